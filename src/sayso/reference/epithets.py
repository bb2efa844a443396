"""What states are called beside their names: of which "the West African nation" can be one."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "parties" / "epithets.yml"
LONGEST = 3  # words of an epithet


@lru_cache(maxsize=4)
def load_epithets(path: Path = SHIPPED) -> Mapping[str, frozenset[str]]:
    """The content of `parties/epithets.yml`: codes of the states by what they are called, hyphens as blanks."""
    states: dict[str, frozenset[str]] = {}
    for row in read_knowledge(path) or ():
        if not isinstance(row, dict) or set(row) != {"words", "states"} or not row["words"] or not row["states"]:
            raise LexiconError(f"{path}: entry {row!r} needs words and states")
        for words in (str(w).replace("-", " ") for w in row["words"]):
            if words in states or words != words.lower():
                raise LexiconError(f"{path}: {words!r} must stand once, in lower case")
            states[words] = frozenset(map(str, row["states"]))
    return states


def find_states(words: Sequence[str]) -> frozenset[str]:
    """The states that the longest epithet among the words before a noun is of; those of all where there are several; empty where there is none."""
    known, said = load_epithets(), [part for w in words for part in w.lower().replace("-", " ").split()]
    found: list[frozenset[str]] = []
    at = 0
    while at < len(said):
        size = next((n for n in range(LONGEST, 0, -1) if " ".join(said[at : at + n]) in known), 0)
        if size:
            found.append(known[" ".join(said[at : at + size])])
        at += size or 1
    return frozenset.intersection(*found) if found else frozenset()
