"""sayso.export: every layout is written as it says, and the page in the docs names each column."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from sayso.errors import InputError
from sayso.export import LAYOUTS, write_file, write_stream
from sayso.export.happening import Happening, Side, Site
from tests.factory import make_happening, make_source

PAGE = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
TEXTS = [name for name, layout in LAYOUTS.items() if layout.write]
WITH_HEAD = {"csv": ",", "ucdp": ",", "acled": ",", "polecat": "\t"}
NASTY = 'He said "no", then\nleft;\t=1+1 \r\n| é 战'


def make_all() -> list[Happening]:
    return [
        make_happening(),
        make_happening(
            id="i0000000001",
            actor=(Side("AZE REB", "=cmd|' /C calc'!A0"),),
            sources=(make_source(title=NASTY, publisher="@post"),),
        ),
        make_happening(
            id="i0000000002", status="negated", places=(), tolls=(), bounds=(None, None)
        ),
    ]


def write(name: str, happenings: list[Happening] | None = None) -> str:
    out = io.StringIO(newline="")
    write_stream(name, make_all() if happenings is None else happenings, out)
    return out.getvalue()


def test_layouts_are_these() -> None:
    assert list(LAYOUTS) == [
        "csv",
        "jsonl",
        "parquet",
        "geojson",
        "polecat",
        "ucdp",
        "acled",
        "gdelt",
        "gdelt-mentions",
    ]


def find_section(name: str) -> dict[str, str]:
    """Column -> what the page says of it."""
    headings = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    heading = next(h for h in headings if name in h.split(", "))
    body = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`.+?`) \| (.+) \|$", body, re.MULTILINE)
    return {column: about for cell, about in rows for column in re.findall(r"`([^`]+)`", cell)}


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_page_names_each_column_and_no_other(name: str) -> None:
    told = find_section(name)
    assert set(told) == set(LAYOUTS[name].columns)
    assert {column for column, about in told.items() if about.startswith("empty")} == LAYOUTS[
        name
    ].empty
    assert f"`{name}`" in PAGE.split("\n## ")[0]


@pytest.mark.parametrize("name", [n for n in LAYOUTS if LAYOUTS[n].empty])
def test_empty_columns_are_empty(name: str) -> None:
    layout = LAYOUTS[name]
    rows = [
        dict(zip(layout.columns, row, strict=True)) for h in make_all() for row in layout.rows(h)
    ]
    assert rows
    assert all(row[column] is None for row in rows for column in layout.empty)


@pytest.mark.parametrize(("name", "mark"), WITH_HEAD.items())
def test_tables_are_read_back(name: str, mark: str, tmp_path: Path) -> None:
    text = write(name)
    rows = list(
        csv.DictReader(
            io.StringIO(text, newline=""),
            delimiter=mark,
            quoting=csv.QUOTE_NONE if mark == "\t" else csv.QUOTE_MINIMAL,
            strict=True,
        )
    )
    assert len(rows) == (3 if name == "csv" else 2)
    assert list(rows[0]) == list(LAYOUTS[name].columns)
    assert not [
        value
        for row in rows
        for value in row.values()
        if re.match(r"\s*[=+@\t\r]|\s*-(?![\d.]+\Z)", value)
    ]
    path = tmp_path / "table"
    path.write_text(text, encoding="utf-8", newline="")
    got = duckdb.sql(
        f"SELECT * FROM read_csv('{path}', delim = '{mark}', quote = '{'' if mark == chr(9) else chr(34)}')"
    )
    assert got.columns == list(LAYOUTS[name].columns)
    assert len(got.fetchall()) == len(rows)


def test_numbers_are_numbers_and_quotation_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(write("csv"), encoding="utf-8", newline="")
    rows = duckdb.sql(
        f"SELECT latitude, longitude, killed_low, headlines, actor_name FROM read_csv('{path}') ORDER BY id"
    ).fetchall()
    assert rows[2][:3] == (-40.5, 45.25, 7)
    assert rows[0][3] == NASTY
    assert rows[0][4].startswith("'=cmd")


@pytest.mark.parametrize(
    ("name", "width"), [("gdelt", 61), ("gdelt-mentions", 16), ("polecat", 40)]
)
def test_tabs_part_all_columns(name: str, width: int) -> None:
    lines = write(name).splitlines()
    assert {len(line.split("\t")) for line in lines} == {width}
    assert ("GLOBALEVENTID" in lines[0]) is False


def test_json_lines_have_lists_and_nulls() -> None:
    rows = [json.loads(line) for line in write("jsonl").splitlines()]
    assert rows[0]["actor"] == ["AZE MIL"]
    assert rows[2]["place"] is None
    assert rows[1]["headlines"] == [NASTY]


def test_geojson_is_valid() -> None:
    places = (Site("A", lat=1.0, lon=-2.1234567), Site("B", lat=3.0, lon=4.0), Site("C"))
    got = json.loads(
        write(
            "geojson",
            [
                make_happening(),
                make_happening(id="i2", places=places),
                make_happening(id="i3", places=()),
            ],
        )
    )
    assert got["type"] == "FeatureCollection"
    shapes = [feature["geometry"] for feature in got["features"]]
    assert shapes[0] == {"type": "Point", "coordinates": [45.25, -40.5]}
    assert shapes[1] == {"type": "MultiPoint", "coordinates": [[-2.123457, 1.0], [4.0, 3.0]]}
    assert shapes[2] is None
    assert all(f["type"] == "Feature" and f["id"] == f["properties"]["id"] for f in got["features"])
    assert json.loads(write("geojson", []))["features"] == []


def test_parquet_is_typed(tmp_path: Path) -> None:
    path = tmp_path / "it's.parquet"
    tally = write_file(
        "parquet",
        [*make_all(), make_happening(id="i3", first="2021-02-30", last="2021-02-30")],
        path,
    )
    assert tally.rows == 4
    quoted = str(path).replace("'", "''")
    rows = duckdb.sql(
        f"SELECT id, actor, latitude, killed_low, date_start, historical FROM '{quoted}' ORDER BY id"
    ).fetchall()
    assert [str(row[4]) for row in rows] == ["2021-11-16", "2021-11-16", "2021-11-16", "None"]
    assert rows[0][1] == ["AZE REB"]
    assert isinstance(rows[0][2], float)
    assert rows[0][5] is False
    assert [p.name for p in tmp_path.iterdir()] == ["it's.parquet"]
    write_file("parquet", [], path)
    assert duckdb.sql(f"SELECT count(*) FROM '{quoted}'").fetchall() == [(0,)]


def test_parquet_asks_for_a_file() -> None:
    with pytest.raises(InputError, match="add --out FILE"):
        write("parquet")


def test_an_unknown_layout_is_named() -> None:
    with pytest.raises(InputError, match=r"layout 'xls' is not known. Known: csv, jsonl"):
        write("xls")


def test_what_is_left_out_is_counted() -> None:
    tally = write_stream("ucdp", make_all(), io.StringIO())
    assert (tally.rows, tally.left_out) == (2, 1)


def failing() -> Iterator[Happening]:
    yield make_happening()
    raise InputError("the ledger broke off")


@pytest.mark.parametrize("name", ["csv", "parquet", "geojson"])
def test_a_file_keeps_what_it_had_until_all_is_written(name: str, tmp_path: Path) -> None:
    path = tmp_path / "events"
    path.write_text("old")
    with pytest.raises(InputError, match="broke off"):
        write_file(name, failing(), path)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["events"]


@pytest.mark.parametrize(("path", "said"), [("", "is a folder"), ("no/where", "cannot be written")])
def test_a_file_that_cannot_be_written_is_named(path: str, said: str, tmp_path: Path) -> None:
    for name in ("csv", "parquet"):
        with pytest.raises(InputError, match=said):
            write_file(name, make_all(), tmp_path / path)


def test_rows_are_written_as_they_come() -> None:
    seen: list[int] = []
    out = io.StringIO()

    def slow() -> Iterator[Happening]:
        for number in range(3):
            seen.append(out.getvalue().count("\n"))
            yield make_happening(id=f"i{number}")

    write_stream("csv", slow(), out)
    assert seen == [1, 2, 3]


def test_the_room_is_light_to_import() -> None:
    code = "import sys, sayso.export; print([m for m in ('spacy', 'onnxruntime', 'sayso.merge', 'pandas') if m in sys.modules])"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )
