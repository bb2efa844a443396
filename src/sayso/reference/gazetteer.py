"""The gazetteer: names of places to where they are.

Countries, regions and towns stand in `places.sqlite`, compiled from GeoNames by
`tools/build_gazetteer.py`; names that GeoNames lacks or gets wrong in `aliases.yml`, regions of the
news that are no administrative unit in `regions.yml`. Nothing is written; every thread has a
connection of its own. A gazetteer file of the user's (`gazetteer_file.py`) can stand beside the shipped one.
"""

import sqlite3
import struct
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayso.errors import LexiconError
from sayso.reference.gazetteer_file import check_gazetteer
from sayso.reference.knowledge import DATA, entries, read_knowledge
from sayso.reference.place_names import (
    ARTICLES,
    bare_names,
    fold_place,
    wider_name,
    without_article,
    word_list,
)

SHIPPED = DATA / "gazetteer"
DATABASE = SHIPPED / "places.sqlite"
STATES = DATA / "parties" / "states.yml"
KINDS = ("country", "admin1", "admin2", "town", "capital", "region", "point")
_COLUMNS = (
    "SELECT id, name, kind, lat, lon, code, admin1, admin2, population "
    "FROM place JOIN country ON n = country WHERE id IN "
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. `id` is a GeoNames id or None; degrees; `kind` is one of KINDS; `radius` in km
    where the place is a wide region; `admin1` and `admin2` are GeoNames ids of what holds it.

    `main` tells that it was found by its main name, not by an alternate one. `adjective` tells that
    the name looked up is an adjective or a word for the people of the place.
    """

    id: str | None
    name: str
    kind: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    main: bool = True
    adjective: bool = False
    radius: int = 0

    @property
    def precision(self) -> str:
        """The precision of a `Place` that is resolved to this entry."""
        return "town" if self.kind == "capital" else self.kind


class Gazetteer:
    """Read-only look-up by name. `LexiconError` on opening when a file is missing or wrong."""

    def __init__(
        self,
        database: Path = DATABASE,
        folder: Path = SHIPPED,
        *,
        states: Path = STATES,
        extra: Path | None = None,
    ) -> None:
        if not database.exists():
            raise LexiconError(
                f"{database}: the gazetteer is missing; tools/build_gazetteer.py makes it."
            )
        if extra is not None:
            check_gazetteer(extra)
        self._databases = (database,) if extra is None else (database, extra.absolute())
        self._local = threading.local()
        self._cached = lru_cache(maxsize=100_000)(self._find)
        self._by_id = lru_cache(maxsize=20_000)(self._read_one)
        self._own: dict[str, tuple[Entry, ...]] = {}
        self._short: dict[str, Entry] = {}
        for name in ("regions.yml", "features.yml"):
            self._add(_regions(entries(folder / name)))
        self._add(self._states(entries(states)))
        self._add(self._aliases(folder / "aliases.yml"))
        self._cached.cache_clear()
        self._short = self._abbreviations(folder / "words.yml")

    def _connections(self) -> tuple[sqlite3.Connection, ...]:
        """The shipped database and the user's, opened once a thread."""
        held: tuple[sqlite3.Connection, ...] | None = getattr(self._local, "connections", None)
        if held is None:
            held = tuple(
                sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
                for path in self._databases
            )
            self._local.connections = held
        return held

    def find(self, name: str) -> tuple[Entry, ...]:
        """All places called `name`, however spelled, largest first; empty where none is known.

        Common nouns narrow: "Kirkuk province" gives regions, not the city.
        """
        return self._cached(name)

    def entry(self, geonames_id: str) -> Entry | None:
        """The place with this GeoNames id."""
        return self._by_id(int(geonames_id))

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 alpha-3 code."""
        row = (
            self._connections()[0]
            .execute("SELECT place FROM country WHERE code = ?", (code,))
            .fetchone()
        )
        return None if row is None or row[0] is None else self._by_id(row[0])

    def has_key(self, key: str) -> bool:
        """Whether a folded name is known as it stands (see `fold_place`)."""
        return key in self._own or self._ids(key) is not None

    def abbreviation(self, text: str) -> Entry | None:
        """What a short form stands for ("Calif.", "TX"); None for anything else."""
        return self._short.get(text)

    def find_wider(self, name: str) -> tuple[Entry, ...]:
        """For an unknown name, the places it is part of: "south Beirut" or "Beirut airport" give Beirut."""
        key = fold_place(name)
        if tuple(key.split()[-1:]) in word_list("streets"):
            return ()
        wider = wider_name(key)
        while wider:
            found = self._exact(wider) or self._exact(without_article(wider) or "")
            if found:
                return found
            wider = wider_name(wider)
        words = key.split()
        # "Basra City Council": the first words of a long name tell where it is, if they are a place; "Tal" of "Tal al-Sayyid" is a hill.
        least = 1 if tuple(words[:1]) in _first_words() else 0
        while least < len(words) and (words[least] in ARTICLES or (words[least],) in _not_places()):
            least += 1  # "Abu al-Sayyid" is not in Abu
        for size in range(len(words) - 1, least, -1):
            found = tuple(
                e for e in self._exact(" ".join(words[:size])) if e.main and not e.adjective
            )
            if found and len(words) > 2:
                return found
        return ()

    def _find(self, name: str) -> tuple[Entry, ...]:
        key = fold_place(name)
        if not key:
            return ()
        found = self._exact(key)
        if found:
            return found
        for bare in bare_names(key):
            held = self._exact(bare.key) or self._exact(without_article(bare.key) or "")
            if held:
                fitting = tuple(e for e in held if e.precision in bare.kinds and not e.adjective)
                if fitting or not bare.natural:
                    return fitting or held
        return self._exact(without_article(key) or "")

    def _exact(self, key: str) -> tuple[Entry, ...]:
        own = self._own.get(key, ())
        ids = self._ids(key) if key else None
        if ids is None:
            return own
        mains = {i >> 1: bool(i & 1) for i in ids}
        read = [
            replace(e, main=mains[int(e.id)]) if e.id and not mains[int(e.id)] else e
            for e in self._read(mains)
        ]
        seen = {e.id for e in own if e.id}
        return (*own, *sorted((e for e in read if e.id not in seen), key=_size))

    def _ids(self, key: str) -> tuple[int, ...] | None:
        found: list[int] = []
        for connection in self._connections():
            row = connection.execute("SELECT ids FROM name WHERE key = ?", (key,)).fetchone()
            if row is not None:
                found += struct.unpack(f"<{len(row[0]) // 4}I", row[0])
        # A main name comes last, and so outranks the same place under an alternate one.
        return tuple(sorted(found)) or None

    def _read(self, ids: Iterable[int]) -> Iterator[Entry]:
        """The places with these ids; the user's row of a place takes the place of the shipped one."""
        wanted = ",".join(str(i) for i in ids)
        rows = {}
        for connection in self._connections():
            rows.update({row[0]: row for row in connection.execute(f"{_COLUMNS}({wanted})")})
        for gid, name, kind, lat, lon, code, admin1, admin2, population in rows.values():
            yield Entry(
                str(gid),
                name,
                KINDS[kind],
                lat / 10_000,
                lon / 10_000,
                code,
                str(admin1) if admin1 else None,
                str(admin2) if admin2 else None,
                population,
            )

    def _read_one(self, gid: int) -> Entry | None:
        return next(self._read([gid]), None)

    def _add(self, pairs: Iterable[tuple[str, Entry]]) -> None:
        for name, entry in pairs:
            key = fold_place(name)
            held = self._own.get(key, ())
            if entry not in held and not any(e.id and e.id == entry.id for e in held):
                self._own[key] = (*held, entry)

    def _states(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Entry]]:
        """Names, adjectives and peoples of the present states, from the party files."""
        for row in rows:
            if not row.get("iso2") or row.get("until"):
                continue
            country = self.country(row["code"])
            if country is None:
                continue
            for name in [row["name"], *(row.get("names") or [])]:
                yield name, replace(country, name=row["name"])
            for name in [*(row.get("adjectives") or []), *(row.get("demonyms") or [])]:
                yield name, replace(country, name=row["name"], adjective=True)

    def _aliases(self, path: Path) -> Iterator[tuple[str, Entry]]:
        for number, row in enumerate(entries(path), 1):
            target = self._target(row)
            if target is None:
                wanted = f"{row.get('is')!r} in {row.get('in')!r}"
                raise LexiconError(
                    f"{path}: entry {number}, {row.get('names')}: no place {wanted} is known."
                )
            for name in row["names"]:
                yield str(name), replace(target, main=True, adjective=bool(row.get("adjective")))

    def _abbreviations(self, path: Path) -> dict[str, Entry]:
        rows = read_knowledge(path)["abbreviations"]
        out: dict[str, Entry] = {}
        for short, (name, code) in rows.items():
            found = [
                e for e in self._exact(fold_place(name)) if e.country == code and e.kind == "admin1"
            ]
            if not found:
                raise LexiconError(
                    f"{path}: abbreviation {short!r}: no region {name!r} in {code!r} is known."
                )
            out[short] = found[0]
        return out

    def _target(self, row: Mapping[str, Any]) -> Entry | None:
        """What an alias stands for: a point of its own, or the largest place of that name there."""
        if "lat" in row:
            return Entry(
                None, str(row["names"][0]), row.get("kind", "town"), row["lat"], row["lon"], row.get("in"),
                radius=row.get("radius", 0),
            )  # fmt: skip
        kinds = {row["kind"]} if "kind" in row else set(KINDS)
        fitting = (e for e in self._find(row["is"]) if e.kind in kinds and not e.adjective)
        return next((e for e in fitting if row.get("in") in (None, e.country)), None)


def _regions(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Entry]]:
    for row in rows:
        entry = Entry(
            None,
            row["name"],
            row.get("kind", "region"),
            row["lat"],
            row["lon"],
            row.get("in"),
            population=row.get("weight", 1) * 1_000_000,
            radius=row["radius"],
        )
        for name in [row["name"], *(row.get("also") or [])]:
            yield str(name), entry
        for name in row.get("adjectives") or []:
            yield str(name), replace(entry, adjective=True)


def _size(entry: Entry) -> tuple[bool, int, int, str]:
    return (
        not entry.main,
        KINDS.index(entry.kind) if entry.kind == "country" else 1,
        -entry.population,
        entry.id or "",
    )


@lru_cache(maxsize=1)
def _first_words() -> frozenset[tuple[str, ...]]:
    return frozenset(word_list("first_words"))


@lru_cache(maxsize=1)
def _not_places() -> frozenset[tuple[str, ...]]:
    return frozenset(word_list("not_places"))


@lru_cache(maxsize=2)
def load_gazetteer(extra: Path | None = None) -> Gazetteer:
    """The shipped gazetteer, opened once; with `extra`, a gazetteer file of the user's beside it."""
    return Gazetteer(extra=extra)
