"""Who goes on telling: "the source", "the spokesman", "the rebels added" are who told what stands before."""

from collections.abc import Sequence, Set

from spacy.tokens import Doc, Token

from sayso.annotate.known import MEMORY
from sayso.annotate.spoken import tells
from sayso.records import Mention

SOURCE = "source"  # as good a word for any speaker
ADDING = frozenset({"add", "continue"})
NEAR = 2  # sentences back in which who goes on has spoken
ISSUED = frozenset("statement communique communiqué bulletin release declaration report".split())
BESIDE = frozenset({"det", "case", "punct"})
AGAIN = frozenset({"same", "said"})  # "the same sources"


def find_teller(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """Who told what stands before a bare definite role that tells more, if the role can be he by its word or its sector."""
    token = doc[m.head]
    several = [c for c in done if c.plural] if token.lemma_ == SOURCE and m.plural else []  # "the sources" are rather several
    teller = _last_teller(doc, token, several) or _last_teller(doc, token, done)
    if teller is None or token.lemma_ == SOURCE:
        return teller
    if teller.head < _start_back(token, NEAR):
        return None
    if m.person and not m.plural and m.lemma == teller.lemma.split(" ")[-1]:
        return teller
    adds = token.head.lemma_ in ADDING and m.codes[0].split(" ")[1] == teller.codes[0].split(" ")[1]
    return teller if adds else None


def find_author(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The ministry said ... The statement added": whoever told what stands before, where nothing was said of a statement."""
    token = doc[m.head]
    teller = _last_teller(doc, token, done, AGAIN | {"official"}) if m.lemma in ISSUED else None
    return teller if teller is not None and teller.head >= _start_back(token, NEAR) else None


def _last_teller(doc: Doc, token: Token, done: Sequence[Mention], words: Set[str] = AGAIN) -> Mention | None:
    """Who told something last before a bare word that tells more; `words` beside it do not say which."""
    if not tells(token) or not _is_bare(token, words):
        return None
    return next((c for c in reversed(done[-MEMORY:]) if c.codes and c.kind != "text" and tells(doc[c.head])), None)


def _is_bare(token: Token, words: Set[str]) -> bool:
    """ "The source", "the same sources": no word says which."""
    told = [c for c in token.children if c.dep_ not in BESIDE and c.lower_ not in words]
    return not told and any(c.lower_ in ("the", "these", "this", "those") for c in token.children if c.dep_ == "det")


def _start_back(token: Token, many: int) -> int:
    """Where the sentence starts that stands so many before a word's own."""
    start = token.sent.start
    for _ in range(many):
        start = token.doc[start - 1].sent.start if start else 0
    return start
