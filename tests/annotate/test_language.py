"""The shipped model: that it keeps every character of a text, and the trees and names of a few sentences."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from sayso.annotate.language import LanguageModel, load_language
from sayso.errors import ModelError

ODD = [
    "😀 👩‍👩‍👧", "e\u0301\u0327", "\r\n", "\n\n", "\t", "  ", "   ", "\ufeff", "\u200e", "מפקד", "القاهرة", "\u00a0", "\u2029", "\u0301",
    "Rebels left", ". ", "Zenda", "\x00", "\x1f",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=8)), max_size=8).map("".join)


@pytest.fixture(scope="session")
def read() -> Callable[[str], Doc]:
    return load_language().doc


@given(TEXTS)
@settings(max_examples=25, deadline=None)
def test_a_doc_has_the_very_text(text: str) -> None:
    doc = load_language().doc(text)
    assert doc.text == text
    assert all(doc.text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert all(len([t for t in s if t.head == t]) == 1 for s in doc.sents)


@pytest.mark.parametrize("text", ["", " ", "\n", "\r\n \n", "\ufeff", "   \u00a0", "😀", "."])
def test_texts_that_say_nothing(read: Callable[[str], Doc], text: str) -> None:
    doc = read(text)
    assert doc.text == text
    assert not doc.ents


def test_a_passive_sentence(read: Callable[[str], Doc]) -> None:
    doc = read("The village of Zenda was shelled by rebels on Monday.")
    found = {t.text: (t.dep_, t.head.text, t.pos_) for t in doc}
    assert found["shelled"] == ("ROOT", "shelled", "VERB")
    assert found["village"] == ("nsubj:pass", "shelled", "NOUN")
    assert found["rebels"] == ("obl:agent", "shelled", "NOUN")
    assert doc[5].lemma_ == "shell"
    assert all(t.lower_ == t.text.lower() for t in doc)


def test_names(read: Callable[[str], Doc]) -> None:
    doc = read("President Maria Lopez flew from Nairobi to Lagos, Reuters reported.")
    kinds = {e.text: e.label_ for e in doc.ents}
    assert kinds["Nairobi"] == kinds["Lagos"] == "LOC"
    assert kinds["Reuters"] == "ORG"
    assert any("Lopez" in text and kind == "PER" for text, kind in kinds.items())


def test_sentences_and_paragraphs(read: Callable[[str], Doc]) -> None:
    doc = read("Truce holds\n\nThe rebels left the town. The army stayed.\n")
    assert [s.text.strip() for s in doc.sents] == ["Truce holds", "The rebels left the town.", "The army stayed."]
    assert [t.pos_ for t in doc if t.is_space] == ["SPACE", "SPACE"]


def test_texts_do_not_rub_off_on_each_other(read: Callable[[str], Doc]) -> None:
    texts = ["The army shelled the town.", "Talks began in Vienna on Monday, and ended soon.", "Police freed ten men."]

    def layers(doc: Doc) -> list[tuple[str, str, int, str]]:
        return [(t.lemma_, t.tag_, t.head.i, t.dep_) for t in doc]

    together = [layers(d) for d in load_language().docs(texts)]
    assert together == [layers(read(t)) for t in texts]
    assert together == [layers(d) for d in load_language().docs(texts[::-1])][::-1]


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded"):
        LanguageModel(tmp_path)


def test_a_model_is_loaded_once() -> None:
    assert load_language() is load_language()


def test_a_long_row_of_signs_is_not_asked_about(read: Callable[[str], Doc], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    run = LanguageModel._run
    monkeypatch.setattr(LanguageModel, "_run", lambda self, batch: asked.append(batch) or run(self, batch))
    doc = read("(" * 100)
    assert (len(doc), {t.pos_ for t in doc}, [t.i for t in doc if t.dep_ == "ROOT"]) == (100, {"PUNCT"}, [0])
    assert not asked
    read("(" * 100 + " Zenda")
    assert asked


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("The dissident, Han Myung-ju, was arrested in Zenda.", ["Han Myung-ju"]),
        ("A Vladimir Putin-backed militia left.", ["Vladimir Putin"]),
    ],
)
def test_a_given_name_goes_on_behind_its_hyphen(read: Callable[[str], Doc], text: str, persons: list[str]) -> None:
    assert [e.text for e in read(text).ents if e.label_ == "PER"] == persons
