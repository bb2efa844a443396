"""sayso.export.naming: parties as other data sets call them."""

import pytest

from sayso.export.happening import Count, Side
from sayso.export.naming import (
    count_of,
    find_event_day,
    find_force,
    find_pair,
    name_side,
    tell_say_so,
)
from tests.factory import make_happening


@pytest.mark.parametrize(
    ("side", "name"),
    [
        (Side("AZE MIL", "the army"), "Military Forces of Azerbaijan"),
        (Side("AZE GOV", "Baku", listed=True), "Government of Azerbaijan"),
        (Side("ARM CVL", "three"), "Civilians (Armenia)"),
        (Side("ARM MED", "Zenda Gazette", listed=True), "Zenda Gazette"),
        (Side("MLI REB", "the Hentzau fighters"), "the Hentzau fighters"),
        (Side("MLI REB"), "Rebels (Mali)"),
        (Side("MLI UAF", "gunmen"), "Unidentified Armed Group (Mali)"),
        (Side("--- CVL", "witnesses"), "witnesses"),
        (Side("---"), "---"),
        (Side("UN", "the Security Council"), "the Security Council"),
    ],
)
def test_names(side: Side, name: str) -> None:
    assert name_side(side) == name


@pytest.mark.parametrize(
    ("code", "force"),
    [
        ("AZE COP", "state"),
        ("--- REB", "armed"),
        ("ARM REF", "civil"),
        ("UN", ""),
        ("IGO", "other"),
        ("---", ""),
    ],
)
def test_forces(code: str, force: str) -> None:
    assert find_force(Side(code)) == force


def test_sides_of_a_clash_stand_in_the_actor() -> None:
    a, b, c = Side("AZE MIL"), Side("ARM MIL"), Side("AZE COP")
    assert find_pair(make_happening(actor=(a, b, c), recipient=())) == ((a, c), (b,))
    assert find_pair(make_happening(actor=(a,), recipient=(b,))) == ((a,), (b,))
    assert find_pair(make_happening(actor=(a,), recipient=())) == ((a,), ())


def test_say_so() -> None:
    assert tell_say_so(
        make_happening(holders=(Side("ARM GOV", "the ministry"), Side("--- CVL")))
    ) == ["the ministry (ARM GOV)", "--- CVL"]
    assert tell_say_so(make_happening(holders=())) == []


def test_people_of_some_parties_are_counted() -> None:
    told = make_happening(
        tolls=(
            Count("killed", 9, 9),
            Count("killed", 4, 6, "ARM MIL"),
            Count("injured", 2, 2, "ARM MIL"),
        )
    )
    assert count_of(told, "killed", (Side("ARM MIL"),)) == 4
    assert count_of(told, "killed", (Side("AZE MIL"),)) is None


@pytest.mark.parametrize(
    ("first", "last", "historical", "day"),
    [
        ("2021-11-16", "2021-11-16", False, "2021-11-16"),
        ("2021-10-01", "2021-10-31", True, "2021-10-01"),
        ("2021-01-01", "2021-12-31", False, None),
        (None, None, False, "2021-11-17"),
        (None, None, True, None),
    ],
)
def test_a_day_is_never_made_of_a_year(
    first: str | None, last: str | None, historical: bool, day: str | None
) -> None:
    assert find_event_day(make_happening(first=first, last=last, historical=historical)) == day
