"""Head scores to a dependency tree: greedy heads where they form a tree, Chu-Liu/Edmonds where not."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

FINITE = frozenset({"cop", "nsubj", "nsubj:pass", "parataxis", "conj", "aux"})  # what a noun has that is a clause by itself, or stands before one
CONJUNCTIONS = frozenset({"after", "before", "since", "until"})
AUXILIARY = frozenset({"aux", "aux:pass", "obl:agent", "nsubj", "mark"})  # of clauses whose verb is a participle or has another subject
CLAUSES = frozenset({"root", "ccomp", "parataxis", "conj", "advcl"})
DOERS = frozenset({"nsubj", "compound", "obl:unmarked"})
OF_CLAUSE = frozenset({"punct", "obl", "advcl", "parataxis", "ccomp"})
PRESENT = frozenset({"MD", "VBP", "VBZ"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
VOICED = frozenset(
    "accused appealed apologised apologized blamed condemned criticised criticized denounced praised rejected thanked urged vowed welcomed".split()
)  # acts of who speaks, where what he says is of himself ("said he was innocent and blamed the police")
OF_ITS = frozenset({"of", "for"})
QUOTES = frozenset({'"', "“", "”", "``", "''", "«", "»"})
LINKED = frozenset({"appos", "conj", "flat", "nmod"})  # by which a speaker is read as another name of the town before
FEWEST = 3  # commas: around a name and what its bearer is
ROUNDING = 1e-6  # of sums of scores
MOST_CYCLES = 24  # opened one inside the other; sentences need up to 17, and what needs more is rubbish


def find_heads(scores: Scores) -> list[int]:
    """The best single-rooted tree over n words, among the three likeliest roots where greedy heads fail.

    `scores` has shape (n, n + 1): row i holds the scores of the heads of word i, column 0 is
    the root, column j + 1 is word j. Returns n heads; -1 marks the root.
    """
    n = scores.shape[0]
    if n == 1:
        return [-1]
    work = scores.astype(np.float64).copy()
    work[np.arange(n), np.arange(n) + 1] = -np.inf
    heads: list[int] = work.argmax(axis=1).tolist()
    if _is_tree(heads):
        return [h - 1 for h in heads]
    return _best_single_root(work)


def _is_tree(heads: Sequence[int]) -> bool:
    """Whether one word hangs on the root, and every other on it in the end."""
    if heads.count(0) != 1:
        return False
    visit = [-1] * len(heads)  # by which walk a word was reached
    for first in range(len(heads)):
        at = first
        while visit[at] < 0 and heads[at] != 0:
            visit[at] = first
            at = heads[at] - 1
        if heads[at] != 0 and visit[at] == first:
            return False
    return True


def _best_single_root(scores: NDArray[np.float64]) -> list[int]:
    """Try the most likely roots one by one; each alone is an unconstrained arborescence."""
    n = scores.shape[0]
    best: tuple[float, list[int]] | None = None
    most = scores[:, 1:].max(axis=1)  # what each word has at the best below another
    for root in np.argsort(-scores[:, 0], kind="stable")[: min(n, 3)]:
        if best is not None and most.sum() - most[root] + scores[root, 0] < best[0] - ROUNDING:
            continue  # no tree with this root can be as good
        fixed = scores.copy()
        fixed[:, 0] = -1e6
        fixed[root, :] = -np.inf
        fixed[root, 0] = scores[root, 0]
        heads = _arborescence(fixed)
        total = float(sum(fixed[i, h] for i, h in enumerate(heads)))
        if best is None or total > best[0]:
            best = (total, heads)
    assert best is not None
    return [h - 1 for h in best[1]]


def _arborescence(scores: NDArray[np.float64], depth: int = 0) -> list[int]:
    """Chu-Liu/Edmonds: heads (0 is the root node, j + 1 is word j) of the best arborescence."""
    heads = scores.argmax(axis=1)
    cycle = _find_cycle(heads)
    if cycle is None:
        return [int(h) for h in heads]
    if depth == MOST_CYCLES:  # any tree will do
        root = int(scores[:, 0].argmax())
        return [0 if i == root else root + 1 for i in range(len(heads))]
    return _expand(scores, heads, cycle, depth)


def _find_cycle(heads: NDArray[np.int64]) -> list[int] | None:
    colour = [0] * len(heads)
    for first in range(len(heads)):
        path = []
        at = first
        while at >= 0 and colour[at] == 0:
            colour[at] = first + 1
            path.append(at)
            at = int(heads[at]) - 1
        if at >= 0 and colour[at] == first + 1 and at in path:
            return path[path.index(at) :]
    return None


def _expand(
    scores: NDArray[np.float64], heads: NDArray[np.int64], cycle: list[int], depth: int
) -> list[int]:
    """Contract the cycle to one node, solve the smaller graph, and open the cycle again."""
    n = scores.shape[0]
    ring = np.array(cycle)
    is_outside = np.ones(n, dtype=bool)
    is_outside[ring] = False
    outside = np.flatnonzero(is_outside)
    size = len(outside) + 1
    columns = np.concatenate([[0], outside + 1])  # of the heads that stay: the root and the words outside
    small = np.full((size, size + 1), -np.inf)
    gains = scores[np.ix_(ring, columns)] - scores[ring, heads[ring]][:, None]
    enter = gains.argmax(axis=0)  # for each head outside, the word of the cycle that it would take
    small[size - 1, :size] = gains.max(axis=0)
    leaving = scores[np.ix_(outside, ring + 1)]
    small[: size - 1, :size] = scores[np.ix_(outside, columns)]
    if len(outside):
        small[: size - 1, size] = leaving.max(axis=1)
        small[np.arange(size - 1), np.arange(1, size)] = -np.inf
    solved = _arborescence(small, depth + 1)
    result = [int(h) for h in heads]
    for row, i in enumerate(outside):
        head = solved[row]
        result[i] = int(ring[leaving[row].argmax()]) + 1 if head == size else int(columns[head])
    result[int(ring[enter[solved[size - 1]]])] = int(columns[solved[size - 1]])
    return result


def settle_main_verb(
    forms: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> tuple[list[int], list[str], int | None]:
    """ "Zenda, which has cut its aid, called for talks": heads and relations with "called" as main verb of an active clause, and where it stands.

    The parse takes it for a participle on the name, or the clause for a passive that lacks its auxiliary.
    """
    heads, relations = list(heads), list(relations)
    root = heads.index(-1)
    below = [i for i, h in enumerate(heads) if h == root]
    passive = next((i for i in below if relations[i] == "nsubj:pass"), None)
    noun = passive if tags[root] == "VBN" and passive is not None else root
    verb = root if noun != root else next((i for i in below if i > root and relations[i] == "acl" and tags[i] in ("VBN", "VBD")), None)
    told = any(heads[i] == noun and relations[i] == "acl:relcl" and noun < i < (verb or 0) for i in range(len(heads)))
    if verb is None or not told or forms[verb - 1] != "," or any(heads[i] == verb and relations[i] in AUXILIARY for i in range(len(heads))):
        return heads, relations, None
    if noun == root:
        if not tags[root].startswith(("NN", "PRP")) or any(relations[i] in FINITE for i in below):
            return heads, relations, None
        for i in below:
            if i > verb:
                heads[i] = verb
        heads[verb], relations[verb], heads[root] = -1, relations[root], verb
    relations[noun] = "nsubj"
    return heads, relations, verb


def settle_headline(tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str]]:
    """ "Gotha to withdraw troops": the infinitive as main verb of the name before it, where the parse has a name with an aim."""
    heads, relations = list(heads), list(relations)
    root = heads.index(-1)
    below = [i for i, h in enumerate(heads) if h == root]
    verb = next((i for i in below if i > root and tags[i] == "VB" and tags[i - 1] == "TO" and relations[i] in ("acl", "advcl", "xcomp")), None)
    if verb is None or tags[root] not in ("NNP", "NNPS") or any(relations[i] in FINITE - {"conj"} for i in below):
        return heads, relations
    for i in below:
        if i > verb:
            heads[i] = verb
    heads[verb], relations[verb], heads[root], relations[root] = -1, "root", verb, "nsubj"
    return heads, relations


def settle_subject(words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str]]:
    """ "A day after clashes left ten dead": "clashes" as subject, where the parse has a phrase by itself and a verb without subject."""
    heads, relations = list(heads), list(relations)
    for verb in range(1, len(heads)):
        noun = verb - 1
        beside = relations[noun] == "obl" and heads[noun] == heads[verb] and tags[noun].startswith("NN")
        if relations[verb] != "advcl" or tags[verb] != "VBD" or not beside:
            continue
        below = {relations[i] for i in range(len(heads)) if heads[i] == verb}
        case = next((i for i in range(noun) if heads[i] == noun and relations[i] == "case" and words[i].lower() in CONJUNCTIONS), None)
        if case is not None and "obj" in below and not below & AUXILIARY:
            heads[noun], relations[noun] = verb, "nsubj"
            heads[case], relations[case] = verb, "mark"
    return heads, relations


def settle_apposition(words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str]]:
    """ "Said Flavia, spokeswoman for the bishops": what she is, where the parse has the noun beside the clause, or "the bishops" beside her."""
    heads, relations = list(heads), list(relations)
    for noun, relation in enumerate(relations):
        if relation not in ("appos", "parataxis") or not tags[noun].startswith("NN"):
            continue
        below = [i for i in range(len(heads)) if heads[i] == noun and relations[i] != "punct"]
        first = min([noun, *(i for i in below if i < noun)])
        if relation == "parataxis":
            name = first - 2
            if name < 0 or words[first - 1] != "," or tags[name] != "NNP" or any(relations[i] in FINITE for i in below):
                continue
            while relations[name] in ("flat", "compound") and heads[name] >= 0:
                name = heads[name]
            if relations[name] in SUBJECTS and name < first:
                heads[noun], relations[noun] = name, "appos"
            continue
        before, case = first - 1, relations[first] == "case" and words[first].lower() in OF_ITS
        if case and before >= 0 and relations[before] == "appos" and heads[before] == heads[noun]:
            heads[noun], relations[noun] = before, "nmod"
    return heads, relations


def settle_joined_verb(words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str]]:
    """ "She said she would stay and accused them": "accused" joined to "said", where the parse has it joined to what she said.

    After what is or will be, a past tense goes on with the telling; after what was, only an act of speech by who speaks of himself does.
    """
    heads, relations = list(heads), list(relations)
    for verb in range(2, len(heads)):
        inside = heads[verb]
        if tags[verb] != "VBD" or relations[verb] != "conj" or inside < 0 or relations[inside] != "ccomp":
            continue
        said = heads[inside]
        below = [i for i in range(len(heads)) if heads[i] == verb]
        if not said < inside < verb or tags[said] != "VBD" or any(relations[i] in AUXILIARY for i in below):
            continue
        between = [i for i in range(said + 1, verb) if heads[i] == inside]
        now = tags[inside] in PRESENT or any(relations[i] in ("aux", "aux:pass", "cop") and tags[i] in PRESENT for i in between)
        own = words[verb].lower() in VOICED and any(relations[i] in SUBJECTS and words[i].lower() in ("he", "she", "it", "they") for i in between)
        if (now or own) and any(relations[i] == "cc" for i in below) and not QUOTES.intersection(words[said:verb]):
            heads[verb] = said
    return heads, relations


def settle_finite_verb(tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str], list[int]]:
    """ "The army shelled villages": a verb in the past tense with its subject and object, where the parse has army villages that were shelled.

    The noun before the verb hangs on the noun behind it, and the verb on that, or nowhere near.
    Returns the heads and relations, and where such verbs stand.
    """
    heads, relations, verbs = list(heads), list(relations), []
    for verb in range(1, len(heads) - 1):
        doer = verb - 1
        stated = tags[verb] == "VBZ" and relations[verb] == "compound"  # "bomb hits bus"
        inside = (stated or relations[verb] == "amod") and heads[verb] > verb  # "army-shelled villages"
        noun = heads[verb] if inside else heads[doer]
        alone = inside and not any(heads[i] == noun and relations[i] in FINITE for i in range(len(heads)) if i != doer)  # no other verb
        told = stated or tags[verb] == "VBD" or (tags[verb] == "VBN" and alone and relations[doer] in DOERS)
        if not told or noun <= verb or heads[doer] not in (noun, verb) or not tags[doer].startswith("NN") or not tags[noun].startswith("NN"):
            continue
        clause = relations[noun] if inside else relations[verb]
        clause = "ccomp" if inside and clause == "obj" and heads[noun] > noun else clause  # "..., he said"
        if clause not in CLAUSES or not (inside or relations[doer] == "compound") or (inside and clause == "conj"):
            continue  # "US trained fighters fled", "women, college educated voters and others"
        if inside:
            heads[verb], relations[verb] = heads[noun], clause
        for i in range(len(heads)):
            if heads[i] == noun and i < doer:
                heads[i] = doer
            elif heads[i] == noun and i > noun and inside and relations[i] in OF_CLAUSE:
                heads[i] = verb
        heads[doer], relations[doer], heads[noun], relations[noun] = verb, "nsubj", verb, "obj"
        verbs.append(verb)
    return heads, relations, verbs


def settle_teller(words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str]]:
    """ "Rebels fled to Zenda, Rupert Hentzau, a police officer, said": who stands between commas before a verb without subject is its subject.

    The parse takes the name for another of the town's. What its bearer is may stand before it too ("a police officer, Rupert Hentzau, said").
    """
    heads, relations = list(heads), list(relations)
    commas = [i for i, word in enumerate(words) if word == ","]
    for verb in range(2, len(words)):
        if tags[verb] not in ("VBD", "VBZ") or words[verb - 1] != "," or not _lacks_teller(verb, words, heads, relations):
            continue
        before = [i for i in commas if i < verb]
        aged = len(before) > FEWEST and before[-2] - before[-3] == 2 and tags[before[-2] - 1] == "CD"  # "Rupert Hentzau, 45, a farmer,"
        if len(before) < FEWEST:
            continue
        start, middle = before[-4:-2] if aged else before[-3:-1]
        first, second = range(start + 1, middle), range(before[-2] + 1, before[-1])
        tops = [[i for i in part if heads[i] not in part and relations[i] != "punct"] for part in (first, second)]
        name, role = (first, second) if _is_name(first, tags) else (second, first)
        if [len(top) for top in tops] != [1, 1] or not _is_name(name, tags) or _is_name(role, tags):
            continue
        (teller,), (other,) = tops
        hung = relations[teller] in LINKED | {"nsubj"} and heads[teller] < start and (relations[other] in LINKED or relations[other] == "acl:relcl")
        if hung and not any(heads[i] in (teller, other) and relations[i] == "case" for i in (*first, *second)):
            heads[teller], relations[teller], heads[other] = verb, "nsubj", teller
            relations[other] = "appos" if relations[other] in LINKED else relations[other]
    return heads, relations


def _lacks_teller(verb: int, words: Sequence[str], heads: list[int], relations: list[str]) -> bool:
    """Whether a verb has a clause before it and no subject; "told Reuters" is read as if Reuters had told."""
    below = [i for i, head in enumerate(heads) if head == verb]
    subjects = [i for i in below if relations[i].startswith("nsubj")]
    if words[verb] == "told" and subjects == [verb + 1]:
        relations[verb + 1] = "iobj"
        subjects = []
    told = any(relations[i] == "ccomp" and i < verb for i in below) or (relations[verb] == "parataxis" and heads[verb] < verb)
    return told and not subjects


def _is_name(part: range, tags: Sequence[str]) -> bool:
    return len(part) > 0 and all(tags[i].startswith(("NNP", "HYPH")) for i in part)
