"""The lexicon of reporting cues: what ships is sound, and what is not is refused by name."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.cues import STANCES, load_cues


def test_shipped_cues_are_many_and_have_known_stances() -> None:
    cues = load_cues()
    assert len(cues.verbs) > 300
    assert {c.stance for held in cues.verbs.values() for c in held} <= STANCES


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("said", "say"),
        ("wrote", "write"),
        ("denies", "deny"),
        ("noting", "note"),
        ("urged", "urge"),
    ],
)
def test_inflected_forms_lead_to_their_word(form: str, word: str) -> None:
    assert load_cues().verb_forms[form] == word


def test_a_noun_has_its_plural() -> None:
    assert load_cues().noun_forms["allegations"] == "allegation"


def test_phrases_are_found_by_their_first_word() -> None:
    assert ("according", "to") in [words for words, _ in load_cues().phrases["according"]]


def write_lexicon(folder: Path, verbs: str) -> Path:
    path = folder / "cues.yml"
    rest = "nouns: []\nadjectives: []\nadverbs: []\nprepositions: []\nmedia: []\n"
    path.write_text(f"verbs:\n{verbs}\n{rest}", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("  - {words: [say], stance: shout}", "stance 'shout'"),
        ("  - {words: [say], stance: say, takes: [verse]}", "takes 'verse'"),
        ("  - {words: [say], stance: say, medium: pigeon}", "medium 'pigeon'"),
        ("  - {words: [say], stance: say, tone: loud}", "key 'tone'"),
        ("  - {words: [], stance: say}", "names no words"),
        ("  - {words: [say], stance: say, prep: [on]}", "list of words"),
    ],
)
def test_a_broken_entry_is_refused_with_file_and_number(
    tmp_path: Path, entry: str, said: str
) -> None:
    if "prep: [on]" in entry:
        entry = entry.replace("[on]", "[true]")
    with pytest.raises(LexiconError, match=r"cues\.yml: verbs, entry 1") as caught:
        load_cues(write_lexicon(tmp_path, entry))
    assert said in str(caught.value)
