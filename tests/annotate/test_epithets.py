"""States told of by what they are."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()


@pytest.mark.parametrize(
    ("told", "noun", "code"),
    [
        ("The/DT/4/det East/JJ/4/amod African/JJ/4/amod", "nation/NN/5/nsubj", "KEN GOV"),
        ("The/DT/4/det former/JJ/4/amod Soviet/JJ/4/amod", "republic/NN/5/nsubj", "EST GOV"),
        ("A/DT/4/det former/JJ/4/amod Soviet/JJ/4/amod", "republic/NN/5/nsubj", None),  # some other
    ],
)
def test_a_state_is_called_by_what_it_is(told: str, noun: str, code: str | None) -> None:
    rows = ("France/NNP/2/nsubj asked=ask/VBD/0/root Kenya/NNP/2/obj and/CC/5/cc Estonia/NNP/3/conj", f"{told} {noun} refused=refuse/VBD/0/root")
    doc = make_parsed(*rows)
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01")}
    found = linked.get(find_token(doc, noun.split("/")[0]).i, ())
    assert found == (code,) if code else "EST GOV" not in found
