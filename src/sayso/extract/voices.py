"""Whose voice the words in quotation marks are: no "they" or "he" in them is who says them."""

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.records import Attribution
from sayso.text import QUOTES


def find_voices(doc: Doc, attributions: Sequence[Attribution]) -> dict[int, frozenset[int]]:
    """Token between quotation marks -> the tokens that name its speaker."""
    voices: dict[int, frozenset[int]] = {}
    for held in attributions:
        named = frozenset(i for p in held.speakers for i in _tokens(doc, p.start, p.end))
        if not named or held.stance == "attitude":
            continue
        for start, end in held.content:
            inside = _tokens(doc, start, end)
            marks = [i for i in inside if doc[i].text in QUOTES and doc[i].pos_ == "PUNCT"]
            if marks:
                voices.update(dict.fromkeys(range(marks[0] + 1, max(marks[-1], inside[-1]) + 1 if len(marks) == 1 else marks[-1]), named))
    return voices


def _tokens(doc: Doc, start: int, end: int) -> range:
    span = doc.char_span(start, end, alignment_mode="expand")
    return range(span.start, span.end) if span is not None else range(0)
