"""Adding through a page: a job runs beside the pages, tells how far it is, and what came of it."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.errors import SaysoError

MOST_JOBS = 50  # kept for looking at; the oldest ended ones go first


@dataclass(slots=True)
class State:
    """How far a job is, as a page shows it."""

    told: str = "Waiting."
    done: int = 0
    total: int | None = None
    ended: bool = False
    reports: list[str] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)


Work = Callable[[State], None]


class Jobs:
    """The jobs of one desk; they run one after another, for the ledger takes one writer."""

    def __init__(self) -> None:
        self._states: dict[str, State] = {}
        self._turn = threading.Lock()

    def start(self, work: Work) -> str:
        """Run `work` in a thread and return the id of its job."""
        name, state = secrets.token_hex(8), State()
        self._forget()
        self._states[name] = state
        threading.Thread(target=self._run, args=(work, state), daemon=True).start()
        return name

    def find(self, name: str) -> State | None:
        """The state of a job."""
        return self._states.get(name)

    def _run(self, work: Work, state: State) -> None:
        with self._turn:
            try:
                work(state)
            except SaysoError as error:
                state.told = "Not added."
                state.issues.append(str(error))
            except Exception as error:  # the page must learn of it: nobody watches this thread
                state.told = "Not added."
                state.issues.append(f"It failed ({type(error).__name__}: {error}).")
            finally:
                state.ended = True

    def _forget(self) -> None:
        ended = [name for name, state in self._states.items() if state.ended]
        for name in ended[: max(0, len(self._states) - MOST_JOBS)]:
            del self._states[name]
