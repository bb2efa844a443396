"""Words of one event are grouped; contents, aims and conditions are no events."""

import pytest

import tests.sentences as s
from sayso.extract.events import find_events
from sayso.reference.frames import load_frames
from tests.factory import make_parsed, make_scene

WHO = {"Rebels": "--- REB", "rebels": "--- REB", "army": "RUR MIL", "village": "RUR CVL", "soldiers": "RUR MIL", "fighters": "--- UAF"}


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (s.SHELLED, [["shelled"]]),
        (s.KILLING_SIX, [["attacked", "killing"]]),  # a result clause tells the toll
        (s.ATTACKED_AND_KILLED, [["attacked", "killed"]]),
        (s.ORDERED_TO_LEAVE, [["ordered"]]),  # what is ordered is content
        (s.PROMISED_TO_LEAVE, [["promised"]]),
    ],
)
def test_words_of_one_event(row: str, wanted: list[list[str]]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    assert [[t.token.text for t in e.triggers] for e in find_events(scene, load_frames())] == wanted
