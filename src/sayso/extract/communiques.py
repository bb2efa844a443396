"""Communiqués: texts that a party itself puts out, all of which stands on its word.

Its heading says whose it is ("Statement of the Ministry of X", "Ministry of X: Statement on ..."), or its publisher does.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.extract.draft import Draft
from sayso.extract.speakers import source_tokens
from sayso.extract.tree import NOMINAL, Tree
from sayso.records import Mention
from sayso.reference.cues import Cues
from sayso.reference.parties import Parties, split_name
from sayso.text import fold

OF = frozenset({"of", "by", "from"})
OPENING = 3  # words of a heading within which it says that it is a communiqué


def find_issuer(doc: Doc, mentions: Sequence[Mention], publisher: str | None, parties: Parties, cues: Cues) -> int | None:
    """The head of the first mention of the party that is the publisher of its own text; None where an outlet publishes it."""
    words = split_name(publisher or "")
    if cues.issuers.isdisjoint(map(fold, words)):
        return None
    name = split_name((publisher or "").split(",")[0])
    ids = {entry.id for entry in parties.find(name, 0)[1]}
    for m in mentions:
        told = fold(doc[m.start : m.end].text)
        if (m.id is not None and m.id in ids) or (" " in told and fold(" ".join(name)).startswith(told)):
            return m.head
    return None


def find_communique(tree: Tree, cues: Cues, issuer: int | None = None) -> list[Draft]:
    """What stands below the heading of a communiqué, on the word of whose it is."""
    stop = next((k for k in range(len(tree.forms)) if tree.pos[k] == "SPACE" and "\n" in tree.forms[k]), 0)
    cue, head = _find_title(tree, stop, cues) or (issuer, issuer)
    if cue is None or head is None:
        return []
    source = source_tokens(tree, head, {cue} if cue != head else set())
    content = {k for k in range(stop, len(tree.forms)) if tree.pos[k] != "SPACE"}
    return [Draft([cue], "say", "said_by:communique", source, head, content, frame={cue}, medium="statement")]


def _find_title(tree: Tree, stop: int, cues: Cues) -> tuple[int, int] | None:
    """The word of a heading that says what the text is, and the head of whose it is; a heading that tells an event is news."""
    if any(tree.pos[k] in ("VERB", "AUX") and tree.deps[k] in ("ROOT", "cop", "aux:pass") for k in range(stop)):
        return None
    colon = next((k for k in range(stop) if tree.forms[k] == ":"), None)
    for k in range(stop):
        if tree.words[k] not in cues.communiques:
            continue
        if colon is not None and 0 < colon < k <= colon + OPENING:
            named = range(colon)
        elif k < OPENING and k + 2 < stop and tree.words[k + 1] in OF:
            named = range(k + 2, stop)
        else:
            continue
        heads = (i for i in named if tree.pos[i] in NOMINAL and not (tree.heads[i] in named and tree.heads[i] != i))
        head = next(heads, None)
        return None if head is None else (k, head)
    return None
