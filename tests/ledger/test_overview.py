"""Counts over incidents: what is counted is what the list under the same filter shows."""

from collections.abc import Iterator
from datetime import date

import pytest

from sayso.ledger import overview
from sayso.ledger.filters import Filter
from sayso.ledger.open import open_in_memory
from sayso.ledger.read import read_incidents
from sayso.ledger.rows import incident_row
from sayso.ledger.store import Ledger
from sayso.records import Incident, Value

KNOWN = ("2021-11-17", "2021-11-17")


def make_incident(name: str, place: tuple[float, float] | None, precision: str = "town", verdict: str = "single", day: str = "2021-11-16") -> Incident:
    def value(told: object, verdict: str = "single") -> tuple[Value, ...]:
        return (Value(told, ("AZE GOV",), ("r1",), ("r1:0:ASSAULT",), KNOWN, verdict=verdict),)

    fields = {"type": value("ASSAULT"), "date": value([day, day]), "actor": value("AZE MIL"), "recipient": value("ARM MIL", verdict)}
    if place:
        fields["place"] = value({"name": name, "lat": place[0], "lon": place[1], "precision": precision})
    return Incident(name, (), ("r1",), ("r1:0:ASSAULT",), KNOWN, fields)


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    made = [
        make_incident("a", (40.00, 45.00)),
        make_incident("b", (40.01, 45.01), verdict="contested"),
        make_incident("c", (40.0, 47.0), "country"),
        make_incident("d", None, day="1994-01-01"),
    ]
    with open_in_memory() as ledger:
        ledger.insert("incidents", [incident_row(each, "2021-11-18") for each in made])
        yield ledger


def test_background_stands_last_by_date(ledger: Ledger) -> None:
    assert [incident.id for incident in read_incidents(ledger, Filter(), "date")] == ["a", "b", "c", "d"]


def test_totals_tell_what_is_contested_and_without_a_place(ledger: Ledger) -> None:
    totals = overview.count_totals(ledger, Filter())
    assert totals[:3] == (4, 1, 1)
    assert [overview.count_totals(ledger, Filter(contested=told)).incidents for told in (True, False, None)] == [1, 3, 4]
    assert overview.count_totals(ledger, Filter(sources=("AZE",))).incidents == 4
    assert overview.count_totals(ledger, Filter(sources=("ARM",))) == (0, 0, 0, None)


def test_bounds_hold_all_of_a_town_and_the_middle_of_a_country(ledger: Ledger) -> None:
    bounds = overview.count_totals(ledger, Filter()).bounds
    assert bounds == pytest.approx((44.64, 38.2, 49.35, 41.8), abs=0.01)
    ledger.insert("incidents", [incident_row(make_incident("e", (89.9, 179.0), "admin1"), "2021-11-18")])
    assert overview.count_totals(ledger, Filter()).bounds == pytest.approx((-180, 38.2, 180, 90), abs=0.01)


def test_background_of_older_times_is_not_in_the_days(ledger: Ledger) -> None:
    assert overview.count_days(ledger, Filter()) == {date(2021, 11, 16): 3}


def test_what_no_day_is_told_of_counts_on_the_day_it_was_reported(ledger: Ledger) -> None:
    undated = make_incident("e", None)
    del undated.fields["date"]
    ledger.insert("incidents", [incident_row(undated, "2021-11-18")])
    assert overview.count_days(ledger, Filter()) == {date(2021, 11, 16): 3, date(2021, 11, 17): 1}
    assert [incident.id for incident in read_incidents(ledger, Filter(first="2021-11-17"))] == ["e"]
    assert [incident.id for incident in read_incidents(ledger, Filter(last="2021-11-16"), "newest")] == ["a", "b", "c", "d"]
    assert next(read_incidents(ledger, Filter(), "newest")).id == "e"


def test_each_day_counts_what_began_on_it_and_is_found_so(ledger: Ledger) -> None:
    ledger.run("UPDATE incidents SET last = '2021-11-17' WHERE id = 'a'")
    ledger.insert("incidents", [incident_row(make_incident("e", None, day="2021-11-17"), "2021-11-18")])
    days = overview.count_days(ledger, Filter())
    assert days == {date(2021, 11, 16): 3, date(2021, 11, 17): 1}
    for day, count in days.items():
        began = Filter(first=day.isoformat(), last=day.isoformat(), began=True)
        assert overview.count_totals(ledger, began).incidents == count
    assert overview.count_totals(ledger, Filter(first="2021-11-17")).incidents == 2


def test_what_is_open_to_one_side_goes_on_as_long_as_it_is_reported(ledger: Ledger) -> None:
    ledger.run("UPDATE incidents SET first = NULL, last = '1994-01-01' WHERE id = 'd'")
    ledger.run("UPDATE incidents SET last = NULL WHERE id = 'a'")
    assert [each.id for each in read_incidents(ledger, Filter(last="1994-12-31"))] == ["d"]
    assert [each.id for each in read_incidents(ledger, Filter(first="2021-11-17"))] == ["a"]


def test_what_lies_together_is_one_mark_and_a_country_stands_apart(ledger: Ledger) -> None:
    cells = overview.find_cells(ledger, Filter(), (40, 30, 50, 50), 10.0)
    assert [(cell.count, cell.contested, cell.one) for cell in cells] == [(2, 1, None), (1, 0, "c")]
    near = overview.find_cells(ledger, Filter(), (44, 39, 46, 41), 0.001)
    assert sorted(cell.one or "" for cell in near) == ["a", "b", "c"]


def test_an_area_is_a_mark_wherever_it_reaches(ledger: Ledger) -> None:
    ledger.insert("incidents", [incident_row(make_incident("e", (60.0, 20.0), "admin1"), "2021-11-18")])

    def find(*box: float) -> list[str | None]:
        return [cell.one for cell in overview.find_cells(ledger, Filter(), box, 0.001)]  # type: ignore[arg-type]

    assert find(21.5, 60.0, 21.6, 60.1) == ["c", "e"]
    assert find(20.0, 61.0, 20.1, 61.1) == ["c", "e"]
    assert find(22.5, 60.0, 22.6, 60.1) == find(20.0, 61.5, 20.1, 61.6) == ["c"]


def test_a_party_counts_for_its_country_too(ledger: Ledger) -> None:
    found = overview.find_presences(ledger, Filter(), 10)
    assert [(p.code, p.incidents, p.contested) for p in found] == [("ARM", 4, 1), ("ARM MIL", 4, 1), ("AZE", 4, 1), ("AZE MIL", 4, 1)]
    assert overview.find_pairs_of_parties(ledger, 5) == [("ARM", "AZE", 4)]
