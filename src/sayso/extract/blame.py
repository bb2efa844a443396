"""Deeds that are laid to somebody: a noun tells the deed, and the verb over it who is blamed."""


from spacy.tokens import Token

from sayso.extract.joined import conjuncts
from sayso.extract.slots import fill_slot
from sayso.extract.told import find_disowning
from sayso.reference.lexicon import lexicon_of

GERUND = ("advcl", "acl", "ccomp", "xcomp")


def find_blamed(deed: Token) -> list[Token]:
    """Who is blamed for what a noun tells: "blamed rebels for the attack", "blamed the attack on rebels", "attributed it to them"."""
    if deed.dep_ == "conj" and deed.pos_ == deed.head.pos_ == "NOUN" and deed.head.dep_ != "obj" and not any(c.dep_ == "case" for c in deed.children):
        return find_blamed(deed.head)  # "responsible for the bomb and the attack"
    cases = {c.lower_ for c in deed.children if c.dep_ == "case"}
    over = deed.head
    if deed.dep_ == "obj" and over.dep_ in GERUND and (faulting := _orders(over)) is not None:
        return fill_slot(faulting, "obj")
    if over.lemma_ == "responsible":
        if any(c.dep_ == "cop" for c in over.children):  # "they are responsible for the killings"
            return [t for c in over.children if c.dep_ == "nsubj" for t in conjuncts(c)] if "for" in cases else []
        over = over.head
    elif deed.dep_ == "nmod" and over.dep_ in ("obj", "nsubj:pass"):  # the parse hangs "for the attack" on the blamed
        over = over.head
    if deed.dep_ in ("obj", "nsubj:pass") and over.lemma_ == "attribute":
        return fill_slot(over, "to")
    if deed.pos_ != "NOUN" or over.lemma_ not in lexicon_of(over.doc).grammar.faulting or over.pos_ != "VERB":
        return []
    if cases & {"for", "of"} and deed.dep_ in ("obl", "nmod"):
        return fill_slot(over, "obj")
    return fill_slot(over, "on") or fill_slot(deed, "on") if deed.dep_ == "obj" and not cases else []


def find_deniers(deed: Token) -> list[Token]:
    """Who denies a share in what a noun tells: "Gotha denied any part in the attack", "had nothing to do with it"."""
    share, words = deed.head, lexicon_of(deed.doc).status
    if (having := find_disowning(deed)) is not None:
        return fill_slot(having, "subj")
    if deed.dep_ not in ("nmod", "acl") or share.lower_ not in words.shares or share.dep_ != "obj":
        return []
    verb = share.head.head if share.head.dep_ in ("xcomp", "ccomp") else share.head
    return fill_slot(verb, "subj") if verb.lemma_ in words.deniers else []


def _orders(verb: Token) -> Token | None:
    """ "Accused of ordering the attack": the verb that lays it to somebody, over one for doing the deed; the parse may hang that on the accused."""
    grammar = lexicon_of(verb.doc).grammar
    marked = any(c.lower_ in ("of", "for") for c in verb.children if c.dep_ in ("mark", "case"))
    over = verb.head
    while over.pos_ in ("NOUN", "PROPN") and over.dep_ in ("obj", "conj", "nmod") and over.head.i < over.i:
        over = over.head
    return over if marked and verb.lemma_ in grammar.committing and over.lemma_ in grammar.faulting else None
