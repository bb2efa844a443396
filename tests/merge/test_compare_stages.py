"""What is told of a ceasefire: that it was made, came into force, held or broke."""

import pytest

from sayso.merge.compare_stages import find_stages
from tests.factory import make_claim, make_report


@pytest.mark.parametrize(
    ("text", "trigger", "mode", "stages"),
    [
        ("The truce was declared in Zenda.", "declared", "ceasefire", ("declared",)),
        ("A truce announced by Gotha took effect.", "took effect", "ceasefire", ("in-force",)),
        ("A truce announced by Gotha took effect.", "announced", None, ("declared",)),
        ("The ceasefire collapsed within a day.", "collapsed", "ceasefire", ("broken",)),
        ("Both armies rested.", "rested", "ceasefire", ()),
    ],
)
def test_the_stage_is_that_of_the_words_of_the_claim(text: str, trigger: str, mode: str | None, stages: tuple[str, ...]) -> None:
    claim = make_claim(trigger, text, type="RETREAT", mode=mode)
    assert find_stages([claim], make_report(text), "2031-05-03") == stages
