"""Abbreviations that a report introduces stand for the name before the bracket."""

import pytest

from sayso.annotate.abbreviations import find_coined
from sayso.annotate.mentions import find_mentions
from tests.factory import make_lexicon, make_parsed

LEXICON = make_lexicon()
COINED = (
    "The/DT/4/det Black/NNP/4/compound Guard/NNP/4/compound Army/NNP/8/nsubj _(/-LRB-/6/punct "
    "BGA/NNP/4/appos _)/-RRB-/6/punct fled=flee/VBD/0/root"
)
AGAIN = "BGA/NNP/2/nsubj returned=return/VBD/0/root"


@pytest.mark.parametrize(
    ("row", "names"),
    [
        (COINED, ["Black Guard Army"]),
        (COINED.replace("_(", "_[").replace("_)", "_]"), ["Black Guard Army"]),  # as an editor adds it
        (COINED.replace("_)", "_]"), []),
        ("Black/NNP/4/nsubj Guard/NNP/1/flat _(/-LRB-/3/punct XYZ/NNP/1/appos _)/-RRB-/4/punct", []),  # other initials
        ("Guard/NNP/5/nsubj _(/-LRB-/4/punct soldiers/NNS/1/appos _)/-RRB-/3/punct fled=flee/VBD/0/root", []),
    ],
)
def test_a_name_has_the_initials_of_its_abbreviation(row: str, names: list[str]) -> None:
    doc = make_parsed(row)
    assert [doc[c.start : c.end].text for c in find_coined(doc)] == names


def test_later_uses_are_the_same_party() -> None:
    doc = make_parsed(COINED, AGAIN)
    found = {doc[m.head].text + str(m.head): m.codes for m in find_mentions(doc, LEXICON)}
    last = len(doc) - 2
    assert found[f"BGA{last}"] == ("RUR REB",)


def test_a_headline_has_the_abbreviation_before_its_name() -> None:
    doc = make_parsed(AGAIN, COINED)
    assert find_mentions(doc, LEXICON)[0].codes == ("RUR REB",)




