"""Places that a report names and where nothing happened that it tells: over the border, or where a radio was heard."""

from spacy.tokens import Token

from sayso.annotate.owners import FROM, has_case
from sayso.reference.lexicon import lexicon_of

BORDER = frozenset({"border", "frontier", "boundary", "adjoin", "abut"})
HEARD = frozenset({"monitor", "receive", "hear"})


def lies_beyond(token: Token) -> bool:
    """ "Near the Afghan border", "a district bordering Pakistan", "the border with Iran", "crossed from Zenda": it was on this side."""
    if _is_listening_post(token) or (has_case(token, FROM) and _comes_from(token)):
        return True
    over, before = token.head, token.dep_ in ("amod", "compound", "nmod:poss") and token.i < token.head.i
    if over.lemma_.lower() not in BORDER:
        return False
    if over.pos_ == "VERB":
        return token.dep_ == "obj"
    behind = token.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "with" for c in token.children)
    near = any(c.dep_ == "case" and c.lower_ == "near" for c in over.children)
    return near and (before or behind)


def _is_listening_post(token: Token) -> bool:
    """ "Zenda radio, monitored in Gotha": where news were heard."""
    verb = token.head
    inside = any(c.lower_ == "in" for c in token.children if c.dep_ == "case")
    return inside and verb.lemma_ in HEARD and verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "amod", "parataxis") and verb.i < token.i


def _comes_from(place: Token) -> bool:
    """ "Attacked from Zenda", "gunmen from Zenda": where those who did it came from, and not where they did it."""
    over, grammar = place.head, lexicon_of(place.doc).grammar
    if place.dep_ == "obl":
        return over.pos_ == "VERB" and over.lemma_ in grammar.intruding
    return place.dep_ == "nmod" and over.lemma_.lower() in grammar.intruders
