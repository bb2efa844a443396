"""The article's text out of a parsed page: trafilatura finds the body; what it misses is added, what is none of it left out.

Trafilatura's quick mode is the better one on news, but it takes the first of several containers, loses a first
paragraph that stands apart, and keeps links to other stories as lines of the article.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

# No words of an article: out before trafilatura copies and searches the page several times over.
WORDLESS = (
    "script style svg img picture source track link meta template iframe object embed canvas input select option textarea"
).split()
PRUNED = "|".join(
    f"//{tag}[contains(@class,'tooltip') or contains(@class,'popover') or contains(@class,'rollover-block')]"
    for tag in ("span", "div")
)
LONGEST_TEASER = 300  # characters; a longer link is somebody's whole paragraph
LEAST_TEASER = 20  # characters; a shorter link at the head of a list item may be a name
PROSE = 60  # characters; a paragraph of a report is mostly longer
LEAD = 40  # characters of a page's description by which its first paragraph is known
SHORTEST_LEAD = 150  # characters; what is shorter is mostly a line under the headline, not a first paragraph
LONGEST_LEAD = 1500
LEAST_PART = 500  # characters of paragraphs that were missed, and their share of the body, to be a part of it
PART_SHARE = 0.5
INLINE = frozenset("a abbr b bdi cite code em font i mark q s small span strong sub sup time u".split())
NO_LEAD = frozenset("a aside button figcaption footer h1 h2 h3 h4 head li nav script style title".split())
LABEL = re.compile(r"[^.!?]{1,24}:|[^a-z.!?]{4,24}")
# Lines that pages of news put around a report, whole: a closed class.
FURNITURE = re.compile(
    r"(?:https?://\S+|\W+"
    r"|(?:\d+|no|leave a|add a|post a|view) ?comments?|comments?(?: \(?\d+\)?)?"
    r"|like this story\b.{0,60}|(?:don['’]t miss|see also|more|read more|related(?: (?:articles?|stories))?|trending):?"
    r"|click here (?:to|for) .{0,60}|(?:sign up|subscribe) (?:to|for|here|now|today)\b.{0,90}"
    r"|(?:copyright|©|\(c\)) ?.{0,120}|.{0,80}all rights reserved\.?"
    r"|(?:follow|like) .{2,60} on (?:facebook|twitter|instagram|telegram)\b.{0,60}"
    r"|(?:share|tweet|print|e-?mail|advertisement|loading|sponsored)[ .…]*)\Z",
    re.IGNORECASE,
)
NO_WORD = re.compile(r"\W+")


class Block(NamedTuple):
    """One line of the body: `kind` is p, head, item or row; the items of one list have its number."""

    text: str
    kind: str
    group: int


def find_text(tree: Any, title: str | None, description: str | None) -> str:
    """The article of a page, a paragraph a line; empty where there is none. Takes elements out of `tree`. Needs trafilatura."""
    from lxml.etree import strip_elements
    from trafilatura.core import bare_extraction

    strip_elements(tree, *WORDLESS, with_tail=False)
    for element in tree.xpath(PRUNED):
        element.drop_tree()
    links = frozenset(_key(link.text_content()) for link in tree.iter("a"))
    found: Any = bare_extraction(tree, options=_options())
    if found is None or found.body is None:
        return ""
    blocks = _leave_out(list(_find_blocks(found.body)), title or "", links)
    if not blocks:
        return ""
    lines = _add_parts([block.text for block in blocks], tree)
    lead = _find_lead(tree, description or "", lines)
    return "\n".join([lead, *lines] if lead else lines)


@cache
def _options() -> Any:
    from trafilatura.settings import Extractor

    return Extractor(fast=True, comments=False)


def _fold(text: str) -> str:
    return NO_WORD.sub(" ", text).strip().casefold()


def _flat(text: str) -> str:
    return " ".join(text.split())


def _key(text: str) -> str:
    """What two prints of the same words have in common."""
    return "".join(text.split())


KINDS: Mapping[str, str] = {"head": "head", "item": "item", "row": "row"}


def _find_blocks(body: Any) -> Iterator[Block]:
    """The lines of trafilatura's body in their order."""
    for group, element in enumerate(body):
        if element.tag in ("list", "table"):
            for part in element.iter("item", "row"):
                yield from (Block(line, KINDS[part.tag], group) for line in _lines_of(part))
        else:
            kind = KINDS.get(element.tag, "p")
            yield from (Block(line, kind, group) for line in _lines_of(element))
        if element.tail and element.tail.strip():
            yield Block(_flat(element.tail), "p", group)


def _lines_of(element: Any) -> Iterator[str]:
    """The lines of an element, parted by its breaks and paragraphs."""
    parts: list[str] = []
    for event, node in _walk(element):
        if event == "start":
            if node.tag in ("lb", "p", "cell", "quote") and node is not element:
                parts.append(" " if node.tag == "cell" else "\n")
            if node.text:
                parts.append(node.text.replace("\n", " "))
        elif node is not element:
            if node.tag in ("p", "quote"):
                parts.append("\n")
            if node.tail:
                parts.append(node.tail.replace("\n", " "))
    for line in "".join(parts).split("\n"):
        if line.strip():
            yield _flat(line)


def _walk(element: Any) -> Iterator[tuple[str, Any]]:
    from lxml.etree import iterwalk

    return iter(iterwalk(element, events=("start", "end")))


def _leave_out(blocks: Sequence[Block], title: str, links: frozenset[str]) -> list[Block]:
    """The blocks without headlines before the first paragraph, links to other stories, furniture."""
    teasers = _find_teasers(blocks, links)
    kept = [
        block
        for block in blocks
        if block.group not in teasers and not _is_link(block, links) and not FURNITURE.match(block.text)
    ]
    first = next((n for n, b in enumerate(kept) if b.kind == "p" and len(b.text) > PROSE), 0)
    folded = _fold(title)
    kept = [b for n, b in enumerate(kept) if n >= first or not (b.kind == "head" or _fold(b.text) == folded)]
    while kept and kept[-1].kind == "head":
        kept.pop()
    return kept


def _find_teasers(blocks: Sequence[Block], links: frozenset[str]) -> frozenset[int]:
    """The lists in which every item begins with a link to something: ways to other stories."""
    heads = {link for link in links if LEAST_TEASER <= len(link) <= LONGEST_TEASER}
    lengths = {len(head) for head in heads}
    groups: dict[int, list[str]] = {}
    for block in blocks:
        if block.kind == "item":
            groups.setdefault(block.group, []).append(_key(block.text))
    return frozenset(
        group
        for group, items in groups.items()
        if len(items) > 1 and all(any(item[:n] in heads for n in lengths) for item in items)
    )


def _is_link(block: Block, links: frozenset[str]) -> bool:
    """Whether a line is one link, perhaps behind a label."""
    if len(block.text) > LONGEST_TEASER:
        return False
    label = LABEL.match(block.text)
    if label and label.end() < len(block.text) and _key(block.text[label.end() :]) in links:
        return True
    return block.kind != "head" and len(block.text) >= LEAST_TEASER and _key(block.text) in links


def _add_parts(lines: list[str], tree: Any) -> list[str]:
    """The lines with the paragraphs of containers like theirs, where a good part of the article was missed."""
    here = {_key(line): at for at, line in enumerate(lines)}
    signs: set[tuple[str, ...]] = set()
    missed: list[tuple[int, str, tuple[str, ...]]] = []
    at = -1
    for paragraph in tree.iter("p"):
        text = _flat(paragraph.text_content())
        if len(text) < PROSE:
            continue
        found = here.get(_key(text))
        if found is not None:
            at = found
            signs.add(_sign(paragraph))
        else:
            missed.append((at, text, _sign(paragraph)))
    missed = [part for part in missed if part[2] in signs and part[0] >= 0]
    size = sum(len(text) for _, text, _ in missed)
    if size < LEAST_PART or size < PART_SHARE * sum(map(len, lines)):
        return lines
    return [
        line
        for n, own in enumerate(lines)
        for line in (own, *(text for after, text, _ in missed if after == n))
    ]


def _sign(paragraph: Any) -> tuple[str, ...]:
    """What the containers of a paragraph have in common with those of the same part of a page."""
    out = [paragraph.get("class") or ""]
    for outer, _ in zip(paragraph.iterancestors(), range(3), strict=False):
        out += [outer.tag, outer.get("class") or ""]
    return tuple(out)


def _find_lead(tree: Any, description: str, lines: Sequence[str]) -> str | None:
    """The first paragraph, which the page's description repeats, where the lines are without it."""
    wanted = _key(description)[:LEAD]
    if len(wanted) < LEAD or wanted in _key("".join(lines)):
        return None
    start = description.split()[0]
    body = tree.find("body")
    for element in body.iter() if body is not None else ():
        text = element.text
        if not text or not text.lstrip().startswith(start):
            continue
        lead = _own_words(element)
        if not SHORTEST_LEAD <= len(lead) <= LONGEST_LEAD or not _key(lead).startswith(wanted):
            continue
        if not _is_no_lead(element):
            return lead
    return None


def _own_words(element: Any) -> str:
    """An element's text up to its first part that is a block of its own."""
    parts = [element.text or ""]
    for child in element:
        if child.tag not in INLINE:
            break
        parts += [child.text_content(), child.tail or ""]
    return _flat("".join(parts))


def _is_no_lead(element: Any) -> bool:
    return element.tag in NO_LEAD or any(outer.tag in NO_LEAD for outer in element.iterancestors())
