"""Who has spoken, and who is meant by "the same sources"."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import make_parsed

PARTIES = load_parties()
CITED = (
    "According/VBG/4/case to/IN/1/fixed Kenyan/JJ/4/amod police/NNS/6/obl rebels=rebel/NNS/6/nsubj fled=flee/VBD/0/root from/IN/9/case Ugandan/JJ/9/amod "
    "soldiers=soldier/NNS/6/obl"
)
SAID = "Kenyan/JJ/2/amod police/NNS/3/nsubj said=say/VBD/0/root rebels=rebel/NNS/5/nsubj fled=flee/VBD/3/ccomp from/IN/8/case Ugandan/JJ/8/amod soldiers=soldier/NNS/5/obl"


def meant(word: str, *rows: str) -> tuple[str, ...]:
    doc = make_parsed(*rows)
    at = [t.i for t in doc if t.text == word][-1]
    return next(m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES) if m.head == at)


@pytest.mark.parametrize("before", [CITED, SAID])
@pytest.mark.parametrize(
    ("second", "wanted"),
    [
        ("The/DT/2/det source/NN/3/nsubj said=say/VBD/0/root so/RB/3/advmod", ("KEN COP",)),
        ("The/DT/3/det same/JJ/3/amod source/NN/4/nsubj said=say/VBD/0/root so/RB/4/advmod", ("KEN COP",)),
        ("They/PRP/5/nsubj left=leave/VBD/5/dep _,/,/1/punct a/DT/5/det source/NN/6/nsubj said=say/VBD/0/root", ("--- GOV",)),  # who may be another
        ("A/DT/2/det hospital/NN/3/compound source/NN/4/nsubj said=say/VBD/0/root so/RB/4/advmod", ("--- CVL",)),
    ],
)
def test_a_source_without_more_is_who_spoke_last(before: str, second: str, wanted: tuple[str, ...]) -> None:
    assert meant("source", before, second) == wanted


def test_who_is_cited_speaks_on() -> None:
    assert meant("They", CITED, "They/PRP/2/nsubj said=say/VBD/0/root so/RB/2/advmod") == ("KEN COP",)
