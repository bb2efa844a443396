"""`sayso check`, `dump`, `restore`, `rebuild` and `sql`: what looks after a ledger."""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from sayso.errors import LedgerError
from sayso.ledger.check import find_faults
from sayso.ledger.dump import dump_ledger, restore_ledger
from sayso.ledger.open import open_ledger
from sayso.ledger.query import query
from sayso.ledger.store import Ledger
from sayso.run.reading import write_all
from sayso.run.stdout import ReaderGone, open_stdout, write_text

# Table -> the columns that a rebuild has to give again, and what makes rows comparable.
DERIVED = {
    "reports": "id, origin",
    "copies": "a, b, share",
    "claims": "id, account, corrected",
    "accounts": "id, report, origin, component, incident, profile",
    "judgements": "a, b, same, score, reasons",
    "incidents": "id, first, last, known_first, known_last, reports, claims, contested, record",
}
MOST = 5


def check_ledger(path: Path, *, deep: bool) -> int:
    """Print every fault, a line each; 1 where there is one."""
    open_stdout()
    try:
        with open_ledger(path, write=False) as ledger:
            count = _print(find_faults(ledger)) or _print(_compare_corrected(ledger))
            if deep and not count:
                count = _print(_compare_rebuilt(ledger))
            reports, claims, incidents = ledger.rows(
                "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM claims), (SELECT count(*) FROM incidents)"
            )[0]
        if not count:
            write_text(f"{path}: nothing wrong; {reports} reports, {claims} claims, {incidents} incidents.\n")
    except ReaderGone:
        return 0
    return 1 if count else 0


def _compare_corrected(ledger: Ledger) -> Iterator[str]:
    """Where a claim does not read as its corrections say."""
    from sayso.run.correcting import find_wrong

    for claim in find_wrong(ledger):
        yield f"claim {claim}: it does not read as its corrections say; sayso rebuild makes it again."


def _print(faults: Iterator[str]) -> int:
    """Write the faults as they are found; returns their number."""
    count = 0
    for fault in faults:
        count += 1
        write_text(f"{fault}\n")
    return count


def _compare_rebuilt(ledger: Ledger) -> Iterator[str]:
    """Where a rebuild of a copy gives other rows than there are."""
    from sayso.run.merging import load_merging
    from sayso.run.rebuild import rebuild

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.duckdb"
        for ending in ("", ".wal"):
            source = ledger.path.with_name(ledger.path.name + ending)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + ending))
        with open_ledger(copy, write=True) as again:
            rebuild(again, load_merging())
            for table, columns in DERIVED.items():
                sql = f"SELECT {columns} FROM {table} ORDER BY ALL"
                differ = 0
                for here, there in zip_longest(ledger.stream(sql), again.stream(sql)):
                    if here != there:
                        differ += 1
                        if differ <= MOST:
                            yield f"{table}: {_name(here)} stands where a rebuild has {_name(there)}; sayso rebuild makes it again."
                if differ > MOST:
                    yield f"{table}: {differ - MOST} more rows differ."


def _name(row: Sequence[Any] | None) -> str:
    return "nothing" if row is None else str(row[0])


def dump(path: Path, folder: Path) -> int:
    """Write the dump and say what is in it."""
    with open_ledger(path, write=False) as ledger:
        counts = dump_ledger(ledger, folder)
    return _tell(f"{folder}: {_count(counts)}.")


def restore(folder: Path, path: Path) -> int:
    """Make the ledger and say what is in it."""
    return _tell(f"{path}: {_count(restore_ledger(folder, path))}.")


def rebuild_ledger(path: Path) -> int:
    """Derive everything again."""
    from sayso.run.merging import load_merging
    from sayso.run.rebuild import rebuild

    if not path.exists():
        raise LedgerError(f"{path}: there is no ledger.")
    with open_ledger(path, write=True) as ledger:
        count = rebuild(ledger, load_merging())
        incidents = ledger.rows("SELECT count(*) FROM incidents")[0][0]
    return _tell(f"{path}: {incidents} incidents of {count} reports, made again.")


def show_query(path: Path, sql: str, form: str | None) -> int:
    """The rows of a query; a table has its columns' names first."""
    rows = query(path, sys.stdin.read() if sql == "-" else sql)
    names = [str(name) for name in next(rows)]

    def to_json(row: Sequence[Any]) -> dict[str, Any]:
        return dict(zip(names, row, strict=True))

    def tell(row: Sequence[Any]) -> list[str]:
        return ["\t".join("" if value is None else str(value) for value in row)]

    head = iter([tuple(names)]) if (form or ("table" if sys.stdout.isatty() else "")) == "table" else iter(())
    return write_all(_both(head, rows), form, to_json, tell, "no row.")


def _both(head: Iterator[Sequence[Any]], rows: Iterator[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    yield from head
    yield from rows


def _count(counts: dict[str, int]) -> str:
    return ", ".join(f"{counts[name]} {name}" for name in ("reports", "claims", "incidents"))


def _tell(line: str) -> int:
    open_stdout()
    write_text(f"{line}\n")
    return 0
