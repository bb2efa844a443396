"""`sayso add`: new reports once, what failed again, batches whole, and a way to stop."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import tests.fake_coder
import tests.fake_merging
from sayso.errors import InputError, LedgerError
from sayso.ledger.open import open_ledger
from sayso.ledger.store import Ledger
from sayso.records import Issue, Report
from sayso.run import add
from sayso.run.add import Stopping, add_all, find_known_day
from sayso.run.setup import Setup
from tests.fake_merging import load_merging
from tests.kept import find_groups, find_rows, make_reports

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sayso.coder", tests.fake_coder)
    monkeypatch.setattr(add, "load_merging", load_merging)


def take(path: Path, *items: Report | Issue, **options: Any) -> int:
    return add_all(items, Setup(), path, 1, **options)


def read(path: Path, sql: str) -> list[Any]:
    with open_ledger(path, write=False) as ledger:
        return ledger.rows(sql)


def test_adding_twice_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "w.duckdb"
    reports = make_reports("They shelled Zenda.", "Who shelled Zenda?", "All was calm.")
    assert take(path, *reports) == 0
    with open_ledger(path, write=False) as ledger:
        before = find_rows(ledger)
    assert take(path, *reports, *make_reports("They shelled Zenda.", first=4, published="2021-11-01")) == 0
    with open_ledger(path, write=False) as ledger:
        assert find_rows(ledger) == before
    assert "0 reports added, 4 there already" in capsys.readouterr().err


def test_the_same_words_of_another_publisher_are_another_report(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    take(path, *make_reports("They shelled Zenda.", publisher="North"), *make_reports("They shelled Zenda.", publisher="South"))
    assert [name[:3] for (name,) in read(path, "SELECT id FROM reports ORDER BY publisher")] == ["r1", "r1-"]
    assert read(path, "SELECT count(*) FROM claims AS c JOIN reports AS r ON r.id = c.report") == [(2,)]


def test_an_id_that_another_report_has_gets_an_ending(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    for text in ("They shelled Zenda.", "They shelled Hentzau.", "They shelled Hentzau."):
        take(path, *make_reports(text))
    ids = [name for (name,) in read(path, "SELECT id FROM reports ORDER BY id")]
    assert ids[0] == "r1"
    assert len(ids) == 2
    assert len(ids[1]) == len("r1-abcdef")
    assert read(path, "SELECT report FROM claims ORDER BY report") == [(i,) for i in ids]


def test_what_failed_is_kept_as_an_issue_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "w.duckdb"
    reports = make_reports("poison shelled Zenda.", "They shelled Zenda.")
    for _ in range(2):
        assert take(path, *reports, Issue("gone", "gone.txt: there is no such file.")) == 1
        assert read(path, "SELECT report, resolved FROM issues ORDER BY report") == [("gone", None), ("r1", None)]
    assert read(path, "SELECT id, coded FROM reports ORDER BY id") == [("r1", False), ("r2", True)]
    monkeypatch.setattr(tests.fake_coder, "refuse_foreign", lambda report, coder: None)
    monkeypatch.setattr(tests.fake_coder, "code_report", lambda report, coder: tests.fake_coder.Reading(report.id, ()))
    assert take(path, *reports) == 0
    assert read(path, "SELECT report, resolved IS NULL FROM issues ORDER BY report") == [("gone", True), ("r1", False)]
    assert read(path, "SELECT id, coded FROM reports ORDER BY id") == [("r1", True), ("r2", True)]


def test_a_refused_language_is_an_issue(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    assert take(path, *make_reports("Bonjour.")) == 1
    assert read(path, "SELECT report, reason FROM issues") == [("r1", "The text is in French, and only English is coded.")]


def test_without_texts_hashes_and_offsets_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    take(path, *make_reports("They shelled Zenda.", extra={"html": "They shelled Zenda."}), no_text=True)
    assert read(path, "SELECT text, length, length(hash), extra FROM reports") == [(None, 19, 64, None)]
    take(path, *make_reports("Who shelled Zenda?", first=2))
    assert read(path, "SELECT count(text) FROM reports") == [(0,)]


def test_a_ledger_with_texts_does_not_forget_them(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    take(path, *make_reports("They shelled Zenda."))
    with pytest.raises(InputError, match="--no-text"):
        take(path, *make_reports("Who shelled Zenda?", first=2), no_text=True)


@pytest.mark.parametrize("size", [1, 2, 100])
def test_batches_of_any_size_give_the_same(size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add, "MOST_REPORTS", size)
    take(tmp_path / "w.duckdb", *make_reports("They shelled Zenda.", "Who shelled Zenda?", "They shelled Zenda again.", "Calm."))
    with open_ledger(tmp_path / "w.duckdb", write=False) as ledger:
        assert find_groups(ledger) == {frozenset({"r1-1", "r2-1", "r3-1"})}


def test_a_batch_ends_after_some_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add, "MOST_SECONDS", 0.0)
    batches = []
    monkeypatch.setattr(add, "place_batch", lambda ledger, merging, batch, now, version: batches.append(len(batch)))
    take(tmp_path / "w.duckdb", *make_reports("They shelled Zenda.", "Who shelled Zenda?"))
    assert batches == [1, 1]


def test_a_broken_batch_leaves_those_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add, "MOST_REPORTS", 1)
    path = tmp_path / "w.duckdb"
    real = add.place_batch

    def fail_second(ledger: Ledger, merging: Any, batch: Any, now: str, version: str) -> None:
        real(ledger, merging, batch, now, version)
        if batch[0].report.id == "r2":
            raise LedgerError("the disk is full")

    monkeypatch.setattr(add, "place_batch", fail_second)
    with pytest.raises(LedgerError):
        take(path, *make_reports("They shelled Zenda.", "Who shelled Zenda?"))
    assert read(path, "SELECT id FROM reports") == [("r1",)]


def test_a_report_that_cannot_be_merged_is_an_issue_and_takes_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "w.duckdb"

    def fail(accounts: Any, report: Report) -> Any:
        if report.id == "r2":
            raise OverflowError("date value out of range")
        return tests.fake_merging.profile_accounts(accounts, report)

    broken = replace(load_merging(), profile_accounts=fail)
    monkeypatch.setattr(add, "load_merging", lambda: broken)
    reports = make_reports("They shelled Zenda.", "Who shelled Zenda?", "They shelled Zenda again.")
    assert take(path, *reports, Issue("gone", "gone.txt: there is no such file.")) == 1
    assert read(path, "SELECT id, coded FROM reports ORDER BY id") == [("r1", True), ("r2", False), ("r3", True)]
    assert read(path, "SELECT report FROM issues ORDER BY report") == [("gone",), ("r2",)]
    assert "r2: It could not be merged (OverflowError: date value out of range)." in capsys.readouterr().err
    monkeypatch.setattr(add, "load_merging", load_merging)
    assert take(path, *reports) == 0
    assert read(path, "SELECT count(*) FROM reports WHERE coded") == [(3,)]
    assert read(path, "SELECT count(*) FROM incidents") == [(1,)]


def test_what_no_file_can_hold_is_replaced(tmp_path: Path) -> None:
    broken = "a\ud800b"
    report = Report(broken, "They shelled Zenda.", "2021-11-17", broken, broken, broken, {"k": broken})
    assert take(tmp_path / "w.duckdb", report, Issue(broken, broken)) == 1
    assert read(tmp_path / "w.duckdb", "SELECT id, publisher, title, url FROM reports") == [("a?b",) * 4]
    assert read(tmp_path / "w.duckdb", "SELECT report, reason FROM issues") == [("a?b", "a?b")]


def test_the_first_ctrl_c_is_a_wish_and_the_second_ends() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Stopping() as stopping:
        signal.raise_signal(signal.SIGINT)
        assert stopping.asked
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    signal.signal(signal.SIGINT, before)


def test_a_report_without_a_day_is_known_when_it_is_added() -> None:
    assert find_known_day(Report("r1", "x", "2021-11-17"), "2022-01-01") == "2021-11-17"
    assert find_known_day(Report("r1", "x"), "2022-01-01") == "2022-01-01"
    assert find_known_day(Report("r1", "x", "soon"), "2022-01-01") == "2022-01-01"


def test_a_killed_run_goes_on_where_it_was(tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(json.dumps({"id": f"r{n}", "text": f"They shelled Zenda{n % 50} {n}."}) + "\n" for n in range(200)))
    program = (
        "import sys, time, tests.fake_coder, tests.fake_merging\nsys.modules['sayso.coder'] = tests.fake_coder\n"
        "import sayso.run.add as add\nadd.load_merging, add.MOST_REPORTS = tests.fake_merging.load_merging, 10\n"
        "from sayso.cli import main\nsys.exit(main(sys.argv[1:]))"
    )
    call = [sys.executable, "-c", program, "add", str(lines), "--ledger", str(tmp_path / "w.duckdb")]
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    for wait in (0.2, 0.5, 0.9):
        process = subprocess.Popen(call, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": paths})
        while not (tmp_path / "w.duckdb").exists() and process.poll() is None:
            time.sleep(0.05)
        time.sleep(wait)
        process.kill()
        process.wait()
    done = subprocess.run(call, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paths}, check=False)
    assert done.returncode == 0, done.stderr
    path = tmp_path / "w.duckdb"
    assert read(path, "SELECT count(*), count(DISTINCT id) FROM reports") == [(200, 200)]
    assert read(path, "SELECT count(*), count(DISTINCT id) FROM claims") == [(200, 200)]
    with open_ledger(path, write=False) as ledger:
        from sayso.ledger.check import find_faults

        assert list(find_faults(ledger)) == []
