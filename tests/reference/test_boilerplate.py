"""sayso.reference.boilerplate: patterns are read, and a broken one is named."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.boilerplate import WHERE, load_boilerplate

GOOD = """
parts: {day: 'day \\d'}
patterns:
  - {kind: stamp, where: line, opening: true, patterns: ['on {day}']}
links: {marked: [read more, don't miss], weak: [more], bare: [read more]}
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "boilerplate.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_file_is_read() -> None:
    lexicon = load_boilerplate()
    assert {p.where for p in lexicon.patterns} == set(WHERE)
    assert lexicon.marked.match("READ MORE: x")


def test_parts_fill_patterns(tmp_path: Path) -> None:
    lexicon = load_boilerplate(write(tmp_path, GOOD))
    assert lexicon.patterns[0].expression.match("On day 4")
    assert lexicon.marked.match("Don’t miss: x")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("{day}'", "{night}'", "{night}"),
        ("where: line", "where: page", "'page'"),
        ("['on {day}']", "['on (']", "entry 1"),
        ("opening: true", "open: true", "'open'"),
        ("weak: [more], ", "", "weak"),
        ("weak: [more]", "weak: []", "names no words"),
        ("parts:", "pieces:", "sections"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, old: str, new: str, named: str) -> None:
    assert old in GOOD
    with pytest.raises(LexiconError) as error:
        load_boilerplate(write(tmp_path, GOOD.replace(old, new)))
    assert named in str(error.value)
