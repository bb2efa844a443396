"""The event model: for each word of a sentence whether it carries an event, of which type, and who stands in it.

Only sentences that the caller asks for are read. All sentences of one report are encoded together
and nothing else is, so that a reading cannot depend on its neighbours.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

from sayso.annotate.pieces import PieceCutter, Pieces
from sayso.annotate.session import open_session
from sayso.errors import ModelError
from sayso.records import Guess, Role

DATA = Path(__file__).parent.parent / "reference" / "data"
SHIPPED = DATA / "events"
INPUTS = ("pieces", "mask", "case", "first", "marks", "actor", "recipient", "inside")
OUTPUTS = ("event", "mode", "status", "sector", "roles", "relation")
MOST_WORDS, MOST_PIECES = 160, 400  # longer "sentences" are tables and rubbish
PIECES_A_BATCH = 1024
PADDING, PADDING_FREE = 1.25, 8  # a batch holds sentences up to this much longer than its shortest
THREADS = 2
NONE = 0  # the first label of types, modes and roles
LEAST_EVENT, LEAST_ROLE = 0.02, 0.05  # less is not worth telling
Span = tuple[int, int]


class _Sentence(NamedTuple):
    """The words of one sentence: their tokens, pieces, and the marked parties by word."""

    tokens: Sequence[Token]
    pieces: Pieces
    actor: frozenset[int] = frozenset()
    recipient: frozenset[int] = frozenset()


class EventModel:
    """The shipped network. `guess` reads sentences of a `Doc`, `relate` two given parties."""

    def __init__(
        self,
        folder: Path = SHIPPED,
        tokenizer: Path = DATA / "model" / "tokenizer.json",
        *,
        threads: int = THREADS,
    ) -> None:
        try:
            self._labels: dict[str, list[str]] = json.loads(
                (folder / "labels.json").read_text(encoding="utf-8")
            )
            self._session = open_session(folder / "events.onnx")
            self._cutter = PieceCutter(tokenizer)
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(f"The event model in {folder} cannot be loaded: {error}.") from error
        # Batches run side by side; each is computed by itself.
        self._workers = ThreadPoolExecutor(max_workers=threads)

    def guess(self, doc: Doc, spans: Iterable[Span]) -> dict[int, Guess]:
        """Sentences as (first token, end) -> by token index what the model takes for an event."""
        sentences = [s for span in spans if (s := self._sentence(doc, *span)) is not None]
        sentences.sort(key=lambda s: (len(s.pieces.ids), s.tokens[0].i))
        out: dict[int, Guess] = {}
        batches = list(_batches(sentences))
        for batch, scores in zip(batches, self._workers.map(self._run, batches), strict=True):
            for k, sentence in enumerate(batch):
                out.update(self._guesses(sentence, {n: a[k] for n, a in scores.items()}))
        return out

    def relate(self, doc: Doc, actor: Span, recipient: Span) -> dict[str, float]:
        """Two spans of tokens -> the probability of each type of what the first does to the second, and of "none"."""
        sentence = self._sentence(doc, 0, len(doc), actor, recipient)
        if sentence is None:
            return {}
        scores = self._run([sentence])["relation"][0]
        return {name: float(p) for name, p in zip(self._labels["event"], scores, strict=True)}

    def _sentence(
        self, doc: Doc, start: int, end: int, actor: Span = (0, 0), recipient: Span = (0, 0)
    ) -> _Sentence | None:
        tokens = [t for t in doc[start:end] if not t.is_space][:MOST_WORDS]
        pieces = self._cutter.cut([t.text for t in tokens])
        if not tokens or len(pieces.ids) > MOST_PIECES:
            return None
        return _Sentence(tokens, pieces, _inside(tokens, actor), _inside(tokens, recipient))

    def _run(self, batch: Sequence[_Sentence]) -> dict[str, NDArray[Any]]:
        pieces = max(len(s.pieces.ids) for s in batch)
        words = max(len(s.tokens) for s in batch)
        feed: dict[str, NDArray[Any]] = {
            name: np.zeros((len(batch), pieces if name in INPUTS[:3] or name == "marks" else words), np.int64)
            for name in INPUTS
        }
        for k, s in enumerate(batch):
            n = len(s.pieces.ids)
            feed["pieces"][k, :n] = s.pieces.ids
            feed["mask"][k, :n] = 1
            feed["case"][k, :n] = s.pieces.case
            feed["first"][k, : len(s.tokens)] = s.pieces.first
            feed["inside"][k, : len(s.tokens)] = 1
            ends = [*s.pieces.first[1:], n - 1]
            for mark, name, marked in ((1, "actor", s.actor), (2, "recipient", s.recipient)):
                for word in marked:
                    feed[name][k, word] = 1
                    feed["marks"][k, s.pieces.first[word] : ends[word]] = mark
        for name in ("actor", "recipient", "inside"):
            feed[name] = feed[name].astype(np.float32)
        return dict(zip(OUTPUTS, self._session.run(list(OUTPUTS), feed), strict=True))

    def _guesses(self, s: _Sentence, scores: dict[str, NDArray[Any]]) -> Iterator[tuple[int, Guess]]:
        n = len(s.tokens)
        types, roles = scores["event"][:n], scores["roles"][:n, :, :n]
        for w in map(int, np.flatnonzero(types[:, NONE] < 1 - LEAST_EVENT)):
            yield s.tokens[w].i, Guess(
                types={self._labels["event"][k]: float(types[w, k]) for k in range(1, types.shape[1]) if types[w, k] >= LEAST_EVENT / 2},
                mode=self._mode(scores["mode"][w]),
                status={name: float(p) for name, p in zip(self._labels["status"], scores["status"][w], strict=True)},
                roles=tuple(self._roles(s, roles[w], scores["sector"])),
            )

    def _mode(self, scores: NDArray[Any]) -> str | None:
        best = int(scores.argmax())
        return None if best == NONE else self._labels["mode"][best]

    def _roles(self, s: _Sentence, scores: NDArray[Any], sectors: NDArray[Any]) -> Iterator[Role]:
        for r, name in enumerate(self._labels["roles"]):
            if r == NONE:
                continue
            for v in map(int, np.flatnonzero(scores[r] >= LEAST_ROLE)):
                best = int(sectors[v].argmax())
                yield Role(
                    name, s.tokens[v].i, float(scores[r, v]),
                    self._labels["sector"][best], float(sectors[v, best]),
                )


def _inside(tokens: Sequence[Token], span: Span) -> frozenset[int]:
    """The words of a sentence that a span of tokens covers."""
    if span[0] == span[1]:
        return frozenset()
    return frozenset(k for k, t in enumerate(tokens) if span[0] <= t.i < span[1])


def _batches(sentences: Sequence[_Sentence]) -> Iterator[list[_Sentence]]:
    batch: list[_Sentence] = []
    for s in sentences:
        size = len(s.pieces.ids)
        if batch and (
            size * (len(batch) + 1) > PIECES_A_BATCH
            or size > PADDING * len(batch[0].pieces.ids) + PADDING_FREE
        ):
            yield batch
            batch = []
        batch.append(s)
    if batch:
        yield batch


@lru_cache(maxsize=1)
def load_events(folder: Path = SHIPPED) -> EventModel:
    """The shipped event model, loaded once per process."""
    return EventModel(folder)
