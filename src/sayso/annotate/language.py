"""Text to spaCy `Doc`s through the shipped joint model: one encoder pass for every layer.

All chunks of one text are encoded together and nothing else is, so that the coding of a report
cannot depend on its neighbours: int8 activations are scaled over a whole batch.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, IS_TITLE, LIKE_NUM, LOWER
from spacy.lang.lex_attrs import LEX_ATTRS
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.annotate.chunks import find_chunks
from sayso.annotate.lemma import find_lemma
from sayso.annotate.pieces import LONGEST_WORD, PieceCutter, Pieces
from sayso.annotate.session import open_session
from sayso.annotate.settle import (
    settle_apposition,
    settle_dead,
    settle_finite_verb,
    settle_headline,
    settle_joined_deed,
    settle_joined_verb,
    settle_main_verb,
    settle_missing,
    settle_subject,
    settle_teller,
)
from sayso.annotate.tree import find_heads
from sayso.errors import ModelError
from sayso.words import Word, find_words

SHIPPED = Path(__file__).parent.parent / "reference" / "data" / "model"
PIECES_A_BATCH = 2048
PAIRS_A_BATCH = 65_000  # of words; each pair has a score
PADDING, PADDING_FREE = 1.05, 3  # a batch holds chunks up to this much longer than its shortest
THREADS = 2
MOST_PIECES = 500  # the encoder has 512 positions
MOST_SIGNS = 30  # words; more in a row without letter or digit is drawing, and the encoder is not asked about it
OUTPUTS = ("upos", "xpos", "feats", "scripts", "entities", "boundary", "arcs", "dependents", "heads", "states")
STATES = "states"  # the key of `Doc.user_data` under which a row for each token stands, for networks that read on
KNOWN_OF_WORDS = {a: LEX_ATTRS[a] for a in (LOWER, IS_SPACE, IS_TITLE, LIKE_NUM)}  # of every new word; the others are asked by nobody
AS_IT_IS = "0||l"  # the script of a word that is its own lemma
STATE_WIDTH = 1152  # three layers of the encoder side by side


class _Row(NamedTuple):
    """One word as the model reads it; `head` counts words of the text, -1 for a root."""

    upos: str
    xpos: str
    feats: str
    lemma: str
    entity: str
    head: int
    deprel: str


class LanguageModel:
    """The shipped pipeline. `docs(texts)` yields one `Doc` a text, in order."""

    def __init__(self, folder: Path = SHIPPED, *, threads: int = THREADS) -> None:
        try:
            labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
            self._session = open_session(folder / "language.onnx")
            self._cutter = PieceCutter(folder / "tokenizer.json")
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(
                f"The language model in {folder} cannot be loaded: {error}."
            ) from error
        self._labels: dict[str, list[str]] = labels
        # Batches run side by side; each is computed by itself.
        self._workers = ThreadPoolExecutor(max_workers=threads)
        self.vocab = Vocab(lex_attr_getters=KNOWN_OF_WORDS)  # without it `lower_` is empty

    def docs(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Annotate texts one by one."""
        for text in texts:
            yield self.doc(text)

    def doc(self, text: str) -> Doc:
        """One text as a `Doc` whose `text` equals it to the character."""
        words = find_words(text)
        rows, states = self._read(text, words) if words else ([], _no_states(0))
        doc = make_doc(self.vocab, text, words, rows)
        doc.user_data[STATES] = _by_token(doc, states)
        return doc

    def states(self, doc: Doc) -> NDArray[np.float16]:
        """What the encoder makes of each token; computed anew where another pipeline has made the `Doc`."""
        if STATES not in doc.user_data:
            doc.user_data[STATES] = _by_token(doc, self.encode([t.text for t in doc if not t.is_space]))
        found: NDArray[np.float16] = doc.user_data[STATES]
        return found

    def encode(self, forms: Sequence[str]) -> NDArray[np.float16]:
        """The states of words that stand together."""
        parts = [_no_states(0)]
        for first, last in self._short(forms, 0, len(forms)):
            parts.append(self._run([self._cutter.cut(forms[first:last])])[STATES][0].astype(np.float16))
        return np.concatenate(parts)

    def _read(self, text: str, words: Sequence[Word]) -> tuple[list[_Row], NDArray[np.float16]]:
        forms = [text[w.start : w.end] for w in words]
        rows: list[_Row | None] = [None] * len(words)
        states = _no_states(len(words))
        chunks: list[tuple[int, int]] = []
        for a, b in find_chunks(text, words):
            if b - a > MOST_SIGNS and not any(f.isalnum() for f in forms[a:b]):
                rows[a:b] = _sign_rows(forms, a, b)
            else:
                chunks.extend(self._short(forms, a, b))
        pieces = [self._cutter.cut(forms[a:b]) for a, b in chunks]
        order = sorted(range(len(chunks)), key=lambda c: (len(pieces[c].ids), c))
        batches = list(_batches(order, pieces))
        encoded = self._workers.map(self._run, [[pieces[c] for c in batch] for batch in batches])
        for batch, outputs in zip(batches, encoded, strict=True):
            for k, c in enumerate(batch):
                first, last = chunks[c]
                states[first:last] = outputs[STATES][k, : last - first]
                layers = {name: array[k] for name, array in outputs.items()}
                for i, row in enumerate(self._decode(forms[first:last], first, layers)):
                    rows[first + i] = row
        return [row for row in rows if row is not None], states

    def _short(self, forms: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
        """A chunk in parts that the encoder's positions can hold; rubbish has many pieces a word."""
        if 2 + LONGEST_WORD * (last - first) <= MOST_PIECES:
            yield first, last  # whatever its words are
            return
        size, start = 2, first
        for i in range(first, last):
            more = self._cutter.count(forms[i])
            if size + more > MOST_PIECES:
                yield start, i
                size, start = 2, i
            size += more
        yield start, last

    def _run(self, batch: Sequence[Pieces]) -> dict[str, NDArray[Any]]:
        longest = max(len(p.ids) for p in batch)
        words = max(len(p.first) for p in batch)
        ids = np.zeros((len(batch), longest), dtype=np.int64)
        mask, case = np.zeros_like(ids), np.zeros_like(ids)
        first = np.zeros((len(batch), words), dtype=np.int64)
        for k, p in enumerate(batch):
            ids[k, : len(p.ids)] = p.ids
            mask[k, : len(p.ids)] = 1
            case[k, : len(p.case)] = p.case
            first[k, : len(p.first)] = p.first
        feed = {"pieces": ids, "mask": mask, "case": case, "first": first}
        return dict(zip(OUTPUTS, self._session.run(list(OUTPUTS), feed), strict=True))

    def _decode(
        self, forms: Sequence[str], offset: int, out: dict[str, NDArray[Any]]
    ) -> list[_Row]:
        n = len(forms)
        labels = self._labels
        begins = out["boundary"][1:n, 1] > out["boundary"][1:n, 0]
        starts = [0, *(np.flatnonzero(begins) + 1).tolist(), n]
        upos = [labels["upos"][k] for k in out["upos"][:n].tolist()]
        xpos = [labels["xpos"][k] for k in out["xpos"][:n].tolist()]
        feats = [labels["feats"][k] for k in out["feats"][:n].tolist()]
        scripts = [labels["scripts"][k] for k in out["scripts"][:n].tolist()]
        tags = _entity_tags(out["entities"][:n], labels["entities"], starts)
        rows: list[_Row] = []
        for a, b in pairwise(starts):
            columns = np.concatenate([[0], np.arange(a + 1, b + 1)])
            heads = find_heads(out["arcs"][a:b][:, columns])
            chosen = [0 if head < 0 else a + head + 1 for head in heads]
            ids = np.einsum("wrs,ws->wr", out["dependents"][a:b], out["heads"][chosen]).argmax(1).tolist()
            heads, relations, verb = settle_main_verb(forms[a:b], xpos[a:b], heads, [labels["deprels"][k] for k in ids])
            heads, relations = settle_headline(xpos[a:b], heads, relations)
            heads, relations = settle_subject(forms[a:b], xpos[a:b], heads, relations)
            heads, relations = settle_apposition(forms[a:b], xpos[a:b], heads, relations)
            heads, relations = settle_teller(forms[a:b], xpos[a:b], heads, relations)
            heads, relations, finite = settle_finite_verb(xpos[a:b], heads, relations)
            heads, relations, joined = settle_joined_deed(forms[a:b], xpos[a:b], heads, relations)
            heads, relations, deadly = settle_dead(forms[a:b], heads, relations)
            for k in (*finite, *joined, *deadly, *([] if verb is None else [verb])):
                xpos[a + k], upos[a + k] = "VBD", "VERB"
            heads = settle_joined_verb(forms[a:b], xpos[a:b], heads, relations)
            relations, lacking = settle_missing(forms[a:b], heads, relations)
            for k in lacking:
                xpos[a + k], upos[a + k], scripts[a + k] = "JJ", "ADJ", AS_IT_IS
            for w, head, relation in zip(range(a, b), heads, relations, strict=True):
                rows.append(
                    _Row(
                        upos[w],
                        xpos[w],
                        feats[w],
                        find_lemma(scripts[w], forms[w], upos[w]),
                        tags[w],
                        -1 if head < 0 else offset + a + head,
                        "root" if head < 0 else ("dep" if relation == "root" else relation),
                    )
                )
        return rows


def _no_states(words: int) -> NDArray[np.float16]:
    return np.zeros((words, STATE_WIDTH), np.float16)


def _by_token(doc: Doc, states: NDArray[np.float16]) -> NDArray[np.float16]:
    """The states of words as those of tokens; white space has none."""
    whole = _no_states(len(doc))
    whole[[t.i for t in doc if not t.is_space]] = states
    return whole


def _sign_rows(forms: Sequence[str], first: int, last: int) -> list[_Row]:
    return [
        _Row("PUNCT", ".", "_", forms[i], "O", -1 if i == first else first, "root" if i == first else "punct")
        for i in range(first, last)
    ]


def _batches(order: Sequence[int], pieces: Sequence[Pieces]) -> Iterator[list[int]]:
    """Chunks of like length together: padding is time lost."""
    batch: list[int] = []
    for c in order:
        size = len(pieces[c].ids)
        if batch and (
            size * (len(batch) + 1) > PIECES_A_BATCH
            or size > PADDING * len(pieces[batch[0]].ids) + PADDING_FREE
            or len(pieces[c].first) ** 2 * (len(batch) + 1) > PAIRS_A_BATCH
        ):
            yield batch
            batch = []
        batch.append(c)
    if batch:
        yield batch


def _entity_tags(
    scores: NDArray[np.float32], names: Sequence[str], starts: Sequence[int]
) -> list[str]:
    """BIO tags with every I- joined to its span; spans do not cross sentences."""
    tags = [names[k] for k in scores.argmax(axis=1).tolist()]
    first = set(starts)
    for i, tag in enumerate(tags):
        if tag.startswith("I-"):
            before = tags[i - 1] if i and i not in first else "O"
            tags[i] = f"I-{before[2:]}" if before != "O" else f"B-{tag[2:]}"
    return tags


def make_doc(vocab: Vocab, text: str, words: Sequence[Word], rows: Sequence[_Row]) -> Doc:
    """A `Doc` over `text`; white space beyond one blank becomes tokens of its own, as spaCy has it."""
    forms: list[str] = []
    spaces: list[bool] = []
    of_word: list[int] = []  # token index of each word
    owner: list[int] = []  # word index of each token; for white space the word before it
    at = 0
    for i, word in enumerate([*words, Word(len(text), len(text))]):
        gap = text[at : word.start]
        if gap.startswith(" ") and forms and owner[-1] == i - 1:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            trailing = len(gap) > 1 and gap.endswith(" ")
            forms.append(gap[:-1] if trailing else gap)
            spaces.append(trailing)
            owner.append(max(i - 1, 0) if words else -1)
        if i < len(words):
            of_word.append(len(forms))
            forms.append(text[word.start : word.end])
            spaces.append(False)
            owner.append(i)
        at = word.end
    if not words:
        return Doc(vocab, words=forms, spaces=spaces)
    return _filled(vocab, forms, spaces, of_word, owner, rows)


def _filled(
    vocab: Vocab,
    forms: list[str],
    spaces: list[bool],
    of_word: list[int],
    owner: list[int],
    rows: Sequence[_Row],
) -> Doc:
    at_word = {t: i for i, t in enumerate(of_word)}
    rows_of_tokens = [rows[at_word[t]] if t in at_word else None for t in range(len(forms))]
    heads = [
        of_word[owner[t]] if row is None else t if row.head < 0 else of_word[row.head]
        for t, row in enumerate(rows_of_tokens)
    ]
    return Doc(
        vocab,
        words=forms,
        spaces=spaces,
        tags=[row.xpos if row else "_SP" for row in rows_of_tokens],
        pos=[row.upos if row else "SPACE" for row in rows_of_tokens],
        morphs=[row.feats if row and row.feats != "_" else "" for row in rows_of_tokens],
        lemmas=[
            row.lemma if row else form for row, form in zip(rows_of_tokens, forms, strict=True)
        ],
        heads=heads,
        deps=[
            "dep" if row is None else "ROOT" if row.head < 0 else row.deprel
            for row in rows_of_tokens
        ],
        ents=_name_over_hyphens([row.entity if row else "O" for row in rows_of_tokens], rows_of_tokens, forms, spaces),
    )


def _name_over_hyphens(entities: list[str], rows: Sequence[_Row | None], forms: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """ "Han Myung-ju": the second syllable of a given name, which the network may leave out of the person or have begin another."""
    for t in range(2, len(forms) - 1):
        behind = rows[t + 1]
        if forms[t] != "-" or spaces[t - 1] or spaces[t] or behind is None or behind.upos != "PROPN":
            continue
        named = entities[t - 1].endswith("PER") and entities[t - 2].endswith("PER")  # "a Zenda-born man" has no surname before
        if named and forms[t + 1].islower() and not entities[t + 1].startswith("I"):
            entities[t], entities[t + 1] = "I-PER", "I-PER"
    return entities


@lru_cache(maxsize=2)
def load_language(folder: Path = SHIPPED) -> LanguageModel:
    """The shipped model, loaded once per process."""
    return LanguageModel(folder)
