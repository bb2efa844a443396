"""The lexicon of time words loads, and a broken one says which file and which entry."""

from pathlib import Path

import pytest
import yaml

from sayso.errors import LexiconError
from sayso.reference import times as times_module
from sayso.reference.reckoning import Reckoning, read_reckoning
from sayso.reference.times import load_times

SHIPPED = Path(times_module.__file__).parent / "data" / "lexicons" / "en" / "times.yml"


def broken(folder: Path, change: dict[str, object]) -> Path:
    """A copy of the shipped lexicon with sections replaced; None takes the section out."""
    content = yaml.safe_load(SHIPPED.read_text(encoding="utf8"))
    for name, value in change.items():
        if value is None:
            del content[name]
        else:
            content[name] = value
    (folder / "en").mkdir()
    (folder / "en" / "times.yml").write_text(yaml.safe_dump(content), encoding="utf8")
    return folder


def test_shipped_lexicon_knows_the_calendar() -> None:
    times = load_times()
    assert sorted(times.months.values()) == list(range(1, 13))
    assert sorted(times.weekdays.values()) == list(range(1, 8))
    assert times.month_short["sept"] == 9
    assert times.holidays["thanksgiving"].nth == 4


def test_words_are_in_lower_case_and_plainly_spaced() -> None:
    times = load_times()
    for group in (times.steps, times.shifts, times.edges, times.hedges, times.bounds, times.refs):
        for word in group:
            assert word == " ".join(word.lower().split())


def test_the_lexicon_is_loaded_once() -> None:
    assert load_times() is load_times()


@pytest.mark.parametrize(
    ("change", "entry"),
    [
        ({"months": None}, "months"),
        ({"months": "january"}, "months"),
        ({"months": [{"number": 13, "name": "smarch", "short": []}]}, "months, entry 1"),
        ({"months": [{"number": 1, "name": "January", "short": []}]}, "January"),
        ({"weekdays": [{"number": 1, "name": "monday"}]}, "short is missing"),
        ({"seasons": [{"code": "XX", "names": ["monsoon"], "first": 6}]}, "XX"),
        ({"steps": [{"names": ["last"], "step": -1, "off": "text"}]}, "off"),
        ({"steps": [{"names": ["last", "last"], "step": -1}]}, "twice"),
        ({"runs": [{"names": ["past"], "way": "up"}]}, "up"),
        ({"edges": {"SIDE": ["beside"]}}, "SIDE"),
        ({"numbers": {"one": "1"}}, "one"),
        ({"sets": {"daily": 1}}, "daily"),
        ({"not_refs": {"soon": ["as"]}}, "soon"),
        ({"holidays": [{"names": ["labor day"], "month": 9, "weekday": 1}]}, "holidays, entry 1"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, change: dict[str, object], entry: str) -> None:
    folder = broken(tmp_path, change)
    with pytest.raises(LexiconError) as caught:
        load_times(folder / "en" / "times.yml")
    assert "times.yml" in str(caught.value)
    assert entry in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"times\.yml"):
        load_times(tmp_path / "times.yml")


@pytest.mark.parametrize(
    "says",
    [
        Reckoning("weekday", day=2, step=-1, part="NI", cue="past"),
        Reckoning("date", year=2021, month=11, day=16, to_day=18, bound="since"),
        Reckoning("clock", clock="17:30"),
        Reckoning("shift", value="P2D", way="past", of="text"),
    ],
)
def test_a_reckoning_reads_back_as_written(says: Reckoning) -> None:
    assert read_reckoning(says.written()) == says


@pytest.mark.parametrize("line", [None, "", "published", "somewhen day:2"])
def test_other_lines_are_no_reckoning(line: str | None) -> None:
    assert read_reckoning(line) is None
