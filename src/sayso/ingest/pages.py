"""Saved web pages: the article's text, title, publisher and day, without menus and comments."""

from collections.abc import Iterator
from pathlib import Path

from sayso.ingest.rows import find_day, make_report
from sayso.records import Issue, Report


def read_page_file(path: Path) -> Iterator[Report | Issue]:
    """The one report of an HTML file; its id is the file's name without the ending."""
    yield find_article(path.read_bytes(), path.stem)


def find_article(page: bytes, report_id: str, url: str | None = None) -> Report | Issue:
    """The article of one page, whose encoding is found from its bytes. Needs trafilatura."""
    from trafilatura import bare_extraction

    found = bare_extraction(page, url=url, with_metadata=False, include_comments=False, favor_precision=True)
    text = getattr(found, "text", None) if found is not None else None
    if found is None or not text:
        return Issue(report_id, "No article was found on the page.")
    return make_report(
        {
            "text": text,
            "published": _day_or_none(found.date),
            "publisher": found.sitename or found.hostname,
            "title": found.title,
            "url": url or found.url,
        },
        report_id,
    )


def _day_or_none(value: object) -> str | None:
    """A page's own day is a guess of its reader: where it is none, the page goes without."""
    try:
        return find_day(value)
    except ValueError:
        return None
