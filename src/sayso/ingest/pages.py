"""Saved web pages: the article's text, title, publisher and day, without menus and comments."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.ingest.rows import LONGEST_BYTES, find_day, make_report
from sayso.records import Issue, Report


def read_page_file(path: Path) -> Iterator[Report | Issue]:
    """The one report of an HTML file; its id is the file's name without the ending."""
    size = path.stat().st_size
    if size > LONGEST_BYTES:
        yield Issue(path.stem, f"{path}: {size:,} bytes are more than one page.")
        return
    yield find_article(path.read_bytes(), path.stem)


def find_article(page: bytes, report_id: str, url: str | None = None) -> Report | Issue:
    """The article of one page, whose encoding is found from its bytes. Needs trafilatura."""
    from trafilatura import bare_extraction

    try:
        page_text: Any = bare_extraction(
            page, url=url, with_metadata=True, include_comments=False, favor_precision=True
        )
    except Exception as error:  # whatever a broken page does to its parser, the next page is read
        return Issue(report_id, f"The page cannot be read ({type(error).__name__}: {error}).")
    found: Any = page_text.as_dict() if page_text is not None else {}
    if not found.get("text"):
        return Issue(report_id, "No article was found on the page.")
    return make_report(
        {
            "text": found["text"],
            "published": _day_or_none(found.get("date")),
            "publisher": found.get("sitename") or found.get("hostname"),
            "title": found.get("title"),
            "url": url or found.get("url"),
        },
        report_id,
    )


def _day_or_none(value: object) -> str | None:
    """A page's own day is a guess of its reader: where it is none, the page goes without."""
    try:
        return find_day(value)
    except ValueError:
        return None
