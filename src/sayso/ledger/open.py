"""Opening a ledger: settings, schema and migrations, and a clear word where that cannot be."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from sayso.errors import LedgerError
from sayso.ledger.store import Ledger, guard

SQL = Path(__file__).parent / "sql"
VERSION = 4
"""The schema that this sayso reads and writes: the number of the last file in `sql`."""
MAGIC = (b"DUCK", 8)
MEMORY = "512MB"
MOST_THREADS = 4
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    # Nothing is fetched: what the ledger needs is in the package.
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
    "memory_limit": MEMORY,
    "threads": min(MOST_THREADS, os.cpu_count() or 1),
}
LOCKED: dict[str, str | bool | int | float | list[str]] = {"enable_external_access": False}
# A bar over a slow query would stand among the lines of its answer; it can only be shut off once connected.
QUIET = "SET enable_progress_bar = false"
LOCK = "SET lock_configuration = true"


@contextmanager
def open_ledger(path: Path, *, write: bool, locked: bool = False) -> Iterator[Ledger]:
    """The ledger at `path`, closed at the end of the block.

    With `write` it is made where there is none, and brought up to this version; otherwise it has to be
    there. `locked` shuts off files and settings, for queries of others. `LedgerError` says what is wrong.
    """
    _check_path(path, write)
    new = write and not path.exists()
    connection = _connect(path, write, locked)
    try:
        ledger = Ledger(connection, path)
        with guard(path):
            if new:
                _make(ledger)
            _check_version(ledger, write)
        yield ledger
    finally:
        _close(connection, path)


@contextmanager
def open_in_memory() -> Iterator[Ledger]:
    """An empty ledger that is gone at the end of the block."""
    connection = duckdb.connect(":memory:", config=SETTINGS)
    try:
        connection.execute(QUIET)
        ledger = Ledger(connection, Path(":memory:"))
        _make(ledger)
        yield ledger
    finally:
        connection.close()


def _connect(path: Path, write: bool, locked: bool) -> duckdb.DuckDBPyConnection:
    settings = SETTINGS | (LOCKED if locked else {})
    with guard(path):
        connection = duckdb.connect(str(path), read_only=not write, config=settings)
        connection.execute(QUIET)
        if locked:
            connection.execute(LOCK)
        return connection


def _close(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    with guard(path):
        connection.close()


def _check_path(path: Path, write: bool) -> None:
    if path.is_dir():
        raise LedgerError(f"{path} is a folder; give the file of a ledger.")
    if not path.exists():
        if not write:
            raise LedgerError(f"{path}: there is no ledger; sayso add FILE… --ledger {path} makes one.")
        if not path.absolute().parent.is_dir():
            raise LedgerError(f"{path}: there is no folder {path.absolute().parent}; make it first.")
        return
    if not path.is_file():
        raise LedgerError(f"{path} is no file; give the file of a ledger.")
    try:
        with path.open("rb") as file:
            head = file.read(MAGIC[1] + len(MAGIC[0]))
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read ({error.strerror}).") from error
    if head[MAGIC[1] :] != MAGIC[0]:
        raise LedgerError(f"{path} is no ledger, and is left as it is; give another name.")


def _make(ledger: Ledger) -> None:
    """The whole schema in one transaction: a ledger is there with all its tables or not at all."""
    with ledger.transaction():
        _run_migrations(ledger, 0, VERSION)
        ledger.insert("meta", [("format", "sayso ledger"), ("version", str(VERSION))])


def _check_version(ledger: Ledger, write: bool) -> None:
    """Migrate an older ledger; refuse a newer one, and a database that is something else."""
    tables = {name for (name,) in ledger.rows("SELECT table_name FROM duckdb_tables()")}
    if write and not tables:  # the process that made the file was killed before its first transaction
        _make(ledger)
        return
    if "meta" not in tables or ledger.meta("format") != "sayso ledger":
        raise LedgerError(f"{ledger.path} is a database, but no ledger; it is left as it is.")
    version = int(ledger.meta("version") or 0)
    if version > VERSION:
        raise LedgerError(
            f"{ledger.path} is of version {version}, written by a newer sayso; this one reads up to {VERSION}: update it."
        )
    if version < VERSION:
        if not write:
            raise LedgerError(
                f"{ledger.path} is of the older version {version}; sayso rebuild --ledger {ledger.path} brings it up to {VERSION}."
            )
        migrate(ledger, version)


def migrate(ledger: Ledger, version: int) -> None:
    """Run the migrations after `version`, all in one transaction."""
    with ledger.transaction():
        bring_up(ledger, version)


def bring_up(ledger: Ledger, version: int) -> None:
    """Run the migrations after `version`, inside a transaction."""
    _run_migrations(ledger, version, VERSION)
    ledger.run("UPDATE meta SET value = ? WHERE key = 'version'", [str(VERSION)])


def make_older(ledger: Ledger, version: int) -> None:
    """Empty tables of an older version instead of those that are there, inside a transaction."""
    for (table,) in ledger.rows("SELECT table_name FROM duckdb_tables()"):
        ledger.run(f"DROP TABLE {table}")
    _run_migrations(ledger, 0, version)


def _run_migrations(ledger: Ledger, after: int, to: int) -> None:
    for number in range(after + 1, to + 1):
        ledger.run(_read_migration(number))


def _read_migration(number: int) -> str:
    (path,) = SQL.glob(f"{number:03}_*.sql")
    return path.read_text(encoding="utf-8")
