"""sayso.export.ucdp: one row of GED."""

from typing import Any

import pytest

from sayso.export.happening import Count, Side, Site
from sayso.export.ucdp import COLUMNS, EMPTY, find_grid, make_row
from tests.factory import make_happening, make_source


def row_of(**fields: Any) -> dict[str, Any]:
    row = make_row(make_happening(**fields))
    assert row is not None
    return dict(zip(COLUMNS, row, strict=True))


def test_there_are_as_many_columns_as_ged_has() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 49
    assert set(COLUMNS) >= EMPTY


def test_the_say_so_is_the_original_source() -> None:
    assert row_of()["source_original"] == "the defence ministry (ARM GOV)"
    assert row_of(holders=())["source_original"] is None


def test_the_dead_sum_to_the_best_count() -> None:
    row = row_of()
    assert (row["deaths_a"], row["deaths_b"], row["deaths_civilians"], row["deaths_unknown"]) == (
        0,
        4,
        3,
        0,
    )
    assert (row["low"], row["best"], row["high"]) == (5, 7, 12)
    row = row_of(
        tolls=(Count("killed", 9, None), Count("killed", 4, 4, "ARM MIL")), bounds=(9, None)
    )
    assert (row["deaths_b"], row["deaths_unknown"], row["best"], row["high"]) == (4, 5, 9, 9)


def test_sides() -> None:
    row = row_of()
    assert row["dyad_name"] == "Government of Azerbaijan - Government of Armenia"
    assert (row["type_of_violence"], row["gwnoa"], row["gwnob"]) == (1, 373, 371)
    row = row_of(actor=(Side("NGA REB", "Hentzau Front"), Side("NGA MIL")), recipient=())
    assert (row["side_a"], row["side_b"], row["gwnob"]) == (
        "Government of Nigeria",
        "Hentzau Front",
        None,
    )
    row = row_of(actor=(Side("NGA REB", "Hentzau Front"),), recipient=(Side("NGA UAF", "bandits"),))
    assert row["type_of_violence"] == 2
    row = row_of(actor=(Side("NGA REB", "Hentzau Front"),), recipient=(Side("NGA CVL", "farmers"),))
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == (
        3,
        "Hentzau Front",
        "Civilians",
    )
    row = row_of(actor=(), recipient=(Side("NGA CVL"),))
    assert row["type_of_violence"] is None


def test_place_and_day() -> None:
    row = row_of()
    assert (row["where_prec"], row["latitude"], row["geom_wkt"]) == (
        1,
        -40.5,
        "POINT (45.25 -40.5)",
    )
    assert (row["country"], row["country_id"], row["region"]) == ("Armenia", 371, "Europe")
    assert (row["year"], row["date_prec"], row["event_clarity"]) == (2021, 1, 1)
    row = row_of(places=(Site("Tavush", None, None, None, "ARM", "admin1"),), last="2021-11-22")
    assert (
        row["adm_1"],
        row["where_prec"],
        row["priogrid_gid"],
        row["date_prec"],
        row["event_clarity"],
    ) == ("Tavush", 4, None, 3, 2)
    assert row_of(places=(), first=None, last=None)["date_prec"] is None


@pytest.mark.parametrize(
    ("last", "precision"), [("16", 1), ("17", 2), ("21", 2), ("22", 3), ("23", 4), ("30", 4)]
)
def test_precision_of_days(last: str, precision: int) -> None:
    assert row_of(last=f"2021-11-{last}")["date_prec"] == precision


def test_sources_are_counted_by_story() -> None:
    row = row_of(
        sources=(
            make_source(),
            make_source(id="r2", origin="r1", publisher="Hofbau Post", title='Say "no"; go'),
        )
    )
    assert row["number_of_sources"] == 1
    assert (
        row["source_article"]
        == '"Zenda Gazette,2021-11-17,Shells on Zenda";"Hofbau Post,2021-11-17,Say \'no\', go"'
    )
    assert row["source_office"] == "Zenda Gazette;Hofbau Post"


@pytest.mark.parametrize(
    "fields",
    [
        {"type": "PROTEST"},
        {"status": "negated"},
        {"first": None, "last": None, "historical": True},
        {"tolls": (), "bounds": (None, None)},
        {"tolls": (Count("killed", 0, 0),), "bounds": (0, 0)},
    ],
)
def test_what_is_no_event_of_ged(fields: dict[str, Any]) -> None:
    assert make_row(make_happening(**fields)) is None


def test_what_is_contested_is_to_be_checked() -> None:
    assert row_of()["code_status"] == "Check deaths"
    assert row_of(contested=("actor",))["code_status"] == "Check dyad"
    assert row_of(contested=("place",))["code_status"] is None


def test_one_party_on_both_sides_is_counted_once() -> None:
    row = row_of(
        actor=(Side("ARM MIL"),),
        recipient=(Side("ARM MIL"),),
        tolls=(Count("killed", 4, 4, "ARM MIL"),),
        bounds=(4, 4),
    )
    assert (row["deaths_a"], row["deaths_b"], row["best"]) == (4, 0, 4)


def test_cells_of_the_grid() -> None:
    assert (find_grid(-90, -180), find_grid(-89.5, -180), find_grid(90, 180)) == (1, 721, 259200)
