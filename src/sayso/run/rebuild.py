"""Everything that is derived, derived again: from reports, claims as they were coded, and what persons judged and corrected."""

from collections.abc import Sequence

from sayso.ledger import find, write
from sayso.ledger.corrections import find_corrections
from sayso.ledger.rows import decode
from sayso.ledger.store import Ledger
from sayso.run.merging import Merging
from sayso.run.place import Remade, link_copies, make_accounts, move_accounts, write_remade
from sayso.run.settle import settle
from sayso.run.startup import pause_collecting

CHUNK = 200
Told = tuple[str, str, str]


def rebuild(ledger: Ledger, merging: Merging) -> int:
    """Make origins, accounts, machine judgements and incidents anew, all or nothing; returns the number of reports.

    A ledger without texts keeps its accounts as they are: they were made of words that it no longer has.
    """
    has_text = write.keeps_text(ledger)
    with ledger.transaction():
        reports = find.find_coded(ledger)
        write.drop_derived(ledger, accounts=has_text)
        for at in range(0, len(reports), CHUNK):
            chunk = reports[at : at + CHUNK]
            with pause_collecting():
                (_rebuild if has_text else _relink)(ledger, merging, chunk)
    return len(reports)


def _rebuild(ledger: Ledger, merging: Merging, chunk: Sequence[Told]) -> None:
    ids = [report for report, _, _ in chunk]
    reports = find.find_reports(ledger, ids)
    claims = find.find_claims(ledger, ids)
    corrections = find_corrections(ledger, [claim.id for found in claims.values() for claim in found])
    persons = find.find_persons(ledger)
    origins, moved = link_copies(ledger, merging, {i: merging.sign(reports[i].text) for i in ids}, {i: day for i, day, _ in chunk})
    remade = Remade()
    for report, known, _ in chunk:
        if claims[report]:
            make_accounts(remade, merging, reports[report], claims[report], origins[report], known, persons, corrections)
    write.drop_claims(ledger, ids)
    write_remade(ledger, merging, remade, {report: added for report, _, added in chunk})
    others = move_accounts(ledger, moved)
    profiles = remade.profiles | others
    settle(ledger, merging, set(profiles), (), profiles, persons)


def _relink(ledger: Ledger, merging: Merging, chunk: Sequence[Told]) -> None:
    ids = [report for report, _, _ in chunk]
    signatures = find.find_signatures(ledger, ids)
    signed = {i: decode(told, merging.signature) for i, told in signatures.items()}
    origins, moved = link_copies(ledger, merging, signed, {i: day for i, day, _ in chunk})
    profiles = move_accounts(ledger, {i: origins.get(i, i) for i in ids} | moved)
    own = {account: profile for account, profile in profiles.items() if profile.report in origins}
    write.write_keys(ledger, {i: merging.find_keys(p) for i, p in own.items()}, {i: p.known for i, p in own.items()})
    settle(ledger, merging, set(profiles), (), profiles, find.find_persons(ledger))
