"""Who stands against whom: the two sides of what earlier claims tell, and what a party is as one of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.records import Claim, Party

HOSTILE = frozenset({"ASSAULT", "COERCE", "THREATEN", "SANCTION"})
STATE = frozenset({"MIL", "COP", "GOV", "SPY"})
LAWLESS = frozenset({"REB", "UAF", "CRM"})
PLANTED = frozenset({"explosives", "suicide-attack"})
NEAR = 400  # characters, some three sentences
NEXT = 2  # characters between a sentence and the next
FORCES = frozenset({"MIL", "REB", "COP", "UAF", "CRM", "GOV", "SPY"})


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two sides as one earlier claim has them; `mutual` where both fight."""

    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    mutual: bool
    historical: bool
    mode: str | None = None
    told: bool = True  # False where it is denied
    type: str = "ASSAULT"
    end: int = 0  # of the sentence that tells it


def make_dyad(claim: Claim) -> Dyad | None:
    """The sides of a hostile claim; None where it has not both, or only imagines them."""
    if claim.type not in HOSTILE or claim.status == "hypothetical":
        return None
    told = claim.status != "negated"
    mutual = claim.type == "ASSAULT" and not claim.recipient and len(codes_of(claim.actor)) >= 2
    if not mutual and not (claim.actor and claim.recipient):
        return None
    other = claim.actor if mutual else claim.recipient
    return Dyad(claim.actor, other, mutual, claim.historical, claim.mode, told, claim.type, claim.sentence[1])


def is_near(claim: Claim, end: int, reach: int = NEAR) -> bool:
    """Whether what a sentence that ends there tells is fresh: further back it was told of another incident."""
    return claim.sentence[0] - end <= reach


def is_another(claim: Claim, dyad: Dyad) -> bool:
    """Whether it is none of these sides' deeds for all that is told: police and troops plant no bombs."""
    planted = claim.mode in PLANTED and dyad.mode not in PLANTED
    return planted and all(sector_of(p) in STATE for p in dyad.actor)


def are_enemies(parties: Sequence[Party], dyads: Sequence[Dyad]) -> bool:
    """Whether two parties fight each other: they were told to, or one is armed against the state and the other is its forces."""
    codes = codes_of(parties)
    sectors = {sector_of(p) for p in parties}
    armed = bool(sectors & STATE) and bool(sectors & LAWLESS) and len(countries_of(parties)) == 1
    return len(codes) == 2 and (armed or any(d.mutual and codes <= codes_of(d.actor) for d in dyads))


def find_against(hurt: Sequence[Party], dyads: Sequence[Dyad], *, forces: bool, mode: str | None = None) -> tuple[Party, ...]:
    """Who was set against these parties before: the same code first, then the same country.

    A state that was struck has planted no bomb for it, nor murdered somebody else of the country: `mode` is that of the deed.
    """
    codes, countries = codes_of(hurt), countries_of(hurt)
    for match in (codes, None):
        for d in reversed(dyads):
            for struck, striker in ((d.recipient, d.actor), (d.actor, d.recipient)):
                if struck is d.actor and d.mode in PLANTED and all(c.endswith(" CVL") for c in codes):
                    continue  # a man blew himself up among policemen: they strike no other people for it
                murder = mode == "targeted" and not codes <= codes_of(struck)
                if struck is d.actor and (murder or mode in PLANTED) and all(sector_of(p) in STATE for p in striker):
                    continue
                known = (
                    codes_of(struck) & match if match is not None else countries_of(struck) & countries
                )
                other = tuple(
                    p
                    for p in striker
                    if p.code not in codes and (not forces or sector_of(p) in FORCES)
                )
                if match is None and countries_of(other) & countries:
                    continue
                if (
                    known
                    and other
                    and (struck is d.recipient or all(sector_of(p) in FORCES for p in striker))
                ):
                    return as_forces(other) if struck is d.actor else other
    return ()


def find_enemies(actor: Sequence[Party], dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    """Whom these parties were fighting before; a civilian victim of another event is no enemy."""
    codes = codes_of(actor)
    codes |= {c.split(" ")[0] + " MIL" for c in codes if c.endswith(" GOV")}
    for d in reversed(dyads):
        if codes_of(d.actor) & codes:
            other = tuple(p for p in d.recipient if p.code not in codes and sector_of(p) in FORCES)
            if other:
                return other
        if codes_of(d.recipient) & codes:
            other = tuple(p for p in d.actor if p.code not in codes and sector_of(p) in FORCES)
            if other:
                return other
    return ()


def find_sides(dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    """The two sides that fought last, each as its forces; empty where it was one side and the people."""
    for d in reversed(dyads):
        sides = {p.code: p for p in (*d.actor, *d.recipient) if sector_of(p) in FORCES}
        if len(sides) >= 2:  # a government and its army are one side, which fights nobody
            distinct = {p.code: p for p in as_forces(tuple(sides.values()))}
            return tuple(distinct.values()) if len(distinct) >= 2 else ()
    return ()


def as_forces(parties: Sequence[Party]) -> tuple[Party, ...]:
    """A government that was struck strikes back with its forces."""
    return tuple(
        replace(p, code=p.code.split(" ")[0] + " MIL") if p.code and p.code.endswith(" GOV") else p
        for p in parties
    )


def as_state(parties: Sequence[Party], *, every: bool = False, abroad: bool = False) -> tuple[Party, ...]:
    """A state whose forces act or are fought, where its government is meant: a condemned or a struck state.

    `abroad`: another state speaks of them; it blames the government whose army or spies they are.
    """
    return tuple(replace(p, code=p.code.split(" ")[0] + " GOV") if p.code and _is_of_state(p, every, abroad) else p for p in parties)


def _is_of_state(party: Party, every: bool, abroad: bool) -> bool:
    sector = sector_of(party)
    return (sector in ("MIL", "SPY") and abroad) or (sector == "MIL" and (every or (party.id or "").startswith("state:")))


def codes_of(parties: Sequence[Party]) -> set[str]:
    """The codes of parties, without those that have none."""
    return {p.code for p in parties if p.code}


def countries_of(parties: Iterable[Party]) -> set[str]:
    """Their countries, without "---"."""
    return {p.code.split(" ")[0] for p in parties if p.code} - {"---"}


def sector_of(party: Party) -> str:
    """The sector of a party, "---" where nothing is known."""
    return (party.code or "--- ---").split(" ")[1]
