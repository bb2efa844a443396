"""What persons correct of claims: made, taken back, listed. The claim as the machine coded it stays as it is."""

import json
from collections.abc import Collection, Iterator, Sequence

from sayso.ledger.rows import CORRECTION_COLUMNS, correction_from, correction_row, decode
from sayso.ledger.store import Ledger
from sayso.records import Claim, Correction


def add_corrections(ledger: Ledger, corrections: Sequence[Correction]) -> None:
    """Keep corrections of a person."""
    ledger.insert("corrections", [correction_row(correction) for correction in corrections])


def find_corrections(ledger: Ledger, claims: Collection[str]) -> dict[str, list[Correction]]:
    """Claim id to its corrections in force, in the order in which they were made."""
    rows = ledger.rows(
        f"SELECT {CORRECTION_COLUMNS} FROM corrections WHERE withdrawn IS NULL AND claim IN (SELECT unnest(?::VARCHAR[]))"
        " ORDER BY made, claim, field",
        [list(claims)],
    )
    found: dict[str, list[Correction]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(correction_from(row))
    return found


def find_act(ledger: Ledger, at: str) -> list[Correction]:
    """All that was said at that moment and is in force: one act, of a claim and of its copies."""
    rows = ledger.rows(
        f"SELECT {CORRECTION_COLUMNS} FROM corrections WHERE withdrawn IS NULL AND made = ?::TIMESTAMP ORDER BY claim, field", [at]
    )
    return [correction_from(row) for row in rows]


def find_coded(ledger: Ledger, claims: Collection[str]) -> dict[str, Claim]:
    """Claims as the machine coded them."""
    rows = ledger.rows("SELECT id, record FROM claims WHERE id IN (SELECT unnest(?::VARCHAR[]))", [list(claims)])
    return {claim: decode(record, Claim) for claim, record in rows}


def find_rejected(ledger: Ledger, reports: Collection[str]) -> list[Claim]:
    """The claims of these reports of which a person says that they tell no event."""
    rows = ledger.rows("SELECT record FROM claims WHERE account = '' AND report IN (SELECT unnest(?::VARCHAR[]))", [list(reports)])
    return [decode(record, Claim) for (record,) in rows]


def find_touched(ledger: Ledger) -> list[tuple[str, str, str | None]]:
    """Id and both records of every claim that reads otherwise than it was coded, or that a correction is about."""
    return ledger.rows(
        "SELECT id, record, corrected FROM claims WHERE corrected IS NOT NULL OR id IN"
        " (SELECT claim FROM corrections WHERE withdrawn IS NULL) ORDER BY id"
    )


def withdraw(ledger: Ledger, corrections: Sequence[Correction], by: str, at: str) -> None:
    """Take corrections back; the rows stay, and say who did so and when."""
    for each in corrections:
        ledger.run(
            "UPDATE corrections SET withdrawn = ?, withdrawn_by = ? WHERE withdrawn IS NULL AND claim = ? AND field = ? AND made = ?",
            [at, by, each.claim, each.field, each.at],
        )


KEYS = ("claim", "field", "value", "by", "at", "withdrawn", "withdrawn_by")


def read_corrections(
    ledger: Ledger, *, claim: str | None = None, as_of: str | None = None, limit: int | None = None, offset: int = 0, newest: bool = False
) -> Iterator[dict[str, object]]:
    """Corrections by when they were made, those that were taken back too; of one claim, or made by a day."""
    moment = "strftime({}, '%Y-%m-%dT%H:%M:%S.%fZ')"
    told: dict[str, object] = {name: value for name, value in (("claim", claim), ("as_of", as_of)) if value}
    where = [part for name, part in (("claim", "claim = $claim"), ("as_of", "made::DATE <= $as_of::DATE")) if name in told]
    order = "made DESC, claim, field" if newest else "made, claim, field"
    rows = ledger.stream(
        f"SELECT claim, field, value, judge, {moment.format('made')}, {moment.format('withdrawn')}, withdrawn_by FROM corrections"
        f" WHERE {' AND '.join(where) or 'true'} ORDER BY {order}{f' LIMIT {int(limit)}' if limit is not None else ''} OFFSET {int(offset)}",
        told,
    )
    for row in rows:
        found: dict[str, object] = dict(zip(KEYS, row, strict=True))
        found["value"] = json.loads(str(row[2]))
        yield found


def count_corrections(ledger: Ledger, *, claim: str | None = None) -> int:
    """How many corrections there are, those that were taken back too; of one claim, or of all."""
    return int(ledger.rows("SELECT count(*) FROM corrections WHERE $claim IS NULL OR claim = $claim", {"claim": claim})[0][0])
