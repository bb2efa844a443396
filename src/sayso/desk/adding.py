"""Reports that come in through a page, on the path of `sayso add`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sayso.desk.jobs import State
from sayso.ingest.reports import read_reports
from sayso.ingest.web import is_url
from sayso.ledger import write
from sayso.ledger.store import Ledger
from sayso.records import Issue, Reading, Report
from sayso.run.add import Adding, choose_text
from sayso.run.jobs import run_task
from sayso.run.merging import load_merging
from sayso.run.setup import CodeTask, Setup

Code = Callable[[], Callable[[Report], Reading]]


class Told:
    """What `Adding` says of its progress, into the state that a page shows."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.claims = 0

    def count(self, result: Reading | Issue | object) -> None:
        """One more is read."""
        self._state.done += 1
        issues = [result] if isinstance(result, Issue) else []
        if isinstance(result, Reading):
            self.claims += len(result.claims)
            issues = [issue for issue in result.issues if issue.start is None]
        self._state.issues += [f"{issue.report}: {issue.reason}" for issue in issues]
        self._state.told = f"{self._state.done} read, {count(self.claims, 'claim')}."

    def skip(self) -> None:
        """One more is there already."""
        self._state.done += 1

    def fail(self, issue: Issue) -> None:
        """One that was read could not be kept."""
        self._state.issues.append(f"{issue.report}: {issue.reason}")


def make_add(setup: Setup, *, network: bool, code: Code | None = None) -> Callable[..., None]:
    """What adds the reports of some paths to an open ledger; `code` stands in for the coder in tests."""
    make_task = code or _once(CodeTask(setup))

    def add(
        ledger: Ledger, paths: Sequence[str], published: str | None, publisher: str | None, state: State
    ) -> None:
        state.told = "Reading."
        reports = read_reports(paths, published=published, publisher=publisher, network=network)
        told = Told(state)
        choose_text(ledger, not write.keeps_text(ledger))
        adding = Adding(ledger, load_merging(), told)
        names: list[str] = []
        for item, result in run_task(_named(adding.find_new(_as_sent(reports, paths)), names), make_task, 1):
            adding.take(item, result)
        adding.flush()
        state.reports = names
        state.told = f"{count(adding.added, 'report')} added, {count(told.claims, 'claim')}" + (
            f"; {adding.there} there already." if adding.there else "."
        )

    return add


def count(number: int, noun: str) -> str:
    """How many of what, in words."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _as_sent(items: Iterable[Report | Issue], paths: Sequence[str]) -> Iterator[Report | Issue]:
    """What came in, where an issue calls a file by the name that it was sent under, not by where it lay."""
    names = {path: Path(path).name for path in paths if not is_url(path)}
    for item in items:
        if isinstance(item, Issue):
            for path, name in names.items():
                item = replace(item, reason=item.reason.replace(path, name))
        yield item


def _named(items: Iterable[Report | Issue], names: list[str]) -> Iterator[Report | Issue]:
    for item in items:
        if isinstance(item, Report):
            names.append(item.id)
        yield item


def _once(make: Code) -> Code:
    """A coder is loaded at the first report of a desk, and kept."""
    held: list[Callable[[Report], Reading]] = []

    def task() -> Callable[[Report], Reading]:
        if not held:
            held.append(make())
        return held[0]

    return task
