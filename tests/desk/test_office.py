"""What was found is shown again until somebody writes what it hangs on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.desk.acts import apply_verdict
from sayso.desk.answers import Depth
from sayso.desk.jobs import Jobs
from sayso.desk.office import Office, Sides, Views
from sayso.ledger.filters import Filter
from sayso.ledger.store import Ledger
from sayso.run.then import go_back
from tests.kept import open_kept

PAIR = Filter(between=("GOT", "RUR"))
TEXTS = ("They shelled A.", "They shelled B.", "They shelled C. They shelled D.")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Over four incidents; each ceasefire that it tells of is a new one."""
    made: list[int] = []

    def find_sides(ledger: Ledger, asked: Filter, by: str) -> Sides:
        made.append(0)
        return Sides([{"found": len(made)}], [])

    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        ledger.run("UPDATE claims SET parties = ['GOT', 'RUR'] WHERE report = 'r1'")
        views = Views(go_back, find_sides, lambda *asked: None)
        yield Office(ledger, False, False, tmp_path, views, Jobs())


def find_depths(office: Office) -> list[int]:
    """How many turns of writing each depth has seen."""
    return [office.writing.count(depth) for depth in Depth]


def find_truce(office: Office) -> int:
    """The number of the ceasefire that is told of the pair."""
    found: int = office.find_sides(PAIR).ceasefires[0]["found"]
    return found


def test_a_judgement_goes_as_deep_as_what_it_changes(office: Office) -> None:
    apply_verdict(office, "different", "r1-1", "r2-1", "Flavia")  # they are two incidents already
    assert find_depths(office) == [1, 0, 0]
    apply_verdict(office, "same", "r2-1", "r3-1", "Flavia")
    assert find_depths(office) == [2, 1, 0]
    apply_verdict(office, "same", "r3-1", "r3-2", "Flavia")  # its claims are divided into accounts anew
    assert find_depths(office) == [3, 2, 1]


def test_an_answer_is_kept_by_its_depth(office: Office) -> None:
    def count(depth: Depth) -> int:
        return office.find(lambda ledger: len(asked.append(depth) or asked), depth, of=depth)

    asked: list[Depth] = []
    assert [count(depth) for depth in Depth] == [1, 2, 3]
    apply_verdict(office, "different", "r1-1", "r2-1", "Flavia")
    assert [count(depth) for depth in Depth] == [4, 2, 3]
    apply_verdict(office, "same", "r2-1", "r3-1", "Flavia")
    assert [count(depth) for depth in Depth] == [5, 6, 3]


def test_judgements_hold_at_any_day(office: Office) -> None:
    made: list[int] = []
    for _ in range(2):
        office.find(lambda ledger: made.append(1), "then", of=Depth.REPORTS, as_of="2021-11-01")
        apply_verdict(office, "different", "r1-1", "r2-1", "Flavia")
    assert made == [1, 1]


def test_a_pair_is_found_anew_when_its_incidents_change(office: Office) -> None:
    assert [find_truce(office) for _ in range(2)] == [1, 1]
    apply_verdict(office, "same", "r2-1", "r3-1", "Flavia")  # none of the pair's
    assert find_truce(office) == 1
    apply_verdict(office, "same", "r1-1", "r2-1", "Flavia")
    assert find_truce(office) == 2
    apply_verdict(office, "undo", "r1-1", "r2-1", "Flavia")
    assert find_truce(office) == 1  # as it was
    with office.writing:  # it may have added reports
        pass
    assert find_truce(office) == 3
