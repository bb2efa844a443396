"""Abbreviations that a report introduces itself: "the Uganda People's Defense Force (UPDF)".

Name and abbreviation are one party. What either of them is known for, both are; a name that nobody
knows is what its own words say ("Ruritania" + "force"), and the abbreviation is that from there on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc

from sayso.records import Mention

BRACKETS = {"(": ")", "[": "]"}
LONGEST = 12  # words of a name
SMALL = frozenset("of the for and to in on de la del des du y et al".split())


class Coined(NamedTuple):
    """A name (tokens start to end) with the token of the abbreviation that stands for it."""

    start: int
    end: int
    short: int


def find_coined(doc: Doc) -> list[Coined]:
    """All pairs of a full name and its abbreviation in brackets right behind it."""
    out = []
    words = [t.text for t in doc]
    for i in range(2, len(words) - 1):
        if BRACKETS.get(words[i - 1]) != words[i + 1]:
            continue
        word = words[i].replace(".", "")
        capitals = [c.lower() for c in word if c.isupper()]
        start = _find_start(doc, i - 1, capitals) if word[:1].isupper() and len(capitals) > 1 and len(word) <= 10 else None
        if start is not None:
            out.append(Coined(start, i - 1, i))
    return out


def _find_start(doc: Doc, end: int, letters: list[str]) -> int | None:
    """Where a name before a bracket begins: its initials are letters of the abbreviation, in their order.

    The abbreviation may have letters more ("United Liberation Movement (ULIMO)"); the longest name counts.
    """
    initials: list[str] = []
    best = None
    for i in range(end - 1, max(end - 1 - LONGEST, -1), -1):
        token = doc[i]
        if token.is_space or token.text in (".", ",", ";", ":", "(", ")", "[", "]"):
            break
        if not token.text[:1].isupper():
            if token.lower_ in SMALL or not token.text[:1].isalpha():
                continue
            break
        initials.insert(0, token.text[:1].lower())
        if not _is_subsequence(initials, letters):
            break
        if initials[0] == letters[0] and len(initials) > 1:
            best = i
    return best


def _is_subsequence(short: list[str], long: list[str]) -> bool:
    rest = iter(long)
    return all(letter in rest for letter in short)


def link_coined(doc: Doc, mentions: Mapping[int, Mention]) -> dict[int, Mention]:
    """The mentions with name and abbreviation of each pair made one, and all uses of the abbreviation."""
    out = dict(mentions)
    for pair in find_coined(doc):
        short = out.get(pair.short)
        inside = [m for m in out.values() if pair.start <= m.head < pair.end]
        root = doc[pair.start : pair.end].root.i
        full = out.get(root)
        whole = full is not None and full.kind == "name"
        source = _better(full if whole else None, short) or full
        if source is None or not source.codes:
            continue
        for m in inside:
            if m.start >= pair.start and m.head != root:
                del out[m.head]
        start = min(pair.start, full.start) if full is not None else pair.start
        named = replace(source, start=start, end=pair.end, head=root, kind="name", weak=False)
        named = replace(named, name=named.name or doc[pair.start : pair.end].text)
        out[root] = named
        for i in _uses(doc, pair.short):
            out[i] = replace(named, start=i, end=i + 1, head=i)
    return out


def _better(full: Mention | None, short: Mention | None) -> Mention | None:
    """Which of the two a lexicon knows; the full name where it knows both or neither."""
    known = [m for m in (full, short) if m is not None and m.codes]
    return next((m for m in known if m.id is not None), known[0] if known else None)


def _uses(doc: Doc, short: int) -> Iterator[int]:
    """The abbreviation and every token like it: a headline has it before the text tells what it is."""
    word = doc[short].text
    return (t.i for t in doc if t.text == word)
