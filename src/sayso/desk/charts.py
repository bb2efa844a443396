"""Numbers to the geometry of small drawings: bars of weeks, curves of scores. Templates draw them as SVG."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

WIDTH, HEIGHT = 1000.0, 64.0
MOST_BARS = 160
MOST_LABELS = 8
MOST_WIDE = 16.0  # units of one bar: a few days are no blocks
LEAST_BARS = 24  # a few days stand among the days around them


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, in units of the drawing, and the days that it stands for."""

    x: float
    width: float
    y: float
    height: float
    first: date
    last: date
    count: float


class Label(NamedTuple):
    """Words under the axis."""

    x: float
    text: str


class Bars(NamedTuple):
    """A drawing of `WIDTH` by `HEIGHT`."""

    bars: list[Bar]
    labels: list[Label]
    step: int  # days of one bar
    start: date = date.min  # where the drawing begins
    day: float = 0.0  # units of a day


def draw_bars(days: Mapping[date, int]) -> Bars:
    """Counts by day as bars of a day, a week, or as many weeks as keep them under `MOST_BARS`."""
    if not days:
        return Bars([], [], 1)
    first, last = min(days), max(days)
    step = find_step((last - first).days + 1)
    start = first if step == 1 else move_day(first, -first.weekday())
    around = max(0, LEAST_BARS - ((last - start).days // step + 1))
    start, end = move_day(start, -(around // 2) * step), move_day(last, (around - around // 2) * step)
    counts: dict[int, int] = {}
    for day, count in days.items():
        counts[(day - start).days // step] = counts.get((day - start).days // step, 0) + count
    slots = (end - start).days // step + 1
    width, most = find_width(slots), max(counts.values())
    bars = []
    for slot in sorted(counts):
        tall = max(2.0, HEIGHT * counts[slot] / most)
        begins = move_day(start, slot * step)
        bars.append(
            Bar(*place_bar(slot, width), HEIGHT - tall, tall, max(begins, first),
                min(move_day(begins, step - 1), last), counts[slot])
        )  # fmt: skip
    return Bars(bars, label_axis(start, slots, step, width), step, start, width / step)


def move_day(day: date, days: int) -> date:
    """So many days later, or the last day that a calendar has; reports may tell of any."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def find_step(days: int) -> int:
    """Days of one bar."""
    if days <= 62:
        return 1
    step = 7
    while days / step > MOST_BARS:
        step *= 2
    return step


def place_bar(slot: float, width: float) -> tuple[float, float]:
    """Where a bar stands in its slot, and how wide it is."""
    wide = min(max(width - 1, 0.8), MOST_WIDE)
    return slot * width + (width - wide) / 2, wide


def find_width(slots: int) -> float:
    """Units of one bar, such that the labels stand at even distances over the whole drawing."""
    every = -(-slots // MOST_LABELS)
    return WIDTH / (-(-slots // every) * every)


def label_axis(start: date, slots: int, step: int, width: float) -> list[Label]:
    """At most eight days under the bars, evenly spaced."""
    every = max(1, -(-slots // MOST_LABELS))
    return [
        Label(slot * width, move_day(start, slot * step).isoformat())
        for slot in range(0, slots, every)
    ]


def draw_curve(points: Sequence[tuple[date, float]], along: Bars) -> Bars:
    """Scores by week as bars up and down from the middle, over the days of another drawing; `height` is never negative."""
    if not along.bars:
        along = draw_bars({day: 1 for day, _ in points})
    middle, reach = HEIGHT / 2, max((abs(score) for _, score in points), default=0) or 1
    bars = []
    for day, score in points:
        weeks = (day - along.start).days / 7
        if not -1 < weeks < WIDTH / (7 * along.day):
            continue
        x, wide = place_bar(weeks, 7 * along.day)
        tall = max(1.0, middle * abs(score) / reach)
        bars.append(
            Bar(min(max(x, 0), WIDTH - wide), wide, middle - tall if score >= 0 else middle, tall, day, move_day(day, 6), score)
        )
    return Bars(bars, along.labels, 7, along.start, along.day)
