"""The claims of one report that tell of one happening: headline, lead, later paragraphs, each side's words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.merge.carried import is_further
from sayso.merge.cluster import cluster
from sayso.merge.contradictions import contradict
from sayso.merge.denials import find_denied
from sayso.merge.judge import BARRED, HOPELESS, find_answers, weigh_answers
from sayso.merge.persons import settle
from sayso.merge.profile import find_ranks, profile_accounts
from sayso.records import Account, Claim, Judgement, Report
from sayso.reference.merging import load_merging

_WORD = re.compile(r"[\w'’-]+")
_BEFORE = 24  # characters before a trigger in which "the" or "Tuesday's" stands
HEADLINE_REACH = 3  # sentences with claims after the headline that tell it again


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
    denied = {i: c.id for i, c in find_denied(claims).items() if i not in judged}
    ordered = sorted((c for c in claims if c.id not in denied), key=lambda c: (c.at, c.id))
    single = [_account(report, origin, known, (c,)) for c in ordered]
    profiles = {p.id: p for p in profile_accounts(single, report)}
    seen = [profiles[c.id] for c in ordered]
    told = Telling(report, ordered)

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
    """The claims of an account with those that deny one of them, in the order of the text."""
    found = [*claims, *(d for claim in claims for d in denials.get(claim.id, ()))]
    return tuple(sorted(found, key=lambda claim: (claim.at, claim.id)))


def _account(report: Report, origin: str, known: str, claims: tuple[Claim, ...]) -> Account:
    published = known == (report.published or "")[:10]
    return Account(claims[0].id, report.id, origin, known, report.publisher, claims, published)


class Telling:
    """How two claims of one report stand to each other in its text."""

    def __init__(self, report: Report, claims: Sequence[Claim]) -> None:
        table = load_merging()
        starts = sorted({c.sentence[0] for c in claims})
        number = {start: n for n, start in enumerate(starts)}
        self._sentence = [number[c.sentence[0]] for c in claims]
        first = report.text.strip().split("\n", 1)[0]
        headed = bool(claims) and not first.rstrip().endswith((".", "”", '"'))
        end = report.text.find(first) + len(first)
        self._headline = [headed and c.at < end for c in claims]
        # "Third man dies; army kills three": what a headline tells second the report tells as a further thing.
        cut = first.find(";")
        self._second = [h and 0 <= cut < c.at - (end - len(first)) for h, c in zip(self._headline, claims, strict=True)]
        self._hurt = [
            {t.of.code.split(" ")[0] for t in c.casualties if t.of and t.of.code} for c in claims
        ]
        self._further = [is_further(c, report.text) for c in claims]
        self._taken_up = [_is_definite(c, report.text, table.definite) for c in claims]

    def complete(self, answers: dict[str, str | float] | None, a: int, b: int) -> dict[str, str | float] | None:
        """The answers of all comparisons of two claims, with how the claim `b` stands after `a`."""
        if answers is None:
            return None
        found = answers | {"gap": self._gap(a, b)}
        if self._sentence[a] == self._sentence[b]:
            found.pop("words", None)  # of one sentence they are the same anyway
            if self._hurt[a] and self._hurt[b] and self._hurt[a].isdisjoint(self._hurt[b]):
                found["losses"] = "both sides"
        if self._further[b] != self._second[a]:
            found["series"] = "further"
        if self._taken_up[b]:
            found["again"] = "taken up"
        return found

    def _gap(self, a: int, b: int) -> str:
        between = self._sentence[b] - self._sentence[a]
        if between == 0:
            return "sentence"
        if self._headline[a] and not self._headline[b] and (self._second[a] or between <= HEADLINE_REACH):
            return "headline"
        return "next" if between == 1 else "far"


def _is_definite(claim: Claim, text: str, definite: frozenset[str]) -> bool:
    """Whether "the", "this" or "Tuesday's" stands right before the trigger."""
    before = _WORD.findall(text[max(claim.sentence[0], claim.at - _BEFORE) : claim.at].lower())
    return bool(before) and (before[-1] in definite or before[-1].endswith(("'s", "’s")))
