"""Places told by distance and direction."""

import pytest

from sayso.records import Place
from sayso.resolve.relative import resolve_relative


def moved(text: str, name: str = "Zorwak", **known: object) -> Place:
    at = text.index(name)
    values = {"name": name, "id": "1", "lat": 40.0, "lon": 20.0, "precision": "town"} | known
    place = Place(name, at, at + len(name), **values)  # type: ignore[arg-type]
    return resolve_relative([place], [place], text)[0]


@pytest.mark.parametrize(
    ("words", "lat", "lon", "radius"),
    [
        ("a bomb went off 20 km south of Zorwak", 39.8201, 20.0, 3.0),
        ("a bomb went off 20 kilometres (12 miles) east of the town of Zorwak", 40.0, 20.2348, 3.0),
        ("a bomb went off 10 miles north-west of Zorwak", 40.1023, 19.8664, 2.4),
        ("a bomb went off 20 km outside Zorwak", 40.0, 20.0, 23.0),
        ("a bomb went off south of Zorwak", 40.0, 20.0, 30.0),
    ],
)
def test_the_point_moves_and_the_radius_tells_how_sharp_it_is(words: str, lat: float, lon: float, radius: float) -> None:
    place = moved(words)
    assert (place.lat, place.lon, place.radius) == (pytest.approx(lat, abs=0.001), pytest.approx(lon, abs=0.001), radius)
    assert place.relative
    assert place.text == "Zorwak"


@pytest.mark.parametrize("words", ["a bomb went off in Zorwak", "20 people fled south to Zorwak", "south of the hills of X. Zorwak"])
def test_what_is_no_distance(words: str) -> None:
    assert moved(words).radius is None


def test_a_country_is_nothing_to_count_from() -> None:
    assert moved("20 km south of Zorwak", precision="country").relative is None


def test_an_unknown_place_takes_its_point_from_the_known_one() -> None:
    text = "They raided Harmozd, some 20 km south of Zorwak."
    unknown = Place("Harmozd", 12, 19)
    known = Place("Zorwak", 41, 47, name="Zorwak", id="1", lat=40.0, lon=20.0, country="IRQ", precision="town")
    (place,) = resolve_relative([unknown], [unknown, known], text)
    assert (place.lat, place.country, place.precision, place.name) == (39.8201, "IRQ", "point", None)
    assert place.relative == "some 20 km south of"
