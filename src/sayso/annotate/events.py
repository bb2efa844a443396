"""The event model: for each word of a sentence whether it carries an event, of which type, and who stands in it.

It reads on from what the encoder of the language model made of the words, so that no text is encoded
twice. Only sentences that the caller asks for are read. All sentences of one report are read together
and nothing else is, so that a reading cannot depend on its neighbours.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

from sayso.annotate.language import STATE_WIDTH, load_language
from sayso.annotate.session import open_session
from sayso.errors import ModelError
from sayso.records import Guess, Mention, Role

DATA = Path(__file__).parent.parent / "reference" / "data"
SHIPPED = DATA / "events"
INPUTS = ("states", "inside", "marks")
OUTPUTS = ("event", "mode", "status", "sector", "roles")
MOST_WORDS = 160  # longer "sentences" are tables and rubbish
WORDS_A_BATCH = 1024
PADDING, PADDING_FREE = 1.1, 4  # a batch holds sentences up to this much longer than its shortest
THREADS = 2
NONE = 0  # the first label of types, modes and roles
LEAST_EVENT, LEAST_ROLE = 0.02, 0.05  # less is not worth telling
Span = tuple[int, int]


class _Sentence(NamedTuple):
    """The words of one sentence, what the language model's encoder made of each, and their marks."""

    tokens: Sequence[Token]
    states: NDArray[np.float16]
    marks: Sequence[int]


class EventModel:
    """The shipped network. `guess` reads sentences of a `Doc`."""

    def __init__(self, folder: Path = SHIPPED, *, threads: int = THREADS) -> None:
        try:
            self._labels: dict[str, list[str]] = json.loads(
                (folder / "labels.json").read_text(encoding="utf-8")
            )
            self._session = open_session(folder / "events.onnx")
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(f"The event model in {folder} cannot be loaded: {error}.") from error
        # Batches run side by side; each is computed by itself.
        self._workers = ThreadPoolExecutor(max_workers=threads)

    def guess(self, doc: Doc, spans: Iterable[Span], mentions: Mapping[int, Mention]) -> dict[int, Guess]:
        """Sentences as (first token, end), and the parties known by their heads -> by token what the model takes for an event."""
        states = load_language().states(doc)
        marks = {head: mark_of(m, self._labels["sector"]) for head, m in mentions.items()}
        sentences = [s for span in spans if (s := _sentence(doc, states, marks, *span)) is not None]
        sentences.sort(key=lambda s: (len(s.tokens), s.tokens[0].i))
        out: dict[int, Guess] = {}
        batches = list(_batches(sentences))
        for batch, scores in zip(batches, self._workers.map(self._run, batches), strict=True):
            for k, sentence in enumerate(batch):
                out.update(self._guesses(sentence, {n: a[k] for n, a in scores.items()}))
        return out

    def _run(self, batch: Sequence[_Sentence]) -> dict[str, NDArray[Any]]:
        words = max(len(s.tokens) for s in batch)
        states = np.zeros((len(batch), words, STATE_WIDTH), np.float32)
        inside = np.zeros((len(batch), words), np.float32)
        marks = np.zeros((len(batch), words), np.int64)
        for k, s in enumerate(batch):
            states[k, : len(s.tokens)] = s.states
            inside[k, : len(s.tokens)] = 1
            marks[k, : len(s.tokens)] = s.marks
        feed = {"states": states, "inside": inside, "marks": marks}
        return dict(zip(OUTPUTS, self._session.run(list(OUTPUTS), feed), strict=True))

    def _guesses(self, s: _Sentence, scores: dict[str, NDArray[Any]]) -> Iterator[tuple[int, Guess]]:
        n = len(s.tokens)
        types, status = scores["event"][:n], scores["status"][:n].tolist()
        modes = scores["mode"][:n].argmax(1).tolist()
        sectors = scores["sector"][:n]
        best = sectors.argmax(1)
        named = [(self._labels["sector"][k], p) for k, p in zip(best.tolist(), sectors[np.arange(n), best].tolist(), strict=True)]
        for w in np.flatnonzero(types[:, NONE] < 1 - LEAST_EVENT).tolist():
            yield s.tokens[w].i, Guess(
                types={self._labels["event"][k]: float(types[w, k]) for k in np.flatnonzero(types[w] >= LEAST_EVENT / 2).tolist() if k != NONE},
                mode=None if modes[w] == NONE else self._labels["mode"][modes[w]],
                status=dict(zip(self._labels["status"], status[w], strict=True)),
                roles=tuple(self._roles(s, scores["roles"][w, :, :n], named)),
            )

    def _roles(self, s: _Sentence, scores: NDArray[Any], sectors: Sequence[tuple[str, float]]) -> Iterator[Role]:
        for r, v in np.argwhere(scores >= LEAST_ROLE).tolist():
            if r != NONE:
                yield Role(self._labels["roles"][r], s.tokens[v].i, float(scores[r, v]), *sectors[v])


def mark_of(mention: Mention, sectors: Sequence[str]) -> int:
    """What the head of a mention is marked with: its sector as coreference has it, or the last mark of a party of no known one."""
    sector = mention.codes[0].split(" ")[1] if mention.codes else None
    return 1 + (sectors.index(sector) if sector in sectors else len(sectors))


def _sentence(doc: Doc, states: NDArray[np.float16], marks: Mapping[int, int], start: int, end: int) -> _Sentence | None:
    tokens = [t for t in doc[start:end] if not t.is_space][:MOST_WORDS]
    return _Sentence(tokens, states[[t.i for t in tokens]], [marks.get(t.i, 0) for t in tokens]) if tokens else None


def _batches(sentences: Sequence[_Sentence]) -> Iterator[list[_Sentence]]:
    batch: list[_Sentence] = []
    for s in sentences:
        size = len(s.tokens)
        if batch and (
            size * (len(batch) + 1) > WORDS_A_BATCH
            or size > PADDING * len(batch[0].tokens) + PADDING_FREE
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
