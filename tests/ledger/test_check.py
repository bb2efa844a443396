"""Every fault that a ledger can have is found, and none where there is none."""

from pathlib import Path

import pytest

from sayso.ledger.check import REFERENCES, find_faults
from sayso.records import Attribution, When
from tests.factory import make_claim, make_party
from tests.kept import open_kept

TEXTS = ("Rebels shelled Zenda.", "They shelled Zenda and shelled Hentzau.", "Wire shelled Hentzau.", "Wire shelled Hentzau too.", "Calm.")


def test_nothing_is_wrong_with_what_was_added(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        assert list(find_faults(ledger)) == []
        ledger.run("UPDATE reports SET text = NULL")
        assert list(find_faults(ledger)) == []


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("UPDATE reports SET text = 'Rebels shelled Gotha.' WHERE id = 'r1'", "report r1: its text is not the one that was added"),
        ("UPDATE reports SET publisher = 'North' WHERE id = 'r1'", "report r1: its publisher or address is not the one"),
        ("UPDATE claims SET record = replace(record, '\"at\":7', '\"at\":8') WHERE id = 'r1-1'", "claim r1-1: at 8-15 stands 'helled '"),
        ("UPDATE claims SET record = replace(record, '\"at\":7', '\"at\":70') WHERE id = 'r1-1'", "claim r1-1: the span 70-77 is not within"),
        ("UPDATE claims SET record = '{' WHERE id = 'r1-1'", "report r1: a claim of it cannot be read"),
        ("INSERT INTO reports SELECT * FROM reports WHERE id = 'r5'", "report r5: there are two of this id"),
        ("INSERT INTO claims SELECT * FROM claims WHERE id = 'r1-1'", "claim r1-1: there are two of this id"),
        ("DELETE FROM reports WHERE id = 'r1'", "claim r1-1: its report is missing"),
        ("UPDATE reports SET coded = false WHERE id = 'r1'", "claim r1-1: its report counts as not coded"),
        ("DELETE FROM accounts WHERE id = 'r1-1'", "claim r1-1: its account is missing"),
        ("DELETE FROM claims WHERE id = 'r1-1'", "account r1-1: it has no claims"),
        ("UPDATE accounts SET incident = 'i0' WHERE id = 'r1-1'", "account r1-1: its incident is missing"),
        ("UPDATE reports SET origin = 'r9' WHERE id = 'r5'", "report r5: its origin is missing"),
        ("UPDATE accounts SET origin = 'r1' WHERE id = 'r4-1'", "account r4-1: its origin is not that of its report"),
        ("DELETE FROM incidents WHERE reports = 3", "its incident is missing"),
        ("UPDATE accounts SET component = 'x' WHERE id = 'r1-1'", "incident r1-1: two accounts that are joined have other components"),
        ("UPDATE judgements SET b = 'r9-1' WHERE a = 'r1-1'", "judgement r9-1: its account is missing"),
        ("UPDATE judgements SET a = b, b = a WHERE a = 'r1-1'", "judgement r2-1: its ids are not in order"),
        ("INSERT INTO corrections VALUES ('r9-1', 'type', '\"AID\"', 'anna', '2022-01-01', NULL, NULL)", "correction r9-1: its claim is missing"),
        ("UPDATE judgements SET withdrawn_by = 'bert' WHERE a = 'r1-1'", "judgement r1-1: it is told who took it back, but not when"),
        (
            "INSERT INTO corrections VALUES ('r1-1', 'type', '\"AID\"', 'anna', '2022-01-01', NULL, 'bert')",
            "correction r1-1: it is told who took it back, but not when",
        ),
        ("UPDATE claims SET account = '' WHERE id = 'r1-1'", "claim r1-1: its account is missing"),
        ("INSERT INTO keys VALUES (1, 'r9-1', '2021-11-17')", "key r9-1: its account is missing"),
        ("INSERT INTO copies VALUES ('r1', 'r9', 0.5)", "copy r9: its report is missing"),
        ("INSERT INTO bands VALUES (1, 'r9', '2021-11-17')", "band r9: its report is missing"),
    ],
)
def test_a_fault_is_named(sql: str, told: str, tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        ledger.run(sql)
        assert any(told in fault for fault in find_faults(ledger))


def test_an_incident_holds_just_the_accounts_that_are_joined_to_it(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        one, other = (row[0] for row in ledger.rows("SELECT id FROM incidents ORDER BY id"))
        ledger.run("UPDATE accounts SET incident = ? WHERE id = 'r1-1'", [other])
        ledger.run("UPDATE accounts SET incident = ? WHERE id = 'r2-1'", [one])
        faults = list(find_faults(ledger))
        assert any("its accounts are not those that are joined to it" in fault for fault in faults)


def test_many_faults_of_one_kind_are_counted(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        ledger.run("INSERT INTO keys SELECT i, 'x' || i, DATE '2021-11-17' FROM range(100) AS t(i)")
        assert list(find_faults(ledger))[-1] == "and 80 more: key: its account is missing."


def test_every_span_of_a_claim_is_looked_at() -> None:
    from sayso.ledger.check import find_spans

    said = Attribution((), (6, 10), ((11, 50),), source=(0, 5), outer=Attribution((), (51, 60), ((61, 70),)))
    claim = make_claim(actor=(make_party("Ruritania"),), attribution=said, when=(When("Monday", 14, 20),))
    spans = list(find_spans(claim))
    assert ("Ruritania", 26, 35) in spans
    assert ("Monday", 14, 20) in spans
    assert {(None, 6, 10), (None, 11, 50), (None, 0, 5), (None, 51, 60), (None, 61, 70)} <= set(spans)
    assert all("SELECT" in query for query in REFERENCES.values())
