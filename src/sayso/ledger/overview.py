"""Counts over the incidents that a reader asks for: totals, days, where they lie, who is in them.

All of it is one scan of a few columns of `incidents`, also with a million claims.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from sayso.ledger.filters import INCIDENT_DAYS, Filter, find_incident_conditions
from sayso.ledger.rows import REACH
from sayso.ledger.store import Ledger

WIDE = 60.0  # km; wider places are areas of a map, never joined with others
FIRST = 200.0  # km around its middle that bounds take of a place at most: half of Europe is not shown for France
NORTHWARD = "reach / 111"  # degrees from the middle of a place to its edge
EASTWARD = "reach / 111 / cos(radians(lat))"


class Totals(NamedTuple):
    """Of the incidents asked for: all, with contested values, without a place, and the (west, south, east, north) they reach."""

    incidents: int
    contested: int
    unplaced: int
    bounds: tuple[float, float, float, float] | None


@dataclass(frozen=True, slots=True)
class Cell:
    """Incidents that lie together on a map of some scale; `one` is an id where there is but one."""

    lat: float
    lon: float
    count: int
    contested: int
    one: str | None
    reach: float
    told: str


class Presence(NamedTuple):
    """A party and the incidents that it is in."""

    code: str
    incidents: int
    contested: int
    first: str | None
    last: str | None


def narrow(ledger: Ledger, asked: Filter) -> Filter:
    """The filter with its words looked up once: they mean a scan of all texts, and a page asks several questions."""
    if not asked.words:
        return asked
    table, where, values = _from(Filter(words=asked.words, as_of=asked.as_of))
    ledger.run(f"CREATE OR REPLACE TEMP TABLE narrowed AS SELECT id FROM {table} WHERE {where}", values)
    return replace(asked, words=(), narrowed=True)


def count_totals(ledger: Ledger, asked: Filter) -> Totals:
    """What stands over a list of incidents."""
    table, where, values = _from(asked)
    row = ledger.rows(
        "SELECT count(*), count(*) FILTER (contested), count(*) FILTER (lat IS NULL),"
        f" min(lon - {EASTWARD}), min(lat - {NORTHWARD}), max(lon + {EASTWARD}), max(lat + {NORTHWARD})"
        f" FROM (SELECT * REPLACE (least(reach, {FIRST}) AS reach) FROM {table} WHERE {where})",
        values,
    )[0]
    bounds = None if row[3] is None else (max(row[3], -180.0), max(row[4], -90.0), min(row[5], 180.0), min(row[6], 90.0))
    return Totals(row[0], row[1], row[2], bounds)


def count_days(ledger: Ledger, asked: Filter) -> dict[date, int]:
    """Incidents by the first day on which they may have happened, from the first that was news to the last; older background is left out."""
    table, where, values = _from(asked)
    rows = ledger.rows(
        f"WITH told AS (SELECT {INCIDENT_DAYS[0]} AS day, known_first FROM {table} WHERE {where}),"
        " news AS (SELECT min(day) AS first, max(day) AS last FROM told WHERE day >= known_first - INTERVAL 45 DAY)"
        " SELECT day, count(*) FROM told, news WHERE day BETWEEN news.first AND news.last GROUP BY day ORDER BY day",
        values,
    )
    return dict(rows)


def find_cells(
    ledger: Ledger, asked: Filter, box: tuple[float, float, float, float], size: float
) -> list[Cell]:
    """The incidents that reach into a map's `box` (west, south, east, north), joined by squares of `size` degrees.

    What is told of a country as a whole is always among them: the country's shape is the map's to know.
    """
    table, where, values = _from(asked)
    west, south, east, north = box
    values |= {"west": west, "south": south, "east": east, "north": north, "size": size}
    rows = ledger.rows(
        "SELECT avg(lat), avg(lon), count(*), count(*) FILTER (contested), min(id), max(reach),"
        " min(types[1]), min(first)::VARCHAR"
        f" FROM {table} WHERE (reach >= {REACH['country']} OR lat BETWEEN $south - {NORTHWARD} AND $north + {NORTHWARD}"
        f" AND lon BETWEEN $west - {EASTWARD} AND $east + {EASTWARD}) AND {where}"
        f" GROUP BY floor(lat / $size), floor(lon / $size), CASE WHEN reach > {WIDE} THEN (lat, lon) END"
        " ORDER BY count(*) DESC, min(id) LIMIT 3000",
        values,
    )
    return [
        Cell(lat, lon, count, contested, one if count == 1 else None, reach, f"{kind or ''} {first or ''}".strip())
        for lat, lon, count, contested, one, reach, kind, first in rows
    ]


def find_presences(ledger: Ledger, asked: Filter, most: int | None) -> list[Presence]:
    """The parties of the incidents asked for, those of most incidents first."""
    table, where, values = _from(asked)
    rows = ledger.rows(
        "SELECT code, count(*), count(*) FILTER (contested), min(known_first)::VARCHAR, max(known_last)::VARCHAR FROM"
        f" (SELECT unnest(parties) AS code, contested, known_first, known_last FROM {table} WHERE {where})"
        f" GROUP BY code ORDER BY count(*) DESC, code{f' LIMIT {most}' if most is not None else ''}",
        values,
    )
    return [Presence(*row) for row in rows]


def find_pairs_of_parties(ledger: Ledger, most: int) -> list[tuple[str, str, int]]:
    """Pairs of countries and organisations that stand in the same incidents, those of most incidents first."""
    return ledger.rows(
        "WITH sides AS (SELECT id, unnest(list_filter(parties, lambda code: NOT contains(code, ' '))) AS code FROM incidents)"
        " SELECT a.code, b.code, count(*) FROM sides AS a JOIN sides AS b ON a.id = b.id AND a.code < b.code"
        f" GROUP BY a.code, b.code ORDER BY count(*) DESC, a.code, b.code LIMIT {most}"
    )


def _from(asked: Filter) -> tuple[str, str, dict[str, object]]:
    where, values = find_incident_conditions(asked)
    return ("then_incidents" if asked.as_of else "incidents"), where, dict(values)
