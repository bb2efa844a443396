"""Content that is no finite clause: infinitive, gerund, object with its complement, noun after a preposition."""

from collections.abc import Iterator, Sequence

from sayso.extract.draft import Draft
from sayso.extract.tree import Tree
from sayso.reference.cues import Cue, Cues
from sayso.text import OPENING_QUOTES

_MORE = frozenset(["obl", "xcomp", "ccomp", "acl", "acl:relcl", "nmod"])
_NAMED = frozenset(["ccomp", "advmod", "acl", "parataxis"])
_PREPS = frozenset("as for over about to than with of from against because".split())


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
                if mark and tree.words[mark[0]] in cue.prep and k not in infinitives:  # "protested to demand it" is no protest to it
                    asked = [c for c in infinitives if c > k]
                    draft.content = set(tree.below(k)) - set(mark) | _beside(tree, i, k)
                    draft.content |= tree.below(asked[0]) if asked else set()
                    draft.cue = [i, *mark]
                    draft.stance, draft.rule = cue.stance, "said_by:prep"
                    return
    if "object" in takes and objects and not any(c.hearer for c in held):
        draft.content = set(tree.below(objects[0])) | _beside(tree, i, objects[0])
        draft.rule = "said_by:object"
        for cue in held:
            if "object" in cue.takes:
                draft.stance = cue.stance
                break


def find_figure(tree: Tree, draft: Draft, cues: Cues) -> set[int]:
    """ "Put the toll at 12", "raised to five the number of villagers killed": what a speaker counts."""
    i = draft.cue[0]
    speaks = draft.head is not None and (
        tree.pos[draft.head] in ("PROPN", "PRON") or tree.lemmas[draft.head] in cues.counters
    )
    told = [k for k in tree.kids_by(i, "obj", "nsubj") if k > i and tree.lemmas[k] in cues.figures]
    if not told or not speaks:
        return set()
    more = [k for k in tree.kids_by(i, "obl", "nmod", "advcl", "xcomp") if k > i]
    return {t for k in (*told, *more) for t in tree.below(k)} - draft.frame


def _complements(
    tree: Tree, i: int, takes: frozenset[str], objects: list[int], infinitives: list[int]
) -> Iterator[tuple[str, set[int]]]:
    kids = tree.kids[i]
    with_object = set(tree.below(objects[0])) if objects else set()
    told = objects or [k for k in kids if tree.deps[k] == "iobj" and k > i]
    with_told = set(tree.below(told[0])) if told else set()
    if "object_to" in takes and told and infinitives:
        yield "object_to", with_told | tree.below(infinitives[0])
    if "to" in takes and infinitives and not objects:
        yield "to", set(tree.below(infinitives[0]))
    if "gerund" in takes:
        for k in kids:
            if (
                tree.deps[k] in ("xcomp", "ccomp", "advcl", "obj")
                and (tree.words[k].endswith("ing") or any(tree.words[c] == "having" for c in tree.kids_by(k, "aux", "aux:pass")))
                and k > i
            ):
                if tree.pos[k] == "VERB" and not any(
                    tree.deps[c] in ("mark", "case") for c in tree.kids[k]
                ):
                    yield "gerund", set(tree.below(k))
    related = [k for k in kids if tree.deps[k] == "obj" and k < i and tree.words[k] in ("which", "whom", "that")]
    for name, prep in (("object_of", "of"), ("object_for", "for"), ("object_as", "as")):
        if name == "object_of" and name in takes and related and not objects:  # "which Gotha accuses of arming them"
            for k in (k for k in tree.kids_by(i, "obl", "advcl", "xcomp", "ccomp", "nmod") if k > i):
                if any(tree.words[c] == prep for c in tree.kids_by(k, "case", "mark")):
                    yield name, set(tree.below(k))
        if name in takes and told:
            for k in kids:
                if (
                    tree.deps[k] in ("obl", "advcl", "xcomp", "ccomp", "obl:agent", "nmod")
                    and k > told[0]
                    and not (name == "object_as" and tree.kids_by(k, "nsubj", "nsubj:pass"))  # "hailed the truce as fighting went on"
                ):
                    if any(
                        tree.words[c] == prep and tree.deps[c] in ("case", "mark")
                        for c in tree.kids[k]
                    ):
                        yield name, with_told | tree.below(k)
            if any(tree.words[c] == prep for k in tree.below(told[0]) for c in tree.kids[k]):
                yield name, with_told
    empty = [k for k in kids if tree.deps[k] == "expl" and k > i]
    if "object_is" in takes and empty and tree.kids_by(i, "xcomp"):
        yield "object_is", {k for k in tree.below(i) if k >= empty[0]}
    if "object_is" in takes and objects:
        for k in kids:
            if tree.deps[k] in ("xcomp", "obj") and k > objects[0] and k not in infinitives:
                yield "object_is", with_object | tree.below(k)
        if any(tree.deps[k] == "appos" or tree.forms[k] in OPENING_QUOTES for k in with_object):
            yield "object_is", with_object  # called the charge "absurd"
        edge = max(with_object)
        for k in kids:
            right_after = k > edge and min(tree.below(k)) == edge + 1
            if right_after and tree.deps[k] in _NAMED and tree.pos[k] in ("NOUN", "ADJ", "PROPN"):
                yield "object_is", with_object | tree.below(k)


def is_infinitive(tree: Tree, k: int) -> bool:
    return any(tree.words[c] == "to" and tree.pos[c] == "PART" for c in tree.kids[k])


def _beside(tree: Tree, i: int, thing: int) -> set[int]:
    """What stands right after an object and says more of it: "praised her work as ...", "listed the steps for ...".

    Times and participles of the cue's own clause end it.
    """
    found: set[int] = set()
    edge = max(tree.below(thing))
    for k in sorted(tree.kids[i]):
        if k <= thing or tree.pos[k] in ("PUNCT", "SPACE"):
            continue
        below = tree.below(k)
        mark = next((c for c in tree.kids_by(k, "case", "mark") if c < k), None)
        fits = mark is None or tree.words[mark] in _PREPS
        if min(below) != edge + 1 or tree.deps[k] not in _MORE or not fits:
            break
        found |= below
        edge = max(below)
    return found
