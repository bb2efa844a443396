"""Uses of force between two sides while their ceasefire was to hold."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sayso.conflicts import Violation
from sayso.merge.contests import ARMED
from sayso.merge.independence import UNKNOWN, find_side, find_sides, split
from sayso.merge.tellings import find_actors, find_status
from sayso.merge.truce_words import find_noun
from sayso.records import Account, Claim, Incident, Party

Pair = tuple[str, str]
Happening = tuple[Incident, Sequence[Account]]
Place = tuple[str, tuple[int, int]]  # a report and a sentence of it
FORCE = "ASSAULT"


def find_violations(
    happenings: Sequence[Happening], pair: Pair, start: str, stop: str | None
) -> list[Violation]:
    """The incidents of force between the pair from the day `start` to the day before `stop`."""
    accusers = _find_accusers(happenings)
    found: list[tuple[Violation, bool]] = []
    for incident, accounts in happenings:
        days = find_incident_days(incident)
        if days[0] < start or (stop is not None and days[0] >= stop):
            continue
        if is_between(accounts, pair, FORCE):
            bare = _is_bare(accounts)
            found += [(v, bare) for v in _make(incident, accounts, pair, days, accusers)]
    full = [violation for violation, bare in found if not bare]
    rows = [v for v, bare in found if not bare or not any(_is_told(v, other) for other in full)]
    return sorted(rows, key=lambda v: (v.days, v.incident))


def _is_bare(accounts: Sequence[Account]) -> bool:
    """Whether nothing is told but that a ceasefire was broken."""
    return all(find_noun(c.trigger) for account in accounts for c in account.claims)


def _is_told(violation: Violation, other: Violation) -> bool:
    """Whether an incident told with what was done is the one of a bare charge."""
    return violation.days[0] == other.days[0] and bool(set(violation.by) & set(other.by))


def find_incident_days(incident: Incident) -> tuple[str, str]:
    """The days of an incident by most of its voices, or that of its first report."""
    values = incident.fields.get("date", ())
    if not values:
        return incident.known[0], incident.known[0]
    days: Any = values[0].value
    return days[0], days[1]


def is_between(accounts: Sequence[Account], pair: Pair, kind: str | None = None) -> bool:
    """Whether one of two sides acts, and the other acts too, is acted upon, is hurt or tells of it."""
    actors: set[str] = set()
    touched: set[str] = set()
    for claim in (claim for account in accounts for claim in account.claims):
        if claim.historical or (kind is not None and claim.type != kind):
            continue
        hurt = [toll.of for toll in claim.casualties if toll.of]
        actors.update(find_sides(claim.actor))
        touched.update(find_sides((*claim.actor, *claim.recipient, *hurt, *claim.sources)))
        touched.update(_find_states((*claim.recipient, *hurt)))
    return bool(actors & set(pair)) and set(pair) <= touched


def _find_states(parties: Iterable[Party]) -> set[str]:
    """The states whose citizens are acted upon."""
    codes = [split(party.code) for party in parties if party.code]
    return {country for country, sector in codes if sector not in ARMED and country != UNKNOWN}


def _make(
    incident: Incident,
    accounts: Sequence[Account],
    pair: Pair,
    days: tuple[str, str],
    accusers: Mapping[Place, Sequence[Party]],
) -> list[Violation]:
    """One for each side by another's account; one for both where the narrator tells of a fight."""
    claims = [claim for account in accounts for claim in account.claims]
    actors = [v for v in incident.fields["actor"] if find_side(str(v.value)) in pair]
    most = max((len(v.reports) for v in actors), default=0)
    codes = [str(v.value) for v in actors if len(v.reports) * 2 >= most]  # less is a slip
    if not codes:  # nobody but its denial says who it was
        codes = [p.code for c in claims for p in c.actor if p.code and find_side(p.code) in pair]
    held, narrated = _find_tellers(claims, codes, accusers, pair)
    if narrated >= set(pair):
        return [
            Violation(incident.id, tuple(sorted(set(codes))), (), _find_deniers(claims, pair), days)
        ]
    return [
        Violation(
            incident.id,
            tuple(sorted({code for code in codes if find_side(code) == side})),
            () if side in narrated else find_voices(holders),
            _find_deniers(claims, (side,)),
            days,
        )
        for side, holders in sorted(held.items() or _find_denied(claims, pair))
        if holders or side in narrated
    ]


def _find_tellers(
    claims: Sequence[Claim],
    codes: Sequence[str],
    accusers: Mapping[Place, Sequence[Party]],
    pair: Pair,
) -> tuple[dict[str, list[str]], set[str]]:
    """Side -> by whose account it did it, and the sides that a narrator says did it.

    A narrator whose report names a speaker for it rests on that speaker, unless it tells of a fight of both.
    """
    held: dict[str, list[str]] = {}
    by_report: dict[str, set[str]] = {}
    narrators: dict[str, set[str]] = {}
    narrated: set[str] = set()
    for claim in claims:
        if find_status(claim) != "actual":
            continue
        named = [p for p in find_actors(claim) if p.code and p.code in codes and not p.carried]  # whom the teller leaves out he does not blame
        sides = {find_side(str(p.code)) for p in named}
        said = claim.sources or accusers.get((claim.report, claim.sentence), ())
        narrated |= sides if not said and sides >= set(pair) else set()
        for side in sides:
            told = [p.code for p in said if p.code and find_side(p.code) != side]
            held.setdefault(side, []).extend(told)
            (by_report if told else narrators).setdefault(side, set()).update(
                [claim.report] if told or not said else []
            )
    narrated |= {side for side, told in narrators.items() if told - by_report.get(side, set())}
    return held, narrated


def find_voices(codes: Iterable[str]) -> tuple[str, ...]:
    """One code for each side that speaks: the one that is told most."""
    count = Counter(codes)
    best: dict[str, str] = {}
    for code in sorted(count, key=lambda code: (-count[code], code)):
        best.setdefault(find_side(code), code)
    return tuple(sorted(best.values()))


def _find_denied(claims: Sequence[Claim], pair: Pair) -> list[tuple[str, list[str]]]:
    """The sides that deny what others tell without saying who did it, and those others."""
    denied = {
        side
        for claim in claims
        if find_status(claim) == "negated"
        for side in find_sides(claim.actor)
        if side in pair
    }
    told = [p.code for c in claims if find_status(c) == "actual" for p in c.sources if p.code]
    return [(side, [code for code in told if find_side(code) != side]) for side in sorted(denied)]


def _find_accusers(happenings: Sequence[Happening]) -> dict[Place, tuple[Party, ...]]:
    """Where a report tells a charge, and who makes it: what else the sentence tells is the charge's."""
    return {
        (claim.report, claim.sentence): claim.actor
        for _, accounts in happenings
        for account in accounts
        for claim in account.claims
        if claim.type == "ACCUSE" and not claim.sources and len(claim.actor) == 1
    }


def _find_deniers(claims: Sequence[Claim], sides: Sequence[str]) -> tuple[str, ...]:
    """Those of these sides who deny it."""
    return find_voices(
        party.code
        for claim in claims
        if find_status(claim) == "negated"
        for party in claim.sources
        if party.code and find_side(party.code) in sides
    )
