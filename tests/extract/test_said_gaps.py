"""Two speakers of one verb of saying. Sentences parsed by hand."""

import pytest

from sayso.extract.said_by import find_attributions
from sayso.reference.cues import load_cues
from tests.factory import make_doc

FIRST = "Police/NOUN/2/nsubj say/VERB/0/root ten/NUM/4/nsubj died/VERB/2/ccomp"
COMMA = "_,/PUNCT/7/punct the/DET/7/det rebels/NOUN/4/{dep} that/SCONJ/10/mark {word} lost/VERB/7/acl nobody/PRON/10/obj _./PUNCT/2/punct"


def _read(rest: str) -> list[tuple[str, list[str]]]:
    doc = make_doc([f"{FIRST} {rest}"])
    held = find_attributions(doc, load_cues())
    return [(doc.text[slice(*a.source)], [doc.text[slice(*run)] for run in a.content]) for a in held if a.source]


def test_a_speaker_without_a_verb_says_a_clause_of_his_own() -> None:
    assert _read(COMMA.format(dep="parataxis", word="they/PRON/10/nsubj")) == [("Police", ["ten died"]), ("the rebels", ["they lost nobody"])]


@pytest.mark.parametrize(
    ("dep", "word"),
    [("appos", "they/PRON/10/nsubj"), ("parataxis", "had/AUX/10/aux")],
    ids=["a name for what was told", "a clause without a subject"],
)
def test_what_is_told_of_the_name_is_nothing_that_it_says(dep: str, word: str) -> None:
    assert [source for source, _ in _read(COMMA.format(dep=dep, word=word))] == ["Police"]
