"""What takes up a claim just before: "Gotha admits to one" counts the toll that Ruritania told, "said that the rebels had done it" the deed denied.

They go with that claim of their report, whatever else would keep the two apart.
"""

from collections.abc import Sequence

from sayso.marks import BY_ANOTHER, ECHO
from sayso.records import Claim


def find_echoed(claims: Sequence[Claim]) -> dict[str, Claim]:
    """Id of each such claim -> the claim of one report that it takes up."""
    ordered = sorted(claims, key=lambda claim: (claim.at, claim.id))
    found = {}
    for n, claim in enumerate(ordered):
        if claim.made_by.get("casualties") == ECHO:
            echoed = next((c for c in reversed(ordered[:n]) if _is_counted(c, claim)), None)
            if echoed is not None:
                found[claim.id] = echoed
        elif claim.made_by.get("actor") == BY_ANOTHER:
            deed = next((c for c in reversed(ordered[:n]) if c.status == "negated" and c.type == claim.type), None)
            if deed is not None:
                found[claim.id] = deed
    return found


def _is_counted(claim: Claim, echo: Claim) -> bool:
    """Whether an echo took the type, the kind of toll and the place from a claim."""
    told = claim.made_by.get("casualties") != ECHO and claim.type == echo.type and claim.place == echo.place
    return told and bool({t.kind for t in claim.casualties} & {t.kind for t in echo.casualties})
