"""Who "the enemy" is: whom a side fought before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.records import Claim, Party
from sayso.resolve.codes import codes_of, countries_of, sector_of
from sayso.resolve.sides import FORCES, STATE, Dyad, as_forces, find_enemies

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


def _is_enemy(party: Party) -> bool:
    """ "The enemy", "enemy troops"."""
    return not party.carried and party.text.lower().split(" ")[0] in ENEMY


def _find_enemy(claim: Claim, dyads: Sequence[Dyad], claims: Sequence[Claim]) -> Party | None:
    """Whom the speaker, or who else is in the claim, fought before."""
    for side in (claim.sources, claim.actor, claim.recipient):
        armed = [p for p in side if sector_of(p) in FORCES and not _is_enemy(p)]
        if armed:
            found = as_forces(find_enemies(armed, dyads)) or _find_others(armed, claims)
            return next((p for p in found if p.code not in codes_of((*claim.actor, *claim.recipient))), None)
    return None


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
