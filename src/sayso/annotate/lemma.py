"""Lemmas as edit scripts: what to cut from the end of a word and what to add.

A script is the string "CUT|ADD|CASE": drop CUT characters, append ADD, where CASE is `l`
(lower the whole lemma) or `k` (keep the word's own capitals). The scripts are classes of the
language model; see models/language/README.md. For nouns and verbs a dictionary (LemmInflect, the
NIH SPECIALIST lexicon) has the last word where it has any, since a word piece does not show how a
word is spelt. Words that it lacks keep the model's lemma: of 618 in the development parts of the
treebanks the model has 464 right, the rules that LemmInflect has for such words 385.
"""

import gzip
from functools import lru_cache
from pathlib import Path

DICTIONARY = frozenset({"VERB", "NOUN"})  # as an adjective "wounded" is itself
_CATEGORIES = {"verb": "VERB", "noun": "NOUN"}


def make_script(word: str, lemma: str) -> str:
    """The script that turns `word` into `lemma`."""
    keep = lemma != lemma.lower()
    low, target = word.lower(), lemma.lower()
    common = 0
    for a, b in zip(low, target, strict=False):
        if a != b:
            break
        common += 1
    added = lemma[common:] if keep and word[:common] == lemma[:common] else target[common:]
    return f"{len(word) - common}|{added}|{'k' if keep else 'l'}"


@lru_cache(maxsize=65_536)
def apply_script(script: str, word: str) -> str:
    """The lemma of `word` under `script`; the word itself when the script does not fit."""
    cut, added, case = script.split("|")
    n = int(cut)
    if n > len(word):
        return word
    stem = word[: len(word) - n]
    return stem + added if case == "k" else (stem + added).lower()


@lru_cache(maxsize=65_536)
def find_lemma(script: str, word: str, upos: str) -> str:
    """The lemma of `word` as `upos`: the model's where the dictionary has it too, else the dictionary's first."""
    guess = apply_script(script, word)
    before, dash, last = word.rpartition("-")
    if dash and upos == "NOUN" and before.isalpha() and last.isalpha():
        return f"{before}-{find_lemma(script, last, upos)}".lower() if guess.islower() else guess  # "ex-deputies"
    if upos not in DICTIONARY or not word.isalpha():
        return guess
    known = _look_up(word.lower(), upos)
    if not known and upos == "NOUN" and word.endswith("ies") and guess.endswith("ie"):
        return guess[:-2] + "y"  # "paramilitaries"; a "movie" is in the dictionary
    if not known and upos == "NOUN" and word.endswith("men") and guess.endswith("me"):
        return guess[:-1] + "an"  # "lawmen", "hitmen"
    if not known or guess in known:
        return guess
    return known[0]


def _look_up(word: str, upos: str) -> tuple[str, ...]:
    """What the dictionary of LemmInflect has."""
    found = _overrides().get((word, upos))
    for line in _lines().get(word, ()):
        _, category, lemmas = line.split(",")
        if _CATEGORIES.get(category) == upos and found is None:
            found = tuple(lemmas.split("/"))
    return found or ()


@lru_cache(maxsize=1)
def _lines() -> dict[str, tuple[str, ...]]:
    """The lines of each word: to parse them all, as the package does, takes longer than to read a report."""
    from lemminflect import config

    lines: dict[str, tuple[str, ...]] = {}
    for line in gzip.decompress(Path(config.lemma_lu_fn).read_bytes()).decode("utf-8").splitlines():
        word = line[: line.index(",")]
        held = lines.get(word)
        lines[word] = (line,) if held is None else (*held, line)
    return lines


@lru_cache(maxsize=1)
def _overrides() -> dict[tuple[str, str], tuple[str, ...]]:
    from lemminflect import config

    rows = Path(config.lemma_overrides_fn).read_text(encoding="utf-8").splitlines()
    cells = [row.strip().split(",") for row in rows if row.strip() and not row.startswith("#")]
    return {(word, upos): (lemma,) for word, upos, lemma in cells}
