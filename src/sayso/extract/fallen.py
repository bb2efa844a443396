"""Who they were to whom an attack that is told was done: "the dead included two sons of his", "five of the wounded were policemen"."""

from collections.abc import Mapping
from typing import NamedTuple

from spacy.tokens import Token

from sayso.extract.joined import conjuncts, has_case

Things = Mapping[str, frozenset[str]]
KINDS = {"the_killed": "killed", "the_hurt": "injured", "the_missing": "missing"}
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
DEFINITE = frozenset({"the", "those", "these", "all", "both"})
INCLUDING = frozenset({"include", "comprise", "number"})
SOME = frozenset("most many some several half all none".split())


class Fallen(NamedTuple):
    """People told of by what became of them: `counted` are the heads of the phrases that count them, `who` tells who they are."""

    kind: str
    counted: tuple[Token, ...]
    who: tuple[Token, ...] = ()


def find_fallen(word: Token, things: Things) -> Fallen | None:
    """Of "dead", "wounded" or "victims": who of them is told to be what, and how many they are."""
    kind = next((kind for name, kind in KINDS.items() if word.lower_ in things[name]), None)
    if kind is None or any(c.dep_ == "nummod" for c in word.children):
        return None  # "the 20 killed included four women" counts all of them
    phrase = word.head if word.dep_ == "acl" and word.head.lower_ == "those" else word
    if phrase is word and not any(c.dep_ in ("det", "det:predet") and c.lower_ in DEFINITE for c in word.children):
        return None
    if has_case(word, "among"):
        people = _find_among(word)
        return Fallen(kind, tuple(conjuncts(people))) if people is not None else None
    if phrase.dep_ in SUBJECTS and (told := _of_predicate(kind, phrase.head)) is not None:
        return told
    number = phrase.head
    if phrase.dep_ == "nmod" and has_case(phrase, "of") and number.dep_ in SUBJECTS and (number.pos_ == "NUM" or number.lower_ in SOME):
        told = _of_predicate(kind, number.head)
        return Fallen(kind, (number,), told.counted) if told is not None and number.head.lemma_ not in INCLUDING else None
    if phrase is word and word.i + 1 < len(word.doc) and word.nbor().dep_ == "cop":  # where the parse has them by themselves
        return _of_predicate(kind, word.nbor().head)
    return None


def _of_predicate(kind: str, head: Token) -> Fallen | None:
    """ "... included nine policemen", "... were nine policemen"."""
    if head.pos_ == "VERB" and head.lemma_ in INCLUDING:
        told = next((c for c in head.children if c.dep_ == "obj"), None)
        return Fallen(kind, tuple(conjuncts(told))) if told is not None else None
    if head.pos_ in ("NOUN", "PROPN") and any(c.dep_ == "cop" for c in head.children):
        return Fallen(kind, tuple(conjuncts(head))) if not any(c.dep_ == "case" for c in head.children) else None
    return None


def _find_among(word: Token) -> Token | None:
    """ "Three Britons were among the dead", "among the dead were three Britons"."""
    clause = word if any(c.dep_ in SUBJECTS for c in word.children) else word.head
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    if subject is not None:
        return subject if clause is word or clause.lemma_ == "be" else None
    told = word.i < clause.i and clause.pos_ in ("NOUN", "PROPN") and any(t.lemma_ == "be" for t in word.doc[word.i + 1 : clause.i])
    return clause if told else None
