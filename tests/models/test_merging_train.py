"""Weights of merging that are learnt: they follow the examples as far as they are not held, and the table keeps its words."""

import random

import numpy as np
import pytest
import yaml

from models.merging.train import START, Pair, learn, list_weights, read_hand, stack, write_weights
from sayso.reference.merging import SHIPPED, SIDES, load_merging

ACROSS = load_merging().across
KEYS = list(list_weights(ACROSS))


def test_a_pair_takes_its_answers_and_the_corners_around_its_numbers() -> None:
    (first, second, *_) = ACROSS.scales["words"]
    between = (first[0] + second[0]) / 2
    (row,) = stack([Pair("b", "across", {"type": "same", "words": between, "place": "unheard of"}, True)], ACROSS, KEYS)
    taken = {key: share for key, share in zip(KEYS, row, strict=True) if share}
    assert taken == {START: 1.0, ("type", "same"): 1.0, ("words", first[0]): 0.5, ("words", second[0]): 0.5}


def test_a_weight_follows_the_examples_unless_it_is_held() -> None:
    rng = random.Random(1)
    x = np.array([[1.0, float(k % 2), rng.random()] for k in range(400)])
    one = np.array([bool(k % 2) for k in range(400)])
    counts = np.ones(400)
    free = learn(x, one, counts, np.zeros(3), np.array([1.0, 1.0, 1.0]))
    held = learn(x, one, counts, np.zeros(3), np.array([1.0, 1e9, 1.0]))
    assert free[1] > 3
    assert abs(free[2]) < 1
    assert abs(held[1]) < 1e-3


def test_pairs_that_count_more_pull_more() -> None:
    x, one = np.ones((2, 1)), np.array([True, False])
    assert learn(x, one, np.array([3.0, 1.0]), np.zeros(1), np.ones(1))[0] > 0
    assert learn(x, one, np.array([1.0, 3.0]), np.zeros(1), np.ones(1))[0] < 0


@pytest.mark.parametrize("side", SIDES)
def test_learning_begins_at_what_the_hand_had_set(side: str) -> None:
    keys = list(list_weights(getattr(load_merging(), side)))
    began = dict(zip(keys, read_hand(side, keys).tolist(), strict=True))
    assert began[START] < 0
    assert began["type", "same"] > 0 > began["type", "kin"]
    assert began.get(("kinds", "ASSAULT"), 0.0) == 0.0  # asked for later


def test_new_weights_keep_the_words_of_the_table() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    table = load_merging()
    told = {side: list_weights(getattr(table, side)) for side in SIDES}
    assert write_weights(text, told) == text
    told["across"][START] = -9.0
    told["across"]["type", "same"] = 7.0
    content = yaml.safe_load(write_weights(text, told))
    assert content["start"]["across"] == -9.0
    assert content["answers"]["type"]["across"]["same"] == 7.0
    assert content["answers"]["type"]["within"] == yaml.safe_load(text)["answers"]["type"]["within"]
