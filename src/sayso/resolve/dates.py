"""Time expressions to calendar days: the TIMEX3 value, first and last day, and clock time of a When.

`extract` says in `When.basis` how the words reckon; here the publication day, or where there is
none the day of a dateline, and the dates told before turn that into days. What these do not fix
stays open (`first` and `last` None), and the value then keeps its X's.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sayso.records import When
from sayso.reference.reckoning import Reckoning, read_reckoning
from sayso.resolve.calendar import (
    Span,
    add_days,
    add_units,
    make_day,
    month_span,
    nth_weekday,
    read_length,
    unit_span,
    unit_value,
    weekday_near,
    year_span,
)

_DATELINE_WITHIN = 300  # characters from the start of the text
_DATELINE_LINE = 80  # a line this short that holds a full date is a dateline or a stamp, not a sentence
_CLOCK_REACH = 120  # characters within which a clock time belongs to a date told before it
_BY_DAY = frozenset("D TH TM TS".split())  # units that count from a single day
_NO_DATE = frozenset("length run set ref".split())
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class _Scene(NamedTuple):
    """What a reckoning is counted from: the publication day, and the days last told in the text."""

    day: date | None
    told: Span | None


class _Read(NamedTuple):
    value: str | None
    span: Span | None = None


def resolve_dates(whens: Sequence[When], *, published: str | None, text: str) -> list[When]:
    """Resolve all time expressions of a text, in its order; each sees those before it resolved."""
    done: list[When] = []
    for place, when in enumerate(whens):
        context = [*done, *whens[place:]]
        done.append(resolve_date(when, published=published, context=context, text=text))
    return done


def resolve_date(when: When, *, published: str | None, context: Sequence[When], text: str) -> When:
    """Fill `value`, `first`, `last` (ISO days) and `time` ("17:30") of `when`.

    `published` is an ISO day; `context` are the time expressions of the text, those before `when`
    resolved already. A When without a basis comes back as it is.
    """
    says = read_reckoning(when.basis)
    if says is None:
        return when
    anchor = _iso_day(published) or _dateline_day(context, text)
    found = _KINDS[says.kind](says, _Scene(anchor, _told_before(when, says, context, text)))
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
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _dateline_day(context: Sequence[When], text: str) -> date | None:
    """The day of a full date that stands on a short line at the head of the text."""
    for when in context:
        if when.start > _DATELINE_WITHIN:
            return None
        says = read_reckoning(when.basis)
        if says and says.kind == "date" and says.year and says.month and says.day:
            begin = text.rfind("\n", 0, when.start) + 1
            end = text.find("\n", when.end)
            if (len(text) if end < 0 else end) - begin <= _DATELINE_LINE:
                return make_day(says.year, says.month, says.day)
    return None


def _told_before(when: When, says: Reckoning, context: Sequence[When], text: str) -> Span | None:
    """The days of the nearest date before `when`; for a clock only one beside it or in its sentence.

    What counts in days or hours counts from a single day.
    """
    clock = says.kind == "clock"
    length = read_length(says.value)
    by_day = clock or says.kind == "weekday" or says.unit == "D" or bool(length and length.unit in _BY_DAY)
    best: When | None = None
    for other in context:
        if other.start >= when.start:
            break
        if by_day and other.first != other.last:
            continue
        if other.first and other.last and (read_reckoning(other.basis) or says).kind not in _NO_DATE:
            best = other
    if best is None or not best.first or not best.last:
        return None
    if clock and (when.start - best.end > _CLOCK_REACH or ". " in text[best.end : when.start]):
        return None
    return Span(date.fromisoformat(best.first), date.fromisoformat(best.last))


def _with_clock(says: Reckoning, found: _Read) -> tuple[str | None, Span | None]:
    """Add part of the day or clock time to a value that names one day."""
    value, span = found
    tail = f"T{says.clock}" if says.clock else f"T{says.part}" if says.part else ""
    if tail and value and (span is None or span.first == span.last):
        return value + tail, span
    return value, span


def _bounded(says: Reckoning, span: Span | None, anchor: date | None) -> tuple[date | None, date | None]:
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
            return first, max(anchor, last) if says.edge else anchor
    if anchor and says.edge == "AFTER" and first < anchor <= last:
        first = anchor
    if says.bound in ("until", "by"):
        return None, last
    return first, last


def _date(says: Reckoning, scene: _Scene) -> _Read:
    year = says.year if says.year else _year_of(says, scene)
    if says.month is None:
        return _Read(f"{year:04d}", year_span(year, says.to_year)) if year else _Read(None)
    head = f"{year:04d}" if year else "XXXX"
    if says.day is None:
        if not year:
            return _Read(f"{head}-{says.month:02d}")
        span = month_span(year, says.month)
        if says.to_month:
            span = Span(span.first, month_span(year + (says.to_month < says.month), says.to_month).last)
        return _Read(f"{head}-{says.month:02d}", span)
    value = f"{head}-{says.month:02d}-{says.day:02d}"
    first = make_day(year, says.month, says.day) if year else None
    last = make_day(year, says.month, says.to_day) if year and says.to_day else None
    if first is None:
        return _Read(value if not year else None)
    return _Read(value, Span(first, last if last and last > first else first))


def _year_of(says: Reckoning, scene: _Scene) -> int | None:
    """The year of a date that names none: told by "last year", or the nearest that the tense allows."""
    if scene.day is None:
        return scene.told.first.year if scene.told else None
    if says.step is not None:
        return scene.day.year + says.step
    if says.month is None:
        return None
    found = []
    for year in range(scene.day.year - 1, scene.day.year + 2):
        day = _day_in(says, year)
        if day:
            found.append((_misfit(says, day, scene.day), year))
    return min(found)[1] if found else None


def _day_in(says: Reckoning, year: int) -> date | None:
    if not says.month or not 1 <= year <= 9999:
        return None
    if says.weekday and says.nth:
        return nth_weekday(year, says.month, says.weekday, says.nth)
    return make_day(year, says.month, says.day or 15)


def _misfit(says: Reckoning, day: date, anchor: date) -> int:
    """Days from publication; the side of it that the tense speaks against counts double."""
    distance = (day - anchor).days
    same_month = (day.year, day.month) == (anchor.year, anchor.month)
    against = (says.cue == "future" and distance < 0) or (says.cue != "future" and distance > 0)
    return abs(distance) * (2 if against and not same_month else 1)


def _slash(says: Reckoning, scene: _Scene) -> _Read:
    """3/4/2021 is the reading nearer to publication; with nothing to hold it against, only the year."""
    year, a, b = says.year or 0, says.first or 0, says.second or 0
    readings = [d for d in (make_day(year, a, b), make_day(year, b, a)) if d]
    if a == b and readings:
        return _Read(readings[0].isoformat(), Span(readings[0], readings[0]))
    if scene.day is None or not readings:
        return _Read(f"{year:04d}-XX-XX")
    anchor = scene.day
    day = min(readings, key=lambda d: abs((d - anchor).days))
    return _Read(day.isoformat(), Span(day, day))


def _weekday(says: Reckoning, scene: _Scene) -> _Read:
    weekday = says.day or 1
    base = scene.told.first if says.of and scene.told else scene.day
    if base is None:
        return _Read(f"XXXX-WXX-{weekday}")
    if says.of:
        day = weekday_near(base, weekday, -1 if says.step == -1 else 1, same=says.step == 0)
    elif says.step is not None:
        day = weekday_near(base, weekday, -1 if says.step < 0 else 1, same=says.step == 0)
    else:
        day = weekday_near(base, weekday, 1 if says.cue == "future" else -1, same=True)
    return _Read(day.isoformat(), Span(day, day)) if day else _Read(None)


def _month(says: Reckoning, scene: _Scene) -> _Read:
    month = says.month or 1
    if scene.day is None:
        return _Read(f"XXXX-{month:02d}")
    year = scene.day.year
    if says.step == -1 and month >= scene.day.month - 1:
        year -= 1  # in March "last February" is not the month just gone: that is "last month"
    elif says.step == 1 and month <= scene.day.month:
        year += 1
    return _Read(f"{year:04d}-{month:02d}", month_span(year, month))


def _base(says: Reckoning, scene: _Scene, by_day: bool) -> date | None:
    """The day to count from; days counted from the text need a day told in it."""
    if not says.of:
        return scene.day
    if scene.told:
        return scene.told.first
    return None if by_day else scene.day


def _unit(says: Reckoning, scene: _Scene) -> _Read:
    unit = says.unit or "D"
    base = _base(says, scene, by_day=unit == "D" and not says.part)
    if base is None:
        return _Read("XXXX-XX-XX" if unit == "D" else "XXXX-WXX" if unit in ("W", "WE") else "XXXX")
    step = says.step or 0
    if unit == "WE" and says.step is None and says.cue != "future" and base.isoweekday() < 6:
        step = -1
    day = add_units(base, step, unit)
    if day is None:
        return _Read(None)
    return _Read(unit_value(day, unit), unit_span(day, unit))


def _part_of_year(says: Reckoning, scene: _Scene) -> _Read:
    """Quarters and halves; without a year the last that has begun, or the next when ahead."""
    size = 3 if says.kind == "quarter" else 6
    letter = "Q" if size == 3 else "H"
    number = says.number or 1
    month = (number - 1) * size + 1
    year = says.year
    if year is None:
        if scene.day is None:
            return _Read(f"XXXX-{letter}{number}")
        year = scene.day.year + (says.step or 0)
        if says.step is None and month > scene.day.month + 3:
            year -= 1
    span = Span(date(year, month, 1), month_span(year, month + size - 1).last)
    return _Read(f"{year:04d}-{letter}{number}", span)


def _season(says: Reckoning, scene: _Scene) -> _Read:
    code = says.code or "SP"
    year = says.year
    if year is None:
        if scene.day is None:
            return _Read(f"XXXX-{code}")
        year = _season_year(says, code, scene.day)
    return _Read(f"{year:04d}-{code}", _season_span(code, year))


def _season_span(code: str, year: int) -> Span | None:
    month = _SEASON_MONTH[code]
    last_year, last_month = divmod(year * 12 + month - 1 + 2, 12)
    if not 1 <= last_year <= 9999:
        return None
    return Span(date(year, month, 1), month_span(last_year, last_month + 1).last)


def _season_year(says: Reckoning, code: str, anchor: date) -> int:
    if says.step is not None and says.nth is None:
        return anchor.year + says.step  # "the summer of last year"
    if says.step == 0:
        return anchor.year
    years = [y for y in range(anchor.year - 2, anchor.year + 2) if _season_span(code, y)]
    spans = [(y, s) for y in years if (s := _season_span(code, y))]
    if says.step == 1 or (says.step is None and says.cue == "future"):
        return min((y for y, s in spans if s.first > anchor), default=anchor.year)
    if says.step == -1:
        return max((y for y, s in spans if s.last < anchor), default=anchor.year)
    return max((y for y, s in spans if s.first <= anchor), default=anchor.year)


def _decade(says: Reckoning, scene: _Scene) -> _Read:
    number = says.number or 0
    return _Read(f"{number}", year_span(number * 10, number * 10 + 9) if number else None)


def _century(says: Reckoning, scene: _Scene) -> _Read:
    number = says.number or 0
    return _Read(f"{number:02d}", year_span(number * 100 or 1, number * 100 + 99))


def _holiday(says: Reckoning, scene: _Scene) -> _Read:
    year = says.year
    if year is None and scene.day is not None:
        anchor = scene.day
        near = [d for y in range(anchor.year - 1, anchor.year + 2) if (d := _day_in(says, y))]
        if says.step == -1:
            near = [d for d in near if d < anchor] or near
            return _day_read(max(near, default=None))
        if says.step == 1:
            return _day_read(min((d for d in near if d > anchor), default=None))
        return _day_read(min(near, key=lambda d: _misfit(says, d, anchor), default=None))
    if year is None:
        return _Read(f"XXXX-{says.month or 0:02d}-{says.day:02d}" if says.day else f"XXXX-{says.month or 0:02d}")
    return _day_read(_day_in(says, year))


def _day_read(day: date | None) -> _Read:
    return _Read(day.isoformat(), Span(day, day)) if day else _Read(None)


def _clock(says: Reckoning, scene: _Scene) -> _Read:
    day = scene.told.first if scene.told else scene.day
    return _day_read(day) if day else _Read("XXXX-XX-XX")


def _shift(says: Reckoning, scene: _Scene) -> _Read:
    length = read_length(says.value)
    if length is None or length.count is None:
        return _Read("PAST_REF" if says.way == "past" else "FUTURE_REF")
    base = _base(says, scene, by_day=length.unit in _BY_DAY)
    if base is None:
        return _Read("XXXX-XX-XX" if scene.day else says.value)
    day = add_units(base, -length.count if says.way == "past" else length.count, length.unit)
    unit = {"E": "Y", "C": "Y", "WE": "W", "Q": "Q"}.get(length.unit, length.unit)
    if day is None:
        return _Read(None)
    return _Read(unit_value(day, unit), unit_span(day, unit))


def _run(says: Reckoning, scene: _Scene) -> _Read:
    length = read_length(says.value)
    if scene.day is None or length is None or length.count is None:
        return _Read(says.value)
    other = add_units(scene.day, -length.count if says.way == "past" else length.count, length.unit)
    if other is None:
        return _Read(says.value)
    return _Read(says.value, Span(min(other, scene.day), max(other, scene.day)))


def _length(says: Reckoning, scene: _Scene) -> _Read:
    """A length alone fixes no day; "its sixth day" runs from the first to publication."""
    length = read_length(says.value)
    if not says.ordinal or scene.day is None or length is None:
        return _Read(says.value)
    first = add_units(scene.day, 1 - says.ordinal, length.unit)
    return _Read(unit_value(scene.day, length.unit), Span(first, scene.day) if first else None)


def _as_said(says: Reckoning, scene: _Scene) -> _Read:
    return _Read(says.value)


_KINDS: dict[str, Callable[[Reckoning, _Scene], _Read]] = {
    "date": _date,
    "slash": _slash,
    "weekday": _weekday,
    "month": _month,
    "unit": _unit,
    "quarter": _part_of_year,
    "half": _part_of_year,
    "season": _season,
    "decade": _decade,
    "century": _century,
    "holiday": _holiday,
    "clock": _clock,
    "shift": _shift,
    "run": _run,
    "length": _length,
    "set": _as_said,
    "ref": _as_said,
}


def combine(whens: Sequence[When]) -> tuple[str | None, str | None, str | None]:
    """The first day, last day and clock time of an event whose clause holds these resolved times.

    "from", "between" open an interval that "to", "until", "and" close; of times that lie within each
    other the narrowest counts ("Tuesday" of "last week"); times apart span from the first to the
    last ("on Monday and Wednesday"). Sets, plain lengths, and times that an event is only told to
    lie before or after give no day.
    """
    known = sorted((w for w in whens if w.first or w.last), key=lambda w: w.start)
    clock = next((w.time for w in sorted(whens, key=lambda w: w.start) if w.time), None)
    says = {w.start: read_reckoning(w.basis) for w in known}
    bounds = {start: r.bound if r else None for start, r in says.items()}
    known = [w for w in known if bounds[w.start] not in ("before", "after")]
    for opener, closer in zip(known, known[1:], strict=False):
        if bounds[opener.start] in ("from", "between", "since") and bounds[closer.start] in ("to", "until", "and", "by"):
            return opener.first, closer.last, clock
    whole = [w for w in known if w.first and w.last]
    if not whole:
        return (known[0].first, known[0].last, clock) if known else (None, None, clock)
    narrow = [w for w in whole if not any(_lies_within(o, w) for o in whole)]
    return min(w.first or "" for w in narrow), max(w.last or "" for w in narrow), clock


def _lies_within(inner: When, outer: When) -> bool:
    """Whether `inner` covers fewer days and all of them are days of `outer`."""
    if not (inner.first and inner.last and outer.first and outer.last):
        return False
    same = (inner.first, inner.last) == (outer.first, outer.last)
    return not same and outer.first <= inner.first and inner.last <= outer.last
