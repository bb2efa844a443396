"""Knowledge files: what YAML keeps as it stands, what is refused, and that the compiled copy is fresh."""

import json
from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.knowledge import COMPILED, DATA, entries, parse_knowledge, read_knowledge

SHIPPED = sorted(DATA.rglob("*.yml"))


def write(folder: Path, text: str) -> Path:
    path = folder / "words.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on", "on"),
        ("off", "off"),
        ("yes", "yes"),
        ("no", "no"),
        ("y", "y"),
        ("On", "On"),
        ("NO", "NO"),
        ("2003-04-05", "2003-04-05"),
        ("2003-04", "2003-04"),
        ("2003-04-05T10:00:00", "2003-04-05T10:00:00"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("2003", 2003),
        ("0.7", 0.7),
        ("Saïda", "Saïda"),
    ],
)
def test_values(tmp_path: Path, text: str, value: object) -> None:
    found = parse_knowledge(write(tmp_path, f"- word: {text}\n"))
    assert found == [{"word": value}]
    assert type(found[0]["word"]) is type(value)


def test_keys_stay_words(tmp_path: Path) -> None:
    assert parse_knowledge(write(tmp_path, "- {on: 1, off: 2, no: 3}\n")) == [{"on": 1, "off": 2, "no": 3}]


@pytest.mark.parametrize(
    ("text", "said"), [("- a: 1\n- b: [1, }\n", "line 2"), ("a: b: c\n", "line 1"), ("\tword: x\n", "line 1")]
)
def test_bad_yaml_is_refused_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(LexiconError, match=rf"words\.yml, {said}"):
        parse_knowledge(write(tmp_path, text))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.yml: cannot be read"):
        read_knowledge(tmp_path / "nowhere.yml")


def test_no_objects_are_made(tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        parse_knowledge(write(tmp_path, "- !!python/object/apply:os.getcwd []\n"))


@pytest.mark.parametrize(
    ("text", "key", "wanted"),
    [
        ("- {a: 1}\n- {a: 2}\n", None, [{"a": 1}, {"a": 2}]),
        ("groups:\n  - {a: 1}\n", None, [{"a": 1}]),
        ("x: []\ny:\n  - {a: 1}\n", "y", [{"a": 1}]),
    ],
)
def test_entries(tmp_path: Path, text: str, key: str | None, wanted: list[dict[str, int]]) -> None:
    assert entries(write(tmp_path, text), key) == wanted


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [("- a\n", None, "entry 1 is not a mapping"), ("- {a: 1}\n- 7\n", None, "entry 2"), ("x: 1\n", "x", "list of entries"),
     ("x: []\n", "y", "list of entries"), ("", None, "list of entries")],
)  # fmt: skip
def test_what_is_no_list_of_mappings_is_refused(tmp_path: Path, text: str, key: str | None, said: str) -> None:
    with pytest.raises(LexiconError, match=rf"words\.yml: .*{said}"):
        entries(write(tmp_path, text), key)


@pytest.mark.skipif(not COMPILED.exists(), reason="there is no compiled copy")
def test_the_compiled_copy_is_fresh() -> None:
    compiled = json.loads(COMPILED.read_text(encoding="utf-8"))
    assert sorted(compiled) == [p.relative_to(DATA).as_posix() for p in SHIPPED]
    stale = [name for name in compiled if compiled[name] != json.loads(json.dumps(parse_knowledge(DATA / name)))]
    assert not stale, f"run tools/compile_knowledge.py after an edit of {stale}"


def test_there_is_knowledge() -> None:
    assert len(SHIPPED) > 20
    assert all(read_knowledge(p) for p in SHIPPED)


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "things.yml"
    path.write_text("first: [a]\nsecond: [b]\nfirst: [c]\n")
    with pytest.raises(LexiconError, match="line 3: the key 'first' stands twice"):
        parse_knowledge(path)
