"""Whom "he" and "she" cannot mean."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.gender import find_misfits
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_mention, make_parsed

PARTIES = load_parties()
SAID = "said=say/VBD/0/root so/RB/2/advmod"


@pytest.mark.parametrize(
    ("row", "word", "misfits"),
    [
        ("The/DT/2/det widow/NN/3/nsubj met=meet/VBD/0/root a/DT/5/det bishop/NN/3/obj", "he", {"widow"}),
        ("The/DT/2/det widow/NN/3/nsubj met=meet/VBD/0/root a/DT/5/det monk/NN/3/obj", "she", {"monk"}),
        ("Mrs./NNP/2/nmod:desc Otto/NNP/3/nsubj met=meet/VBD/0/root a/DT/5/det bishop/NN/3/obj", "his", {"Otto"}),
    ],
)
def test_by_words_and_titles(row: str, word: str, misfits: set[str]) -> None:
    doc = make_parsed(row)
    people = [make_mention(doc, w, "--- CVL", person=True) for w in ("widow", "Otto", "bishop", "monk") if w in doc.text.split(" ")]
    assert {doc[i].text for i in find_misfits(doc, word, people)} == misfits


def test_he_of_the_sentence_before_is_no_she() -> None:
    rows = (
        "Kenyan/JJ/2/amod minister/NN/3/nsubj met=meet/VBD/0/root a/DT/6/det Ugandan/JJ/6/amod judge/NN/3/obj",
        f"He/PRP/2/nsubj {SAID}",
        f"She/PRP/2/nsubj {SAID}",
    )
    doc = make_parsed(*rows)
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found[find_token(doc, "He").i] == ("KEN GOV",)
    assert found[find_token(doc, "She").i] == ("UGA JUD",)


def test_whose_minister_she_is_does_not_matter() -> None:
    rows = (
        "Kenya/NNP/3/nmod:poss _'s/POS/1/case president/NN/4/nsubj left=leave/VBD/0/root",
        "He/PRP/2/nsubj thanked=thank/VBD/0/root his/PRP$/4/nmod:poss minister/NN/2/obj",
        f"She/PRP/2/nsubj {SAID}",
    )
    doc = make_parsed(*rows)
    linked = link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)
    assert find_token(doc, "minister").i not in find_misfits(doc, "she", linked)
    assert find_token(doc, "president").i in find_misfits(doc, "she", linked)


@pytest.mark.parametrize(
    ("row", "word", "misfits"),
    [
        ("Agnes/NNP/3/nsubj/PER Otto/NNP/1/flat/PER met=meet/VBD/0/root a/DT/5/det bishop/NN/3/obj", "he", {"Agnes"}),
        ("Agnes/NNP/3/nsubj/PER Otto/NNP/1/flat/PER met=meet/VBD/0/root a/DT/5/det bishop/NN/3/obj", "she", set()),
        ("A/DT/2/det bishop/NN/5/nsubj Hans/NNP/2/appos/PER Otto/NNP/3/flat/PER met=meet/VBD/0/root", "her", {"bishop", "Hans"}),
    ],
)
def test_by_first_names(row: str, word: str, misfits: set[str]) -> None:
    doc = make_parsed(row)
    people = [make_mention(doc, "bishop", "--- REL", person=True, kind="role")]
    people += [make_mention(doc, w, kind="person", end=find_token(doc, w).i + 2) for w in ("Agnes", "Hans") if w in doc.text.split(" ")]
    assert {doc[i].text for i in find_misfits(doc, word, people)} == misfits
