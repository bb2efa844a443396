"""Whose a coalition is: "coalition forces" are those of the state that leads the one in a country."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "parties" / "coalitions.yml"


@dataclass(frozen=True, slots=True)
class Coalitions:
    """Words for forces of several states, and by the country they fight in who leads them."""

    words: frozenset[str]
    leaders: Mapping[str, str]

    def leader(self, text: str, country: str | None) -> str | None:
        """The country whose forces a phrase with one of the words means; None where nothing is known."""
        return self.leaders.get(country or "") if self.words & set(text.lower().split()) else None


@lru_cache(maxsize=4)
def load_coalitions(path: Path = SHIPPED) -> Coalitions:
    """The words and leaders of `parties/coalitions.yml`."""
    content = read_knowledge(path)
    if not isinstance(content, dict) or set(content) != {"words", "leaders"}:
        raise LexiconError(f"{path}: needs words and leaders")
    leaders = {str(c): str(leader) for leader, countries in content["leaders"].items() for c in countries}
    return Coalitions(frozenset(content["words"]), leaders)
