"""Words of time: months, weekdays, numbers, units and pointing words, read from `times.yml`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "times.yml"
_UNIT_CODES = frozenset("TS TM TH D W WE M Q Y E C".split())
_PART_CODES = frozenset("MO MI AF EV NI".split())
_SEASON_CODES = frozenset("SP SU FA WI".split())
_EDGES = frozenset("START MID END BEFORE AFTER".split())
_BOUNDS = frozenset("since until by before after from to between and for".split())
_REFS = frozenset("PRESENT_REF PAST_REF FUTURE_REF".split())


@dataclass(frozen=True, slots=True)
class Step:
    """Units to go, back (-1), none (0) or on (1); `of` is "text" where counted from a date told before."""

    step: int
    of: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """Where a length of time leads: past or next; `of` as in Step."""

    way: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day each year: month and day, or the nth weekday (1-7) of a month (nth -1 is the last)."""

    month: int
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class Times:
    """The lexicon of one language, words in lower case. Mappings go from a word to what it means."""

    months: Mapping[str, int]
    month_short: Mapping[str, int]
    cued_months: frozenset[str]
    month_cues: frozenset[str]
    weekdays: Mapping[str, int]
    weekday_short: Mapping[str, int]
    weekday_short_alone: frozenset[str]
    seasons: Mapping[str, str]
    season_first: Mapping[str, int]
    parts: Mapping[str, str]
    bare_parts: Mapping[str, str]
    clock_words: Mapping[str, str]
    holidays: Mapping[str, Holiday]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    vague: Mapping[str, int | None]
    decade_words: Mapping[str, int]
    unit_one: Mapping[str, str]
    unit_many: Mapping[str, str]
    unit_short: Mapping[str, str]
    unit_fillers: frozenset[str]
    sets: Mapping[str, str]
    every: frozenset[str]
    days: Mapping[str, Step]
    overnight: frozenset[str]
    steps: Mapping[str, Step]
    named_steps: Mapping[str, int]
    runs: Mapping[str, str]
    shifts: Mapping[str, Way]
    edges: Mapping[str, str]
    hedges: frozenset[str]
    bounds: Mapping[str, str]
    refs: Mapping[str, str]
    not_refs: Mapping[str, tuple[frozenset[str], frozenset[str]]]
    future_cues: frozenset[str]
    past_cues: frozenset[str]
    saying_cues: frozenset[str]
    not_past: frozenset[str]
    half_days: Mapping[str, int]
    zones: frozenset[str]
    hour_words: frozenset[str]
    age_words: frozenset[str]
    rate_words: frozenset[str]
    counted: frozenset[str]


class _Reader:
    """Takes typed pieces out of the parsed file and names file and entry when one does not fit."""

    def __init__(self, path: Path, content: Any) -> None:
        self.path = path
        if not isinstance(content, dict):
            raise LexiconError(
                f"{path}: a mapping of sections is expected, not {type(content).__name__}."
            )
        self.content = cast(dict[str, Any], content)

    def fail(self, entry: str, reason: str) -> LexiconError:
        return LexiconError(f"{self.path}: {entry}: {reason}")

    def section(self, name: str, kind: type) -> Any:
        if name not in self.content:
            raise self.fail(name, "the section is missing.")
        value = self.content[name]
        if not isinstance(value, kind):
            raise self.fail(name, f"a {kind.__name__} is expected, not {value!r}.")
        return value

    def word(self, entry: str, value: Any) -> str:
        if not isinstance(value, str) or not value.strip() or value != value.lower():
            raise self.fail(entry, f"{value!r} is not a word in lower case.")
        return value

    def words(self, entry: str, value: Any) -> list[str]:
        if not isinstance(value, list):
            raise self.fail(entry, f"a list of words is expected, not {value!r}.")
        return [self.word(entry, w) for w in value]

    def whole(self, entry: str, value: Any, low: int, high: int) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.fail(entry, f"{value!r} is not a whole number from {low} to {high}.")
        return value

    def one_of(self, entry: str, value: Any, allowed: Iterable[str]) -> str:
        if value not in (known := sorted(allowed)):
            raise self.fail(entry, f"{value!r} is not known. Known: {', '.join(known)}.")
        return str(value)

    def bag(self, name: str) -> frozenset[str]:
        return frozenset(self.words(name, self.section(name, list)))

    def counts(self, name: str, low: int, high: int) -> dict[str, int]:
        rows = self.section(name, dict).items()
        return {self.word(name, w): self.whole(f"{name}, {w!r}", n, low, high) for w, n in rows}

    def values(self, name: str) -> dict[str, str]:
        rows = self.section(name, dict).items()
        if bad := [w for w, v in rows if not isinstance(v, str)]:
            raise self.fail(f"{name}, {bad[0]!r}", "a quoted value is expected.")
        return {self.word(name, w): v for w, v in rows}

    def classes(self, name: str, allowed: frozenset[str]) -> dict[str, str]:
        """Word to class, from a section that lists the words under each class."""
        out = {}
        for key, listed in self.section(name, dict).items():
            self.one_of(name, key, allowed)
            out.update(dict.fromkeys(self.words(f"{name}, {key}", listed), key))
        return out

    def rows(
        self, name: str, needed: frozenset[str], allowed: frozenset[str]
    ) -> list[dict[str, Any]]:
        rows = cast(list[dict[str, Any]], self.section(name, list))
        for place, row in enumerate(rows, 1):
            entry = f"{name}, entry {place}"
            if not isinstance(row, dict):
                raise self.fail(entry, f"a mapping is expected, not {row!r}.")
            if missing := needed - row.keys():
                raise self.fail(entry, f"{', '.join(sorted(missing))} is missing.")
            if strange := row.keys() - needed - allowed:
                raise self.fail(entry, f"{', '.join(sorted(map(str, strange)))} is not a key here.")
        return rows

    def table(
        self,
        name: str,
        make: Callable[[str, dict[str, Any]], Any],
        needed: str,
        allowed: str = "",
        key: str = "names",
    ) -> dict[str, Any]:
        """Word to `make(entry, row)`, for every word that a row lists under `key`."""
        out: dict[str, Any] = {}
        rows = self.rows(name, frozenset(needed.split()), frozenset(allowed.split()))
        for place, row in enumerate(rows, 1):
            entry = f"{name}, entry {place}"
            listed = row.get(key, [])
            made = make(entry, row)
            for w in self.words(entry, listed if isinstance(listed, list) else [listed]):
                if w in out:
                    raise self.fail(entry, f"{w!r} stands twice.")
                out[w] = made
        return out


def load_times(path: Path = SHIPPED) -> Times:
    """The time words of one file; `LexiconError` names the file and the entry that is missing or breaks the schema."""
    return _read_times(path)


@cache
def _read_times(path: Path) -> Times:
    reader = _Reader(path, read_knowledge(path))
    return Times(**_calendar(reader), **_counting(reader), **_pointing(reader), **_clock(reader))


def _calendar(r: _Reader) -> dict[str, Any]:
    def number(high: int) -> Callable[[str, dict[str, Any]], int]:
        return lambda entry, row: r.whole(entry, row["number"], 1, high)

    def code(allowed: frozenset[str]) -> Callable[[str, dict[str, Any]], str]:
        return lambda entry, row: r.one_of(entry, row["code"], allowed)

    month = ("months", number(12), "number name short", "cued")
    week = ("weekdays", number(7), "number name short", "short_alone")
    season_rows = r.rows("seasons", frozenset({"code", "names", "first"}), frozenset())
    part = ("day_parts", code(_PART_CODES), "code names bare", "")
    return {
        "months": r.table(*month, key="name"),
        "month_short": r.table(*month, key="short"),
        "cued_months": frozenset(row["name"] for row in r.content["months"] if row.get("cued")),
        "month_cues": r.bag("month_cues"),
        "weekdays": r.table(*week, key="name"),
        "weekday_short": r.table(*week, key="short"),
        "weekday_short_alone": frozenset(
            w for row in r.content["weekdays"] if row.get("short_alone") for w in row["short"]
        ),
        "seasons": r.table("seasons", code(_SEASON_CODES), "code names first"),
        "season_first": {
            row["code"]: r.whole("seasons", row["first"], 1, 12) for row in season_rows
        },
        "parts": r.table(*part),
        "bare_parts": r.table(*part, key="bare"),
        "clock_words": r.values("clock_words"),
        "holidays": r.table(
            "holidays", lambda e, row: _holiday(r, e, row), "names month", "day weekday nth"
        ),
    }


def _holiday(r: _Reader, entry: str, row: dict[str, Any]) -> Holiday:
    month = r.whole(entry, row["month"], 1, 12)
    if "day" in row:
        return Holiday(month, day=r.whole(entry, row["day"], 1, 31))
    return Holiday(
        month,
        weekday=r.whole(entry, row.get("weekday"), 1, 7),
        nth=r.whole(entry, row.get("nth"), -1, 5),
    )


def _counting(r: _Reader) -> dict[str, Any]:
    unit = (
        "units",
        lambda entry, row: r.one_of(entry, row["code"], _UNIT_CODES),
        "code one many short",
        "",
    )
    vague = r.section("vague", dict)
    return {
        "numbers": r.counts("numbers", 0, 1000),
        "ordinals": r.counts("ordinals", 1, 100),
        "vague": {
            r.word("vague", w): None if n is None else r.whole(f"vague, {w!r}", n, 1, 1000)
            for w, n in vague.items()
        },
        "decade_words": r.counts("decade_words", 0, 9),
        "unit_one": r.table(*unit, key="one"),
        "unit_many": r.table(*unit, key="many"),
        "unit_short": r.table(*unit, key="short"),
        "unit_fillers": r.bag("unit_fillers"),
        "sets": r.values("sets"),
        "every": r.bag("every"),
    }


def _pointing(r: _Reader) -> dict[str, Any]:
    def step(entry: str, row: dict[str, Any]) -> Step:
        part = row.get("part")
        count = r.whole(entry, row["shift"] if "shift" in row else row["step"], -366, 366)
        return Step(
            count, _of(r, entry, row), None if part is None else r.one_of(entry, part, _PART_CODES)
        )

    def way(entry: str, row: dict[str, Any]) -> Way:
        return Way(r.one_of(entry, row["way"], ("past", "next")), _of(r, entry, row))

    return {
        "days": r.table("days", step, "names shift", "part of"),
        "overnight": r.bag("overnight"),
        "steps": r.table("steps", step, "names step", "of"),
        "named_steps": r.counts("named_steps", -1, 1),
        "runs": {w: made.way for w, made in r.table("runs", way, "names way").items()},
        "shifts": r.table("shifts", way, "names way", "of"),
        "edges": r.classes("edges", _EDGES),
        "hedges": r.bag("hedges"),
        "bounds": r.classes("bounds", _BOUNDS),
        "refs": r.classes("refs", _REFS),
        "not_refs": _not_refs(r),
        "future_cues": r.bag("future_cues"),
        "past_cues": r.bag("past_cues"),
        "saying_cues": r.bag("saying_cues"),
        "not_past": r.bag("not_past"),
    }


def _of(r: _Reader, entry: str, row: dict[str, Any]) -> str | None:
    return r.one_of(entry, row["of"], ("text",)) if "of" in row else None


def _not_refs(r: _Reader) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    out = {}
    for word, sides in r.section("not_refs", dict).items():
        entry = f"not_refs, {word!r}"
        if not isinstance(sides, dict) or sides.keys() != {"before", "after"}:
            raise r.fail(entry, f"a mapping with before and after is expected, not {sides!r}.")
        out[word] = (
            frozenset(r.words(entry, sides["before"])),
            frozenset(r.words(entry, sides["after"])),
        )
    return out


def _clock(r: _Reader) -> dict[str, Any]:
    return {
        "half_days": r.counts("half_days", 0, 12),
        "zones": r.bag("zones"),
        "hour_words": r.bag("hour_words"),
        "age_words": r.bag("age_words"),
        "rate_words": r.bag("rate_words"),
        "counted": r.bag("counted"),
    }
