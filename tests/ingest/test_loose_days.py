"""Days as pages write them; what can be two days is none."""

import pytest

from sayso.ingest.loose_days import find_loose_day, find_path_day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("2019-03-12T08:00:00Z", "2019-03-12"),
        ("2019-03-12T23:30:00.000+0300", "2019-03-12"),
        ("2019-03-12 08:00:00 UTC", "2019-03-12"),
        ("20190312T080000Z", "2019-03-12"),
        ("Tue, 12 Mar 2019 08:00:00 GMT", "2019-03-12"),
        ("March 12, 2019, 8 a.m.", "2019-03-12"),
        ("12th Mar 2019", "2019-03-12"),
        ("03/25/2019", "2019-03-25"),
        ("03/04/2019", None),
        ("0000-00-00", None),
        ("1970-01-01T00:00:00Z", None),
        ("2999-01-01", None),
        ("yesterday", None),
        (None, None),
        (20190312, None),
    ],
)
def test_a_day_is_read_where_it_is_one(told: object, day: str | None) -> None:
    assert find_loose_day(told) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://gazette.example/2019/03/12/zenda-falls", "2019-03-12"),
        ("https://gazette.example/2019/mar/12/zenda", "2019-03-12"),
        ("https://gazette.example/world/zenda-2019-03-12", "2019-03-12"),
        ("https://gazette.example/zenda?on=/2019/03/12/", None),
        ("https://gazette.example/2019/13/45/", None),
        (None, None),
    ],
)
def test_a_day_in_a_url(url: str | None, day: str | None) -> None:
    assert find_path_day(url) == day
