"""A report that is only sent from the seat of a body of states is not about the country there."""

import pytest

from sayso.annotate.unsaid import settle_roles
from sayso.coder import link_report, load_coder
from sayso.records import Report


@pytest.mark.parametrize(
    ("town", "lead", "country"),
    [
        ("VIENNA", "Ambassadors of the OSCE called on Kenya to free an editor", "KEN"),
        ("VIENNA", "Ambassadors of Uganda called on Kenya to free an editor", "AUT"),  # no body is told of
        ("VIENNA", "Ambassadors of the OSCE called on Kenya and Austria to free two editors", "AUT"),  # Austria is told of
        ("HELSINKI", "Ambassadors of the OSCE called on Kenya to free an editor", "FIN"),  # no seat
    ],
)
def test_a_seat_of_bodies_is_where_a_report_is_sent_from(town: str, lead: str, country: str) -> None:
    text = f"{town}, May 10 (Reuter) - {lead}. Police beat students on Sunday."
    doc, _, _, linked, whose = link_report(Report("r", text), load_coder())
    _, weights = settle_roles(linked, whose)
    (police,) = (w for head, w in weights.items() if doc[head].text == "Police")
    assert max(police, key=lambda c: police[c]) == country
