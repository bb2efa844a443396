"""Whose the unnamed people of a toll are, once it is known who did it to whom."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Claim, Party, Toll
from sayso.resolve.captives import is_called
from sayso.resolve.codes import countries_of, country_of, sector_of, with_country, with_sector

ACCUSERS = frozenset({"GOV", "MIL", "MED", "COP"})  # who speak for a state at war
ARMED = frozenset({"MIL", "COP", "REB", "UAF"})


def settle_victims(claims: Sequence[Claim]) -> list[Claim]:
    """ "Ambushed an army convoy and killed 18 soldiers", "took six prisoners": of the side that was hit, once that is known."""
    return [replace(c, casualties=tuple(_settle(t, c) for t in c.casualties)) if c.type == "ASSAULT" else c for c in claims]


def settle_accusers(claims: Sequence[Claim]) -> list[Claim]:
    """ "Gotha says Ruritanian shells killed nine": whom a state says that another's army killed are its own."""
    armies = frozenset(c for claim in claims if claim.type == "ASSAULT" for c in countries_of(p for p in claim.actor if sector_of(p) == "MIL"))
    return [_of_accuser(c, armies) if c.type == "ASSAULT" else c for c in claims]


def _settle(toll: Toll, claim: Claim) -> Toll:
    if toll.of is None:
        return toll
    ours, theirs = countries_of(claim.recipient), countries_of(claim.actor)
    tellers = countries_of(p for p in claim.sources if sector_of(p) in ACCUSERS)
    if not claim.recipient and len(theirs) > 1 and _sectors_of(claim.actor) == {"MIL"}:
        found = _of_army(toll.of, theirs)
    elif not claim.recipient and len(tellers) == 1 and theirs and not tellers & theirs:
        found = _of_teller(toll.of, next(iter(tellers)))
    elif len(ours) == 1 and not theirs and countries_of(claim.sources) == ours:
        found = _of_own_troops(toll.of, claim, next(iter(ours)))
    elif len(ours) != 1 or not theirs or (ours & theirs and len(theirs) > 1):
        return toll
    elif is_called(toll.of, "assailants"):
        found = _of_assailants(toll.of, claim)
    else:
        found = _of_side(toll.of, toll.kind, claim, next(iter(ours)), theirs)
    return replace(toll, of=found)


def _of_army(hurt: Party, fighting: set[str]) -> Party:
    """ "Six Gothans and four Ruritanians died" where their armies fight, "four on the Gothan side": its soldiers, where no word says otherwise."""
    words = hurt.text.split(" ")
    bare = words[0].istitle() and (len(words) == 1 or is_called(hurt, "dead_words"))
    return with_sector(hurt, "MIL") if bare and sector_of(hurt) == "CVL" and countries_of([hurt]) <= fighting else hurt


def _of_teller(hurt: Party, teller: str) -> Party:
    """ "Gotha says three servicemen were killed", by another's army: its own, as far as the words tell nothing else."""
    return with_country(hurt, teller) if _are_unnamed_forces(hurt) and not countries_of([hurt]) else hurt


def _of_own_troops(hurt: Party, claim: Claim, ours: str) -> Party:
    """ "Its troops came under fire, Gotha said, and one soldier was killed": of those troops."""
    return with_country(hurt, ours) if _are_unnamed_forces(hurt) and sector_of(hurt) in _sectors_of(claim.recipient) else hurt


def _of_assailants(hurt: Party, claim: Claim) -> Party:
    """ "12 of the attackers fell": of those who attacked; where it is they who were hit, the recipient says who they are."""
    struck = next((p for p in claim.recipient if p.start == hurt.start), claim.actor[0])
    return replace(hurt, code=struck.code) if sector_of(struck) in ARMED else hurt


def _of_side(hurt: Party, kind: str, claim: Claim, ours: str, theirs: set[str]) -> Party:
    """People of no other place who are of the sector that was hit, or whom the coder had for the assailant's."""
    if not _is_unnamed(hurt) or hurt.code is None or country_of(hurt) == ours:
        return hurt
    sectors = _sectors_of(claim.recipient)
    if not countries_of([hurt]) and len(theirs) == 1 and sector_of(hurt) in (_sectors_of(claim.actor) - sectors) & ARMED:
        return with_country(hurt, next(iter(theirs)))  # "troops killed five rebels, and two soldiers were hurt": of those troops
    there = any(p.country == country_of(hurt) for p in claim.place)
    same = sector_of(hurt) in sectors & ARMED and not there
    if not same and not (countries_of([hurt]) & theirs and ours not in theirs):
        return hurt
    captured = kind == "captured" and sector_of(hurt) == "CVL" and len(sectors) == 1
    return with_sector(with_country(hurt, ours), next(iter(sectors)) if captured else sector_of(hurt))


def _of_accuser(claim: Claim, armies: frozenset[str]) -> Claim:
    """The people whom a state says that another's army killed are its own, where no place says otherwise."""
    teller = countries_of(p for p in claim.sources if sector_of(p) in ACCUSERS)
    doers = countries_of(p for p in claim.actor if sector_of(p) == "MIL")
    if len(teller) != 1 or len(doers) != 1 or claim.place or teller == doers or not teller | doers <= armies:
        return claim
    own, taken = next(iter(teller)), f"{next(iter(doers))} CVL"

    def of(party: Party) -> Party:
        return with_country(party, own) if _is_unnamed(party) and party.code == taken else party

    tolls = tuple(replace(t, of=of(t.of)) if t.of is not None else t for t in claim.casualties)
    return replace(claim, recipient=tuple(map(of, claim.recipient)), casualties=tolls)


def _sectors_of(parties: Sequence[Party]) -> set[str]:
    return {sector_of(p) for p in parties}


def _are_unnamed_forces(party: Party) -> bool:
    return _is_unnamed(party) and sector_of(party) in ARMED


def _is_unnamed(party: Party) -> bool:
    return party.text.islower() or party.text.isdigit()
