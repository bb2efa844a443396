"""Who was quoted last: "the source", "the sources" are whoever spoke before, by name, by office or as a source."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.known import MEMORY, is_bare_definite, take
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

SOURCE = "source"
NAMED_SO = frozenset({"role", "person", "name"})
BY_PHRASE = frozenset({"according", "per"})


def find_informant(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """The mention as the speaker told before: of "the sources" several, of "the source" any."""
    same = any(c.lower_ == "same" for c in doc[m.head].children)
    if doc[m.head].lemma_ != SOURCE or not (same or is_bare_definite(doc[m.head])):
        return None
    spoke = [c for c in done[-MEMORY:] if c.kind in NAMED_SO and c.codes and not c.weak and _speaks(doc[c.head])]
    found = next((c for c in reversed(spoke) if c.plural or not m.plural), None)
    return replace(take(m, found), local=found.local or _says_whose(doc, found)) if found is not None else None


def _speaks(token: Token) -> bool:
    """Whether something is said on somebody's word."""
    grammar = lexicon_of(token.doc).grammar
    if token.dep_ == "nsubj" and token.head.lemma_ in grammar.speaking:
        return True
    return any(c.dep_ == "case" and c.lower_ in BY_PHRASE for c in token.children)


def _says_whose(doc: Doc, m: Mention) -> bool:
    """ "Police sources" are the country's own, "a source" anybody's."""
    things = lexicon_of(doc).things
    words = [t.lower_ for t in doc[m.start : m.end]]
    return words[-1] not in things["anonymous"] or bool(things["home_words"] & set(words[:-1]))
