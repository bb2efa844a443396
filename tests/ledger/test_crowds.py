"""Who is paired with whom: all of a small key, the first of a crowded one with all, whatever came first."""

import pytest

from sayso.ledger.crowds import ACCOUNTS, REPORTS, find_pairs, find_rising
from sayso.ledger.open import open_in_memory
from sayso.ledger.store import Ledger
from sayso.ledger.write import write_accounts, write_bands
from sayso.records import Account, Profile


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


def add_accounts(ledger: Ledger, days: dict[str, str | None], furthest: int) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Accounts that share a key, each with the day that it tells, known in the order of their names."""
    known = {name: f"2021-11-{int(name[1:]):02}" for name in days}
    accounts = [Account(name, name, name, known[name], None, ()) for name in days]
    profiles = {
        name: Profile(name, name, name, known[name], (), days=(day or known[name],) * 2, dated=day is not None)
        for name, day in days.items()
    }
    keys = {name: ["k"] for name in days}
    write_accounts(ledger, accounts, profiles, keys, known, {}, ())
    return find_pairs(ledger, ACCOUNTS, keys, 2, furthest)


def test_accounts_that_tell_days_too_far_apart_are_not_paired() -> None:
    with open_in_memory() as ledger:
        assert add_accounts(ledger, {"a1": "2021-11-01", "a2": "2021-11-04", "a3": "2021-11-05", "a4": None}, 3) == (
            {("a1", "a2"), ("a1", "a4"), ("a2", "a3"), ("a2", "a4")},
            set(),
        )


def test_who_tells_another_day_takes_its_place_in_a_crowd_all_the_same() -> None:
    with open_in_memory() as ledger:
        add_accounts(ledger, {"a2": "2021-11-01", "a3": None, "a4": None}, 3)
        pairs, gone = add_accounts(ledger, {"a1": "2021-01-01"}, 3)
        assert pairs == {("a1", "a3"), ("a1", "a4")}
        assert gone == {("a3", "a4")}
