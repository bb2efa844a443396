"""A URL to the reports behind it: a page, a feed, or plain text."""

from collections.abc import Iterator

from sayso.ingest.charsets import decode_page
from sayso.ingest.feeds import is_feed, read_feed
from sayso.ingest.fetch import Fetched, Fetcher, NotFetched
from sayso.ingest.names import name_url
from sayso.ingest.pages import read_page
from sayso.ingest.rows import make_report
from sayso.records import Issue, Report

PAGE_KINDS = frozenset({"", "text/html", "application/xhtml+xml", "text/xml", "application/xml", "application/octet-stream"})
SHOWN = 200


def is_url(name: str) -> bool:
    """Whether a name among the files of a call is a URL of the web."""
    return name.lower().startswith(("http://", "https://"))


def read_url(url: str, fetcher: Fetcher) -> Iterator[Report | Issue]:
    """The reports behind a URL, or why there are none."""
    name = name_url(url)
    try:
        fetched = fetcher.fetch(url)
    except NotFetched as fault:
        yield Issue(name, f"{url[:SHOWN]} was not fetched: {fault}.")
        return
    if is_feed(fetched.content):
        yield from read_feed(fetched.content, name, fetcher, retrieved=fetched.retrieved)
    else:
        yield _read_fetched(fetched, name)


def _read_fetched(fetched: Fetched, name: str) -> Report | Issue:
    extra: dict[str, object] = {"retrieved": fetched.retrieved}
    if fetched.kind == "text/plain":
        text = decode_page(fetched.content, fetched.charset)
        return make_report({"text": text, "url": fetched.url, **extra}, name)
    if fetched.kind not in PAGE_KINDS:
        return Issue(name, f"{fetched.url[:SHOWN]} is {fetched.kind[:60]}; pages, feeds and plain text are read.")
    page = read_page(fetched.content, fetched.url, fetched.charset)
    if isinstance(page, str):
        return Issue(name, f"{fetched.url[:SHOWN]}: {page}")
    return make_report({**page.fields, **extra}, name)
