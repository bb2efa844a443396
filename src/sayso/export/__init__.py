"""Claims and incidents in files that others read: plain tables, and the layouts that the field loads."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.export import acled, gdelt, polecat, table, ucdp
from sayso.export.files import (
    Sink,
    Write,
    replace_file,
    write_bare_tsv,
    write_csv,
    write_geojson,
    write_json_lines,
    write_parquet,
    write_tsv,
)
from sayso.export.happening import Happening

Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout: its columns, the rows that a happening makes (none: it has no place there), and how they are written.

    `write` is None for a layout that needs a file of its own name. `empty` are columns that are never filled.
    """

    about: str
    columns: tuple[str, ...]
    rows: Callable[[Happening], Iterable[Row]]
    write: Write | None
    empty: frozenset[str] = frozenset()


def _at_most_one(make: Callable[[Happening], Row | None]) -> Callable[[Happening], Iterator[Row]]:
    def rows(happening: Happening) -> Iterator[Row]:
        row = make(happening)
        if row is not None:
            yield row

    return rows


def _with_places(happening: Happening) -> Iterator[Row]:
    yield [*table.make_row(happening), happening.places]


_OWN = tuple(table.KINDS)
_ROWS = _at_most_one(table.make_row)

# Name of `--format` -> layout.
LAYOUTS: Mapping[str, Layout] = {
    "csv": Layout("comma-separated, the columns of sayso", _OWN, _ROWS, write_csv),
    "jsonl": Layout("the same columns as JSON lines", _OWN, _ROWS, write_json_lines),
    "parquet": Layout("the same columns, typed, for --out FILE", _OWN, _ROWS, None),
    "geojson": Layout("the same as features with their places", _OWN, _with_places, write_geojson),
    "polecat": Layout(
        "PLOVER as POLECAT and NGEC have it, tab-separated",
        polecat.COLUMNS, _at_most_one(polecat.make_row), write_tsv, polecat.EMPTY,
    ),
    "ucdp": Layout(
        "UCDP GED 25.1, comma-separated: deadly uses of force",
        ucdp.COLUMNS, _at_most_one(ucdp.make_row), write_csv, ucdp.EMPTY,
    ),
    "acled": Layout(
        "ACLED, comma-separated: violence, protest and what goes with them",
        acled.COLUMNS, _at_most_one(acled.make_row), write_csv, acled.EMPTY,
    ),
    "gdelt": Layout(
        "GDELT 2.0 events, tab-separated without a head line",
        gdelt.COLUMNS, _at_most_one(gdelt.make_row), write_bare_tsv, gdelt.EMPTY,
    ),
    "gdelt-mentions": Layout(
        "GDELT 2.0 mentions of these events",
        gdelt.MENTIONS, gdelt.make_mentions, write_bare_tsv, gdelt.EMPTY_MENTIONS,
    ),
}  # fmt: skip


@dataclass
class Tally:
    """What became of the happenings: `left_out` have no place in the layout."""

    rows: int = 0
    left_out: int = 0


def find_layout(name: str) -> Layout:
    """The layout of that name."""
    if name not in LAYOUTS:
        raise InputError(f"--format: layout {name!r} is not known. Known: {', '.join(LAYOUTS)}.")
    return LAYOUTS[name]


def write_stream(name: str, happenings: Iterable[Happening], out: Sink) -> Tally:
    """Write happenings to an open file as they come."""
    layout = find_layout(name)
    if layout.write is None:
        raise InputError(f"--format {name} needs a file; add --out FILE.")
    tally = Tally()
    layout.write(out, layout.columns, _count(layout, happenings, tally))
    return tally


def write_file(name: str, happenings: Iterable[Happening], path: Path) -> Tally:
    """Write happenings to `path`, which keeps what it had until all is written."""
    layout, tally = find_layout(name), Tally()
    with replace_file(path) as beside:
        if layout.write is None:
            write_parquet(beside, table.KINDS, _count(layout, happenings, tally))
        else:
            with beside.open("w", encoding="utf-8", newline="\n") as out:
                layout.write(out, layout.columns, _count(layout, happenings, tally))
    return tally


def _count(layout: Layout, happenings: Iterable[Happening], tally: Tally) -> Iterator[Row]:
    for happening in happenings:
        before = tally.rows
        for row in layout.rows(happening):
            tally.rows += 1
            yield row
        tally.left_out += tally.rows == before
