"""The file of words on ceasefires."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.ceasefire_words import SHIPPED, STAGES, load_ceasefire_words
from sayso.reference.knowledge import parse_knowledge


def test_every_stage_has_words() -> None:
    words = load_ceasefire_words()
    assert {cue.tells for cue in words.stages} == set(STAGES)
    assert ("truce*",) in words.nouns
    assert {cue.position for cue in words.brokers} == {"before", "after"}


def test_words_that_count_only_nearby_are_cues() -> None:
    words = load_ceasefire_words()
    assert words.near <= {cue.words for cue in words.stages if cue.position == "after"}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("\nnouns:", "\nnoun:", "the sections must be"),
        ("stage: held", "stage: kept", "keys must be of stage"),
        ("violated: held", "violated: kept", "stages must be of"),
        ("modals: [would", "modals: [3, would", "words must be a list of words"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    path = tmp_path / "ceasefires.yml"
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert parse_knowledge(path)
    with pytest.raises(LexiconError, match=complaint):
        load_ceasefire_words(path)
