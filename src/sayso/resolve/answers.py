"""Whom an answer is given to: who turns down, threatens, demands or breaks off has to do with whoever stood opposite him last."""

from collections.abc import Sequence, Set

from sayso.records import Claim, Party
from sayso.resolve.captives import with_roles
from sayso.resolve.codes import codes_of, countries_of, sector_of, with_sector
from sayso.resolve.sides import is_near

WISHED = ("frames:request.demand.", "frames:request.campaign.")  # "appealed for $4 million": of whoever gives it
ASKED = frozenset({"REQUEST", "THREATEN", "ACCUSE", "AGREE", "CONSULT", "SUPPORT", "REJECT", "CONCEDE"})  # what can be refused
ASKING = frozenset({"REQUEST", "ACCUSE"})  # what is turned down where nobody else is named
FRIENDLY = frozenset({"CONSULT", "SUPPORT", "PROTEST"})  # no quarrel of states
GOVERNING = frozenset({"GOV", "IGO"})
PEOPLE = frozenset({"CVL", "EDU", "LAB", "BUS", "MED", "SOC", "REL", "REF"})
CONTESTED = "frames:reject.challenge."  # what was decided, and asked by nobody
TALKING = frozenset({"CONSULT", "AGREE"})
MEDIATED, TALKS, GUESSED = "frames:consult.mediate.", "frames:consult.talks.noun", "events:"
OFFERING = ".offer"
OWN_WORD = (OFFERING, ".promise")  # given of one's own will, not as an answer

Pair = tuple[tuple[Party, ...], tuple[Party, ...]]


def find_pairs(claim: Claim) -> list[Pair]:
    """Who stands opposite whom in what was asked, said or agreed."""
    if claim.type not in ASKED or claim.historical:
        return []
    if claim.actor and claim.recipient:
        return [(claim.actor, claim.recipient)]
    sides = [p for p in claim.actor if p not in claim.mediator]
    return [((sides[0],), (sides[1],))] if len(sides) == 2 else []


def answer(claim: Claim, before: Sequence[Claim], pairs: Sequence[Pair]) -> Claim:
    """A refusal or a threat is aimed at whoever stood opposite the speaker last."""
    if claim.type not in ("REJECT", "THREATEN", "REQUEST") or not claim.actor or claim.recipient:
        return claim
    if claim.made_by.get("type", "").startswith((*WISHED, CONTESTED)):
        return claim
    codes = codes_of(claim.actor)
    if claim.type == "REJECT" and claim.mode != "meet" and (asking := _find_asking(claim, before)):
        return with_roles(claim, recipient=asking)
    for one, other in reversed(pairs):
        for mine, theirs in ((other, one), (one, other)):
            if codes_of(mine) & codes and not codes_of(theirs) & codes:
                return with_roles(claim, recipient=theirs)
    return claim


def between(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "X is mediating the talks", "after days of negotiations the rebels' delegate said": between those who talked or agreed before."""
    made, ours = claim.made_by, codes_of(claim.actor)
    if claim.type != "CONSULT" or claim.recipient or not ours:
        return claim
    mediated = made.get("type", "").startswith(MEDIATED) and ours <= codes_of(claim.mediator)
    one = len(ours) == 1 and made.get("type") == TALKS and made.get("actor", "").startswith(GUESSED)
    if not (mediated or one):
        return claim
    for earlier in reversed(before):
        met = earlier.type in TALKING and not earlier.recipient and len(codes_of(earlier.actor)) == 2
        if met and (mediated or ours <= codes_of(earlier.actor)):
            return with_roles(claim, actor=(*claim.actor, *(p for p in earlier.actor if p.code not in ours)))
    return claim


def accept(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "The archbishop asked the rebels to talk. They agreed": with who has just asked them, or offered it."""
    made = claim.made_by.get("type", "")
    if claim.type != "AGREE" or claim.recipient or len(codes_of(claim.actor)) != 1 or any(w in made for w in OWN_WORD):
        return claim
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return claim
        asked = codes_of(earlier.recipient) & codes_of(claim.actor) or (not earlier.recipient and _may_be_asked(claim, earlier))
        if _asks(earlier, frozenset({"REQUEST"})) and asked and not codes_of(earlier.actor) & codes_of(claim.actor):
            return with_roles(claim, recipient=earlier.actor)
    return claim


def _may_be_asked(claim: Claim, earlier: Claim) -> bool:
    """Whether a request to nobody named may be one to these: no other state asks something of teachers."""
    near = bool(countries_of(claim.actor) & countries_of(earlier.actor))
    return near or any(sector_of(p) not in PEOPLE for p in claim.actor)


def reprisal(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Gotha recalled its ambassador": from the one other state that the last quarrel told is with."""
    ours = countries_of(claim.actor)
    if claim.type != "SANCTION" or claim.mode == "convict" or claim.recipient or len(ours) != 1:
        return claim
    if any(sector_of(p) not in GOVERNING for p in claim.actor):
        return claim
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return claim
        others = [p for p in (*earlier.actor, *earlier.recipient) if countries_of([p]) - ours]
        if earlier.type in FRIENDLY or earlier.historical != claim.historical or not others:
            continue
        if len(countries_of(others)) > 1:
            return claim
        found = others[0] if sector_of(others[0]) == "IGO" else with_sector(others[0], "GOV")
        return with_roles(claim, recipient=[found])
    return claim


def _asks(claim: Claim, types: Set[str]) -> bool:
    """Whether somebody asks or offers something there."""
    offers = claim.type == "AGREE" and OFFERING in claim.made_by.get("type", "")
    return bool(claim.actor) and (offers or (claim.type in types and claim.mode != "investigate"))


def _find_asking(claim: Claim, before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who has just asked, charged or offered what is turned down."""
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return ()
        if _asks(earlier, ASKING) and not earlier.historical and not codes_of(earlier.actor) & codes_of(claim.actor):
            return earlier.actor
    return ()
