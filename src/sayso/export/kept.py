"""Happenings out of a ledger, some hundred at a time, so that a large one is never held in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from sayso.export.happening import Happening, Source, make_of_claim, make_of_incident
from sayso.ledger.filters import Filter
from sayso.ledger.read import read_claims, read_claims_of, read_incidents
from sayso.ledger.store import Ledger
from sayso.records import REJECTED, Incident

T = TypeVar("T")
CHUNK = 2000
Read = Callable[[Incident], Mapping[str, Any]]


def find_claims(ledger: Ledger, asked: Filter) -> Iterator[Happening]:
    """Claims by day known, each with its report; those that a person rejected are left out."""
    for chunk in _chunks(read_claims(ledger, asked)):
        sources = read_sources(ledger, {placed.claim.report for placed in chunk})
        for placed in chunk:
            if placed.claim.status != REJECTED:
                yield make_of_claim(placed.claim, placed.incident or None, sources[placed.claim.report])


def find_incidents(ledger: Ledger, asked: Filter, read: Read) -> Iterator[Happening]:
    """Incidents by day, as `read` reads them, each with its claims and reports."""
    for chunk in _chunks(read_incidents(ledger, asked, "date")):
        claims = read_claims_of(ledger, [claim for incident in chunk for claim in incident.claims])
        sources = read_sources(
            ledger, {report for incident in chunk for report in incident.reports}
        )
        for incident in chunk:
            yield make_of_incident(
                incident,
                read(incident),
                [claims[claim] for claim in incident.claims],
                sorted(
                    (sources[report] for report in incident.reports),
                    key=lambda source: (source.known, source.id),
                ),
            )


def read_sources(ledger: Ledger, ids: Iterable[str]) -> dict[str, Source]:
    """What is kept of these reports but their texts."""
    rows = ledger.rows(
        "SELECT id, known::VARCHAR, origin, published::VARCHAR, publisher, title, url, credits, length FROM reports"
        " WHERE id IN (SELECT unnest(?::VARCHAR[]))",
        [sorted(ids)],
    )
    return {
        name: Source(name, known, origin, published, publisher, title, url, tuple(credits), length)
        for name, known, origin, published, publisher, title, url, credits, length in rows
    }


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    chunk: list[T] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
