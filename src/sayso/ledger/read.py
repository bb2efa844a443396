"""What the ledger has to show: claims, incidents, reports and issues, the first at once and the rest as it is asked for."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sayso.ledger.filters import (
    INCIDENT_DAYS,
    Filter,
    find_claim_conditions,
    find_incident_conditions,
)
from sayso.ledger.rows import READ, decode
from sayso.ledger.store import Ledger, Row
from sayso.records import Claim, Incident

FIRST_CHUNK = 100
CHUNK = 5000
_FIRST, _LAST = INCIDENT_DAYS
ORDERS = {
    "told": "10 * leads + 5 * reports + 2 * claims DESC, known_first, first, id",
    "date": f"coalesce(last < known_first - 366, FALSE), {_FIRST}, {_LAST}, id",
    "known": "known_first, first, id",
    "newest": f"{_FIRST} DESC, known_last DESC, id",
}
"""Orders of incidents. By `told` those stand first that most reports begin with and that they have most to tell of, so that what a
report is about mostly stands before what it only mentions. By `date` what lies a year or more before its first report, the background
of a story, stands last."""


class Placed(NamedTuple):
    """A claim as it reads and the incident it is part of, "" for one that a person rejected."""

    claim: Claim
    incident: str


def read_claims(ledger: Ledger, asked: Filter) -> Iterator[Placed]:
    """Claims by day known, report and place in its text."""
    where, values = find_claim_conditions(asked)
    then = "then_accounts" if asked.as_of else "accounts"
    rows = ledger.rows(f"SELECT rowid FROM claims WHERE {where} ORDER BY known, report, begins, id{_limit(asked)}", values)
    for chunk in _chunks(rows):
        found = ledger.rows(
            f"SELECT c.rowid, {READ}, coalesce(a.incident, '') FROM claims AS c LEFT JOIN {then} AS a ON a.id = c.account"
            " WHERE c.rowid IN (SELECT unnest(?::BIGINT[]))",
            [chunk],
        )
        at = {row[0]: row for row in found}
        yield from (Placed(decode(at[i][1], Claim), at[i][2]) for i in chunk)


def read_incidents(ledger: Ledger, asked: Filter, order: str = "told") -> Iterator[Incident]:
    """Incidents in one of `ORDERS`; with `as_of` of the table that holds them as they were known then."""
    where, values = find_incident_conditions(asked)
    table = "then_incidents" if asked.as_of else "incidents"
    rows = ledger.rows(f"SELECT {_ROWID[table]} FROM {table} WHERE {where} ORDER BY {ORDERS[order]}{_limit(asked)}", values)
    for chunk in _chunks(rows):
        found: dict[int, str] = dict(
            ledger.rows(
                f"SELECT {_ROWID[table]}, record FROM {table} WHERE {_ROWID[table]} IN (SELECT unnest(?::BIGINT[]))", [chunk]
            )
        )
        yield from (decode(found[i], Incident) for i in chunk)


_ROWID = {"incidents": "rowid", "then_incidents": "number"}


def read_incident(ledger: Ledger, incident: str) -> Incident | None:
    """One incident, or None where there is none of that id."""
    rows = ledger.rows("SELECT record FROM incidents WHERE id = ?", [incident])
    return decode(rows[0][0], Incident) if rows else None


def read_claim(ledger: Ledger, claim: str) -> Placed | None:
    """One claim, or None where there is none of that id."""
    rows = ledger.rows(
        f"SELECT {READ}, coalesce(a.incident, '') FROM claims AS c LEFT JOIN accounts AS a ON a.id = c.account WHERE c.id = ?", [claim]
    )
    return Placed(decode(rows[0][0], Claim), rows[0][1]) if rows else None


def count_claims(ledger: Ledger, asked: Filter) -> int:
    """How many claims fit."""
    where, values = find_claim_conditions(asked)
    return int(ledger.rows(f"SELECT count(*) FROM claims WHERE {where}", values)[0][0])


def read_placed(ledger: Ledger, report: str) -> list[Placed]:
    """The claims of one report, in the order of its text."""
    rows = ledger.rows(
        f"SELECT {READ}, coalesce(a.incident, '') FROM claims AS c LEFT JOIN accounts AS a ON a.id = c.account"
        " WHERE c.report = ? ORDER BY c.begins, c.id",
        [report],
    )
    return [Placed(decode(record, Claim), incident) for record, incident in rows]


def read_claims_of(ledger: Ledger, ids: Collection[str]) -> dict[str, Claim]:
    """Claims by id."""
    rows = ledger.rows(f"SELECT id, {READ} FROM claims WHERE id IN (SELECT unnest(?::VARCHAR[]))", [list(ids)])
    return {claim: decode(record, Claim) for claim, record in rows}


REPORT_KEYS = ("id", "published", "known", "added", "publisher", "title", "url", "length", "hash", "coded", "origin", "credits")


def read_reports(ledger: Ledger, as_of: str | None, limit: int | None) -> Iterator[dict[str, object]]:
    """What is kept of each report but its text, by day known."""
    columns = (
        "id, published::VARCHAR, known::VARCHAR, strftime(added, '%Y-%m-%dT%H:%M:%SZ'), publisher, title, url, length, hash, coded,"
        " origin, credits"
    )
    return _rows(ledger, REPORT_KEYS, f"SELECT {columns} FROM reports", "ORDER BY known, id", as_of, limit)


ISSUE_KEYS = ("report", "reason", "start", "end", "known", "added", "resolved")


def read_issues(ledger: Ledger, as_of: str | None, limit: int | None) -> Iterator[dict[str, object]]:
    """What was skipped, where and why; `resolved` is null while the report has not been coded after all."""
    moment = "strftime({}, '%Y-%m-%dT%H:%M:%SZ')"
    columns = f"report, reason, begins, ends, known::VARCHAR, {moment.format('added')}, {moment.format('resolved')}"
    return _rows(ledger, ISSUE_KEYS, f"SELECT {columns} FROM issues", "ORDER BY added, report, begins", as_of, limit)


def count_issues(ledger: Ledger) -> int:
    """How much was skipped."""
    return int(ledger.rows("SELECT count(*) FROM issues")[0][0])


def list_issues(ledger: Ledger, limit: int | None, offset: int) -> list[dict[str, object]]:
    """What was skipped, the last first; `kept` says whether the report itself is there."""
    moment = "strftime({}, '%Y-%m-%dT%H:%M:%SZ')"
    rows = ledger.rows(
        f"SELECT report, reason, begins, ends, known::VARCHAR, {moment.format('added')}, {moment.format('resolved')},"
        " report IN (SELECT id FROM reports) FROM issues ORDER BY added DESC, report, begins LIMIT $limit OFFSET $offset",
        {"limit": limit, "offset": offset},
    )
    return [dict(zip((*ISSUE_KEYS, "kept"), row, strict=True)) for row in rows]


def _rows(
    ledger: Ledger, keys: Sequence[str], select: str, order: str, as_of: str | None, limit: int | None
) -> Iterator[dict[str, object]]:
    where = " WHERE known <= ?::DATE" if as_of else ""
    most = f" LIMIT {limit}" if limit is not None else ""
    for row in ledger.stream(f"{select}{where} {order}{most}", [as_of] if as_of else []):
        yield dict(zip(keys, row, strict=True))


def _limit(asked: Filter) -> str:
    most = f" LIMIT {asked.limit}" if asked.limit is not None else ""
    return f"{most} OFFSET {asked.offset}" if asked.offset else most


def _chunks(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Numbers of rows, few at first so that the first line does not wait."""
    at, size = 0, FIRST_CHUNK
    while at < len(rows):
        yield [row[0] for row in rows[at : at + size]]
        at, size = at + size, CHUNK


def find_incidents_of(ledger: Ledger, sides: tuple[str, str] | None, *, then: bool) -> list[Incident]:
    """The incidents of all reports whose claims name both sides, in the order in which they became known.

    A side is a country or a code. With no sides those of reports in which anybody agrees to something. `then` reads
    the tables of an earlier day.
    """
    told, values = _tell_of(sides, then=then)
    rows = ledger.rows(f"SELECT record {told} ORDER BY known_first, first, id", values)
    return [decode(record, Incident) for (record,) in rows]


def mark_incidents_of(ledger: Ledger, sides: tuple[str, str]) -> int:
    """A number that is another where `find_incidents_of` would find others, or others in them."""
    told, values = _tell_of(sides, then=False)
    return int(ledger.rows(f"SELECT coalesce(bit_xor(hash(id, record)), 0) {told}", values)[0][0])


def _tell_of(sides: tuple[str, str] | None, *, then: bool) -> tuple[str, dict[str, object]]:
    """From which table those incidents come, and which rows they are, with the values."""
    if sides:
        told = " AND ".join(f"bool_or(list_contains(parties, ${n}) OR {_SPEAKS.format(n=n)})" for n in ("one", "other"))
        values: dict[str, object] = {"one": sides[0], "other": sides[1]}
    else:
        told, values = "bool_or(type IN ('AGREE', 'CONCEDE', 'SUPPORT'))", {}
    incidents, accounts = ("then_incidents", "then_accounts") if then else ("incidents", "accounts")
    return (
        f"""
        FROM {incidents} WHERE id IN (
            SELECT now.incident FROM {accounts} AS now JOIN claims AS c ON c.account = now.id WHERE c.report IN (
                SELECT report FROM claims WHERE account <> '' GROUP BY report HAVING {told}
            )
        )
        """,
        values,
    )


_SPEAKS = "list_contains(sources, ${n}) OR len(list_filter(sources, lambda x: starts_with(x, ${n} || ' '))) > 0"
