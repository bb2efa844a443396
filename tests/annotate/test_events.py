"""The shipped event model: what it takes for an event, who stands in it, and that its reading is steady."""

from pathlib import Path

import pytest
from spacy.tokens import Doc

from sayso.annotate.events import EventModel, load_events
from sayso.annotate.language import load_language
from sayso.errors import ModelError
from sayso.records import Guess

SHELLED = "Kenyan troops shelled a village near Busia on Monday, the Ugandan army said."
NOTHING = "The two countries share a long border and a common language."
ASKED = "Kenya asked Uganda to withdraw its soldiers."


def read(text: str) -> tuple[Doc, dict[str, Guess]]:
    doc = load_language().doc(text)
    return doc, {doc[i].text: g for i, g in load_events().guess(doc, [(0, len(doc))]).items() if g.p >= 0.5}


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


@pytest.mark.parametrize(("text", "wanted"), [(SHELLED, "ASSAULT"), ("Kenya, like its neighbour Uganda, is a member of the Commonwealth.", "none")])
def test_two_parties_are_related_or_not(text: str, wanted: str) -> None:
    doc = load_language().doc(text)
    one, other = ("village" if wanted == "ASSAULT" else "Uganda"), ("troops" if wanted == "ASSAULT" else "Kenya")
    spans = [next((t.i, t.i + 1) for t in doc if t.text == w) for w in (other, one)]
    scores = load_events().relate(doc, *spans)
    assert max(scores, key=lambda k: scores[k]) == wanted


@pytest.mark.parametrize("text", ["", " ", "\n\n", "😀", "x" * 5000])
def test_texts_that_say_nothing(text: str) -> None:
    assert read(text)[1] == {}


def test_a_missing_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="event model"):
        EventModel(tmp_path)
