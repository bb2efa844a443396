"""Tolls of an incident: what each voice stands by, and which stands cannot both be true.

A voice stands by its largest count of a party, and the day on which it said so last: what is smaller
is a part of it ("including three children"), or was overtaken. Two stands contest where they share no
number and are no movement through time.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from sayso.merge.agreement import Range, is_apart, is_same_side_hurt, is_within
from sayso.merge.contests import are_rivals, is_armed
from sayso.merge.independence import Allies, Voice, find_side, find_sides, is_named, split
from sayso.merge.tellings import Telling


@dataclass(frozen=True, slots=True)
class Stand:
    """What one voice says of one party's toll: its largest range, its last day and the sides that it lays this to,
    and all ranges it ever gave."""

    voice: Voice
    of: str | None
    range: Range
    known: str
    key: str
    ever: frozenset[Range] = field(default_factory=frozenset)
    doers: frozenset[str] = frozenset()


def range_of(telling: Telling) -> Range:
    """Lower and upper bound of a toll."""
    low, high = telling.value
    return low, high


def find_stands(tellings: Sequence[Telling]) -> list[Stand]:
    """One stand for each voice and party hurt."""
    groups: dict[tuple[Voice, str | None], list[Telling]] = {}
    for telling in tellings:
        for told in telling.told:
            groups.setdefault((told.voice, telling.of), []).append(telling)
    found = []
    for (voice, of), said in groups.items():
        known = [t for t in said if range_of(t) != (None, None)]
        if known:
            chosen = max(known, key=_size)
            last = max(t.account.known for t in known if t.key == chosen.key)
            ever = frozenset(range_of(t) for t in known)
            same = [t for t in known if t.key == chosen.key]
            doers = frozenset(side for t in same for side in find_sides(t.claim.actor))
            found.append(Stand(voice, of, range_of(chosen), last, chosen.key, ever, doers))
    return found


def _size(telling: Telling) -> tuple[bool, int, int, str]:
    low, high = range_of(telling)
    return telling.total, low or 0, high or 0, telling.key


def find_contested_tolls(
    tellings: Sequence[Telling], partisans: Collection[str], allies: Allies, doers: Collection[str] = ()
) -> set[str]:
    """The keys of the stands that contradict another's; `doers` are the sides that are said to have done it."""
    stands = find_stands(tellings)
    one_sided = len({split(s.of)[0] for s in stands if s.of and is_named(s.of)}) <= 1
    found: set[str] = set()
    for a, b in combinations(stands, 2):
        if a.voice == b.voice or not _counts_same(a, b, one_sided):
            continue
        if not is_apart(a.range, b.range) or _meet(a, b, stands):
            continue
        if _is_contest(a, b, partisans, allies) or _counts_own_deed(a, b, doers) or _counts_own_deed(b, a, doers):
            found.update((a.key, b.key))
    return found


def _counts_same(a: Stand, b: Stand, one_sided: bool) -> bool:
    if _fell_to_others(a, b):
        return False
    if is_same_side_hurt(a.of, b.of):
        return True
    return one_sided and None in (a.of, b.of)


def _fell_to_others(a: Stand, b: Stand) -> bool:
    """Whether each lays the death of people who fight for nobody to another side: that is two acts.

    Whose soldiers fell is one count, whoever is said to have begun the fight.
    """
    fighters = any(s.of and is_armed(find_side(s.of)) for s in (a, b))
    return not fighters and bool(a.doers) and bool(b.doers) and a.doers.isdisjoint(b.doers)


def _meet(a: Stand, b: Stand, stands: Sequence[Stand]) -> bool:
    """Whether one voice has at any time, or with its parts summed, said what the other stands by."""
    first = a.ever | _sums(a.voice, b.of, stands)
    second = b.ever | _sums(b.voice, a.of, stands)
    return any(not is_apart(r, b.range) for r in first) or any(
        not is_apart(r, a.range) for r in second
    )


def _sums(voice: Voice, of: str | None, stands: Iterable[Stand]) -> set[Range]:
    """The sum of what a voice says of a country's people, or of all where nobody in particular is counted."""
    parts = [s for s in stands if s.voice == voice and s.of is not None]
    if of is not None:
        parts = [s for s in parts if s.of and split(s.of)[0] == split(of)[0]]
    return {add_ranges(s.range for s in parts)} if len(parts) > 1 else set()


def add_ranges(ranges: Iterable[Range]) -> Range:
    """The sum of counts; an open upper bound leaves the sum open, an unknown lower one adds nothing."""
    low, high = 0, 0
    is_open = False
    for first, last in ranges:
        low += first or 0
        high += last or 0
        is_open = is_open or last is None
    return low, None if is_open else high


def _is_contest(a: Stand, b: Stand, partisans: Collection[str], allies: Allies) -> bool:
    """Whether two stands that share no number contradict each other, or are one count that moved."""
    rivals = are_rivals(a.voice, b.voice, allies)
    partisan = {s.voice for s in (a, b) if s.voice.kind == "side" and s.voice.name in partisans}
    if rivals and len(partisan) == 2:
        return True
    if _may_have_risen(a, b):
        return False
    if rivals:
        return _is_involved(a, b, partisans)
    # The press against a party's count of fighters: only side by side, or where the party comes back
    # to less.
    fighters = all(s.of is None or is_armed(find_side(s.of)) for s in (a, b))
    later = max((a, b), key=lambda s: s.known)
    return bool(partisan) and fighters and (a.known == b.known or later.voice in partisan)


def _is_involved(a: Stand, b: Stand, partisans: Collection[str]) -> bool:
    """Whether one of two who count is a party to the event, or counts its own people: others count as outlets do."""
    own = {split(s.of)[0] for s in (a, b) if s.of}
    return any(s.voice.name in partisans or split(s.voice.name)[0] in own for s in (a, b))


def _counts_own_deed(a: Stand, b: Stand, doers: Collection[str]) -> bool:
    """Whether the side that did it counts otherwise than doctors and witnesses, and not because it spoke before them."""
    own = a.voice.kind == "side" and a.voice.name in doers and b.voice.kind == "unnamed"
    return own and not _may_have_risen(a, b)


def _may_have_risen(a: Stand, b: Stand) -> bool:
    """Whether the later of two counts is the higher."""
    first, second = sorted((a, b), key=lambda s: s.known)
    return first.known < second.known and (second.range[0] or 0) > (first.range[0] or 0)


def supports(a: Telling, b: Telling) -> bool:
    """Whether one toll is the other, or a more precise form of it."""
    if not (is_same_side_hurt(a.of, b.of) or None in (a.of, b.of)):
        return False
    first, second = range_of(a), range_of(b)
    return is_within(first, second) or is_within(second, first)
