"""The pages of reports: one with its marks, all of them, those with some words, and what was skipped."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.desk.answers import Depth
from sayso.desk.asking import ROWS, make_sought, read_asked
from sayso.desk.marks import cut_text, find_spans
from sayso.desk.office import Office
from sayso.desk.pages import make_page, missing
from sayso.desk.shown import show_claim
from sayso.ledger import read, texts


def make_report_pages(office: Office) -> APIRouter:
    """The routes of reports."""
    router = APIRouter(include_in_schema=False)

    @router.get("/report/{name:path}")
    def report(request: Request, name: str, id: str = "") -> Response:
        name = name or id
        with office.reading() as ledger:
            kept = texts.read_report(ledger, name)
            if kept is None:
                return missing(office, request, f"There is no report {name}.")
            placed = read.read_placed(ledger, name)
            issues = texts.find_open_issues(ledger, name)
        told = kept.report if kept.has_text else None
        spans = [span for each in placed for span in find_spans(each.claim)]
        return office.page(
            request, "report.html",
            report=kept.report, origin=kept.origin, credits=kept.credits, issues=issues,
            runs=cut_text(told.text, spans) if told else None,
            claims=[show_claim(each.claim, each.incident, told) for each in placed],
        )  # fmt: skip

    @router.get("/reports")
    def reports(request: Request) -> Response:
        asked = read_asked(request.query_params)
        with office.reading() as ledger:
            total, stories = texts.count_reports(ledger)
            rows = texts.list_reports(ledger, ROWS, asked.start)
        page = make_page("/reports", asked, len(rows), total)
        return office.page(request, "reports.html", rows=rows, stories=stories, page=page)

    @router.get("/search")
    def search(request: Request) -> Response:
        asked = read_asked(request.query_params)
        sought = make_sought(asked)
        total, rows = office.find(
            lambda ledger: texts.search_reports(ledger, sought, ROWS, asked.start), "search", sought, asked.start, of=Depth.REPORTS
        )
        page = make_page("/search", asked, len(rows), total)
        return office.page(request, "search.html", asked=asked, sought=any(sought), rows=rows, page=page)

    @router.get("/issues")
    def issues(request: Request) -> Response:
        asked = read_asked(request.query_params)
        with office.reading() as ledger:
            total = read.count_issues(ledger)
            rows = read.list_issues(ledger, ROWS, asked.start)
        return office.page(request, "issues.html", rows=rows, page=make_page("/issues", asked, len(rows), total))

    return router
