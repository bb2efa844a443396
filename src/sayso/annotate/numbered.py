"""Numbers that stand for persons or parties just named: "the two", "the three", "each accused the other"."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.known import is_known, take
from sayso.annotate.owners import OF_ITS, has_case
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

TWO = "two"
CALLING = frozenset({"call", "appeal"})  # upon somebody
SEVERAL = frozenset({"three", "four", "five"})
COUNTING = SEVERAL | {"two", "pair", "duo", "both"}
NEXT = "one more"  # the lemma of a bare "a third"
FATES = frozenset({"die", "escape", "flee", "survive", "miss", "free", "release", "hospitalise", "hospitalize", "treat"})
NEAR = 14  # mentions back
TELLING = 5  # words that tell how many: "at least six of them"


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


def is_next(token: Token) -> bool:
    """ "Killed two soldiers and wounded a third", "a third escaped": one more of people just counted; "a third of the men" are many."""
    words = lexicon_of(token.doc)
    article = any(c.lower_ in ("a", "an") for c in token.children if c.dep_ == "det")
    bare = all(c.dep_ in ("det", "punct", "cc") or (c.i > token.i and not has_case(c, OF_ITS)) for c in token.children)
    befell = token.head.lemma_ in words.grammar.bodily | words.grammar.harming | FATES
    done_to = token.head.pos_ == "VERB" and token.dep_ in ("obj", "nsubj:pass")
    return article and bare and (done_to or (befell and token.dep_ == "nsubj")) and token.lower_ in words.things["one_more"]


def find_next(token: Token, m: Mention, done: Sequence[Mention]) -> Mention:
    """Of whom "a third" is one: of the people counted last, in this sentence or the one before."""
    first = token.sent.start
    since = token.doc[first - 1].sent.start if first else 0
    for c in reversed(done[-NEAR:]):
        if c.head < since:
            break
        counted = c.plural or token.lower_ == "second"
        if c.kind == "role" and c.person and counted and len(c.codes) == 1 and not _does_so(token.doc[c.head], token):
            return take(m, c)
    return m


def _does_so(doer: Token, token: Token) -> bool:
    """ "Gunmen shot a third": who does it to one more is none of those counted."""
    verb = token.head
    while verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubj:pass") for c in verb.children):
        verb = verb.head
    return doer.dep_ == "nsubj" and doer.head == verb and token.dep_ == "obj"


def find_one_more(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "A third soldier": one more of the soldiers told of last, who are several or one of few."""
    article = any(c.lower_ in ("a", "an") for c in token.children if c.dep_ == "det")
    further = any(c.lower_ in lexicon_of(token.doc).things["one_more"] for c in token.children if c.dep_ == "amod")
    if not article or not further or not m.person or m.plural:
        return None
    sector = m.codes[0].split(" ")[1]
    told = (c for c in reversed(done[-NEAR:]) if c.kind == "role" and c.person and len(c.codes) == 1 and c.codes[0].split(" ")[1] == sector)
    one = next(told, None)
    return take(m, one) if one is not None and is_known(one) else None


def find_parted_whole(doc: Doc, at: int, recent: Sequence[Mention]) -> Mention | None:
    """ "50 people, most of them women": those right before the comma."""
    if at < 4 or doc[at - 1].lower_ != "of":
        return None
    comma = next((i for i in range(at - 2, max(at - 2 - TELLING, 0), -1) if doc[i].text == ","), None)
    count = doc[comma + 1 : at - 1] if comma is not None else doc[0:0]
    parts = lexicon_of(doc).grammar.partitive
    if not len(count) or any(t.pos_ not in ("NUM", "ADV", "DET", "ADJ", "ADP") and t.lower_ not in parts for t in count):
        return None
    return next((c for c in reversed(recent) if c.end == comma and c.plural), None)
