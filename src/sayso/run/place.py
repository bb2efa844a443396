"""A batch of coded reports into the ledger: origins, accounts, and then the incidents they change.

All of it is a function of the set of reports that are there, so that their order plays no part.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from sayso.ledger import find, write
from sayso.ledger.corrections import find_corrections
from sayso.ledger.crowds import ACCOUNTS, REPORTS, find_pairs, find_rising
from sayso.ledger.rows import Stored, decode, encode, find_identity
from sayso.ledger.store import Ledger
from sayso.records import REJECTED, Account, Claim, Correction, Judgement, Profile, Reading, Report
from sayso.run.merging import Merging
from sayso.run.settle import Change, settle

FIRST = 20
"""Of a band the first so many reports are compared with all others: what agencies always say stands in thousands."""


@dataclass(slots=True)
class Coded:
    """A report, what it yielded, and the day it was known."""

    report: Report
    reading: Reading
    coded: bool
    known: str


@dataclass(slots=True)
class Remade:
    """Accounts made anew, with all that is written of them.

    `coded` are the claims that read otherwise than they were coded, as they were coded; `rejected` hold, for each
    report, those of which a person says that they tell no event.
    """

    accounts: list[Account] = field(default_factory=list)
    profiles: dict[str, Profile] = field(default_factory=dict)
    coded: dict[str, Claim] = field(default_factory=dict)
    rejected: list[Account] = field(default_factory=list)


def place_batch(ledger: Ledger, merging: Merging, batch: Sequence[Coded], now: str, version: str) -> Change:
    """Write reports with their claims and rebuild the incidents that change; runs inside a transaction."""
    origins, moved = _write_reports(ledger, merging, batch, now, version)
    persons = find.find_persons(ledger)
    remade = Remade()
    for each in batch:
        claims = each.reading.claims
        if claims:
            origin = origins[each.report.id]
            make_accounts(remade, merging, each.report, claims, origin, each.known, persons)
    write_remade(ledger, merging, remade, {each.report.id: now for each in batch})
    others = move_accounts(ledger, moved)
    profiles = remade.profiles | others
    return settle(ledger, merging, set(profiles), (), profiles, persons)


def move_accounts(ledger: Ledger, moved: Mapping[str, str]) -> dict[str, Profile]:
    """Give the accounts of reports that were there their new origin; returns their profiles, to be judged anew."""
    if not moved:
        return {}
    before = find.find_standing(ledger, moved)
    origins = {account: moved[report] for report, at in before.items() for account in at.accounts}
    profiles = {
        account: replace(profile, origin=origins[account])
        for account, profile in find.find_profiles(ledger, origins).items()
    }
    write.change_accounts(ledger, origins, profiles)
    write.drop_machine_judgements(ledger, origins)
    return profiles


def remake_reports(ledger: Ledger, merging: Merging, ids: Collection[str], claims: Collection[str] = ()) -> Change:
    """Divide the claims of these reports into accounts anew, after a judgement or correction of a person about them.

    The accounts of `claims`, of any report, are touched as well.
    """
    reports = find.find_reports(ledger, ids)
    told = find.find_claims(ledger, ids)
    before = find.find_standing(ledger, ids)
    persons = find.find_persons(ledger)
    touched = {i for s in before.values() for i in s.accounts} | set(find.find_accounts_of(ledger, claims=claims).values())
    members = find.find_members(ledger, touched, ())
    corrections = find_corrections(ledger, [claim.id for found in told.values() for claim in found])
    remade = Remade()
    for report_id in sorted(ids):
        at = before[report_id]
        make_accounts(remade, merging, reports[report_id], told[report_id], at.origin, at.known, persons, corrections)
    rising = find_rising(ledger, ACCOUNTS, [i for s in before.values() for i in s.accounts], merging.largest)
    write.drop_machine_judgements(ledger, rising)
    write.drop_accounts(ledger, ids)
    write_remade(ledger, merging, remade, {report: s.added for report, s in before.items()})
    kept = {m.id for m in members if m.report not in set(ids)}
    gone: dict[str, list[str]] = {m.incident: [] for m in members if m.report in set(ids)}
    for member in members:
        if member.incident in gone:
            gone[member.incident].append(member.id)
    profiles = remade.profiles | find.find_profiles(ledger, rising)
    change = settle(ledger, merging, set(profiles), kept, profiles, persons, gone)
    return Change({**change.before, **{i: tuple(found) for i, found in gone.items()}}, change.after, frozenset(ids))


def _write_reports(
    ledger: Ledger, merging: Merging, batch: Sequence[Coded], now: str, version: str
) -> tuple[dict[str, str], dict[str, str]]:
    """Reports, bands, copies and origins; returns the origins of these, and those of others that moved."""
    signed = {each.report.id: merging.sign(each.report.text) for each in batch if each.coded}
    stored = [
        Stored(
            each.report,
            find_identity(each.report),
            each.known,
            each.coded,
            each.report.id,
            merging.find_credits(each.report) if each.coded else (),
            encode(signed[each.report.id]) if each.coded else None,
            version,
            now,
        )
        for each in batch
    ]
    write.write_reports(ledger, stored)
    return link_copies(ledger, merging, signed, {each.report.id: each.known for each in batch})


def link_copies(
    ledger: Ledger, merging: Merging, signed: Mapping[str, Any], known: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Find what these reports copy or are copied by; returns their origins, and those of others that moved.

    `known` are their days.
    """
    bands = {report: signature.bands for report, signature in signed.items()}
    write.write_bands(ledger, bands, known)
    pairs, gone = find_pairs(ledger, REPORTS, bands, FIRST)
    new = find_copies(ledger, merging, signed, pairs)
    write.write_copies(ledger, new)
    touched = {report for a, b, _ in new for report in (a, b)} | write.drop_copies(ledger, gone)
    family = find.find_family(ledger, touched)
    days = {report: day for report, (day, _) in family.items()}
    origins = merging.find_origins(days, find.find_copies(ledger, days)) if days else {}
    moved = {report: origin for report, origin in origins.items() if origin != family[report][1]}
    write.change_origins(ledger, moved)
    own = {report: origins.get(report, report) for report in signed}
    return own, {report: origin for report, origin in moved.items() if report not in own}


def find_copies(
    ledger: Ledger, merging: Merging, signed: Mapping[str, Any], pairs: Collection[tuple[str, str]]
) -> list[tuple[str, str, float]]:
    """Those of the pairs that are copies; one at least of each pair is of `signed`."""
    others = {report for pair in pairs for report in pair} - set(signed)
    signatures = dict(signed) | {
        report: decode(told, merging.signature) for report, told in find.find_signatures(ledger, others).items()
    }
    found = []
    for a, b in sorted(pairs):
        share = merging.is_copy(signatures[a], signatures[b])
        if share is not None:
            found.append((a, b, share))
    return found


def make_accounts(
    remade: Remade,
    merging: Merging,
    report: Report,
    claims: Sequence[Claim],
    origin: str,
    known: str,
    persons: Sequence[Judgement],
    corrections: Mapping[str, Sequence[Correction]] = MappingProxyType({}),
) -> None:
    """Divide the claims of a report, as they read with the corrections of persons, into accounts."""
    read = [merging.correct(claim, corrections.get(claim.id, ())) for claim in claims]
    remade.coded |= {claim.id: claim for claim, now in zip(claims, read, strict=True) if now != claim}
    told = [claim for claim in read if claim.status != REJECTED]
    if len(told) < len(read):
        out = tuple(claim for claim in read if claim.status == REJECTED)
        remade.rejected.append(Account("", report.id, origin, known, report.publisher, out))
    if not told:
        return
    ids = {claim.id for claim in told}
    within = [j for j in persons if j.a in ids and j.b in ids]
    accounts = merging.make_accounts(report, told, origin=origin, known=known, judgements=within)
    remade.accounts += accounts
    remade.profiles |= {profile.id: profile for profile in merging.profile_accounts(accounts, report)}


def write_remade(ledger: Ledger, merging: Merging, remade: Remade, added: Mapping[str, str]) -> None:
    keys = {account: merging.find_keys(profile) for account, profile in remade.profiles.items()}
    write.write_accounts(ledger, remade.accounts, remade.profiles, keys, added, remade.coded, remade.rejected)
