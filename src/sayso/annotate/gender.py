"""Whether a person is told of as a woman or a man: by the word for her, by a title or a first name, by "he" and "she" before."""

from collections.abc import Sequence, Set

from spacy.tokens import Doc

from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

SHE = frozenset({"she", "her", "hers", "herself"})
HE = frozenset({"he", "him", "his", "himself"})
BESIDE = frozenset({"appos", "nmod:desc", "flat"})


def find_misfits(doc: Doc, word: str, done: Sequence[Mention]) -> set[int]:
    """The heads of the mentions that a "he" or "she" cannot mean, since they are told of as the other."""
    other = HE if word in SHE else SHE
    told = [m for m in done if m.kind == "pronoun" and m.antecedent is not None and doc[m.head].lower_ in other]
    named = {m.head for m in done if _is_named(doc, m, other)}
    called = {m.head for m in done if _is_called(doc, m, other)}
    if not told and not named:
        return called
    roots = find_roots(doc, done)
    wrong = {roots[m.head] for m in told} | {roots[head] for head in named}
    titles = {m.head for m in done if _is_title_of(doc, m, named)} if named else set()
    return {head for head, root in roots.items() if root in wrong} | titles | called


def find_roots(doc: Doc, done: Sequence[Mention]) -> dict[int, int]:
    """Head of a mention -> that of the first one of its person, over pronouns and names that point back; whom he belongs to is another."""
    by_head = {m.head: m for m in done}
    roots: dict[int, int] = {}
    for mention in done:
        m, seen = mention, {mention.head}
        while m.antecedent is not None and m.antecedent not in seen and (before := by_head.get(m.antecedent)) is not None:
            if doc[m.head] in doc[before.head].ancestors:
                break  # "his minister"
            m = before
            if m.head in roots:
                break
            seen.add(m.head)
        roots[mention.head] = roots.get(m.head, m.head)
    return roots


def _is_named(doc: Doc, m: Mention, other: frozenset[str]) -> bool:
    """Whether a first name before a surname says so: "Suzanne Otto"."""
    if m.kind != "person" or m.plural:
        return False
    names = lexicon_of(doc).things["female_names" if other is SHE else "male_names"]
    return any(doc[i].lower_ in names for i in range(m.start, m.end - 1) if doc[i].ent_type_ == "PER")


def _is_title_of(doc: Doc, m: Mention, named: Set[int]) -> bool:
    """Whether a role is what somebody of these names is: "prosecutor X", "X, the first prosecutor"."""
    token = doc[m.head]
    if m.kind != "role" or m.plural:
        return False
    behind = any(c.i in named and c.dep_ in BESIDE for c in token.children)
    return behind or (token.head.i in named and token.dep_ in BESIDE)


def _is_called(doc: Doc, m: Mention, other: frozenset[str]) -> bool:
    """Whether its own words or its title say so: "mother", "Mrs X"."""
    if m.plural:
        return False
    words = lexicon_of(doc).things["female" if other is SHE else "male"]
    if m.kind == "pronoun":
        return doc[m.head].lower_ in other
    return any(doc[i].lower_.rstrip(".") in words for i in (m.head, m.start, max(m.start - 1, 0)))
