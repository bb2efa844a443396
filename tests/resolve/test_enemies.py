"""Whom "the enemy" stands for, and whom a side says that it killed."""

from dataclasses import replace

import pytest

from sayso.records import Claim, Party
from sayso.resolve.threads import carry_roles
from tests.factory import make_claim, make_parties, make_toll

ARMY, REBELS = "RUR MIL", "RUR REB"
FOUGHT = make_claim(actor=make_parties(ARMY, REBELS), recipient=(), made_by={"type": "frames:assault.fight.verb"})


def lost(word: str, *speakers: str, before: tuple[Claim, ...] = (FOUGHT,)) -> str | None:
    enemy = Party(word, 4, 9, "RUR UAF")
    claim = make_claim(recipient=(enemy,), actor=(), sources=make_parties(*speakers), made_by={"type": "frames:assault.lose-men.verb"})
    found = carry_roles([*before, claim])[-1].recipient
    return found[0].code if found else None


@pytest.mark.parametrize(
    ("word", "speakers", "meant"),
    [("enemy", (ARMY,), REBELS), ("Enemy troops", (ARMY,), REBELS), ("enemy", (REBELS,), ARMY), ("enemy", (), REBELS), ("gunmen", (ARMY,), "RUR UAF")],
)
def test_the_enemy_is_whom_the_speaker_fights(word: str, speakers: tuple[str, ...], meant: str) -> None:
    assert lost(word, *speakers) == meant


def test_the_enemy_of_a_state_is_the_army_that_it_names() -> None:
    shelled = make_claim(actor=make_parties("GOT MIL"), recipient=(), made_by={"type": "frames:x.verb"})
    assert lost("enemy", "RUR GOV", before=(shelled,)) == "GOT MIL"


@pytest.mark.parametrize(("code", "meant"), [("GOT MIL", ARMY), (ARMY, ARMY), ("GOT CVL", "GOT CVL")])
def test_soldiers_whom_rebels_count_are_those_whom_they_fight(code: str, meant: str) -> None:
    soldiers = Party("soldiers", 30, 38, code)
    died = make_claim(actor=(), recipient=(soldiers,), sources=make_parties(REBELS), casualties=(replace(make_toll(19), of=soldiers),),
        made_by={"type": "frames:assault.die.verb"})  # fmt: skip
    assert [t.of and t.of.code for t in carry_roles([FOUGHT, died])[-1].casualties] == [meant]


def test_nobody_is_his_own_enemy() -> None:
    enemy = Party("enemy", 4, 9, "RUR UAF")
    struck = make_claim(actor=make_parties(ARMY), recipient=(enemy,), sources=make_parties(REBELS), made_by={"type": "frames:x.verb"})
    assert "RUR UAF" not in {p.code for p in carry_roles([FOUGHT, struck])[-1].recipient}
    assert ARMY not in {p.code for p in carry_roles([FOUGHT, struck])[-1].recipient}


def test_an_enemy_of_nobody_known_is_nobody() -> None:
    assert lost("enemy", before=()) is None


@pytest.mark.parametrize(("speaker", "counted"), [(REBELS, ARMY), (ARMY, "RUR CVL"), ("RUR COP", "RUR CVL")])
def test_rebels_boast_of_killing_whom_they_fight(speaker: str, counted: str) -> None:
    number = Party("15", 30, 32, "RUR CVL")
    killed = make_claim(
        actor=make_parties(REBELS), recipient=(number,), sources=make_parties(speaker), casualties=(replace(make_toll(15, start=30), of=number),),
        made_by={"type": "frames:assault.kill.verb"},
    )  # fmt: skip
    told = carry_roles([FOUGHT, killed])[-1]
    assert (told.casualties[0].of and told.casualties[0].of.code, told.recipient[0].code) == (counted, counted)
