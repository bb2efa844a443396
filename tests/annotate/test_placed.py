"""Roles of nobody knows which country, by the town that is said behind them."""

import pytest

from sayso.annotate.mentions import find_mentions
from sayso.annotate.placed import place_roles
from tests.factory import find_token, make_lexicon, make_parsed

LEXICON = make_lexicon()


@pytest.mark.parametrize(
    ("row", "word", "code"),
    [
        ("The/DT/2/det police/NNS/5/nsubj in/IN/4/case Berg/NNP/2/nmod fled=flee/VBD/0/root", "police", "GOT COP"),
        ("The/DT/2/det soldiers=soldier/NNS/5/nsubj in/IN/4/case Berg/NNP/2/nmod fled=flee/VBD/0/root", "soldiers", "--- MIL"),
        ("The/DT/2/det police/NNS/3/nsubj fled=flee/VBD/0/root Berg/NNP/3/obj", "police", "--- COP"),
        ("Foreign=foreign/JJ/2/amod police/NNS/5/nsubj in/IN/4/case Berg/NNP/2/nmod fled=flee/VBD/0/root", "police", "--- COP"),
    ],
)
def test_whose_they_are_by_where_they_are(row: str, word: str, code: str) -> None:
    doc = make_parsed(row)
    placed = place_roles(doc, find_mentions(doc, LEXICON), {find_token(doc, "Berg").idx: "GOT"})
    assert next(m.codes for m in placed if m.head == find_token(doc, word).i) == (code,)
