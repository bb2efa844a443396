"""Files and standard input to `Report`s. `READERS` is the table of kinds; a new kind is one row in it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from sayso.ingest.archives import read_warc_file
from sayso.ingest.columns import NO_COLUMNS, Columns
from sayso.ingest.feeds import read_feed_file
from sayso.ingest.fetch import Fetcher
from sayso.ingest.json_lines import read_json_file, read_json_lines
from sayso.ingest.pages import read_page_file
from sayso.ingest.tables import read_csv_file, read_parquet_file
from sayso.ingest.text_file import read_text_file
from sayso.records import Issue, Report


class Asked(NamedTuple):
    """What a call asks of every reader: `columns` by `--map`, a `fetcher` by `--network`."""

    columns: Columns = NO_COLUMNS
    fetcher: Fetcher | None = None


class Reader(NamedTuple):
    """How one kind of file is read; `needs` is the module that its extra installs."""

    read: Callable[[Path, Asked], Iterator[Report | Issue]]
    needs: str | None = None
    extra: str | None = None


def _plain(read: Callable[[Path], Iterator[Report | Issue]]) -> Reader:
    return Reader(lambda path, asked: read(path))


def _table(read: Callable[[Path, Columns], Iterator[Report | Issue]]) -> Reader:
    return Reader(lambda path, asked: read(path, asked.columns))


_FEED = Reader(lambda path, asked: read_feed_file(path, asked.fetcher), "feedparser", "web")
_WARC = _plain(read_warc_file)._replace(needs="fastwarc", extra="web")
_PAGE = _plain(read_page_file)._replace(needs="trafilatura", extra="pages")

READERS: Mapping[str, Reader] = {
    ".txt": _plain(read_text_file),
    ".jsonl": _table(read_json_lines),
    ".jsonl.gz": _table(read_json_lines),
    ".json": _table(read_json_file),
    ".csv": _table(read_csv_file),
    ".tsv": _table(read_csv_file),
    ".html": _PAGE,
    ".htm": _PAGE,
    ".html.gz": _PAGE,
    ".parquet": _table(read_parquet_file),
    ".xml": _FEED,
    ".rss": _FEED,
    ".atom": _FEED,
    ".warc": _WARC,
    ".warc.gz": _WARC,
}
