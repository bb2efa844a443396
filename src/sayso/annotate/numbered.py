"""Numbers that stand for persons or parties just named: "the two", "the three", "each accused the other"."""

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.annotate.known import is_known, take
from sayso.annotate.owners import OF_ITS, has_case
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

TWO = "two"
FURTHER = "further"
HARMED = frozenset({"obj", "nsubj:pass", "nsubj"})
CALLING = frozenset({"call", "appeal"})  # upon somebody
SEVERAL = frozenset({"three", "four", "five"})
COUNTING = SEVERAL | {"two", "pair", "duo", "both"}
NEAR = 14  # mentions back


def number_of(token: Token) -> str:
    """How many such a word is of; of two where it is "both", "each" or "the pair"."""
    return token.lower_ if token.lower_ in SEVERAL else TWO


def is_two(token: Token) -> bool:
    """ "The two", "urged both" without a noun: two persons or parties just named; "the three" where they meet."""
    if token.lower_ not in COUNTING:
        return False
    spoken_to = token.head.lemma_ in lexicon_of(token.doc).grammar.addressing | CALLING
    the = any(c.lower_ == "the" for c in token.children)
    two = token.lower_ in ("two", "pair", "duo") and the and token.dep_ in ("nsubj", "nsubj:pass", "obj", "obl", "nmod")
    two = two or (token.lower_ in SEVERAL and the and token.dep_ == "nsubj" and token.head.lemma_ in lexicon_of(token.doc).things["gathering"])
    both = token.lower_ == "both" and spoken_to and token.dep_ in ("obj", "iobj", "obl")
    return (two or both) and all(c.dep_ in ("det", "case") for c in token.children)


def is_each(token: Token) -> bool:
    """ "Each accused the other": both of two parties just named."""
    if token.lower_ != "each" or token.dep_ != "nsubj" or token.n_lefts + token.n_rights:
        return False
    return any(c.lower_ == "other" and any(d.lower_ == "the" for d in c.children) for c in token.head.children if c.dep_ in ("obj", "obl"))


def is_further(token: Token) -> bool:
    """ "Killed two soldiers and wounded a third": one more of those told of, without a noun."""
    bare = all(c.dep_ in ("det", "punct") or (c.i > token.i and not has_case(c, OF_ITS)) for c in token.children)
    one = any(c.lower_ in ("a", "an") for c in token.children)
    return bare and one and token.dep_ in HARMED and token.head.pos_ == "VERB" and token.lower_ in lexicon_of(token.doc).things["one_more"]


def find_one_more(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "A third soldier", "a third": one more of the soldiers told of last, who are several or one of few."""
    if m.lemma == FURTHER:
        start = token.sent.start
        near = (c for c in reversed(done[-NEAR:]) if c.head >= start and c.kind in ("role", "name") and len(c.codes) == 1)
        last = next((c for c in near if token.doc[c.head].dep_ in HARMED and (c.person or c.plural)), None)
        return take(m, last, works=last.works) if last is not None else None
    article = any(c.lower_ in ("a", "an") for c in token.children if c.dep_ == "det")
    further = any(c.lower_ in lexicon_of(token.doc).things["one_more"] for c in token.children if c.dep_ == "amod")
    if not article or not further or not m.person or m.plural:
        return None
    sector = m.codes[0].split(" ")[1]
    told = (c for c in reversed(done[-NEAR:]) if c.kind == "role" and c.person and len(c.codes) == 1 and c.codes[0].split(" ")[1] == sector)
    one = next(told, None)
    return take(m, one) if one is not None and is_known(one) else None
