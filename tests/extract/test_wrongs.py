"""Who is blamed for a wrong that is condemned by name."""

from dataclasses import replace

import pytest

from sayso.extract.scene import Scene
from sayso.extract.what import Trigger, find_triggers
from sayso.extract.who import find_who
from sayso.extract.wrongs import find_authors, find_sufferers, is_told_again, note_wrong
from sayso.reference.frames import Pattern, load_frames
from sayso.reference.things import load_things
from tests.factory import find_token, make_mention, make_parsed, make_scene

WHO = {"Kenya": "KEN GOV", "Uganda": "UGA GOV", "Ugandan": "UGA GOV", "rebels": "RUR REB", "terrorist": "RUR UAF", "US": "USA GOV"}
CONDEMNED = "Kenya/NNP/2/nsubj condemned=condemn/VBD/0/root"

# what is condemned, who is blamed, and what is noted where nobody is
ROWS = [
    ("the/DT/4/det bombing/NN/2/obj of/IN/6/case Uganda/NNP/4/nmod", [], {"recipient": "wrong:bombing"}),
    ("a/DT/4/det raid/NN/2/obj on/IN/6/case Uganda/NNP/4/nmod", [], {"recipient": "wrong:new"}),
    ("the/DT/4/det raid/NN/2/obj by/IN/6/case rebels=rebel/NNS/4/nmod", ["RUR REB"], {}),
    ("the/DT/4/det raid/NN/2/obj by/IN/6/case rebels=rebel/NNS/2/obl", ["RUR REB"], {}),
    ("the/DT/5/det Ugandan/JJ/5/amod raid/NN/2/obj", ["UGA GOV"], {}),
    ("the/DT/4/det raid/NN/2/obj that/WDT/7/obj rebels=rebel/NNS/7/nsubj made=make/VBD/4/acl:relcl", ["RUR REB"], {}),
    ("the/DT/6/det terrorist/NN/5/compound bomb/NN/6/compound attack/NN/2/obj", [], {"recipient": "wrong:attack"}),
    ("the/DT/6/det US/NNP/5/compound embassy/NN/6/compound bombing/NN/2/obj", [], {"recipient": "wrong:bombing"}),
    ("the/DT/4/det move/NN/2/obj", [], {"recipient": "wrong:move"}),
    ("the/DT/4/det move/NN/2/obj to/TO/6/mark leave/VB/4/acl", [], {"recipient": "wrong:none"}),
    ("the/DT/4/det protocol/NN/2/obj", [], {"recipient": "wrong:none"}),
    ("the/DT/4/det capture/NN/2/obj of/IN/7/case the/DT/7/det town/NN/4/nmod", [], {"recipient": "wrong:capture"}),
    ("the/DT/4/det coup/NN/2/obj and/CC/7/cc suspended=suspend/VBN/7/amod aid/NN/4/conj", [], {"recipient": "wrong:coup"}),
    ("the/DT/4/det coup/NN/2/obj and/CC/7/cc foreign/JJ/7/amod aid/NN/4/conj", [], {"recipient": "wrong:none"}),
    ("a/DT/4/det move/NN/2/obj", [], {"recipient": "wrong:none"}),
]  # fmt: skip


@pytest.mark.parametrize(("row", "blamed", "noted"), ROWS)
def test_who_is_blamed_for_what_is_condemned(row: str, blamed: list[str], noted: dict[str, str]) -> None:
    doc = make_parsed(f"{CONDEMNED} {row}")
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    triggers = [t for t in find_triggers(scene, load_frames()) if t.token.text == "condemned"]
    found = find_who(scene, triggers[0], None)
    assert [p.code for p in found.recipient] == blamed
    assert note_wrong(triggers, found.recipient) == noted


def test_who_did_a_wrong_is_not_whose_it_struck() -> None:
    doc = make_parsed(f"{CONDEMNED} the/DT/6/det US/NNP/5/compound embassy/NN/6/compound bombing/NN/2/obj by/IN/8/case rebels=rebel/NNS/6/nmod")
    scene = make_scene(doc, {"Kenya": "KEN GOV", "US": "USA GOV", "rebels": "RUR REB"})
    assert [t.text for t in find_authors(scene, find_token(doc, "bombing"))] == ["rebels"]


@pytest.mark.parametrize(
    ("row", "noted"),
    [
        ("the/DT/4/det abduction/NN/2/obj", {"recipient": "event:again"}),
        ("an/DT/4/det abduction/NN/2/obj", {}),
        ("the/DT/5/det third/JJ/5/amod abduction/NN/2/obj", {}),
        ("the/DT/5/det worst/JJS/5/amod attack/NN/2/obj", {}),
        ("the/DT/4/det abductions=abduction/NNS/2/obj", {}),
        ("the/DT/4/det fighting/NN/2/obj", {}),
    ],
)
def test_the_deed_is_one_told_before(row: str, noted: dict[str, str]) -> None:
    deed = make_parsed(f"Kenya/NNP/2/nsubj blamed=blame/VBD/0/root {row}")[-1]
    trigger = Trigger(deed, load_frames().open["ASSAULT"], Pattern("noun", deed.lemma_))
    assert note_wrong([trigger], ()) == noted


@pytest.mark.parametrize(
    ("noun", "actor", "recipient"),
    [("shooting", [], ["KEN CVL"]), ("bombing", ["KEN CVL"], []), ("investigation", [], ["KEN CVL"])],
)
def test_a_deed_and_an_inquiry_are_called_by_whom_they_befell(noun: str, actor: list[str], recipient: list[str]) -> None:
    doc = make_parsed(f"Police=police/NNS/2/nsubj closed=close/VBD/0/root the/DT/5/det Rassendyll/NNP/5/compound/PER {noun}/NN/2/obj")
    fritz = replace(make_mention(doc, "Rassendyll", "KEN CVL"), kind="person", person=True)
    scene = Scene(doc, {fritz.head: fritz}, load_things())
    kind = "ACCUSE" if noun == "investigation" else "ASSAULT"
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", noun) if f.type == kind)
    found = find_who(scene, Trigger(find_token(doc, noun), frame, pattern), None)
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == (actor, recipient)


@pytest.mark.parametrize(("verb", "against"), [("waved=wave", []), ("burned=burn", ["UGA GOV"])])
def test_flags_that_people_wave_are_none_they_protest_against(verb: str, against: list[str]) -> None:
    doc = make_parsed(f"Protesters=protester/NNS/2/nsubj {verb}/VBD/0/root Ugandan/JJ/4/amod flags=flag/NNS/2/obj")
    scene = make_scene(doc, {"Protesters": "KEN CVL", "Ugandan": "UGA GOV"})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in find_who(scene, trigger, None).recipient] == against


def test_whose_square_it_is_on_which_they_march_against_others() -> None:
    doc = make_parsed(
        "Protesters=protester/NNS/2/nsubj marched=march/VBD/0/root on/IN/6/case Kenya/NNP/6/nmod:poss _'s/POS/4/case square/NN/2/obl "
        "to/TO/8/mark protest/VB/2/advcl against/IN/11/case Ugandan/JJ/11/amod laws=law/NNS/8/obl"
    )
    scene = make_scene(doc, {"Protesters": "KEN CVL", "Kenya": "KEN GOV", "Ugandan": "UGA GOV"})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "marched")
    assert [p.code for p in find_who(scene, trigger, None).recipient] == ["UGA GOV"]


@pytest.mark.parametrize(
    ("row", "deed", "hurt"),
    [
        ("Police/NNS/2/nsubj probed=probe/VBD/0/root the/DT/4/det boy/NN/7/nmod:poss _'s/POS/4/case stabbing/NN/7/compound death/NN/2/obj",
         "stabbing", ["boy"]),
        ("The/DT/3/det stabbing/NN/3/compound death/NN/6/nsubj of/IN/5/case boys=boy/NNS/3/nmod shook=shake/VBD/0/root Zenda/NNP/6/obj",
         "stabbing", ["boys"]),
        ("An/DT/3/det assault/NN/3/compound victim/NN/4/nsubj spoke=speak/VBD/0/root", "assault", ["victim"]),
        ("An/DT/3/det assault/NN/3/compound squad/NN/4/nsubj came=come/VBD/0/root", "assault", []),
    ],
)  # fmt: skip
def test_whom_a_deed_befell_that_stands_before_another_noun(row: str, deed: str, hurt: list[str]) -> None:
    doc = make_parsed(row)
    assert [t.text for t in find_sufferers(make_scene(doc, {}), find_token(doc, deed))] == hurt


@pytest.mark.parametrize(
    ("case", "behind", "again"),
    [
        ("during/IN/6/case the/DT/6/det attack/NN/3/obl", "", True),
        ("in/IN/6/case this/DT/6/det ambush/NN/3/obl", "", True),
        ("in/IN/6/case an/DT/6/det attack/NN/3/obl", "", False),  # told here first
        ("after/IN/6/case the/DT/6/det attack/NN/3/obl", "", False),
        ("in/IN/6/case the/DT/6/det attack/NN/3/obl", " on/IN/8/case Zenda/NNP/6/nmod", False),  # which it was is told here
        ("in/IN/6/case the/DT/6/det blast/NN/3/obl", " at/IN/9/case a/DT/9/det market/NN/6/nmod", True),  # where is not which
        ("in/IN/6/case the/DT/6/det street/NN/3/obl", "", False),
    ],
)
def test_what_is_done_in_the_attack_is_done_by_its_makers(case: str, behind: str, again: bool) -> None:
    doc = make_parsed(f"He/PRP/3/nsubj:pass was/VBD/3/aux:pass wounded=wound/VBN/0/root {case}{behind}")
    assert is_told_again(find_token(doc, "wounded")) is again
    hurt = make_parsed(f"He/PRP/3/nsubj was/VBD/3/cop hurt/JJ/0/root {case}{behind}")
    assert is_told_again(find_token(hurt, "hurt")) is again


@pytest.mark.parametrize(
    ("row", "struck"),
    [
        ("The/DT/2/det office/NN/5/nsubj was=be/VBD/5/cop the/DT/5/det target/NN/0/root of/IN/7/case attacks=attack/NNS/5/nmod", ["office"]),
        ("The/DT/2/det office/NN/3/nsubj became=become/VBD/0/root the/DT/5/det target/NN/3/xcomp of/IN/7/case attacks=attack/NNS/5/nmod", ["office"]),
        ("The/DT/2/det office/NN/5/nsubj was=be/VBD/5/cop the/DT/5/det source/NN/0/root of/IN/7/case attacks=attack/NNS/5/nmod", []),
        ("They/PRP/2/nsubj missed=miss/VBD/0/root the/DT/4/det target/NN/2/obj of/IN/6/case attacks=attack/NNS/4/nmod", []),
    ],
)
def test_who_was_the_target_of_a_deed_suffered_it(row: str, struck: list[str]) -> None:
    doc = make_parsed(row)
    assert [t.text for t in find_sufferers(make_scene(doc, {}), find_token(doc, "attacks"))] == struck
