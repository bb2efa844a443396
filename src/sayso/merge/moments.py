"""The day and clock told after "takes effect": "at 6 a.m. on Saturday", "at midnight", "from Nov. 18"."""

import re
from dataclasses import dataclass
from datetime import date

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MIDNIGHT = "24:00"  # the end of the day that is named with it
_NEAR = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_WEEK = 7

_CLOCK = re.compile(
    r"\b(?:(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s*(?P<half>[ap])\.?m\b|(?P<h24>\d{1,2}):(?P<m24>\d\d)\b"
    r"|(?P<zulu>[0-2]\d[0-5]\d)\s*(?:GMT|UTC|hours|hrs|local)\b|(?P<word>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTH})[a-z]*\.?\s+(?P<day>\d{{1,2}})\b|(?P<day2>\d{{1,2}})\s+(?P<month2>{_MONTH})[a-z]*\b"
    rf"|(?P<week>{'|'.join(WEEKDAYS)})\b|(?P<near>{'|'.join(_NEAR)})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """An ISO day and a clock time "06:00", each None where it is not told."""

    day: str | None = None
    time: str | None = None


NO_MOMENT = Moment()


def find_moment(words: str, known: str, *, ahead: bool) -> Moment:
    """The first day and clock in these words, as told on the ISO day `known` of what lies ahead or behind."""
    clock, day = _CLOCK.search(words), _DAY.search(words)
    told = date.fromisoformat(known)
    return Moment(
        _find_day(day, told, ahead).isoformat() if day else None,
        _find_time(clock) if clock else None,
    )


def shift(day: date, days: int) -> date:
    """So many days later, at most to the ends of the calendar: reports may be dated to the year 9999."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def _find_time(found: re.Match[str]) -> str | None:
    if word := found["word"]:
        return MIDNIGHT if word.lower() == "midnight" else "12:00"
    if found["zulu"]:
        return f"{found['zulu'][:2]}:{found['zulu'][2:]}"
    hour = int(found["h"] or found["h24"])
    minute = found["m"] or found["m24"] or "00"
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    return f"{hour:02}:{minute}" if hour < 24 and int(minute) < 60 else None


def _find_day(found: re.Match[str], told: date, ahead: bool) -> date:
    if near := found["near"]:
        return shift(told, _NEAR[near.lower()])
    if week := found["week"]:
        step = (WEEKDAYS.index(week.lower()) - told.weekday()) % _WEEK
        return shift(told, step if ahead or step == 0 else step - _WEEK)
    month = MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
    number = int(found["day"] or found["day2"])
    years = (told.year - 1, told.year, told.year + 1)
    days = [day for year in years if (day := _make_day(year, month, number))]
    return min(days, key=lambda day: abs((day - told).days), default=told)


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
