"""How the places of two accounts lie to each other."""

from collections.abc import Iterator, Sequence
from math import asin, cos, radians, sin, sqrt

from sayso.records import Spot

EARTH = 6_371.0  # km
NEAR = 15.0  # km beyond both radii: a neighbouring place
FAR = 100.0
WIDE = 25.0  # km: a place of such a radius holds others
_ORDER = ("same", "inside", "near", "apart", "far")


def compare_spots(ours: Sequence[Spot], theirs: Sequence[Spot]) -> str | None:
    """The closest that two of them come: same, inside, near, apart or far; None where one side knows none."""
    found = set(_relations(ours, theirs))
    return next((answer for answer in _ORDER if answer in found), None)


def _relations(ours: Sequence[Spot], theirs: Sequence[Spot]) -> Iterator[str]:
    for a in ours:
        for b in theirs:
            answer = _relate(a, b)
            if answer is not None:
                yield answer


def _relate(a: Spot, b: Spot) -> str | None:
    if a.lat is None or b.lat is None:
        if a.country and b.country and a.country != b.country:
            return "far"
        return None
    if a.ids and b.ids:
        if a.ids[0] == b.ids[0]:
            return "same" if a.radius <= WIDE else "inside"
        if a.ids[0] in b.ids or b.ids[0] in a.ids:
            return "inside"
    elif a.name == b.name and a.country == b.country:
        return "same"
    beyond = find_distance(a, b) - a.radius - b.radius
    if beyond <= 0:
        wide = max(a.radius, b.radius) > WIDE
        return "inside" if wide or not (a.ids and b.ids) else "near"
    return "near" if beyond <= NEAR else "apart" if beyond <= FAR else "far"


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
