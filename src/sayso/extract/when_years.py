"""Forms of dates that name a year, ten or a hundred of them, or a fixed part of one."""

import re

from sayso.extract.when_words import (
    END,
    GAP,
    JOIN,
    YEAR,
    Rule,
    Spot,
    Words,
    any_of,
    first_words,
    full_year,
    plain,
)
from sayso.reference.reckoning import Reckoning

_NO_DIGIT_AFTER = r"(?![\w%]|[.,:/-]\d)"
_FIRST_YEAR = 1500
# Before this year a lone number is a year only right after a preposition; mostly it counts people.
_FIRST_FREE_YEAR = 1900
_DETERMINERS = ("the", "a", "his", "her", "their", "its", "and", "or")


def make_year_rules(words: Words) -> list[Rule]:
    """The rules for years, decades, centuries, quarters, halves and seasons."""
    return [
        _year_rule(words),
        _spoken_rule(words),
        _short_rule(words),
        _decade_rule(words),
        _century_rule(words),
        _quarter_rule(words),
        _short_quarter_rule(),
        _season_rule(words),
    ]


def _year_rule(words: Words) -> Rule:
    fiscal = rf"(?:(?:the{GAP})?(?:fiscal|calendar)(?:{GAP}year)?{GAP}|the{GAP}year{GAP})?"
    year = rf"{fiscal}(?P<y>(?:1\d|20)\d\d)(?:[-/](?P<z>(?:1\d|20)\d\d|\d\d))?{_NO_DIGIT_AFTER}"
    before = any_of([*words.times.month_cues, *_DETERMINERS])
    cue = re.compile(
        rf"(?:(?:^|[^a-z]){before}(?:{JOIN}| ')|'s?{GAP}|[(\[]"
        rf"|(?:1\d|20)\d\d(?:,| and| or| to|-){GAP}?)$"
    )
    close = re.compile(rf"\b(?:in|since|from|until|by|of){GAP}$")
    counted = re.compile(
        rf"{GAP}(?:{any_of(words.times.counted)}\b|of{GAP}the\b|[a-z]+s{GAP}(?:were|are|have|had)\b)"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        first = int(m["y"])
        if m.start("y") == m.start():
            if (
                first < _FIRST_YEAR
                or not cue.search(spot.before(16))
                or counted.match(spot.after(24))
            ):
                return None
            if first < _FIRST_FREE_YEAR and not close.search(spot.before(8)):
                return None
        last = int(m["z"] if len(m["z"]) == 4 else m["y"][:2] + m["z"]) if m["z"] else None
        return None if last and last <= first else Reckoning("date", year=first, to_year=last)

    return Rule("year", frozenset({"#", "fiscal", "calendar", "the"}), re.compile(year), make)


def _spoken_rule(words: Words) -> Rule:
    """Years as a transcript spells them: "nineteen ninety-six"."""
    numbers = words.times.numbers
    teens = any_of(w for w, n in numbers.items() if 11 <= n <= 19)
    tens = any_of(w for w, n in numbers.items() if 20 <= n <= 90)
    ones = any_of(w for w, n in numbers.items() if n < 10)
    heads = [w for w, n in numbers.items() if n in (18, 19)]
    spoken = (
        rf"(?P<c>{any_of(heads)}){GAP}(?:(?P<t>{tens})(?:{JOIN}(?P<o>{ones}))?|(?P<n>{teens}))"
        rf"{END}(?!{GAP}{any_of(words.unit_names)})"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        tail = sum(numbers[m[group]] for group in ("t", "o", "n") if m[group])
        return Reckoning("date", year=numbers[m["c"]] * 100 + tail)

    return Rule("spoken year", first_words(heads), re.compile(spoken), make)


def _short_rule(words: Words) -> Rule:
    cue = re.compile(rf"(?:^|[^a-z]){any_of(words.times.month_cues)}{JOIN}$")

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        year = full_year(int(m["y"]))
        return Reckoning("date", year=year) if cue.search(spot.before(16)) else None

    return Rule("short year", frozenset("'"), re.compile(r"'(?P<y>\d\d)(?![\w%]|[.,:/]\d)"), make)


def _decade_rule(words: Words) -> Rule:
    t = words.times
    decade = (
        rf"(?:the{GAP})?(?:(?P<edge>{words.near_edge}){JOIN})?"
        rf"(?:(?P<y>1\d|20)?(?P<q>')?(?P<n>\d)0'?s|(?P<w>{any_of(t.decade_words)})){END}"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        edge = t.edges.get(m["edge"] or "")
        if m["w"]:  # "in his nineties" is an age
            led = m.group().startswith("the")
            return (
                Reckoning("decade", number=190 + t.decade_words[m["w"]], edge=edge) if led else None
            )
        if not m["y"] and not m["q"]:
            return None
        head = int(m["y"]) if m["y"] else full_year(10 * int(m["n"])) // 100
        return Reckoning("decade", number=head * 10 + int(m["n"]), edge=edge)

    starts = first_words([*t.decade_words, *t.edges]) | {"the", "#", "'"}
    return Rule("decade", starts, re.compile(decade), make)


def _century_rule(words: Words) -> Rule:
    t = words.times
    tens = any_of(w for w, n in t.numbers.items() if n in (20,))
    lead = rf"(?:the{GAP})?(?:(?P<edge>{words.near_edge}){JOIN})?"
    century = rf"{lead}(?P<ten>{tens}-)?(?P<n>{words.ordinal}){JOIN}century{END}"

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        number = words.ordinal_of(m["n"]) + (20 if m["ten"] else 0)
        edge = t.edges.get(m["edge"] or "")
        return Reckoning("century", number=number - 1, edge=edge) if number > 0 else None

    starts = first_words([*t.ordinals, *t.edges]) | {"the", "#", "twenty"}
    return Rule("century", starts, re.compile(century), make)


def _of_year(words: Words) -> str:
    """ " of 2013", " last year", " 2013": the year after a quarter or a season."""
    return (
        rf"(?:{GAP}of{GAP}(?:fiscal{GAP})?(?P<y>{YEAR})"
        rf"|{GAP}(?:of{GAP})?(?P<rel>{words.named_step}){GAP}year|{GAP}(?P<z>{YEAR}))?"
    )


def _year_and_step(m: re.Match[str], words: Words) -> tuple[int | None, int | None]:
    g = m.groupdict()
    year = g.get("y") or g.get("z") or g.get("x")
    step = g.get("rel") or g.get("own")
    return (int(year) if year else None), (words.times.named_steps[plain(step)] if step else None)


def _quarter_rule(words: Words) -> Rule:
    lead = "fiscal latest comparable corresponding".split()
    filler = rf"(?:{any_of(lead)}{GAP})?"
    owner = (
        rf"(?:(?P<own>{words.named_step}){GAP}year's{GAP}|(?:the{GAP})?(?P<x>{YEAR})(?:'s)?{GAP})"
    )
    nth = [w for w, n in words.times.ordinals.items() if n <= 4]
    quarter = (
        rf"(?:{owner}|(?:the|its|their|his){GAP})?{filler}(?P<n>{any_of(nth)}|1st|2nd|3rd|4th)"
        rf"{JOIN}(?P<k>quarter|half){END}{_of_year(words)}"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        year, step = _year_and_step(m, words)
        number = words.ordinal_of(m["n"])
        if m["k"] == "half":
            # "the first half" of a match: a half needs its year or at least an article.
            if number > 2 or (year is None and step is None and not m.group().startswith("the")):
                return None
            if year is None and step is None and re.match(rf"{GAP}of\b", spot.after(5)):
                return None
        return Reckoning(m["k"], number=number, year=year, step=step)

    starts = frozenset([*nth, *lead, "#", "the", "its", "their", "his"]) | words.named_starts
    return Rule("quarter", starts, re.compile(quarter), make)


def _short_quarter_rule() -> Rule:
    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        return Reckoning("quarter", number=int(m["n"]), year=int(m["y"]))

    return Rule(
        "short quarter",
        frozenset("q"),
        re.compile(rf"q(?P<n>[1-4])(?:,?{GAP}|/)?(?P<y>{YEAR})"),
        make,
    )


def _season_rule(words: Words) -> Rule:
    t = words.times
    season = rf"(?:(?P<lead>the|{words.named_step}){GAP})?(?P<c>{any_of(t.seasons)}){END}{_of_year(words)}"
    placed = re.compile(
        rf"(?:^|[^a-z])(?:in|since|by|until|during|early|late|mid|every|each){JOIN}$"
    )
    used_otherwise = re.compile(rf"{GAP}(?:of|and|from)\b")  # "the fall of the capital"

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        year, step = _year_and_step(m, words)
        lead, code = plain(m["lead"] or ""), t.seasons[m["c"]]
        if lead in t.named_steps:
            return Reckoning("season", code=code, step=t.named_steps[lead], nth=0)
        if year is None and step is None:
            if not (lead or placed.search(spot.before(12))) or used_otherwise.match(spot.after(8)):
                return None
        return Reckoning("season", code=code, year=year, step=step)

    return Rule(
        "season", first_words(t.seasons) | {"the"} | words.named_starts, re.compile(season), make
    )
