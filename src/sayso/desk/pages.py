"""The pages of incidents: each is a plain GET whose address is its whole state."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sayso.desk.addresses import lead_to
from sayso.desk.answers import Depth
from sayso.desk.asking import ROWS, Asked, make_filter, make_query, read_asked
from sayso.desk.charts import draw_bars
from sayso.desk.evidence import order_evidence, show_evidence, show_tellers
from sayso.desk.joins import find_bonds, tell_reasons
from sayso.desk.office import Office
from sayso.desk.shown import (
    make_matrix,
    show_incident,
    show_tolls,
)
from sayso.export import LAYOUTS
from sayso.ledger import overview, read, texts
from sayso.ledger.doubts import find_neighbours
from sayso.ledger.find import find_accounts_of, find_edges, find_reports
from sayso.ledger.judgements import find_first_claim, find_said
from sayso.ledger.store import Ledger
from sayso.merge.reading import RULES, find_rule, read_incident
from sayso.records import Incident, Judgement
from sayso.reference.ontology import load_ontology

SENTENCES = 40
NEIGHBOURS = 6
WEAKEST = 3  # joins that are shown with their sentences
PROPOSED = 400  # parties that the form proposes
STATUSES = ("actual", "negated", "future")


def make_pages(office: Office) -> APIRouter:
    """The routes of the list with its map, and of one incident."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def incidents(request: Request) -> Response:
        asked = read_asked(request.query_params)
        shown = office.find(lambda ledger: _list_incidents(ledger, asked), "incidents", asked, as_of=asked.as_of)
        if request.headers.get("x-desk-part") == "results":
            return office.page(request, "incidents_part.html", **shown)
        parties = office.find(_find_codes, "codes")
        types = sorted(load_ontology())
        return office.page(
            request, "incidents.html", types=types, modes=find_modes_of(), statuses=STATUSES, rules=RULES, known_parties=parties, **shown
        )

    @router.get("/incident/{name}")
    def incident(request: Request, name: str, rule: str = "latest", all: bool = False) -> Response:
        find_rule(rule)
        shown = office.find(lambda ledger: _find_one(ledger, name, rule, all=all), "incident", name, rule, all, of=Depth.JUDGEMENTS)
        if shown is None:
            with office.reading() as ledger:
                return _lead_on(ledger, name) or missing(office, request, f"There is no incident {name}.")
        return office.page(request, "incident.html", **shown)

    return router


def _lead_on(ledger: Ledger, name: str) -> Response | None:
    """To where the first claim of an incident is now: an address that was shared outlasts judgements and corrections."""
    claim = find_first_claim(ledger, name)
    placed = read.read_claim(ledger, claim) if claim else None
    if placed is None:
        return None
    return RedirectResponse(f"/incident/{placed.incident}" if placed.incident else lead_to("claim", placed.claim.id), 303)


def missing(office: Office, request: Request, told: str) -> Response:
    """A page that is not there."""
    return office.page(request, "error.html", 404, status=404, message=told)


def make_page(path: str, asked: Asked, shown: int, total: int, rows: int = ROWS) -> dict[str, Any]:
    """Where a list stands, and the addresses of what comes before and after."""
    after, before = asked.start + rows, asked.start - rows
    return {
        "first": asked.start + 1 if shown else 0,
        "last": asked.start + shown,
        "total": total,
        "after": f"{path}?{make_query(asked, start=after)}" if after < total else None,
        "before": f"{path}?{make_query(asked, start=max(0, before))}".rstrip("?") if asked.start else None,
    }


def make_bar_address(path: str, asked: Asked) -> Callable[[date, date], str]:
    """The address of what begins between two days of the same list."""
    return lambda first, last: (
        f"{path}?{make_query(asked, first=first.isoformat(), last=last.isoformat(), began=1, start=0)}"
    )


def find_modes_of() -> dict[str, list[str]]:
    """Type to its modes, for those that have any."""
    return {kind: sorted(each.modes) for kind, each in sorted(load_ontology().items()) if each.modes}


def _find_codes(ledger: Ledger) -> list[str]:
    """The parties that the form proposes."""
    return [party.code for party in overview.find_presences(ledger, make_filter(Asked()), PROPOSED)]


def _list_incidents(ledger: Ledger, asked: Asked) -> dict[str, Any]:
    wanted = overview.narrow(ledger, make_filter(asked))
    totals = overview.count_totals(ledger, wanted)
    rows = [show_incident(i, asked.rule) for i in read.read_incidents(ledger, wanted, "newest")]
    query = make_query(asked, start=0)
    return {
        "asked": asked,
        "rows": rows,
        "contested": totals.contested,
        "unplaced": totals.unplaced,
        "bounds": ",".join(f"{n:.3f}" for n in totals.bounds) if totals.bounds else "",
        "empty": not totals.incidents and not query,
        "page": make_page("/", asked, len(rows), totals.incidents),
        "drawn": draw_bars(overview.count_days(ledger, wanted)),
        "bar_address": make_bar_address("/", asked),
        "map_url": f"/map.json?{query}",
        "exports": [(name, f"/export/{name}?{query}") for name in LAYOUTS],
    }


def _find_one(ledger: Ledger, name: str, rule: str, *, all: bool) -> dict[str, Any] | None:
    """What the page of an incident shows, with all its sentences or the first of them; None where there is none."""
    found = read.read_incident(ledger, name)
    return _show_one(ledger, found, rule, None if all else SENTENCES) if found else None


def _show_one(ledger: Ledger, incident: Incident, rule: str, most: int | None) -> dict[str, Any]:
    claims = read.read_claims_of(ledger, incident.claims)
    stories = texts.find_stories(ledger, incident.reports)
    ordered = order_evidence((claims[i] for i in incident.claims if i in claims), stories)
    reports = find_reports(ledger, incident.reports)
    evidence, more = show_tellers(ordered, reports, stories, most)
    judged = [j for j in find_edges(ledger, incident.accounts) if j.a in claims and j.b in claims]
    bonds = find_bonds(judged)
    return {
        "row": show_incident(incident, rule),
        "rule": rule,
        "rules": RULES,
        "tolls": show_tolls(incident, read_incident(incident, rule)["casualties"]),
        "matrix": make_matrix(incident, {c.id: lead_to("report", c.report, c.id) for c in ordered}),
        "evidence": evidence,
        "voices": len({story.origin for story in stories.values()}),
        "more": more,
        "most": most,
        "judgements": [_show_join(j) for j in judged],
        "bonds": len(bonds),
        "weakest": [_show_join(j) | {"sides": [show_evidence(claims[i], reports, stories) for i in (j.a, j.b)]} for j in bonds[:WEAKEST]],
        "said": group_judged(find_said(ledger, incident.claims)),
        "claim_count": len(incident.claims),
        "mates": _count_mates(ledger, incident),
        "neighbours": _show_neighbours(ledger, incident, rule),
    }


def _show_join(judged: Judgement) -> dict[str, Any]:
    return {"a": judged.a, "b": judged.b, "same": judged.same, "score": judged.score, "reasons": tell_reasons(judged.reasons)}


def _count_mates(ledger: Ledger, incident: Incident) -> dict[str, int]:
    """Claim id to the number of claims of its account, those that a report tells of one happening."""
    account = find_accounts_of(ledger, claims=incident.claims)
    counts = Counter(account.values())
    return {claim: counts[account[claim]] for claim in account}


def _show_neighbours(ledger: Ledger, incident: Incident, rule: str) -> list[dict[str, Any]]:
    """The incidents that the machine came closest to joining with this one."""
    found = find_neighbours(ledger, incident.accounts, NEIGHBOURS)
    shown = [(read.read_incident(ledger, name), score) for name, score in found]
    return [show_incident(other, rule) | {"score": score} for other, score in shown if other is not None]


def group_judged(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The judgements that one act made as one, with the number of pairs, the newest first."""
    acts: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        act = acts.setdefault((row["by"], row["at"], *row["given"]), dict(row) | {"pairs": 0})
        act["pairs"] += 1
    return list(acts.values())[::-1]
