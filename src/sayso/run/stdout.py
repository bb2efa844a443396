"""Standard output as UTF-8 lines; a reader that has gone ends the run in silence."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sayso.errors import InputError


class ReaderGone(Exception):
    """Whoever read standard output (`| head`) has closed it: there is nobody left to write for."""


def open_stdout() -> None:
    """Make standard output UTF-8 with bare line feeds, whatever the locale says."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="\n")


@contextmanager
def guard_stdout() -> Iterator[None]:
    """Turn what writing can meet into `ReaderGone` (a closed pipe) or `InputError` (a full disk)."""
    try:
        yield
    except OSError as error:
        # The interpreter flushes once more at its end; give it somewhere to write to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise ReaderGone from None
        raise InputError(f"Standard output cannot be written ({error.strerror}).") from error


def write_text(text: str) -> None:
    """Write and flush, so that a pipe sees each report as it is done."""
    with guard_stdout():
        sys.stdout.write(text)
        sys.stdout.flush()


def write_row(row: Mapping[str, Any]) -> None:
    """Write one JSON line."""
    from sayso.output import to_line

    write_text(to_line(row) + "\n")
