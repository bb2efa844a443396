"""Whom "the enemy" stands for, and whom a side says that it killed."""


import pytest

from sayso.records import Claim, Party
from sayso.resolve.threads import carry_roles
from tests.factory import make_claim, make_parties

ARMY, REBELS = "RUR MIL", "RUR REB"
FOUGHT = make_claim(actor=make_parties(ARMY, REBELS), recipient=(), made_by={"type": "frames:assault.fight.verb"})


def lost(word: str, *speakers: str, before: tuple[Claim, ...] = (FOUGHT,)) -> str | None:
    enemy = Party(word, 4, 9, "RUR UAF")
    claim = make_claim(recipient=(enemy,), actor=(), sources=make_parties(*speakers), made_by={"type": "frames:assault.lose-men.verb"})
    found = carry_roles([*before, claim])[-1].recipient
    return found[0].code if found else None


@pytest.mark.parametrize(
    ("word", "speakers", "meant"),
    [("enemy", (ARMY,), REBELS), ("Enemy troops", (ARMY,), REBELS), ("enemy", (REBELS,), ARMY), ("gunmen", (ARMY,), "RUR UAF")],
)
def test_the_enemy_is_whom_the_speaker_fights(word: str, speakers: tuple[str, ...], meant: str) -> None:
    assert lost(word, *speakers) == meant


def test_the_enemy_of_a_state_is_the_army_that_it_names() -> None:
    shelled = make_claim(actor=make_parties("GOT MIL"), recipient=(), made_by={"type": "frames:x.verb"})
    assert lost("enemy", "RUR GOV", before=(shelled,)) == "GOT MIL"


def test_nobody_is_his_own_enemy() -> None:
    enemy = Party("enemy", 4, 9, "RUR UAF")
    struck = make_claim(actor=make_parties(ARMY), recipient=(enemy,), sources=make_parties(REBELS), made_by={"type": "frames:x.verb"})
    assert "RUR UAF" not in {p.code for p in carry_roles([FOUGHT, struck])[-1].recipient}
    assert ARMY not in {p.code for p in carry_roles([FOUGHT, struck])[-1].recipient}


def test_an_enemy_of_nobody_known_is_nobody() -> None:
    assert lost("enemy", before=()) is None
