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
