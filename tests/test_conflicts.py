"""The records of two sides: fixed once made, with defaults that say nothing."""

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from sayso import conflicts
from sayso.conflicts import Ceasefire, Entry, Step, Stretch, Violation

DAYS = ("2021-11-17", "2021-11-17")
MADE = [
    Violation("i1", (), (), (), DAYS),
    Step("held", None, "2021-11-17", "r1", 0, 9),
    Ceasefire("i1", ("GOT", "RUR"), DAYS, None, None, (), (), (), "agreed", "declared"),
    Entry("i1", DAYS, "AID", None, "aid", (), (), "actual", 7.0),
    Stretch("2021-11-15", "2021-11-21", 7.0, 7.0, ()),
]


def test_every_record_is_tested() -> None:
    assert {type(r) for r in MADE} == {c for c in vars(conflicts).values() if is_dataclass(c)}


@pytest.mark.parametrize("record", MADE, ids=lambda r: type(r).__name__)
def test_nothing_is_overwritten(record: object) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(record, fields(record)[0].name, "other")  # type: ignore[arg-type]
    assert not hasattr(record, "__dict__")


def test_what_is_not_known_is_open() -> None:
    assert (MADE[1].holders, MADE[1].claim) == ((), None)  # type: ignore[attr-defined]
    assert (MADE[2].violations, MADE[2].steps) == ((), ())  # type: ignore[attr-defined]
    assert MADE[3].killed is None  # type: ignore[attr-defined]
