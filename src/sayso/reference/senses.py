"""What a word for people means where: the militia of Poland were its police."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.reference.knowledge import DATA, entries

SHIPPED = DATA / "parties" / "senses.yml"


@dataclass(frozen=True, slots=True)
class Senses:
    """Sectors by the last words of a phrase and a country."""

    sectors: Mapping[tuple[str, str], tuple[str, str | None]]

    def sector(self, text: str, country: str, usual: str | None = None) -> str | None:
        """The sector that the phrase has in that country and not elsewhere; None where it is the one that its own words give it."""
        words = text.lower().split(" ")
        for size in (2, 1):
            sector, instead_of = self.sectors.get((" ".join(words[-size:]), country), (None, None))
            if sector is not None and instead_of in (None, usual):
                return sector
        return None


@lru_cache(maxsize=4)
def load_senses(path: Path = SHIPPED) -> Senses:
    """The content of `parties/senses.yml`."""
    rows = entries(path, "senses")
    return Senses({(word, country): (row["sector"], row.get("instead_of")) for row in rows for word in row["words"] for country in row["countries"]})
