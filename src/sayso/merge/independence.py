"""Who speaks: sides of a conflict, voices, and how many voices are independent of each other.

A state, its army and its media are one side, and one side is one voice however often it is printed.
The narrators of one story are one voice, and so are those of one publisher: nobody corroborates
himself. A narrator whose own story names a speaker for the same value rests on that speaker.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple, TypeVar

from sayso.records import Account, Claim, Party

UNKNOWN = "---"
NOBODY_KNOWN = "--- ---"
# Sectors that speak and act for their state; every other sector is a side of its own.
STATE = frozenset("GOV MIL COP SPY LEG JUD MED".split())
# Unnamed speakers of these sectors are another person in every story; unnamed officials may be the same.
_ANYBODY = frozenset({"CVL", "MED", "REF", UNKNOWN})
# Whose people they are makes a nurse or a witness no voice of a side.
_PEOPLE = frozenset({"CVL", "REF"})

Allies = Collection[frozenset[str]]
Thing = TypeVar("Thing")


class Voice(NamedTuple):
    """Who says a value: `kind` is narrator, side or unnamed; `name` the origin, the side, or both."""

    kind: str
    name: str


class Told(NamedTuple):
    """One voice saying one thing in one story."""

    voice: Voice
    origin: str
    publisher: str | None


def split(code: str) -> tuple[str, str]:
    """Country and sector of a code: "AZE MIL", "UN IGO"; a lone country has the sector "---"."""
    country, _, sector = code.partition(" ")
    return country, sector or UNKNOWN


def find_side(code: str) -> str:
    """The side of a party: the country for a state and its forces, else the whole code."""
    country, sector = split(code)
    return country if sector in STATE or sector == UNKNOWN else code


def is_named(side: str) -> bool:
    """Whether it is known whose side it is."""
    return not side.startswith(UNKNOWN)


def find_holders(claim: Claim) -> tuple[str, ...]:
    """The codes of those on whose say-so a claim stands, innermost speakers; none for the narrator."""
    return tuple(dict.fromkeys(party.code or NOBODY_KNOWN for party in claim.sources))


def find_told(claim: Claim, account: Account) -> tuple[Told, ...]:
    """The voices of a claim, in the story that its report prints."""
    holders = find_holders(claim)
    if not holders:
        return (Told(Voice("narrator", account.origin), account.origin, account.publisher),)
    return tuple(
        Told(_voice(code, account.origin), account.origin, account.publisher) for code in holders
    )


def _voice(code: str, origin: str) -> Voice:
    side, sector = find_side(code), split(code)[1]
    if is_named(side) and sector not in _PEOPLE:
        return Voice("side", side)
    return Voice("unnamed", f"{sector} {origin}" if sector in _ANYBODY else sector)


def find_allies(claims: Iterable[Claim]) -> Allies:
    """Pairs of sides that the claims show acting together on others, and never on each other."""
    together: set[frozenset[str]] = set()
    against: set[frozenset[str]] = set()
    for claim in claims:
        actors, recipients = find_sides(claim.actor), find_sides(claim.recipient)
        if recipients and claim.status == "actual":
            together.update(_pairs(actors, actors), _pairs(recipients, recipients))
        against.update(_pairs(actors, recipients))
    return frozenset(together - against)


def find_sides(parties: Iterable[Party]) -> list[str]:
    """The sides of those parties whose side is known."""
    codes = [party.code for party in parties if party.code]
    return [side for code in codes if is_named(side := find_side(code))]


def _pairs(first: Sequence[str], second: Sequence[str]) -> set[frozenset[str]]:
    return {frozenset((a, b)) for a in first for b in second if a != b}


def count_independent(told: Collection[Told], allies: Allies = ()) -> int:
    """How many voices are independent of each other."""
    speakers = {t.voice for t in told if t.voice.kind != "narrator"}
    resting = {t.origin for t in told if t.voice.kind != "narrator"}
    outlets = {
        (t.origin, t.publisher or "")
        for t in told
        if t.voice.kind == "narrator" and t.origin not in resting
    }
    sides = {v.name for v in speakers if v.kind == "side"}
    unnamed = {v.name for v in speakers if v.kind == "unnamed"}
    officials = {name for name in unnamed if name in STATE}
    return (
        _count_groups(sides, lambda a, b: frozenset((a, b)) in allies)
        + _count_groups(outlets, lambda a, b: a[0] == b[0] or (a[1] != "" and a[1] == b[1]))
        + len(unnamed - officials)
        + (1 if officials and not sides else 0)  # else they may be one of the sides
    )


def _count_groups(things: Collection[Thing], is_one: Callable[[Thing, Thing], bool]) -> int:
    groups: list[list[Thing]] = []
    for thing in things:
        joined = [group for group in groups if any(is_one(thing, other) for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([thing, *(other for group in joined for other in group)])
    return len(groups)
