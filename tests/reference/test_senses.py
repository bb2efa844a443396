"""What a word for people means where."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.senses import load_senses


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("Military police", "BRA", "COP"),
        ("military police", "ITA", None),
        ("a Polish militiaman", "POL", "COP"),
        ("militia leader", "POL", None),
        ("two ultras", "IND", "REB"),
        ("the sheikh", "QAT", "GOV"),
        ("the sheikh", "YEM", None),
        ("", "IND", None),
    ],
)
def test_sector(text: str, country: str, sector: str | None) -> None:
    assert load_senses().sector(text, country) == sector


@pytest.mark.parametrize(
    ("text", "country", "usual", "sector"),
    [
        ("militiamen", "LBY", "UAF", "REB"),
        ("pro-government militiamen", "LBY", "MIL", None),
        ("militiamen", "KEN", "UAF", None),
        ("armed bandits", "MOZ", "CRM", "REB"),
        ("Kurdish-led forces", "SYR", "MIL", "REB"),
        ("Kurdish forces", "IRQ", "MIL", None),
        ("chief executive", "HKG", "BUS", "GOV"),
        ("chief executive", "USA", "BUS", None),
    ],
)
def test_a_sense_may_stand_instead_of_the_usual_one_only(text: str, country: str, usual: str, sector: str | None) -> None:
    assert load_senses().sector(text, country, usual) == sector


def test_a_file_that_lists_nothing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "senses.yml"
    path.write_text("senses: militia\n")
    with pytest.raises(LexiconError):
        load_senses(path)
