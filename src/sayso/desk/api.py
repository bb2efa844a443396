"""The HTTP interface: the same record as the pages, as JSON, JSON Lines and GeoJSON. `/api/v1/openapi.json` describes it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field
from starlette.responses import JSONResponse, Response, StreamingResponse

from sayso.desk.acts import apply_verdict
from sayso.desk.asking import Asked, code_of, make_filter, make_sought, read_asked
from sayso.desk.failures import FAILURES
from sayso.desk.office import Office
from sayso.desk.wishes import (
    IncidentWishes,
    JudgementWishes,
    Paging,
    ReportWishes,
    Wishes,
    read_wishes,
    read_words,
    refuse_unknown,
)
from sayso.errors import InputError
from sayso.ledger import corrections, overview, read, texts
from sayso.ledger.filters import Filter
from sayso.ledger.judgements import count_judgements, read_judgements
from sayso.ledger.rows import find_reach, find_sharpest
from sayso.ledger.store import Ledger
from sayso.merge.reading import DEFAULT, read_incident
from sayso.output.incidents import incident_to_json
from sayso.output.lines import claim_to_json, report_to_json, to_line
from sayso.records import Incident

LINES = "application/x-ndjson"
GEO = "application/geo+json"
LISTS: dict[int | str, dict[str, Any]] = {200: {"content": {LINES: {}}}}
STREAMS: dict[int | str, dict[str, Any]] = {200: {"content": {LINES: {}, GEO: {}}}}


class Page(BaseModel):
    """Rows of a list; `total` counts all that fit."""

    items: list[dict[str, Any]]
    total: int
    limit: int
    offset: int


class Verdict(BaseModel):
    """A person's judgement about two claims or incidents."""

    a: str = Field(max_length=500)
    b: str = Field(max_length=500)
    verdict: Literal["same", "different", "alone", "undo"] = Field(description="alone: different, and without the claims of its report")
    by: str = Field(min_length=1, max_length=200)


class Kept(BaseModel):
    """That a judgement is kept."""

    kept: bool


Asking = Annotated[Wishes, Query()]
Between = Annotated[str, Query(description='two parties, "AZE,ARM"', max_length=130)]
OddId = Annotated[str, Query(max_length=500, description="an id that no path can hold, behind an empty name")]
Day = Annotated[str, Query(description="ISO day", max_length=10)]


def make_api(office: Office) -> APIRouter:
    """The routes of the interface."""
    router = APIRouter(prefix="/api/v1", responses=FAILURES, dependencies=[Depends(refuse_unknown)])
    _add_incidents(router, office)
    _add_claims(router, office)
    _add_reports(router, office)
    _add_sides(router, office)
    _add_judgements(router, office)
    return router


def _add_incidents(router: APIRouter, office: Office) -> None:
    @router.get("/incidents", response_model=Page, responses=STREAMS)
    def incidents(wishes: Annotated[IncidentWishes, Query()]) -> Any:
        asked, wanted = read_wishes(wishes)
        if wishes.form != "json":
            return stream(_stream_incidents(office, asked, wishes.form), GEO if wishes.form == "geojson" else LINES)
        with office.reading(asked.as_of or None) as ledger:
            total = overview.count_totals(ledger, wanted).incidents
            items = [_incident_row(i, asked.rule) for i in read.read_incidents(ledger, wanted, "newest")]
        return page(items, total, wishes)

    @router.get("/incidents/{name}")
    def incident(name: str, rule: Annotated[str, Query(max_length=30)] = DEFAULT) -> dict[str, Any]:
        with office.reading() as ledger:
            found = read.read_incident(ledger, name)
        if found is None:
            raise LookupError(f"There is no incident {name}.")
        return _incident_row(found, rule)


def _add_claims(router: APIRouter, office: Office) -> None:
    @router.get("/claims", response_model=Page, responses=LISTS)
    def claims(wishes: Asking) -> Any:
        asked, wanted = read_wishes(wishes)
        if wishes.form == "jsonl":
            return stream(_stream_claims(office, asked), LINES)
        with office.reading(asked.as_of or None) as ledger:
            total = read.count_claims(ledger, wanted)
            items = [_claim_row(placed) for placed in read.read_claims(ledger, wanted)]
        return page(items, total, wishes)

    @router.get("/claims/{name:path}")
    def claim(name: str, id: OddId = "") -> dict[str, Any]:
        with office.reading() as ledger:
            return tell_claim(ledger, name or id)


def _add_reports(router: APIRouter, office: Office) -> None:
    @router.get("/reports", response_model=Page, responses=LISTS)
    def reports(wishes: Annotated[ReportWishes, Query()]) -> Any:
        sought = make_sought(read_words(wishes))
        if wishes.form == "jsonl":
            return stream(_stream_reports(office, sought, wishes.offset), LINES)
        with office.reading() as ledger:
            total, _ = texts.count_reports(ledger, sought)
            items = [row._asdict() for row in texts.list_reports(ledger, wishes.limit, wishes.offset, sought)]
        return page(items, total, wishes)

    @router.get("/reports/{name:path}")
    def report(name: str, id: OddId = "") -> dict[str, Any]:
        name = name or id
        with office.reading() as ledger:
            kept = texts.read_report(ledger, name)
        if kept is None:
            raise LookupError(f"There is no report {name}.")
        told = {"known": kept.known, "coded": kept.coded, "origin": kept.origin, "credits": list(kept.credits)}
        return report_to_json(kept.report) | told


def _add_sides(router: APIRouter, office: Office) -> None:
    @router.get("/parties", response_model=Page, responses=LISTS)
    def parties(wishes: Asking) -> Any:
        asked, _ = read_wishes(wishes)
        with office.reading(asked.as_of or None) as ledger:
            found = overview.find_presences(ledger, make_filter(asked, None), None)
        items = [row._asdict() for row in found[wishes.offset :]]
        if wishes.form == "jsonl":
            return stream(write_lines(items), LINES)
        return page(items[: wishes.limit], len(found), wishes)

    @router.get("/ceasefires")
    def ceasefires(between: Between, as_of: Day = "") -> list[dict[str, Any]]:
        asked = read_asked({"as_of": as_of})
        return office.find_sides(Filter(between=find_pair(between), as_of=asked.as_of or None)).ceasefires

    @router.get("/timeline")
    def timeline(
        between: Between, by: Literal["day", "week"] = "week", as_of: Day = ""
    ) -> list[dict[str, Any]]:
        asked = read_asked({"as_of": as_of})
        return office.find_sides(Filter(between=find_pair(between), as_of=asked.as_of or None), by).timeline


def _add_judgements(router: APIRouter, office: Office) -> None:
    @router.get("/judgements", response_model=Page, responses=LISTS)
    def judgements(wishes: Annotated[JudgementWishes, Query()]) -> Any:
        if wishes.form == "jsonl":
            return stream(_stream_judgements(office, wishes), LINES)
        with office.reading() as ledger:
            rows = list(read_judgements(ledger, machine=wishes.machine, limit=wishes.limit, offset=wishes.offset))
            return page(rows, count_judgements(ledger, machine=wishes.machine), wishes)

    @router.post("/judgements", response_model=Kept)
    def judge(verdict: Verdict) -> Any:
        apply_verdict(office, verdict.verdict, verdict.a, verdict.b, verdict.by)
        return {"kept": True}

    @router.get("/issues", response_model=Page, responses=LISTS)
    def issues(wishes: Annotated[Paging, Query()]) -> Any:
        with office.reading() as ledger:
            rows = read.list_issues(ledger, None if wishes.form == "jsonl" else wishes.limit, wishes.offset)
            total = read.count_issues(ledger)
        return stream(write_lines(rows), LINES) if wishes.form == "jsonl" else page(rows, total, wishes)


def find_pair(told: str) -> tuple[str, str]:
    """The two codes of "AZE,ARM"."""
    codes = [code_of(part) for part in told.split(",")]
    if len(codes) != 2 or not all(codes):
        raise InputError(f"between is {told!r}; give two parties, as in AZE,ARM.")
    return codes[0], codes[1]


def stream(lines: Iterator[str], kind: str) -> Response:
    """An answer that is made while it is sent."""
    return StreamingResponse(lines, media_type=kind)


def _stream_incidents(office: Office, asked: Asked, form: str) -> Iterator[str]:
    with office.reading(asked.as_of or None) as ledger:
        found = read.read_incidents(ledger, make_filter(asked, None), "newest")
        if form == "jsonl":
            yield from write_lines(_incident_row(i, asked.rule) for i in found)
        else:
            yield from _join(to_line(make_feature(i, asked.rule)) for i in found)


def _stream_claims(office: Office, asked: Asked) -> Iterator[str]:
    with office.reading(asked.as_of or None) as ledger:
        yield from write_lines(_claim_row(placed) for placed in read.read_claims(ledger, make_filter(asked, None)))


def _stream_reports(office: Office, sought: texts.Sought, offset: int) -> Iterator[str]:
    with office.reading() as ledger:
        yield from write_lines(row._asdict() for row in texts.list_reports(ledger, None, offset, sought))


def _stream_judgements(office: Office, wishes: JudgementWishes) -> Iterator[str]:
    with office.reading() as ledger:
        yield from write_lines(read_judgements(ledger, machine=wishes.machine, offset=wishes.offset))


def write_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Rows as JSON Lines."""
    return (to_line(row) + "\n" for row in rows)


def _join(features: Iterable[str]) -> Iterator[str]:
    yield '{"type":"FeatureCollection","features":['
    before = ""
    for feature in features:
        yield before + feature
        before = ","
    yield "]}\n"


def make_feature(incident: Incident, rule: str) -> dict[str, Any]:
    """The incident as a GeoJSON feature where the map has it; how sharp that is stands at the top of its properties."""
    place = find_sharpest(incident.fields.get("place", ()))
    sharp = {"precision": place.get("precision") if place else None, "radius_km": find_reach(place) if place else None}
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]} if place else None,
        "properties": sharp | _incident_row(incident, rule),
    }


def _incident_row(incident: Incident, rule: str) -> dict[str, Any]:
    return dict(incident_to_json(incident, read_incident(incident, rule)))


def tell_claim(ledger: Ledger, name: str) -> dict[str, Any]:
    """A claim as it reads; where persons said something of it also as it was coded, and what they said."""
    found = read.read_claim(ledger, name)
    if found is None:
        raise LookupError(f"There is no claim {name}.")
    said = list(corrections.read_corrections(ledger, claim=name))
    coded = claim_to_json(corrections.find_coded(ledger, [name])[name]) if said else {}
    return _claim_row(found) | ({"corrections": said, "coded": coded} if said else {})


def _claim_row(placed: read.Placed) -> dict[str, Any]:
    row = claim_to_json(placed.claim)
    return {"id": row.pop("id"), "report": row.pop("report"), "incident": placed.incident, **row}


def page(items: list[Any], total: int, wishes: Paging) -> Response:
    """A page of a list."""
    return JSONResponse({"items": items, "total": total, "limit": wishes.limit, "offset": wishes.offset})
