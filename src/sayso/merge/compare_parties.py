"""Whether the parties of two accounts can be those of one happening."""

from collections.abc import Iterable, Set
from functools import lru_cache

from sayso.records import Profile
from sayso.reference.merging import load_merging

STATE = frozenset({"GOV", "MIL", "COP", "SPY"})
_PEOPLE = frozenset({"CVL", "REF", "SOC", "LAB", "EDU", "REL", "MED"})
ARMED = frozenset({"REB", "UAF", "CRM"})
_GROUPS = (STATE, _PEOPLE, ARMED)
_FOES = {frozenset({_GROUPS.index(STATE)}), frozenset({_GROUPS.index(ARMED)})}
NOBODY = "---"
EXCHANGED = "release"  # the mode of acts that the two sides of an exchange both do
UNKNOWN, OTHER, KINDRED, SAME = range(4)

Codes = tuple[str, ...]
Sides = frozenset[tuple[str, int | str]]


def compare_parties(a: Profile, b: Profile) -> str | None:
    """both, kindred, foes, one, clash, versions, exchange, voice, swapped, mixed, none; None where too little is known.

    kindred: of the same countries, though not of the same kind; foes: one tells of a state's people where the other
    tells of its rebels. clash: one of them tells of two sides
    without saying who began, and the sides are those of the other. versions: the sides stand in turned
    roles, and it is not the same source that tells so. exchange: each side lets the other's people go.
    voice: who acts in one of them tells the other, a truce that he made. mixed: the same
    countries in roles that do not fit. none: no country in common.
    """
    ours, theirs = _find_sides(a), _find_sides(b)
    if not ours.all or not theirs.all:
        return None
    actor = _grade(ours.actors, theirs.actors)
    recipient = _grade(ours.recipients, theirs.recipients)
    if actor == recipient == SAME:
        return "both"
    if ours.is_clash or theirs.is_clash:
        if ours.countries == theirs.countries:
            return "clash"
        return "one" if _meet(ours.countries, theirs.countries) else _name_strangers(a, b)
    if _meet(ours.actors, theirs.recipients) and _meet(ours.recipients, theirs.actors):
        if EXCHANGED in a.modes and EXCHANGED in b.modes:
            return "exchange"
        return "swapped" if ours.sources == theirs.sources else "versions"
    if not _meet(ours.countries, theirs.countries):
        return _name_strangers(a, b)
    grades = {grade for grade in (actor, recipient) if grade != UNKNOWN}
    if not grades:
        return None
    if grades == {SAME}:
        return "one"
    if OTHER not in grades:
        return "foes" if _are_foes(ours.actors, theirs.actors) or _are_foes(ours.recipients, theirs.recipients) else "kindred"
    return "mixed"


def compare_speakers(a: Profile, b: Profile) -> str | None:
    """Of what is done by words alone: same, kindred, turned; None for deeds, and for speakers of no country in common.

    Two may tell of one battle and name different fighters, but a demand of other people is another demand.
    kindred: of one country, but not of the same kind. turned: the same speak, to others.
    """
    if not is_spoken(a, b):
        return None
    ours, theirs = _find_sides(a), _find_sides(b)
    actor = _grade(ours.actors, theirs.actors)
    if actor == SAME:
        return "turned" if _grade(ours.recipients, theirs.recipients) == OTHER else "same"
    return "kindred" if actor == KINDRED else None


def is_spoken(a: Profile, b: Profile) -> bool:
    """Whether both are done by words alone."""
    return load_merging().spoken.issuperset((*a.kinds, *b.kinds))


def _name_strangers(a: Profile, b: Profile) -> str | None:
    """Of two without a country in common: who announces a truce of others is no side of it, and is silent of the sides."""
    if not (a.truce and b.truce):
        return "none"
    ours, theirs = ({code.split(" ")[0] for code in p.sources} for p in (a, b))
    tells = _meet(ours, find_countries(b.actors)) or _meet(theirs, find_countries(a.actors))
    if tells:
        return "voice"
    alone, sides = sorted((find_countries(a.actors), find_countries(b.actors)), key=len)
    narrated = not ours - {NOBODY} and not theirs - {NOBODY}
    return None if narrated and len(alone) < 2 <= len(sides) else "none"


def tell_for_two_sides(a: Profile, b: Profile) -> bool:
    """Whether each tells it on the word of another country that is a party to it."""
    ours, theirs = find_countries(a.sources), find_countries(b.sources)
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return False
    return ours | theirs <= find_countries((*a.actors, *a.recipients, *b.actors, *b.recipients))


@lru_cache(maxsize=4_096)  # an account is compared with many
def find_countries(codes: Codes) -> frozenset[str]:
    """The countries of some codes of parties."""
    return frozenset(code.split(" ")[0] for code in codes) - {NOBODY}


class _Sides:
    """The sides of one account, as country and kind of party; unknown ones left out."""

    def __init__(self, actors: Codes, recipients: Codes, sources: Codes) -> None:
        self.actors, self.recipients = _groups(actors), _groups(recipients)
        self.all = self.actors | self.recipients
        self.countries = frozenset(country for country, _ in self.all)
        self.is_clash = len(self.actors) > 1 and not self.recipients
        self.sources = frozenset(code.split(" ")[0] for code in sources)


def _find_sides(p: Profile) -> _Sides:
    return _sides_of(p.actors, p.recipients, p.sources)


@lru_cache(maxsize=4_096)
def _sides_of(actors: Codes, recipients: Codes, sources: Codes) -> _Sides:
    return _Sides(actors, recipients, sources)


def _grade(ours: Sides, theirs: Sides) -> int:
    """How well one role fits that of another account."""
    if not ours or not theirs:
        return UNKNOWN
    if _meet(ours, theirs):
        return SAME
    return KINDRED if _meet({c for c, _ in ours}, {c for c, _ in theirs}) else OTHER


def _are_foes(ours: Sides, theirs: Sides) -> bool:
    """Whether a role is a state's in one account and its rebels' in the other: elsewhere people are told by many words."""
    kinds, others = {kind for _, kind in ours}, {kind for _, kind in theirs}
    return {frozenset(kinds), frozenset(others)} == _FOES


def _meet(ours: Set[object], theirs: Set[object]) -> bool:
    return not ours.isdisjoint(theirs)


def _groups(codes: Iterable[str]) -> Sides:
    """Country and kind of party: a state's government, forces and police act as one."""
    found: set[tuple[str, int | str]] = set()
    for code in codes:
        country, _, sector = code.partition(" ")
        if country != NOBODY:
            kind = next((i for i, group in enumerate(_GROUPS) if sector in group), sector)
            found.add((country, kind))
    return frozenset(found)
