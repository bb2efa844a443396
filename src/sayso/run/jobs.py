"""The same task over many reports, in one process or several, always in the order of the input.

A worker makes its task itself (`make_task` is sent, not the language model), so the results of one
process and of many are the same bytes.
"""

import logging
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar, cast

from sayso.errors import InputError, SaysoError
from sayso.records import Issue, Report

T = TypeVar("T")
Task = Callable[[Report], T]
Outcome = tuple[Report | Issue, T | Issue]

WAITING_PER_JOB = 4
log = logging.getLogger("sayso")


def run_task(
    items: Iterable[Report | Issue], make_task: Callable[[], Task[T]], jobs: int = 1
) -> Iterator[Outcome[T]]:
    """Each item with what the task made of it; an `Issue` goes through as it is.

    A report at which the task fails becomes an `Issue`; a `SaysoError` of the task (no model, a
    broken lexicon) ends the run. With more than one job `make_task` has to be picklable.
    """
    if jobs < 1:
        raise InputError(f"--jobs is {jobs}; give 1 or more.")
    return _run_here(items, make_task) if jobs == 1 else _run_in_pool(items, make_task, jobs)


def _run_here(
    items: Iterable[Report | Issue], make_task: Callable[[], Task[T]]
) -> Iterator[Outcome[T]]:
    task: Task[T] | None = None
    for item in items:
        if isinstance(item, Issue):
            yield item, item
            continue
        task = task or make_task()
        yield item, _attempt(task, item)


def _run_in_pool(
    items: Iterable[Report | Issue], make_task: Callable[[], Task[T]], jobs: int
) -> Iterator[Outcome[T]]:
    # "spawn": a fork would copy the threads' locks of the language runtime in whatever state they are.
    pool = ProcessPoolExecutor(
        jobs, multiprocessing.get_context("spawn"), _start_worker, (make_task,)
    )
    work = cast(Callable[[Report], T | Issue], _work)
    waiting: deque[tuple[Report | Issue, Future[T | Issue] | None]] = deque()
    try:
        for item in items:
            waiting.append((item, None if isinstance(item, Issue) else pool.submit(work, item)))
            if len(waiting) >= jobs * WAITING_PER_JOB:
                yield _take(waiting)
        while waiting:
            yield _take(waiting)
    except BrokenProcessPool:
        raise SaysoError(
            "A worker process was killed, perhaps for want of memory; try fewer --jobs "
            "(with --out and --skip-done the run goes on where it stopped)."
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _take(waiting: deque[tuple[Report | Issue, Future[T | Issue] | None]]) -> Outcome[T]:
    item, future = waiting.popleft()
    if future is not None:
        return item, future.result()
    assert isinstance(item, Issue)
    return item, item


def _attempt(task: Task[T], report: Report) -> T | Issue:
    try:
        return task(report)
    except SaysoError:
        raise
    except Exception as error:
        # One poisoned report must not stop a run of a million, and must not disappear either.
        log.debug("%s could not be coded", report.id, exc_info=True)
        return Issue(report.id, f"It could not be coded ({type(error).__name__}: {error}).")


class _Worker:
    """What one worker process holds: how its task is made, and the task once it is."""

    make: Callable[[], Task[object]] | None = None
    task: Task[object] | None = None


def _start_worker(make_task: Callable[[], Task[object]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent takes Ctrl-C and ends the pool
    _Worker.make = make_task


def _work(report: Report) -> object:
    # Made at the first report, not at the start: an error here reaches the parent as what it is.
    if _Worker.task is None and _Worker.make is not None:
        _Worker.task = _Worker.make()
    assert _Worker.task is not None
    return _attempt(_Worker.task, report)
