"""sayso.extract.relate: the type of what one given party does to another."""

import pytest

from sayso.extract.relate import choose_type, is_unrelated, score_types, tokens_in, weigh_types
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


def test_frames_decide_where_the_model_wavers() -> None:
    related = {"ASSAULT": 0.3, "COERCE": 0.32, "none": 0.38}
    scores = weigh_types({"ASSAULT": 0.9}, related)
    assert max(scores, key=lambda kind: scores[kind]) == "ASSAULT"
    assert sum(scores.values()) == pytest.approx(1)
    assert weigh_types({"COERCE": 0.5}, {}) == {"COERCE": 0.5}  # the frames alone


@pytest.mark.parametrize(("none", "wanted"), [(0.9, True), (0.1, False)])
def test_two_are_unrelated_where_the_model_says_so(none: float, wanted: bool) -> None:
    assert is_unrelated({"ASSAULT": 1 - none, "none": none}) is wanted


def test_without_a_model_nobody_is_unrelated() -> None:
    assert not is_unrelated({})


def test_an_empty_span_has_no_words() -> None:
    doc = make_parsed(SHELLED)
    assert tokens_in(doc, 0, 0) == []
    assert [t.text for t in tokens_in(doc, 0, 5)] == ["Kenya"]


@pytest.mark.parametrize(
    ("scores", "wanted"),
    [
        ({"AGREE": 0.4, "AID": 0.6}, "AID"),
        ({"AGREE": 0.4, "CONCEDE": 0.35, "RETREAT": 0.25}, "CONCEDE"),
        ({"AGREE": 0.5, "CONCEDE": 0.2, "RETREAT": 0.3}, "AGREE"),
        ({}, None),
    ],
)
def test_both_kinds_of_yielding_stand_together(scores: dict[str, float], wanted: str | None) -> None:
    assert choose_type(scores) == wanted
