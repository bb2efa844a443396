"""WARC archives (CC-NEWS and the like): the pages in them that hold an article, each with the day it was retrieved."""

import logging
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.ingest.fetch import unpack
from sayso.ingest.names import is_web_url, name_url
from sayso.ingest.pages import Page, read_page
from sayso.ingest.rows import LONGEST_BYTES, make_report
from sayso.records import Issue, Report

log = logging.getLogger("sayso")

PAGE_KINDS = frozenset({"text/html", "application/xhtml+xml"})
SHORTEST = 250  # characters of an article
SHORTEST_UNMARKED = 400  # the same, where the page does not call itself an article but has a day
PIECE = 1 << 20
LONGEST_HEAD = 1 << 16  # bytes of a record's head
GZIP = b"\x1f\x8b"


def read_warc_file(path: Path) -> Iterator[Report | Issue]:
    """The articles of an archive in its order; what is none is counted in a note, a cut archive is an issue.

    Needs fastwarc. The id of a report is made of its URL; `extra` has `retrieved`, the record's date.
    """
    stem = path.name.split(".warc")[0]
    counts: Counter[str] = Counter()
    last = 0
    try:
        for record in _open(path):
            last = record.stream_pos
            yield from _read_record(record, counts)
    except Exception as error:  # whatever a broken archive does to its reader, what was read is kept
        yield Issue(stem, f"{path}: the archive is damaged ({type(error).__name__}: {str(error)[:200]}); the rest was not read.")
    else:
        fault = find_cut(path, last)
        if fault or not counts:
            yield Issue(stem, f"{path}: {fault or 'there is no WARC record in it.'}")
    others = ", ".join(f"{count:,} {what}" for what, count in sorted(counts.items()) if what != "articles")
    log.warning("sayso: %s: %s articles; passed over: %s.", path, f"{counts['articles']:,}", others or "nothing")


def _open(path: Path) -> Any:
    from fastwarc.warc import ArchiveIterator

    return ArchiveIterator(str(path), parse_http=True, auto_decode="transfer", fsspec_args=False)


def _read_record(record: Any, counts: Counter[str]) -> Iterator[Report | Issue]:
    """The report of a record that holds an article; others are counted by why they do not."""
    if str(record.record_type) != "response" or not record.is_http or record.http_headers is None:
        counts["records that are no response"] += 1
        return
    if record.http_headers.status_code != 200:
        counts["with another status"] += 1
        return
    if (record.http_content_type or "").lower() not in PAGE_KINDS:
        counts["that are no HTML"] += 1
        return
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
    url = url if is_web_url(url) else ""
    encoding = (record.http_headers.get("Content-Encoding") or "").strip().lower()
    try:
        content = unpack(_pieces(record.reader), encoding, LONGEST_BYTES + 1)
    except (ValueError, OSError):
        counts["with a body that cannot be unpacked"] += 1
        return
    page = read_page(content, url or None, record.http_charset) if len(content) <= LONGEST_BYTES else "too long"
    if isinstance(page, str) or not is_article(page):
        counts["pages without an article"] += 1
        return
    counts["articles"] += 1
    day = record.record_date
    retrieved = {"retrieved": day.isoformat().replace("+00:00", "Z")} if day else {}
    yield make_report({**page.fields, **retrieved}, name_url(url or str(record.record_id)))


def is_article(page: Page) -> bool:
    """Whether a page is a news article by what it says of itself, and not a front page or a list."""
    size = len(str(page.fields["text"]))
    if page.is_article:
        return size >= SHORTEST
    return size >= SHORTEST_UNMARKED and page.fields.get("published") is not None


def _pieces(reader: Any) -> Iterator[bytes]:
    while piece := reader.read(PIECE):
        yield piece


def find_cut(path: Path, last: int) -> str | None:
    """Where an archive ends before its last record does, as a sentence; `last` is where that record begins.

    The readers of WARC pass over a half record in silence.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        if file.read(2) == GZIP:
            file.seek(last)
            if file.read(2) != GZIP:
                last = 0
            file.seek(last)
            end = _end_of_gzip(file)
        else:
            file.seek(last)
            end = _end_of_record(file, last, size)
    return None if end is None else f"the archive is cut off or damaged within the record at byte {end:,} of {size:,}."


def _end_of_gzip(file: Any) -> int | None:
    """The place up to which gzip members are whole, None for the end of the file."""
    end = file.tell()
    inflate = zlib.decompressobj(31)
    while piece := file.read(PIECE):
        while piece:
            try:
                inflate.decompress(piece, PIECE)
            except zlib.error:
                return int(end)
            piece = inflate.unconsumed_tail
            if inflate.eof:
                piece = inflate.unused_data.lstrip(b"\0")
                end = file.tell() - len(piece)
                inflate = zlib.decompressobj(31)
                begun = bool(piece)
            else:
                begun = True
    return int(end) if file.tell() and begun else None


def _end_of_record(file: Any, start: int, size: int) -> int | None:
    """`start` where the record there is longer than what is left of the file, else None."""
    head: bytes = file.read(LONGEST_HEAD)
    head, blank, _ = head.partition(b"\r\n\r\n")
    length = next((line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), b"")
    if not blank or not length.strip().isdigit():
        return start
    return None if start + len(head) + 4 + int(length) <= size else start
