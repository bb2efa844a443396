"""Quotation marks: which stretches of a text stand in quotes, across sentences and paragraphs."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from sayso.extract.tree import Tree
from sayso.text import CLOSING_QUOTES, DOUBLE_QUOTES, OPENING_QUOTES, QUOTES

_LONGEST = 4000  # characters; a mark that finds no partner sooner is a slip of the writer
_MARK = re.compile(
    r"\"|“|”|„|«|»|''|``|‘|’(?!\w)|(?<![\w'])'(?=\w)|(?<=[.,?!…])'(?=\s|$)|(?<=[a-rt-z])'(?=[\s.,;:?!)])"
)
_BREAK = re.compile(r"\n[ \t]*\n\s*|\n")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks: characters with the marks, tokens [first, last).

    `open_end` is true where the mark is not closed before the paragraph ends; the quote that opens
    the next paragraph then goes on with it (`goes_on`).
    """

    start: int
    end: int
    first: int
    last: int
    open_end: bool = False
    goes_on: bool = False
    solid: bool = False


def find_quotes(tree: Tree) -> list[Quote]:
    """All quotations of a text in order; none lies in another."""
    found: list[Quote] = []
    for start, end in _paragraphs(tree.text):
        before = found[-1] if found else None
        for a, b, open_end in _pairs(tree.text, start, end):
            first, last = bisect_left(tree.starts, a), bisect_left(tree.starts, b)
            goes_on = before is not None and before.open_end and a == start
            found.append(Quote(a, b, first, last, open_end, goes_on, _is_solid(tree, first, last)))
            before = None
    return found


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines, those joined again that break inside a sentence."""
    spans: list[tuple[int, int]] = []
    at = 0
    for gap in [*(m.span() for m in _BREAK.finditer(text)), (len(text), len(text))]:
        line = text[at : gap[0]].strip()
        if line:
            start = at + len(text[at : gap[0]]) - len(text[at : gap[0]].lstrip())
            end = start + len(line)
            blank = "\n" in text[spans[-1][1] : start].replace("\n", "", 1) if spans else True
            wrapped = (
                spans and not blank and text[spans[-1][1] - 1].isalnum() and text[start].islower()
            )
            if wrapped:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
        at = gap[1]
    return spans


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """(start, end, left open) of the quotes of one paragraph; inner quotes of another kind are skipped."""
    found: list[tuple[int, int, bool]] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text, start, end):
        kind, opens = _read_mark(text, match.start(), match.end(), start, end)
        if opened is None:
            if opens is not False:
                opened = (match.start(), kind)
        elif kind == opened[1]:
            if opens is True and kind == '"' and match.group() not in CLOSING_QUOTES:
                opened = (opened[0], kind)
            elif opens is not True or kind != "'":
                found.append((opened[0], match.end(), False))
                opened = None
    if opened is not None and opened[1] == '"' and end - opened[0] < _LONGEST:
        found.append((opened[0], end, True))
    return found


def _read_mark(text: str, a: int, b: int, start: int, end: int) -> tuple[str, bool | None]:
    """(double or single, whether it opens; None where its place does not tell)."""
    mark = text[a:b]
    kind = '"' if mark in DOUBLE_QUOTES else "'"
    if mark not in CLOSING_QUOTES:
        return kind, True
    if mark not in OPENING_QUOTES:
        return kind, False
    space_before = a == start or text[a - 1] in " \t\n([-—–"
    space_after = b >= end or text[b] in " \t\n.,;:?!)]-—–"
    if space_before == space_after:
        return kind, None
    return kind, space_before


def _is_solid(tree: Tree, first: int, last: int) -> bool:
    """A quotation that says something by itself, as against a word held with tongs."""
    words = [i for i in range(first, last) if tree.is_word(i)]
    if len(words) >= 8:
        return True
    inner = (
        tree.text[tree.starts[first] : tree.end(last - 1)].strip("".join(QUOTES) + " ")
        if last > first
        else ""
    )
    if inner[-1:] in ".?!,…" and len(words) >= 2 and inner[:1].isupper():
        return True
    return (
        len(words) >= 3
        and any(tree.pos[i] in ("VERB", "AUX") for i in words)
        and inner[-1:] in ".?!,"
    )
