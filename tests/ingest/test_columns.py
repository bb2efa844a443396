"""Columns by name: what `--map` takes, and what it does to tables and JSON."""

import json
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.ingest.columns import find_columns
from sayso.ingest.reports import read_reports
from sayso.records import Issue, Report


@pytest.mark.parametrize(
    "pairs", [["text=body,published=date"], ["text=body", "published=date"], ["text = body, published=date"]]
)
def test_pairs_may_stand_alone_or_together(pairs: list[str]) -> None:
    assert find_columns(pairs) == {"text": "body", "published": "date"}


def test_a_column_may_have_a_comma_or_a_sign_in_its_name() -> None:
    assert find_columns(["text=Body, in full", "url=a=b"]) == {"text": "Body, in full", "url": "a=b"}


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        ("body", "write FIELD=COLUMN"),
        ("text=", "write FIELD=COLUMN"),
        ("txt=body", "'txt' is no field. Known: id, text"),
        ("body=text", r"Is it text=body\?"),
        ("text=a,text=b", "two columns for 'text'"),
    ],
)
def test_what_names_no_column_is_a_wrong_call(pair: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_reports([], columns=[pair])


def test_a_table_is_read_by_the_columns_named(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("nr;body;date;text\n7;Zenda fell.;2019-03-12;short\n")
    assert list(read_reports([str(path)], columns=["text=body,published=date,id=nr"])) == [
        Report("7", "Zenda fell.", "2019-03-12", extra={"text_": "short"})
    ]


def test_a_column_that_lacks_names_those_there_are(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("id,body\nx,One.\n")
    (issue,) = read_reports([str(path)], columns=["text=article"])
    assert isinstance(issue, Issue)
    assert "no column is called 'article' (there is: 'id', 'body')." in issue.reason
    (issue,) = read_reports([str(path)])
    assert isinstance(issue, Issue)
    assert issue.reason.endswith("as in --map text=body.")


def test_two_columns_of_one_name_are_not_guessed_at(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("text,text\na b,c d\n")
    (issue,) = read_reports([str(path)])
    assert isinstance(issue, Issue)
    assert "2 columns are called 'text'" in issue.reason


def test_parquet_by_the_columns_named(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "t.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT 'One.' AS body, 3 AS size) TO '{path}' (FORMAT parquet)")
    assert list(read_reports([str(path)], columns=["text=body"])) == [
        Report("t-1", "One.", extra={"size": 3})
    ]
    (issue,) = read_reports([str(path)], columns=["text=body,url=link"])
    assert isinstance(issue, Issue)
    assert "'link' (there is: 'body', 'size')" in issue.reason


def test_keys_of_json_lines_may_lie_within_others(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    rows = [{"body": "One.", "source": {"name": "Gazette"}}, {"body": "Two.", "source": None}]
    path.write_text("\n".join(map(json.dumps, rows)))
    one, two = read_reports([str(path)], columns=["text=body,publisher=source.name"])
    assert isinstance(one, Report)
    assert isinstance(two, Report)
    assert (one.text, one.publisher, two.publisher) == ("One.", "Gazette", None)
    assert one.extra == {"source": {"name": "Gazette"}}


def test_a_key_that_no_line_has_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n')
    *reports, issue = read_reports([str(path)], columns=["published=date"])
    assert len(reports) == 2
    assert isinstance(issue, Issue)
    assert "No line has the key 'date'" in issue.reason
