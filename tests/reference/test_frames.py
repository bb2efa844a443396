"""The frames: what ships is sound, how patterns are written and ranked, and what is refused."""

from pathlib import Path

import pytest
import yaml

from sayso.errors import LexiconError
from sayso.reference.frames import (
    CLASSES,
    MODES,
    SHIPPED,
    STATUSES,
    TOLLS,
    TYPES,
    Frame,
    Frames,
    Pattern,
    load_frames,
)
from sayso.reference.knowledge import entries

FILES = sorted((SHIPPED / "frames").glob("*.yml"))
SPECIAL = {"told", "that", "only", "number", "any"}


def shipped() -> list[Frame]:
    found = {frame.id: frame for held in load_frames().by_lemma.values() for _, frame in held}
    return list(found.values())


def load(folder: Path, *rows: str, light: str = "[]\n") -> Frames:
    (folder / "frames").mkdir(exist_ok=True)
    (folder / "frames" / "test.yml").write_text("".join(f"- {row}\n" for row in rows) or "[]\n", encoding="utf-8")
    (folder / "light_verbs.yml").write_text(light, encoding="utf-8")
    return load_frames(folder)


def test_there_is_a_file_for_every_type() -> None:
    assert sorted(p.stem.upper() for p in FILES) == sorted(TYPES)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_file_has_frames_of_its_type_only(path: Path) -> None:
    assert {row["type"] for row in entries(path)} == {path.stem.upper()}
    assert all(str(row["id"]).startswith(f"{path.stem}.") for row in entries(path))


def test_ids_are_unique() -> None:
    ids = [row["id"] for path in FILES for row in entries(path)]
    assert len(ids) > 200
    assert len(ids) == len(set(ids))
    assert {f.id for f in shipped()} == set(ids)


def test_shipped_frames_are_legal() -> None:
    for frame in shipped():
        assert frame.type in TYPES, frame.id
        assert frame.mode is None or frame.mode in MODES, frame.id
        assert frame.toll is None or frame.toll in TOLLS, frame.id
        assert frame.status is None or frame.status in STATUSES, frame.id
        assert 0 <= frame.weight <= 1, frame.id
        assert all(isinstance(s, str) and s for s in (*frame.actor, *frame.recipient, *frame.mediator)), frame.id
        for slot, wanted in frame.conditions.items():
            if slot.startswith("not_") or slot in SPECIAL - {"any"}:
                continue
            assert all(w in CLASSES or w.startswith("=") for w in wanted), frame.id


def test_shipped_lemmas_are_lower_case_words() -> None:
    """YAML must not have read a word as something else, nor may a lemma have capitals, as no token would fit it."""
    for (kind, lemma), held in load_frames().by_lemma.items():
        assert isinstance(lemma, str)
        assert lemma
        assert lemma == lemma.lower(), lemma
        for pattern, frame in held:
            assert pattern.kind == kind
            parts = (*pattern.obj, *pattern.noun, *pattern.xcomp, *pattern.acomp, *pattern.left, *pattern.mod)
            assert all(isinstance(p, str) and p for p in parts), frame.id
            assert pattern.prt is None or isinstance(pattern.prt, str), frame.id


def test_the_most_specific_pattern_comes_first() -> None:
    for held in load_frames().by_lemma.values():
        sizes = [p.size for p, f in held if "told" not in f.conditions]
        assert sizes == sorted(sizes, reverse=True)
        assert ["told" in f.conditions for _, f in held] == [False] * len(sizes) + [True] * (len(held) - len(sizes))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{type: ASSAULT, verbs: [hit]}", "has no id"),
        ("{id: a, type: ATTACK, verbs: [hit]}", "type 'ATTACK'"),
        ("{id: a, verbs: [hit]}", "type None"),
        ("{id: a, type: ASSAULT, mode: gently, verbs: [hit]}", "mode 'gently'"),
        ("{id: a, type: ASSAULT, toll: bored, verbs: [hit]}", "toll 'bored'"),
        ("{id: a, type: ASSAULT, status: maybe, verbs: [hit]}", "status 'maybe'"),
        ("{id: a, type: ASSAULT, verb: [hit]}", r"unknown keys \['verb'\]"),
        ("{id: a, type: ASSAULT}", "no verbs, nouns or adjectives"),
        ("{id: a, type: ASSAULT, verbs: [hit], if: {obj: [thingummy]}}", "class 'thingummy' in 'obj'"),
    ],
)
def test_a_wrong_entry_is_refused_by_file_and_id(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(LexiconError, match=said) as caught:
        load(tmp_path, row)
    assert "test.yml" in str(caught.value)
    assert repr(yaml.safe_load(row).get("id")) in str(caught.value)


def test_one_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"test\.yml: the id 'a' stands twice"):
        load(tmp_path, "{id: a, type: ASSAULT, verbs: [hit]}", "{id: a, type: ASSAULT, verbs: [shoot]}")


def test_defaults(tmp_path: Path) -> None:
    ((pattern, frame),) = load(tmp_path, "{id: a, type: ASSAULT, verbs: [hit]}").find("verb", "hit")
    assert pattern == Pattern("verb", "hit")
    assert (frame.mode, frame.actor, frame.sides, frame.toll_slot, frame.status) == (None, (), False, "obj", None)


@pytest.mark.parametrize(
    ("item", "kind", "lemma", "wanted"),
    [
        ("verbs: [{verb: open, obj: fire}]", "verb", "open", {"obj": ("fire",)}),
        ("verbs: [{verb: pull, prt: out}]", "verb", "pull", {"prt": "out"}),
        ("verbs: [{verb: call, prep: on, noun: [talk]}]", "verb", "call", {"prep": "on", "noun": ("talk",)}),
        ("verbs: [car-bomb]", "verb", "bomb", {"left": ("car",)}),
        ("verbs: [car-bomb]", "verb", "car-bomb", {"left": ()}),
        ("nouns: [gun battle]", "noun", "battle", {"left": ("gun",)}),
        ("nouns: [cease-fire]", "noun", "fire", {"left": ("cease",)}),
        ("nouns: [cease-fire]", "noun", "cease-fire", {"left": ()}),
        ("nouns: [{noun: strike, mod: [hunger]}]", "noun", "strike", {"mod": ("hunger",)}),
        ("adjectives: [{adjective: ready, xcomp: talk}]", "adjective", "ready", {"xcomp": ("talk",)}),
    ],
)
def test_patterns(tmp_path: Path, item: str, kind: str, lemma: str, wanted: dict[str, object]) -> None:
    ((pattern, _),) = load(tmp_path, f"{{id: a, type: ASSAULT, {item}}}").find(kind, lemma)
    assert {name: getattr(pattern, name) for name in wanted} == wanted


def test_a_pattern_that_asks_for_more_is_tried_first(tmp_path: Path) -> None:
    rows = [
        "{id: plain, type: ASSAULT, verbs: [fire], weight: 0.9}",
        "{id: bound, type: ASSAULT, verbs: [fire], if: {obj: [party]}}",
        "{id: large, type: ASSAULT, verbs: [{verb: fire, prep: 'on'}]}",
    ]
    for order in (rows, rows[::-1]):
        assert [f.id for _, f in load(tmp_path, *order).find("verb", "fire")] == ["large", "bound", "plain"]
        load_frames.cache_clear()


def test_an_unknown_word_has_no_frames() -> None:
    assert load_frames().find("verb", "zorp") == []


def test_light_verbs(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    frames = load(tmp_path / "lexicon", light="- {verb: carry, prt: out, subj_is: actor, only: [ASSAULT]}\n")
    (light,) = frames.light["carry"]
    assert (light.prt, light.subj_is) == ("out", "actor")
    assert light.carries("ASSAULT")
    assert not light.carries("CONSULT")


def test_shipped_light_verbs_have_known_types_and_statuses() -> None:
    held = [light for rows in load_frames().light.values() for light in rows]
    assert len(held) > 50
    assert {t for light in held for t in light.only} <= set(TYPES)
    assert {light.status for light in held} <= STATUSES | {None}
