"""`sayso add`: what is new is coded and kept, a batch at a time, and the incidents it changes are made anew."""

import logging
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import FrameType, TracebackType
from typing import Protocol, Self

from sayso import __version__
from sayso.errors import InputError, SaysoError
from sayso.ledger import find, write
from sayso.ledger.open import open_ledger
from sayso.ledger.rows import clean, find_identity
from sayso.ledger.store import Ledger
from sayso.records import Issue, Reading, Report
from sayso.run.jobs import run_task
from sayso.run.merging import Merging, load_merging
from sayso.run.place import Coded, place_batch
from sayso.run.progress import Progress
from sayso.run.setup import CodeTask, Setup
from sayso.run.startup import pause_collecting

MOST_REPORTS = 200  # of one batch
MOST_SECONDS = 5.0  # of one batch: what a broken run can lose
LOOKED_UP = 50  # reports whose being there is asked for at once
STOPPED = 130
log = logging.getLogger("sayso")
SUFFIX = 6


def add_all(
    reports: Iterable[Report | Issue],
    setup: Setup,
    path: Path,
    jobs: int,
    *,
    no_text: bool = False,
    total: int | None = None,
) -> int:
    """Add reports to the ledger at `path` and return the exit code; `total` is how many there are, where known."""
    if jobs < 1:
        raise InputError(f"--jobs is {jobs}; give 1 or more.")
    with open_ledger(path, write=True) as ledger, Progress(quiet=False, total=total) as progress:
        choose_text(ledger, no_text)
        adding = Adding(ledger, load_merging(), progress)
        with Stopping() as stopping:
            for item, result in run_task(adding.find_new(reports), CodeTask(setup), jobs):
                adding.take(item, result)
                if stopping.asked:
                    break
            adding.flush()
        _close(adding, progress, stopped=stopping.asked)
        return STOPPED if stopping.asked else progress.exit_code


def _close(adding: "Adding", progress: Progress, *, stopped: bool) -> None:
    """The last line on standard error."""
    told = f"{adding.added} reports added"
    if adding.there:
        told += f", {adding.there} there already"
    progress.close(str(adding.ledger.path), told)
    if stopped:
        print("sayso: stopped; what is added is kept, and the same call goes on from there.", file=sys.stderr)


def choose_text(ledger: Ledger, no_text: bool) -> None:
    """Settle for a new ledger whether it keeps texts; `InputError` where an old one has settled it otherwise."""
    chosen = ledger.meta(write.KEEPS_TEXT)
    if chosen is None:
        with ledger.transaction():
            write.choose_text(ledger, not no_text)
    elif no_text and chosen == "yes":
        raise InputError(
            f"--no-text: {ledger.path} keeps texts; whether it does is chosen when a ledger is made. Give a new one."
        )


class Counter(Protocol):
    """What is told of each report, as soon as it is known."""

    def count(self, result: Reading | Issue | object) -> None:
        """One more has been read."""

    def skip(self) -> None:
        """One more was there already."""

    def fail(self, issue: Issue) -> None:
        """One that was read could not be kept."""


@dataclass(slots=True)
class Adding:
    """The batch that is being filled, and how one gets into the ledger."""

    ledger: Ledger
    merging: Merging
    progress: Counter
    today: str = field(default_factory=lambda: datetime.now(UTC).date().isoformat())
    there: int = 0
    added: int = 0
    _batch: list[Coded] = field(default_factory=list)
    _issues: list[Issue] = field(default_factory=list)
    _began: float = field(default_factory=time.monotonic)
    _underway: dict[str, str] = field(default_factory=dict)  # identity to id, until it is kept

    def find_new(self, items: Iterable[Report | Issue]) -> Iterator[Report | Issue]:
        """The reports that are not coded in the ledger, under the ids that they have there; issues as they are."""
        block: list[Report | Issue] = []
        for item in items:
            block.append(clean_item(item))
            if len(block) >= LOOKED_UP:
                yield from self._find_new(block)
                block = []
        yield from self._find_new(block)

    def _find_new(self, block: list[Report | Issue]) -> Iterator[Report | Issue]:
        identities = [find_identity(item) if isinstance(item, Report) else "" for item in block]
        known = find.find_known(self.ledger, identities)
        taken = find.find_taken(self.ledger, [item.id for item in block if isinstance(item, Report)])
        for item, identity in zip(block, identities, strict=True):
            if isinstance(item, Issue):
                yield item
                continue
            there = known.get(identity)
            if identity in self._underway or (there is not None and there.coded):
                self.there += 1
                self.progress.skip()
                continue
            name = there.id if there is not None else self._free_id(item.id, identity, taken)
            self._underway[identity] = name
            yield item if name == item.id else replace(item, id=name)

    def _free_id(self, wanted: str, identity: str, taken: set[str]) -> str:
        if wanted in taken or wanted in self._underway.values():
            return f"{wanted}-{identity[:SUFFIX]}"
        return wanted

    def take(self, item: Report | Issue, result: Reading | Issue) -> None:
        """One outcome into the batch; a full batch is written."""
        self.progress.count(result)
        if isinstance(item, Report):
            reading = result if isinstance(result, Reading) else Reading(item.id, issues=(result,))
            coded = bool(reading.claims) or all(issue.start is not None for issue in reading.issues)
            self._batch.append(Coded(item, reading, coded, find_known_day(item, self.today)))
            self._issues += reading.issues
        elif isinstance(result, Issue):
            self._issues.append(result)
        if len(self._batch) >= MOST_REPORTS or time.monotonic() - self._began >= MOST_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write the batch: all of it, or, where that fails, nothing.

        A report at which merging fails must not stop a run, nor take those beside it with it: the batch is then
        written report by report, and that one becomes an issue.
        """
        if self._batch or self._issues:
            try:
                self._write(self._batch, self._issues)
            except SaysoError:
                raise
            except Exception:
                log.debug("a batch could not be merged", exc_info=True)
                self._write([], self._issues)
                for each in self._batch:
                    self._write_alone(each)
            for each in self._batch:
                self._underway.pop(find_identity(each.report), None)
            self._batch, self._issues = [], []
        self._began = time.monotonic()

    def _write_alone(self, each: Coded) -> None:
        try:
            self._write([each], [])
        except SaysoError:
            raise
        except Exception as error:
            log.debug("%s could not be merged", each.report.id, exc_info=True)
            issue = Issue(each.report.id, f"It could not be merged ({type(error).__name__}: {error}).")
            self.progress.fail(issue)
            self._write([replace(each, reading=Reading(each.report.id, issues=(issue,)), coded=False)], [issue])

    def _write(self, batch: Sequence[Coded], issues: Sequence[Issue]) -> None:
        now = datetime.now(UTC).replace(tzinfo=None).isoformat()
        with self.ledger.transaction(), pause_collecting():
            place_batch(self.ledger, self.merging, batch, now, __version__)
            write.resolve_issues(self.ledger, [c.report.id for c in batch if c.coded], now)
            write.write_issues(self.ledger, issues, self.today, now)
        self.added += sum(each.coded for each in batch)


def clean_item(item: Report | Issue) -> Report | Issue:
    """The report or issue with nothing in it that a file cannot hold: names of files and keys of lines may be broken."""
    if isinstance(item, Issue):
        return replace(item, report=clean(item.report), reason=clean(item.reason))
    names = (item.publisher, item.title, item.url)
    publisher, title, url = (clean(name) if name else name for name in names)
    return replace(item, id=clean(item.id), publisher=publisher, title=title, url=url)


def find_known_day(report: Report, today: str) -> str:
    """The day on which a report was published, or, where it does not say, was added."""
    try:
        return date.fromisoformat((report.published or today)[:10]).isoformat()
    except ValueError:
        return today


class Stopping:
    """Takes the first Ctrl-C as a wish to end after the report at hand; the second ends at once."""

    def __init__(self) -> None:
        self.asked = False
        self._before: object = None

    def __enter__(self) -> Self:
        self._before = signal.getsignal(signal.SIGINT)
        signal.signal(signal.SIGINT, self._ask)
        return self

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
        print("sayso: ending after this batch; Ctrl-C again ends at once.", file=sys.stderr)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
