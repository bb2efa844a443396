"""Which reports print one and the same story: a wire's, whoever prints it and whatever was done to it.

A report is signed once. Two signatures that share a band are worth comparing; the comparison asks how
much of the shorter text's wording is in the longer one, and how much of that wording which has a name or
a number in it. Wording alone would join briefs written to one formula about two happenings; names alone
would join two independent reports of one. What stands in quotation marks is what somebody else said, so
two reporters may share it: it is left out. That both credit one agency does not lower the bar: where the
text alone is just short of it, pairs that share a credit are as often two stories as one.
"""

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

SHINGLE = 4  # words; their order inside one is what makes wording
BAND = 6  # words of a run that is looked up: long enough to be rare
BAND_SAMPLE = 8  # one run in so many is a band, the same ones in every text
BANDS = 4  # that a text has at least, if it has as many runs
SKETCH = 512  # shingles kept of one text; a longer text is sampled, so that size has a bound
WORDS = 4000  # of a text that are looked at
FEWEST = 25  # words outside quotation marks; with fewer all words count
SAME = 5  # shingles; two texts with no other ones are one text
# What makes a copy, measured by benchmarks/copies.py. The shares are of the shorter text's shingles.
COPIED = 0.3  # of all of them
NAMED = 0.25  # of those with a name or number in them, and never much less than of all
NAMED_RATIO = 0.6
SHARED = 28  # shingles; less is one long sentence, and that may be a commonplace
NEARLY_ALL = 0.7  # of a text that has no more, or hardly a name
UNNAMED = 8  # shingles with a name or number; with fewer they tell nothing

Hashes = npt.NDArray[np.uint64]
Sketch = npt.NDArray[np.uint32]
Flags = npt.NDArray[np.bool_]

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
# A name is capitalised in the middle of a sentence.
_NAME = re.compile(r"(?<=[\w,;)’] )[A-ZÀ-ÞΑ-ΩА-Я][^\W_]*|\d[\d.,:]*(?<=\d)")
_PROSE_END = re.compile(r"[.!?…।。؟][\"'”’)\]]*\Z")
_QUOTED = re.compile(r"(?<![\w.,!?])[\"“](?=\S)[^\"“”]*(?:[\"”]|\Z)")
_PLAIN = str.maketrans("ʼ‘`", "’’’")


@dataclass(frozen=True, slots=True)
class Signature:
    """What is kept of a text to know its copies; JSON-able, some 2 kB for most texts, 12 at most; no text can be read from it.

    `bands` are 63-bit integers: texts that share none are no copies. `named` and `plain` are the sorted 32-bit
    hashes, little end first, of the shingles with and without a name or number; one in 2 ** `level` is kept.
    """

    bands: tuple[int, ...]
    named: bytes
    plain: bytes
    level: int = 0


def sign_text(text: str) -> Signature:
    """The signature of a text: the same for the same text everywhere and always."""
    codes, is_name = _read_words(text)
    runs = np.unique(_hash_runs(codes, BAND))
    bands = np.union1d(runs[runs % np.uint64(BAND_SAMPLE) == 0], runs[:BANDS]) >> np.uint64(1)
    hashes = (_hash_runs(codes, SHINGLE) & np.uint64(0xFFFFFFFF)).astype("<u4")
    holds = np.zeros(len(hashes), bool)
    for at in range(SHINGLE):
        holds |= is_name[at : at + len(hashes)]
    named, plain = np.unique(hashes[holds]), np.unique(hashes[~holds])
    plain = np.setdiff1d(plain, named, assume_unique=True)
    level = 0
    while len(named) + len(plain) > SKETCH:
        level += 1
        named, plain = _thin(named, level), _thin(plain, level)
    return Signature(tuple(bands.tolist()), named.tobytes(), plain.tobytes(), level)


def is_copy(a: Signature, b: Signature) -> float | None:
    """The share of the shorter text's wording that is in the other, 0 to 1; None if neither is a copy."""
    level = max(a.level, b.level)
    mine, yours = _unpack(a, level), _unpack(b, level)
    shared = _count_shared(np.concatenate(mine), np.concatenate(yours))
    sizes = sorted(len(x) + len(y) for x, y in (mine, yours))
    if shared == sizes[0] == sizes[1] and shared << level >= SAME:
        return 1.0
    copied = shared / max(1, sizes[0])
    if copied < COPIED or shared << level < (SAME if copied >= NEARLY_ALL else SHARED):
        return None
    names = min(len(mine[0]), len(yours[0]))
    if names << level < UNNAMED:
        return copied if copied >= NEARLY_ALL else None
    named = _count_shared(mine[0], yours[0])
    return copied if named >= max(NAMED, NAMED_RATIO * copied) * names else None


def find_origins(known: Mapping[str, str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The origin of every report of `known` (id to day), given the pairs of ids that are copies, in any order."""
    head: dict[str, str] = {}

    def find(one: str) -> str:
        while (up := head.get(one, one)) != one:
            head[one] = head.get(up, up)
            one = up
        return one

    for a, b in pairs:
        first, second = sorted((find(a), find(b)), key=lambda one: (known[one], one))
        head[second] = first
    return {one: find(one) for one in known}


def _read_words(text: str) -> tuple[Hashes, Flags]:
    """A code of each word in order, and whether it is a name or a number."""
    told = "\n".join(_find_prose(text))
    starts = {match.start() for match in _NAME.finditer(told)}
    words = [(match[0], match.start() in starts) for match in islice(_WORD.finditer(told), WORDS)]
    codes = [zlib.crc32(word.lower().encode()) for word, _ in words]
    return np.array(codes, np.uint64), np.array([is_name for _, is_name in words], bool)


def _find_prose(text: str) -> list[str]:
    """Lines of sentences without what is quoted; headlines, by-lines and links end in no full stop."""
    lines = [line.strip() for line in text.translate(_PLAIN).splitlines() if line.strip()]
    full = [line for line in lines if _PROSE_END.search(line)]
    # Where lines are broken at a fixed width most end in no full stop.
    if 2 * sum(map(len, full)) >= sum(map(len, lines)):
        lines = full
    told = [_QUOTED.sub(" . ", line) for line in lines]
    return told if sum(len(line.split()) for line in told) >= FEWEST else lines


def _hash_runs(codes: Hashes, length: int) -> Hashes:
    """64-bit hashes of all runs of `length` words, in order."""
    count = max(0, len(codes) - length + 1)
    mixed = codes[:count].copy()
    for at in range(1, length):
        mixed = mixed * np.uint64(0x100000001B3) + codes[at : count + at]
    # The finish of splitmix64: every bit of the hash depends on every word.
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _unpack(signature: Signature, level: int) -> tuple[Sketch, Sketch]:
    """The named and the plain shingles as a text of this level would have kept them."""
    both = np.frombuffer(signature.named, "<u4"), np.frombuffer(signature.plain, "<u4")
    return both if level == signature.level else (_thin(both[0], level), _thin(both[1], level))


def _thin(hashes: Sketch, level: int) -> Sketch:
    """One in 2 ** `level` of the hashes, the same ones for every text."""
    return hashes[hashes < np.uint32(1 << (32 - level))]


def _count_shared(a: Sketch, b: Sketch) -> int:
    return len(np.intersect1d(a, b, assume_unique=True))
