"""Tables: columns by name, one report a row."""

from pathlib import Path

import pytest

from sayso.ingest.tables import read_csv_file, read_parquet_file
from sayso.records import Issue, Report


def _csv(tmp_path: Path, content: bytes) -> list[Report | Issue]:
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    return list(read_csv_file(path))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_are_known_by_name(delimiter: str, tmp_path: Path) -> None:
    rows = ["published,text,desk,id", '2021-11-17,"One, and\r\n""two"".",north,x', ",Three.,,"]
    content = "\ufeff" + "\r\n".join(row.replace(",", delimiter) for row in rows)
    text = 'One, and\r\n"two".'.replace(",", delimiter)
    assert _csv(tmp_path, content.encode()) == [
        Report("x", text, "2021-11-17", extra={"desk": "north"}),
        Report("t-2", "Three."),
    ]


def test_only_the_row_of_another_encoding_is_refused(tmp_path: Path) -> None:
    bad, good = _csv(tmp_path, b"id,text\na,Pr\xeat\nb,Fine.\n")
    assert isinstance(bad, Issue)
    assert "not valid Unicode at character 2" in bad.reason
    assert good == Report("b", "Fine.")


@pytest.mark.parametrize("content", [b"", b"id,body\nx,One.\n"])
def test_a_table_without_text_says_what_it_has(content: bytes, tmp_path: Path) -> None:
    (issue,) = _csv(tmp_path, content)
    assert isinstance(issue, Issue)
    assert "no column is called 'text'" in issue.reason


def test_an_empty_cell_is_no_text(tmp_path: Path) -> None:
    (issue,) = _csv(tmp_path, b"id,text\nx,\n")
    assert issue == Issue("x", "There is no text in it.")


def test_parquet_rows(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "t.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT * FROM (VALUES ('a', 'One.', DATE '2021-11-17', 3), (NULL, 'Two.', NULL, NULL))"
            f" rows(id, text, published, size)) TO '{path}' (FORMAT parquet)"
        )
    assert list(read_parquet_file(path)) == [
        Report("a", "One.", "2021-11-17", extra={"size": 3}),
        Report("t-2", "Two.", extra={"size": None}),
    ]


def test_a_file_that_is_no_parquet_is_an_issue(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    path = tmp_path / "t.parquet"
    path.write_bytes(b"PAR1 not really")
    (issue,) = read_parquet_file(path)
    assert isinstance(issue, Issue)
    assert "no Parquet file" in issue.reason
