"""Verbs of force that tell of no party's deed."""


import pytest

from sayso.extract.innocent import is_innocent
from sayso.extract.what import find_triggers
from sayso.reference.frames import load_frames
from tests.factory import find_token, make_parsed, make_scene


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Two/CD/2/nsubj died=die/VBD/0/root of/IN/4/case cholera/NN/2/obl", True),
        ("Two/CD/2/nsubj died=die/VBD/0/root of/IN/4/case wounds=wound/NNS/2/obl", False),
        ("She/PRP/2/nsubj died=die/VBD/0/root from/IN/5/case heart/NN/5/compound failure/NN/2/obl", True),
        ("Police/NNS/2/nsubj defused=defuse/VBD/0/root a/DT/4/det bomb/NN/2/obj", True),
        ("Rebels=rebel/NNS/2/nsubj disarmed=disarm/VBD/0/root a/DT/4/det guard/NN/2/obj", False),
        ("Rebels=rebel/NNS/2/nsubj took=take/VBD/0/root refuge/NN/2/obj in/IN/5/case Zenda/NNP/2/obl", True),
        ("Rebels=rebel/NNS/2/nsubj took=take/VBD/0/root orders=order/NNS/2/obj from/IN/5/case Zenda/NNP/2/obl", True),
        ("Rebels=rebel/NNS/2/nsubj took=take/VBD/0/root Zenda/NNP/2/obj", False),
        ("They/PRP/3/nsubj:pass were=be/VBD/3/aux:pass taken=take/VBN/0/root to/IN/5/case hospital/NN/3/obl", True),
        ("Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass taken=take/VBN/0/root to/IN/5/case hospital/NN/3/obl", False),
        ("They/PRP/3/nsubj:pass were=be/VBD/3/aux:pass taken=take/VBN/0/root to/IN/5/case Zenda/NNP/3/obl", False),
        ("He/PRP/2/nsubj hanged=hang/VBD/0/root himself/PRP/2/obj", True),
        ("He/PRP/2/nsubj shot=shoot/VBD/0/root himself/PRP/2/obj", False),
        ("He/PRP/2/nsubj killed=kill/VBD/0/root himself/PRP/2/obj and/CC/6/cc two/CD/6/nummod guards=guard/NNS/3/conj", False),
    ],
)
def test_what_nobody_does_to_another(row: str, wanted: bool) -> None:
    assert is_innocent(next(t for t in make_parsed(row) if t.dep_ == "ROOT")) is wanted


@pytest.mark.parametrize(
    ("row", "peril"),
    [
        ("Gotha/NNP/2/nsubj poses=pose/VBZ/0/root a/DT/4/det threat/NN/2/obj", True),
        ("Gotha/NNP/4/nsubj is=be/VBZ/4/cop a/DT/4/det threat/NN/0/root", True),
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


@pytest.mark.parametrize(("who", "what", "safe"), [("Police", "bomb", True), ("Police", "parcel", True), ("Rebels=rebel", "bomb", False), ("Police", "house", False)])
def test_who_disposes_of_a_bomb_attacks_nobody(who: str, what: str, safe: bool) -> None:
    active = f"{who}/NNS/2/nsubj detonated=detonate/VBD/0/root a/DT/4/det {what}/NN/2/obj"
    passive = f"The/DT/2/det {what}/NN/4/nsubj:pass was=be/VBD/4/aux:pass detonated=detonate/VBN/0/root by/IN/6/case {who}/NNS/4/obl:agent"
    assert [is_innocent(find_token(make_parsed(row), "detonated")) for row in (active, passive)] == [safe, safe]


SCHOOL = "The/DT/2/det school/NN/4/nsubj:pass was=be/VBD/4/aux:pass destroyed=destroy/VBN/0/root"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("A/DT/2/det flood/NN/3/nsubj destroyed=destroy/VBD/0/root the/DT/5/det school/NN/3/obj", True),
        (f"{SCHOOL} by/IN/6/case fire/NN/4/obl:agent", True),
        (f"{SCHOOL} in/IN/7/case the/DT/7/det quake/NN/4/obl", True),
        (f"{SCHOOL} along/IN/6/case with/IN/7/case others/NNS/4/obl in/IN/10/case the/DT/10/det quake/NN/7/obl", True),
        ("Rebel/NN/2/compound fire/NN/3/nsubj destroyed=destroy/VBD/0/root the/DT/5/det school/NN/3/obj", False),
        ("Rebels=rebel/NNS/2/nsubj destroyed=destroy/VBD/0/root the/DT/4/det school/NN/2/obj with/IN/6/case fire/NN/2/obl", False),
    ],
)
def test_what_nature_destroys_nobody_has(row: str, wanted: bool) -> None:
    assert is_innocent(find_token(make_parsed(row), "destroyed")) is wanted


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
