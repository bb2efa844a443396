"""Background told as context: claims about an earlier period than the news of the report."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sayso.records import Claim

NEWS_DAYS = 42  # about six weeks; what began before is history


def mark_historical(claims: Sequence[Claim], published: str | None) -> list[Claim]:
    """Set `historical` where a resolved date of the claim begins more than six weeks before publication."""
    return [replace(c, historical=True) if _is_background(c, published) else c for c in claims]


def _is_background(claim: Claim, published: str | None) -> bool:
    if published is None or claim.status == "future":
        return False
    today = date.fromisoformat(published[:10])
    firsts = [date.fromisoformat(w.first) for w in claim.when if w.first]
    return bool(firsts) and (today - min(firsts)).days > NEWS_DAYS
