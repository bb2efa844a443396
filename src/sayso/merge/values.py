"""An incident from its accounts: every value of every field, who holds it, and how it stands.

`docs/values.md` says what the verdicts mean.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from sayso.merge.agreement import FORMS, days_between, is_same_side_hurt
from sayso.merge.contests import (
    LEAST_DAYS_APART,
    denies_toll,
    find_contested_actors,
    find_contested_dates,
    find_contested_places,
    find_denials,
    find_disclaimed,
    find_partisans,
    find_shifted,
    tells_of_losses,
)
from sayso.merge.denials import find_disowned, leave_out_disowned
from sayso.merge.independence import (
    Allies,
    count_independent,
    find_allies,
    find_holders,
    find_side,
    find_sides,
)
from sayso.merge.tellings import TOLLS, Telling, find_status, find_tellings
from sayso.merge.tolls import find_contested_tolls, range_of, supports
from sayso.merge.victims import join_victims
from sayso.records import Account, Claim, Incident, Value

ID_DIGITS = 10
NONE = [0, 0]
ENOUGH = 2  # independent voices that corroborate


def make_incident(accounts: Sequence[Account]) -> Incident:
    """The incident that these accounts tell of; the order in which they are given does not matter.

    Its id is that of its first claim, hashed. There must be at least one account with a claim.
    """
    ordered = sorted(accounts, key=lambda account: (account.known, account.id))
    claims = [claim for account in ordered for claim in account.claims]
    known = {claim.id: account.known for account in ordered for claim in account.claims}
    first = min(known, key=lambda claim: (known[claim], claim))
    told = [leave_out_disowned(account) for account in ordered]
    return Incident(
        id="i" + sha256(first.encode()).hexdigest()[:ID_DIGITS],
        accounts=tuple(account.id for account in ordered),
        reports=tuple(dict.fromkeys(account.report for account in ordered)),
        claims=tuple(claim.id for claim in claims),
        known=(min(known.values()), max(known.values())),
        fields=_make_fields(told, find_disowned(ordered)),
        reported=_find_reported(told),
        leads=len({account.report for account in ordered if account.leads}),
    )


def _find_reported(accounts: Sequence[Account]) -> str | None:
    """The day of publication of the first report that tells of it as something that has just happened."""
    days = (a.known for a in accounts if a.published and any(map(_is_news, a.claims)))
    return min(days, default=None)


def _is_news(claim: Claim) -> bool:
    return not claim.historical and find_status(claim) == "actual"


def _make_fields(accounts: Sequence[Account], disowned: Collection[str]) -> dict[str, tuple[Value, ...]]:
    found = find_tellings(accounts)
    tellings = found | {kind: join_victims(kind, found[kind]) for kind in TOLLS}
    allies = find_allies([claim for account in accounts for claim in account.claims])
    denied = _find_denied(tellings, accounts)
    disowned = disowned if "status" not in denied else find_disclaimed(accounts) | find_shifted(accounts)
    if disowned:
        denied.pop("status", None)
        denied["actor"] = {t.key for t in tellings["actor"] if find_side(t.key) in disowned}
    contested = _find_contested(tellings, accounts, allies, is_denied="status" in denied)
    zeros = _find_zeros(tellings, accounts)
    denied.setdefault("killed", set()).update(t.key for t in zeros)
    tellings["killed"] = [*tellings["killed"], *zeros]
    fields = {
        field: _make_values(
            field, said, contested.get(field, set()), denied.get(field, set()), allies
        )
        for field, said in tellings.items()
    }
    return fields | {"status": _part_status(fields["status"])}


def _part_status(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """A side that denies the act and tells of another part of it stands where it denies, if somebody is left."""
    denying = {find_side(h) for v in values if v.verdict == "denied" and v.value == "negated" for h in v.holders}
    found = []
    for value in values:
        others = tuple(h for h in value.holders if find_side(h) not in denying)
        if value.verdict == "denied" and value.value == "actual" and (others or value.narrated):
            value = replace(value, holders=others)
        found.append(value)
    return tuple(found)


def _find_contested(
    tellings: Mapping[str, Sequence[Telling]],
    accounts: Sequence[Account],
    allies: Allies,
    *,
    is_denied: bool,
) -> dict[str, set[str]]:
    partisans = find_partisans(accounts)
    doers = {find_side(t.key) for t in tellings["actor"]}
    found = {kind: find_contested_tolls([t for t in tellings[kind] if not _is_of_days(t)], partisans, allies, doers) for kind in TOLLS}
    return found | {
        "actor": find_contested_actors(
            tellings["actor"], partisans, allies, is_denied=is_denied
        ),
        "date": find_contested_dates(tellings["date"], partisans),
        "place": find_contested_places(tellings["place"], partisans, allies),
    }


def _is_of_days(telling: Telling) -> bool:
    """ "Eight have died since Monday": a count over days is of several happenings."""
    return any(w.first and w.last and days_between([w.first, w.first], [w.last, w.last]) >= LEAST_DAYS_APART for w in telling.claim.when[:1])


def _find_denied(
    tellings: Mapping[str, Sequence[Telling]], accounts: Sequence[Account]
) -> dict[str, set[str]]:
    """Field -> keys of values that a speaker denies: the act, or a toll of just that size."""
    found: dict[str, set[str]] = {}
    if any(True for _ in find_denials(accounts)):
        found["status"] = {t.key for t in tellings["status"] if t.key in ("actual", "negated")}
    for account in accounts:
        for claim in account.claims:
            for telling in _find_dead_denied(claim, tellings):
                found.setdefault("killed", set()).add(telling.key)
            if not denies_toll(claim):
                continue
            speakers = set(find_holders(claim))
            for toll in claim.casualties:
                for telling in tellings[toll.kind]:
                    of = toll.of.code if toll.of else None
                    same = range_of(telling) == (toll.low, toll.high) != (None, None)
                    if same and is_same_side_hurt(telling.of, of):
                        if not speakers & set(find_holders(telling.claim)):
                            found.setdefault(toll.kind, set()).add(telling.key)
    return found


def _find_dead_denied(claim: Claim, tellings: Mapping[str, Sequence[Telling]]) -> list[Telling]:
    """The dead whom others count of those of whom a side says that nobody was killed or hurt."""
    speakers = set(find_sides(claim.sources))
    is_said = find_status(claim) == "negated" and speakers and tells_of_losses(claim)
    if not is_said or any(toll.low for toll in claim.casualties):
        return []
    return [
        t
        for t in tellings["killed"]
        if t.value[0]
        and any(is_same_side_hurt(t.of, party.code) for party in claim.recipient)
        and not speakers & set(find_sides(t.claim.sources))
    ]


def _find_zeros(tellings: Mapping[str, Sequence[Telling]], accounts: Sequence[Account]) -> list[Telling]:
    """What a side holds that says nobody was killed of those whose dead others count: none."""
    found = []
    for account in accounts:
        for claim in account.claims:
            for of in sorted({str(t.of) for t in _find_dead_denied(claim, tellings) if t.of}):
                found.append(Telling(f"{NONE} {of}", NONE, of, claim, account))
    return found


def _make_values(
    field: str,
    tellings: Sequence[Telling],
    contested: Collection[str],
    denied: Collection[str],
    allies: Allies,
) -> tuple[Value, ...]:
    """The values with most independent voices first, those said earlier before those said later."""
    groups: dict[str, list[Telling]] = {}
    for telling in tellings:
        groups.setdefault(telling.key, []).append(telling)
    rows = []
    for key, said in groups.items():
        backing = [
            t for other in groups.values() if _backs(field, other[0], said[0]) for t in other
        ]
        voices = count_independent([told for t in backing for told in t.told], allies)
        own = count_independent([told for t in said for told in t.told], allies)
        verdict = "corroborated" if voices >= ENOUGH else "single"
        verdict = "contested" if key in contested else "denied" if key in denied else verdict
        rows.append((-own, said[0].account.known, key, _make_value(said, verdict, own)))
    return tuple(row[-1] for row in sorted(rows, key=lambda row: row[:3]))


def _backs(field: str, a: Telling, b: Telling) -> bool:
    if a.key == b.key:
        return True
    return supports(a, b) if field in TOLLS else FORMS[field](a.value, b.value)


def _make_value(said: Sequence[Telling], verdict: str, voices: int) -> Value:
    known = [t.account.known for t in said]
    holders = {code for t in said for code in find_holders(t.claim)}
    return Value(
        value=said[0].value,
        holders=tuple(sorted(holders)),
        reports=tuple(dict.fromkeys(t.claim.report for t in said)),
        claims=tuple(dict.fromkeys(t.claim.id for t in said)),
        known=(min(known), max(known)),
        of=said[0].of,
        verdict=verdict,
        voices=voices,
        narrated=any(not t.claim.sources for t in said),
    )
