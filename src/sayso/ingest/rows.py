"""One row of a table or one JSON object to a `Report`, or to an `Issue` that says what is wrong with it."""

from collections.abc import Mapping
from datetime import date, datetime

from sayso.records import Issue, Report

FIELDS = ("id", "text", "published", "publisher", "title", "url")
LONGEST = 5_000_000
"""Characters of one report; a longer text is an archive and has to be split."""
LONGEST_ID = 500
"""Characters of an id, which stands in addresses and in the ids of claims."""
LONGEST_BYTES = 4 * LONGEST
"""More bytes than this are more than `LONGEST` characters, and are not read at all."""


def make_report(row: Mapping[str, object], otherwise: str) -> Report | Issue:
    """The report of one row; `otherwise` is its id where the row has none.

    Keys that no field takes are kept in `extra`.
    """
    name = row.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int | None):
        return Issue(otherwise, f"'id' is {_shown(name)}; give a string.")
    report_id = otherwise if name is None or name == "" else str(name)
    if len(report_id) > LONGEST_ID:
        return Issue(otherwise, f"'id' has {len(report_id):,} characters; give at most {LONGEST_ID}.")
    text = row.get("text")
    if not isinstance(text, str):
        has = ", ".join(sorted(map(str, row))) or "no key at all"
        found = (
            f"'text' is {_shown(text)}"
            if "text" in row
            else f"there is no 'text' (there is: {has})"
        )
        return Issue(report_id, f"{found}; a report needs its text as a string.")
    for key in ("publisher", "title", "url"):
        if not isinstance(row.get(key), str | None):
            return Issue(report_id, f"'{key}' is {_shown(row[key])}; give a string or null.")
    try:
        published = find_day(row.get("published"))
    except ValueError as error:
        return Issue(report_id, f"'published' {error}.")
    reason = find_fault(text)
    if reason:
        return Issue(report_id, reason)
    return Report(
        id=report_id,
        text=text,
        published=published,
        publisher=_text_or_none(row.get("publisher")),
        title=_text_or_none(row.get("title")),
        url=_text_or_none(row.get("url")),
        extra={key: value for key, value in row.items() if key not in FIELDS},
    )


def find_fault(text: str) -> str | None:
    """Why a text cannot be a report, or None."""
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        return "There is no text in it."
    if len(text) > LONGEST:
        return f"It has {len(text):,} characters, and a report at most {LONGEST:,}; split it into its reports."
    if "\0" in text:
        return f"It holds binary data (a NUL at character {text.index(chr(0))}), not text."
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"Its text is not valid Unicode at character {error.start}; save it as UTF-8."
    if not any(map(str.isalpha, text)):
        return "There is no word in it."
    return None


def find_day(value: object) -> str | None:
    """The ISO day of a date as files give it; `ValueError` with the end of a sentence if it is none."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value.isoformat()[:10]
    if not isinstance(value, str):
        raise ValueError(f"is {_shown(value)}; give an ISO day such as 2021-11-17")
    try:
        return datetime.fromisoformat(value.strip()).date().isoformat()
    except ValueError:
        raise ValueError(f"is {_shown(value)}; give an ISO day such as 2021-11-17") from None


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:37]}…"
