"""Who "the enemy" is, and whom a side boasts that it killed: whom it fought before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.records import Claim, Party
from sayso.resolve.codes import codes_of, countries_of, sector_of
from sayso.resolve.sides import FORCES, LAWLESS, STATE, Dyad, as_forces, find_enemies, find_sides

ENEMY = frozenset({"enemy", "enemies"})


def name_enemies(claim: Claim, dyads: Sequence[Dyad], claims: Sequence[Claim]) -> Claim:
    """The claim with "the enemy" named; where it is not known who that is, nobody is."""
    if not any(map(_is_enemy, (*claim.actor, *claim.recipient, *_find_hurt(claim)))):
        return claim
    found = _find_enemy(claim, dyads, claims)

    def named(party: Party) -> Party:
        return replace(party, code=found.code, id=found.id, name=found.name) if found is not None and _is_enemy(party) else party

    def known(parties: Iterable[Party]) -> tuple[Party, ...]:
        return tuple(named(p) for p in parties if found is not None or not _is_enemy(p))

    tolls = tuple(replace(t, of=named(t.of)) if t.of is not None else t for t in claim.casualties)
    return replace(claim, actor=known(claim.actor), recipient=known(claim.recipient), casualties=tolls)


def count_enemies(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    """Whom rebels say that they killed: a number alone is of those whom they fight, and so are soldiers whose the text does not tell."""
    rebels = [p for p in claim.sources if sector_of(p) in LAWLESS]
    if claim.type != "ASSAULT" or not rebels:
        return claim
    boasts = len(claim.actor) == 1 and bool(codes_of(rebels) & codes_of(claim.actor))
    killed = [(t.start, t.of) for t in claim.casualties if t.kind == "killed" and t.of is not None]
    bare = {of.start for start, of in killed if boasts and sector_of(of) == "CVL" and of.start == start}
    bare |= {of.start for _, of in killed if _are_any_soldiers(of, dyads)}
    foes = (as_forces(find_enemies(rebels, dyads)) or _find_state_fought(dyads)) if bare else ()
    if not foes:
        return claim

    def of(party: Party) -> Party:
        return replace(party, code=foes[0].code) if party.start in bare and not party.carried else party

    tolls = tuple(replace(t, of=of(t.of)) if t.of is not None else t for t in claim.casualties)
    return replace(claim, recipient=tuple(map(of, claim.recipient)), casualties=tolls)


def _are_any_soldiers(party: Party, dyads: Sequence[Dyad]) -> bool:
    """ "19 soldiers", of a country that nobody in the text fights."""
    fought = countries_of(p for d in dyads for p in (*d.actor, *d.recipient))
    return sector_of(party) == "MIL" and party.text.islower() and not party.carried and not countries_of([party]) & fought


def _find_state_fought(dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    """The state that rebels fought last: they may be called otherwise than the group that speaks."""
    sides = find_sides(dyads)
    return tuple(p for p in sides if sector_of(p) in STATE) if any(sector_of(p) in LAWLESS for p in sides) else ()


def _is_enemy(party: Party) -> bool:
    """ "The enemy", "enemy troops"."""
    return not party.carried and party.text.lower().split(" ")[0] in ENEMY


def _find_enemy(claim: Claim, dyads: Sequence[Dyad], claims: Sequence[Claim]) -> Party | None:
    """Whom the speaker, or who else is in the claim, fought before; to a text that tells of no speaker the rebels are the enemy."""
    for side in (claim.sources, claim.actor, claim.recipient):
        armed = [p for p in side if sector_of(p) in FORCES and not _is_enemy(p)]
        if armed:
            found = as_forces(find_enemies(armed, dyads)) or _find_others(armed, claims)
            return next((p for p in found if p.code not in codes_of((*claim.actor, *claim.recipient))), None)
    sides = find_sides(dyads)
    rebels = [p for p in sides if sector_of(p) in LAWLESS]
    return rebels[0] if len(rebels) == 1 and any(sector_of(p) in STATE for p in sides) else None


def _find_others(ours: Sequence[Party], claims: Sequence[Claim]) -> tuple[Party, ...]:
    """The army of another country that the text names first, or the rebels against a state, where nobody is said to have fought these."""
    state = any(sector_of(p) in STATE for p in ours)

    def is_foe(party: Party) -> bool:
        countries = countries_of([party])
        abroad = sector_of(party) == "MIL" and bool(countries) and not countries & countries_of(ours)
        return not _is_enemy(party) and (abroad or (sector_of(party) == "REB" and state))

    told = (p for c in claims if c.type == "ASSAULT" for p in (*c.actor, *c.recipient, *_find_hurt(c)))
    return tuple(filter(is_foe, told))[:1]


def _find_hurt(claim: Claim) -> list[Party]:
    return [t.of for t in claim.casualties if t.of is not None]
