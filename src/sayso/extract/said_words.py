"""Sources without a verb of saying: "according to X", "the claim that", "reportedly", "X: ..."."""

from collections.abc import Sequence

from sayso.extract.draft import Draft
from sayso.extract.speakers import climb, find_subject, source_tokens
from sayso.extract.tree import NOMINAL, Tree
from sayso.reference.cues import Cue, Cues

_QUOTES = frozenset(['"', "“", "‘", "'"])
_HEADLINE = 25  # words
_SAY = frozenset(
    ["say", "state", "add", "announce", "declare", "confirm", "claim", "write", "report"]
)
_NAMED = 7  # words of a source before or after a colon


def find_word_drafts(tree: Tree, cues: Cues) -> list[Draft]:
    """Drafts from prepositions, nouns, adjectives, adverbs and colons."""
    drafts: list[Draft | None] = []
    for i, pos in enumerate(tree.pos):
        if tree.words[i] in cues.phrases:
            drafts.append(_phrase(tree, i, cues))
        if pos == "NOUN" and tree.lemmas[i] in cues.nouns:
            drafts.append(_noun(tree, i, cues.nouns[tree.lemmas[i]]))
        elif pos in ("ADJ", "VERB") and tree.words[i] in cues.adjectives:
            drafts.append(_adjective(tree, i, cues.adjectives[tree.words[i]]))
        elif pos == "ADV" and tree.words[i] in cues.adverbs:
            drafts.append(_adverb(tree, i, cues.adverbs[tree.words[i]]))
        elif tree.forms[i] == ":":
            drafts.append(_colon(tree, i, cues))
    return [d for d in drafts if d is not None]


# ---- According to ------------------------------------------------------------------------------------


def _phrase(tree: Tree, i: int, cues: Cues) -> Draft | None:
    for words, cue in cues.phrases[tree.words[i]]:
        if tuple(tree.words[i : i + len(words)]) == words:
            at = i + len(words)
            if at >= len(tree) or tree.segment_of[at] != tree.segment_of[i]:
                return None
            return _according(tree, list(range(i, at)), cue)
    return None


def _according(tree: Tree, cue: list[int], rule: Cue) -> Draft | None:
    first, last = tree.segments[tree.segment_of[cue[0]]]
    head: int | None = next(
        (k for k in range(cue[-1] + 1, min(last, cue[-1] + 8)) if tree.pos[k] in NOMINAL), None
    )
    if head is None:
        return None
    head = climb(tree, head, cue[0])
    draft = Draft(cue, rule.stance, "said_by:phrase", head=head)
    draft.source = [
        k for k in source_tokens(tree, head, set(range(first, cue[-1] + 1))) if k > cue[-1]
    ]
    if not draft.source:
        return None
    draft.frame = set(cue) | set(draft.source)
    before, after = tree.next_word(cue[0], -1), tree.next_word(draft.source[-1], 1)
    tail = after is None or tree.forms[after] in (".", ";", ")")
    if before is None or all(
        tree.pos[k] in ("CCONJ", "PUNCT", "SPACE") for k in range(first, cue[0])
    ):
        draft.content = set(range(draft.source[-1] + 1, last))
    elif tail and tree.forms[before] in (",", "-", "--", "—", '"', "”", "'"):
        draft.content = set(range(first, cue[0]))
    else:
        draft.content = _governor(tree, head, draft.frame)
    draft.content -= draft.frame
    return draft if draft.content else None


def _governor(tree: Tree, head: int, frame: set[int]) -> set[int]:
    """The clause on which the phrase hangs."""
    at = head
    while at in frame and tree.heads[at] != at:
        at = tree.heads[at]
    while (
        tree.heads[at] != at
        and tree.pos[at] not in ("VERB", "AUX")
        and not tree.kids_by(at, "nsubj", "nsubj:pass")
    ):
        at = tree.heads[at]
    return set(tree.below(at)) - frame


# ---- Nouns and adjectives ----------------------------------------------------------------------------


def _noun(tree: Tree, i: int, held: Sequence[Cue]) -> Draft | None:
    """ "X's claim that ...", "a threat by X to ...": the clause or phrase on the noun."""
    owners = tree.kids_by(i, "nmod:poss")
    if not owners and tree.deps[i] == "obl" and tree.lemmas[tree.heads[i]] in _SAY:
        return None  # "said in a statement that ...": the clause is the verb's
    by = [
        k
        for k in tree.kids_by(i, "nmod", "obl:agent")
        if any(tree.words[c] in ("by", "from", "of") for c in tree.kids_by(k, "case"))
    ]
    for cue in held:
        for k in tree.kids[i]:
            if k < i:
                continue
            marks = {tree.words[c] for c in tree.kids[k] if tree.deps[c] in ("mark", "case")}
            clause = tree.deps[k] in ("acl", "ccomp", "acl:relcl")
            fits = (
                clause and "that" in marks and "that" in cue.takes and tree.deps[k] != "acl:relcl"
            ) or (clause and "to" in marks and "to" in cue.takes and bool(owners or by))
            fits = fits or (
                bool(marks & cue.prep) and tree.deps[k] in ("nmod", "acl") and bool(owners)
            )
            if not fits:
                continue
            draft = Draft([i], cue.stance, "said_by:noun", frame={i})
            draft.content = set(tree.below(k))
            _own(tree, draft, owners or [b for b in by if b != k], i)
            return draft
    return None


def _own(tree: Tree, draft: Draft, owners: list[int], noun: int) -> None:
    """The source of a noun: its owner, or the subject where the noun is what somebody has or makes."""
    head = owners[0] if owners else None
    verb = tree.heads[noun]
    if head is None and tree.deps[noun] == "obj" and tree.pos[verb] == "VERB":
        head = find_subject(tree, verb)
    if head is None:
        return
    draft.head = head
    draft.source = source_tokens(tree, head, draft.content | {noun, verb})
    while draft.source and tree.words[draft.source[-1]] in ("'s", "'"):
        draft.source.pop()


def _adjective(tree: Tree, i: int, held: Sequence[Cue]) -> Draft | None:
    """ "was sure that ...", "ready to ...", "opposed to ..."."""
    if tree.deps[i] in ("amod", "nmod", "compound"):
        return None
    head = find_subject(tree, i) or next(iter(tree.kids_by(i, "nsubj:pass")), None)
    if head is None:
        return None
    for cue in held:
        for k in tree.kids[i]:
            if k < i or tree.deps[k] not in ("ccomp", "xcomp", "advcl", "obl"):
                continue
            marks = {tree.words[c] for c in tree.kids[k] if tree.deps[c] in ("mark", "case")}
            finite = tree.deps[k] == "ccomp" and "to" not in marks
            if (
                (finite and "that" in cue.takes)
                or ("to" in marks and "to" in cue.takes and tree.deps[k] != "obl")
                or marks & cue.prep
            ):
                empty = tree.words[head] in ("it", "there")
                draft = Draft(
                    [i], cue.stance, "said_by:adjective", head=None if empty else head, frame={i}
                )
                draft.content = set(tree.below(k))
                if not empty:
                    draft.source = source_tokens(tree, head, draft.content | {i})
                return draft
    return None


# ---- Adverbs and colons ------------------------------------------------------------------------------


def _adverb(tree: Tree, i: int, cue: Cue) -> Draft | None:
    """ "reportedly": the clause around it, on nobody's word."""
    content = set(tree.below(tree.heads[i])) - {i}
    if tree.heads[i] == i or not content:
        return None
    return Draft([i], cue.stance, "said_by:adverb", content=content, frame={i})


def _colon(tree: Tree, i: int, cues: Cues) -> Draft | None:
    """ "Two killed: police" and "Police: two killed" in headlines; "Smith: ..." in transcripts."""
    segment = tree.segment_of[i]
    first, last = tree.segments[segment]
    left = [k for k in range(first, i) if tree.is_word(k)]
    right = [k for k in range(i + 1, last) if tree.is_word(k)]
    if not left or not right or (tree.starts[i + 1] == tree.end(i) and tree.is_word(i + 1)):
        return None
    if any(tree.words[k] in cues.not_sources for k in left):
        return None
    if (
        all(tree.forms[k].isupper() for k in left)
        and tree.text.count(f"\n{tree.forms[left[0]]}") < 2
        and segment
    ):
        return None  # a dateline; in a transcript the same capitals come back
    opens = segment == 0 or (first > 0 and "\n" in tree.forms[first - 1])
    title = len(left) + len(right) <= _HEADLINE and (
        "\n" in tree.forms[last - 1] or last == len(tree) or segment == 0
    )
    if opens and _is_name(tree, left) and (segment == 0 or _is_proper(tree, left)):
        source, content = left, right
        if not _is_clause(tree, right) and not any(
            tree.forms[k] in _QUOTES for k in range(i, last)
        ):
            return None
    elif (
        opens
        and title
        and _is_name(tree, right)
        and _is_clause(tree, left)
        and right[-1] + 2 >= last
    ):
        source, content = right, left
    else:
        return None
    head = next((k for k in source if tree.heads[k] not in source), source[-1])
    run = set(range(source[0], source[-1] + 1))
    return Draft(
        [i],
        "say",
        "said_by:colon",
        source=sorted(run),
        head=head,
        content=set(range(content[0], content[-1] + 1)),
        direct=True,
    )


def _is_proper(tree: Tree, words: list[int]) -> bool:
    """Names and titles only, each with a capital."""
    return any(tree.pos[k] == "PROPN" for k in words) and all(
        tree.forms[k][0].isupper() or tree.pos[k] in ("ADP", "DET") for k in words
    )


def _is_name(tree: Tree, words: list[int]) -> bool:
    return (
        len(words) <= _NAMED
        and any(tree.pos[k] in NOMINAL for k in words)
        and not any(tree.pos[k] in ("VERB", "AUX", "SCONJ", "NUM") for k in words)
    )


def _is_clause(tree: Tree, words: list[int]) -> bool:
    return len(words) >= 2 and any(tree.pos[k] in ("VERB", "AUX") for k in words)
