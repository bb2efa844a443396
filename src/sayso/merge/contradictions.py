"""What two accounts of one happening cannot say: both tell it, both tell it sharply, and it differs.

A contradiction outweighs everything else, and what lies between two accounts cannot bring them together.
Towns told apart are no contradiction but evidence: one misread place would split what is one.
"""

from collections.abc import Callable, Mapping

from sayso.merge.compare_dates import SHARP, day_number, find_gap, length
from sayso.merge.compare_parties import NOBODY, compare_parties, find_countries, is_spoken
from sayso.records import Profile

ALONE = frozenset({"RETREAT", "MOBILIZE", "SANCTION", "AID"})
RELEASE, ARREST = "release", "arrest"
DAYS, NEXT_DAY = 2, 1  # told days so far apart are two


def contradict(a: Profile, b: Profile) -> str | None:
    """The name of the first contradiction of two accounts."""
    return next((name for name, differ in CONTRADICTIONS.items() if differ(a, b)), None)


def differ_in_days(a: Profile, b: Profile) -> bool:
    """Two days told; what is said on one day is not even what is said on the next."""
    if a.sure_days is None or b.sure_days is None:
        return False
    longest = max(length(a.sure_days), length(b.sure_days))
    least = NEXT_DAY if is_spoken(a, b) and longest == 0 else DAYS
    return longest <= SHARP and find_gap(a.sure_days, b.sure_days) >= least


def tell_too_soon(a: Profile, b: Profile) -> bool:
    """What happened after a report came out it cannot tell, unless it tells a plan."""
    return _is_after(a, b) or _is_after(b, a)


def _is_after(a: Profile, b: Profile) -> bool:
    if a.sure_days is None or b.status == "future":
        return False
    return day_number(a.sure_days[0]) - day_number(b.known[:10]) >= DAYS


def differ_in_doers(a: Profile, b: Profile) -> bool:
    """An act of one side alone, as an arrest, is its own."""
    kinds = {*a.kinds, *b.kinds}
    arrests = kinds == {"COERCE"} and ARREST in a.modes and ARREST in b.modes
    alone = kinds <= ALONE and not (a.truce or b.truce) and compare_parties(a, b) != "exchange"
    if not (arrests or alone):
        return False
    ours, theirs = find_countries(a.actors), find_countries(b.actors)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def differ_in_speakers(a: Profile, b: Profile) -> bool:
    """What is done by words alone is its speaker's; a truce that one supports another may have brokered."""
    if not is_spoken(a, b) or (a.truce and b.truce):
        return False
    ours, theirs = find_countries(a.actors or a.sources), find_countries(b.actors or b.sources)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def differ_in_company(a: Profile, b: Profile) -> bool:
    """Talks of one party with another are not its talks with a third."""
    if not {"CONSULT"}.issuperset((*a.kinds, *b.kinds)):
        return False
    ours, theirs = (find_countries((*p.actors, *p.recipients)) for p in (a, b))
    return not ours.isdisjoint(theirs) and bool(ours - theirs) and bool(theirs - ours)


def differ_in_captives(a: Profile, b: Profile) -> bool:
    """Who lets soldiers go lets no policemen go; a word for any people, as "hostages", may mean either."""
    if RELEASE not in a.modes or RELEASE not in b.modes or compare_parties(a, b) == "exchange":
        return False
    ours, theirs = ({code for code in p.recipients if code.split(" ")[0] != NOBODY and not code.endswith(" CVL")} for p in (a, b))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


CONTRADICTIONS: Mapping[str, Callable[[Profile, Profile], bool]] = {
    "days": differ_in_days,
    "too soon": tell_too_soon,
    "doers": differ_in_doers,
    "speakers": differ_in_speakers,
    "company": differ_in_company,
    "captives": differ_in_captives,
}
