"""`--map FIELD=COLUMN`: which column or key of an input holds which field of a report."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.errors import InputError
from sayso.ingest.rows import FIELDS
from sayso.records import Issue, Report

Columns = Mapping[str, str]
"""Field of a report to the column that holds it; a field that is not in it has its own name."""

NO_COLUMNS: Columns = {}

NAMES_SHOWN = 20
PAIRS = re.compile(r",(?=\s*\w+=)")  # a column's own name may hold a comma


def find_columns(pairs: Sequence[str]) -> Columns:
    """What `--map` names, each of `pairs` being one or more FIELD=COLUMN; `InputError` where it is none."""
    columns: dict[str, str] = {}
    for pair in (part for text in pairs for part in PAIRS.split(text)):
        field, sign, column = (part.strip() for part in pair.partition("="))
        if not sign or not column:
            raise InputError(f"--map {pair!r}: write FIELD=COLUMN, as in --map text=body.")
        if field not in FIELDS:
            turned = f" Is it {column}={field}?" if column in FIELDS else ""
            raise InputError(f"--map: {field!r} is no field. Known: {', '.join(FIELDS)}.{turned}")
        if columns.get(field, column) != column:
            raise InputError(f"--map names two columns for {field!r}: {columns[field]!r} and {column!r}.")
        columns[field] = column
    return columns


def find_missing(columns: Columns, names: Iterable[str]) -> str | None:
    """What is wrong with a table's columns `names`, as a sentence, or None; a text it always needs."""
    has = list(names)
    for field, column in {"text": "text", **columns}.items():
        if has.count(column) > 1:
            return f"{has.count(column)} columns are called {column!r}; give them names of their own."
        if column not in has:
            hint = "" if field in columns else "; name the right one, as in --map text=body"
            return f"no column is called {column!r} (there is: {list_names(has)}){hint}."
    return None


def rename(row: Mapping[str, object], columns: Columns) -> Mapping[str, object]:
    """A row under the names of the fields; what a named column displaces is kept as NAME_."""
    if not columns:
        return row
    found: dict[str, object] = {}
    taken = {column for column in columns.values() if column in row}
    for key, value in row.items():
        if key not in taken:
            found[f"{key}_" if key in columns else key] = value
    return found | {field: find_key(row, column)[1] for field, column in columns.items() if find_key(row, column)[0]}


def find_key(row: Mapping[str, object], key: str) -> tuple[bool, object]:
    """Whether a JSON object has a key, and what it holds; "source.name" is the name within the source."""
    if key in row:
        return True, row[key]
    outer, dot, inner = key.partition(".")
    within = row.get(outer)
    return find_key(within, inner) if dot and isinstance(within, Mapping) else (False, None)


def list_names(names: Iterable[str]) -> str:
    """Names for a message, in quotes, the first few."""
    every = [repr(str(name)[:40]) for name in names]
    more = f", and {len(every) - NAMES_SHOWN} more" if len(every) > NAMES_SHOWN else ""
    return ", ".join(every[:NAMES_SHOWN]) + more or "nothing"


def follow_keys(
    rows: Iterable[tuple[object, Report | Issue]], columns: Columns, stem: str
) -> Iterator[Report | Issue]:
    """The reports of JSON objects, and at the end an issue for a named key that none of them had."""
    missing = set(columns.values())
    objects = 0
    for content, item in rows:
        if isinstance(content, Mapping):
            objects += 1
            missing -= {column for column in missing if find_key(content, column)[0]}
        yield item
    for field, column in columns.items():
        if objects and column in missing and field != "text":  # a text that lacks is told line by line
            yield Issue(stem, f"No line has the key {column!r}, which --map names for {field!r}.")
