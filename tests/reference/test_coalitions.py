"""Who leads a coalition where."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.records import Place
from sayso.reference.coalitions import load_coalitions


@pytest.mark.parametrize(
    ("text", "country", "leader"),
    [
        ("Coalition forces", "IRQ", "USA"),
        ("coalition aircraft", "YEM", "SAU"),
        ("Iraqi forces", "IRQ", None),
        ("coalition forces", "PER", None),
        ("coalition forces", None, None),
    ],
)
def test_leader(text: str, country: str | None, leader: str | None) -> None:
    assert load_coalitions().leader(text, country) == leader


@pytest.mark.parametrize(
    ("text", "country", "army"),
    [("The soldiers", "PSE", "ISR"), ("security officers", "PSE", "PSE"), ("soldiers", "PER", "PER"), ("settlers", "PSE", "ISR"),
     ("military", "PSE", "ISR"), ("military wing", "PSE", "PSE")],
)  # fmt: skip
def test_soldiers_are_of_the_army_that_is_there(text: str, country: str, army: str) -> None:
    assert load_coalitions().army_in(text, country) == army


def test_a_file_without_leaders_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "coalitions.yml"
    path.write_text("words: [coalition]\n")
    with pytest.raises(LexiconError):
        load_coalitions(path)


def test_states_that_share_a_name() -> None:
    assert load_coalitions().parted["sudans"] == ("SDN", "SSD")


def test_states_that_have_no_rebels_of_their_own() -> None:
    denver = Place("Denver", 0, 6, name="Denver", country="USA", precision="town")
    unknown = Place("Old Jabal", 0, 9, country="USA")
    assert "USA" in load_coalitions().without_rebels([unknown], [])
    assert "USA" not in load_coalitions().without_rebels([denver], [])
    haifa = Place("Haifa", 0, 5, name="Haifa", country="ISR", precision="town")
    assert "ISR" in load_coalitions().without_rebels([haifa], [])
    assert not {"IRQ", "COL", "RUS", "GBR"} & load_coalitions().without_rebels([], ["GBR MIL", "GBR GOV", "COL MIL"])
    assert "GBR" in load_coalitions().without_rebels([], ["GBR MIL", "COL MIL"])


@pytest.mark.parametrize(
    ("codes", "places", "away"),
    [
        (("ESP MIL", "IRQ CVL"), {"IRQ"}, {"ESP"}),
        (("ESP MIL", "ESP GOV"), {"IRQ"}, set()),
        (("ESP MIL",), {"ESP", "IRQ"}, set()),
        (("ESP MIL",), set(), set()),
        (("SYR MIL",), {"IND"}, set()),  # it sends none so far, and the place may be a namesake
    ],
)
def test_whose_forces_are_abroad(codes: tuple[str, ...], places: set[str], away: set[str]) -> None:
    assert load_coalitions().find_away(codes, places) == away
