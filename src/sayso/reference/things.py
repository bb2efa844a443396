"""Classes of common nouns and verbs that frames and tolls ask for, from `lexicons/en/things.yml`."""

from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "things.yml"


@lru_cache(maxsize=2)
def load_things(path: Path = SHIPPED) -> dict[str, frozenset[str]]:
    """Class -> its lemmas; every class of the shipped file must be there."""
    content = read_knowledge(path)
    missing = [c for c in read_knowledge(SHIPPED) if not isinstance(content, dict) or c not in content]
    if missing:
        raise LexiconError(f"{path}: the class {missing[0]!r} is missing.")
    return {name: frozenset(map(str, lemmas)) for name, lemmas in content.items()}
