"""Whom "the men" are."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import make_parsed

PARTIES = load_parties()
WORKERS = "Workers=worker/NNS/2/nsubj occupied=occupy/VBD/0/root a/DT/4/det mill/NN/2/obj"
TWO = "Two/CD/2/nummod Kenyans=Kenyan/NNPS/3/nsubj sang=sing/VBD/0/root"
SAID = "Officials=official/NNS/2/nsubj said=say/VBD/0/root so/RB/2/advmod"
MEN = "The/DT/2/det men=man/NNS/3/nsubj left=leave/VBD/0/root"
MAN = "The/DT/2/det man/NN/3/nsubj left=leave/VBD/0/root"
OTHERS = "The/DT/2/det men=man/NNS/6/nsubj who/WP/4/nsubj sang=sing/VBD/2/acl:relcl _,/,/4/punct left=leave/VBD/0/root"
OLD = "The/DT/3/det old/JJ/3/amod men=man/NNS/4/nsubj left=leave/VBD/0/root"
BARE = "Men=man/NNS/2/nsubj left=leave/VBD/0/root"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([WORKERS, MEN], "--- LAB"),
        ([WORKERS, SAID, MEN], "--- LAB"),  # who only tells of it is not meant
        ([WORKERS, MAN], "--- CVL"),  # one of many
        ([WORKERS, OTHERS], "--- CVL"),
        ([WORKERS, OLD], "--- CVL"),
        ([WORKERS, BARE], "--- CVL"),
        ([TWO, MEN], "KEN CVL"),
        ([TWO.replace("Two/CD/2/nummod", "The/DT/2/det"), MEN], "--- CVL"),  # who may be their government
    ],
)
def test_the_men_are_those_told_of_last(rows: list[str], code: str) -> None:
    doc = make_parsed(*rows)
    found = {doc[m.head].lemma_: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found["man"] == (code,)


@pytest.mark.parametrize(
    ("first", "code"),
    [("A/DT/3/det Kenyan/JJ/3/amod minister/NN/4/nsubj sang=sing/VBD/0/root", "KEN GOV"), ("Kenyan/JJ/2/amod ministers=minister/NNS/3/nsubj sang=sing/VBD/0/root", None)],
)
def test_somebody_is_told_of_by_his_age(first: str, code: str | None) -> None:
    age = "The/DT/6/det 61/CD/4/nummod -/HYPH/4/punct year/NN/6/obl:unmarked -/HYPH/4/punct old/JJ/7/nsubj denied=deny/VBD/0/root it/PRP/7/obj"
    doc = make_parsed(first, age)
    found = {doc[m.head].text: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found.get("old") == ((code,) if code else None)


def test_the_women_are_those_told_of_as_women() -> None:
    rows = ("Women=woman/NNS/2/nsubj sang=sing/VBD/0/root", "Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj came=come/VBD/0/root",
            "The/DT/2/det women=woman/NNS/3/nsubj left=leave/VBD/0/root")  # fmt: skip
    doc = make_parsed(*rows)
    found = [m for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES) if doc[m.head].lemma_ == "woman"]
    assert (found[-1].codes, found[-1].antecedent) == (("--- CVL",), 0)


@pytest.mark.parametrize(
    ("verb", "code"),
    [
        ("hurt=hurt/VBN/4/advcl", "--- REB"),
        ("seen=see/VBN/4/advcl", "--- CVL"),
        ("taken=take/VBN/4/advcl as/IN/11/case hostages=hostage/NNS/9/obl", "--- REB"),
        ("taken=take/VBN/4/advcl to/IN/11/case lakes=lake/NNS/9/obl", "--- CVL"),
    ],
)
def test_others_who_are_hurt_are_more_of_those_hurt_before(verb: str, code: str) -> None:
    doc = make_parsed(
        "Six/CD/2/nummod rebels=rebel/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root while/IN/9/mark ten/CD/7/nummod "
        f"others=other/NNS/9/nsubj:pass were=be/VBD/9/aux:pass {verb}"
    )
    found = {doc[m.head].text: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found["others"] == (code,)
