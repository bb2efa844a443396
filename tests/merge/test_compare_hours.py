"""At what time of day two accounts tell it."""

import pytest

from sayso.merge.compare_hours import compare_hours, find_hours
from sayso.records import When
from tests.factory import make_claim, make_days, make_profile

DAWN = When("dawn", 0, 4, "TIME", "2031-05-02TMO")
NIGHT = When("overnight", 0, 9, "TIME", "2031-05-02TNI")
AFTERNOON = When("the afternoon", 0, 13, "TIME", "2031-05-02TAF")
MORNING = When("the morning", 0, 11, "TIME", "2031-05-02TMO")
LATE, EARLY = When("late on Friday", 0, 14, "DATE", "2031-05-02"), When("early on Friday", 0, 15, "DATE", "2031-05-02")
CLOCK = When("11:30 p.m.", 0, 10, "TIME", "2031-05-02T23:30", time="23:30")


def test_a_clock_time_is_told_to_an_hour_or_so_and_a_part_of_the_day_has_its_hours() -> None:
    assert find_hours([make_claim(when=(CLOCK,))]) == (0, 22, 23)
    assert find_hours([make_claim(when=(MORNING,))])[0] == 4
    assert find_hours([make_claim(when=(make_days("2031-05-02"),))]) == ()


@pytest.mark.parametrize(
    ("ours", "theirs", "answer"),
    [
        (DAWN, CLOCK, "different"),
        (LATE, CLOCK, "same"),
        (LATE, MORNING, "different"),
        (EARLY, AFTERNOON, "different"),
        (EARLY, DAWN, "same"),
        (NIGHT, CLOCK, "same"),
        (NIGHT, None, None),
    ],
)
def test_answers(ours: When, theirs: When | None, answer: str | None) -> None:
    a, b = (
        make_profile(name, hours=find_hours([make_claim(when=(when,) if when else ())]))
        for name, when in (("a", ours), ("b", theirs))
    )

    assert compare_hours(a, b) == compare_hours(b, a) == answer


def test_dawn_is_sharper_than_the_morning() -> None:
    assert len(find_hours([make_claim(when=(DAWN,))])) < len(find_hours([make_claim(when=(MORNING,))]))


def test_hours_that_meet_are_told_by_the_sharpest() -> None:
    assert find_hours([make_claim(when=(NIGHT,)), make_claim(when=(CLOCK,))]) == (0, 22, 23)
    assert set(find_hours([make_claim(when=(CLOCK,)), make_claim(when=(DAWN,))])) == {0, 22, 23, *range(3, 9)}
