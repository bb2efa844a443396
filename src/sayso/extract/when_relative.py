"""Forms of dates that point: weekdays, "last week", "two days ago", "overnight", "now"."""

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

_NIGHT = "NI"
_BEFORE_UNIT = re.compile(
    r"\b(?:in|for|of|during|by|through|throughout|over|within|at|since|until|on|before|this|earlier|later)\s$"
)
_BEFORE_PART = re.compile(r"\b(?:in|during|through|throughout|into|of)\s$")
_GOES_ON = re.compile(r"\s(?:of|before|after|ago|earlier|later|that|to)\b")
_FISCAL_ENDS = re.compile(r"\s(?:ended|ending|to)\b")
_FILLER = rf"(?:(?:fiscal|financial|calendar|academic|school){GAP})?"


def make_relative_rules(words: Words) -> list[Rule]:
    """The rules for dates that are counted from publication or from another date."""
    return [
        *_day_rules(words),
        _weekday_rule(words),
        _every_weekday_rule(words),
        _step_rule(words),
        _the_unit_rule(words),
        _the_part_rule(words),
        _shift_rule(words),
        _day_before_rule(words),
        _ref_rule(words),
    ]


def _day_rules(words: Words) -> list[Rule]:
    t = words.times
    day = rf"(?P<d>{any_of(t.days)}){END}(?:{GAP}(?P<p>{words.part}){END})?"

    def make_day(m: re.Match[str], spot: Spot) -> Reckoning | None:
        step = t.days[plain(m["d"])]
        part = t.parts[m["p"]] if m["p"] else step.part
        return Reckoning("unit", unit="D", step=step.step, part=part)

    def make_overnight(m: re.Match[str], spot: Spot) -> Reckoning | None:
        return Reckoning("unit", unit="D", step=0, part=_NIGHT, edge="START")

    return [
        Rule("day", first_words(t.days), re.compile(day), make_day),
        Rule(
            "overnight",
            first_words(t.overnight),
            re.compile(rf"{any_of(t.overnight)}{END}"),
            make_overnight,
        ),
    ]


def _weekday_rule(words: Words) -> Rule:
    t = words.times
    text_steps = {w: s for w, s in t.steps.items() if s.of}
    short = rf"{any_of(t.weekday_short_alone)}\.?"
    part = rf"(?:(?:'s)?{JOIN}(?:{words.near_edge}{JOIN})?(?P<p>{words.part})(?P<many>s)?{END})?"
    weekday = (
        rf"(?:(?P<s>{any_of([*t.named_steps, *text_steps])}){GAP})?"
        rf"(?P<w>{any_of(t.weekdays)}|{short})(?P<all>s)?(?![a-z]){part}"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if m["w"] not in t.weekdays and not spot.is_capital(m.start("w")):
            return None
        day = words.weekday_of(m["w"])
        code = t.parts[m["p"]] if m["p"] else None
        if m["all"] or m["many"]:
            return Reckoning("set", value=f"XXXX-WXX-{day}" + (f"T{code}" if code else ""))
        lead = plain(m["s"] or "")
        told = text_steps.get(lead)
        step = told.step if told else t.named_steps.get(lead)
        return Reckoning("weekday", day=day, step=step, of=told.of if told else None, part=code)

    plurals = [f"{w}s" for w in t.weekdays]
    leads = first_words(
        [*t.weekdays, *plurals, *t.weekday_short_alone, *t.named_steps, *text_steps]
    )
    return Rule("weekday", leads, re.compile(weekday), make)


def _every_weekday_rule(words: Words) -> Rule:
    t = words.times
    every = (
        rf"{any_of(t.every)}{GAP}(?P<w>{any_of(t.weekdays)}){END}(?:{GAP}(?P<p>{words.part}){END})?"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        tail = f"T{t.parts[m['p']]}" if m["p"] else ""
        return Reckoning("set", value=f"XXXX-WXX-{words.weekday_of(m['w'])}{tail}")

    return Rule("every weekday", first_words(t.every), re.compile(every), make)


def _step_rule(words: Words) -> Rule:
    t = words.times
    unit = rf"(?P<u>{any_of(words.calendar_units)}){END}"
    stepped = (
        rf"(?P<s>{words.step}|the{GAP}latest){GAP}{_FILLER}(?:{unit}|(?P<p>{words.part}){END})"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        step = t.steps.get(plain(m["s"]))
        if m["p"]:
            of = step.of if step else None
            return Reckoning(
                "unit", unit="D", step=step.step if step else 0, of=of, part=t.parts[m["p"]]
            )
        code = words.calendar_units[m["u"]]
        if not step:
            return Reckoning("unit", unit=code, step=-1 if code == "Q" else 0)
        # "the last day of" counts inside something else.
        if code == "D" and step.step == -1 and not step.of:
            return None
        return Reckoning("unit", unit=code, step=step.step, of=step.of)

    return Rule("step", first_words([*t.steps, "the"]), re.compile(stepped), make)


def _the_unit_rule(words: Words) -> Rule:
    """ "the weekend"; "in the week": a bare unit after a preposition is the one of publication."""
    the_unit = rf"the{GAP}{_FILLER}(?P<u>{any_of(words.calendar_units)}){END}"

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        code = words.calendar_units[m["u"]]
        if code in ("D", "E", "C") or not (code == "WE" or _BEFORE_UNIT.search(spot.before(16))):
            return None
        if code == "Y" and _FISCAL_ENDS.match(spot.after(10)):
            return Reckoning("length", value=length_value(1, code))
        if _GOES_ON.match(spot.after(10)):
            return None
        return Reckoning("unit", unit=code, step={"WE": None, "Q": -1}.get(code, 0))

    return Rule("the unit", frozenset({"the"}), re.compile(the_unit), make)


def _the_part_rule(words: Words) -> Rule:
    part = rf"the{GAP}(?:{words.near_edge}{GAP})?(?P<p>{words.part}){END}"

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if not _BEFORE_PART.search(spot.before(12)) or re.match(rf"{GAP}of\b", spot.after(6)):
            return None
        return Reckoning("unit", unit="D", step=0, of="text", part=words.times.parts[m["p"]])

    return Rule("the part", frozenset({"the"}), re.compile(part), make)


def _shift_rule(words: Words) -> Rule:
    t = words.times
    filler = rf"(?:{any_of(t.unit_fillers)}{GAP})?"
    shift = (
        rf"(?:(?P<n>{words.number}){JOIN}{filler}|(?P<the>the{GAP})?)(?P<u>{any_of(words.unit_names)})"
        rf"(?P<half>{GAP}and{GAP}a{GAP}half)?{JOIN}(?P<s>{any_of(t.shifts)}){END}"
        rf"(?:{GAP}(?P<of>quarter|period|month|week|day){END})?"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        way = t.shifts[plain(m["s"])]
        compound = not m["n"] and "-" in m.group()  # "the year-earlier quarter"
        if m["of"] and not m["n"] and not compound:
            return None
        if m["of"] == "quarter" and m["u"] == "year":
            return Reckoning("unit", unit="Q", step=-5)  # the last full quarter, a year before
        count = words.count_of(m["n"]) if m["n"] else (None if m["u"] in t.unit_many else 1)
        if count is not None and m["half"]:
            count += 0.5
        value = length_value(count, words.unit_of(m["u"]))
        return Reckoning("shift", value=value, way=way.way, of=None if compound else way.of)

    starts = words.number_starts | first_words(words.unit_names) | {"the"}
    return Rule("shift", starts, re.compile(shift), make)


def _day_before_rule(words: Words) -> Rule:
    """ "the day before." with nothing after it that it could be before."""
    t = words.times
    units = {u: c for u, c in words.calendar_units.items() if c in ("D", "W", "M", "Y")}
    near = (
        rf"the{GAP}(?:(?P<u>{any_of(units)})|(?P<p>{words.part})){GAP}(?P<s>before|after){END}"
        rf"(?!{GAP}(?:[a-z]|\d))"
    )

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        step = -1 if m["s"] == "before" else 1
        part = t.parts[m["p"]] if m["p"] else None
        return Reckoning(
            "unit", unit=units[m["u"]] if m["u"] else "D", step=step, of="text", part=part
        )

    return Rule("day before", frozenset({"the"}), re.compile(near), make)


def _ref_rule(words: Words) -> Rule:
    t = words.times
    around = {
        word: (
            re.compile(rf"(?:^|[^a-z]){any_of(before)}{GAP}$") if before else None,
            re.compile(rf"{GAP}{any_of(after)}{END}") if after else None,
        )
        for word, (before, after) in t.not_refs.items()
    }

    def make(m: re.Match[str], spot: Spot) -> Reckoning | None:
        word = plain(m["r"])
        before, after = around.get(word, (None, None))
        if (before and before.search(spot.before(16))) or (after and after.match(spot.after(16))):
            return None
        return Reckoning("ref", value=t.refs[word])

    return Rule("ref", first_words(t.refs), re.compile(rf"(?P<r>{any_of(t.refs)}){END}"), make)
