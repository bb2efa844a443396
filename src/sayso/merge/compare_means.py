"""With what force was used: rockets are not mortars, and neither are stones."""

import re
from functools import lru_cache

from sayso.records import Profile
from sayso.reference.merging import load_merging


def find_means(text: str) -> frozenset[str]:
    """The names of the means that some words tell."""
    means = load_merging().means
    return frozenset(means[match.group().lower()] for match in _words().finditer(text))


def compare_means(a: Profile, b: Profile) -> str | None:
    """same, fits or different; nothing where one of them tells none."""
    if not a.means or not b.means:
        return None
    if not set(a.means).isdisjoint(b.means):
        return "same"
    fitting = load_merging().fitting
    return "fits" if any(frozenset((x, y)) in fitting for x in a.means for y in b.means) else "different"


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """One pattern of all words, the longest first."""
    words = sorted(load_merging().means, key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
