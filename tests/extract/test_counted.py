"""People whom a number or a pronoun tells of without a noun."""

from dataclasses import replace

import pytest

from sayso.extract.counted import (
    count_meant,
    counts_people,
    find_counted_with,
    find_group,
    is_anybody,
    is_crowd,
)
from sayso.extract.phrases import parties_of
from sayso.extract.scene import Scene
from sayso.extract.what import find_triggers
from sayso.extract.who import find_who, is_done_to_people, is_done_to_places
from sayso.reference.frames import load_frames
from sayso.reference.things import load_things
from tests.factory import find_token, make_mention, make_parsed, make_scene

HELD = "Police/NNP/2/nsubj held=hold/VBD/0/root"
TWO_COUNTS = (
    "Sixty/CD/2/nummod rebels=rebel/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root"
    " and/CC/7/cc twelve/CD/7/nsubj:pass captured=capture/VBN/4/conj"
)
AGAIN = f"{HELD} four/CD/4/nummod rebels=rebel/NNS/2/obj _._/./2/punct {{}}/DT/7/det four/CD/8/nsubj:pass hanged=hang/VBN/0/root"


def scene_of(row: str, **coded: str) -> Scene:
    doc = make_parsed(row)
    people = [make_mention(doc, word, code, kind="role", plural=True, person=True) for word, code in coded.items()]
    return Scene(doc, {m.head: m for m in people}, load_things())


@pytest.mark.parametrize(
    ("row", "word", "wanted"),
    [
        (f"{HELD} eleven/CD/2/obj", "eleven", True),
        (f"{HELD} several/JJ/2/obj", "several", True),
        (f"{HELD} eleven/CD/4/nummod men=man/NNS/2/obj", "eleven", False),
        (f"{HELD} eleven/CD/2/obj of/IN/5/case them=they/PRP/3/nmod", "eleven", False),
        (f"{HELD} on/IN/4/case 11/CD/2/obl", "11", False),  # a day
    ],
)
def test_a_bare_number_counts_people(row: str, word: str, wanted: bool) -> None:
    assert counts_people(find_token(make_parsed(row), word)) is wanted


@pytest.mark.parametrize(
    ("row", "word", "wanted"),
    [
        (f"{HELD} anyone/NN/2/obj", "anyone", True),
        (f"{HELD} those/DT/2/obj who/WP/5/nsubj ran=run/VBD/3/acl:relcl", "those", True),
        (f"{HELD} those/DT/2/obj", "those", False),
    ],
)
def test_anybody(row: str, word: str, wanted: bool) -> None:
    assert is_anybody(find_token(make_parsed(row), word)) is wanted


def test_a_crowd_is_a_number_of_nothing_else() -> None:
    doc = make_parsed("thousands=thousand/NNS/2/nsubj fled=flee/VBD/0/root")
    assert is_crowd(doc[0])


def test_a_number_behind_another_counts_the_same_people() -> None:
    scene = scene_of(TWO_COUNTS, rebels="RUR REB")
    assert find_group(scene, find_token(scene.doc, "twelve")) is scene.mentions[1]
    assert [p.text for p in parties_of(scene, [find_token(scene.doc, "twelve")], None, people=True)] == ["rebels"]


def test_officials_and_doers_are_not_whom_a_number_counts() -> None:
    scene = scene_of("Guards=guard/NNS/2/nsubj fled=flee/VBD/0/root and/CC/4/cc held=hold/VBD/2/conj twelve/CD/4/obj", Guards="RUR COP")
    assert find_group(scene, find_token(scene.doc, "twelve")) is None
    scene = scene_of("Raids=raid/NNS/4/nsubj by/IN/3/case rebels=rebel/NNS/1/nmod killed=kill/VBD/0/root twelve/CD/4/obj", rebels="RUR REB")
    assert find_group(scene, find_token(scene.doc, "twelve")) is None
    scene = scene_of("rebels=rebel/NNS/2/nsubj held=hold/VBD/0/root twelve/CD/2/obj", rebels="RUR REB")
    assert find_group(scene, find_token(scene.doc, "twelve")) is None


@pytest.mark.parametrize(("article", "wanted"), [("The", ["rebels"]), ("Another", ["four"])])
def test_the_four_are_four_who_were_told_of(article: str, wanted: list[str]) -> None:
    scene = scene_of(AGAIN.format(article), rebels="RUR REB")
    assert [p.text for p in parties_of(scene, [find_token(scene.doc, "four", 2)], None, people=True)] == wanted


def test_the_four_of_whom_nothing_is_told_are_nobody() -> None:
    scene = scene_of("the/DT/2/det four/CD/3/nsubj:pass hanged=hang/VBN/0/root")
    assert parties_of(scene, [scene.doc[1]], None, people=True) == []


def test_what_is_done_to_places_is_done_to_who_is_there() -> None:
    frames = load_frames()
    encircling = [f for _, f in frames.find("verb", "besiege") if f.type == "COERCE"]
    assert {f.id: is_done_to_places(f) for f in encircling} == {"coerce.surround-force.verb": True, "coerce.blockade.verb": False}
    assert "into" in frames.open["ASSAULT"].recipient  # "drove into the town"


def test_what_is_done_to_people_is_done_to_a_number() -> None:
    scene = make_scene(make_parsed("Police/NNP/2/nsubj arrested=arrest/VBD/0/root eleven/CD/2/obj"), {})
    (trigger,) = find_triggers(scene, load_frames())
    assert is_done_to_people(trigger.frame)
    assert [p.code for p in find_who(scene, trigger, None).recipient] == ["--- CVL"]
    assert not is_done_to_people(load_frames().open["REQUEST"])


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (f"{HELD.replace('held=hold', 'made=make')} 28/CD/4/nummod arrests=arrest/NNS/2/obj", ["--- CVL"]),
        (f"{HELD.replace('held=hold', 'made=make')} 28/CD/4/nummod raids=raid/NNS/2/obj", None),
        (f"{HELD.replace('held=hold', 'made=make')} 28/CD/4/nummod arrests=arrest/NNS/2/obj of/IN/6/case men=man/NNS/4/nmod", ["--- CVL"]),
    ],
)
def test_as_many_deeds_as_people(row: str, wanted: list[str] | None) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {"Police": "KEN COP"})
    found = [t for t in find_triggers(scene, load_frames()) if t.token.text == "arrests"]
    assert [[p.code for p in find_who(scene, t, None).recipient] for t in found] == ([] if wanted is None else [wanted])


def test_whom_a_deed_names_is_no_number() -> None:
    doc = make_parsed(f"{HELD.replace('held=hold', 'made=make')} 28/CD/4/nummod arrests=arrest/NNS/2/obj of/IN/6/case men=man/NNS/4/nmod")
    scene = make_scene(doc, {"Police": "KEN COP", "men": "KEN CRM"})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "arrests")
    assert [p.text for p in find_who(scene, trigger, None).recipient] == ["men"]


def test_a_number_in_a_series_counts_those_before() -> None:
    doc = make_parsed(
        "Four/CD/5/nsubj:pass of/IN/3/case soldiers=soldier/NNS/1/nmod were=be/VBD/5/aux:pass killed=kill/VBN/0/root and/CC/9/cc "
        "six/CD/9/nsubj:pass were=be/VBD/9/aux:pass captured=capture/VBN/5/conj"
    )
    counted = find_counted_with(find_token(doc, "six"))
    assert counted is not None
    assert counted.text == "soldiers"
    assert find_counted_with(find_token(doc, "Four")) is None


@pytest.mark.parametrize(("tellers", "code", "wanted"), [("doctors", "--- CVL", None), ("rebels", "--- REB", "rebels")])
def test_people_who_tell_of_the_dead_are_none_of_them(tellers: str, code: str, wanted: str | None) -> None:
    scene = scene_of(f"The/DT/2/det {tellers}/NNS/3/nsubj said=say/VBD/0/root six/CD/5/nsubj died=die/VBD/3/ccomp", **{tellers: code})
    found = find_group(scene, find_token(scene.doc, "six"))
    assert (found and scene.doc[found.head].text) == wanted


def test_the_four_are_those_by_whom_it_was_done() -> None:
    row = (
        "A/DT/2/det raid/NN/6/nsubj by/IN/5/case four/CD/5/nummod rebels=rebel/NNS/2/nmod failed=fail/VBD/0/root and/CC/10/cc the/DT/9/det four/CD/10/nsubj:pass "
        "hanged=hang/VBN/6/conj"
    )
    scene = scene_of(row, rebels="RUR REB")
    assert [p.text for p in parties_of(scene, [scene.doc[8]], None, people=True)] == ["rebels"]


@pytest.mark.parametrize(("word", "many"), [("Two/CD/2/nummod", 2), ("Some/DT/2/det", None)])
def test_they_are_as_many_as_those_told_of_before(word: str, many: int | None) -> None:
    doc = make_parsed(f"{word} guards=guard/NNS/3/nsubj left=leave/VBD/0/root", "They/PRP/3/nsubj:pass were/VBD/3/aux:pass shot=shoot/VBN/0/root")
    they = find_token(doc, "They")
    own = replace(make_mention(doc, "They", "RUR MIL", kind="pronoun"), antecedent=find_token(doc, "guards").i)
    count = count_meant(Scene(doc, {they.i: own}, load_things()), they)
    assert count is not None
    assert (count.low, count.high) == (many, many)
