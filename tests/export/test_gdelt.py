"""sayso.export.gdelt: events and mentions."""

from dataclasses import replace
from typing import Any

from sayso.export.gdelt import COLUMNS, EMPTY, EMPTY_MENTIONS, MENTIONS, make_mentions, make_row
from sayso.export.happening import Side, Site
from tests.factory import make_claim, make_happening, make_parties, make_source


def row_of(**fields: Any) -> dict[str, Any]:
    row = make_row(make_happening(**fields))
    assert row is not None
    return dict(zip(COLUMNS, row, strict=True))


def test_there_are_as_many_columns_as_gdelt_has() -> None:
    assert (len(set(COLUMNS)), len(set(MENTIONS))) == (61, 16)
    assert (COLUMNS[15], COLUMNS[26], COLUMNS[51], COLUMNS[60]) == (
        "Actor2Code",
        "EventCode",
        "ActionGeo_Type",
        "SOURCEURL",
    )
    assert set(COLUMNS) >= EMPTY
    assert set(MENTIONS) >= EMPTY_MENTIONS


def test_an_event() -> None:
    row = row_of(
        sources=(make_source(url="https://gazette.example/1"), make_source(id="r2", origin="r1"))
    )
    assert (row["GLOBALEVENTID"], row["SQLDATE"], row["MonthYear"], row["FractionDate"]) == (
        255,
        20211116,
        202111,
        2021.9479,
    )
    assert (row["Actor1Code"], row["Actor1Name"], row["Actor2Type1Code"]) == (
        "AZEMIL",
        "MILITARY FORCES OF AZERBAIJAN",
        "MIL",
    )
    assert (row["EventCode"], row["EventRootCode"], row["QuadClass"], row["GoldsteinScale"]) == (
        "194",
        "19",
        4,
        -10.0,
    )
    assert (row["NumSources"], row["NumArticles"], row["SOURCEURL"]) == (
        1,
        2,
        "https://gazette.example/1",
    )
    assert (row["ActionGeo_Type"], row["ActionGeo_FullName"], row["ActionGeo_CountryCode"]) == (
        4,
        "Zenda, Armenia",
        "AM",
    )
    assert row["DATEADDED"] == 20211117000000


def test_organisations_have_no_country() -> None:
    row = row_of(actor=(Side("UN"), Side("IGO")), recipient=(Side("--- UAF"),))
    assert row["Actor1CountryCode"] is None
    assert row["Actor2Code"] == "UAF"


def test_the_united_states_have_types_of_their_own() -> None:
    assert row_of(places=(Site("Durham", country="USA", precision="town"),))["ActionGeo_Type"] == 3


def test_without_a_day_the_report_dates_it() -> None:
    assert row_of(first=None, last=None)["SQLDATE"] == 20211117


def test_what_is_no_event_of_gdelt() -> None:
    assert make_row(make_happening(status="negated")) is None
    assert make_row(make_happening(cameo=None)) is None
    assert make_row(make_happening(first="2021-01-01", last="2021-12-31")) is None
    assert make_row(make_happening(first=None, last=None, historical=True)) is None
    assert list(make_mentions(make_happening(cameo=None))) == []


def test_mentions() -> None:
    claim = make_claim(sources=make_parties("ARM GOV", "--- CVL"), confidence=0.756)
    happening = make_happening(
        claims=(claim, replace(claim, report="r2", sources=())),
        sources=(make_source(), make_source(id="r2")),
    )
    rows = [dict(zip(MENTIONS, row, strict=True)) for row in make_mentions(happening)]
    assert [row["Extras"] for row in rows] == ["say-so:ARM GOV,--- CVL", "say-so:narrator"]
    assert rows[0]["ActionCharOffset"] == claim.at
    assert (rows[0]["Confidence"], rows[0]["Actor1CharOffset"], rows[0]["MentionType"]) == (
        76,
        -1,
        2,
    )
