"""The scale of conflict and cooperation."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.ontology import load_ontology
from sayso.reference.scores import SHIPPED, load_scores


def test_cooperation_is_above_conflict() -> None:
    scores = load_scores()
    for kind, event in load_ontology().items():
        assert (scores[kind].score > 0) == (event.quad <= 2), kind


@pytest.mark.parametrize(
    ("kind", "mode", "score", "line"),
    [
        ("ASSAULT", None, -10.0, "hostilities"),
        ("ASSAULT", "abduct", -9.0, "detentions"),
        ("RETREAT", "ceasefire", 9.0, "ceasefires"),
        ("RETREAT", None, 7.0, "withdrawals"),
        ("CONSULT", "visit", 1.9, "talks"),
    ],
)
def test_modes_go_before_types(kind: str, mode: str | None, score: float, line: str) -> None:
    found = load_scores()[kind]
    assert (found.of(mode), found.line_of(mode)) == (score, line)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("type: AID, score: 7.0", "type: AID, score: 17.0", "AID: a score is beyond 10"),
        ("line: threats", "line: threat", "line 'threat' is not known"),
        ("beat: -9.5", "beaten: -9.5", "ASSAULT must be there with the modes"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    path = tmp_path / "scores.yml"
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match=complaint):
        load_scores(path)
