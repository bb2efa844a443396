"""The values of a claim's fields in the words in which persons give them, and back: "AZE MIL, ARM MIL", "3-5 of ARM CVL"."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from sayso.errors import InputError
from sayso.export.mappings import load_sectors
from sayso.merge.corrections import NOBODY, PARTIES, STATUSES
from sayso.merge.tellings import TOLLS
from sayso.records import Claim, Party, Place, Toll
from sayso.reference.gazetteer import Entry, Gazetteer
from sayso.reference.ontology import load_ontology

NOTHING = "none"
FIELDS = ("type", "mode", "status", "historical", *PARTIES, "place", "date", *TOLLS)
"""What can be given in words, in the order in which it is shown."""
_CODE = re.compile(r"(?:[A-Z]{2,4}|---) [A-Z]{3}")
_POINT = re.compile(r"(.+?) *@ *(-?\d+(?:\.\d+)?)[ ,]+(-?\d+(?:\.\d+)?)")
_IN = re.compile(r"(.+?), *([A-Z]{3})")
_COUNT = re.compile(r"(\d+)(?: *(?:-|to) *(\d+)| *(\+|or more))?")
_AT_MOST = re.compile(r"(?:at most|<=?) *(\d+)")
_DAYS = re.compile(r"(\S+?)(?: *(?:\.\.|/| to ) *(\S+))?")
LARGEST = 10_000_000  # people of one toll
LONGEST = 300  # characters of one place's name


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words of a person are read with: the claim that they correct, and where places are looked up."""

    claim: Claim
    gazetteer: Gazetteer

    def read(self, field: str, words: str) -> Any:
        """The JSON form of the value; `InputError` says what can be meant. Nothing and "none" empty a field."""
        if field not in FIELDS:
            raise InputError(f"{field!r} cannot be corrected. Known: {', '.join(FIELDS)}.")
        told = " ".join(words.split())
        return _READ[field](self, "" if told.lower() == NOTHING else told)


def tell_field(field: str, claim: Claim) -> str:
    """A field of a claim in those words; nothing where it is empty."""
    if field in PARTIES:
        return ", ".join(_code(party) for party in getattr(claim, field))
    if field in TOLLS:
        return "; ".join(tell_toll(toll) for toll in claim.casualties if toll.kind == field)
    if field == "place":
        return "; ".join(map(tell_place, claim.place))
    if field == "date":
        return next((_tell_days(w.first, w.last) for w in claim.when if w.first and w.last), "")
    value = getattr(claim, field)
    return ("yes" if value else "no") if field == "historical" else value or ""


def tell_value(field: str, value: Any) -> str:
    """The JSON form of a correction's value in those words."""
    if field in PARTIES:
        return ", ".join(value)
    if field in TOLLS:
        return "; ".join(_tell_count(*each) for each in value)
    if field == "place":
        return "; ".join(map(tell_place, msgspec.convert(value, list[Place])))
    if field == "date":
        return _tell_days(*value) if value else ""
    return ("yes" if value else "no") if field == "historical" else value or ""


def tell_toll(toll: Toll) -> str:
    """`3`, `3-5 of ARM CVL`, `6+`, `at most 4`, `some`."""
    return _tell_count(toll.low, toll.high, toll.of.code if toll.of else None)


def tell_place(place: Place) -> str:
    """`Zenda, RUR`; a point that a person gave is `Zenda @ 47 9.5`."""
    name = (place.name or place.text).replace(";", " ")
    if place.id is None and place.precision == "point":
        return f"{name} @ {place.lat:g} {place.lon:g}"
    return f"{name}, {place.country}" if place.country and place.precision != "country" else name


def _tell_count(low: int | None, high: int | None, of: str | None) -> str:
    if low is None:
        count = "some" if high is None else f"at most {high}"
    else:
        count = f"{low}+" if high is None else str(low) if low == high else f"{low}-{high}"
    return f"{count} of {of}" if of else count


def _tell_days(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _code(party: Party) -> str:
    return party.code or NOBODY


def _read_type(wording: Wording, told: str) -> str:
    return _choose("type", told.upper(), sorted(load_ontology()))


def _read_mode(wording: Wording, told: str) -> str | None:
    """A mode of any type: which fits is known only once the type is."""
    return _choose("mode", told.lower(), sorted({m for kind in load_ontology().values() for m in kind.modes})) if told else None


def _choose(field: str, told: str, known: Iterable[str]) -> str:
    if told not in (known := list(known)):
        raise InputError(f"{field} is {told!r}. Known: {', '.join(known)}.")
    return told


def _read_historical(wording: Wording, told: str) -> bool:
    return _choose("historical", told.lower(), ("yes", "no")) == "yes"


def _read_parties(field: str) -> Callable[[Wording, str], list[str]]:
    def read(wording: Wording, told: str) -> list[str]:
        old = {_code(party) for party in getattr(wording.claim, field)}
        return list(dict.fromkeys(_read_code(field, each, old) for each in _cut(told, ",;")))

    return read


def _read_code(field: str, told: str, old: Iterable[str]) -> str:
    """A code of a form that is known, or one that stands there already."""
    if told in old:
        return told
    code = told.upper()
    if not _CODE.fullmatch(code) or code[-3:] not in load_sectors():
        raise InputError(
            f"{field}: {told!r} is no party; give a country or organisation and a sector, as in \"AZE MIL\"."
            f" Sectors: {', '.join(sorted(load_sectors()))}. An unknown country is ---."
        )
    return code


def _read_places(wording: Wording, told: str) -> list[dict[str, Any]]:
    old = {tell_place(place): place for place in reversed(wording.claim.place)}
    found = [old.get(each) or _find_place(wording, each) for each in _cut(told, ";")]
    return [msgspec.to_builtins(place) for place in dict.fromkeys(found)]


def _find_place(wording: Wording, told: str) -> Place:
    """The place of that name: in the country that stands behind it, with the point that does, or by GeoNames id."""
    if len(told) > LONGEST:
        raise InputError(f"place: {told[:40]!r}… is longer than a name.")
    at = wording.claim.at
    if point := _POINT.fullmatch(told):
        lat, lon = float(point[2]), float(point[3])
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise InputError(f"place: {told!r} is nowhere; latitude comes first, then longitude.")
        return Place(point[1], at, at, point[1], None, lat, lon, None, "point")
    if told.isdecimal():  # a superscript two is a digit, and no number
        entry = wording.gazetteer.entry(told) if len(told) < 12 else None
        if entry is None:
            raise InputError(f"place: the gazetteer has no {told}; give a name, or NAME @ LATITUDE LONGITUDE.")
        return _place(entry.name, at, entry)
    name, country = (inner[1], inner[2]) if (inner := _IN.fullmatch(told)) else (told, None)
    senses = [s for s in wording.gazetteer.find(name) if not s.adjective]
    if country and not any(sense.country == country for sense in senses):
        return Place(name, at, at, None, None, None, None, country, None)
    near = {country} if country else _find_countries(wording.claim)
    sense = next((s for s in senses if s.country in near), next(iter(senses), None))
    return Place(told, at, at) if sense is None else _place(name, at, sense)


def _place(name: str, at: int, entry: Entry) -> Place:
    radius = float(entry.radius) if entry.radius else None
    return Place(name, at, at, entry.name, entry.id, entry.lat, entry.lon, entry.country, entry.precision, radius)


def _find_countries(claim: Claim) -> set[str]:
    """The countries that a claim tells of: of two places of a name the one in them is meant."""
    parties = (*claim.actor, *claim.recipient)
    return {p.country for p in claim.place if p.country} | {p.code.split(" ")[0] for p in parties if p.code} - {"---"}


def _read_days(wording: Wording, told: str) -> list[str] | None:
    if not told:
        return None
    found = _DAYS.fullmatch(told)
    try:
        days = [date.fromisoformat(day).isoformat() for day in (found[1], found[2] or found[1])] if found else []
    except ValueError:
        days = []
    if not days or days[0] > days[1]:
        raise InputError(f"date is {told!r}; give an ISO day, or the first and last one: 2021-11-16 to 2021-11-18.")
    return days


def _read_tolls(kind: str) -> Callable[[Wording, str], list[list[Any]]]:
    def read(wording: Wording, told: str) -> list[list[Any]]:
        old = {toll.of.code for toll in wording.claim.casualties if toll.of and toll.of.code}
        return [list(_read_count(kind, each, old)) for each in dict.fromkeys(_cut(told, ";"))]

    return read


def _read_count(kind: str, told: str, old: Iterable[str]) -> tuple[int | None, int | None, str | None]:
    count, _, of = told.partition(" of ")
    code = _read_code(kind, of.strip(), old) if of else None
    low, high = _read_range(count.strip().lower())
    if max(low or 0, high or 0) > LARGEST or (low is not None and high is not None and low > high):
        low = high = -1
    if low == -1:
        raise InputError(f"{kind}: {told!r} is no count; give 3, 3-5, 6+, at most 4 or some, and of whom: 3 of ARM CVL.")
    return low, high, code


def _read_range(count: str) -> tuple[int | None, int | None]:
    """Both bounds; -1 where it is no count."""
    if count == "some":
        return None, None
    if most := _AT_MOST.fullmatch(count):
        return None, int(most[1][:9])
    found = _COUNT.fullmatch(count)
    if found is None or len(found[1]) > 9 or len(found[2] or "") > 9:
        return -1, -1
    low = int(found[1])
    return low, None if found[3] else int(found[2]) if found[2] else low


def _cut(told: str, marks: str) -> list[str]:
    return [part.strip() for part in re.split(f"[{marks}]", told) if part.strip()]


_READ: Mapping[str, Callable[[Wording, str], Any]] = {
    "type": _read_type,
    "mode": _read_mode,
    "status": lambda _, told: _choose("status", told.lower(), STATUSES),
    "historical": _read_historical,
    **{field: _read_parties(field) for field in PARTIES},
    "place": _read_places,
    "date": _read_days,
    **{kind: _read_tolls(kind) for kind in TOLLS},
}
