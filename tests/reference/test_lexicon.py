"""Word lists of a user's folder in the place of the shipped ones, file by file, and for its documents alone."""

from pathlib import Path

import pytest
import yaml

from sayso.coder import load_coder
from sayso.errors import LexiconError
from sayso.extract.slots import fill_slot
from sayso.reference.grammar import SHIPPED, load_grammar
from sayso.reference.lexicon import find_file, give_lexicon, lexicon_of, load_lexicon
from tests.factory import find_token, make_parsed

ROW = "Kenya/NNP/2/nsubj nudged=nudge/VBD/0/root Uganda/NNP/2/obj to/TO/5/mark leave/VB/2/xcomp"


def write_grammar(folder: Path, **changes: object) -> Path:
    content = yaml.safe_load(SHIPPED.read_text(encoding="utf-8")) | changes
    path = folder / "grammar.yml"
    path.write_text(yaml.safe_dump({k: v for k, v in content.items() if v is not None}), encoding="utf-8")
    return path


def who_leaves(folder: Path | None) -> list[str]:
    doc = make_parsed(ROW)
    if folder is not None:
        give_lexicon(doc, load_lexicon(folder))
    return [t.text for t in fill_slot(find_token(doc, "leave"), "subj")]


def test_a_document_is_read_with_the_words_it_was_given(tmp_path: Path) -> None:
    write_grammar(tmp_path, object_control=["nudge"])
    assert who_leaves(None) == ["Kenya"]
    assert who_leaves(tmp_path) == ["Uganda"]
    assert who_leaves(None) == ["Kenya"]


def test_files_that_a_folder_lacks_are_the_shipped_ones(tmp_path: Path) -> None:
    write_grammar(tmp_path, borders=["fence"])
    own, shipped = load_lexicon(tmp_path), load_lexicon()
    assert own.grammar.borders == {"fence"}
    assert (own.status, own.things) == (shipped.status, shipped.things)
    assert find_file(tmp_path, "cues.yml") == SHIPPED.parent / "cues.yml"
    assert lexicon_of(make_parsed(ROW)) is shipped


def test_every_file_reaches_the_coder(tmp_path: Path) -> None:
    write_grammar(tmp_path, borders=["fence"])
    coder = load_coder(lexicon=tmp_path)
    assert coder.lexicon.grammar.borders == {"fence"}
    assert coder.frames is load_coder().frames
    for name in ("things.yml", "language.yml"):
        (tmp_path / name).write_bytes((SHIPPED.parent / name).read_bytes())
    text = (tmp_path / "language.yml").read_text(encoding="utf-8").replace("fr: French", "fr: Gallic")
    (tmp_path / "language.yml").write_text(text, encoding="utf-8")
    assert load_coder(lexicon=tmp_path).languages.names["fr"] == "Gallic"


def test_a_folder_without_any_of_the_files_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(LexiconError, match="none of the files of a lexicon"):
            load_coder(lexicon=folder)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"borders": None}, "borders must be a list"),
        ({"borders": "fence"}, "borders must be a list"),
        ({"borders": [7]}, "borders must be a list"),
        ({"borders": ["Fence"]}, "lower case"),
        ({"fences": ["fence"]}, "'fences' is not known. Known: object_control"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, changes: dict[str, object], told: str) -> None:
    with pytest.raises(LexiconError, match=rf"grammar\.yml: .*{told}"):
        load_grammar(write_grammar(tmp_path, **changes))
