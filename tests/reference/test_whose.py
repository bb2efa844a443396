"""The weights by which a country is asked whether a role is its own."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.whose import load_whose


def test_every_question_that_is_asked_has_a_weight() -> None:
    weights = load_whose()
    assert {"often", "share", "lead", "dateline", "linked near", "linked name", "linked same word"} <= set(weights)
    assert all(weight > 0 for weight in weights.values())


@pytest.mark.parametrize("content", ["lead: much\n", "- lead\n"])
def test_what_is_no_number_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "whose.yml"
    path.write_text(content)
    with pytest.raises(LexiconError, match="whose"):
        load_whose(path)
