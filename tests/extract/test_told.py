"""What beside a light verb says that the event of a noun took place."""

from dataclasses import replace

import pytest

from sayso.extract.events import find_events
from sayso.extract.told import (
    find_answer,
    find_bearers,
    find_befallen,
    find_measured,
    find_predicate,
    find_titled,
    is_aside,
    is_condemned,
    is_confirmed,
    is_counted_out,
    is_identified,
    is_named_by_day,
)
from sayso.reference.frames import load_frames
from tests.factory import find_token, make_parsed, make_scene

SPATE = "Zenda/NNP/2/nsubj suffered=suffer/VBD/0/root a/DT/4/det spate/NN/2/obj of/IN/6/case raids=raid/NNS/4/nmod"
TEAM = "Zenda/NNP/2/nsubj saw=see/VBD/0/root a/DT/4/det film/NN/2/obj of/IN/6/case raids=raid/NNS/4/nmod"
CAUSED = ("The/DT/2/det blast/NN/3/nsubj seemed=seem/VBD/0/root to/TO/6/mark be/VB/6/aux:pass caused=cause/VBN/3/xcomp "
          "by/IN/9/case a/DT/9/det bomb/NN/6/obl:agent")  # fmt: skip
THIS_WAS = "This/DT/4/nsubj was=be/VBD/4/cop a/DT/4/det attack/NN/0/root"
THIS_WAS_NO = "This/DT/5/nsubj was=be/VBD/5/cop not/RB/5/advmod an/DT/5/det attack/NN/0/root"
SEEMED = "This/DT/2/nsubj appears=appear/VBZ/0/root to/TO/6/mark be/VB/6/cop an/DT/6/det attack/NN/2/xcomp"
IDEA_WAS = "The/DT/2/det idea/NN/5/nsubj was=be/VBD/5/cop an/DT/5/det attack/NN/0/root"
CONFIRMED = "Gotha/NNP/2/nsubj confirmed=confirm/VBD/0/root the/DT/4/det arrest/NN/2/obj"
FEARED = "Gotha/NNP/2/nsubj feared=fear/VBD/0/root the/DT/4/det arrest/NN/2/obj"
CONDEMNED_TWO = "Gotha/NNP/2/nsubj condemned=condemn/VBD/0/root two/CD/4/nummod attacks=attack/NNS/2/obj in/IN/6/case Zenda/NNP/4/nmod/LOC"
CONDEMNED_THE = "Gotha/NNP/2/nsubj condemned=condemn/VBD/0/root the/DT/4/det attacks=attack/NNS/2/obj"
WARNING = ("She/PRP/2/nsubj vowed=vow/VBD/0/root to/TO/4/mark stay/VB/2/xcomp _,/,/6/punct warning=warn/VBG/4/advcl "
           "rebels=rebel/NNS/6/obj")  # fmt: skip
BY_WARNING = "She/PRP/2/nsubj vowed=vow/VBD/0/root to/TO/4/mark stay/VB/2/xcomp by/IN/6/mark warning=warn/VBG/4/advcl rebels=rebel/NNS/6/obj"


def test_a_spate_of_raids_stands_for_the_raids() -> None:
    assert find_measured(find_token(make_parsed(SPATE), "raids")).text == "spate"
    assert find_measured(find_token(make_parsed(TEAM), "raids")).text == "raids"


@pytest.mark.parametrize(("closed", "title"), [("”", ["Zenda"]), ("x", [])])
def test_what_is_quoted_before_a_noun_is_its_name(closed: str, title: list[str]) -> None:
    doc = make_parsed(f"the/DT/5/det _“/``/3/punct Zenda/NNP/5/compound _{closed}/''/3/punct operation/NN/0/root")
    assert [t.text for t in find_titled(find_token(doc, "operation"))] == title


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("the/DT/4/det March/NNP/3/compound 3/CD/4/compound attacks=attack/NNS/0/root", True),
        ("the/DT/3/det 3/CD/3/nummod attacks=attack/NNS/0/root", False),
        ("the/DT/3/det March/NNP/3/compound attacks=attack/NNS/0/root", False),
    ],
)
def test_attacks_that_all_know_by_their_day(row: str, wanted: bool) -> None:
    assert is_named_by_day(find_token(make_parsed(row), "attacks")) is wanted


def test_of_what_seems_the_verb_is_the_one_behind_it() -> None:
    assert find_predicate(find_token(make_parsed(CAUSED), "blast")).text == "caused"


@pytest.mark.parametrize(("row", "wanted"), [(THIS_WAS, True), (THIS_WAS_NO, False), (SEEMED, True), (IDEA_WAS, False)])
def test_what_is_pointed_at_took_place(row: str, wanted: bool) -> None:
    assert is_identified(find_token(make_parsed(row), "attack")) is wanted


@pytest.mark.parametrize(("row", "kind", "wanted"), [(CONFIRMED, "COERCE", True), (CONFIRMED, "CONSULT", False), (FEARED, "COERCE", False)])
def test_what_is_confirmed_was_done(row: str, kind: str, wanted: bool) -> None:
    assert is_confirmed(find_token(make_parsed(row), "arrest"), kind) is wanted


@pytest.mark.parametrize(("row", "wanted"), [(CONDEMNED_TWO, True), (CONDEMNED_THE, False)])
def test_a_condemned_deed_is_told_where_it_is_said_which(row: str, wanted: bool) -> None:
    assert is_condemned(find_token(make_parsed(row), "attacks"), "ASSAULT") is wanted


@pytest.mark.parametrize(("row", "wanted"), [(WARNING, True), (BY_WARNING, False)])
def test_a_participle_behind_a_comma_is_no_part_of_a_promise(row: str, wanted: bool) -> None:
    assert is_aside(find_token(make_parsed(row), "warning")) is wanted


@pytest.mark.parametrize(
    ("row", "bearers"),
    [
        ("Two/CD/2/nummod men=man/NNS/5/nsubj are=be/VBP/5/cop in/IN/5/case custody/NN/0/root", ["men"]),
        ("The/DT/2/det men=man/NNS/5/nsubj in/IN/4/case custody/NN/2/nmod slept=sleep/VBD/0/root", ["men"]),
        ("Two/CD/2/nummod men=man/NNS/3/nsubj remain=remain/VBP/0/root in/IN/5/case custody/NN/3/obl", ["men"]),
        ("Two/CD/2/nummod men=man/NNS/3/nsubj died=die/VBD/0/root in/IN/5/case custody/NN/3/obl", []),
    ],
)
def test_who_is_in_a_state(row: str, bearers: list[str]) -> None:
    assert [t.text for t in find_bearers(find_token(make_parsed(row), "custody"))] == bearers


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Two/CD/2/nummod men=man/NNS/5/nsubj are=be/VBP/5/cop in/IN/5/case custody/NN/0/root", ["coerce.in-custody.noun"]),
        ("The/DT/2/det attack/NN/3/nsubj occurred=occur/VBD/0/root at/IN/5/case noon/NN/3/obl", ["assault.attack.noun"]),
        (THIS_WAS, ["assault.attack.noun"]),
        (IDEA_WAS, []),
    ],
)
def test_the_model_overrules_none_of_it(row: str, wanted: list[str]) -> None:
    doc = make_parsed(row)
    scene = replace(make_scene(doc, {"men": "--- CVL"} if "men=man" in row else {}), guesses={})
    assert [e.main.frame.id for e in find_events(scene, load_frames())] == wanted


@pytest.mark.parametrize(("word", "wanted"), [("sixth", True), ("21st", True), ("forty-fifth", True), ("latest", True), ("tall", False), ("north", False)])
def test_who_is_counted_in_a_row(word: str, wanted: bool) -> None:
    doc = make_parsed(f"The/DT/3/det {word}/JJ/3/amod man/NN/0/root to/TO/6/mark be/VB/6/aux:pass shot=shoot/VBN/3/acl")
    assert is_counted_out(find_token(doc, "shot")) is wanted
    alone = make_parsed(f"the/DT/2/det {word}/JJ/0/root to/TO/5/mark be/VB/5/aux:pass shot=shoot/VBN/2/acl")
    assert is_counted_out(find_token(alone, "shot")) is wanted


@pytest.mark.parametrize(("word", "wanted"), [("target", "target"), ("author", None)])
def test_a_deed_that_befell_the_subject_was_done(word: str, wanted: str | None) -> None:
    doc = make_parsed(f"The/DT/2/det judge/NN/5/nsubj was=be/VBD/5/cop the/DT/5/det {word}/NN/0/root of/IN/8/case an/DT/8/det attack/NN/5/nmod")
    found = find_befallen(find_token(doc, "attack"))
    assert (found.text if found is not None else None) == wanted


@pytest.mark.parametrize(("part", "wanted"), [("One/CD", "One"), ("Word/NN", "raids")])
def test_one_of_the_raids_stands_for_the_raids(part: str, wanted: str) -> None:
    doc = make_parsed(f"{part}/4/nsubj of/IN/3/case raids=raid/NNS/1/nmod came=come/VBD/0/root")
    assert find_measured(find_token(doc, "raids")).text == wanted


@pytest.mark.parametrize(
    ("row", "answer"),
    [
        ("Rebels=rebel/NNS/2/nsubj fired=fire/VBD/0/root in/IN/4/case retaliation/NN/2/obl for/IN/7/case a/DT/7/det raid/NN/4/nmod", "retaliation"),
        ("Rebels=rebel/NNS/2/nsubj fired=fire/VBD/0/root in/IN/4/case revenge/NN/2/obl for/IN/7/case a/DT/7/det raid/NN/2/obl", "revenge"),
        ("Rebels=rebel/NNS/2/nsubj fired=fire/VBD/0/root to/TO/4/mark avenge/VB/2/advcl a/DT/6/det raid/NN/4/obj", "avenge"),
        ("Rebels=rebel/NNS/2/nsubj fired=fire/VBD/0/root in/IN/5/case a/DT/5/det raid/NN/2/obl", None),
        ("The/DT/2/det response/NN/5/nsubj to/IN/4/case Zenda/NNP/2/nmod came=come/VBD/0/root after/IN/8/case a/DT/8/det raid/NN/5/obl", None),
    ],
)
def test_what_a_deed_answers(row: str, answer: str | None) -> None:
    found = find_answer(find_token(make_parsed(row), "raid"))
    assert (found.text if found is not None else None) == answer
