"""Words that tell the domain of a report, from `lexicons/en/domains.yml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, entries

SHIPPED = DATA / "lexicons" / "en" / "domains.yml"
DOMAINS = ("sport", "business", "entertainment", "science", "obituary", "accident")
CONFLICT = "conflict"  # what the domains are held against
_KEYS = frozenset({"domain", "weight", "words"})
_PIECES = re.compile(r"[^\s\-‐‑–]+?(?=['’]s\b)|['’]s\b|[^\s\-‐‑–]+")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Domains:
    """`weights` maps a phrase, in words, to its weight in each domain that lists it.

    `by_first` maps a first word to the lengths of the phrases that begin with it, longest first.
    """

    weights: Mapping[Words, Mapping[str, float]]
    by_first: Mapping[str, tuple[int, ...]]


def load_domains(path: Path = SHIPPED) -> Domains:
    """The domain words of one file; `LexiconError` names the file and the entry that breaks the schema."""
    return _load(path)


def find_pieces(phrase: str) -> Words:
    """Lower-case words of a phrase: a hyphen counts like a space, and "'s" is a word of its own."""
    return tuple(_PIECES.findall(phrase.lower().replace("’", "'")))


@lru_cache(maxsize=4)
def _load(path: Path) -> Domains:
    weights: dict[Words, dict[str, float]] = {}
    for number, row in enumerate(entries(path), 1):
        where = f"{path}: entry {number}"
        domain, weight, phrases = _read(row, where)
        for phrase in phrases:
            words = find_pieces(str(phrase))
            if not words:
                raise LexiconError(f"{where} has an empty word.")
            mine = weights.setdefault(words, {})
            # A phrase listed twice in one domain counts with its higher weight.
            mine[domain] = max(weight, mine.get(domain, 0.0))
    lengths: dict[str, set[int]] = {}
    for words in weights:
        lengths.setdefault(words[0], set()).add(len(words))
    return Domains(weights, {first: tuple(sorted(n, reverse=True)) for first, n in lengths.items()})


def _read(row: Mapping[str, object], where: str) -> tuple[str, float, list[object]]:
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise LexiconError(f"{where} has the key {unknown[0]!r}; known keys are {sorted(_KEYS)}.")
    domain, weight, words = row.get("domain"), row.get("weight"), row.get("words")
    if domain not in (*DOMAINS, CONFLICT):
        raise LexiconError(
            f"{where} has the domain {domain!r}; allowed are {[*DOMAINS, CONFLICT]}."
        )
    if not isinstance(weight, int | float) or isinstance(weight, bool) or not 0 < weight <= 1:
        raise LexiconError(f"{where} has the weight {weight!r}; it must be above 0 and at most 1.")
    if not isinstance(words, list) or not words:
        raise LexiconError(f"{where} names no words.")
    return str(domain), float(weight), words
