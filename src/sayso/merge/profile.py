"""What comparing needs to know of an account, made once: a `Profile`."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import sqrt

from sayso.boilerplate import find_boilerplate
from sayso.merge.carried import Carried, find_carried
from sayso.merge.clocks import date_clocks
from sayso.merge.compare import MOVES
from sayso.merge.compare_dates import Days, length
from sayso.merge.compare_hours import find_hours
from sayso.merge.compare_means import find_means
from sayso.merge.compare_people import find_people
from sayso.merge.compare_stages import find_stages
from sayso.merge.contradictions import RELEASE
from sayso.merge.days import Bounds, find_bounds, find_days
from sayso.merge.denials import leave_out_denials
from sayso.merge.lengths import date_lengths
from sayso.merge.scenes import add_topics, find_part, find_scenes
from sayso.merge.truces import date_truces, is_truce
from sayso.records import Account, Claim, Party, Place, Profile, Report, Spot
from sayso.reference.boilerplate import load_boilerplate
from sayso.reference.gazetteer import Gazetteer, load_gazetteer
from sayso.reference.merging import find_families, load_merging
from sayso.reference.rarity import find_terms, load_rarity
from sayso.text import fold

RARE = 0.5  # a word is rare from here on
MOST_WORDS = 32
MOST_THEME = 48
NAME = 1.5  # how much more a word tells that stands capitalised
TITLE = 2  # how often more a word is counted that stands in the title
RADIUS = {"point": 3.0, "town": 5.0, "admin2": 30.0, "admin1": 120.0, "region": 150.0}
COUNTRY = 2_000.0
WIDE = 25.0  # km: a place of such a radius is told beside sharper ones
SCENE_PLACES = 4
FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST"})


def profile_accounts(accounts: Sequence[Account], report: Report) -> list[Profile]:
    """The profiles of all accounts of one report, which lend each other days and places."""
    ordered = sorted(accounts, key=lambda a: a.claims[0].at)
    claims = date_truces(report, date_clocks([c for a in ordered for c in a.claims]))
    places = find_scenes(report, claims)
    carried = find_carried(report, claims, places)
    dated = {c.id: c for c in date_lengths(report, claims, carried)}
    ordered = [replace(a, claims=tuple(dated[c.id] for c in a.claims)) for a in ordered]
    claims = [c for a in ordered for c in a.claims]
    theme = find_theme(report, _states(claims))
    places = add_topics(report, claims, places)
    scene = _scene(claims, places)
    bounds = find_bounds(report, claims)
    return [
        _profile(account, report, theme, places, carried, scene, bounds, rank, _means(account.claims, report.text, claims))
        for account, rank in zip(ordered, find_ranks(ordered), strict=True)
    ]


def find_ranks(accounts: Iterable[Account]) -> list[int]:
    """For each account of a report, in the order of its text, how many of its family are told before it."""
    before: Counter[str] = Counter()
    ranks = []
    for account in accounts:
        families = find_families(c.type for c in leave_out_denials(account.claims))
        ranks.append(min(before[family] for family in families))
        before.update(families)
    return ranks


def profile_account(account: Account, report: Report, beside: Sequence[Account] = ()) -> Profile:
    """The profile of one account; `beside` are the other accounts of its report."""
    others = [a for a in beside if a.id != account.id]
    found = profile_accounts([account, *others], report)
    return next(p for p in found if p.id == account.id)


def _profile(
    account: Account,
    report: Report,
    theme: tuple[tuple[str, float], ...],
    places: Mapping[str, tuple[Place, ...]],
    carried: Mapping[str, Carried],
    scene: tuple[Spot, ...],
    bounds: Bounds,
    rank: int,
    means: Mapping[str, tuple[str, ...]],
) -> Profile:
    claims = leave_out_denials(account.claims)
    own = [c for c in claims if c.status != "negated"] or list(claims)
    historical = all(c.historical for c in claims)
    sure = [c for c in own if _is_sure(c)]
    days = find_days(own)
    truces = [c for c in claims if is_truce(c, report.text)]
    people = find_people(_sentences(claims, report) if rank else _whole(report))
    return Profile(
        id=account.id,
        report=account.report,
        origin=account.origin,
        known=account.known,
        kinds=_ranked(c.type for c in claims),
        modes=_ranked(c.mode for c in claims if c.mode),
        hours=find_hours(own),
        means=tuple(sorted({name for c in own for name in means[c.id]})),
        truce=bool(truces),
        stages=find_stages(truces, report, account.known),
        days=days or _sharpest(carried[c.id].days for c in own) or bounds.of(own, historical=historical),
        dated=days is not None,
        places=find_spots(p for c in claims for p in (places[c.id] if c.place or not is_aftermath(c) else ())),
        scene=find_spots(p for c in claims for p in carried[c.id].places)
        or (() if truces else scene),  # where a truce holds is not where it was made
        actors=_codes(p for c in claims for p in c.actor),
        recipients=_codes(p for c in claims for p in c.recipient),
        sources=_codes(p for c in claims for p in c.sources),
        tolls=_tolls(claims),
        status=_ranked(c.status for c in claims)[0],
        historical=historical,
        words=_rare_words(claims, report.text),
        theme=theme,
        rank=rank,
        sure_days=find_days(sure),
        people=people.names,
        ages=people.ages,
    )


def _sentences(claims: Iterable[Claim], report: Report) -> list[str]:
    return [report.text[slice(*sentence)] for sentence in {c.sentence for c in claims}]


def _whole(report: Report) -> list[str]:
    return [report.title or "", report.text]


def _means(claims: Iterable[Claim], text: str, beside: Sequence[Claim]) -> Mapping[str, tuple[str, ...]]:
    """Claim id -> with what force was used, or what was moved, by its clause up to the next deed of another kind."""
    forceful = FORCE | MOVES
    return {c.id: tuple(find_means(text[slice(*find_part(text, c, beside))])) if c.type in forceful else () for c in claims}


def _is_sure(claim: Claim) -> bool:
    """Whether its day and place are those of what happened: who dies of it may do so later, elsewhere."""
    return (claim.type not in MOVES or claim.mode == RELEASE) and not is_aftermath(claim)


def is_aftermath(claim: Claim) -> bool:
    """ "Two more died": it tells what came of something, later and perhaps elsewhere; "shot dead" does not."""
    words = re.findall(r"[\w-]+", claim.trigger.lower())
    return words[:1] != [] and words[0] in load_merging().aftermath


def _ranked(values: Iterable[str]) -> tuple[str, ...]:
    """Commonest first, ties by name."""
    counts = Counter(values)
    return tuple(sorted(counts, key=lambda v: (-counts[v], v)))


def _codes(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(sorted({p.code for p in parties if p.code}))


def _tolls(claims: Iterable[Claim]) -> tuple[tuple[str, int | None, int | None, str | None], ...]:
    """Counted tolls; a running total counts other events too, and is no toll of this one."""
    found = {
        (t.kind, t.low, t.high, t.of.code if t.of else None)
        for c in claims
        for t in c.casualties
        if not t.total and (t.low is not None or t.high is not None)
    }
    return tuple(sorted(found, key=str))


def _sharpest(told: Iterable[Days | None]) -> Days | None:
    """The shortest of some intervals of days."""
    return min((days for days in told if days), key=lambda days: (length(days), days), default=None)


def find_spots(places: Iterable[Place]) -> tuple[Spot, ...]:
    """The places, those told most first; of two told alike the sharper one."""
    counts = Counter(_spot(place, load_gazetteer()) for place in places)
    return tuple(sorted(counts, key=lambda s: (s.radius >= WIDE, -counts[s], s.radius, s.name, s.ids)))


def _spot(place: Place, gazetteer: Gazetteer) -> Spot:
    name = fold(place.name or place.text)
    if place.precision == "country":
        return Spot(name, (), None, None, COUNTRY, place.country)
    if place.lat is None:
        return Spot(name, (), None, None, RADIUS["town"], place.country)
    entry = gazetteer.entry(place.id) if place.id and place.id.isdigit() else None
    chain = (entry.id, entry.admin2, entry.admin1) if entry else (place.id,)
    radius = place.radius or RADIUS.get(place.precision or "", 30.0)
    ids = () if place.relative else tuple(i for i in chain if i)
    return Spot(name, ids, place.lat, place.lon, radius, place.country)


def _scene(claims: Iterable[Claim], places: Mapping[str, tuple[Place, ...]]) -> tuple[Spot, ...]:
    """The places that a report's events are told of most, sharp ones."""
    counts: Counter[Spot] = Counter()
    for claim in claims:
        if not claim.historical:
            counts.update(s for s in find_spots(places[claim.id]) if s.radius < COUNTRY)
    ranked = sorted(counts, key=lambda s: (-counts[s], s.radius, s.name, s.ids))
    return tuple(ranked[:SCENE_PLACES])


def _rare_words(claims: Iterable[Claim], text: str) -> tuple[str, ...]:
    weights = dict(
        pair
        for sentence in {c.sentence for c in claims}
        for pair in _rare_in(text[slice(*sentence)])
    )
    rare = sorted(weights, key=lambda w: (-weights[w], w))
    return tuple(sorted(rare[:MOST_WORDS]))


@lru_cache(maxsize=1_024)
def _rare_in(sentence: str) -> tuple[tuple[str, float], ...]:
    rarity = load_rarity()
    weights = {term.word: rarity.of(term.word) for term in find_terms(sentence)}
    return tuple((word, weight) for word, weight in weights.items() if weight >= RARE)


def _states(claims: Iterable[Claim]) -> frozenset[str]:
    """Words that name the states of a report: that its parties are theirs is another comparison."""
    return frozenset(
        term.word
        for c in claims
        for p in (*c.actor, *c.recipient, *c.sources)
        if (p.id or "").startswith("state:")
        for term in find_terms(p.text)
    )


def find_theme(
    report: Report, without: frozenset[str] = frozenset()
) -> tuple[tuple[str, float], ...]:
    """The words that tell most of a report, weighted by how often they stand and how rare they are; its title says it best."""
    return _find_theme(report.text, report.title or "", without)


@lru_cache(maxsize=8)
def _find_theme(text: str, title: str, without: frozenset[str]) -> tuple[tuple[str, float], ...]:
    rarity = load_rarity()
    for start, end in reversed(find_boilerplate(text, load_boilerplate())):
        text = f"{text[:start]} {text[end:]}"
    terms = list(find_terms(text))
    names = {term.word for term in terms if term.capital}  # not of the title, which may have every word capitalised
    counts = Counter(term.word for term in terms)
    for term in find_terms(title):
        counts[term.word] += TITLE
    weights = {w: sqrt(n) * rarity.of(w) ** 2 * (NAME if w in names else 1) for w, n in counts.items()}
    top = sorted((w for w in weights if weights[w] > 0 and w not in without), key=lambda w: (-weights[w], w))[:MOST_THEME]
    length = sqrt(sum(weights[w] ** 2 for w in top)) or 1.0
    return tuple((w, round(weights[w] / length, 4)) for w in sorted(top))
