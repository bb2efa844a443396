"""How the days of two accounts lie to each other."""

from datetime import date
from functools import lru_cache

from sayso.merge.compare_parties import find_countries
from sayso.records import Profile

SHORT = 7  # days: an interval no longer tells when, a longer one hardly
CLOSE = 3
DECLARED = "declared"  # the stage of a ceasefire that is made
SHARP = 3  # days: so long an interval still tells a day

Days = tuple[str, str]


@lru_cache(maxsize=20_000)
def day_number(day: str) -> int:
    """Days since the year 1 of an ISO day."""
    return date.fromisoformat(day).toordinal()


def find_gap(a: Days, b: Days) -> int:
    """Days between two intervals, 0 where they share one."""
    later, sooner = max(a[0], b[0]), min(a[1], b[1])
    return max(0, day_number(later) - day_number(sooner))


def length(days: Days) -> int:
    """Days from the first to the last."""
    return day_number(days[1]) - day_number(days[0])


def compare_dates(a: Profile, b: Profile) -> str | None:
    """How the told days lie to each other, where both tell them."""
    if a.days is None or b.days is None or not (a.dated and b.dated):
        return None
    if a.days == b.days and length(a.days) <= CLOSE:
        return "pact" if not length(a.days) and ((a.truce and b.truce) or _are_talks_of_two(a, b)) else "same"
    gap = find_gap(a.days, b.days)
    if gap == 0:
        longest = max(length(a.days), length(b.days))
        if longest <= SHARP and DECLARED in a.stages and DECLARED in b.stages:
            return "pact"
        return "overlap" if longest <= SHORT else None
    if gap <= CLOSE and a.report == b.report and _are_days(a, b):
        return "another"
    return "next" if gap == 1 else "close" if gap <= CLOSE else "apart"


def _are_days(a: Profile, b: Profile) -> bool:
    """Whether both are told of one day, and not of what came of them: one report knows which is which."""
    return all(p.sure_days is not None and not length(p.sure_days) for p in (a, b))


def _are_talks_of_two(a: Profile, b: Profile) -> bool:
    """Whether both are talks, and two countries or more are at both."""
    if not {"CONSULT"}.issuperset((*a.kinds, *b.kinds)):
        return False
    ours, theirs = (find_countries((*p.actors, *p.recipients)) for p in (a, b))
    return len(ours & theirs) > 1


def compare_days(a: Profile, b: Profile) -> str | None:
    """The same with what the report bounds, where one of the two tells no day."""
    if a.days is None or b.days is None or (a.dated and b.dated):
        return None
    gap = find_gap(a.days, b.days)
    if gap == 0:
        return "overlap"
    return "close" if gap <= CLOSE else "apart" if gap <= 10 else "far"
