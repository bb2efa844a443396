"""sayso.extract.relate: the type of what one given party does to another."""

import pytest

from sayso.extract.relate import score_types
from sayso.reference.frames import load_frames
from tests.factory import find_token, make_parsed, make_scene

SHELLED = "Kenya/NNP/2/nsubj/LOC shelled=shell/VBD/0/root Uganda/NNP/2/obj/LOC"
THANKED = "Kenya/NNP/2/nsubj/LOC thanked=thank/VBD/0/root Uganda/NNP/2/obj/LOC"
BORDERS = "Kenya/NNP/2/nsubj/LOC resembles=resemble/VBZ/0/root Uganda/NNP/2/obj/LOC"


def best(row: str) -> str | None:
    doc = make_parsed(row)
    kenya, uganda = find_token(doc, "Kenya"), find_token(doc, "Uganda")
    scene = make_scene(doc, {"Kenya": "KEN GOV", "Uganda": "UGA GOV"})
    scored = score_types(scene, load_frames(), [kenya], [uganda])
    assert all(0 < score <= 1 for score, _ in scored.values())
    return max(scored, key=lambda kind: scored[kind][0], default=None)


@pytest.mark.parametrize(("row", "wanted"), [(SHELLED, "ASSAULT"), (THANKED, "SUPPORT"), (BORDERS, None)])
def test_the_verb_between_two_parties_gives_the_type(row: str, wanted: str | None) -> None:
    assert best(row) == wanted
