"""Quotation marks, straight and typographic, across sentences and paragraphs."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.extract.quotes import Quote, find_quotes
from sayso.extract.tree import make_tree


def quotes_of(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find(text)]


def find(text: str) -> list[Quote]:
    words, spaces = [], []
    for piece in text.replace("\n", " \n ").split(" "):
        if piece:
            words.append(piece)
            spaces.append(False)
    # One token a blank-separated word is enough: quotes are read from the characters.
    at, tokens, gaps = 0, [], []
    for word in words:
        start = text.index(word, at)
        if tokens and start > at:
            gaps[-1] = True
        tokens.append(word)
        gaps.append(False)
        at = start + len(word)
    doc = Doc(
        Vocab(),
        words=tokens,
        spaces=gaps,
        heads=list(range(len(tokens))),
        deps=["ROOT"] * len(tokens),
    )
    assert doc.text == text
    return find_quotes(make_tree(doc))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "go away" twice.', ['"go away"']),
        ("He said “go away” twice.", ["“go away”"]),
        ("He said ''go away'' twice.", ["''go away''"]),
        ("He said 'go away' twice.", ["'go away'"]),
        ("The rebels' camp wasn't Gotha's.", []),
        ("She said: “He shouted ‘stop’ and ran.”", ["“He shouted ‘stop’ and ran.”"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quotes_of(text) == expected


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    first, second = find('"It began at dawn.\n"It ended at noon."')
    assert (first.open_end, first.goes_on) == (True, False)
    assert (second.open_end, second.goes_on) == (False, True)


def test_words_held_with_tongs_are_not_solid() -> None:
    assert not find('The "reform" failed.')[0].solid
