"""The ontology has every type and mode that frames may use, each with a quad class and a CAMEO code."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.frames import MODES, TYPES, load_frames
from sayso.reference.ontology import load_ontology


def test_every_type_and_mode_has_a_code() -> None:
    ontology = load_ontology()
    assert set(ontology) == set(TYPES)
    assert {m for t in ontology.values() for m in t.modes} == MODES
    assert all(c.isdigit() for t in ontology.values() for c in (t.cameo, *t.modes.values()))


def test_every_frame_has_a_mode_of_its_type() -> None:
    ontology = load_ontology()
    frames = {f.id: f for held in load_frames().by_lemma.values() for _, f in held}
    assert [f.id for f in frames.values() if f.mode and f.mode not in ontology[f.type].modes] == []


@pytest.mark.parametrize(
    ("kind", "mode", "quad", "cameo"),
    [("ASSAULT", "aerial", 4, "195"), ("ASSAULT", None, 4, "190"), ("CONSULT", "visit", 1, "042"), ("REJECT", "yield", 3, "124")],
)
def test_codes(kind: str, mode: str | None, quad: int, cameo: str) -> None:
    found = load_ontology()[kind]
    assert (found.quad, found.code(mode)) == (quad, cameo)


def test_a_missing_type_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "plover.yml"
    path.write_text('- {type: AGREE, quad: 1, cameo: "030", modes: {}}\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="CONSULT is missing"):
        load_ontology(path)
    path.write_text('- {type: AGREE, quad: 7, cameo: "030", modes: {}}\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="quad from 1 to 4"):
        load_ontology(path)
