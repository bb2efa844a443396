"""Lemmas as edit scripts: what to cut from the end of a word and what to add.

A script is the string "CUT|ADD|CASE": drop CUT characters, append ADD, where CASE is `l`
(lower the whole lemma) or `k` (keep the word's own capitals). The scripts are classes of the
language model; see models/language/README.md. For open-class words a dictionary (LemmInflect, the
NIH SPECIALIST lexicon) has the last word, since a word piece does not show how a word is spelt.
"""

from functools import lru_cache

from lemminflect import getLemma

DICTIONARY = frozenset({"VERB", "NOUN"})  # as an adjective "wounded" is itself


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
    if upos not in DICTIONARY or not word.isalpha():
        return guess
    known = getLemma(word.lower(), upos=upos)
    if not known or guess in known:
        return guess
    return str(known[0])
