"""Folding of names, so that spellings of one name compare equal, and the quotation marks."""

import unicodedata
from functools import lru_cache

# Quotation marks as words: a straight one both opens and closes, and a single one may be an apostrophe.
DOUBLE_QUOTES = frozenset({'"', "“", "”", "„", "«", "»", "``", "''"})
OPENING_QUOTES = frozenset({'"', "'", "“", "‘", "„", "«", "``", "''"})
CLOSING_QUOTES = frozenset({'"', "'", "”", "’", "»", "''"})
QUOTES = OPENING_QUOTES | CLOSING_QUOTES

_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`ʿʾʻʼ", "") | dict.fromkeys("‐‑–", "-"))
_LATIN = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ß": "ss",
        "æ": "ae",
        "ə": "a",
        "Ə": "a",
    }
)


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """Lower case without diacritics or apostrophes: "Sana'a" and "Sanaa" are one."""
    plain = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES).translate(_LATIN))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def is_opposed(word: str) -> bool:
    """ "Anti-American": whom something is against stands in the word that says so."""
    return word[:5].lower() == "anti-" and len(word) > 5
