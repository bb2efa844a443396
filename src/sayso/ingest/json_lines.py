"""JSON Lines, one report a line, and JSON files of one report or a list of them."""

import gzip
import json
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, cast

from sayso.ingest.columns import NO_COLUMNS, Columns, follow_keys, rename
from sayso.ingest.rows import LONGEST_BYTES, make_report
from sayso.records import Issue, Report

BOM = b"\xef\xbb\xbf"
LONGEST_FILE = 200_000_000  # bytes; a JSON file is held in memory as a whole, JSON Lines are not
LONGEST_LINE = 2 * LONGEST_BYTES  # bytes; JSON may write a character as six of them


def read_json_lines(path: Path, columns: Columns = NO_COLUMNS) -> Iterator[Report | Issue]:
    """The reports of a `.jsonl` file, which may be gzipped; a line without id is called STEM-LINE."""
    stem = path.name.split(".jsonl")[0]
    try:
        with _open_bytes(path) as file:
            yield from find_reports(file, stem, columns)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield Issue(stem, f"{path}: the compressed file is cut off or damaged ({error}).")


def read_standard_lines(columns: Columns = NO_COLUMNS) -> Iterator[Report | Issue]:
    """The report lines of standard input; a line without id is called stdin-LINE."""
    return find_reports(sys.stdin.buffer, "stdin", columns)


def read_json_file(path: Path, columns: Columns = NO_COLUMNS) -> Iterator[Report | Issue]:
    """The report of a `.json` file, or those of its list (also under the key "reports")."""
    size = path.stat().st_size
    if size > LONGEST_FILE:
        yield Issue(path.stem, f"{path}: {size:,} bytes are too many for one JSON value; write it as JSON Lines.")
        return
    content = _parse(path.read_bytes().removeprefix(BOM))
    if isinstance(content, Fault):
        yield Issue(path.stem, f"{path}: {content}")
        return
    if isinstance(content, dict) and isinstance(content.get("reports"), list):
        content = content["reports"]
    entries = content if isinstance(content, list) else [content]
    names = [f"{path.stem}-{n + 1}" for n in range(len(entries))] if entries is content else [path.stem]
    found = ((e, _one_report(e, name, columns)) for e, name in zip(entries, names, strict=True))
    yield from follow_keys(found, columns, path.stem)


def find_reports(
    file: IO[bytes], stem: str, columns: Columns = NO_COLUMNS
) -> Iterator[Report | Issue]:
    """One report or issue for each line that is not blank."""
    return follow_keys(_find_pairs(file, stem, columns), columns, stem)


def _find_pairs(
    file: IO[bytes], stem: str, columns: Columns
) -> Iterable[tuple[object, Report | Issue]]:
    """Each line's JSON with what it gives."""
    for number, line in enumerate(_bounded_lines(file), 1):
        line = line.removeprefix(BOM) if number == 1 else line
        name = f"{stem}-{number}"
        if len(line) > LONGEST_LINE:
            yield None, Issue(name, f"Line {number}: more than {LONGEST_LINE:,} bytes are no report line.")
        elif line.strip():
            content = _parse(line)
            if isinstance(content, Fault):
                yield None, Issue(name, f"Line {number}: {content}")
            else:
                yield content, _one_report(content, name, columns)


def _bounded_lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of a file, of a longer one its first `LONGEST_LINE` + 1 bytes: a file may be all one line."""
    while line := file.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = file.readline(LONGEST_LINE + 1)


class Fault(str):
    """Why some bytes are no JSON."""


def _parse(content: bytes) -> object:
    try:
        parsed: object = json.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return Fault(
            f"not UTF-8 (byte 0x{content[error.start]:02x} at {error.start}); save it as UTF-8."
        )
    except json.JSONDecodeError as error:
        return Fault(f"not JSON ({error.msg} at line {error.lineno}, column {error.colno}).")
    except (RecursionError, ValueError) as error:
        return Fault(f"not JSON that can be read ({error}).")
    return parsed


def _one_report(content: object, otherwise: str, columns: Columns) -> Report | Issue:
    if not isinstance(content, dict):
        return Issue(
            otherwise, f"a report is a JSON object, and this is a {type(content).__name__}."
        )
    return make_report(rename(content, columns), otherwise)


def _open_bytes(path: Path) -> IO[bytes]:
    if path.suffix == ".gz":
        return cast(IO[bytes], gzip.open(path))
    return path.open("rb")
