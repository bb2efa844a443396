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


@pytest.mark.parametrize("days", [{DAY: 1}, {DAY + timedelta(days=n): 1 for n in range(100)}])
def test_a_week_of_a_curve_stands_under_its_days(days: dict[date, int]) -> None:
    along = draw_bars(days)
    curve = draw_curve([(date(1994, 1, 3), 1.0), (date(2021, 11, 15), 4.0)], along)
    (week,), first = curve.bars, along.bars[0]
    assert curve.labels == along.labels
    assert week.width == min(MOST_WIDE, 7 * along.day - 1)
    assert first.x - 7 * along.day < week.x < first.x + 7 * along.day


def test_a_curve_alone_has_days_of_its_own() -> None:
    (week,) = draw_curve([(DAY, 4.0)], draw_bars({})).bars
    assert WIDTH / 3 < week.x < WIDTH * 2 / 3


def test_weeks_that_reach_beyond_the_days_stay_inside() -> None:
    along = draw_bars({DAY + timedelta(days=n): 1 for n in range(62)})
    begins = [(along.start + timedelta(days=n), 4.0) for n in (-7, -6, int(WIDTH / along.day - 1), int(WIDTH / along.day + 1))]
    first, last = draw_curve(begins, along).bars
    assert (first.x, last.x + last.width) == (0, WIDTH)


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
    assert draw_curve([], draw_bars({})).bars == []


def test_conflict_hangs_down_and_cooperation_stands_up() -> None:
    up, down = draw_curve([(DAY, 4.0), (DAY + timedelta(days=7), -8.0)], draw_bars({DAY: 1})).bars
    middle = HEIGHT / 2
    assert up.y + up.height == middle
    assert (down.y, down.height) == (middle, 2 * up.height)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_drawn(day: date) -> None:
    assert [bar.count for bar in draw_bars({day: 2}).bars] == [2]
    assert sum(bar.count for bar in draw_bars({day: 2, date(2021, 11, 16): 1}).bars) == 3
