"""The table of comparisons, `merging/comparisons.yml`: what each answer weighs; its head explains it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "merging" / "comparisons.yml"
SIDES = ("within", "across")
_SECTIONS = {
    "start", "parted", "answers", "scales", "kin", "families", "manners", "truce", "series", "apart", "tellers", "events", "added", "definite",
    "aftermath", "means", "fitting", "alike", "acts", "spoken", "steps", "placed", "seats", "telling",
    "announcing", "hours",
}  # fmt: skip

DAY = 24  # hours

Points = tuple[tuple[float, float], ...]
TypeMode = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Weights:
    """What two accounts start from, what answers weigh, and the corners of the scales, by comparison.

    `counted` are the comparisons that weigh anything on this side.
    """

    start: float
    answers: Mapping[str, Mapping[str, float]]
    scales: Mapping[str, Points]
    counted: frozenset[str] = frozenset()

    def of(self, comparison: str, answer: str | float) -> float:
        """What an answer adds; nothing where the table does not list it."""
        if isinstance(answer, str):
            return self.answers[comparison].get(answer, 0.0)
        return _read_scale(self.scales[comparison], answer)


@dataclass(frozen=True, slots=True)
class Kin:
    """When two types can be one happening: both about a truce, both told by one report."""

    truce: bool = False
    report: bool = False


@dataclass(frozen=True, slots=True)
class Steps:
    """Words that tell how long after or before something else it was; `units` in days, None where they fix none."""

    counts: Mapping[str, int]
    units: Mapping[str, int | None]
    back: frozenset[str]
    on: frozenset[str]


@dataclass(frozen=True, slots=True)
class Merging:
    """The whole table. `kin` maps two types to what must hold for both, `families` types to theirs.

    `means` maps words to what they say force was used with, `fitting` are two of these that can be one.
    `alike` are two (type, mode) that name one deed, `acts` types of which each mode is an act of its own,
    `spoken` types that are done by words alone.
    """

    within: Weights
    across: Weights
    parted: float
    kin: Mapping[frozenset[str], Kin]
    families: Mapping[str, str]
    manners: tuple[frozenset[str], ...]
    truce: frozenset[str]
    series: frozenset[str]
    apart: frozenset[str]
    tellers: frozenset[str]
    events: frozenset[str]
    added: frozenset[str]
    definite: frozenset[str]
    aftermath: frozenset[str]
    means: Mapping[str, str]
    fitting: frozenset[frozenset[str]]
    alike: tuple[tuple[TypeMode, TypeMode], ...]
    acts: frozenset[str]
    spoken: frozenset[str]
    steps: Steps
    placed: frozenset[str]
    seats: frozenset[str]
    telling: frozenset[str]
    announcing: frozenset[str]
    hours: Mapping[str, frozenset[int]]


@lru_cache(maxsize=2)
def load_merging(path: Path = SHIPPED) -> Merging:
    """The table of one file; `LexiconError` names the section and entry that breaks the form."""
    content = read_knowledge(path)
    if not isinstance(content, dict) or set(content) != _SECTIONS:
        raise LexiconError(f"{path}: the sections must be {sorted(_SECTIONS)}.")
    return Merging(
        within=_weights(path, "within", content),
        across=_weights(path, "across", content),
        parted=_number(path, "parted", content["parted"]),
        kin=_kin(path, content["kin"]),
        families={
            kind: name
            for name, kinds in content["families"].items()
            for kind in _words(path, f"families, {name}", kinds)
        },
        manners=tuple(_words(path, "manners", row) for row in content["manners"]),
        truce=_words(path, "truce", content["truce"]),
        series=_words(path, "series", content["series"]),
        apart=_words(path, "apart", content["apart"]),
        tellers=_words(path, "tellers", content["tellers"]),
        events=_words(path, "events", content["events"]) | {word for row in content["means"].values() for word in row},
        added=_words(path, "added", content["added"]),
        definite=_words(path, "definite", content["definite"]),
        aftermath=_words(path, "aftermath", content["aftermath"]),
        means={
            word: name
            for name, words in content["means"].items()
            for word in _words(path, f"means, {name}", words)
        },
        fitting=frozenset(_words(path, "fitting", pair) for pair in content["fitting"]),
        alike=tuple(_alike(path, row) for row in content["alike"]),
        acts=_words(path, "acts", content["acts"]),
        spoken=_words(path, "spoken", content["spoken"]),
        steps=_steps(path, content["steps"]),
        placed=_words(path, "placed", content["placed"]),
        seats=_words(path, "seats", content["seats"]),
        telling=_words(path, "telling", content["telling"]),
        announcing=_words(path, "announcing", content["announcing"]),
        hours={name: _hours(path, name, row) for name, row in content["hours"].items()},
    )


def find_families(kinds: Iterable[str]) -> tuple[str, ...]:
    """The families of some types, in order; a type of no family is its own."""
    families = load_merging().families
    return tuple(sorted({families.get(kind, kind) for kind in kinds}))


def _read_scale(points: Points, value: float) -> float:
    """Between two corners the weight goes evenly from the one to the other; outside it is the outermost."""
    if not points:
        return 0.0
    at = bisect_right(points, (value, float("inf")))
    if at == 0 or at == len(points):
        return points[max(at - 1, 0)][1]
    (x, low), (y, high) = points[at - 1], points[at]
    return low + (high - low) * (value - x) / (y - x)


def _weights(path: Path, side: str, content: dict[str, Any]) -> Weights:
    start = content["start"]
    if not isinstance(start, dict) or set(start) != set(SIDES):
        raise LexiconError(f"{path}: start needs a number for within and for across.")
    answers = {
        name: {str(k): v for k, v in _row(path, name, row, side).items()}
        for name, row in content["answers"].items()
    }
    scales: dict[str, Points] = {}
    for name, row in content["scales"].items():
        try:  # the compiled copy is JSON, whose keys are strings
            corners = {float(key): weight for key, weight in _row(path, name, row, side).items()}
        except ValueError:
            raise LexiconError(
                f"{path}: scales, {name}, {side}: the corners must be numbers."
            ) from None
        scales[name] = tuple(sorted(corners.items()))
    counted = frozenset(name for name, row in {**answers, **scales}.items() if row)
    return Weights(_number(path, "start", start[side]), answers, scales, counted)


def _row(path: Path, name: str, row: Any, side: str) -> dict[Any, float]:
    if not isinstance(row, dict) or set(row) != set(SIDES) or not isinstance(row[side], dict):
        raise LexiconError(f"{path}: {name} needs a table for within and for across.")
    return {key: _number(path, f"{name}, {side}, {key}", w) for key, w in row[side].items()}


def _number(path: Path, where: str, value: Any) -> float:
    if not isinstance(value, int | float):
        raise LexiconError(f"{path}: {where}: the weight {value!r} must be a number.")
    return float(value)


def _kin(path: Path, rows: Any) -> dict[frozenset[str], Kin]:
    found: dict[frozenset[str], Kin] = {}
    for number, row in enumerate(rows, 1):
        types = row.get("types") if isinstance(row, dict) else None
        if not isinstance(types, list) or len(types) != 2 or not set(row) <= {"types", "truce", "report"}:
            raise LexiconError(
                f"{path}: kin, entry {number}: give two types, and truce: true or report: true if so."
            )
        found[frozenset(types)] = Kin(bool(row.get("truce")), bool(row.get("report")))
    return found


def _alike(path: Path, row: Any) -> tuple[TypeMode, TypeMode]:
    pairs = [tuple(str(name).split(" ")) for name in row] if isinstance(row, list) else []
    if [len(pair) for pair in pairs] != [2, 2]:
        raise LexiconError(f"{path}: alike: give two of 'TYPE mode', not {row!r}.")
    (one, mode), (other, manner) = pairs
    return (one, mode), (other, manner)


def _steps(path: Path, row: Any) -> Steps:
    if not isinstance(row, dict) or set(row) != {"counts", "units", "back", "on"}:
        raise LexiconError(f"{path}: steps needs counts, units, back and on.")
    numbers = [*row["counts"].values(), *(days for days in row["units"].values() if days is not None)]
    if not all(isinstance(number, int) and number > 0 for number in numbers):
        raise LexiconError(f"{path}: steps: counts and units must be whole numbers above 0.")
    back, on = (_words(path, f"steps, {name}", row[name]) for name in ("back", "on"))
    return Steps(row["counts"], row["units"], back, on)


def _hours(path: Path, name: str, row: Any) -> frozenset[int]:
    """From the first to the last hour, over midnight where the last is the smaller."""
    if not isinstance(row, list) or len(row) != 2 or not all(isinstance(hour, int) and 0 <= hour < DAY for hour in row):
        raise LexiconError(f"{path}: hours, {name}: give the first and the last hour, not {row!r}.")
    first, last = row
    return frozenset(hour % DAY for hour in range(first, last + 1 + (DAY if last < first else 0)))


def _words(path: Path, where: str, found: Any) -> frozenset[str]:
    if not isinstance(found, list) or not found or not all(isinstance(w, str) and w for w in found):
        raise LexiconError(f"{path}: {where}: words must be a list of words, not {found!r}.")
    return frozenset(found)
