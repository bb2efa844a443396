"""What a run says on standard error: each report that failed, how far it is, and the closing line."""

import logging
import sys
import time
from types import TracebackType
from typing import Any, Self

from sayso.records import Issue, Reading, Report

REPORTS_UNTIL_A_BAR = 20
LONG = 200_000  # characters; such a report takes half a minute


class Progress:
    """Counts what is done and names what failed; on a terminal a long run shows its pace."""

    def __init__(self, *, quiet: bool, total: int | None = None) -> None:
        self.done = 0
        self.skipped = 0
        self._total = total
        self.failed = 0
        self.claims = 0
        self._bar: Any = None
        self._row: Any = None
        self._may_draw = not quiet and sys.stderr.isatty()
        self._began = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
        if kind is KeyboardInterrupt:
            print(f"sayso: stopped after {self.done} reports.", file=sys.stderr)

    @property
    def exit_code(self) -> int:
        """1 where a report could not be coded, else 0."""
        return 1 if self.failed else 0

    def begin(self, item: Report | Issue) -> None:
        """Say on a terminal that a very long report will take its time."""
        if self._may_draw and isinstance(item, Report) and len(item.text) > LONG:
            self._say(f"sayso: {item.id}: {len(item.text):,} characters in one report; this takes a while.")

    def count(self, result: Reading | Issue | object) -> None:
        """Take one result into account."""
        self.done += 1
        issues = [result] if isinstance(result, Issue) else []
        if isinstance(result, Reading):
            self.claims += len(result.claims)
            # An issue without a span is about the whole report: nothing of it was coded.
            issues = [issue for issue in result.issues if issue.start is None]
        self.failed += bool(issues)
        for issue in issues:
            self._say(f"sayso: {issue.report}: {issue.reason}")
        if self._may_draw and self.done >= REPORTS_UNTIL_A_BAR:
            self._draw()

    def fail(self, issue: Issue) -> None:
        """Take into account that a report which was coded could not be kept."""
        self.failed += 1
        self._say(f"sayso: {issue.report}: {issue.reason}")

    def skip(self) -> None:
        """Take into account a report that need not be coded."""
        self.skipped += 1
        if self._may_draw and self.done + self.skipped >= REPORTS_UNTIL_A_BAR:
            self._draw()

    def close(self, where: str, reports: str | None = None) -> None:
        """The closing line of a run that writes files; `reports` tells of their number."""
        seconds = time.monotonic() - self._began
        told = reports or f"{self.done} reports"
        told += f", {self.claims} claims, {self.failed} not coded, {seconds:.1f} s"
        self._say(f"sayso: {told}; in {where}")

    def _say(self, line: str) -> None:
        if self._bar is not None:
            self._bar.console.print(line, highlight=False, markup=False)
        else:
            print(line, file=sys.stderr)

    def _draw(self) -> None:
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress as Bar
            from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

            self._bar = Bar(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._row = self._bar.add_task("", total=None)
            self._bar.start()
        self._bar.update(self._row, description=self.tell())

    def tell(self) -> str:
        """How far the run is, its pace, and what is left where that is known."""
        seconds = max(time.monotonic() - self._began, 1e-9)
        seen = self.done + self.skipped
        of = f" of {self._total}" if self._total else ""
        there = f", {self.skipped} there already" if self.skipped else ""
        told = f"{seen}{of} reports{there}, {self.claims} claims, {self.failed} not coded, {self.done / seconds:.1f} a second"
        if self._total and seen < self._total:
            told += f", {tell_span((self._total - seen) * seconds / seen)} left"
        return told


def tell_span(seconds: float) -> str:
    """`40 s`, `12 min`, `3.5 h`."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 100 * 60 else f"{seconds / 3600:.1f} h"


def follow(verbose: bool) -> None:
    """With --verbose a failed report shows its traceback on standard error."""
    if verbose:
        logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
        logging.getLogger("sayso").setLevel(logging.DEBUG)
