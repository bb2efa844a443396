"""Reports by the words in them, and one report whole."""

import re
from collections.abc import Collection
from typing import NamedTuple

from sayso.ledger.rows import REPORT_COLUMNS, report_from
from sayso.ledger.store import Ledger
from sayso.records import Report

AROUND = 120  # characters shown on each side of what was found
_HEAD = "left(publisher, 100), left(title, 300)"  # as lists show them, whatever a report says


class Listed(NamedTuple):
    """A report in a list."""

    id: str
    known: str
    publisher: str | None
    title: str | None
    coded: bool
    origin: str
    claims: int


class Found(NamedTuple):
    """A report with words that were looked for, and the text around the first of them."""

    id: str
    known: str
    publisher: str | None
    title: str | None
    before: str
    found: str
    after: str


class Sought(NamedTuple):
    """What a reader seeks in reports, all of it: words in title or text, part of the publisher's name, days on which they were known."""

    words: tuple[str, ...] = ()
    publisher: str = ""
    first: str = ""
    last: str = ""


ALL = Sought()


class Kept(NamedTuple):
    """A report with what was found about it as a whole; without its text where the ledger keeps none."""

    report: Report
    known: str
    coded: bool
    origin: str
    credits: tuple[str, ...]
    has_text: bool


def split_words(told: str) -> list[str]:
    """What is looked for, in lower case: words, and phrases in quotes."""
    return [phrase or word for phrase, word in re.findall(r'"([^"]+)"|([^\s"]+)', told.lower())]


def count_reports(ledger: Ledger, sought: Sought = ALL) -> tuple[int, int]:
    """The reports that are sought, and the stories they print."""
    where, values = _having(sought)
    reports, stories = ledger.rows(f"SELECT count(*), count(DISTINCT origin) FROM reports WHERE {where}", values)[0]
    return reports, stories


def list_reports(ledger: Ledger, limit: int | None, offset: int, sought: Sought = ALL) -> list[Listed]:
    """The reports that are sought, the newest first."""
    where, values = _having(sought)
    rows = ledger.rows(
        f"WITH shown AS (SELECT id, known, publisher, title, coded, origin FROM reports WHERE {where}"
        " ORDER BY known DESC, id LIMIT $limit OFFSET $offset)"
        f" SELECT id, known::VARCHAR, {_HEAD}, coded, origin,"
        " (SELECT count(*) FROM claims WHERE claims.report = shown.id) FROM shown ORDER BY known DESC, id",
        values | {"limit": limit, "offset": offset},
    )
    return [Listed(*row) for row in rows]


def _having(sought: Sought) -> tuple[str, dict[str, object]]:
    """A WHERE clause over `reports`, and its values."""
    told = [f"(contains(lower(text), $w{n}) OR contains(lower(coalesce(title, '')), $w{n}))" for n in range(len(sought.words))]
    values: dict[str, object] = {f"w{n}": word for n, word in enumerate(sought.words)}
    for name, condition in _FIELDS.items():
        if value := getattr(sought, name):
            told.append(condition)
            values[name] = value
    return " AND ".join(told) or "true", values


_FIELDS = {
    "publisher": "contains(lower(publisher), lower($publisher))",
    "first": "known >= $first::DATE",
    "last": "known <= $last::DATE",
}


def read_report(ledger: Ledger, report: str) -> Kept | None:
    """One report, or None where there is none of that id."""
    rows = ledger.rows(
        f"SELECT {REPORT_COLUMNS}, known::VARCHAR, coded, origin, credits, text IS NOT NULL FROM reports WHERE id = ?", [report]
    )
    if not rows:
        return None
    *columns, known, coded, origin, credits, has_text = rows[0]
    return Kept(report_from(tuple(columns)), known, coded, origin, tuple(credits), has_text)


def find_stories(ledger: Ledger, ids: Collection[str]) -> dict[str, Listed]:
    """What a list says of these reports."""
    rows = ledger.rows(
        f"SELECT id, known::VARCHAR, {_HEAD}, coded, origin, 0 FROM reports WHERE id IN (SELECT unnest(?::VARCHAR[]))",
        [list(ids)],
    )
    return {row[0]: Listed(*row) for row in rows}


def find_open_issues(ledger: Ledger, report: str) -> list[str]:
    """Why parts of a report, or all of it, were not coded."""
    rows = ledger.rows(
        "SELECT reason FROM issues WHERE report = ? AND resolved IS NULL ORDER BY begins NULLS FIRST, reason", [report]
    )
    return [reason for (reason,) in rows]


def search_reports(ledger: Ledger, sought: Sought, limit: int, offset: int) -> tuple[int, list[Found]]:
    """How many reports are what is sought, none where that is nothing, and a page of them, the newest first."""
    if not any(sought):
        return 0, []
    where, values = _having(sought)
    ids = [i for (i,) in ledger.rows(f"SELECT id FROM reports WHERE {where} ORDER BY known DESC, id", values)]
    rows = ledger.rows(
        f"SELECT id, known::VARCHAR, {_HEAD}, coalesce(text, '') FROM reports WHERE id IN (SELECT unnest(?::VARCHAR[])) ORDER BY known DESC, id",
        [ids[offset : offset + limit]],
    )
    return len(ids), [
        Found(report, known, publisher, title, *_cut(text, sought.words[0] if sought.words else None))
        for report, known, publisher, title, text in rows
    ]


def _cut(text: str, word: str | None) -> tuple[str, str, str]:
    at = text.lower().find(word) if word else -1
    if at < 0 or word is None or len(text.lower()) != len(text):  # folding moved the offsets
        return text[: 2 * AROUND], "", ""
    end = at + len(word)
    start, stop = max(0, at - AROUND), end + AROUND
    before, after = text[start:at], text[end:stop]
    if start and " " in before:  # half a word says nothing
        before = "… " + before.split(" ", 1)[1]
    if stop < len(text) and " " in after:
        after = after.rsplit(" ", 1)[0] + " …"
    return before, text[at:end], after
