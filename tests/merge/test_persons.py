"""Persons' judgements as bounds; of two that contradict each other the later stands."""

from sayso.merge.persons import settle
from tests.factory import make_judgement

PLACE = {"a": 0, "b": 1, "c": 2}


def test_only_persons_bind() -> None:
    assert settle([make_judgement("a", "b")], PLACE) == ([], [])
    assert settle([make_judgement("a", "b", by="mo")], PLACE) == ([(0, 1)], [])
    assert settle([make_judgement("a", "b", False, by="mo")], PLACE) == ([], [(0, 1)])


def test_the_later_of_two_stands() -> None:
    early = make_judgement("a", "b", True, by="mo", at="2031-05-01T10:00")
    late = make_judgement("a", "b", False, by="jo", at="2031-05-02T10:00")

    assert settle([early, late], PLACE) == ([], [(0, 1)])


def test_a_contradiction_by_way_of_a_third_is_seen() -> None:
    given = [
        make_judgement("a", "b", True, by="mo", at="1"),
        make_judgement("b", "c", True, by="mo", at="2"),
        make_judgement("a", "c", False, by="mo", at="3"),
    ]

    together, apart = settle(given, PLACE)

    assert apart == [(0, 2)]
    assert together == [(1, 2)]


def test_claims_from_elsewhere_are_passed_over() -> None:
    assert settle([make_judgement("a", "x", by="mo")], PLACE) == ([], [])
