"""sayso.export.acled: one row of ACLED."""

from typing import Any

import pytest

from sayso.export.acled import COLUMNS, EMPTY, find_rule, make_row
from sayso.export.happening import Count, Side, Site
from tests.factory import make_happening

ARMY, REBELS, POLICE, FOLK = (
    Side("MLI MIL"),
    Side("MLI REB", "Hentzau Front"),
    Side("MLI COP"),
    Side("MLI CVL", "farmers"),
)


def row_of(**fields: Any) -> dict[str, Any]:
    row = make_row(make_happening(**fields))
    assert row is not None
    return dict(zip(COLUMNS, row, strict=True))


def test_there_are_as_many_columns_as_acled_has() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 31
    assert set(COLUMNS) >= EMPTY


@pytest.mark.parametrize(
    ("fields", "sub"),
    [
        ({"mode": "drone"}, "Air/drone strike"),
        ({"mode": "heavy-weapons"}, "Shelling/artillery/missile attack"),
        ({"mode": None, "actor": (ARMY, REBELS), "recipient": ()}, "Armed clash"),
        ({"mode": "firearms", "actor": (REBELS,), "recipient": (FOLK,)}, "Attack"),
        ({"mode": None, "actor": (REBELS,), "recipient": (), "tolls": (Count("killed", 2, 2, "MLI CVL"),)}, "Attack"),
        ({"mode": "abduct", "recipient": (FOLK,)}, "Abduction/forced disappearance"),
        ({"mode": "crowd-control", "actor": (POLICE,), "recipient": (FOLK,)}, "Excessive force against protesters"),
        ({"mode": "crowd-control", "actor": (POLICE,), "recipient": (FOLK,), "tolls": ()}, "Protest with intervention"),
        ({"type": "PROTEST", "mode": "riot"}, "Violent demonstration"),
        ({"type": "PROTEST", "mode": None}, "Peaceful protest"),
        ({"type": "RETREAT", "mode": "ceasefire"}, "Agreement"),
        ({"type": "COERCE", "mode": "arrest"}, "Arrests"),
    ],
)  # fmt: skip
def test_event_types(fields: dict[str, Any], sub: str) -> None:
    assert row_of(**fields)["sub_event_type"] == sub


@pytest.mark.parametrize(
    "fields",
    [
        {"type": "CONSULT", "mode": None},
        {"status": "future"},
        {"first": None, "last": None, "historical": True},
        {"type": "AGREE", "mode": None, "actor": (Side("MLI GOV"),)},
        {"mode": None, "actor": (), "recipient": (), "tolls": ()},
    ],
)
def test_what_is_no_event_of_acled(fields: dict[str, Any]) -> None:
    assert make_row(make_happening(**fields)) is None


def test_actors() -> None:
    row = row_of(
        mode=None,
        actor=(ARMY, REBELS),
        recipient=(),
        places=(Site("Mopti", country="MLI", precision="town"),),
    )
    assert (row["actor1"], row["actor2"]) == ("Military Forces of Mali", "Hentzau Front")
    assert (row["inter1"], row["inter2"], row["interaction"]) == (
        "State forces",
        "Rebel group",
        "State forces-Rebel group",
    )
    row = row_of(mode=None, actor=(REBELS,), recipient=(ARMY,), places=())
    assert row["interaction"] == "State forces-Rebel group"
    row = row_of()
    assert (row["inter1"], row["assoc_actor_2"], row["civilian_targeting"]) == (
        "External/Other forces",
        "Civilians (Armenia)",
        "Civilian targeting",
    )
    row = row_of(type="PROTEST", mode=None, actor=(FOLK,), recipient=())
    assert (row["actor1"], row["assoc_actor_1"], row["inter1"], row["interaction"]) == (
        "Protesters (Mali)",
        "Civilians (Mali)",
        "Protesters",
        "Protesters only",
    )


def test_counts_are_conservative() -> None:
    assert row_of()["fatalities"] == 5
    assert row_of(tolls=(), bounds=(None, None))["fatalities"] == 0


def test_notes_say_who_says_so() -> None:
    row = row_of()
    assert "say-so: the defence ministry (ARM GOV)" in row["notes"]
    assert "killed 7 to 9." in row["notes"]
    assert "say-so: the reports themselves" in row_of(holders=())["notes"]
    assert row["tags"] == "contested: killed"


def test_place_and_day() -> None:
    row = row_of()
    assert (row["event_id_cnty"], row["iso"], row["country"], row["geo_precision"]) == (
        "ARM255",
        51,
        "Armenia",
        1,
    )
    assert (row["event_date"], row["time_precision"], row["timestamp"]) == (
        "2021-11-16",
        1,
        1637107200,
    )
    assert row_of(last="2021-12-16")["time_precision"] == 3
    assert make_row(make_happening(last="2021-12-17")) is None
    assert row_of(first=None, last=None)["event_date"] is None


def test_a_rule_says_what_it_is() -> None:
    rule = find_rule(make_happening())
    assert rule is not None
    assert rule.event == "Explosions/Remote violence"
