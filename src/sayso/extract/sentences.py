"""Where the sentence of a token begins and ends."""

from itertools import pairwise

from spacy.tokens import Doc, Token


def find_sentence(token: Token) -> tuple[int, int]:
    """First token and end of the sentence around `token`; spaCy's own `sent` walks the whole `Doc`."""
    doc = token.doc
    held: list[tuple[int, int]] | None = doc.user_data.get("sentences")
    if held is None:
        held = doc.user_data["sentences"] = _mark_sentences(doc)
    return held[token.i]


def find_start_before(token: Token) -> int:
    """The first token of the sentence before that of `token`."""
    first = find_sentence(token)[0]
    return find_sentence(token.doc[first - 1])[0] if first else 0


def _mark_sentences(doc: Doc) -> list[tuple[int, int]]:
    """The sentence of each token; asked for thousands of times, and reading tokens one by one is slow."""
    starts = [token.i for token in doc if token.i == 0 or token.is_sent_start]
    return [span for span in pairwise([*starts, len(doc)]) for _ in range(*span)]
