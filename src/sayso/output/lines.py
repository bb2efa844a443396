"""The JSON form of reports, readings and claims; every key has its fixed place, so equal records are equal bytes."""

import json
from collections.abc import Mapping
from typing import Any

from sayso.records import Attribution, Claim, Issue, Party, Place, Reading, Report, Toll, When

CONFIDENCE_DIGITS = 3


def to_line(row: Mapping[str, Any]) -> str:
    """One JSON line without its line end."""
    return json.dumps(row, ensure_ascii=False, default=str)


def report_to_json(report: Report) -> dict[str, Any]:
    """The report line of the interface, the unknown keys of the input after the known ones."""
    return {
        "id": report.id,
        "text": report.text,
        "published": report.published,
        "publisher": report.publisher,
        "title": report.title,
        "url": report.url,
        **report.extra,
    }


def reading_to_json(reading: Reading, report: Report | None = None) -> dict[str, Any]:
    """What one report yielded; the unknown keys of the report's input line are handed on."""
    row: dict[str, Any] = {
        "id": reading.id,
        "claims": [claim_to_json(claim) for claim in reading.claims],
        "issues": [issue_to_json(issue) for issue in reading.issues],
    }
    return row | {
        key: value for key, value in (report.extra if report else {}).items() if key not in row
    }


def issue_to_json(issue: Issue) -> dict[str, Any]:
    """What was skipped: where (null for the whole report) and why."""
    return {"reason": issue.reason, "start": issue.start, "end": issue.end}


def claim_to_json(claim: Claim) -> dict[str, Any]:
    """The keys of the codebook in its order, then where the claim comes from.

    `date` is [first day, last day] of the first time expression that fixes a day, `time` the first
    clock time, both null where the text fixes none; all expressions stand under `when`.
    """
    return {
        "id": claim.id,
        "report": claim.report,
        "at": claim.at,
        "trigger": claim.trigger,
        "type": claim.type,
        "mode": claim.mode,
        "quad": claim.quad,
        "cameo": claim.cameo,
        "actor": _parties(claim.actor),
        "recipient": _parties(claim.recipient),
        "sources": _parties(claim.sources),
        "via": _parties(claim.via),
        "medium": claim.medium,
        "status": claim.status,
        "historical": claim.historical,
        "place": [_place(place) for place in claim.place],
        "date": find_days(claim),
        "time": next((when.time for when in claim.when if when.time), None),
        "casualties": [_toll(toll) for toll in claim.casualties],
        "mediator": _parties(claim.mediator),
        "when": [_when(when) for when in claim.when],
        "sentence": list(claim.sentence),
        "attribution": attribution_to_json(claim.attribution),
        "confidence": round(claim.confidence, CONFIDENCE_DIGITS),
        "made_by": dict(sorted(claim.made_by.items())),
    }


def find_days(claim: Claim) -> list[str] | None:
    """First and last ISO day of a claim, or None where its words fix no day."""
    for when in claim.when:
        if when.first and when.last:
            return [when.first, when.last]
    return None


def attribution_to_json(said: Attribution | None) -> dict[str, Any] | None:
    """Who says it in which words, the statement it stands inside under `outer`."""
    if said is None:
        return None
    return {
        "speakers": _parties(said.speakers),
        "source": list(said.source) if said.source else None,
        "cue": list(said.cue) if said.cue else None,
        "content": [list(run) for run in said.content],
        "stance": said.stance,
        "medium": said.medium,
        "made_by": said.made_by,
        "outer": attribution_to_json(said.outer),
    }


def _parties(parties: tuple[Party, ...]) -> list[dict[str, Any]]:
    return [_party(party) for party in parties]


def _party(party: Party) -> dict[str, Any]:
    return {
        "text": party.text,
        "start": party.start,
        "end": party.end,
        "code": party.code,
        "id": party.id,
        "name": party.name,
        "carried": party.carried,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "text": place.text,
        "start": place.start,
        "end": place.end,
        "name": place.name,
        "id": place.id,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "precision": place.precision,
        **({"radius": place.radius, "relative": place.relative} if place.relative else {}),
    }


def _when(when: When) -> dict[str, Any]:
    return {
        "text": when.text,
        "start": when.start,
        "end": when.end,
        "type": when.type,
        "value": when.value,
        "first": when.first,
        "last": when.last,
        "time": when.time,
        "basis": when.basis,
    }


def _toll(toll: Toll) -> dict[str, Any]:
    return {
        "kind": toll.kind,
        "low": toll.low,
        "high": toll.high,
        "of": toll.of.code if toll.of else None,
        "text": toll.text,
        "start": toll.start,
        "end": toll.end,
    }
