"""What a person says of a field is read on top of the coding, in the words that stood there."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from sayso.merge.corrections import ACCEPTED, FIELDS, correct_claim
from sayso.merge.tellings import find_status
from sayso.merge.values import make_incident
from sayso.records import REJECTED, Attribution, Claim, Correction, Party, Place
from tests.factory import make_account, make_claim, make_days, make_party, make_place, make_toll

GOTHA, RURITANIA = make_party("Gotha", "GOT GOV"), make_party("Ruritania", "RUR GOV", id="state:RUR", name="Ruritania")
CLAIM = make_claim(
    mode="heavy-weapons", actor=(RURITANIA,), recipient=(GOTHA,), sources=(GOTHA,), via=(RURITANIA,), medium="statement",
    attribution=Attribution((GOTHA,), None, (), "accuse"), when=(replace(make_days("2031-05-02"), time="17:30"), make_days("2031-05-04")),
    casualties=(make_toll(3, of="GOT CVL", text="three"), make_toll(2, kind="injured")), place=(make_place("Zenda"),),
    made_by={"type": "frames:shell"},
)  # fmt: skip


def say(claim: Claim = CLAIM, **values: Any) -> Claim:
    return correct_claim(claim, [Correction(claim.id, field, value, "anna", f"{n}") for n, (field, value) in enumerate(values.items())])


def test_nothing_said_changes_nothing() -> None:
    assert say() is CLAIM
    assert say(coding=ACCEPTED) is CLAIM


def test_a_type_brings_its_codes_and_a_mode_of_its_own() -> None:
    found = say(type="PROTEST")
    assert (found.type, found.mode, found.quad, found.cameo) == ("PROTEST", None, 4, "140")
    found = say(mode="riot", type="PROTEST")
    assert (found.type, found.mode, found.cameo) == ("PROTEST", "riot", "145")
    assert found.made_by == {"type": "person:anna", "mode": "person:anna"}
    assert CLAIM.made_by == {"type": "frames:shell"}


def test_of_one_field_the_last_holds() -> None:
    said = [Correction(CLAIM.id, "status", status, name, "") for status, name in (("future", "anna"), ("negated", "bert"))]
    assert correct_claim(CLAIM, said).status == "negated"
    assert correct_claim(CLAIM, said[:1]).made_by["status"] == "person:anna"
    said = [Correction(CLAIM.id, "coding", value, "anna", "") for value in (REJECTED, ACCEPTED)]
    assert correct_claim(CLAIM, said[:1]).status == REJECTED
    assert correct_claim(CLAIM, said) == CLAIM


def test_a_party_keeps_the_words_that_it_was_coded_for() -> None:
    assert say(actor=["RUR GOV"]) == CLAIM
    (actor,) = say(actor=["RUR MIL"]).actor
    assert (actor.text, actor.start, actor.code, actor.id, actor.name) == ("Ruritania", RURITANIA.start, "RUR MIL", None, None)
    one, other = say(actor=["RUR MIL", "RUR GOV"]).actor
    assert (one, other) == (Party("", CLAIM.at, CLAIM.at, "RUR MIL"), RURITANIA)
    assert say(actor=[]).actor == ()


def test_a_speaker_speaks_in_the_chain_of_say_so_too() -> None:
    found = say(sources=["GOT MIL"])
    assert found.attribution is not None
    assert [p.code for p in found.attribution.speakers] == ["GOT MIL"]
    assert found.via == CLAIM.via
    narrator = say(sources=[])
    assert (narrator.sources, narrator.via, narrator.medium, narrator.attribution) == ((), (), None, None)


def test_what_a_person_holds_to_have_happened_is_not_denied_by_a_word() -> None:
    denied = replace(CLAIM, sources=(RURITANIA,), attribution=Attribution((RURITANIA,), None, (), "deny"), status="negated")
    assert find_status(say(denied, status="actual")) == "actual"


def test_days_keep_words_and_clock() -> None:
    (when,) = say(date=["2031-05-03", "2031-05-05"]).when
    assert (when.text, when.first, when.last, when.value, when.time) == ("2031-05-02", "2031-05-03", "2031-05-05", "2031-05-03/2031-05-05", "17:30")
    assert say(date=None).when == ()
    (when,) = say(replace(CLAIM, when=()), date=["2031-05-03", "2031-05-03"]).when
    assert (when.start, when.end, when.value) == (CLAIM.at, CLAIM.at, "2031-05-03")


def test_places_come_whole() -> None:
    places = (Place("Strelsau", 5, 5, "Strelsau", "616", 40.0, 20.0, "RUR", "town"), Place("a mill", 5, 5))
    assert say(place=msgspec.to_builtins(places)).place == places
    assert say(place=[]).place == ()


def test_tolls_of_one_kind_are_told_anew() -> None:
    injured, killed = say(killed=[[4, 6, "GOT CVL"]]).casualties
    assert injured == CLAIM.casualties[1]
    assert (killed.low, killed.high, killed.text, killed.of) == (4, 6, "three", CLAIM.casualties[0].of)
    assert set(say(killed=[[3, 3, "GOT CVL"]]).casualties) == set(CLAIM.casualties)
    injured, one, other = say(killed=[[4, None, None], [1, 1, "RUR MIL"]]).casualties
    assert (one.low, one.high, one.of) == (4, None, None)
    assert other.of is not None
    assert other.of.code == "RUR MIL"
    assert say(injured=[]).casualties == CLAIM.casualties[:1]


def test_every_field_can_be_corrected_and_stays_a_record() -> None:
    values = {"type": "AID", "mode": None, "status": "future", "historical": True, "place": [], "date": None, "coding": REJECTED}
    for field in FIELDS:
        found = say(**{field: values.get(field, [])})
        assert msgspec.json.decode(msgspec.json.encode(found), type=Claim) == found


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [("actor", ["RUR MIL"], "RUR MIL"), ("type", "COERCE", "COERCE"), ("date", ["2031-05-01", "2031-05-01"], ["2031-05-01", "2031-05-01"])],
)
def test_an_incident_holds_the_corrected_value(field: str, value: Any, read: Any) -> None:
    incident = make_incident([make_account(say(**{field: value}))])
    assert [v.value for v in incident.fields[field]] == [read]
