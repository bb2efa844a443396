"""Which rule filled a role, a place or a date."""

import pytest

import tests.sentences as s
from sayso.extract.rules import name_date, name_place, name_rules
from sayso.extract.what import find_triggers
from sayso.extract.who import find_who
from sayso.records import Party, Place, Toll, When
from sayso.reference.frames import load_frames
from tests.extract.test_who import scene_of
from tests.factory import make_parsed


@pytest.mark.parametrize(
    ("row", "word", "rules"),
    [
        (s.KILLING_SIX, "attacked", {"actor": "slots:subj", "recipient": "slots:obj"}),
        (s.SHELLED_BY, "shelled", {"actor": "slots:subj"}),
        (s.OPENED_FIRE, "opened", {"actor": "slots:subj", "recipient": "slots:on"}),
        (s.TALKS_BETWEEN, "Talks", {"actor": "sides:between"}),
        ("Rebels=rebel/NNS/2/nsubj protested=protest/VBD/0/root on/IN/5/case the/DT/5/det road/NN/2/obl to/IN/8/case the/DT/8/det "
         "embassy/NN/5/nmod of/IN/10/case Uganda/NNP/8/nmod", "protested", {"recipient": "protests:told"}),
    ],
)
def test_a_role_is_named_by_its_slot(row: str, word: str, rules: dict[str, str]) -> None:
    scene = scene_of(row)
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == word)
    found = name_rules(scene, [trigger], find_who(scene, trigger, None), (), lambda token: None)
    assert {role: found.get(role) for role in rules} == rules


def test_whom_only_the_toll_names_is_told_by_the_toll() -> None:
    scene = scene_of(s.KILLING_SIX)
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "attacked")
    who = find_who(scene, trigger, None)
    hurt = Party("six", 900, 903, "--- CVL")
    found = name_rules(scene, [trigger], who._replace(recipient=(hurt,)), (Toll("killed", 6, 6, "six", 900, 903, hurt),), lambda t: None)
    assert (found["recipient"], found["casualties"]) == ("tolls:of", "tolls")


def test_a_place_by_its_relations_and_a_date_by_its_kind() -> None:
    doc = make_parsed("Rebels/NNS/2/nsubj attacked/VBD/0/root Busia/NNP/2/obj in/IN/5/case Kenya/NNP/2/obl")
    assert name_place(doc, (Place("Busia", 16, 21), Place("Kenya", 25, 30))) == {"place": "where:obj+obl"}
    assert name_place(doc, ()) == {}
    assert name_date((When("then", 0, 4), When("Monday", 5, 11, basis="weekday day:1"))) == {"date": "when:weekday"}
    assert name_date((When("then", 0, 4),)) == {}
