"""Whether a ledger is whole: words where their offsets say, hashes, references, judgements, incidents of accounts."""

from collections.abc import Iterator

from sayso.ledger.rows import decode, find_identity, hash_text, report_from
from sayso.ledger.store import Ledger
from sayso.records import Attribution, Claim, Incident, Party, Report

CHUNK = 500
MOST = 20
"""Faults of one kind that are named; more are counted."""

# Fault -> a query for the names of rows that have it.
REFERENCES = {
    "report: there are two of this id": "SELECT id FROM reports GROUP BY id HAVING count(*) > 1",
    "report: it stands there twice": "SELECT min(id) FROM reports GROUP BY identity HAVING count(*) > 1",
    "claim: there are two of this id": "SELECT id FROM claims GROUP BY id HAVING count(*) > 1",
    "account: there are two of this id": "SELECT id FROM accounts GROUP BY id HAVING count(*) > 1",
    "incident: there are two of this id": "SELECT id FROM incidents GROUP BY id HAVING count(*) > 1",
    "claim: its report is missing": "SELECT id FROM claims ANTI JOIN reports ON reports.id = claims.report",
    "claim: its report counts as not coded": "SELECT c.id FROM claims AS c JOIN reports AS r ON r.id = c.report WHERE NOT r.coded",
    "claim: its account is missing": "SELECT id FROM claims ANTI JOIN accounts ON accounts.id = claims.account"
    " WHERE account <> '' OR status <> 'rejected'",
    "claim: its account is of another report": "SELECT c.id FROM claims AS c JOIN accounts AS a ON a.id = c.account WHERE a.report <> c.report",
    "account: it has no claims": "SELECT id FROM accounts ANTI JOIN claims ON claims.account = accounts.id",
    "account: its incident is missing": "SELECT id FROM accounts ANTI JOIN incidents ON incidents.id = accounts.incident",
    "account: its origin is not that of its report": "SELECT a.id FROM accounts AS a JOIN reports AS r ON r.id = a.report WHERE r.origin <> a.origin",
    "incident: it has no accounts": "SELECT id FROM incidents ANTI JOIN accounts ON accounts.incident = incidents.id",
    "report: its origin is missing": "SELECT id FROM reports AS r ANTI JOIN reports AS o ON o.id = r.origin",
    "key: its account is missing": "SELECT DISTINCT account FROM keys ANTI JOIN accounts ON accounts.id = keys.account",
    "band: its report is missing": "SELECT DISTINCT report FROM bands ANTI JOIN reports ON reports.id = bands.report",
    "copy: its report is missing": "SELECT a FROM copies ANTI JOIN reports ON reports.id = a"
    " UNION SELECT b FROM copies ANTI JOIN reports ON reports.id = b",
    "judgement: its account is missing": "SELECT a FROM judgements ANTI JOIN accounts ON accounts.id = a WHERE judge = 'machine'"
    " UNION SELECT b FROM judgements ANTI JOIN accounts ON accounts.id = b WHERE judge = 'machine'",
    "judgement: its claim is missing": "SELECT a FROM judgements ANTI JOIN claims ON claims.id = a"
    " UNION SELECT b FROM judgements ANTI JOIN claims ON claims.id = b",
    "correction: its claim is missing": "SELECT claim FROM corrections ANTI JOIN claims ON claims.id = corrections.claim",
    "judgement: its ids are not in order": "SELECT a FROM judgements WHERE a >= b",
    "judgement: it stands there twice": "SELECT a FROM judgements WHERE judge = 'machine' GROUP BY a, b HAVING count(*) > 1",
    "judgement: it is told who took it back, but not when": "SELECT a FROM judgements WHERE withdrawn IS NULL AND withdrawn_by IS NOT NULL",
    "correction: it is told who took it back, but not when": "SELECT claim FROM corrections WHERE withdrawn IS NULL AND withdrawn_by IS NOT NULL",
    "incident: two accounts that are joined have other components": "SELECT j.a FROM judgements AS j JOIN accounts AS x ON x.id = j.a"
    " JOIN accounts AS y ON y.id = j.b WHERE j.judge = 'machine' AND j.same AND x.component <> y.component",
}


def find_faults(ledger: Ledger) -> Iterator[str]:
    """What is wrong with the ledger, a line each; nothing where all of it holds."""
    for fault, query in REFERENCES.items():
        yield from _name(fault, [row[0] for row in ledger.rows(query)])
    yield from _check_reports(ledger)
    yield from _check_incidents(ledger)


def _check_reports(ledger: Ledger) -> Iterator[str]:
    ids = [row[0] for row in ledger.rows("SELECT id FROM reports ORDER BY id")]
    for at in range(0, len(ids), CHUNK):
        chunk = ids[at : at + CHUNK]
        records: dict[str, list[str]] = {}
        for report, record in ledger.rows(
            "SELECT report, record FROM claims WHERE report IN (SELECT unnest(?::VARCHAR[]))", [chunk]
        ):
            records.setdefault(report, []).append(record)
        for row in ledger.rows(
            "SELECT id, text, published::VARCHAR, publisher, title, url, NULL, hash, length, identity FROM reports"
            " WHERE id IN (SELECT unnest(?::VARCHAR[])) ORDER BY id",
            [chunk],
        ):
            yield from _check_report(report_from((row[0], row[1] or "", *row[2:7])), row[1] is not None, row[7:], records.get(row[0], []))


def _check_report(report: Report, has_text: bool, told: tuple[str, int, str], records: list[str]) -> Iterator[str]:
    digest, length, identity = told
    if has_text and (hash_text(report.text) != digest or len(report.text) != length):
        yield f"report {report.id}: its text is not the one that was added (hash)."
        return
    if has_text and find_identity(report) != identity:
        yield f"report {report.id}: its publisher or address is not the one that was added."
    for record in records:
        try:
            claim = decode(record, Claim)
        except ValueError as error:
            yield f"report {report.id}: a claim of it cannot be read ({error})."
            continue
        for words, start, end in find_spans(claim):
            if not 0 <= start <= end <= length:
                yield f"claim {claim.id}: the span {start}-{end} is not within the text of {length} characters."
            elif has_text and words is not None and report.text[start:end] != words:
                yield f"claim {claim.id}: at {start}-{end} stands {report.text[start:end]!r}, not {words!r}."


def find_spans(claim: Claim) -> Iterator[tuple[str | None, int, int]]:
    """All spans of a claim with their words; None where a span has none of its own."""
    yield claim.trigger, claim.at, claim.at + len(claim.trigger)
    yield None, *claim.sentence
    for party in (*claim.actor, *claim.recipient, *claim.sources, *claim.via, *claim.mediator):
        yield _words(party)
    for place in claim.place:
        yield place.text, place.start, place.end
    for when in claim.when:
        yield when.text, when.start, when.end
    for toll in claim.casualties:
        yield toll.text, toll.start, toll.end
        if toll.of is not None:
            yield _words(toll.of)
    if claim.attribution is not None:
        yield from _said(claim.attribution)


def _said(said: Attribution) -> Iterator[tuple[str | None, int, int]]:
    for run in (*said.content, *([said.cue] if said.cue else []), *([said.source] if said.source else [])):
        yield None, *run
    if said.outer is not None:
        yield from _said(said.outer)


def _words(party: Party) -> tuple[str | None, int, int]:
    return party.text or None, party.start, party.end


def _check_incidents(ledger: Ledger) -> Iterator[str]:
    """The record of each incident holds just the accounts, reports and claims that are joined to it."""
    standing: dict[str, tuple[set[str], set[str]]] = {
        incident: (set(accounts), set(reports))
        for incident, accounts, reports in ledger.rows("SELECT incident, list(id), list(report) FROM accounts GROUP BY incident")
    }
    claims: dict[str, set[str]] = {
        incident: set(found)
        for incident, found in ledger.rows(
            "SELECT a.incident, list(c.id) FROM claims AS c JOIN accounts AS a ON a.id = c.account GROUP BY a.incident"
        )
    }
    for incident_id, record in ledger.stream("SELECT id, record FROM incidents ORDER BY id"):
        incident = decode(record, Incident)
        accounts, reports = standing.get(incident_id, (set(), set()))
        if (incident.id, set(incident.accounts), set(incident.reports)) != (incident_id, accounts, reports):
            yield f"incident {incident_id}: its accounts are not those that are joined to it; sayso rebuild makes it again."
        elif set(incident.claims) != claims.get(incident_id, set()):
            yield f"incident {incident_id}: its claims are not those of its accounts; sayso rebuild makes it again."


def _name(fault: str, names: list[str]) -> Iterator[str]:
    what, told = fault.split(": ", 1)
    yield from (f"{what} {name}: {told}." for name in names[:MOST])
    if len(names) > MOST:
        yield f"and {len(names) - MOST} more: {fault}."
