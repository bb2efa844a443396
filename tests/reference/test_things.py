"""Classes of common words."""

import re
from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.things import load_things

SOURCE = Path(__file__).parents[2] / "src" / "sayso"


@pytest.mark.parametrize(
    ("lemma", "name"),
    [("rifle", "weapon"), ("truck", "vehicle"), ("bridge", "target"), ("mosque", "civilian_target"), ("woman", "people"), ("erupt", "occurrence"),
     ("toll", "total_nouns"), ("subside", "ending")],
)  # fmt: skip
def test_shipped_classes(lemma: str, name: str) -> None:
    assert lemma in load_things()[name]


def test_lemmas_are_in_lower_case() -> None:
    assert not [w for lemmas in load_things().values() for w in lemmas if w != w.lower() or not w]


def test_the_classes_are_those_that_are_asked_for() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    assert [c for c in load_things() if f'"{c}"' not in code] == []
    assert set(re.findall(r'things(?:\(\))?\["(\w+)"\]', code)) <= set(load_things())


def test_a_missing_class_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "things.yml"
    path.write_text("".join(f"{c}: [x]\n" for c in load_things() if c != "people"), encoding="utf-8")
    with pytest.raises(LexiconError, match=r"things\.yml: the class 'people' is missing"):
        load_things(path)


@pytest.mark.parametrize("text", ["", "[]", "- weapon\n"])
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "things.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match="is missing"):
        load_things(path)
