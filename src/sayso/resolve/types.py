"""Event types to the codes of other schemes: quad class and CAMEO."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.records import Claim
from sayso.reference.ontology import EventType
from sayso.resolve.codes import sector_of

TAKEN = ("frames:assault.capture-people", "frames:assault.snatch")


def resolve_types(claims: Sequence[Claim], ontology: Mapping[str, EventType]) -> list[Claim]:
    """Claims with the quad class and CAMEO code of their type and mode."""
    moded = [_as_arrest(replace(c, mode="police") if _are_police(c) else c) for c in claims]
    return [
        replace(c, quad=ontology[c.type].quad, cameo=ontology[c.type].code(c.mode)) for c in moded
    ]


def _as_arrest(claim: Claim) -> Claim:
    """ "Police took two men away", "Rupert, a fugitive, was captured": what is told with a verb of capture, but of no war."""
    taken = claim.made_by.get("type", "").startswith(TAKEN)
    doers, held = {sector_of(p) for p in claim.actor}, {sector_of(p) for p in claim.recipient}
    if not taken or claim.mode != "abduct" or doers - {"COP"} or not (doers or held == {"CRM"}):
        return claim
    tolls = tuple(t for t in claim.casualties if t.kind != "captured")
    return replace(claim, id=claim.id.removesuffix(claim.type) + "COERCE", type="COERCE", mode="arrest", casualties=tolls)


def _are_police(claim: Claim) -> bool:
    """ "Riot police patrolled the streets": no troops, whatever the verb mostly tells of."""
    return (claim.type, claim.mode) == ("MOBILIZE", "troops") and {sector_of(p) for p in claim.actor} == {"COP"}
