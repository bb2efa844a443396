"""Pieces of HTML, as feeds hold them, to text."""

from typing import Any

LINE = frozenset("p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote pre tr table section article hr dd dt".split())
WORDLESS = ("script", "style", "figure", "iframe", "svg", "noscript", "form")


def find_markup_text(piece: str) -> str:
    """The text of a piece of HTML or of plain text, a line for each block; empty where there is none. Needs lxml."""
    if "<" not in piece and "&" not in piece:
        return _lines(piece)
    tree = _parse(piece)
    if tree is None:
        return ""
    for element in tree.iter(*LINE):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return _lines("".join(tree.itertext()))


def _parse(piece: str) -> Any:
    from lxml.etree import ParserError, strip_elements
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    clean = piece.replace("\0", "")
    try:
        tree = document_fromstring(f"<div>{clean}</div>".encode("utf-8", "replace"), parser=parser)
    except (ParserError, ValueError):
        return None
    strip_elements(tree, *WORDLESS, with_tail=False)
    return tree


def _lines(text: str) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))
