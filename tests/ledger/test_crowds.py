"""Who is paired with whom: all of a small key, the first of a crowded one with all, whatever came first."""

import pytest

from sayso.ledger.crowds import REPORTS, find_pairs, find_rising
from sayso.ledger.open import open_in_memory
from sayso.ledger.store import Ledger
from sayso.ledger.write import write_bands


def add(ledger: Ledger, bands: dict[str, tuple[int, ...]]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Reports are known in the order of their names."""
    write_bands(ledger, bands, {name: f"2021-11-{int(name[1:]):02}" for name in bands})
    return find_pairs(ledger, REPORTS, bands, 2)


def test_all_that_share_a_key_are_paired_once() -> None:
    with open_in_memory() as ledger:
        assert add(ledger, {"r1": (1, 2), "r2": (1, 2), "r3": (3,)}) == ({("r1", "r2")}, set())
        assert add(ledger, {"r4": (3,)}) == ({("r3", "r4")}, set())
        assert add(ledger, {}) == (set(), set())


def test_of_a_crowd_the_first_are_paired_with_all() -> None:
    with open_in_memory() as ledger:
        pairs, gone = add(ledger, {f"r{n}": (1,) for n in range(1, 6)})
        assert pairs == {("r1", f"r{n}") for n in range(2, 6)} | {("r2", f"r{n}") for n in range(3, 6)}
        assert gone == set()


def test_a_newcomer_from_an_earlier_day_takes_a_place() -> None:
    with open_in_memory() as ledger:
        add(ledger, dict.fromkeys(("r2", "r3", "r4", "r5"), (1,)))
        pairs, gone = add(ledger, {"r1": (1,)})
        assert pairs == {("r1", f"r{n}") for n in range(2, 6)}
        assert gone == {("r3", "r4"), ("r3", "r5")}


def test_a_pair_that_another_key_has_stays() -> None:
    with open_in_memory() as ledger:
        add(ledger, {"r2": (1,), "r3": (1, 7), "r4": (1, 7), "r5": (1,)})
        assert add(ledger, {"r1": (1,)})[1] == {("r3", "r5")}


@pytest.mark.parametrize("cut", range(6))
def test_what_is_paired_does_not_hang_on_the_order(cut: int) -> None:
    names = ["r5", "r1", "r4", "r3", "r2"]
    with open_in_memory() as ledger:
        found: set[tuple[str, str]] = set()
        for part in (names[:cut], names[cut:]):
            pairs, gone = add(ledger, dict.fromkeys(part, (1,)))
            found = (found | pairs) - gone
        assert found == {("r1", f"r{n}") for n in range(2, 6)} | {("r2", f"r{n}") for n in range(3, 6)}


def test_who_rises_into_the_first_of_a_crowd_is_named() -> None:
    with open_in_memory() as ledger:
        add(ledger, {"r1": (1, 2), "r2": (1,), "r3": (1,), "r4": (1,), "r5": (2,)})
        assert find_rising(ledger, REPORTS, ["r1"], 2) == ["r3"]
        assert find_rising(ledger, REPORTS, ["r1", "r2"], 2) == ["r3", "r4"]
        assert find_rising(ledger, REPORTS, ["r4"], 2) == []
