"""A question in SQL over the ledger: it reads, and can do nothing else."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

from sayso.errors import InputError
from sayso.ledger.open import open_ledger

READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
CHUNK = 1000


def query(path: Path, sql: str) -> Iterator[Sequence[Any]]:
    """The names of the columns, then the rows, of one SELECT over the ledger at `path`.

    Files, the network and the settings are out of its reach. `InputError` says what is wrong with it.
    """
    with open_ledger(path, write=False, locked=True) as ledger:
        cursor = ledger.cursor()
        statement = _find_statement(cursor, sql)
        try:
            cursor.execute(statement)
            yield [column[0] for column in cursor.description or ()]
            while rows := cursor.fetchmany(CHUNK):
                yield from rows
        except duckdb.OutOfMemoryException as error:
            raise InputError("The query needs more memory than it may have; ask for less at once.") from error
        except duckdb.Error as error:
            raise InputError(f"The query cannot be answered: {' '.join(str(error).split())}") from error


def _find_statement(cursor: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    try:
        found = cursor.extract_statements(sql)
    except duckdb.Error as error:
        raise InputError(f"The query cannot be read: {' '.join(str(error).split())}") from error
    if len(found) != 1:
        raise InputError(f"There are {len(found)} statements; give one SELECT.")
    (statement,) = found
    if statement.type not in READING:
        raise InputError(
            f"{statement.type.name} is not allowed: a ledger is only read by sql. Give one SELECT; sayso add, same and different write."
        )
    return statement
