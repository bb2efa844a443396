"""A dump is the whole ledger, and gives the same one back."""

import json
from hashlib import sha256
from pathlib import Path

import duckdb
import pytest

from sayso.errors import LedgerError
from sayso.ledger.corrections import read_corrections
from sayso.ledger.dump import MANIFEST, TABLES, dump_ledger, restore_ledger
from sayso.ledger.judgements import read_judgements
from sayso.ledger.open import VERSION, open_ledger
from tests.kept import find_rows, open_kept


@pytest.fixture
def dumped(tmp_path: Path) -> Path:
    with open_kept(tmp_path / "w.duckdb", "They shelled Zenda.", "Wire shelled Zenda.", "Wire shelled Zenda.") as ledger:
        assert dump_ledger(ledger, tmp_path / "it's a dump")["reports"] == 3
    return tmp_path / "it's a dump"


def test_a_restored_ledger_has_all_rows(dumped: Path, tmp_path: Path) -> None:
    assert restore_ledger(dumped, tmp_path / "again.duckdb")["claims"] == 3
    with open_ledger(tmp_path / "w.duckdb", write=False) as one, open_ledger(tmp_path / "again.duckdb", write=False) as other:
        assert find_rows(one, TABLES) == find_rows(other, TABLES)
        tables = {name for (name,) in one.rows("SELECT table_name FROM duckdb_tables()")}
    assert set(TABLES) == tables


SINCE = {
    2: (("accounts", "leads"), ("incidents", "leads")),
    3: (("judgements", "withdrawn_by"), ("corrections", "withdrawn_by")),
    4: (("accounts", "told_first"), ("accounts", "told_last")),
}


def _age(folder: Path, version: int) -> None:
    """Make a dump one of an older version, without the columns that came later."""
    manifest = json.loads((folder / MANIFEST).read_text())
    later = [each for since, columns in SINCE.items() if since > version for each in columns]
    shapes = [(table, f"* EXCLUDE ({column})") for table, column in later]
    shapes.append(("meta", f"key, CASE key WHEN 'version' THEN '{version}' ELSE value END AS value"))
    for table, columns in shapes:
        path, new = folder / f"{table}.parquet", folder.with_name("new.parquet")
        duckdb.connect().read_parquet(str(path)).project(columns).write_parquet(str(new))
        new.replace(path)
        manifest["tables"][table]["sha256"] = sha256(path.read_bytes()).hexdigest()
    (folder / MANIFEST).write_text(json.dumps(manifest | {"version": version}))


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_dump_of_an_older_version_is_brought_up(dumped: Path, tmp_path: Path, version: int) -> None:
    _age(dumped, version)
    restore_ledger(dumped, tmp_path / "again.duckdb")
    with open_ledger(tmp_path / "w.duckdb", write=False) as one, open_ledger(tmp_path / "again.duckdb", write=False) as other:
        assert other.meta("version") == str(VERSION)
        same = [table for table in TABLES if version > 1 or table not in ("accounts", "incidents")]
        assert find_rows(one, same) == find_rows(other, same)
        assert all(told for (told,) in other.rows("SELECT leads FROM accounts UNION ALL SELECT leads > 0 FROM incidents"))


def test_who_took_something_back_outlasts_dumping_and_restoring(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "They shelled Zenda.") as ledger:
        ledger.insert("judgements", [("r1-1", "r2-1", True, 1.0, "{}", "anna", "2022-01-01", "2022-01-02", "r1-1", "r2-1", "bert")])
        ledger.insert("corrections", [("r1-1", "type", '"AID"', "anna", "2022-01-01", "2022-01-02", "carla")])
        dump_ledger(ledger, tmp_path / "dump")
    restore_ledger(tmp_path / "dump", tmp_path / "again.duckdb")
    with open_ledger(tmp_path / "again.duckdb", write=False) as ledger:
        assert [row["withdrawn_by"] for row in read_judgements(ledger, machine=False)] == ["bert"]
        assert [row["withdrawn_by"] for row in read_corrections(ledger)] == ["carla"]


def test_a_dump_needs_a_folder_of_its_own(dumped: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with open_ledger(tmp_path / "w.duckdb", write=False) as ledger:
        for folder, told in ((dumped, "is not empty"), (tmp_path / "file", "is a file")):
            with pytest.raises(LedgerError, match=told):
                dump_ledger(ledger, folder)


def test_a_ledger_is_not_written_over(dumped: Path, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="is there already"):
        restore_ledger(dumped, tmp_path / "w.duckdb")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])


def test_a_dump_that_is_not_whole_is_refused(dumped: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.duckdb"
    manifest = (dumped / MANIFEST).read_text()
    claims = (dumped / "claims.parquet").read_bytes()
    faults = {
        "is not the one that was dumped": lambda: _cut(dumped / "claims.parquet"),
        "claims.parquet: the file is missing": lambda: (dumped / "claims.parquet").unlink(),
        "of version 99": lambda: (dumped / MANIFEST).write_text(json.dumps(json.loads(manifest) | {"version": 99})),
        "of version None": lambda: (dumped / MANIFEST).write_text(json.dumps(json.loads(manifest) | {"version": None})),
        "is no manifest": lambda: (dumped / MANIFEST).write_text("[]"),
        "cannot be read": lambda: (dumped / MANIFEST).write_text("{"),
        "there is no manifest.json": lambda: (dumped / MANIFEST).unlink(),
    }
    for told, make in faults.items():
        make()
        with pytest.raises(LedgerError, match=told):
            restore_ledger(dumped, again)
        assert not again.exists()
        (dumped / MANIFEST).write_text(manifest)
        (dumped / "claims.parquet").write_bytes(claims)
    assert restore_ledger(dumped, again)
