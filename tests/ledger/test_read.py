"""Incidents in the orders that are asked for, claims by what is said of their incidents."""

from pathlib import Path

from sayso.ledger.filters import Filter
from sayso.ledger.open import open_in_memory
from sayso.ledger.read import read_claims, read_incidents
from sayso.ledger.write import write_incidents
from sayso.records import Incident
from tests.kept import open_kept


def test_what_reports_begin_with_stands_before_what_more_of_them_mention() -> None:
    days = ("2031-05-01", "2031-05-02")
    mentioned = Incident("i1", ("a", "b", "c"), ("r1", "r2", "r3"), ("a", "b", "c"), days, {}, leads=1)
    headline = Incident("i2", ("d", "e"), ("r1", "r2"), ("d", "e"), days, {}, leads=2)
    with open_in_memory() as ledger:
        write_incidents(ledger, [(mentioned, "2031-05-03"), (headline, "2031-05-03")], {}, ())
        assert [incident.id for incident in read_incidents(ledger, Filter())] == ["i2", "i1"]


def test_claims_are_contested_where_their_incident_is(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "They shelled A.", "They shelled B.") as ledger:
        ledger.run("UPDATE incidents SET contested = id = (SELECT incident FROM accounts WHERE id = 'r2-1')")
        asked = {told: [placed.claim.id for placed in read_claims(ledger, Filter(contested=told))] for told in (True, False, None)}
    assert asked == {True: ["r2-1"], False: ["r1-1"], None: ["r1-1", "r2-1"]}
