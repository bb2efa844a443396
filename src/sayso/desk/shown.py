"""Records as the pages show them: one line for an incident, the matrix of who says what, chains of say-so."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sayso.desk.marks import Run, Span, cut_text, find_spans
from sayso.ledger.rows import find_sharpest
from sayso.merge.reading import read_incident
from sayso.output import words
from sayso.records import Attribution, Claim, Incident, Report, Value

FIELDS = ("killed", "injured", "captured", "missing", "displaced", "type", "mode", "date", "place", "actor", "recipient", "status")
TOLLS = FIELDS[:5]
HEADING = ("type", "mode")  # where all say the same it is told over the matrix
VERDICTS = ("contested", "denied", "corroborated")
OPEN = "open"
PERSON = "person:"  # begins the rule of a field that a person corrected
FARTHEST = 2000  # characters of a sentence that are shown on each side of its event


class Says(NamedTuple):
    """One value in a cell of the matrix."""

    told: str
    verdict: str
    url: str


class CellOf(NamedTuple):
    """What one holder says of one field; `verdict` is the gravest of its values."""

    says: list[Says]
    verdict: str


class Holder(NamedTuple):
    """A row of the matrix; `code` is None for what reports say on their own word."""

    code: str | None
    cells: list[CellOf]


class Matrix(NamedTuple):
    """Holders by fields."""

    fields: list[str]
    holders: list[Holder]


def show_incident(incident: Incident, rule: str) -> dict[str, Any]:
    """One incident in a list, read under a rule."""
    read = read_incident(incident, rule)
    tolls = {row["kind"]: row for row in reversed(read["casualties"])}
    verdicts = {value.verdict for values in incident.fields.values() for value in values}
    place = find_sharpest(incident.fields.get("place", ())) or next(iter(read["place"]), None)
    return {
        "id": incident.id,
        "what": f"{read['type'] or 'event'}{' ' + read['mode'] if read['mode'] else ''}",
        "days": _tell_when(read) or f"by {incident.known[0]}",
        "known": tell_days(list(incident.known)),
        "where": tell_place(place) if place else "",
        "actor": read["actor"],
        "recipient": read["recipient"],
        "killed": tell_range(tolls.get("killed")),
        "injured": tell_range(tolls.get("injured")),
        "reports": len(incident.reports),
        "verdicts": [name for name in VERDICTS[:2] if name in verdicts],
        "status": read["status"],
        "casualties": read["casualties"],
    }


def _tell_when(read: Mapping[str, Any]) -> str:
    days = tell_days(read["date"])
    return f"reported {days}" if days and read["date_basis"] == "reported" else days


def show_tolls(incident: Incident, casualties: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The tolls of an incident by kind, in all and of each side, each with the gravest verdict of its values."""
    kinds: dict[str, dict[str, Any]] = {}
    for row in casualties:
        values = [v for v in incident.fields.get(row["kind"], ()) if row["of"] in (None, v.of)]
        told = {"of": row["of"], "told": tell_range(row), "verdict": _gravest(values)}
        kind = kinds.setdefault(row["kind"], {"kind": row["kind"], "all": None, "sides": []})
        if row["of"] is None:
            kind["all"] = told
        else:
            kind["sides"].append(told)
    return sorted(kinds.values(), key=lambda kind: TOLLS.index(kind["kind"]))


def make_matrix(incident: Incident, url_of: Mapping[str, str]) -> Matrix:
    """Every value of every field by who holds it; `url_of` maps a claim to where its sentence is shown."""
    fields = [field for field in FIELDS if len(incident.fields.get(field, ())) > (field in HEADING)]
    held: dict[str | None, dict[str, list[Value]]] = {}
    for field in fields:
        for value in incident.fields[field]:
            holders: list[str | None] = list(value.holders)
            if value.narrated or not holders:
                holders.insert(0, None)
            for holder in holders:
                held.setdefault(holder, {}).setdefault(field, []).append(value)
    order = sorted(held, key=lambda code: (code is None, -sum(map(len, held[code].values())), code or ""))
    return Matrix(
        fields,
        [Holder(code, [_cell(field, held[code].get(field, []), url_of) for field in fields]) for code in order],
    )


def _cell(field: str, values: Sequence[Value], url_of: Mapping[str, str]) -> CellOf:
    says = [
        Says(tell_value(field, value), value.verdict, next((url_of[c] for c in value.claims if c in url_of), "#"))
        for value in values
    ]
    return CellOf(says, _gravest(values))


def _gravest(values: Sequence[Value]) -> str:
    found = {value.verdict for value in values}
    return next((name for name in VERDICTS if name in found), "")


def tell_value(field: str, value: Value) -> str:
    """A value in words."""
    told: Any = value.value
    if field in TOLLS and isinstance(told, Sequence):
        of = f" of {value.of}" if value.of else ""
        return f"{tell_range({'low': told[0], 'high': told[1]}) or 'some'}{of}"
    if field == "date" and isinstance(told, Sequence) and not isinstance(told, str):
        return tell_days(list(told))
    if isinstance(told, Mapping):
        return tell_place(told)
    return str(told)


def tell_range(row: Mapping[str, Any] | None) -> str:
    """A toll in figures; nothing where no number is told."""
    if row is None or (row["low"] is None and row["high"] is None):
        return ""
    return words.tell_range(row["low"], row["high"])


def tell_days(days: Sequence[str | None] | None) -> str:
    """"2021-11-16", or "2021-11-16 to 2021-11-18"."""
    if not days or not (days[0] or days[-1]):
        return ""
    first, last = days[0] or OPEN, days[-1] or OPEN
    return first if first == last else f"{first} to {last}"


def tell_place(place: Any) -> str:
    """The name of a place, with its country where that is known."""
    if not isinstance(place, Mapping):
        return str(place)
    name = place.get("name") or place.get("text") or ""
    return f"{name}, {place['country']}" if place.get("country") and place.get("precision") != "country" else str(name)


def tell_chain(claim: Claim) -> str:
    """On whose say-so a claim stands, the innermost speaker first."""
    speakers = _names(p.code or p.text for p in claim.sources) or "the report itself"
    via = _names(p.code or p.text for p in claim.via)
    verb = _stance(claim.attribution)
    return f"{speakers}{verb}" + (f", by way of {via}" if via else "") + (f" ({claim.medium})" if claim.medium else "")


def _names(codes: Iterable[str]) -> str:
    return " and ".join(dict.fromkeys(codes))


def _stance(said: Attribution | None) -> str:
    return f", who {said.stance}s" if said is not None and said.stance in ("accuse", "claim", "ask", "promise", "threaten") else (
        ", who denies it" if said is not None and said.stance == "deny" else ""
    )


def find_correctors(claim: Claim) -> list[str]:
    """The names of those whose corrections a claim reads with."""
    rules = claim.made_by.values()
    return sorted({rule.removeprefix(PERSON) for rule in rules if rule.startswith(PERSON)})


def show_claim(claim: Claim, incident: str, report: Report | None) -> dict[str, Any]:
    """One claim in the margin of its report, with its sentence where the text is kept."""
    days = next(([w.first, w.last] for w in claim.when if w.first and w.last), None)
    return {
        "claim": claim,
        "incident": incident,
        "runs": cut_sentence(claim, report) if report else None,
        "actor": [p.code or p.text for p in claim.actor],
        "recipient": [p.code or p.text for p in claim.recipient],
        "where": ", ".join(p.name or p.text for p in claim.place),
        "days": tell_days(days),
        "tolls": [
            f"{tell_range({'low': t.low, 'high': t.high}) or 'some'} {t.kind}{' of ' + t.of.code if t.of and t.of.code else ''}"
            for t in claim.casualties
        ],
        "chain": tell_chain(claim),
        "correctors": find_correctors(claim),
    }


def cut_sentence(claim: Claim, report: Report | None) -> list[Run]:
    """The sentence of a claim with what is marked in it; its trigger alone where no text is kept."""
    return cut_sentences((claim,), report)


def cut_sentences(claims: Sequence[Claim], report: Report | None) -> list[Run]:
    """The one sentence of several claims with what is marked in it, a boundless one cut; their triggers alone where no text is kept."""
    first, last = min(claim.at for claim in claims) - FARTHEST, max(claim.at for claim in claims) + FARTHEST
    start, end = max(claims[0].sentence[0], first), min(claims[0].sentence[1], last)
    if report is None or not report.text:
        triggers = [Run(claim.trigger, ("trigger",), (claim.id,), None) for claim in claims]
        return [run for trigger in triggers for run in (Run(" … ", (), (), None), trigger)][1:]
    spans = [
        Span(max(s.start, start) - start, min(s.end, end) - start, s.kind, s.claim)
        for claim in claims
        for s in find_spans(claim)
    ]
    return cut_text(report.text[start:end], spans)
