"""Who does harm in a clause and who suffers it: whom a pronoun beside it can stand for."""

from spacy.tokens import Token

from sayso.annotate.owners import OF_ITS, has_case
from sayso.annotate.spoken import SUBJECTS
from sayso.reference.lexicon import lexicon_of

AIMED = frozenset({"on", "at", "against"})
DYING = frozenset({"die", "perish"})
ARRESTING = frozenset({"arrest", "detain"})
OF_STATE = frozenset({"MIL", "COP", "GOV"})
STREET = frozenset({"stone", "rock", "bottle", "brick", "petrol bomb", "firebomb", "cocktail"})
THROWING = frozenset({"throw", "hurl", "lob", "pelt"})
PLANTING = frozenset({"plant", "lay", "place", "bury", "hide"})


def harms(token: Token) -> bool:
    """Whether a pronoun is who does harm."""
    return token.dep_ == "nsubj" and token.head.pos_ == "VERB" and token.head.lemma_ in lexicon_of(token.doc).grammar.harming


def is_harmed(token: Token) -> bool:
    """Whether a word is who is said to suffer harm."""
    suffers = token.dep_ in ("nsubj:pass", "obj") and token.head.pos_ == "VERB"
    return suffers and token.head.lemma_ in lexicon_of(token.doc).grammar.harming


def find_patient(pronoun: Token) -> Token:
    """The word to which it is done: of "two of them were freed" the number, else the pronoun itself."""
    counted = pronoun.dep_ == "nmod" and has_case(pronoun, OF_ITS) and pronoun.head.dep_ == "nsubj:pass"
    return pronoun.head if counted else pronoun


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


def is_part(pronoun: Token) -> bool:
    """ "Twelve of them", "some of them"."""
    number = pronoun.head
    counted = number.pos_ == "NUM" or number.lower_ in lexicon_of(pronoun.doc).grammar.partitive
    return pronoun.dep_ == "nmod" and counted and has_case(pronoun, OF_ITS)


def are_some_harmed(pronoun: Token) -> bool:
    """ "Twelve of them were killed", "dozens of them died": whether a number of those suffer harm, and are not called to account for it."""
    number = pronoun.head
    if not is_part(pronoun):
        return False
    judged = number.head.lemma_ in lexicon_of(pronoun.doc).things["judged"] - ARRESTING
    return (is_harmed(number) and not judged) or (number.dep_ in SUBJECTS and number.head.lemma_ in DYING)


def is_arrested(pronoun: Token) -> bool:
    """Whether a pronoun is who is arrested, all or some: no police are."""
    stands = pronoun.head if pronoun.dep_ == "nmod" else pronoun
    return stands.dep_ in ("nsubj:pass", "obj") and stands.head.lemma_ in ARRESTING


def is_lawless(token: Token) -> bool:
    """ "They had planted a bomb", "he threw stones": who does so is no soldier and no policeman."""
    verb, things = token.head, lexicon_of(token.doc).things
    if token.dep_ != "nsubj" or verb.lemma_ not in THROWING | PLANTING:
        return False
    objects = {c.lemma_.lower() for c in verb.children if c.dep_ in ("obj", "obl")}
    return bool(objects & (STREET if verb.lemma_ in THROWING else things["planted"]))


def is_harmed_by(pronoun: Token, verb: Token) -> bool:
    """Whether a verb, or one joined to it that shares its subject, does harm to what a pronoun owns."""
    at = pronoun.head
    if pronoun.dep_ != "nmod:poss" or any(c.lower_ == "own" for c in at.children):
        return False
    while at.dep_ in ("obj", "nmod") and at.pos_ in ("NUM", "NOUN", "ADJ"):
        at = at.head
    if at.pos_ != "VERB" or not (at.lemma_ in lexicon_of(pronoun.doc).grammar.harming or _is_thwarted(pronoun.head, at)):
        return False
    while at != verb and at.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in at.children):
        at = at.head
    return at == verb


def _is_thwarted(noun: Token, verb: Token) -> bool:
    """ "Police blocked their march", "banned their rally"."""
    things = lexicon_of(noun.doc).things
    return noun.head == verb and verb.lemma_ in things["thwarting"] and noun.lemma_.lower() in things["thwarted"]


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


def find_governing(verb: Token) -> Token:
    """The verb whose subject an infinitive has: "fired tear gas to disperse them", not "told the men to follow them"."""
    over = verb.head
    if verb.tag_ != "VB" or any(c.dep_ in ("nsubj", "aux") for c in verb.children):
        return verb
    if verb.dep_ == "acl" and over.dep_ == "obj":
        return over.head
    others = verb.dep_ == "xcomp" and any(c.dep_ in ("obj", "iobj") for c in over.children)
    return over if verb.dep_ in ("advcl", "xcomp") and not others else verb
