"""One reading of an incident under a named rule: which of its values stand at the top level.

A rule never changes what is kept: all values stay in `fields`, and the reading names its rule.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.errors import InputError
from sayso.merge.agreement import Range
from sayso.merge.independence import STATE, find_side, split
from sayso.merge.tellings import TOLLS
from sayso.merge.tolls import add_ranges
from sayso.records import Incident, Value
from sayso.reference.ontology import load_ontology

Values = Sequence[Value]
DEFAULT = "latest"
NOBODY = (0, 0)


@dataclass(frozen=True, slots=True)
class Rule:
    """`admit` leaves the values that the rule goes by, `weigh` orders tolls, best first; of other fields
    the rule takes what most independent voices say, then what was said last. `reported` lets the day of
    the first report stand in for one that nobody tells."""

    about: str
    admit: Callable[[Values, frozenset[str]], Values]
    weigh: Callable[[Value], Any]
    wide: bool = True  # contested tolls read as the range over them
    reported: bool = True


def read_incident(incident: Incident, rule: str = DEFAULT) -> dict[str, Any]:
    """The top-level keys of an incident under a rule; `InputError` for a rule that is not known.

    A toll is one entry for all who were hurt, then one for each party where there are several.
    """
    chosen = find_rule(rule)
    parties = _partisans(incident)
    fields = {name: _admitted(chosen, values, parties) for name, values in incident.fields.items()}

    def best(field: str) -> Any:
        values = sorted(fields.get(field, ()), key=_most_voices)
        return values[0].value if values else None

    kind = best("type")
    date, basis = _read_date(best("date"), incident.reported if chosen.reported else None)
    return {
        "type": kind,
        "mode": _read_mode(kind, fields.get("mode", ())),
        "date": date,
        "date_basis": basis,
        "place": _read_places(fields.get("place", ())),
        "actor": _read_parties(fields.get("actor", ())),
        "recipient": _read_parties(fields.get("recipient", ())),
        "status": best("status"),
        "casualties": [
            row for kind in TOLLS for row in _read_tolls(kind, fields.get(kind, ()), chosen)
        ],
        "rule": rule,
    }


def _read_date(told: Any, reported: str | None) -> tuple[Any, str | None]:
    """The days of an incident, and whether they are told or that of the first report of it."""
    if told is not None:
        return told, "told"
    return ([reported, reported], "reported") if reported else (None, None)


def find_rule(name: str) -> Rule:
    """The rule of that name."""
    if name not in RULES:
        raise InputError(f"rule {name!r} is not known. Known: {', '.join(RULES)}.")
    return RULES[name]


def _partisans(incident: Incident) -> frozenset[str]:
    codes = [str(v.value) for name in ("actor", "recipient") for v in incident.fields.get(name, ())]
    codes += [v.of for kind in TOLLS for v in incident.fields.get(kind, ()) if v.of]
    return frozenset(find_side(code) for code in codes)


def _admitted(rule: Rule, values: Values, parties: frozenset[str]) -> Values:
    return rule.admit(values, parties) if values else values


def _all(values: Values, parties: frozenset[str]) -> Values:
    return values


def _independent(values: Values, parties: frozenset[str]) -> Values:
    return [v for v in values if v.narrated or any(find_side(h) not in parties for h in v.holders)]


def _narrated(values: Values, parties: frozenset[str]) -> Values:
    return [v for v in values if v.narrated or not v.holders]


def _newest(value: Value) -> Any:
    return [-ord(c) for c in value.known[1]], *_most_voices(value)


def _most_voices(value: Value) -> Any:
    newest = [-ord(c) for c in value.known[1]]
    return -value.voices, -len(value.reports), -len(value.claims), newest, str(value.value)


def _lowest(value: Value) -> Any:
    return _bounds(value)[0] or 0, *_most_voices(value)


def _highest(value: Value) -> Any:
    return -max(n or 0 for n in _bounds(value)), *_most_voices(value)


def _bounds(value: Value) -> Range:
    if isinstance(value.value, list) and all(isinstance(n, int | None) for n in value.value):
        return value.value[0], value.value[1]
    return None, None


# Rule -> what it goes by. The first is the default.
RULES: Mapping[str, Rule] = {
    "latest": Rule(
        "the toll told last; a contested one is the range over what is held", _all, _newest
    ),
    "agreed": Rule(
        "the toll that most independent voices tell; a contested one is the range",
        _all,
        _most_voices,
    ),
    "independent": Rule(
        "as agreed, without what only the parties to the event say", _independent, _most_voices
    ),
    "narrator": Rule(
        "as agreed, only what reports state on their own word", _narrated, _most_voices
    ),
    "conservative": Rule(
        "the lowest toll that anybody gives, and only days that are told",
        _all,
        _lowest,
        wide=False,
        reported=False,
    ),
    "highest": Rule("the highest toll that anybody gives", _all, _highest, wide=False),
}


def _read_mode(kind: str | None, values: Values) -> str | None:
    """The mode of most voices among those that events of the type can have."""
    modes = load_ontology()[kind].modes if kind else {}
    told = [str(v.value) for v in sorted(values, key=_most_voices)]
    return next((mode for mode in told if mode in modes), None)


def _read_parties(values: Values) -> list[str]:
    """All parties, without those that another of them tells more closely."""
    ordered = sorted(values, key=_most_voices)
    codes = [str(v.value) for v in ordered]
    return [code for code in codes if not any(_is_vaguer(code, other) for other in codes)]


def _is_vaguer(code: str, other: str) -> bool:
    (country, sector), (known, another) = split(code), split(other)
    if country == "---":
        return known != "---" and (sector == another or {sector, another} <= STATE)
    return country == known and sector == "GOV" and another == "MIL"


def _read_places(values: Values) -> list[object]:
    return [v.value for v in sorted(values, key=_most_voices)]


def _read_tolls(kind: str, values: Values, rule: Rule) -> list[dict[str, Any]]:
    """One range for all, then one a party; nothing where nobody gives a number."""
    groups: dict[str | None, list[Value]] = {}
    for value in values:
        if _bounds(value) != (None, None):
            groups.setdefault(value.of, []).append(value)
    if not groups:
        return []
    ranges = {of: _read_range(group, rule) for of, group in sorted(groups.items(), key=str)}
    named = [of for of in ranges if of is not None]
    if len(ranges) == 1:
        return [_row(kind, ranges[of], of) for of in ranges]
    return [_row(kind, total_range(ranges), None), *(_row(kind, ranges[of], of) for of in named)]


def _row(kind: str, found: Range, of: str | None) -> dict[str, Any]:
    return {"kind": kind, "low": found[0], "high": found[1], "of": of}


def _read_range(values: Values, rule: Rule) -> Range:
    """The reading of one party's toll, from what each speaker stands by."""
    stands = list(_find_stands(values).values())
    nobody = any(_bounds(v) == NOBODY for v in stands)  # some say, others count: as far apart as any contest
    contested = [v for v in stands if v.verdict == "contested" or (nobody and v.verdict == "denied")]
    if rule.wide and len(contested) > 1:
        return _hull([_bounds(v) for v in contested])
    return _bounds(min(stands, key=rule.weigh))


def _find_stands(values: Values) -> dict[str, Value]:
    """Speaker ("" for the press) -> its newest value, the largest of that day: less is a part of it."""
    said: dict[str, list[Value]] = {}
    for value in values:
        speakers = {find_side(holder) for holder in value.holders}
        for speaker in speakers | ({""} if value.narrated or not speakers else set()):
            said.setdefault(speaker, []).append(value)
    return {
        speaker: max(told, key=lambda v: (v.known[1], _size(_bounds(v))))
        for speaker, told in sorted(said.items())
    }


def _hull(ranges: Sequence[Range]) -> Range:
    lows, highs = [r[0] or 0 for r in ranges], [r[1] for r in ranges]
    known = [h for h in highs if h is not None]
    return min(lows), max(known) if len(known) == len(highs) else None


def _size(found: Range) -> tuple[int, int]:
    return found[0] or 0, found[1] or 0


def total_range(ranges: Mapping[str | None, Range]) -> Range:
    """The toll of all: what is told of nobody in particular, or the sum of the parties if that is more."""
    countries: dict[str, dict[str, Range]] = {}
    for of, found in ranges.items():
        if of is not None:
            country, sector = split(of)
            countries.setdefault(country, {})[sector] = found
    sums = [_country_range(parts) for parts in countries.values()]
    whole = ranges.get(None)
    return _larger([r for r in (whole, add_ranges(sums) if sums else None) if r is not None])


def _country_range(parts: Mapping[str, Range]) -> Range:
    """The toll of one country: that of the state at large, or the sum of its sectors if that is more."""
    whole = parts.get("GOV")
    sectors = [found for sector, found in parts.items() if sector != "GOV"]
    return _larger([r for r in (whole, add_ranges(sectors) if sectors else None) if r is not None])


def _larger(ranges: Iterable[Range]) -> Range:
    return max(ranges, key=_size)
