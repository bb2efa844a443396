"""Whose the unnamed people of a toll are."""

from dataclasses import replace

import pytest

from sayso.records import Claim, Party, Toll
from sayso.resolve.victims import settle_accusers, settle_victims
from tests.factory import make_claim, make_parties, make_place

TEXT = "Rebels ambushed a convoy near Zenda and killed 18 soldiers, Gotha said."


def toll(words: str, code: str, kind: str = "killed") -> Toll:
    return Toll(kind, 18, 18, "18", 0, 2, Party(words, 5, 5 + len(words), code))


def attack(actor: str, recipient: str, *tolls: Toll, **fields: object) -> Claim:
    return make_claim("ambushed", TEXT, actor=make_parties(actor), recipient=make_parties(recipient), casualties=tolls, **fields)


def code(claim: Claim) -> str | None:
    of = claim.casualties[0].of
    return of.code if of else None


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        (attack("RUR REB", "RUR MIL", toll("soldiers", "GOT MIL")), "RUR MIL"),  # of the convoy
        (attack("GOT MIL", "RUR MIL", toll("prisoners", "GOT CVL", "captured")), "RUR MIL"),
        (attack("GOT MIL", "RUR MIL", toll("villagers", "GOT CVL")), "RUR CVL"),
        (attack("RUR REB", "RUR MIL", toll("Gothic soldiers", "GOT MIL")), "GOT MIL"),  # it is said whose
        (attack("RUR REB", "RUR MIL", toll("villagers", "GOT CVL")), "GOT CVL"),
        (attack("RUR REB", "RUR MIL", toll("officers", "GOT MIL"), place=(make_place("Zenda", country="GOT"),)), "GOT MIL"),
        (attack("GOT MIL", "RUR MIL", toll("attackers", "RUR UAF")), "GOT MIL"),
        (attack("RUR MIL", "RUR REB", toll("soldiers", "--- MIL")), "RUR MIL"),  # whose side lost some
        (attack("RUR MIL", "RUR REB", toll("villagers", "--- CVL")), "--- CVL"),
    ],
)
def test_of_the_side_that_was_hit(claim: Claim, wanted: str) -> None:
    (settled,) = settle_victims([claim])
    assert code(settled) == wanted


@pytest.mark.parametrize(("teller", "words", "wanted"), [("RUR GOV", "soldier", "RUR MIL"), ("GOT GOV", "soldier", "GOT MIL"), ("RUR GOV", "Gothic soldier", "GOT MIL")])
def test_who_tells_of_his_own_troops_counts_them(teller: str, words: str, wanted: str) -> None:
    fired = make_claim("ambushed", TEXT, actor=(), recipient=make_parties("RUR MIL"), sources=make_parties(teller), casualties=(toll(words, "GOT MIL"),))
    assert code(settle_victims([fired])[0]) == wanted


@pytest.mark.parametrize(
    ("words", "hurt", "wanted"),
    [("Gothans", "GOT CVL", "GOT MIL"), ("Gothan dead", "GOT CVL", "GOT MIL"), ("Gothan villagers", "GOT CVL", "GOT CVL"), ("Kravians", "KRA CVL", "KRA CVL")],
)
def test_the_dead_of_a_fight_of_armies_are_soldiers(words: str, hurt: str, wanted: str) -> None:
    fought = make_claim("ambushed", TEXT, actor=make_parties("RUR MIL", "GOT MIL"), recipient=(), casualties=(toll(words, hurt),))
    assert code(settle_victims([fought])[0]) == wanted
    alone = replace(fought, actor=make_parties("RUR MIL"))
    assert code(settle_victims([alone])[0]) == hurt


@pytest.mark.parametrize(("teller", "wanted"), [("GOT GOV", "GOT MIL"), ("RUR GOV", "--- MIL"), ("GOT CVL", "--- MIL")])
def test_soldiers_of_nobody_known_are_whose_state_counts_them(teller: str, wanted: str) -> None:
    told = make_claim("ambushed", TEXT, actor=make_parties("RUR MIL"), recipient=(), sources=make_parties(teller), casualties=(toll("servicemen", "--- MIL"),))
    assert code(settle_victims([told])[0]) == wanted


def test_attackers_who_are_hit() -> None:
    claim = attack("RUR MIL", "RUR REB", toll("attackers", "RUR UAF"))
    (settled,) = settle_victims([replace(claim, recipient=(Party("attackers", 5, 14, "RUR REB"),))])
    assert code(settled) == "RUR REB"


def test_a_state_tells_of_its_own_dead() -> None:
    hurt = Party("townspeople", 5, 16, "GOT CVL")
    told = replace(attack("GOT MIL", "GOT CVL", toll("townspeople", "GOT CVL")), recipient=(hurt,), sources=make_parties("RUR GOV"))
    back = attack("RUR MIL", "GOT MIL")

    claim, _ = settle_accusers([told, back])
    assert ([p.code for p in claim.recipient], code(claim)) == (["RUR CVL"], "RUR CVL")

    (alone,) = settle_accusers([told])  # a state that does not fight tells of others
    assert code(alone) == "GOT CVL"
