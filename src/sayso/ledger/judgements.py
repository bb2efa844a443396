"""The judgements of persons: made, taken back, listed. They outweigh the machine's."""

import json
import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from sayso.ledger.rows import judgement_row
from sayso.ledger.store import Ledger
from sayso.records import Judgement

ID_DIGITS = 10
"""Of the hash of its first claim's id, in the id of an incident."""


class Told(NamedTuple):
    """An id that a person names: claims by the day they were known and their id, each with account and report.

    A claim that was rejected has the account "".
    """

    id: str
    claims: tuple[tuple[str, str, str], ...]

    @property
    def speakers(self) -> list[str]:
        """The first claim of each account."""
        first: dict[str, str] = {}
        for claim, account, _ in self.claims:
            first.setdefault(account, claim)
        return list(first.values())


def find_named(ledger: Ledger, name: str) -> Told | None:
    """The claim or the incident of that id, or None."""
    rows = ledger.rows("SELECT id, account, report FROM claims WHERE id = ?", [name])
    if not rows:
        rows = ledger.rows(
            "SELECT c.id, c.account, c.report FROM claims AS c JOIN accounts AS a ON a.id = c.account"
            " WHERE a.incident = ? ORDER BY c.known, c.id",
            [name],
        )
    return Told(name, tuple(rows)) if rows else None


def find_homes(ledger: Ledger, claims: Collection[str]) -> dict[str, str]:
    """Claim id to the incident that it is part of."""
    return dict(
        ledger.rows(
            "SELECT c.id, a.incident FROM claims AS c JOIN accounts AS a ON a.id = c.account WHERE c.id IN (SELECT unnest(?::VARCHAR[]))",
            [list(claims)],
        )
    )


def add_judgement(ledger: Ledger, judgement: Judgement, given: tuple[str, str]) -> None:
    """Keep a judgement of a person, and the ids that they named."""
    ledger.insert("judgements", [judgement_row(judgement, given)])


def find_given(ledger: Ledger, a: str, b: str) -> list[tuple[str, str]]:
    """The claims of the judgements in force between two ids, as they were named or as they are."""
    return ledger.rows(
        "SELECT DISTINCT a, b FROM judgements WHERE judge <> 'machine' AND withdrawn IS NULL AND"
        " ((a, b) IN (($a, $b), ($b, $a)) OR (given_a, given_b) IN (($a, $b), ($b, $a))) ORDER BY a, b",
        {"a": a, "b": b},
    )


def withdraw(ledger: Ledger, a: str, b: str, by: str, at: str) -> None:
    """Take back all judgements of persons between two claims; the rows stay, and say who did so and when."""
    ledger.run(
        "UPDATE judgements SET withdrawn = ?, withdrawn_by = ? WHERE judge <> 'machine' AND withdrawn IS NULL AND a = ? AND b = ?",
        [at, by, a, b],
    )


def find_said(ledger: Ledger, claims: Collection[str]) -> list[dict[str, object]]:
    """The judgements of persons in force about any of these claims, by when they were made."""
    ids = set(claims)
    return [row for row in read_judgements(ledger, machine=False) if not row["withdrawn"] and not ids.isdisjoint((row["a"], row["b"]))]


def find_first_claim(ledger: Ledger, incident: str) -> str | None:
    """The claim that an incident, there still or not, has its id from."""
    if not re.fullmatch(f"i[0-9a-f]{{{ID_DIGITS}}}", incident):
        return None
    rows = ledger.rows(f"SELECT id FROM claims WHERE 'i' || left(sha256(id), {ID_DIGITS}) = ? LIMIT 1", [incident])
    return rows[0][0] if rows else None


KEYS = ("a", "b", "same", "score", "reasons", "by", "at", "withdrawn", "withdrawn_by", "given")


def read_judgements(
    ledger: Ledger, *, machine: bool, as_of: str | None = None, limit: int | None = None, offset: int = 0
) -> Iterator[dict[str, object]]:
    """Judgements of persons, by when they were made; with `machine` those of the machine after them."""
    moment = "strftime({}, '%Y-%m-%dT%H:%M:%SZ')"
    where = "true" if machine else "judge <> 'machine'"
    if as_of:
        where += " AND (made IS NULL OR made::DATE <= ?::DATE)"
    times = f"{moment.format('made')}, {moment.format('withdrawn')}"
    columns = f"a, b, same, score, reasons::JSON, judge, {times}, withdrawn_by, [given_a, given_b]"
    most = (f" LIMIT {limit}" if limit is not None else "") + f" OFFSET {offset}"

    for row in ledger.stream(
        f"SELECT {columns} FROM judgements WHERE {where} ORDER BY made NULLS LAST, a, b{most}", [as_of] if as_of else []
    ):
        found = dict(zip(KEYS, row, strict=True))
        found["reasons"] = json.loads(str(found["reasons"]))
        found["given"] = [i for i in row[-1] if i] or [row[0], row[1]]
        yield found


def count_judgements(ledger: Ledger, *, machine: bool) -> int:
    """How many judgements there are of persons, and with `machine` of the machine too."""
    return int(ledger.rows("SELECT count(*) FROM judgements WHERE $machine OR judge <> 'machine'", {"machine": machine})[0][0])
