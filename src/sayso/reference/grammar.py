"""Words by how the clauses around them are built, from `lexicons/en/grammar.yml`; its head explains the classes."""

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "grammar.yml"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The classes of the file, each a set of words."""

    object_control: frozenset[str]
    transitive: frozenset[str]
    brokering: frozenset[str]
    yielding: frozenset[str]
    wrecking: frozenset[str]
    blaming: frozenset[str]
    suspecting: frozenset[str]
    faulting: frozenset[str]
    punishing: frozenset[str]
    shooting: frozenset[str]
    aiming: frozenset[str]
    planning: frozenset[str]
    leaving: frozenset[str]
    intruding: frozenset[str]
    abetting: frozenset[str]
    intruders: frozenset[str]
    withdrawing: frozenset[str]
    towns: frozenset[str]
    partitive: frozenset[str]
    borders: frozenset[str]
    acting: frozenset[str]
    speaking: frozenset[str]
    uttering: frozenset[str]
    issuing: frozenset[str]
    siding: frozenset[str]
    naming: frozenset[str]
    bounding: frozenset[str]
    beginning: frozenset[str]
    spans: frozenset[str]
    dying: frozenset[str]
    befallen: frozenset[str]
    wards: frozenset[str]
    fallen: frozenset[str]
    denying: frozenset[str]
    confirming: frozenset[str]
    performing: frozenset[str]
    condemning: frozenset[str]
    joining: frozenset[str]
    heading: frozenset[str]
    describing: frozenset[str]
    bodily: frozenset[str]
    choosing: frozenset[str]
    happening: frozenset[str]
    resulting: frozenset[str]
    seeming: frozenset[str]
    committing: frozenset[str]
    others: frozenset[str]
    lengths: frozenset[str]
    peers: frozenset[str]
    fighting: frozenset[str]
    helping: frozenset[str]
    help: frozenset[str]
    witnessing: frozenset[str]
    undergoing: frozenset[str]
    befriending: frozenset[str]
    harming: frozenset[str]
    self_harming: frozenset[str]
    addressing: frozenset[str]
    mouthpieces: frozenset[str]
    mutual: frozenset[str]
    commanding: frozenset[str]
    travelling: frozenset[str]
    sequels: frozenset[str]
    answering_deeds: frozenset[str]
    rallying: frozenset[str]
    drives: frozenset[str]
    unaimed: frozenset[str]
    participles: frozenset[str]


@lru_cache(maxsize=4)
def load_grammar(path: Path = SHIPPED) -> Grammar:
    """The words of one file; `LexiconError` names the class that is missing, unknown or no list of words."""
    content = read_knowledge(path)
    wanted = [field.name for field in fields(Grammar)]
    if not isinstance(content, dict):
        raise LexiconError(f"{path}: expected classes with their words.")
    odd = [name for name in content if name not in wanted]
    if odd:
        raise LexiconError(f"{path}: the class {odd[0]!r} is not known. Known: {', '.join(wanted)}.")
    for name in wanted:
        words = content.get(name)
        if not isinstance(words, list) or not all(isinstance(w, str) and w == w.lower() for w in words):
            raise LexiconError(
                f"{path}: {name} must be a list of words in lower case (in quotes where YAML reads them otherwise)."
            )
    return Grammar(**{name: frozenset(content[name]) for name in wanted})
