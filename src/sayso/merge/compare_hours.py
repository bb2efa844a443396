"""At what time of day two accounts tell it: what was done at dawn was not done in the afternoon."""

import re
from collections.abc import Iterable

from sayso.records import Claim, Profile

DAY = 24
ABOUT = 1  # hours around a clock time that are the same time
# The hours of TIMEX3's parts of the day; they meet, since nobody tells them sharply.
PARTS = {
    "MO": (*range(4, 13),),
    "AF": (*range(12, 19),),
    "EV": (*range(17, 24),),
    "NI": (*range(19, 24), *range(7)),
}
_PART = re.compile(rf"T({'|'.join(PARTS)})$")


def find_hours(claims: Iterable[Claim]) -> tuple[int, ...]:
    """The hours of the day that the claims tell."""
    found: set[int] = set()
    for when in (when for claim in claims for when in claim.when):
        if when.time:
            hour = int(when.time.split(":")[0])
            found.update((hour + n) % DAY for n in range(-ABOUT, ABOUT + 1))
        elif part := _PART.search(when.value or ""):
            found.update(PARTS[part.group(1)])
    return tuple(sorted(found))


def compare_hours(a: Profile, b: Profile) -> str | None:
    """same or different; nothing where one of them tells none."""
    if not a.hours or not b.hours:
        return None
    return "different" if set(a.hours).isdisjoint(b.hours) else "same"
