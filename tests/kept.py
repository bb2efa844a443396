"""A ledger of made-up reports, coded by the stand-in of the coder and merged by that of merging."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sayso.ledger.open import open_ledger
from sayso.ledger.store import Ledger
from sayso.records import Report
from sayso.run.place import Coded, place_batch
from tests.fake_coder import Coder, code_report
from tests.fake_merging import load_merging

NOW = "2022-01-01T00:00:00"
TABLES = ("reports", "bands", "copies", "claims", "accounts", "keys", "judgements", "corrections", "incidents", "issues")


def make_reports(*texts: str, first: int = 1, **fields: Any) -> list[Report]:
    """Reports r1, r2, … of these texts, published on as many days of November 2021."""
    return [
        Report(**{"id": f"r{n}", "text": text, "published": f"2021-11-{n:02}", **fields})
        for n, text in enumerate(texts, first)
    ]


def place(ledger: Ledger, reports: Sequence[Report], now: str = NOW) -> None:
    """Add the reports in one batch."""
    batch = [
        Coded(r, code_report(r, Coder((None, None, None))), True, r.published or "2022-01-01")
        for r in reports
    ]
    with ledger.transaction():
        place_batch(ledger, load_merging(), batch, now, "0")


@contextmanager
def open_kept(path: Path, *texts: str) -> Iterator[Ledger]:
    """A new ledger of these texts, one batch each."""
    with open_ledger(path, write=True) as ledger:
        for report in make_reports(*texts):
            place(ledger, [report])
        yield ledger


def find_rows(ledger: Ledger, tables: Sequence[str] = TABLES) -> Mapping[str, list[Any]]:
    """All rows of the tables, in an order of their own."""
    return {table: ledger.rows(f"SELECT * FROM {table} ORDER BY ALL") for table in tables}


def find_groups(ledger: Ledger) -> set[frozenset[str]]:
    """The claims of each incident."""
    return {frozenset(claims) for (claims,) in ledger.rows("SELECT json_extract_string(record, '$.claims[*]') FROM incidents")}
