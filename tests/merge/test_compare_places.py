"""How places lie to each other: the closest that two of them come."""

import pytest

from sayso.merge.compare_places import compare_spots, find_distance
from sayso.records import Spot
from tests.factory import make_spot

ZENDA = make_spot("zenda", ids=("zenda", "hills", "north"))
PROVINCE = make_spot("north", 10.5, 20.5, ids=("north",), radius=120.0)


@pytest.mark.parametrize(
    ("other", "answer"),
    [
        (ZENDA, "same"),
        (make_spot("strel", 10.05), "near"),
        (make_spot("strel", 10.15), "apart"),
        (make_spot("strel", 12.0), "far"),
        (PROVINCE, "inside"),
        (make_spot("south", 10.5, 20.5, ids=("south",), radius=120.0), "near"),  # a town whose province is known is in no other
        (make_spot("vale", 10.1, 20.1, ids=("vale",), radius=30.0), "near"),
        (make_spot("hollow", 10.1, 20.1, ids=(), radius=150.0), "inside"),
        (make_spot("ford", 10.1, 20.1, ids=("ford", "gate"), radius=30.0, country="GOT"), "near"),
        (make_spot("south of zenda", 10.1, ids=(), radius=10.0), "inside"),
        (make_spot("zennda", lat=None, lon=None, ids=()), "same"),
        (make_spot("strel", lat=None, lon=None, ids=()), "other"),
        (make_spot("ruritania", lat=None, lon=None, ids=(), radius=2_000.0), None),
        (make_spot("gotha", lat=None, lon=None, ids=(), radius=2_000.0, country="GOT"), "far"),
    ],
)
def test_two_places(other: Spot, answer: str | None) -> None:
    assert compare_spots([ZENDA], [other]) == answer
    assert compare_spots([other], [ZENDA]) == answer


def test_a_town_whose_district_is_not_known_may_lie_in_it() -> None:
    town = make_spot("strel", ids=("strel", "north"))

    assert compare_spots([town], [make_spot("hills", 10.1, 20.1, ids=("hills", "north"), radius=30.0)]) == "inside"
    assert compare_spots([town], [make_spot("south", 10.1, 20.1, ids=("south",), radius=120.0)]) == "near"


def test_a_village_that_no_gazetteer_has_may_lie_in_the_province() -> None:
    assert compare_spots([PROVINCE], [make_spot("tarn", lat=None, lon=None, ids=())]) is None


def test_the_closest_pair_counts() -> None:
    assert compare_spots([make_spot("strel", 12.0), ZENDA], [ZENDA]) == "same"


def test_a_place_told_beside_another_is_less() -> None:
    strel, tarn = make_spot("strel", 12.0), make_spot("tarn", 14.0)

    assert compare_spots([strel, ZENDA], [tarn, ZENDA]) == "some"
    assert compare_spots([ZENDA, strel], [tarn, ZENDA]) == "same"


def test_nothing_is_known_without_places() -> None:
    assert compare_spots([], [ZENDA]) is None


def test_a_degree_of_latitude_is_some_111_km() -> None:
    assert find_distance(make_spot("a", 10.0), make_spot("b", 11.0)) == pytest.approx(111.2, abs=0.1)
