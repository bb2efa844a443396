"""Words to word pieces, with a tiny vocabulary."""

import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from sayso.annotate.pieces import LONGEST_WORD, PieceCutter, case_of

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "rebels", "shell", "##ed", "zen", "##da", "x", "##x"]


@pytest.fixture(scope="module")
def cutter(tmp_path_factory: pytest.TempPathFactory) -> PieceCutter:
    ids = {piece: i for i, piece in enumerate(VOCABULARY)}
    tokenizer = Tokenizer(models.WordPiece(ids, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    path: Path = tmp_path_factory.mktemp("pieces") / "tokenizer.json"
    path.write_text(tokenizer.to_str(), encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8"))["model"]["type"] == "WordPiece"
    return PieceCutter(path)


def named(ids: list[int]) -> str:
    return " ".join(VOCABULARY[i] for i in ids)


def test_pieces_of_a_sentence(cutter: PieceCutter) -> None:
    pieces = cutter.cut(["rebels", "shelled", "zenda"])
    assert named(pieces.ids) == "[CLS] rebels shell ##ed zen ##da [SEP]"
    assert pieces.first == [1, 2, 4]
    assert pieces.case == [0, 1, 1, 1, 1, 1, 0]


def test_every_word_has_a_piece(cutter: PieceCutter) -> None:
    pieces = cutter.cut(["rebels", "\ufeff", "q", "\u00a0"])
    assert len(pieces.first) == 4
    assert len(set(pieces.first)) == 4
    assert named(pieces.ids[1:-1]).split()[0] == "rebels"
    assert set(named(pieces.ids[2:-1]).split()) == {"[UNK]"}


def test_no_words(cutter: PieceCutter) -> None:
    assert named(cutter.cut([]).ids) == "[CLS] [SEP]"


def test_long_words_are_cut_off(cutter: PieceCutter) -> None:
    assert cutter.count("x" * 5) == 5
    assert cutter.count("x" * 90) == LONGEST_WORD


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("rebels", 1),
        ("Zenda", 2),
        ("UN", 3),
        ("A", 5),
        ("McKay", 4),
        ("iPhone", 4),
        ("1990", 0),
        ("...", 0),
        ("القاهرة", 1),
        ("U.N.", 3),
        ("1990s", 1),
        ("É", 5),
    ],
)
def test_case(word: str, case: int) -> None:
    assert case_of(word) == case
