"""Forms of dates that name a calendar day, month, year or a fixed part of a year."""

import re

from sayso.extract.when_words import END, GAP, JOIN, YEAR, Rule, Spot, Words, any_of, first_words, plain
from sayso.reference.reckoning import Reckoning

_NO_DIGIT_AFTER = r"(?![\w%]|[.,:/-]\d)"
# A lone number is a year only in this range; below it, figures count people and money.
_FIRST_LONE_YEAR = 1900


def make_calendar_rules(words: Words) -> list[Rule]:
    """The rules for calendar dates in the language of `words`."""
    months = first_words([*words.times.months, *words.times.month_short])
    weekdays = first_words([*words.times.weekdays, *words.times.weekday_short])
    return [
        *_numeric_rules(words),
        *_day_rules(words, months, weekdays),
        *_month_rules(words, months),
        *_year_rules(words),
        *_part_rules(words),
        *_named_rules(words),
    ]


def _numeric_rules(words: Words) -> list[Rule]:
    iso = rf"(?P<y>[12]\d{{3}})(?P<s>[-/])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?:[t ](?P<clock>\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?)?(?![\w-])"
    slash = r"(?P<a>\d{1,2})(?:/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)|(?P<s>[.-])(?P<d>\d{1,2})(?P=s)(?P<z>[12]\d{3}))(?![\w/]|[.-]\d)"

    def make_iso(m: re.Match[str], spot: Spot) -> Reckoning | None:
        month, day = int(m["m"]), int(m["d"])
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        return Reckoning("date", year=int(m["y"]), month=month, day=day, clock=m["clock"])

    def make_slash(m: re.Match[str], spot: Spot) -> Reckoning | None:
        first, second, year = int(m["a"]), int(m["b"] or m["d"]), m["y"] or m["z"]
        full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)
        if m["s"] or first > 12:  # stops and hyphens: the European order
            first, second = second, first
        elif second <= 12:
            return Reckoning("slash", first=first, second=second, year=full)
        return Reckoning("date", year=full, month=first, day=second) if first <= 12 and 1 <= second <= 31 else None

    digits = frozenset("#")
    return [
        Rule("iso", digits, re.compile(iso), make_iso),
        Rule("slash", digits, re.compile(slash), make_slash),
    ]


def _day_rules(words: Words, months: frozenset[str], weekdays: frozenset[str]) -> list[Rule]:
    lead = rf"(?:(?P<w>{words.weekday}),?{GAP}(?:the{GAP})?)?"
    year = rf"(?:,?{GAP}(?P<y>{YEAR})|{GAP}(?P<rel>last|this|next){GAP}year)?"
    closed = rf"(?=[.,;)]|{GAP}(?:in|at|for|to|and)\b)"  # "24 and 25 April", but "April 24 and 25 people"
    until = rf"(?:(?: ?- ?|{GAP}to{GAP})(?P<e>{words.day})|{GAP}and{GAP}(?P<e2>{words.day}){closed})"
    month_first = rf"{lead}(?P<m>{words.month}){GAP}?(?P<d>{words.day})(?:{until})?{year}"
    day_first = (
        rf"{lead}(?:the{GAP})?(?P<d>{words.day}|{any_of(words.times.ordinals)})"
        rf"(?:(?: ?- ?|{GAP}(?:to|and){GAP})(?P<e>{words.day}))?"
        rf"(?:{GAP}of)?(?:{JOIN})(?P<m>{words.month})(?:-(?P<z>{YEAR})|{year})"
    )
    step = {w: s.step for w, s in words.times.steps.items()}

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
            step=step[m["rel"]] if groups.get("rel") else None,
        )

    return [
        Rule("month day", months | weekdays, re.compile(month_first), make),
        Rule("day month", weekdays | first_words(words.times.ordinals) | {"the", "#"}, re.compile(day_first), make),
    ]


def _is_day_of_month(m: re.Match[str], spot: Spot) -> bool:
    """Not "in May 10 people died", and not a sum of money."""
    lone = m["m"] == m.group()[: len(m["m"])] and not m.groupdict().get("y")
    if lone and re.search(rf"(?:^|\W)in{GAP}$", spot.before(8)):
        return False
    return not re.search(r"[$\u00a3\u20ac]$", spot.before(2))


def _month_rules(words: Words, months: frozenset[str]) -> list[Rule]:
    name = any_of(words.times.months)
    when = rf"(?:(?:{GAP}of|,)?{GAP}(?:(?P<y>{YEAR})|(?P<rel>last|this|next){GAP}year))"
    dated = rf"(?P<m>{words.month})(?: ?- ?(?P<n>{words.month}))?{when}"
    alone = rf"(?P<m>{name})(?:(?: ?- ?)(?P<n>{name}))?{END}"
    stepped = rf"(?P<s>last|this|next|this{GAP}past|this{GAP}coming){GAP}(?P<m>{name}){END}(?!{GAP}\d)"
    cue = re.compile(rf"(?:^|[^a-z]){any_of(words.times.month_cues)}(?:{GAP}the|{GAP}of)?{JOIN}$")
    step = {"last": -1, "this past": -1, "this": 0, "next": 1, "this coming": 1}

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
        Rule("step month", frozenset({"last", "this", "next"}), re.compile(stepped), make_stepped),
    ]


def _year_rules(words: Words) -> list[Rule]:
    t = words.times
    fiscal = rf"(?:(?:the{GAP})?(?:fiscal|calendar)(?:{GAP}year)?{GAP}|the{GAP}year{GAP})?"
    year = rf"{fiscal}(?P<y>(?:1\d|20)\d\d)(?:[-/](?P<z>(?:1\d|20)\d\d|\d\d))?{_NO_DIGIT_AFTER}"
    cue = re.compile(
        rf"(?:(?:^|[^a-z]){any_of([*t.month_cues, 'the', 'a', 'his', 'her', 'their', 'its'])}(?:{JOIN}| ')"
        rf"|'s?{GAP}|[(\[]|(?:1\d|20)\d\d(?:,| and| or| to|-){GAP}?)$"
    )
    counted = re.compile(
        rf"{GAP}(?:people|men|women|children|civilians|troops|soldiers|workers|jobs|others|more|of{GAP}the|percent|"
        rf"miles|kilomet(?:er|re)s|met(?:er|re)s|feet|tons?|tonnes|dollars|euros|pounds|homes|houses|cases|police|[a-z]+s{GAP}(?:were|are|have|had))"
    )

    def make_year(m: re.Match[str], spot: Spot) -> Reckoning | None:
        first = int(m["y"])
        led = m.start("y") > m.start()
        if not led and (first < 1500 or not cue.search(spot.before(16)) or counted.match(spot.after(24))):
            return None
        if not led and first < _FIRST_LONE_YEAR and not re.search(rf"\b(?:in|since|from|until|by|of){GAP}$", spot.before(8)):
            return None
        last = m["z"] and int(m["z"] if len(m["z"]) == 4 else m["y"][:2] + m["z"])
        if last and last <= first:
            return None
        return Reckoning("date", year=first, to_year=last or None)

    teens = [w for w, n in t.numbers.items() if 11 <= n <= 19]
    tens = [w for w, n in t.numbers.items() if 20 <= n <= 90]
    ones = [w for w, n in t.numbers.items() if n < 10]
    spoken = rf"(?P<c>nineteen|eighteen){GAP}(?:(?P<t>{any_of(tens)})(?:{JOIN}(?P<o>{any_of(ones)}))?|(?P<n>{any_of(teens)})){END}(?!{GAP}(?:years|days|hours))"

    def make_spoken(m: re.Match[str], spot: Spot) -> Reckoning | None:
        tail = sum(t.numbers[m[g]] for g in ("t", "o", "n") if m[g])
        return Reckoning("date", year=t.numbers[m["c"]] * 100 + tail)

    short = r"'(?P<y>\d\d)(?![\w%]|[.,:/]\d)"

    def make_short(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if not re.search(rf"(?:^|[^a-z]){any_of(t.month_cues)}{JOIN}$", spot.before(16)):
            return None
        year = int(m["y"])
        return Reckoning("date", year=year + (2000 if year < 40 else 1900))

    return [
        Rule("year", frozenset({"#", "fiscal", "calendar", "the"}), re.compile(year), make_year),
        Rule("spoken year", frozenset({"nineteen", "eighteen"}), re.compile(spoken), make_spoken),
        Rule("short year", frozenset("'"), re.compile(short), make_short),
        *_decade_rules(words),
    ]


def _decade_rules(words: Words) -> list[Rule]:
    t = words.times
    decade = rf"(?:the{GAP})?(?:(?:(?P<edge>early|late|mid){JOIN})?(?P<y>1\d|20)?(?P<q>')?(?P<n>\d)0'?s|(?P<w>{any_of(t.decade_words)})){END}"
    century = rf"(?:the{GAP})?(?:(?P<edge>early|late|mid){JOIN})?(?P<n>{words.ordinal}|twenty-first){JOIN}century{END}"
    edges = {w: e for w, e in t.edges.items() if " " not in w}

    def make_decade(m: re.Match[str], spot: Spot) -> Reckoning | None:
        edge = edges.get(m["edge"] or "")
        if m["w"]:
            led = m.group().startswith("the")
            return Reckoning("decade", number=190 + t.decade_words[m["w"]], edge=edge) if led else None
        if not m["y"] and not m["q"]:
            return None
        head = int(m["y"] or 19)
        return Reckoning("decade", number=head * 10 + int(m["n"]), edge=edge)

    def make_century(m: re.Match[str], spot: Spot) -> Reckoning | None:
        number = 21 if m["n"] == "twenty-first" else words.ordinal_of(m["n"])
        return Reckoning("century", number=number - 1, edge=edges.get(m["edge"] or ""))

    starts = first_words([*t.decade_words, *edges]) | {"the", "#", "'"}
    ordinals = first_words(t.ordinals) | {"the", "#", "twenty"} | first_words(edges)
    return [
        Rule("decade", starts, re.compile(decade), make_decade),
        Rule("century", ordinals, re.compile(century), make_century),
    ]


def _part_rules(words: Words) -> list[Rule]:
    """Quarters, halves and seasons."""
    t = words.times
    fiscal = rf"(?:(?:fiscal|latest|comparable|corresponding){GAP})?"
    of = rf"(?:{GAP}of{GAP}{fiscal}(?P<y>{YEAR})|{GAP}(?:of{GAP})?(?P<rel>last|this|next){GAP}year|{GAP}(?P<z>{YEAR}))?"
    owner = rf"(?:(?P<own>last|this|next){GAP}year's{GAP}|(?:the{GAP})?(?P<x>{YEAR})(?:'s)?{GAP})"
    quarter = rf"(?:{owner}|(?:the|its|their|his){GAP})?{fiscal}(?P<n>first|second|third|fourth|1st|2nd|3rd|4th){JOIN}(?P<k>quarter|half){END}{of}"
    season = rf"(?:(?:the|this|last|next|this{GAP}past|this{GAP}coming){GAP})?(?P<c>{any_of(t.seasons)}){END}{of}"
    step = {"last": -1, "this past": -1, "this": 0, "next": 1, "this coming": 1}

    def years(m: re.Match[str]) -> tuple[int | None, int | None]:
        g = m.groupdict()
        year = g.get("y") or g.get("z") or g.get("x")
        rel = g.get("rel") or g.get("own")
        return (int(year) if year else None), (step[rel] if rel else None)

    def make_quarter(m: re.Match[str], spot: Spot) -> Reckoning | None:
        year, rel = years(m)
        if m["k"] == "half" and (year is None and rel is None) and not m.group().startswith("the"):
            return None
        number = words.ordinal_of(m["n"])
        if m["k"] == "half" and number > 2:
            return None
        return Reckoning(m["k"], number=number, year=year, step=rel)

    def make_season(m: re.Match[str], spot: Spot) -> Reckoning | None:
        year, rel = years(m)
        lead = plain(m.group()[: m.start("c") - m.start()])
        code = t.seasons[m["c"]]
        if lead in step:
            return Reckoning("season", code=code, step=step[lead], nth=0)
        led = lead or re.search(rf"(?:^|[^a-z])(?:in|since|by|until|during|early|late|mid|every|each){JOIN}$", spot.before(12))
        if year is None and rel is None and (not led or re.match(rf"{GAP}(?:of|and|from)\b", spot.after(8))):
            return None
        return Reckoning("season", code=code, year=year, step=rel)

    short = rf"q(?P<n>[1-4])(?:,?{GAP}|/)?(?P<y>{YEAR})"

    def make_short(m: re.Match[str], spot: Spot) -> Reckoning | None:
        return Reckoning("quarter", number=int(m["n"]), year=int(m["y"]))

    ordinals = frozenset({"first", "second", "third", "fourth", "#"})
    lead = frozenset("the this last next its their his fiscal latest comparable corresponding".split())
    return [
        Rule("quarter", ordinals | lead, re.compile(quarter), make_quarter),
        Rule("season", first_words(t.seasons) | lead, re.compile(season), make_season),
        Rule("short quarter", frozenset({"q"}), re.compile(short), make_short),
    ]


def _named_rules(words: Words) -> list[Rule]:
    t = words.times
    name = rf"(?:(?P<s>last|this|next){GAP})?(?P<h>{any_of(t.holidays)}){END}(?:,?{GAP}(?P<y>{YEAR}))?"
    step = {"last": -1, "this": 0, "next": 1}

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
            step=step[m["s"]] if m["s"] else None,
        )

    return [Rule("holiday", first_words(t.holidays) | {"last", "this", "next"}, re.compile(name), make)]
