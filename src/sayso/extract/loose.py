"""Content that the parser hung on nothing of its cue, and comments that it hung on the content."""

from sayso.extract.draft import Draft
from sayso.extract.tree import NOMINAL, Tree
from sayso.text import DOUBLE_QUOTES

REPORTS = frozenset(
    "say add tell note warn claim deny confirm insist announce report agree stress acknowledge believe think "
    "predict suggest argue vow promise accuse admit declare reveal complain allege".split()
)
_ADDS = frozenset(["which", "who", "whose", "where"])


def find_questions(tree: Tree, i: int) -> list[int]:
    """ "would not say if ...", "asked her whether ...": a clause right after the cue that the parser takes for a condition."""
    found = []
    for k in tree.kids_by(i, "advcl"):
        low = min(tree.below(k))
        between = [c for c in range(i + 1, low) if tree.is_word(c)]
        told = {c for o in tree.kids_by(i, "iobj", "obj") for c in tree.below(o)}
        if tree.words[low] in ("if", "whether") and low > i and all(c in told for c in between):
            if tree.forms[low - 1] != ",":
                found.append(k)
    return found


def find_rest(tree: Tree, i: int) -> set[int]:
    """A "that" right after the verb opens its content, also where the parser hung the clause elsewhere."""
    nxt, last = tree.next_word(i, 1), tree.segments[tree.segment_of[i]][1]
    if nxt is None or tree.words[nxt] != "that" or tree.pos[nxt] != "SCONJ":
        if (
            tree.words[i] not in ("adding", "saying", "noting")
            or nxt is None
            or tree.pos[nxt] not in NOMINAL | {"DET"}
        ):
            return set()
    found: set[int] = set()
    for k in range(nxt, last):
        if tree.forms[k] == ";" or (
            tree.words[k].endswith("ing")
            and tree.forms[k - 1] == ","
            and tree.lemmas[k] in REPORTS
        ):
            break
        found.add(k)
    return {k for k in found if tree.pos[k] != "SPACE"}


def find_sentence_rest(tree: Tree, draft: Draft) -> set[int]:
    """A cue with its speaker before it and a clause after it, which the parser hung on nothing of the cue."""
    i = draft.cue[0]
    told = tree.kids_by(i, "iobj")
    at = max(tree.below(told[0])) if told and told[0] > i else i
    nxt, last = tree.next_word(at, 1), tree.segments[tree.segment_of[i]][1]
    if nxt is None or not draft.source or max(draft.source) > i or not tree.is_word(nxt):
        return set()
    who = draft.head is not None and tree.words[draft.head] in ("who", "which", "that")
    if tree.deps[i] not in ("ROOT", "ccomp", "conj", "parataxis", "advcl") and not who:
        return set()
    if who:
        last = next((k for k in range(nxt, last) if tree.forms[k] == ","), last)
    opens = tree.pos[nxt] in NOMINAL | {"DET", "ADJ"} or tree.words[nxt] == "that"
    if not opens or tree.lemmas[i] not in REPORTS | {"hope", "feel", "fear"}:
        return set()
    rest = range(nxt, last)
    finite = [k for k in rest if tree.pos[k] in ("VERB", "AUX") and has_subject(tree, k)]
    if not finite or tree.deps[finite[0]] == "acl:relcl" or any(
        tree.pos[k] == "SCONJ" and tree.words[k] != "that" and tree.forms[k - 1] == ","
        for k in range(nxt, finite[0])
    ):
        return set()
    return {k for k in rest if tree.pos[k] != "SPACE"} - draft.frame


def find_that(tree: Tree, draft: Draft) -> set[int]:
    """ "said for the first time that ...": a that-clause which the parser hung on a word of time or place."""
    i = draft.cue[0]
    last = tree.segments[tree.segment_of[i]][1]
    if not draft.source or max(draft.source) > i or tree.lemmas[i] not in REPORTS | {"tell"}:
        return set()
    for k in range(i + 1, min(i + 20, last)):
        if tree.pos[k] in ("VERB", "AUX") and tree.deps[k] != "amod":
            return set()
        if tree.words[k] == "that" and tree.deps[k] in ("mark", "obl:unmarked"):
            if tree.deps[i] == "advcl" and tree.heads[i] > i:
                last = next((c for c in range(k, last) if tree.forms[c] == ","), last)
            return {c for c in range(k, last) if tree.pos[c] != "SPACE"}
    return set()


def find_relative(tree: Tree, draft: Draft, takes: frozenset[str]) -> set[int]:
    """ "which he denies", "what they call a trap": the pronoun before the cue is what is said."""
    i = draft.cue[0]
    if not takes & {"object", "that", "object_as", "object_is"}:
        return set()
    found = [k for k in tree.kids[i] if k < i and tree.words[k] in ("which", "what", "whom")]
    found = [k for k in found if tree.deps[k] in ("obj", "iobj", "ccomp", "xcomp") and k != draft.head]
    if not found or tree.deps[i] == "ROOT":
        return set()
    content = {found[0]}
    for k in tree.kids_by(i, "obl", "xcomp", "obj", "ccomp", "advcl"):
        if k > i and (tree.deps[k] != "obl" or any(tree.words[c] == "as" for c in tree.kids[k])):
            content |= tree.below(k)
    return content - draft.frame


def cut_comment(tree: Tree, draft: Draft) -> set[int]:
    """Content without what the writer adds to it: after one dash that no other closes, after ", which" on a mere noun."""
    content = draft.content
    low, high = min(content), max(content)
    if low < draft.cue[0]:
        return content
    end = tree.segments[tree.segment_of[low]][1]
    dashes = [k for k in range(low + 1, max(end, high + 1)) if _is_dash(tree, k)]
    if len(dashes) == 1 and not is_quoted(tree, low, dashes[0]):
        high = dashes[0] - 1
    if draft.rule != "said_by:clausal":
        for k in range(low + 1, high):
            if tree.forms[k] == "," and tree.words[k + 1] in _ADDS and not is_quoted(tree, low, k):
                high = k - 1
                break
    return {k for k in content if k <= high}


def _is_dash(tree: Tree, k: int) -> bool:
    if tree.forms[k] in ("—", "–", "--"):
        return True
    spaced = tree.pos[k - 1] == "SPACE" or tree.starts[k] > tree.end(k - 1)
    return tree.forms[k] == "-" and spaced


def is_quoted(tree: Tree, low: int, k: int) -> bool:
    """Whether an odd number of double marks stands between the start of a content and k."""
    marks = [tree.forms[j] for j in range(low, k) if tree.forms[j] in DOUBLE_QUOTES]
    return len(marks) % 2 == 1


def has_subject(tree: Tree, k: int) -> bool:
    return any(tree.deps[c].startswith("nsubj") for c in tree.kids[k])
