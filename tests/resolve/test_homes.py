"""Groups of many countries, where no place is told."""

import pytest

from sayso.resolve.homes import find_heaviest, settle_at_home
from sayso.resolve.parties import Setting, resolve_parties
from tests.factory import make_claim, make_party, make_place


@pytest.mark.parametrize(
    ("group", "scene", "countries", "code"),
    [
        ("islamic_state", "GOT", ("GOT", "IRQ"), "IRQ REB"),
        ("islamic_state", "SYR", ("IRQ", "SYR"), "--- REB"),  # the scene is one of its own
        ("islamic_state", "GOT", ("GOT",), "--- REB"),
        ("red_falcons", "GOT", ("GOT", "IRQ"), "--- REB"),
    ],
)
def test_a_group_is_of_a_country_where_it_mostly_acts(group: str, scene: str, countries: tuple[str, ...], code: str) -> None:
    claim = make_claim(type="ASSAULT", actor=(make_party("Gotha", "--- REB", id=f"group:{group}"),))
    assert settle_at_home(claim, scene, countries).actor[0].code == code


def test_a_group_is_of_the_country_where_it_struck_though_nothing_else_tells_of_that() -> None:
    claim = make_claim(actor=(make_party("Gotha", "--- REB", id="group:islamic_state"),), place=(make_place("Zenda", country="IRQ"),))
    assert settle_at_home(claim, "GOT", ("GOT",)).actor[0].code == "IRQ REB"


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        (Setting(("USA", "IRQ"), {}, abroad=frozenset({"USA"})), "IRQ REB"),
        (Setting(("USA",), {}, abroad=frozenset({"USA"})), "--- REB"),
        (Setting(("USA",), {}), "USA REB"),
    ],
)
def test_rebels_are_not_of_a_state_whose_soldiers_alone_are_told_of(setting: Setting, code: str) -> None:
    (claim,) = resolve_parties([make_claim(type="ASSAULT", actor=(make_party("Gotha", "--- REB"),))], setting)
    assert claim.actor[0].code == code


@pytest.mark.parametrize(("countries", "code"), [(("USA", "IRQ"), "IRQ UAF"), (("USA",), "USA UAF")])
def test_gunmen_are_rather_where_rebels_are(countries: tuple[str, ...], code: str) -> None:
    setting = Setting(countries, {}, abroad=frozenset({"USA"}))
    (claim,) = resolve_parties([make_claim(type="ASSAULT", actor=(make_party("Gotha", "--- UAF"),))], setting)
    assert claim.actor[0].code == code


@pytest.mark.parametrize(
    ("weights", "here", "wanted"),
    [
        ({"GOT": 3.0, "RUR": 2.0}, ("RUR",), "RUR"),  # a deed in Ruritania, in a report on both
        ({"GOT": 4.0, "RUR": 2.0}, ("RUR",), "GOT"),  # in a report on Gotha that hardly names Ruritania
        ({"GOT": 4.0, "RUR": 2.0}, ("RUR", "RUR"), "RUR"),  # "in Zenda, Ruritania"
        ({"GOT": 4.0}, ("ZEN",), "GOT"),  # a town that is a namesake's
        ({}, ("RUR",), None),
    ],
)
def test_the_place_of_a_deed_weighs_with_the_rest(weights: dict[str, float], here: tuple[str, ...], wanted: str | None) -> None:
    assert find_heaviest(weights, here) == wanted
