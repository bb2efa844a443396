"""Incidents in the orders that are asked for."""

from sayso.ledger.filters import Filter
from sayso.ledger.open import open_in_memory
from sayso.ledger.read import read_incidents
from sayso.ledger.write import write_incidents
from sayso.records import Incident


def test_what_reports_begin_with_stands_before_what_more_of_them_mention() -> None:
    days = ("2031-05-01", "2031-05-02")
    mentioned = Incident("i1", ("a", "b", "c"), ("r1", "r2", "r3"), ("a", "b", "c"), days, {}, leads=1)
    headline = Incident("i2", ("d", "e"), ("r1", "r2"), ("d", "e"), days, {}, leads=2)
    with open_in_memory() as ledger:
        write_incidents(ledger, [(mentioned, "2031-05-03"), (headline, "2031-05-03")], {}, ())
        assert [incident.id for incident in read_incidents(ledger, Filter())] == ["i2", "i1"]
