"""The records: fixed once made, with defaults that say nothing."""

from dataclasses import FrozenInstanceError, fields, is_dataclass, replace

import pytest

from sayso import records
from sayso.records import Attribution, Claim, Mention, Party, Place, Reading, Report, Toll, When
from tests.factory import make_claim, make_party, make_report

MADE = [
    make_report(),
    make_claim(),
    make_party("Gotha"),
    Mention(0, 1, 0, (), "name"),
    Place("Zenda", 0, 5),
    When("Monday", 0, 6),
    Toll("killed", 1, 1, "one", 0, 3),
    Attribution((), None, ()),
    Reading("r1"),
    records.Issue("r1", "empty"),
    records.Period(),
    records.Role("actor", 0, 0.9, "MIL", 0.8),
    records.Guess({}, None, {}, ()),
    records.Account("r1:0:AID", "r1", "r1", "2021-11-17", None, ()),
    records.Spot("zenda", (), None, None, 5.0, None),
    records.Profile("r1:0:AID", "r1", "r1", "2021-11-17", ("AID",)),
    records.Judgement("r1:0:AID", "r2:0:AID", True, 0.9),
    records.Correction("r1:0:AID", "type", "AGREE", "anna", "2022-01-01T00:00:00"),
    records.Value([2, 2], (), ("r1",), ("r1:0:AID",), ("2021-11-17", "2021-11-17")),
    records.Incident("i1", (), (), (), ("2021-11-17", "2021-11-17"), {}),
]


def test_every_record_is_tested() -> None:
    assert {type(r) for r in MADE} == {c for c in vars(records).values() if is_dataclass(c)}


@pytest.mark.parametrize("record", MADE, ids=lambda r: type(r).__name__)
def test_nothing_is_overwritten(record: object) -> None:
    first = fields(record)[0].name  # type: ignore[arg-type]
    with pytest.raises(FrozenInstanceError):
        setattr(record, first, "other")
    assert not hasattr(record, "__dict__")


@pytest.mark.parametrize("record", MADE, ids=lambda r: type(r).__name__)
def test_a_fuller_record_is_a_new_one(record: object) -> None:
    first = fields(record)[0].name  # type: ignore[arg-type]
    other = replace(record, **{first: "other"})  # type: ignore[type-var]
    assert other != record
    assert replace(other, **{first: getattr(record, first)}) == record  # type: ignore[type-var]


def test_what_is_not_known_is_open() -> None:
    claim = Claim("r1-1", "r1", (0, 9), 0, "shelled", "ASSAULT")
    assert (claim.actor, claim.recipient, claim.sources, claim.place, claim.when, claim.casualties) == ((), (), (), (), (), ())
    assert (claim.mode, claim.medium, claim.attribution) == (None, None, None)
    assert (claim.status, claim.historical) == ("actual", False)
    party = Party("Gotha", 0, 5)
    assert (party.code, party.id, party.carried, party.local) == (None, None, False, False)
    assert Report("r1", "").published is None


def test_extra_keys_are_not_shared() -> None:
    assert Report("a", "").extra is not Report("b", "").extra
