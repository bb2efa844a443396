"""Marks of the map say how sharp they are, and lead to an incident where they stand for one."""

import pytest

from sayso.desk.maps import show_cell
from sayso.ledger.overview import Cell
from sayso.ledger.rows import REACH


@pytest.mark.parametrize(("precision", "country"), [("town", False), ("admin1", False), ("country", True)])
def test_only_a_country_is_told_as_one(precision: str, country: bool) -> None:
    cell = Cell(47.0, 9.5, 2, 1, None, REACH[precision], "")
    assert show_cell(cell)["properties"]["country"] is country


def test_towns_that_lie_together_are_no_area_but_a_province_stays_one() -> None:
    told = [show_cell(Cell(47.0, 9.5, 2, 0, None, REACH[name], ""))["properties"]["radius"] for name in ("town", "admin1")]
    assert told == [0, REACH["admin1"]]


def test_one_incident_is_named_and_led_to() -> None:
    told = show_cell(Cell(47.0, 9.5, 1, 0, "i1", 5.0, "ASSAULT 2021-11-16"))["properties"]
    assert (told["title"], told["url"], told["radius"]) == ("ASSAULT 2021-11-16", "/incident/i1", 5.0)
