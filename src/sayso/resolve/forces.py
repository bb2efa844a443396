"""Whose forces a party is that acts by force: its army, armed men, those who hold captives."""

from sayso.records import Claim, Party
from sayso.resolve.captives import is_called
from sayso.resolve.codes import sector_in, with_sector

BY_ARMY = frozenset({"aerial", "drone", "heavy-weapons"})
BY_TROOPS = ("capture-place", "open-fire")
UNARMED = ("CVL", "SOC", "EDU", "LAB", "PTY")  # who may bear arms all the same: what they act as says so
BY_HAND = frozenset({"beat", "sexual"})  # force that needs no arms
AT_HAND = ("rush", "test-f", "fir")  # and what its forces do themselves all the same
FELONIES = (".rob.",)  # frames of what men do for gain
SELF = "blow-self"
OUSTING = ("oust", "coup")  # frames of driving a government out
# frames of what a government decides and others carry out: it is no army for that
DECIDED = (
    "assault.execut", "mobilize.send-troops", "mobilize.send-out", "mobilize.order-to", "mobilize.call-up", "mobilize.test", "mobilize.police",
    "mobilize.militia",
)


def as_force(party: Party, claim: Claim) -> Party:
    """ "Armenia opened fire" is its forces; an assault that a president or a spokesman owns up to is theirs too."""
    by = claim.made_by.get("type", "")
    rapes, robs = claim.mode == "sexual", any(w in by for w in FELONIES)
    if (rapes or robs) and sector_in(party, (*UNARMED, *(("UAF",) if robs else ()))):
        return with_sector(party, "CRM")  # "men robbed a bank"
    decided = any(w in by for w in DECIDED) and not claim.trigger.lower().startswith(AT_HAND)
    if decided or (claim.mode == "seize" and not any(w in by for w in OUSTING)):
        return party
    if _is_army(party, claim):
        return with_sector(party, "MIL")
    named = claim.type == "ASSAULT" or (party.id or "").startswith("state:")
    if party.code and ((party.code.endswith(" GOV") and named) or (claim.type == "ASSAULT" and party.code.endswith(" IGO"))):  # "NATO bombed"
        return with_sector(party, "MIL")
    if SELF in by and sector_in(party, UNARMED):
        return with_sector(party, "UAF")  # "a Gothan blew himself up": a bomber of no known group
    of_party = party.code is not None and party.code.endswith(" PTY") and (party.id or "").startswith("group:")  # "Harvest Party men"
    if sector_in(party, UNARMED) and party.acts_as and not of_party and (claim.mode not in BY_HAND or party.acts_as == "CRM"):
        return with_sector(party, _armed_as(party, claim))
    return party


def as_captor(party: Party, claim: Claim) -> Party:
    """ "The clan freed an engineer": who lets captives go had taken them."""
    freed = (claim.type, claim.mode) == ("RETREAT", "release") and sector_in(party, ("CVL", "SOC"))
    return with_sector(party, party.acts_as) if freed and party.acts_as in ("UAF", "REB") else party


def _is_army(party: Party, claim: Claim) -> bool:
    """ "The Kenyans took the town", "the Kenyans opened fire": what a people does only by its army."""
    by = claim.made_by.get("type", "")
    of_army = claim.mode in BY_ARMY or any(w in by for w in BY_TROOPS)
    return of_army and (party.id or "").startswith("state:") and (party.code or "").endswith(" CVL")


def _armed_as(party: Party, claim: Claim) -> str:
    """A man or a prisoner who hurts people is a criminal; a man who attacks a state's forces or offices may be of some group."""
    of_state = any(sector_in(p, ("MIL", "COP", "GOV", "LEG", "SPY")) for p in claim.recipient)
    return "UAF" if party.acts_as == "CRM" and of_state and not is_called(party, "captives") else party.acts_as or "UAF"
