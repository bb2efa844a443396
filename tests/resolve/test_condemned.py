"""Whom a condemnation is aimed at that names nobody."""

import pytest

from sayso.records import Party
from sayso.resolve.condemned import find_culprits
from sayso.resolve.sides import Dyad
from tests.factory import make_claim

ARMY, REBELS, GUNMEN, PEOPLE, STATE, COURT = "RUR MIL", "RUR REB", "RUR UAF", "RUR CVL", "RUR GOV", "GOT GOV"


def parties(*codes: str) -> tuple[Party, ...]:
    return tuple(Party(c, 0, 1, c) for c in codes)


RAID = Dyad(parties(REBELS), parties(PEOPLE), mutual=False, historical=False)
ARREST = Dyad(parties(STATE), parties(PEOPLE), mutual=False, historical=False, type="COERCE", mode="arrest")
COUP = Dyad(parties("KEN REB"), parties("KEN CVL"), mutual=False, historical=True)
SHELLING = Dyad(parties(ARMY), parties(PEOPLE), mutual=False, historical=False)


@pytest.mark.parametrize(
    ("condemner", "wrong", "told", "blamed"),
    [
        (STATE, "attack", [RAID], [REBELS]),
        (COURT, "arrest", [ARREST, RAID], [STATE]),
        (COURT, "attack", [RAID, ARREST], [REBELS]),
        (COURT, "attack", [SHELLING], [STATE]),
        (STATE, "attack", [SHELLING], []),
        (COURT, "attack", [Dyad(parties(GUNMEN), parties(PEOPLE), mutual=False, historical=False)], []),
        (COURT, "attack", [Dyad(parties(REBELS), parties(ARMY), mutual=True, historical=False)], []),
        (COURT, "attack", [RAID, COUP], [REBELS]),  # of old
        (COURT, "attack", [], []),
    ],
)
def test_who_did_the_last_such_wrong(condemner: str, wrong: str, told: list[Dyad], blamed: list[str]) -> None:
    claim = make_claim(type="ACCUSE", mode="disapprove", actor=parties(condemner), recipient=(), made_by={"recipient": f"wrong:{wrong}"})
    assert [p.code for p in find_culprits(claim, told)] == blamed
