"""Accounts that can be one happening share a key; a crowded key costs in proportion."""

import pytest

from sayso.merge.block import LARGEST, find_keys, find_pairs
from tests.factory import make_profile, make_spot

ZENDA = make_spot("zenda")
PACT = {"kinds": ("AGREE",), "truce": True, "stages": ("declared",), "actors": ("GOT GOV", "RUR GOV"), "sources": ("XAN GOV",)}
BROKERED = {"kinds": ("CONCEDE",), "truce": True, "stages": ("declared",), "actors": ("XAN GOV",)}


@pytest.mark.parametrize(
    ("ours", "theirs", "share"),
    [
        ({"places": (ZENDA,)}, {"places": (ZENDA,), "days": ("2031-05-03", "2031-05-03")}, True),
        ({"places": (ZENDA,)}, {"places": (ZENDA,), "days": ("2031-06-03", "2031-06-03")}, False),
        ({"places": (ZENDA,)}, {"places": (ZENDA,), "kinds": ("CONSULT",)}, False),
        ({"places": (ZENDA,)}, {"places": (ZENDA,), "kinds": ("COERCE",)}, True),
        ({"places": (ZENDA,)}, {"places": (make_spot("strel"),)}, False),
        ({"places": (ZENDA,)}, {"scene": (ZENDA,)}, True),
        ({"actors": ("RUR MIL",), "recipients": ("GOT CVL",)}, {"actors": ("GOT GOV", "RUR GOV")}, True),
        (PACT, BROKERED, True),
        (PACT, {**BROKERED, "stages": ("held",)}, False),
        (PACT, {**BROKERED, "days": ("2031-06-03", "2031-06-03")}, False),
        ({"actors": ("RUR CRM",), "recipients": ("RUR CVL",)}, {"actors": ("RUR CRM", "RUR CVL")}, False),
        ({"theme": (("ruzhov", 0.7), ("tarnau", 0.7))}, {"theme": (("ruzhov", 0.7), ("tarnau", 0.7)), "days": ("2031-09-03", "2031-09-03")}, True),
        ({"theme": (("ruzhov", 0.7), ("shelled", 0.7))}, {"theme": (("ruzhov", 0.7), ("shelled", 0.7)), "days": ("2031-05-20", "2031-05-20")}, True),
        ({"theme": (("ruzhov", 0.7), ("shelled", 0.7))}, {"theme": (("ruzhov", 0.7), ("shelled", 0.7)), "days": ("2031-09-03", "2031-09-03")}, False),
        ({"theme": (("ruzhov", 0.7), ("tarnau", 0.7))}, {"theme": (("ruzhov", 0.7), ("zenda", 0.7))}, False),
    ],
)
def test_shared_keys(ours: dict[str, object], theirs: dict[str, object], share: bool) -> None:
    a, b = find_keys(make_profile("a", **ours)), find_keys(make_profile("b", **theirs))

    assert bool(a & b) == share


def test_a_long_period_has_a_key_for_its_month() -> None:
    keys = find_keys(make_profile("a", places=(ZENDA,), days=("2031-01-01", "2031-12-31")))

    assert keys == {"p:zenda:m2031-01:force"}


def test_a_crowded_key_costs_in_proportion() -> None:
    crowd = [("2031-05-03", f"r{n:04}") for n in range(1_000)]
    pairs = find_pairs({"k": crowd})

    assert len(pairs) < LARGEST * len(crowd)
    assert find_pairs({"k": reversed(crowd)}) == pairs
    assert ("r0000", "r0999") in pairs
    assert ("r0500", "r0501") not in pairs
