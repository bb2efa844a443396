"""Which values of an incident cannot both be true, and which are denied.

Few contests are better than many: the press that counts differently, a toll that rises, a part beside
its whole, two acts of one clash are no contest. Each function gives the keys of the values it finds.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from sayso.merge.agreement import days_between, distance_km, is_place_form
from sayso.merge.denials import is_bare_denial
from sayso.merge.independence import (
    UNKNOWN,
    Allies,
    Voice,
    find_side,
    find_sides,
    find_told,
    is_named,
    split,
)
from sayso.merge.tellings import Telling, find_actors, find_status
from sayso.records import Account, Claim

# Sectors of the sides that can be parties to a conflict; "---" is that of a state's side.
ARMED = frozenset({UNKNOWN, "REB", "PTY", "IGO"})
PRESS = Voice("narrator", "")
# Types whose actor can be contested: who said or met whom is not.
FORCE = frozenset({"ASSAULT"})
# Manners of force of which it can be unknown who used it; shells and bombs come from one side or the other.
DEEDS_OF_ANYBODY = frozenset({"explosives", "suicide-attack", "firearms", "primitive", "targeted", "sexual", "beat"})
# Parts of words that tell of losses alone.
LOSSES = (
    "kill",
    "die",
    "dead",
    "death",
    "lost",
    "lose",
    "wound",
    "injur",
    "hurt",
    "toll",
    "casualt",
    "captur",
)
# Two days of one event may differ by a night or a time zone.
LEAST_DAYS_APART = 2
LEAST_KM_APART = 5.0
# Intervals longer than this say too little to contradict another.
LONGEST_DATE = 2


def find_partisans(accounts: Sequence[Account]) -> frozenset[str]:
    """The armed sides that act, are acted upon or are hurt, where there are two: what they say of it
    is a party's word. A state that counts its citizens or hunts a criminal is no party."""
    sides: set[str] = set()
    for account in accounts:
        for claim in account.claims:
            hurt = [toll.of for toll in claim.casualties if toll.of]
            sides.update(find_sides((*claim.actor, *claim.recipient, *hurt)))
    armed = frozenset(filter(is_armed, sides))
    return armed if len(armed) > 1 else frozenset()


def is_armed(side: str) -> bool:
    """Whether a side is a state or a group that fights, and not a person or a crowd."""
    return is_named(side) and split(side)[1] in ARMED


def are_rivals(a: Voice, b: Voice, allies: Allies) -> bool:
    """Whether two voices are named sides that do not speak for each other."""
    named = a.kind == b.kind == "side" and a.name != b.name
    return named and frozenset((a.name, b.name)) not in allies


def find_contested_actors(
    tellings: Sequence[Telling],
    partisans: Collection[str],
    allies: Allies,
    *,
    is_denied: bool = False,
) -> set[str]:
    """Sides that blame each other, or a party blaming another than those who blame it.

    Of an act that is denied only the former: that one side denies what another lays to it is said already.
    """
    blamed = _find_blamed(tellings)
    found: set[str] = set()
    for a, b in combinations(sorted(blamed), 2):
        if not (are_rivals(a, b, allies) or _accuses_back(a, b, blamed)):
            continue
        if is_denied and (blamed[a], blamed[b]) != ({b.name}, {a.name}):
            continue
        if not {a.name, b.name} & set(partisans) or blamed[a] & blamed[b]:
            continue
        if not all(map(is_armed, blamed[a] | blamed[b])):
            continue
        sides = blamed[a] | blamed[b]
        if any(frozenset(pair) in allies for pair in combinations(sorted(sides), 2)):
            continue
        found.update(t.key for t in tellings if any(_find_blamed_side(t.key, told.voice) in sides for told in t.told))
    return found


def _accuses_back(a: Voice, b: Voice, blamed: Mapping[Voice, set[str]]) -> bool:
    """Whether the press or witnesses blame a side that blames somebody else."""
    side, other = (a, b) if a.kind == "side" else (b, a)
    return side.kind == "side" and other.kind != "side" and side.name in blamed[other]


def _find_blamed(tellings: Sequence[Telling]) -> dict[Voice, set[str]]:
    """Voice -> the one other side that it says did it; a voice that names several, or itself beside another, tells of a clash.

    All narrators are one here, so that the press contradicts a side only where it is of one mind.
    """
    blamed: dict[Voice, set[str]] = {}
    for telling in tellings:
        for voice in (told.voice for told in telling.told):
            side = _find_blamed_side(telling.key, voice)
            if is_named(side) and voice.name not in find_sides(find_actors(telling.claim)) and _is_deed(telling.claim):
                who = PRESS if voice.kind == "narrator" else voice
                blamed.setdefault(who, set()).add(side)
    return {voice: sides for voice, sides in blamed.items() if len(sides) == 1}


def _find_blamed_side(code: str, voice: Voice) -> str:
    """The side that a voice blames: to a state the gunmen of another state are that one's."""
    country, sector = split(code)
    foreign = voice.kind == "side" and " " not in voice.name and country not in (voice.name, UNKNOWN)
    return country if sector == "UAF" and foreign else find_side(code)


def _is_deed(claim: Claim) -> bool:
    """Whether a claim tells of force, and not only of losses in a fight, which both sides inflict."""
    is_force = claim.type in FORCE and claim.mode != "abduct"  # who holds a man is seldom in doubt
    named = claim.made_by.get("actor", "").startswith("slots:")  # "a sniper wounded him"
    return is_force and (named or not tells_of_losses(claim))


def tells_of_losses(claim: Claim) -> bool:
    """Whether a claim tells of losses alone, by its word."""
    return any(word in claim.trigger.lower() for word in LOSSES)


def find_contested_dates(tellings: Sequence[Telling], partisans: Collection[str]) -> set[str]:
    """Days far from each other, as the parties tell them, that no voice joins."""
    every, tellings = tellings, _of_parties(tellings, partisans)
    days = {t.key: t.value for t in tellings}
    short = [k for k in sorted(days) if _length(days[k]) <= LONGEST_DATE]
    return _find_apart(
        tellings,
        short,
        lambda a, b: (
            days_between(days[a], days[b]) >= LEAST_DAYS_APART and _are_one_act(every, a, b)
        ),
        lambda a, b: (
            not any(
                days_between(days[a], days[c]) == 0 == days_between(days[b], days[c])
                for c in days
                if c not in (a, b)
            )
        ),
    )


def _length(days: Any) -> int:
    first, last = days
    return days_between([first, first], [last, last]) + 1


def find_contested_places(
    tellings: Sequence[Telling], partisans: Collection[str], allies: Allies
) -> set[str]:
    """Places apart from each other where the parties put one event."""
    every, tellings = tellings, _of_parties(tellings, partisans)
    places = {t.key: t.value for t in tellings}
    voices = _voices(tellings)

    def is_far(a: str, b: str) -> bool:
        one, other = places[a], places[b]
        rivals = any(are_rivals(v, w, allies) for v in voices[a] for w in voices[b])
        if not rivals or is_place_form(one, other) or not _are_far(one, other):
            return False
        return _are_one_act(every, a, b)

    return _find_apart(tellings, sorted(places), is_far, lambda a, b: True)


def _are_one_act(tellings: Sequence[Telling], a: str, b: str) -> bool:
    """Whether two values are told of what one and the same side did.

    Where each side tells of what the other did, that is two acts, which claims of a fight hold together.
    """
    first, second = _find_doer(tellings, a), _find_doer(tellings, b)
    return first is not None and first == second


def _find_doer(tellings: Sequence[Telling], key: str) -> str | None:
    """The side that did it by more than half of the claims with this value that name one."""
    acting = [set(find_sides(t.claim.actor)) for t in tellings if t.key == key and t.claim.actor]
    sides = Counter(side for found in acting for side in found)
    best = max(sides, key=lambda side: (sides[side], side), default=None)
    return best if best is not None and sides[best] * 2 > len(acting) else None


def _are_far(a: Any, b: Any) -> bool:
    if a["lat"] is None or b["lat"] is None:
        return True  # two names, and nothing says that they are one place
    return distance_km(a, b) >= LEAST_KM_APART


def _find_apart(
    tellings: Sequence[Telling],
    keys: Sequence[str],
    is_apart: Callable[[str, str], bool],
    is_open: Callable[[str, str], bool],
) -> set[str]:
    """Pairs of values held by different voices, none of which gives both."""
    voices = _voices(tellings)
    together = {
        frozenset((a.key, b.key)) for a, b in combinations(tellings, 2) if a.claim is b.claim
    }
    return {
        key
        for a, b in combinations(keys, 2)
        if not voices[a] & voices[b] and frozenset((a, b)) not in together
        if is_apart(a, b) and is_open(a, b)
        for key in (a, b)
    }


def _of_parties(tellings: Sequence[Telling], partisans: Collection[str]) -> list[Telling]:
    return [t for t in tellings if any(told.voice.name in partisans for told in t.told)]


def _voices(tellings: Sequence[Telling]) -> dict[str, set[Voice]]:
    """Value -> the voices that hold it; of several values a voice holds those that most reports give."""
    reports: dict[Voice, dict[str, set[str]]] = {}
    for telling in tellings:
        for told in telling.told:
            of_voice = reports.setdefault(told.voice, {})
            of_voice.setdefault(telling.key, set()).add(telling.claim.report)
    found: dict[str, set[Voice]] = {telling.key: set() for telling in tellings}
    for voice, values in reports.items():
        most = max(len(said) for said in values.values())
        for key, said in values.items():
            if len(said) == most:
                found[key].add(voice)
    return found


def find_denials(accounts: Sequence[Account]) -> Iterator[tuple[Claim, Account]]:
    """The claims by which a speaker says that it did not happen, where another says that it did.

    "No losses", or that so many of one's own fell, denies a toll and not the act.
    """
    pairs = [(claim, account) for account in accounts for claim in account.claims]
    actual = [(claim, account) for claim, account in pairs if find_status(claim) == "actual"]
    affirmed = {told.voice for claim, account in actual for told in find_told(claim, account)}
    blamed = {side for claim, _ in actual for side in find_sides(claim.actor)}
    for claim, account in pairs:
        if not claim.sources or denies_toll(claim) or _is_of_others(claim, blamed):
            continue
        if _is_denial(claim):
            if affirmed - {told.voice for told in find_told(claim, account)}:
                yield claim, account


def find_disclaimed(accounts: Sequence[Account]) -> frozenset[str]:
    """The sides that deny, and nobody else does, what reports tell of without saying who did it: that it happened is in no doubt."""
    denials = [claim for claim, _ in find_denials(accounts)]
    sides = frozenset(side for c in denials for side in set(find_sides(c.actor)) & set(find_sides(c.sources)))
    doers = {side for c in denials for side in find_sides(c.actor)}
    told = [c for a in accounts for c in a.claims if find_status(c) == "actual" and c.type in FORCE and not c.historical]
    named = {side for c in told for side in find_sides(c.actor) if not c.sources or side in find_sides(c.sources)}
    hurt = [c for c in told if c.casualties and c.mode in DEEDS_OF_ANYBODY and not any(map(is_armed, find_sides(c.actor)))]
    return sides if hurt and doers == sides and len(sides) == 1 and named.isdisjoint(sides) else frozenset()


def find_shifted(accounts: Sequence[Account]) -> frozenset[str]:
    """The sides that deny what is laid to them and say that another did it, with that other: who did it is in doubt, not that it was done."""
    told = [c for a in accounts for c in a.claims if find_status(c) == "actual" and c.type in FORCE and not c.historical]
    found: set[str] = set()
    for side in {s for c, _ in find_denials(accounts) for s in set(find_sides(c.actor)) & set(find_sides(c.sources))}:
        alone = [c for c in told if len(set(find_sides(c.actor))) == 1]  # of a clash nobody is blamed
        accusers = {s for c in alone if side in find_sides(c.actor) for s in find_sides(c.sources)} - {side}
        blamed = {s for c in alone if side in find_sides(c.sources) and _is_deed(c) for s in find_sides(find_actors(c))}
        third = bool(blamed) and side not in blamed and blamed.isdisjoint(accusers) and all(map(is_armed, blamed))
        states = all(split(s)[1] == UNKNOWN for s in (side, *blamed))  # two states that accuse each other tell of two acts
        if accusers and third and not states:
            found |= {side, *blamed}
    return frozenset(found)


def _is_denial(claim: Claim) -> bool:
    """Whether a claim is denied in so many words, or by the side that is said to have done it."""
    if find_status(claim) != "negated":
        return False
    in_words = claim.attribution is not None and claim.attribution.stance == "deny"
    return in_words or bool(set(find_sides(claim.sources)) & set(find_sides(claim.actor)))


def _is_of_others(claim: Claim, blamed: Collection[str]) -> bool:
    """Whether a bare denial is by a country that nobody blames, while another is: it denies an allusion."""
    doers = {split(side)[0] for side in find_sides(claim.actor)}
    others = {split(side)[0] for side in blamed if is_armed(side)}
    return is_bare_denial(claim) and bool(doers) and bool(others) and doers.isdisjoint(others)


def denies_toll(claim: Claim) -> bool:
    """Whether a negated claim denies its toll alone: the speaker's own losses, or nobody hurt."""
    if claim.status != "negated" or not claim.casualties:
        return False
    speakers = set(find_sides(claim.sources))
    hurt = set(find_sides([toll.of for toll in claim.casualties if toll.of]))
    return bool(speakers & hurt) or not claim.actor
