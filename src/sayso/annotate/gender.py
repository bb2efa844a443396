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
    first_names, words = _find_names(doc, other), _find_words(doc, other)
    named = {m.head for m in done if _is_named(m, first_names)}
    called = {m.head for m in done if _is_called(doc, m, other, words)}
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
            if _hangs_on(doc, before.head, m.head):
                break  # "his minister"
            m = before
            if m.head in roots:
                break
            seen.add(m.head)
        roots[mention.head] = roots.get(m.head, m.head)
    return roots


def _hangs_on(doc: Doc, below: int, above: int) -> bool:
    """Whether a token is one that another governs; asked of the same two for one pronoun after another."""
    held: dict[tuple[int, int], bool] = doc.user_data.setdefault("hanging", {})
    if (below, above) not in held:
        held[below, above] = doc[above] in doc[below].ancestors
    return held[below, above]


def _find_names(doc: Doc, other: frozenset[str]) -> Set[int]:
    """The tokens that are first names of women or of men, found once for a document."""
    kind = "female_names" if other is SHE else "male_names"
    if kind not in doc.user_data:
        names = lexicon_of(doc).things[kind]
        doc.user_data[kind] = {t.i for t in doc if t.ent_type_ == "PER" and t.lower_ in names}
    found: set[int] = doc.user_data[kind]
    return found


def _is_named(m: Mention, first_names: Set[int]) -> bool:
    """Whether a first name before a surname says so: "Suzanne Otto"."""
    return m.kind == "person" and not m.plural and not first_names.isdisjoint(range(m.start, m.end - 1))


def _is_title_of(doc: Doc, m: Mention, named: Set[int]) -> bool:
    """Whether a role is what somebody of these names is: "prosecutor X", "X, the first prosecutor"."""
    if m.kind != "role" or m.plural:
        return False
    token = doc[m.head]
    behind = any(c.i in named and c.dep_ in BESIDE for c in token.children)
    return behind or (token.head.i in named and token.dep_ in BESIDE)


def _find_words(doc: Doc, other: frozenset[str]) -> Set[int]:
    """The tokens that are words or titles for women or for men, found once for a document."""
    kind = "female" if other is SHE else "male"
    if kind not in doc.user_data:
        words = lexicon_of(doc).things[kind]
        doc.user_data[kind] = {t.i for t in doc if t.lower_.rstrip(".") in words}
    found: set[int] = doc.user_data[kind]
    return found


def _is_called(doc: Doc, m: Mention, other: frozenset[str], words: Set[int]) -> bool:
    """Whether its own words or its title say so: "mother", "Mrs X"."""
    if m.plural:
        return False
    if m.kind == "pronoun":
        return doc[m.head].lower_ in other
    return m.head in words or m.start in words or m.start - 1 in words
