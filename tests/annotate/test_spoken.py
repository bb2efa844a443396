"""Who speaks, and who is cited."""

import pytest

from sayso.annotate.spoken import is_cited, speaks, tells
from tests.factory import make_parsed


@pytest.mark.parametrize(
    ("row", "speaking", "cited"),
    [
        ("Police/NNS/2/nsubj said=say/VBD/0/root so/RB/2/advmod", True, False),
        ("Police/NNS/2/nsubj fled=flee/VBD/0/root then/RB/2/advmod", False, False),
        ("According/VBG/3/case to/IN/1/fixed police/NNS/5/obl he/PRP/5/nsubj fled=flee/VBD/0/root", False, True),
        ("He/PRP/2/nsubj said=say/VBD/0/root so/RB/2/advmod to/IN/5/case police/NNS/2/obl", False, False),
    ],
)
def test_who_tells(row: str, speaking: bool, cited: bool) -> None:
    doc = make_parsed(row)
    word = next(t for t in doc if t.lower_ == "police")
    assert (speaks(word), is_cited(word), tells(word)) == (speaking, cited, speaking or cited)
