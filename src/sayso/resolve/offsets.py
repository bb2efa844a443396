"""Claims of a part of a report, read by itself, to the offsets of the whole report."""

from dataclasses import replace
from typing import TypeVar

from sayso.records import Attribution, Claim, Issue, Party, Place, Reading, Toll, When

Spanned = TypeVar("Spanned", Party, Place, When, Toll)


def move_reading(reading: Reading, by: int) -> Reading:
    """The reading with every offset `by` characters further on; the ids of claims follow their offsets."""
    if not by:
        return reading
    return replace(
        reading,
        claims=tuple(_move_claim(c, by) for c in reading.claims),
        issues=tuple(_move_issue(i, by) for i in reading.issues),
    )


def _move_claim(claim: Claim, by: int) -> Claim:
    at = claim.at + by
    return replace(
        claim,
        id=f"{claim.report}:{at}:{claim.type}",
        at=at,
        sentence=_move_span(claim.sentence, by),
        actor=_move_all(claim.actor, by),
        recipient=_move_all(claim.recipient, by),
        sources=_move_all(claim.sources, by),
        via=_move_all(claim.via, by),
        mediator=_move_all(claim.mediator, by),
        place=_move_all(claim.place, by),
        when=_move_all(claim.when, by),
        casualties=tuple(
            replace(t, of=replace(t.of, start=t.of.start + by, end=t.of.end + by)) if t.of else t
            for t in _move_all(claim.casualties, by)
        ),
        attribution=_move_attribution(claim.attribution, by),
    )


def _move_all(records: tuple[Spanned, ...], by: int) -> tuple[Spanned, ...]:
    return tuple(replace(r, start=r.start + by, end=r.end + by) for r in records)


def _move_span(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _move_attribution(said: Attribution | None, by: int) -> Attribution | None:
    if said is None:
        return None
    return replace(
        said,
        speakers=_move_all(said.speakers, by),
        cue=said.cue and _move_span(said.cue, by),
        content=tuple(_move_span(run, by) for run in said.content),
        source=said.source and _move_span(said.source, by),
        outer=_move_attribution(said.outer, by),
    )


def _move_issue(issue: Issue, by: int) -> Issue:
    if issue.start is None or issue.end is None:
        return issue
    return replace(issue, start=issue.start + by, end=issue.end + by)
