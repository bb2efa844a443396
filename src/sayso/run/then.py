"""`--as-of`: incidents gathered again from the reports that were known by a day, where later ones touch them."""

from dataclasses import replace

from sayso.ledger import find
from sayso.ledger.store import Ledger
from sayso.ledger.then import find_touched, write_then
from sayso.records import Account, Incident
from sayso.run.merging import Merging, load_merging
from sayso.run.settle import regroup


def go_back(ledger: Ledger, day: str) -> None:
    """Make the ledger read as it was known on `day`; persons' judgements hold at any day."""
    members = find_touched(ledger, day)
    made: list[tuple[Incident, str]] = []
    if members:
        merging = load_merging()
        groups, _ = regroup(ledger, merging, members, {}, find.find_persons(ledger))
        accounts = _as_told_then(ledger, merging, [member.id for member in members], day)
        of = {member.id: member for member in members}
        for group in groups:
            inner = [accounts[i] for i in group]
            made.append((merging.make_incident(inner), max(of[i].added for i in group)))
    write_then(ledger, day, members, made)


def _as_told_then(ledger: Ledger, merging: Merging, ids: list[str], day: str) -> dict[str, Account]:
    """The accounts with the origins they had then: a story may have been printed before by who was read later."""
    accounts = find.find_accounts(ledger, ids)
    family = find.find_family(ledger, {account.report for account in accounts})
    known = {report: at for report, (at, _) in family.items() if at <= day}
    origins = merging.find_origins(known, find.find_copies(ledger, known))
    return {a.id: replace(a, origin=origins.get(a.report, a.origin)) for a in accounts}
