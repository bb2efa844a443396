"""Days as pages and feeds write them. What can be read in two ways is no day."""

import re
from datetime import date, timedelta
from email.utils import parsedate_to_datetime

from sayso.ingest.rows import find_day

FIRST_YEAR = 1980
MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
SOLID = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*\Z")
MONTH_FIRST = re.compile(MONTH + r"\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+" + MONTH + r",?[\s-]+(\d{4})", re.IGNORECASE)
NUMBERS = re.compile(r"\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
IN_PATH = re.compile(r"/(\d{4})/(\d{1,2}|[a-z]{3})/(\d{1,2})(?:/|\Z)|[/-](\d{4})-(\d\d)-(\d\d)(?!\d)", re.IGNORECASE)


def find_loose_day(value: object) -> str | None:
    """The ISO day that a page's metadata gives, in the page's own time zone; None where it is none or not plausible."""
    if not isinstance(value, str) or not value.strip() or len(value) > 100:
        return None
    try:
        return _plausible(find_day(value))
    except ValueError:
        return _plausible(_by_shape(value))


def find_path_day(url: str | None) -> str | None:
    """The day that stands in a URL as /2019/11/19/ or 2019-11-19."""
    found = IN_PATH.search((url or "").partition("?")[0])
    if found is None:
        return None
    year, month, day = (part for part in found.groups() if part)
    number = MONTHS.get(month.lower()) if month.isalpha() else int(month)
    return _plausible(_make(int(year), number or 0, int(day)))


def _by_shape(value: str) -> str | None:
    if found := ISO.match(value) or SOLID.match(value):
        year, month, day = map(int, found.groups())
        return _make(year, month, day)
    if found := MONTH_FIRST.search(value):
        return _make(int(found[3]), MONTHS[found[1].lower()], int(found[2]))
    if found := DAY_FIRST.search(value):
        return _make(int(found[3]), MONTHS[found[2].lower()], int(found[1]))
    if found := NUMBERS.match(value):
        first, second, year = map(int, found.groups())
        if first > 12 or second > 12 or first == second:  # else it is either of two days
            return _make(year, *((second, first) if first > 12 else (first, second)))
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _make(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _plausible(day: str | None) -> str | None:
    """A day of news: neither the zero of a clock nor in the future."""
    if day is None or int(day[:4]) < FIRST_YEAR:
        return None
    latest = date.today() + timedelta(days=1)  # it is tomorrow already somewhere
    return day if day <= latest.isoformat() else None
