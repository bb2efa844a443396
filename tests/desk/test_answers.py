"""Answers are kept while nobody writes, and found once however many ask."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from sayso.desk.answers import Answers, Turn


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


def test_a_turn_counts_when_it_ends_also_by_an_error() -> None:
    turn = Turn()
    with turn:
        assert turn.ended == 0
    with pytest.raises(KeyError), turn:
        raise KeyError
    assert turn.ended == 2
