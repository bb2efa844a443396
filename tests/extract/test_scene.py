"""The classes of a phrase head that frames ask for."""

import pytest

from sayso.extract.scene import Scene, holds_all, is_foreign
from tests.factory import find_token, make_mention, make_parsed, make_scene

DOC = make_parsed(
    "Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj/LOC with/IN/5/case mortars=mortar/NNS/2/obl from/IN/8/case "
    "a/DT/8/det truck/NN/2/obl",
    "Twenty/CD/2/nsubj died=die/VBD/0/root _,/,/6/punct the/DT/5/det mayor/NN/6/nsubj told=tell/VBD/2/parataxis Fritz/NNP/6/obj/PER "
    "of/IN/9/case Gotha/NNP/7/nmod and/CC/11/cc them/PRP/7/conj",
)
SCENE = make_scene(DOC, {"Rebels": "RUR REB", "mayor": "RUR GOV"})


@pytest.mark.parametrize(
    ("word", "wanted", "held"),
    [
        ("Rebels", "party", True),
        ("Rebels", "force", True),
        ("Rebels", "state", False),
        ("Rebels", "=rebel", True),
        ("Rebels", "=soldier", False),
        ("mayor", "party", True),
        ("mayor", "force", False),
        ("mayor", "state", True),
        ("Zenda", "place", True),
        ("Zenda", "party", False),
        ("mortars", "weapon", True),
        ("mortars", "vehicle", False),
        ("truck", "vehicle", True),
        ("Twenty", "person", True),
        ("Fritz", "person", True),
        ("truck", "person", False),
        ("them", "person", True),
        ("them", "party", False),  # no mention: a pronoun of nobody
        ("shelled", "no such class", False),
    ],
)
def test_classes(word: str, wanted: str, held: bool) -> None:
    assert SCENE.is_a(find_token(DOC, word), wanted) is held


def test_a_state_is_a_place_and_a_party() -> None:
    gotha = find_token(DOC, "Gotha")
    scene = Scene(DOC, {gotha.i: make_mention(DOC, "Gotha", "GOT GOV", id="state:GOT")}, SCENE.things)
    assert [scene.is_a(gotha, c) for c in ("place", "state", "party", "force")] == [True, True, True, False]


def test_a_pronoun_is_a_party_once_it_is_linked() -> None:
    it = make_parsed("It/PRP/2/nsubj fell=fall/VBD/0/root")
    for codes, held in (((), False), (("GOT GOV",), True)):
        scene = Scene(it, {0: make_mention(it, "It", *codes, kind="pronoun")}, SCENE.things)
        assert scene.is_a(it[0], "party") is held


def test_one_of_the_classes_is_enough_and_none_asks_for_an_open_slot() -> None:
    rebels, truck = find_token(DOC, "Rebels"), find_token(DOC, "truck")
    assert holds_all(SCENE, [truck, rebels], ["party"])
    assert holds_all(SCENE, [truck], ["party", "vehicle"])
    assert not holds_all(SCENE, [truck], ["party"])
    assert holds_all(SCENE, [], ["none"])
    assert not holds_all(SCENE, [truck], ["none"])
    assert not holds_all(SCENE, [], ["party"])


@pytest.mark.parametrize(
    ("row", "word", "held"),
    [
        ("African=african/JJ/2/amod leaders=leader/NNS/3/nsubj met=meet/VBD/0/root", "leaders", True),
        ("The/DT/3/det African=african/JJ/3/amod leader/NN/4/nsubj spoke=speak/VBD/0/root", "leader", False),
        ("African=african/JJ/2/amod farmers=farmer/NNS/3/nsubj met=meet/VBD/0/root", "farmers", False),
        ("Foreign=foreign/JJ/2/amod ministers=minister/NNS/3/nsubj met=meet/VBD/0/root", "ministers", False),
        ("ministers=minister/NNS/6/nsubj of/IN/4/case six/CD/4/nummod states=state/NNS/1/nmod have/VBP/6/aux met=meet/VBN/0/root", "ministers", True),
        ("ministers=minister/NNS/6/nsubj of/IN/4/case two/CD/4/nummod states=state/NNS/1/nmod have/VBP/6/aux met=meet/VBN/0/root", "ministers", False),
    ],
)
def test_leaders_of_many_states_are_of_none_that_is_told(row: str, word: str, held: bool) -> None:
    assert is_foreign(find_token(make_parsed(row), word)) is held


@pytest.mark.parametrize(("many", "foreign"), [("countries=country/NNS", True), ("villages=village/NNS", False)])
def test_who_comes_from_several_countries_is_of_none_that_is_named(many: str, foreign: bool) -> None:
    doc = make_parsed(f"Ships=ship/NNS/4/nsubj from/IN/3/case {many}/1/nmod left=leave/VBD/0/root")
    assert is_foreign(doc[0]) is foreign
