""" "The source" and "the sources" are whoever was quoted before."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()
POLICE = "Police=police/NN/2/compound sources=source/NNS/3/nsubj said=say/VBD/0/root rebels=rebel/NNS/5/nsubj fled=flee/VBD/3/ccomp"
OFFICER = "A/DT/3/det Kenyan/JJ/3/amod colonel/NN/4/nsubj said=say/VBD/0/root rebels=rebel/NNS/6/nsubj fled=flee/VBD/4/ccomp"
ACCORDING = "According/IN/4/case to/IN/1/fixed rebel/NN/4/compound sources=source/NNS/6/obl he/PRP/6/nsubj fled=flee/VBD/0/root"
SHOT = "The/DT/3/det Kenyan/JJ/3/amod colonel/NN/4/nsubj shot=shoot/VBD/0/root a/DT/6/det rebel/NN/4/obj"
THEY = "The/DT/2/det sources=source/NNS/3/nsubj added=add/VBD/0/root it/PRP/3/obj"
HE = "The/DT/2/det source/NN/3/nsubj added=add/VBD/0/root it/PRP/3/obj"
SAME = "The/DT/3/det same/JJ/3/amod source/NN/4/nsubj added=add/VBD/0/root it/PRP/4/obj"
OTHER = "The/DT/3/det hospital/NN/3/compound source/NN/4/nsubj added=add/VBD/0/root it/PRP/4/obj"


@pytest.mark.parametrize(
    ("rows", "word", "code"),
    [
        ([POLICE, THEY], "sources", "--- COP"),
        ([ACCORDING, THEY], "sources", "--- REB"),
        ([POLICE, OFFICER, THEY], "sources", "--- COP"),  # several
        ([POLICE, OFFICER, HE], "source", "KEN MIL"),
        ([POLICE, SAME], "source", "--- COP"),
        ([SHOT, HE], "source", "KEN GOV"),  # he has not spoken
        ([OFFICER, OTHER], "source", "--- CVL"),  # another
    ],
)
def test_who_was_quoted(rows: list[str], word: str, code: str) -> None:
    doc = make_parsed(*rows)
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    last = max(t.i for t in doc if t.text == word)
    assert found[last] == (code,)


def test_police_sources_are_the_countrys_own_when_they_go_on() -> None:
    doc = make_parsed(POLICE, THEY)
    found = {m.head: m for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found[max(t.i for t in doc if t.text == "sources")].local
    assert find_token(doc, "sources").i in found
