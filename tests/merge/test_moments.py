"""Days and clock times after "takes effect"."""

import pytest

from sayso.merge.moments import Moment, find_moment

KNOWN = "2021-11-17"  # a Wednesday


@pytest.mark.parametrize(
    ("words", "ahead", "day", "time"),
    [
        (" at 6 a.m. on Saturday", True, "2021-11-20", "06:00"),
        (" at 6:30 p.m. on Saturday", False, "2021-11-13", "18:30"),
        (" at 12 a.m. today", False, KNOWN, "00:00"),
        (" at midnight on Friday", True, "2021-11-19", "24:00"),
        (" at noon tomorrow", True, "2021-11-18", "12:00"),
        (" from 0600 GMT on Nov. 18", True, "2021-11-18", "06:00"),
        (" on 2 January at 18:00", True, "2022-01-02", "18:00"),
        (" on Wednesday", True, KNOWN, None),
        (" shortly after the talks", False, None, None),
        (" on February 31", True, KNOWN, None),
        (" at 26:00", True, None, None),
    ],
)
def test_moments(words: str, ahead: bool, day: str | None, time: str | None) -> None:
    assert find_moment(words, KNOWN, ahead=ahead) == Moment(day, time)
