"""Web pages: the article's text, title, publisher and day, without menus and comments."""

import gzip
import logging
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sayso.ingest.rows import LONGEST_BYTES, make_report
from sayso.records import Issue, Report

MOST_ELEMENTS = 100_000  # a page of more is no article, and would take minutes
SHORT_TEXT = 250  # characters; where a page yields less, the text in its metadata may be the better one


class Page(NamedTuple):
    """The article of a page as the fields of a report, and whether the page calls itself an article."""

    fields: Mapping[str, object]
    is_article: bool


def read_page_file(path: Path) -> Iterator[Report | Issue]:
    """The one report of an HTML file, which may be gzipped; its id is the file's name without the ending."""
    stem = path.stem
    try:
        if path.suffix == ".gz":
            stem = Path(stem).stem
            with gzip.open(path) as packed:
                content = packed.read(LONGEST_BYTES + 1)
        else:
            with path.open("rb") as file:
                content = file.read(LONGEST_BYTES + 1)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield Issue(stem, f"{path}: the compressed file is cut off or damaged ({error}).")
        return
    if len(content) > LONGEST_BYTES:
        yield Issue(stem, f"{path}: more than {LONGEST_BYTES:,} bytes are more than one page.")
        return
    yield find_article(content, stem)


def find_article(
    content: bytes, report_id: str, url: str | None = None, *, charset: str | None = None
) -> Report | Issue:
    """The article of one page, or why there is none. `charset` is what a server said. Needs trafilatura."""
    page = read_page(content, url, charset)
    return Issue(report_id, page) if isinstance(page, str) else make_report(page.fields, report_id)


def read_page(content: bytes, url: str | None = None, charset: str | None = None) -> Page | str:
    """The article of one page, or a sentence that says why there is none."""
    from sayso.ingest.charsets import decode_page

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it says of a page is said here
    try:
        return _read_tree(parse_page(decode_page(content, charset)), url)
    except _NoArticle as fault:
        return str(fault)
    except Exception as error:  # whatever a broken page does to its parser, the next page is read
        return f"The page cannot be read ({type(error).__name__}: {str(error)[:200]})."


class _NoArticle(Exception):
    """Why a page yields no report, as a sentence."""


def parse_page(text: str) -> Any:
    """The tree of a page; one that is nested without end is cut where the parser says so."""
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    clean = text.replace("\0", "").strip()
    if "<" not in clean:
        raise _NoArticle("It holds no HTML.")
    tree = document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    if any("Excessive depth" in error.message for error in parser.error_log):
        raise _NoArticle("Its elements are nested too deep for a page; nothing of it was read.")
    count = int(tree.xpath("count(//*)"))
    if count > MOST_ELEMENTS:
        raise _NoArticle(f"It has {count:,} elements, and a page at most {MOST_ELEMENTS:,}.")
    return tree


def _read_tree(tree: Any, url: str | None) -> Page:
    from sayso.ingest.charsets import repair_text
    from sayso.ingest.page_facts import find_facts
    from sayso.ingest.page_text import find_text

    facts = find_facts(tree, url)
    text = find_text(tree, facts.title, facts.description)
    if len(text) < SHORT_TEXT and len(facts.body or "") > len(text):
        text = facts.body or ""
    if not text.strip():
        raise _NoArticle("No article was found on the page.")
    extra = {"byline": facts.byline, "language": facts.language, "credit": facts.credit}
    fields = {
        "text": repair_text(text),
        "published": facts.published,
        "publisher": _repaired(facts.publisher),
        "title": _repaired(facts.title),
        "url": url or facts.url,
    }
    return Page(fields | {key: _repaired(value) for key, value in extra.items() if value}, facts.is_article)


def _repaired(text: str | None) -> str | None:
    from sayso.ingest.charsets import repair_text

    return repair_text(text) if text else None
