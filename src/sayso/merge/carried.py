"""Places and days that a claim does not tell itself, but goes on with: those that its report told last."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sayso.merge.compare_dates import Days
from sayso.merge.days import find_days
from sayso.merge.moments import shift
from sayso.records import Claim, Place, Report
from sayso.reference.merging import find_families, load_merging

BEHIND = 24  # characters behind a trigger that still tell whether it is a further one
AROUND = 24  # characters behind these in which the noun stands that is a further one
NAMED_BY = 2  # words behind "another" of which one is that noun: "another air strike"
STAGE = "ceasefire"  # the mode of what becomes of a truce
MOST_STEP = 100  # days
_WORD = re.compile(r"[\w'’-]+")
LATER = "later"
BEHIND_ANOTHER = frozenset({"after", "before"})  # what follows these words is the other deed


@dataclass(frozen=True, slots=True)
class Carried:
    """The sharp places and the days that hold at a claim: its own, else those told before it."""

    places: tuple[Place, ...] = ()
    days: Days | None = None


def find_carried(
    report: Report, claims: Sequence[Claim], places: Mapping[str, tuple[Place, ...]]
) -> Mapping[str, Carried]:
    """Claim id -> the places and days that hold there; `places` are each claim's own.

    Claims of one family of types, all of them news, background or plans, go on with each other. A claim that
    says that it is a further one begins anew, and so does another day or another place. The day of a sentence
    is that of all its claims.
    """
    found: dict[str, Carried] = {}
    dated: dict[tuple[int, int], tuple[int, Days]] = {}
    last: dict[tuple[str, bool, bool, bool], Carried] = {}
    for claim in sorted(claims, key=lambda c: (c.at, c.id)):
        stage = claim.mode == STAGE  # a truce is made on one day and comes into force on another
        line = (find_families([claim.type])[0], claim.historical, claim.status == "future", stage)
        here = tuple(p for p in places[claim.id] if p.precision != "country")
        days = find_days([claim])
        before = last.get(line, Carried())
        if days is not None:
            dated[claim.sentence] = claim.at, days
        elif claim.sentence in dated:
            at, beside = dated[claim.sentence]
            steps = find_steps(report.text[at : claim.at])
            days = _step(beside, steps) if steps else beside
            if steps and days is None:
                before = Carried(before.places)
        if is_further(claim, report.text) or is_added(claim, report.text) or _is_elsewhere(here, days, before):
            before = Carried()
        found[claim.id] = last[line] = Carried(here or before.places, days or before.days)
    return found


def find_steps(words: str) -> list[int | None]:
    """For each "a day after" in some words: by how many days what stands behind it is later; None where it fixes no day."""
    table = load_merging().steps
    found: list[int | None] = []
    for count, unit, way in _step_words().findall(words.lower()):
        days, number = table.units[unit], int(count) if count.isdigit() else table.counts.get(count)
        known = days is not None and number is not None and number * days <= MOST_STEP
        found.append((-1 if way in table.back else 1) * number * days if known and number and days else None)
    return found


def _step(days: Days, steps: Sequence[int | None]) -> Days | None:
    """Days moved by all steps; None where one of them fixes no day."""
    if None in steps:
        return None
    by = sum(filter(None, steps))
    first, last = (shift(date.fromisoformat(day), by).isoformat() for day in days)
    return first, last


@lru_cache(maxsize=1)
def _step_words() -> re.Pattern[str]:
    table = load_merging().steps
    units, ways = "|".join(table.units), "|".join(sorted(table.back | table.on))
    return re.compile(rf"(?:\b([a-z]+|\d{{1,3}}) )?\b({units}) ({ways})\b")


class Step(NamedTuple):
    """Words before a claim that set it so long before or after another: "an hour later, gunmen fired".

    `from_other` where the other stands before them: "the raid came a day after gunmen fired", of the fire.
    """

    at: int  # where the words stand
    from_other: bool


def find_own_step(claim: Claim, text: str) -> Step | None:
    """The last such words of its sentence before a claim; none where they say when it was told."""
    start = claim.sentence[0]
    steps = list(_step_words().finditer(text[start : claim.at].lower()))
    if not steps or _has_any(text[start + steps[-1].end() : claim.at], load_merging().telling):
        return None
    return Step(start + steps[-1].start(), steps[-1].group(3) in BEHIND_ANOTHER)


def is_later(claim: Claim, text: str, last: int) -> bool:
    """Whether words behind it, up to `last`, set it so long after what was told: "a bomb killed three a few hours later"."""
    found = _step_words().search(text[claim.at + len(claim.trigger) : last].lower())
    return found is not None and found.group(3) == LATER


def is_further(claim: Claim, text: str) -> bool:
    """Whether its sentence says that it is another one: "a second strike", "elsewhere"."""
    return find_further(claim, text) is not None


def find_further(claim: Claim, text: str) -> int | None:
    """Where its sentence says so; "a third man", "another 20" and "another official" tell of no further one."""
    series, start = load_merging().series, claim.sentence[0]
    read = len(_read_up_to(claim, text))
    words = [(m.group().lower(), m.start()) for m in _WORD.finditer(_read_up_to(claim, text, AROUND))]
    for n, (word, at) in enumerate(words):
        if at < read and word in series and _is_of_event(word, [w for w, _ in words[n + 1 : n + 1 + NAMED_BY]]):
            return start + at
    return None


def _is_of_event(word: str, behind: Sequence[str]) -> bool:
    """Whether such a word is of what happened, by the words behind it."""
    table = load_merging()
    if word in table.apart:
        return table.tellers.isdisjoint(behind) and not any(w.isdigit() for w in behind[:1])
    return not table.events.isdisjoint(behind)


def is_added(claim: Claim, text: str) -> bool:
    """Whether its sentence goes on from what was told: "also", "later", "in response"."""
    return _has_any(_read_up_to(claim, text), load_merging().added)


def _read_up_to(claim: Claim, text: str, further: int = 0) -> str:
    return text[claim.sentence[0] : min(claim.sentence[1], claim.at + len(claim.trigger) + BEHIND + further)]


def _has_any(text: str, words: Collection[str]) -> bool:
    return any(w in words for w in _WORD.findall(text.lower()))


def _is_elsewhere(here: Sequence[Place], days: Days | None, before: Carried) -> bool:
    """Whether a place or day is another than the one told before."""
    if days and before.days and (days[1] < before.days[0] or before.days[1] < days[0]):
        return True
    return bool(here and before.places) and _names(here).isdisjoint(_names(before.places))


def _names(places: Sequence[Place]) -> set[str]:
    return {place.name or place.text for place in places}
