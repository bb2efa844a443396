"""Weights that are learnt: a question that tells the right country apart gets the most."""

import json
import random

import pytest

from models.events.corpus import Fault, parse_example, read_examples
from models.whose.train import DATA, Question, count_right, learn

NAMES = ["telling", "idle"]


def _questions(count: int, seed: int) -> list[Question]:
    rng = random.Random(seed)
    return [
        Question(
            f"r{k}",
            {c: {"telling": float(c == right), "idle": rng.random()} for c in ("GOT", "KEN", "RUR")},
            right,
            None,
        )
        for k in range(count)
        for right in [rng.choice(("GOT", "KEN", "RUR"))]
    ]


def test_what_tells_the_country_weighs_most() -> None:
    weights = learn(_questions(200, 1), NAMES)
    assert weights[0] > 2
    assert abs(weights[1]) < 0.5
    assert count_right(_questions(50, 2), NAMES, weights) == 50


def test_a_country_that_nobody_told_of_is_never_right() -> None:
    weights = learn(_questions(200, 1), NAMES)
    lost = [q._replace(country="ZZZ") for q in _questions(10, 3)]
    assert count_right(lost, NAMES, weights) == 0


def test_the_shipped_reports_are_sound() -> None:
    examples = read_examples(sorted(DATA.glob("*.jsonl")))
    assert len({e.text for e in examples}) == len(examples) > 5000
    phrases = [p for e in examples for event in e.events for role in event.roles.values() for p in role]
    assert sum(p.country is not None for p in phrases) > 0.9 * len(phrases)
    assert all(e.report for e in examples)


@pytest.mark.parametrize("party", ["the police=Kenya COP", "the police=K COP", "the police=KEN"])
def test_a_country_is_written_in_capitals_before_the_sector(party: str) -> None:
    line = {"text": "Gotha shelled the police.", "why": "x", "events": [{"at": "shelled", "type": "ASSAULT", "recipient": [party]}]}
    with pytest.raises(Fault):
        parse_example(json.dumps(line))
