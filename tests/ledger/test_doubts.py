"""Doubtful is what the machine is little sure of and nobody has settled, the least sure first."""

from pathlib import Path

from sayso.ledger.corrections import add_corrections
from sayso.ledger.doubts import count_doubtful, find_doubtful, find_neighbours, tell_doubts
from sayso.records import Correction
from tests.factory import make_claim, make_parties
from tests.kept import open_kept


def test_codings_come_by_how_sure_they_are(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "They shelled A.", "They shelled B.", "They shelled C.", "They shelled D.") as ledger:
        ledger.run("UPDATE claims SET confidence = 0.9, status = 'negated' WHERE id = 'r1-1'")
        ledger.run("UPDATE claims SET confidence = 0.9, actor = ['RUR MIL'] WHERE id = 'r2-1'")
        ledger.run("UPDATE claims SET confidence = 0.1 WHERE id = 'r4-1'")
        assert [find_doubtful(ledger, n) for n in range(4)] == ["r4-1", "r3-1", "r1-1", None]
        add_corrections(ledger, [Correction("r4-1", "coding", "accepted", "anna", "2022-01-01T00:00:00")])
        assert (count_doubtful(ledger), find_doubtful(ledger, 0)) == (2, "r3-1")
        ledger.run("UPDATE corrections SET withdrawn = '2022-01-02'")
        ledger.run("UPDATE claims SET account = '' WHERE id = 'r3-1'")
        assert (count_doubtful(ledger), find_doubtful(ledger, 0)) == (2, "r4-1")


def test_what_is_doubtful_is_told_by_field() -> None:
    assert tell_doubts(make_claim(actor=make_parties("RUR MIL"), confidence=0.9)) == {}
    told = tell_doubts(make_claim(actor=make_parties("--- UAF"), recipient=make_parties("RUR CVL"), confidence=0.31, status="negated"))
    assert set(told) == {"type", "actor", "status"}
    assert told["type"] == "likely 31 %"
    assert set(tell_doubts(make_claim(confidence=0.9))) == {"actor"}


def test_neighbours_are_what_the_machine_came_closest_to_joining(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "They shelled A.", "Who shelled A?", "They shelled B.", "They shelled C.") as ledger:
        of = dict(ledger.rows("SELECT id, incident FROM accounts"))
        ledger.run(
            "INSERT INTO judgements SELECT a, b, false, score, '{}', 'machine', NULL, NULL, NULL, NULL, NULL FROM"
            " (VALUES ('r1-1', 'r3-1', 0.2), ('r2-1', 'r3-1', 0.4), ('r2-1', 'r4-1', 0.3)) AS t(a, b, score)"
        )
        assert find_neighbours(ledger, ["r1-1", "r2-1"], 5) == [(of["r3-1"], 0.4), (of["r4-1"], 0.3)]
        assert find_neighbours(ledger, ["r3-1"], 1) == [(of["r1-1"], 0.4)]
