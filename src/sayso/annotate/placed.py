"""Whose officials and people are, by what is said of them: "police in Zenda", "the mayor of Zenda", "the men, all Gothans"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.known import fold_words
from sayso.annotate.numbered import NEXT
from sayso.annotate.owners import FROM, is_leaving
from sayso.annotate.role_sectors import BODIES
from sayso.records import Mention
from sayso.reference.gazetteer import Gazetteer
from sayso.reference.lexicon import lexicon_of
from sayso.text import fold

THERE = frozenset({"in", "of", "from", "around", "near", "across", "throughout", "outside"})
DEPARTMENT = "Department"
OF_PLACES = frozenset("GOV COP LEG JUD CVL MED LAB REL PTY NGO EDU BUS".split())  # soldiers and gunmen may be of another country

OF_BODIES = frozenset({"its", "their"})
NEARLY_ALL = frozenset({"most", "all", "majority", "bulk"})  # "foreigners, most of them Gothans"
NATIONALS = frozenset({"national", "citizen", "native", "passport-holder"})


def find_provinces(doc: Doc, gazetteer: Gazetteer) -> set[int]:
    """The words for an office that are here a part of a country: "Morazan Department" lies in one that has departments."""
    found = set()
    for token in (doc[i] for i, word in enumerate(fold_words(doc)) if word == DEPARTMENT.lower()):
        if token.text == DEPARTMENT and token.i and token.nbor(-1).pos_ == "PROPN":
            before = [c for c in token.children if c.dep_ == "compound" and c.i < token.i]
            first = min((c.left_edge.i for c in before), default=token.i - 1)
            name = fold(doc[first : token.i].text)
            if any(e.kind == "admin1" and name in (own := fold(e.name), own.partition(" ")[2]) for e in gazetteer.find(f"{name} {DEPARTMENT}")):
                found.add(token.i)
    return found


def place_roles(doc: Doc, mentions: Sequence[Mention], country_at: Mapping[int, str]) -> list[Mention]:
    """The mentions with the country of the people or the town told behind a role, where nothing else says whose it is."""
    by_head = {m.head: m for m in mentions}
    return [_place_role(doc, _of_nation(doc, _of_people(doc, m, by_head), by_head), country_at) for m in mentions]


def _of_nation(doc: Doc, m: Mention, by_head: Mapping[int, Mention]) -> Mention:
    """ "X, a Gothan, was arrested": a person of whom nothing is told but of which people he is."""
    if m.kind != "person" or m.codes:
        return m
    for child in doc[m.head].children:
        told = by_head.get(child.i)
        if child.dep_ == "appos" and told is not None and told.kind == "name" and (told.id or "").startswith("state:"):
            if told.codes[0].endswith(" CVL") and any(c.lower_ in ("a", "an") for c in child.children):
                return replace(m, codes=told.codes)
    return m


def _of_people(doc: Doc, m: Mention, by_head: Mapping[int, Mention]) -> Mention:
    """ "The men, all Gothans", "his wife, a Gothan", "an engineer, Gothan national X": of the country whose people are told behind."""
    if m.kind != "role" or not m.person or len(m.codes) != 1 or not m.codes[0].startswith("---"):
        return m
    noun = doc[m.head]
    counted = noun.dep_ == "nmod" and noun.head.dep_ != "nmod" and (noun.head.pos_ == "NUM" or noun.head.like_num)
    behind = [c for t in ((noun, noun.head) if counted else (noun,)) for c in t.children if c.dep_ == "appos" and c.i >= m.end]
    for child in behind:
        if any(c.dep_ in ("nsubj", "nummod") and c.lower_ not in NEARLY_ALL for c in child.children):
            continue  # "foreigners, nine of them Gothans"
        told = by_head.get(child.i)
        if told is None or told.kind == "person":
            adjective = child.i - 2 if child.nbor(-1).lemma_ in NATIONALS else None
            told = by_head.get(adjective) if adjective is not None else None
        if told is not None and (told.person or (told.id or "").startswith("state:")) and len(told.codes) == 1:
            country = told.codes[0].split(" ")[0]
            if country != "---" and country not in BODIES:
                return replace(m, codes=(f"{country} {m.codes[0].split(' ')[1]}",))
    return m


def _place_role(doc: Doc, m: Mention, country_at: Mapping[int, str]) -> Mention:
    if m.kind != "role" or len(m.codes) != 1 or not m.codes[0].startswith("---") or m.lemma == NEXT:
        return m
    sector = m.codes[0].split(" ")[1]
    if _is_abroad(doc[m.head]) or any(c.dep_ == "nmod:poss" and (c.pos_ == "NOUN" or c.lower_ in OF_BODIES) for c in doc[m.head].children):
        return m  # "the movement's envoy in Zenda" is the movement's
    there = THERE if sector in OF_PLACES else FROM
    near = [t for t in doc[m.head].children if _says_where(t, m, there) or (m.person and sector in OF_PLACES and _names_town(t, country_at))]
    countries = {c for t in near for n in _run(t) if (c := country_at.get(n.idx))}
    return replace(m, codes=(f"{next(iter(countries))} {sector}",)) if len(countries) == 1 else m


def _is_abroad(noun: Token) -> bool:
    """ "Foreign leaders in Zenda", "tourists in Zenda", "the embassy in Zenda" are of another country than Zenda."""
    things = lexicon_of(noun.doc).things
    return any(t.lemma_.lower() in things["foreign"] | things["many_states"] | things["missions"] for t in (noun, *noun.children))


def _says_where(token: Token, m: Mention, there: frozenset[str]) -> bool:
    cases = {c.lower_ for c in token.children if c.dep_ == "case"}
    behind = token.dep_ == "nmod" and token.i >= m.end and bool(cases & there)
    return behind and token.pos_ == "PROPN" and not ("from" in cases and is_leaving(token.head))


def _names_town(token: Token, country_at: Mapping[int, str]) -> bool:
    """ "Kandahar policemen", "the Kandahar governor": a town before them, whatever the model takes it for."""
    town = token.ent_type_ == "LOC" or token.idx in country_at
    return token.dep_ == "compound" and token.pos_ == "PROPN" and token.i < token.head.i and town


def _run(token: Token) -> list[Token]:
    """A name with the words before its head, where a toponym may start."""
    return [token, *(c for c in token.children if c.dep_ in ("compound", "amod", "flat"))]
