"""The quality gate: floors, what lies under them, and gold that has drifted."""

import json
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.evaluate.claims import FIGURES, Score
from sayso.evaluate.gate import (
    GUARDED,
    find_failures,
    find_lowered,
    load_floors,
    make_floors,
    write_floors,
)

GOOD = {figure: Score(0.8, 0.7, 0.75, 10, 10) for figure in FIGURES}
WORSE = GOOD | {"source": Score(0.8, 0.6, 0.7, 10, 10)}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.json").write_text(json.dumps({"text": name, "claims": []}))
    return folder


def test_floors_lie_just_under_the_figures_and_come_back_from_their_file(gold: Path) -> None:
    floors = make_floors(GOOD, gold)
    assert floors.figures["detect.precision"] == 0.795
    assert len(floors.figures) == sum(map(len, GUARDED.values()))
    path = gold.parent / "floors.json"
    write_floors(path, floors)
    assert load_floors(path) == floors
    assert find_failures(GOOD, gold, load_floors(path)) == []


def test_a_figure_under_its_floor_fails(gold: Path) -> None:
    failures = find_failures(WORSE, gold, make_floors(GOOD, gold))
    assert failures == ["source.f1 is 0.7000, under its floor of 0.745."]


def test_gold_that_drifts_fails(gold: Path) -> None:
    floors = make_floors(GOOD, gold)
    (gold / "a.json").write_text("{}")
    (gold / "b.json").rename(gold / "c.json")
    told = " ".join(find_failures(GOOD, gold, floors))
    assert "a.json has changed" in told
    assert "b.json is gone" in told
    assert "c.json is new" in told


def test_a_floor_that_would_fall_is_named(gold: Path) -> None:
    old, new = make_floors(GOOD, gold), make_floors(WORSE, gold)
    assert find_lowered(old, new) == ["source.f1 would fall from 0.745 to 0.695."]
    assert find_lowered(new, old) == []


def test_floors_that_cannot_be_read_say_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load_floors(tmp_path / "none.json")
    (tmp_path / "bad.json").write_text("[]")
    with pytest.raises(InputError, match="'floors' and 'gold'"):
        load_floors(tmp_path / "bad.json")
