"""Rows to files, one after the other: comma- and tab-separated values, JSON lines, GeoJSON, Parquet."""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import duckdb

from sayso.errors import InputError
from sayso.export.cells import find_day, to_csv, to_tsv
from sayso.export.happening import Site

Rows = Iterable[Sequence[Any]]


class Sink(Protocol):
    """What text can be written to."""

    def write(self, text: str, /) -> int:
        """Write it."""

    def writelines(self, lines: Iterable[str], /) -> None:
        """Write them as they come."""


Write = Callable[[Sink, Sequence[str], Rows], None]
DIGITS = 6  # of degrees: a tenth of a metre, as GeoJSON asks for

_SQL = {
    "text": "VARCHAR", "texts": "VARCHAR[]", "whole": "BIGINT", "real": "DOUBLE", "flag": "BOOLEAN", "day": "DATE",
}  # fmt: skip


def write_csv(out: Sink, columns: Sequence[str], rows: Rows) -> None:
    """Comma-separated, with a head line."""
    out.write(to_csv(columns))
    out.writelines(to_csv(row) for row in rows)


def write_tsv(out: Sink, columns: Sequence[str], rows: Rows) -> None:
    """Tab-separated, with a head line."""
    out.write(to_tsv(columns))
    write_bare_tsv(out, columns, rows)


def write_bare_tsv(out: Sink, columns: Sequence[str], rows: Rows) -> None:
    """Tab-separated, without a head line."""
    out.writelines(to_tsv(row) for row in rows)


def write_json_lines(out: Sink, columns: Sequence[str], rows: Rows) -> None:
    """One JSON object a line."""
    out.writelines(f"{_to_json(dict(zip(columns, row, strict=True)))}\n" for row in rows)


def write_geojson(out: Sink, columns: Sequence[str], rows: Rows) -> None:
    """One FeatureCollection (RFC 7946), a feature a line; the last cell of a row has its places."""
    out.write('{"type": "FeatureCollection", "features": [')
    for number, row in enumerate(rows):
        *cells, places = row
        properties = dict(zip(columns, cells, strict=True))
        feature = {
            "type": "Feature",
            "id": properties["id"],
            "geometry": make_geometry(places),
            "properties": properties,
        }
        out.write(("," if number else "") + "\n" + _to_json(feature))
    out.write("\n]}\n")


def make_geometry(places: Iterable[Site]) -> dict[str, Any] | None:
    """A point, several points, or null where no place has coordinates. Longitude stands first."""
    points = list(
        dict.fromkeys(
            (round(spot.lon, DIGITS), round(spot.lat, DIGITS))
            for spot in places
            if spot.lon is not None and spot.lat is not None
        )
    )
    if len(points) == 1:
        return {"type": "Point", "coordinates": list(points[0])}
    return (
        {"type": "MultiPoint", "coordinates": [list(point) for point in points]} if points else None
    )


def write_parquet(path: Path, kinds: Mapping[str, str], rows: Rows) -> None:
    """A Parquet file with typed columns, made by DuckDB from a file of JSON lines that is gone afterwards."""
    days = [number for number, kind in enumerate(kinds.values()) if kind == "day"]
    columns = ", ".join(f"{_literal(name)}: {_literal(_SQL[kind])}" for name, kind in kinds.items())
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        lines = Path(folder) / "rows.jsonl"
        with lines.open("w", encoding="utf-8", newline="\n") as out:
            write_json_lines(out, tuple(kinds), (_check_days(row, days) for row in rows))
        settings: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": "false",
            "temp_directory": folder,
            "memory_limit": "512MB",
        }
        with duckdb.connect(":memory:", config=settings) as connection:
            connection.execute(
                f"COPY (SELECT * FROM read_json({_literal(str(lines))}, format = 'newline_delimited', columns = {{{columns}}}))"
                f" TO {_literal(str(path))} (FORMAT parquet, COMPRESSION zstd)"
            )


@contextmanager
def replace_file(path: Path) -> Iterator[Path]:
    """A name beside `path` to write under; it takes the place of `path` only if the block ends well."""
    path = path.resolve()  # a link keeps leading to the file
    if path.exists() and not path.is_file():
        raise InputError(
            f"--out: {path} is {'a folder' if path.is_dir() else 'no file'}; give the name of a file."
        )
    beside = path.with_name(path.name + ".tmp")
    try:
        yield beside
        beside.replace(path)
    except OSError as error:
        raise InputError(f"--out: {path} cannot be written ({error.strerror or error}).") from error
    finally:
        beside.unlink(missing_ok=True)


def _check_days(row: Sequence[Any], days: Sequence[int]) -> list[Any]:
    """A day that no calendar has is left out: a column of days cannot hold it."""
    cells = list(row)
    for at in days:
        cells[at] = cells[at] if find_day(cells[at]) else None
    return cells


def _to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
