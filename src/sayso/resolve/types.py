"""Event types to the codes of other schemes: quad class and CAMEO."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.records import Claim
from sayso.reference.ontology import EventType
from sayso.resolve.codes import sector_of


def resolve_types(claims: Sequence[Claim], ontology: Mapping[str, EventType]) -> list[Claim]:
    """Claims with the quad class and CAMEO code of their type and mode."""
    moded = [replace(c, mode="police") if _are_police(c) else c for c in claims]
    return [
        replace(c, quad=ontology[c.type].quad, cameo=ontology[c.type].code(c.mode)) for c in moded
    ]


def _are_police(claim: Claim) -> bool:
    """ "Riot police patrolled the streets": no troops, whatever the verb mostly tells of."""
    return (claim.type, claim.mode) == ("MOBILIZE", "troops") and {sector_of(p) for p in claim.actor} == {"COP"}
