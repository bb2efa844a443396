"""What reports tell of the ceasefires of two sides: the words of a sentence with the claims in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.merge.contests import is_armed
from sayso.merge.independence import find_holders, find_side, find_sides
from sayso.merge.truce_words import (
    APART,
    TruceTelling,
    find_brokers,
    find_dated_sentences,
    find_noun,
    find_truce_tellings,
)
from sayso.merge.violations import FORCE, Happening, Pair, is_between
from sayso.records import Claim, Party

# How far in the text the word of a claim may stand from the cue that tells the same.
NEAR = 3
TYPES = frozenset({"AGREE", "CONCEDE", "SUPPORT", "RETREAT", "CONSULT", "REJECT"})
NEWS = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
DATED = frozenset({"declared", "broken", "ended", "in-force"})  # whose day may follow the cue
# Longer intervals ("this year") do not date a step.
LONGEST = 7


@dataclass(frozen=True, slots=True)
class Telling:
    """One stage as one report tells it. `days` are those told; `effect` and `clock` from when it holds;
    `partial` tells that a party to it says so; `is_news` that a party is said to agree just then."""

    stage: str
    report: str
    known: str
    start: int
    end: int
    days: tuple[str, str] | None = None
    effect: str | None = None
    clock: str | None = None
    order: int = 0
    kind: str | None = None
    signed: bool = False
    holders: tuple[str, ...] = ()
    partial: bool = False
    is_news: bool = False
    type: str | None = None
    actor: tuple[str, ...] = ()
    mediator: tuple[str, ...] = ()
    claim: str | None = None
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class _Report:
    id: str
    known: str
    claims: tuple[Claim, ...]

    @property
    def sides(self) -> set[str]:
        """All sides that its claims name."""
        return {side for c in self.claims for side in find_sides(list(_parties(c)))}


def find_pair_tellings(
    happenings: Sequence[Happening], pair: Pair, texts: Mapping[str, str]
) -> list[Telling]:
    """All tellings of the ceasefires of a pair, in the order in which they became known."""
    of_claim = {
        claim.id: incident.id
        for incident, accounts in happenings
        for account in accounts
        for claim in account.claims
    }
    known = list(_find_reports(happenings))
    names = {p.text: p.code for r in known for c in r.claims for p in _parties(c) if p.code}
    reports = [report for report in known if _is_of(report, pair, texts, names)]
    others = set(_count_pairs(reports, texts)) - {pair}
    found = []
    for report in reports:
        for told, claim in _read(report, texts):
            if _find_truce_pair(claim) not in others:
                brokers = _find_brokers(told, report, texts, names, _is_news(told, claim, pair))
                found.append(_make(told, claim, report, pair, of_claim, brokers))
    return found


def _is_of(
    report: _Report, pair: Pair, texts: Mapping[str, str], names: Mapping[str, str]
) -> bool:
    """Whether a report tells of both sides: its claims name them, or one, and its text the other by its name."""
    missing = set(pair) - report.sides
    if not missing:
        return True
    text = texts.get(report.id, "")
    return len(missing) == 1 and any(
        find_side(code) in missing and name.istitle() and name.isalpha() and name in text
        for name, code in names.items()
    )


def find_pairs(happenings: Sequence[Happening], texts: Mapping[str, str]) -> list[Pair]:
    """The pairs of sides that agree to a ceasefire, or fight while one of them declares it; most told first."""
    reports = list(_find_reports(happenings))
    count = _count_pairs(reports, texts) + Counter(
        pair
        for report in reports
        for told, claim in _read(report, texts)
        if told.stage == "declared" and claim and len(find_sides(claim.actor)) == 1
        for pair in [_find_truce_pair(claim)]
        if pair and any(is_between(accounts, pair, FORCE) for _, accounts in happenings)
    )
    return sorted(count, key=lambda pair: (-count[pair], pair))


def _count_pairs(reports: Iterable[_Report], texts: Mapping[str, str]) -> Counter[Pair]:
    """How often two sides together are told to agree."""
    return Counter(
        pair
        for report in reports
        for told, claim in _read(report, texts)
        if told.stage in ("declared", "extended")
        and claim
        and (pair := _find_pair(claim.actor, claim))
    )


def _read(report: _Report, texts: Mapping[str, str]) -> Iterator[tuple[TruceTelling, Claim | None]]:
    said = (
        find_truce_tellings(texts[report.id], report.known)
        if report.id in texts
        else _from_claims(report)
    )
    for told in said:
        if not told.past and told.stage not in APART:
            yield told, _match(told, report.claims)


def _parties(claim: Claim) -> Iterator[Party]:
    yield from (*claim.actor, *claim.recipient, *claim.sources, *claim.mediator)


def _find_reports(happenings: Iterable[Happening]) -> Iterator[_Report]:
    claims: dict[tuple[str, str], list[Claim]] = {}
    for _, accounts in happenings:
        for account in accounts:
            claims.setdefault((account.known, account.report), []).extend(account.claims)
    for (known, report), said in sorted(claims.items()):
        yield _Report(report, known, tuple(sorted(said, key=lambda claim: (claim.at, claim.id))))


def _from_claims(report: _Report) -> list[TruceTelling]:
    """What claims alone tell, where the text is not kept."""
    found = []
    for claim in report.claims:
        if claim.historical or not (claim.mode == "ceasefire" or find_noun(claim.trigger)):
            continue
        stage = (
            "declared" if claim.type in NEWS else "broken" if claim.status == "negated" else "held"
        )
        if claim.type in NEWS | {"RETREAT"} and claim.status in ("actual", "negated"):
            start, end = claim.sentence
            until = claim.at + len(claim.trigger)
            found.append(TruceTelling(stage, claim.at, until, claim.at, start, end))
    return found


def _match(told: TruceTelling, claims: Sequence[Claim]) -> Claim | None:
    """The claim whose word is the cue or stands beside it, else the one that stands on the noun."""
    types = {"ASSAULT"} if told.stage == "violated" else TYPES
    ours = [c for c in claims if c.type in types and told.start <= c.at < told.end]
    near = [
        c for c in ours if c.at - NEAR <= told.until and told.at <= c.at + len(c.trigger) + NEAR
    ] or [c for c in ours if c.at <= told.noun < c.at + len(c.trigger)]
    return min(near, key=lambda claim: (abs(claim.at - told.at), claim.id), default=None)


def _find_truce_pair(claim: Claim | None) -> Pair | None:
    """The two armed sides of a claim about a ceasefire; brokers and speakers are none."""
    if claim is None:
        return None
    return _find_pair(claim.actor, claim) or _find_pair((*claim.actor, *claim.recipient), claim)


def _find_pair(parties: Sequence[Party], claim: Claim) -> Pair | None:
    brokers = set(find_sides(claim.mediator))
    sides = sorted(set(filter(is_armed, find_sides(parties))) - brokers)
    return (sides[0], sides[1]) if len(sides) == 2 else None


def _make(
    told: TruceTelling,
    claim: Claim | None,
    report: _Report,
    pair: Pair,
    of_claim: Mapping[str, str],
    brokers: tuple[str, ...],
) -> Telling:
    in_force = told.stage == "in-force"
    days = _find_days(told, claim)
    speakers = find_holders(claim) if claim else ()
    clock = next((w.time for w in claim.when if w.time), None) if claim and in_force else None
    return Telling(
        told.stage,
        report.id,
        report.known,
        told.start,
        told.end,
        days=days,
        effect=(told.moment.day or (days[0] if days else None)) if in_force else None,
        clock=(told.moment.time or clock) if in_force else None,
        order=told.order,
        kind=told.kind,
        signed=told.signed,
        holders=speakers,
        partial=bool(claim) and bool(set(find_sides(claim.sources)) & set(pair))
        if claim
        else False,
        is_news=_is_news(told, claim, pair),
        type=claim.type if claim else None,
        actor=tuple(p.code for p in claim.actor if p.code) if claim else (),
        mediator=brokers,
        claim=claim.id if claim else None,
        incident=of_claim.get(claim.id) if claim else None,
    )


def _is_news(told: TruceTelling, claim: Claim | None, pair: Pair) -> bool:
    """Whether a party is said to agree just then."""
    if claim is None or told.stage != "declared" or told.order < 0:
        return False
    return claim.type in NEWS and bool(set(find_sides(claim.actor)) & set(pair))


def _find_days(told: TruceTelling, claim: Claim | None) -> tuple[str, str] | None:
    """The days of a stage; a coming into force has its own, beside those of what was signed."""
    day = told.moment.day if told.stage in DATED else None
    if told.stage == "in-force" and (day or (claim and claim.mode != "ceasefire")):
        return (day, day) if day else None
    for when in claim.when if claim else ():
        if when.first and when.last and _length(when.first, when.last) <= LONGEST:
            return when.first, when.last
    return (day, day) if day else None


def _length(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _find_brokers(
    told: TruceTelling,
    report: _Report,
    texts: Mapping[str, str],
    names: Mapping[str, str],
    is_news: bool,
) -> tuple[str, ...]:
    """Those who broker by a claim or by the words of the sentence that tells of the declaration."""
    if told.stage not in ("declared", "in-force", "held"):
        return ()
    claimed = [
        party.code
        for claim in report.claims
        if told.start <= claim.at < told.end and not claim.historical
        for party in claim.mediator
        if party.code
    ]
    text = texts.get(report.id, "")
    sentences = [(told.start, told.end)]
    if is_news:  # the whole story tells of it
        sentences = [(s, e) for s, e, past in find_dated_sentences(text, report.known) if not past]
    found = [code for s, e in sentences for code in find_brokers(text, s, e, names)]
    return (*claimed, *found)
