"""Nouns and adjectives that say or hold: "the claim that", "a threat to", "is wary of"."""

from collections.abc import Sequence

from sayso.extract.draft import Draft
from sayso.extract.speakers import find_subject, source_tokens
from sayso.extract.tree import Tree
from sayso.reference.cues import Cue

_SAY = frozenset(
    ["say", "state", "add", "announce", "declare", "confirm", "claim", "write", "report"]
)
_LIGHT = frozenset(
    "have hold make give offer issue express voice share keep deliver release show harbor harbour send "
    "launch take get lack repeat reiterate".split()
)


def noun_draft(tree: Tree, i: int, held: Sequence[Cue]) -> Draft | None:
    """ "X's claim that ...", "a threat by X to ...": the clause or phrase on the noun.

    What is said or claimed by nobody stands on whoever speaks of it ("denied claims that ...").
    """
    owners = tree.kids_by(i, "nmod:poss")
    if not owners and tree.deps[i] == "obl" and tree.lemmas[tree.heads[i]] in _SAY:
        return None  # "said in a statement that ...": the clause is the verb's
    by = [
        k
        for k in tree.kids_by(i, "nmod", "obl:agent")
        if any(tree.words[c] in ("by", "from", "of") for c in tree.kids_by(k, "case"))
    ]
    carrier = None if owners else _carrier(tree, i)
    phrased = bool(owners) or (carrier is not None and tree.deps[i] == "obj")
    for cue in held:
        for k in tree.kids[i]:
            if k < i or not _fits(tree, k, cue, bool(owners or by), carrier is not None, phrased):
                continue
            stance = "say" if cue.stance == "doubt" and _is_none(tree, i) else cue.stance
            draft = Draft([i], stance, "said_by:noun", frame={i})
            draft.content = _without_preposition(tree, k, cue)
            head = next((o for o in owners or by if o != k), carrier)
            if head is not None:
                draft.head = head
                draft.source = owner_tokens(tree, head, draft.content | {i, tree.heads[i]})
            return draft if draft.source or stance not in ("say", "claim") else None
    if any("that" in c.takes for c in held):
        return _copular(tree, i, held[0], owners)
    return None


def _is_none(tree: Tree, noun: int) -> bool:
    """ "No doubt that", "little doubt that"."""
    return any(tree.words[k] in ("no", "little") for k in tree.kids_by(noun, "det", "amod"))


def _fits(tree: Tree, k: int, cue: Cue, owned: bool, carried: bool, phrased: bool) -> bool:
    """Whether a dependent of a noun is what its cue says: a that-clause, an infinitive, or a phrase."""
    marks = {tree.words[c] for c in tree.kids[k] if tree.deps[c] in ("mark", "case")}
    clause = tree.deps[k] in ("acl", "ccomp", "acl:relcl")
    if clause and "that" in marks and "that" in cue.takes and tree.deps[k] != "acl:relcl":
        return True
    if clause and "to" in marks and "to" in cue.takes and (owned or carried):
        return True
    return bool(marks & cue.prep) and tree.deps[k] in ("nmod", "acl") and phrased


def _without_preposition(tree: Tree, k: int, cue: Cue) -> set[int]:
    marks = {c for c in tree.kids_by(k, "case", "mark") if tree.words[c] in cue.prep and c < k}
    return set(tree.below(k)) - marks


def _carrier(tree: Tree, noun: int) -> int | None:
    """Who has, makes or voices it ("made no mention of"), or acts with it ("left in the belief that")."""
    verb = tree.heads[noun]
    if tree.pos[verb] != "VERB" or verb > noun:
        return None
    held = tree.deps[noun] == "obj" and tree.lemmas[verb] in _LIGHT
    with_it = tree.deps[noun] == "obl" and any(
        tree.words[c] in ("with", "under", "in") for c in tree.kids_by(noun, "case")
    )
    head = find_subject(tree, verb) if held or with_it else None
    return head if head is not None and tree.words[head] not in ("it", "there") else None


def owner_tokens(tree: Tree, head: int, barred: set[int]) -> list[int]:
    source = source_tokens(tree, head, barred)
    while source and tree.words[source[-1]] in ("'s", "'"):
        source.pop()
    return source


def _copular(tree: Tree, i: int, cue: Cue, owners: list[int]) -> Draft | None:
    """ "The hope is that ..."."""
    clause = tree.heads[i]
    if tree.deps[i] not in ("nsubj", "nsubj:outer") or clause < i:
        return None
    marks = [
        k for k in tree.below(clause) if tree.words[k] == "that" and tree.deps[k] == "mark" and k > i
    ]
    first = min(marks, default=None)
    if first is None or tree.pos[first - 1] != "AUX" or any(k < i for k in tree.kids_by(i, "acl")):
        return None
    draft = Draft([i], cue.stance, "said_by:noun", frame={i})
    draft.content = {k for k in tree.below(clause) if k >= first}
    if owners:
        draft.head, draft.source = owners[0], owner_tokens(tree, owners[0], {i})
    return draft


def adjective_draft(tree: Tree, i: int, held: Sequence[Cue]) -> Draft | None:
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
                draft.content = _without_preposition(tree, k, cue)
                if not empty:
                    draft.source = source_tokens(tree, head, draft.content | {i})
                return draft
    return None
