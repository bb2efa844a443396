"""Words that say whether an event happened."""

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from sayso.errors import LexiconError
from sayso.reference.cues import STANCES
from sayso.reference.knowledge import parse_knowledge
from sayso.reference.status_words import SHIPPED, load_status_words

WORDS = load_status_words()


@pytest.mark.parametrize(
    ("word", "takes", "yes", "no"),
    [("manage", "to", 1, -1), ("fail", "to", -1, 1), ("know", "that", 1, 1), ("deny", "that", -1, 1), ("prevent", "from", -1, 1), ("go", "to", 1, -1)],
)
def test_signs_of_governors(word: str, takes: str, yes: int, no: int) -> None:
    found = WORDS.governor(word, word, takes)
    assert found is not None
    assert found.yes.degree * yes > 0
    assert found.no * no > 0


def test_a_form_goes_before_its_lemma() -> None:
    had, have = WORDS.governor("had", "have", "to"), WORDS.governor("have", "have", "to")
    assert had is not None
    assert have is not None
    assert had.yes.degree > have.yes.degree
    assert WORDS.governor("walk", "walk", "to") is None


def test_every_stance_of_a_cue_has_a_degree() -> None:
    assert set(WORDS.stances) == STANCES


def _write(tmp_path: Path, **sections: Any) -> Path:
    content = {**copy.deepcopy(parse_knowledge(SHIPPED)), **sections}
    path = tmp_path / "status.yml"
    path.write_text(yaml.safe_dump({k: v for k, v in content.items() if v is not None}), encoding="utf-8")
    return path


GOVERNOR = {"words": ["dare"], "takes": ["to"], "yes": 0.9, "no": -0.9}


@pytest.mark.parametrize(
    ("sections", "fault"),
    [
        ({"modals": None}, "the sections must be"),
        ({"modals": {}}, "modals must be a list"),
        ({"modals": [{"words": ["may"], "degree": 2, "status": "future"}]}, "modals, entry 1: degree 2"),
        ({"modals": [{"words": ["may"], "degree": 0.5, "status": "open"}]}, "status 'open' is not known"),
        ({"modals": [{"words": ["may"], "degree": 0.5, "status": "future", "weight": 1}]}, "modals, entry 1: keys"),
        ({"modals": [{"words": ["may", "may "], "degree": 0.5, "status": "future"}] * 2}, "'may' stands twice"),
        ({"negators": {"adverbs": ["not"]}}, "kinds of negators"),
        ({"instead": [True]}, "instead: words must be a list of words"),
        ({"governors": [{**GOVERNOR, "takes": ["into"]}]}, "takes 'into' is not known"),
        ({"governors": [{**GOVERNOR, "no": None}]}, "degree None"),
        ({"governors": [GOVERNOR, GOVERNOR]}, "stands twice"),
        ({"governors": [{"takes": ["to"], "yes": 1, "no": 1}]}, "governors, entry 1: keys"),
    ],
)  # fmt: skip
def test_a_file_that_breaks_the_form_is_refused(tmp_path: Path, sections: dict[str, Any], fault: str) -> None:
    with pytest.raises(LexiconError, match=fault):
        load_status_words(_write(tmp_path, **sections))


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    words = load_status_words(_write(tmp_path, governors=[GOVERNOR]))
    assert list(words.governors) == [("dare", "to")]
