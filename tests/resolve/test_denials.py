"""A denial that does not say again what it denies is the negated claim of that deed."""

from dataclasses import replace
from typing import Any

import pytest

from sayso.records import Attribution, Claim, Party
from sayso.resolve.denials import spell_out_denials
from tests.factory import make_claim

ARMY, STATE, OTHERS, VILLAGERS = (Party(c, 0, 1, c) for c in ("GOT MIL", "GOT GOV", "RUR GOV", "RUR CVL"))
GUNMEN = Party("gunmen", 0, 6, "RUR UAF")


def told(type_: str = "ASSAULT", actor: tuple[Party, ...] = (ARMY,), at: int = 10, **fields: Any) -> Claim:
    made = make_claim(type=type_, actor=actor, recipient=(VILLAGERS,), mode=None, sources=(OTHERS,), sentence=(0, 60))
    return replace(made, at=at, **fields)


def denied(trigger: str = "rejected the charge", frame: str = "deny-claim", at: int = 80, **fields: Any) -> Claim:
    made = make_claim(trigger, trigger, type="REJECT", actor=(STATE,), recipient=(), mode=None, sources=(), sentence=(61, 120),
                      made_by={"type": f"frames:reject.{frame}.verb"})  # fmt: skip
    return replace(made, at=at, **fields)


def test_it_is_the_deed_negated_on_the_word_of_the_denier() -> None:
    found = spell_out_denials([told(), denied()])[-1]
    assert (found.type, found.status) == ("ASSAULT", "negated")
    assert [p.code for p in (*found.actor, *found.recipient, *found.sources)] == ["GOT MIL", "RUR CVL", "GOT GOV"]
    assert found.attribution is not None
    assert found.attribution.stance == "deny"
    assert found.id.endswith(f":{found.at}:ASSAULT")
    assert all(p.carried for p in (*found.actor, *found.recipient))


@pytest.mark.parametrize(
    "deed",
    [
        told(sources=(STATE,)),
        told(status="future"),
        told(historical=True),
        told("CONSULT"),
        told(actor=(OTHERS,)),
        told(at=-900),
    ],
    ids=["own word", "not done", "another time", "no deed", "another did it", "too far back"],
)
def test_what_it_does_not_deny(deed: Claim) -> None:
    assert spell_out_denials([deed, denied()])[-1].type == "REJECT"


@pytest.mark.parametrize(
    ("trigger", "frame", "type_"),
    [("denied", "deny-claim", "ASSAULT"), ("rejected the criticism", "reject-claim", "REJECT"), ("rejected", "reject", "REJECT")],
)
def test_what_a_bare_denial_is(trigger: str, frame: str, type_: str) -> None:
    assert spell_out_denials([told(), denied(trigger, frame)])[-1].type == type_


def test_force_is_denied_before_all_else() -> None:
    shelled, massed = told(), told("MOBILIZE", at=40)
    assert spell_out_denials([shelled, massed, denied()])[-1].type == "ASSAULT"
    assert spell_out_denials([massed, denied()])[-1].type == "MOBILIZE"


def test_what_nobody_knows_who_did_is_denied_of_oneself() -> None:
    found = spell_out_denials([told(actor=(GUNMEN,)), denied("denied involvement")])[-1]
    assert [p.code for p in found.actor] == ["GOT MIL"]
    accused = replace(told("ACCUSE", (OTHERS,), at=70, sentence=(61, 120)), recipient=(STATE,))
    assert spell_out_denials([told(actor=(GUNMEN,)), accused, denied()])[-1].type == "REJECT"
    assert spell_out_denials([told(actor=(GUNMEN,)), replace(accused, trigger="blamed"), denied()])[-1].type == "ASSAULT"


def test_who_tells_of_the_denial_stands_before_the_denier() -> None:
    found = spell_out_denials([told(), denied(sources=(OTHERS,))])[-1]
    assert [p.code for p in found.via] == ["RUR GOV"]


def test_a_denial_is_of_nothing_that_is_told_later() -> None:
    assert spell_out_denials([denied(), told(at=200)])[0].type == "REJECT"


def test_who_is_blamed_denies_what_hurt_somebody() -> None:
    moved, fired = told("MOBILIZE", actor=(STATE,)), told(actor=(), at=20)
    blamed = replace(told("ACCUSE", actor=(OTHERS,), at=70), recipient=(STATE,), sentence=(61, 120), trigger="blames")
    assert spell_out_denials([moved, denied("denied it")])[-1].type == "MOBILIZE"
    assert spell_out_denials([fired, moved, blamed, denied("denied it")])[-1].type == "ASSAULT"
    assert spell_out_denials([moved, blamed, denied("denied it")])[-1].type == "REJECT"


def test_what_is_pointed_to_was_told_right_before_whosoever_deed_it_was() -> None:
    own = told(at=5, sentence=(0, 40))
    theirs = told(actor=(), at=50, sentence=(41, 70), trigger="killed", sources=(OTHERS,))
    found = spell_out_denials([own, theirs, denied("rejected that")])[-1]
    assert (found.trigger, found.recipient[0].code, found.actor[0].code) == ("rejected that", "RUR CVL", "GOT MIL")
    met = told("CONSULT", (OTHERS,), at=50, sentence=(41, 70))
    assert spell_out_denials([own, met, denied("denied it")])[-1].type == "CONSULT"
    assert spell_out_denials([own, met, denied("denied the charge")])[-1].type == "ASSAULT"
    assert spell_out_denials([own, replace(met, sources=(STATE,)), denied("denied it")])[-1].type == "ASSAULT"
    held = told("RETREAT", (OTHERS,), at=65, sentence=(41, 70))
    assert spell_out_denials([theirs, held, denied("denied it")])[-1].type == "ASSAULT"


def test_a_denial_that_says_what_it_denies_is_told_already() -> None:
    denial = denied("rejected allegations")
    said = Attribution((STATE,), (denial.at, denial.at + 8), ((90, 120),), "deny")
    again = told(at=100, sentence=denial.sentence, status="negated", attribution=said)
    assert [c.type for c in spell_out_denials([told(), denial, again])] == ["ASSAULT", "REJECT", "ASSAULT"]
    assert spell_out_denials([told(), denial, replace(again, status="actual")])[1].type == "ASSAULT"


def test_who_suffered_it_denies_anothers_deed() -> None:
    hit = replace(told(actor=(OTHERS,), at=50, sentence=(41, 70)), recipient=(ARMY,))
    found = spell_out_denials([hit, denied("denied the loss")])[-1]
    assert ([p.code for p in found.actor], found.status) == (["RUR GOV"], "negated")


@pytest.mark.parametrize(("trigger", "type_"), [("rejected that", "REJECT"), ("denied it", "ASSAULT")])
def test_that_is_what_the_sentence_before_tells_though_it_is_no_claim(trigger: str, type_: str) -> None:
    earlier = told(actor=(OTHERS,), at=5, sentence=(0, 20))
    assert spell_out_denials([earlier, denied(trigger)])[-1].type == type_
