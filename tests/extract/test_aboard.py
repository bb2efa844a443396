"""Who is struck in a vehicle."""

import pytest

from sayso.extract.aboard import find_aboard, find_operators
from sayso.extract.phrases import parties_of
from sayso.extract.scene import Scene
from sayso.reference.things import load_things
from tests.factory import find_token, make_mention, make_parsed, make_scene

STRUCK = "Shells=shell/NNS/2/nsubj hit=hit/VBD/0/root a/DT/4/det"
CODED = {"soldiers": "--- MIL", "men": "--- CVL", "airliner": "GOT BUS", "convoy": "GOT MIL"}
PEOPLE = ("soldiers", "men")


def aboard(row: str, vehicle: str) -> list[str | None]:
    doc = make_parsed(row)
    words = {t.text for t in doc}
    known = [make_mention(doc, w, c, kind="role", person=w in PEOPLE) for w, c in CODED.items() if w in words]
    scene = Scene(doc, {m.head: m for m in known}, load_things())
    return [p.code for p in parties_of(scene, [find_token(doc, vehicle)], None, places=True)]


@pytest.mark.parametrize(
    ("row", "vehicle", "codes"),
    [
        (f"{STRUCK} bus/NN/2/obj carrying=carry/VBG/4/acl soldiers=soldier/NNS/5/obj", "bus", ["--- MIL"]),
        (f"{STRUCK} bus/NN/2/obj with/IN/6/case soldiers=soldier/NNS/4/nmod aboard/RB/6/advmod", "bus", ["--- MIL"]),
        (f"{STRUCK} bus/NN/2/obj full/JJ/4/amod of/IN/7/case soldiers=soldier/NNS/5/obl", "bus", ["--- MIL"]),
        (f"{STRUCK} line/NN/2/obj of/IN/6/case buses=bus/NNS/4/nmod carrying=carry/VBG/6/acl soldiers=soldier/NNS/7/obj", "buses", ["--- MIL"]),
        (f"{STRUCK} airliner/NN/2/obj carrying=carry/VBG/4/acl soldiers=soldier/NNS/5/obj", "airliner", ["GOT MIL"]),
        (f"{STRUCK} bus/NN/2/obj leaving=leave/VBG/4/acl soldiers=soldier/NNS/5/obj", "bus", ["--- CVL"]),
        (f"{STRUCK} bus/NN/2/obj carrying=carry/VBG/4/acl the/DT/7/det men=man/NNS/5/obj", "bus", ["--- CVL"]),
        (f"{STRUCK} convoy/NN/2/obj carrying=carry/VBG/4/acl soldiers=soldier/NNS/5/obj", "convoy", ["GOT MIL"]),
    ],
)
def test_who_is_in_a_vehicle_is_struck_with_it(row: str, vehicle: str, codes: list[str]) -> None:
    assert aboard(row, vehicle) == codes


def test_a_house_carries_nobody() -> None:
    doc = make_parsed(f"{STRUCK} house/NN/2/obj carrying=carry/VBG/4/acl soldiers=soldier/NNS/5/obj")
    assert find_aboard(make_scene(doc, {"soldiers": "--- MIL"}), doc[3]) == []


@pytest.mark.parametrize(("row", "whose"), [("flown=fly/VBN/1/acl by/IN/4/case rebels=rebel/NNS/2/obl:agent", ["rebels"]), ("struck=strike/VBN/1/acl by/IN/4/case rebels=rebel/NNS/2/obl:agent", [])])
def test_who_flies_a_drone_has_it(row: str, whose: list[str]) -> None:
    doc = make_parsed(f"drones=drone/NNS/5/nsubj {row} hit/VBD/0/root Zenda/NNP/5/obj")
    mentions = {0: make_mention(doc, "drones", "--- MIL", kind="role"), 3: make_mention(doc, "rebels", "RUR REB", kind="role")}
    scene = Scene(doc, mentions, load_things())
    assert [t.text for t in find_operators(scene, doc[0])] == whose
    scene = Scene(doc, {**mentions, 0: make_mention(doc, "drones", "GOT MIL", kind="role")}, load_things())
    assert find_operators(scene, doc[0]) == []
