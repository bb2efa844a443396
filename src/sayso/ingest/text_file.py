"""Plain text, one report a file, kept to the character: a BOM and every line end have their offsets."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from sayso.ingest.rows import LONGEST_BYTES, make_report
from sayso.records import Issue, Report

# Longest first: the mark of UTF-32 begins with that of UTF-16.
MARKS = {b"\xff\xfe\0\0": "UTF-32", b"\0\0\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def read_text_file(path: Path) -> Iterator[Report | Issue]:
    """The one report of a text file; its id is the file's name without the ending."""
    size = path.stat().st_size
    if size > LONGEST_BYTES:
        yield Issue(
            path.stem,
            f"{path}: {size:,} bytes are more than one report; split it into its reports.",
        )
        return
    with path.open("rb") as file:  # a pipe has no size
        yield _whole_report(file, path.stem)


def read_standard_input() -> Iterator[Report | Issue]:
    """All of standard input as one report with the id "stdin"; a stream without end is not read to it."""
    yield _whole_report(sys.stdin.buffer, "stdin")


def _whole_report(file: IO[bytes], report_id: str) -> Report | Issue:
    content = file.read(LONGEST_BYTES + 1)
    if len(content) > LONGEST_BYTES:
        return Issue(
            report_id,
            f"More than {LONGEST_BYTES:,} bytes are more than one report; split it into its reports.",
        )
    return _one_report(content, report_id)


def _one_report(content: bytes, report_id: str) -> Report | Issue:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return Issue(report_id, _say_encoding(content, error))
    return make_report({"text": text}, report_id)


def _say_encoding(content: bytes, error: UnicodeDecodeError) -> str:
    for mark, name in MARKS.items():
        if content.startswith(mark):
            return f"It is not UTF-8 but looks like {name}; save it as UTF-8."
    if b"\0" in content:
        return f"It holds binary data (a NUL at byte {content.index(0)}), not text."
    byte = content[error.start]
    return f"It is not UTF-8 (byte 0x{byte:02x} at {error.start}); save it as UTF-8."
