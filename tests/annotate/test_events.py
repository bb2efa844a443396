"""The shipped event model: what it takes for an event, who stands in it, and that its reading is steady."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from spacy.tokens import Doc

from sayso.annotate.events import EventModel, load_events, mark_of
from sayso.annotate.language import load_language
from sayso.errors import ModelError
from sayso.records import Guess, Mention

SHELLED = "Kenyan troops shelled a village near Busia on Monday, the Ugandan army said."
NOTHING = "The two countries share a long border and a common language."
ASKED = "Kenya asked Uganda to withdraw its soldiers."


def read(text: str, known: Mapping[int, Mention] | None = None) -> tuple[Doc, dict[str, Guess]]:
    doc = load_language().doc(text)
    return doc, {doc[i].text: g for i, g in load_events().guess(doc, [(0, len(doc))], known or {}).items() if g.p >= 0.5}


def test_an_event_has_its_type_and_its_parties() -> None:
    doc, found = read(SHELLED)
    assert list(found) == ["shelled"]
    guess = found["shelled"]
    assert max(guess.types, key=lambda k: guess.types[k]) == "ASSAULT"
    roles = {(r.name, doc[r.token].text) for r in guess.roles if r.p >= 0.5}
    assert {("actor", "troops"), ("recipient", "village")} <= roles


def test_a_sentence_without_an_event() -> None:
    assert read(NOTHING)[1] == {}


def test_what_is_asked_for_is_no_event() -> None:
    assert list(read(ASKED)[1]) == ["asked"]


def test_probabilities_are_probabilities() -> None:
    for guess in read(SHELLED)[1].values():
        assert 0 < guess.p <= 1.001
        assert sum(guess.status.values()) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize(("code", "sector"), [("GTH REB", "REB"), ("GTH PTY", "PTY")])
def test_what_a_party_is_known_for_is_read_with_it(code: str, sector: str) -> None:
    doc, found = read("The movement attacked the governor's office on Friday.", {1: Mention(0, 2, 1, (code,), "role")})
    (actor,) = (r for r in found["attacked"].roles if r.name == "actor" and r.p >= 0.5)
    assert (doc[actor.token].text, actor.sector) == ("movement", sector)


def test_marks_of_parties() -> None:
    sectors = ["GOV", "REB"]
    assert mark_of(Mention(0, 1, 0, ("--- REB",), "role"), sectors) == 2
    assert mark_of(Mention(2, 3, 2, (), "person"), sectors) == 3
    assert mark_of(Mention(0, 1, 0, ("GOT ???",), "role"), sectors) == 3


def test_a_document_of_another_pipeline_is_encoded_first() -> None:
    own = load_language().doc(SHELLED)
    other = Doc(own.vocab, words=[t.text for t in own], spaces=[bool(t.whitespace_) for t in own])
    found = load_events().guess(other, [(0, len(other))], {})
    assert {i for i, g in found.items() if g.p >= 0.5} == {2}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "😀", "x" * 5000])
def test_texts_that_say_nothing(text: str) -> None:
    assert read(text)[1] == {}


def test_a_missing_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="event model"):
        EventModel(tmp_path)
