"""Ceasefires of two sides through time: declared, in force, held, violated, ended.

Several reports of one ceasefire are one. One that is declared anew without having broken is renewed;
one that is declared after a collapse is another. Appeals, refusals and hopes are none.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sayso.conflicts import Ceasefire, Step, Violation
from sayso.merge.independence import find_side, is_named
from sayso.merge.moments import MIDNIGHT, shift
from sayso.merge.truce_tellings import Telling, find_pair_tellings
from sayso.merge.violations import Happening, Pair, find_violations

# Reports of one declaration may put it a night apart.
LEAST_DAYS_APART = 2
# Types of claims whose actors agree to a ceasefire.
AGREEING = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
BREAKS = frozenset({"broken", "ended"})
Days = tuple[str, str]


def find_ceasefires(
    happenings: Sequence[Happening], between: Pair, texts: Mapping[str, str]
) -> list[Ceasefire]:
    """The ceasefires of two sides in the order in which they were declared.

    `happenings` are incidents with their accounts, `texts` the texts of the reports by id; of a report
    without a text only the claims count. What was known on a day is what its reports alone give.
    """
    pair = find_pair(between)
    tellings = find_pair_tellings(happenings, pair, texts)
    groups = _split(tellings)
    latest = max((account.known for _, accounts in happenings for account in accounts), default="")
    following: list[str | None] = [*(declared[0] for declared, _ in groups), None]
    return [
        _make(happenings, pair, declared, said, stop, latest)
        for (declared, said), stop in zip(groups, following[1:], strict=True)
        if said
    ]


def _make(
    happenings: Sequence[Happening],
    pair: Pair,
    declared: Days,
    said: Sequence[Telling],
    stop: str | None,
    latest: str,
) -> Ceasefire:
    """One ceasefire; `stop` is the day on which the next one was declared."""
    effective, clock = _find_effect(said, declared)
    start = effective[-1] if effective else declared[0]
    ended = _most(_day(t) for t in said if t.stage == "ended") or stop
    told = {(t.report, t.start): t.end for t in said if t.stage == "violated"}
    violations = [
        violation
        for violation in find_violations(
            happenings, pair, start, min(filter(None, (ended, stop)), default=None)
        )
        if violation.days[0] > declared[1] or _is_told(violation, happenings, told)
    ]
    return Ceasefire(
        incident=_most(t.incident for t in said if t.stage == "declared"),
        between=pair,
        declared=declared,
        effective=effective,
        time=clock,
        by=_find_by(said, pair),
        announced_by=_find_announcers(said, pair),
        brokers=_find_brokers(said, pair),
        kind=_find_kind(said, pair),
        status=_find_status(said, violations, start, latest),
        violations=tuple(violations),
        steps=tuple(_make_step(t) for t in said),
    )


def find_pair(between: Pair) -> Pair:
    """The two sides in alphabetical order: "AZE MIL" stands for AZE, "YEM REB" for itself."""
    first, second = sorted(find_side(code) for code in between)
    return first, second


def _split(tellings: Sequence[Telling]) -> list[tuple[Days, list[Telling]]]:
    """Declared days of each ceasefire, and what is told of it."""
    anchors = _find_anchors(tellings)
    groups: list[tuple[Days, list[Telling]]] = [(anchor, []) for anchor in anchors]
    for telling in tellings:
        if groups:
            groups[_find_group(telling, anchors, tellings)][1].append(telling)
    return groups


def _find_anchors(tellings: Sequence[Telling]) -> list[Days]:
    """The days on which a ceasefire was declared that was not one already."""
    told = sorted(t.days for t in tellings if t.stage == "declared" and t.days)
    breaks = sorted(_day(t) for t in tellings if t.stage in BREAKS)
    fresh = {t.days for t in tellings if t.stage == "declared" and t.order > 0}
    anchors: list[Days] = []
    for days in told:
        if anchors and _apart(anchors[-1][1], days[0]) < LEAST_DAYS_APART:
            anchors[-1] = (anchors[-1][0], max(anchors[-1][1], min(days[1], anchors[-1][1])))
        elif not anchors or days in fresh or any(anchors[-1][0] <= b <= days[0] for b in breaks):
            anchors.append(days)
    for telling in tellings:  # declared, and nobody says when: the day of the first report
        if telling.stage == "declared" and telling.days is None:
            before = [a for a in anchors if a[0] <= telling.known]
            broken = (
                any(b >= before[-1][0] for b in breaks if b < telling.known) if before else True
            )
            if not before or (broken and telling.is_news and not _is_near(before[-1], telling)):
                anchors = sorted([*anchors, (telling.known, telling.known)])
    return anchors


def _is_near(anchor: Days, telling: Telling) -> bool:
    return _apart(anchor[1], telling.known) < LEAST_DAYS_APART


def _find_group(telling: Telling, anchors: Sequence[Days], tellings: Sequence[Telling]) -> int:
    """The ceasefire that a telling is of: by its ordinal, by the declaration in its sentence, by its day."""
    known = [i for i, anchor in enumerate(anchors) if anchor[0] <= telling.known] or [0]
    if telling.order < 0:
        return known[0]
    beside = [
        t.days
        for t in tellings
        if (t.report, t.start) == (telling.report, telling.start)
        and t.stage == "declared"
        and t.days
    ]
    day = beside[0][0] if beside else telling.effect or _day(telling)
    if telling.order > 0:
        day = max(day, telling.known)
    return max((i for i in known if anchors[i][0] <= day), default=known[0])


def _find_effect(said: Sequence[Telling], declared: Days) -> tuple[Days | None, str | None]:
    days = [t.effect for t in said if t.effect and t.effect >= declared[0]]
    day = _most(days)
    clock = _most(t.clock for t in said if t.clock and t.effect in (day, None))
    if day is None:
        return None, clock
    last = shift(date.fromisoformat(day), 1 if clock == MIDNIGHT else 0)
    return (day, last.isoformat()), clock


def _is_told(
    violation: Violation, happenings: Sequence[Happening], told: Mapping[tuple[str, int], int]
) -> bool:
    """Whether the sentence of an incident tells of a violation: on the day of the declaration itself force
    may be what it ended."""
    claims = [
        claim
        for incident, accounts in happenings
        if incident.id == violation.incident
        for account in accounts
        for claim in account.claims
    ]
    return any(
        claim.report == report and start <= claim.at < end
        for claim in claims
        for (report, start), end in told.items()
    )


def _find_by(said: Sequence[Telling], pair: Pair) -> tuple[str, ...]:
    return _codes(
        code
        for t in said
        if t.stage == "declared" and t.type in AGREEING
        for code in t.actor
        if find_side(code) in pair
    )


def _find_announcers(said: Sequence[Telling], pair: Pair) -> tuple[str, ...]:
    return _codes(
        code
        for t in said
        if t.stage == "declared" and t.type == "CONCEDE"
        for code in t.actor
        if find_side(code) not in pair
    )


def _find_brokers(said: Sequence[Telling], pair: Pair) -> tuple[str, ...]:
    return _codes(code for t in said for code in t.mediator if find_side(code) not in pair)


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    """One code for each side whose name is known: its government's, else that told most."""
    count = Counter(code for code in codes if is_named(code))
    best: dict[str, str] = {}
    for code in sorted(count, key=lambda code: (not code.endswith(" GOV"), -count[code], code)):
        best.setdefault(find_side(code), code)
    return tuple(sorted(best.values()))


def _find_kind(said: Sequence[Telling], pair: Pair) -> str:
    declared = [t for t in said if t.stage == "declared"]
    told = _most(t.kind for t in declared) or _most(t.kind for t in said)
    if told:
        return told
    if any(t.signed for t in declared):
        return "signed"
    sides = {find_side(code) for code in _find_by(said, pair)}
    return "unilateral" if len(sides) == 1 and not _find_brokers(said, pair) else "agreed"


def _find_status(
    said: Sequence[Telling], violations: Sequence[Violation], start: str, latest: str
) -> str:
    """As of the newest report: a collapse stands until somebody apart from the parties sees it hold."""
    if any(t.stage == "ended" for t in said):
        return "ended"
    breaks = [_day(t) for t in said if t.stage == "broken"]
    breaks += [v.days[0] for v in violations if not v.holders]
    accused = {find_side(code) for v in violations for code in v.by}
    if len(accused) > 1:
        breaks += [v.days[0] for v in violations]
    held = [_day(t) for t in said if t.stage == "held" and not t.partial]  # told by others
    if breaks:
        return "holding" if held and max(held) > max(breaks) else "broken"
    in_force = held or any(t.stage == "in-force" and t.known >= start for t in said)
    return "holding" if in_force and start <= latest else "declared"


def _make_step(telling: Telling) -> Step:
    return Step(
        telling.stage,
        telling.days,
        telling.known,
        telling.report,
        telling.start,
        telling.end,
        telling.holders,
        telling.claim,
    )


def _day(telling: Telling) -> str:
    return telling.days[1] if telling.days else telling.known


def _apart(a: str, b: str) -> int:
    return abs((date.fromisoformat(b) - date.fromisoformat(a)).days)


def _most(values: Iterable[str | None]) -> str | None:
    """The commonest value, the smaller one of equals."""
    count = Counter(value for value in values if value)
    return min(count, key=lambda value: (-count[value], value), default=None)
