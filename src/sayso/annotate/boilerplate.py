"""Lines of a text that are no report: links to other stories, by-lines, credits, comment counts.

Text given as text is never cut; its furniture is marked, and what is marked is not coded.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from sayso.reference.boilerplate import Boilerplate

LINE = re.compile(r"[^\r\n]+")
MARK_END = ":|-–—. \t"


def find_boilerplate(text: str, lexicon: Boilerplate) -> list[tuple[int, int]]:
    """The (start, end) of every line of furniture, in order."""
    return list(_lines(text, lexicon))


def hidden_tokens(doc: Doc, spans: list[tuple[int, int]]) -> frozenset[int]:
    """The tokens of a `Doc` that stand in `spans`."""
    hidden: set[int] = set()
    for start, end in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            hidden.update(range(span.start, span.end))
    return frozenset(hidden)


def _lines(text: str, lexicon: Boilerplate) -> Iterator[tuple[int, int]]:
    linked = False  # the line before was a mark with nothing behind it
    for line in LINE.finditer(text):
        words = line.group().strip()
        if not words:
            continue
        mark = lexicon.link_mark.match(words)
        if linked or mark is not None or lexicon.line.fullmatch(words):
            yield line.span()
        linked = mark is not None and not words[mark.end() :].strip(MARK_END)
