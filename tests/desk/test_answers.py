"""Answers are kept while nobody writes, and found once however many ask."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from sayso.desk.answers import Answers, Depth, Turn


def test_the_same_is_found_once() -> None:
    made: list[int] = []
    answers = Answers()
    for _ in range(3):
        assert answers.find("a", lambda: made.append(1) or "found") == "found"
    assert answers.find("b", lambda: "other") == "other"
    assert made == [1]


def test_who_asks_at_once_waits_for_the_first() -> None:
    answers, started, go, made = Answers(), threading.Event(), threading.Event(), []

    def make() -> int:
        started.set()
        go.wait(10)
        made.append(1)
        return 7

    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(answers.find, "a", make)
        assert started.wait(10)
        others = [pool.submit(answers.find, "a", make) for _ in range(2)]
        go.set()
        assert [f.result(10) for f in (first, *others)] == [7, 7, 7]
    assert made == [1]


def test_an_error_is_raised_and_not_kept() -> None:
    answers = Answers()

    def fail() -> str:
        raise ValueError("no such day")

    with pytest.raises(ValueError, match="no such day"):
        answers.find("a", fail)
    assert answers.find("a", lambda: "found") == "found"


def test_the_longest_unused_is_let_go() -> None:
    made: list[str] = []
    answers = Answers(most=2)
    for asked in ("a", "b", "a", "c", "a", "b"):
        answers.find(asked, lambda asked=asked: made.append(asked))
    assert made == ["a", "b", "c", "b"]


def find_counts(turn: Turn) -> list[int]:
    return [turn.count(depth) for depth in Depth]


def test_a_turn_counts_at_its_end_down_to_what_it_changed() -> None:
    turn = Turn()
    with turn, turn:  # a transaction inside an act is part of its turn
        assert find_counts(turn) == [0, 0, 0]
        turn.bound(Depth.JUDGEMENTS)
    assert find_counts(turn) == [1, 0, 0]
    with turn:
        turn.bound(Depth.INCIDENTS)
    assert find_counts(turn) == [2, 1, 0]
    with turn:
        pass
    assert find_counts(turn) == [3, 2, 1]


def test_a_turn_that_ends_in_an_error_may_have_changed_all() -> None:
    turn = Turn()
    turn.__enter__()
    turn.bound(Depth.JUDGEMENTS)
    turn.__exit__(KeyError, KeyError(), None)
    assert find_counts(turn) == [1, 1, 1]
