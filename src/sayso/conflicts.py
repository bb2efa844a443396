"""Records of two sides through time: their ceasefires, and what they did by day or week.

Like those of `records.py` they are frozen, and made of what claims and incidents say.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Violation:
    """An incident that broke a ceasefire: `by` whom, by whose account (none for the narrator), denied by whom."""

    incident: str
    by: tuple[str, ...]
    holders: tuple[str, ...]
    denied_by: tuple[str, ...]
    days: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """What a report says became of a ceasefire.

    `stage` is declared, in-force, held, violated, broken, ended or extended; `days` are the first and
    last ISO day that it happened, None while not told; `known` is the day of the report; `start` and
    `end` are the sentence's offsets; `holders` are codes of the speakers, none for the narrator.
    """

    stage: str
    days: tuple[str, str] | None
    known: str
    report: str
    start: int
    end: int
    holders: tuple[str, ...] = ()
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Ceasefire:
    """One ceasefire between two sides, as all reports tell of it.

    `between` are the sides; `declared` and `effective` first and last ISO day, `time` the clock from
    which it holds; `by` are those who agreed to it, `announced_by` others who made it known, `brokers`
    those who mediated. `kind` is humanitarian, prisoner-exchange, unilateral, permanent, temporary,
    local, mutual, signed or agreed; `status` is declared, holding, broken or ended. `incident` is that
    of its declaration, None where no claim tells it.
    """

    incident: str | None
    between: tuple[str, str]
    declared: tuple[str, str]
    effective: tuple[str, str] | None
    time: str | None
    by: tuple[str, ...]
    announced_by: tuple[str, ...]
    brokers: tuple[str, ...]
    kind: str
    status: str
    violations: tuple[Violation, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One incident on the line of two sides: what it reads as under a rule, and its score from -10 to 10.

    `line` is hostilities, threats, detentions, withdrawals, ceasefires, talks, words or aid; `killed` the
    range of the toll, None where none is told.
    """

    incident: str
    days: tuple[str, str]
    type: str
    mode: str | None
    line: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    status: str
    score: float
    killed: tuple[int | None, int | None] | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day or week of a timeline: its incidents, and the sum and mean of their scores."""

    first: str
    last: str
    total: float
    mean: float
    entries: tuple[Entry, ...]
