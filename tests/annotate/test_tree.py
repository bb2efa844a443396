"""Head scores to trees, held against trying every tree there is."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotate.tree import Scores, find_heads
from tests.factory import is_tree


def random_scores(n: int, seed: int, spread: float = 5.0) -> Scores:
    return np.random.default_rng(seed).normal(0, spread, (n, n + 1)).astype(np.float32)


def total(scores: Scores, heads: list[int]) -> float:
    return float(sum(scores[i, h + 1] for i, h in enumerate(heads)))


def best_by_force(scores: Scores, roots: int) -> float:
    """The score of the best tree whose root is one of the `roots` likeliest."""
    n = scores.shape[0]
    likely = np.argsort(-scores[:, 0])[:roots]
    trees = (list(h) for h in product(range(-1, n), repeat=n) if is_tree(list(h)))
    return max(total(scores, h) for h in trees if h.index(-1) in likely)


@given(st.integers(1, 40), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_always_a_tree_with_one_root(n: int, seed: int) -> None:
    assert is_tree(find_heads(random_scores(n, seed)))


def test_rubbish_with_more_cycles_than_any_sentence_is_a_tree_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.annotate.tree.MOST_CYCLES", 2)
    assert all(is_tree(find_heads(random_scores(60, seed))) for seed in range(20))


@pytest.mark.parametrize("n", [1, 2, 3, 4])
@pytest.mark.parametrize("seed", range(25))
def test_best_of_all_trees(n: int, seed: int) -> None:
    scores = random_scores(n, seed)
    found = total(scores, find_heads(scores))
    assert found <= best_by_force(scores, n) + 1e-3
    assert found >= best_by_force(scores, min(n, 3)) - 1e-3  # less likely roots need not be tried


@pytest.mark.parametrize("value", [0.0, -1e4, 1e4])
def test_scores_without_a_preference_give_a_tree(value: float) -> None:
    assert is_tree(find_heads(np.full((6, 7), value, dtype=np.float32)))


def test_greedy_heads_that_form_a_tree_are_kept() -> None:
    scores = np.full((3, 4), -9.0, dtype=np.float32)
    for word, head in enumerate([1, -1, 1]):
        scores[word, head + 1] = 9.0
    assert find_heads(scores) == [1, -1, 1]


def test_a_cycle_is_opened_where_it_costs_least() -> None:
    # Words 0 and 1 want each other; word 2 is the root and pulls word 1 a little harder.
    scores = np.array([[-9, -9, 8, 1], [-9, 8, -9, 4], [5, -9, -9, -9]], dtype=np.float32)
    assert find_heads(scores) == [1, 2, -1]


def test_a_word_is_never_its_own_head() -> None:
    scores = np.zeros((4, 5), dtype=np.float32)
    scores[np.arange(4), np.arange(4) + 1] = 100
    assert all(h != i for i, h in enumerate(find_heads(scores)))
