"""The pages of a party and of a pair of parties: incidents in time, truces, tolls by who claims them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.desk.addresses import lead_to
from sayso.desk.asking import ROWS, Asked, code_of, make_filter, make_query, read_asked
from sayso.desk.charts import draw_bars, draw_curve, move_day
from sayso.desk.office import Office
from sayso.desk.pages import make_bar_address, make_page
from sayso.desk.shown import TOLLS, show_incident, tell_days, tell_range
from sayso.errors import InputError
from sayso.ledger import overview, read
from sayso.ledger.store import Ledger
from sayso.merge.agreement import Range
from sayso.merge.tolls import add_ranges
from sayso.records import Incident, Value

MOST_PARTIES = 100_000
PARTIES_SHOWN = 200
MOST_SUMMED = 1000  # incidents over which a page adds up tolls
MOST_TOLLS = 100
OLD = 45  # days before its first report, as bars leave out what is older
ALLIES_SHOWN = 24
MOST_PAIRS = 20


class Tolls(NamedTuple):
    """Sums by who counts whom: the kinds that any of them has, rows, and how many rows are left out."""

    kinds: list[str]
    rows: list[dict[str, Any]]
    more: int


def make_party_pages(office: Office) -> APIRouter:
    """The routes of parties and pairs."""
    router = APIRouter(include_in_schema=False)

    @router.get("/parties")
    def parties(request: Request) -> Response:
        asked = read_asked(request.query_params)
        known = office.find(lambda ledger: overview.find_presences(ledger, make_filter(Asked()), MOST_PARTIES), "parties")
        rows = known[asked.start : asked.start + PARTIES_SHOWN]
        found = office.find(lambda ledger: overview.find_pairs_of_parties(ledger, MOST_PAIRS), "pairs")
        pairs = [{"a": a, "b": b, "incidents": n} for a, b, n in found]
        page = make_page("/parties", Asked(start=asked.start), len(rows), len(known), PARTIES_SHOWN)
        return office.page(request, "parties.html", rows=rows, pairs=pairs, page=page)

    @router.get("/party/{code}")
    def party(request: Request, code: str) -> Response:
        asked = read_asked({**request.query_params, "party": read_code(code)})
        path = lead_to("party", asked.party)
        shown = office.find(lambda ledger: _show_list(ledger, asked, path), "list", asked, as_of=asked.as_of)
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
        path = f"/pair/{quote(asked.party)}/{quote(asked.other)}"
        shown = office.find(lambda ledger: _show_list(ledger, asked, path), "list", asked, as_of=asked.as_of)
        told = office.find_sides(make_filter(asked, None))
        points = [(date.fromisoformat(week["first"]), float(week["score"])) for week in told.timeline]
        return office.page(
            request, "party.html", title=f"{asked.party} and {asked.other}", others=None,
            ceasefires=[show_ceasefire(c) for c in told.ceasefires],
            curve=draw_curve(points, shown["drawn"]),
            **shown,
        )  # fmt: skip

    return router


def read_code(told: str) -> str:
    """The code in an address; a blank one is no party."""
    code = code_of(told)
    if not code:
        raise InputError("The code of a party is blank; give one such as AZE or AZE MIL.")
    return code


def _show_list(ledger: Ledger, asked: Asked, path: str) -> dict[str, Any]:
    wanted = overview.narrow(ledger, make_filter(asked))
    totals = overview.count_totals(ledger, wanted)
    told = list(read.read_incidents(ledger, replace(wanted, limit=MOST_SUMMED, offset=0), "newest"))
    here = told[asked.start : asked.start + ROWS] if asked.start + ROWS <= MOST_SUMMED else read.read_incidents(ledger, wanted, "newest")
    rows = [show_incident(incident, asked.rule) for incident in here]
    news = [incident for incident in told if not is_background(incident)]
    return {
        "rows": rows,
        "query": make_query(asked, start=0),
        "page": make_page(path, replace(asked, party="", other=""), len(rows), totals.incidents),
        "drawn": draw_bars(overview.count_days(ledger, wanted)),
        "bar_address": make_bar_address("/", asked),
        "tolls": sum_tolls(news),
        "summed": len(told),
        "background": len(told) - len(news),
    }


def show_ceasefire(found: Mapping[str, Any]) -> dict[str, Any]:
    """A ceasefire as the page tells it."""
    effective = [tell_days(found["effective"]), found["time"] or ""]
    return {
        **found,
        "declared": tell_days(found["declared"]),
        "effective": " ".join(part for part in effective if part),
    }


def is_background(incident: Incident) -> bool:
    """Whether all days that are told of it lie long before the report that first tells of it."""
    days = [date.fromisoformat(value.value[0]) for value in incident.fields.get("date", ()) if isinstance(value.value, list) and value.value[0]]
    return bool(days) and max(days) < move_day(date.fromisoformat(incident.known[0]), -OLD)


def sum_tolls(incidents: Iterable[Incident]) -> Tolls:
    """What each source counts of each side: its newest count of an incident, added over the incidents."""
    counts: dict[tuple[str, str], dict[str, list[Range]]] = {}
    for incident in incidents:
        for kind in TOLLS:
            for key, (low, high) in _find_newest(incident.fields.get(kind, ())).items():
                counts.setdefault(key, {}).setdefault(kind, []).append((low, high))
    sums = {key: {kind: add_ranges(told) for kind, told in kinds.items()} for key, kinds in counts.items()}
    ranked = sorted(sums, key=lambda key: (-sum(low or 0 for low, _ in sums[key].values()), key))
    return Tolls(
        [kind for kind in TOLLS if any(kind in kinds for kinds in sums.values())],
        [
            {"holder": [holder] if holder else [], "of": of, **{kind: _tell_sum(*told) for kind, told in sums[holder, of].items()}}
            for holder, of in ranked[:MOST_TOLLS]
        ],
        max(0, len(ranked) - MOST_TOLLS),
    )


def _find_newest(values: Iterable[Value]) -> dict[tuple[str, str], Range]:
    """By who counts and whom, the count that was told last; nobody's is that of the reports themselves."""
    newest: dict[tuple[str, str], Value] = {}
    for value in values:
        for holder in (*value.holders, *([""] if value.narrated or not value.holders else [])):
            key = (holder, value.of or "")
            if key not in newest or newest[key].known[1] <= value.known[1]:
                newest[key] = value
    return {key: (value.value[0], value.value[1]) for key, value in newest.items() if isinstance(value.value, list)}


def _tell_sum(low: int | None, high: int | None) -> str:
    return tell_range({"low": low if low or high == 0 else None, "high": high}) or "some"
