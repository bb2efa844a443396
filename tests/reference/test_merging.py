"""The table of comparisons is whole, and a broken one is told by section and entry."""

import re
from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.merging import SHIPPED, find_families, load_merging
from sayso.reference.ontology import load_ontology

SHIPPED_TEXT = SHIPPED.read_text(encoding="utf-8")


def test_every_type_of_the_table_is_a_type() -> None:
    table = load_merging()

    known = set(load_ontology())
    assert {t for pair in table.kin for t in pair} | set(table.families) <= known


def test_kin_of_two_reports_are_of_one_family() -> None:
    for pair, kin in load_merging().kin.items():
        assert kin.report or len(find_families(pair)) == 1, pair


def test_what_is_alike_and_what_are_acts_are_types_and_modes() -> None:
    table, types = load_merging(), load_ontology()

    for kind, mode in (pair for row in table.alike for pair in row):
        assert mode in types[kind].modes
    assert table.acts <= set(types)


def test_what_fits_is_a_pair_of_means() -> None:
    table = load_merging()

    assert all(len(pair) == 2 and pair <= set(table.means.values()) for pair in table.fitting)


def test_hours_may_go_over_midnight() -> None:
    assert load_merging().hours["NI"] == {19, 20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6}


def test_an_answer_that_is_not_listed_weighs_nothing() -> None:
    assert load_merging().across.of("type", "apart") == 0.0


def test_a_scale_goes_evenly_between_its_corners(tmp_path: Path) -> None:
    path = tmp_path / "table.yml"
    path.write_text(
        SHIPPED_TEXT.split("scales:")[0]
        + "scales:\n  words: {within: {}, across: {0: -1, 2: 3}}\nkin"
        + SHIPPED_TEXT.split("\nkin", 1)[1]
    )
    words = load_merging(path)

    assert [words.across.of("words", v) for v in (-1.0, 0.0, 1.0, 2.0, 9.0)] == [-1, -1, 1, 3, 3]
    assert words.within.of("words", 1.0) == 0.0


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (r"start: \{.*\}", "start: 3", "start needs a number"),
        (r"\ntruce: \[", "\ntruces: [", "sections must be"),
        (r"\{types: \[COERCE, ASSAULT\]\}", "{types: [COERCE]}", "kin, entry"),
        (r"\[COERCE arrest, ASSAULT abduct\]", "[COERCE, ASSAULT abduct]", "alike: give two of"),
        (r"\{both: [-\d.]+\}", "{both: much}", "lead, across, both: the weight 'much'"),
        (r"\{0: (-[\d.]+), 0.1", r"{none: \1, 0.1", "the corners must be numbers"),
        (r"truce: \[ceasefire, ", "truce: [3, ", "truce: words must be"),
        (r"dawn: \[3, 8\]", "dawn: [3, 24]", "hours, dawn: give the first and the last hour"),
    ],
)
def test_a_broken_table_says_where(tmp_path: Path, old: str, new: str, message: str) -> None:
    broken, count = re.subn(old, new, SHIPPED_TEXT)
    assert count
    path = tmp_path / "table.yml"
    path.write_text(broken)

    with pytest.raises(LexiconError, match=message):
        load_merging(path)
