"""Background told as context: claims about an earlier period than the news of the report.

A claim is history when its own dates, or else all dates of its sentence, begin more than some six
weeks before publication. A sentence without a date goes on in the time of the one before it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sayso.records import Claim, When

NEWS_DAYS = 42  # about six weeks; what began before is history
MATERIAL = frozenset(
    {"ASSAULT", "RETREAT", "COERCE", "MOBILIZE", "AID", "SANCTION"}
)  # a speech act dates itself
BACK_REFERENCE = (
    400  # characters over which an undated sentence still belongs to the dated one before it
)


def mark_historical(
    claims: Sequence[Claim], whens: Sequence[When], published: str | None
) -> list[Claim]:
    """The claims with `historical` set where the report's own time line says so."""
    if published is None:
        return list(claims)
    today = date.fromisoformat(published[:10])
    dated = [w for w in whens if w.first and w.type in ("DATE", "TIME", "DURATION")]
    out: list[Claim] = []
    for claim in claims:
        out.append(
            replace(claim, historical=True) if _is_background(claim, dated, today, out) else claim
        )
    return out


def _is_background(
    claim: Claim, dated: Sequence[When], today: date, before: Sequence[Claim]
) -> bool:
    if claim.status in ("future", "hypothetical"):
        return False
    own = [w for w in claim.when if w.first]
    if own:
        return _is_old(own, today)
    first, last = claim.sentence
    around = [w for w in dated if first <= w.start < last] if claim.type in MATERIAL else []
    if around:
        return all(_is_old([w], today) for w in around)
    if (
        not before
        or claim.sources
        or claim.type != "ASSAULT"
        or any(not p.carried for p in claim.actor)
    ):
        return False
    previous = before[-1]
    near = first - previous.sentence[1] < BACK_REFERENCE and previous.sentence[0] != first
    follows = near and not any(previous.sentence[1] <= w.start < first for w in dated)
    return (
        previous.historical and (follows or previous.sentence[0] == first) and not previous.sources
    )


def _is_old(whens: Sequence[When], today: date) -> bool:
    return (today - min(date.fromisoformat(w.first) for w in whens if w.first)).days > NEWS_DAYS
