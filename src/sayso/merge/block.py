"""Which accounts are compared at all: those that share a key.

Keys are made from one profile alone, fine enough that a key holds few accounts however large the ledger:
a place or a rare word, in a window of days, for one family of types.
"""

from collections.abc import Iterable, Iterator, Mapping

from sayso.merge.compare_dates import DECLARED, day_number
from sayso.merge.compare_parties import find_countries
from sayso.merge.compare_places import is_country
from sayso.records import Profile
from sayso.reference.merging import find_families
from sayso.reference.rarity import load_rarity

LARGEST = (
    60  # of one key the first so many accounts (by day known, then id) are compared with all of it
)
WINDOW = 4  # days; an account stands in every window that its days touch
SEASON, SLACK = 64, 16  # days; words that are no names of their own find what is told within the same weeks
MOST_WINDOWS = 5
OWN_WORDS, LEAD_WORDS = 5, 10  # so many of the weightiest rare words make pairs
RARE = 0.75
UNIQUE = 0.99  # so rare is a word that was never counted: the name of a small place or of a person
ARMED = frozenset({"REB", "UAF"})


def find_keys(profile: Profile) -> frozenset[str]:
    """The keys of an account; two accounts that share one are compared."""
    return frozenset(_keys(profile))


def find_pairs(blocks: Mapping[str, Iterable[tuple[str, str]]]) -> set[tuple[str, str]]:
    """The pairs of account ids to compare, from key -> (day known, account id) of its accounts.

    In a key of more than `LARGEST` accounts each is compared with the first ones only: they bring the
    rest together where it is one happening, and the cost stays in proportion.
    """
    found: set[tuple[str, str]] = set()
    for members in blocks.values():
        ids = [account for _, account in sorted(set(members))]
        for n, first in enumerate(ids[:LARGEST]):
            found.update((min(first, other), max(first, other)) for other in ids[n + 1 :])
    return found


def _keys(p: Profile) -> Iterator[str]:
    windows = sorted(_windows(p))
    words = sorted(_word_keys(p))
    for family in find_families(p.kinds):
        for window in windows:
            yield from (f"p:{place}:{window}:{family}" for place in _place_ids(p))
            yield from (f"s:{sides}:{window}:{family}" for sides in _sides(p))
            yield from (f"t:{country}:{window}:{family}" for country in _truce_makers(p))
        yield from (f"w:{pair}:{family}" for pair in words)


def _windows(p: Profile) -> set[str]:
    """Windows of the told or bounded days; a month where they are many."""
    if p.days is None:
        day = day_number(p.known[:10])
        return {f"d{n // WINDOW}" for n in (day - 1, day)}
    first, last = day_number(p.days[0]), day_number(p.days[1])
    found = {n // WINDOW for n in (first - 1, *range(first, last + 1, WINDOW), last, last + 1)}
    if len(found) > MOST_WINDOWS:
        return {f"m{p.days[0][:7]}"}
    return {f"d{n}" for n in found}


def _seasons(p: Profile) -> set[str]:
    """The seasons around its days, or around the day of its report; a year where they are many."""
    first, last = p.days or (p.known[:10], p.known[:10])
    begin, end = day_number(first) - SLACK, day_number(last) + SLACK
    if end - begin > MOST_WINDOWS * SEASON:
        return {f"y{first[:4]}"}
    return {f"{n // SEASON}" for n in (*range(begin, end, SEASON), end)}


def _place_ids(p: Profile) -> set[str]:
    """Each sharp place by name, since one town is not always found under one id, and the district around it."""
    spots = [s for s in p.places if not is_country(s)] or p.scene
    return {key for s in spots for key in (s.name, *s.ids[1:2])}


def _sides(p: Profile) -> Iterator[str]:
    """The two sides, in no order, where they are of two countries or one of them is a rebel."""
    codes = sorted({*p.actors, *p.recipients} - {"---"})
    for n, one in enumerate(codes):
        for other in codes[n + 1 :]:
            countries = {one.split(" ")[0], other.split(" ")[0]} - {"---"}
            if len(countries) == 2:
                yield "+".join(sorted(countries))
            elif len(countries) == 1 and not ARMED.isdisjoint((one[4:], other[4:])):
                yield f"{one}+{other}"


def _truce_makers(p: Profile) -> list[str]:
    """The countries of a ceasefire that is made: a mention of it may name its broker alone."""
    made = p.truce and DECLARED in p.stages
    return sorted(find_countries((*p.actors, *p.recipients, *p.sources))) if made else []


def _word_keys(p: Profile) -> Iterator[str]:
    """Pairs of rare words: of any time where both are names that hardly any news has, others within a season.

    The crowd of what is told for years ("shelled" with the name of a war) would grow for ever.
    """
    rarity = load_rarity()
    seasons = sorted(_seasons(p))
    for one, other in _word_pairs(p):
        if min(rarity.of(one), rarity.of(other)) >= UNIQUE:
            yield f"{one}+{other}"
        else:
            yield from (f"{one}+{other}:{season}" for season in seasons)


def _word_pairs(p: Profile) -> Iterator[tuple[str, str]]:
    """Pairs of its weightiest rare words, those of its report too where it is the first of its family in it."""
    rarity = load_rarity()
    weights = dict(p.theme)
    rare = [w for w in weights if rarity.of(w) >= RARE and not w.isdigit()]
    rare.sort(key=lambda w: (-weights[w], w))
    own = [w for w in rare if w in p.words][:OWN_WORDS]
    for words in (own, rare[:LEAD_WORDS] if p.rank == 0 else []):
        ordered = sorted(words)
        for n, one in enumerate(ordered):
            yield from ((one, other) for other in ordered[n + 1 :])
