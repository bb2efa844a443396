"""What was found in the ledger, kept while it stands still: who asks the same again, or at once, waits for no second query."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from enum import IntEnum
from types import TracebackType
from typing import Any

MOST = 256
"""Answers that are kept, the last used; each is a page of rows, or the marks of a map."""


class Depth(IntEnum):
    """How deep a write goes, or an answer looks: what is written at one depth changes all above it, and nothing below."""

    JUDGEMENTS = 0  # persons' judgements alone
    INCIDENTS = 1  # and which accounts are one happening
    REPORTS = 2  # and reports, claims, corrections


class Turn:
    """Held by whoever writes, one at a time. While `count` of a depth stays the same, so does all that an answer of it hangs on."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._held = 0
        self._deepest = Depth.REPORTS
        self._counts = dict.fromkeys(Depth, 0)

    def count(self, depth: Depth) -> int:
        """How many turns went so deep or deeper."""
        return self._counts[depth]

    def bound(self, deepest: Depth) -> None:
        """Said by who holds the turn: nothing deeper was changed in it."""
        self._deepest = deepest

    def __enter__(self) -> None:
        self._lock.acquire()
        self._held += 1

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._held -= 1
        if not self._held:  # the outermost block: still held, so no other counts at the same time
            for depth in Depth:
                self._counts[depth] += depth <= (self._deepest if kind is None else Depth.REPORTS)
            self._deepest = Depth.REPORTS
        self._lock.release()


class Answers:
    """The last answers by what was asked, each found once however many ask for it together."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._found: OrderedDict[Hashable, Future[Any]] = OrderedDict()

    def find(self, asked: Hashable, make: Callable[[], Any]) -> Any:
        """The answer to `asked`; `make` finds it where nobody has. What `make` raises is raised to all who wait, and not kept."""
        with self._lock:
            found = self._found.get(asked)
            mine = found is None
            if found is None:
                found = self._found[asked] = Future()
                while len(self._found) > self._most:
                    self._found.popitem(last=False)
            else:
                self._found.move_to_end(asked)
        if mine:
            try:
                found.set_result(make())
            except BaseException as error:
                with self._lock:
                    if self._found.get(asked) is found:
                        del self._found[asked]
                found.set_exception(error)
        return found.result()
