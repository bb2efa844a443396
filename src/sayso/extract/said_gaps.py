"""The second speaker of one verb of saying: "the army says ten died, the rebels that they lost nobody"."""

from collections.abc import Iterable, Iterator

from sayso.extract.draft import Draft
from sayso.extract.tree import Tree

_BREAKS = frozenset([",", ";", "and", "but", "while"])
# How the parser hangs a speaker without a verb on what was said before.
_LOOSE = frozenset(["parataxis", "obl:unmarked", "conj", "orphan", "dep", "list", "nsubj", "nsubj:pass"])
_NAME = 6  # words of such a speaker


def find_gap_drafts(tree: Tree, drafts: Iterable[Draft]) -> list[Draft]:
    """A draft for each such speaker; what he says is taken out of the first one's content."""
    return [made for draft in drafts if draft.rule == "said_by:clausal" for made in _split(tree, draft)]


def _split(tree: Tree, draft: Draft) -> Iterator[Draft]:
    cue = draft.cue[0]
    _, last = tree.segments[tree.segment_of[cue]]
    for that in range(cue + 3, last - 2):
        if tree.words[that] != "that" or that not in draft.content:
            continue
        source = _find_source(tree, that, cue)
        if source and _tells(tree, source[0], cue, draft) and _opens(tree, that):
            content = {k for k in draft.content if k > that}
            draft.content -= {*content, *source, that}
            yield Draft(draft.cue, draft.stance, "said_by:gapped", source, that - 1, content, {*draft.cue, *source, that})
            return


def _find_source(tree: Tree, that: int, cue: int) -> list[int]:
    """The name before "that", which a comma, a semicolon or "and" cuts off from what was said first."""
    head = that - 1
    if tree.pos[head] not in ("NOUN", "PROPN") or tree.deps[head] not in _LOOSE:
        return []
    if tree.pos[tree.heads[head]] not in ("VERB", "AUX", "ADJ"):
        return []
    start = head
    while start > cue + 2 and head - start < _NAME and tree.words[start - 1] not in _BREAKS:
        start -= 1
    own = list(range(start, that))
    bare = all(tree.pos[k] in ("DET", "ADJ", "NOUN", "PROPN") for k in own)
    named = tree.pos[head] == "PROPN" or tree.words[start] == "the"
    return own if bare and named and tree.words[start - 1] in _BREAKS else []


def _tells(tree: Tree, end: int, cue: int, draft: Draft) -> bool:
    """Whether a clause was said before the break."""
    return any(tree.pos[k] in ("VERB", "AUX") for k in range(cue + 1, end) if k in draft.content)


def _opens(tree: Tree, that: int) -> bool:
    """Whether a clause with a subject of its own begins behind "that": "that they lost nobody", not "that lost it"."""
    return tree.pos[that + 1] in ("DET", "PRON", "NUM", "PROPN", "NOUN", "ADJ")
