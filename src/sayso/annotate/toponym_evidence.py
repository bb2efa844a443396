"""What speaks for a run of words being a place, and what against it."""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from sayso.reference.gazetteer import Entry, Gazetteer
from sayso.reference.knowledge import read_knowledge
from sayso.reference.place_names import WORDS, generic_words
from sayso.text import fold

# Weights set by hand on two thirds of the development reports of three news corpora.
THRESHOLD = 1.5
KNOWN_LARGE = 3.0
SHORT_FORM = 3.0
IN_LOCATION, INSIDE_LOCATION = 2.5, 1.5
IN_PERSON, COUNTRY_AS_PERSON = -4.0, -1.5
NO_ENTITY = -0.7
PREPOSITION, TITLE, GIVEN_NAME = 1.3, -2.5, -3.0
TOWN_OF, NOUN_AFTER, AFTER_OF = 2.5, 1.5, 0.5
HELD, LIST_BEFORE = 2.4, 0.7
NAMED = 1.0
UNDER_FIRE = 2.5
NOT_A_NAME, SURNAME, SAME_ELSEWHERE = -1.0, -3.0, 1.6


class Found(NamedTuple):
    """A run of tokens with what the gazetteer has under its words.

    `short` marks an abbreviation, `site` a name made of capitals and a noun such as "Castle", `named`
    one that begins with such a noun ("Jabal al-Sayyid").
    """

    start: int
    end: int
    senses: tuple[Entry, ...]
    short: bool = False
    site: bool = False
    named: bool = False


@lru_cache(maxsize=1)
def place_words() -> dict[str, frozenset[str]]:
    """The word lists of `words.yml` that finding needs, folded."""
    rows = read_knowledge(WORDS)
    names = ("not_places", "titles", "before", "keeps_the", "landmarks", "place_verbs", "fire_verbs", "hit_verbs", "fire", "distances")
    return {name: frozenset(fold(str(w)) for w in rows[name]) for name in (*names, "civic", "civic_after")}


def low(token: Token) -> str:
    """Lower-case text; the vocabulary of a bare `Doc` has no lexical attributes."""
    return token.text.lower()


def entity_over(span: Span) -> Span | None:
    """The model's entity over the last token of a span."""
    doc = span.doc
    last = doc[span.end - 1]
    if last.ent_iob_ not in ("B", "I") or not last.ent_type_:
        return None
    start, end = last.i, last.i + 1
    while doc[start].ent_iob_ == "I" and start > 0:
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return Span(doc, start, end, label=last.ent_type_)


def score_place(doc: Doc, found: Found, gazetteer: Gazetteer, surnames: frozenset[str]) -> float:
    """What speaks for a place less what speaks against it; from THRESHOLD on it is one."""
    span = doc[found.start : found.end]
    if found.short:
        return SHORT_FORM
    folded = fold(span.text)
    if len(span) == 1 and folded in place_words()["not_places"]:
        return -9.0
    adjective = any(e.adjective for e in found.senses)
    score = 0.8 if found.site else _size(found.senses)
    by_entity = _by_entity(span, adjective, found.senses)
    score += max(by_entity, COUNTRY_AS_PERSON) + NAMED if found.named else by_entity
    score += _by_neighbours(doc, found, gazetteer)
    if doc[found.end - 1].pos_ not in ("PROPN", "ADJ") and not adjective and not found.site:
        score += NOT_A_NAME
    if len(span) == 1 and folded in surnames and not adjective:
        score += SURNAME
    return score


def _size(senses: Sequence[Entry]) -> float:
    best = -0.5
    for entry in senses:
        if entry.main and (
            entry.kind == "country"
            or entry.adjective
            or (entry.id is None and entry.kind == "region")
        ):
            return KNOWN_LARGE
        value = 2.0 if entry.id is None else (math.log10(entry.population + 100) - 4.0) * 0.9
        value += 0.7 if entry.kind in ("capital", "admin1") else 0.0
        best = max(best, value if entry.main else value - 1.2)
    return min(best, 2.4)


def _by_entity(span: Span, adjective: bool, senses: Sequence[Entry]) -> float:
    entity = entity_over(span)
    if entity is None:
        return 0.5 if adjective else NO_ENTITY
    inside = entity.start < span.start or entity.end > span.end
    if entity.label_ == "LOC":
        return INSIDE_LOCATION if inside else IN_LOCATION
    if entity.label_ == "PER":
        if adjective:
            return -1.0
        large = any(
            e.main and (e.kind in ("country", "capital") or e.population > 500_000) for e in senses
        )
        if len(entity) == 1 and (is_under_fire(span.root) or is_of_town(span)):
            return NO_ENTITY
        return COUNTRY_AS_PERSON if large and not inside else IN_PERSON
    if entity.label_ == "ORG":
        return 0.0 if span.start == entity.start else -0.8
    return 0.3 if adjective else -0.5


def is_of_town(span: Span) -> bool:
    """ "The mayor of Zenda", "the Zenda police chief": what only a town has, though the name may be a person's as well."""
    words, doc = place_words(), span.doc
    of = span.start > 1 and low(doc[span.start - 1]) == "of" and low(doc[span.start - 2]) in words["civic"]
    return of or (span.end < len(doc) and low(doc[span.end]) in words["civic_after"])


def _by_neighbours(doc: Doc, found: Found, gazetteer: Gazetteer) -> float:
    words = place_words()
    score = 0.0
    at = found.start - 1
    if at > 0 and low(doc[at]) == "the":
        at -= 1
    before = doc[at] if at >= 0 else None
    if before is not None:
        plain = low(before).rstrip(".")
        if plain in words["before"]:
            score += PREPOSITION
        elif plain in words["titles"] and before.text[:1].isupper():
            score += TITLE
        elif plain == "of" and at and low(doc[at - 1]) in generic_words():
            score += TOWN_OF
        elif before.ent_type_ == "PER" and before.pos_ == "PROPN" and before.ent_iob_ != "O":
            score += GIVEN_NAME
        elif plain in ("of", "on"):
            score += AFTER_OF
        elif plain == "," and at and doc[at - 1].ent_type_ == "LOC":
            score += LIST_BEFORE
    root = _root_of(found, doc)
    if is_under_fire(root):
        score += UNDER_FIRE
    elif root.dep_ in ("obj", "nsubj:pass") and root.head.lemma_.lower() in words["place_verbs"]:
        score += PREPOSITION
    after = doc[found.end] if found.end < len(doc) else None
    if (after is not None and low(after) in generic_words()) or is_of_town(doc[found.start : found.end]):
        score += NOUN_AFTER
    if after is not None and after.text == "," and found.end + 1 < len(doc):
        score += HELD * _is_held(found.senses, doc, found.end + 1, gazetteer)
    return score


def _root_of(found: Found, doc: Doc) -> Token:
    last = doc[found.end - 1]
    return last if last.dep_ == "obj" else doc[found.start]


def is_under_fire(token: Token) -> bool:
    """ "Guns shelled X", "rockets struck X", "X was hit by mortars": shells and bombs fall on places, not on names of persons."""
    verb = token.head
    if token.dep_ not in ("obj", "nsubj:pass"):
        return False
    if verb.lemma_.lower() in place_words()["fire_verbs"]:
        return True
    if verb.lemma_.lower() not in place_words()["hit_verbs"]:
        return False
    means = [c for c in verb.children if c.dep_ in ("nsubj", "obl:agent") and c.i != token.i]
    if any(low(c) in ("that", "which") for c in means) and verb.dep_ == "acl:relcl":
        means.append(verb.head)
    return any(c.lemma_.lower() in place_words()["fire"] for c in means)


def _is_held(senses: Sequence[Entry], doc: Doc, at: int, gazetteer: Gazetteer) -> bool:
    """Whether the words after the comma name a country or region with a place of that name."""
    if not doc[at].text[:1].isupper():
        return False
    for size in (3, 2, 1):
        text = doc[at : at + size].text
        short = gazetteer.abbreviation(text) or gazetteer.abbreviation(text + ".")
        outers = (short,) if short else gazetteer.find(text)
        for outer in outers[:3]:
            if outer.kind == "country" and any(
                e.country == outer.country and e.kind != "country" for e in senses
            ):
                return True
            if outer.kind == "admin1" and any(outer.id in (e.admin1, e.admin2) for e in senses):
                return True
    return False
