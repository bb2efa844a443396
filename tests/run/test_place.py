"""A batch into a ledger: order and batches play no part, copies have one origin, incidents follow their accounts."""

from itertools import permutations
from pathlib import Path

import pytest

from sayso.ledger.open import open_ledger
from tests.kept import find_groups, find_rows, make_reports, open_kept, place

TEXTS = ("Rebels shelled Zenda.", "They shelled Zenda and shelled Hentzau.", "Nobody shelled Hentzau.", "All was calm.")
# What does not depend on when a report was added.
SAME = {
    "reports": "id, origin, known",
    "claims": "id, account, first, last, known, record",
    "accounts": "id, origin, component, incident, profile",
    "judgements": "a, b, same, score, reasons",
    "copies": "a, b, share",
    "incidents": "* EXCLUDE (added)",
}


def test_claims_of_one_happening_are_one_incident(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        assert find_groups(ledger) == {frozenset({"r1-1", "r2-1"}), frozenset({"r2-2", "r3-1"})}
        assert ledger.rows("SELECT DISTINCT component FROM accounts ORDER BY 1") == [("r1-1",), ("r2-2",)]


COPIES = ("Wire shelled Zenda.", "Wired shelled Zenda.", "Wire shelled Hentzau.", "Wire shelled Zenda again.")
CROWD = tuple(f"They shelled Zenda {n}." for n in range(7))  # more than are compared with all: fake_merging.LARGEST


COPIED = tuple(f"Wire shelled Zenda {n}." for n in range(5))


@pytest.mark.parametrize("texts", [TEXTS, COPIES, CROWD, COPIED])
def test_order_and_batches_play_no_part(texts: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.run.place.FIRST", 2)
    reports = make_reports(*texts)
    found = []
    orders = list(permutations(reports))
    for number, order in enumerate([*orders[:: len(orders) // 6], orders[-1]]):
        with open_ledger(tmp_path / f"{number}.duckdb", write=True) as ledger:
            cut = number % (len(order) + 1)
            for batch in (order[:cut], order[cut:]):
                place(ledger, batch)
            found.append({table: ledger.rows(f"SELECT {columns} FROM {table} ORDER BY ALL") for table, columns in SAME.items()})
    assert all(each == found[0] for each in found)


def test_ten_papers_that_print_one_story_have_one_origin(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "w.duckdb", write=True) as ledger:
        late, early, other = make_reports("Wire shelled Zenda.", "Wire shelled Zenda again.", "Rebels shelled Zenda.")
        place(ledger, [early, other])
        assert ledger.rows("SELECT DISTINCT origin FROM accounts ORDER BY 1") == [("r2",), ("r3",)]
        place(ledger, [late])
        assert ledger.rows("SELECT id, origin FROM accounts ORDER BY 1") == [("r1-1", "r1"), ("r2-1", "r1"), ("r3-1", "r3")]
        assert ledger.rows("SELECT json_extract_string(profile, '$.origin') FROM accounts WHERE id = 'r2-1'") == [("r1",)]
        assert ledger.rows("SELECT a, b FROM copies") == [("r1", "r2")]


def test_credits_are_kept(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "Zenda (GN) They shelled it.") as ledger:
        assert ledger.rows("SELECT credits FROM reports") == [(["Gotha News"],)]


def test_an_untouched_incident_is_not_written_again(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        before = dict(ledger.rows("SELECT id, rowid FROM incidents"))
        place(ledger, make_reports("Who shelled Zenda?", first=9))
        after = dict(ledger.rows("SELECT id, rowid FROM incidents"))
        hentzau = ledger.rows("SELECT incident FROM accounts WHERE id = 'r3-1'")[0][0]
        assert after[hentzau] == before[hentzau]
        assert after != before


def test_a_common_key_compares_the_first_accounts_with_all(tmp_path: Path) -> None:
    texts = ["They shelled Zenda."] * 8
    with open_kept(tmp_path / "w.duckdb", *texts) as ledger:
        # Three are the first (fake_merging.LARGEST): each is compared with all, the others with these alone.
        assert len(ledger.rows("SELECT * FROM judgements")) == 7 + 6 + 5
        assert len(find_groups(ledger)) == 1


def test_a_batch_that_fails_leaves_the_ledger_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        before = find_rows(ledger)

        def fail(*anything: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr("sayso.ledger.write.write_incidents", fail)
        with pytest.raises(ZeroDivisionError):
            place(ledger, make_reports("Who shelled Zenda?", first=9))
        assert find_rows(ledger) == before
