"""Each kind of reckoning to its days: one small function per kind, told what to count from."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from sayso.reference.reckoning import Reckoning
from sayso.resolve.calendar import (
    Span,
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

# Units that count from a single day: "two days later" needs a day told, "a year later" does not.
BY_DAY = frozenset("D TH TM TS".split())
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Scene(NamedTuple):
    """What a reckoning is counted from: the publication day, and the days last told in the text."""

    day: date | None
    told: Span | None


class Read(NamedTuple):
    value: str | None
    span: Span | None = None


def _date(says: Reckoning, scene: Scene) -> Read:
    year = says.year if says.year else _year_of(says, scene)
    if says.month is None:
        return Read(f"{year:04d}", year_span(year, says.to_year)) if year else Read(None)
    head = f"{year:04d}" if year else "XXXX"
    if says.day is None:
        if not year:
            return Read(f"{head}-{says.month:02d}")
        span = month_span(year, says.month)
        if says.to_month:
            span = Span(
                span.first, month_span(year + (says.to_month < says.month), says.to_month).last
            )
        return Read(f"{head}-{says.month:02d}", span)
    value = f"{head}-{says.month:02d}-{says.day:02d}"
    first = make_day(year, says.month, says.day) if year else None
    last = make_day(year, says.month, says.to_day) if year and says.to_day else None
    if first is None:
        return Read(value if not year else None)
    return Read(value, Span(first, last if last and last > first else first))


def _year_of(says: Reckoning, scene: Scene) -> int | None:
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
    """Days from publication; the side of it that the tense speaks against counts double, told past three times."""
    distance = (day - anchor).days
    same_month = (day.year, day.month) == (anchor.year, anchor.month)
    against = (says.cue == "future" and distance < 0) or (says.cue != "future" and distance > 0)
    weight = 99 if says.bound == "since" and distance > 0 else 3 if says.cue == "past" else 2  # what has gone on since then has begun
    return abs(distance) * (weight if against and not same_month else 1)


def _slash(says: Reckoning, scene: Scene) -> Read:
    """3/4/2021 is the reading nearer to publication; with nothing to hold it against, only the year."""
    year, a, b = says.year or 0, says.first or 0, says.second or 0
    readings = [d for d in (make_day(year, a, b), make_day(year, b, a)) if d]
    if a == b and readings:
        return Read(readings[0].isoformat(), Span(readings[0], readings[0]))
    if scene.day is None or not readings:
        return Read(f"{year:04d}-XX-XX")
    anchor = scene.day
    day = min(readings, key=lambda d: abs((d - anchor).days))
    return Read(day.isoformat(), Span(day, day))


def _weekday(says: Reckoning, scene: Scene) -> Read:
    weekday = says.day or 1
    base = scene.told.first if says.of and scene.told else scene.day
    if base is None:
        return Read(f"XXXX-WXX-{weekday}")
    if says.of:
        day = weekday_near(base, weekday, -1 if says.step == -1 else 1, same=says.step == 0)
    elif says.step is not None:
        day = weekday_near(base, weekday, -1 if says.step < 0 else 1, same=says.step == 0)
    else:
        day = weekday_near(base, weekday, 1 if says.cue == "future" else -1, same=True)
    return Read(day.isoformat(), Span(day, day)) if day else Read(None)


def _month(says: Reckoning, scene: Scene) -> Read:
    month = says.month or 1
    if scene.day is None:
        return Read(f"XXXX-{month:02d}")
    year = scene.day.year
    if says.step == -1 and month >= scene.day.month - 1:
        year -= 1  # in March "last February" is not the month just gone: that is "last month"
    elif says.step == 1 and month <= scene.day.month:
        year += 1
    return Read(f"{year:04d}-{month:02d}", month_span(year, month))


def _base(says: Reckoning, scene: Scene, by_day: bool) -> date | None:
    """The day to count from; days counted from the text need a day told in it."""
    if not says.of:
        return scene.day
    if scene.told:
        return scene.told.first
    return None if by_day else scene.day


def _unit(says: Reckoning, scene: Scene) -> Read:
    unit = says.unit or "D"
    base = _base(says, scene, by_day=unit == "D" and not says.part)
    if base is None:
        return Read("XXXX-XX-XX" if unit == "D" else "XXXX-WXX" if unit in ("W", "WE") else "XXXX")
    step = says.step or 0
    if unit == "WE" and says.step is None and says.cue != "future" and base.isoweekday() < 6:
        step = -1
    day = add_units(base, step, unit)
    if day is None:
        return Read(None)
    return Read(unit_value(day, unit), unit_span(day, unit))


def _part_of_year(says: Reckoning, scene: Scene) -> Read:
    """Quarters and halves; without a year the last that has begun, or the next when ahead."""
    size = 3 if says.kind == "quarter" else 6
    letter = "Q" if size == 3 else "H"
    number = says.number or 1
    month = (number - 1) * size + 1
    year = says.year
    if year is None:
        if scene.day is None:
            return Read(f"XXXX-{letter}{number}")
        year = scene.day.year + (says.step or 0)
        if says.step is None and month > scene.day.month + 3:
            year -= 1
    span = Span(date(year, month, 1), month_span(year, month + size - 1).last)
    return Read(f"{year:04d}-{letter}{number}", span)


def _season(says: Reckoning, scene: Scene) -> Read:
    code = says.code or "SP"
    year = says.year
    if year is None:
        if scene.day is None:
            return Read(f"XXXX-{code}")
        year = _season_year(says, code, scene.day)
    return Read(f"{year:04d}-{code}", _season_span(code, year))


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


def _decade(says: Reckoning, scene: Scene) -> Read:
    number = says.number or 0
    return Read(f"{number}", year_span(number * 10, number * 10 + 9) if number else None)


def _century(says: Reckoning, scene: Scene) -> Read:
    number = says.number or 0
    return Read(f"{number:02d}", year_span(number * 100 or 1, number * 100 + 99))


def _holiday(says: Reckoning, scene: Scene) -> Read:
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
        return Read(
            f"XXXX-{says.month or 0:02d}-{says.day:02d}"
            if says.day
            else f"XXXX-{says.month or 0:02d}"
        )
    return _day_read(_day_in(says, year))


def _day_read(day: date | None) -> Read:
    return Read(day.isoformat(), Span(day, day)) if day else Read(None)


def _clock(says: Reckoning, scene: Scene) -> Read:
    """The value takes the day of publication; a day that no word tells fixes none."""
    if scene.told:
        return _day_read(scene.told.first)
    return Read(scene.day.isoformat() if scene.day else "XXXX-XX-XX")


def _shift(says: Reckoning, scene: Scene) -> Read:
    length = read_length(says.value)
    if length is None or length.number is None:
        return Read("PAST_REF" if says.way == "past" else "FUTURE_REF")
    base = _base(says, scene, by_day=length.unit in BY_DAY)
    if base is None:
        return Read("XXXX-XX-XX" if scene.day else says.value)
    day = add_units(base, -length.number if says.way == "past" else length.number, length.unit)
    unit = {"E": "Y", "C": "Y", "WE": "W", "Q": "Q"}.get(length.unit, length.unit)
    if day is None:
        return Read(None)
    return Read(unit_value(day, unit), unit_span(day, unit))


def _run(says: Reckoning, scene: Scene) -> Read:
    length = read_length(says.value)
    if scene.day is None or length is None or length.number is None:
        return Read(says.value)
    other = add_units(
        scene.day, -length.number if says.way == "past" else length.number, length.unit
    )
    if other is None:
        return Read(says.value)
    return Read(says.value, Span(min(other, scene.day), max(other, scene.day)))


def _length(says: Reckoning, scene: Scene) -> Read:
    """A length alone fixes no day; "its sixth day" runs from the first to publication."""
    length = read_length(says.value)
    if not says.ordinal or scene.day is None or length is None:
        return Read(says.value)
    first = add_units(scene.day, 1 - says.ordinal, length.unit)
    return Read(unit_value(scene.day, length.unit), Span(first, scene.day) if first else None)


def _as_said(says: Reckoning, scene: Scene) -> Read:
    return Read(says.value)


KINDS: dict[str, Callable[[Reckoning, Scene], Read]] = {
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
