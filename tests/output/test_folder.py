"""The folder of --out: safe names, whole files, and what counts as done."""

from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.output.folder import Folder


@pytest.mark.parametrize(
    ("report_id", "name"),
    [
        ("border-1", "border-1.json"),
        ("a/b", "a%2Fb.json"),
        ("../up", "%2E.%2Fup.json"),
        (".hidden", "%2Ehidden.json"),
        ("Zürich 7", "Z%C3%BCrich 7.json"),
    ],
)
def test_every_id_has_a_name_inside_the_folder(report_id: str, name: str, tmp_path: Path) -> None:
    path = Folder(tmp_path).find_path(report_id)
    assert path == tmp_path / name


def test_long_ids_stay_apart(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "new" / "deep")
    paths = {folder.find_path("x" * 500 + end) for end in "ab"}
    assert len(paths) == 2
    for path in paths:
        path.touch()


def test_done_is_what_was_coded(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("coded", {"claims": [{}], "issues": []})
    folder.write("set-aside", {"claims": [], "issues": [{"reason": "sport", "start": 0}]})
    folder.write("failed", {"claims": [], "issues": [{"reason": "no text", "start": None}]})
    folder.find_path("half").write_text('{"claims": [')
    done = [folder.has(name) for name in ("coded", "set-aside", "failed", "half", "gone")]
    assert done == [True, True, False, False, False]
    assert not list(tmp_path.glob("*.tmp"))


def test_a_folder_that_cannot_be_made_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="--out"):
        Folder(tmp_path / "file")
