"""Bars stay inside their drawing and count everything."""

from datetime import date, timedelta

import pytest

from sayso.desk.charts import (
    HEIGHT,
    LEAST_BARS,
    MOST_BARS,
    MOST_WIDE,
    WIDTH,
    draw_bars,
    draw_curve,
    find_step,
)

DAY = date(2021, 11, 16)


def test_days_of_a_short_time_have_a_bar_each() -> None:
    drawn = draw_bars({DAY: 4, DAY + timedelta(days=2): 1})
    assert drawn.step == 1
    assert [(bar.first, bar.count) for bar in drawn.bars] == [(DAY, 4), (DAY + timedelta(days=2), 1)]
    assert drawn.bars[0].height == HEIGHT
    assert drawn.bars[1].x - drawn.bars[0].x == pytest.approx(2 * WIDTH / LEAST_BARS)
    assert drawn.labels[0].text < "2021-11-16"  # among the days around them


def test_a_day_alone_is_no_block_and_stands_in_the_middle_of_its_slot() -> None:
    drawn = draw_bars({DAY: 1})
    (bar,), slot = drawn.bars, WIDTH / LEAST_BARS
    assert bar.width == MOST_WIDE < slot
    assert (bar.x + bar.width / 2) % slot == pytest.approx(slot / 2)


def test_a_few_weeks_stand_amid_others() -> None:
    drawn = draw_curve([(DAY, 4.0)], -10, 10)
    assert drawn.bars[0].width == MOST_WIDE
    assert WIDTH / 3 < drawn.bars[0].x < WIDTH * 2 / 3


def test_a_long_time_is_told_in_weeks_from_monday() -> None:
    drawn = draw_bars({DAY + timedelta(days=n): 1 for n in range(100)})
    assert drawn.step == 7
    assert drawn.bars[1].first == date(2021, 11, 22)
    assert (drawn.bars[0].first, drawn.bars[-1].last) == (DAY, DAY + timedelta(days=99))
    assert sum(bar.count for bar in drawn.bars) == 100


@pytest.mark.parametrize("days", [1, 62, 63, 400, 40_000])
def test_there_are_never_too_many_bars(days: int) -> None:
    assert days / find_step(days) <= max(MOST_BARS, 62)


def test_bars_stay_inside() -> None:
    drawn = draw_bars({DAY + timedelta(days=n * 3): n + 1 for n in range(500)})
    assert all(b.x >= 0 and b.x + b.width <= WIDTH + 1 and b.y >= 0 for b in drawn.bars)


def test_nothing_is_drawn_of_nothing() -> None:
    assert draw_bars({}).bars == []
    assert draw_curve([], -10, 10).bars == []


def test_conflict_hangs_down_and_cooperation_stands_up() -> None:
    up, down = draw_curve([(DAY, 4.0), (DAY + timedelta(days=7), -8.0)], -10, 10).bars
    middle = HEIGHT / 2
    assert up.y + up.height == middle
    assert (down.y, down.height) == (middle, 2 * up.height)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_drawn(day: date) -> None:
    assert [bar.count for bar in draw_bars({day: 2}).bars] == [2]
    assert sum(bar.count for bar in draw_bars({day: 2, date(2021, 11, 16): 1}).bars) == 3
