"""Which claims tell of a ceasefire, and the day on which it was made where their own words tell none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from sayso.merge.carried import STAGE
from sayso.merge.compare_dates import Days
from sayso.merge.contradictions import RELEASE
from sayso.merge.moments import find_moment, shift
from sayso.merge.scenes import find_clause
from sayso.records import Claim, Report, When
from sayso.reference.merging import load_merging

TRUCE_TYPES = ("AGREE", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT")
TRUCE_REACH = 80  # characters from what is agreed to the ceasefire
SHORT_LIFE = 7  # days
BEFORE = 24  # characters before "announced" in which its day stands
_BESIDE = re.compile(r",? (?:(?:which|that)\b[^,]*)?")  # "a truce announced", "the truce which Gotha announced"
_END = re.compile(r"[,;]")
UNDER = frozenset("about after against amid at before beyond by despite during for from in of on over since to under until with within".split())


def date_truces(report: Report, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a report; of ceasefires that tell no day, those with the day that what stands around them fixes.

    A ceasefire is made by being announced: "announced on Friday that they had agreed to stop firing". One that broke "on Monday,
    within two days" was made on one of the days up to Monday.
    """
    return [_date(report, claim, claims) for claim in claims]


def _date(report: Report, claim: Claim, claims: Sequence[Claim]) -> Claim:
    made = claim.type in TRUCE_TYPES and claim.mode != STAGE and claim.status == "actual"
    if not made or claim.when or not is_truce(claim, report.text):
        return claim
    days = _find_announced(report, claim) or _find_life(report.text, claim, claims)
    return replace(claim, when=(When("", claim.at, claim.at, "DATE", first=days[0], last=days[1]),)) if days else claim


def _find_announced(report: Report, claim: Claim) -> Days | None:
    """The day told with the word that announces it: behind that word, up to the ceasefire or the end of its clause, else before it."""
    cue = claim.attribution.cue if claim.attribution else None
    if cue is None or report.published is None or report.text[slice(*cue)].lower() not in load_merging().announcing:
        return None
    start, end = claim.sentence
    behind = report.text[cue[1] : claim.at] if cue[1] <= claim.at else _END.split(report.text[cue[1] : end], maxsplit=1)[0]
    moments = (find_moment(words, report.published[:10], ahead=False) for words in (behind, report.text[max(start, cue[0] - BEFORE) : cue[0]]))
    return next(((moment.day, moment.day) for moment in moments if moment.day), None)


def _find_life(text: str, claim: Claim, claims: Iterable[Claim]) -> Days | None:
    """The days on which it can have been made that broke on a day that its sentence tells, after so many days."""
    life = _lives().search(text, *claim.sentence)
    count = _count_days(life) if life else None
    if count is None or count > SHORT_LIFE:
        return None
    broken = (c.when[0] for c in claims if c.mode == STAGE and c.status == "negated" and c.sentence == claim.sentence and c.when)
    return next(((shift(date.fromisoformat(w.first), -count).isoformat(), w.last) for w in broken if w.first and w.last), None)


def _count_days(life: re.Match[str]) -> int | None:
    """How many days; hours are one day at most, and "within days" tells no number."""
    count, table = life["count"], load_merging().steps
    if life["unit"].startswith("hour"):
        return 1
    return int(count) if count and count.isdigit() else table.counts.get((count or "").lower())


@lru_cache(maxsize=1)
def _lives() -> re.Pattern[str]:
    """ "Within a day", "after barely two days", "held for three days"."""
    counts = "|".join([*load_merging().steps.counts, r"\d{1,2}"])
    return re.compile(
        rf"\b(?:within|after|lasted|lasting|held|survived)(?: for| only| just| barely| less than)*(?: (?P<count>{counts}))? (?P<unit>hours?|days?)\b",
        re.IGNORECASE,
    )


def is_truce(claim: Claim, text: str) -> bool:
    """Whether it is about a ceasefire: by its mode, its trigger, or for what is agreed the words behind it."""
    if claim.mode == "ceasefire":
        return True
    if claim.mode == RELEASE:
        return False  # that men are let go in a truce is none
    if _truce_words().search(claim.trigger):
        return True
    if claim.type not in TRUCE_TYPES:
        return False
    first, last = find_clause(text, claim)
    behind = text[claim.at : min(claim.at + TRUCE_REACH, last)]
    return bool(_truce_words().search(behind)) or _is_subject(text[first : claim.at])


def _is_subject(before: str) -> bool:
    """ "The truce was brokered": a ceasefire before what is done, right before it or else under no preposition."""
    found = _truce_words().search(before)
    if found is None:
        return False
    beside = _BESIDE.fullmatch(before, found.end()) is not None
    return beside or UNDER.isdisjoint(re.findall(r"[\w-]+", before[: found.start()].lower()))


@lru_cache(maxsize=1)
def _truce_words() -> re.Pattern[str]:
    """One pattern of all words and phrases, the longest first."""
    words = sorted(load_merging().truce, key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
