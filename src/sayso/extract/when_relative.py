"""Forms of dates that point: weekdays, "last week", "two days ago", clock times, "now"."""

import re
from dataclasses import replace

from sayso.extract.when_words import END, GAP, JOIN, Rule, Spot, Words, any_of, first_words, length_value, plain
from sayso.reference.reckoning import Reckoning

_OVERNIGHT = "NI"


def make_relative_rules(words: Words) -> list[Rule]:
    """The rules for dates that are counted from publication or from another date."""
    return [
        *_day_rules(words),
        *_weekday_rules(words),
        *_step_rules(words),
        *_shift_rules(words),
        *_clock_rules(words),
        *_ref_rules(words),
    ]


def _day_rules(words: Words) -> list[Rule]:
    t = words.times
    day = rf"(?P<d>{any_of(t.days)}){END}(?:{GAP}(?P<p>{words.part}){END})?"
    overnight = rf"{any_of(t.overnight)}{END}"

    def make_day(m: re.Match[str], spot: Spot) -> Reckoning | None:
        step = t.days[plain(m["d"])]
        return Reckoning("unit", unit="D", step=step.step, part=t.parts[m["p"]] if m["p"] else step.part)

    def make_overnight(m: re.Match[str], spot: Spot) -> Reckoning | None:
        return Reckoning("unit", unit="D", step=0, part=_OVERNIGHT, edge="START")

    return [
        Rule("day", first_words(t.days), re.compile(day), make_day),
        Rule("overnight", first_words(t.overnight), re.compile(overnight), make_overnight),
    ]


def _weekday_rules(words: Words) -> list[Rule]:
    t = words.times
    names = any_of(t.weekdays)
    short = rf"(?:{any_of(t.weekday_short_alone)}\.?)"
    part = rf"(?:(?:'s)?{JOIN}(?:(?:early|late|mid){JOIN})?(?P<p>{words.part})(?P<many>s)?{END})?"
    stepped = rf"(?:(?P<s>last|this|next|this{GAP}past|this{GAP}coming|the{GAP}(?:previous|following)|the{GAP}same){GAP})?(?P<w>{names}|{short})(?P<all>s)?(?![a-z]){part}"
    every = rf"{any_of(t.every)}{GAP}(?P<w>{names}){END}(?:{GAP}(?P<p>{words.part}){END})?"
    steps = {w: s for w, s in t.steps.items()}
    past = {"this past": -1, "this coming": 1}

    def make_weekday(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if not spot.is_capital(m.start("w")) and m["w"].rstrip(".") not in t.weekdays:
            return None
        day = words.weekday_of(m["w"])
        code = t.parts[m["p"]] if m["p"] else None
        if m["all"] or m["many"]:
            return Reckoning("set", value=f"XXXX-WXX-{day}" + (f"T{code}" if code else ""))
        lead = plain(m["s"] or "")
        step = past[lead] if lead in past else steps[lead].step if lead in steps else None
        of = steps[lead].of if lead in steps else None
        return Reckoning("weekday", day=day, step=step, of=of, part=code)

    def make_every(m: re.Match[str], spot: Spot) -> Reckoning | None:
        tail = f"T{t.parts[m['p']]}" if m["p"] else ""
        return Reckoning("set", value=f"XXXX-WXX-{words.weekday_of(m['w'])}{tail}")

    starts = first_words([*t.weekdays, *t.weekday_short_alone]) | {"last", "this", "next", "the"}
    return [
        Rule("weekday", starts, re.compile(stepped), make_weekday),
        Rule("every weekday", first_words(t.every), re.compile(every), make_every),
    ]


def _step_rules(words: Words) -> list[Rule]:
    t = words.times
    names = {w: c for w, c in t.unit_one.items() if not c.startswith("T")}
    unit = rf"(?P<u>{any_of(names)}){END}"
    filler = rf"(?:(?:fiscal|financial|calendar|academic|school){GAP})?"
    stepped = rf"(?P<s>{words.step}|the{GAP}latest){GAP}{filler}(?:{unit}|(?P<p>{words.part}){END})"
    the_unit = rf"the{GAP}{filler}{unit}"
    the_part = rf"the{GAP}(?:(?:early|late){GAP})?(?P<p>{words.part}){END}"
    placed = re.compile(
        rf"\b(?:in|for|of|during|by|through|throughout|over|within|at|since|until|on|before|this|earlier|later){GAP}$"
    )
    in_part = re.compile(rf"\b(?:in|during|through|throughout|into|of){GAP}$")

    def make_step(m: re.Match[str], spot: Spot) -> Reckoning | None:
        lead = plain(m["s"])
        step = t.steps.get(lead)
        if m["p"]:
            of = step.of if step else None
            return Reckoning("unit", unit="D", step=step.step if step else 0, of=of, part=t.parts[m["p"]])
        if not step:
            return Reckoning("unit", unit=names[m["u"]], step=0 if m["u"] != "quarter" else -1)
        # "the last day of" counts inside something else; "that day" needs a day told before.
        if names[m["u"]] == "D" and step.step == -1 and not step.of:
            return None
        return Reckoning("unit", unit=names[m["u"]], step=step.step, of=step.of)

    def make_the_unit(m: re.Match[str], spot: Spot) -> Reckoning | None:
        code = names[m["u"]]
        if code in ("D", "E", "C") or not (code == "WE" or placed.search(spot.before(16))):
            return None
        if re.match(rf"{GAP}(?:of|before|after|ago|earlier|later|that|to)\b", spot.after(10)):
            return None
        if code == "Y" and re.match(rf"{GAP}(?:ended|ending|to)\b", spot.after(10)):
            return Reckoning("length", value=length_value(1, code))
        if code == "Q":
            return Reckoning("unit", unit=code, step=-1)
        return Reckoning("unit", unit=code, step=None if code == "WE" else 0)

    def make_the_part(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if not in_part.search(spot.before(12)) or re.match(rf"{GAP}of\b", spot.after(6)):
            return None
        return Reckoning("unit", unit="D", step=0, of="text", part=t.parts[m["p"]])

    return [
        Rule("step", first_words(t.steps), re.compile(stepped), make_step),
        Rule("the unit", frozenset({"the"}), re.compile(the_unit), make_the_unit),
        Rule("the part", frozenset({"the"}), re.compile(the_part), make_the_part),
    ]


def _shift_rules(words: Words) -> list[Rule]:
    t = words.times
    filler = rf"(?:{any_of(t.unit_fillers)}{GAP})?"
    unit = any_of([*t.unit_one, *t.unit_many])
    half = rf"(?P<half>{GAP}and{GAP}a{GAP}half)?"
    shift = (
        rf"(?:(?P<n>{words.number}){JOIN}{filler}|(?P<the>the{GAP})?)(?P<u>{unit}){half}"
        rf"{JOIN}(?P<s>{any_of(t.shifts)}){END}(?:{GAP}(?P<of>quarter|period|month|week|day){END})?"
    )

    def make_shift(m: re.Match[str], spot: Spot) -> Reckoning | None:
        way = t.shifts[plain(m["s"])]
        if m["of"] and not m["n"] and "-" not in m.group():
            return None
        if m["of"] == "quarter" and m["u"] == "year":
            return Reckoning("unit", unit="Q", step=-5)  # the last full quarter, a year before
        count = words.count_of(m["n"]) if m["n"] else (None if m["u"] in t.unit_many else 1)
        if count is not None and m["half"]:
            count += 0.5
        # "the year-earlier quarter" counts from publication like "a year ago".
        of = None if not m["n"] and "-" in m.group() else way.of
        return Reckoning("shift", value=length_value(count, words.unit_of(m["u"])), way=way.way, of=of)

    day_near = rf"the{GAP}(?:day|night|week|month|year){GAP}(?P<s>before|after){END}(?!{GAP}(?:[a-z]|\d))"

    def make_near(m: re.Match[str], spot: Spot) -> Reckoning | None:
        unit = m.group().split()[1]
        step = -1 if m["s"] == "before" else 1
        part = t.parts.get(unit)
        return Reckoning("unit", unit=t.unit_one.get(unit, "D"), step=step, of="text", part=part)

    starts = words.number_starts | first_words([*t.unit_one, *t.unit_many]) | {"the"}
    return [
        Rule("shift", starts, re.compile(shift), make_shift),
        Rule("day before", frozenset({"the"}), re.compile(day_near), make_near),
    ]


def _clock_rules(words: Words) -> list[Rule]:
    t = words.times
    half = any_of(t.half_days)
    zone = rf"(?:{GAP}?\(?(?P<z>{any_of(t.zones)})\)?{END})?"
    hour = rf"(?P<h>[01]?\d|2[0-4])"
    minutes = r"(?P<m>[0-5]\d)"
    twelve = rf"{hour}(?:[:.]{minutes})?(?:[:.][0-5]\d)?{GAP}?(?P<half>{half})(?![a-z]){zone}"
    spelled = rf"(?P<w>{any_of(w for w, n in t.numbers.items() if n <= 12)}){GAP}(?P<half>{half})(?![a-z])"
    full = rf"(?P<h>[01]?\d|2[0-4]):{minutes}(?::[0-5]\d)?(?![\d:.]\d|\d|\w|-\d){GAP}?(?:hours|hrs)?{zone}"
    plain_four = rf"(?P<h>[01]\d|2[0-4]){minutes}(?:{GAP}(?:hours|hrs){END})?{GAP}(?P<z>{any_of(t.zones)}|{any_of(t.hour_words)}){END}"
    clock_o = rf"(?:(?P<h>\d\d?)|(?P<w>{any_of(w for w, n in t.numbers.items() if n <= 12)})){GAP}o'clock{END}(?:{GAP}in{GAP}the{GAP}(?P<p>{words.part}){END})?"
    in_the = rf"(?:(?P<h>\d\d?)|(?P<w>{any_of(w for w, n in t.numbers.items() if n <= 12)})){GAP}in{GAP}the{GAP}(?P<p>{words.part}){END}"
    named = rf"(?:(?P<n>{any_of(t.clock_words)})|(?P<b>{any_of(t.bare_parts)})){END}{zone}"
    placed = re.compile(rf"(?:^|[^a-z])(?:at|before|after|by|until|till|since|around|about|from|to|near|between|and|past|of|just){JOIN}$")

    def hours(m: re.Match[str]) -> int | None:
        g = m.groupdict()
        hour = int(g["h"]) if g.get("h") else t.numbers[g["w"]]
        if g.get("half"):
            if hour > 12:
                return None
            return hour % 12 + t.half_days[plain(g["half"])]
        late = g.get("p") and t.parts[g["p"]] in ("AF", "EV", "NI")
        return hour + 12 if late and hour < 12 else hour

    def make_clock(m: re.Match[str], spot: Spot) -> Reckoning | None:
        hour, minute = hours(m), m.groupdict().get("m") or "00"
        if hour is None or hour > 24 or re.search(r"[$\u00a3\u20ac\d.,:/-]$", spot.before(1)):
            return None
        return Reckoning("clock", clock=f"{hour:02d}:{minute}")

    def make_named(m: re.Match[str], spot: Spot) -> Reckoning | None:
        if m["n"]:
            if re.search(r"high\s$", spot.before(5)):
                return None
            return Reckoning("clock", clock=t.clock_words[plain(m["n"])])
        if not placed.search(spot.before(12)):
            return None
        return Reckoning("unit", unit="D", step=0, of="text", part=t.bare_parts[plain(m["b"])])

    digits = frozenset("#")
    small = first_words(w for w, n in t.numbers.items() if n <= 12)
    return [
        Rule("clock 12", digits, re.compile(twelve), make_clock),
        Rule("clock spelled", small, re.compile(spelled), make_clock),
        Rule("clock 24", digits, re.compile(full), make_clock),
        Rule("clock hours", digits, re.compile(plain_four), make_clock),
        Rule("o'clock", digits | small, re.compile(clock_o), make_clock),
        Rule("in the morning", digits | small, re.compile(in_the), make_clock),
        Rule("clock word", first_words([*t.clock_words, *t.bare_parts]), re.compile(named), make_named),
    ]


def _ref_rules(words: Words) -> list[Rule]:
    t = words.times
    ref = re.compile(rf"(?P<r>{any_of(t.refs)}){END}")

    def make_ref(m: re.Match[str], spot: Spot) -> Reckoning | None:
        word = plain(m["r"])
        before, after = t.not_refs.get(word, (frozenset(), frozenset()))
        if before and re.search(rf"(?:^|[^a-z]){any_of(before)}{GAP}$", spot.before(16)):
            return None
        if after and re.match(rf"{GAP}{any_of(after)}{END}", spot.after(16)):
            return None
        return Reckoning("ref", value=t.refs[word])

    return [Rule("ref", first_words(t.refs), ref, make_ref)]


def with_clock(date: Reckoning, clock: Reckoning) -> Reckoning:
    """One reckoning for a date and the clock time beside it: "10 p.m. Wednesday"."""
    return replace(date, clock=clock.clock, part=None)
