"""Whose officials and people are, by where they are said to be: "police in Zenda", "the mayor of Zenda"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

THERE = frozenset({"in", "of", "from", "around", "near", "across", "throughout", "outside"})
OF_PLACES = frozenset("GOV COP LEG JUD CVL MED LAB REL PTY".split())  # soldiers and gunmen may be of another country


def place_roles(doc: Doc, mentions: Sequence[Mention], country_at: Mapping[int, str]) -> list[Mention]:
    """The mentions with the country of the town that stands behind a role, where nothing else says whose it is."""
    return [_place_role(doc, m, country_at) for m in mentions]


def _place_role(doc: Doc, m: Mention, country_at: Mapping[int, str]) -> Mention:
    if m.kind != "role" or len(m.codes) != 1 or not m.codes[0].startswith("---"):
        return m
    sector = m.codes[0].split(" ")[1]
    if sector not in OF_PLACES or _is_abroad(doc[m.head]):
        return m
    countries = {c for t in doc[m.head].children if _says_where(t, m) for n in _run(t) if (c := country_at.get(n.idx))}
    return replace(m, codes=(f"{next(iter(countries))} {sector}",)) if len(countries) == 1 else m


def _is_abroad(noun: Token) -> bool:
    """ "Foreign leaders in Zenda", "tourists in Zenda" are of another country than Zenda."""
    things = lexicon_of(noun.doc).things
    return any(t.lemma_.lower() in things["foreign"] | things["many_states"] for t in (noun, *noun.children))


def _says_where(token: Token, m: Mention) -> bool:
    behind = token.dep_ == "nmod" and token.i >= m.end and any(c.dep_ == "case" and c.lower_ in THERE for c in token.children)
    return behind and token.pos_ == "PROPN"


def _run(token: Token) -> list[Token]:
    """A name with the words before its head, where a toponym may start."""
    return [token, *(c for c in token.children if c.dep_ in ("compound", "amod", "flat"))]
