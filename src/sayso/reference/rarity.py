"""How rare a word is in English news and web text, from `rarity/en.txt`.

The counts are fixed, never taken from the reports at hand: what a word weighs may not depend on which
reports came first.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA
from sayso.text import fold

SHIPPED = DATA / "rarity" / "en.txt"
_TERM = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_PLAIN_NUMBER = 0.8  # of the weight of a rare word: "12" tells less than a name


class Term(NamedTuple):
    """One word of a text: folded, without the plural and the possessive, and whether it stood capitalised."""

    word: str
    start: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Rarity:
    """Sentences counted, and in how many of them a word stands (the upper end of its band)."""

    sentences: int
    counts: Mapping[str, int]

    def of(self, word: str) -> float:
        """0 for a word of every sentence, 1 for one that was never met twice."""
        if word.isdigit():
            return _PLAIN_NUMBER if len(word) > 1 else 0.2
        return math.log(self.sentences / self.counts.get(word, 1)) / math.log(self.sentences)


def find_terms(text: str) -> Iterator[Term]:
    """The words of a text, folded so that "Strikes" and "strike's" are one."""
    for match in _TERM.finditer(text):
        raw = _POSSESSIVE.sub("", match.group())
        if len(raw) > 1 or raw.isdigit():
            yield Term(_singular(fold(raw)), match.start(), raw[0].isupper())


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]


@lru_cache(maxsize=2)
def load_rarity(path: Path = SHIPPED) -> Rarity:
    """The counts of one file; `LexiconError` names the line that breaks the form."""
    counts: dict[str, int] = {}
    sentences = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        key, _, rest = line.partition("\t")
        try:
            if key == "sentences":
                sentences = int(rest)
            else:
                counts.update(dict.fromkeys(rest.split(" "), int(key)))
        except ValueError:
            raise LexiconError(
                f"{path}, line {number}: {line[:40]!r} must be a count, a tab and words."
            ) from None
    if sentences < 2:
        raise LexiconError(f"{path}: the line 'sentences' with their number is missing.")
    return Rarity(sentences, counts)
