"""The reckoning of a time expression: what its words say, in no language, before any calendar is asked.

`extract` writes it into `When.basis`, `resolve` reads it back and does the arithmetic, so that the
words of a language are known in one room only. Written form: the kind, then `key:value` pairs, as in
`weekday day:2 step:-1 part:NI` ("last Tuesday night").

| kind | says | keys that matter |
| --- | --- | --- |
| date | a calendar date, open where a field is missing | year month day to_month to_day weekday |
| slash | three numbers whose order is not told | first second year |
| weekday | a day of the week | day step |
| month | a named month counted by step | month step |
| unit | a calendar unit counted by step | unit step |
| quarter, half, season | a part of a year | number or code, year or step |
| decade, century | ten or a hundred years | number (199 for the 1990s, 19 for the 20th century) |
| holiday | a named day | name, month day or month weekday nth, year or step |
| clock | a time of day alone | clock |
| shift | a length of time away | value (P2D), way, of |
| run | a length of time up to or from publication | value, way |
| length | a length of time | value, and ordinal for "its sixth day" |
| set | how often | value |
| ref | PRESENT_REF, PAST_REF, FUTURE_REF | value |
"""

from dataclasses import dataclass, fields

KINDS = frozenset(
    "date slash weekday month unit quarter half season decade century holiday clock shift run length set ref".split()
)
_NUMBERS = frozenset(
    "year month day to_year to_month to_day weekday first second step number nth ordinal".split()
)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One time expression as facts; every field but `kind` may be missing.

    `of` is "text" where the count starts at a date told before, else it starts at publication.
    `edge` is START, MID, END, BEFORE or AFTER; `bound` is the word class that stands before the
    expression (since, until, by, before, after, from, to, between, and, for); `cue` is past or future.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    to_year: int | None = None
    to_month: int | None = None
    to_day: int | None = None
    weekday: int | None = None
    first: int | None = None
    second: int | None = None
    step: int | None = None
    number: int | None = None
    nth: int | None = None
    ordinal: int | None = None
    unit: str | None = None
    code: str | None = None
    value: str | None = None
    way: str | None = None
    of: str | None = None
    part: str | None = None
    clock: str | None = None
    edge: str | None = None
    bound: str | None = None
    cue: str | None = None

    def written(self) -> str:
        """The reckoning as one line of text, which `read_reckoning` reads back."""
        pairs = ((f.name, getattr(self, f.name)) for f in fields(self) if f.name != "kind")
        return " ".join(
            [self.kind, *(f"{name}:{value}" for name, value in pairs if value is not None)]
        )


_FIELDS = frozenset(f.name for f in fields(Reckoning)) - {"kind"}


def read_reckoning(line: str | None) -> Reckoning | None:
    """Read what `Reckoning.written` wrote; None where the line is no reckoning."""
    kind, *pairs = (line or "").split() or [""]
    if kind not in KINDS:
        return None
    found: dict[str, str | int] = {}
    for pair in pairs:
        name, _, value = pair.partition(":")
        if name in _FIELDS:
            found[name] = int(value) if name in _NUMBERS else value
    return Reckoning(kind, **found)  # type: ignore[arg-type]
