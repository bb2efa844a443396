"""Files and standard input to reports: ids, defaults, and what is wrong with a call."""

import io
import sys
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.ingest import READERS
from sayso.ingest.reports import read_reports
from sayso.records import Issue, Report


def _stdin(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.parametrize("paths", [[], ["-"]])
def test_standard_input_is_one_report(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, b"Zenda fell.\r\n")
    assert list(read_reports(paths, published="2019-03-12", publisher="Gazette")) == [
        Report("stdin", "Zenda fell.\r\n", "2019-03-12", "Gazette")
    ]


def test_standard_input_can_hold_report_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, b'{"text": "One."}\n{"id": "x", "text": "Two."}\n')
    found = list(read_reports([], stdin_lines=True))
    assert [(r.id, r.text) for r in found if isinstance(r, Report)] == [
        ("stdin-1", "One."),
        ("x", "Two."),
    ]


def test_a_reports_own_day_and_publisher_come_first(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text('{"text": "One.", "published": "1999-01-02"}\n{"text": "Two."}\n')
    one, two = read_reports([str(path)], published="2019-03-12", publisher="Gazette")
    assert isinstance(one, Report)
    assert isinstance(two, Report)
    assert (one.published, one.publisher) == ("1999-01-02", "Gazette")
    assert (two.published, two.publisher) == ("2019-03-12", "Gazette")


def test_ids_are_unique_within_a_run(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("story.txt", "a/story.txt", "story-2.txt"):
        (tmp_path / name).write_text("Text.")
    paths = [str(tmp_path / n) for n in ("story.txt", "a/story.txt", "story-2.txt")]
    found = [r.id for r in read_reports(paths) if isinstance(r, Report)]
    assert found == ["story", "story-2", "story-2-2"]


def test_what_cannot_be_read_is_an_issue_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Text.")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    names = ["gone.txt", "scan.pdf", "good.txt"]
    *issues, good = read_reports([str(tmp_path / name) for name in names])
    reasons = [issue.reason for issue in issues if isinstance(issue, Issue)]
    assert "no such file" in reasons[0]
    assert "'.pdf' cannot be read. Known: .txt" in reasons[1]
    assert isinstance(good, Report)


@pytest.mark.parametrize("day", ["2021-02-30", "yesterday", "17/11/2021"])
def test_an_impossible_day_is_a_wrong_call(day: str) -> None:
    with pytest.raises(InputError, match=r"--published .* give an ISO day"):
        read_reports([], published=day)


def test_an_empty_name_is_a_wrong_call() -> None:
    with pytest.raises(InputError, match="empty name"):
        read_reports(["a.txt", ""])


def test_many_reports_of_one_id_take_no_longer_each(tmp_path: Path) -> None:
    path = tmp_path / "same.jsonl"
    path.write_text('{"id": "x", "text": "One."}\n' * 20_000)
    found = [report.id for report in read_reports([str(path)]) if isinstance(report, Report)]
    assert found[:3] == ["x", "x-2", "x-3"]
    assert len(set(found)) == 20_000


def test_standard_input_twice_is_a_wrong_call() -> None:
    with pytest.raises(InputError, match="twice"):
        read_reports(["-", "-"])


@pytest.mark.parametrize(("name", "extra"), [("page.html", "pages"), ("feed.rss", "web"), ("news.warc", "web")])
def test_a_missing_extra_says_what_to_install(
    name: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, str(READERS[Path(name).suffix].needs), None)
    with pytest.raises(InputError, match=rf"pip install 'sayso\[{extra}\]'"):
        read_reports([name])


def test_the_table_of_readers_is_the_documented_one() -> None:
    known = ".txt .jsonl .jsonl.gz .json .csv .tsv .html .htm .html.gz .parquet .xml .rss .atom .warc .warc.gz"
    assert list(READERS) == known.split()
