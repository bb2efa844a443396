"""Statements printed in full below the line that names their speaker."""

import pytest

from sayso.extract.said_by import find_attributions
from sayso.reference.cues import load_cues
from tests.factory import make_doc

FIRST = "The/DET/2/det minister/NOUN/3/nsubj said/VERB/0/root {mark}/PUNCT/3/punct"
INFORMS = "The/DET/2/det party/NOUN/3/nsubj informs/VERB/0/root the/DET/5/det people/NOUN/3/obj :/PUNCT/3/punct"
SHELLED = "Rebels/NOUN/2/nsubj shelled/VERB/0/root Zenda/PROPN/2/obj"
FLED = "They/PRON/2/nsubj fled/VERB/0/root"
NOTES = "Notes/NOUN/0/root"


def held(*rows: str) -> set[str]:
    """The words that stand on somebody's word."""
    doc = make_doc(rows)
    spans = [span for a in find_attributions(doc, load_cues()) for span in a.content]
    return {word for start, end in spans for word in doc.text[start:end].split()}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([FIRST.format(mark=":"), "\n", SHELLED, "\n", FLED], {"Rebels", "shelled", "Zenda", "They", "fled"}),
        ([FIRST.format(mark=":"), "\n", SHELLED, "\n", NOTES, FLED], {"Rebels", "shelled", "Zenda"}),
        ([INFORMS, "\n", SHELLED, "\n", FLED], {"Rebels", "shelled", "Zenda", "They", "fled"}),
        ([FIRST.format(mark="."), "\n", SHELLED, "\n", FLED], set()),
    ],
)
def test_what_stands_below_is_the_speakers(rows: list[str], told: set[str]) -> None:
    assert held(*rows) == told


BEGIN = "[/PUNCT/3/punct Begin/VERB/3/amod recording/NOUN/0/root ]/PUNCT/3/punct"
END = BEGIN.replace("Begin", "End")
NAMED = "[/PUNCT/2/punct {}/PROPN/0/root ]/PUNCT/2/punct"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([BEGIN, NAMED.format("Rupert"), SHELLED, END, "\n", FLED], {"Rebels", "shelled", "Zenda"}),
        ([BEGIN, NAMED.format("Rupert"), SHELLED, "\n", NAMED.format("Reporter"), FLED, END], {"Rebels", "shelled", "Zenda"}),
        ([BEGIN, NAMED.format("Rupert"), SHELLED, "\n", NAMED.format("Fritz"), FLED, END], {"Rebels", "shelled", "Zenda", "They", "fled"}),
        ([NAMED.format("Rupert"), SHELLED], set()),  # no recording
    ],
)
def test_who_is_named_in_brackets_speaks_in_a_recording(rows: list[str], told: set[str]) -> None:
    assert held("The/DET/2/det rebels/NOUN/3/nsubj fled/VERB/0/root", "\n", *rows) == told
