"""Relative places: "20 km south of X" is a point of its own with a radius, not X.

Only places of events are moved: the toponym X itself stays where it is.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.records import Place

KM = {"km": 1.0, "kms": 1.0, "kilometer": 1.0, "kilometre": 1.0, "mile": 1.609, "mi": 1.609, "metre": 0.001, "meter": 0.001}
BEARINGS = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}  # fmt: skip
SHARP = 0.15  # of the distance: "20 km" is no surveyor's figure
LEAST = 1.0  # km
NEARBY = 30.0  # km: "south of X" alone
FROM_TOWNS = frozenset(["town", "point"])
REACH = 110  # characters before or after the name

_LENGTH = (
    r"(?P<number>\d[\d,.]*)(?:\s*(?:-|–|to|or)\s*(?P<more>\d[\d,.]*))?[\s-]*"
    r"(?P<unit>km|kms|kilomet(?:er|re)|mile|mi|met(?:er|re))s?\b(?:\s*\([^)]{1,40}\))?"
)
_WAY = r"(?:(?:to\s+the|due|further)\s+)?(?P<way>(?:north|south)?[\s-]?(?:east|west)|north|south)(?:ern|wards?)?"
_NOUN = r"(?:(?:the\s+)?(?:[\w-]+\s+){0,3}(?:city|town|village|capital|port|district)\s*,?\s+(?:of\s+)?|the\s+|the\s+capital,\s+)?"
_BEFORE = re.compile(rf"(?:{_LENGTH}\s+{_WAY}\s+(?:of|from)|{_LENGTH.replace('?P<', '?P<x')}\s+(?:outside|from|away\s+from))\s+{_NOUN}$", re.I)
_ONLY_WAY = re.compile(rf"\b{_WAY}\s+of\s+{_NOUN}$", re.I)
_AFTER = re.compile(
    rf"(?:\s+[a-z]+)?\s*,?\s+(?:(?:some|about|around|roughly|nearly|almost|lies|located|situated|which|is|just|approximately|over|that)\s+){{0,4}}"
    rf"{_LENGTH}\s+{_WAY}\s+(?:of|from)\s+{_NOUN}$",
    re.I,
)


class Offset(NamedTuple):
    """How far from a place: km, degrees from north or None where no direction is told, and the words."""

    km: float
    bearing: int | None
    words: str
    radius: float


def resolve_relative(places: Iterable[Place], known: Sequence[Place], text: str) -> tuple[Place, ...]:
    """Places of an event, moved where the words count from them; `known` are all of the report, in its order.

    "20 km south of X" moves the point and keeps name and id of X; the words stand in `relative`, and `radius`
    is in km. A place that no gazetteer knows takes its point from "Y, 20 km south of X".
    """
    return tuple(_moved(place, known, text) for place in places)


def _moved(place: Place, known: Sequence[Place], text: str) -> Place:
    offset = _before(text[max(0, place.start - REACH) : place.start])
    if offset is not None and place.precision in FROM_TOWNS:
        return _shift(place, place, offset)
    if place.id is None and place.name is None:
        for base in known:
            if place.end < base.start <= place.end + REACH and base.precision in FROM_TOWNS:
                found = _AFTER.fullmatch(text, place.end, base.start)
                return _shift(place, base, _read(found, "")) if found else place
    return place


def _before(words: str) -> Offset | None:
    if found := _BEFORE.search(words):
        return _read(found, "") if found["number"] else _read(found, "x")
    if found := _ONLY_WAY.search(words):
        return Offset(0.0, None, found[0].strip(), NEARBY)
    return None


def _read(found: re.Match[str], prefix: str) -> Offset:
    number = _number(found[f"{prefix}more"] or found[f"{prefix}number"])
    unit = found[f"{prefix}unit"].lower()
    km = number * KM[unit]
    way = None if prefix else re.sub(r"[\s-]", "", found["way"].lower())
    words = found[0].strip(" ,")
    if way is None:
        return Offset(0.0, None, words, max(LEAST, km * (1 + SHARP)))
    return Offset(km, BEARINGS[way], words, max(LEAST, km * SHARP))


def _number(digits: str) -> float:
    return float(digits.replace(",", "").rstrip(".") or 0)


def _shift(place: Place, base: Place, offset: Offset) -> Place:
    if base.lat is None or base.lon is None:
        return place
    lat, lon = base.lat, base.lon
    if offset.bearing is not None:
        turn = math.radians(offset.bearing)
        lat += offset.km * math.cos(turn) / 111.2
        lon += offset.km * math.sin(turn) / (111.2 * max(0.1, math.cos(math.radians(base.lat))))
    return replace(
        place,
        lat=round(lat, 4),
        lon=round((lon + 180) % 360 - 180, 4),
        country=place.country or base.country,
        precision="point" if offset.bearing is not None else "region",
        radius=round(offset.radius, 1),
        relative=offset.words,
    )
