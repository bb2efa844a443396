"""Where the claims of one report happen: their own places, else those that stand in their clause."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from sayso.records import Claim, Place, Report
from sayso.reference.gazetteer import Entry, load_gazetteer
from sayso.reference.grammar import load_grammar
from sayso.reference.merging import find_families, load_merging

_NAME = r"[A-ZÀ-Þ][\w'’-]*(?: (?:al-)?[A-ZÀ-Þ][\w'’-]*){0,2}"
# What a sentence is about that begins with a place.
_TOWN = r"(?:the [\w ]{0,20}(?:town|city|village|district|port|region|capital) of |the )?"
_OPENING = rf"(?:In|At|Near|Outside|Around|Across) {_TOWN}({_NAME})"
_PLACED_FIRST = re.compile(_OPENING)
_TOPIC = re.compile(
    r"(?:(?<=\n)|(?<=[.!?] )|(?<=[.!?][\"”] ))"
    rf"(?:{_OPENING}|({_NAME}) (?:was|is|has|had|remained|stayed|saw)\b)"
)
_NAMED_BY = re.compile(rf"(?:\b[Tt]he |^)({_NAME}) $")  # right before a deed
_ELSEWHERE = re.compile(rf"\b(?:in|at|near|outside|around) {_TOWN}{_NAME}|{_NAME}, where\b")
WHERE = ("where", "in which")
SAY_REACH = 30
# Where it was said is not where it was.
_SAID = re.compile(r"\b(?:said|says|told|announced|statement|reporters|conference)(?: on [A-Z]\w+day)? (?:in|at|from) (?:the )?$")
# Where one clause ends and the next begins.
_BREAK = re.compile(r"[;:]|, (?:and|but|while|whereas|as|where|which|who|in which)\b|\b(?:while|whereas)\b| and (?=[A-Z])| and that\b")


def find_scenes(report: Report, claims: Sequence[Claim]) -> Mapping[str, tuple[Place, ...]]:
    """Claim id -> its places; a claim that gives none has the sharp ones of its clause, or the only one of its sentence."""
    known = _told_places(claims)
    countries = _countries(claims)
    clauses: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for claim in claims:
        clauses.setdefault(claim.sentence, set()).add(find_clause(report.text, claim))
    found = {}
    for claim in claims:
        if claim.place and any(p.precision != "country" for p in claim.place):
            found[claim.id] = _leave_lent(claim, find_clause(report.text, claim), clauses[claim.sentence])
            continue
        start, end = claim.sentence
        here = _find_named(report.text, claim, known, countries)
        if not here:
            here = _places(report.text, find_part(report.text, claim, claims), known, countries)
        if not here:
            here = _places(report.text, _find_antecedent(report.text, claim), known, countries)[-1:]
        if not here:
            whole = _places(report.text, (start, _find_end(claim, claims, end)), known, countries)
            here = whole if len(whole) == 1 else []
        found[claim.id] = tuple(here) or claim.place
    return found


def _told_places(claims: Iterable[Claim]) -> dict[str, Place]:
    """The places of a report by their words, also those that no gazetteer has."""
    return {p.text: p for c in claims for p in c.place if p.precision != "country"}


def _find_named(text: str, claim: Claim, known: Mapping[str, Place], countries: frozenset[str]) -> list[Place]:
    """The place by which a deed is named: "the Zenda blast"."""
    match = _NAMED_BY.search(text, claim.sentence[0], claim.at)
    place = (known.get(match.group(1)) or _look_up(match.group(1), match.start(1), countries)) if match else None
    return [place] if place else []


def add_topics(report: Report, claims: Sequence[Claim], places: Mapping[str, tuple[Place, ...]]) -> Mapping[str, tuple[Place, ...]]:
    """The places of claims, and for those that have none the one with which a sentence before theirs in its paragraph begins."""
    known = _told_places(claims)
    topics = _find_topics(report.text, known, _countries(claims))
    return dict(places) | {c.id: _find_topic(report.text, c, topics) for c in claims if not places[c.id]}


def _find_topics(text: str, known: Mapping[str, Place], countries: frozenset[str]) -> list[tuple[int, Place]]:
    """The places with which sentences begin, and where they stand: "In Zenda, ...", "Zenda was calm on Monday"."""
    found = []
    for match in _TOPIC.finditer(text):
        name = match.group(1) or match.group(2)
        place = known.get(name) or _look_up(name, match.start(1 if match.group(1) else 2), countries)
        if place is not None:
            found.append((match.start(), place))
    return found


def _find_topic(text: str, claim: Claim, topics: Sequence[tuple[int, Place]]) -> tuple[Place, ...]:
    """The place with which the last such sentence of its paragraph begins; none where its own names another that nobody knows."""
    if _ELSEWHERE.search(text, *claim.sentence):
        return ()
    first = text.rfind("\n", 0, claim.sentence[0]) + 1
    return tuple([place for at, place in topics if first <= at < claim.sentence[0]][-1:])


def is_placed_first(claim: Claim, text: str) -> bool:
    """Whether its sentence begins with a place: the report goes there from where it was."""
    return _PLACED_FIRST.match(text, claim.sentence[0]) is not None


def _find_antecedent(text: str, claim: Claim) -> tuple[int, int]:
    """What stands before "where" in its sentence, where the clause of a claim begins so: "in Zenda, where guns fired"."""
    first, _ = find_clause(text, claim)
    return claim.sentence[0], first if text[:first].rstrip().endswith(WHERE) else claim.sentence[0]


def find_part(text: str, claim: Claim, beside: Sequence[Claim]) -> tuple[int, int]:
    """The clause of a claim up to the next deed of another kind: "fired back and withdrew to X" was no fire at X."""
    first, last = find_clause(text, claim)
    return first, _find_end(claim, beside, last)


def _find_end(claim: Claim, beside: Sequence[Claim], last: int) -> int:
    """Where the next deed of another kind is told, or `last`."""
    own = find_families([claim.type])
    return min([last, *(c.at for c in beside if claim.at < c.at < last and find_families([c.type]) != own)])


def _leave_lent(
    claim: Claim, clause: tuple[int, int], beside: Iterable[tuple[int, int]]
) -> tuple[Place, ...]:
    """The places of a claim; where a sharp one stands in its clause, without those in the other clauses."""
    first, last = clause
    if not any(first <= p.start < last and p.precision != "country" for p in claim.place):
        return claim.place
    others = [other for other in beside if other != clause]
    return tuple(p for p in claim.place if not any(a <= p.start < b for a, b in others))


def find_clause(text: str, claim: Claim) -> tuple[int, int]:
    """The part of its sentence in which a trigger stands."""
    first, last = claim.sentence
    for match in _BREAK.finditer(text, first, last):
        if match.end() <= claim.at:
            first = match.end()
        elif match.start() > claim.at:
            last = match.start()
            break
    return first, last


def _places(
    text: str, span: tuple[int, int], known: Mapping[str, Place], countries: frozenset[str]
) -> list[Place]:
    found: dict[str, Place] = {}
    for match in _placed().finditer(text, *span):
        name = match.group(1)
        told = _SAID.search(text, max(span[0], match.start() - SAY_REACH), match.start(1))
        if not told and not _is_aside(text[span[0] : match.start()], match.group()):
            place = known.get(name) or _look_up(name, match.start(1), countries)
            if place is not None:
                found.setdefault(place.name or name, place)
    return list(found.values())


@lru_cache(maxsize=1)
def _placed() -> re.Pattern[str]:
    words = "|".join(sorted(load_merging().placed))
    return re.compile(rf"\b(?i:{words}) (?:the (?:town|city|village|district|port) of |the )?({_NAME})")


def _is_aside(before: str, phrase: str) -> bool:
    """ "The dead of Zenda" fell there before, "the government in Zenda" sits there."""
    last = before.rstrip().rsplit(" ", 1)[-1].lower()
    if phrase.startswith("of "):
        return bool({last, last.removesuffix("s")} & load_grammar().fallen)
    return phrase.startswith("in ") and last in load_merging().seats


def _look_up(name: str, start: int, countries: frozenset[str]) -> Place | None:
    """The largest town or region of that name in a country of the report."""
    senses = load_gazetteer().find(name)
    if any(entry.kind == "country" for entry in senses):
        return None
    for entry in senses:
        if entry.kind != "country" and entry.country in countries and not entry.adjective:
            return _place(name, start, entry)
    return None


def _place(name: str, start: int, entry: Entry) -> Place:
    return Place(
        name, start, start + len(name), entry.name, entry.id, entry.lat, entry.lon, entry.country,
        entry.precision, float(entry.radius) if entry.radius else None,
    )  # fmt: skip


def _countries(claims: Sequence[Claim]) -> frozenset[str]:
    """Countries of the parties and places that a report's events have."""
    parties = (p.code for c in claims for p in (*c.actor, *c.recipient) if p.code)
    places = (p.country for c in claims for p in c.place if p.country)
    return frozenset({code.split(" ")[0] for code in parties} | set(places)) - {"---"}
