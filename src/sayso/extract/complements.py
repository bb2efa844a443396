"""Content that is no finite clause: infinitive, gerund, object with its complement, noun after a preposition."""

from collections.abc import Iterator, Sequence

from sayso.extract.draft import Draft
from sayso.extract.tree import Tree
from sayso.reference.cues import Cue


def add_complement(tree: Tree, draft: Draft, held: Sequence[Cue], takes: frozenset[str]) -> None:
    """Infinitive, gerund, object with its complement, or the noun after a preposition."""
    i = draft.cue[0]
    kids = tree.kids[i]
    objects = [k for k in kids if tree.deps[k] == "obj" and k > i]
    infinitives = [
        k for k in kids if tree.deps[k] in ("xcomp", "advcl", "ccomp") and is_infinitive(tree, k)
    ]
    for name, found in _complements(tree, i, takes, objects, infinitives):
        if found:
            draft.content = found
            draft.rule = f"said_by:{name}"
            for cue in held:
                if name in cue.takes:
                    draft.stance = cue.stance if draft.stance != "doubt" else draft.stance
                    break
            return
    for cue in held:
        for k in kids:
            if tree.deps[k] in ("obl", "nmod", "advcl", "ccomp", "xcomp", "obl:agent") and k > i:
                mark = [c for c in tree.kids[k] if tree.deps[c] in ("case", "mark") and c < k][:1]
                if mark and tree.words[mark[0]] in cue.prep:
                    draft.content = set(tree.below(k)) - set(mark)
                    draft.cue = [i, *mark]
                    draft.stance, draft.rule = cue.stance, "said_by:prep"
                    return
    if "object" in takes and objects and not any(c.hearer for c in held):
        draft.content = set(tree.below(objects[0]))
        draft.rule = "said_by:object"
        for cue in held:
            if "object" in cue.takes:
                draft.stance = cue.stance
                break


def _complements(
    tree: Tree, i: int, takes: frozenset[str], objects: list[int], infinitives: list[int]
) -> Iterator[tuple[str, set[int]]]:
    kids = tree.kids[i]
    with_object = set(tree.below(objects[0])) if objects else set()
    if "object_to" in takes and objects and infinitives:
        yield "object_to", with_object | tree.below(infinitives[0])
    if "to" in takes and infinitives and not objects:
        yield "to", set(tree.below(infinitives[0]))
    if "gerund" in takes:
        for k in kids:
            if (
                tree.deps[k] in ("xcomp", "ccomp", "advcl", "obj")
                and tree.words[k].endswith("ing")
                and k > i
            ):
                if tree.pos[k] == "VERB" and not any(
                    tree.deps[c] in ("mark", "case") for c in tree.kids[k]
                ):
                    yield "gerund", set(tree.below(k))
    for name, prep in (("object_of", "of"), ("object_for", "for"), ("object_as", "as")):
        if name in takes and objects:
            for k in kids:
                if (
                    tree.deps[k] in ("obl", "advcl", "xcomp", "ccomp", "obl:agent", "nmod")
                    and k > objects[0]
                ):
                    if any(
                        tree.words[c] == prep and tree.deps[c] in ("case", "mark")
                        for c in tree.kids[k]
                    ):
                        yield name, with_object | tree.below(k)
            if any(tree.words[c] == prep for k in tree.below(objects[0]) for c in tree.kids[k]):
                yield name, with_object
    if "object_is" in takes and objects:
        for k in kids:
            if tree.deps[k] in ("xcomp", "obj") and k > objects[0] and k not in infinitives:
                yield "object_is", with_object | tree.below(k)


def is_infinitive(tree: Tree, k: int) -> bool:
    return any(tree.words[c] == "to" and tree.pos[c] == "PART" for c in tree.kids[k])
