"""Where the clause stands that a verb of saying reports: after it, before it, or around it."""

from collections.abc import Sequence

from sayso.extract.complements import is_infinitive
from sayso.extract.draft import Draft
from sayso.extract.loose import REPORTS, find_questions, has_subject, is_quoted
from sayso.extract.speakers import QUOTING, find_quoter, is_added
from sayso.extract.tree import CLOSERS, Tree
from sayso.reference.cues import Cue
from sayso.text import OPENING_QUOTES

_ENDS = CLOSERS | {",", "?", "!", "-", "--", "—", "–"} - {")"}
ADDING = frozenset(
    "adding saying noting stressing telling claiming insisting warning accusing citing quoting".split()
)


def _find_opening(tree: Tree, verb: int, first: int) -> set[int]:
    """ "Among those held were two priests, they said": what the sentence begins with is said as well, though it hangs on the verb of saying."""
    start = tree.opening(tree.segment_of[verb])
    fronted = [k for k in tree.kids_by(verb, "obl", "advcl") if start <= k < first]
    below = {j for k in fronted for j in tree.below(k)}
    return below if below and min(below) == start else set()


def find_clause(tree: Tree, draft: Draft, held: Sequence[Cue]) -> set[int]:
    """The finite clause that the cue reports: after it, before it, or around it."""
    i = draft.cue[0]
    segment = tree.segments[tree.segment_of[i]]
    clauses = [*tree.kids_by(i, "ccomp", "csubj"), *find_questions(tree, i)]
    after = [
        k
        for k in clauses
        if k > i and (_is_finite(tree, k) or not draft.direct) and not _is_next_cue(tree, i, k)
    ]
    first = min([*draft.source, i])
    inside = is_put_in(tree, first)
    if (
        inside
        and not after
        and _is_tail(tree, draft, segment)
        and not _has_prep(tree, i, held)
        and not _judges(tree, i, first)
    ):
        found = find_before(tree, draft, segment)
        if _is_said(tree, found, first):
            draft.tail = True
            return found
    loose_object = (
        [k for k in tree.kids_by(i, "obj") if i < k] if not any(c.hearer for c in held) else []
    )
    bare = [
        k for k in clauses if loose_object and k > loose_object[0] and not has_subject(tree, k)
    ]
    if bare and (
        not tree.kids_by(bare[0], "mark") or not any("object_to" in c.takes for c in held)
    ):
        return set(tree.below(loose_object[0]) | tree.below(bare[0])) - draft.frame
    clauses = [k for k in clauses if k < i or not _is_next_cue(tree, i, k)]
    if after and not inside:
        return _with_mark(tree, i, {k for c in after for k in tree.below(c)} - draft.frame)
    found = {k for c in clauses for k in tree.below(c)} - draft.frame
    if found:
        if not after and first > max(clauses):
            found |= set(range(min(found), first)) | _find_opening(tree, i, min(found))
        return found - draft.frame
    put_in = tree.deps[i] == "parataxis" and draft.direct and not _has_own_object(tree, i) and not _judges(tree, i, first)
    if draft.source and (put_in or (inside and is_between(tree, i, first))):
        return _around(tree, draft)
    if (
        tree.deps[i] == "advcl"
        and draft.source
        and any(tree.words[k] == "as" for k in tree.kids[i])
    ):
        return (
            set()
            if any(tree.deps[k] in ("obj", "xcomp") for k in tree.kids[i])
            else _before_quoting(tree, draft, segment) or _around(tree, draft)
        )
    for k in tree.kids_by(i, "obl", "obj", "nmod"):
        said = [c for c in tree.kids_by(k, "acl", "ccomp") if k > i and _has_that(tree, c)]
        if said and draft.direct and tree.kids_by(k, "case"):
            return set(tree.below(said[0]))  # "said in a statement that ..."
    loose = [k for k in tree.kids_by(i, "parataxis", "dep") if k > i and has_subject(tree, k)]
    if draft.direct:
        found = {k for c in loose if not _is_saying(tree, c) for k in tree.below(c)}
    return found - draft.frame


def _before_quoting(tree: Tree, draft: Draft, segment: tuple[int, int]) -> set[int]:
    """ "Two were killed, the agency quoted police as saying": what stands before the clause of who quotes."""
    over = find_quoter(tree, draft.cue[0])
    if over is None or tree.lemmas[over] not in QUOTING:
        return set()
    first = min(k for s in (over, *tree.kids_by(over, "nsubj")) for k in (tree.below(s) if s != over else {over}))
    return find_before(tree, draft, segment, first) if is_put_in(tree, first) else set()


def _has_own_object(tree: Tree, i: int) -> bool:
    """ "…, Gotha denies attack": the cue's object is what is said, not the clause before it."""
    return tree.lemmas[i] in REPORTS and any(k > i for k in tree.kids_by(i, "obj"))


def _judges(tree: Tree, i: int, first: int) -> bool:
    """ "…; Gotha described the charge as absurd": who says what he thinks of it has not told what stands before, unless that is a quotation."""
    before = tree.next_word(first, -1)
    quoted = before is not None and tree.forms[before] in CLOSERS
    judged = any(tree.words[c] == "as" for k in tree.kids_by(i, "obl", "xcomp", "advcl") if k > i for c in tree.kids_by(k, "case", "mark"))
    return judged and not quoted and any(k > i for k in tree.kids_by(i, "obj"))


def _is_next_cue(tree: Tree, i: int, k: int) -> bool:
    """Whether a participle of saying stands between a cue and a clause: "he said, adding that ..."."""
    return any(tree.words[c] in ADDING and tree.forms[c - 1] == "," for c in range(i + 1, k))


def is_put_in(tree: Tree, first: int) -> bool:
    """Whether the cue's clause comes after a comma or a quotation, as one that is put in or put last."""
    before = tree.next_word(first, -1)
    return before is not None and tree.forms[before] in _ENDS


def is_between(tree: Tree, i: int, first: int) -> bool:
    """ "The plan, an aide said, is ...": a clause between two commas, though the parser has it modify the noun."""
    if tree.deps[i] not in ("acl:relcl", "acl", "parataxis", "appos"):
        return False
    after = tree.next_word(max(tree.below(i)), 1)
    last = max(k for k in tree.below(i) if tree.is_word(k))
    follows = tree.next_word(last, 1)
    closed = {tree.forms[k] for k in (after, follows) if k is not None}
    own = [k for k in tree.below(i) if tree.is_word(k) and k < i]
    relative = any(tree.words[k] in ("who", "which", "that", "whom", "whose") for k in own)
    return bool(closed & {",", "—", "–", "--", "-"}) and not relative


def _has_prep(tree: Tree, i: int, held: Sequence[Cue]) -> bool:
    """ "complained of": what the verb reports is named by a preposition; "said of X" is not such a case."""
    if tree.lemmas[i] in ("say", "tell", "write"):
        return False
    preps = {p for c in held for p in c.prep}
    return any(
        tree.words[c] in preps
        for k in tree.kids[i]
        if k > i
        for c in tree.kids_by(k, "case", "mark")
    )


def _is_said(tree: Tree, found: set[int], stop: int) -> bool:
    """Whether words before a cue can be its content: a clause of its own, or a quotation right before it."""
    before = tree.next_word(stop, -1)
    if before is not None and tree.forms[before] in CLOSERS:
        return True
    for k in found:
        if tree.heads[k] not in found or tree.heads[k] == k:
            if tree.deps[k] in ("ccomp", "parataxis", "ROOT", "csubj", "dep", "nsubj"):
                if any(tree.pos[c] in ("VERB", "AUX") for c in tree.below(k) if c in found):
                    return True
    return False


def _has_that(tree: Tree, k: int) -> bool:
    return any(tree.words[c] == "that" for c in tree.kids_by(k, "mark"))


def _is_finite(tree: Tree, k: int) -> bool:
    return any(tree.deps[c].startswith(("nsubj", "csubj", "expl", "mark")) for c in tree.kids[k])


def _with_mark(tree: Tree, i: int, content: set[int]) -> set[int]:
    """A "that" right after the cue begins the content, whatever the parser hung it on."""
    if i + 1 < len(tree) and tree.words[i + 1] == "that" and tree.pos[i + 1] == "SCONJ":
        content = content | {i + 1}
    return content


def fill_holes(tree: Tree, draft: Draft, content: set[int]) -> set[int]:
    """Content without holes, but for the clause of the cue where it stands inside."""
    if not content:
        return content
    cue = draft.cue[0]
    low, high = min(content), max(content)
    out = set(draft.frame)
    if low < cue < high:
        out |= tree.below(cue) - content
    elif low > cue:
        content = content | _after(tree, draft, high)
        high = _find_stop(tree, content, low, max(_and_that(tree, max(content)), _and_hurt(tree, cue, max(content))))
    return {k for k in range(low, high + 1) if k not in out and tree.pos[k] != "SPACE"}


def _after(tree: Tree, draft: Draft, high: int) -> set[int]:
    """What follows the reported clause in its sentence and was hung on the cue belongs to it as a rule."""
    cue = draft.cue[0]
    found: set[int] = set()
    for k in tree.kids[cue]:
        if (
            k <= high
            or tree.pos[k] in ("PUNCT", "SPACE")
            or tree.deps[k] in ("conj", "cc", "ccomp")
        ):
            continue
        if (tree.deps[k] == "advcl" and tree.words[k].endswith("ing")) or tree.words[
            min(tree.below(k))
        ] in ("according", "as"):
            break
        if min(tree.below(k)) <= high or _is_saying(tree, k) or _speaks_next(tree, k):
            break
        found |= tree.below(k)
    return found


def _speaks_next(tree: Tree, k: int) -> bool:
    """ "Gotha says five dead, Ruritania denies attack": the second speaker's clause is his own."""
    return tree.deps[k] == "parataxis" and tree.lemmas[k] in REPORTS and has_subject(tree, k)


def _and_that(tree: Tree, high: int) -> int:
    """ "..., and that ...": a second clause of the same report, wherever it was hung."""
    last = tree.segments[tree.segment_of[high]][1]
    words = [k for k in range(high + 1, min(high + 4, last)) if tree.is_word(k)][:2]
    if [tree.words[k] for k in words] not in (["and", "that"], ["but", "that"]):
        return high
    if tree.pos[words[1]] != "SCONJ":
        return high
    return max((k for k in tree.below(tree.heads[words[1]]) if k > high), default=high)


def _and_hurt(tree: Tree, cue: int, high: int) -> int:
    """ "Reported that one man was killed and two were wounded": what befell others is of the same report, though it was hung on the cue."""
    told = any(k <= high and tree.kids_by(k, "nsubj:pass") for k in tree.kids_by(cue, "ccomp"))
    joined = (k for k in tree.kids_by(cue, "conj") if told and k > high and tree.kids_by(k, "nsubj:pass"))
    return next((max(tree.below(k)) for k in joined if tree.kids_by(k, "cc") and tree.forms[high + 1] not in (";", ":")), high)


def _find_stop(tree: Tree, content: set[int], low: int, high: int) -> int:
    """The last token of content after its cue: another report that is joined on ends it, and so does ";"."""
    for k in range(low + 1, high + 1):
        if tree.forms[k] == ";" and k in content:
            return k - 1
        if tree.words[k] in ADDING and is_added(tree, k) and not is_quoted(tree, low, k):
            return k - 1
        if (
            tree.deps[k] == "conj"
            and tree.pos[k] == "VERB"
            and tree.lemmas[k] in REPORTS
            and tree.heads[k] in content
        ):
            joined = tree.kids_by(k, "ccomp")
            if (
                joined
                and joined[0] > k
                and (has_subject(tree, k) or tree.words[k][-2:] in ("ed", "id", "ld"))
            ):
                return max(min(tree.below(k)) - 1, low)
    return high


def _is_saying(tree: Tree, k: int) -> bool:
    return tree.lemmas[k] in ("say", "tell", "add", "write", "note")


def _is_clausal(tree: Tree, k: int) -> bool:
    return tree.deps[k] != "obj" and (is_infinitive(tree, k) or _is_finite(tree, k))


def _is_tail(tree: Tree, draft: Draft, segment: tuple[int, int]) -> bool:
    """Whether source and cue close the segment after a comma or a quotation ("..., he said Monday.")."""
    i = draft.cue[0]
    if not draft.source or (
        tree.deps[i] in ("acl:relcl", "acl", "conj") and max(draft.source) < i - 12
    ):
        return False
    if not draft.direct and (max(draft.source) > i or tree.deps[i] in ("conj", "advcl")):
        return False
    if draft.head is not None and tree.words[draft.head] in ("who", "which", "that"):
        return False
    if any(
        tree.deps[k] in ("obj", "xcomp", "ccomp") and k > i and _is_clausal(tree, k)
        for k in tree.kids[i]
    ):
        return False
    if any(tree.deps[k] == "obj" and k > i for k in tree.kids[i]) and tree.lemmas[i] not in (
        "tell",
        "remind",
        "assure",
    ):
        return False
    own = tree.below(i) | set(draft.source)
    last = max(*draft.source, i) + 1
    stop = next(
        (
            k
            for k in range(last, segment[1])
            if tree.words[k] in ADDING and tree.forms[k - 1] == ","
        ),
        segment[1],
    )
    if any(tree.forms[k] in OPENING_QUOTES for k in range(last, stop)):
        return False  # he said, "...": what he said comes after
    rest = [k for k in range(last, stop) if tree.is_word(k)]
    return len(rest) < 40 and all(k in own for k in rest)


def find_before(
    tree: Tree, draft: Draft, segment: tuple[int, int], stop: int | None = None
) -> set[int]:
    stop = min([*draft.source, draft.cue[0]]) if stop is None else stop
    start = tree.opening(tree.segment_of[draft.cue[0]])
    while start < stop and (
        tree.pos[start] in ("SPACE", "CCONJ") or tree.forms[start] in (",", ";")
    ):
        start += 1
    return {k for k in range(start, stop) if tree.pos[k] != "SPACE"}


def _around(tree: Tree, draft: Draft) -> set[int]:
    """The clause in which "he said" is put: all of its head but the cue's own words."""
    i = draft.cue[0]
    head = tree.heads[i]
    while (
        tree.heads[head] != head
        and tree.pos[head] not in ("VERB", "AUX")
        and not has_subject(tree, head)
    ):
        head = tree.heads[head]
    return set(tree.below(head)) - tree.below(i) - draft.frame
