"""Where peoples are at home: whose "Hutu soldiers" may be."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "parties" / "peoples.yml"


@lru_cache(maxsize=4)
def load_peoples(path: Path = SHIPPED) -> Mapping[str, frozenset[str]]:
    """The content of `parties/peoples.yml`: codes of the home countries by the word for one of a people."""
    homes: dict[str, frozenset[str]] = {}
    for row in read_knowledge(path) or ():
        if not isinstance(row, dict) or set(row) != {"people", "homes"} or not row["people"] or not row["homes"]:
            raise LexiconError(f"{path}: entry {row!r} needs people and homes")
        for word in map(str, row["people"]):
            if word in homes or word != word.lower() or " " in word:
                raise LexiconError(f"{path}: {word!r} must stand once, in lower case, as one word")
            homes[word] = frozenset(map(str, row["homes"]))
    return homes


def one_of(word: str) -> str | None:
    """The word for one of a people where `word` is the plural of it, with its capital."""
    singular = word.lower().removesuffix("s")
    return singular if word[:1].isupper() and len(singular) < len(word) and singular in load_peoples() else None


def find_homes(words: Iterable[str]) -> frozenset[str]:
    """The home countries of the first people that the words of a phrase name, in the singular or plural."""
    peoples = load_peoples()
    named = (one_of(word) or word.lower() for word in words if word[:1].isupper())
    return next((peoples[word] for word in named if word in peoples), frozenset())
