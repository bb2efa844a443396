"""Whose a coalition is: "coalition forces" are those of the state that leads the one in a country."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.records import Place
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "parties" / "coalitions.yml"
KEYS = frozenset({"words", "leaders", "armies", "soldiers", "voices", "unrisen", "raided", "sending", "parted"})


@dataclass(frozen=True, slots=True)
class Coalitions:
    """Words for forces of several states, and by the country they fight in who leads them; whose army stands in a country without one."""

    words: frozenset[str]
    leaders: Mapping[str, str]
    armies: Mapping[str, str]
    soldiers: frozenset[str]
    voices: frozenset[str]  # who speaks for an army, in whole phrases
    unrisen: frozenset[str]  # states without rebels of their own
    raided: frozenset[str]  # states whose rebels are a neighbour's, or of a people that they rule
    sending: frozenset[str]  # these and others that have soldiers abroad
    parted: Mapping[str, tuple[str, ...]]  # words for two states that share a name: "the Koreas"

    def army_in(self, text: str, country: str) -> str:
        """Whose the forces in a country are that nothing else tells of: its own, but soldiers of the army there where it has none."""
        said = text.lower()
        return self.armies.get(country, country) if said in self.voices or self.soldiers & set(said.split()) else country

    def without_rebels(self, places: Iterable[Place], codes: Iterable[str]) -> frozenset[str]:
        """The states without rebels of their own of which a report tells no town: its rebels are where their soldiers are. Also those raided.

        So are states that often have soldiers abroad, where nothing but these is told of them by the codes of the report.
        """
        told = [code.split(" ") for code in codes]
        soldiers = {c for c, sector in told if sector == "MIL"} - {c for c, sector in told if sector != "MIL"}
        at_home = {p.country for p in places if p.country and p.name and p.precision != "country"}
        return self.raided | (self.unrisen | self.sending & soldiers) - at_home

    def find_away(self, codes: Iterable[str], at_places: Set[str]) -> Set[str]:
        """States of which soldiers are told, and nobody and nothing else, where places of other countries are: whose forces are abroad."""
        told = list(codes)
        at_home = {c.split(" ")[0] for c in told if not c.endswith(" MIL")} | at_places
        return ({c.split(" ")[0] for c in told} & self.sending) - at_home if at_places else frozenset()

    def leader(self, text: str, country: str | None) -> str | None:
        """The country whose forces a phrase with one of the words means; None where nothing is known."""
        return self.leaders.get(country or "") if self.words & set(text.lower().split()) else None


@lru_cache(maxsize=4)
def load_coalitions(path: Path = SHIPPED) -> Coalitions:
    """The content of `parties/coalitions.yml`."""
    content = read_knowledge(path)
    if not isinstance(content, dict) or set(content) != KEYS:
        raise LexiconError(f"{path}: needs {', '.join(sorted(KEYS))}")
    leaders, armies = _by_country(content["leaders"]), _by_country(content["armies"])
    unrisen = frozenset(content["unrisen"])
    parted = {str(word): tuple(map(str, states)) for word, states in content["parted"].items()}
    words, soldiers, voices, raided = (frozenset(content[name]) for name in ("words", "soldiers", "voices", "raided"))
    return Coalitions(words, leaders, armies, soldiers, voices, unrisen, raided, unrisen | set(content["sending"]), parted)


def _by_country(states: Mapping[str, list[str]]) -> dict[str, str]:
    return {str(c): str(state) for state, countries in states.items() for c in countries}
