"""Spellings of place names: what two spellings must share to be looked up as one name."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.reference.knowledge import DATA, read_knowledge
from sayso.text import fold

WORDS = DATA / "gazetteer" / "words.yml"
NATURAL_KINDS = frozenset(["region", "point"])
_BREAKS = re.compile(r"[\W_]+")
_SAME = {"saint": "st", "sainte": "st", "mount": "mt", "fort": "ft", "and": "and"}
ARTICLES = frozenset(
    {"al", "el", "ar", "as", "ad", "at", "an", "ash", "az", "ed", "es", "esh", "er"}
)


class Bare(NamedTuple):
    """A folded name without its common noun, and the kinds of place that the noun allows.

    `natural` where the noun is that of a river, a mountain or the like: it is never a town of the same name.
    """

    key: str
    kinds: frozenset[str]
    natural: bool = False


@lru_cache(maxsize=65_536)
def fold_place(name: str) -> str:
    """The look-up key: lower case, no diacritics, hyphens as spaces, "Saint" as "st", "U.S." as "us"."""
    words: list[str] = []
    initials = ""
    for word in _BREAKS.sub(" ", fold(name).replace("&", " and ")).split():
        if len(word) == 1 and word.isalpha():
            initials += word
            continue
        if initials:
            words.append(initials)
            initials = ""
        words.append(_SAME.get(word, word))
    if initials:
        words.append(initials)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=1)
def generic_words() -> dict[str, frozenset[str]]:
    """Common noun of a place name ("province") to the kinds of place it can stand with."""
    rows = read_knowledge(WORDS)["generics"]
    return {fold_place(word): frozenset(row["kinds"]) for row in rows for word in row["words"]}


@lru_cache(maxsize=1)
def _natural_words() -> frozenset[str]:
    return frozenset(" ".join(words) for words in word_list("natural"))


def _bare(words: list[str], noun: str) -> Bare:
    natural = noun in _natural_words()
    return Bare(" ".join(words), NATURAL_KINDS if natural else generic_words()[noun], natural)


def bare_names(key: str) -> list[Bare]:
    """What is left of a key without its common nouns: "city of x" and "x province" give "x"."""
    generics = generic_words()
    words = key.split()
    out: list[Bare] = []
    for size in (2, 1):
        if len(words) > size and " ".join(words[-size:]) in generics:
            out.append(_bare(words[:-size], " ".join(words[-size:])))
            break
    if len(words) > 2 and words[0] in generics and words[1] in ("of", "de", "du", "del", "da"):
        out.append(_bare(words[2:], words[0]))
    elif len(words) > 1 and words[0] in generics:
        out.append(_bare(words[1:], words[0]))
    return out


@lru_cache(maxsize=4)
def word_list(name: str) -> tuple[tuple[str, ...], ...]:
    """A list of `words.yml` as folded words, the longest entries first."""
    rows = (tuple(fold_place(str(w)).split()) for w in read_knowledge(WORDS)[name])
    return tuple(sorted(rows, key=lambda r: (-len(r), r)))


def without_article(key: str) -> str | None:
    """The key without an Arabic article ("al raqqa" gives "raqqa"); None when it has none."""
    first, _, rest = key.partition(" ")
    return rest if rest and first in ARTICLES and len(rest) > 2 else None


def wider_name(key: str) -> str | None:
    """The place that a part or a facility is named for: "south beirut" and "beirut airport" give "beirut"."""
    words = tuple(key.split())
    for tail in word_list("facilities"):
        if len(words) > len(tail) and words[-len(tail) :] == tail:
            return " ".join(words[: -len(tail)])
    for head in word_list("compass"):
        if len(words) > len(head) and words[: len(head)] == head:
            return " ".join(words[len(head) :])
    return None
