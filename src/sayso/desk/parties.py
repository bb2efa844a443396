"""The pages of a party and of a pair of parties: incidents in time, truces, tolls by who claims them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.desk.asking import ROWS, Asked, code_of, make_filter, make_query, read_asked
from sayso.desk.charts import draw_bars, draw_curve
from sayso.desk.office import Office
from sayso.desk.pages import make_bar_address, make_page
from sayso.desk.shown import TOLLS, show_incident, tell_days, tell_range
from sayso.errors import InputError
from sayso.ledger import overview, read
from sayso.ledger.store import Ledger
from sayso.records import Incident, Value

MOST_PARTIES = 500
MOST_SUMMED = 2000  # incidents over which a page adds up tolls
ALLIES_SHOWN = 24
MOST_PAIRS = 20


def make_party_pages(office: Office) -> APIRouter:
    """The routes of parties and pairs."""
    router = APIRouter(include_in_schema=False)

    @router.get("/parties")
    def parties(request: Request) -> Response:
        rows = office.find(lambda ledger: overview.find_presences(ledger, make_filter(Asked()), MOST_PARTIES), "parties")
        found = office.find(lambda ledger: overview.find_pairs_of_parties(ledger, MOST_PAIRS), "pairs")
        pairs = [{"a": a, "b": b, "incidents": n} for a, b, n in found]
        return office.page(request, "parties.html", rows=rows, pairs=pairs)

    @router.get("/party/{code}")
    def party(request: Request, code: str) -> Response:
        asked = read_asked({**request.query_params, "party": read_code(code)})
        shown = office.find(lambda ledger: _show_list(ledger, asked), "list", asked, as_of=asked.as_of)
        others = office.find(
            lambda ledger: overview.find_presences(ledger, make_filter(asked, None), ALLIES_SHOWN + 2), "others", asked, as_of=asked.as_of
        )
        own = {asked.party, asked.party.split(" ")[0]}
        return office.page(
            request, "party.html", title=asked.party, ceasefires=None, curve=None,
            others=[p for p in others if p.code not in own], **shown,
        )  # fmt: skip

    @router.get("/pair/{a}/{b}")
    def pair(request: Request, a: str, b: str) -> Response:
        asked = read_asked({**request.query_params, "party": read_code(a), "other": read_code(b)})
        shown = office.find(lambda ledger: _show_list(ledger, asked), "list", asked, as_of=asked.as_of)
        told = office.find_sides(make_filter(asked, None))
        points = [(date.fromisoformat(week["first"]), float(week["score"])) for week in told.timeline]
        return office.page(
            request, "party.html", title=f"{asked.party} and {asked.other}", others=None,
            ceasefires=[show_ceasefire(c) for c in told.ceasefires],
            curve=draw_curve(points, min((s for _, s in points), default=0), max((s for _, s in points), default=0)),
            **shown,
        )  # fmt: skip

    return router


def read_code(told: str) -> str:
    """The code in an address; a blank one is no party."""
    code = code_of(told)
    if not code:
        raise InputError("The code of a party is blank; give one such as AZE or AZE MIL.")
    return code


def _show_list(ledger: Ledger, asked: Asked) -> dict[str, Any]:
    wanted = overview.narrow(ledger, make_filter(asked))
    totals = overview.count_totals(ledger, wanted)
    rows = [show_incident(i, asked.rule) for i in read.read_incidents(ledger, wanted, "newest")]
    summed = read.read_incidents(ledger, make_filter(asked, MOST_SUMMED))
    return {
        "rows": rows,
        "query": make_query(asked),
        "page": make_page("/", asked, len(rows), totals.incidents),
        "drawn": draw_bars(overview.count_days(ledger, wanted)),
        "bar_address": make_bar_address("/", asked),
        "tolls": sum_tolls(summed),
    }


def show_ceasefire(found: Mapping[str, Any]) -> dict[str, Any]:
    """A ceasefire as the page tells it."""
    effective = [tell_days(found["effective"]), found["time"] or ""]
    return {
        **found,
        "declared": tell_days(found["declared"]),
        "effective": " ".join(part for part in effective if part),
    }


def sum_tolls(incidents: Iterable[Incident]) -> list[dict[str, Any]]:
    """What each source counts of each side: the newest count of an incident, added over the incidents."""
    sums: dict[tuple[str, str], dict[str, int]] = {}
    for incident in incidents:
        for kind in TOLLS[:2]:
            newest: dict[tuple[str, str], Value] = {}
            for value in incident.fields.get(kind, ()):
                for holder in value.holders or ("",):
                    key = (holder, value.of or "")
                    if key not in newest or newest[key].known[1] <= value.known[1]:
                        newest[key] = value
            for key, value in newest.items():
                low = value.value[0] if isinstance(value.value, list) else None
                row = sums.setdefault(key, {})
                row[kind] = row.get(kind, 0) + (low or 0)
    ranked = sorted(sums.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    return [
        {
            "holder": [holder] if holder else [],
            "of": of,
            **{kind: tell_range({"low": row.get(kind), "high": row.get(kind)}) for kind in TOLLS[:2]},
        }
        for (holder, of), row in ranked[:ROWS]
        if any(row.values())
    ]
