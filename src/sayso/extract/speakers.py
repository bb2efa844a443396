"""Who speaks: the noun phrase that is the source of a cue, and the parties in it."""

from sayso.extract.tree import NOMINAL, Tree
from sayso.marks import OFFICIALLY
from sayso.records import Party
from sayso.text import CLOSING_QUOTES, DOUBLE_QUOTES

_RELATIVE = frozenset(["who", "which", "that", "whom"])
_CORE = frozenset(
    [
        "compound",
        "amod",
        "nmod:desc",
        "nmod:poss",
        "flat",
        "nummod",
        "fixed",
        "goeswith",
        "nmod:unmarked",
        "advmod",
        "case",
    ]
)
QUOTING = frozenset({"quote", "cite", "report"})
PHONING = frozenset({"call", "phone", "telephone", "ring", "contact"})
NEAR = 15  # words between who quotes and "as saying"
_TELL = frozenset("say tell add note insist claim argue announce warn write report state".split())


def find_subject(tree: Tree, verb: int) -> int | None:
    """The head of the subject of a verb in the active: its own, or that of the verb it leans on."""
    seen = 0
    at = verb
    while seen < 5:
        seen += 1
        own = [k for k in tree.kids[at] if tree.deps[k] in ("nsubj", "nsubj:outer")]
        if at != verb:
            own += tree.kids_by(at, "nsubj:pass")
        if own:
            best = _best_subject(tree, at, own)
            teller = _teller(tree, at) if at != verb and tree.pos[best] == "PRON" else None
            return best if teller is None else teller
        dep, head = tree.deps[at], tree.heads[at]
        if dep in ("acl", "amod") and tree.pos[head] in NOMINAL and at == verb:
            return head
        if dep == "xcomp":
            held = [k for k in tree.kids[head] if tree.deps[k] in ("obj", "iobj")]
            phoned = tree.lemmas[verb] == "claim" and tree.lemmas[head] in PHONING  # "called a radio to claim the attack"
            if held and seen <= 3 and not phoned:
                return held[0]
        if dep == "advcl" and at == verb and (quoter := find_quoter(tree, verb)) is not None:
            return tree.kids_by(quoter, "obj", "iobj")[0]
        loose = dep == "ccomp" and at == verb and is_added(tree, verb)
        if (dep not in ("conj", "xcomp", "advcl", "parataxis") and not loose) or head == at:
            return None
        if dep == "parataxis" and at == verb:
            return None
        at = head
    return None


def find_quoter(tree: Tree, verb: int) -> int | None:
    """ "Quoted the minister as saying": the verb of who quotes, whatever the parse hangs "as saying" on."""
    mark = next((k for k in tree.kids_by(verb, "mark") if tree.words[k] == "as"), None)
    if mark is None:
        return None
    near = (k for k in range(mark - 1, max(mark - NEAR, -1), -1) if tree.lemmas[k] in QUOTING)
    return next((k for k in (tree.heads[verb], *near) if any(k < o < mark for o in tree.kids_by(k, "obj", "iobj"))), None)


def _teller(tree: Tree, verb: int) -> int | None:
    """ "Rupert said he would stay and denied ...": the subject of the verb of saying above a pronoun's clause."""
    above = tree.heads[verb]
    if tree.deps[verb] != "ccomp" or above >= verb or tree.pos[above] != "VERB":
        return None
    subjects = [k for k in tree.kids_by(above, "nsubj") if k < above]
    return subjects[0] if subjects and tree.lemmas[above] in _TELL else None


def is_added(tree: Tree, verb: int) -> bool:
    """A participle after a comma or a quotation: "..., claiming that ..."."""
    return tree.words[verb].endswith("ing") and tree.forms[verb - 1] in CLOSING_QUOTES | {","}


def find_near_noun(tree: Tree, verb: int, *, after: bool = False) -> int | None:
    """The head of the noun phrase right before the verb group (or right after it)."""
    step = 1 if after else -1
    i = tree.next_word(verb, step)
    while i is not None and not after and tree.pos[i] in ("AUX", "ADV", "PART"):
        i = tree.next_word(i, step)
    if i is None:
        return None
    if after:
        while (
            i is not None
            and tree.pos[i] in ("DET", "ADJ", "NUM")
            and tree.heads[i] > i
            and tree.heads[i] - i < 8
        ):
            i = tree.heads[i]
    if i is None or tree.pos[i] not in NOMINAL:
        return None
    if not after and (cut := _find_cut_off(tree, i)) is not None:
        return cut
    return climb(tree, i, verb)


def _find_cut_off(tree: Tree, i: int) -> int | None:
    """ "... near Zenda, an official of Gotha's ministry said": what is read as another name of the town is who speaks."""
    while tree.deps[i] == "nmod" and tree.pos[tree.heads[i]] in NOMINAL and tree.heads[i] < i:
        i = tree.heads[i]
    head = tree.heads[i]
    return i if tree.deps[i] == "appos" and head < i and "," in [tree.forms[k] for k in range(head, i)] else None


def _best_subject(tree: Tree, verb: int, own: list[int]) -> int:
    """Of several subjects the one before the verb, but for `"...," said Smith`."""
    before = [k for k in own if k < verb]
    after = [k for k in own if k > verb and tree.pos[k] != "PRON"]
    last = tree.next_word(verb, -1)
    if (
        after
        and last is not None
        and tree.pos[last] == "PUNCT"
        and (not before or tree.words[verb + 1] != "that")
    ):
        return min(after)
    return max(before) if before else min(own)


def find_topic(tree: Tree, verb: int) -> int | None:
    """The last noun phrase before the verb that hangs on nothing before it and follows no preposition."""
    first = tree.opening(tree.segment_of[verb])
    for k in range(verb - 1, first - 1, -1):
        head = tree.heads[k]
        if (tree.pos[k] in NOMINAL and not first <= head < verb) or head == k:
            if tree.pos[k] in NOMINAL and not tree.kids_by(k, "case", "cop"):
                return k
    return None


def climb(tree: Tree, i: int, verb: int) -> int:
    """From a word up to the head of its noun phrase, staying on its side of the verb."""
    while True:
        head = tree.heads[i]
        if tree.pos[head] == "VERB" and tree.deps[head] in ("acl", "acl:relcl") and head < i < verb:
            head = tree.heads[head]  # people briefed on the matter
        elif tree.pos[head] == "VERB" and tree.deps[head] == "amod" and i < head < tree.heads[head]:
            head = tree.heads[head]  # a rebel-linked source
        if head == i or tree.pos[head] not in NOMINAL or (head < verb) != (i < verb):
            return i
        if tree.segment_of[head] != tree.segment_of[i] or abs(head - i) > 25:
            return i
        if tree.kids_by(head, "cop", "nsubj", "nsubj:pass"):
            return i  # "according to him the town was the scene of a fight": what is told is no source
        low, high = min(head, i), max(head, i)
        if any(
            tree.pos[k] == "VERB" and tree.deps[k] in ("ROOT", "ccomp", "parataxis")
            for k in range(low, high)
        ):
            return i
        i = head


def source_tokens(tree: Tree, head: int, barred: frozenset[int] | set[int]) -> list[int]:
    """The unbroken stretch of the noun phrase around its head that leaves out `barred` tokens."""
    inside = {k for k in tree.below(head) - barred if tree.forms[k] not in DOUBLE_QUOTES}
    low = high = head
    while low - 1 in inside or (tree.pos[low - 1] == "SPACE" and low - 2 in inside and low > 1):
        low -= 1
    while high + 1 in inside:
        high += 1
    while low < head and (
        tree.pos[low] in ("PUNCT", "SPACE", "CCONJ") or tree.deps[low] in ("case", "cc", "mark")
    ):
        low += 1
    while high > head and tree.pos[high] in ("PUNCT", "SPACE"):
        high -= 1
    return list(range(low, high + 1))


def is_source(tree: Tree, head: int) -> bool:
    """Whether a noun phrase can speak at all: not "it" that stands for a clause, not a time."""
    if tree.deps[head] in ("expl", "obl:unmarked", "nmod:unmarked"):
        return False
    return tree.pos[head] in NOMINAL or tree.pos[head] in ("DET", "ADJ", "X", "SYM")


def find_speakers(tree: Tree, head: int, allowed: set[int]) -> tuple[Party, ...]:
    """The parties of a source: conjuncts apart, relative pronouns by what they stand for."""
    if tree.words[head] in _RELATIVE:
        noun = _antecedent(tree, head)
        if noun is not None:
            return find_speakers(tree, noun, set(tree.below(noun)) - set(_clause_of(tree, head)))
    titles = tree.kids_by(head, "appos")
    heads = [
        head,
        *(
            k
            for k in tree.kids[head]
            if tree.deps[k] == "conj" and k in allowed and not (titles and titles[0] < k)
        ),
    ]
    heads += [k for h in heads[1:] for k in tree.kids[h] if tree.deps[k] == "conj" and k in allowed]
    parties: list[Party] = []
    for h in heads:
        if tree.pos[h] in NOMINAL or tree.pos[h] in ("ADJ", "DET", "X") or tree.words[h] == OFFICIALLY:
            parties += _split(tree, h, allowed)
    return tuple(parties)


def _antecedent(tree: Tree, pronoun: int) -> int | None:
    at = pronoun
    for _ in range(5):
        if tree.deps[at] == "acl:relcl":
            return tree.heads[at]
        if tree.heads[at] == at:
            return None
        at = tree.heads[at]
    return None


def _clause_of(tree: Tree, pronoun: int) -> frozenset[int]:
    at = pronoun
    while tree.deps[at] != "acl:relcl":
        at = tree.heads[at]
    return tree.below(at)


def _split(tree: Tree, head: int, allowed: set[int]) -> list[Party]:
    """One party, or two where a plural noun has two owners ("the ministries of Peru and Chile")."""
    low, high = _core(tree, head, allowed)
    plural = tree.words[head].endswith("s") and tree.pos[head] == "NOUN"
    if plural:
        for k in tree.kids[head]:
            if k < low or k > high or tree.deps[k] not in ("amod", "nmod", "nmod:poss", "compound"):
                continue
            for other in tree.kids[k]:
                if (
                    tree.deps[other] == "conj"
                    and low <= other <= high
                    and tree.pos[other] in ("PROPN", "ADJ")
                ):
                    cut = min(tree.below(other))
                    first = cut
                    while tree.pos[first] in ("CCONJ", "PUNCT", "ADP"):
                        first += 1
                    last = cut - 1
                    while last > low and tree.pos[last] in ("CCONJ", "PUNCT"):
                        last -= 1
                    if low <= last < first <= high and tree.pos[k] in ("PROPN", "ADJ"):
                        return [_party(tree, low, last), _party(tree, first, high)]
    return [_party(tree, low, high)]


def _core(tree: Tree, head: int, allowed: set[int]) -> tuple[int, int]:
    """Name and role words around a head: modifiers, titles, "of Ruritania"; no appositions or clauses."""
    keep = {head}
    for k in tree.kids[head]:
        if tree.deps[k] in _CORE or tree.deps[k] == "nmod":
            if tree.deps[k] == "advmod" and k > head:
                continue
            keep |= {j for j in tree.below(k) if tree.deps[j] not in ("acl:relcl",)}
    keep &= allowed | {head}
    low = high = head
    while low - 1 in keep:
        low -= 1
    while high + 1 in keep:
        high += 1
    while low < head and (tree.pos[low] in ("PUNCT", "SPACE", "CCONJ", "ADP", "DET")):
        low += 1
    while high > head and (
        tree.pos[high] in ("PUNCT", "SPACE", "CCONJ", "ADP", "DET") or tree.words[high] == "'s"
    ):
        high -= 1
    return low, high


def _party(tree: Tree, low: int, high: int) -> Party:
    start, end = tree.starts[low], tree.end(high)
    return Party(tree.text[start:end], start, end)
