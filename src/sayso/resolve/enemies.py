"""Who "the enemy" is, and whom a side boasts that it killed: whom it fought before."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Claim, Party
from sayso.resolve.sides import (
    FORCES,
    LAWLESS,
    STATE,
    Dyad,
    as_forces,
    codes_of,
    countries_of,
    find_enemies,
    find_sides,
    sector_of,
)

ENEMY = frozenset({"enemy", "enemies"})


def name_enemies(claim: Claim, dyads: Sequence[Dyad], claims: Sequence[Claim]) -> Claim:
    """The claim with "the enemy" named; where it is not known who that is, nobody is."""
    told = [*claim.actor, *claim.recipient, *(t.of for t in claim.casualties if t.of is not None)]
    if not any(map(is_enemy, told)):
        return claim
    found = _find_enemy(claim, dyads, claims)
    tolls = tuple(
        replace(t, of=_named(t.of, found)) if t.of is not None and is_enemy(t.of) else t
        for t in claim.casualties
    )
    return replace(
        claim,
        actor=_all_named(claim.actor, found),
        recipient=_all_named(claim.recipient, found),
        casualties=tolls,
    )


def count_enemies(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    """Whom rebels say that they killed: a number alone is of those whom they fight, and so are soldiers whose the text does not tell."""
    rebels = [p for p in claim.sources if sector_of(p) in LAWLESS]
    if claim.type != "ASSAULT" or not rebels:
        return claim
    boasts = len(claim.actor) == 1 and bool(codes_of(rebels) & codes_of(claim.actor))
    killed = [t for t in claim.casualties if t.kind == "killed" and t.of is not None]
    bare = {t.start for t in killed if boasts and t.of is not None and sector_of(t.of) == "CVL" and t.of.start == t.start}
    bare |= {t.of.start for t in killed if t.of is not None and _are_any_soldiers(t.of, dyads)}
    foes = (as_forces(find_enemies(rebels, dyads)) or _find_fought(dyads)) if bare else ()
    if not foes:
        return claim

    def of(party: Party) -> Party:
        return replace(party, code=foes[0].code) if party.start in bare and not party.carried else party

    tolls = tuple(replace(t, of=of(t.of)) if t.of is not None else t for t in claim.casualties)
    return replace(claim, recipient=tuple(map(of, claim.recipient)), casualties=tolls)


def _are_any_soldiers(party: Party, dyads: Sequence[Dyad]) -> bool:
    """ "19 soldiers", of a country that nobody in the text fights."""
    fought = countries_of([p for d in dyads for p in (*d.actor, *d.recipient)])
    return sector_of(party) == "MIL" and party.text.islower() and not party.carried and not countries_of([party]) & fought


def _find_fought(dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    """The state that rebels fought last: they may be called otherwise than the group that speaks."""
    sides = find_sides(dyads)
    return (
        tuple(p for p in sides if sector_of(p) in STATE)
        if any(sector_of(p) in LAWLESS for p in sides)
        else ()
    )


def is_enemy(party: Party) -> bool:
    """ "The enemy", "enemy troops"."""
    return not party.carried and party.text.lower().split(" ")[0] in ENEMY


def _find_enemy(claim: Claim, dyads: Sequence[Dyad], claims: Sequence[Claim]) -> Party | None:
    """Whom the speaker, or who else is in the claim, fought before; to a text that tells of no speaker the rebels are the enemy."""
    for side in (claim.sources, claim.actor, claim.recipient):
        armed = [p for p in side if sector_of(p) in FORCES and not is_enemy(p)]
        if armed:
            found = as_forces(find_enemies(armed, dyads)) or _find_others(armed, claims)
            foes = [p for p in found if p.code not in codes_of((*claim.actor, *claim.recipient))]
            return foes[0] if foes else None
    sides = find_sides(dyads)
    rebels = [p for p in sides if sector_of(p) in LAWLESS]
    return rebels[0] if len(rebels) == 1 and any(sector_of(p) in STATE for p in sides) else None


def _find_others(ours: Sequence[Party], claims: Sequence[Claim]) -> tuple[Party, ...]:
    """The forces of another country that the text names first, or the rebels, where nobody is said to have fought these."""
    state = any(sector_of(p) in STATE for p in ours)
    for claim in claims:
        hurt = [t.of for t in claim.casualties if t.of is not None]
        for party in (*claim.actor, *claim.recipient, *hurt):
            abroad = (
                sector_of(party) == "MIL"
                and countries_of([party])
                and not countries_of([party]) & countries_of(ours)
            )
            if (
                claim.type == "ASSAULT"
                and not is_enemy(party)
                and (abroad or (sector_of(party) == "REB" and state))
            ):
                return (party,)
    return ()


def _all_named(parties: Sequence[Party], found: Party | None) -> tuple[Party, ...]:
    return tuple(
        p for p in (_named(p, found) for p in parties) if not is_enemy(p) or found is not None
    )


def _named(party: Party, found: Party | None) -> Party:
    return (
        replace(party, code=found.code, id=found.id, name=found.name)
        if found is not None and is_enemy(party)
        else party
    )
