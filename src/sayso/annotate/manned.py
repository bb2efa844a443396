"""Whose "its crew" and "their inhabitants" are: of the ship or the villages told of before, and of no party."""

from spacy.tokens import Token

from sayso.reference.lexicon import lexicon_of

BACK = 40  # tokens
OWNING = frozenset({"its", "their"})
KINDS = (("aboard_by_trade", ("vehicle",)), ("aboard", ("vehicle", "premises")), ("inhabitants", ("locality", "premises")))


def find_manned(pronoun: Token) -> Token | None:
    """The vehicle or place that a pronoun stands for before the people in it, of the same number."""
    if pronoun.lower_ not in OWNING or pronoun.dep_ != "nmod:poss":
        return None
    things, people = lexicon_of(pronoun.doc).things, pronoun.head.lemma_.lower()
    where = next((places for name, places in KINDS if people in things[name]), None)
    if where is None:
        return None
    known, tag = frozenset().union(*(things[name] for name in where)), "NNS" if pronoun.lower_ == "their" else "NN"
    before = reversed(pronoun.doc[max(pronoun.i - BACK, 0) : pronoun.i])
    return next((t for t in before if t.tag_ == tag and t.lemma_.lower() in known and t.dep_ not in ("compound", "nmod:poss")), None)
