"""`sayso spans`, `sayso relate` and `sayso read`: one JSON line out for each report in."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sayso.output import report_to_json
from sayso.output.lines import issue_to_json
from sayso.records import Issue, Report
from sayso.run.jobs import Task, run_task
from sayso.run.progress import Progress
from sayso.run.setup import RelateTask, Setup, SpansTask
from sayso.run.stdout import ReaderGone, open_stdout, write_row


def find_all_spans(
    reports: Iterable[Report | Issue], setup: Setup, layers: Sequence[str], jobs: int
) -> int:
    """Write the layers of each report; a report that cannot be read has them empty, and its issue."""
    keys = ["conllu" if layer == "syntax" else layer for layer in layers]
    nothing = {key: "" if key == "conllu" else [] for key in keys}
    return _write_all(reports, SpansTask(setup, tuple(layers)), nothing, jobs)


def relate_all(pairs: Iterable[Report | Issue], setup: Setup, jobs: int) -> int:
    """Write the event type of each pair; a line that is none has the type null, and its issue."""
    return _write_all(pairs, RelateTask(setup), {"type": None, "mode": None, "scores": {}}, jobs)


def read_all(reports: Iterable[Report | Issue]) -> int:
    """Write each report as a report line; what cannot be read is named on standard error only."""
    open_stdout()
    with Progress(quiet=False) as progress:
        try:
            for item in reports:
                progress.count(item)
                if isinstance(item, Report):
                    write_row(report_to_json(item))
        except ReaderGone:
            return 0
        return progress.exit_code


def _write_all(
    items: Iterable[Report | Issue],
    make_task: Callable[[], Task[dict[str, Any] | Issue]],
    nothing: dict[str, Any],
    jobs: int,
) -> int:
    open_stdout()
    with Progress(quiet=False) as progress:
        try:
            for _, result in run_task(items, make_task, jobs):
                progress.count(result)
                if isinstance(result, Issue):
                    write_row({"id": result.report, **nothing, "issues": [issue_to_json(result)]})
                else:
                    write_row(result)
        except ReaderGone:
            return 0
        return progress.exit_code
