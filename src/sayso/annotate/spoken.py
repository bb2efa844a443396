"""Who speaks: the subject of a verb of saying, who stands behind "according to", whose words a quotation has."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.gender import find_roots
from sayso.annotate.known import is_known
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

OURS = frozenset({"we", "us", "our", "ours"})
OF_FORCE = frozenset({"--- MIL", "--- COP"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
LONGEST = 120  # words of a quotation
CLOSING = frozenset({'"', "”", "''", "’"})
MARKS = frozenset({'"', "“", "``", "''", "‘"})


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


def find_own_words(pronoun: Token) -> range:
    """ "… no way for a friend to behave," she said: the words in quotation marks right before who speaks them, none of which is she."""
    doc, last = pronoun.doc, pronoun.i - 1
    while last > 0 and doc[last].text in (",", "?", "!"):
        last -= 1
    if doc[last].text not in CLOSING:
        return range(0)
    first = next((i for i in range(last - 1, max(last - LONGEST, -1), -1) if doc[i].text in MARKS), None)
    return range(first, last) if first is not None else range(0)


def names_of_voices(doc: Doc, done: Sequence[Mention], voices: Sequence[Mention]) -> set[int]:
    """The heads of all mentions of who speaks a quotation: "he" in it is another."""
    if not voices:
        return set()
    roots = find_roots(doc, done)
    own = {roots.get(i, i) for v in voices for i in (v.head, v.antecedent) if i is not None}
    return {head for head, root in roots.items() if root in own}


def is_voice(candidate: Mention, voices: Sequence[Mention]) -> bool:
    """Whether a candidate is who speaks, or of the speaker's own party."""
    return any(candidate.head in (v.head, v.antecedent) or (candidate.codes == v.codes and is_known(v)) for v in voices)


def find_own_forces(pronoun: Token, voices: Sequence[Mention]) -> tuple[str, ...]:
    """ "We hit them", says an officer of nobody knows whose army: "they" are no soldiers told of before, but whom these fight."""
    forces = tuple(v.codes[0][3:] for v in voices if v.codes and v.codes[0] in OF_FORCE)
    return forces if forces and any(t.lower_ in OURS for t in pronoun.sent) else ()


def bearer_of(token: Token) -> Token:
    """The name behind a title, or the word itself."""
    return token.head if token.dep_ == "nmod:desc" and token.head.i > token.i else token


def subjects_of(verb: Token) -> list[Token]:
    """Who does what a verb tells: its subject, for "said, quoting" that of the verb above."""
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    return own or ([c for c in verb.head.children if c.dep_ == "nsubj"] if verb.dep_ in ("advcl", "conj", "xcomp") else [])
