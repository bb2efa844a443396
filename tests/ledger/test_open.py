"""What can be opened as a ledger, and what is said where it cannot."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from sayso.errors import LedgerError
from sayso.ledger.open import SETTINGS, SQL, VERSION, make_older, open_ledger
from sayso.ledger.rows import encode
from sayso.ledger.store import Ledger
from sayso.records import Profile


def test_a_ledger_is_made_once_and_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "war.duckdb"
    with open_ledger(path, write=True) as ledger, ledger.transaction():
        ledger.insert("issues", [("r1", "There is no text in it.", None, None, "2021-11-17", "2021-11-17", None)])
    with open_ledger(path, write=False) as ledger:
        assert ledger.meta("version") == str(VERSION)
        assert ledger.rows("SELECT report FROM issues") == [("r1",)]


def test_migrations_are_numbered_without_a_gap() -> None:
    assert [path.name[:3] for path in sorted(SQL.glob("*.sql"))] == [f"{n:03}" for n in range(1, VERSION + 1)]


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_ledger_is_brought_up_by_who_writes(tmp_path: Path, version: int) -> None:
    path = tmp_path / "war.duckdb"
    with open_ledger(path, write=True) as ledger, ledger.transaction():
        make_older(ledger, version)
        ledger.insert("meta", [("format", "sayso ledger"), ("version", str(version))])
        later = [None] * (version > 2)
        ledger.insert("judgements", [("r1-1", "r2-1", True, 1.0, "{}", "anna", "2022-01-01", "2022-01-02", "r1-1", "r2-1", *later)])
        ledger.insert("corrections", [("r1-1", "type", '"AID"', "anna", "2022-01-01", None, *later)])
    told = f"of the older version {version}; sayso rebuild"
    with pytest.raises(LedgerError, match=told), open_ledger(path, write=False):
        pass
    with open_ledger(path, write=True):
        pass
    with open_ledger(path, write=False) as ledger:
        assert ledger.meta("version") == str(VERSION)
        assert ledger.rows("SELECT judge, withdrawn IS NULL, given_b, withdrawn_by FROM judgements") == [("anna", False, "r2-1", None)]
        assert ledger.rows("SELECT value, withdrawn, withdrawn_by FROM corrections") == [('"AID"', None, None)]
        assert ledger.rows("SELECT leads FROM accounts") == []


def test_an_older_ledger_learns_the_told_days_of_its_accounts(tmp_path: Path) -> None:
    days = ("2021-11-16", "2021-11-17")
    told = (Profile("a", "r1", "r1", "2021-11-20", (), days=days, dated=True), Profile("b", "r1", "r1", "2021-11-20", (), days=days))
    with open_ledger(tmp_path / "war.duckdb", write=True) as ledger, ledger.transaction():
        make_older(ledger, 3)
        ledger.insert("meta", [("format", "sayso ledger"), ("version", "3")])
        ledger.insert("accounts", [(p.id, "r1", "r1", None, *days, p.known, p.known, p.id, "", encode(p), True) for p in told])
    with open_ledger(tmp_path / "war.duckdb", write=True) as ledger:
        found = ledger.rows("SELECT id, told_first::VARCHAR, told_last::VARCHAR FROM accounts ORDER BY id")
        assert found == [("a", *days), ("b", None, None)]


def _fail_inside(ledger: Ledger) -> None:
    with ledger.transaction():
        ledger.insert("meta", [("a", "b")])
        raise ZeroDivisionError


def test_a_block_that_fails_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "war.duckdb"
    with open_ledger(path, write=True) as ledger:
        with pytest.raises(ZeroDivisionError):
            _fail_inside(ledger)
        assert ledger.meta("a") is None


def test_what_is_no_ledger_is_left_as_it_is(tmp_path: Path) -> None:
    text, other, empty = tmp_path / "story.txt", tmp_path / "other.duckdb", tmp_path / "empty.duckdb"
    text.write_text("Gotha shelled Zenda. " * 50)
    empty.touch()
    with duckdb.connect(str(other)) as connection:
        connection.execute("CREATE TABLE t (a INTEGER)")
    for path, told in ((text, "is no ledger"), (empty, "is no ledger"), (other, "but no ledger"), (tmp_path, "is a folder")):
        before = path.read_bytes() if path.is_file() else b""
        for write in (True, False):
            with pytest.raises(LedgerError, match=told), open_ledger(path, write=write):
                pass
        assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_missing_ledger_or_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger; sayso add"), open_ledger(tmp_path / "w.duckdb", write=False):
        pass
    with pytest.raises(LedgerError, match="there is no folder"), open_ledger(tmp_path / "a" / "w.duckdb", write=True):
        pass


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "war.duckdb"
    with open_ledger(path, write=True) as ledger:
        ledger.run("UPDATE meta SET value = '99' WHERE key = 'version'")
    for write in (True, False):
        with pytest.raises(LedgerError, match="of version 99, written by a newer sayso"), open_ledger(path, write=write):
            pass


def test_a_ledger_whose_making_was_broken_off_is_made_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "war.duckdb"
    duckdb.connect(str(path)).close()
    with open_ledger(path, write=True) as ledger:
        assert ledger.meta("version") == str(VERSION)


def test_two_processes_do_not_write_one_ledger(tmp_path: Path) -> None:
    path = tmp_path / "war.duckdb"
    with open_ledger(path, write=True):
        program = (
            "import sys, pathlib\nfrom sayso.errors import LedgerError\nfrom sayso.ledger.open import open_ledger\n"
            "try:\n    open_ledger(pathlib.Path(sys.argv[1]), write=True).__enter__()\n"
            "except LedgerError as error:\n    print(error)"
        )
        done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == f"{path}: another process is using this ledger; wait until it has ended.\n"


def test_a_full_disk_is_one_line_and_the_ledger_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "war.duckdb"
    with open_ledger(path, write=True) as ledger, ledger.transaction():
        ledger.insert("meta", [("a", "b")])
    program = (
        "import resource, sys, pathlib, signal\nfrom sayso.errors import LedgerError\nfrom sayso.ledger.open import open_ledger\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 100_000,) * 2)\n"
        "try:\n"
        "    with open_ledger(path, write=True) as ledger, ledger.transaction():\n"
        "        ledger.run(\"INSERT INTO meta SELECT 'x', repeat(md5(i::VARCHAR), 100) FROM range(50000) AS t(i)\")\n"
        "except LedgerError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)
    assert "the disk is full" in done.stdout
    with open_ledger(path, write=False) as ledger:
        assert ledger.meta("a") == "b"
        assert ledger.meta("x") is None


def test_nothing_is_fetched() -> None:
    assert SETTINGS["autoinstall_known_extensions"] is False
    assert SETTINGS["autoload_known_extensions"] is False


@pytest.mark.parametrize("locked", [True, False])
def test_no_bar_of_the_database_stands_among_the_lines_of_an_answer(tmp_path: Path, locked: bool) -> None:
    path = tmp_path / "war.duckdb"
    with open_ledger(path, write=True):
        pass
    with open_ledger(path, write=False, locked=locked) as ledger:
        bar = "SELECT value FROM duckdb_settings() WHERE name = 'enable_progress_bar'"
        assert ledger.cursor().execute(bar).fetchall() == [("false",)]


def test_a_snapshot_does_not_see_what_others_write_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "war.duckdb"
    with open_ledger(path, write=True) as ledger:
        reader = Ledger(ledger.cursor(), path)
        with reader.snapshot():
            assert reader.meta("a") is None
            with ledger.transaction():
                ledger.insert("meta", [("a", "b")])
            assert reader.meta("a") is None
        assert reader.meta("a") == "b"
