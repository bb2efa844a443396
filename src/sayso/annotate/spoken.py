"""Who has spoken: the subject of a verb of saying, or who stands behind "according to"; and "the same sources" after them."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.known import MEMORY
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

SOURCES = frozenset({"source", "sources"})
AGAIN = frozenset({"the", "this", "that", "these", "those", "same"})
BESIDE = frozenset({"compound", "amod", "nmod", "nmod:poss", "nummod", "flat", "acl", "acl:relcl"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})


def is_cited(token: Token) -> bool:
    """ "According to witnesses"."""
    return any(c.lower_ == "according" for c in token.children if c.dep_ == "case")


def speaks(token: Token) -> bool:
    """Whether a word is the subject of a verb of saying."""
    return token.dep_ in SUBJECTS and token.head.lemma_ in lexicon_of(token.doc).grammar.speaking


def find_same_source(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The source said", "according to the same sources": who spoke last, where no word says which source it is."""
    token = doc[m.head]
    told = [c for c in token.children if c.dep_ in BESIDE | {"det"}]
    if token.lower_ not in SOURCES or not (speaks(token) or is_cited(token)):
        return None
    if not told or any(c.lower_ not in AGAIN for c in told):
        return None
    return next((c for c in reversed(done[-MEMORY:]) if c.codes and c.kind != "pronoun" and (speaks(doc[c.head]) or is_cited(doc[c.head]))), None)
