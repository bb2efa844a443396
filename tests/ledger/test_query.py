"""A query reads the ledger and nothing else."""

from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.ledger.query import query
from tests.kept import open_kept


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_kept(tmp_path / "w.duckdb", "They shelled Zenda."):
        pass
    return tmp_path / "w.duckdb"


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("SELECT count(*) AS n FROM claims", [["n"], (1,)]),
        ("WITH a AS (SELECT id FROM reports) SELECT * FROM a;", [["id"], ("r1",)]),
        ("FROM reports SELECT id", [["id"], ("r1",)]),
    ],
)
def test_a_select_is_answered(sql: str, rows: object, path: Path) -> None:
    assert list(query(path, sql)) == rows


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM claims",
        "INSERT INTO meta VALUES ('a', 'b')",
        "CREATE TEMP TABLE t (a INTEGER)",
        "COPY claims TO 'claims.csv'",
        "ATTACH 'other.duckdb'",
        "SET memory_limit = '90GB'",
        "INSTALL httpfs",
        "CALL duckdb_settings()",
        "EXPORT DATABASE 'out'",
        "CHECKPOINT",
        "EXPLAIN ANALYZE DELETE FROM claims",
        "SELECT 1; DELETE FROM claims",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM 'other.parquet'",
        "SELECT * FROM path",
        "SELECT * FROM nowhere",
        "SELEC 1",
        "",
    ],
)
def test_all_else_is_refused_in_one_line(sql: str, path: Path) -> None:
    with pytest.raises(InputError) as caught:
        list(query(path, sql))
    assert "\n" not in str(caught.value)
    assert list(query(path, "SELECT count(*) FROM claims"))[1] == (1,)
