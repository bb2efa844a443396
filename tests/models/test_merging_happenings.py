"""Happenings told apart by hand: they fit their reports, and claims find theirs."""

import json
from pathlib import Path

import pytest

from models.merging.happenings import DATA, REPORTS, read_happenings
from tests.factory import make_claim

TEXT = "Rebels raided Zenda.\nSix died in the raid."
EVENTS = ({"at": "raided", "type": "ASSAULT"}, {"at": "died", "type": "ASSAULT"}, {"at": "raid", "type": "ASSAULT"})


def _write(folder: Path, **row: object) -> Path:
    one, two = TEXT.split("\n")
    lines = [{"report": "A-1", "text": one, "events": EVENTS[:1]}, {"report": "A-1", "text": two, "events": EVENTS[1:]}]
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (folder / "told.jsonl").write_text(json.dumps({"file": "a", "report": "A-1", "events": 3, "groups": [[1, 3]]} | row), encoding="utf-8")
    return folder / "told.jsonl"


def test_the_happenings_that_ship_are_those_of_the_reports() -> None:
    told = list(read_happenings())
    assert len(told) == sum(1 for line in DATA.read_text(encoding="utf-8").split("\n") if line)
    assert {t.source for t in told} == {p.stem for p in REPORTS.glob("*.jsonl")}


def test_a_claim_tells_of_the_happening_of_its_word(tmp_path: Path) -> None:
    (told,) = read_happenings(_write(tmp_path), tmp_path)
    claims = {word: make_claim(word, TEXT, at=TEXT.rindex(word), id=word) for word in ("raided", "died", "raid", "Zenda")}
    found = told.match(list(claims.values()))
    assert found[claims["raided"].id] == found[claims["raid"].id] == {"group 0"}
    assert found[claims["died"].id] == {"event 2"}
    assert found[claims["Zenda"].id] == set()  # of which the hand says nothing


@pytest.mark.parametrize("row", [{"events": 2}, {"groups": [[1, 4]]}, {"groups": [[1, 2], [2, 3]]}, {"report": "A-2"}])
def test_what_does_not_fit_its_report_is_a_fault(tmp_path: Path, row: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="its events are not those"):
        list(read_happenings(_write(tmp_path, **row), tmp_path))
