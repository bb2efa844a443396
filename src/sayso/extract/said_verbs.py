"""Verbs of saying and holding: their source, and the content that their clause gives them."""

from collections.abc import Iterator, Sequence

from sayso.extract.draft import Draft
from sayso.extract.speakers import find_near_noun, find_subject, find_topic, is_source, source_tokens
from sayso.extract.tree import CLOSERS, NOMINAL, Tree
from sayso.reference.cues import Cue, Cues

_ENDS = CLOSERS | {",", "?", "!", "-", "--", "—", "–"} - {")"}
_ADDING = frozenset(["adding", "saying", "noting", "stressing", "telling", "claiming", "insisting", "warning", "accusing", "citing", "quoting"])
_REPORTS = frozenset(["say", "add", "tell", "note", "warn", "claim", "deny", "confirm", "insist", "announce", "report", "agree", "stress", "acknowledge", "believe", "think"])
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
        held = [c for c in cues.verbs.get(tree.lemmas[i], ()) if _fits(tree, i, c)]
        if not held:
            draft = _generic(tree, i, cues)
        elif any("seem" in c.takes for c in held):
            draft = _seeming(tree, i, held[0])
        elif _is_passive(tree, i):
            draft = _passive(tree, i, held)
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


def _is_passive(tree: Tree, i: int) -> bool:
    """Also "Asked whether ..., he said": a participle that opens its clause."""
    if tree.words[i] in ("asked", "told", "pressed", "questioned") and tree.deps[i] == "advcl":
        if not any(tree.deps[k].startswith("nsubj") for k in tree.kids[i]) and tree.kids_by(i, "ccomp", "obl"):
            return True
    return any(tree.deps[k] in ("aux:pass", "nsubj:pass") for k in tree.kids[i])


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
    takes = frozenset(t for c in held for t in c.takes)
    own = head is not None and tree.heads[head] == i
    if near is not None and not own and not tree.words[i].endswith("ing") and tree.deps[i] != "acl:relcl" and _is_past(tree, i):
        head = near
    if head is None or (abs(head - i) > 12 and near is not None and tree.deps[i] not in ("conj", "xcomp", "advcl")):
        head = near if near is not None else head
    if head is None and takes & {"quote"}:
        head = find_near_noun(tree, i, after=True)
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
        draft.content = _filled(tree, draft, find_clause(tree, draft, held))
    if not draft.content and "that" in takes:
        draft.content = _rest(tree, i)
    if not draft.content:
        _add_other(tree, draft, held, takes)
    if draft.content:
        draft.content -= draft.frame
        return draft if draft.source or tree.words[i] in _ADDING else None
    return draft if draft.direct and draft.source else None


def _is_past(tree: Tree, i: int) -> bool:
    """A finite form of a verb of saying, as far as its spelling shows it."""
    return tree.words[i].endswith(("ed", "id", "ld", "ys")) or tree.words[i] in ("wrote", "says")


def _rest(tree: Tree, i: int) -> set[int]:
    """A "that" right after the verb opens its content, also where the parser hung the clause elsewhere."""
    nxt, last = tree.next_word(i, 1), tree.segments[tree.segment_of[i]][1]
    if nxt is None or tree.words[nxt] != "that" or tree.pos[nxt] != "SCONJ":
        if tree.words[i] not in ("adding", "saying", "noting") or nxt is None or tree.pos[nxt] not in NOMINAL | {"DET"}:
            return set()
    found: set[int] = set()
    for k in range(nxt, last):
        if tree.forms[k] == ";" or tree.words[k].endswith("ing") and tree.forms[k - 1] == "," and tree.lemmas[k] in _REPORTS:
            break
        found.add(k)
    return {k for k in found if tree.pos[k] != "SPACE"}


def _can_invert(tree: Tree, i: int, head: int) -> bool:
    """"..., said Smith": never a pronoun, never "told" or "that" after the verb, never a noun before it."""
    if tree.lemmas[i] == "tell" or tree.pos[head] == "PRON":
        return False
    before = tree.next_word(i, -1)
    if i + 1 < len(tree) and tree.words[i + 1] == "that" and tree.pos[i + 1] == "SCONJ":
        return False
    return before is None or tree.pos[before] not in NOMINAL


def find_clause(tree: Tree, draft: Draft, held: Sequence[Cue]) -> set[int]:
    """The finite clause that the cue reports: after it, before it, or around it."""
    i = draft.cue[0]
    segment = tree.segments[tree.segment_of[i]]
    clauses = tree.kids_by(i, "ccomp", "csubj")
    after = [k for k in clauses if k > i and (_is_finite(tree, k) or not draft.direct) and not _is_next_cue(tree, i, k)]
    first = min([*draft.source, i])
    inside = _is_put_in(tree, first)
    if draft.direct and inside and not after and _is_tail(tree, draft, segment) and not _has_prep(tree, i, held):
        found = _before(tree, draft, segment)
        if _is_said(tree, found, first):
            draft.tail = True
            return found
    loose_object = [k for k in tree.kids_by(i, "obj") if i < k] if not any(c.hearer for c in held) else []
    bare = [k for k in clauses if loose_object and k > loose_object[0] and not _has_subject(tree, k)]
    if bare and (not tree.kids_by(bare[0], "mark") or not any("object_to" in c.takes for c in held)):
        return set(tree.below(loose_object[0]) | tree.below(bare[0])) - draft.frame
    clauses = [k for k in clauses if k < i or not _is_next_cue(tree, i, k)]
    if after and not inside:
        return _with_mark(tree, i, {k for c in after for k in tree.below(c)} - draft.frame)
    found = {k for c in clauses for k in tree.below(c)} - draft.frame
    if found:
        if not after and first > max(clauses):
            found |= set(range(min(found), first))
        return found - draft.frame
    if tree.deps[i] == "parataxis" and draft.source and draft.direct:
        return _around(tree, draft)
    if tree.deps[i] == "advcl" and draft.source and any(tree.words[k] == "as" for k in tree.kids[i]):
        return set() if any(tree.deps[k] in ("obj", "xcomp") for k in tree.kids[i]) else _around(tree, draft)
    loose = [k for k in tree.kids_by(i, "parataxis", "dep") if k > i and _has_subject(tree, k)]
    if draft.direct:
        found = {k for c in loose if not _is_saying(tree, c) for k in tree.below(c)}
    return found - draft.frame


def _is_next_cue(tree: Tree, i: int, k: int) -> bool:
    """Whether a participle of saying stands between a cue and a clause: "he said, adding that ..."."""
    return any(tree.words[c] in _ADDING and tree.forms[c - 1] == "," for c in range(i + 1, k))


def _is_put_in(tree: Tree, first: int) -> bool:
    """Whether the cue's clause comes after a comma or a quotation, as one that is put in or put last."""
    before = tree.next_word(first, -1)
    return before is not None and tree.forms[before] in _ENDS


def _has_prep(tree: Tree, i: int, held: Sequence[Cue]) -> bool:
    """"complained of": what the verb reports is named by a preposition; "said of X" is not such a case."""
    if tree.lemmas[i] in ("say", "tell", "write"):
        return False
    preps = {p for c in held for p in c.prep}
    return any(tree.words[c] in preps for k in tree.kids[i] if k > i for c in tree.kids_by(k, "case", "mark"))


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


def _is_finite(tree: Tree, k: int) -> bool:
    return any(tree.deps[c].startswith(("nsubj", "csubj", "expl", "mark")) for c in tree.kids[k])


def _with_mark(tree: Tree, i: int, content: set[int]) -> set[int]:
    """A "that" right after the cue begins the content, whatever the parser hung it on."""
    if i + 1 < len(tree) and tree.words[i + 1] == "that" and tree.pos[i + 1] == "SCONJ":
        content = content | {i + 1}
    return content


def _filled(tree: Tree, draft: Draft, content: set[int]) -> set[int]:
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
        high = _find_stop(tree, content, low, max(content))
    return {k for k in range(low, high + 1) if k not in out and tree.pos[k] != "SPACE"}


def _after(tree: Tree, draft: Draft, high: int) -> set[int]:
    """What follows the reported clause in its sentence and was hung on the cue belongs to it as a rule."""
    cue = draft.cue[0]
    found: set[int] = set()
    for k in tree.kids[cue]:
        if k <= high or tree.pos[k] in ("PUNCT", "SPACE") or tree.deps[k] in ("conj", "cc", "ccomp"):
            continue
        if tree.deps[k] == "advcl" and tree.words[k].endswith("ing") or tree.words[min(tree.below(k))] in ("according", "as"):
            break
        if min(tree.below(k)) <= high or _is_saying(tree, k):
            break
        found |= tree.below(k)
    return found


def _find_stop(tree: Tree, content: set[int], low: int, high: int) -> int:
    """The last token of content after its cue: another report that is joined on ends it, and so does ";"."""
    for k in range(low + 1, high + 1):
        if tree.forms[k] == ";" and k in content:
            return k - 1
        if tree.deps[k] == "conj" and tree.pos[k] == "VERB" and tree.lemmas[k] in _REPORTS and tree.heads[k] in content:
            joined = tree.kids_by(k, "ccomp")
            if joined and joined[0] > k and (_has_subject(tree, k) or tree.words[k][-2:] in ("ed", "id", "ld")):
                return max(min(tree.below(k)) - 1, low)
    return high


def _has_subject(tree: Tree, k: int) -> bool:
    return any(tree.deps[c].startswith("nsubj") for c in tree.kids[k])


def _is_saying(tree: Tree, k: int) -> bool:
    return tree.lemmas[k] in ("say", "tell", "add", "write", "note")


def _is_clausal(tree: Tree, k: int) -> bool:
    return tree.deps[k] != "obj" and (_is_infinitive(tree, k) or _is_finite(tree, k))


def _is_tail(tree: Tree, draft: Draft, segment: tuple[int, int]) -> bool:
    """Whether source and cue close the segment after a comma or a quotation ("..., he said Monday.")."""
    i = draft.cue[0]
    if not draft.source or tree.deps[i] in ("acl:relcl", "acl", "conj") and max(draft.source) < i - 12:
        return False
    if draft.head is not None and tree.words[draft.head] in ("who", "which", "that"):
        return False
    if any(tree.deps[k] in ("obj", "xcomp", "ccomp") and k > i and _is_clausal(tree, k) for k in tree.kids[i]):
        return False
    if any(tree.deps[k] == "obj" and k > i for k in tree.kids[i]) and tree.lemmas[i] not in ("tell", "remind", "assure"):
        return False
    own = tree.below(i) | set(draft.source)
    last = max(*draft.source, i) + 1
    stop = next((k for k in range(last, segment[1]) if tree.words[k] in _ADDING and tree.forms[k - 1] == ","), segment[1])
    rest = [k for k in range(last, stop) if tree.is_word(k)]
    return len(rest) < 40 and all(k in own for k in rest)


def _before(tree: Tree, draft: Draft, segment: tuple[int, int], stop: int | None = None) -> set[int]:
    stop = min([*draft.source, draft.cue[0]]) if stop is None else stop
    start = tree.dateline(tree.segment_of[draft.cue[0]])
    while start < stop and (tree.pos[start] in ("SPACE", "CCONJ") or tree.forms[start] in (",", ";")):
        start += 1
    return {k for k in range(start, stop) if tree.pos[k] != "SPACE"}


def _around(tree: Tree, draft: Draft) -> set[int]:
    """The clause in which "he said" is put: all of its head but the cue's own words."""
    i = draft.cue[0]
    head = tree.heads[i]
    while tree.heads[head] != head and tree.pos[head] not in ("VERB", "AUX") and not _has_subject(tree, head):
        head = tree.heads[head]
    return set(tree.below(head)) - tree.below(i) - draft.frame


# ---- Content that is no clause -----------------------------------------------------------------------


def _add_other(tree: Tree, draft: Draft, held: Sequence[Cue], takes: frozenset[str]) -> None:
    """Infinitive, gerund, object with its complement, or the noun after a preposition."""
    i = draft.cue[0]
    kids = tree.kids[i]
    objects = [k for k in kids if tree.deps[k] == "obj" and k > i]
    infinitives = [k for k in kids if tree.deps[k] in ("xcomp", "advcl", "ccomp") and _is_infinitive(tree, k)]
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
            if tree.deps[k] in ("xcomp", "ccomp", "advcl", "obj") and tree.words[k].endswith("ing") and k > i:
                if tree.pos[k] == "VERB" and not any(tree.deps[c] in ("mark", "case") for c in tree.kids[k]):
                    yield "gerund", set(tree.below(k))
    for name, prep in (("object_of", "of"), ("object_for", "for"), ("object_as", "as")):
        if name in takes and objects:
            for k in kids:
                if tree.deps[k] in ("obl", "advcl", "xcomp", "ccomp", "obl:agent", "nmod") and k > objects[0]:
                    if any(tree.words[c] == prep and tree.deps[c] in ("case", "mark") for c in tree.kids[k]):
                        yield name, with_object | tree.below(k)
            if any(tree.words[c] == prep for k in tree.below(objects[0]) for c in tree.kids[k]):
                yield name, with_object
    if "object_is" in takes and objects:
        for k in kids:
            if tree.deps[k] in ("xcomp", "obj") and k > objects[0] and k not in infinitives:
                yield "object_is", with_object | tree.below(k)


def _is_infinitive(tree: Tree, k: int) -> bool:
    return any(tree.words[c] == "to" and tree.pos[c] == "PART" for c in tree.kids[k])


# ---- Passive, seeming, and verbs not in the lexicon --------------------------------------------------


def _passive(tree: Tree, i: int, held: Sequence[Cue]) -> Draft | None:
    """"is said to have fled", "was accused of theft by Y", "it was reported that"."""
    takes = frozenset(t for c in held for t in c.takes)
    draft = _draft(tree, i, held[0], None, "said_by:passive")
    subjects = tree.kids_by(i, "nsubj:pass", "nsubj")
    agents = [
        k for k in tree.kids[i] if tree.deps[k] in _AGENT and any(tree.words[c] == "by" for c in tree.kids[k])
    ]
    clauses = [k for k in tree.kids_by(i, "ccomp", "csubj:pass", "csubj") if k > i or not subjects]
    subject = set(tree.below(subjects[0])) if subjects else set()
    hearer = any(c.hearer for c in held) and not takes & {"object_to"}
    finite = [k for k in clauses if not _is_infinitive(tree, k)]
    infinitives = [k for k in tree.kids_by(i, "xcomp", "ccomp", "advcl") if _is_infinitive(tree, k)]
    if finite and takes & {"that", "quote"}:
        for k in finite:
            draft.content |= tree.below(k)
    elif infinitives and subjects and tree.words[subjects[0]] not in _CLEFT:
        draft.content = subject | tree.below(infinitives[0])
    elif subjects and takes & {"object_of", "object_for", "object_as", "object_is"}:
        draft.content = _with_complement(tree, i, subject)
    if not draft.content and subjects and tree.words[subjects[0]] == "it" and "that" in takes and _is_put_in(tree, subjects[0]):
        draft.content = _before(tree, draft, tree.segments[tree.segment_of[i]], subjects[0])
    if not draft.content and subjects and "object" in takes and not hearer:
        draft.content = subject
    if agents:
        _set_source(tree, draft, agents[0])
    draft.content -= {i} | set(draft.source)
    if not draft.content or (not agents and draft.content == subject):
        return None
    return draft


def _with_complement(tree: Tree, i: int, subject: set[int]) -> set[int]:
    for k in tree.kids[i]:
        if k > i and tree.deps[k] in ("obl", "advcl", "xcomp", "ccomp", "obj"):
            if tree.deps[k] == "xcomp" or any(tree.words[c] in ("of", "for", "as") for c in tree.kids[k]):
                return subject | tree.below(k)
    return set()


def _seeming(tree: Tree, i: int, cue: Cue) -> Draft | None:
    """"seems to have fled": nobody is named who holds it."""
    subjects = tree.kids_by(i, "nsubj")
    rest = [k for k in tree.kids_by(i, "xcomp", "ccomp", "advcl") if k > i]
    if not rest or (cue.word in ("look", "sound") and not _is_infinitive(tree, rest[0])):
        return None
    draft = _draft(tree, i, cue, None, "said_by:seeming")
    draft.content = {k for r in rest[:1] for k in tree.below(r)}
    if subjects and tree.words[subjects[0]] not in _CLEFT:
        draft.content |= tree.below(subjects[0])
    draft.content.discard(i)
    return draft


def _generic(tree: Tree, i: int, cues: Cues) -> Draft | None:
    """A verb outside the lexicon with a that-clause and a subject reports it all the same."""
    if tree.lemmas[i] in cues.not_verbs or _is_passive(tree, i):
        return None
    clauses = [
        k for k in tree.kids_by(i, "ccomp") if k > i and any(tree.words[c] == "that" and tree.deps[c] == "mark" for c in tree.kids[k])
    ]
    head = find_subject(tree, i) if clauses else None
    if head is None or tree.words[head] in _CLEFT or not is_source(tree, head):
        return None
    draft = Draft([i], "say", "said_by:that", head=head, frame={i})
    draft.content = set(tree.below(clauses[0]))
    _set_source(tree, draft, head)
    return draft
