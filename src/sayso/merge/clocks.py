"""The day of a clock time that its sentence does not tell: "Shells fell at 9 p.m." is of the day that the report told last.

The coder leaves such a claim without a date, as its own words fix none. Where accounts are compared it has that day.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Claim, When

REACH = 350  # characters from the day that was told last to the clock time


def date_clocks(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one report; those that tell a clock time and no day with the day told before it."""
    days = sorted(
        ((claim.sentence[0], when) for claim in claims for when in claim.when if when.first and when.first == when.last),
        key=lambda told: (told[1].start, told[1].end),
    )
    return [_date(claim, days) for claim in claims]


def _date(claim: Claim, days: Sequence[tuple[int, When]]) -> Claim:
    if not claim.when or any(when.first or when.last or not when.time for when in claim.when):
        return claim
    before = [(sentence, when) for sentence, when in days if when.start < claim.when[0].start]
    if not before or claim.when[0].start - before[-1][1].end > REACH:
        return claim
    # Of two days in one sentence the later is what the news goes on with, the other what it recalls.
    last = max(when.first or "" for sentence, when in before if sentence == before[-1][0])
    return replace(claim, when=tuple(replace(when, first=last, last=last) for when in claim.when))
