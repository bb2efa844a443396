"""Who does something with somebody: forces backed by others, and ships beside ships."""

from spacy.tokens import Token

from sayso.extract.joined import conjuncts
from sayso.extract.slots import fill_slot
from sayso.reference.lexicon import lexicon_of

BESIDE = ("alongside", "together with", "along with", "jointly with")


def find_companions(token: Token) -> list[Token]:
    """Who does something with somebody: "troops backed by soldiers", "patrols alongside two ships"."""
    words = lexicon_of(token.doc).grammar
    helped = [c for c in token.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in words.helping]
    found = [t for c in helped for a in c.children if a.dep_ == "obl:agent" for t in conjuncts(a)]
    return found + [t for s in BESIDE for t in fill_slot(token, s)]
