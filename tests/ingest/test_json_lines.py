"""Report lines and JSON files: what is kept, and what one bad line does (nothing to the others)."""

import gzip
import json
from pathlib import Path

import pytest

from sayso.ingest.json_lines import read_json_file, read_json_lines
from sayso.records import Issue, Report


def test_a_line_fills_the_record_and_unknown_keys_are_kept(tmp_path: Path) -> None:
    row = {
        "id": "x1",
        "text": "One\u2028line.",
        "published": "2021-11-17T08:30:00Z",
        "publisher": "Gazette",
        "title": "Title",
        "url": "zenda.example/1",
        "desk": {"n": [1, None]},
    }
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    assert list(read_json_lines(path)) == [
        Report(
            "x1", "One\u2028line.", "2021-11-17", "Gazette", "Title", "zenda.example/1",
            {"desk": {"n": [1, None]}},
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not UTF-8 (byte 0xff at 0)"),
        (b"[1]", "a report is a JSON object, and this is a list"),
        (b"{}", "there is no 'text' (there is: no key at all)"),
        (b'{"body": "x"}', "there is no 'text' (there is: body)"),
        (b'{"text": 7}', "'text' is 7"),
        (b'{"text": " "}', "no text"),
        (b'{"text": "a\\u0000b"}', "binary data"),
        (b'{"text": "a\\ud800b"}', "not valid Unicode at character 1"),
        (b'{"text": "a", "published": "last week"}', "'published' is 'last week'; give an ISO day"),
        (b'{"text": "a", "published": 7}', "'published' is 7"),
        (b'{"text": "a", "title": ["x"]}', "'title' is ['x']"),
        (b'{"text": "a", "id": {}}', "'id' is {}"),
        (b'{"text": "a", "id": true}', "'id' is True"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_an_issue_and_the_others_are_read(
    line: bytes, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "First."}\n\n' + line + b'\n{"text": "Last."}')
    first, issue, last = read_json_lines(path)
    assert isinstance(first, Report)
    assert isinstance(issue, Issue)
    assert isinstance(last, Report)
    assert (first.id, issue.report, last.id) == ("a-1", "a-3", "a-4")
    assert reason in issue.reason


def test_a_line_without_end_is_an_issue_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.ingest.json_lines.LONGEST_LINE", 40)
    path = tmp_path / "a.jsonl"
    exact = b'{"text": "' + b"x" * 27 + b'"}'
    assert len(exact) == 39
    path.write_bytes(exact + b"\n" + b"x" * 500 + b"\n" + exact + b"\n" + b"x" * 41)
    ids = [item.id if isinstance(item, Report) else item.reason for item in read_json_lines(path)]
    assert ids == ["a-1", "Line 2: more than 40 bytes are no report line.", "a-3", "Line 4: more than 40 bytes are no report line."]


def test_numbers_as_ids_and_a_bom_before_the_first_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": 7, "text": "First."}\n')
    assert list(read_json_lines(path)) == [Report("7", "First.")]


def test_a_gzipped_file_is_read_and_a_cut_one_says_so(tmp_path: Path) -> None:
    lines = b"".join(b'{"text": "Report %d."}\n' % n for n in range(2000))
    whole, cut = tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl.gz"
    whole.write_bytes(gzip.compress(lines))
    cut.write_bytes(gzip.compress(lines)[:-200])
    assert [r.id for r in read_json_lines(whole) if isinstance(r, Report)][-1] == "a-2000"
    last = list(read_json_lines(cut))[-1]
    assert isinstance(last, Issue)
    assert "cut off" in last.reason


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        ('{"text": "One."}', ["a"]),
        ('[{"text": "One."}, {"id": "x", "text": "Two."}]', ["a-1", "x"]),
        ('{"reports": [{"text": "One."}]}', ["a-1"]),
    ],
)
def test_a_json_file_holds_one_report_or_a_list(
    content: str, ids: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    assert [r.id for r in read_json_file(path) if isinstance(r, Report)] == ids


def test_a_json_file_that_is_none_is_an_issue(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{'text': 'One.'}")
    (issue,) = read_json_file(path)
    assert isinstance(issue, Issue)
    assert "not JSON" in issue.reason
