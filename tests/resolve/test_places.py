"""Place resolution: the whole report decides what a name means."""

import pytest

from sayso.records import Party, Place
from sayso.reference.gazetteer import load_gazetteer
from sayso.resolve.place_evidence import find_links
from sayso.resolve.places import resolve_places, without_states
from tests.factory import make_claim


def resolved(text: str, *names: str, countries: tuple[str, ...] = ()) -> dict[str, Place]:
    """Resolve the first mention of each name in a text."""
    places = [Place(n, text.index(n), text.index(n) + len(n)) for n in names]
    out = resolve_places(places, gazetteer=load_gazetteer(), text=text, parties_countries=countries)
    assert [(p.start, p.end) for p in out] == [(p.start, p.end) for p in places]
    return {p.text: p for p in out}


def test_large_place_without_context() -> None:
    assert resolved("A fire broke out in Paris.", "Paris")["Paris"].country == "FRA"


def test_the_state_after_the_comma_holds_the_town() -> None:
    got = resolved("A fire broke out in Paris, Texas, on Monday.", "Paris", "Texas")
    assert got["Paris"].country == "USA"
    assert got["Texas"].precision == "admin1"


def test_abbreviated_state() -> None:
    got = resolved("LEBANON, Ohio (AP) - A man from Athens, Ga., was held.", "LEBANON", "Ohio", "Athens", "Ga.")
    assert got["LEBANON"].country == "USA"
    assert got["Ga."].name == "Georgia"
    assert got["Athens"].country == "USA"


def test_the_country_of_the_report_decides() -> None:
    text = "Syria's air force bombed Tripoli road. In Lebanon, fighters left Tripoli for Beirut."
    assert resolved(text, "Lebanon", "Tripoli", "Beirut")["Tripoli"].country == "LBN"


def test_common_noun_decides_between_region_and_town() -> None:
    assert resolved("Shells fell on Kirkuk province.", "Kirkuk")["Kirkuk"].precision == "admin1"
    assert resolved("Shells fell on the city of Kirkuk.", "Kirkuk")["Kirkuk"].precision == "town"


def test_one_sense_for_all_mentions() -> None:
    text = "Cambridge, Ontario, voted. In Cambridge the mayor won."
    first, second = text.index("Cambridge"), text.rindex("Cambridge")
    places = [
        Place("Cambridge", first, first + 9),
        Place("Ontario", 11, 18),
        Place("Cambridge", second, second + 9),
    ]
    out = resolve_places(places, gazetteer=load_gazetteer(), text=text)
    assert out[0].id == out[2].id
    assert out[0].country == "CAN"


def test_parties_are_a_hint() -> None:
    assert resolved("Troops entered Hamilton.", "Hamilton", countries=("NZL",) * 3)["Hamilton"].country == "NZL"


def test_unknown_names_stay_unknown() -> None:
    got = resolved("They met in Qwxzzy.", "Qwxzzy")["Qwxzzy"]
    assert (got.name, got.id, got.lat, got.lon, got.country, got.precision) == (None,) * 6


def test_a_part_is_no_sharper_than_a_region() -> None:
    got = resolved("Smoke rose over southern Beirut.", "southern Beirut")["southern Beirut"]
    assert got.precision == "region"
    assert got.country == "LBN"


def test_order_and_emptiness() -> None:
    assert resolve_places([], gazetteer=load_gazetteer(), text="") == []


@pytest.mark.parametrize("name", ["Nagorno-Karabakh", "Artsakh", "Karvachar", "Kelbajar"])
def test_contested_names(name: str) -> None:
    assert resolved(f"Fighting was reported in {name}.", name)[name].country == "AZE"


def test_an_unknown_village_is_as_far_as_its_province_is_known() -> None:
    got = resolved("Two died in Qwxzzy, Helmand.", "Qwxzzy", "Helmand")
    assert got["Qwxzzy"].id is None
    assert got["Qwxzzy"].precision == "admin1"
    assert got["Qwxzzy"].lat == got["Helmand"].lat


def test_a_small_town_is_not_sought_outside_the_region_it_is_told_to_lie_in() -> None:
    got = resolved("Six died at Nueva Esperanza, in Quiche province. Mexico voted.", "Nueva Esperanza", "Quiche", "Mexico")
    assert got["Nueva Esperanza"].country == "GTM"


def test_a_village_is_not_sought_outside_the_country_of_the_town_it_is_told_to_lie_in() -> None:
    got = resolved("Guerrillas held the hamlet of San Pedro Ayampuc in Tapachula.", "San Pedro Ayampuc", "Tapachula")
    assert got["San Pedro Ayampuc"].country == "MEX"


def test_an_embassy_stands_in_no_town_of_its_own_country() -> None:
    got = resolved("Crowds stood outside the United States embassy in London.", "United States", "London")
    assert got["London"].country == "GBR"


def test_what_is_said_in_a_town_is_not_where_it_lies() -> None:
    got = resolved("Crowds stood in London, calling on Washington to act.", "London", "Washington")
    assert got["London"].country == "GBR"


def test_a_small_town_far_away_is_a_namesake_in_a_report_of_one_country() -> None:
    text = "Troops left Chalatenango, Mejicanos, Usulutan and San Miguel. A column raided San Antonio Abad."
    names = ("Chalatenango", "Mejicanos", "Usulutan", "San Miguel", "San Antonio Abad")
    assert resolved(text, *names, countries=("SLV",))["San Antonio Abad"].country is None
    assert resolved(text, *names, countries=("SLV", "ESP"))["San Antonio Abad"].country == "ESP"


def test_another_name_of_a_small_town_far_away_is_a_namesake() -> None:
    text = "Rebels left Homs and raided Leutschau."
    assert resolved(text, "Homs", "Leutschau", countries=("SYR",))["Leutschau"].id is None
    assert resolved(text, "Homs", "Leutschau", countries=("SYR", "SVK"))["Leutschau"].country == "SVK"


def test_what_was_done_in_a_town_does_not_tell_what_lies_in_it() -> None:
    text = "Troops of La Union were attacked in San Sebastian."
    assert find_links([Place(n, text.index(n), text.index(n) + len(n)) for n in ("La Union", "San Sebastian")], text) == []
    text = "Troops left Zenda, a village in Ruritania."
    assert find_links([Place(n, text.index(n), text.index(n) + len(n)) for n in ("Zenda", "Ruritania")], text) != []


@pytest.mark.parametrize(("noun", "country"), [("neighborhood", None), ("highway", "USA")])
def test_a_quarter_of_a_town_is_no_town_far_away(noun: str, country: str | None) -> None:
    got = resolved(f"Troops left San Salvador. They had held the Escalon {noun}.", "San Salvador", "Escalon")
    assert got["Escalon"].country == country


@pytest.mark.parametrize(
    ("asked", "met", "places"),
    [("REQUEST", "CONSULT", [[], ["Strelsau"]]), ("ASSAULT", "CONSULT", [["Zenda"], ["Strelsau", "Zenda"]])],
)
def test_a_name_that_stands_for_a_state_is_no_place(asked: str, met: str, places: list[list[str]]) -> None:
    text = "The council met in Strelsau and called on Zenda."
    strelsau, zenda = (Place(n, text.index(n), text.index(n) + len(n), country="RUR") for n in ("Strelsau", "Zenda"))
    state = Party("Zenda", zenda.start, zenda.end, "RUR GOV")
    claims = [
        make_claim("called", text, type=asked, recipient=(state,), place=(zenda,), made_by={"place": "where:obl"}),
        make_claim("met", text, type=met, place=(strelsau, zenda), made_by={"place": "where:obl"}),
    ]
    found = without_states(claims)
    assert [[p.text for p in c.place] for c in found] == places
    assert [bool(c.place) for c in found] == ["place" in c.made_by for c in found]


@pytest.mark.parametrize("name", ["Al-Quds Hospital", "Plaza Hotel"])
def test_a_house_called_after_a_place_abroad_is_not_there(name: str) -> None:
    text = f"A crowd met at the {name}, and the mayor of Nairobi left."
    assert resolved(text, name, "Nairobi")[name].country is None
    assert resolved("A crowd met at the Nairobi Hotel in Kenya.", "Nairobi Hotel", "Kenya")["Nairobi Hotel"].country == "KEN"


@pytest.mark.parametrize(("noun", "country"), [("trading centre", "KEN"), ("city", "AGO")])
def test_a_big_city_is_no_village(noun: str, country: str) -> None:
    assert resolved(f"A bar at Luanda {noun} was closed. Kisumu and Busia are near.", "Luanda", "Kisumu", "Busia")["Luanda"].country == country
