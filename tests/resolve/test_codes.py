"""Country and sector of parties."""

import pytest

from sayso.records import Party
from sayso.resolve.codes import (
    codes_of,
    countries_of,
    country_of,
    sector_in,
    sector_of,
    with_country,
    with_sector,
)

ARMY, NOBODY, GUNMEN = (Party("word", 0, 4, code) for code in ("RUR MIL", None, "--- UAF"))


@pytest.mark.parametrize(("party", "country", "sector"), [(ARMY, "RUR", "MIL"), (NOBODY, "---", "---"), (GUNMEN, "---", "UAF")])
def test_what_is_not_known_is_a_dash(party: Party, country: str, sector: str) -> None:
    assert (country_of(party), sector_of(party)) == (country, sector)
    assert sector_in(party, ("MIL", "COP")) is (party is ARMY)


def test_the_other_half_of_a_code_is_kept() -> None:
    assert (with_sector(ARMY, "GOV").code, with_country(GUNMEN, "GOT").code) == ("RUR GOV", "GOT UAF")
    assert (with_sector(NOBODY, "CVL").code, with_country(NOBODY, "GOT").code) == ("--- CVL", "GOT ---")


def test_of_several_only_what_is_known() -> None:
    assert codes_of([ARMY, NOBODY, GUNMEN]) == {"RUR MIL", "--- UAF"}
    assert countries_of([ARMY, NOBODY, GUNMEN]) == {"RUR"}
