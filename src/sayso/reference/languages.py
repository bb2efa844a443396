"""Which words are English and what other languages are called, from `lexicons/en/language.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "language.yml"
_KEYS = frozenset({"english", "shared", "same", "names"})


@dataclass(frozen=True, slots=True)
class Languages:
    """`english` are words of English alone, `shared` common ones that others have too, `same` codes that count as English, `names` code -> name."""

    english: frozenset[str]
    shared: frozenset[str]
    same: frozenset[str]
    names: Mapping[str, str]


@lru_cache(maxsize=4)
def load_languages(path: Path = SHIPPED) -> Languages:
    """The languages of one file; `LexiconError` says what is wrong with it."""
    content = read_knowledge(path)
    if not isinstance(content, dict) or set(content) != _KEYS:
        raise LexiconError(f"{path}: the sections must be {sorted(_KEYS)}.")
    for key in ("english", "shared", "same"):
        if not isinstance(content[key], list) or not content[key]:
            raise LexiconError(f"{path}: {key} must be a list of words.")
    names = content["names"]
    if not isinstance(names, dict) or not all(isinstance(n, str) for n in names.values()):
        raise LexiconError(f"{path}: names must map a code to the name of a language.")
    return Languages(
        frozenset(str(word).lower() for word in content["english"]),
        frozenset(str(word).lower() for word in content["shared"]),
        frozenset(map(str, content["same"])),
        {str(code): name for code, name in names.items()},
    )
