"""Verbs of force that tell of no party's deed."""

from dataclasses import replace

import pytest

from sayso.extract.events import find_events
from sayso.extract.innocent import is_innocent, is_quarrel
from sayso.extract.what import find_triggers
from sayso.reference.frames import load_frames
from tests.factory import find_token, make_parsed, make_scene


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Two/CD/2/nsubj died=die/VBD/0/root of/IN/4/case cholera/NN/2/obl", True),
        ("Two/CD/2/nsubj died=die/VBD/0/root of/IN/4/case wounds=wound/NNS/2/obl", False),
        ("She/PRP/2/nsubj died=die/VBD/0/root from/IN/5/case heart/NN/5/compound failure/NN/2/obl", True),
        ("Gotha/NNP/2/nsubj agreed=agree/VBD/0/root with/IN/4/case Rupert/NNP/2/obl that/IN/8/mark troops=troop/NNS/8/nsubj should/MD/8/aux leave/VB/2/ccomp",
         True),
        ("Gotha/NNP/2/nsubj agreed=agree/VBD/0/root with/IN/4/case Rupert/NNP/2/obl that/IN/8/mark troops=troop/NNS/8/nsubj would/MD/8/aux leave/VB/2/ccomp",
         False),
        ("Police/NNS/2/nsubj defused=defuse/VBD/0/root a/DT/4/det bomb/NN/2/obj", True),
        ("Rebels=rebel/NNS/2/nsubj disarmed=disarm/VBD/0/root a/DT/4/det guard/NN/2/obj", False),
        ("Rebels=rebel/NNS/2/nsubj took=take/VBD/0/root refuge/NN/2/obj in/IN/5/case Zenda/NNP/2/obl", True),
        ("Rebels=rebel/NNS/2/nsubj took=take/VBD/0/root orders=order/NNS/2/obj from/IN/5/case Zenda/NNP/2/obl", True),
        ("Rebels=rebel/NNS/2/nsubj took=take/VBD/0/root Zenda/NNP/2/obj", False),
        ("Otto/NNP/2/nsubj shot=shoot/VBD/0/root to/TO/4/case fame/NN/2/obl", True),
        ("Otto/NNP/2/nsubj shot=shoot/VBD/0/root to/TO/4/case kill/NN/2/obl", False),
        ("bodies=body/NNS/3/nsubj:pass were/VBD/3/aux:pass taken=take/VBN/0/root to/TO/5/case Zenda/NNP/3/obl", True),
        ("Doctors=doctor/NNS/2/nsubj received=receive/VBD/0/root bodies=body/NNS/2/obj", True),
        ("Doctors=doctor/NNS/2/nsubj received=receive/VBD/0/root food/NN/2/obj", False),
        ("They/PRP/3/nsubj:pass were=be/VBD/3/aux:pass taken=take/VBN/0/root to/IN/5/case hospital/NN/3/obl", True),
        ("Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass taken=take/VBN/0/root to/IN/5/case hospital/NN/3/obl", False),
        ("They/PRP/3/nsubj:pass were=be/VBD/3/aux:pass taken=take/VBN/0/root to/IN/5/case Zenda/NNP/3/obl", False),
        ("He/PRP/2/nsubj hanged=hang/VBD/0/root himself/PRP/2/obj", True),
        ("He/PRP/2/nsubj shot=shoot/VBD/0/root himself/PRP/2/obj", False),
        ("Troops=troop/NNS/2/nsubj mistook=mistake/VBD/0/root guards=guard/NNS/2/obj for/IN/5/case rebels=rebel/NNS/2/obl", True),
        ("He/PRP/2/nsubj killed=kill/VBD/0/root himself/PRP/2/obj and/CC/6/cc two/CD/6/nummod guards=guard/NNS/3/conj", False),
        ("She/PRP/3/nsubj:pass was/VBD/3/aux:pass picked=pick/VBN/0/root up/RP/3/compound:prt by/IN/7/case a/DT/7/det driver/NN/3/obl:agent", True),
        ("She/PRP/3/nsubj:pass was/VBD/3/aux:pass picked=pick/VBN/0/root up/RP/3/compound:prt by/IN/6/case police/NNS/3/obl:agent", False),
    ],
)
def test_what_nobody_does_to_another(row: str, wanted: bool) -> None:
    assert is_innocent(next(t for t in make_parsed(row) if t.dep_ == "ROOT")) is wanted


@pytest.mark.parametrize(
    ("row", "peril"),
    [
        ("Gotha/NNP/2/nsubj poses=pose/VBZ/0/root a/DT/4/det threat/NN/2/obj", True),
        ("Gotha/NNP/4/nsubj is=be/VBZ/4/cop a/DT/4/det threat/NN/0/root", True),
        ("Gotha/NNP/2/nsubj remains=remain/VBZ/0/root a/DT/4/det threat/NN/2/xcomp", True),
        ("A/DT/3/det greater/JJR/3/amod threat/NN/0/root than/IN/5/case Gotha/NNP/3/nmod", True),
        ("Gotha/NNP/2/nsubj made=make/VBD/0/root a/DT/4/det threat/NN/2/obj", False),
        ("Gotha/NNP/2/nsubj poses=pose/VBZ/0/root a/DT/4/det question/NN/2/obj", False),
    ],
)
def test_a_danger_is_nothing_that_anybody_has_threatened(row: str, peril: bool) -> None:
    doc = make_parsed(row)
    noun = next(t for t in doc if t.text in ("threat", "question"))
    assert is_innocent(noun) is peril
    assert not peril or not find_triggers(make_scene(doc, {"Gotha": "GOT GOV"}), load_frames())


@pytest.mark.parametrize(
    ("verb", "noun", "innocent"),
    [
        ("invented=invent", "attack/NN", True),
        ("made=make", "attack/NN", False),
        ("approved=approve", "raids=raid/NNS", True),
        ("approved=approve", "strikes=strike/NNS", True),
        ("approved=approve", "aid/NN", False),
        ("launched=launch", "strikes=strike/NNS", False),
    ],
)
def test_force_made_up_or_allowed_is_not_used(verb: str, noun: str, innocent: bool) -> None:
    doc = make_parsed(f"Gotha/NNP/2/nsubj {verb}/VBD/0/root the/DT/4/det {noun}/2/obj on/IN/6/case Zenda/NNP/4/nmod")
    assert is_innocent(doc[3]) is innocent


@pytest.mark.parametrize(
    ("verb", "before", "innocent"),
    [
        ("recalled=recall", "in/IN/5/case", True),
        ("marched=march", "in/IN/5/case", False),
        ("recalled=recall", "after/IN/5/case", False),
    ],
)
def test_a_step_in_protest_is_no_protest(verb: str, before: str, innocent: bool) -> None:
    doc = make_parsed(f"Gotha/NNP/2/nsubj {verb}/VBD/0/root envoys=envoy/NNS/2/obj {before} protest/NN/2/obl")
    assert is_innocent(doc[4]) is innocent


@pytest.mark.parametrize(
    ("row", "duty"),
    [
        ("Guards=guard/NNS/2/nsubj:pass charged=charge/VBN/0/root with/IN/4/mark protecting=protect/VBG/2/advcl Zenda/NNP/4/obj", True),
        ("Guards=guard/NNS/2/nsubj:pass charged=charge/VBN/0/root with/IN/4/case investigations=investigation/NNS/2/obl", True),
        ("Guards=guard/NNS/2/nsubj:pass charged=charge/VBN/0/root with/IN/4/case murder/NN/2/obl", False),
        ("Guards=guard/NNS/2/nsubj:pass charged=charge/VBN/0/root with/IN/4/mark killing=kill/VBG/2/advcl Rupert/NNP/4/obj", False),
        ("Guards=guard/NNS/2/nsubj:pass charged=charge/VBN/0/root after/IN/4/case investigations=investigation/NNS/2/obl", False),
    ],
)
def test_who_is_charged_with_a_duty_is_accused_of_nothing(row: str, duty: bool) -> None:
    assert is_innocent(find_token(make_parsed(row), "charged")) is duty


@pytest.mark.parametrize(("mark", "retort"), [("that", True), ("when", False)])
def test_who_shoots_back_that_something_is_so_says_it(mark: str, retort: bool) -> None:
    row = f"He/PRP/2/nsubj shot=shoot/VBD/0/root back/RB/2/advmod {mark}/IN/6/mark they/PRP/6/nsubj erred=err/VBD/2/advcl"
    assert is_innocent(find_token(make_parsed(row), "shot")) is retort


@pytest.mark.parametrize(("head", "charge"), [("commander", True), ("chief", True), ("victims=victim", False), ("start", False)])
def test_what_somebody_is_in_charge_of_is_not_told(head: str, charge: bool) -> None:
    row = f"The/DT/2/det {head}/NN/6/nsubj of/IN/4/case operations=operation/NNS/2/nmod was/VBD/6/aux arrested=arrest/VBN/0/root"
    assert is_innocent(find_token(make_parsed(row), "operations")) is charge


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        ("over/IN/4/case how/WRB/2/obl", True),
        ("over/IN/6/mark who/WP/6/nsubj should/MD/6/aux lead/VB/2/advcl", True),
        ("in/IN/5/case a/DT/5/det debate/NN/2/obl", True),
        ("over/IN/4/case land/NN/2/obl", False),
        ("in/IN/5/case a/DT/5/det street/NN/2/obl", False),
    ],
)
def test_who_clashes_over_a_question_does_so_in_words(behind: str, words: bool) -> None:
    assert is_innocent(find_token(make_parsed(f"Rivals=rival/NNS/2/nsubj clashed=clash/VBD/0/root {behind}"), "clashed")) is words


@pytest.mark.parametrize(("mark", "retort"), [(",", True), (".", False)])
def test_who_shoots_back_behind_a_quotation_says_it(mark: str, retort: bool) -> None:
    row = f"Nonsense/NN/5/obj _{mark}/,/5/punct _\"/''/5/punct envoy/NN/5/nsubj shot=shoot/VBD/0/root back/RB/5/advmod"
    assert is_innocent(find_token(make_parsed(row), "shot")) is retort


@pytest.mark.parametrize(("who", "what", "safe"), [("Police", "bomb", True), ("Police", "parcel", True), ("Rebels=rebel", "bomb", False), ("Police", "house", False)])
def test_who_disposes_of_a_bomb_attacks_nobody(who: str, what: str, safe: bool) -> None:
    active = f"{who}/NNS/2/nsubj detonated=detonate/VBD/0/root a/DT/4/det {what}/NN/2/obj"
    passive = f"The/DT/2/det {what}/NN/4/nsubj:pass was=be/VBD/4/aux:pass detonated=detonate/VBN/0/root by/IN/6/case {who}/NNS/4/obl:agent"
    assert [is_innocent(find_token(make_parsed(row), "detonated")) for row in (active, passive)] == [safe, safe]


@pytest.mark.parametrize(
    ("with_", "code", "words"),
    [("premier", "GOT GOV", True), ("police", "GOT COP", False), ("senator", "GOT LEG", True)],
)
def test_politicians_clash_in_words(with_: str, code: str, words: bool) -> None:
    doc = make_parsed(f"minister=minister/NN/2/nsubj clashed=clash/VBD/0/root with/IN/5/case the/DT/5/det {with_}/NN/2/obl")
    scene = make_scene(doc, {"minister": "GOT GOV", with_: code})
    scene.mentions.update({i: replace(m, person=m.codes[0] != "GOT COP") for i, m in scene.mentions.items()})
    assert is_quarrel(scene, doc[1]) is words
    assert not words or not find_events(scene, load_frames())


@pytest.mark.parametrize(("head", "case", "innocent"), [("spokesman", "for", True), ("start", "of", False)])
def test_an_operation_that_somebody_speaks_for_is_none_now(head: str, case: str, innocent: bool) -> None:
    doc = make_parsed(f"A/DT/2/det {head}/NN/6/nsubj {case}/IN/5/case the/DT/5/det operation/NN/2/nmod came=come/VBD/0/root")
    assert is_innocent(find_token(doc, "operation")) is innocent
