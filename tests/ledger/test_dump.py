"""A dump is the whole ledger, and gives the same one back."""

import json
from pathlib import Path

import pytest

from sayso.errors import LedgerError
from sayso.ledger.dump import MANIFEST, TABLES, dump_ledger, restore_ledger
from sayso.ledger.open import open_ledger
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
