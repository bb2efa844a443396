"""Calendar arithmetic: days to the weeks, months, quarters and years they lie in, and their TIMEX3 values."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_LENGTH = re.compile(r"P(?P<t>T?)(?P<n>\d+(?:\.\d+)?|X)(?P<u>WE|[DWMQYECHS])")
_MONTHS_OF = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_DAYS_OF = {"D": 1, "W": 7, "WE": 7}


class Span(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date


class Length(NamedTuple):
    """A length of time: `number` of units, None where the words fix no number. Codes as in `times.yml`."""

    number: float | None
    unit: str


def read_length(value: str | None) -> Length | None:
    """Read the leading part of a TIMEX3 duration ("P6W", "PT2H", "PXY"); None where it is none."""
    m = _LENGTH.match(value or "")
    if not m:
        return None
    unit = f"T{m['u']}" if m["t"] else m["u"]
    return Length(None if m["n"] == "X" else float(m["n"]), unit)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none (30 February)."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def month_span(year: int, month: int) -> Span:
    """All days of a month."""
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_span(year: int, to_year: int | None = None) -> Span:
    """All days of a year, or of the years up to `to_year`."""
    return Span(date(year, 1, 1), date(to_year or year, 12, 31))


def add_days(day: date, count: int) -> date | None:
    """`day` moved by `count` days; None where that leaves the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(day: date, count: int) -> date | None:
    """`day` moved by months; the end of a shorter month stands for a day it lacks."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_units(day: date, count: float, unit: str) -> date | None:
    """`day` moved by a count of units (negative: back); hours and less stay on the day."""
    if abs(count) > 100_000:
        return None
    if unit in _MONTHS_OF:
        return add_months(day, round(count * _MONTHS_OF[unit]))
    if unit == "TH" and abs(count) >= 24:
        return add_days(day, round(count / 24))
    return add_days(day, round(count * _DAYS_OF.get(unit, 0)))


def unit_span(day: date, unit: str) -> Span | None:
    """The unit that `day` lies in: weeks run Monday to Sunday. None where it leaves the calendar."""
    if unit == "M":
        return month_span(day.year, day.month)
    if unit == "Q":
        month = (day.month - 1) // 3 * 3 + 1
        return Span(date(day.year, month, 1), month_span(day.year, month + 2).last)
    if unit == "Y":
        return year_span(day.year)
    if unit in ("E", "C"):
        size = 10 if unit == "E" else 100
        start = day.year // size * size
        return year_span(start, start + size - 1) if start else None
    if unit not in ("W", "WE"):
        return Span(day, day)
    first = add_days(day, (5 if unit == "WE" else 0) - day.weekday())
    last = add_days(day, 6 - day.weekday())
    return Span(first, last) if first and last else None


def unit_value(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that `day` lies in: 2021-11-16, 2021-W46, 2021-W46-WE, 2021-Q4."""
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "E":
        return f"{day.year // 10:03d}"
    if unit == "C":
        return f"{day.year // 100:02d}"
    return day.isoformat()[: {"Y": 4, "M": 7}.get(unit, 10)]


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth weekday (1 Monday .. 7 Sunday) of a month; nth -1 is the last."""
    if nth < 0:
        last = month_span(year, month).last
        return add_days(last, -((last.isoweekday() - weekday) % 7))
    first = date(year, month, 1)
    return make_day(year, month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def weekday_near(day: date, weekday: int, way: int, same: bool) -> date | None:
    """The nearest weekday at or before (`way` -1) or at or after (1) `day`; `same` lets it be `day`."""
    distance = (day.isoweekday() - weekday) * -way % 7
    return add_days(day, way * (distance or (0 if same else 7)))
