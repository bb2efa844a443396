"""Whom a judgement is aimed at that names nobody."""

from dataclasses import replace

import pytest

from sayso.records import Claim
from sayso.resolve.condemned import find_culprits, judged, names_wrong
from sayso.resolve.sides import Dyad
from tests.factory import make_claim, make_parties

ARMY, REBELS, GUNMEN, PEOPLE, STATE, COURT = "RUR MIL", "RUR REB", "RUR UAF", "RUR CVL", "RUR GOV", "GOT GOV"


RAID = Dyad(make_parties(REBELS), make_parties(PEOPLE), mutual=False, historical=False)
ARREST = Dyad(make_parties(STATE), make_parties(PEOPLE), mutual=False, historical=False, type="COERCE", mode="arrest")
COUP = Dyad(make_parties("KEN REB"), make_parties("KEN CVL"), mutual=False, historical=True)
SHELLING = Dyad(make_parties(ARMY), make_parties(PEOPLE), mutual=False, historical=False)


@pytest.mark.parametrize(
    ("condemner", "wrong", "told", "blamed"),
    [
        (STATE, "attack", [RAID], [REBELS]),
        (COURT, "arrest", [ARREST, RAID], [STATE]),
        (COURT, "attack", [RAID, ARREST], [REBELS]),
        (COURT, "attack", [SHELLING], [STATE]),
        (STATE, "attack", [SHELLING], []),
        (STATE, "attack", [Dyad(make_parties("RUR COP"), make_parties(PEOPLE), mutual=False, historical=False)], []),
        (COURT, "attack", [Dyad(make_parties(GUNMEN), make_parties(PEOPLE), mutual=False, historical=False)], []),
        (COURT, "attack", [Dyad(make_parties(REBELS), make_parties(ARMY), mutual=True, historical=False)], []),
        (COURT, "attack", [RAID, COUP], [REBELS]),  # of old
        (COURT, "capture", [RAID, replace(RAID, actor=make_parties(PEOPLE), recipient=make_parties(ARMY))], [REBELS]),  # no crowd takes a town
        (COURT, "attack", [], []),
    ],
)
def test_who_did_the_last_such_wrong(condemner: str, wrong: str, told: list[Dyad], blamed: list[str]) -> None:
    claim = make_claim(type="ACCUSE", mode="disapprove", actor=make_parties(condemner), recipient=(), made_by={"recipient": f"wrong:{wrong}"})
    assert [p.code for p in find_culprits(claim, told)] == blamed


@pytest.mark.parametrize(("mark", "named"), [("wrong:raid", True), ("wrong:move", False), ("wrong:new", False), ("wrong:none", False), ("slots:obj", False)])
def test_what_names_a_wrong_told_before(mark: str, named: bool) -> None:
    assert names_wrong(make_claim(type="ACCUSE", made_by={"recipient": mark})) is named


def deed(actor: str, type_: str, *recipient: str) -> Claim:
    return make_claim(actor=make_parties(actor), recipient=make_parties(*recipient), type=type_)


MOVED = deed(ARMY, "MOBILIZE")

# what was told before, who judges it, how, by whom it was done
JUDGED = [
    ("a move", [MOVED], COURT, "move", [STATE]),
    ("a step towards others", [deed(STATE, "CONCEDE", PEOPLE)], COURT, "move", [STATE]),
    ("one's own move", [MOVED], STATE, "move", []),
    ("a move of one's own government", [deed(STATE, "SANCTION", COURT)], "RUR PTY", "move", [STATE]),
    ("a move of one's own party", [deed("RUR PTY", "RETREAT")], "RUR PTY", "move", []),
    ("what was said is no move", [deed(STATE, "ACCUSE", COURT)], COURT, "move", []),
    ("a move of long ago", [replace(MOVED, historical=True)], COURT, "move", []),
    ("an attack on nobody named", [deed(ARMY, "ASSAULT")], COURT, "raid", [STATE]),
    ("a move is no attack", [MOVED], COURT, "raid", []),
    ("nothing that was done", [MOVED], COURT, "none", []),
]


@pytest.mark.parametrize(("told", "judge", "mark", "by"), [row[1:] for row in JUDGED], ids=[row[0] for row in JUDGED])
def test_by_whom_it_was_done_that_is_judged(told: list[Claim], judge: str, mark: str, by: list[str]) -> None:
    said = make_claim(actor=make_parties(judge), recipient=(), type="ACCUSE", made_by={"recipient": f"wrong:{mark}"})
    assert [p.code for p in judged(said, told).recipient] == by
