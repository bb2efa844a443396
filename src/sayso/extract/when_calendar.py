"""Forms of dates that name a calendar day, a month or a holiday."""

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


def make_calendar_rules(words: Words) -> list[Rule]:
    """The rules for calendar dates in the language of `words`."""
    months = first_words([*words.times.months, *words.times.month_short])
    weekdays = first_words([*words.times.weekdays, *words.times.weekday_short])
    return [
        *_numeric_rules(words),
        *_day_rules(words, months, weekdays),
        *_month_rules(words, months),
        *_named_rules(words),
    ]


def _numeric_rules(words: Words) -> list[Rule]:
    zone = r"(?:z|[+-]\d\d:?\d\d)?"
    iso = (
        r"(?P<y>[12]\d{3})(?P<s>[-/])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)"
        rf"(?:[t ](?P<clock>\d\d:\d\d)(?::\d\d)?(?:\.\d+)?{zone})?(?![\w-])"
    )
    slash = (
        r"(?P<a>\d{1,2})(?:/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)"
        r"|(?P<s>[.-])(?P<d>\d{1,2})(?P=s)(?P<z>[12]\d{3}))(?![\w/]|[.-]\d)"
    )

    def make_iso(m: re.Match[str], spot: Spot) -> Reckoning | None:
        month, day = int(m["m"]), int(m["d"])
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        return Reckoning("date", year=int(m["y"]), month=month, day=day, clock=m["clock"])

    def make_slash(m: re.Match[str], spot: Spot) -> Reckoning | None:
        first, second, year = int(m["a"]), int(m["b"] or m["d"]), m["y"] or m["z"]
        full = int(year) if len(year) == 4 else full_year(int(year))
        if m["s"] or first > 12:  # stops and hyphens: the European order
            first, second = second, first
        elif second <= 12:
            return Reckoning("slash", first=first, second=second, year=full)
        return (
            Reckoning("date", year=full, month=first, day=second)
            if first <= 12 and 1 <= second <= 31
            else None
        )

    digits = frozenset("#")
    return [
        Rule("iso", digits, re.compile(iso), make_iso),
        Rule("slash", digits, re.compile(slash), make_slash),
    ]


def _day_rules(words: Words, months: frozenset[str], weekdays: frozenset[str]) -> list[Rule]:
    lead = rf"(?:(?P<w>{words.weekday}),?{GAP}(?:the{GAP})?)?"
    year = rf"(?:,?{GAP}(?P<y>{YEAR})|{GAP}(?P<rel>{words.named_step}){GAP}year)?"
    closed = rf"(?=[.,;)]|{GAP}(?:in|at|for|to|and)\b)"  # "24 and 25 April", but "April 24 and 25 people"
    until = (
        rf"(?:(?: ?- ?|{GAP}to{GAP})(?P<e>{words.day})|{GAP}and{GAP}(?P<e2>{words.day}){closed})"
    )
    month_first = rf"{lead}(?P<m>{words.month}){GAP}?(?P<d>{words.day})(?:{until})?{year}"
    day_first = (
        rf"{lead}(?:the{GAP})?(?P<d>{words.day}|{any_of(words.times.ordinals)})"
        rf"(?:(?: ?- ?|{GAP}(?:to|and){GAP})(?P<e>{words.day}))?"
        rf"(?:{GAP}of)?(?:{JOIN})(?P<m>{words.month})(?:-(?P<z>{YEAR})|{year})"
    )
    step = words.times.named_steps

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        groups = m.groupdict()
        if not spot.is_capital(m.start("m")) or not _is_day_of_month(m, spot):
            return None
        found = groups.get("y") or groups.get("z")
        until = m["e"] or groups.get("e2")
        return Reckoning(
            "date",
            year=int(found) if found else None,
            month=words.month_of(m["m"]),
            day=words.ordinal_of(m["d"]),
            to_day=words.ordinal_of(until) if until else None,
            weekday=words.weekday_of(m["w"]) if m["w"] else None,
            step=step[plain(m["rel"])] if groups.get("rel") else None,
        )

    return [
        Rule("month day", months | weekdays, re.compile(month_first), make),
        Rule(
            "day month",
            weekdays | first_words(words.times.ordinals) | {"the", "#"},
            re.compile(day_first),
            make,
        ),
    ]


def _is_day_of_month(m: re.Match[str], spot: Spot) -> bool:
    """Not "in May 10 people died", and not a sum of money."""
    lone = m["m"] == m.group()[: len(m["m"])] and not m.groupdict().get("y")
    if lone and re.search(rf"(?:^|\W)in{GAP}$", spot.before(8)):
        return False
    return not re.search(r"[$\u00a3\u20ac]$", spot.before(2))


def _month_rules(words: Words, months: frozenset[str]) -> list[Rule]:
    name = any_of(words.times.months)
    when = rf"(?:(?:{GAP}of|,)?{GAP}(?:(?P<y>{YEAR})|(?P<rel>{words.named_step}){GAP}year))"
    dated = rf"(?P<m>{words.month})(?: ?- ?(?P<n>{words.month}))?{when}"
    alone = rf"(?P<m>{name})(?:(?: ?- ?)(?P<n>{name}))?{END}"
    stepped = rf"(?P<s>{words.named_step}){GAP}(?P<m>{name}){END}(?!{GAP}\d)"
    cue = re.compile(
        rf"(?:^|[^a-z])(?:{any_of(words.times.month_cues)}(?:{GAP}the|{GAP}of)?{JOIN}"
        rf"|{words.month}(?:,|{GAP}and|{GAP}or|,{GAP}and)?{GAP})$"
    )
    step = words.times.named_steps

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        g = m.groupdict()
        if not spot.is_capital(m.start("m")):
            return None
        if "y" not in g and m["m"] in words.times.cued_months and not cue.search(spot.before(24)):
            return None
        return Reckoning(
            "date",
            year=int(g["y"]) if g.get("y") else None,
            month=words.month_of(m["m"]),
            to_month=words.month_of(m["n"]) if m["n"] else None,
            step=step[g["rel"]] if g.get("rel") else None,
        )

    def make_stepped(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if not spot.is_capital(m.start("m")):
            return None
        return Reckoning("month", month=words.month_of(m["m"]), step=step[plain(m["s"])])

    return [
        Rule("month year", months, re.compile(dated), make),
        Rule("month", months, re.compile(alone), make),
        Rule("step month", words.named_starts, re.compile(stepped), make_stepped),
    ]


def _named_rules(words: Words) -> list[Rule]:
    t = words.times
    name = rf"(?:(?P<s>{words.named_step}){GAP})?(?P<h>{any_of(t.holidays)}){END}(?:,?{GAP}(?P<y>{YEAR}))?"
    step = words.times.named_steps

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if not spot.is_capital(m.start("h")):
            return None
        day = t.holidays[plain(m["h"])]
        return Reckoning(
            "holiday",
            month=day.month,
            day=day.day,
            weekday=day.weekday,
            nth=day.nth,
            year=int(m["y"]) if m["y"] else None,
            step=step[plain(m["s"])] if m["s"] else None,
        )

    return [Rule("holiday", first_words(t.holidays) | words.named_starts, re.compile(name), make)]
