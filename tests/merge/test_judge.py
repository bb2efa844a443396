"""A judgement is the sum of what the comparisons add, and says so."""

import pytest

from sayso.merge.compare_dates import CLOSE
from sayso.merge.judge import HOPELESS, find_reasons, judge, weigh
from sayso.reference.merging import load_merging
from tests.factory import make_profile, make_spot

PLACE = {"places": (make_spot("zenda"),), "words": ("ruzhov", "strel", "zenda")}


def test_one_happening_told_twice_is_judged_same() -> None:
    found = judge(make_profile("b", **PLACE), make_profile("a", **PLACE))

    assert found is not None
    assert (found.a, found.b) == ("a:0:ASSAULT", "b:0:ASSAULT")
    assert found.same
    assert found.score > 0.8
    assert found.by == "machine"


def test_the_reasons_add_up_to_the_score() -> None:
    a, b = make_profile("a", **PLACE), make_profile("b", **PLACE)
    reasons = find_reasons(a, b)
    found = judge(a, b)

    assert reasons is not None
    assert found is not None
    assert sum(reasons.values()) == pytest.approx(weigh(a, b))
    assert {"start", "date", "place", "type", "words"} <= set(found.reasons)
    assert weigh(a, b) == weigh(b, a)


def test_types_that_are_never_one_are_not_worth_a_row() -> None:
    assert judge(make_profile("a", **PLACE), make_profile("b", kinds=("CONSULT",), **PLACE)) is None


def test_told_days_far_apart_are_never_one() -> None:
    later = make_profile("b", days=("2031-07-02", "2031-07-02"), **PLACE)

    assert weigh(make_profile("a", **PLACE), later) == HOPELESS


@pytest.mark.parametrize(("day", "judged"), [("2031-05-05", True), ("2031-05-06", False)])
def test_what_is_further_apart_than_close_is_never_judged(day: str, judged: bool) -> None:
    """So that a ledger need not compare it."""
    one = make_profile("a", days=("2031-05-02", "2031-05-02"), **PLACE)
    other = make_profile("b", days=(day, day), sure_days=None, **PLACE)

    assert CLOSE == 3
    assert (judge(one, other) is not None) == judged


def test_accounts_of_one_report_are_never_one_by_themselves() -> None:
    other = make_profile("b", report="a", **PLACE)

    assert weigh(make_profile("a", **PLACE), other) == load_merging().parted


def test_neighbouring_towns_on_one_day_are_two() -> None:
    a = make_profile("a", places=(make_spot("zenda"),))
    b = make_profile("b", places=(make_spot("strel", 10.5),))
    found = judge(a, b)

    assert found is None or not found.same
