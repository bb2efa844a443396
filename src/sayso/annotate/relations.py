"""The relation model: of which type is what one given party does to another in a sentence, or that it does nothing."""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from sayso.annotate.pieces import PieceCutter
from sayso.annotate.session import open_session
from sayso.errors import ModelError

DATA = Path(__file__).parent.parent / "reference" / "data"
SHIPPED = DATA / "relations"
INPUTS = ("pieces", "mask", "case", "first", "marks", "actor", "recipient", "inside")
OUTPUTS = ("relation",)
MOST_WORDS, MOST_PIECES = 160, 400  # longer "sentences" are tables and rubbish
ACTOR, RECIPIENT = 1, 2  # marks of pieces
Span = tuple[int, int]


class RelationModel:
    """The shipped network. `relate` reads a `Doc` with two spans of tokens marked."""

    def __init__(self, folder: Path = SHIPPED, tokenizer: Path = DATA / "model" / "tokenizer.json") -> None:
        try:
            self._types: list[str] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
            self._session = open_session(folder / "relations.onnx")
            self._cutter = PieceCutter(tokenizer)
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(f"The relation model in {folder} cannot be loaded: {error}.") from error

    def relate(self, doc: Doc, actor: Span, recipient: Span) -> dict[str, float]:
        """The probability of each type of what the first span does to the second, and of "none"."""
        tokens = [t for t in doc if not t.is_space][:MOST_WORDS]
        pieces = self._cutter.cut([t.text for t in tokens])
        if not tokens or len(pieces.ids) > MOST_PIECES:
            return {}
        marked = [_inside([t.i for t in tokens], span) for span in (actor, recipient)]
        feed: dict[str, NDArray[Any]] = {
            "pieces": np.array([pieces.ids]),
            "mask": np.ones((1, len(pieces.ids)), np.int64),
            "case": np.array([pieces.case]),
            "first": np.array([pieces.first]),
            "marks": np.array([mark_pieces(pieces.first, len(pieces.ids), *marked)]),
            "actor": _floats(len(tokens), marked[0]),
            "recipient": _floats(len(tokens), marked[1]),
            "inside": np.ones((1, len(tokens)), np.float32),
        }
        scores = self._session.run(list(OUTPUTS), feed)[0][0]
        return {name: float(p) for name, p in zip(self._types, scores, strict=True)}


def mark_pieces(first: Sequence[int], size: int, actor: Sequence[int], recipient: Sequence[int]) -> list[int]:
    """The mark of each of `size` pieces, from the words of both parties and each word's first piece."""
    marks = [0] * size
    ends = [*first[1:], size - 1]
    for mark, words in ((RECIPIENT, recipient), (ACTOR, actor)):  # a word of both is the actor's
        for word in words:
            marks[first[word] : ends[word]] = [mark] * (ends[word] - first[word])
    return marks


def _inside(tokens: Sequence[int], span: Span) -> list[int]:
    """The words of a sentence that a span of tokens covers."""
    return [k for k, i in enumerate(tokens) if span[0] <= i < span[1]]


def _floats(size: int, words: Sequence[int]) -> NDArray[np.float32]:
    row = np.zeros((1, size), np.float32)
    row[0, list(words)] = 1
    return row


@lru_cache(maxsize=1)
def load_relations(folder: Path = SHIPPED) -> RelationModel:
    """The shipped relation model, loaded once per process and only where two parties are to be related."""
    return RelationModel(folder)


def relate_spans(doc: Doc, actor: Span, recipient: Span) -> dict[str, float]:
    """`RelationModel.relate` of the shipped model."""
    return load_relations().relate(doc, actor, recipient)
