"""What was known on a day: the same as a ledger that never got what came later."""

from pathlib import Path

import pytest

from sayso.ledger.filters import Filter
from sayso.ledger.open import open_ledger
from sayso.ledger.read import read_claims, read_incidents
from sayso.run.then import go_back
from tests.fake_merging import load_merging
from tests.kept import open_kept

TEXTS = (
    "Rebels shelled Zenda.",
    "Wire shelled Hentzau.",
    "They shelled Zenda and shelled Hentzau.",
    "Wire shelled Hentzau at night.",
    "They shelled Strelsau.",
    "Wire shelled Zenda.",
)


@pytest.mark.parametrize("day", range(1, 7))
def test_as_of_a_day_is_the_ledger_of_that_day(day: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.run.then.load_merging", load_merging)
    asked = Filter(as_of=f"2021-11-{day:02}")
    with open_kept(tmp_path / "all.duckdb", *TEXTS):
        pass
    with open_ledger(tmp_path / "all.duckdb", write=False) as ledger:
        go_back(ledger, f"2021-11-{day:02}")
        incidents = list(read_incidents(ledger, asked))
        claims = [(placed.claim.id, placed.incident) for placed in read_claims(ledger, asked)]
    with open_kept(tmp_path / "then.duckdb", *TEXTS[:day]) as ledger:
        assert incidents == list(read_incidents(ledger, Filter()))
        assert claims == [(placed.claim.id, placed.incident) for placed in read_claims(ledger, Filter())]


def test_words_of_later_reports_were_not_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.run.then.load_merging", load_merging)
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        now = {incident.id for incident in read_incidents(ledger, Filter(words=("wire",)))}
        go_back(ledger, "2021-11-05")
        then = {incident.id for incident in read_incidents(ledger, Filter(words=("wire",), as_of="2021-11-05"))}
    assert len(now) == 2
    assert len(then) == 1


def test_before_the_first_report_nothing_was_known(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        go_back(ledger, "2021-10-01")
        assert list(read_incidents(ledger, Filter(as_of="2021-10-01"))) == []
        assert list(read_claims(ledger, Filter(as_of="2021-10-01"))) == []
