"""Who a pronoun cannot stand for: whoever does to it what its own clause tells."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.gender import find_roots
from sayso.annotate.harm import find_governing
from sayso.annotate.known import MEMORY
from sayso.annotate.spoken import SUBJECTS
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

ASKING = frozenset({"demand", "ask", "request", "insist", "recommend", "urge", "propose", "order"})
PARTITIVE = frozenset({"NUM", "NOUN", "DET", "PRON", "ADJ"})


def without_judges(pronoun: Token, done: Sequence[Mention]) -> Sequence[Mention]:
    """ "Police said they would be charged": nobody says that of himself."""
    verb = pronoun.head
    if pronoun.dep_ != "nsubj:pass" or verb.dep_ != "ccomp" or verb.lemma_ not in lexicon_of(pronoun.doc).things["judged"]:
        return done
    heads = {c.i for c in verb.head.children if c.dep_ == "nsubj"}
    tellers = {c.codes for c in done[-MEMORY:] if c.head in heads and c.codes}
    return [c for c in done if c.codes not in tellers]


def part_of(pronoun: Token) -> Token:
    """ "36 of them", "most of them": the words that stand for them in the clause."""
    part = pronoun
    while part.dep_ in ("obj", "obl", "iobj", "nmod") and part.head.dep_ in ("obj", "obl", "iobj", "nmod") and part.head.pos_ in PARTITIVE:
        part = part.head
    return part


def doers_to(pronoun: Token) -> set[int]:
    """ "The rebels captured them", "fired to disperse them", "killed two of them": who does it to others is none of them, whoever else is told of."""
    part = part_of(pronoun)
    if pronoun.dep_ == "nsubj" and pronoun.head.dep_ == "ccomp" and pronoun.head.tag_ == "VB" and pronoun.head.head.lemma_ in ASKING:
        part = pronoun.head  # "Gotha demanded that it leave": another is to
        while part.head.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in part.head.children):
            part = part.head
    elif part.dep_ != "obj" or is_reflexive(pronoun):
        return set()
    verb = find_governing(part.head)
    while verb.dep_ == "conj" and any(c.dep_ == "cc" for c in verb.children) and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb = find_governing(verb.head)
    return {c.i for s in verb.children if s.dep_ == "nsubj" for c in (s, *s.conjuncts)}


def names_of_doer(doc: Doc, pronoun: Token, done: Sequence[Mention]) -> set[int]:
    """The heads of all mentions of who does it to "him": nobody does it to himself by another name."""
    if pronoun.dep_ not in ("obj", "iobj"):
        return set()
    verb = pronoun.head
    if verb.pos_ != "VERB" or is_reflexive(pronoun):
        return set()
    roots = find_roots(doc, done)
    doers = {roots[c.i] for c in verb.children if c.dep_ == "nsubj" and c.i in roots}
    return {head for head, root in roots.items() if root in doers}


def is_reflexive(pronoun: Token) -> bool:
    return pronoun.lower_.endswith(("self", "selves"))
