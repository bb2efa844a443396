"""Event types to the codes of other schemes: quad class and CAMEO."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.records import Claim
from sayso.reference.ontology import EventType


def resolve_types(claims: Sequence[Claim], ontology: Mapping[str, EventType]) -> list[Claim]:
    """Claims with the quad class and CAMEO code of their type and mode."""
    return [
        replace(c, quad=ontology[c.type].quad, cameo=ontology[c.type].code(c.mode)) for c in claims
    ]
