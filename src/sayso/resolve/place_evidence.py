"""What speaks for one sense of a place name: size, neighbours in the text, what else the report names."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from sayso.records import Place
from sayso.reference.gazetteer import Entry
from sayso.reference.place_names import word_list
from sayso.reference.things import load_things

# Weights in powers of ten of population, so that one unit outweighs a place ten times the size.
# Set by hand on two thirds of the development reports of four news corpora.
KIND = {
    "country": 2.2,
    "admin1": -0.6,
    "admin2": -1.2,
    "town": 0.0,
    "capital": 0.8,
    "region": 0.0,
    "point": 0.0,
}
ALTERNATE_NAME = -1.3  # found by another than its main name
OWN_ENTRY = 6.0  # entries of the own files stand there because news names them
NAMED_COUNTRY = 1.2
NAMED_REGION = 1.8
HELD = 5.0  # "Paris, Texas"
OF_COUNTRY = 2.0  # "the Syrian town of ..."
NOUN_FITS = 2.0  # "... province", "the city of ..."
NEAR_KM = 150.0
BIG = 300_000  # people of a town that is no village


class Link(NamedTuple):
    """Two neighbouring names of which the text says that `inner` lies in `outer` (indexes of places)."""

    inner: int
    outer: int


@dataclass(slots=True)
class Context:
    """What a report names without doubt: countries and regions with how often, and settled places."""

    countries: dict[str, float] = field(default_factory=dict)
    regions: dict[str, float] = field(default_factory=dict)
    settled: list[Entry] = field(default_factory=list)


def prior(entry: Entry) -> float:
    """How likely a bare name means this place, before the report is looked at."""
    if entry.id is None:
        size = max(OWN_ENTRY, math.log10(entry.population + 1))
    else:
        size = math.log10(entry.population + 100)
    return size + KIND[entry.kind] + (0.0 if entry.main else ALTERNATE_NAME)


def kilometres(a: Entry, b: Entry) -> float:
    """Great-circle distance."""
    la, lb = math.radians(a.lat), math.radians(b.lat)
    h = (
        math.sin((la - lb) / 2) ** 2
        + math.cos(la) * math.cos(lb) * math.sin(math.radians(a.lon - b.lon) / 2) ** 2
    )
    return 12_742.0 * math.asin(math.sqrt(min(1.0, h)))


def lies_in(inner: Entry, outer: Entry) -> bool:
    """True where `outer` holds `inner`, by administration or, for regions of no table, by distance."""
    if inner.id is not None and inner.id == outer.id:
        return False
    if outer.kind == "country":
        return inner.country == outer.country and inner.kind != "country"
    if outer.id is not None and outer.id in (inner.admin1, inner.admin2):
        return True
    if outer.kind in ("region", "admin1") and outer.radius:
        return kilometres(inner, outer) < 1.2 * outer.radius
    if outer.kind in ("town", "capital") and inner.kind in ("town", "point", "admin2"):
        return inner.country == outer.country and kilometres(inner, outer) < 40
    return False


def context_score(entry: Entry, context: Context, own_key_countries: float = 0.0) -> float:
    """How well a sense fits the rest of the report."""
    named = context.countries.get(entry.country or "", 0.0) - own_key_countries
    score = NAMED_COUNTRY + 0.6 * math.log2(1 + named) if named > 0 else 0.0
    if entry.admin1 in context.regions or entry.id in context.regions:
        score += NAMED_REGION + 0.4 * math.log2(context.regions.get(entry.admin1 or "", 1.0))
    away = [kilometres(entry, other) for other in context.settled]
    near = sum(1 for km in away if km < NEAR_KM)
    wider = sum(1 for km in away if km < 4 * NEAR_KM)
    return score + min(2.4, 0.9 * near) + min(1.2, 0.3 * wider)


_REACH = 60  # characters between two places of which one may tell where the other lies
_COMMA = re.compile(r"\s*,\s*(?:in\s+)?(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,4}|\s*\(\s*")
_IN = re.compile(r"\s+(?:[a-z-]+\s+){0,2}(?:in|of)\s+(?:the\s+)?(?:[a-z'’-]+\s+){0,4}")
_OF = re.compile(r"(?:['’]s?)?\s+(?:[a-z-]+\s+){1,5}(?:of\s+|in\s+)?|['’]s\s+")


@lru_cache(maxsize=4)
def _words(name: str) -> frozenset[str]:
    """A list of `words.yml`."""
    return frozenset(" ".join(words) for words in word_list(name))


def find_links(places: Sequence[Place], text: str) -> list[Link]:
    """Neighbours where the text itself puts one in the other: "Paris, Texas", "the Syrian town of Kobani"."""
    order = sorted(range(len(places)), key=lambda i: places[i].start)
    links = []
    for a, b in pairwise(order):
        between = text[places[a].end : places[b].start]
        if not between or len(between) > _REACH or "\n" in between or _tells_deed(between):
            continue
        if (_COMMA.fullmatch(between) and not _words("asides") & set(between.split())) or _IN.fullmatch(between):
            links.append(Link(a, b))
        if _OF.fullmatch(between) and not load_things()["missions"] & set(between.split()):  # "the Gothan embassy in Zenda" is abroad
            links.append(Link(b, a))
    return links


def _tells_deed(between: str) -> bool:
    """ "Troops of Zenda were attacked in Strelsau": what was done in one place, and not where the other lies."""
    words = set(between.split())
    return bool(words & _words("being")) and not words & _words("lying")


_NOUN_AFTER = re.compile(r"(?:['’]s)?\s+([a-z]+)(\s[a-z]+)?\b")
_NOUN_BEFORE = re.compile(r"\b([a-z]+)\s+of\s+(?:the\s+)?$")


def noun_kinds(place: Place, text: str, generics: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The kinds of place that the common noun beside a name leaves open; empty where there is none."""
    after = _NOUN_AFTER.match(text, place.end)
    for noun in (after.group().removeprefix("'s").removeprefix("’s").strip(), after.group(1)) if after else ():  # "trading centre"
        if noun in generics:
            return generics[noun]
    before = _NOUN_BEFORE.search(text, max(0, place.start - 40), place.start)
    return generics.get(before.group(1), frozenset()) if before else frozenset()


def fits_noun(entry: Entry, kinds: Set[str]) -> bool:
    """Whether a sense is of a kind that the noun beside a name leaves open; no big city is a village."""
    return entry.precision in kinds and not ("village" in kinds and entry.population > BIG)


def sure_context(candidates: Iterable[Sequence[Entry]]) -> Context:
    """Countries and regions that are named by a name of one meaning, once a mention."""
    context = Context()
    for found in candidates:
        if not found:
            continue
        ranked = sorted(found, key=prior, reverse=True)
        top = ranked[0]
        margin = prior(top) - prior(ranked[1]) if len(ranked) > 1 else 9.0
        if top.kind == "country" and (
            margin > 3 or all(e.kind == "country" or not e.main for e in ranked)
        ):
            _count(context.countries, top.country)
        elif margin > 1.4 and prior(top) > 5.0:
            _count(context.countries, top.country, 0.7)
            if top.kind == "admin1" and top.id:
                _count(context.regions, top.id)
    return context


def _count(table: dict[str, float], key: str | None, by: float = 1.0) -> None:
    if key:
        table[key] = table.get(key, 0.0) + by
