"""Denials that do not say again what they deny: "Gotha rejected the charge", "the army denied any involvement".

The coder has them as REJECT of the one who denies. Here they go with the claim of their report that they deny:
the last one before that lays a deed to the side of the denier and does not stand on its word.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.merge.independence import find_sides
from sayso.records import Account, Claim

# How many characters of a report may lie between what is told and its denial.
REACH = 400
# Beginnings of the words that deny, and for those that refuse other things too, what has to follow.
DENIES = ("den", "refut", "rebut")
REFUSES = ("reject", "dismiss")
SAID = ("accusation", "allegation", "charge", "claim", "report", "it", "this", "that")
FORCE = "ASSAULT"
# Types of which sides are accused.
DEEDS = frozenset({FORCE, "COERCE", "MOBILIZE", "AID", "SANCTION", "THREATEN"})


def find_denied(claims: Sequence[Claim]) -> dict[str, Claim]:
    """Id of each bare denial -> the claim that it denies, among the claims of one report."""
    ordered = sorted(claims, key=lambda claim: (claim.at, claim.id))
    found = {}
    for n, claim in enumerate(ordered):
        if not is_bare_denial(claim):
            continue
        sides = set(find_sides(claim.actor))
        near = (c for c in reversed(ordered[:n]) if c.at >= claim.at - REACH and _is_laid_to(c, sides))
        denied = next(near, None)
        if denied is not None:
            found[claim.id] = denied
    return found


def is_bare_denial(claim: Claim) -> bool:
    """Whether a claim tells that a charge or report is denied, and not what."""
    if claim.type != "REJECT" or claim.mode or claim.status != "actual" or claim.historical:
        return False
    words = claim.trigger.lower().split()
    if words[0].startswith(REFUSES):
        return words[-1].rstrip("s") in SAID
    return words[0].startswith(DENIES)


def _is_laid_to(claim: Claim, sides: set[str]) -> bool:
    """Whether a claim says that one of these sides did it, and not on their word; what a narrator tells is
    doubted of force alone."""
    if claim.type not in DEEDS or claim.status != "actual" or claim.historical:
        return False
    if not claim.sources and claim.type != FORCE:
        return False
    return bool(sides & set(find_sides(claim.actor))) and not sides & set(find_sides(claim.sources))


def leave_out_denials(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without the bare denials of others among them."""
    denials = find_denied(claims)
    return tuple(claim for claim in claims if claim.id not in denials)


def spell_out_denials(account: Account, *, acts: bool = False) -> Account:
    """The account with each bare denial as the negated claim of what it denies, on the word of the denier.

    With `acts` only where the act is denied: a denial of what left dead, which says that somebody else did
    it, is left out.
    """
    denied = find_denied(account.claims)
    claims = [
        _spell_out(claim, denied[claim.id]) if claim.id in denied else claim
        for claim in account.claims
        if not (acts and claim.id in denied and _tells_of_dead(denied[claim.id]))
    ]
    return replace(account, claims=tuple(claims)) if denied else account


def find_disowned(accounts: Sequence[Account]) -> frozenset[str]:
    """The sides that deny to have done what left dead."""
    return frozenset(
        side
        for account in accounts
        for denial, denied in find_denied(account.claims).items()
        if _tells_of_dead(denied)
        for claim in account.claims
        if claim.id == denial
        for side in find_sides(claim.actor)
    )


def _spell_out(claim: Claim, denied: Claim) -> Claim:
    sides = set(find_sides(claim.actor))
    return replace(
        claim,
        type=denied.type,
        mode=denied.mode,
        status="negated",
        actor=tuple(party for party in denied.actor if sides & set(find_sides([party]))),
        recipient=denied.recipient,
        sources=claim.actor,
        attribution=None,
        place=(),
        when=(),
        casualties=(),
    )


def _tells_of_dead(claim: Claim) -> bool:
    return any(toll.kind == "killed" for toll in claim.casualties)
