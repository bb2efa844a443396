"""The open ledger: one connection, transactions, rows in and out, and errors of the database as ours."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import duckdb

from sayso.errors import LedgerError

CHUNK = 1000
Row = tuple[Any, ...]
Values = Sequence[object] | Mapping[str, object]


class Ledger:
    """One connection to a ledger. Whoever writes does so inside `transaction`, and holds `turn` where several may."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, path: Path, turn: AbstractContextManager[object] | None = None
    ) -> None:
        self.path = path
        self._turn = turn or nullcontext()
        self._connection = connection
        self._types: dict[str, list[tuple[str, str]]] = {}

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written in the block is kept, or, where it ends in an error, nothing."""
        with self._turn, guard(self.path):
            self._connection.begin()
            try:
                yield
                self._connection.commit()
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read in the block is of one moment, whoever writes meanwhile. Temporary tables made in it end with it."""
        with guard(self.path):
            self._connection.begin()
        try:
            yield
        finally:
            self._roll_back()

    def _roll_back(self) -> None:
        try:
            self._connection.rollback()
        except duckdb.Error:
            # A failed commit has rolled back already.
            return

    def run(self, sql: str, values: Values = ()) -> None:
        """Run a statement."""
        with guard(self.path):
            self._connection.execute(sql, _bind(values))

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """All rows of a query."""
        with guard(self.path):
            return self._connection.execute(sql, _bind(values)).fetchall()

    def stream(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a query as they come, on a cursor of their own."""
        with guard(self.path):
            cursor = self._connection.cursor()
            try:
                cursor.execute(sql, _bind(values))
                while rows := cursor.fetchmany(CHUNK):
                    yield from rows
            finally:
                cursor.close()

    def insert(self, table: str, rows: Sequence[Row]) -> None:
        """Append rows that have a value for each column of the table, in its order."""
        if not rows:
            return
        columns = self.columns(table)
        # One statement for all rows: by `executemany` each row would cost a millisecond.
        values = ", ".join(_cast(kind) for _, kind in columns)
        self.run(f"INSERT INTO {table} SELECT {values}", [list(column) for column in zip(*rows, strict=True)])

    def columns(self, table: str) -> list[tuple[str, str]]:
        """Names and types of the columns of a table."""
        if table not in self._types:
            self._types[table] = self.rows(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index",
                [table],
            )
        return self._types[table]

    def meta(self, key: str) -> str | None:
        """What the ledger says of itself."""
        rows = self.rows("SELECT value FROM meta WHERE key = ?", [key])
        return rows[0][0] if rows else None

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """The connection itself, for statements whose results have columns that nobody knows before."""
        return self._connection.cursor()


def _bind(values: Values) -> Any:
    return dict(values) if isinstance(values, Mapping) else list(values)


def _cast(kind: str) -> str:
    # A day that no calendar has becomes null: the words it came from stand in the record.
    return "TRY_CAST(unnest(?::VARCHAR[]) AS DATE)" if kind == "DATE" else f"unnest(?::{kind}[])"


@contextmanager
def guard(path: Path) -> Iterator[None]:
    """An error of the database as one line that says what to do."""
    try:
        yield
    except duckdb.Error as error:
        raise LedgerError(f"{path}: {tell(error)}") from error


def tell(error: duckdb.Error) -> str:
    """What a database error means for the user."""
    told = " ".join(str(error).split())
    if "Could not set lock" in told:
        return "another process is using this ledger; wait until it has ended."
    if "No space left" in told or "disk quota" in told.lower() or "File too large" in told:
        return "the disk is full; what was kept before is intact. Make room and run it again."
    if "Permission denied" in told:
        return "there is no permission to open or write it."
    if "Read-only file system" in told:
        return "it stands on a disk that is read-only."
    if isinstance(error, duckdb.OutOfMemoryException):
        return "there is too little memory for this; give fewer reports at once, or a filter."
    if isinstance(error, duckdb.IOException | duckdb.SerializationException | duckdb.InternalException | duckdb.FatalException):
        return f"the file cannot be used ({_short(told)}); sayso restore makes it anew from a dump."
    return f"the database refused ({_short(told)})."


def _short(told: str, longest: int = 200) -> str:
    return told if len(told) <= longest else f"{told[: longest - 1]}…"
