"""The columns of the UCDP Georeferenced Event Dataset, version 25.1; docs/export.md says what each is filled with."""

from typing import Any

from sayso.export.happening import Happening, Side, Source
from sayso.export.naming import (
    count_of,
    find_country,
    find_force,
    find_pair,
    is_undated_past,
    name_side,
    tell_say_so,
)

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
    "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
    "gwnoa", "gwnob",
)  # fmt: skip
EMPTY = frozenset(
    "active_year conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id side_a_dset_id side_a_new_id"
    " side_b_dset_id side_b_new_id".split()
)
"""Numbers that only UCDP gives."""
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
WHERE_PREC = {"point": 1, "town": 1, "admin2": 3, "admin1": 4, "region": 5, "country": 6}
# Days up to which a precision holds: the day, less than a week, a week, a month.
DATE_PREC = ((1, 1), (6, 2), (7, 3), (31, 4))
REGIONS = ((199, "Americas"), (399, "Europe"), (629, "Africa"), (699, "Middle East"), (999, "Asia"))


def make_row(happening: Happening) -> list[Any] | None:
    """One row, or None for what is no event for UCDP: nobody died, it was no use of force, or it did not happen."""
    low, high = happening.bounds
    best = happening.toll("killed")
    if (
        happening.type != "ASSAULT"
        or happening.status != "actual"
        or is_undated_past(happening)
        or best is None
        or not (high or low or best.low)
    ):
        return None
    ours, theirs = _order(*find_pair(happening))
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row.update(_tell_sides(happening, ours, theirs))
    row.update(_tell_sources(happening))
    row.update(_tell_place(happening))
    row.update(_tell_days(happening))
    row.update(_count_deaths(happening, ours, theirs))
    row["id"], row["relid"] = happening.number, happening.id
    row["code_status"] = _find_status(happening)
    sure = (row["date_prec"] or 9) <= 3 and row["latitude"] is not None
    row["event_clarity"] = 1 if sure else 2
    return list(row.values())


def find_grid(lat: float, lon: float) -> int:
    """The PRIO-GRID cell: half degrees, 720 a row, from the south-west."""
    row, column = min(int((lat + 90) * 2), 359), min(int((lon + 180) * 2), 719)
    return row * 720 + column + 1


def _order(a: tuple[Side, ...], b: tuple[Side, ...]) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Side a is the state, or whoever is armed where the other side is civilians."""
    ranks = {"state": 0, "armed": 1, "other": 2, "": 2, "civil": 3}
    rank = [min((ranks[find_force(side)] for side in sides), default=2) for sides in (a, b)]
    return (b, a) if rank[1] < rank[0] else (a, b)


def _tell_sides(
    happening: Happening, ours: tuple[Side, ...], theirs: tuple[Side, ...]
) -> dict[str, Any]:
    forces = [{find_force(side) for side in sides} for sides in (ours, theirs)]
    hurt = {find_force(Side(c.of)) for c in happening.tolls if c.kind == "killed" and c.of}
    armed = {"state", "armed"}
    kind: int | None = None
    if forces[0] & armed and forces[1] & armed:
        kind = STATE_BASED if "state" in forces[0] | forces[1] else NON_STATE
    elif forces[0] & armed and (forces[1] == {"civil"} or (not theirs and hurt == {"civil"})):
        kind = ONE_SIDED
    names = [_name(ours), "Civilians" if kind == ONE_SIDED else _name(theirs)]
    numbers = [_find_state(ours), _find_state(theirs) if kind != ONE_SIDED else None]
    return {
        "type_of_violence": kind,
        "side_a": names[0],
        "side_b": names[1],
        "dyad_name": f"{names[0]} - {names[1]}" if all(names) else None,
        "gwnoa": numbers[0],
        "gwnob": numbers[1],
    }


def _name(sides: tuple[Side, ...]) -> str | None:
    """The government of a state whose forces act, else the first party's name."""
    if not sides:
        return None
    country = find_country(sides[0].code)
    if find_force(sides[0]) == "state" and country:
        return f"Government of {country.name}"
    return name_side(sides[0])


def _find_state(sides: tuple[Side, ...]) -> int | None:
    country = find_country(sides[0].code) if sides and find_force(sides[0]) == "state" else None
    return country.gw if country else None


def _tell_sources(happening: Happening) -> dict[str, Any]:
    sources = happening.sources
    return {
        "number_of_sources": len({source.origin for source in sources}),
        "source_article": ";".join(_tell_article(source) for source in sources),
        "source_office": ";".join(source.publisher or "" for source in sources),
        "source_date": ";".join(source.published or source.known for source in sources),
        "source_headline": ";".join(_flat(source.title) for source in sources),
        "source_original": ";".join(_flat(told) for told in tell_say_so(happening)) or None,
    }


def _tell_article(source: Source) -> str:
    parts = (source.publisher or source.id, source.published or source.known, _flat(source.title))
    return '"' + ",".join(parts).replace('"', "'") + '"'


def _flat(text: str | None) -> str:
    return " ".join((text or "").replace(";", ",").split())


def _tell_place(happening: Happening) -> dict[str, Any]:
    place = happening.place
    if place is None:
        return {}
    country = find_country(place.country)
    located = place.lat is not None and place.lon is not None
    number = country.gw if country else None
    return {
        "where_prec": WHERE_PREC.get(place.precision or ""),
        "where_coordinates": place.name or place.text,
        "where_description": "; ".join(spot.text or spot.name or "" for spot in happening.places),
        "adm_1": place.name if place.precision == "admin1" else None,
        "adm_2": place.name if place.precision == "admin2" else None,
        "latitude": place.lat,
        "longitude": place.lon,
        "geom_wkt": f"POINT ({place.lon!r} {place.lat!r})" if located else None,
        "priogrid_gid": find_grid(place.lat, place.lon)
        if place.lat is not None and place.lon is not None
        else None,
        "country": country.name if country else None,
        "country_id": number,
        "region": next(
            (name for last, name in REGIONS if number is not None and number <= last), None
        ),
    }


def _tell_days(happening: Happening) -> dict[str, Any]:
    length = happening.length
    if length is None or not happening.first:
        return {}
    return {
        "year": int(happening.first[:4]),
        "date_prec": next((precision for most, precision in DATE_PREC if length <= most), 5),
        "date_start": happening.first,
        "date_end": happening.last,
    }


def _count_deaths(
    happening: Happening, ours: tuple[Side, ...], theirs: tuple[Side, ...]
) -> dict[str, Any]:
    """The dead by side; those of nobody in particular are unknown, so that all sum to `best`."""
    killed = happening.toll("killed")
    best = (killed.low if killed and killed.low is not None else happening.bounds[0]) or 0
    low, high = happening.bounds
    a_side = [side for side in ours if find_force(side) != "civil"]
    b_side = [side for side in theirs if find_force(side) != "civil" and side not in a_side]
    a, b = (count_of(happening, "killed", sides) or 0 for sides in (a_side, b_side))
    civil = [
        Side(c.of)
        for c in happening.tolls
        if c.kind == "killed" and c.of and find_force(Side(c.of)) == "civil"
    ]
    civilians = count_of(happening, "killed", civil) or 0
    best = max(best, a + b + civilians)
    return {
        "deaths_a": a,
        "deaths_b": b,
        "deaths_civilians": civilians,
        "deaths_unknown": best - a - b - civilians,
        "best": best,
        "high": max(high or 0, best),
        "low": min(best if low is None else low, best),
    }


def _find_status(happening: Happening) -> str | None:
    if "killed" in happening.contested:
        return "Check deaths"
    return "Check dyad" if {"actor", "recipient"} & set(happening.contested) else None
