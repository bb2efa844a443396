"""One event in several words is one event."""

from dataclasses import replace

import pytest

from sayso.extract.events import find_events
from sayso.records import Guess
from sayso.reference.frames import load_frames
from tests.factory import make_parsed, make_scene

WHO_HOLD = {"Rebels": "--- REB"}
WHO = {"Rebels": "--- REB", "rebels": "--- REB", "army": "RUR MIL", "village": "RUR CVL", "soldiers": "RUR MIL", "fighters": "--- UAF"}


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("A/DT/2/det missile/NN/6/nsubj which/WDT/4/nsubj hit/VBD/2/acl:relcl Zenda/NNP/4/obj/LOC claimed=claim/VBD/0/root two/CD/8/nummod "
         "lives=life/NNS/6/obj", [["claimed", "hit"]]),
        ("Rebels=rebel/NNS/2/nsubj fled=flee/VBD/0/root after/IN/5/case a/DT/5/det bombing/NN/2/obl of/IN/7/case Zenda/NNP/5/nmod/LOC "
         "which/WDT/9/nsubj cost/VBD/7/acl:relcl six/CD/11/nummod lives=life/NNS/9/obj", [["bombing", "cost"]]),
        ("Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root soldiers=soldier/NNS/2/obj bringing=bring/VBG/2/advcl to/IN/6/case 9/CD/4/obl "
         "the/DT/8/det number/NN/4/obj of/IN/10/case fighters=fighter/NNS/8/nmod killed=kill/VBN/10/acl", [["attacked"], ["killed", "number"]]),
    ],
)  # fmt: skip
def test_a_count_belongs_to_the_deed_beside_it(row: str, wanted: list[list[str]]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    found = [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())]
    assert [e for e in found if e != ["fled"]] == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # the end of it is the event
        ("Rebels=rebel/NNS/2/compound talks=talk/NNS/4/nsubj:pass were=be/VBD/4/aux:pass cut/VBN/0/root off/RP/4/compound:prt", [["cut"]]),
        # that a bomb was laid is no other attack
        ("A/DT/2/det bomb/NN/6/nsubj planted=plant/VBN/2/acl in/IN/5/case Zenda/NNP/3/obl/LOC exploded=explode/VBD/0/root", [["exploded", "planted"]]),
        # what is chanted on a march, and why it is held, is the march
        ("Students=student/NNS/4/nsubj chanting=chant/VBG/1/acl slogans=slogan/NNS/2/obj marched=march/VBD/0/root protesting=protest/VBG/4/advcl "
         "against/IN/8/case the/DT/8/det army/NN/5/obl", [["marched", "protesting", "chanting"]]),
        # the means of a deed
        ("Rebels=rebel/NNS/2/nsubj retaliated=retaliate/VBD/0/root by/IN/4/mark shelling=shell/VBG/2/advcl soldiers=soldier/NNS/4/obj",
         [["retaliated", "shelling"]]),
        # in what it befell them, whichever verb the parse hangs it on
        ("Soldiers=soldier/NNS/2/nsubj killed=kill/VBD/0/root two/CD/4/nummod rebels=rebel/NNS/2/obj and/CC/6/cc arrested=arrest/VBD/2/conj "
         "fighters=fighter/NNS/6/obj in/IN/9/case raids=raid/NNS/6/obl", [["killed", "raids"], ["arrested"]]),
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root in/IN/7/case a/DT/7/det raid/NN/4/obl "
         "carried=carry/VBN/7/acl out/RP/8/compound:prt by/IN/11/case rebels=rebel/NNS/8/obl:agent", [["killed", "raid"]]),
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root on/IN/8/case the/DT/8/det second/JJ/8/amod "
         "day/NN/4/obl of/IN/10/case clashes=clash/NNS/8/nmod between/IN/12/case fighters=fighter/NNS/10/nmod and/CC/14/cc rebels=rebel/NNS/12/conj",
         [["killed", "clashes"]]),
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root due/IN/7/case to/IN/5/fixed "
         "shelling/NN/4/obl by/IN/9/case rebels=rebel/NNS/7/nmod", [["killed", "shelling"]]),
        # each on a day of its own
        ("Soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root on/IN/5/case Monday/NNP/3/obl _;/:/9/punct rebels=rebel/NNS/9/nsubj:pass "
         "were=be/VBD/9/aux:pass killed=kill/VBN/3/conj on/IN/11/case Friday/NNP/9/obl", [["killed"], ["killed"]]),
        # what those who killed are said to have done, unless it was before
        ("Two/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root by/IN/6/case rebels=rebel/NNS/4/obl:agent who/WP/8/nsubj "
         "shelled=shell/VBD/6/acl:relcl Zenda/NNP/8/obj/LOC", [["killed", "shelled"]]),
        # in which they march
        ("Students=student/NNS/2/nsubj marched=march/VBD/0/root against/IN/5/case the/DT/5/det army/NN/2/obl in/IN/7/case rallies=rally/NNS/2/obl",
         [["marched", "rallies"]]),
        # of what is told beside a claim, it says nothing
        ("Rebels=rebel/NNS/2/nsubj claimed=claim/VBD/0/root responsibility/NN/2/obj for/IN/5/case attacks=attack/NNS/3/nmod _;/:/8/punct bombs=bomb/NNS/8/nsubj "
         "killed=kill/VBD/2/parataxis two/CD/10/nummod soldiers=soldier/NNS/8/obj", [["claimed"], ["killed"]]),
        # what killed is the bombings, and not the embassies that the parse hangs it on
        ("Bombings=bombing/NNS/0/root of/IN/3/case embassies=embassy/NNS/1/nmod in/IN/5/case Zenda/NNP/3/nmod/LOC that/WDT/7/nsubj "
         "killed=kill/VBD/3/acl:relcl six/CD/9/nummod soldiers=soldier/NNS/7/obj", [["Bombings", "killed"]]),
        # joined deeds, each with its own doer, or of another kind
        ("Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root two/CD/4/nummod soldiers=soldier/NNS/2/obj and/CC/6/cc abducted=abduct/VBD/2/conj six/CD/8/nummod "
         "fighters=fighter/NNS/6/obj", [["killed"], ["abducted"]]),
        # when they were hurt, where the parse has it for when it was said
        ("Rebels=rebel/NNS/2/nsubj said=say/VBD/0/root soldiers=soldier/NNS/5/nsubj:pass were=be/VBD/5/aux:pass wounded=wound/VBN/2/ccomp "
         "when/WRB/8/advmod fighters=fighter/NNS/8/nsubj fired=fire/VBD/2/advcl on/IN/10/case homes=home/NNS/8/obl", [["wounded", "fired"]]),
        # in which deed it was done, wherever the parse hangs it
        ("In=in/IN/3/case an=a/DT/3/det attack/NN/5/obl rebels=rebel/NNS/5/nsubj shelled=shell/VBD/0/root the/DT/7/det village/NN/5/obj", [["shelled", "attack"]]),
    ],
)  # fmt: skip
def test_one_deed_in_several_words_is_one_event(row: str, wanted: list[list[str]]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in {**WHO, "Soldiers": "RUR MIL", "their": "--- REB"}.items() if w in {t.text for t in doc}})
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Rebels=rebel/NNS/2/nsubj launched=launch/VBD/0/root an/DT/4/det attack/NN/2/obj targeting=target/VBG/4/acl soldiers=soldier/NNS/5/obj",
         [["attack", "targeting"]]),
        ("Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj/LOC _,/,/5/punct hitting=hit/VBG/2/advcl soldiers=soldier/NNS/5/obj",
         [["shelled", "hitting"]]),
        ("Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj/LOC besides/IN/5/mark targeting=target/VBG/2/advcl "
         "soldiers=soldier/NNS/5/obj", [["shelled"], ["targeting"]]),
    ],
)  # fmt: skip
def test_whom_a_deed_was_aimed_at_is_told_of_the_same_deed(row: str, wanted: list[list[str]]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == wanted


@pytest.mark.parametrize(
    ("objects", "count"), [("protest/NN/4/compound rallies=rally/NNS/2/obj", 1), ("rallies=rally/NNS/2/obj after/IN/5/case protest/NN/2/obl", 2)]
)
def test_a_rally_of_protest_is_one_protest(objects: str, count: int) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj launched=launch/VBD/0/root {objects}")
    held = {t.i: Guess({"PROTEST": 0.9}, None, {"actual": 1.0}, ()) for t in doc if t.lemma_ in ("protest", "rally")}
    scene = replace(make_scene(doc, WHO_HOLD), guesses=held)
    assert len([e for e in find_events(scene, load_frames()) if e.main.frame.type == "PROTEST"]) == count


def test_a_battle_that_is_fought_is_one_fight() -> None:
    doc = make_parsed("Soldiers=soldier/NNS/2/nsubj fought=fight/VBD/0/root battles=battle/NNS/2/obj with/IN/5/case rebels=rebel/NNS/2/obl")
    held = {t.i: Guess({"ASSAULT": 0.9}, None, {"actual": 1.0}, ()) for t in doc if t.lemma_ in ("fight", "battle")}
    scene = replace(make_scene(doc, {"Soldiers": "RUR MIL", "rebels": "--- REB"}), guesses=held)
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == [["fought", "battles"]]
