"""Whom a judgement is aimed at that names nobody: who did the wrong, or made the move, that was told before."""

from collections.abc import Sequence

from sayso.marks import MOVE, NEW_WRONG, NO_WRONG, WRONG
from sayso.records import Claim, Party
from sayso.reference.things import load_things
from sayso.resolve.captives import with_roles
from sayso.resolve.codes import codes_of, countries_of, sector_of
from sayso.resolve.sides import ARMED, Dyad, as_state, is_near

OUT_OF_OFFICE = frozenset({"PTY", "LAB", "SOC", "REL", "NGO", "BUS", "CVL"})  # who judges what is done by those of their own country
IN_OFFICE = frozenset({"GOV", "LEG", "JUD"})
OFFICIAL = frozenset({"GOV", "IGO", "MIL"})
ENFORCING = frozenset({"COP", "SPY"})
MOVES = frozenset({"SANCTION", "MOBILIZE", "COERCE", "CONCEDE", "RETREAT", "SUPPORT", "AID", "AGREE", "COOPERATE"})  # what is called a move


def names_wrong(claim: Claim) -> bool:
    """Whether a claim judges a wrong that was told before."""
    mark = claim.made_by.get("recipient", "")
    return mark.startswith(WRONG) and mark not in (NEW_WRONG, NO_WRONG, MOVE)


def find_culprits(claim: Claim, dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    """Whom a condemnation of "the attack" is aimed at: who carried out the last one."""
    official = any(sector_of(p) in OFFICIAL for p in claim.actor)
    wrong = claim.made_by.get("recipient", "").removeprefix(WRONG)
    last_first = list(reversed(dyads))
    for d in sorted(last_first, key=lambda d: d.historical):  # background only where nothing else was done
        if d.mutual or codes_of(d.actor) & codes_of(claim.actor) or not d.told or (wrong and not _is_such(d, wrong)):
            continue
        own = [p for p in d.actor if sector_of(p) in OFFICIAL or (sector_of(p) in ENFORCING and d.type == "ASSAULT")]
        ousted = countries_of(p for p in d.recipient if sector_of(p) == "GOV")  # who rises against his government is not it
        if official and countries_of(own) & countries_of(claim.actor) - ousted:
            continue  # a state does not condemn its own forces
        abroad = official and not countries_of(d.actor) & (countries_of(claim.actor) | ousted)
        return () if all(sector_of(p) == "UAF" for p in d.actor) else as_state(d.actor, abroad=abroad)
    return ()


def judged(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Gotha expelled two envoys. Ruritania condemned the move": by whom the last thing was done that another did."""
    move = claim.made_by.get("recipient") == MOVE
    if not (move or names_wrong(claim)) or not claim.actor or claim.recipient:
        return claim
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return claim
        done = earlier.type in MOVES if move else earlier.type == "ASSAULT" and not earlier.recipient
        done = done and earlier.status == "actual" and not earlier.historical and bool(earlier.actor)
        at_home = all(sector_of(p) in OUT_OF_OFFICE for p in claim.actor) and all(sector_of(p) in IN_OFFICE for p in earlier.actor)
        if done and (at_home or not countries_of(earlier.actor) & countries_of(claim.actor)):
            return with_roles(claim, recipient=as_state(earlier.actor, every=True))
    return claim


def _is_such(dyad: Dyad, wrong: str) -> bool:
    """Whether a deed may be the wrong that is condemned: an arrest if it was one, else an attack or a seizure of power."""
    things = load_things()
    if wrong in things["jailings"]:
        return dyad.type == "COERCE" and dyad.mode != "seize"
    if wrong in things["seizures"]:
        return dyad.type == "COERCE"
    if wrong in things["takings"] and not all(sector_of(p) in ARMED for p in dyad.actor):
        return False  # no crowd takes a town
    return dyad.type == "ASSAULT" or (dyad.type, dyad.mode) == ("COERCE", "seize")
