"""A text file is one report, to the character."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ingest.text_file import read_standard_input, read_text_file
from sayso.records import Issue, Report


def _read(path: Path, content: bytes) -> Report | Issue:
    path.write_bytes(content)
    (only,) = read_text_file(path)
    return only


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffA mark before the first word.",
        "One line.\r\nAnother.\r\n",
        "Old line ends.\rLike these.\n",
        "Combining e\u0301 and 🚀 and \u202bעברית\u202c and \u2028 in one.",
        "  white space around  \n\n",
    ],
)
def test_the_text_is_kept_to_the_character(text: str, tmp_path: Path) -> None:
    report = _read(tmp_path / "story.one.txt", text.encode())
    assert report == Report("story.one", text)


@given(st.text(min_size=1).filter(lambda t: any(map(str.isalpha, t)) and "\0" not in t))
def test_any_text_is_kept(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    report = _read(tmp_path_factory.getbasetemp() / "any.txt", text.encode())
    assert report == Report("any", text)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no text"),
        (b"\xef\xbb\xbf \r\n\t", "no text"),
        ("Prêt à tirer".encode("latin-1"), "not UTF-8 (byte 0xea at 2)"),
        ("Text.".encode("utf-16"), "looks like UTF-16"),
        ("Text.".encode("utf-32"), "looks like UTF-32"),
        ("-- *** 12 / 34 … 🔥".encode(), "no word"),
        (b"\x7fELF\0\xff\xfe", "binary data (a NUL at byte 4)"),
        (b"words\0words", "binary data (a NUL at character 5)"),
    ],
)
def test_what_is_no_text_is_an_issue(content: bytes, reason: str, tmp_path: Path) -> None:
    issue = _read(tmp_path / "odd.txt", content)
    assert isinstance(issue, Issue)
    assert issue.report == "odd"
    assert reason in issue.reason


def test_an_archive_in_one_file_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("was read"))
    (issue,) = read_text_file(path)
    assert isinstance(issue, Issue)
    assert "50,000,000 bytes" in issue.reason


def test_a_stream_without_end_is_refused_before_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/zero").open() as endless:
        monkeypatch.setattr("sys.stdin", endless)
        (issue,) = read_standard_input()
    assert isinstance(issue, Issue)
    assert "More than 20,000,000 bytes" in issue.reason
