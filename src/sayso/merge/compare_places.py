"""How the places of two accounts lie to each other."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from sayso.records import Spot

EARTH = 6_371.0  # km
FAR = 100.0
WIDE = 25.0  # km: a place of such a radius holds others
DISTRICT = 60.0  # km: of such a radius it is a district, of a greater one a province
LEVELS = 3  # ids of a town whose district and province are known
LIKE = 0.85  # of the letters of two names that no gazetteer has
_ORDER = ("same", "inside", "near", "other", "apart", "far")
COUNTRY = 1_000.0  # km: a place of such a radius is a country


def compare_spots(ours: Sequence[Spot], theirs: Sequence[Spot]) -> str | None:
    """The closest that two of them come: same, inside, near, other, apart or far; None where one side knows none.

    some: they share a place, but it is not what either of them tells most.
    """
    found = set(_relations(ours, theirs))
    if "same" in found:
        first = {*_relations(ours[:1], theirs), *_relations(ours, theirs[:1])}
        return "same" if "same" in first else "some"
    return next((answer for answer in _ORDER if answer in found), None)


def _relations(ours: Sequence[Spot], theirs: Sequence[Spot]) -> Iterator[str]:
    for a in ours:
        for b in theirs:
            answer = _relate(a, b)
            if answer is not None:
                yield answer


@lru_cache(maxsize=4_096)
def _relate(a: Spot, b: Spot) -> str | None:
    if is_country(a) or is_country(b):
        return "far" if a.country and b.country and a.country != b.country else None
    if a.lat is None or b.lat is None:
        alike = SequenceMatcher(None, a.name, b.name).ratio()
        if alike < LIKE and max(a.radius, b.radius) > WIDE:
            return None  # a village that nobody knows may lie in the province
        return "same" if alike >= LIKE else "other"
    if a.ids and b.ids:
        if a.ids[0] == b.ids[0]:
            return "same" if a.radius <= WIDE else "inside"
        if a.ids[0] in b.ids or b.ids[0] in a.ids:
            return "inside"
    elif a.name == b.name and a.country == b.country:
        return "same"
    beyond = find_distance(a, b) - a.radius - b.radius
    if beyond <= 0:
        return "inside" if _may_hold(a, b) else "near"
    return "apart" if beyond <= FAR else "far"


def _may_hold(a: Spot, b: Spot) -> bool:
    """Whether of two places that meet one may hold the other: of those whose provinces are known these tell, else their radii."""
    if not (a.ids and b.ids):
        return True
    wide, small = sorted((a, b), key=lambda s: -s.radius)
    if wide.radius <= WIDE or (a.country and b.country and a.country != b.country):
        return False
    return len(small.ids) < (LEVELS if wide.radius <= DISTRICT else LEVELS - 1)


def is_country(spot: Spot) -> bool:
    """Whether all that is known is the country."""
    return spot.radius >= COUNTRY


def find_distance(a: Spot, b: Spot) -> float:
    """Kilometres between two points on the globe."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return float("inf")
    north, south = radians(a.lat), radians(b.lat)
    part = (
        sin((south - north) / 2) ** 2
        + cos(north) * cos(south) * sin(radians(b.lon - a.lon) / 2) ** 2
    )
    return 2 * EARTH * asin(sqrt(min(1.0, part)))
