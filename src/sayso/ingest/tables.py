"""Tables, one report a row, the columns known by their names (`id`, `text`, `published`, …)."""

import atexit
import csv
import gc
from collections.abc import Iterator
from pathlib import Path

from sayso.ingest.columns import NO_COLUMNS, Columns, find_missing, rename
from sayso.ingest.rows import make_report
from sayso.records import Issue, Report

DELIMITERS = (",", ";", "\t")
LONGEST_CELL = 50_000_000
LONGEST_HEADER = 1_000_000
ROWS_AT_ONCE = 256


def read_csv_file(path: Path, columns: Columns = NO_COLUMNS) -> Iterator[Report | Issue]:
    """The rows of a CSV file (comma, semicolon or tab); a row without id is called STEM-ROW.

    An empty cell is a missing value; columns that no field takes are kept in `extra`.
    """
    csv.field_size_limit(LONGEST_CELL)
    # Bytes that are not UTF-8 come through as surrogates, so that only their own row is refused.
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        header = file.readline(LONGEST_HEADER)
        file.seek(0)
        rows = csv.DictReader(file, delimiter=_find_delimiter(header, columns.get("text", "text")))
        try:
            missing = find_missing(columns, rows.fieldnames or ())
            if missing:
                yield Issue(path.stem, f"{path}: {missing}")
                return
            for number, row in enumerate(rows, 1):
                cells = {key: value for key, value in row.items() if key is not None and value}
                yield make_report({"text": "", **rename(cells, columns)}, f"{path.stem}-{number}")
        except csv.Error as error:
            yield Issue(path.stem, f"{path}, line {rows.line_num}: {error}; the rest was not read.")


def read_parquet_file(path: Path, columns: Columns = NO_COLUMNS) -> Iterator[Report | Issue]:
    """The rows of a Parquet file in order; a row without id is called STEM-ROW. Needs duckdb."""
    import duckdb

    atexit.register(gc.unfreeze)  # else duckdb complains, at the end, of what `load_lasting` kept from collection
    with duckdb.connect() as connection:
        connection.execute("SET autoinstall_known_extensions = false")
        try:
            rows = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
        except duckdb.Error as error:
            yield Issue(
                path.stem, f"{path}: no Parquet file that can be read ({_first_line(error)})."
            )
            return
        names = [column[0] for column in rows.description or ()]
        missing = find_missing(columns, names)
        if missing:
            yield Issue(path.stem, f"{path}: {missing}")
            return
        number = 0
        while batch := rows.fetchmany(ROWS_AT_ONCE):
            for values in batch:
                number += 1
                row = rename(dict(zip(names, values, strict=True)), columns)
                yield make_report(row, f"{path.stem}-{number}")


def _find_delimiter(header: str, text: str) -> str:
    """The delimiter under which a column is called `text`, else the one that divides the header most."""
    for delimiter in DELIMITERS:
        if text in next(csv.reader([header], delimiter=delimiter), []):
            return delimiter
    return max(DELIMITERS, key=header.count)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
