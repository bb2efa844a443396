"""Rare words by counts that never change."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.rarity import find_terms, load_rarity


def test_common_words_are_common_and_unknown_ones_rare() -> None:
    rarity = load_rarity()

    assert rarity.of("the") < 0.1 < rarity.of("soldier") < rarity.of("ruzhov") == 1.0
    assert rarity.of("7") < rarity.of("4500") < 1.0


def test_words_are_folded_to_one_form() -> None:
    words = [t.word for t in find_terms("The Armies' strikes on Qáz's bus - a cross-border crisis")]

    assert words == ["the", "army", "strike", "on", "qaz", "bus", "cross-border", "crisis"]


@pytest.mark.parametrize(("text", "message"), [("two\tthe of", "line 1"), ("2\tthe of", "'sentences'")])
def test_a_broken_file_says_where(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "en.txt"
    path.write_text(text)

    with pytest.raises(LexiconError, match=message):
        load_rarity(path)
