"""At what time of day two accounts tell it: what was done at dawn was not done in the afternoon."""

import re
from collections.abc import Iterable

from sayso.records import Claim, Profile, When
from sayso.reference.merging import DAY, load_merging

ABOUT = 1  # hours around a clock time that are the same time
_PART = re.compile(r"T([A-Z]{2})$")


def find_hours(claims: Iterable[Claim]) -> tuple[int, ...]:
    """The hours of the day that the claims tell: what the sharpest of them and those that meet it share, and those of others."""
    told = sorted({hours for claim in claims for when in claim.when if (hours := _read_hours(when))}, key=lambda h: (len(h), sorted(h)))
    if not told:
        return ()
    sharpest: frozenset[int] = told[0]
    apart: frozenset[int] = frozenset()
    for hours in told[1:]:
        if sharpest & hours:
            sharpest &= hours
        else:
            apart |= hours
    return tuple(sorted(sharpest | apart))


def _read_hours(when: When) -> frozenset[int]:
    """The hours of the day in which a time lies, for "dawn" fewer than for "the morning"."""
    if when.time:
        hour = int(when.time.split(":")[0])
        return frozenset((hour + n) % DAY for n in range(-ABOUT, ABOUT + 1))
    table = load_merging().hours
    part = _PART.search(when.value or "")
    names = [part.group(1)] if part else []
    if part or when.type == "DATE":
        names += re.findall(r"\w+", when.text.lower())
    return min((table[name] for name in names if name in table), key=len, default=frozenset())


def compare_hours(a: Profile, b: Profile) -> str | None:
    """same or different; nothing where one of them tells none."""
    if not a.hours or not b.hours:
        return None
    return "different" if set(a.hours).isdisjoint(b.hours) else "same"
