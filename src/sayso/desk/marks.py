"""A report's text cut into runs, each with what is marked in it: spans overlap, HTML elements must not."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from sayso.records import Claim


class Span(NamedTuple):
    """Characters of the text with the kind of mark, and the claim it belongs to."""

    start: int
    end: int
    kind: str  # trigger, speaker, party, place, date or toll
    claim: str


class Run(NamedTuple):
    """A piece of text from `start` on under the same marks; `anchor` is the first claim whose trigger begins here."""

    text: str
    kinds: tuple[str, ...]
    claims: tuple[str, ...]
    anchor: str | None
    start: int = 0


def find_spans(claim: Claim) -> Iterator[Span]:
    """Everything that a claim points at in its report."""
    yield Span(claim.at, claim.at + len(claim.trigger), "trigger", claim.id)
    for party in (*claim.sources, *claim.via):
        yield Span(party.start, party.end, "speaker", claim.id)
    for party in (*claim.actor, *claim.recipient, *claim.mediator):
        yield Span(party.start, party.end, "party", claim.id)
    for place in claim.place:
        yield Span(place.start, place.end, "place", claim.id)
    for when in claim.when:
        yield Span(when.start, when.end, "date", claim.id)
    for toll in claim.casualties:
        yield Span(toll.start, toll.end, "toll", claim.id)


def cut_text(text: str, spans: Iterable[Span]) -> list[Run]:
    """The whole text as runs; each begins or ends where some span does."""
    inside = [s for s in spans if 0 <= s.start < s.end <= len(text)]
    cuts = sorted({0, len(text), *(s.start for s in inside), *(s.end for s in inside)})
    opening: dict[int, list[Span]] = {}
    closing: dict[int, list[Span]] = {}
    for span in inside:
        opening.setdefault(span.start, []).append(span)
        closing.setdefault(span.end, []).append(span)
    held: list[Span] = []
    runs = []
    for start, end in pairwise(cuts):
        for span in closing.get(start, ()):
            held.remove(span)
        held.extend(opening.get(start, ()))
        anchor = next((s.claim for s in opening.get(start, ()) if s.kind == "trigger"), None)
        kinds = tuple(dict.fromkeys(s.kind for s in held))
        claims = tuple(dict.fromkeys(s.claim for s in held))
        runs.append(Run(text[start:end], kinds, claims, anchor, start))
    return runs
