"""Repairs of parses: constructions of news that the language model is known to misread, told by their words, tags and heads."""

from collections.abc import Sequence

from sayso.reference.things import load_things

FINITE = frozenset({"cop", "nsubj", "nsubj:pass", "parataxis", "conj", "aux"})  # what a noun has that is a clause by itself, or stands before one
AUXILIARY = frozenset({"aux", "aux:pass", "obl:agent", "nsubj", "mark"})  # of clauses whose verb is a participle or has another subject
HELPERS = frozenset({"aux", "aux:pass", "cop"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
CLAUSES = frozenset({"root", "ccomp", "parataxis", "conj", "advcl"})
DOERS = frozenset({"nsubj", "compound", "obl:unmarked"})
OF_CLAUSE = frozenset({"punct", "obl", "advcl", "parataxis", "ccomp"})
GIVEN = frozenset({"obj", "iobj"})
LINKED = frozenset({"appos", "conj", "flat", "nmod"})  # by which a speaker is read as another name of the town before
PRESENT = frozenset({"MD", "VBP", "VBZ"})
PAST = frozenset({"VBD", "VBZ", "VBP"})
FEWEST = 3  # commas: around a name and what its bearer is
CONJUNCTIONS = frozenset({"after", "before", "since", "until"})
BEING = frozenset({"be", "is", "are", "was", "were", "been", "being", "am"})
PERFECT = frozenset({"had", "have", "has", "would", "will"})
OF_ITS = frozenset({"of", "for"})
QUOTES = frozenset({'"', "“", "”", "``", "''", "«", "»"})
THOSE_TOLD = frozenset({"it", "he", "she", "they", "there", "this", "that"})
OTHERS = frozenset({"it", "them", "him"})  # who is just told of
DENIED = frozenset({"denied", "denies"})
DEADLY = frozenset({"shot", "gunned"})


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


def settle_joined_deed(
    forms: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> tuple[list[int], list[str], list[int]]:
    """ "Students burned tyres and accused police of torture": a second verb, where the parse has police who are accused."""
    heads, relations, verbs, things = list(heads), list(relations), [], load_things()
    for deed in range(2, len(heads) - 1):
        noun = heads[deed]
        if forms[deed] not in things["joined_deeds"] or relations[deed] != "amod" or forms[deed - 1] != "and":
            continue
        if noun <= deed or not tags[noun].startswith("NN"):
            continue
        if any(heads[i] == noun and relations[i] != "cc" for i in range(deed)):
            continue  # "two and arrested students"
        first = heads[noun]
        while first >= 0 and not tags[first].startswith("VB"):
            if any(heads[i] == first and tags[i] == "VBN" for i in range(first)):
                break  # "trapped miners and injured workers"
            first = heads[first]
        if not 0 <= first < deed or tags[first] not in PAST or forms[first].lower() in things["caring_deeds"]:
            continue
        if not any(heads[i] == first and relations[i] == "nsubj" for i in range(first)):
            continue
        for i in range(len(heads)):
            if heads[i] == noun and (i < deed or relations[i] == "obl"):
                heads[i] = deed
        heads[deed - 1], heads[deed], relations[deed], heads[noun], relations[noun] = deed, first, "conj", deed, "obj"
        verbs.append(deed)
    return heads, relations, verbs


def settle_dead(forms: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str], list[int]]:
    """ "Gunmen on a motorcycle shot dead a teacher": who was shot is no object of "dead", whatever the parse has."""
    heads, relations, verbs = list(heads), list(relations), []
    for dead in range(1, len(heads)):
        verb = dead - 1
        if forms[dead] != "dead" or forms[verb] not in DEADLY or heads[dead] > dead:
            continue
        above = heads[verb]
        while above >= 0 and above != dead:
            above = heads[above]
        if above == dead:
            heads[verb], relations[verb] = heads[dead], relations[dead]
            verbs.append(verb)
        for i in range(len(heads)):
            if heads[i] == dead:
                heads[i] = verb
        heads[dead], relations[dead] = verb, "xcomp"
    return heads, relations, verbs


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


def settle_joined_verb(words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> list[int]:
    """Heads with a verb in the past joined to one that can be its peer.

    "Accused the army of failing to act and called for talks": not to one that is no verb of a clause by itself.
    "Denied that the town had fallen and accused the rebels": what is said, nobody in the words told has said.
    """
    heads = list(heads)
    for verb, head in enumerate(heads):
        if relations[verb] != "conj" or tags[verb] not in ("VBD", "VBN") or not 0 <= head < verb or _has(verb, SUBJECTS, heads, relations):
            continue
        if _is_bare(head, tags, heads, relations):
            above = head
            while above >= 0 and tags[above] not in PAST and not _has(above, HELPERS, heads, relations):
                above = heads[above]
            if 0 <= above < head and tags[verb] == "VBD":
                heads[verb] = above
        elif relations[head] == "ccomp" and 0 <= heads[head] < head and words[heads[head]].lower() in load_things()["retelling"]:
            if _tells_on(verb, head, words, tags, heads, relations):
                heads[verb] = heads[head]
    return heads


def _has(word: int, wanted: frozenset[str], heads: Sequence[int], relations: Sequence[str]) -> bool:
    return any(h == word and r in wanted for h, r in zip(heads, relations, strict=True))


def _is_bare(verb: int, tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> bool:
    """ "To act", "of failing": a verb without tense; "killing two" behind a comma is what came of a deed."""
    marked = tags[verb] in ("VB", "VBG") and _has(verb, frozenset({"mark", "case"}), heads, relations)
    return marked and not _has(verb, HELPERS, heads, relations)


def _tells_on(verb: int, told: int, words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> bool:
    """Whether a verb is the teller's own.

    It is after what is or will be. An act of speech is where the words told are of no people who could speak, or of himself, or of those hurt,
    or where it is done to somebody told of ("said Gotha had taken the islet and asked it to leave").
    """
    said = heads[told]
    below, own = ([i for i, h in enumerate(heads) if h == word] for word in (told, verb))
    kinds, beside = {relations[i] for i in below}, {relations[i] for i in own}
    if beside & HELPERS or QUOTES.intersection(words[said:verb]):
        return False
    by_words = words[verb].lower() in load_things()["acts_in_words"]
    now = tags[told] == "VBZ" or (by_words and tags[told] == "VBP") or any(relations[i] in HELPERS and tags[i] in PRESENT for i in below)
    if tags[verb] == "VBD" and "cc" in beside and now:  # "overran" may pass for VBP
        return True
    if not by_words:
        return False
    if words[said].lower() in DENIED or any(relations[i] in GIVEN and words[i].lower() in OTHERS for i in own):
        return True
    if "aux:pass" in kinds:
        return bool(beside & GIVEN)  # "he was held and accused of theft"
    perfect = any(relations[i] == "aux" and words[i].lower() in PERFECT for i in below)
    of_self = any(relations[i] in SUBJECTS and words[i].lower() in THOSE_TOLD for i in below)
    return (of_self and not perfect) or ("cop" in kinds and tags[told].startswith(("NN", "JJ", "RB")))


def settle_missing(words: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[str], list[int]]:
    """ "Four men are missing": relations with a copula, where the parse has them miss something, and where such adjectives stand."""
    relations, found = list(relations), []
    for i, word in enumerate(words):
        if word.lower() != "missing":
            continue
        below = [k for k, head in enumerate(heads) if head == i]
        if relations[i] in ("advcl", "acl", "csubj") or any(relations[k] in ("obj", "ccomp", "xcomp") for k in below):
            continue  # "missing its targets"
        found.append(i)
        for k in below:
            relations[k] = "cop" if relations[k] == "aux" and words[k].lower() in BEING else relations[k]
    return relations, found
