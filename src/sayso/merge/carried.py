"""Places and days that a claim does not tell itself, but goes on with: those that its report told last."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Claim, Place, Report
from sayso.reference.merging import find_families, load_merging

BEHIND = 24  # characters behind a trigger that still tell whether it is a further one
_WORD = re.compile(r"[\w'’-]+")

# What is told to be "a day after" another is not of its day.
_LATER = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|before|later|earlier)\b")
Days = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Carried:
    """The sharp places and the days that hold at a claim: its own, else those told before it."""

    places: tuple[Place, ...] = ()
    days: Days | None = None


def find_carried(
    report: Report, claims: Sequence[Claim], places: Mapping[str, tuple[Place, ...]]
) -> Mapping[str, Carried]:
    """Claim id -> the places and days that hold there; `places` are each claim's own.

    Claims of one family of types, all of them news or all background, go on with each other. A claim that
    says that it is a further one begins anew, and so does another day or another place. The day of a sentence
    is that of all its claims.
    """
    found: dict[str, Carried] = {}
    dated: dict[tuple[int, int], tuple[int, Days]] = {}
    last: dict[tuple[str, bool], Carried] = {}
    for claim in sorted(claims, key=lambda c: (c.at, c.id)):
        line = (find_families([claim.type])[0], claim.historical)
        here = tuple(p for p in places[claim.id] if p.precision != "country")
        days = find_own_days(claim)
        before = last.get(line, Carried())
        if days is not None:
            dated[claim.sentence] = claim.at, days
        elif claim.sentence in dated:
            at, beside = dated[claim.sentence]
            days = None if _LATER.search(report.text, at, claim.at) else beside
        if is_further(claim, report.text) or _is_elsewhere(here, days, before):
            before = Carried()
        found[claim.id] = last[line] = Carried(here or before.places, days or before.days)
    return found


def find_own_days(claim: Claim) -> Days | None:
    """The first and last day that a claim tells itself."""
    first = next(iter(claim.when), None)
    if first is None or first.first is None or first.last is None:
        return None
    return first.first, first.last


def is_further(claim: Claim, text: str) -> bool:
    """Whether its sentence says that it is another one: "a second strike", "elsewhere"."""
    end = min(claim.sentence[1], claim.at + len(claim.trigger) + BEHIND)
    return _has_any(text[claim.sentence[0] : end], load_merging().series)


def _has_any(text: str, words: Collection[str]) -> bool:
    return any(w in words for w in _WORD.findall(text.lower()))


def _is_elsewhere(here: Sequence[Place], days: Days | None, before: Carried) -> bool:
    """Whether a place or day is another than the one told before."""
    if days and before.days and (days[1] < before.days[0] or before.days[1] < days[0]):
        return True
    return bool(here and before.places) and _names(here).isdisjoint(_names(before.places))


def _names(places: Sequence[Place]) -> set[str]:
    return {place.name or place.text for place in places}
