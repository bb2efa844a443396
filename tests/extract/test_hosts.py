"""One event in several words is one event."""

from dataclasses import replace

import pytest

from sayso.extract.events import find_events
from sayso.extract.hosts import find_host
from sayso.extract.what import Trigger
from sayso.records import Guess
from sayso.reference.frames import Pattern, load_frames
from tests.factory import make_parsed, make_scene

WHO_HOLD = {"Rebels": "--- REB"}
WHO = {"Rebels": "--- REB", "rebels": "--- REB", "army": "RUR MIL", "village": "RUR CVL", "soldiers": "RUR MIL", "fighters": "--- UAF"}


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("A/DT/2/det missile/NN/6/nsubj which/WDT/4/nsubj hit/VBD/2/acl:relcl Zenda/NNP/4/obj/LOC claimed=claim/VBD/0/root two/CD/8/nummod "
         "lives=life/NNS/6/obj", [["claimed", "hit"]]),
        ("Rebels=rebel/NNS/2/nsubj threw=throw/VBD/0/root a/DT/4/det grenade/NN/2/obj that/WDT/6/nsubj killed=kill/VBD/4/acl:relcl two/CD/8/nummod "
         "soldiers=soldier/NNS/6/obj", [["threw", "killed"]]),
        ("A/DT/2/det bomb/NN/7/nsubj:pass planted=plant/VBN/2/acl by/IN/5/case rebels=rebel/NNS/3/obl:agent was=be/VBD/7/aux:pass "
         "detonated=detonate/VBN/0/root", [["detonated", "planted"]]),
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
        # the same blame in more words
        ("Rebels=rebel/NNS/2/nsubj condemned=condemn/VBD/0/root raids=raid/NNS/2/obj _,/,/2/punct calling=call/VBG/2/advcl them=they/PRP/5/iobj "
         "crimes=crime/NNS/5/xcomp", [["condemned"]]),
        # that a bomb was laid is no other attack
        ("A/DT/2/det bomb/NN/6/nsubj planted=plant/VBN/2/acl in/IN/5/case Zenda/NNP/3/obl/LOC exploded=explode/VBD/0/root", [["exploded", "planted"]]),
        # what is chanted on a march, and why it is held, is the march
        ("Students=student/NNS/4/nsubj chanting=chant/VBG/1/acl slogans=slogan/NNS/2/obj marched=march/VBD/0/root protesting=protest/VBG/4/advcl "
         "against/IN/8/case the/DT/8/det army/NN/5/obl", [["marched", "protesting", "chanting"]]),
        # what it came to, and of what losses were the result
        ("Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root soldiers=soldier/NNS/2/obj _,/,/5/punct resulting=result/VBG/2/advcl in/IN/10/mark two/CD/8/nummod "
         "fighters=fighter/NNS/10/nsubj:pass being=be/VBG/10/aux:pass killed=kill/VBN/5/advcl", [["attacked", "killed"]]),
        ("Soldiers=soldier/NNS/2/nsubj suffered=suffer/VBD/0/root losses=loss/NNS/2/obj as/IN/6/case a/DT/6/det result/NN/2/obl of/IN/8/case clashes=clash/NNS/6/nmod "
         "with/IN/10/case rebels=rebel/NNS/8/nmod", [["suffered", "clashes"]]),
        ("Soldiers=soldier/NNS/2/nsubj suffered=suffer/VBD/0/root losses=loss/NNS/2/obj in/IN/6/case a/DT/6/det clash/NN/2/obl with/IN/8/case "
         "rebels=rebel/NNS/6/nmod", [["suffered", "clash"]]),
        # the means of a deed
        ("Rebels=rebel/NNS/2/nsubj retaliated=retaliate/VBD/0/root by/IN/4/mark shelling=shell/VBG/2/advcl soldiers=soldier/NNS/4/obj",
         [["retaliated", "shelling"]]),
        # in what it befell them, whichever verb the parse hangs it on
        ("Soldiers=soldier/NNS/2/nsubj killed=kill/VBD/0/root two/CD/4/nummod rebels=rebel/NNS/2/obj and/CC/6/cc arrested=arrest/VBD/2/conj "
         "fighters=fighter/NNS/6/obj in/IN/9/case raids=raid/NNS/6/obl", [["killed", "raids"], ["arrested"]]),
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root in/IN/7/case a/DT/7/det raid/NN/4/obl "
         "carried=carry/VBN/7/acl out/RP/8/compound:prt by/IN/11/case rebels=rebel/NNS/8/obl:agent", [["killed", "raid"]]),
        ("Six/CD/2/nummod soldiers=soldier/NNS/3/nsubj died=die/VBD/0/root since/IN/7/mark a/DT/6/det bomb/NN/7/nsubj ripped=rip/VBD/3/advcl "
         "through/IN/9/case Zenda/NNP/7/obl/LOC", [["died", "ripped"]]),
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root on/IN/8/case the/DT/8/det second/JJ/8/amod "
         "day/NN/4/obl of/IN/10/case clashes=clash/NNS/8/nmod between/IN/12/case fighters=fighter/NNS/10/nmod and/CC/14/cc rebels=rebel/NNS/12/conj",
         [["killed", "clashes"]]),
        ("Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root due/IN/7/case to/IN/5/fixed "
         "shelling/NN/4/obl by/IN/9/case rebels=rebel/NNS/7/nmod", [["killed", "shelling"]]),
        # what it came to
        ("Clashes=clash/NNS/2/nsubj resulted=result/VBD/0/root in/IN/5/case 20/CD/5/nummod casualties=casualty/NNS/2/obl", [["Clashes", "casualties"]]),
        # each on a day of its own
        ("Soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root on/IN/5/case Monday/NNP/3/obl _;/:/9/punct rebels=rebel/NNS/9/nsubj:pass "
         "were=be/VBD/9/aux:pass killed=kill/VBN/3/conj on/IN/11/case Friday/NNP/9/obl", [["killed"], ["killed"]]),
        # what those who killed are said to have done, unless it was before
        ("Two/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root by/IN/6/case rebels=rebel/NNS/4/obl:agent who/WP/8/nsubj "
         "shelled=shell/VBD/6/acl:relcl Zenda/NNP/8/obj/LOC", [["killed", "shelled"]]),
        ("Two/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root by/IN/6/case rebels=rebel/NNS/4/obl:agent who/WP/9/nsubj "
         "had=have/VBD/9/aux shelled=shell/VBD/6/acl:relcl Zenda/NNP/9/obj/LOC", [["killed"], ["shelled"]]),
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
        ("Soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass shot=shoot/VBN/0/root by/IN/5/case settlers=settler/NNS/3/obl:agent and/CC/9/cc "
         "fighters=fighter/NNS/9/nsubj:pass were=be/VBD/9/aux:pass wounded=wound/VBN/3/conj when/WRB/12/advmod rebels=rebel/NNS/12/nsubj "
         "fired=fire/VBD/9/advcl on/IN/14/case homes=home/NNS/12/obl", [["shot"], ["wounded", "fired"]]),
        ("Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root two/CD/4/nummod soldiers=soldier/NNS/2/obj and/CC/6/cc abducted=abduct/VBD/2/conj six/CD/8/nummod "
         "fighters=fighter/NNS/6/obj", [["killed"], ["abducted"]]),
        # in which deed it was done, wherever the parse hangs it
        ("In=in/IN/3/case an=a/DT/3/det attack/NN/5/obl rebels=rebel/NNS/5/nsubj shelled=shell/VBD/0/root the/DT/7/det village/NN/5/obj", [["shelled", "attack"]]),
        ("Rebels=rebel/NNS/6/nsubj in/IN/5/case their=they/PRP$/5/nmod:poss latest/JJS/5/amod attack/NN/1/nmod shelled=shell/VBD/0/root the/DT/8/det "
         "village/NN/6/obj", [["shelled", "attack"]]),
        ("Soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root along/RB/7/case with/IN/7/case six/CD/7/nummod "
         "fighters=fighter/NNS/3/obl in/IN/10/case a/DT/10/det raid/NN/7/nmod by/IN/13/case the/DT/13/det army/NN/10/nmod", [["killed", "raid"]]),
        # what the bomb did that they set off, or for whom it was meant
        ("Rebels=rebel/NNS/2/nsubj set/VBD/0/root off/RP/2/compound:prt a/DT/5/det bomb/NN/2/obj killing=kill/VBG/5/acl three/CD/8/nummod "
         "soldiers=soldier/NNS/6/obj", [["set", "killing"]]),
        ("A/DT/2/det bomb/NN/5/nsubj targeting=target/VBG/2/acl soldiers=soldier/NNS/3/obj exploded=explode/VBD/0/root", [["exploded", "targeting"]]),
        # when they were hurt, where the parse has it for when it was said
        ("Rebels=rebel/NNS/2/nsubj said=say/VBD/0/root soldiers=soldier/NNS/5/nsubj:pass were=be/VBD/5/aux:pass wounded=wound/VBN/2/ccomp "
         "when/WRB/8/advmod fighters=fighter/NNS/8/nsubj fired=fire/VBD/2/advcl on/IN/10/case homes=home/NNS/8/obl", [["wounded", "fired"]]),
    ],
)  # fmt: skip
def test_one_deed_in_several_words_is_one_event(row: str, wanted: list[list[str]]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in {**WHO, "Soldiers": "RUR MIL", "their": "--- REB"}.items() if w in {t.text for t in doc}})
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == wanted


def test_a_war_since_when_people_died_is_no_part_of_their_death() -> None:
    row = (
        "Six/CD/2/nummod soldiers=soldier/NNS/3/nsubj died=die/VBD/0/root since/IN/6/mark rebels=rebel/NNS/6/nsubj attacked=attack/VBD/3/advcl "
        "Zenda/NNP/6/obj/LOC"
    )
    scene = make_scene(make_parsed(row), {"soldiers": "RUR MIL", "rebels": "--- REB"})
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == [["died"], ["attacked"]]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Rebels=rebel/NNS/2/nsubj launched=launch/VBD/0/root an/DT/4/det attack/NN/2/obj targeting=target/VBG/4/acl soldiers=soldier/NNS/5/obj",
         [["attack", "targeting"]]),
        ("Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj/LOC _,/,/5/punct hitting=hit/VBG/2/advcl soldiers=soldier/NNS/5/obj",
         [["shelled", "hitting"]]),
        ("Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj/LOC _,/,/5/punct destroying=destroy/VBG/2/advcl houses=house/NNS/5/obj",
         [["shelled", "destroying"]]),
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


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        ("_,/,/7/punct two/CD/7/nummod soldiers=soldier/NNS/4/parataxis killed=kill/VBN/7/acl", [["attacked", "killed"]]),
        ("_,/,/7/punct two/CD/7/nummod soldiers=soldier/NNS/8/nsubj:pass were=be/VBD/9/aux:pass killed=kill/VBN/2/parataxis", [["attacked"], ["killed"]]),
    ],
)
def test_a_toll_that_ends_a_headline_is_of_its_attack(rest: str, wanted: list[list[str]]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root the/DT/4/det army/NN/2/obj {rest}")
    scene = make_scene(doc, {"Rebels": "--- REB", "army": "RUR MIL", "soldiers": "RUR MIL"})
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == wanted


@pytest.mark.parametrize("rest", ["_,/,/5/punct shattering=shatter/VBG/3/advcl", "and/CC/5/cc shattered=shatter/VBD/3/conj"])
def test_what_a_bomb_does_beside_is_one_blast(rest: str) -> None:
    doc = make_parsed(f"A/DT/2/det bomb/NN/3/nsubj exploded=explode/VBD/0/root {rest} windows=window/NNS/5/obj")
    assert [[t.token.text for t in e.triggers][:1] for e in find_events(make_scene(doc, {}), load_frames())] == [["exploded"]]


def test_a_battle_that_is_fought_is_one_fight() -> None:
    doc = make_parsed("Soldiers=soldier/NNS/2/nsubj fought=fight/VBD/0/root battles=battle/NNS/2/obj with/IN/5/case rebels=rebel/NNS/2/obl")
    held = {t.i: Guess({"ASSAULT": 0.9}, None, {"actual": 1.0}, ()) for t in doc if t.lemma_ in ("fight", "battle")}
    scene = replace(make_scene(doc, {"Soldiers": "RUR MIL", "rebels": "--- REB"}), guesses=held)
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == [["fought", "battles"]]


@pytest.mark.parametrize(("tag", "wanted"), [("VBN", [["killed", "clashes"]]), ("JJ", [["killed"], ["clashes"]])])
def test_others_wounded_in_a_fight_are_of_the_same(tag: str, wanted: list[list[str]]) -> None:
    row = (
        "soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root and/CC/5/cc others=other/NNS/3/conj "
        f"wounded=wound/{tag}/5/amod during/IN/8/case clashes=clash/NNS/6/obl with/IN/10/case rebels=rebel/NNS/8/nmod"
    )
    doc = make_parsed(row)
    found = find_events(make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}}), load_frames())
    assert [[t.token.text for t in e.triggers] for e in found] == wanted


@pytest.mark.parametrize(("noun", "hosted"), [("revenge", False), ("fear", True)])
def test_a_deed_that_is_avenged_is_another(noun: str, hosted: bool) -> None:
    doc = make_parsed(
        f"Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root soldiers=soldier/NNS/2/obj in/IN/5/case {noun}/NN/2/obl for/IN/8/case the/DT/8/det "
        "killing/NN/5/nmod of/IN/11/case six/CD/11/nummod fighters=fighter/NNS/8/nmod"
    )
    verb = Trigger(doc[1], next(f for _, f in load_frames().find("verb", "kill")), Pattern("verb", "kill"))
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", "killing") if f.toll)
    assert (find_host(Trigger(doc[7], frame, pattern), [verb], {1}) is verb) is hosted
