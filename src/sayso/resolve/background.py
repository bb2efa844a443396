"""Background told as context: claims about an earlier period than the news of the report.

A claim is history when its own dates, or else those of the clauses it hangs on or of its sentence, lie
more than some six weeks before publication. A sentence without a date that says "since then" goes on
in the time of the one before it, and so does one with no new party in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sayso.records import Claim, Period, When

NEWS_DAYS = 42  # about six weeks; what began before is history
MATERIAL = frozenset(
    {"ASSAULT", "RETREAT", "COERCE", "MOBILIZE", "AID", "SANCTION"}
)  # a speech act dates itself
BACK_REFERENCE = (
    400  # characters over which an undated sentence still belongs to the dated one before it
)
_DATED = frozenset({"DATE", "TIME", "DURATION"})


def mark_historical(
    claims: Sequence[Claim],
    whens: Sequence[When],
    published: str | None,
    periods: Mapping[str, Period],
) -> list[Claim]:
    """The claims with `historical` set where the report's own time line says so; `periods` by claim id."""
    dated = [w for w in whens if w.first and w.type in _DATED]
    now = published or max((w.first for w in dated if w.first), default=None)  # no report is older than the days that it tells of
    if now is None:
        return list(claims)
    today = date.fromisoformat(now[:10])
    out: list[Claim] = []
    for claim in claims:
        period = periods.get(claim.id, Period())
        old = _is_background(claim, period, dated, today, out)
        out.append(replace(claim, historical=True) if old else claim)
    return out


def _is_background(
    claim: Claim, period: Period, dated: Sequence[When], today: date, before: Sequence[Claim]
) -> bool:
    if claim.status in ("future", "hypothetical"):
        return False
    own = [w for w in claim.when if w.first]
    if claim.type == "THREATEN" and any(w.last and date.fromisoformat(w.last) > today for w in own):
        return False  # "this year they will strike": what is threatened is to come
    if own or period.recent:
        return bool(own) and _is_old(own[0], today)
    if period.over:
        return all(_is_old(w, today) for w in period.over)
    around = [w for w in period.around if w.type in _DATED] if claim.type in MATERIAL else []
    if around:
        return all(_is_old(w, today) for w in around)
    if period.past:
        return True
    first = claim.sentence[0]
    told = [w for w in dated if first - BACK_REFERENCE < w.start < first]
    if period.back:
        return bool(told) and _is_old(told[-1], today)
    return _goes_on(claim, dated, before)


def _goes_on(claim: Claim, dated: Sequence[When], before: Sequence[Claim]) -> bool:
    """An undated deed with no party of its own in the sentence after background."""
    if (
        not before
        or claim.sources
        or claim.type != "ASSAULT"
        or any(not p.carried for p in claim.actor)
    ):
        return False
    first = claim.sentence[0]
    previous = before[-1]
    near = first - previous.sentence[1] < BACK_REFERENCE and previous.sentence[0] != first
    follows = near and not any(previous.sentence[1] <= w.start < first for w in dated)
    return (
        previous.historical and (follows or previous.sentence[0] == first) and not previous.sources
    )


def _is_old(when: When, today: date) -> bool:
    """More than six weeks ago: what goes on since a day by that day, a month or year by its middle."""
    first = date.fromisoformat(when.first or "")
    last = date.fromisoformat(when.last) if when.last else today
    if when.type != "DURATION" and first < last < today:
        first += (last - first) / 2
    return (today - first).days > NEWS_DAYS
