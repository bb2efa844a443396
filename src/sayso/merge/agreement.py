"""When two values of a field can both be true, and when one is a more precise form of the other."""

from collections.abc import Callable, Mapping
from datetime import date
from math import asin, cos, radians, sin, sqrt
from typing import Any

from sayso.merge.independence import STATE, UNKNOWN, split
from sayso.reference.gazetteer import load_gazetteer

EARTH_KM = 6371.0
# How far a place of this precision may lie from another and still hold it, in km, where no table of
# places says whether it does.
REACH_KM = {"admin1": 150.0, "admin2": 50.0}
WIDE = ("region", "country", "admin1", "admin2")
# Kinds of armed people that a report names while it does not know who they are.
_VAGUE = frozenset({"UAF", "CRM", UNKNOWN})

Range = tuple[int | None, int | None]


def is_within(inner: Range, outer: Range) -> bool:
    """Whether a count is a more precise form of another, or the same."""
    low = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    high = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return low and high


def is_apart(a: Range, b: Range) -> bool:
    """Whether no number lies in both."""
    return _under(a, b) or _under(b, a)


def _under(a: Range, b: Range) -> bool:
    return a[1] is not None and b[0] is not None and a[1] < b[0]


def is_same_side_hurt(a: str | None, b: str | None) -> bool:
    """Whether two tolls count the same people: of one code, of a state at large and its forces."""
    if a is None or b is None or a == b:
        return a == b
    (country, sector), (other, another) = split(a), split(b)
    if UNKNOWN in (country, other):
        return sector == another
    generic = "GOV" in (sector, another) or UNKNOWN in (sector, another)
    return country == other and generic and {sector, another} <= STATE | {UNKNOWN}


def is_party_form(a: object, b: object) -> bool:
    """Whether one code may be the other told more closely: "AZE GOV" and "AZE MIL", "--- UAF" and "AFG REB"."""
    (country, sector), (other, another) = split(str(a)), split(str(b))
    if country != other and UNKNOWN not in (country, other):
        return False
    if sector == another or {sector, another} <= STATE:
        return True
    return bool(_VAGUE & {sector, another}) and not STATE & {sector, another}


def is_date_form(a: object, b: object) -> bool:
    """Whether one interval of days lies in the other."""
    (first, last), (other, another) = _days(a), _days(b)
    return (other <= first and last <= another) or (first <= other and another <= last)


def days_between(a: object, b: object) -> int:
    """The days from the end of the earlier interval to the start of the later; 0 where they touch."""
    (first, last), (other, another) = _days(a), _days(b)
    start, end = max(first, other), min(last, another)
    return max(0, (date.fromisoformat(start) - date.fromisoformat(end)).days)


def _days(value: Any) -> tuple[str, str]:
    return value[0], value[1]


def is_place_form(a: Any, b: Any) -> bool:
    """Whether one place lies in the other, or they are one."""
    if a["id"] is not None and a["id"] == b["id"]:
        return True
    return _holds(a, b) or _holds(b, a)


def _holds(wide: Mapping[str, Any], narrow: Mapping[str, Any]) -> bool:
    precision, finer = wide["precision"], narrow["precision"]
    if precision not in WIDE or (finer in WIDE and WIDE.index(finer) <= WIDE.index(precision)):
        return False
    if precision == "region":
        return True  # its bounds are not known: nothing speaks against it
    if wide["country"] != narrow["country"]:
        return False
    if precision == "country" or None in (wide["lat"], narrow["lat"]):
        return True
    if wide["id"] and narrow["id"] and (entry := load_gazetteer().entry(narrow["id"])):
        above = (entry.admin1, entry.admin2)
        if any(above):
            return wide["id"] in above
    return distance_km(wide, narrow) <= REACH_KM[precision]


def distance_km(a: Mapping[str, Any], b: Mapping[str, Any]) -> float:
    """Great-circle distance of two places with coordinates."""
    lat, other = radians(a["lat"]), radians(b["lat"])
    dlat, dlon = other - lat, radians(b["lon"] - a["lon"])
    h = sin(dlat / 2) ** 2 + cos(lat) * cos(other) * sin(dlon / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(h))


def _is_equal(a: object, b: object) -> bool:
    return a == b


# Field -> whether two of its values support each other. Tolls are compared with their parties, in `tolls.py`.
FORMS: Mapping[str, Callable[[Any, Any], bool]] = {
    "place": is_place_form,
    "date": is_date_form,
    "actor": is_party_form,
    "recipient": is_party_form,
    "type": _is_equal,
    "mode": _is_equal,
    "status": _is_equal,
}
