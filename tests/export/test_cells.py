"""sayso.export.cells: no formula, no torn row, numbers as numbers."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.export.cells import defuse, find_day, to_csv, to_tsv

FORMULAS = [
    "=1+1", "+44", "+cmd|' /C calc'!A0", "-2+3", "-", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\t", "＝1", "－x", '=HYPERLINK("http://x","y")',
]  # fmt: skip


@pytest.mark.parametrize("text", [f for f in FORMULAS if f != "+44"])
def test_a_formula_is_text(text: str) -> None:
    assert defuse(text) == f"'{text}"
    (row,) = csv.reader(io.StringIO(to_csv(["a", text])))
    assert row[1].startswith("'")
    assert to_tsv([text]).startswith("'")


@pytest.mark.parametrize(
    "text", ["", "a=1", "Zenda-Hofbau", "'=1", "-12.5", "+44", "12", "1-2", "{=1}"]
)
def test_other_text_is_left(text: str) -> None:
    assert defuse(text) == text


def test_a_list_cannot_hide_a_formula() -> None:
    assert to_csv([["=1", "b"]]) == '"\'=1; b"\n'


def test_numbers_stay_numbers() -> None:
    assert to_csv([-45.25, 7, 0, None, True, ""]) == "-45.25,7,0,,true,\n"


@given(st.lists(st.one_of(st.text(), st.integers(), st.none()), min_size=2))
def test_csv_is_read_back(cells: list[str | int | None]) -> None:
    (row,) = csv.reader(io.StringIO(to_csv(cells), newline=""), strict=True)
    wanted = ["" if c is None else str(c).replace("\x00", "") for c in cells]
    assert [r.removeprefix("'") for r in row] == [w.removeprefix("'") for w in wanted]


@given(st.lists(st.one_of(st.text(), st.floats(allow_nan=False)), min_size=1))
def test_a_tsv_line_is_one_line_of_its_cells(cells: list[str | float]) -> None:
    line = to_tsv(cells)
    assert line.endswith("\n")
    assert len(line[:-1].split("\t")) == len(cells)
    assert len((line[:-1] + "x").splitlines()) == 1


def test_days() -> None:
    assert find_day("2021-11-16") == date(2021, 11, 16)
    assert find_day("2021-02-30") is None
    assert find_day(None) is None
