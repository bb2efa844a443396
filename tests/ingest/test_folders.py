"""Folders: every file in its order, and a word on each that is not read."""

import os
from pathlib import Path

import pytest

from sayso.ingest.reports import read_reports
from sayso.records import Issue, Report


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"text": "Line."}' if name.endswith(".jsonl") else "Text.")


def _found(folder: Path) -> tuple[list[str], list[str]]:
    items = list(read_reports([str(folder)]))
    return (
        [item.id for item in items if isinstance(item, Report)],
        [item.reason for item in items if isinstance(item, Issue)],
    )


def test_kinds_are_mixed_and_the_order_is_that_of_the_names(tmp_path: Path) -> None:
    _write(tmp_path, "c.txt", "a.jsonl", "b/2.txt", "b/1.txt", "b/d/3.txt", "e/4.txt")
    assert _found(tmp_path) == (["a-1", "c", "1", "2", "3", "4"], [])


def test_files_that_are_not_read_are_named(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "scan.pdf", "LICENSE")
    reports, reasons = _found(tmp_path)
    assert reports == ["a"]
    assert len(reasons) == 2
    assert "without an ending" in reasons[0]
    assert "'.pdf'" in reasons[1]


def test_hidden_files_are_told_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    _write(tmp_path, "a.txt", ".DS_Store", ".git/config")
    assert _found(tmp_path) == (["a"], [])
    assert "passed over: .DS_Store and 1 more" in caplog.text


def test_loops_end_and_are_named(tmp_path: Path) -> None:
    _write(tmp_path, "a/one.txt", "b/two.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "c").symlink_to(tmp_path / "b", target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    reports, reasons = _found(tmp_path)
    assert reports == ["one", "two"]
    told = " ".join(reasons)
    assert "is a loop: the link leads back to" in told
    assert "is another way to" in told
    assert "leads nowhere or around in a circle" in told


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    reports, reasons = _found(tmp_path)
    assert reports == ["a"]
    assert "pipe or socket" in reasons[0]


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    assert "no file in this folder" in _found(tmp_path)[1][0]


def test_a_missing_extra_holds_up_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, "a.html", "b.txt")
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    reports, reasons = _found(tmp_path)
    assert reports == ["b"]
    assert "pip install 'sayso[pages]'" in reasons[0]
