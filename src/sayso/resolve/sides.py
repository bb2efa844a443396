"""Who stands against whom: the two sides of what earlier claims tell, and what a party is as one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.records import Claim, Party
from sayso.resolve.codes import codes_of, countries_of, country_of, sector_of, with_sector

HOSTILE = frozenset({"ASSAULT", "COERCE", "THREATEN", "SANCTION"})
STATE = frozenset({"MIL", "COP", "GOV", "SPY"})
LAWLESS = frozenset({"REB", "UAF", "CRM"})
PLANTED = frozenset({"explosives", "suicide-attack"})
NEAR = 400  # characters, some three sentences
NEXT = 2  # characters between a sentence and the next
FORCES = STATE | LAWLESS
ALLIANCES = frozenset({"UN", "NATO", "AU", "EU", "IGO"})  # that have forces, and no government
ARMED = frozenset({"MIL", "COP", "REB"})  # who bears arms for a side


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
    """Who was set against these parties before: the same code first, then the same country; `mode` is that of the deed."""
    codes, countries = codes_of(hurt), countries_of(hurt)
    for same_code in (True, False):
        for d in reversed(dyads):
            for struck, striker in ((d.recipient, d.actor), (d.actor, d.recipient)):
                back = struck is d.actor
                people = back and not d.mutual and not all(sector_of(p) in FORCES for p in striker)
                if people or (back and _strikes_not_back(d, codes, mode)):
                    continue
                known = codes_of(struck) & codes if same_code else countries_of(struck) & countries
                other = tuple(p for p in striker if p.code not in codes and (not forces or sector_of(p) in FORCES))
                if known and other and (same_code or not countries_of(other) & countries):
                    return as_forces(other) if back else other
    return ()


def _strikes_not_back(dyad: Dyad, codes: set[str], mode: str | None) -> bool:
    """Whether those who were struck have not done it in return.

    No people, for a man who blew himself up among policemen. And no state plants a bomb for it, or murders somebody else of the country.
    """
    if dyad.mode in PLANTED and all(c.endswith(" CVL") for c in codes):
        return True
    murder = mode == "targeted" and not codes <= codes_of(dyad.actor)
    return (murder or mode in PLANTED) and all(sector_of(p) in STATE for p in dyad.recipient)


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
    return tuple(with_sector(p, "MIL") if sector_of(p) == "GOV" else p for p in parties)


def as_state(parties: Sequence[Party], *, every: bool = False, abroad: bool = False) -> tuple[Party, ...]:
    """A state whose forces act or are fought, where its government is meant: a condemned or a struck state.

    `abroad`: another state speaks of them; it blames the government whose army or spies they are.
    """
    return tuple(with_sector(p, "IGO" if country_of(p) in ALLIANCES else "GOV") if _is_of_state(p, every, abroad) else p for p in parties)


def _is_of_state(party: Party, every: bool, abroad: bool) -> bool:
    sector = sector_of(party)
    return (sector in ("MIL", "SPY") and abroad) or (sector == "MIL" and (every or (party.id or "").startswith("state:")))


def not_on_itself(claim: Claim, filled: Claim) -> Claim:
    """The claim as filled, but for whom that sets against himself: "police shot a man who had seized a tower"."""
    both = {(p.start, p.text) for p in filled.actor} & {(p.start, p.text) for p in filled.recipient if p.carried}
    known = claim.recipient or not both
    return filled if known else replace(filled, recipient=(), made_by={k: v for k, v in filled.made_by.items() if k != "recipient"})
