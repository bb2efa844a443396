"""Abbreviations that a report introduces stand for the name before the bracket."""

import pytest

from sayso.annotate.abbreviations import find_coined, find_long_form
from sayso.annotate.mentions import find_mentions
from tests.factory import make_lexicon, make_mention, make_parsed

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


UNION = "The/DT/2/det {}/NN/6/nsubj _(/-LRB-/4/punct Fenamin/NNP/2/appos _)/-RRB-/4/punct struck=strike/VBD/0/root"
STRUCK = "Fenamin/NNP/2/nsubj struck=strike/VBD/0/root"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ((UNION.format("army"), STRUCK), ("--- MIL",)),
        ((UNION.format("army"), "It/PRP/2/nsubj struck=strike/VBD/0/root"), None),  # told once: a town, maybe
        ((UNION.format("ministry"), STRUCK), None),  # a minister, maybe
    ],
)
def test_a_name_in_brackets_that_is_used_again_is_the_body_before_it(rows: tuple[str, ...], code: tuple[str, ...] | None) -> None:
    doc = make_parsed(*rows)
    found = [m for m in find_mentions(doc, LEXICON) if doc[m.head].text == "Fenamin"]
    assert [m.codes for m in found] == [code] * len(found)
    assert len(found) == (2 if code else 0)


def test_initials_may_be_written_as_a_word() -> None:
    row = "Gotha/NNP/3/compound Information/NNP/3/compound Service/NNP/7/nsubj _(/-LRB-/5/punct {}/NNP/3/appos _)/-RRB-/5/punct spoke=speak/VBD/0/root"
    assert find_coined(make_parsed(row.format("Gis")))
    assert not find_coined(make_parsed(row.format("Gas")))


GROUP = "A/DT/2/det group/NN/7/nsubj _,/,/6/punct the/DT/6/det Naga/NNP/6/compound Front/NNP/2/appos fled=flee/VBD/0/root"


@pytest.mark.parametrize(
    ("rows", "word", "told"),
    [
        ([GROUP, "The/DT/2/det Front/NNP/3/nsubj returned=return/VBD/0/root"], "Front", True),
        ([GROUP], "Front", True),
        ([GROUP, "The/DT/2/det front/NN/3/nsubj moved=move/VBD/0/root"], "front", False),
        ([GROUP, "The/DT/2/det League/NNP/3/nsubj returned=return/VBD/0/root"], "League", False),
        ([GROUP, "The/DT/3/det Kuki/NNP/3/compound Front/NNP/4/nsubj returned=return/VBD/0/root"], "Front", False),
    ],
)
def test_a_short_form_is_who_stood_beside_the_whole_name(rows: list[str], word: str, told: bool) -> None:
    doc = make_parsed(*rows)
    group = make_mention(doc, "group", "--- REB", kind="role")
    short = make_mention(doc, word, "--- SOC", kind="role", nth=sum(t.text == word for t in doc))
    assert find_long_form(doc, short, [group]) is (group if told else None)
