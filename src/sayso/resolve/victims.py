"""Whose the unnamed people of a toll are, once it is known who did it to whom."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Claim, Party, Toll
from sayso.reference.things import load_things
from sayso.resolve.sides import countries_of, sector_of

ACCUSERS = frozenset({"GOV", "MIL", "MED", "COP"})  # who speak for a state at war
ARMED = frozenset({"MIL", "COP", "REB", "UAF"})


def settle_victims(claims: Sequence[Claim]) -> list[Claim]:
    """ "Ambushed an army convoy and killed 18 soldiers", "took six prisoners": of the side that was hit, once that is known."""
    return [_settle(c) if c.type == "ASSAULT" else c for c in claims]


def settle_accusers(claims: Sequence[Claim]) -> list[Claim]:
    """ "Gotha says Ruritanian shells killed nine": whom a state says that another's army killed are its own."""
    armies = frozenset(c for claim in claims if claim.type == "ASSAULT" for c in countries_of([p for p in claim.actor if sector_of(p) == "MIL"]))
    return [_of_accuser(c, armies) if c.type == "ASSAULT" else c for c in claims]


def _settle(claim: Claim) -> Claim:
    ours, theirs = countries_of(claim.recipient), countries_of(claim.actor)
    if not claim.recipient and len(theirs) > 1 and {sector_of(p) for p in claim.actor} == {"MIL"}:
        return replace(claim, casualties=tuple(_of_army(t, theirs) for t in claim.casualties))
    tellers = countries_of([p for p in claim.sources if sector_of(p) in ACCUSERS])
    if not claim.recipient and len(tellers) == 1 and theirs and not tellers & theirs:
        return replace(claim, casualties=tuple(_of_nobody_known(t, next(iter(tellers))) for t in claim.casualties))
    if len(ours) == 1 and not theirs and countries_of(claim.sources) == ours:
        return replace(claim, casualties=tuple(_of_teller(t, claim, next(iter(ours))) for t in claim.casualties))
    if len(ours) != 1 or not theirs or (ours & theirs and len(theirs) > 1):
        return claim
    tolls = (_of_assailants(t, claim) if _are_assailants(t) else _of_side(t, claim, next(iter(ours)), theirs) for t in claim.casualties)
    return replace(claim, casualties=tuple(tolls))


def _of_side(toll: Toll, claim: Claim, ours: str, theirs: set[str]) -> Toll:
    of = toll.of
    if of is None or not _is_unnamed(of) or of.code is None or of.code.startswith(ours):
        return toll
    sectors = {sector_of(p) for p in claim.recipient}
    there = any(p.country == of.code.split(" ")[0] for p in claim.place)
    same = sector_of(of) in sectors and sector_of(of) in ARMED and not there
    if not same and not (countries_of([of]) & theirs and ours not in theirs):
        return toll
    sector = next(iter(sectors)) if sector_of(of) == "CVL" and toll.kind == "captured" and len(sectors) == 1 else sector_of(of)
    return replace(toll, of=replace(of, code=f"{ours} {sector}"))


def _of_army(toll: Toll, fighting: set[str]) -> Toll:
    """ "Six Gothans and four Ruritanians died" where their armies fight, "four on the Gothan side": its soldiers, where no word says otherwise."""
    of = toll.of
    if of is None or sector_of(of) != "CVL" or not countries_of([of]) <= fighting:
        return toll
    words = of.text.split(" ")
    bare = words[0].istitle() and (len(words) == 1 or words[-1].lower() in load_things()["dead_words"])
    return replace(toll, of=replace(of, code=f"{str(of.code).split(' ')[0]} MIL")) if bare else toll


def _of_nobody_known(toll: Toll, teller: str) -> Toll:
    """ "Gotha says three servicemen were killed", by another's army: its own, as far as the words tell nothing else."""
    of = toll.of
    stray = of is not None and _is_unnamed(of) and sector_of(of) in ARMED and not countries_of([of])
    return replace(toll, of=replace(of, code=f"{teller} {sector_of(of)}")) if of is not None and stray else toll


def _of_teller(toll: Toll, claim: Claim, ours: str) -> Toll:
    """ "Its troops came under fire, Gotha said, and one soldier was killed": of those troops."""
    of = toll.of
    same = of is not None and _is_unnamed(of) and sector_of(of) in ARMED and sector_of(of) in {sector_of(p) for p in claim.recipient}
    return replace(toll, of=replace(of, code=f"{ours} {sector_of(of)}")) if of is not None and same else toll


def _are_assailants(toll: Toll) -> bool:
    return toll.of is not None and toll.of.text.split(" ")[-1].lower().removesuffix("s") in load_things()["assailants"]


def _of_assailants(toll: Toll, claim: Claim) -> Toll:
    """ "12 of the attackers fell": of those who attacked; where it is they who were hit, the recipient says who they are."""
    struck = next((p for p in claim.recipient if toll.of is not None and p.start == toll.of.start), claim.actor[0])
    return replace(toll, of=replace(toll.of, code=struck.code)) if toll.of is not None and sector_of(struck) in ARMED else toll


def _of_accuser(claim: Claim, armies: frozenset[str]) -> Claim:
    """The people whom a state says that another's army killed are its own, where no place says otherwise."""
    teller = countries_of([p for p in claim.sources if sector_of(p) in ACCUSERS])
    doers = countries_of([p for p in claim.actor if sector_of(p) == "MIL"])
    if len(teller) != 1 or len(doers) != 1 or claim.place or teller == doers or not teller | doers <= armies:
        return claim
    own = next(iter(teller))

    def of(party: Party) -> Party:
        stray = _is_unnamed(party) and sector_of(party) == "CVL" and countries_of([party]) == doers
        return replace(party, code=f"{own} CVL") if stray else party

    tolls = tuple(replace(t, of=of(t.of)) if t.of is not None else t for t in claim.casualties)
    return replace(claim, recipient=tuple(map(of, claim.recipient)), casualties=tolls)


def _is_unnamed(party: Party) -> bool:
    return party.text.islower() or party.text.isdigit()
