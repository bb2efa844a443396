"""Who is told to be among those counted."""

import pytest

from sayso.extract.included import is_among, with_included
from sayso.extract.phrases import parties_of
from sayso.extract.scene import Scene
from sayso.extract.what import Trigger, find_triggers
from sayso.records import Party
from sayso.reference.frames import load_frames
from sayso.reference.things import load_things
from tests.factory import make_mention, make_parsed

KILLED = "Nine/CD/2/nummod people/NNS/4/nsubj:pass were/VBD/4/aux:pass killed=kill/VBN/0/root _,/,/4/punct"
CODED = {"people": "RUR CVL", "policemen": "RUR COP", "bombers": "RUR UAF"}


def told(row: str, first: str = "people") -> list[str | None]:
    doc = make_parsed(row)
    words = {t.text for t in doc}
    known = [make_mention(doc, w, c, kind="role", person=True, plural=True) for w, c in CODED.items() if w in words]
    scene = Scene(doc, {m.head: m for m in known}, load_things())
    triggers: list[Trigger] = [t for t in find_triggers(scene, load_frames()) if t.token.lemma_ == "kill"]
    counted: tuple[Party, ...] = tuple(parties_of(scene, [t for t in doc if t.text == first], None))
    return [p.code for p in with_included(scene, counted, (), triggers)]


@pytest.mark.parametrize(
    ("part", "codes"),
    [
        ("including/VBG/8/case two/CD/8/nummod policemen=policeman/NNS/2/nmod", ["RUR CVL", "RUR COP"]),
        ("among/IN/7/case them/PRP/4/obl two/CD/9/nummod policemen=policeman/NNS/2/appos", ["RUR CVL", "RUR COP"]),
        ("two/CD/9/nsubj of/IN/8/case them/PRP/6/nmod policemen=policeman/NNS/2/appos", ["RUR CVL", "RUR COP"]),
        ("all/DT/9/nsubj of/IN/8/case them/PRP/6/nmod policemen=policeman/NNS/2/appos", ["RUR CVL"]),
        ("most/JJS/4/nsubj of/IN/8/case them/PRP/6/nmod by/IN/10/case policemen=policeman/NNS/4/obl", ["RUR CVL"]),
        ("including/VBG/8/case the/DT/8/det bombers=bomber/NNS/2/nmod", ["RUR CVL"]),
        ("when/WRB/8/advmod fire/NN/8/nsubj spread=spread/VBD/4/advcl _,/,/4/punct two/CD/13/nummod of/IN/12/case them/PRP/10/nmod policemen=policeman/NNS/2/appos",
         ["RUR CVL"]),
    ],
)
def test_who_is_among_those_counted_suffers_with_them(part: str, codes: list[str]) -> None:
    assert told(f"{KILLED} {part}") == codes


def test_people_who_have_a_sector_have_no_others_among_them() -> None:
    row = "Nine/CD/2/nummod policemen=policeman/NNS/4/nsubj:pass were/VBD/4/aux:pass killed=kill/VBN/0/root including/VBG/6/case people/NNS/2/nmod"
    assert told(row, "policemen") == ["RUR COP"]


@pytest.mark.parametrize(("before", "among"), [("among them", True), ("of whom", True), ("of those", False), ("with them", False)])
def test_a_count_of_some_of_those_counted_before(before: str, among: bool) -> None:
    first, second = before.split(" ")
    doc = make_parsed(f"{first}/IN/2/case {second}/PRP/3/nmod five/CD/0/root")
    assert is_among(doc[2]) is among
    assert not is_among(doc[1])
