"""The comparisons: each looks at one side of two profiles and answers with a word, a number, or nothing.

What the answers weigh stands in `reference/data/merging/comparisons.yml`. A comparison does not care
which of the two comes first.
"""

from collections.abc import Callable, Mapping

from sayso.merge.compare_dates import compare_dates, compare_days, find_gap
from sayso.merge.compare_hours import compare_hours
from sayso.merge.compare_means import compare_means
from sayso.merge.compare_parties import (
    compare_parties,
    compare_speakers,
    is_spoken,
    tell_for_two_sides,
)
from sayso.merge.compare_people import compare_people
from sayso.merge.compare_places import compare_spots, is_country
from sayso.merge.compare_stages import compare_stages
from sayso.merge.compare_tolls import compare_tolls
from sayso.records import Profile
from sayso.reference.merging import load_merging
from sayso.reference.rarity import load_rarity

Answer = str | float | None
SHARED = 0.15  # reports of a war tell of its truce whatever else they are about
BESIDE = frozenset({"near", "other"})  # answers by which two places are not one, though they may belong to one scene
SEIZING = "abduct"
MOVES = frozenset({"MOBILIZE", "RETREAT"})  # their places are also where one goes


def compare_types(a: Profile, b: Profile) -> Answer:
    """ "same"; "truce", "arms", "report" or "kin" for two that can be one; or "apart" for types that are never one happening."""
    if not set(a.kinds).isdisjoint(b.kinds) or _is_alike(a, b) or _is_alike(b, a):
        return "same"
    kin = load_merging().kin
    pairs = (kin.get(frozenset((one, other))) for one in a.kinds for other in b.kinds)
    truces = a.truce and b.truce
    for found in pairs:
        if found is not None and (truces or not found.truce) and (not found.report or a.report == b.report):
            return "truce" if truces else _name_moves(a, b) if found.report else "kin"
    return "apart"


def _name_moves(a: Profile, b: Profile) -> str:
    """ "Withdrew its tanks" and "thirty tanks were moved": one move where it is of the same arms."""
    return "arms" if a.means and a.means == b.means else "report"


def _is_alike(a: Profile, b: Profile) -> bool:
    """Whether two sides name one deed: what one calls an arrest is an abduction to the other."""
    return any(
        kind in a.kinds and mode in a.modes and other in b.kinds and manner in b.modes
        for (kind, mode), (other, manner) in load_merging().alike
    )


def compare_modes(a: Profile, b: Profile) -> Answer:
    """Whether the manner is one, and whether another one is another act; nothing where one of them gives none."""
    if not a.modes or not b.modes or set(a.kinds).isdisjoint(b.kinds):
        return None  # the modes of one type are not those of another
    if not set(a.modes).isdisjoint(b.modes):
        return "same"
    for manner in load_merging().manners:
        if not manner.isdisjoint(a.modes) and not manner.isdisjoint(b.modes):
            return None
    return "act" if load_merging().acts.issuperset(set(a.kinds) & set(b.kinds)) else "different"


def compare_places(a: Profile, b: Profile) -> Answer:
    """How the places of the two lie to each other, where both have any.

    Those of a move are where it began and where it ended; what two sides say of one deed they may say of two places.
    """
    answer = compare_spots(a.places, b.places)
    if answer in ("apart", "far"):
        if MOVES.issuperset((*a.kinds, *b.kinds)):
            return "ends"
        if tell_for_two_sides(a, b) and compare_parties(a, b) in ("both", "kindred"):
            return "disputed"
    return answer


def compare_scenes(a: Profile, b: Profile) -> Answer:
    """The same with the places of the report, where one of the two has none of its own; lent: where neither has, it is one place."""
    ours = [s for s in a.places if not is_country(s)]
    theirs = [s for s in b.places if not is_country(s)]
    if ours and theirs:
        return None
    answer = compare_spots(ours or a.scene, theirs or b.scene)
    return "lent" if answer == "same" and not ours and not theirs else answer


def compare_status(a: Profile, b: Profile) -> Answer:
    """A denial belongs to what it denies; what is planned is seldom what was done, and a truce is not its end."""
    if a.status == b.status:
        return None
    if "future" in (a.status, b.status):
        return "planned"
    return "ended" if a.truce and b.truce and "RETREAT" in (*a.kinds, *b.kinds) else "denied"


def compare_periods(a: Profile, b: Profile) -> Answer:
    """Background and news are two things, unless the days told say otherwise."""
    if a.historical == b.historical:
        return None
    if a.dated and b.dated and a.days and b.days and find_gap(a.days, b.days) == 0:
        return "old"
    return "background"


def compare_leads(a: Profile, b: Profile) -> Answer:
    """Whether both are what their reports begin with; the first demand of a report is seldom what it is about."""
    if is_spoken(a, b):
        return None
    firsts = (a.rank == 0) + (b.rank == 0)
    return "both" if firsts == 2 else "one" if firsts else "neither"


def compare_words(a: Profile, b: Profile) -> Answer:
    """The rarity of the rare words that the sentences of both have, added up."""
    if not a.words or not b.words:
        return None
    rarity = load_rarity()
    return sum(rarity.of(w) ** 2 for w in set(a.words).intersection(b.words))


def compare_matters(a: Profile, b: Profile) -> Answer:
    """Of what is done by words alone: the same rarity, since who demands twice in a week may demand two things."""
    return compare_words(a, b) if is_spoken(a, b) else None


def compare_themes(a: Profile, b: Profile) -> Answer:
    """The likeness of the reports, where both begin with the account: what a report is about is this."""
    if not _are_subjects(a, b):
        return None
    found = liken(a, b)
    return max(found, SHARED) if found is not None and a.truce and b.truce else found


def compare_settings(a: Profile, b: Profile) -> Answer:
    """The likeness of the reports, where the accounts are not what both are about."""
    return None if _are_subjects(a, b) else liken(a, b)


def _are_subjects(a: Profile, b: Profile) -> bool:
    """Whether both reports begin with it. Words are seldom what a report is about, nor do two towns tell of one subject, nor
    those who were seized and those who were attacked."""
    one = set(a.kinds) != set(b.kinds) or (SEIZING in a.modes) == (SEIZING in b.modes)
    return a.rank == b.rank == 0 and one and not is_spoken(a, b) and compare_places(a, b) not in BESIDE


def liken(a: Profile, b: Profile) -> float | None:
    """The cosine of the reports' themes."""
    if not a.theme or not b.theme:
        return None
    other = dict(b.theme)
    return sum([weight * other[word] for word, weight in a.theme if word in other])


# Every comparison of two profiles by its name in the table of weights. `type` and `date` can end a pair.
COMPARISONS: Mapping[str, Callable[[Profile, Profile], Answer]] = {
    "type": compare_types,
    "date": compare_dates,
    "day": compare_days,
    "hour": compare_hours,
    "place": compare_places,
    "scene": compare_scenes,
    "parties": compare_parties,
    "speaker": compare_speakers,
    "mode": compare_modes,
    "means": compare_means,
    "stage": compare_stages,
    "people": compare_people,
    "tolls": compare_tolls,
    "status": compare_status,
    "period": compare_periods,
    "lead": compare_leads,
    "words": compare_words,
    "matter": compare_matters,
    "theme": compare_themes,
    "setting": compare_settings,
}
