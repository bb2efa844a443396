"""The incidents that a change of accounts or judgements touches, gathered anew; all others are left alone."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.ledger import find, write
from sayso.ledger.crowds import ACCOUNTS, find_pairs
from sayso.ledger.find import Member
from sayso.ledger.store import Ledger
from sayso.records import Incident, Judgement, Profile
from sayso.run.merging import Merging

Accounts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of incidents: the accounts of each before and after, where they differ.

    `divided` are the reports whose claims were divided into accounts anew.
    """

    before: Mapping[str, Accounts]
    after: Mapping[str, Accounts]
    divided: frozenset[str] = frozenset()


def settle(
    ledger: Ledger,
    merging: Merging,
    new: Collection[str],
    touched: Collection[str],
    profiles: Mapping[str, Profile],
    persons: Sequence[Judgement],
    gone: Collection[str] = (),
) -> Change:
    """Judge the `new` accounts and gather all components in which they or the `touched` ones are.

    `profiles` are those of the new accounts, `gone` incidents some of whose accounts are no more.
    """
    judged, left = _judge(ledger, merging, new, profiles)
    write.write_judgements(ledger, judged)
    touched = {*new, *touched, *left, *(i for j in judged if j.same for i in (j.a, j.b))}
    touched |= _bound(ledger, touched, persons)
    members = find.find_members(ledger, touched, ())
    groups, components = regroup(ledger, merging, members, profiles, persons)
    return _write(ledger, merging, members, groups, components, new, gone)


def regroup(
    ledger: Ledger,
    merging: Merging,
    members: Sequence[Member],
    profiles: Mapping[str, Profile],
    persons: Sequence[Judgement],
) -> tuple[list[Accounts], dict[str, str]]:
    """The groups of accounts that are incidents, and the component of each account."""
    ids = [member.id for member in members]
    inside = set(ids)
    edges = [edge for edge in find.find_edges(ledger, ids) if edge.b in inside]
    of_claim = _of_claim(ledger, inside, persons)
    ours = [j for j in persons if j.a in of_claim and j.b in of_claim]
    links = [(edge.a, edge.b) for edge in edges if edge.same]
    links += [(of_claim[j.a], of_claim[j.b]) for j in ours if j.same]
    components = find_components(ids, links)
    whole = {component for account, component in components.items() if component != account}
    known = dict(profiles)
    lacking = [i for i in ids if components[i] in whole and i not in known]
    known |= find.find_profiles(ledger, lacking)
    groups: list[Accounts] = []
    judged = _by_component(components, [(e.a, e.b, e) for e in edges])
    judged_by_us = _by_component(components, [(of_claim[j.a], of_claim[j.b], j) for j in ours])
    for component, inner in _inside(ids, components).items():
        if component not in whole:
            groups.append((component,))
            continue
        between = judged.get(component, []) + judged_by_us.get(component, [])
        groups += merging.gather([known[i] for i in inner], between, of_claim)
    return groups, components


def find_components(ids: Collection[str], links: Collection[tuple[str, str]]) -> dict[str, str]:
    """Of each id the smallest one with which links connect it."""
    head = {i: i for i in ids}

    def find_head(i: str) -> str:
        while head[i] != i:
            head[i] = head[head[i]]
            i = head[i]
        return i

    for a, b in links:
        first, second = sorted((find_head(a), find_head(b)))
        head[second] = first
    return {i: find_head(i) for i in ids}


def _judge(
    ledger: Ledger, merging: Merging, new: Collection[str], profiles: Mapping[str, Profile]
) -> tuple[list[Judgement], set[str]]:
    """What the machine judges of the new accounts; and the accounts of judgements that are made no longer.

    Those are of accounts that are no longer among the first of a crowded key: without that what is judged
    would hang on the order of arrival.
    """
    keys = {account: merging.find_keys(profiles[account]) for account in new}
    pairs, gone = find_pairs(ledger, ACCOUNTS, keys, merging.largest, merging.furthest)
    known = dict(profiles)
    known |= find.find_profiles(ledger, {i for pair in pairs for i in pair if i not in known})
    judged = []
    for a, b in sorted(pairs):
        # The claims of one report are divided among its accounts already.
        if known[a].report != known[b].report:
            judgement = merging.judge(known[a], known[b])
            if judgement is not None:
                judged.append(judgement)
    return judged, write.drop_pairs(ledger, gone)


def _bound(ledger: Ledger, touched: Collection[str], persons: Sequence[Judgement]) -> set[str]:
    """The accounts that persons hold to be one with a touched account."""
    claims = {claim for j in persons if j.same for claim in (j.a, j.b)}
    account = find.find_accounts_of(ledger, claims=claims) if claims else {}
    pairs = [(account[j.a], account[j.b]) for j in persons if j.same and j.a in account and j.b in account]
    return {i for pair in pairs if not set(pair).isdisjoint(touched) for i in pair}


def _of_claim(ledger: Ledger, accounts: Collection[str], persons: Sequence[Judgement]) -> dict[str, str]:
    """Claim to account, of the claims that persons judged and that are of these accounts."""
    claims = {claim for j in persons for claim in (j.a, j.b)}
    if not claims:
        return {}
    found = find.find_accounts_of(ledger, claims=claims)
    return {claim: account for claim, account in found.items() if account in accounts}


def _by_component(
    components: Mapping[str, str], edges: Iterable[tuple[str, str, Judgement]]
) -> dict[str, list[Judgement]]:
    """The judgements between two accounts of one component, by the component."""
    found: dict[str, list[Judgement]] = {}
    for a, b, judgement in edges:
        if components[a] == components[b]:
            found.setdefault(components[a], []).append(judgement)
    return found


def _inside(ids: Sequence[str], components: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for i in ids:
        found.setdefault(components[i], []).append(i)
    return found


def _write(
    ledger: Ledger,
    merging: Merging,
    members: Sequence[Member],
    groups: Sequence[Accounts],
    components: Mapping[str, str],
    fresh: Collection[str],
    gone: Collection[str],
) -> Change:
    """Write the incidents whose accounts are others than before, or have changed themselves."""
    before: dict[str, set[str]] = {}
    for member in members:
        if member.incident:
            before.setdefault(member.incident, set()).add(member.id)
    standing = {frozenset(accounts) for incident, accounts in before.items() if incident not in gone}
    fresh = set(fresh)
    remade = [g for g in groups if frozenset(g) not in standing or not fresh.isdisjoint(g)]
    of = {member.id: member for member in members}
    accounts = {a.id: a for a in find.find_accounts(ledger, [i for g in remade for i in g])}
    made: list[tuple[Incident, str]] = []
    for group in remade:
        inner = [accounts[i] for i in group]
        made.append((merging.make_incident(inner), max(of[i].added for i in group)))
    again = set(remade)
    kept = {of[g[0]].incident for g in groups if g not in again}
    left = {incident for incident in {*before, *gone} if incident not in kept}
    moved = {i: c for i, c in components.items() if of[i].component != c}
    write.write_incidents(ledger, made, moved, left)
    after = {incident.id: incident.accounts for incident, _ in made}
    return Change({i: tuple(sorted(before.get(i, ()))) for i in left}, after)
