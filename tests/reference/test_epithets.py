"""What states are called beside their names."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.epithets import find_states, load_epithets
from sayso.reference.parties import load_parties


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        ("former Soviet", "GEO", "RUS"),
        ("ex-Soviet", "BLR", "RUS"),
        ("tiny West African", "TGO", "KEN"),  # the longest
        ("landlocked African", "TCD", "GHA"),  # both
        ("oil-rich", None, "SAU"),
    ],
)
def test_of_which_states_an_epithet_is(words: str, inside: str | None, outside: str) -> None:
    found = find_states(words.split())
    assert inside in found if inside else not found
    assert outside not in found


def test_every_state_is_known() -> None:
    assert frozenset().union(*load_epithets().values()) <= set(load_parties().iso3.values())


@pytest.mark.parametrize("row", ["{words: [x]}", "{words: [X], states: [RWA]}", "{words: [x, x], states: [RWA]}", "{words: [a-b, a b], states: [RWA]}"])
def test_a_wrong_entry_is_refused(row: str, tmp_path: Path) -> None:
    path = tmp_path / "epithets.yml"
    path.write_text(f"- {row}\n")
    with pytest.raises(LexiconError):
        load_epithets(path)
