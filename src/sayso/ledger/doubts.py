"""The judgements of the machine that are least certain, and that no person has settled."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from sayso.ledger.store import Ledger

EVEN = 0.5
WIDTH = 0.35  # scores this near to even are doubtful
_OPEN = f"""
    FROM judgements AS j JOIN accounts AS x ON x.id = j.a JOIN accounts AS y ON y.id = j.b
    WHERE j.judge = 'machine' AND j.withdrawn IS NULL AND abs(j.score - {EVEN}) < {WIDTH} AND x.report <> y.report
    AND NOT EXISTS (SELECT 1 FROM judgements AS p WHERE p.judge <> 'machine' AND p.withdrawn IS NULL AND p.a = j.a AND p.b = j.b)
"""


class Doubt(NamedTuple):
    """Two claims, what the machine holds of them, and the incidents they are in."""

    a: str
    b: str
    same: bool
    score: float
    reasons: Mapping[str, float]
    incident_a: str
    incident_b: str


def count_doubts(ledger: Ledger) -> int:
    """How many pairs of claims of different reports are doubtful."""
    return int(ledger.rows(f"SELECT count(*) {_OPEN}")[0][0])


def find_doubt(ledger: Ledger, skip: int) -> Doubt | None:
    """The doubtful pair at that place, the least certain first."""
    rows = ledger.rows(
        f"SELECT j.a, j.b, j.same, j.score, j.reasons, x.incident, y.incident {_OPEN}"
        f" ORDER BY abs(j.score - {EVEN}), j.a, j.b LIMIT 1 OFFSET {int(skip)}"
    )
    if not rows:
        return None
    a, b, same, score, reasons, incident_a, incident_b = rows[0]
    return Doubt(a, b, same, score, json.loads(reasons), incident_a, incident_b)
