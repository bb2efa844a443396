"""The shipped relation model: what one given party does to another."""

from pathlib import Path

import pytest

from sayso.annotate.language import load_language
from sayso.annotate.relations import RelationModel, mark_pieces, relate_spans
from sayso.errors import ModelError

SHELLED = "Kenyan troops shelled a village near Busia on Monday, the Ugandan army said."


def best(text: str, actor: str, recipient: str) -> str:
    doc = load_language().doc(text)
    one, other = (next((t.i, t.i + 1) for t in doc if t.text == w) for w in (actor, recipient))
    scores = relate_spans(doc, one, other)
    assert sum(scores.values()) == pytest.approx(1, abs=1e-3)
    return max(scores, key=lambda kind: scores[kind])


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "wanted"),
    [
        (SHELLED, "troops", "village", "ASSAULT"),
        (SHELLED, "village", "troops", "none"),
        ("Kenya will receive the president of Uganda on Sunday.", "Kenya", "president", "AGREE"),
        ("Kenya, like its neighbour Uganda, is a member of the Commonwealth.", "Kenya", "Uganda", "none"),
    ],
)
def test_two_parties_are_related_or_not(text: str, actor: str, recipient: str, wanted: str) -> None:
    assert best(text, actor, recipient) == wanted


@pytest.mark.parametrize("text", ["", " ", "😀", "x" * 5000])
def test_texts_that_say_nothing(text: str) -> None:
    doc = load_language().doc(text)
    assert len(relate_spans(doc, (0, 1), (0, 0))) in (0, 17)


def test_every_piece_of_a_party_is_marked() -> None:
    # pieces: start, three words of 1, 2 and 1 pieces, end
    assert mark_pieces([1, 2, 4], 6, [1], [2]) == [0, 0, 1, 1, 2, 0]


def test_a_word_of_both_parties_is_the_first_ones() -> None:
    assert mark_pieces([1, 2], 4, [0], [0, 1]) == [0, 1, 2, 0]


def test_a_missing_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="relation model"):
        RelationModel(tmp_path)
