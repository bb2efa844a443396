"""The days of an account: those that its claims tell, else those by which its report bounds it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sayso.merge.compare_dates import Days, length
from sayso.merge.moments import shift
from sayso.records import Claim, Report

PLAN_DAYS = 7  # a plan without a day is for the days after its report
NEWS_DAYS = 3  # an event without a day is of the last days before it


def find_days(claims: Iterable[Claim]) -> Days | None:
    """The days that the claims tell: what their sharpest interval and those that overlap it share."""
    told = sorted(
        {
            (when.first, when.last)
            for c in claims
            for when in c.when[:1]
            if when.first is not None and when.last is not None
        },
        key=lambda d: (length(d), d),
    )
    if not told:
        return None
    first, last = told[0]
    for a, b in told[1:]:
        if a <= last and first <= b:
            first, last = max(first, a), min(last, b)
    return first, last


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days of news and of plans, None where the report has no day."""

    news: Days | None
    plans: Days | None

    def of(self, claims: Collection[Claim], *, historical: bool) -> Days | None:
        """The days of an account; None of background, which was at any time."""
        if historical:
            return None
        return self.plans if all(c.status == "future" for c in claims) else self.news


def find_bounds(report: Report, claims: Iterable[Claim]) -> Bounds:
    """News tells of the last days, or of the day that the rest of the report tells; what is planned is to come."""
    told = _find_told(claims)
    if report.published is None:
        return Bounds(told, told)
    today = report.published[:10]
    first = shift(date.fromisoformat(today), -NEWS_DAYS).isoformat()
    last = shift(date.fromisoformat(today), PLAN_DAYS).isoformat()
    return Bounds((min(first, told[0]) if told else first, today), (today, last))


def _find_told(claims: Iterable[Claim]) -> Days | None:
    """The last day that a report tells of what happened: what it reports on; days before it are told to recall what came of them."""
    actual = (find_days([c]) for c in claims if not c.historical and c.status == "actual")
    return max((d for d in actual if d is not None and length(d) <= NEWS_DAYS), key=lambda d: (d[1], d[0]), default=None)
