"""Parts of a text that are no report: links to other stories, by-lines, credits, comment counts.

Text given as text is never cut; its furniture is marked, and what is marked is not coded.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.datelines import read_dateline
from sayso.reference.boilerplate import Boilerplate, Pattern

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
SEGMENT = re.compile(r"\s*[|•·»\t]\s*|\s{3,}")
SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*\Z")
STOP = re.compile(r"[.:;,]['\"”’)\]]*\Z")  # ends no headline
QUESTION = re.compile(r"[!?]['\"”’)\]]*\Z")
WORD = re.compile(r"\w+")
BREAK = re.compile(r"\r\n|[^\S\t ]")
WRAPPED = (45, 90)  # characters of a full line where lines are broken at a fixed width
LONG = 240  # characters; furniture of whole lines is shorter
HEADLINE = 20  # words
CAPITALS = 6  # words of a by-line in capitals
CAPTION = "caption"
LISTED = 8  # links that one mark can open
SHARED = 2  # words that a sub-heading has in common with the sentence it heads
BYLINE = re.compile(r"(?:by|BY|By)\s+[A-Z]")


def find_boilerplate(text: str, lexicon: Boilerplate) -> list[tuple[int, int]]:
    """The (start, end) of what is no report, in order and apart; mostly whole lines, without blanks at their ends."""
    lines = list(_lines(text))
    runs_on = _run_on(text, lines)
    out: list[tuple[int, int]] = []
    begun = False
    at = 0
    while at < len(lines):
        start, end = lines[at]
        words = text[start:end]
        if start in runs_on:
            at += 1
            continue
        whole = _is_furniture(words, lexicon, begun)
        opened = False
        if begun and not whole:
            whole, opened = _is_link(words, lexicon)
        if whole:
            out.append((start, end))
            if opened:
                listed = _links_below(text, lines[at + 1 :], lexicon)
                out.extend(listed)
                at += len(listed)
        else:
            out.extend((start + a, start + b) for a, b in _inside(words, lexicon, begun))
            begun = True
        at += 1
    return _keep_caption(text, lines, out, lexicon)


def _keep_caption(text: str, lines: Sequence[tuple[int, int]], furniture: list[tuple[int, int]], lexicon: Boilerplate) -> list[tuple[int, int]]:
    """A page of pictures alone reports what stands under the first of them; others mostly say it again."""
    if any(_is_prose(text[slice(*line)]) for line in lines if line not in furniture):
        return furniture
    captions = [p for p in lexicon.patterns if p.kind == CAPTION]
    prose = ((line, text[slice(*line)]) for line in furniture if _is_prose(text[slice(*line)]))
    told = (line for line, words in prose if any(_fits_line(words, len(words.split()), p) for p in captions))
    first = next(told, None)
    return [line for line in furniture if line != first]


def find_stories(text: str, boilerplate: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stories of a page as ranges that cover all of `text`, in order; nearly always one.

    A second story begins where, after two lines of prose or more, a headline stands right above a
    dateline or a by-line with prose, or a dateline right below furniture. A town in capitals with a
    day or an agency makes a dateline; a town with a dash or a colon alone does not.
    """
    hidden = set(boilerplate)
    lines = list(_lines(text))
    runs_on = _run_on(text, lines)
    starts = [0]
    prose = 0
    for i, (start, end) in enumerate(lines):
        words = text[start:end]
        if (start, end) in hidden or start in runs_on:
            continue
        if prose >= 2 and _begins_story(i, lines, text, hidden):
            starts.append(start)
            prose = 0
        if _is_prose(words):
            prose += 1
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _begins_story(
    at: int, lines: list[tuple[int, int]], text: str, hidden: set[tuple[int, int]]
) -> bool:
    words = text[slice(*lines[at])]
    if _begins_dated(words) and _is_prose(words):
        return lines[at - 1] in hidden
    if not _is_headline(words):
        return False
    signed = False
    for line in lines[at + 1 : at + 4]:
        below = text[slice(*line)]
        if line in hidden:
            signed = signed or BYLINE.match(below) is not None
            continue
        return _is_prose(below) and (signed or _begins_dated(below))
    return False


def _begins_dated(words: str) -> bool:
    found = read_dateline(words)
    return found is not None and found.stamped


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            yield start, end


def _run_on(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Starts of lines that go on a sentence, in a text whose lines are broken at a fixed width as wires once were."""
    full = [(a, b) for a, b in lines if WRAPPED[0] <= b - a <= WRAPPED[1]]
    broken = sum(1 for a, b in full if not SENTENCE_END.search(text[a:b]))
    if len(full) < 6 or 2 * len(full) < len(lines) or 2 * broken < len(full):
        return frozenset()
    return frozenset(
        after[0]
        for before, after in pairwise(lines)
        if before[1] - before[0] >= WRAPPED[0]
        and not SENTENCE_END.search(text[slice(*before)])
        and len(BREAK.findall(text[before[1] : after[0]])) < 2
    )


def _is_furniture(words: str, lexicon: Boilerplate, begun: bool) -> bool:
    """Whether a whole line is furniture; before the report has begun only what may open a page counts."""
    patterns = [p for p in lexicon.patterns if begun or p.opening]
    count = len(words.split())
    if any(_fits_line(words, count, p) for p in patterns):
        return True
    segments = [s for s in SEGMENT.split(words) if s] if len(words) <= LONG else []
    shared = [p for p in patterns if p.where == "segment"]
    return len(segments) > 1 and all(any(p.expression.match(s) for p in shared) for s in segments)


def _fits_line(words: str, count: int, pattern: Pattern) -> bool:
    """Whether a pattern of whole lines is in a line of so many words."""
    # In lines of capitals alone names cannot be told from other words.
    if pattern.cased and words.isupper() and count > CAPITALS:
        return False
    if pattern.where in ("line", "segment"):
        return len(words) <= LONG and pattern.expression.match(words) is not None
    if pattern.where in ("start", "end") and count <= pattern.words:
        found = (
            pattern.expression.match(words)
            if pattern.where == "start"
            else pattern.expression.search(words)
        )
        return found is not None
    return False


def _inside(words: str, lexicon: Boilerplate, begun: bool) -> list[tuple[int, int]]:
    """Furniture within a line of the report, offsets from its start, sorted and apart."""
    found: list[tuple[int, int]] = []
    for pattern in lexicon.patterns:
        if (pattern.first_line and begun) or not (begun or pattern.opening):
            continue
        if pattern.where == "head":
            match = pattern.expression.match(words)
            found.extend([match.span()] if match else [])
        elif pattern.where == "tail":
            match = pattern.expression.search(words)
            found.extend([match.span()] if match else [])
        elif pattern.where == "inside":
            found.extend(m.span() for m in pattern.expression.finditer(words))
    out: list[tuple[int, int]] = []
    for start, end in sorted(found):
        start += len(words[start:end]) - len(words[start:end].lstrip())
        end = start + len(words[start:end].rstrip())
        if start >= end:
            continue
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _is_link(words: str, lexicon: Boilerplate) -> tuple[bool, bool]:
    """Whether a line is a link to another story, and whether it only opens a list of them."""
    for marks, needs_headline in ((lexicon.marked, False), (lexicon.weak, True)):
        match = marks.match(words)
        if match is None:
            continue
        rest = words[match.end() :].lstrip(' \t:|-–—>»→.…*"“”)]')
        if not rest:
            return True, True
        if not needs_headline or _is_headline(rest):
            return True, False
    bare = lexicon.bare.match(words) is not None and _is_headline(words)
    return bare, False


def _links_below(
    text: str, lines: list[tuple[int, int]], lexicon: Boilerplate
) -> list[tuple[int, int]]:
    """The headline lines under an empty mark, until prose resumes.

    The last of several, right above prose that takes up its words, heads that prose and is no link.
    """
    listed: list[tuple[int, int]] = []
    for line in lines[:LISTED]:
        words = text[slice(*line)]
        if (
            not _is_headline(words)
            or _is_furniture(words, lexicon, True)
            or _is_link(words, lexicon)[0]
        ):
            break
        listed.append(line)
    if len(listed) > 1 and len(listed) < len(lines):
        below = text[slice(*lines[len(listed)])]
        if _is_prose(below) and _shared(text[slice(*listed[-1])], below) >= SHARED:
            listed.pop()
    return listed


def _shared(heading: str, prose: str) -> int:
    """How many longer words of a heading stand in the prose below it, by their first five letters."""
    first, second = (
        {w.lower()[:5] for w in WORD.findall(t) if len(w) > 3} for t in (heading, prose)
    )
    return len(first & second)


def _is_headline(words: str) -> bool:
    """No full stop, not long, and not two sentences."""
    count = len(words.split())
    if count > HEADLINE or STOP.search(words):
        return False
    return not (QUESTION.search(words) and re.search(r"[.!?]['\"”’)]*\s+[A-Z\"“‘]", words))


def _is_prose(words: str) -> bool:
    return len(words.split()) >= 6 and (
        SENTENCE_END.search(words) is not None or len(words.split()) > 25
    )
