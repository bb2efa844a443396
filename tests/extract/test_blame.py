"""Who is blamed for a deed that a noun tells."""

import pytest

from sayso.extract.blame import (
    find_assailants,
    find_blamed,
    find_deniers,
    find_opponents,
    is_done_to_assailants,
    is_harming,
    is_struck,
    with_accused,
)
from sayso.records import Claim
from tests.factory import find_token, make_claim, make_parsed, make_parties, make_scene

BLAMED = "Gotha=Gotha/NNP/2/nsubj blamed=blame/VBD/0/root"


@pytest.mark.parametrize(
    ("row", "blamed"),
    [
        (f"{BLAMED} rebels=rebel/NNS/2/obj for/IN/6/case the/DT/6/det attack/NN/2/obl", ["rebels"]),
        (f"{BLAMED} rebels=rebel/NNS/2/obj for/IN/6/case the/DT/6/det attack/NN/3/nmod", ["rebels"]),
        (f"{BLAMED} the/DT/4/det attack/NN/2/obj on/IN/6/case rebels=rebel/NNS/2/obl", ["rebels"]),
        (f"{BLAMED} the/DT/4/det attack/NN/2/obj on/IN/6/case rebels=rebel/NNS/4/nmod", ["rebels"]),
        ("Gotha/NNP/2/nsubj attributed=attribute/VBD/0/root the/DT/4/det attack/NN/2/obj to/IN/6/case rebels=rebel/NNS/2/obl", ["rebels"]),
        ("The/DT/2/det attack/NN/4/nsubj:pass was=be/VBD/4/aux:pass attributed=attribute/VBN/0/root to/IN/6/case rebels=rebel/NNS/4/obl", ["rebels"]),
        ("Gotha=Gotha/NNP/2/nsubj held=hold/VBD/0/root rebels=rebel/NNS/2/obj responsible/JJ/2/xcomp for/IN/7/case the/DT/7/det attack/NN/4/obl",
         ["rebels"]),
        ("Rebels=rebel/NNS/3/nsubj are=be/VBP/3/cop responsible/JJ/0/root for/IN/6/case the/DT/6/det attack/NN/3/obl", ["Rebels"]),
        ("Gotha=Gotha/NNP/2/nsubj hanged=hang/VBD/0/root rebels=rebel/NNS/2/obj for/IN/6/case the/DT/6/det attack/NN/2/obl", ["rebels"]),
        ("Gotha=Gotha/NNP/2/nsubj jailed=jail/VBD/0/root rebels=rebel/NNS/2/obj for/IN/5/case life/NN/2/obl for/IN/8/case the/DT/8/det attack/NN/5/nmod",
         ["rebels"]),
        ("Gotha=Gotha/NNP/2/nsubj protested=protest/VBD/0/root to/IN/4/case rebels=rebel/NNS/2/obl over/IN/7/case the/DT/7/det attack/NN/2/obl",
         ["rebels"]),
        ("Gotha=Gotha/NNP/2/nsubj protested=protest/VBD/0/root to/IN/4/case rebels=rebel/NNS/2/obl over/IN/7/case army/NN/7/compound attack/NN/2/obl",
         []),
        ("Gotha=Gotha/NNP/2/nsubj hanged=hang/VBD/0/root rebels=rebel/NNS/2/obj after/IN/6/case the/DT/6/det attack/NN/2/obl", []),
        ("Rebels=rebel/NNS/3/nsubj are=be/VBP/3/cop responsible/JJ/0/root for/IN/6/case the/DT/6/det bomb/NN/3/obl and/CC/9/cc the/DT/9/det "
         "attack/NN/6/conj", ["Rebels"]),
        ("Gotha=Gotha/NNP/2/nsubj condemned=condemn/VBD/0/root the/DT/4/det attack/NN/2/obj on/IN/6/case rebels=rebel/NNS/4/nmod", []),
        ("Rebels=rebel/NNS/3/nsubj:pass are=be/VBP/3/aux:pass accused=accuse/VBN/0/root of/IN/5/mark ordering=order/VBG/3/advcl the/DT/7/det "
         "attack/NN/5/obj", ["Rebels"]),
        (f"{BLAMED} soldiers=soldier/NNS/2/obj and/CC/5/cc rebels=rebel/NNS/3/conj for/IN/7/mark ordering=order/VBG/5/acl the/DT/9/det attack/NN/7/obj",
         ["soldiers", "rebels"]),
        ("Rebels=rebel/NNS/3/nsubj:pass are=be/VBP/3/aux:pass accused=accuse/VBN/0/root of/IN/5/mark fearing=fear/VBG/3/advcl the/DT/7/det "
         "attack/NN/5/obj", []),
    ],
)  # fmt: skip
def test_who_is_blamed(row: str, blamed: list[str]) -> None:
    assert [t.text for t in find_blamed(find_token(make_parsed(row), "attack"))] == blamed


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("in/IN/6/case an/DT/6/det operation/NN/3/obl against/IN/8/case rebels=rebel/NNS/6/nmod", ["rebels"]),
        ("in/IN/6/case an/DT/6/det operation/NN/3/obl against/IN/8/case rebels=rebel/NNS/3/obl", ["rebels"]),
        ("in/IN/6/case a/DT/6/det protest/NN/3/obl against/IN/8/case rebels=rebel/NNS/6/nmod", []),
        ("by/IN/5/case bandits=bandit/NNS/3/obl:agent in/IN/8/case an/DT/8/det operation/NN/3/obl against/IN/10/case rebels=rebel/NNS/8/nmod", []),
    ],
)
def test_whom_those_killed_went_against(rest: str, found: list[str]) -> None:
    doc = make_parsed(f"Policemen=policeman/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root {rest}")
    assert [t.text for t in find_opponents(doc[2])] == found


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("and/CC/7/cc the/DT/6/det attackers=attacker/NNS/7/nsubj fled=flee/VBD/3/conj", ["attackers"]),
        ("with/IN/6/mark police/NNS/6/nsubj shooting=shoot/VBG/3/advcl the/DT/8/det attacker/NN/6/obj", ["attacker"]),
        ("and/CC/7/cc an/DT/6/det attacker/NN/7/nsubj fled=flee/VBD/3/conj", []),  # it may be another one
        ("and/CC/7/cc the/DT/6/det nurses=nurse/NNS/7/nsubj fled=flee/VBD/3/conj", []),
    ],
)
def test_who_fled_after_a_killing(clause: str, found: list[str]) -> None:
    doc = make_parsed(f"Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root {clause}")
    assert [t.text for t in find_assailants(doc[2], frozenset({"attacker"}))] == found


@pytest.mark.parametrize(("whom", "done"), [("the/DT/4/det attacker/NN/2/obj", True), ("the/DT/4/det nurse/NN/2/obj", False)])
def test_who_stops_an_attacker_is_not_he(whom: str, done: bool) -> None:
    doc = make_parsed(f"Police/NNS/2/nsubj shot=shoot/VBD/0/root {whom}")
    assert is_done_to_assailants(doc[1], frozenset({"attacker"})) is done


@pytest.mark.parametrize(("noun", "found"), [("crackdown/NN", ["army"]), ("contest/NN", [])])
def test_who_quells_a_rising_kills_in_it(noun: str, found: list[str]) -> None:
    row = f"Six/CD/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root in/IN/7/case an/DT/7/det army/NN/7/compound {noun}/3/obl"
    assert [t.text for t in find_assailants(make_parsed(row)[2], frozenset())] == found


@pytest.mark.parametrize(("verb", "harms"), [("shot=shoot", True), ("found=find", False)])
def test_who_harmed_somebody_has_not_helped_him(verb: str, harms: bool) -> None:
    row = f"She/PRP/3/nsubj:pass was=be/VBD/3/aux:pass {verb}/VBN/0/root by/IN/5/case men=man/NNS/3/obl:agent and/CC/7/cc flown=fly/VBN/3/conj"
    assert is_harming(find_token(make_parsed(row), "men")) is harms


@pytest.mark.parametrize(("verb", "struck"), [("attacked=attack", True), ("held=hold", False)])
def test_who_strikes_a_meeting_is_not_in_it(verb: str, struck: bool) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj {verb}/VBD/0/root a/DT/4/det meeting/NN/2/obj"
    assert is_struck(find_token(make_parsed(row), "meeting")) is struck


@pytest.mark.parametrize(
    ("row", "deniers"),
    [
        ("Rebels=rebel/NNS/2/nsubj denied=deny/VBD/0/root any/DT/4/det part/NN/2/obj in/IN/7/case the/DT/7/det attack/NN/4/nmod", ["Rebels"]),
        ("Rebels=rebel/NNS/2/nsubj denied=deny/VBD/0/root playing=play/VBG/2/xcomp a/DT/5/det part/NN/3/obj in/IN/8/case the/DT/8/det attack/NN/5/nmod",
         ["Rebels"]),
        ("Rebels=rebel/NNS/2/nsubj had=have/VBD/0/root nothing/NN/2/obj to/TO/5/mark do/VB/3/acl with/IN/8/case the/DT/8/det attack/NN/5/obl", ["Rebels"]),
        ("Rebels=rebel/NNS/2/nsubj had=have/VBD/0/root much/JJ/2/obj to/TO/5/mark do/VB/3/acl with/IN/8/case the/DT/8/det attack/NN/5/obl", []),
        ("Rebels=rebel/NNS/2/nsubj denied=deny/VBD/0/root reports=report/NNS/2/obj of/IN/6/case the/DT/6/det attack/NN/3/nmod", []),
        ("Rebels=rebel/NNS/2/nsubj had=have/VBD/0/root a/DT/4/det part/NN/2/obj in/IN/7/case the/DT/7/det attack/NN/4/nmod", []),
    ],
)  # fmt: skip
def test_who_denies_a_part_in_it_is_who_would_have_done_it(row: str, deniers: list[str]) -> None:
    assert [t.text for t in find_deniers(find_token(make_parsed(row), "attack"))] == deniers


STRUCK = "A/DT/2/det rocket/NN/3/nsubj struck=strike/VBD/0/root Zenda/NNP/3/obj"
ACCUSED = "They/PRP/2/nsubj accused=accuse/VBD/0/root rebels=rebel/NNS/2/obj"


@pytest.mark.parametrize(
    ("behind", "teller", "doers"),
    [("", "GOT GOV", ("RUR REB",)), ("", "RUR GOV", ()), (" of/IN/5/mark lying=lie/VBG/2/advcl", "GOT GOV", ())],
    ids=["accused", "told by others", "of something else"],
)
def test_who_is_accused_did_what_his_accuser_tells(behind: str, teller: str, doers: tuple[str, ...]) -> None:
    doc = make_parsed(STRUCK, ACCUSED + behind)
    struck = make_claim("struck", doc.text, id="r1:1", actor=(), sources=make_parties(teller))
    charge = make_claim("accused", doc.text, id="r1:2", type="ACCUSE", mode="allege", actor=make_parties("GOT GOV"), recipient=make_parties("RUR REB"))
    told: list[Claim] = with_accused(make_scene(doc, {}), [struck, charge])
    assert [tuple(p.code for p in c.actor) for c in told] == [doers, ("GOT GOV",)]
