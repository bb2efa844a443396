"""A dump to a gazetteer, and the gazetteer beside the shipped one."""

from pathlib import Path

import pytest

from sayso.cli import main
from sayso.errors import InputError
from sayso.reference.gazetteer import Gazetteer
from sayso.run.gazetteer import import_dump
from tests.ingest.test_geonames import make_line


def imported(folder: Path, *lines: str) -> Gazetteer:
    (folder / "IQ.txt").write_text("".join(lines), encoding="utf-8")
    assert import_dump(folder / "IQ.txt", folder / "own.sqlite") == len(lines)
    return Gazetteer(extra=folder / "own.sqlite")


def test_places_stand_beside_the_shipped_ones(tmp_path: Path) -> None:
    region = make_line(id="2", name="Harmozd", ascii="Harmozd", others="", **{"class": "A", "code": "ADM1"})
    known = imported(tmp_path, make_line(), region)
    (town,) = known.find("Zorwak")
    assert (town.id, town.country, town.admin1, town.kind, town.main) == ("1", "IRQ", "2", "town", True)
    assert [e.main for e in known.find("Zorwaq")] == [False]
    assert known.find("Harmozd province")[0].kind == "admin1"
    assert known.find("Paris")[0].country == "FRA"


def test_the_row_of_the_user_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    shipped = Gazetteer().find("Basra")[0]
    assert shipped.id
    known = imported(tmp_path, make_line(id=shipped.id, name="Basra", ascii="Basra", others="", population="7"))
    assert [e.population for e in known.find("Basra") if e.id == shipped.id] == [7]


def test_what_cannot_be_imported(tmp_path: Path) -> None:
    dump = tmp_path / "IQ.txt"
    dump.write_text(make_line() * 2, encoding="utf-8")
    with pytest.raises(InputError, match=r"geonameid 1 .* comes twice"):
        import_dump(dump, tmp_path / "own.sqlite")
    assert not list(tmp_path.glob("own*"))
    dump.write_text("\n", encoding="utf-8")
    with pytest.raises(InputError, match="no place"):
        import_dump(dump, tmp_path / "own.sqlite")
    with pytest.raises(InputError, match="SAYSO_GAZETTEER"):
        import_dump(dump, None)
    with pytest.raises(InputError, match="a folder that there is"):
        import_dump(dump, tmp_path / "none" / "own.sqlite")


def test_only_a_gazetteer_is_written_over(tmp_path: Path) -> None:
    dump, notes = tmp_path / "IQ.txt", tmp_path / "notes.txt"
    dump.write_text(make_line(), encoding="utf-8")
    notes.write_text("three years of field notes")
    with pytest.raises(InputError, match="not written over"):
        import_dump(dump, notes)
    assert notes.read_text() == "three years of field notes"
    assert [import_dump(dump, tmp_path / "own.sqlite") for _ in range(2)] == [1, 1]


def test_what_is_no_gazetteer(tmp_path: Path) -> None:
    (tmp_path / "own.sqlite").write_text("Zorwak")
    with pytest.raises(InputError, match="this is no gazetteer"):
        Gazetteer(extra=tmp_path / "own.sqlite")
    with pytest.raises(InputError, match="no such gazetteer"):
        Gazetteer(extra=tmp_path / "none.sqlite")


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "IQ.txt").write_text(make_line(), encoding="utf-8")
    assert main(["gazetteer", "import", str(tmp_path / "IQ.txt"), "--out", str(tmp_path / "own.sqlite")]) == 0
    assert capsys.readouterr().out.endswith("own.sqlite: 1 places.\n")
    assert main(["gazetteer", "import", "--help"]) == 0
    assert "Example: sayso gazetteer import" in " ".join(capsys.readouterr().out.split())
