"""Rows into the ledger, and out of it where they are derived anew. All of it runs inside a transaction."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sayso.ledger.rows import (
    Stored,
    account_row,
    claim_row,
    encode,
    hash_key,
    incident_row,
    judgement_row,
    report_row,
)
from sayso.ledger.store import Ledger
from sayso.records import Account, Claim, Incident, Issue, Judgement, Profile

KEEPS_TEXT = "keeps_text"


def keeps_text(ledger: Ledger) -> bool:
    """Whether texts are kept, and not their hashes alone."""
    return ledger.meta(KEEPS_TEXT) != "no"


def choose_text(ledger: Ledger, keep: bool) -> None:
    """Say for good whether texts are kept."""
    ledger.run("DELETE FROM meta WHERE key = ?", [KEEPS_TEXT])
    ledger.insert("meta", [(KEEPS_TEXT, "yes" if keep else "no")])


def write_reports(ledger: Ledger, reports: Sequence[Stored]) -> None:
    """Reports in the place of those of the same id that could not be coded before."""
    _delete(ledger, "reports", "id", [stored.report.id for stored in reports])
    keep = keeps_text(ledger)
    ledger.insert("reports", [report_row(stored, keep) for stored in reports])


def write_bands(ledger: Ledger, bands: Mapping[str, Iterable[int]], known: Mapping[str, str]) -> None:
    """What the copies of each report are looked up by; `known` is their day."""
    rows = [(hash_key(band), report, known[report]) for report, found in bands.items() for band in sorted(set(found))]
    ledger.insert("bands", rows)


def write_copies(ledger: Ledger, copies: Iterable[tuple[str, str, float]]) -> None:
    """Pairs of reports, the smaller id first, and the share of the shorter that is in the longer."""
    ledger.insert("copies", [(a, b, round(share, 3)) for a, b, share in copies])


def change_origins(ledger: Ledger, origins: Mapping[str, str]) -> None:
    """New origins of reports that are there."""
    if origins:
        ledger.run(
            "UPDATE reports SET origin = new.origin FROM (SELECT unnest(?::VARCHAR[]) AS id, unnest(?::VARCHAR[]) AS origin)"
            " AS new WHERE reports.id = new.id",
            [list(origins), list(origins.values())],
        )


def drop_accounts(ledger: Ledger, reports: Collection[str]) -> None:
    """Take out the accounts of these reports with what was derived from them; the claims go too."""
    if not reports:
        return
    ids = [i for (i,) in ledger.rows("SELECT id FROM accounts WHERE report IN (SELECT unnest(?::VARCHAR[]))", [list(reports)])]
    _delete(ledger, "claims", "report", reports)
    _delete(ledger, "accounts", "report", reports)
    _delete(ledger, "keys", "account", ids)
    drop_machine_judgements(ledger, ids)


def drop_machine_judgements(ledger: Ledger, accounts: Collection[str]) -> None:
    """Take out what the machine judged of these accounts."""
    if accounts:
        ledger.run(
            "DELETE FROM judgements WHERE judge = 'machine'"
            " AND (a IN (SELECT unnest($ids::VARCHAR[])) OR b IN (SELECT unnest($ids::VARCHAR[])))",
            {"ids": list(accounts)},
        )


def drop_pairs(ledger: Ledger, pairs: Collection[tuple[str, str]]) -> set[str]:
    """Take out what the machine judged of these pairs of accounts; returns the accounts of which it had judged."""
    return _drop_pairs(ledger, "judgements", "judge = 'machine'", pairs)


def drop_copies(ledger: Ledger, pairs: Collection[tuple[str, str]]) -> set[str]:
    """Take out these pairs of copies; returns the reports that were some."""
    return _drop_pairs(ledger, "copies", "true", pairs)


def _drop_pairs(ledger: Ledger, table: str, where: str, pairs: Collection[tuple[str, str]]) -> set[str]:
    if not pairs:
        return set()
    gone = ledger.rows(
        f"DELETE FROM {table} WHERE {where} AND (a, b) IN (SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])) RETURNING a, b",
        [[a for a, _ in pairs], [b for _, b in pairs]],
    )
    return {name for pair in gone for name in pair}


def change_accounts(ledger: Ledger, origins: Mapping[str, str], profiles: Mapping[str, Profile]) -> None:
    """New origins of accounts, and the profiles that have them."""
    _set(ledger, "origin", origins)
    _set(ledger, "profile", {account: encode(profile) for account, profile in profiles.items()})


def write_accounts(
    ledger: Ledger,
    accounts: Sequence[Account],
    profiles: Mapping[str, Profile],
    keys: Mapping[str, Iterable[str]],
    added: Mapping[str, str],
    coded: Mapping[str, Claim],
    rejected: Sequence[Account],
) -> None:
    """Accounts with their claims and what they are found by; `added` is a report's moment.

    `coded` are the claims that read otherwise than they were coded, as they were coded, and `rejected` hold those
    that are part of no account.
    """
    told = [(claim, account) for account in (*accounts, *rejected) for claim in account.claims]
    ledger.insert("claims", [claim_row(c, account, added[account.report], coded.get(c.id)) for c, account in told])
    ledger.insert(
        "accounts",
        [account_row(a, profiles[a.id], added[a.report]) for a in accounts],
    )
    write_keys(ledger, keys, {a.id: a.known for a in accounts})


def write_judgements(ledger: Ledger, judgements: Iterable[Judgement]) -> None:
    """Judgements of the machine."""
    ledger.insert("judgements", [judgement_row(judgement) for judgement in judgements])


def write_incidents(
    ledger: Ledger,
    incidents: Sequence[tuple[Incident, str]],
    components: Mapping[str, str],
    gone: Collection[str],
) -> None:
    """Incidents with the moment their last report was added.

    `components` are the new components of accounts, `gone` the ids of incidents that are no more.
    """
    _delete(ledger, "incidents", "id", {*gone, *(incident.id for incident, _ in incidents)})
    ledger.insert("incidents", [incident_row(*each) for each in incidents])
    of_account = {account: incident.id for incident, _ in incidents for account in incident.accounts}
    _set(ledger, "component", components)
    _set(ledger, "incident", of_account)


def write_issues(ledger: Ledger, issues: Iterable[Issue], day: str, now: str) -> None:
    """What was skipped, once: an issue that stands there open already is not told twice."""
    issues = list(issues)
    open_now = set(
        ledger.rows(
            "SELECT report, reason, begins, ends FROM issues WHERE resolved IS NULL AND report IN (SELECT unnest(?::VARCHAR[]))",
            [[issue.report for issue in issues]],
        )
    )
    new = dict.fromkeys((i.report, i.reason, i.start, i.end) for i in issues)
    ledger.insert("issues", [(*told, day, now, None) for told in new if told not in open_now])


def resolve_issues(ledger: Ledger, reports: Collection[str], now: str) -> None:
    """These reports were coded after all."""
    if reports:
        ledger.run(
            "UPDATE issues SET resolved = ? WHERE resolved IS NULL AND begins IS NULL AND report IN (SELECT unnest(?::VARCHAR[]))",
            [now, list(reports)],
        )


def _set(ledger: Ledger, column: str, values: Mapping[str, str]) -> None:
    if values:
        ledger.run(
            f"UPDATE accounts SET {column} = new.value FROM (SELECT unnest(?::VARCHAR[]) AS id, unnest(?::VARCHAR[]) AS value)"
            " AS new WHERE accounts.id = new.id",
            [list(values), list(values.values())],
        )


def _delete(ledger: Ledger, table: str, column: str, values: Collection[str]) -> None:
    if values:
        ledger.run(f"DELETE FROM {table} WHERE {column} IN (SELECT unnest(?::VARCHAR[]))", [list(values)])


def drop_derived(ledger: Ledger, *, accounts: bool) -> None:
    """Take out all that is derived from reports, claims and the judgements of persons; `accounts` too, or not."""
    for table in ("bands", "copies", "keys", "incidents", *(("accounts",) if accounts else ())):
        ledger.run(f"DELETE FROM {table}")
    ledger.run("DELETE FROM judgements WHERE judge = 'machine'")
    ledger.run("UPDATE reports SET origin = id")
    ledger.run("UPDATE accounts SET origin = report, component = id, incident = ''")


def drop_claims(ledger: Ledger, reports: Collection[str]) -> None:
    """Take out the claims of these reports, to be written anew with their accounts."""
    _delete(ledger, "claims", "report", reports)


def write_keys(ledger: Ledger, keys: Mapping[str, Iterable[str]], known: Mapping[str, str]) -> None:
    """What accounts are found by; `known` is their day."""
    ledger.insert("keys", [(hash_key(key), a, known[a]) for a, found in keys.items() for key in sorted(found)])
