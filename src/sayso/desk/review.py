"""The review queue: the joins of which the machine is least sure, and what persons have judged."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.desk.answers import Depth
from sayso.desk.asking import read_number
from sayso.desk.evidence import show_evidence
from sayso.desk.joins import tell_reasons
from sayso.desk.office import Office
from sayso.desk.pages import group_judged
from sayso.ledger import doubts, read, texts
from sayso.ledger.find import find_reports
from sayso.ledger.judgements import read_judgements
from sayso.ledger.store import Ledger

MOST_SHOWN = 100
BLOCK = 200  # doubts that are found at once: to count them all takes as long as to find one


def make_review(office: Office) -> APIRouter:
    """The route of the queue."""
    router = APIRouter(include_in_schema=False)

    @router.get("/review")
    def review(request: Request, skip: str = "0") -> Response:
        at = read_number("skip", skip)
        left, found = find_queue(office, at)
        shown = office.find(lambda ledger: _find_shown(ledger, found), "review", found and (found.a, found.b), of=Depth.JUDGEMENTS)
        return office.page(request, "review.html", skip=at, left=left, **shown)

    return router


def find_queue(office: Office, at: int = 0) -> tuple[int, doubts.Doubt | None]:
    """How many pairs are doubtful, and the one that stands at a place of the queue, or the last of all."""
    block = at - at % BLOCK
    left, found = office.find(lambda ledger: doubts.find_doubts(ledger, block, BLOCK), "doubts", block, of=Depth.JUDGEMENTS)
    if at and not found:
        left, _ = find_queue(office)
        return find_queue(office, left - 1) if left else (0, None)
    return left, found[min(at - block, len(found) - 1)] if found else None


def _find_shown(ledger: Ledger, found: doubts.Doubt | None) -> dict[str, Any]:
    """A doubt with both sides, how many codings are doubtful, and what persons judged last."""
    return {
        "item": _show(ledger, found) if found else None,
        "codings": doubts.count_doubtful(ledger),
        "judged": group_judged(read_judgements(ledger, machine=False))[:MOST_SHOWN],
    }


def _show(ledger: Ledger, found: doubts.Doubt) -> dict[str, Any]:
    claims = read.read_claims_of(ledger, (found.a, found.b))
    reports = find_reports(ledger, {c.report for c in claims.values()})
    stories = texts.find_stories(ledger, {c.report for c in claims.values()})
    sides = [
        show_evidence(claims[i], reports, stories) | {"incident": incident}
        for i, incident in ((found.a, found.incident_a), (found.b, found.incident_b))
    ]
    return {
        "a": found.a,
        "b": found.b,
        "same": found.same,
        "score": found.score,
        "reasons": tell_reasons(found.reasons),
        "sides": sides,
    }
