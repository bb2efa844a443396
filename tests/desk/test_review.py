"""The queue of doubtful joins shows each pair at its place, the last one past the end, and not what persons settled."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.desk import review
from sayso.desk.serve import Wanted, make_desk
from tests.kept import open_kept

TEXTS = ("They shelled A.", "They shelled B.", "They shelled C.", "They shelled D.")
DOUBTS = (("r1-1", "r2-1", 0.5), ("r1-1", "r3-1", 0.45), ("r2-1", "r3-1", 0.6), ("r3-1", "r4-1", 0.3), ("r1-1", "r4-1", 0.01))


def find_shown(desk: TestClient, skip: int = 0) -> tuple[str, ...]:
    """The two claims that the page asks about."""
    page = desk.get(f"/review?skip={skip}").text
    return tuple(re.findall(r'name="[ab]" value="([^"]*)"', page.split("What persons judged")[0]))


@pytest.mark.parametrize("block", [1, 3, 200])
def test_doubts_stand_at_their_places_however_many_are_found_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(review, "BLOCK", block)
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        ledger.run("DELETE FROM judgements")
        told = ", ".join(map(str, DOUBTS))
        ledger.run(
            "INSERT INTO judgements SELECT a, b, score > 0.5, score, '{}', 'machine', NULL, NULL, NULL, NULL, NULL"
            f" FROM (VALUES {told}) AS t(a, b, score)"
        )
        desk = TestClient(make_desk(ledger, Wanted(tmp_path / "w.duckdb")), base_url="http://127.0.0.1")
        doubtful = [pair[:2] for pair in DOUBTS[:4]]
        assert [find_shown(desk, n) for n in range(4)] == doubtful
        assert find_shown(desk, 4) == find_shown(desk, 999) == doubtful[-1]
        answer = desk.post("/api/v1/judgements", json={"a": "r1-1", "b": "r3-1", "verdict": "different", "by": "Flavia"})
        assert answer.status_code == 200
        assert [find_shown(desk, n) for n in range(4)] == [doubtful[0], *doubtful[2:], doubtful[-1]]
        assert "Review" in desk.get("/review/codings").text


def test_nothing_is_shown_where_nothing_is_doubtful(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "They shelled A.") as ledger:
        desk = TestClient(make_desk(ledger, Wanted(tmp_path / "w.duckdb")), base_url="http://127.0.0.1")
        assert find_shown(desk) == find_shown(desk, 400) == ()
        assert "Nothing is doubtful." in desk.get("/review?skip=400").text
