"""Words to the word pieces and case marks that the language model reads."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer

# Acronyms that the model, which reads in lower case, takes for the commonest of words; and what it reads for them.
STAND_INS = {"IS": "ISIS", "WHO": "UNICEF", "AM": "AFP", "BE": "AFP"}
LONGEST_WORD = 12  # word pieces; the tail of a longer word (URLs, rubbish) tells the model nothing


class Pieces(NamedTuple):
    """One chunk as the encoder takes it: T piece ids with their case, W indices of first pieces."""

    ids: list[int]
    case: list[int]
    first: list[int]


class PieceCutter:
    """WordPiece over single words, with a cache, since news repeats its words."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._cut = lru_cache(maxsize=200_000)(self._pieces_of)
        self.start = self._id("[CLS]")
        self.stop = self._id("[SEP]")
        self.unknown = self._id("[UNK]")

    def _id(self, token: str) -> int:
        found = self._tokenizer.token_to_id(token)
        assert found is not None, token
        return int(found)

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        ids = self._tokenizer.encode(word, add_special_tokens=False).ids
        return tuple(ids[:LONGEST_WORD]) or (self.unknown,)

    def cut(self, words: Sequence[str]) -> Pieces:
        """The pieces of a chunk of words, between the start and stop marks."""
        ids, case, first = [self.start], [0], []
        mixed = any(case_of(word) == 1 for word in words)  # in capitals throughout, "IS" is "is"
        for word in words:
            pieces = self._cut(STAND_INS.get(word, word) if mixed else word)
            first.append(len(ids))
            ids.extend(pieces)
            case.extend([case_of(word)] * len(pieces))
        ids.append(self.stop)
        case.append(0)
        return Pieces(ids, case, first)

    def count(self, word: str) -> int:
        """How many pieces `word` takes."""
        return len(self._cut(word))


@lru_cache(maxsize=65_536)
def case_of(word: str) -> int:
    """0 no letters, 1 lower, 2 capital first, 3 all capitals, 4 mixed, 5 one capital letter."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 1
    if upper == len(letters):
        return 5 if len(letters) == 1 else 3
    return 2 if upper == 1 and letters[0].isupper() else 4
