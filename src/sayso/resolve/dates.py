"""Time expressions to calendar days: the TIMEX3 value, first and last day, and clock time of a When.

`extract` says in `When.basis` how the words reckon; here the publication day, or where there is
none the day of a dateline, and the dates told before turn that into days. What these do not fix
stays open (`first` and `last` None), and the value then keeps its X's.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from sayso.datelines import find_datelines
from sayso.records import When
from sayso.reference.reckoning import Reckoning, read_reckoning
from sayso.resolve.calendar import Span, add_days, make_day, read_length
from sayso.resolve.date_kinds import BY_DAY, KINDS, Read, Scene

_DATELINE_WITHIN = 300  # characters from the start of the text
_DATELINE_LINE = (
    80  # a line this short that holds a full date is a dateline or a stamp, not a sentence
)
_TOLD_REACH = 40  # expressions back to which a date told before is looked for
_BESIDE = 5  # characters between "in October" and "that year"
_QUARTER_REACH = 800  # characters back to the quarter that "a year earlier" is held against
_CLOCK_REACH = 120  # characters within which a clock time belongs to a date told before it
_FIRST_YEAR, _LAST_YEAR = 1000, 9000  # a report of another year is one without a day
_SENTENCE_END = re.compile(r"[.!?][\"”]?\s")
_DAWN = "06"  # hours of the clock before this are of the night
_OPENERS = frozenset("from between since".split())
_CLOSERS = frozenset("to until and by".split())
_NO_DATE = frozenset("length run set ref".split())


def resolve_dates(whens: Sequence[When], *, published: str | None, text: str) -> list[When]:
    """Resolve all time expressions of a text, in its order; each sees those before it resolved."""
    context = sorted(whens, key=lambda w: w.start)
    for place, when in enumerate(context):
        context[place] = resolve_date(when, published=published, context=context, text=text)
    return context


def resolve_date(when: When, *, published: str | None, context: Sequence[When], text: str) -> When:
    """Fill `value`, `first`, `last` (ISO days) and `time` ("17:30") of `when`.

    `published` is an ISO day; `context` are the time expressions of the text in its order, those
    before `when` resolved already. A When without a basis comes back as it is.
    """
    says = read_reckoning(when.basis)
    if says is None:
        return when
    anchor = _iso_day(published) or _dateline_day(context, text)
    told_year = _that_year(when, says, context)
    if told_year:
        says = replace(says, year=told_year)
    says = _same_quarter(when, says, context)
    found = KINDS[says.kind](says, Scene(anchor, _told_before(when, says, context, text)))
    if says.kind == "length" and says.ordinal and found.span:
        when = replace(when, type="DATE")
    value, span = _with_clock(says, found)
    first, last = _bounded(says, span, anchor)
    return replace(
        when,
        value=value,
        first=first.isoformat() if first else None,
        last=last.isoformat() if last else None,
        time=says.clock,
    )


def _iso_day(published: str | None) -> date | None:
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _dateline_day(context: Sequence[When], text: str) -> date | None:
    """The day of a full date on a short line at the head of the text, or before the dash of a dateline."""
    for when in context:
        if when.start > _DATELINE_WITHIN:
            return None
        says = read_reckoning(when.basis)
        if says and says.kind == "date" and says.year and says.month and says.day:
            begin = text.rfind("\n", 0, when.start) + 1
            reach = begin + _DATELINE_LINE + 1
            short = len(text) < reach or text.find("\n", begin, reach) >= 0
            if short or _is_of_dateline(when, text):
                return make_day(says.year, says.month, says.day)
    return None


def _is_of_dateline(when: When, text: str) -> bool:
    return any(start <= when.start < end for start, end, _ in find_datelines(text))


def _that_year(when: When, says: Reckoning, context: Sequence[When]) -> int | None:
    """The year of "in October that year": the one told before."""
    if says.kind != "date" or says.year or says.month is None:
        return None
    place = bisect_left(context, when.start, key=_start_of)
    after = context[place + 1] if place + 1 < len(context) else None
    if after is None or after.start - when.end > _BESIDE:
        return None
    year = read_reckoning(after.basis)
    if not (year and year.kind == "unit" and year.unit == "Y" and year.of and not year.step):
        return None
    dated = (w for w in reversed(context[:place]) if w.first and w.first[:4] == (w.last or "")[:4])
    return next((int(w.first[:4]) for w in dated if w.first), None)


def _same_quarter(when: When, says: Reckoning, context: Sequence[When]) -> Reckoning:
    """ "A year earlier" beside a quarter is that quarter of the year before."""
    if (says.kind, says.value, says.way) != ("shift", "P1Y", "past"):
        return says
    place = bisect_left(context, when.start, key=_start_of)
    for other in reversed(context[:place]):
        if when.start - other.end > _QUARTER_REACH:
            break
        value = other.value or ""
        if len(value) == 7 and value[4:6] == "-Q" and value[6].isdigit() and value[:4].isdigit():
            year = int(value[:4]) - (not _is_year_ago(other))
            return Reckoning("quarter", year=year, number=int(value[6]))
        if value[:4].isdigit() and len(value) == 4 and other.type == "DATE" and not _is_year_ago(other):
            break
    return says


def _is_year_ago(when: When) -> bool:
    return "shift value:P1Y" in (when.basis or "")


def _told_before(when: When, says: Reckoning, context: Sequence[When], text: str) -> Span | None:
    """The days of the nearest date before `when`; for a clock only one beside it or in its sentence.

    What counts in days or hours counts from a single day.
    """
    clock = says.kind == "clock"
    length = read_length(says.value)
    by_day = (
        clock
        or says.kind == "weekday"
        or says.unit == "D"
        or bool(length and length.unit in BY_DAY)
    )
    if not (clock or says.of):
        return None if says.kind != "date" else _told_year(when, context)
    place = bisect_left(context, when.start, key=_start_of)
    before = context[max(0, place - _TOLD_REACH) : place]
    for other in _by_nearness(when, says, before, text):
        if not other.first or not other.last or (by_day and other.first != other.last):
            continue
        if (read_reckoning(other.basis) or says).kind in _NO_DATE:
            continue
        if clock and (when.start - other.end > _CLOCK_REACH or _SENTENCE_END.search(text, other.end, when.start)):
            return None
        days = Span(date.fromisoformat(other.first), date.fromisoformat(other.last))
        return _next_day(days) if clock and _is_after_evening(says, other) else days
    return None


def _is_after_evening(says: Reckoning, told: When) -> bool:
    """ "The truce took effect in the evening, and guns fired at 2 a.m.": an hour of the night that follows."""
    return (told.value or "").endswith("TEV") and (says.clock or "24")[:2] < _DAWN


def _next_day(days: Span) -> Span:
    first, last = (add_days(day, 1) or day for day in (days.first, days.last))
    return Span(first, last)


def _by_nearness(when: When, says: Reckoning, before: Sequence[When], text: str) -> list[When]:
    """The times told before, the nearest first; "in the morning" of a new paragraph is of the day that the news begins with."""
    nearest = list(reversed(before))
    if not says.part or says.step:
        return nearest
    nearest = _latest_first(nearest, when, text)
    start = text.rfind("\n", 0, when.start) + 1
    if any(other.start >= start for other in before):
        return nearest
    news = [other for other in before if not _is_of_dateline(other, text)]
    return [*news, *nearest]


def _latest_first(nearest: list[When], when: When, text: str) -> list[When]:
    """Times with those of the sentence before by their days: the day before that it recalls is not what the news goes on with."""
    if not nearest or not _SENTENCE_END.search(text, nearest[0].end, when.start):
        return nearest
    count = next((n for n, other in enumerate(nearest) if _SENTENCE_END.search(text, other.end, nearest[0].start)), len(nearest))
    return [*sorted(nearest[:count], key=lambda other: other.first or "", reverse=True), *nearest[count:]]


def _told_year(when: When, context: Sequence[When]) -> Span | None:
    """The days of the full date told last before, whose year a date without one can take."""
    place = bisect_left(context, when.start, key=_start_of)
    for other in reversed(context[max(0, place - _TOLD_REACH) : place]):
        says = read_reckoning(other.basis)
        if says and says.kind == "date" and other.first and other.last:
            return Span(date.fromisoformat(other.first), date.fromisoformat(other.last))
    return None


def _start_of(when: When) -> int:
    return when.start


def _with_clock(says: Reckoning, found: Read) -> tuple[str | None, Span | None]:
    """Add part of the day or clock time to a value that names one day."""
    value, span = found
    tail = f"T{says.clock}" if says.clock else f"T{says.part}" if says.part else ""
    if tail and value and (span is None or span.first == span.last):
        return value + tail, span
    return value, span


def _bounded(
    says: Reckoning, span: Span | None, anchor: date | None
) -> tuple[date | None, date | None]:
    """First and last day under the bound and edge around the expression."""
    if span is None:
        return None, None
    first, last = span
    if says.kind == "unit" and says.part == "NI" and says.edge == "START" and says.step == 0:
        first = add_days(first, -1) or first  # the night that ends on the day
    if anchor and first <= anchor:
        if says.edge == "BEFORE" and anchor < last:
            last = anchor
        if says.bound == "since":
            return first, max(anchor, last) if says.edge not in (None, "START") else anchor
    if anchor and says.edge == "AFTER" and first < anchor <= last:
        first = anchor
    if says.bound in ("until", "by"):
        return None, last
    return first, last


def combine(whens: Sequence[When]) -> tuple[str | None, str | None, str | None]:
    """The first day, last day and clock time of an event whose clause holds these resolved times.

    "from", "between" open an interval that "to", "until", "and" close; of times that lie within each
    other the narrowest counts ("Tuesday" of "last week"); times apart span from the first to the
    last ("on Monday and Wednesday"). Sets, plain lengths, and times that an event is only told to
    lie before or after give no day.
    """
    ordered = sorted(whens, key=_start_of)
    clock = next((w.time for w in ordered if w.time), None)
    known = [(w, read_reckoning(w.basis)) for w in ordered if w.first or w.last]
    for when, says in known:
        if says and says.kind == "length":  # "entered its sixth day on Friday"
            return when.first, when.last, clock
    bounds = {when.start: says.bound if says else None for when, says in known}
    left = [w for w, _ in known if w.type == "TIME" or bounds[w.start] not in ("before", "after")]
    for opener, closer in pairwise(left):
        if bounds[opener.start] in _OPENERS and bounds[closer.start] in _CLOSERS:
            return opener.first, _not_before(opener.first, closer), clock
    whole = [w for w in left if w.first and w.last]
    if not whole:
        return (left[0].first, left[0].last, clock) if left else (None, None, clock)
    narrow = [w for w in whole if not any(_lies_within(o, w) for o in whole)]
    return min(w.first or "" for w in narrow), max(w.last or "" for w in narrow), clock


def _not_before(first: str | None, closer: When) -> str | None:
    """The last day of a run: "Monday to Friday" told on Wednesday ends on the Friday to come."""
    says = read_reckoning(closer.basis)
    if says and says.kind == "weekday" and first and closer.last and closer.last < first:
        return (date.fromisoformat(closer.last) + timedelta(days=7)).isoformat()
    return closer.last


def _lies_within(inner: When, outer: When) -> bool:
    """Whether `inner` covers fewer days and all of them are days of `outer`."""
    if not (inner.first and inner.last and outer.first and outer.last):
        return False
    same = (inner.first, inner.last) == (outer.first, outer.last)
    return not same and outer.first <= inner.first and inner.last <= outer.last
