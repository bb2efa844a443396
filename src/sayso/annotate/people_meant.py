"""Bare words for people: "the men", "the man", "both women" are those told of last, whatever they are."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.pointing import AGED
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

NEAR = 8  # mentions back: who was told of long before is named anew
CAPTIVES = frozenset({"hostage", "prisoner", "captive"})
POINTING = frozenset({"the", "these", "those", "both"})
NARROWING = frozenset({"amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "appos"})


def find_people_meant(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """Whom "the men" are: the last people of that number in a sentence before who do not speak there.

    "Four others were hurt" are four more of those hurt before.
    "The men who came out" and "the men of the village" say themselves who they are; `done` has the mentions before `m`.
    """
    token = doc[m.head]
    if token.lower_ == "others" and _is_hurt(token):
        first = doc[max(token.sent.start - 1, 0)].sent.start
        near = (c for c in reversed(done[-NEAR:]) if c.head >= first and c.lemma != m.lemma)
        return next((c for c in near if _is_of_people(c) and _is_hurt(doc[c.head])), None)
    if m.lemma != AGED and (token.lemma_.lower() not in lexicon_of(doc).things["bare_people"] or not _points_back(token)):
        return None
    women = token.lemma_.lower() in lexicon_of(doc).things["female"]
    if women:  # whoever they are told of with, they are told of as women
        return next((c for c in reversed(done) if c.head < token.sent.start and c.lemma == m.lemma and c.plural == m.plural), None)
    for c in reversed(done[-NEAR:]):
        people = _is_of_people(c) or (c.kind == "name" and _are_counted(doc[c.head]))
        if c.head < token.sent.start and people and c.plural == m.plural and not _tells(doc[c.head]):
            return c
    return None


def _is_hurt(token: Token) -> bool:
    """Whether a clause tells of its people that they were hurt, taken captive or died."""
    grammar = lexicon_of(token.doc).grammar
    taken = token.head.lemma_ == "take" and any(c.lemma_.lower() in CAPTIVES for c in token.head.children)
    done_to = token.dep_ in ("nsubj:pass", "obj") and (taken or token.head.lemma_ in grammar.harming)
    return done_to or (token.dep_ == "nsubj" and token.head.lemma_ in grammar.dying)


def _points_back(token: Token) -> bool:
    determiners = {c.lower_ for c in token.children if c.dep_ in ("det", "det:predet")}
    return bool(determiners & POINTING) and not any(c.dep_ in NARROWING for c in token.children)


def _is_of_people(m: Mention) -> bool:
    return bool(m.codes) and m.kind in ("role", "person") and m.person and not m.weak


def _are_counted(token: Token) -> bool:
    """ "Two Gothans": people, where "the Gothans" may be their government."""
    return token.tag_ in ("NNS", "NNPS") and any(c.dep_ == "nummod" for c in token.children)


def _tells(token: Token) -> bool:
    """Who only tells of it: "union organizers said"."""
    return token.dep_ == "nsubj" and token.head.lemma_ in lexicon_of(token.doc).grammar.speaking
