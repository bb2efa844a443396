"""Verbs of saying and holding: their source, and the content that their clause gives them."""

from collections.abc import Sequence

from sayso.extract.complements import add_complement, find_figure, is_infinitive
from sayso.extract.draft import Draft
from sayso.extract.loose import (
    cut_comment,
    find_questions,
    find_relative,
    find_rest,
    find_sentence_rest,
    find_that,
)
from sayso.extract.reported import ADDING, fill_holes, find_before, find_clause, is_put_in
from sayso.extract.speakers import (
    find_near_noun,
    find_subject,
    find_topic,
    is_source,
    source_tokens,
)
from sayso.extract.tree import NOMINAL, Tree
from sayso.marks import OFFICIALLY
from sayso.reference.cues import Cue, Cues
from sayso.text import CLOSING_QUOTES

_NO_CLAUSE = frozenset(["acl:relcl", "acl", "amod", "compound"])
_CLEFT = frozenset(["it", "there"])
_DOUBTED = frozenset(["say", "claim", "know", "believe"])
_AGENT = ("obl:agent", "obl")


def find_verb_drafts(tree: Tree, cues: Cues) -> list[Draft]:
    """One draft for each verb of the lexicon that has content or can bring a quotation."""
    drafts: list[Draft] = []
    for i, pos in enumerate(tree.pos):
        if pos != "VERB":
            continue
        if _is_noun_of_headline(tree, i):
            continue
        held = [c for c in cues.verbs.get(tree.lemmas[i], ()) if _fits(tree, i, c)]
        if not held:
            draft = _generic(tree, i, cues)
        elif any("seem" in c.takes for c in held):
            draft = _seeming(tree, i, held[0])
        elif _is_passive(tree, i, cues):
            held = [c for c in held if c.passive]
            draft = _passive(tree, i, held) if held else None
        else:
            draft = _active(tree, i, held, cues)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _fits(tree: Tree, i: int, cue: Cue) -> bool:
    if cue.particle is None:
        return True
    for k in range(i + 1, min(i + 4, len(tree))):
        if tree.words[k] == cue.particle:
            return tree.heads[k] == i or k == i + 1
    return False


def _is_noun_of_headline(tree: Tree, i: int) -> bool:
    """ "Murder suspect arrested", "hostage claim rejected": a noun that the parse reads as a verb, with what befell it right behind."""
    behind = [k for k in tree.kids_by(i, "ccomp") if k == i + 1 and tree.words[k].endswith("ed")]
    clause = {d for k in behind for c in tree.kids[k] if (d := tree.deps[c]).startswith(("nsubj", "aux", "mark", "expl", "csubj"))}
    return tree.words[i] == tree.lemmas[i] and bool(behind) and not clause


def _is_passive(tree: Tree, i: int, cues: Cues) -> bool:
    """Also "Asked whether ..., he said": a participle that opens its clause."""
    if tree.words[i] in ("asked", "told", "pressed", "questioned", "pushed"):
        before = tree.next_word(i, -1)
        opens = before is None or tree.forms[before] in CLOSING_QUOTES | {",", "when", "When", "if", "If"}
        if (opens or tree.deps[i] == "advcl") and not any(
            tree.deps[k].startswith("nsubj") for k in tree.kids[i]
        ):
            hearers = [k for k in tree.kids_by(i, "obj", "iobj") if k > i]  # "the governor, X, told reporters"
            if not hearers and (tree.kids_by(i, "ccomp", "obl", "obl:agent") or find_questions(tree, i)):
                return True
    if tree.words[i] in cues.held_to_be and tree.words[i + 1 : i + 3] in (["to", "be"], ["to", "have"]):
        return True  # "gunmen believed to be rebels killed two"
    if tree.deps[i] == "acl" and not tree.words[i].endswith("ing") and _agents(tree, i):
        return True  # "Gotha, accused by Ruritania of arming them"
    return any(tree.deps[k] in ("aux:pass", "nsubj:pass") for k in tree.kids[i])


def _agents(tree: Tree, i: int) -> list[int]:
    return [k for k in tree.kids_by(i, *_AGENT) if any(tree.words[c] == "by" for c in tree.kids[k])]


def _draft(tree: Tree, i: int, cue: Cue, head: int | None, rule: str) -> Draft:
    stance = cue.stance
    if any(tree.words[k] in ("not", "n't", "never") for k in tree.kids[i]) and stance in _DOUBTED:
        stance = "doubt"
    draft = Draft([i], stance, rule, head=head, medium=cue.medium)
    draft.frame = {i} | {k for k in tree.kids[i] if tree.deps[k] in ("aux", "aux:pass")}
    return draft


def _set_source(tree: Tree, draft: Draft, head: int | None) -> None:
    """Fill the source; its tokens leave out the cue and its content."""
    if head is None:
        return
    cue = draft.cue[0]
    barred = set(draft.content)
    barred |= tree.below(cue) if tree.deps[cue] in _NO_CLAUSE else {cue}
    barred.discard(head)
    if head in tree.below(cue) and tree.deps[cue] in _NO_CLAUSE:
        barred -= tree.below(head)
    draft.head = head
    draft.source = source_tokens(tree, head, barred)
    draft.frame |= set(draft.source)


# ---- Active --------------------------------------------------------------------------------------


def _active(tree: Tree, i: int, held: Sequence[Cue], cues: Cues) -> Draft | None:
    head = find_subject(tree, i)
    near = find_near_noun(tree, i)
    if near is not None and any(k < near for k in tree.kids_by(near, "case")):
        near = None
    takes = frozenset(t for c in held for t in c.takes)
    own = head is not None and tree.heads[head] == i
    if (
        near is not None
        and not own
        and not tree.words[i].endswith("ing")
        and tree.deps[i] != "acl:relcl"
        and _is_past(tree, i)
    ):
        head = near
    if head is None or (
        abs(head - i) > 12 and near is not None and tree.deps[i] not in ("conj", "xcomp", "advcl")
    ):
        head = near if near is not None else head
    if head is None and takes & {"quote"}:
        before = tree.next_word(i, -1)
        after = find_near_noun(tree, i, after=True)
        follows = tree.next_word(i, 1)
        pronoun = follows is not None and tree.pos[follows] == "PRON"
        owned = follows is not None and tree.deps[follows] == "nmod:poss"
        head = None if (pronoun and not owned) or tree.words[i].endswith("ing") else after
        if before is not None and tree.pos[before] in ("VERB", "AUX", "ADJ"):
            head = find_topic(tree, i)  # an official who asked not to be named said ...
    if head is not None and own and head > i and not _can_invert(tree, i, head):
        head = near if near is not None else find_topic(tree, i)
    if head is not None and not is_source(tree, head):
        head = None
    if "text" in takes and head is not None and tree.lemmas[head] in cues.text_nouns:
        takes |= {"that", "object"}
    draft = _draft(tree, i, held[0], head, "said_by:clausal")
    _set_source(tree, draft, head)
    draft.direct = "quote" in takes
    if "that" in takes:
        draft.content = fill_holes(tree, draft, find_clause(tree, draft, held))
    if "figure" in takes and not draft.content:
        draft.content = find_figure(tree, draft, cues)
    if not draft.content and "that" in takes:
        draft.content = find_rest(tree, i)
    if not draft.content:
        add_complement(tree, draft, held, takes)
    if not draft.content and takes >= {"that", "quote"}:
        draft.content = find_that(tree, draft) or find_sentence_rest(tree, draft)
    if not draft.content:
        draft.content = find_relative(tree, draft, takes)
    if draft.content and _is_mere_mention(tree, draft):
        return None
    if draft.content:
        draft.content -= draft.frame
        draft.content = cut_comment(tree, draft)
        return draft if draft.source or tree.words[i] in ADDING else None
    return draft if draft.direct and draft.source else None


def _is_mere_mention(tree: Tree, draft: Draft) -> bool:
    """ "nothing to say", "to claim that ... is wrong", "a firm offering loans": nobody is said to have said it."""
    i = draft.cue[0]
    if tree.deps[i] == "csubj" or (tree.deps[i] == "acl" and is_infinitive(tree, i)):
        return True
    if draft.rule == "said_by:clausal":
        return False
    if tree.deps[i] == "acl" and any(
        tree.words[k] == "with" for k in tree.kids_by(tree.heads[i], "case")
    ):
        return False  # with Gotha calling it a lie
    borrowed = draft.head is not None and tree.deps[draft.head] in ("obj", "iobj", "obl")
    return tree.deps[i] in ("acl", "ccomp") or borrowed


def _is_past(tree: Tree, i: int) -> bool:
    """A finite form of a verb of saying, as far as its spelling shows it."""
    return tree.words[i].endswith(("ed", "id", "ld", "ys")) or tree.words[i] in ("wrote", "says")


def _can_invert(tree: Tree, i: int, head: int) -> bool:
    """ "..., said Smith": never a pronoun, never "told" or "that" after the verb, never a noun before it."""
    if tree.lemmas[i] == "tell" or tree.pos[head] == "PRON":
        return False
    before = tree.next_word(i, -1)
    if i + 1 < len(tree) and tree.words[i + 1] == "that" and tree.pos[i + 1] == "SCONJ":
        return False
    return before is None or tree.pos[before] not in NOMINAL | {"VERB", "AUX"}


# ---- Passive, seeming, and verbs not in the lexicon --------------------------------------------------


def _passive(tree: Tree, i: int, held: Sequence[Cue]) -> Draft | None:
    """ "is said to have fled", "was accused of theft by Y", "it was reported that"."""
    takes = frozenset(t for c in held for t in c.takes)
    draft = _draft(tree, i, held[0], None, "said_by:passive")
    subjects = tree.kids_by(i, "nsubj:pass", "nsubj")
    agents = _agents(tree, i)
    clauses = [k for k in tree.kids_by(i, "ccomp", "csubj:pass", "csubj") if k > i or not subjects]
    clauses += find_questions(tree, i)
    subject = set(tree.below(subjects[0])) if subjects else set()
    hearer = any(c.hearer for c in held) and not takes & {"object_to"}
    finite = [k for k in clauses if not is_infinitive(tree, k)]
    infinitives = [k for k in tree.kids_by(i, "xcomp", "ccomp") if is_infinitive(tree, k)]
    if finite and takes & {"that", "quote"}:
        for k in finite:
            draft.content |= tree.below(k)
    elif infinitives and subjects and tree.words[subjects[0]] not in _CLEFT:
        draft.content = subject | tree.below(infinitives[0])
    elif subjects and takes & {"object_of", "object_for", "object_as", "object_is"}:
        draft.content = _with_complement(tree, i, subject)
    elif agents and tree.deps[i] == "acl" and takes & {"object_of", "object_for"}:
        draft.content = _with_complement(tree, i, set())
    if (
        not draft.content
        and subjects
        and tree.words[subjects[0]] == "it"
        and "that" in takes
        and is_put_in(tree, subjects[0])
    ):
        draft.content = find_before(tree, draft, tree.segments[tree.segment_of[i]], subjects[0])
    if not draft.content and (not subjects or any(c.hearer or c.stance == "ask" for c in held)):
        draft.content = _asked_about(tree, i, held)
    if not draft.content and subjects and "object" in takes and not hearer:
        draft.content = subject
    if agents:
        _set_source(tree, draft, agents[0])
    elif any(tree.words[k] == "it" for k in subjects):  # "it was officially reported": by officials
        _set_source(tree, draft, next((k for k in tree.kids_by(i, "advmod") if tree.words[k] == OFFICIALLY), None))
    draft.content -= {i} | set(draft.source)
    if not draft.content or (not agents and draft.content == subject):
        return None
    return draft


def _asked_about(tree: Tree, i: int, held: Sequence[Cue]) -> set[int]:
    """The matter of "Asked about the raid, ..."."""
    preps = {p for c in held for p in c.prep}
    for k in tree.kids_by(i, "obl"):
        marks = [c for c in tree.kids_by(k, "case") if tree.words[c] in preps]
        if marks:
            return set(tree.below(k)) - set(marks)
    return set()


def _with_complement(tree: Tree, i: int, subject: set[int]) -> set[int]:
    for k in tree.kids[i]:
        if k > i and tree.deps[k] in ("obl", "advcl", "xcomp", "ccomp", "obj"):
            if tree.deps[k] == "xcomp" or any(
                tree.words[c] in ("of", "for", "as") for c in tree.kids[k]
            ):
                return subject | tree.below(k)
    return set()


def _seeming(tree: Tree, i: int, cue: Cue) -> Draft | None:
    """ "seems to have fled": nobody is named who holds it."""
    subjects = tree.kids_by(i, "nsubj")
    rest = [k for k in tree.kids_by(i, "xcomp", "ccomp", "advcl") if k > i]
    if not rest or not is_infinitive(tree, rest[0]):
        return None
    draft = _draft(tree, i, cue, None, "said_by:seeming")
    draft.content = {k for r in rest[:1] for k in tree.below(r)}
    if subjects and tree.words[subjects[0]] not in _CLEFT:
        draft.content |= tree.below(subjects[0])
    draft.content.discard(i)
    return draft


def _generic(tree: Tree, i: int, cues: Cues) -> Draft | None:
    """A verb outside the lexicon with a that-clause and a subject reports it all the same."""
    if tree.lemmas[i] in cues.not_verbs or _is_passive(tree, i, cues):
        return None
    clauses = [
        k
        for k in tree.kids_by(i, "ccomp")
        if k > i and any(tree.words[c] == "that" and tree.deps[c] == "mark" for c in tree.kids[k])
    ]
    head = find_subject(tree, i) if clauses else None
    if head is None or tree.words[head] in _CLEFT or not is_source(tree, head):
        return None
    draft = Draft([i], "say", "said_by:that", head=head, frame={i})
    draft.content = set(tree.below(clauses[0]))
    _set_source(tree, draft, head)
    return draft
