"""What was found in the ledger, kept while it stands still: who asks the same again, or at once, waits for no second query."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from types import TracebackType
from typing import Any

MOST = 256
"""Answers that are kept, the last used; each is a page of rows, or the marks of a map."""


class Turn:
    """Held by whoever writes, one at a time. `ended` counts the turns: while it stays the same, so does the ledger."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self.ended = 0

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.ended += 1  # still held, so no other counts at the same time
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
