"""Whom an answer is given to: who turns down, threatens, demands or breaks off has to do with whoever stood opposite him last."""

from collections.abc import Sequence, Set
from dataclasses import replace

from sayso.records import Claim, Party
from sayso.resolve.captives import with_roles
from sayso.resolve.codes import codes_of, countries_of, country_of, sector_of, with_sector
from sayso.resolve.sides import as_forces, is_near

WISHED = ("frames:request.demand.", "frames:request.campaign.")  # "appealed for $4 million": of whoever gives it
ASKED = frozenset({"REQUEST", "THREATEN", "ACCUSE", "AGREE", "CONSULT", "SUPPORT", "REJECT", "CONCEDE", "SANCTION"})  # what can be refused or repaid
ASKING = frozenset({"REQUEST", "ACCUSE"})  # what is turned down where nobody else is named
FRIENDLY = frozenset({"CONSULT", "SUPPORT", "PROTEST"})  # no quarrel of states
FORCES = frozenset({"MIL", "COP", "SPY"})
GOVERNING = frozenset({"GOV", "IGO"})
ALLEGING = frozenset({"GOV", "MIL", "COP", "REB", "LEG", "PTY", "SPY", "IGO", "NGO"})
HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "THREATEN"})
PEOPLE = frozenset({"CVL", "EDU", "LAB", "BUS", "MED", "SOC", "REL", "REF"})
CONTESTED = "frames:reject.challenge."  # what was decided, and asked by nobody
QUARREL = frozenset({"ACCUSE", "THREATEN", "REJECT"})
TALKING = frozenset({"CONSULT", "AGREE"})
MEDIATED, TALKS, GUESSED = "frames:consult.mediate.", "frames:consult.talks.noun", "events:"
NOTES = "frames:accuse.protest-note."
IN_KIND = "frames:sanction.in-kind."
OFFERING = ".offer"
BACK = ("frames:assault.retaliate.", "frames:assault.reply-fire.", "frames:assault.strike-back.")
OPEN_FIRE = "frames:assault.open-fire.verb"
OWN_WORD = (OFFERING, ".promise")  # given of one's own will, not as an answer
ANYBODYS = frozenset({"calls", "demands", "appeals", "suggestions", "criticism"})  # where no article says that they were told of: "rejected calls"

Pair = tuple[tuple[Party, ...], tuple[Party, ...]]


def find_pairs(claim: Claim) -> list[Pair]:
    """Who stands opposite whom in what was asked, said or agreed."""
    if claim.type not in ASKED or claim.historical:
        return []
    if claim.type == "SANCTION" and any(sector_of(p) not in GOVERNING for p in (*claim.actor, *claim.recipient)):
        return []  # a court or a firm is no side of a quarrel
    if claim.actor and claim.recipient:
        return [(claim.actor, claim.recipient)]
    sides = [p for p in claim.actor if p not in claim.mediator]
    return [((sides[0],), (sides[1],))] if len(sides) == 2 and not claim.recipient else []


def answer(claim: Claim, before: Sequence[Claim], pairs: Sequence[Pair]) -> Claim:
    """A refusal or a threat is aimed at whoever stood opposite the speaker last."""
    if claim.type not in ("REJECT", "THREATEN", "REQUEST") or not claim.actor or claim.recipient:
        return claim
    if claim.made_by.get("type", "").startswith((*WISHED, CONTESTED)):
        return claim
    codes, said = codes_of(claim.actor), claim.trigger.split(" ")
    if claim.type == "REJECT" and len(said) == 2 and said[1] in ANYBODYS:  # of anybody, or of who has just called
        asked = [c for c in before if c.type == "REQUEST" and is_near(claim, c.sentence[1]) and codes_of(c.recipient) & codes]
        return with_roles(claim, recipient=asked[-1].actor) if asked and asked[-1].actor else claim
    if claim.type == "REJECT" and claim.mode != "meet" and (asking := _find_asking(claim, before) or _find_alleging(claim, before)):
        return with_roles(claim, recipient=asking)
    for one, other in reversed(pairs):
        for mine, theirs in ((other, one), (one, other)):
            if codes_of(mine) & codes and not codes_of(theirs) & codes and not _commands(mine, theirs):
                return with_roles(claim, recipient=theirs)
    return claim


def _commands(mine: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """ "The premier ordered police to guard the airport. He refused to resign": nobody stands opposite his own forces for ordering them."""
    state = all(sector_of(p) == "GOV" for p in mine) and countries_of(theirs) == countries_of(mine)
    return state and all(sector_of(p) in FORCES for p in theirs)


def protested(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "The ambassador was summoned", "Gotha said a protest had been lodged with him": by who tells it, else by the other state of the quarrel."""
    theirs = countries_of(claim.recipient)
    if claim.actor or not claim.made_by.get("type", "").startswith(NOTES) or len(theirs) != 1:
        return claim
    tellers = [p for p in claim.sources if sector_of(p) in GOVERNING and country_of(p) != "---"]
    if tellers:
        return claim if countries_of(tellers) & theirs else with_roles(claim, actor=[_as_government(tellers[0])])
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return claim
        parties = (*earlier.actor, *earlier.recipient)
        others = countries_of(parties) - theirs - {"---"}
        if earlier.historical or not countries_of(parties) & theirs or not others:
            continue
        found = next(p for p in parties if country_of(p) in others)
        return with_roles(claim, actor=[_as_government(found)]) if len(others) == 1 else claim
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
        sides = [p for p in earlier.actor if p.code and p.code not in codes_of(earlier.mediator)]
        met = earlier.type in TALKING and not earlier.historical and not earlier.recipient and len(codes_of(sides)) == 2
        if met and (mediated or ours <= codes_of(sides)):
            return with_roles(claim, actor=(*claim.actor, *(p for p in sides if p.code not in ours)))
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
    return near or any(sector_of(p) not in PEOPLE for p in claim.actor) or any(sector_of(p) not in GOVERNING for p in earlier.actor)


def reprisal(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Gotha recalled its ambassador": from the one other state that the last quarrel told is with."""
    ours = countries_of(claim.actor)
    if claim.type != "SANCTION" or claim.mode == "convict" or claim.recipient or len(ours) != 1:
        return claim
    if any(sector_of(p) not in GOVERNING for p in claim.actor):
        return claim
    if claim.made_by.get("type", "").startswith(IN_KIND):
        first = next((c for c in reversed(before) if c.type == "SANCTION" and c.actor and not countries_of(c.actor) & ours), None)
        return with_roles(replace(claim, mode=first.mode, historical=first.historical), recipient=first.actor) if first is not None else claim
    for earlier in reversed(before):  # whom it blames in the same breath
        if earlier.sentence == claim.sentence and earlier.type in QUARREL and codes_of(earlier.actor) == codes_of(claim.actor):
            if len(countries_of(earlier.recipient) - ours) == 1:
                return with_roles(claim, recipient=[_as_government(earlier.recipient[0])])
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return claim
        others = [p for p in (*earlier.actor, *earlier.recipient) if countries_of([p]) - ours]
        if earlier.type in FRIENDLY or earlier.historical != claim.historical or not others:
            continue
        if len(countries_of(others)) > 1:
            return claim
        return with_roles(claim, recipient=[_as_government(others[0])])
    return claim


def struck_back(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Rebels shelled the base. Troops returned fire": on whoever struck just before, with the forces of a government."""
    made = claim.made_by.get("type", "")
    back = made.startswith(BACK) or (made == OPEN_FIRE and claim.trigger.startswith("return"))
    if claim.type != "ASSAULT" or claim.recipient or not claim.actor or not back:
        return claim
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return claim
        attacked = earlier.type == "ASSAULT" and earlier.status != "negated" and earlier.historical == claim.historical
        if attacked and earlier.actor and not codes_of(earlier.actor) & codes_of(claim.actor):
            return with_roles(claim, recipient=as_forces(earlier.actor))
    return claim


def _asks(claim: Claim, types: Set[str]) -> bool:
    """Whether somebody asks or offers something there."""
    offers = claim.type == "AGREE" and OFFERING in claim.made_by.get("type", "")
    return bool(claim.actor) and (offers or (claim.type in types and claim.mode != "investigate"))


def _as_government(party: Party) -> Party:
    """The government of whoever is told of a state; an organisation is its own."""
    return party if sector_of(party) == "IGO" or not party.code else with_sector(party, "GOV")


def _find_asking(claim: Claim, before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who has just asked, charged or offered what is turned down."""
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return ()
        if _asks(earlier, ASKING) and not earlier.historical and not codes_of(earlier.actor) & codes_of(claim.actor):
            return earlier.actor
    return ()


def _find_alleging(claim: Claim, before: Sequence[Claim]) -> tuple[Party, ...]:
    """ "Zenda said that Gotha had shelled a village. Gotha called it nonsense": who has just told of a deed of those who turn it down."""
    ours = {_side_of(p) for p in claim.actor}
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return ()
        tellers = tuple(p for p in earlier.sources if sector_of(p) in ALLEGING and country_of(p) != "---" and _side_of(p) not in ours)
        if earlier.type in HOSTILE and not earlier.historical and tellers and {_side_of(p) for p in earlier.actor} & ours:
            return tellers
    return ()


def _side_of(party: Party) -> tuple[str, bool]:
    """A state and its forces are one side, its rebels another."""
    return country_of(party), sector_of(party) == "REB"
