"""RSS and Atom feeds, an entry a report. feedparser sees bytes alone: given a string it may open a file or a URL."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sayso.ingest.charsets import repair_text
from sayso.ingest.fetch import Fetcher, NotFetched
from sayso.ingest.loose_days import find_loose_day
from sayso.ingest.markup import find_markup_text
from sayso.ingest.names import is_web_url, name_url
from sayso.ingest.pages import read_page
from sayso.ingest.rows import make_report
from sayso.records import Issue, Report

ROOT = re.compile(rb"<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)[\s>]", re.IGNORECASE)
LONGEST_FEED = 10_000_000  # bytes; a longer one would take feedparser a minute
MOST_TAGS = 300_000  # a feed of more takes minutes, and is none
LONG_TAG = re.compile(rb"<[^<>]{20000}")  # it would take feedparser the square of its length
HEAD = 4096  # bytes in which the root of a feed stands
ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
HARMLESS = frozenset({"CharacterEncodingOverride", "NonXMLContentType"})
WHOLE = 1200  # characters; a summary of this length is mostly the article
CUT = re.compile(r"(?:…|\.\.\.|\[[^\]]{0,20}\]|(?:read|continue) (?:more|reading)\W*(?:.{0,100}))\Z", re.IGNORECASE)


def is_feed(content: bytes) -> bool:
    """Whether some bytes begin as a feed does."""
    return bool(ROOT.search(content[:HEAD].replace(b"\0", b"")))


def read_feed_file(path: Path, fetcher: Fetcher | None = None) -> Iterator[Report | Issue]:
    """The entries of a feed in a file; with a fetcher, the pages behind those that are summaries."""
    with path.open("rb") as file:
        content = file.read(LONGEST_FEED + 1)
    if not is_feed(content):
        yield Issue(path.stem, f"{path}: it is no RSS or Atom feed; no other XML is read.")
    else:
        yield from read_feed(content, path.stem, fetcher)


def read_feed(
    content: bytes, stem: str, fetcher: Fetcher | None = None, *, retrieved: str | None = None
) -> Iterator[Report | Issue]:
    """The entries of a feed in their order, or why there are none. Needs feedparser."""
    fault = _find_fault(content)
    if fault:
        yield Issue(stem, fault)
        return
    try:
        feed = _parse(content)
    except Exception as error:  # whatever a broken feed does to its parser, the next one is read
        yield Issue(stem, f"The feed cannot be read ({type(error).__name__}: {str(error)[:200]}).")
        return
    damage = feed.get("bozo_exception")
    told = "" if type(damage).__name__ in HARMLESS or not damage else f" ({str(damage)[:200]})"
    if not feed.entries:
        yield Issue(stem, f"There is no entry in the feed{told}.")
        return
    for number, entry in enumerate(feed.entries, 1):
        name = f"{stem}-{number}"
        try:
            yield _read_entry(entry, feed.feed, name, fetcher, retrieved)
        except Exception as error:  # an entry made to break its reader does not take the others with it
            yield Issue(name, f"The entry cannot be read ({type(error).__name__}: {str(error)[:200]}).")
    if told:
        yield Issue(stem, f"The feed is damaged or cut off{told}; entries after that may be lost.")


def _find_fault(content: bytes) -> str | None:
    """What a feed is not read for, since its parser would not come to an end with it."""
    if len(content) > LONGEST_FEED:
        return f"A feed of more than {LONGEST_FEED:,} bytes is not read."
    if content.count(b"<") > MOST_TAGS:
        return f"A feed of more than {MOST_TAGS:,} tags is not read."
    if ENTITY.search(content):
        return "The feed declares entities of its own, which can be made to fill any memory; it was not read."
    return "The feed has a tag without end; it was not read." if LONG_TAG.search(content) else None


def _parse(content: bytes) -> Any:
    import feedparser

    return feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)


def _read_entry(
    entry: Mapping[str, Any],
    feed: Mapping[str, Any],
    otherwise: str,
    fetcher: Fetcher | None,
    retrieved: str | None,
) -> Report | Issue:
    url = _text(entry.get("link"))
    if url is not None and not is_web_url(url):
        url = None
    name = name_url(url) if url else otherwise
    fields = _find_fields(entry, feed, url)
    if retrieved:
        fields["retrieved"] = retrieved
    text, source = _find_text(entry)
    if source == "summary" and fetcher is not None and url is not None:
        try:
            fetched = fetcher.fetch(url)
            page = read_page(fetched.content, fetched.url, fetched.charset)
            if isinstance(page, str):
                raise NotFetched(page)
            own = {key: value for key, value in page.fields.items() if value}
            return make_report(fields | own | {"text_from": "page", "retrieved": fetched.retrieved}, name)
        except NotFetched as fault:
            fields["not_fetched"] = str(fault)
    if not text:
        return Issue(name, "The entry has no text of its own; with --network the page behind it is read.")
    return make_report(fields | {"text": text, "text_from": source}, name)


def _find_fields(
    entry: Mapping[str, Any], feed: Mapping[str, Any], url: str | None
) -> dict[str, object]:
    publisher = _text(feed.get("title"))
    host = urlsplit(url).hostname if url else None
    source = entry.get("source")
    origin = _text(source.get("title")) if isinstance(source, Mapping) else None
    language = (_text(feed.get("language")) or "").lower().split("-")[0]
    fields: dict[str, object] = {
        "title": _text(entry.get("title")),
        "published": _find_day(entry),
        "publisher": publisher or (host.removeprefix("www.") if host else None),
        "url": url,
    }
    more = {
        "byline": _text(entry.get("author")),
        "language": language if re.fullmatch("[a-z]{2,3}", language) else None,
        "credit": origin if origin != publisher else None,
    }
    return fields | {key: value for key, value in more.items() if value}


def _find_day(entry: Mapping[str, Any]) -> str | None:
    """The day of an entry as its feed writes it; an Atom entry may have that of its last change only."""
    for key in ("published", "updated"):
        day = find_loose_day(entry.get(key))
        if day:
            return day
    return None


def _find_text(entry: Mapping[str, Any]) -> tuple[str, str]:
    """The text of an entry, and whether it is its "content" or a "summary"."""
    pieces = [str(piece.get("value") or "") for piece in entry.get("content") or ()]
    content = max(map(find_markup_text, pieces), key=len, default="")
    summary = find_markup_text(str(entry.get("summary") or ""))
    text = repair_text(max(content, summary, key=len))
    is_whole = (bool(content) and len(content) >= len(summary)) or len(text) >= WHOLE
    return text, "content" if is_whole and not CUT.search(text[-130:]) else "summary"


def _text(value: object) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return None
    return repair_text(" ".join(find_markup_text(value).split()))[:1000] or None

