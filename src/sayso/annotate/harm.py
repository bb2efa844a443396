"""Who does harm in a clause and who suffers it: whom a pronoun beside it can stand for."""

from spacy.tokens import Token

from sayso.annotate.owners import has_case
from sayso.annotate.spoken import SUBJECTS
from sayso.reference.lexicon import lexicon_of

AIMED = frozenset({"on", "at", "against"})


def harms(token: Token) -> bool:
    """Whether a pronoun is who does harm."""
    return token.dep_ == "nsubj" and token.head.pos_ == "VERB" and token.head.lemma_ in lexicon_of(token.doc).grammar.harming


def is_harmed(token: Token) -> bool:
    """Whether a word is who is said to suffer harm."""
    suffers = token.dep_ in ("nsubj:pass", "obj") and token.head.pos_ == "VERB"
    return suffers and token.head.lemma_ in lexicon_of(token.doc).grammar.harming


def is_held(pronoun: Token) -> bool:
    """Whether a pronoun is who is held, let go, judged or brought somewhere."""
    things, verb = lexicon_of(pronoun.doc).things, pronoun.head.lemma_
    return pronoun.dep_ == "nsubj:pass" and verb in things["custody"] | things["judged"] | things["handled"]


def holds_others(token: Token) -> bool:
    """ "Police arrested two men": who has others in his hands, or lets them go."""
    taking = token.dep_ == "nsubj" and token.head.pos_ == "VERB" and token.head.lemma_ in lexicon_of(token.doc).things["custody"]
    return taking and any(c.dep_ == "obj" for c in token.head.children)


def hurts_others(token: Token) -> bool:
    """ "Gunmen attacked villagers", "troops fired on the crowd": who does harm to others whom his clause names."""
    return harms(token) and any(c.dep_ == "obj" or (c.dep_ == "obl" and has_case(c, AIMED)) for c in token.head.children)


def is_harmed_by(pronoun: Token, verb: Token) -> bool:
    """Whether a verb, or one joined to it that shares its subject, does harm to what a pronoun owns."""
    at = pronoun.head
    if pronoun.dep_ != "nmod:poss" or any(c.lower_ == "own" for c in at.children):
        return False
    while at.dep_ in ("obj", "nmod") and at.pos_ in ("NUM", "NOUN", "ADJ"):
        at = at.head
    if at.pos_ != "VERB" or at.lemma_ not in lexicon_of(pronoun.doc).grammar.harming:
        return False
    while at != verb and at.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in at.children):
        at = at.head
    return at == verb


def is_of_harmed(pronoun: Token, token: Token) -> bool:
    """ "Shot dead a mayor and abducted his driver", "killed a mayor and his driver": whose he is."""
    owned = pronoun.head
    if pronoun.dep_ != "nmod:poss" or token.dep_ not in ("obj", "nsubj:pass") or not is_harmed(token):
        return False
    if owned.dep_ == "conj":
        return owned.head == token
    return owned.dep_ == token.dep_ == "obj" and owned.head != token.head and is_joined(owned.head, token.head)


def is_joined(verb: Token, other: Token) -> bool:
    """ "Seized the guards and took them away": whether a verb shares the subject of one that is told before it."""
    while verb != other and verb.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
    return verb == other
