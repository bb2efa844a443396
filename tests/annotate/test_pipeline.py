"""A spaCy pipeline of one's own, made by hand: tags, heads and lemmas by rule, saved and loaded by its folder."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from sayso.annotate.pipeline import load_pipeline
from sayso.coder import code_report, load_coder
from sayso.errors import ModelError
from sayso.records import Report

TEXT = "Kenya attacked Uganda on Monday. Uganda attacked Kenya."
# form: tag, part of speech, lemma, relation; the head is the verb of the sentence, of a preposition the word behind it
WORDS = {
    "Kenya": ("NNP", "PROPN", "Kenya", "nsubj"),
    "Uganda": ("NNP", "PROPN", "Uganda", "obj"),
    "Monday": ("NNP", "PROPN", "Monday", "obl"),
    "attacked": ("VBD", "VERB", "attack", "root"),
    "on": ("IN", "ADP", "on", "case"),
    ".": (".", "PUNCT", ".", "punct"),
}


@Language.component("sayso_test_ud")
def mark_ud(doc: Doc) -> Doc:
    starts = [t.i for t in doc if t.i == 0 or doc[t.i - 1].text == "."]
    verb_of = {}
    for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
        verb = next((t for t in doc[start:end] if t.text == "attacked"), doc[start])
        verb_of.update(dict.fromkeys(range(start, end), verb))
    for t in doc:
        verb = verb_of[t.i]
        t.tag_, t.pos_, t.lemma_, t.dep_ = WORDS.get(t.text, ("NN", "NOUN", t.lower_, "dep"))
        t.head = doc[t.i + 1] if t.dep_ == "case" else verb
        if t.text in ("Kenya", "Uganda"):
            t.dep_ = "nsubj" if t.i < verb.i else "obj"
    doc.set_ents([spacy.tokens.Span(doc, t.i, t.i + 1, label="GPE") for t in doc if t.text in ("Kenya", "Uganda")])
    return doc


@Language.component("sayso_test_clear")
def mark_clear(doc: Doc) -> Doc:
    mark_ud(doc)
    for t in doc:
        if t.dep_ == "obj":
            t.dep_ = "dobj"
    return doc


@Language.component("sayso_test_bare")
def mark_nothing(doc: Doc) -> Doc:
    return doc


def save(folder: Path, component: str) -> str:
    nlp = spacy.blank("en")
    nlp.add_pipe(component)
    nlp.to_disk(folder / component)
    return str(folder / component)


def test_a_pipeline_of_ones_own_is_read_by_the_rules(tmp_path: Path) -> None:
    coder = load_coder(model=save(tmp_path, "sayso_test_ud"))
    doc = coder.read(TEXT)
    assert [(e.text, e.label_) for e in doc.ents][:2] == [("Kenya", "LOC"), ("Uganda", "LOC")]
    assert [s.root.dep_ for s in doc.sents] == ["ROOT", "ROOT"]
    claims = code_report(Report("r1", TEXT, "2010-05-06"), coder).claims
    assert [(c.type, [p.code for p in c.actor], [p.code for p in c.recipient]) for c in claims] == [
        ("ASSAULT", ["KEN MIL"], ["UGA GOV"]),
        ("ASSAULT", ["UGA MIL"], ["KEN GOV"]),
    ]
    assert [w.first for w in claims[0].when] == ["2010-05-03"]


@pytest.mark.parametrize(
    ("component", "told"),
    [("sayso_test_clear", "'dobj', which is none of Universal Dependencies"), ("sayso_test_bare", "gives no relations, no Penn tags")],
)
def test_a_pipeline_that_is_not_fit_says_what_it_lacks(component: str, told: str, tmp_path: Path) -> None:
    read = load_pipeline(save(tmp_path, component))
    with pytest.raises(ModelError, match=told):
        read(TEXT)


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_text_without_words_lacks_nothing(text: str, tmp_path: Path) -> None:
    assert load_pipeline(save(tmp_path, "sayso_test_bare"))(text).text == text


def test_a_pipeline_that_is_not_there_is_refused() -> None:
    with pytest.raises(ModelError, match="'xx_none' cannot be loaded"):
        load_pipeline("xx_none")
