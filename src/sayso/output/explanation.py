"""Why a claim says what it says: each value, the words it came from, and the rule that made it."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.output.words import (
    find_chain,
    one_line,
    tell_attribution,
    tell_chain,
    tell_party,
    tell_place,
    tell_status,
    tell_toll,
    tell_when,
)
from sayso.records import Claim, Report


class Reason(NamedTuple):
    """One value of a claim; `start` and `end` are those of its words, None where it has none."""

    field: str
    value: str
    start: int | None
    end: int | None
    rule: str


def explain_claim(claim: Claim, report: Report) -> Iterator[str]:
    """The lines that `sayso explain` prints: the sentence, the values with words and rule, the chain."""
    start, end = claim.sentence
    yield (
        f"{claim.id}  {claim.type} {claim.mode or ''}".rstrip()
        + f"  (confidence {claim.confidence:.2f})"
    )
    yield f"sentence {start}-{end}: {one_line(report.text[start:end])}"
    yield ""
    rows = [("field", "value", "words", "rule")]
    for reason in find_reasons(claim):
        rows.append(
            (reason.field, reason.value, _tell_words(reason, report.text), reason.rule or "-")
        )
    widths = [max(len(row[k]) for row in rows) for k in range(3)]
    for row in rows:
        yield "  ".join(
            [*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]
        )
    yield ""
    yield f"say-so: {tell_chain(claim)}"
    for depth, said in enumerate(find_chain(claim.attribution) if claim.attribution else (), 1):
        cue = (
            f'"{one_line(report.text[slice(*said.cue)])}" {said.cue[0]}-{said.cue[1]}'
            if said.cue
            else "no cue"
        )
        content = ", ".join(f"{a}-{b}" for a, b in said.content) or "nothing"
        rule = f"  {said.made_by}" if said.made_by else ""
        yield f"{'  ' * depth}{tell_attribution(said)}: {cue}, of {content}{rule}"


def find_reasons(claim: Claim) -> Iterator[Reason]:
    """Each value of a claim that is filled, with its words and the rule of its field."""
    rule = claim.made_by
    trigger = claim.at, claim.at + len(claim.trigger)
    yield Reason("type", claim.type, *trigger, rule.get("type", ""))
    if claim.mode:
        yield Reason("mode", claim.mode, *trigger, rule.get("mode", rule.get("type", "")))
    for field in ("actor", "recipient", "sources", "via", "mediator"):
        for party in getattr(claim, field):
            value = tell_party(party) + (", carried over" if party.carried else "")
            made = rule.get(field, rule.get("sources", "") if field == "via" else "")
            yield Reason(field, value, party.start, party.end, made)
    if not claim.sources:
        yield Reason("sources", "the narrator", None, None, rule.get("sources", ""))
    if claim.medium:
        yield Reason("medium", claim.medium, None, None, rule.get("medium", rule.get("sources", "")))
    yield Reason("status", tell_status(claim), None, None, rule.get("status", ""))
    for place in claim.place:
        yield Reason(
            "place",
            _tell_gazetteer(tell_place(place), place.id),
            place.start,
            place.end,
            rule.get("place", ""),
        )
    for when in claim.when:
        yield Reason(
            "date", tell_when(when), when.start, when.end, rule.get("date") or (f"when:{when.basis}" if when.basis else "")
        )
    for toll in claim.casualties:
        yield Reason(
            "casualties", tell_toll(toll), toll.start, toll.end, rule.get("casualties", "")
        )


def _tell_gazetteer(name: str, geonames_id: str | None) -> str:
    return f"{name} [GeoNames {geonames_id}]" if geonames_id else name


def _tell_words(reason: Reason, text: str) -> str:
    if reason.start is None or reason.end is None or reason.start == reason.end:
        return "-"
    return f'"{one_line(text[reason.start : reason.end])}" {reason.start}-{reason.end}'
