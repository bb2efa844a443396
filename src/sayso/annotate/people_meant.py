"""Bare words for people: "the men", "the man", "both women" are those told of last, whatever they are."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.harm import is_harmed
from sayso.annotate.spoken import speaks
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

NEAR = 8  # mentions back: who was told of long before is named anew
POINTING = frozenset({"the", "these", "those", "both"})
NARROWING = frozenset({"amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "appos"})


def find_people_meant(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """Whom "the men" are: the last people of that number in a sentence before who do not speak there.

    "Four others were hurt" are four more of those hurt before.
    "The men who came out" and "the men of the village" say themselves who they are; `done` has the mentions before `m`.
    """
    token = doc[m.head]
    if token.lower_ == "others" and is_harmed(token):
        first = doc[max(token.sent.start - 1, 0)].sent.start
        near = (c for c in reversed(done[-NEAR:]) if c.head >= first)
        return next((c for c in near if _is_of_people(c) and is_harmed(doc[c.head])), None)
    if token.lemma_.lower() not in lexicon_of(doc).things["bare_people"] or not _points_back(token):
        return None
    women = token.lemma_.lower() in lexicon_of(doc).things["female"]
    if women:  # whoever they are told of with, they are told of as women
        return next((c for c in reversed(done) if c.head < token.sent.start and c.lemma == m.lemma), None)
    for c in reversed(done[-NEAR:]):
        if c.head < token.sent.start and _is_of_people(c) and c.plural == m.plural and not speaks(doc[c.head]):
            return c
    return None


def _points_back(token: Token) -> bool:
    determiners = {c.lower_ for c in token.children if c.dep_ in ("det", "det:predet")}
    return bool(determiners & POINTING) and not any(c.dep_ in NARROWING for c in token.children)


def _is_of_people(m: Mention) -> bool:
    return bool(m.codes) and m.kind in ("role", "person") and m.person and not m.weak
