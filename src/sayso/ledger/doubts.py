"""What the machine is least sure of, and no person has settled: judgements of two claims, and codings of one."""

import json
from collections.abc import Collection, Mapping
from typing import NamedTuple

from sayso.ledger.store import Ledger
from sayso.records import Claim

UNKNOWN = "---"
EVEN = 0.5
WIDTH = 0.35  # scores this near to even are doubtful
_OPEN = f"""
    FROM judgements AS j WHERE judge = 'machine' AND abs(score - {EVEN}) < {WIDTH}
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


def find_doubts(ledger: Ledger, skip: int, most: int) -> tuple[int, list[Doubt]]:
    """How many pairs of claims are doubtful, always of different reports, and those from a place on, the least certain first.

    Past the end the number is 0 too.
    """
    rows = ledger.rows(
        f"""
        WITH open AS (SELECT count(*) OVER () AS number, a, b, same, score, reasons {_OPEN}
        ORDER BY abs(score - {EVEN}), a, b LIMIT {int(most)} OFFSET {int(skip)})
        SELECT number, o.a, o.b, same, score, reasons, x.incident, y.incident
        FROM open AS o JOIN accounts AS x ON x.id = o.a JOIN accounts AS y ON y.id = o.b ORDER BY abs(score - {EVEN}), o.a, o.b
        """
    )
    found = [Doubt(a, b, same, score, json.loads(why), *incidents) for _, a, b, same, score, why, *incidents in rows]
    return (rows[0][0] if rows else 0), found


def find_neighbours(ledger: Ledger, accounts: Collection[str], most: int) -> list[tuple[str, float]]:
    """The incidents beside that of these accounts whose accounts the machine judged most like them, with the best score."""
    return ledger.rows(
        """
        WITH own AS (SELECT unnest($own::VARCHAR[]) AS id), beside AS (
            SELECT b AS id, score FROM judgements WHERE judge = 'machine' AND a IN (SELECT id FROM own)
            UNION ALL SELECT a AS id, score FROM judgements WHERE judge = 'machine' AND b IN (SELECT id FROM own)
        )
        SELECT a.incident, max(score) FROM beside JOIN accounts AS a ON a.id = beside.id
        WHERE a.id NOT IN (SELECT id FROM own) GROUP BY a.incident ORDER BY max(score) DESC, a.incident LIMIT $most
        """,
        {"own": list(accounts), "most": most},
    )


SURE = 0.85
"""A coding that is as sure as that, or surer, is not doubtful."""
LESS_DENIED, LESS_NOBODY = 0.3, 0.2
"""How much less sure a coding is that is denied or planned, and one that nobody is told to have done. On gold reports a third of
the former are right in all, two fifths of the latter, and three fifths of the others."""
_SURENESS = f"(confidence - CASE WHEN status <> 'actual' THEN {LESS_DENIED} ELSE 0 END - CASE WHEN len(actor) = 0 THEN {LESS_NOBODY} ELSE 0 END)"
_DOUBTFUL = f"""
    FROM claims WHERE account <> '' AND {_SURENESS} < {SURE}
    AND id NOT IN (SELECT claim FROM corrections WHERE withdrawn IS NULL)
"""


def count_doubtful(ledger: Ledger) -> int:
    """How many codings are doubtful, of which no person has said anything."""
    return int(ledger.rows(f"SELECT count(*) {_DOUBTFUL}")[0][0])


def find_doubtful(ledger: Ledger, skip: int) -> str | None:
    """The id of the doubtful coding at that place, the least sure first."""
    rows = ledger.rows(f"SELECT id {_DOUBTFUL} ORDER BY {_SURENESS}, id LIMIT 1 OFFSET {int(skip)}")
    return rows[0][0] if rows else None


def tell_doubts(claim: Claim) -> dict[str, str]:
    """Field -> why it is doubtful."""
    found = {}
    if claim.confidence < SURE:
        found["type"] = f"likely {100 * claim.confidence:.0f} %"
    if claim.status != "actual":
        found["status"] = "denied or planned is often misread"
    if not claim.actor:
        found["actor"] = "nobody was found"
    for field, parties in (("actor", claim.actor), ("recipient", claim.recipient)):
        if any((party.code or UNKNOWN).startswith(UNKNOWN) for party in parties):
            found[field] = "of no known country"
    return found
