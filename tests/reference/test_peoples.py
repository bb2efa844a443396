"""Where peoples are at home."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.peoples import find_homes, load_peoples, one_of


@pytest.mark.parametrize(
    ("words", "homes"),
    [
        (["Hutu", "soldiers"], {"RWA", "BDI", "COD"}),
        (["Hausas"], {"NGA", "NER"}),
        (["fur", "traders"], set()),
        (["Gothan", "soldiers"], set()),
    ],
)
def test_the_homes_of_a_people(words: list[str], homes: set[str]) -> None:
    assert find_homes(words) == homes


@pytest.mark.parametrize(("word", "one"), [("Tutsis", "tutsi"), ("Tutsi", None), ("tutsis", None), ("Gothans", None)])
def test_one_of_a_people(word: str, one: str | None) -> None:
    assert one_of(word) == one


def test_a_home_is_a_code() -> None:
    assert all(len(code) == 3 and code.isupper() for homes in load_peoples().values() for code in homes)


@pytest.mark.parametrize("row", ["{people: [x]}", "{people: [X], homes: [RWA]}", "{people: [x, x], homes: [RWA]}", "{people: [two words], homes: [RWA]}"])
def test_a_wrong_entry_is_refused(row: str, tmp_path: Path) -> None:
    path = tmp_path / "peoples.yml"
    path.write_text(f"- {row}\n")
    with pytest.raises(LexiconError):
        load_peoples(path)
