"""Who does harm in a clause and who suffers it."""

import pytest

from sayso.annotate.harm import (
    are_some_harmed,
    find_governing,
    harms,
    holds_others,
    hurts_others,
    is_arrested,
    is_harmed,
    is_harmed_by,
    is_held,
    is_joined,
    is_of_harmed,
)
from tests.factory import find_token, make_parsed

KILLED = "Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root a/DT/4/det mayor/NN/2/obj and/CC/6/cc abducted=abduct/VBD/2/conj his/PRP$/8/nmod:poss driver/NN/6/obj"
MET = "Rebels=rebel/NNS/2/nsubj met=meet/VBD/0/root a/DT/4/det mayor/NN/2/obj and/CC/6/cc thanked=thank/VBD/2/conj his/PRP$/8/nmod:poss driver/NN/6/obj"


@pytest.mark.parametrize(("row", "harm"), [(KILLED, True), (MET, False)])
def test_who_harms_and_is_harmed(row: str, harm: bool) -> None:
    doc = make_parsed(row)
    mayor, his = find_token(doc, "mayor"), find_token(doc, "his")
    assert harms(doc[0]) is harm
    assert is_harmed(mayor) is harm
    assert is_of_harmed(his, mayor) is harm
    assert is_harmed_by(his, doc[1]) is harm


def test_what_one_owns_himself_is_harmed_by_himself() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root their/PRP$/5/nmod:poss own/JJ/5/amod men=man/NNS/2/obj")
    assert not is_harmed_by(doc[2], doc[1])


@pytest.mark.parametrize(("verb", "noun", "others"), [("blocked=block", "march", True), ("banned=ban", "rally", True), ("blocked=block", "exports", False)])
def test_a_march_is_not_of_who_blocks_it(verb: str, noun: str, others: bool) -> None:
    doc = make_parsed(f"Police=police/NNS/2/nsubj {verb}/VBD/0/root their/PRP$/4/nmod:poss {noun}/NN/2/obj")
    assert is_harmed_by(doc[2], doc[1]) is others


@pytest.mark.parametrize(("subject", "joined"), [("", True), ("they/PRP/7/nsubj ", False)])
def test_a_verb_without_a_subject_of_its_own_shares_it(subject: str, joined: bool) -> None:
    n = 7 if subject else 6
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj seized=seize/VBD/0/root the/DT/4/det guards=guard/NNS/2/obj and/CC/{n}/cc {subject}fled=flee/VBD/2/conj")
    assert is_joined(find_token(doc, "fled"), doc[1]) is joined


@pytest.mark.parametrize(
    ("verb", "holds", "hurts"), [("arrested=arrest", True, True), ("attacked=attack", False, True), ("freed=free", True, False), ("met=meet", False, False)]
)
def test_who_holds_or_hurts_others(verb: str, holds: bool, hurts: bool) -> None:
    doc = make_parsed(f"Police/NNS/2/nsubj {verb}/VBD/0/root five/CD/4/nummod men=man/NNS/2/obj")
    assert (holds_others(doc[0]), hurts_others(doc[0])) == (holds, hurts)


@pytest.mark.parametrize(("verb", "held"), [("charged=charge", True), ("taken=take", True), ("killed=kill", False)])
def test_who_is_held(verb: str, held: bool) -> None:
    doc = make_parsed(f"They/PRP/3/nsubj:pass were=be/VBD/3/aux:pass {verb}/VBN/0/root")
    assert is_held(doc[0]) is held


@pytest.mark.parametrize(
    ("row", "some", "arrested"),
    [
        ("Ten/CD/5/nsubj:pass of/IN/3/case them/PRP/1/nmod were=be/VBD/5/aux:pass arrested=arrest/VBN/0/root", True, True),
        ("Ten/CD/5/nsubj:pass of/IN/3/case them/PRP/1/nmod were=be/VBD/5/aux:pass sentenced=sentence/VBN/0/root", False, False),
        ("Ten/CD/5/nsubj:pass of/IN/3/case them/PRP/1/nmod were=be/VBD/5/aux:pass wounded=wound/VBN/0/root", True, False),
        ("Dozens=dozen/NNS/4/nsubj of/IN/3/case them/PRP/1/nmod died=die/VBD/0/root", True, False),
        ("Dozens=dozen/NNS/4/nsubj of/IN/3/case them/PRP/1/nmod left=leave/VBD/0/root", False, False),
        ("Police/NNS/2/nsubj arrested=arrest/VBD/0/root them/PRP/2/obj", False, True),
    ],
)
def test_some_of_them_suffer_harm(row: str, some: bool, arrested: bool) -> None:
    them = find_token(make_parsed(row), "them")
    assert (are_some_harmed(them), is_arrested(them)) == (some, arrested)


@pytest.mark.parametrize(
    ("row", "verb"),
    [
        ("Police/NNS/2/nsubj fired=fire/VBD/0/root gas/NN/2/obj to/TO/5/mark disperse/VB/2/advcl them=they/PRP/5/obj", "fired"),
        ("Police/NNS/2/nsubj used=use/VBD/0/root force/NN/2/obj to/TO/5/mark remove/VB/3/acl them=they/PRP/5/obj", "used"),
        ("Police/NNS/2/nsubj tried=try/VBD/0/root to/TO/4/mark arrest/VB/2/xcomp them=they/PRP/4/obj", "tried"),
        ("Police/NNS/2/nsubj told=tell/VBD/0/root men=man/NNS/2/iobj to/TO/5/mark follow/VB/2/xcomp them=they/PRP/5/obj", "follow"),
        ("Police/NNS/2/nsubj arrested=arrest/VBD/0/root them=they/PRP/2/obj", "arrested"),
    ],
)
def test_the_verb_whose_subject_an_infinitive_has(row: str, verb: str) -> None:
    assert find_governing(find_token(make_parsed(row), "them").head).text == verb
