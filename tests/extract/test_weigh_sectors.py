"""Of which sector a party is by what it does, and by what the event model sees in it."""

from dataclasses import replace

import pytest

import tests.sentences as s
from sayso.extract.scene import Scene
from sayso.extract.weigh_roles import weigh_who
from sayso.extract.what import find_triggers
from sayso.records import Role
from sayso.reference.frames import load_frames
from sayso.reference.things import load_things
from tests.extract.test_weigh import make_guess
from tests.factory import find_token, make_mention, make_mentions, make_parsed


@pytest.mark.parametrize(("sure", "sector"), [(0.97, "LAB"), (0.6, "CVL")])
def test_people_get_the_sector_that_the_model_is_sure_of(sure: float, sector: str) -> None:
    doc = make_parsed(s.SHELLED)
    mentions = make_mentions(doc, {"Rebels": "--- REB", "village": "RUR CVL"})
    told = Role("recipient", find_token(doc, "village").i, 0.9, "LAB", sure)
    scene = Scene(doc, mentions, load_things(), guesses={find_token(doc, "shelled").i: make_guess({"ASSAULT": 0.9}, told)})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == [f"RUR {sector}"]


def test_a_states_adjective_gives_the_country_and_the_model_the_sector() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root Gothan/JJ/4/amod zingers=zinger/NNS/2/obj")
    mentions = {
        **make_mentions(doc, {"Rebels": "--- REB"}),
        **{m.head: m for m in [make_mention(doc, "Gothan", "GOT GOV", kind="adjective", id="state:GOT")]},
    }
    told = Role("recipient", find_token(doc, "zingers").i, 0.9, "BUS", 0.9)
    scene = Scene(doc, mentions, load_things(), guesses={find_token(doc, "shelled").i: make_guess({"ASSAULT": 0.9}, told)})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == ["GOT BUS"]


@pytest.mark.parametrize(
    ("row", "works", "code"),
    [
        ("Pilots=pilot/NNS/2/nsubj walked=walk/VBD/0/root out/RP/2/advmod", True, "--- LAB"),
        ("Pilots=pilot/NNS/2/nsubj walked=walk/VBD/0/root out/RP/2/advmod", False, "--- CVL"),
        ("Pilots=pilot/NNS/2/nsubj condemned=condemn/VBD/0/root Gotha/NNP/2/obj over/IN/5/case wages=wage/NNS/2/obl", True, "--- LAB"),
        ("Pilots=pilot/NNS/2/nsubj condemned=condemn/VBD/0/root Gotha/NNP/2/obj", True, "--- CVL"),
    ],
)
@pytest.mark.parametrize(("lemma", "own", "wanted"), [("pilot", "CVL", ""), ("nurse", "CVL", "--- CVL"), ("teacher", "EDU", "--- EDU")])
def test_a_job_is_labour_in_a_dispute(row: str, works: bool, code: str, lemma: str, own: str, wanted: str) -> None:
    """Not the job of those who heal or teach."""
    doc = make_parsed(row)
    pilots = make_mention(doc, "Pilots", f"--- {own}", kind="role", lemma=lemma, works=works)
    scene = Scene(doc, {pilots.head: pilots}, load_things())
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == [wanted or code]


@pytest.mark.parametrize(
    ("did", "lemma", "code"),
    [
        ("marched=march/VBD", "hotel worker", "--- LAB"),
        ("marched=march/VBD", "health worker", "--- CVL"),
        ("marched=march/VBD", "pilot", "--- CVL"),
        ("praised=praise/VBD", "hotel worker", "--- CVL"),
    ],
)
def test_workers_protest_as_such(did: str, lemma: str, code: str) -> None:
    doc = make_parsed(f"Workers=worker/NNS/2/nsubj {did}/0/root against/IN/4/case Gotha/NNP/2/obl")
    workers = make_mention(doc, "Workers", "--- CVL", kind="role", lemma=lemma, works=True)
    scene = Scene(doc, {workers.head: workers}, load_things())
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == [code]


@pytest.mark.parametrize(("noun", "code"), [(0.9, "GOT BUS"), (0.3, "GOT GOV")])
def test_a_noun_gives_the_sector_where_the_model_has_it_in_the_role(noun: float, code: str) -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root a/DT/5/det Gothan/JJ/5/amod smack/NN/2/obj")
    mentions = make_mentions(doc, {"Rebels": "--- REB"})
    gothan = make_mention(doc, "Gothan", "GOT GOV", kind="adjective", id="state:GOT")
    roles = (Role("recipient", 3, 0.7, "BUS", 0.8), Role("recipient", 4, noun, "BUS", 0.8))
    scene = Scene(doc, {**mentions, gothan.head: gothan}, load_things(), guesses={1: make_guess({"ASSAULT": 0.9}, *roles)})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == [code]


@pytest.mark.parametrize(
    ("row", "word", "code"),
    [
        ("Gothan/JJ/2/amod vessels=vessel/NNS/3/nsubj opened=open/VBD/0/root fire/NN/3/obj", "vessels", "GOT MIL"),
        ("Gothan/JJ/2/amod vessels=vessel/NNS/3/nsubj accused=accuse/VBD/0/root Ruritania/NNP/3/obj", "vessels", "GOT BUS"),
        ("Gothan/JJ/2/amod traders=trader/NNS/3/nsubj opened=open/VBD/0/root fire/NN/3/obj", "traders", "GOT BUS"),
    ],
)
def test_merchants_have_no_guns(row: str, word: str, code: str) -> None:
    doc = make_parsed(row)
    scene = Scene(doc, make_mentions(doc, {word: "GOT BUS"}), load_things())
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.tag_ == "VBD")
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == [code]


@pytest.mark.parametrize(("word", "code"), [("civilian", "--- CVL"), ("man", "--- COP")])
def test_a_civilian_among_policemen_is_none(word: str, code: str) -> None:
    row = f"Bombs=bomb/NNS/2/nsubj killed=kill/VBD/0/root policemen=policeman/NNS/2/obj and/CC/6/cc a/DT/6/det {word}/NN/3/conj"
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", 5, 0.9, "COP", 1.0))
    scene = Scene(doc, make_mentions(doc, {"policemen": "--- COP", word: "--- CVL"}), load_things(), guesses={1: guess})
    (trigger,) = [t for t in find_triggers(scene, load_frames()) if t.token.text == "killed"]
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == ["--- COP", code]


@pytest.mark.parametrize(("antecedent", "code"), [(0, "GOT CVL"), (None, "GOT REB")])
def test_a_group_that_was_told_of_is_what_it_was(antecedent: int | None, code: str) -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj seized=seize/VBD/0/root the/DT/4/det group/NN/2/obj")
    mentions = make_mentions(doc, {"Rebels": "GOT REB", "group": "GOT CVL"})
    mentions = {k: replace(m, antecedent=antecedent) if k == 3 else m for k, m in mentions.items()}
    scene = Scene(doc, mentions, load_things(), guesses={1: make_guess({"ASSAULT": 0.9}, Role("recipient", 3, 0.9, "REB", 1.0))})
    (trigger,) = [t for t in find_triggers(scene, load_frames()) if t.frame.type == "ASSAULT"]
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == [code]
