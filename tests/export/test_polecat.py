"""sayso.export.polecat: one row of POLECAT."""

from typing import Any

from sayso.export.happening import Side, Site
from sayso.export.polecat import COLUMNS, EMPTY, find_intensity, make_row
from tests.factory import make_happening


def row_of(**fields: Any) -> dict[str, Any]:
    row = make_row(make_happening(**fields))
    assert row is not None
    return dict(zip(COLUMNS, row, strict=True))


def test_there_are_as_many_columns_as_polecat_has() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 40
    assert set(COLUMNS) >= EMPTY


def test_a_row() -> None:
    row = row_of()
    assert (row["Event Type"], row["Event Mode"], row["Quad Code"], row["Intensity"]) == (
        "ASSAULT",
        "heavy-weapons",
        "MATERIAL CONFLICT",
        -10.0,
    )
    assert (row["Actor Name"], row["Actor Country"], row["Actor COW"]) == (
        "Military Forces of Azerbaijan",
        "AZE",
        "373",
    )
    assert (row["Recipient Sectors"], row["Primary Recipient Sector"]) == ("MIL; CVL", "MIL")
    assert (row["City"], row["Province"], row["GeoNames ID"], row["Raw Placename"]) == (
        "Zenda",
        None,
        "616",
        "the town of Zenda",
    )


def test_levels_of_places() -> None:
    row = row_of(places=(Site("Tavush", precision="admin1"),))
    assert (row["City"], row["Province"], row["Feature Type"]) == (None, "Tavush", "ADM1")
    assert row_of(places=())["Placename"] is None


def test_organisations() -> None:
    row = row_of(actor=(Side("UN", "the Security Council"),), recipient=())
    assert (row["Actor Name"], row["Primary Actor Sector"], row["Actor COW"]) == (
        "the Security Council",
        "UN",
        None,
    )


def test_what_did_not_happen_is_left_out() -> None:
    assert make_row(make_happening(status="negated")) is None
    assert make_row(make_happening(first="2021-01-01", last="2021-12-31")) is None


def test_intensity_of_a_code_or_its_root() -> None:
    assert (find_intensity("145"), find_intensity("176"), find_intensity(None)) == (
        -7.5,
        -7.0,
        None,
    )
