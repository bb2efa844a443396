"""A gazetteer of one's own: the tables of `places.sqlite`, with their version, in another file."""

import re
import sqlite3
import struct
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from sayso.errors import InputError
from sayso.reference.place_names import bare_names, fold_place, without_article

APPLICATION = 0x73617973  # "says", in the head of the file
VERSION = 1
MOST_NAMES = 40  # alternate names of one place
_LATIN = re.compile(r"[a-z0-9 ]{3,40}")


class PlaceRow(NamedTuple):
    """A place as the file holds it: degrees, a number of kind, an alpha-3 code or None, ids of the regions that hold it."""

    id: int
    name: str
    names: tuple[str, ...]
    kind: int
    lat: float
    lon: float
    country: str | None
    admin1: int | None
    admin2: int | None
    population: int


def write_gazetteer(rows: Iterable[PlaceRow], path: Path) -> int:
    """Write a gazetteer file anew and return how many places it holds; an old one is replaced when all is written.

    `InputError` where there is none, an id comes twice or the file cannot be written.
    """
    scratch = path.with_name(path.name + ".part")
    try:
        scratch.unlink(missing_ok=True)
        base = sqlite3.connect(scratch)
    except (OSError, sqlite3.Error) as error:
        raise InputError(f"{path}: it cannot be written ({error}); give another --out.") from error
    try:
        count = _fill(base, rows)
        base.close()
        if not count:
            raise InputError("There is no place in the dump; give a GeoNames dump such as XX.txt, unpacked.")
        scratch.replace(path)
    except sqlite3.Error as error:
        raise InputError(f"{path}: it cannot be written ({error}); give another --out.") from error
    finally:
        base.close()
        scratch.unlink(missing_ok=True)
    return count


def _fill(base: sqlite3.Connection, rows: Iterable[PlaceRow]) -> int:
    base.execute(f"PRAGMA application_id = {APPLICATION}")
    base.execute(f"PRAGMA user_version = {VERSION}")
    base.execute("CREATE TABLE country (n INTEGER PRIMARY KEY, code TEXT, place INT)")
    base.execute(
        "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, kind INT, lat INT, lon INT, country INT, "
        "admin1 INT, admin2 INT, population INT)"
    )
    base.execute("CREATE TABLE name (key TEXT PRIMARY KEY, ids BLOB) WITHOUT ROWID")
    base.execute("CREATE TEMP TABLE spelling (key TEXT, id INT)")
    numbers: dict[str | None, int] = {}
    count = 0
    for row in rows:
        number = numbers.setdefault(row.country, len(numbers))
        try:
            base.execute(
                "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (row.id, row.name, row.kind, round(row.lat * 10_000), round(row.lon * 10_000), number,
                 row.admin1, row.admin2, row.population),
            )  # fmt: skip
        except sqlite3.IntegrityError:
            raise InputError(f"geonameid {row.id} ({row.name}) comes twice; leave one of them out.") from None
        base.executemany("INSERT INTO spelling VALUES (?, ?)", _spellings(row))
        count += 1
    base.executemany("INSERT INTO country VALUES (?, ?, NULL)", ((n, code) for code, n in numbers.items()))
    ordered = base.execute("SELECT DISTINCT key, id FROM spelling ORDER BY key, id")
    for key, held in groupby(ordered, key=lambda pair: pair[0]):
        ids = {i >> 1: i for _, i in held}  # a main name outranks an alternate one
        base.execute("INSERT INTO name VALUES (?, ?)", (key, struct.pack(f"<{len(ids)}I", *ids.values())))
    base.commit()
    return count


def _spellings(row: PlaceRow) -> Iterator[tuple[str, int]]:
    """Folded names, each with twice the id, plus one where it is a main name."""
    main = {fold_place(n) for n in (row.name, *row.names[:1])} - {""}
    if row.kind in (1, 2):
        main |= {b.key for key in main for b in bare_names(key)}
    yield from ((key, 2 * row.id + 1) for key in main)
    others = {fold_place(n) for n in row.names if not n[0].islower()}
    others |= {bare for key in main if (bare := without_article(key))}
    spare = sorted(key for key in others - main if _LATIN.fullmatch(key))[:MOST_NAMES]
    yield from ((key, 2 * row.id) for key in spare)


def check_gazetteer(path: Path) -> None:
    """`InputError` unless `path` is a file that `write_gazetteer` wrote."""
    if not path.is_file():
        raise InputError(f"{path}: there is no such gazetteer; `sayso gazetteer import FILE --out {path}` makes one.")
    found = _read_head(path)
    if found[0] != APPLICATION:
        raise InputError(f"{path}: this is no gazetteer; `sayso gazetteer import FILE --out PATH` makes one of a GeoNames dump.")
    if found[1] != VERSION:
        raise InputError(f"{path}: the gazetteer has version {found[1]}, and {VERSION} is read; import the dump again.")


def is_gazetteer(path: Path) -> bool:
    """Whether `write_gazetteer` wrote a file, of this version or another."""
    return _read_head(path)[0] == APPLICATION


def _read_head(path: Path) -> tuple[int | None, int | None]:
    """Application and version in the head of an SQLite file; None where it is no such file."""
    try:
        base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        application, version = (base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        base.close()
    except sqlite3.Error:
        return None, None
    return application, version
