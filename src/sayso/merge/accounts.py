"""The claims of one report that tell of one happening: headline, lead, later paragraphs, each side's words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.merge.cluster import cluster
from sayso.merge.contradictions import contradict
from sayso.merge.denials import find_denied
from sayso.merge.echoes import find_echoed
from sayso.merge.in_report import InReport
from sayso.merge.judge import BARRED, HOPELESS, find_answers, weigh_answers
from sayso.merge.persons import settle
from sayso.merge.profile import find_ranks, profile_accounts
from sayso.records import Account, Claim, Judgement, Report


def make_accounts(
    report: Report,
    claims: Sequence[Claim],
    *,
    origin: str,
    known: str,
    judgements: Sequence[Judgement] = (),
) -> list[Account]:
    """The accounts of a report in the order of its text; persons' judgements outweigh what is read."""
    judged = {claim for j in judgements for claim in (j.a, j.b)}
    denied = {i: c.id for i, c in (find_denied(claims) | find_echoed(claims)).items() if i not in judged}
    ordered = sorted((c for c in claims if c.id not in denied), key=lambda c: (c.at, c.id))
    single = [_account(report, origin, known, (c,)) for c in ordered]
    profiles = {p.id: p for p in profile_accounts(single, report)}
    seen = [profiles[c.id] for c in ordered]
    told = InReport(report, ordered)

    def weigh(a: int, b: int) -> float:
        if contradict(seen[a], seen[b]):
            return BARRED
        answers = told.complete(find_answers(seen[a], seen[b]), a, b)
        if answers is None:
            return HOPELESS
        return max(HOPELESS, sum(weigh_answers(answers, within=True).values()))

    at = {c.id: i for i, c in enumerate(ordered)}
    together, apart = settle(judgements, at)
    links = [
        (a, b) for a in range(len(ordered)) for b in range(a + 1, len(ordered)) if weigh(a, b) > 0
    ]
    groups = cluster(len(ordered), links, weigh, together, apart)
    denials: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.id in denied:
            denials.setdefault(denied[claim.id], []).append(claim)
    made = [_account(report, origin, known, _with(denials, [ordered[i] for i in g])) for g in groups]
    made.sort(key=lambda account: (account.claims[0].at, account.id))
    return [replace(account, leads=rank == 0) for account, rank in zip(made, find_ranks(made), strict=True)]


def _with(denials: Mapping[str, Sequence[Claim]], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of an account with those that deny one of them or count its toll, in the order of the text."""
    found = [*claims, *(d for claim in claims for d in denials.get(claim.id, ()))]
    return tuple(sorted(found, key=lambda claim: (claim.at, claim.id)))


def _account(report: Report, origin: str, known: str, claims: tuple[Claim, ...]) -> Account:
    published = known == (report.published or "")[:10]
    return Account(claims[0].id, report.id, origin, known, report.publisher, claims, published)
