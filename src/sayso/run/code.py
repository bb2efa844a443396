"""`sayso code`: every report through the coder, to a table, JSON, or a folder."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

from sayso.errors import InputError
from sayso.output import reading_to_json
from sayso.output.folder import Folder
from sayso.records import Issue, Reading, Report
from sayso.run.jobs import run_task
from sayso.run.progress import Progress
from sayso.run.setup import CodeTask, Setup
from sayso.run.stdout import ReaderGone, guard_stdout, open_stdout, write_row, write_text


class Writer(Protocol):
    """Where readings go."""

    quiet: bool

    def wants(self, item: Report | Issue) -> bool:
        """False for a report that need not be coded."""

    def write(self, reading: Reading, report: Report | None) -> None:
        """Take one reading; `report` is None where it could not be read."""

    def close(self, progress: Progress) -> None:
        """After the last reading."""


def make_writer(form: str | None, out: Path | None, skip_done: bool) -> Writer:
    """The writer that the options ask for."""
    if form not in (None, *WRITERS):
        raise InputError(f"--format {form!r} is not known. Known: {', '.join(WRITERS)}.")
    if out is not None:
        if form is not None:
            raise InputError(
                "--format has no place beside --out, which writes one JSON file per report."
            )
        return FolderWriter(out, skip_done)
    if skip_done:
        raise InputError("--skip-done needs --out DIR: that is where what is done stands.")
    open_stdout()
    return WRITERS[form or ("table" if sys.stdout.isatty() else "jsonl")]()


def code_all(reports: Iterable[Report | Issue], setup: Setup, writer: Writer, jobs: int) -> int:
    """Code reports in their order and return the exit code."""
    with Progress(quiet=writer.quiet) as progress:
        wanted = _follow((item for item in reports if writer.wants(item)), progress)
        try:
            for reading, report, result in _readings(wanted, setup, jobs):
                progress.count(result)
                writer.write(reading, report)
            writer.close(progress)
        except ReaderGone:
            return 0
        return progress.exit_code


def _follow(items: Iterable[Report | Issue], progress: Progress) -> Iterator[Report | Issue]:
    for item in items:
        progress.begin(item)
        yield item


def _readings(
    items: Iterable[Report | Issue], setup: Setup, jobs: int
) -> Iterator[tuple[Reading, Report | None, Reading | Issue]]:
    for item, result in run_task(items, CodeTask(setup), jobs):
        report = item if isinstance(item, Report) else None
        yield (
            result if isinstance(result, Reading) else Reading(result.report, issues=(result,)),
            report,
            result,
        )


class LineWriter:
    """JSON Lines on standard output."""

    def __init__(self) -> None:
        self.quiet = sys.stdout.isatty()  # a moving bar among the lines would spoil them

    def wants(self, item: Report | Issue) -> bool:
        """Everything."""
        return True

    def write(self, reading: Reading, report: Report | None) -> None:
        """One line."""
        write_row(reading_to_json(reading, report))

    def close(self, progress: Progress) -> None:
        """Nothing is left to write."""


class ArrayWriter(LineWriter):
    """One JSON array on standard output, a reading a line."""

    def __init__(self) -> None:
        super().__init__()
        self._before = "[\n"

    def write(self, reading: Reading, report: Report | None) -> None:
        """One element."""
        from sayso.output import to_line

        write_text(self._before + to_line(reading_to_json(reading, report)))
        self._before = ",\n"

    def close(self, progress: Progress) -> None:
        """The closing bracket."""
        write_text("[]\n" if self._before == "[\n" else "\n]\n")


class TableWriter(LineWriter):
    """Readable blocks on standard output."""

    def __init__(self) -> None:
        from sayso.output.table import make_console

        super().__init__()
        self._console: Any = make_console(sys.stdout)

    def write(self, reading: Reading, report: Report | None) -> None:
        """One block."""
        from sayso.output.table import draw_reading

        with guard_stdout(), self._console.capture() as captured:
            self._console.print(draw_reading(reading, report))
        # The grid pads its lines to the width; a copied or compared table should not carry that.
        write_text("".join(f"{line.rstrip(' ')}\n" for line in captured.get().splitlines()))


class FolderWriter:
    """DIR/ID.json for each report."""

    quiet = False

    def __init__(self, path: Path, skip_done: bool) -> None:
        self._folder = Folder(path)
        self._skip_done = skip_done

    def wants(self, item: Report | Issue) -> bool:
        """With --skip-done only what the folder has not."""
        return not (self._skip_done and isinstance(item, Report) and self._folder.has(item.id))

    def write(self, reading: Reading, report: Report | None) -> None:
        """One file."""
        self._folder.write(reading.id, reading_to_json(reading, report))

    def close(self, progress: Progress) -> None:
        """Say on standard error what was done."""
        progress.close(str(self._folder.path))


WRITERS = {"table": TableWriter, "jsonl": LineWriter, "json": ArrayWriter}
