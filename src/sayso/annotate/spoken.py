"""Who speaks: the subject of a verb of saying, or who stands behind "according to"."""

from spacy.tokens import Token

from sayso.reference.lexicon import lexicon_of

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})


def is_cited(token: Token) -> bool:
    """ "According to witnesses"."""
    return any(c.lower_ == "according" for c in token.children if c.dep_ == "case")


def speaks(token: Token) -> bool:
    """Whether a word is the subject of a verb of saying."""
    return token.dep_ in SUBJECTS and token.head.lemma_ in lexicon_of(token.doc).grammar.speaking


def tells(token: Token) -> bool:
    """Whether somebody says something: "the army said", "according to the army"."""
    return speaks(token) or is_cited(token)


def one_speaks(pronoun: Token) -> bool:
    """ "One of them said", whatever the parse makes of who says it."""
    doc, i = pronoun.doc, pronoun.i
    one = i > 1 and doc[i - 2].lower_ in ("one", "another") and doc[i - 1].lower_ == "of"
    beside = [doc[j] for j in (i - 3, i + 1) if one and 0 <= j < len(doc)]
    return any(t.lemma_ in lexicon_of(doc).grammar.speaking for t in beside)
