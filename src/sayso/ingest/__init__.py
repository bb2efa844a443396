"""Files and standard input to `Report`s. `READERS` is the table of kinds; a new kind is one row in it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from sayso.ingest.json_lines import read_json_file, read_json_lines
from sayso.ingest.pages import read_page_file
from sayso.ingest.tables import read_csv_file, read_parquet_file
from sayso.ingest.text_file import read_text_file
from sayso.records import Issue, Report


class Reader(NamedTuple):
    """How one kind of file is read; `needs` is the module that its extra installs."""

    read: Callable[[Path], Iterator[Report | Issue]]
    needs: str | None = None
    extra: str | None = None


READERS: Mapping[str, Reader] = {
    ".txt": Reader(read_text_file),
    ".jsonl": Reader(read_json_lines),
    ".jsonl.gz": Reader(read_json_lines),
    ".json": Reader(read_json_file),
    ".csv": Reader(read_csv_file),
    ".tsv": Reader(read_csv_file),
    ".html": Reader(read_page_file, "trafilatura", "pages"),
    ".htm": Reader(read_page_file, "trafilatura", "pages"),
    ".parquet": Reader(read_parquet_file),
}
