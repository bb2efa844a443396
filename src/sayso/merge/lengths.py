"""The days of talks of which the length is told: "they signed it on Friday after two days of talks" are Thursday and Friday.

What talks lead to is reached as they end. Of a war or a siege the same words tell less: who protests after two days of shelling
may do so a week later.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from sayso.merge.carried import STAGE, Carried
from sayso.merge.moments import shift
from sayso.records import Claim, Report, When
from sayso.reference.merging import find_families, load_merging

TALKS = "CONSULT"
REACH = 48  # characters before a trigger in which its length stands
MOST = 7  # days
_WORD = r"(?:[\w.'’-]+ )"


def date_lengths(report: Report, claims: Sequence[Claim], carried: Mapping[str, Carried]) -> list[Claim]:
    """The claims of a report; talks that tell how long they were and no day with the days up to what they led to."""
    return [_date(report.text, claim, claims, carried) for claim in claims]


def _date(text: str, claim: Claim, claims: Sequence[Claim], carried: Mapping[str, Carried]) -> Claim:
    if claim.type != TALKS or any(when.first for when in claim.when):
        return claim
    before = max(claim.sentence[0], claim.at - REACH)
    told = _lengths().search(text, before, claim.at)
    count = _count(told.group("count")) if told else None
    if told is None or count is None or count > MOST:
        return claim
    last = _find_end(claim, claims, carried)
    if last is None:
        return claim
    first = shift(date.fromisoformat(last), 1 - count).isoformat()
    start, end = told.span("length")
    return replace(claim, when=(When(text[start:end], start, end, "DURATION", first=first, last=last),))


def _find_end(claim: Claim, claims: Iterable[Claim], carried: Mapping[str, Carried]) -> str | None:
    """The day of what is agreed in its sentence, the nearest before it or else the first behind it; when a truce begins is another."""
    beside = [c for c in claims if c.sentence == claim.sentence and c.mode != STAGE and _is_outcome(c)]
    ordered = sorted(beside, key=lambda c: (c.at > claim.at, abs(c.at - claim.at)))
    days = (carried[c.id].days for c in ordered)
    return next((first for first, last in filter(None, days) if first == last), None)


def _is_outcome(claim: Claim) -> bool:
    """Whether it is what talks lead to."""
    return claim.status == "actual" and find_families([claim.type]) == find_families(["AGREE"])


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else load_merging().steps.counts.get(word.lower())


@lru_cache(maxsize=1)
def _lengths() -> re.Pattern[str]:
    """ "After two days of tense talks", "after a two-day round of talks"."""
    counts = "|".join([*load_merging().steps.counts, r"\d{1,2}"])
    return re.compile(
        rf"\b(?:after|following) (?P<length>(?:an? )?(?P<count>{counts})(?: days? of |-day ))(?:{_WORD}){{0,4}}$", re.IGNORECASE
    )
