"""One coding under review: its sentence, each field as it reads beside how it was coded, and what a person says of it."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple

from fastapi import APIRouter, Form, Request
from pydantic import BaseModel, Field
from starlette.responses import RedirectResponse, Response

from sayso.desk.acts import check_act, is_own_path
from sayso.desk.asking import read_number
from sayso.desk.names import keep_name
from sayso.desk.office import Office
from sayso.desk.pages import find_modes_of, missing
from sayso.desk.review import find_queue
from sayso.desk.safety import Keys
from sayso.desk.shown import cut_sentence, tell_chain
from sayso.errors import InputError
from sayso.ledger import doubts, overview, read, texts
from sayso.ledger.corrections import read_corrections
from sayso.ledger.filters import Filter
from sayso.ledger.find import find_reports, find_twins
from sayso.ledger.store import Ledger
from sayso.merge.corrections import STATUSES
from sayso.records import REJECTED, Claim, Correction
from sayso.reference.ontology import load_ontology
from sayso.run.correcting import Done, accept, correct, find_reviewed, reject, undo
from sayso.run.field_words import FIELDS, tell_field, tell_value
from sayso.run.judging import find_name

MOST_SHOWN = 60
MOST_CODES = 400
AROUND = 500  # characters of the report shown on each side of the sentence
LABELS: Mapping[str, tuple[str, str]] = {
    "type": ("Type", ""),
    "mode": ("Mode", ""),
    "status": ("Status", ""),
    "historical": ("Background", ""),
    "actor": ("Actor", "AZE MIL, ARM MIL"),
    "recipient": ("Recipient", "AZE CVL"),
    "sources": ("On whose say-so", "the report itself"),
    "place": ("Place", "Zenda, RUR or Zenda @ 47 9.5"),
    "date": ("Date", "2021-11-16 to 2021-11-18"),
    "killed": ("Killed", "3-5 of ARM CVL"),
    "injured": ("Injured", "6+ of ARM CVL"),
    "captured": ("Captured", ""),
    "missing": ("Missing", ""),
    "displaced": ("Displaced", ""),
}
"""What a field is called on the page, and an example of its words."""
Verdict = Literal["accept", "reject", "correct", "undo"]
Told = Annotated[str | None, Field(max_length=2000)]


class Fields(BaseModel):
    """The fields of a claim in words; those that are not given stay as they are."""

    type: Told = None
    mode: Told = None
    status: Told = None
    historical: Told = None
    actor: Told = None
    recipient: Told = None
    sources: Told = None
    place: Told = None
    date: Told = None
    killed: Told = None
    injured: Told = None
    captured: Told = None
    missing: Told = None
    displaced: Told = None

    def given(self) -> dict[str, str]:
        """Field -> words."""
        return {field: words for field in FIELDS if (words := getattr(self, field)) is not None}


class Act(Fields):
    """The form of a coding."""

    verdict: Verdict
    claim: str
    by: str = ""
    at: str = ""
    copies: str = ""
    seen: str = ""
    back: str = "/review/codings"
    act: str = ""


class Shown(NamedTuple):
    """A field on the page: its words now, how it was coded where that differs, who says so, and why it is doubtful."""

    name: str
    label: str
    example: str
    told: str
    coded: str | None
    by: str
    doubt: str


def make_codings(office: Office, keys: Keys) -> APIRouter:
    """The routes of the queue of codings, of one claim, and of what is said of it."""
    router = APIRouter(include_in_schema=False)

    @router.get("/review/codings")
    def queue(request: Request, skip: str = "0") -> Response:
        at = read_number("skip", skip)
        joins, _ = find_queue(office)
        shown = office.find(lambda ledger: _show_queue(ledger, at), "codings", at)
        return office.page(request, "codings.html", joins=joins, skip=at, back=f"/review/codings?skip={at}", **shown)

    @router.get("/claim/{name:path}")
    def claim(request: Request, name: str, id: str = "") -> Response:
        name = name or id
        with office.reading() as ledger:
            if read.read_claim(ledger, name) is None:
                return missing(office, request, f"There is no claim {name}.")
            return office.page(request, "claim.html", **_show_page(ledger, name))

    @router.post("/correct")
    def act(request: Request, form: Annotated[Act, Form()]) -> Response:
        check_act(request, keys, form.act)
        told = form.given()
        try:
            _check_seen(office, form)
            apply_coding(office, form.verdict, form.claim, form.by, told, at=form.at, copies=bool(form.copies))
        except InputError as error:
            if form.verdict != "correct":
                raise
            with office.reading() as ledger:
                if read.read_claim(ledger, form.claim) is None:
                    raise
                shown = _show_page(ledger, form.claim, told)
            return office.page(request, "claim.html", 400, **shown | {"fault": str(error), "reviewer": form.by, "back": form.back})
        answer = RedirectResponse(form.back if is_own_path(form.back) else "/review/codings", 303)
        keep_name(answer, form.by)
        return answer

    return router


def _check_seen(office: Office, form: Act) -> None:
    """A form that was opened before somebody else corrected the claim would set all fields back."""
    if form.verdict == "correct":
        with office.reading() as ledger:
            last = find_reviewed(ledger, form.claim).last
        if last is not None and last.at != form.seen:
            raise InputError(f"{last.by} has corrected this claim since you opened the form; see what it reads like now, and save again.")


def apply_coding(
    office: Office, verdict: Verdict, claim: str, by: str, told: Mapping[str, str], *, at: str = "", copies: bool = False
) -> Done:
    """Keep what a person says of a claim, or take it back, one writer at a time."""
    with office.writing, office.opened() as ledger:
        name = find_name(by)
        if verdict == "undo":
            return undo(ledger, claim, name, at=at or None)
        if verdict == "correct":
            return correct(ledger, claim, told, name, office.gazetteer, copies=copies)
        return (accept if verdict == "accept" else reject)(ledger, claim, name, copies=copies)


def _show_queue(ledger: Ledger, at: int) -> dict[str, Any]:
    """The doubtful coding that stands at a place of the queue, how many are left, and what persons said last."""
    left = doubts.count_doubtful(ledger)
    name = doubts.find_doubtful(ledger, min(at, max(left - 1, 0)))
    said = group_said(list(read_corrections(ledger, limit=MOST_SHOWN, newest=True)))
    return {"left": left, "item": show_coding(ledger, name) if name else None, "said": said}


def _show_page(ledger: Ledger, name: str, given: Mapping[str, str] | None = None) -> dict[str, Any]:
    said = group_said(list(read_corrections(ledger, claim=name, newest=True)))
    return {"item": show_coding(ledger, name, given), "said": said, "fault": "", "back": f"/claim/{name}"}


def show_coding(ledger: Ledger, name: str, given: Mapping[str, str] | None = None) -> dict[str, Any]:
    """A claim with its sentence and fields; `given` are words that a form has and that could not be kept."""
    reviewed = find_reviewed(ledger, name)
    claim = reviewed.now
    report = find_reports(ledger, [claim.report])[claim.report]
    story = texts.find_stories(ledger, [claim.report])[claim.report]
    start, end = claim.sentence
    return {
        "claim": claim,
        "coded": reviewed.coded,
        "rejected": claim.status == REJECTED,
        "reviewed": bool(reviewed.corrections),
        "seen": reviewed.last.at if reviewed.last else "",
        "twins": len(find_twins(ledger, reviewed.coded)),
        "incident": reviewed.incident,
        "fields": show_fields(claim, reviewed.coded, reviewed.corrections, given or {}),
        "choices": {"type": sorted(load_ontology()), "status": STATUSES, "historical": ("no", "yes")},
        "kind": (given or {}).get("type", claim.type),
        "modes": find_modes_of(),
        "before": ("…" if start > AROUND else "") + report.text[max(0, start - AROUND) : start],
        "runs": cut_sentence(claim, report),
        "after": report.text[end : end + AROUND] + ("…" if end + AROUND < len(report.text) else ""),
        "publisher": story.publisher,
        "title": "" if start <= AROUND and report.text.startswith(story.title or " ") else story.title,
        "known": story.known,
        "chain": tell_chain(claim),
        "codes": [presence.code for presence in overview.find_presences(ledger, Filter(), MOST_CODES)],
    }


def show_fields(claim: Claim, coded: Claim, said: tuple[Correction, ...], given: Mapping[str, str]) -> list[Shown]:
    """The fields in the order of the form."""
    by = {correction.field: correction.by for correction in said}
    why = doubts.tell_doubts(claim) if not said else {}
    rows = []
    for field in FIELDS:
        now, before = tell_field(field, claim), tell_field(field, coded)
        words = given.get(field, now)
        rows.append(Shown(field, *LABELS[field], words, before if before != now else None, by.get(field, ""), why.get(field, "")))
    return rows


def group_said(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What was said at one time, of a claim and of its copies, as one act, the newest first."""
    acts: dict[str, dict[str, Any]] = {}
    for row in rows:
        act = acts.setdefault(row["at"], row | {"told": [], "claims": []})
        if row["claim"] not in act["claims"]:
            act["claims"].append(row["claim"])
        if row["claim"] == act["claim"]:
            act["told"].append((row["field"], tell_value(row["field"], row["value"]) or "none"))
        act["withdrawn"] = act["withdrawn"] and row["withdrawn"]
    return list(acts.values())
