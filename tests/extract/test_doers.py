"""Whose deed a noun with "of" is."""

import pytest

from sayso.extract.doers import nearest_first
from sayso.extract.slots import fill_slot
from tests.factory import find_token, make_parsed

RAID = "the/DT/2/det {}/NN/0/root of/IN/5/case the/DT/5/det rebels=rebel/NNS/2/nmod"
ON_TOWN = "on/IN/8/case the/DT/8/det town/NN/{}/nmod"
AGAINST = "against/IN/7/case Zenda/NNP/5/nmod"
ON_MONDAY = "on/IN/7/case Monday=monday/NNP/2/nmod"


@pytest.mark.parametrize(
    ("noun", "rest", "doers", "struck", "on"),
    [
        ("raid", ON_TOWN.format(2), ["rebels"], [], ["town"]),
        ("raid", ON_TOWN.format(5), ["rebels"], [], ["town"]),
        ("shelling", AGAINST, ["rebels"], [], []),
        ("raid", ON_MONDAY, [], ["rebels"], ["Monday"]),
        ("bombing", ON_TOWN.format(2), [], ["rebels"], ["town"]),
        ("spokesman", ON_TOWN.format(2), [], ["rebels"], ["town"]),
    ],
    ids=["raid", "on the doer", "against", "a day", "a bombing", "no deed"],
)
def test_a_raid_of_somebody_on_somebody(noun: str, rest: str, doers: list[str], struck: list[str], on: list[str]) -> None:
    token = find_token(make_parsed(f"{RAID.format(noun)} {rest}"), noun)
    found = [[t.text for t in fill_slot(token, slot)] for slot in ("subj", "obj", "on")]
    assert found == [doers, struck, on]


def test_against_whom_where_the_parse_hangs_it_on_the_doer() -> None:
    token = find_token(make_parsed(f"{RAID.format('attack')} {AGAINST}"), "attack")
    assert [t.text for t in fill_slot(token, "against")] == ["Zenda"]


@pytest.mark.parametrize(
    ("row", "verb", "done_to"),
    [
        ("Church=church/NN/2/nsubj torched=torch/VBD/0/root", "torched", ["Church"]),
        ("Mob=mob/NN/2/nsubj attacked=attack/VBD/0/root", "attacked", []),
        ("Church=church/NN/2/nsubj burned=burn/VBD/0/root wood/NN/2/obj", "burned", ["wood"]),
        ("Rebels=rebel/NNS/2/nsubj told=tell/VBD/0/root to/TO/4/mark disarm/VB/2/xcomp", "told", ["Rebels"]),
        ("Rebels=rebel/NNS/2/nsubj vowed=vow/VBD/0/root to/TO/4/mark disarm/VB/2/xcomp", "vowed", []),
    ],
)
def test_headlines_leave_out_the_auxiliary(row: str, verb: str, done_to: list[str]) -> None:
    token = find_token(make_parsed(row), verb)
    assert [t.text for t in fill_slot(token, "obj")] == done_to


@pytest.mark.parametrize(("comma", "first"), [("_,/,/3/punct", "drivers"), ("then/RB/5/advmod", "Bus")])
def test_the_nearer_of_two_subjects_is_who_was_hurt(comma: str, first: str) -> None:
    doc = make_parsed(f"Bus/NN/5/nsubj:pass bombed=bomb/VBN/1/acl {comma} drivers=driver/NNS/5/nsubj:pass hurt=hurt/VBN/0/root")
    assert nearest_first(find_token(doc, "hurt"))[0].text == first


def test_most_of_them_are_counted_by_the_first() -> None:
    doc = make_parsed(
        "Nine/CD/2/nummod men=man/NNS/10/nsubj:pass _,/,/7/punct most/JJS/10/nsubj:pass of/IN/6/case them/PRP/4/nmod rebels=rebel/NNS/2/appos "
        "_,/,/2/punct were=be/VBD/10/aux:pass killed=kill/VBN/0/root"
    )
    assert [t.text for t in nearest_first(doc[9]) if t.dep_ == "nsubj:pass"] == ["men"]
