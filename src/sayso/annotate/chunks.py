"""Where the text is cut before the encoder sees it.

A chunk never crosses a line break that ends a line of thought, and stays short enough for the
encoder; inside it the model itself finds the sentences, but for those that end in "p.m." or "the U.S.", which it runs on.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.datelines import find_datelines
from sayso.reference.times import load_times
from sayso.text import CLOSING_QUOTES, OPENING_QUOTES
from sayso.words import Word

TARGET_WORDS = 110  # cut at the next likely sentence end from here on
MOST_WORDS = 180  # cut wherever we stand

_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_CLOSERS = CLOSING_QUOTES | {")", "]"}


# Words that begin a sentence where they stand in capitals behind an abbreviation.
_STARTERS = frozenset(
    "The A An This These Those He She It They We His Her Its Their In On At But And When While After As If There Meanwhile However".split()
)
_VERSUS = frozenset({"vs.", "v."})
_LEADING_IN = frozenset("At By Around About From Until Till Since Before After Shortly Just Early Late On In".split())
_TIME = 5  # words of a sentence that ends in an hour, at the least


def find_chunks(text: str, words: Sequence[Word]) -> list[tuple[int, int]]:
    """Runs (first word, last word + 1) that are encoded together."""
    chunks: list[tuple[int, int]] = []
    first = 0
    wrapped = is_wrapped(text)
    datelines = {i for start, end, _ in find_datelines(text) for i in (start, end)}
    for i in range(1, len(words) + 1):
        if (
            i == len(words)
            or words[i].start in datelines
            or _is_cut(text, words, first, i, wrapped=wrapped)
            or _ends_abbreviated(text, words, first, i)
        ):
            chunks.append((first, i))
            first = i
    return chunks


def is_wrapped(text: str) -> bool:
    """True for text broken into lines of fixed width, where a line break says nothing.

    Such text has many lines that stop in mid-sentence while the next goes on in lower case.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    broken = sum(not _ENDS_SENTENCE.search(a) and b[:1].islower() for a, b in pairwise(lines))
    return broken > len(lines) * 0.3


def _is_cut(text: str, words: Sequence[Word], first: int, i: int, *, wrapped: bool) -> bool:
    gap = text[words[i - 1].end : words[i].start]
    if "\n" in gap or "\r" in gap or "\u2029" in gap:
        blank = gap.count("\n") > 1
        if blank or not (wrapped or text[words[i].start].islower()):
            return True
    size = i - first
    if size >= MOST_WORDS:
        return True
    return size >= TARGET_WORDS and _is_likely_end(text, words, i)


def _ends_abbreviated(text: str, words: Sequence[Word], first: int, i: int) -> bool:
    """ "… with the U.S. The army", "… at 7 p.m. The army", "… at 7 p.m. Soldiers": one full stop is the abbreviation's and the sentence's."""
    if text[words[i - 1].end - 1] != ".":
        return False
    last, following = (text[words[k].start : words[k].end] for k in (i - 1, i))
    if not last[-2:-1].isalpha() or last.lower() in _VERSUS or text[words[i - 1].end : words[i].start] != " ":
        return False
    if following in _STARTERS:
        return text[words[i].end : words[i].end + 1] in (" ", ",")
    return last in load_times().half_days and following[0].isupper() and _is_sentence(text, words, first, i) and not _is_of_hour(text, words, i)


def _is_sentence(text: str, words: Sequence[Word], first: int, i: int) -> bool:
    """Whether what stands before a word is more than the hour at which something happened: "Shortly after 7 p.m. soldiers …"."""
    start = next((k + 1 for k in range(i - 1, first, -1) if text[words[k].start : words[k].end] in (".", "!", "?")), first)
    return i - start > _TIME and text[words[start].start : words[start].end] not in _LEADING_IN


def _is_of_hour(text: str, words: Sequence[Word], i: int) -> bool:
    """ "7 p.m. Monday", "7 p.m. GMT", "7 p.m. Zenda time": what goes on telling when."""
    times = load_times()
    told, then = (text[words[k].start : words[k].end].lower() if k < len(words) else "" for k in (i, i + 1))
    named = told in times.zones or told in times.weekdays or told in times.months or told in times.month_short
    return named or "time" in (told, then) or text[words[i].start : words[i].end].isupper()


def _is_likely_end(text: str, words: Sequence[Word], i: int) -> bool:
    """A full stop before a capital: not proof of a sentence end, but a good place to cut."""
    back = i - 1
    while back > max(i - 4, 0) and text[words[back].start : words[back].end] in _CLOSERS:
        back -= 1
    ends = text[words[back].start : words[back].end] in (".", "!", "?", "…")
    start = text[words[i].start]
    return ends and (start.isupper() or start in OPENING_QUOTES | {"(", "["})
