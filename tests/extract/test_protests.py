"""Whom people protest against: who is named, of whom they demand something, and whose house or goods they turn on."""

from dataclasses import replace

import pytest

from sayso.extract.what import Trigger, find_triggers
from sayso.extract.who import find_who
from sayso.records import Attribution
from sayso.reference.frames import load_frames
from tests.factory import make_parsed, make_scene

WHO = {"Protesters": "KEN CVL", "Uganda": "UGA GOV", "Ugandan": "UGA GOV", "rebels": "RUR REB", "bishop": "KEN REL"}
PROTESTED = "Protesters=protester/NNS/2/nsubj protested=protest/VBD/0/root"
SMASHED = "Protesters=protester/NNS/2/nsubj smashed=smash/VBD/0/root the/DT/4/det windows=window/NNS/2/obj of/IN/7/case"


@pytest.mark.parametrize(
    ("row", "against"),
    [
        (f"{PROTESTED} against/IN/4/case Uganda/NNP/2/obl", ["UGA GOV"]),
        (f"{PROTESTED} against/IN/5/case Ugandan/JJ/5/amod laws=law/NNS/2/obl", ["UGA GOV"]),
        (f"{PROTESTED} against/IN/5/case the/DT/5/det killing/NN/2/obl of/IN/7/case rebels=rebel/NNS/5/nmod", []),
        (f"{PROTESTED} on/IN/5/case a/DT/5/det square/NN/2/obl against/IN/7/case Uganda/NNP/5/nmod", ["UGA GOV"]),
        (f"{PROTESTED} to/TO/4/mark condemn/VB/2/advcl Ugandan/JJ/6/amod raids=raid/NNS/4/obj", ["UGA GOV"]),
        (f"{PROTESTED} to/TO/4/mark praise/VB/2/advcl Ugandan/JJ/6/amod raids=raid/NNS/4/obj", []),
        (f"{PROTESTED} to/TO/4/mark demand/VB/2/advcl the/DT/6/det ouster/NN/4/obj of/IN/8/case Uganda/NNP/6/nmod", ["UGA GOV"]),
        # whose conduct it is
        (f"{PROTESTED} the/DT/4/det presence/NN/2/obj of/IN/7/case the/DT/7/det rebels=rebel/NNS/4/nmod", ["RUR REB"]),
        (f"{PROTESTED} the/DT/4/det neglect/NN/2/obj of/IN/7/case the/DT/7/det rebels=rebel/NNS/4/nmod", []),
        # also by whose going they demand, of whom they want a deed, and whom they accuse
        (f"{PROTESTED} to/TO/4/mark demand/VB/2/advcl Uganda/NNP/7/nmod:poss _'s/POS/5/case ouster/NN/4/obj", ["UGA GOV"]),
        (f"{PROTESTED} to/TO/4/mark demand/VB/2/advcl that/IN/7/mark Uganda/NNP/7/nsubj pay/VBP/4/ccomp", ["UGA GOV"]),
        (f"{PROTESTED} to/TO/4/mark demand/VB/2/advcl that/IN/8/mark Uganda/NNP/8/nsubj:pass be/VB/8/aux:pass paid=pay/VBN/4/ccomp", []),
        (f"{PROTESTED} _,/,/4/punct accusing=accuse/VBG/2/advcl Uganda/NNP/4/obj of/IN/7/case lies=lie/NNS/4/obl", ["UGA GOV"]),
        # whose house it is, at whatever part of it they stand
        (f"{PROTESTED} outside/IN/6/case the/DT/6/det Ugandan/JJ/6/amod embassy/NN/2/obl", ["UGA GOV"]),
        (f"{PROTESTED} on/IN/5/case the/DT/5/det road/NN/2/obl to/IN/8/case the/DT/8/det residence/NN/5/nmod of/IN/11/case the/DT/11/det bishop/NN/8/nmod",
         ["KEN REL"]),
        (f"{PROTESTED} outside/IN/6/case the/DT/6/det customs/NN/6/compound office/NN/2/obl", ["--- GOV"]),
        (f"{PROTESTED} outside/IN/6/case the/DT/6/det travel/NN/6/compound office/NN/2/obl", []),
        (f"{PROTESTED} against/IN/5/case an/DT/5/det office/NN/2/obl of/IN/8/case the/DT/8/det bishop/NN/5/nmod", []),
        ("Outside/IN/4/case the/DT/4/det Ugandan/JJ/4/amod embassy/NN/10/obl where/WRB/8/advmod Protesters=protester/NNS/8/nsubj had/VBD/8/aux "
         "protested=protest/VBN/4/acl:relcl it/PRP/10/nsubj rained=rain/VBD/0/root", ["UGA GOV"]),
        # whose march others have joined, they do not march against
        ("Protesters=protester/NNS/2/nsubj joined=join/VBD/0/root Ugandan/JJ/4/amod marchers=marcher/NNS/2/obj", []),
        # whose goods they are
        (f"{SMASHED} the/DT/7/det bishop/NN/4/nmod", ["KEN REL"]),
        (f"{SMASHED} ten/CD/7/nummod shops=shop/NNS/4/nmod", ["--- BUS"]),
        (f"{SMASHED} the/DT/7/det shops=shop/NNS/4/nmod", []),
    ],
)  # fmt: skip
def test_whom_people_protest_against(row: str, against: list[str]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text in ("protested", "smashed", "joined"))
    assert [p.code for p in find_who(scene, trigger, None).recipient] == against


def test_nobody_protests_against_himself() -> None:
    doc = make_parsed(f"{PROTESTED} outside/IN/6/case the/DT/6/det Ugandan/JJ/6/amod embassy/NN/2/obl")
    scene = make_scene(doc, {"Protesters": "UGA GOV", "Ugandan": "UGA GOV"})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "protested")
    assert find_who(scene, trigger, None).recipient == ()


def test_of_both_sides_people_ask_as_a_third() -> None:
    row = f"{PROTESTED} to/TO/4/mark demand/VB/2/advcl that/IN/7/mark sides=side/NNS/7/nsubj stop/VBP/4/ccomp"
    doc = make_parsed(row)
    scene = make_scene(doc, {"Protesters": "KEN CVL", "sides": "UGA GOV"})
    side = next(m for m in scene.mentions.values() if m.codes == ("UGA GOV",))
    scene.mentions[side.head] = replace(side, codes=("UGA GOV", "GHA GOV"))  # type: ignore[index]
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "protested")
    assert find_who(scene, trigger, None).recipient == ()


@pytest.mark.parametrize(
    ("row", "against"),
    [
        ("waved=wave/VBD/0/root Ugandan/JJ/4/amod flags=flag/NNS/2/obj", []),
        ("burned=burn/VBD/0/root Ugandan/JJ/4/amod flags=flag/NNS/2/obj", ["UGA GOV"]),
        ("marched=march/VBD/0/root to/TO/4/mark voice/VB/2/advcl anger/NN/4/obj at/IN/7/case Uganda/NNP/4/obl", ["UGA GOV"]),
        ("marched=march/VBD/0/root to/TO/4/mark voice/VB/2/advcl joy/NN/4/obj at/IN/7/case Uganda/NNP/4/obl", []),
    ],
)
def test_what_protesters_hold_up_and_at_whom_they_are_angry(row: str, against: list[str]) -> None:
    doc = make_parsed(f"Protesters=protester/NNS/2/nsubj {row}")
    coded = {"Protesters": "KEN CVL", **{w: c for w, c in WHO.items() if w in {t.text for t in doc}}}
    frames = load_frames()
    pattern, frame = next((p, f) for p, f in frames.find("verb", "march") if f.type == "PROTEST")
    trigger = Trigger(doc[1], frame, pattern)
    assert [p.code for p in find_who(make_scene(doc, coded), trigger, None).recipient] == against


def test_who_tells_of_a_protest_is_not_whom_it_is_against() -> None:
    doc = make_parsed(f"{PROTESTED} over/IN/4/case mines=mine/NNS/2/obl _-/HYPH/6/punct Uganda/NNP/4/conj")
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in doc.text})
    (trigger,) = find_triggers(scene, load_frames())
    start = doc.text.index("Uganda")
    told = Attribution(speakers=(), cue=None, content=((0, start),), source=(start, len(doc.text)))
    assert [find_who(scene, trigger, said).recipient == () for said in (None, told)] == [False, True]
