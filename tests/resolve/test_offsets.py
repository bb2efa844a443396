"""Every offset of a part's claims moves, and nothing else of them does."""

from dataclasses import fields, is_dataclass, replace

from sayso.records import Attribution, Issue, Place, Reading, Toll, When
from sayso.resolve.offsets import move_reading
from tests.factory import TEXT, make_claim, make_party

SAID = Attribution((make_party("Gotha", "GOT GOV"),), (6, 10), ((11, 20), (22, 49)), source=(0, 5))
CLAIM = make_claim(
    id="r1:36:ASSAULT",
    actor=(make_party("Ruritania", "RUR MIL"),),
    recipient=(make_party("Zenda"),),
    sources=SAID.speakers,
    via=(make_party("Gotha"),),
    mediator=(make_party("it"),),
    place=(Place("Zenda", 45, 50),),
    when=(When("Monday", 14, 20),),
    casualties=(Toll("killed", 1, 1, "Zenda", 45, 50, make_party("Zenda")), Toll("injured", None, None, "it", 69, 71)),
    attribution=replace(SAID, outer=replace(SAID, cue=None, source=None)),
)


def numbers(record: object) -> list[int]:
    """Every offset in a record; counts of tolls are none."""
    if is_dataclass(record):
        return [n for f in fields(record) if f.name not in ("low", "high") for n in numbers(getattr(record, f.name))]
    if isinstance(record, tuple):
        return [n for part in record for n in numbers(part)]
    return [record] if isinstance(record, int) and not isinstance(record, bool) else []


def test_every_offset_moves_and_comes_back() -> None:
    reading = Reading("r1", (CLAIM,), (Issue("r1", "Sport.", 0, len(TEXT)), Issue("r1", "All of it.")))
    moved = move_reading(reading, 1000)
    assert len(numbers(reading)) > 30
    assert numbers(moved) == [n + 1000 for n in numbers(reading)]
    assert moved.claims[0].id == f"r1:{CLAIM.at + 1000}:ASSAULT"
    assert move_reading(moved, -1000) == reading
    assert move_reading(reading, 0) is reading
