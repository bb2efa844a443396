"""Stands in for `sayso.merge` where a ledger is tested: what is "shelled" is one happening with all that shells the same.

An account holds the claims of one report whose next word is the same, and that word is its key. Copies are
reports of one first word; a person's judgement outweighs all of it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.merge.corrections import correct_claim
from sayso.merge.syndicate import find_origins
from sayso.merge.values import make_incident
from sayso.records import Account, Claim, Judgement, Profile, Report
from sayso.run.merging import Merging

LARGEST = 3
FURTHEST = 3


@dataclass(frozen=True)
class Signature:
    bands: tuple[int, ...]
    first: str


def sign(text: str) -> Signature:
    first = text.split(" ", 1)[0]
    return Signature((sum(map(ord, first)),), first)


def is_copy(a: Signature, b: Signature) -> float | None:
    return 0.9 if a.first == b.first and a.first.startswith("Wire") else None


def find_credits(report: Report) -> tuple[str, ...]:
    return ("Gotha News",) if "(GN)" in report.text else ()


def find_topic(claim: Claim, text: str) -> str:
    found = re.match(r" (\w+)", text[claim.at + len(claim.trigger) :])
    return found.group(1) if found else "something"


def make_accounts(
    report: Report, claims: Sequence[Claim], *, origin: str, known: str, judgements: Sequence[Judgement] = ()
) -> list[Account]:
    of = {claim.id: find_topic(claim, report.text) for claim in claims}
    for judgement in judgements:
        of[judgement.b] = of[judgement.a] if judgement.same else f"{of[judgement.a]}-{judgement.b}"
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(of[claim.id], []).append(claim)
    return [Account(g[0].id, report.id, origin, known, report.publisher, tuple(g)) for g in groups.values()]


def profile_accounts(accounts: Sequence[Account], report: Report) -> list[Profile]:
    return [
        Profile(a.id, a.report, a.origin, a.known, ("ASSAULT",), words=(find_topic(a.claims[0], report.text),))
        for a in accounts
    ]


def find_keys(profile: Profile) -> frozenset[str]:
    return frozenset(profile.words)


def judge(a: Profile, b: Profile) -> Judgement | None:
    return Judgement(min(a.id, b.id), max(a.id, b.id), True, 0.9, {"topic": 2.0})


def gather(
    profiles: Sequence[Profile], judgements: Sequence[Judgement], of_claim: Mapping[str, str]
) -> list[tuple[str, ...]]:
    ids = [p.id for p in sorted(profiles, key=lambda p: (p.known, p.id))]
    of_claim = {**of_claim, **{i: i for i in ids}}
    persons = [j for j in judgements if j.by != "machine"]
    apart = {frozenset((of_claim[j.a], of_claim[j.b])) for j in persons if not j.same}
    pairs = [(of_claim[j.a], of_claim[j.b]) for j in persons if j.same]
    pairs += sorted((j.a, j.b) for j in judgements if j.by == "machine" and j.same)
    groups = {i: [i] for i in ids}
    for a, b in pairs:
        x, y = groups[a], groups[b]
        if x is y or any(frozenset((i, k)) in apart for i in x for k in y):
            continue
        x += y
        groups.update(dict.fromkeys(y, x))
    return [tuple(i for i in ids if i in g) for g in _distinct(groups[i] for i in ids)]


def _distinct(groups: Iterable[list[str]]) -> list[list[str]]:
    return list({id(g): g for g in groups}.values())


def load_merging() -> Merging:
    return Merging(
        sign,
        Signature,
        is_copy,
        find_origins,
        find_credits,
        correct_claim,
        make_accounts,
        profile_accounts,
        find_keys,
        LARGEST,
        FURTHEST,
        judge,
        gather,
        make_incident,
    )
