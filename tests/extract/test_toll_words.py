"""Tolls told by other words than the verbs of frames."""

import pytest

from sayso.extract.toll_words import find_told
from sayso.reference.things import load_things
from tests.factory import make_parsed

# sentence, kind, the word that heads the count, whether it is a running total
TOLD = [
    ("12/CD/2/nummod dead/JJ/0/root", "killed", "dead", False),
    ("five/CD/4/conj seriously/RB/3/advmod wounded=wound/VBN/4/conj died=die/VBD/0/root", "injured", "five", False),
    ("tens=ten/NNS/0/root of/IN/3/case thousands=thousand/NNS/1/nmod homeless/JJ/1/amod", "displaced", "tens", False),
    ("It/PRP/2/nsubj caused=cause/VBD/0/root 14/CD/4/nummod deaths=death/NNS/2/obj", "killed", "deaths", False),
    ("It/PRP/2/nsubj resulted=result/VBD/0/root in/IN/4/case 127/CD/2/obl dead/JJ/2/xcomp", "killed", "127", False),
    ("injuries=injury/NNS/0/root to/IN/4/case six/CD/4/nummod policemen=policeman/NNS/1/nmod", "injured", "policemen", False),
    ("the/DT/2/det wounding/NN/0/root of/IN/5/case two/CD/5/nummod men=man/NNS/2/nmod", "injured", "men", False),
    ("the/DT/2/det bodies=body/NNS/0/root of/IN/5/case 12/CD/5/nummod men=man/NNS/2/nmod", "killed", "men", False),
    ("Shelling/NN/2/nsubj kills=kill/VBZ/0/root 15/CD/2/obj _,/,/5/punct wounds=wound/NNS/2/parataxis 40/CD/5/flat", "injured", "40", False),
    ("The/DT/2/det toll/NN/3/nsubj rose=rise/VBD/0/root to/IN/5/case 40/CD/3/obl", "killed", "40", True),
    ("Police/NNS/2/nsubj put/VBD/0/root the/DT/4/det number/NN/2/obj of/IN/6/case injured/JJ/4/nmod at/IN/8/case 23/CD/2/obl", "injured", "23", True),
    ("a/DT/2/det toll/NN/0/root of/IN/4/case 20/CD/2/nmod", "killed", "20", True),
    ("The/DT/2/det toll/NN/3/nsubj reached=reach/VBD/0/root 40/CD/3/obj", "killed", "40", True),
    ("Two/CD/2/nummod people/NNS/4/nsubj:pass were=be/VBD/4/aux:pass shot=shoot/VBN/0/root _,/,/7/punct one/CD/7/nsubj fatally/RB/4/advmod", "killed", "one", False),
    ("A/DT/2/det man/NN/4/nsubj is=be/VBZ/4/cop dead/JJ/0/root", "killed", "man", False),
    ("A/DT/2/det woman/NN/6/nsubj is=be/VBZ/6/cop in/IN/6/case critical/JJ/6/amod condition/NN/0/root", "injured", "woman", False),
    ("Gotha/NNP/2/nsubj lost=lose/VBD/0/root 17/CD/2/obj _././2/punct", "killed", "17", False),
    ("Hundreds=hundred/NNS/2/nsubj fled=flee/VBD/0/root", "displaced", "Hundreds", False),
]  # fmt: skip


@pytest.mark.parametrize(("row", "kind", "head", "total"), TOLD)
def test_told(row: str, kind: str, head: str, total: bool) -> None:
    (told,) = find_told(make_parsed(row), load_things())
    assert (told.kind, told.head.text, told.total) == (kind, head, total)


@pytest.mark.parametrize(
    "row",
    [
        "The/DT/2/det number/NN/3/nsubj rose=rise/VBD/0/root to/IN/5/case 40/CD/3/obl",  # of whom nobody says
        "The/DT/2/det dead/JJ/4/nsubj:pass were=be/VBD/4/aux:pass buried=bury/VBN/0/root",
        "Gotha/NNP/2/nsubj lost=lose/VBD/0/root 17/CD/4/nummod seats=seat/NNS/2/obj",
        "In/IN/2/case 2003/CD/3/obl wounded=wound/VBN/0/root soldiers=soldier/NNS/3/obj",
    ],
)
def test_no_toll(row: str) -> None:
    assert find_told(make_parsed(row), load_things()) == []


RISE = "raising=raise/VBG/0/root to/IN/3/case five/CD/1/{} the/DT/5/det number/NN/1/obj of/IN/7/case men=man/NNS/5/nmod {}"


@pytest.mark.parametrize("dep", ["obl", "xcomp"])
@pytest.mark.parametrize("end", ["killed=kill/VBN/7/acl", "who/WP/9/nsubj died=die/VBD/7/acl:relcl"])
def test_a_total_may_stand_before_what_it_counts(dep: str, end: str) -> None:
    (told,) = find_told(make_parsed(RISE.format(dep, end)), load_things())
    assert (told.kind, told.head.text, told.total) == ("killed", "five", True)


def test_a_total_under_a_verb_that_the_parse_hangs_elsewhere() -> None:
    doc = make_parsed(
        "The/DT/2/det number/NN/5/nsubj of/IN/4/case people/NNS/2/nmod killed=kill/VBN/0/root when/WRB/8/advmod bombs=bomb/NNS/8/nsubj "
        "exploded=explode/VBD/4/acl rose=rise/VBD/5/advcl to/IN/11/case six/CD/9/obl"
    )
    assert [(t.kind, t.head.text, t.total) for t in find_told(doc, load_things())] == [("killed", "six", True)]


@pytest.mark.parametrize(
    ("row", "heads"),
    [
        ("Gotha/NNP/2/nsubj puts=put/VBZ/0/root its=its/PRP$/4/nmod:poss dead/JJ/2/obj at/IN/6/case six/CD/2/obl", ["six"]),
        ("He/PRP/2/nsubj put/VBD/0/root the/DT/4/det dead/JJ/2/obj in/IN/6/case six/CD/7/nummod graves=grave/NNS/2/obl", []),
        ("Six/CD/3/nummod dead/JJ/3/amod villagers=villager/NNS/0/root", ["villagers"]),
        ("The/DT/3/det dead/JJ/3/amod villagers=villager/NNS/0/root", []),
        ("Six/CD/2/nsubj:pass died=die/VBD/0/root and/CC/6/cc 13/CD/2/conj were=be/VBD/6/aux:pass wounded=wound/VBN/2/conj", ["13"]),
    ],
)
def test_the_dead_by_other_words(row: str, heads: list[str]) -> None:
    assert [t.head.text for t in find_told(make_parsed(row), load_things())] == heads


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Police/NNS/2/nsubj put/VBD/0/root the/DT/6/det army/NN/6/nmod:poss 's/POS/4/case losses=loss/NNS/2/obj at/IN/8/case forty/CD/2/obl", [("forty", ["army"])]),
        ("He/PRP/2/nsubj gave=give/VBD/0/root army/NN/4/compound losses=loss/NNS/2/obj as/IN/7/mark two/CD/7/nummod dead/JJ/2/advcl", [("two", ["army"])]),
        ("He/PRP/2/nsubj put/VBD/0/root losses=loss/NNS/2/obj at/IN/6/case five/CD/6/nummod dollars=dollar/NNS/2/obl", []),
        ("The/DT/2/det toll/NN/5/nsubj is=be/VBZ/5/cop twelve/CD/5/nummod dead/JJ/0/root", [("dead", [])]),
        ("The/DT/2/det toll/NN/5/nsubj is=be/VBZ/5/cop twelve/CD/5/nummod houses=house/NNS/0/root", []),
        ("The/DT/2/det toll/NN/6/nsubj:pass is=be/VBZ/6/aux:pass 34/CD/5/nummod rebels=rebel/NNS/6/nsubj:pass killed=kill/VBN/0/root", [("rebels", [])]),
        ("The/DT/2/det toll/NN/4/nsubj:pass was=be/VBD/4/aux:pass read/VBN/0/root to/IN/7/case ten/CD/7/nummod men=man/NNS/4/obl", []),
    ],
)
def test_what_a_toll_is_put_at_and_whose_losses_they_are(row: str, wanted: list[tuple[str, list[str]]]) -> None:
    totals = [t for t in find_told(make_parsed(row), load_things()) if t.total]
    assert [(t.head.text, [w.text for w in t.side]) for t in totals] == wanted
