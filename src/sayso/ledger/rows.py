"""Records to rows of the ledger and back. What is asked for stands in columns, the record itself as JSON."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b, sha256
from typing import Any, TypeVar

import msgspec

from sayso.ledger.store import Row
from sayso.records import (
    Account,
    Claim,
    Correction,
    Incident,
    Judgement,
    Party,
    Place,
    Profile,
    Report,
    Value,
)

T = TypeVar("T")
EQUAL_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Stored:
    """A report as the ledger keeps it: beside the report what was found about it as a whole."""

    report: Report
    identity: str
    known: str
    coded: bool
    origin: str
    credits: tuple[str, ...]
    signature: str | None
    coder: str
    added: str


def find_identity(report: Report) -> str:
    """The same for reports of the same text, publisher and address, and for no others."""
    told = f"{report.publisher or ''}\0{report.url or ''}\0{report.text}"
    return sha256(told.encode("utf-8", "replace")).hexdigest()[:EQUAL_DIGITS]


def hash_text(text: str) -> str:
    """SHA-256 of a text in UTF-8."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def hash_key(key: str | int) -> int:
    """A key as an unsigned number of 64 bits, by which it is looked up."""
    return int.from_bytes(blake2b(str(key).encode(), digest_size=8).digest(), "little")


def encode(record: object) -> str:
    """A record as JSON."""
    return msgspec.json.encode(record).decode("utf-8")


_DECODERS: dict[Any, msgspec.json.Decoder[Any]] = {}


def decode(told: str, kind: type[T]) -> T:
    """The record of that JSON."""
    if kind not in _DECODERS:
        _DECODERS[kind] = msgspec.json.Decoder(kind)
    found: T = _DECODERS[kind].decode(told)
    return found


def report_row(stored: Stored, keep_text: bool) -> Row:
    """A row of `reports`."""
    report = stored.report
    return (
        report.id,
        stored.identity,
        hash_text(report.text),
        len(report.text),
        report.text if keep_text else None,
        report.published,
        stored.known,
        report.publisher,
        report.title,
        report.url,
        json.dumps(dict(report.extra), default=str) if report.extra and keep_text else None,
        stored.coded,
        stored.origin,
        list(stored.credits),
        stored.signature,
        stored.coder,
        stored.added,
    )


REPORT_COLUMNS = "id, coalesce(text, ''), published::VARCHAR, publisher, title, url, extra"


def report_from(row: Row) -> Report:
    """The report of the columns of `REPORT_COLUMNS`; its text is empty in a ledger without texts."""
    report_id, text, published, publisher, title, url, extra = row
    return Report(report_id, text, published, publisher, title, url, json.loads(extra) if extra else {})


READ = "coalesce(corrected, record)"
"""A claim as it reads: as coded, with the corrections of persons on top."""


def claim_row(claim: Claim, account: Account, added: str, coded: Claim | None = None) -> Row:
    """A row of `claims`, as it reads; `coded` is how the machine coded it, where that is not the same."""
    first, last = find_days([claim])
    parties = [*claim.actor, *claim.recipient, *claim.mediator]
    return (
        claim.id,
        claim.report,
        account.id,
        claim.at,
        first,
        last,
        account.known,
        added,
        claim.type,
        claim.mode,
        claim.status,
        claim.historical,
        _codes(claim.actor),
        _codes(claim.recipient),
        _codes(claim.sources),
        widen_codes(_codes(parties)),
        _place_names(claim.place),
        round(claim.confidence, 3),
        encode(coded or claim),
        encode(claim) if coded else None,
    )


def account_row(account: Account, profile: Profile, added: str) -> Row:
    """A row of `accounts`, alone in its component and in no incident yet."""
    first, last = find_days(account.claims)
    return (
        account.id,
        account.report,
        account.origin,
        account.publisher,
        first,
        last,
        account.known,
        added,
        account.id,
        "",
        encode(profile),
        account.leads,
        *(profile.days if profile.days and profile.dated else (None, None)),
    )


def judgement_row(judgement: Judgement, given: tuple[str, str] | None = None) -> Row:
    """A row of `judgements`; `given` are the ids that a person named."""
    reasons = encode(dict(sorted(judgement.reasons.items())))
    return (
        judgement.a,
        judgement.b,
        judgement.same,
        judgement.score,
        reasons,
        judgement.by,
        judgement.at or None,
        None,
        *(given or (None, None)),
        None,
    )


JUDGEMENT_COLUMNS = 'a, b, same, score, reasons, judge, coalesce(strftime(made, \'%Y-%m-%dT%H:%M:%S.%f\'), \'\')'


def judgement_from(row: Row) -> Judgement:
    """The judgement of the columns of `JUDGEMENT_COLUMNS`."""
    a, b, same, score, reasons, by, at = row
    return Judgement(a, b, same, score, json.loads(reasons), by, at)


def correction_row(correction: Correction) -> Row:
    """A row of `corrections`, in force."""
    value = json.dumps(correction.value, ensure_ascii=False)
    return correction.claim, correction.field, value, correction.by, correction.at, None, None


CORRECTION_COLUMNS = "claim, field, value, judge, strftime(made, '%Y-%m-%dT%H:%M:%S.%f')"


def correction_from(row: Row) -> Correction:
    """The correction of the columns of `CORRECTION_COLUMNS`."""
    claim, field, value, by, at = row
    return Correction(claim, field, json.loads(value), by, at)


def incident_row(incident: Incident, added: str) -> Row:
    """A row of `incidents`, `added` when the last of its reports was."""
    fields = incident.fields
    dates = [value.value for value in fields.get("date", ()) if isinstance(value.value, Sequence)]
    parties = [_code(value) for key in ("actor", "recipient") for value in fields.get(key, ())]
    return (
        incident.id,
        min((days[0] for days in dates if days[0]), default=None),
        max((days[-1] for days in dates if days[-1]), default=None),
        incident.known[0],
        incident.known[1],
        added,
        len(incident.reports),
        len(incident.claims),
        _told(fields.get("type", ())),
        _told(fields.get("status", ())),
        widen_codes(parties),
        _value_names(fields.get("place", ())),
        widen_codes(code for values in fields.values() for value in values for code in value.holders),
        *find_point(fields.get("place", ())),
        any(value.verdict in ("contested", "denied") for values in fields.values() for value in values),
        encode(incident),
        incident.leads,
    )


REACH = {"point": 1.0, "town": 5.0, "admin2": 30.0, "region": 100.0, "admin1": 120.0, "country": 500.0}
"""How far, in km, a place of each precision reaches from its point, roughly: a map draws it as an area."""


def find_point(places: Sequence[Value]) -> tuple[float | None, float | None, float | None]:
    """Latitude, longitude and reach in km of the sharpest of the places that have a point."""
    place = find_sharpest(places)
    return (float(place["lat"]), float(place["lon"]), find_reach(place)) if place else (None, None, None)


def find_sharpest(places: Iterable[Value]) -> Mapping[str, Any] | None:
    """The sharpest of the places that have a point: where an incident stands on maps and in lists."""
    told = [value.value for value in places if isinstance(value.value, Mapping)]
    placed = [place for place in told if place.get("lat") is not None and place.get("lon") is not None]
    return min(placed, key=find_reach, default=None)


def find_reach(place: Mapping[str, Any]) -> float:
    """How far a place reaches, in km."""
    return float(place.get("radius") or REACH.get(str(place.get("precision")), REACH["region"]))


def find_days(claims: Iterable[Claim]) -> tuple[str | None, str | None]:
    """The first and last day that any of the claims tells."""
    told = [(w.first, w.last) for c in claims for w in _dated(c)]
    firsts = [first for first, _ in told if first]
    lasts = [last for _, last in told if last]
    return min(firsts, default=None), max(lasts, default=None)


def _dated(claim: Claim) -> Iterable[Any]:
    return [when for when in claim.when if when.first and when.last][:1]


def widen_codes(codes: Iterable[str]) -> list[str]:
    """Codes and the countries in them, each once, sorted: "AZE" finds "AZE MIL"."""
    return sorted({part for code in codes if code for part in (code, code.split(" ", 1)[0])} - {"---"})


def _codes(parties: Sequence[Party]) -> list[str]:
    return [party.code or "---" for party in parties]


def _place_names(places: Sequence[Place]) -> list[str]:
    return _names((p.text, p.name, p.id, p.country) for p in places)


def _value_names(values: Sequence[Value]) -> list[str]:
    found = (value.value for value in values)
    return _names(
        [place.get(key) for key in ("name", "id", "country")] if isinstance(place, Mapping) else [str(place)]
        for place in found
    )


def _names(found: Iterable[Iterable[object]]) -> list[str]:
    return sorted({str(name).lower() for names in found for name in names if name})


def _code(value: Value) -> str:
    return value.value if isinstance(value.value, str) else ""


def _told(values: Sequence[Value]) -> list[str]:
    return sorted({str(value.value) for value in values})


def clean(told: str) -> str:
    """The text with "?" for half a surrogate pair, which no file could hold."""
    return told.encode("utf-8", "replace").decode("utf-8")
