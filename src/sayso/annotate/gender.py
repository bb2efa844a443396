"""Whether a person is told of as a woman or a man: by the word for her, by a title, by "he" and "she" before."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

SHE = frozenset({"she", "her", "hers", "herself"})
HE = frozenset({"he", "him", "his", "himself"})


def find_misfits(doc: Doc, word: str, done: Sequence[Mention]) -> set[int]:
    """The heads of the mentions that a "he" or "she" cannot mean, since they are told of as the other."""
    other = HE if word in SHE else SHE
    by_head = {m.head: m for m in done}
    wrong: set[int] = set()
    for m in done:
        if m.kind == "pronoun" and doc[m.head].lower_ in other and m.antecedent is not None:
            wrong.add(_root_of(doc, m, by_head))
    return {m.head for m in done if _root_of(doc, m, by_head) in wrong or _is_called(doc, m, other)}


def _root_of(doc: Doc, m: Mention, by_head: Mapping[int, Mention]) -> int:
    """The first mention of a person, over pronouns and names that point back; whom he belongs to is another."""
    seen: set[int] = set()
    while m.antecedent is not None and m.antecedent not in seen and (before := by_head.get(m.antecedent)) is not None:
        if doc[m.head] in doc[before.head].ancestors:
            break  # "his minister"
        seen.add(m.antecedent)
        m = before
    return m.head


def _is_called(doc: Doc, m: Mention, other: frozenset[str]) -> bool:
    """Whether its own words or its title say so: "mother", "Mrs X"."""
    if m.plural:
        return False
    words = lexicon_of(doc).things["female" if other is SHE else "male"]
    if m.kind == "pronoun":
        return doc[m.head].lower_ in other
    return any(doc[i].lower_.rstrip(".") in words for i in (m.head, m.start, max(m.start - 1, 0)))
