"""Place names to places: each name of a report gets one sense, chosen with the whole report in view."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from sayso.records import Claim, Place
from sayso.reference.gazetteer import Entry, Gazetteer
from sayso.reference.place_names import fold_place, generic_words
from sayso.resolve.place_evidence import (
    HELD,
    NOUN_FITS,
    OF_COUNTRY,
    Context,
    Link,
    context_score,
    find_links,
    fits_noun,
    kilometres,
    lies_in,
    noun_kinds,
    prior,
    sure_context,
)

LOWEST = 1.0  # a sense that scores less is no better than none
HOLDING = frozenset({"admin1", "admin2", "town"})  # a town gives its name to its district
SMALL = 100_000  # people of a town that gives way to what the text says
# Acts between states, done in no place of theirs.
OF_STATES = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "SANCTION", "THREATEN", "AGREE", "CONCEDE"})
PLAINLY = 3  # places of a country in which a report is plainly set
ABROAD_KM = 120.0
_DIRECTLY_IN = re.compile(r",? in (?:the )?(?:(?:north|south|east|west|cent)[a-z-]* )?")
_QUARTER = re.compile(r"\s+(?:neighbou?rhood|suburb|quarter)\b")
ROUNDS = 2  # every round settles names by those of the round before


@dataclass(slots=True)
class _Name:
    """One name of the report: its mentions (indexes of places), its senses and the chosen one."""

    mentions: list[int]
    senses: tuple[Entry, ...]
    wider: bool = False
    chosen: Entry | None = None


def resolve_places(
    places: Sequence[Place],
    *,
    gazetteer: Gazetteer,
    text: str,
    parties_countries: Sequence[str] = (),
) -> list[Place]:
    """The places with name, id, lat, lon, country (alpha-3) and precision, in their order.

    A name that the gazetteer does not know keeps None in all of them, unless the text says what it
    lies in: then it has the point and precision of that, without a name of its own. `text` is the report's text,
    `parties_countries` are alpha-3 codes of the parties it is about, as a hint.
    """
    names = _group(places, text, gazetteer)
    context = sure_context([n.senses for n in names.values() for _ in n.mentions])
    for code in parties_countries:
        context.countries[code] = context.countries.get(code, 0.0) + 0.5
    links = find_links(places, text)
    key_of = {i: key for key, name in names.items() for i in name.mentions}
    for _ in range(ROUNDS):
        for name in names.values():
            scores = _scores(name, names, key_of, context, links, places, text)
            name.chosen = max(scores, key=lambda s: s[0])[1] if scores else None
        context.settled = _settled(names)
    _drop_contradicted(names, key_of, links, places, text)
    _drop_strangers(names, key_of, links, context)
    _drop_quarters(names, places, text, context)
    _drop_houses(names, parties_countries)
    return [
        _filled(place, names[key_of[i]]) or _within(i, place, names, key_of, links)
        for i, place in enumerate(places)
    ]


def _group(places: Sequence[Place], text: str, gazetteer: Gazetteer) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    for i, place in enumerate(places):
        short = gazetteer.abbreviation(place.text)
        after_comma = text[: place.start].rstrip().endswith(",")
        use_short = short is not None and (after_comma or "." in place.text)
        key = place.text if use_short else fold_place(place.text)
        if key not in names:
            senses = (short,) if use_short and short else gazetteer.find(place.text)
            found = senses or gazetteer.find_wider(place.text)
            names[key] = _Name([], found, wider=not senses)
        names[key].mentions.append(i)
    return names


def _scores(
    name: _Name,
    names: Mapping[str, _Name],
    key_of: Mapping[int, str],
    context: Context,
    links: Sequence[Link],
    places: Sequence[Place],
    text: str,
) -> list[tuple[float, Entry]]:
    """The senses of a name with their scores, over all its mentions: one sense a report."""
    mine = set(name.mentions)
    outers = [
        names[key_of[link.outer]] for link in links if link.inner in mine and link.outer not in mine
    ]
    inners = [
        names[key_of[link.inner]] for link in links if link.outer in mine and link.inner not in mine
    ]
    kinds = [k for i in name.mentions if (k := noun_kinds(places[i], text, generic_words()))]
    others = Context(
        context.countries, context.regions, [e for e in context.settled if e is not name.chosen]
    )
    top = max(name.senses, key=prior, default=None)
    out = []
    for entry in name.senses:
        score = prior(entry) + context_score(entry, others, _own_share(name, top, entry))
        score += max((_held(entry, outer.senses) for outer in outers), default=0.0)
        score += 0.8 * max((_holds(entry, inner.senses) for inner in inners), default=0.0)
        score += NOUN_FITS * any(fits_noun(entry, k) for k in kinds)
        out.append((score, entry))
    return [pair for pair in out if pair[0] > LOWEST]


def _drop_contradicted(
    names: Mapping[str, _Name],
    key_of: Mapping[int, str],
    links: Sequence[Link],
    places: Sequence[Place],
    text: str,
) -> None:
    """ "Nueva Esperanza, in Quiche", "the hamlet of San Pedro Ayampuc in Tapachula" is none of the towns of that name in other countries."""
    for link in links:
        inner, outer = names[key_of[link.inner]], names[key_of[link.outer]].chosen
        between = text[places[link.inner].end : places[link.outer].start]
        if inner.chosen is None or outer is None or not _DIRECTLY_IN.fullmatch(between):
            continue
        small = inner.chosen.kind == "town" and inner.chosen.population < SMALL
        if small and outer.kind in HOLDING and inner.chosen.country != outer.country:
            inner.chosen = None


def _drop_strangers(names: Mapping[str, _Name], key_of: Mapping[int, str], links: Sequence[Link], context: Context) -> None:
    """A small town far away, in a country that the report does not name, is only a namesake of one that no list has.

    Only a report tells so that is plainly set in one country, by at least three of its places. A name that is not the town's own
    may be a namesake in any.
    """
    towns = Counter(e.country for e in context.settled)
    home, most = next(iter(towns.most_common(1)), (None, 0))
    plain = most >= PLAINLY and 2 * most >= len(context.settled)
    if home is None or not (plain or context.countries):
        return
    ours = [e for e in context.settled if e.country == home]
    held = {key_of[link.inner] for link in links if (outer := names[key_of[link.outer]].chosen) is not None and outer.country != home}
    for key, name in names.items():
        one = name.chosen
        if one is None or one.kind != "town" or one.id is None or one.population >= SMALL or key in held or (one.main and not plain):
            continue
        near = ours if plain else [e for e in context.settled if e is not one]
        if one.country not in context.countries and near and all(e.country != one.country and kilometres(one, e) > ABROAD_KM for e in near):
            name.chosen = None


def _drop_quarters(names: Mapping[str, _Name], places: Sequence[Place], text: str, context: Context) -> None:
    """ "The Escalon neighborhood" is a part of a town that the report names, and no town of that name far away."""
    for name in names.values():
        one = name.chosen
        others = [e for e in context.settled if e is not one]
        if one is None or one.kind != "town" or not others or any(kilometres(one, e) <= ABROAD_KM for e in others):
            continue
        if any(_QUARTER.match(text, places[i].end) for i in name.mentions):
            name.chosen = None


def _drop_houses(names: Mapping[str, _Name], parties_countries: Sequence[str]) -> None:
    """ "The Jerusalem Hospital in Zenda", "the Plaza Hotel": called after a place in a country of which nothing else tells."""
    told = {n.chosen.country for n in names.values() if n.chosen is not None and not n.wider}
    for name in names.values():
        if name.wider and told and name.chosen is not None and name.chosen.country not in told.union(parties_countries):
            name.chosen = None


def _own_share(name: _Name, top: Entry | None, entry: Entry) -> float:
    """What the name itself, read as `top`, added to the countries of the report; it is no evidence for itself."""
    if top is None or top.country != entry.country:
        return 0.0
    return float(len(name.mentions)) * (1.0 if top.kind == "country" else 0.7)


def _held(entry: Entry, outers: Sequence[Entry]) -> float:
    """How strongly the name after ("Paris, Texas") or before ("Syrian town of") speaks for a sense."""
    best = 0.0
    for outer in outers:
        if lies_in(entry, outer):
            strength = OF_COUNTRY + 1.0 if outer.kind == "country" else HELD
            best = max(best, strength + min(0.0, 0.3 * (prior(outer) - 6.0)))
    return best


def _holds(entry: Entry, inners: Sequence[Entry]) -> float:
    best = 0.0
    for inner in inners:
        if lies_in(inner, entry):
            best = max(best, HELD + min(0.0, 0.5 * (prior(inner) - 6.0)))
    return best


def _settled(names: Mapping[str, _Name]) -> list[Entry]:
    """The chosen places small enough that being near to them tells something."""
    return [
        n.chosen
        for n in names.values()
        if n.chosen and n.chosen.kind != "country" and n.chosen.radius < 200
    ]


def _filled(place: Place, name: _Name) -> Place | None:
    entry = name.chosen
    if entry is None:
        return None
    precision = "region" if name.wider and entry.precision in ("town", "point") else entry.precision
    return replace(
        place,
        name=entry.name,
        id=entry.id,
        lat=entry.lat,
        lon=entry.lon,
        country=entry.country,
        precision=precision,
    )


def _within(
    i: int,
    place: Place,
    names: Mapping[str, _Name],
    key_of: Mapping[int, str],
    links: Sequence[Link],
) -> Place:
    """An unknown place that the text puts in a known one ("Zorwak, Helmand") is as far as that is known."""
    same = set(names[key_of[i]].mentions)
    for link in links:
        outer = names[key_of[link.outer]].chosen if link.inner in same else None
        if outer is not None and outer.precision != "country":
            precision = outer.precision if outer.precision.startswith("admin") else "region"
            return replace(
                place, lat=outer.lat, lon=outer.lon, country=outer.country, precision=precision
            )
        if outer is not None:
            place = replace(place, country=outer.country)
    return place


def without_states(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without places whose names stand for a state there: "called on Zenda to withdraw", "froze aid to Gotha"."""
    named: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for claim in claims:
        if claim.type in OF_STATES:
            parties = (p for p in (*claim.actor, *claim.recipient) if not p.carried)
            named.setdefault(claim.sentence, set()).update((p.start, p.end) for p in parties)
    return [_placed(claim, named.get(claim.sentence, set())) for claim in claims]


def _placed(claim: Claim, parties: Set[tuple[int, int]]) -> Claim:
    own = {(p.start, p.end) for p in (*claim.actor, *claim.recipient)}
    spans = parties - own if claim.type not in OF_STATES else parties
    kept = tuple(p for p in claim.place if not any(a <= p.start < b for a, b in spans))
    if len(kept) == len(claim.place):
        return claim
    made_by = claim.made_by if kept else {k: v for k, v in claim.made_by.items() if k != "place"}
    return replace(claim, place=kept, made_by=made_by)
