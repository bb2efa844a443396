"""What stands in the ledger beside what arrives: the same report, its copies, accounts to compare, components."""

from collections.abc import Collection
from typing import NamedTuple

from sayso.ledger.rows import (
    JUDGEMENT_COLUMNS,
    READ,
    REPORT_COLUMNS,
    decode,
    judgement_from,
    report_from,
)
from sayso.ledger.store import Ledger
from sayso.records import Account, Claim, Judgement, Profile, Report

_MOMENT = "strftime({}, '%Y-%m-%dT%H:%M:%S.%f')"
_IN = "IN (SELECT unnest(?::VARCHAR[]))"


class Known(NamedTuple):
    """A report that is there: whether it was coded, and what it is called."""

    id: str
    coded: bool


class Standing(NamedTuple):
    """A report as it stands."""

    origin: str
    known: str
    added: str
    accounts: tuple[str, ...]


class Member(NamedTuple):
    """An account where it stands now."""

    id: str
    report: str
    component: str
    incident: str
    added: str


def find_known(ledger: Ledger, identities: Collection[str]) -> dict[str, Known]:
    """Of these identities those that are there."""
    rows = ledger.rows(f"SELECT identity, id, coded FROM reports WHERE identity {_IN}", [list(identities)])
    return {identity: Known(report, coded) for identity, report, coded in rows}


def find_taken(ledger: Ledger, ids: Collection[str]) -> set[str]:
    """Of these ids of reports those that are taken."""
    return {i for (i,) in ledger.rows(f"SELECT id FROM reports WHERE id {_IN}", [list(ids)])}


def find_reports(ledger: Ledger, ids: Collection[str]) -> dict[str, Report]:
    """The reports of these ids."""
    rows = ledger.rows(f"SELECT {REPORT_COLUMNS} FROM reports WHERE id {_IN}", [list(ids)])
    return {row[0]: report_from(row) for row in rows}


def find_signatures(ledger: Ledger, ids: Collection[str]) -> dict[str, str]:
    """Signatures of reports, as JSON."""
    rows = ledger.rows(f"SELECT id, signature FROM reports WHERE signature IS NOT NULL AND id {_IN}", [list(ids)])
    return dict(rows)


def find_family(ledger: Ledger, ids: Collection[str]) -> dict[str, tuple[str, str]]:
    """The reports that print the story of one of these: id to day known and origin."""
    rows = ledger.rows(
        "SELECT id, known::VARCHAR, origin FROM reports WHERE origin IN"
        f" (SELECT origin FROM reports WHERE id {_IN})",
        [list(ids)],
    )
    return {report: (known, origin) for report, known, origin in rows}


def find_copies(ledger: Ledger, ids: Collection[str]) -> list[tuple[str, str]]:
    """The pairs of copies among these reports."""
    rows = ledger.rows(f"SELECT a, b FROM copies WHERE a {_IN} ORDER BY a, b", [list(ids)])
    inside = set(ids)
    return [(a, b) for a, b in rows if b in inside]


def find_standing(ledger: Ledger, reports: Collection[str]) -> dict[str, Standing]:
    """How these reports stand: origin, day known, moment added, and the ids of their accounts."""
    rows = ledger.rows(
        f"SELECT r.id, r.origin, r.known::VARCHAR, {_MOMENT.format('r.added')}, list(a.id ORDER BY a.id) FILTER (a.id IS NOT NULL)"
        f" FROM reports AS r LEFT JOIN accounts AS a ON a.report = r.id WHERE r.id {_IN} GROUP BY ALL",
        [list(reports)],
    )
    return {report: Standing(origin, known, added, tuple(ids or ())) for report, origin, known, added, ids in rows}


def find_profiles(ledger: Ledger, ids: Collection[str]) -> dict[str, Profile]:
    """The profiles of accounts."""
    rows = ledger.rows(f"SELECT id, profile FROM accounts WHERE id {_IN}", [list(ids)])
    return {account: decode(told, Profile) for account, told in rows}


def find_accounts(ledger: Ledger, ids: Collection[str]) -> list[Account]:
    """Accounts with their claims as they read, in the order of the text."""
    claims: dict[str, list[Claim]] = {}
    rows = ledger.rows(f"SELECT account, {READ} FROM claims WHERE account {_IN} ORDER BY begins, id", [list(ids)])
    for account, record in rows:
        claims.setdefault(account, []).append(decode(record, Claim))
    rows = ledger.rows(
        "SELECT a.id, a.report, a.origin, a.known::VARCHAR, a.publisher, coalesce(r.published = a.known, false), a.leads"
        f" FROM accounts a LEFT JOIN reports r ON r.id = a.report WHERE a.id {_IN} ORDER BY a.known, a.id",
        [list(ids)],
    )
    return [
        Account(account, report, origin, known, publisher, tuple(claims.get(account, ())), published, leads)
        for account, report, origin, known, publisher, published, leads in rows
    ]


def find_claims(ledger: Ledger, reports: Collection[str]) -> dict[str, list[Claim]]:
    """The claims of reports as the machine coded them, in the order of the text."""
    rows = ledger.rows(f"SELECT report, record FROM claims WHERE report {_IN} ORDER BY report, begins, id", [list(reports)])
    found: dict[str, list[Claim]] = {report: [] for report in reports}
    for report, record in rows:
        found[report].append(decode(record, Claim))
    return found


def find_twins(ledger: Ledger, claim: Claim) -> list[str]:
    """The claims of the same words in other prints of the story: one trigger at one place of one sentence."""
    rows = ledger.rows(
        "SELECT c.record, r.text FROM claims AS c JOIN reports AS r ON r.id = c.report WHERE r.text IS NOT NULL"
        " AND r.origin = (SELECT origin FROM reports WHERE id = ?) ORDER BY c.known, c.id",
        [claim.report],
    )
    told = [(decode(record, Claim), text) for record, text in rows]
    own = next((_find_words(claim, text) for each, text in told if each.id == claim.id), None)
    return [each.id for each, text in told if each.report != claim.report and _find_words(each, text) == own]


def _find_words(claim: Claim, text: str) -> tuple[list[str], list[str]]:
    """The words of a claim's sentence before its trigger, and from it on."""
    start, end = claim.sentence
    return text[start : claim.at].split(), text[claim.at : end].split()


def find_accounts_of(ledger: Ledger, *, reports: Collection[str] = (), claims: Collection[str] = ()) -> dict[str, str]:
    """Claim id to account id, for claims of these reports and for these claims; one that was rejected has none."""
    found: dict[str, str] = {}
    for column, names in (("report", reports), ("id", claims)):
        if names:
            found |= dict(ledger.rows(f"SELECT id, account FROM claims WHERE account <> '' AND {column} {_IN}", [list(names)]))
    return found


def find_reports_of(ledger: Ledger, claims: Collection[str]) -> dict[str, str]:
    """Claim id to report id."""
    return dict(ledger.rows(f"SELECT id, report FROM claims WHERE id {_IN}", [list(claims)]))


def find_members(ledger: Ledger, accounts: Collection[str], components: Collection[str]) -> list[Member]:
    """All accounts of the components in which these accounts are, and of those components."""
    rows = ledger.rows(
        f"SELECT id, report, component, incident, {_MOMENT.format('added')} FROM accounts WHERE component IN"
        f" (SELECT component FROM accounts WHERE id {_IN} UNION SELECT unnest(?::VARCHAR[])) ORDER BY known, id",
        [list(accounts), list(components)],
    )
    return [Member(*row) for row in rows]


def find_edges(ledger: Ledger, accounts: Collection[str]) -> list[Judgement]:
    """The judgements in force that begin at one of these accounts; those of persons by their claims."""
    rows = ledger.rows(
        f"SELECT {JUDGEMENT_COLUMNS} FROM judgements WHERE withdrawn IS NULL AND judge = 'machine' AND a {_IN}",
        [list(accounts)],
    )
    return [judgement_from(row) for row in rows]


def find_edges_of(ledger: Ledger, accounts: Collection[str]) -> list[Judgement]:
    """The machine's judgements about any of these accounts."""
    rows = ledger.rows(
        f"SELECT {JUDGEMENT_COLUMNS} FROM judgements WHERE judge = 'machine' AND (a {_IN} OR b {_IN})",
        [list(accounts), list(accounts)],
    )
    return [judgement_from(row) for row in rows]


def find_persons(ledger: Ledger) -> list[Judgement]:
    """All judgements of persons that are in force: they are few."""
    rows = ledger.rows(
        f"SELECT {JUDGEMENT_COLUMNS} FROM judgements WHERE withdrawn IS NULL AND judge <> 'machine' ORDER BY made, a, b"
    )
    return [judgement_from(row) for row in rows]


def find_coded(ledger: Ledger) -> list[tuple[str, str, str]]:
    """Id, day known and moment added of every coded report, in the order in which they were added."""
    rows = ledger.rows(f"SELECT id, known::VARCHAR, {_MOMENT.format('added')} FROM reports WHERE coded ORDER BY added, id")
    return [(report, known, added) for report, known, added in rows]
