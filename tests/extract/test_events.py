"""Words of one event are grouped; contents, aims and conditions are no events."""

from dataclasses import replace

import pytest

import tests.sentences as s
from sayso.extract.events import find_events, takes_place
from sayso.records import Guess
from sayso.reference.frames import load_frames
from tests.factory import make_parsed, make_scene

WHO_HOLD = {"Rebels": "--- REB"}
WHO = {"Rebels": "--- REB", "rebels": "--- REB", "army": "RUR MIL", "village": "RUR CVL", "soldiers": "RUR MIL", "fighters": "--- UAF"}


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (s.SHELLED, [["shelled"]]),
        (s.KILLING_SIX, [["attacked", "killing"]]),  # a result clause tells the toll
        (s.ATTACKED_AND_KILLED, [["attacked", "killed"]]),
        (s.ORDERED_TO_LEAVE, [["ordered"]]),  # what is ordered is content
        (s.PROMISED_TO_LEAVE, [["promised"]]),
        # who the men are that somebody wants back is told as a fact
        ("Rebels=rebel/NNS/2/nsubj demanded=demand/VBD/0/root the/DT/4/det release/NN/2/obj of/IN/6/case soldiers=soldier/NNS/4/nmod "
         "detained=detain/VBN/6/acl by/IN/9/case army/NN/7/obl:agent", [["demanded"], ["detained"]]),
        # what somebody is accused of is told, what he is prevented from is not
        ("Rebels=rebel/NNS/2/nsubj accused=accuse/VBD/0/root the/DT/4/det army/NN/2/obj of/IN/6/mark torturing=torture/VBG/4/acl soldiers=soldier/NNS/6/obj",
         [["accused"], ["torturing"]]),
        ("Rebels=rebel/NNS/2/nsubj kept=keep/VBD/0/root the/DT/4/det army/NN/2/obj from/IN/6/mark torturing=torture/VBG/4/acl soldiers=soldier/NNS/6/obj", []),
        # what is voted for is no aim
        ("Rebels=rebel/NNS/2/nsubj voted=vote/VBD/0/root on/IN/4/case Friday/NNP/2/obl to/TO/6/mark arrest/VB/2/advcl soldiers=soldier/NNS/6/obj", [["arrest"]]),
        ("Rebels=rebel/NNS/2/nsubj met=meet/VBD/0/root on/IN/4/case Friday/NNP/2/obl to/TO/6/mark arrest/VB/2/advcl soldiers=soldier/NNS/6/obj", [["met"]]),
        # the end of the fire is the event
        ("Rebels=rebel/NNS/2/nsubj stopped=stop/VBD/0/root firing=fire/VBG/2/xcomp", [["stopped"]]),
        # the fight in which it befell them
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root fighting=fight/VBG/4/advcl rebels=rebel/NNS/5/obj",
         [["killed", "fighting"]]),
        # a toll of its own, by others
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root with/IN/7/mark army/NN/7/nsubj "
         "killing=kill/VBG/4/advcl rebels=rebel/NNS/7/obj", [["killed"], ["killing"]]),
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root with/IN/7/mark shells=shell/NNS/7/nsubj "
         "killing=kill/VBG/4/advcl rebels=rebel/NNS/7/obj", [["killed", "killing"]]),
    ],
)
def test_words_of_one_event(row: str, wanted: list[list[str]]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == wanted


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("Fighting/NN/2/nsubj erupted=erupt/VBD/0/root", True),
        ("The/DT/2/det truce/NN/4/nsubj:pass was=be/VBD/4/aux:pass declared=declare/VBN/0/root", True),
        ("They/PRP/2/nsubj feared=fear/VBD/0/root fighting/NN/2/obj", False),
        ("Tuesday/NNP/3/nmod:poss _'s/POS/1/case attack/NN/4/nsubj stunned=stun/VBD/0/root them/PRP/4/obj", True),
        ("Tuesday/NNP/3/compound _'s/POS/1/case attack/NN/4/nsubj stunned=stun/VBD/0/root them/PRP/4/obj", True),
        ("They/PRP/2/nsubj denied=deny/VBD/0/root attack/NN/2/obj", True),
        ("The/DT/2/det attack/NN/3/nsubj stunned=stun/VBD/0/root them/PRP/3/obj", False),
    ],
)
def test_the_model_overrules_no_verb_that_says_it_took_place(row: str, kept: bool) -> None:
    scene = replace(make_scene(make_parsed(row), {}), guesses={})  # it sees no event in any word
    assert bool(find_events(scene, load_frames())) is kept


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("The/DT/2/det curfew/NN/4/nsubj:pass was=be/VBD/4/aux:pass lifted=lift/VBN/0/root", True),
        ("The/DT/2/det weight/NN/4/nsubj:pass was=be/VBD/4/aux:pass lifted=lift/VBN/0/root", None),
    ],
)
def test_by_whom_may_go_without_saying(row: str, kept: bool | None) -> None:
    scene = make_scene(make_parsed(row), {})
    assert [takes_place(scene, e) for e in find_events(scene, load_frames())] == ([] if kept is None else [kept])


@pytest.mark.parametrize("went", ["went=go/VBD/0/root off/RP/3/compound:prt", "detonated=detonate/VBD/0/root"])
def test_a_bomb_that_goes_off_needs_nobody_who_did_it(went: str) -> None:
    scene = make_scene(make_parsed(f"A/DT/2/det device/NN/3/nsubj {went}"), {})
    assert [takes_place(scene, e) for e in find_events(scene, load_frames())] == [True]


def test_fighting_that_is_over_is_none_whatever_the_model_sees() -> None:
    doc = make_parsed("The/DT/2/det clashes=clash/NNS/3/nsubj stopped=stop/VBD/0/root")
    guesses = {1: Guess({"ASSAULT": 0.8}, None, {"actual": 1.0}, ()), 2: Guess({"RETREAT": 0.8}, None, {"actual": 1.0}, ())}
    found = find_events(replace(make_scene(doc, {}), guesses=guesses), load_frames())
    assert [[t.token.text for t in e.triggers] for e in found] == [["stopped"]]


FALLEN = "Soldiers=soldier/NNS/2/nsubj "


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (f"{FALLEN}fell=fall/VBD/0/root", True),
        (f"{FALLEN}fell=fall/VBD/0/root into/IN/4/case traps=trap/NNS/2/obl", False),
        (f"{FALLEN}made=make/VBD/0/root the/DT/5/det supreme/JJ/5/amod sacrifice/NN/2/obj", True),
        (f"{FALLEN}made=make/VBD/0/root a/DT/4/det mistake/NN/2/obj", False),
        (f"{FALLEN}succumbed=succumb/VBD/0/root to/IN/4/case burns=burn/NNS/2/obl", True),
        (f"{FALLEN}lost=lose/VBD/0/root hands=hand/NNS/2/obj", True),
        ("Ten/CD/2/nummod villagers=villager/NNS/4/nsubj are=be/VBP/4/cop missing/JJ/0/root", True),
        ("Ten/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass taken=take/VBN/0/root to/IN/6/case hospital/NN/4/obl", True),
        ("Their=they/PRP$/2/nmod:poss bodies=body/NNS/4/nsubj:pass were=be/VBD/4/aux:pass taken=take/VBN/0/root to/IN/6/case hospital/NN/4/obl", False),
        ("Rebels=rebel/NNS/2/nsubj marched=march/VBD/0/root soldiers=soldier/NNS/2/obj off/RP/2/compound:prt", True),
        ("The/DT/2/det fight/NN/3/nsubj lasted=last/VBD/0/root", True),
        ("The/DT/2/det fight/NN/6/nsubj against/IN/4/case corruption/NN/2/nmod had/VBD/6/aux lasted=last/VBN/0/root", False),
    ],
)
def test_what_came_of_an_attack_that_is_told(row: str, wanted: bool) -> None:
    """ "Fell", "lost a leg", "are missing": by themselves they may be anything."""
    attack = "Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root the/DT/4/det army/NN/2/obj"
    frames, codes = load_frames(), {"Soldiers": "RUR MIL", **WHO}

    def told(*rows: str) -> int:
        doc = make_parsed(*rows)
        return len(find_events(make_scene(doc, {w: c for w, c in codes.items() if w in {t.text for t in doc}}), frames))

    assert (told(attack, row) - told(attack), told(row)) == (int(wanted), 0)


@pytest.mark.parametrize(
    ("before", "p", "kept"),
    [
        ("The/DT/3/det loud/JJ/3/amod", 0.5, [["blast", "killed"]]),
        ("The/DT/3/det gas/NN/3/compound", 0.5, []),  # gas and boilers blow up by themselves
    ],
)
def test_what_came_of_a_blast_says_what_it_was(before: str, p: float, kept: list[list[str]]) -> None:
    doc = make_parsed(f"{before} blast/NN/4/nsubj killed=kill/VBD/0/root soldiers=soldier/NNS/4/obj")
    guesses = {2: Guess({"ASSAULT": p / 2}, None, {"actual": 1.0}, ()), 3: Guess({"ASSAULT": p}, None, {"actual": 1.0}, ())}
    found = find_events(replace(make_scene(doc, {"soldiers": "RUR MIL"}), guesses=guesses), load_frames())
    assert [[t.token.text for t in e.triggers] for e in found] == kept


@pytest.mark.parametrize(("struck", "kept"), [("court", [["explosion"]]), ("refinery", [])])
def test_a_blast_that_strikes_what_does_not_blow_up_by_itself_is_a_deed(struck: str, kept: list[list[str]]) -> None:
    doc = make_parsed(f"An/DT/2/det explosion/NN/3/nsubj rocked=rock/VBD/0/root a/DT/5/det {struck}/NN/3/obj")
    guesses = {i: Guess({"ASSAULT": 0.3}, None, {"actual": 1.0}, ()) for i in (1, 2)}
    found = find_events(replace(make_scene(doc, {}), guesses=guesses), load_frames())
    assert [[t.token.text for t in e.triggers] for e in found] == kept
