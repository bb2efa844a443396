"""The parties that phrases name."""

from dataclasses import replace

import pytest

import tests.sentences as s
from sayso.extract.phrases import authors_of, distinct, make_parties, parties_of
from sayso.extract.scene import Scene
from sayso.records import Attribution, Party
from sayso.reference.things import load_things
from tests.factory import find_token, make_mention, make_mentions, make_parsed, make_scene

WHO = {"Rebels": "RUR REB", "rebels": "RUR REB", "army": "RUR MIL", "soldiers": "RUR MIL", "Kenya": "KEN GOV"}
TAKEN_UP = "soldiers=soldier/NNS/0/root _,/,/6/punct two/CD/6/nsubj of/IN/5/case"
SAID = Attribution((Party("Fritz", 0, 5, "RUR GOV"),), None, ())


def scene_of(row: str) -> Scene:
    doc = make_parsed(row)
    return make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})


def codes(parties: list[Party] | tuple[Party, ...]) -> list[str | None]:
    return [p.code for p in parties]


def test_a_group_of_states_with_a_name_is_no_part_of_them() -> None:
    doc = make_parsed("The/DT/2/det Group/NNP/5/nsubj of/IN/4/case Seven/NNP/2/nmod urged=urge/VBD/0/root restraint/NN/5/obj")
    group = replace(make_mention(doc, "Group", "IGO IGO"), end=4)
    scene = Scene(doc, {group.head: group}, load_things())
    assert codes(parties_of(scene, [doc[1]], None)) == ["IGO IGO"]


def test_words_of_a_party_are_a_slice_of_the_text() -> None:
    scene = scene_of(s.KILLED_IN_CLASHES)
    found = parties_of(scene, list(scene.doc), None)
    assert found
    assert all(scene.doc.text[p.start : p.end] == p.text for p in found)


@pytest.mark.parametrize(
    ("row", "word", "wanted"),
    [
        ("Kenya/NNP/3/nmod:poss _'s/POS/1/case positions=position/NNS/0/root", "positions", ["KEN GOV"]),
        ("thousands=thousand/NNS/2/nsubj fled=flee/VBD/0/root", "thousands", ["--- CVL"]),
        ("Kenya/NNP/3/nmod:poss _'s/POS/1/case neighbours=neighbour/NNS/0/root", "neighbours", ["--- GOV"]),
        ("the/DT/2/det camp/NN/0/root of/IN/5/case the/DT/5/det rebels=rebel/NNS/2/nmod", "camp", ["RUR REB"]),
        ("three/CD/0/root of/IN/4/case the/DT/4/det soldiers=soldier/NNS/1/nmod", "three", ["RUR MIL"]),
        ("dozens=dozen/NNS/0/root of/IN/3/case rebels=rebel/NNS/1/nmod", "dozens", ["RUR REB"]),
        (f"{TAKEN_UP} whom/WP/3/nmod fled=flee/VBD/1/acl:relcl", "two", ["RUR MIL"]),
        (f"{TAKEN_UP} us/PRP/3/nmod fled=flee/VBD/1/acl:relcl", "two", ["RUR GOV"]),
        ("tens=ten/NNS/0/root of/IN/3/case thousands=thousand/NNS/1/nmod of/IN/5/case rebels=rebel/NNS/3/nmod", "tens", ["RUR REB"]),
        ("leaders=leader/NNS/0/root of/IN/4/case Nordic/JJ/4/amod states=state/NNS/1/nmod", "leaders", ["--- GOV"]),
        ("a/DT/3/det Kenya/NNP/3/compound attack/NN/0/root", "attack", ["KEN GOV"]),
        ("a/DT/4/det Kenya/NNP/3/compound camp/NN/4/compound attack/NN/0/root", "attack", []),  # on the camp, by nobody told of
        ("a/DT/2/det woman/NN/0/root", "woman", ["--- CVL"]),
        ("a/DT/2/det stone/NN/0/root", "stone", []),
        ("us/PRP/0/root", "us", ["RUR GOV"]),  # the speaker
        ("a/DT/2/det market/NN/0/root", "market", ["--- CVL"]),
        ("Zenda/NNP/0/root/LOC", "Zenda", [None]),
        ("Zenda/NNP/2/compound/LOC Hotel=hotel/NNP/0/root/LOC", "Zenda", ["--- CVL"]),  # those in it
    ],
)
def test_phrases(row: str, word: str, wanted: list[str | None]) -> None:
    scene = scene_of(row)
    assert codes(parties_of(scene, [find_token(scene.doc, word)], SAID, places=True)) == wanted


def test_a_struck_place_counts_only_where_places_may_stand() -> None:
    scene = scene_of("Zenda/NNP/0/root/LOC")
    (place,) = parties_of(scene, [scene.doc[0]], None, places=True)
    assert (place.id, place.text) == ("place", "Zenda")
    assert parties_of(scene, [scene.doc[0]], None) == []


def test_a_pronoun_gives_the_words_it_stands_for() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj fled=flee/VBD/0/root", "They/PRP/2/nsubj returned=return/VBD/0/root")
    rebels = make_mention(doc, "Rebels", "RUR REB", local=True)
    they = make_mention(doc, "They", "RUR REB", kind="pronoun", antecedent=rebels.head)
    (party,) = make_parties(Scene(doc, {m.head: m for m in (rebels, they)}, load_things()), they)
    assert (party.text, party.start, party.carried) == ("Rebels", 0, True)


def test_a_head_whom_no_list_has_is_the_person_named_behind_it() -> None:
    doc = make_parsed("The/DT/2/det head/NN/4/nsubj Rassendyll/NNP/2/appos/PER left=leave/VBD/0/root")
    named = make_mention(doc, "Rassendyll", "UN IGO", kind="person")
    scene = Scene(doc, {named.head: named}, load_things())
    assert codes(parties_of(scene, [doc[1]], None)) == ["UN IGO"]


def test_two_parties_in_one_phrase() -> None:
    doc = make_parsed("ministries=ministry/NNS/2/nsubj agreed=agree/VBD/0/root")
    both = make_mention(doc, "ministries", "KEN GOV", "UGA GOV", kind="role", speaks_as="GOV")
    assert codes(make_parties(Scene(doc, {0: both}, load_things()), both)) == ["KEN GOV", "UGA GOV"]


def test_pronouns_that_point_at_each_other_end() -> None:
    doc = make_parsed("They/PRP/2/nsubj saw=see/VBD/0/root them/PRP/2/obj")
    one = make_mention(doc, "They", "RUR REB", kind="pronoun", antecedent=2)
    other = make_mention(doc, "them", "RUR REB", kind="pronoun", antecedent=0)
    assert make_parties(Scene(doc, {0: one, 2: other}, load_things()), one)[0].code == "RUR REB"


def test_one_of_each_code() -> None:
    named = [Party("a", 0, 1, "KEN MIL"), Party("b", 2, 3, "KEN MIL"), Party("c", 4, 5, "--- MIL"), Party("d", 6, 7, "--- MIL")]
    assert [p.text for p in distinct(named)] == ["a", "c", "d"]
    peoples = [Party("a", 0, 1, "KEN CVL"), Party("b", 2, 3, "KEN CVL", acts_as="REB")]
    assert [p.text for p in distinct(peoples)] == ["a", "b"]  # two sides, where they fight


def test_states_that_nobody_names_are_governments_of_unknown_countries() -> None:
    row = "Kenya/NNP/2/nsubj urged=urge/VBD/0/root Western/JJ/4/amod allies=ally/NNS/2/obj to/TO/6/mark help/VB/2/xcomp"
    scene = scene_of(row)
    found = parties_of(scene, [find_token(scene.doc, "allies")], None)
    assert [(p.code, p.id) for p in found] == [("--- GOV", "foreign")]


@pytest.mark.parametrize(
    ("row", "places", "wanted"),
    [
        ("the/DT/2/det capital/NN/0/root", True, ["capital"]),
        ("a/DT/2/det bridge/NN/0/root", True, ["bridge"]),
        ("a/DT/2/det bridge/NN/0/root", False, []),
        ("its/PRP$/2/nmod:poss bridge/NN/0/root", True, []),  # a ship's
        ("a/DT/2/det prison/NN/0/root", True, ["prison"]),
    ],
)
def test_what_a_state_builds_is_a_states_when_struck(row: str, places: bool, wanted: list[str]) -> None:
    scene = scene_of(row)
    found = parties_of(scene, [scene.doc[1]], None, places=places)
    assert [(p.text, p.id) for p in found] == [(w, "place") for w in wanted]


@pytest.mark.parametrize(
    ("row", "people", "wanted"),
    [
        ("the/DT/2/det pipeline/NN/0/root", True, ["--- BUS"]),
        ("a/DT/3/det power/NN/3/compound station/NN/0/root", True, ["--- BUS"]),
        ("a/DT/3/det railway/NN/3/compound station/NN/0/root", True, []),
        ("the/DT/2/det pipeline/NN/0/root", False, []),
    ],
)
def test_what_companies_run_is_a_companys_when_struck_or_seized(row: str, people: bool, wanted: list[str]) -> None:
    scene = scene_of(row)
    assert codes(parties_of(scene, [scene.doc[len(scene.doc) - 1]], None, people=people)) == wanted


@pytest.mark.parametrize(("thing", "places", "code"), [("position", True, "KEN MIL"), ("position", False, "KEN GOV"), ("convoy", True, "KEN MIL"), ("jail", True, "KEN GOV")])
def test_what_soldiers_hold_is_the_armys_when_struck(thing: str, places: bool, code: str) -> None:
    doc = make_parsed(f"Kenyan/JJ/2/amod {thing}s={thing}/NNS/0/root")
    kenyan = make_mention(doc, "Kenyan", "KEN GOV", kind="adjective", id="state:KEN")
    scene = Scene(doc, {kenyan.head: kenyan}, load_things())
    assert codes(parties_of(scene, [find_token(doc, f"{thing}s")], None, places=places)) == [code]


@pytest.mark.parametrize(
    ("house", "code"), [("school", "EDU"), ("mosque", "REL"), ("bakery", "BUS"), ("hotel", "CVL"), ("house", "CVL")]
)
def test_a_house_that_is_struck_stands_for_who_uses_it(house: str, code: str) -> None:
    doc = make_parsed(f"a/DT/2/det {house}/NN/0/root")
    scene = Scene(doc, {}, load_things())
    assert codes(parties_of(scene, [find_token(doc, house)], None, places=True)) == [f"--- {code}"]


def test_a_school_of_a_state_is_not_its_government() -> None:
    doc = make_parsed("Kenyan/JJ/2/amod schools=school/NNS/0/root")
    kenyan = make_mention(doc, "Kenyan", "KEN GOV", kind="adjective", id="state:KEN")
    scene = Scene(doc, {kenyan.head: kenyan}, load_things())
    assert codes(parties_of(scene, [find_token(doc, "schools")], None, places=True)) == ["KEN EDU"]


@pytest.mark.parametrize(("code", "told"), [("--- MIL", ("--- MIL", "foreign")), ("NATO MIL", ("NATO MIL", "force"))])
def test_foreign_people_are_of_no_country_until_it_is_told(code: str, told: tuple[str, str]) -> None:
    doc = make_parsed("Foreign=foreign/JJ/2/amod soldiers=soldier/NNS/3/nsubj fired=fire/VBD/0/root")
    mention = make_mention(doc, "soldiers", code, id="force", local=True)
    (party,) = make_parties(Scene(doc, {mention.head: mention}, load_things()), mention)
    assert (party.code, party.id) == told
    assert party.local is (told[1] == "force")


@pytest.mark.parametrize(
    "row",
    [
        "the/DT/5/det rebel/NN/4/compound _-/HYPH/2/punct _held=hold/VBN/5/amod town/NN/0/root of/IN/7/case Zenda/NNP/5/nmod/LOC",
        "the/DT/2/det town/NN/0/root controlled=control/VBN/2/acl by/IN/6/case the/DT/6/det rebel/NN/3/obl:agent",
        "the/DT/2/det town/NN/0/root used=use/VBN/2/acl by/IN/6/case the/DT/6/det rebel/NN/3/obl:agent",
        "the/DT/2/det town/NN/0/root under/IN/5/case rebel/NN/5/compound control/NN/2/nmod",
        "the/DT/2/det town/NN/0/root which/WDT/6/nsubj is=be/VBZ/6/cop under/IN/6/case control/NN/2/acl:relcl of/IN/9/case the/DT/9/det rebel/NN/6/nmod",
        "town/NNP/0/root/LOC _,/,/4/punct a/DT/4/det place/NN/1/appos held=hold/VBN/4/acl by/IN/7/case rebel/NN/5/obl:agent",
    ],
)
def test_a_town_is_of_who_holds_it(row: str) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {"rebel": "RUR REB"})
    assert codes(parties_of(scene, [find_token(doc, "town")], None, places=True)) == ["RUR REB"]


def test_a_town_is_not_of_who_is_in_no_control_of_it() -> None:
    doc = make_parsed("the/DT/2/det town/NN/0/root near/IN/5/case rebel/NN/5/compound control/NN/2/nmod")
    assert codes(parties_of(make_scene(doc, {"rebel": "RUR REB"}), [find_token(doc, "town")], None, places=True)) != ["RUR REB"]


def test_a_foreign_minister_is_of_the_state_told_of() -> None:
    doc = make_parsed("The/DT/3/det foreign/JJ/3/amod minister=minister/NN/4/nsubj spoke=speak/VBD/0/root")
    mention = make_mention(doc, "minister", "--- GOV", id="office", local=True)
    (party,) = make_parties(Scene(doc, {mention.head: mention}, load_things()), mention)
    assert (party.id, party.local) == ("office", True)


@pytest.mark.parametrize(("word", "code"), [("US", "USA GOV"), ("us", "RUR GOV"), ("Us", "RUR GOV")])
def test_us_in_capitals_is_a_state_and_not_the_speaker(word: str, code: str) -> None:
    doc = make_parsed(f"{word}/NNP/2/compound strike=strike/NN/0/root")
    scene = make_scene(doc, {word: "USA GOV"})
    assert codes(parties_of(scene, [find_token(doc, word)], SAID)) == [code]


def test_a_text_speaks_for_its_author() -> None:
    doc = make_parsed("Gotha/NNP/2/nsubj issued=issue/VBD/0/root a/DT/4/det statement/NN/2/obj")
    text = make_mention(doc, "statement", "GOT GOV", kind="text", antecedent=0)
    scene = Scene(doc, {**make_mentions(doc, {"Gotha": "GOT GOV"}), text.head: text}, load_things())
    assert [p.code for p in authors_of(scene, [doc[3]])] == ["GOT GOV"]
    assert authors_of(scene, [doc[0]]) == []  # who is no text is no author


@pytest.mark.parametrize(("some", "is_state"), [("The/DT", True), ("Some/DT", False), ("Many/JJ", False)])
def test_some_of_a_people_are_not_their_government(some: str, is_state: bool) -> None:
    word, tag = some.split("/")
    doc = make_parsed(f"{word}/{tag}/2/{'det' if tag == 'DT' else 'amod'} Kenyans=Kenyan/NNPS/3/nsubj fled=flee/VBD/0/root")
    own = make_mention(doc, "Kenyans", "KEN CVL", id="state:KEN", plural=True)
    found = parties_of(Scene(doc, {own.head: own}, load_things()), [doc[own.head]], None)
    assert [p.id == "state:KEN" for p in found] == [is_state]


@pytest.mark.parametrize(("subject", "wanted"), [("Each/DT/2/nsubj", []), ("They/PRP/2/nsubj", ["GOT REB"])])
def test_the_other_of_each_is_nobody_more(subject: str, wanted: list[str]) -> None:
    doc = make_parsed(f"{subject} accused=accuse/VBD/0/root the/DT/4/det other/JJ/2/obj")
    scene = make_scene(doc, {"other": "GOT REB"})
    assert codes(parties_of(scene, [find_token(doc, "other")], None)) == wanted


@pytest.mark.parametrize(("noun", "found"), [("enemy", ["RUR REB"]), ("target", [])])
def test_an_enemy_is_who_he_is_called(noun: str, found: list[str]) -> None:
    scene = scene_of(f"fought=fight/VBD/0/root its/PRP$/3/nmod:poss {noun}/NN/1/obj _,/,/6/punct the/DT/6/det rebels=rebel/NNS/3/appos")
    assert codes(parties_of(scene, [scene.doc[2]], None)) == found


@pytest.mark.parametrize(("count", "is_state"), [("three/CD/2/nummod", False), ("the/DT/2/det", True)])
def test_they_of_some_of_a_people_are_not_their_government(count: str, is_state: bool) -> None:
    doc = make_parsed(f"{count} Kenyans=Kenyan/NNPS/3/nsubj fled=flee/VBD/0/root", "They/PRP/2/nsubj returned=return/VBD/0/root")
    told = make_mention(doc, "Kenyans", "KEN CVL", id="state:KEN", plural=True)
    they = make_mention(doc, "They", "KEN CVL", id="state:KEN", kind="pronoun", plural=True, antecedent=told.head)
    found = parties_of(Scene(doc, {told.head: told, they.head: they}, load_things()), [doc[they.head]], None)
    assert [p.id == "state:KEN" for p in found] == [is_state]


def test_a_school_of_girls_is_a_school() -> None:
    doc = make_parsed("girls=girl/NNS/3/nmod:poss _'/POS/1/case schools=school/NNS/0/root")
    scene = make_scene(doc, {"girls": "--- CVL"})
    assert codes(parties_of(scene, [find_token(doc, "schools")], None, places=True)) == ["--- EDU"]


@pytest.mark.parametrize(
    ("noun", "kind", "code"),
    [
        ("convoy/NN", "adjective", "KEN MIL"),
        ("vehicles=vehicle/NNS", "adjective", "KEN MIL"),
        ("convoy/NN", "name", "KEN GOV"),  # in Kenya
        ("shipment/NN", "adjective", "KEN GOV"),
    ],
)
def test_a_convoy_of_a_state_that_is_struck_is_its_armys(noun: str, kind: str, code: str) -> None:
    doc = make_parsed(f"Kenyan/JJ/2/amod {noun}/0/root")
    own = make_mention(doc, "Kenyan", "KEN GOV", id="state:KEN", kind=kind)
    scene = Scene(doc, {own.head: own}, load_things())
    assert codes(parties_of(scene, [doc[1]], None, places=True)) == [code]


@pytest.mark.parametrize(("people", "wanted"), [(True, [None]), (False, [])])
def test_somebody_of_whom_nothing_is_known_is_struck_all_the_same(people: bool, wanted: list[str | None]) -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj beat=beat/VBD/0/root her=she/PRP/2/obj")
    scene = Scene(doc, {2: make_mention(doc, "her", kind="pronoun")}, load_things())
    assert codes(parties_of(scene, [doc[2]], None, people=people)) == wanted


@pytest.mark.parametrize(("noun", "code"), [("positions=position/NNS", "RUR REB"), ("offices=office/NNS", "RUR PTY")])
def test_a_party_that_holds_positions_is_armed(noun: str, code: str) -> None:
    doc = make_parsed(f"the/DT/2/det {noun}/0/root of/IN/5/case the/DT/5/det front/NN/2/nmod")
    found = parties_of(make_scene(doc, {"front": "RUR PTY"}), [doc[1]], None, places=True)
    assert [p.code for p in found] == [code]


@pytest.mark.parametrize(("house", "code"), [("embassy", "KEN GOV"), ("supply", "KEN MIL")])
def test_an_embassys_car_is_no_armys(house: str, code: str) -> None:
    doc = make_parsed(f"Kenyan/JJ/2/amod {house}/NN/3/compound vehicle/NN/0/root")
    own = make_mention(doc, "Kenyan", "KEN GOV", id="state:KEN", kind="adjective")
    assert codes(parties_of(Scene(doc, {own.head: own}, load_things()), [doc[2]], None, places=True)) == [code]


@pytest.mark.parametrize(("holder", "code"), [("person:rupert", "RUR GOV"), (None, "--- EDU")])
def test_what_else_an_office_holder_is_says_not_whose_he_is(holder: str | None, code: str) -> None:
    doc = make_parsed("Rupert/NNP/7/nsubj/PER _,/,/4/punct a/DT/4/det historian/NN/1/appos who/WP/6/nsubj left=leave/VBD/4/acl:relcl died=die/VBD/0/root")
    named = replace(make_mention(doc, "Rupert", "RUR GOV"), kind="person", person=True, id=holder)
    told = replace(make_mention(doc, "historian", "--- EDU"), kind="role", person=True, plural=False)
    scene = Scene(doc, {named.head: named, told.head: told}, load_things())
    assert codes(parties_of(scene, [doc[3]], None)) == [code]


@pytest.mark.parametrize(("word", "marked"), [("ministers=minister", "foreign"), ("guards=guard", None)])
def test_the_ministers_of_many_states_are_of_none(word: str, marked: str | None) -> None:
    lemma, form = word.split("=")[::-1]
    doc = make_parsed(f"Arab/JJ/2/amod {word}/NNS/3/nsubj met=meet/VBD/0/root", f"The/DT/2/det {word}/NNS/3/nsubj left=leave/VBD/0/root")
    first = replace(make_mention(doc, form, "--- GOV"), lemma=lemma)
    again = replace(first, start=4, end=5, head=4, antecedent=first.head)
    (party,) = make_parties(Scene(doc, {first.head: first, 4: again}, load_things()), again)
    assert party.id == marked
