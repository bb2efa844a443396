"""Forms of clock times: "5.30 pm", "0930 GMT", "17:30", "five o'clock", "midnight", "before dawn"."""

import re
from dataclasses import replace

from sayso.extract.when_words import END, GAP, JOIN, Rule, Spot, Words, any_of, first_words, plain
from sayso.reference.reckoning import Reckoning

_LATE_PARTS = frozenset({"AF", "EV", "NI"})
# A sum, a decimal or the tail of another figure stands before; such a number is no hour.
_JOINED_BEFORE = re.compile("[$\u00a3\u20ac\\d.,:/-]$")
_BEFORE_PART = re.compile(
    rf"(?:^|[^a-z])(?:at|before|after|by|until|till|since|around|about|from|to|near|between|and|past|of|just){JOIN}$"
)


def make_clock_rules(words: Words) -> list[Rule]:
    """The rules for times of day that name an hour or a moment."""
    digits = frozenset("#")
    small = [w for w, n in words.times.numbers.items() if n <= 12]
    starts = digits | first_words(small)

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        hour, minute = _hour_of(m, words), m.groupdict().get("m") or "00"
        if hour is None or hour > 24 or _JOINED_BEFORE.search(spot.before(1)):
            return None
        return Reckoning("clock", clock=f"{hour:02d}:{minute}")

    return [
        *(Rule("clock", digits, re.compile(p), make) for p in _figure_forms(words)),
        *(Rule("clock words", starts, re.compile(p), make) for p in _word_forms(words, small)),
        _moment_rule(words),
    ]


def _figure_forms(words: Words) -> list[str]:
    t = words.times
    zone = rf"(?:{GAP}?\(?(?P<z>{any_of(t.zones)})\)?{END})?"
    half = rf"(?P<half>{any_of(t.half_days)})(?![a-z])"
    hour, minutes, seconds = r"(?P<h>[01]?\d|2[0-4])", r"(?P<m>[0-5]\d)", r"(?:[:.][0-5]\d)?"
    hours = any_of(t.hour_words)
    return [
        rf"{hour}(?:[:.]{minutes})?{seconds}{GAP}?{half}{zone}",
        rf"{hour}:{minutes}(?::[0-5]\d)?(?![\w:]|[.-]\d){zone}",
        rf"(?P<h>[01]\d|2[0-4]){minutes}(?:{GAP}{hours}{END})?{GAP}(?:{any_of(t.zones)}|{hours}){END}",
    ]


def _word_forms(words: Words, small: list[str]) -> list[str]:
    t = words.times
    number = rf"(?:(?P<h>\d\d?)|(?P<w>{any_of(small)}))"
    in_part = rf"in{GAP}the{GAP}(?P<p>{words.part}){END}"
    return [
        rf"(?P<w>{any_of(small)}){GAP}(?P<half>{any_of(t.half_days)})(?![a-z])",
        rf"{number}{GAP}o'clock{END}(?:{GAP}{in_part})?",
        rf"{number}{GAP}{in_part}",
    ]


def _hour_of(m: re.Match[str], words: Words) -> int | None:
    g = m.groupdict()
    hour = int(g["h"]) if g.get("h") else words.times.numbers[g["w"]]
    if g.get("half"):
        return hour % 12 + words.times.half_days[plain(g["half"])] if hour <= 12 else None
    late = g.get("p") and words.times.parts[g["p"]] in _LATE_PARTS
    return hour + 12 if late and hour < 12 else hour


def _moment_rule(words: Words) -> Rule:
    t = words.times
    zone = rf"(?:{GAP}?\(?{any_of(t.zones)}\)?{END})?"
    named = rf"(?:(?P<n>{any_of(t.clock_words)})|(?P<b>{any_of(t.bare_parts)})){END}{zone}"

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if m["n"]:
            high = re.search(rf"\bhigh{GAP}$", spot.before(6))
            return None if high else Reckoning("clock", clock=t.clock_words[plain(m["n"])])
        if not _BEFORE_PART.search(spot.before(12)) or spot.before(1) == "-":  # "a dusk-to-dawn curfew" is on no day
            return None
        return Reckoning("unit", unit="D", step=0, of="text", part=t.bare_parts[plain(m["b"])])

    return Rule("moment", first_words([*t.clock_words, *t.bare_parts]), re.compile(named), make)


def with_clock(date: Reckoning, clock: Reckoning) -> Reckoning:
    """One reckoning for a date and the hour beside it: "10 p.m. Wednesday", "dawn on Friday"."""
    return replace(date, clock=clock.clock, part=clock.part)
