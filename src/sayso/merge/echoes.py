"""Counts of a toll told just before: "Gotha admits to one" tells of what Ruritania told, by another's count.

They go with the claim of their report whose toll they count, whatever else would keep the two apart.
"""

from collections.abc import Sequence

from sayso.marks import ECHO
from sayso.records import Claim


def find_echoed(claims: Sequence[Claim]) -> dict[str, Claim]:
    """Id of each such count -> the claim of one report whose toll it counts."""
    ordered = sorted(claims, key=lambda claim: (claim.at, claim.id))
    found = {}
    for n, claim in enumerate(ordered):
        if claim.made_by.get("casualties") == ECHO:
            echoed = next((c for c in reversed(ordered[:n]) if _is_counted(c, claim)), None)
            if echoed is not None:
                found[claim.id] = echoed
    return found


def _is_counted(claim: Claim, echo: Claim) -> bool:
    """Whether an echo took the type, the kind of toll and the place from a claim."""
    told = claim.made_by.get("casualties") != ECHO and claim.type == echo.type and claim.place == echo.place
    return told and bool({t.kind for t in claim.casualties} & {t.kind for t in echo.casualties})
