"""Denials that do not say again what they deny: "Gotha rejected the charge", "the army denied any involvement".

The coder has them as negated claims with the type and the parties of what they deny (`resolve/denials.py`).
Here they go with that claim of their report, whatever else would keep the two apart.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.merge.independence import find_sides
from sayso.records import Account, Claim
from sayso.reference.status_words import load_status_words

MADE_BY = "denials:"
REACH = 500  # characters of a report that may lie between what is told and its denial


def find_denied(claims: Sequence[Claim]) -> dict[str, Claim]:
    """Id of each bare denial -> the claim that it denies, among the claims of one report."""
    ordered = sorted(claims, key=lambda claim: (claim.at, claim.id))
    found = {}
    for n, claim in enumerate(ordered):
        if not is_bare_denial(claim):
            continue
        near = (c for c in reversed(ordered[:n]) if c.at >= claim.at - REACH and _is_told(c, claim))
        denied = next(near, None)
        if denied is not None:
            found[claim.id] = denied
    return found


def is_bare_denial(claim: Claim) -> bool:
    """Whether a claim tells that a charge or report is denied, and not what."""
    return claim.status == "negated" and claim.made_by.get("type", "").startswith(MADE_BY)


def _is_told(claim: Claim, denial: Claim) -> bool:
    """Whether a claim tells what a denial took its type and recipient from."""
    same = (claim.type, claim.mode, _codes(claim)) == (denial.type, denial.mode, _codes(denial))
    return same and claim.status == "actual"


def _codes(claim: Claim) -> set[str | None]:
    return {party.code for party in claim.recipient}


def leave_out_denials(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without the bare denials of others among them."""
    denials = find_denied(claims)
    return tuple(claim for claim in claims if claim.id not in denials)


def leave_out_disowned(account: Account) -> Account:
    """The account without denials of having done what left dead: they say that somebody else did it."""
    disowning = {claim.id for claim in _find_disowning(account)}
    return replace(account, claims=tuple(c for c in account.claims if c.id not in disowning))


def find_disowned(accounts: Sequence[Account]) -> frozenset[str]:
    """The sides that deny to have done what left dead."""
    return frozenset(
        side
        for account in accounts
        for claim in _find_disowning(account)
        for side in find_sides(claim.actor)
    )


def _find_disowning(account: Account) -> list[Claim]:
    """The denials of a charge, or of a part in what left dead; "denied it" is of what was told, as it was told."""
    denied = find_denied(account.claims)
    return [
        c
        for c in account.claims
        if c.id in denied and _tells_of_dead(denied[c.id]) and not _points_back(c)
    ]


def _points_back(denial: Claim) -> bool:
    return denial.trigger.lower().split()[-1] in load_status_words().pointing


def _tells_of_dead(claim: Claim) -> bool:
    return any(toll.kind == "killed" for toll in claim.casualties)
