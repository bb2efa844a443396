"""Accounts that contradict each other are never brought together, whatever lies between them."""

import pytest

from sayso.merge.contradictions import contradict
from sayso.merge.gather import gather
from sayso.merge.judge import BARRED, judge, weigh
from sayso.records import Profile
from tests.factory import make_judgement, make_profile

MONDAY, TUESDAY, WEDNESDAY = ("2031-05-05",) * 2, ("2031-05-06",) * 2, ("2031-05-07",) * 2
LATER = "2031-05-08"


def _two(first: dict[str, object], second: dict[str, object]) -> tuple[Profile, Profile]:
    return make_profile("a", **{"known": LATER, **first}), make_profile("b", **{"known": LATER, **second})


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ({"sure_days": MONDAY}, {"sure_days": WEDNESDAY}, "days"),
        ({"sure_days": MONDAY}, {"sure_days": TUESDAY}, None),
        ({"sure_days": ("2031-04-01", "2031-05-01")}, {"sure_days": WEDNESDAY}, None),
        (
            {"kinds": ("ACCUSE",), "actors": ("RUR GOV",)},
            {"kinds": ("ACCUSE",), "actors": ("GOT GOV",), "recipients": ("RUR GOV",)},
            "speakers",
        ),
        ({"kinds": ("ACCUSE",), "actors": ("RUR GOV",)}, {"kinds": ("ACCUSE",), "actors": ()}, None),
        ({"kinds": ("REQUEST",), "actors": ("RUR GOV",)}, {"kinds": ("REQUEST",), "sources": ("GOT GOV",)}, "speakers"),
        (
            {"kinds": ("ACCUSE",), "actors": ("RUR GOV",), "sure_days": MONDAY},
            {"kinds": ("ACCUSE",), "actors": ("RUR GOV",), "sure_days": TUESDAY},
            "days",
        ),
        (
            {"kinds": ("ACCUSE",), "actors": ("RUR GOV",), "sure_days": MONDAY},
            {"kinds": ("ACCUSE",), "actors": ("RUR GOV",), "sure_days": (MONDAY[0], TUESDAY[0])},
            None,
        ),
        (
            {"kinds": ("COERCE",), "modes": ("arrest",), "actors": ("RUR COP",)},
            {"kinds": ("COERCE",), "modes": ("arrest",), "actors": ("GOT MIL",)},
            "doers",
        ),
        (
            {"kinds": ("COERCE",), "modes": ("arrest",), "actors": ("RUR COP",)},
            {"kinds": ("COERCE",), "modes": ("arrest",), "actors": ("RUR MIL", "GOT MIL")},
            None,
        ),
        ({"kinds": ("COERCE",), "actors": ("RUR COP",)}, {"kinds": ("COERCE",), "actors": ("GOT MIL",)}, None),
        ({"kinds": ("SUPPORT",), "actors": ("RUR GOV",)}, {"kinds": ("SUPPORT",), "actors": ("GOT GOV",)}, "speakers"),
        (
            {"kinds": ("SUPPORT",), "actors": ("RUR GOV",), "truce": True},
            {"kinds": ("SUPPORT",), "actors": ("GOT GOV",), "truce": True},
            None,
        ),
        ({"sure_days": WEDNESDAY}, {"known": MONDAY[0]}, "too soon"),
        ({"sure_days": TUESDAY}, {"known": MONDAY[0]}, None),
        ({"sure_days": WEDNESDAY}, {"known": MONDAY[0], "status": "future"}, None),
        (
            {"kinds": ("RETREAT",), "actors": ("RUR MIL",)},
            {"kinds": ("RETREAT",), "actors": ("GOT MIL",), "recipients": ("RUR MIL",)},
            "doers",
        ),
        (
            {"kinds": ("RETREAT",), "actors": ("RUR MIL",), "truce": True},
            {"kinds": ("RETREAT",), "actors": ("GOT MIL",)},
            None,
        ),
        (
            {"kinds": ("RETREAT",), "modes": ("release",), "actors": ("RUR GOV",), "recipients": ("GOT MIL",)},
            {"kinds": ("RETREAT",), "modes": ("release",), "actors": ("GOT GOV",), "recipients": ("RUR MIL",)},
            None,
        ),
        (
            {"kinds": ("RETREAT",), "modes": ("release",), "actors": ("RUR REB",), "recipients": ("RUR MIL",)},
            {"kinds": ("RETREAT",), "modes": ("release",), "actors": ("RUR REB",), "recipients": ("RUR COP",)},
            "captives",
        ),
        (
            {"kinds": ("RETREAT",), "modes": ("release",), "actors": ("RUR REB",), "recipients": ("RUR MIL",)},
            {"kinds": ("RETREAT",), "modes": ("release",), "actors": ("RUR REB",), "recipients": ("RUR CVL",)},
            None,
        ),
        ({"actors": ("RUR MIL",)}, {"actors": ("GOT MIL",)}, None),
        (
            {"kinds": ("CONSULT",), "actors": ("RUR GOV", "GOT GOV")},
            {"kinds": ("CONSULT",), "actors": ("RUR GOV", "STR GOV")},
            "company",
        ),
        (
            {"kinds": ("CONSULT",), "actors": ("RUR GOV", "GOT GOV"), "recipients": ()},
            {"kinds": ("CONSULT",), "actors": ("RUR GOV",), "recipients": ()},
            None,
        ),
    ],
)
def test_what_is_told_sharply_by_both_and_differs(
    first: dict[str, object], second: dict[str, object], name: str | None
) -> None:
    a, b = _two(first, second)

    assert contradict(a, b) == contradict(b, a) == name


def test_a_contradiction_outweighs_all_and_makes_no_judgement() -> None:
    a, b = _two({"sure_days": MONDAY}, {"sure_days": WEDNESDAY})

    assert weigh(a, b) == BARRED
    assert judge(a, b) is None


def test_what_lies_between_brings_no_contradiction_together() -> None:
    words = ("ruzhov", "strel", "zenda")
    both = make_profile("c", known=LATER, words=words)
    one = make_profile("a", known=LATER, sure_days=MONDAY, words=words)
    other = make_profile("b", known=LATER, sure_days=WEDNESDAY, words=words, rank=1)
    found = gather([one, other, both], [make_judgement(one.id, both.id), make_judgement(other.id, both.id)], {})

    assert len(found) == 2
    assert not any({one.id, other.id} <= set(group) for group in found)
