"""Forms of lengths of time ("six-week", "the past two years") and of sets ("every day", "weekly")."""

import re

from sayso.extract.when_words import (
    END,
    GAP,
    JOIN,
    Rule,
    Spot,
    Words,
    any_of,
    first_words,
    length_value,
    plain,
)
from sayso.reference.reckoning import Reckoning

_FREE = re.compile(
    r"\b(?:for|in|after|over|took|take|takes|taken|taking|within|of|last|lasted|lasting|or|and|spent|spend|recent)\s$"
)
_FOLLOWED = re.compile(r"\s(?:of|ago|later|earlier|before|after|or)\b")
_HOURS_OF_NIGHT = re.compile(r"\b(?:early|small|late|wee)\s$")  # "in the early hours of Sunday"
_JOINED_BEFORE = re.compile("[$\u00a3\u20ac.,\\d]$")
_RATED = re.compile(
    r"(?:[\d%]|times|once|twice|million|billion|hours|tons?|tonnes|barrels|dollars|people)\s$"
)


def make_length_rules(words: Words) -> list[Rule]:
    """The rules for durations and for sets of times."""
    return [
        *_run_rules(words),
        _length_rule(words),
        _bare_rule(words),
        *_ordinal_rules(words),
        *_set_rules(words),
    ]


def _run_rules(words: Words) -> list[Rule]:
    t = words.times
    filler = rf"(?:{any_of(t.unit_fillers)}{GAP})?"
    many = any_of(t.unit_many)
    one = any_of(t.unit_one)
    run = (
        rf"(?P<the>(?:the|these|his|her|its|their|our){GAP})?(?P<r>{any_of(t.runs)}){GAP}"
        rf"(?:(?P<n>{words.number})(?:{GAP}(?:to|or){GAP}(?P<n2>{words.number}))?{JOIN})?{filler}(?:(?P<u>{many})|(?P<o>{one})){END}"
    )
    first = rf"the{GAP}(?:(?:first|final|opening|latest){GAP})?(?P<n>{words.number}){JOIN}{filler}(?P<u>{many}){END}"

    def make_run(m: re.Match[str], spot: Spot) -> Reckoning | None:
        way = t.runs[plain(m["r"])]
        unit = words.unit_of(m["u"] or m["o"])
        if m["o"] and not m["n"]:
            # "the past year" runs up to publication; "past day" or "recent week" is no expression.
            if (
                not m["the"]
                or plain(m["r"]) not in ("past", "last", "coming")
                or unit in ("TM", "TS", "D")
            ):
                return None
            return Reckoning("run", value=length_value(1, unit), way=way)
        count = words.count_of(m["n"]) if m["n"] and not m["n2"] else None
        return Reckoning("run", value=length_value(count, unit), way=way)

    def make_first(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if t.vague.get(plain(m["n"]), 1) is None:
            return None
        return Reckoning(
            "length", value=length_value(words.count_of(m["n"]), words.unit_of(m["u"]))
        )

    lead = frozenset("the these his her its their our".split())
    return [
        Rule("run", first_words(t.runs) | lead, re.compile(run), make_run),
        Rule("first months", frozenset({"the"}), re.compile(first), make_first),
    ]


def _length_rule(words: Words) -> Rule:
    t = words.times
    to = rf"(?:(?:{GAP}(?:to|or){GAP}|-to-|-)(?P<n2>{words.number}))?"
    length = (
        rf"(?P<n>{words.number}){to}(?:(?P<j>-|{GAP})(?:{any_of(t.unit_fillers)}{GAP})?"
        rf"(?P<u>{any_of(words.unit_names)})|{GAP}?(?P<s>{any_of(t.unit_short)}))"
        rf"(?P<half>{GAP}and{GAP}a{GAP}half)?{END}"
    )
    age = re.compile(rf"(?:-|{GAP})?{any_of(t.age_words)}{END}")
    rate = re.compile(rf"(?:^|[^a-z]){any_of(t.rate_words)}{GAP}$")

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if age.match(spot.after(12)) or rate.search(spot.before(14)):
            return None
        if _JOINED_BEFORE.search(spot.before(1)) or not _is_length(m, spot, words):
            return None
        unit = words.unit_of(m["u"] or m["s"])
        if m["n"] in ("a", "an") and _RATED.search(spot.before(12)):
            return Reckoning("set", value=length_value(1, unit))
        count = None if m["n2"] else words.count_of(m["n"])
        if count is not None and m["half"]:
            count += 0.5
        return Reckoning("length", value=length_value(count, unit))

    return Rule("length", words.number_starts, re.compile(length), make)


def _is_length(m: re.Match[str], spot: Spot, words: Words) -> bool:
    """Not a fraction ("three-quarters of the food"), a name ("60 Minutes"), or an idle "a second"."""
    name = m["u"] or m["s"]
    unit, single = words.unit_of(name), name in words.times.unit_one
    if m["u"] and spot.is_capital(m.start("u")):
        return False
    if m["n"] in ("a", "an"):
        return unit not in ("TS", "D") and (unit != "Q" or m["j"] == "-")
    if unit == "Q" and not single and m["j"] == "-":
        return False
    one = not single or m["j"] == "-" or words.count_of(m["n"]) in (1, 0.5)
    return one or unit not in ("TS", "TM", "Q")  # "two second goals"


def _bare_rule(words: Words) -> Rule:
    many = any_of(words.times.unit_many)
    age = re.compile(rf"(?:-|{GAP})?{any_of(words.times.age_words)}{END}")

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        unit = words.unit_of(m["u"])
        if unit in ("TS", "WE", "Q") or age.match(spot.after(12)):
            return None
        if _HOURS_OF_NIGHT.search(spot.before(8)):
            return None
        if not _FREE.search(spot.before(12)) and not _FOLLOWED.match(spot.after(10)):
            return None
        return Reckoning("length", value=length_value(None, unit))

    bare = re.compile(rf"(?P<u>{many})(?:{GAP}or{GAP}{many})?{END}")
    return Rule("bare length", first_words(words.times.unit_many), bare, make)


def _ordinal_rules(words: Words) -> list[Rule]:
    """ "entered its sixth day", "for a third straight night": a run that goes on at publication."""
    t = words.times
    names = {**{w: c for w, c in t.unit_one.items() if not c.startswith("T")}, "night": "D"}
    filler = rf"(?P<f>(?:straight|consecutive|successive|full){GAP})?"
    nth = rf"(?P<d>(?:its|their|his|her|a|the){GAP})(?P<n>{words.ordinal}){JOIN}{filler}(?P<u>{any_of(names)}){END}"
    entered = re.compile(rf"\b(?:entered|enters|entering|into|for|in|on|began|begins|of){GAP}$")

    def make_nth(m: re.Match[str], spot: Spot) -> Reckoning | None:
        number = words.ordinal_of(m["n"])
        article = plain(m["d"])
        going_on = m["f"] or (
            article in ("its", "their", "a") and number > 1 and entered.search(spot.before(12))
        )
        if not going_on or names[m["u"]] == "Q":
            return None
        return Reckoning("length", value=length_value(1, names[m["u"]]), ordinal=number)

    return [
        Rule("nth day", frozenset("its their his her a the".split()), re.compile(nth), make_nth)
    ]


def _set_rules(words: Words) -> list[Rule]:
    t = words.times
    word = rf"(?P<w>{any_of(t.sets)}){END}"
    unit = any_of([*t.unit_one, *t.unit_many])
    every = (
        rf"{any_of(t.every)}{GAP}(?:(?P<o>other){GAP}|(?P<n>{words.number}){GAP})?"
        rf"(?:(?P<u>{unit})|{words.part}){END}"
    )

    def make_word(m: re.Match[str], spot: Spot) -> Reckoning | None:
        # "China Daily", "Le Monde weekly": the name of a paper.
        named = spot.is_capital(spot.start) and re.search(r"[a-z]\s$", spot.before(2))
        return None if named else Reckoning("set", value=t.sets[m["w"]])

    def make_every(m: re.Match[str], spot: Spot) -> Reckoning | None:
        count = 2.0 if m["o"] else words.count_of(m["n"]) if m["n"] else 1.0
        return Reckoning("set", value=length_value(count, words.unit_of(m["u"]) if m["u"] else "D"))

    return [
        Rule("often", first_words(t.sets), re.compile(word), make_word),
        Rule("every", first_words(t.every), re.compile(every), make_every),
    ]
