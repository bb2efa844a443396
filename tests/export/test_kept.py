"""sayso.export.kept: what comes out of a ledger."""

from pathlib import Path

import pytest

from sayso.export import kept
from sayso.export.kept import find_claims, find_incidents, read_sources
from sayso.ledger.filters import Filter
from sayso.merge.reading import read_incident
from tests.kept import open_kept

TEXTS = (
    "Wire: they shelled Zenda.",
    "Wire: again they shelled Zenda. (GN)",
    "They shelled Hofbau and shelled Zenda.",
)


def test_claims_come_with_their_report_and_incident(tmp_path: Path) -> None:
    with open_kept(tmp_path / "a.duckdb", *TEXTS) as ledger:
        got = list(find_claims(ledger, Filter()))
        assert [h.claims[0].report for h in got] == ["r1", "r2", "r3", "r3"]
        assert all(h.incident and h.sources[0].id == h.claims[0].report for h in got)
        assert got[1].sources[0].origin == got[0].sources[0].origin
        assert len(list(find_claims(ledger, Filter(limit=2)))) == 2


def test_incidents_come_with_all_claims_and_reports(tmp_path: Path) -> None:
    with open_kept(tmp_path / "a.duckdb", *TEXTS) as ledger:
        got = list(find_incidents(ledger, Filter(), read_incident))
        assert sum(len(h.claims) for h in got) == 4
        zenda = max(got, key=lambda h: len(h.claims))
        assert [source.id for source in zenda.sources] == ["r1", "r2", "r3"]
        assert [claim.report for claim in zenda.claims] == ["r1", "r2", "r3"]


def test_chunks_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_kept(tmp_path / "a.duckdb", *TEXTS) as ledger:
        whole = [*find_claims(ledger, Filter()), *find_incidents(ledger, Filter(), read_incident)]
        monkeypatch.setattr(kept, "CHUNK", 1)
        assert [
            *find_claims(ledger, Filter()),
            *find_incidents(ledger, Filter(), read_incident),
        ] == whole


def test_sources(tmp_path: Path) -> None:
    with open_kept(tmp_path / "a.duckdb", *TEXTS) as ledger:
        found = read_sources(ledger, ["r2", "nobody"])
        assert list(found) == ["r2"]
        assert (found["r2"].known, found["r2"].published, found["r2"].credits) == (
            "2021-11-02",
            "2021-11-02",
            ("Gotha News",),
        )
        assert found["r2"].length == len(TEXTS[1])
