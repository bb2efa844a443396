"""What the answers of a country weigh where it is asked whether a role is its own."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "parties" / "whose.yml"


@lru_cache(maxsize=4)
def load_whose(path: Path = SHIPPED) -> Mapping[str, float]:
    """The weights of `parties/whose.yml` by question."""
    content = read_knowledge(path)
    if not isinstance(content, dict) or not all(isinstance(w, int | float) for w in content.values()):
        raise LexiconError(f"{path}: needs a number for each question")
    return {str(question): float(weight) for question, weight in content.items()}
