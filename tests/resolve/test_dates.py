"""Time expressions to days: by publication, by a dateline, by what the text told before."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import When
from sayso.reference.reckoning import KINDS, Reckoning
from sayso.resolve.dates import combine, resolve_date, resolve_dates

WEDNESDAY = "2021-11-17"


def when(says: Reckoning, start: int = 10, kind: str = "DATE") -> When:
    """A time expression as `extract` hands it over."""
    return When("words", start, start + 5, type=kind, basis=says.written())


def resolved(says: Reckoning, published: str | None = WEDNESDAY) -> When:
    return resolve_date(when(says), published=published, context=(), text="x" * 20)


DATE, WEEKDAY, UNIT = "date", "weekday", "unit"

# what the words say, value, first day, last day, for a report of Wednesday 17 November 2021
CASES = [
    (Reckoning(DATE, year=2021, month=11, day=16), "2021-11-16", "2021-11-16", "2021-11-16"),
    (Reckoning(DATE, month=11, day=16, to_day=18), "2021-11-16", "2021-11-16", "2021-11-18"),
    (Reckoning(DATE, year=2020, month=11), "2020-11", "2020-11-01", "2020-11-30"),
    (Reckoning(DATE, year=1998, bound="since"), "1998", "1998-01-01", WEDNESDAY),
    (
        Reckoning(DATE, month=9, day=27, bound="since", cue="past"),
        "2021-09-27",
        "2021-09-27",
        WEDNESDAY,
    ),
    # "since the beginning of the year", of the month: to publication
    (Reckoning(UNIT, unit="Y", step=0, edge="START", bound="since", cue="past"), "2021", "2021-01-01", WEDNESDAY),
    (Reckoning(UNIT, unit="M", step=0, edge="START", bound="since", cue="past"), "2021-11", "2021-11-01", WEDNESDAY),
    (Reckoning(DATE, year=2021, to_year=2022), "2021", "2021-01-01", "2022-12-31"),
    (Reckoning(DATE, month=1, day=20, cue="future"), "2022-01-20", "2022-01-20", "2022-01-20"),
    (Reckoning(DATE, month=12, cue="past"), "2021-12", "2021-12-01", "2021-12-31"),
    (Reckoning(DATE, month=2, day=30, year=2021), None, None, None),
    (Reckoning(DATE, month=6, step=-1), "2020-06", "2020-06-01", "2020-06-30"),
    (Reckoning("slash", first=3, second=11, year=2021), "2021-11-03", "2021-11-03", "2021-11-03"),
    (Reckoning(WEEKDAY, day=2), "2021-11-16", "2021-11-16", "2021-11-16"),
    (Reckoning(WEEKDAY, day=3, cue="past"), WEDNESDAY, WEDNESDAY, WEDNESDAY),
    (Reckoning(WEEKDAY, day=5, cue="future"), "2021-11-19", "2021-11-19", "2021-11-19"),
    (Reckoning(WEEKDAY, day=3, step=-1), "2021-11-10", "2021-11-10", "2021-11-10"),
    (Reckoning(WEEKDAY, day=1, step=1), "2021-11-22", "2021-11-22", "2021-11-22"),
    (Reckoning(WEEKDAY, day=2, part="NI"), "2021-11-16TNI", "2021-11-16", "2021-11-16"),
    (Reckoning("month", month=5, step=-1), "2021-05", "2021-05-01", "2021-05-31"),
    (Reckoning("month", month=10, step=-1), "2020-10", "2020-10-01", "2020-10-31"),
    (Reckoning("month", month=2, step=1), "2022-02", "2022-02-01", "2022-02-28"),
    (Reckoning(UNIT, unit="Y", step=-1), "2020", "2020-01-01", "2020-12-31"),
    (Reckoning(UNIT, unit="W", step=-1), "2021-W45", "2021-11-08", "2021-11-14"),
    (Reckoning(UNIT, unit="M", step=0, edge="BEFORE"), "2021-11", "2021-11-01", WEDNESDAY),
    (Reckoning(UNIT, unit="Y", step=0, edge="AFTER"), "2021", WEDNESDAY, "2021-12-31"),
    (Reckoning(UNIT, unit="WE"), "2021-W45-WE", "2021-11-13", "2021-11-14"),
    (
        Reckoning(UNIT, unit="D", step=0, part="NI", edge="START"),
        "2021-11-17TNI",
        "2021-11-16",
        WEDNESDAY,
    ),
    (Reckoning(UNIT, unit="D", step=-1, part="EV"), "2021-11-16TEV", "2021-11-16", "2021-11-16"),
    (Reckoning("quarter", number=3), "2021-Q3", "2021-07-01", "2021-09-30"),
    (Reckoning("half", number=1, year=2013), "2013-H1", "2013-01-01", "2013-06-30"),
    (Reckoning("season", code="SU", step=-1, nth=0), "2021-SU", "2021-06-01", "2021-08-31"),
    (Reckoning("season", code="WI", step=-1, nth=0), "2020-WI", "2020-12-01", "2021-02-28"),
    (Reckoning("decade", number=199), "199", "1990-01-01", "1999-12-31"),
    (Reckoning("holiday", month=11, weekday=4, nth=4), "2021-11-25", "2021-11-25", "2021-11-25"),
    (
        Reckoning("holiday", month=5, weekday=1, nth=-1, year=2019),
        "2019-05-27",
        "2019-05-27",
        "2019-05-27",
    ),
    (Reckoning("shift", value="P2D", way="past"), "2021-11-15", "2021-11-15", "2021-11-15"),
    (Reckoning("shift", value="P3W", way="past"), "2021-W43", "2021-10-25", "2021-10-31"),
    (Reckoning("shift", value="P5M", way="past"), "2021-06", "2021-06-01", "2021-06-30"),
    (Reckoning("shift", value="P10Y", way="past"), "2011", "2011-01-01", "2011-12-31"),
    (Reckoning("shift", value="PXY", way="past"), "PAST_REF", None, None),
    (Reckoning("run", value="P6M", way="past"), "P6M", "2021-05-17", WEDNESDAY),
    (Reckoning("run", value="PXY", way="past"), "PXY", None, None),
    (Reckoning("length", value="P6W"), "P6W", None, None),
    (Reckoning("length", value="P1D", ordinal=6), WEDNESDAY, "2021-11-12", WEDNESDAY),
    (Reckoning("set", value="P1D"), "P1D", None, None),
    (Reckoning("ref", value="PRESENT_REF"), "PRESENT_REF", None, None),
    (Reckoning(DATE, month=12, day=1, bound="until"), "2021-12-01", None, "2021-12-01"),
]


@pytest.mark.parametrize(("says", "value", "first", "last"), CASES)
def test_days_by_publication(
    says: Reckoning, value: str | None, first: str | None, last: str | None
) -> None:
    found = resolved(says)
    assert (found.value, found.first, found.last) == (value, first, last)


@pytest.mark.parametrize(
    ("says", "value"),
    [
        (Reckoning(WEEKDAY, day=2), "XXXX-WXX-2"),
        (Reckoning(DATE, month=11, day=16), "XXXX-11-16"),
        (Reckoning(UNIT, unit="D", step=-1), "XXXX-XX-XX"),
        (Reckoning("slash", first=3, second=11, year=2021), "2021-XX-XX"),
        (Reckoning("run", value="P6M", way="past"), "P6M"),
    ],
)
def test_without_a_day_to_count_from_the_days_stay_open(says: Reckoning, value: str) -> None:
    found = resolved(says, published=None)
    assert (found.value, found.first, found.last) == (value, None, None)


def test_a_clock_time_takes_the_day_told_before_it() -> None:
    told = when(Reckoning(WEEKDAY, day=2, cue="past"), start=0)
    clock = when(Reckoning("clock", clock="17:30"), start=15, kind="TIME")
    found = resolve_dates([told, clock], published=WEDNESDAY, text="words soldiers words")[1]
    assert (found.value, found.first, found.time) == ("2021-11-16T17:30", "2021-11-16", "17:30")


def test_a_day_earlier_counts_from_the_day_told() -> None:
    told = when(Reckoning(DATE, year=2021, month=3, day=4), start=0)
    earlier = when(Reckoning("shift", value="P1D", way="past", of="text"), start=15)
    alone = resolve_date(earlier, published=WEDNESDAY, context=[earlier], text="")
    assert resolve_dates([told, earlier], published=WEDNESDAY, text="")[1].first == "2021-03-03"
    assert (alone.value, alone.first) == ("XXXX-XX-XX", None)


DATELINE = Reckoning(DATE, year=2015, month=8, day=21, weekday=5)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("words\n\nPolice said words that two men died.", "2015-08-20"),
        ("May 4 (Wirehouse) - Police in the port of Zenda said words that two men of the guard had died there.", "2015-08-20"),
        (
            "words was the day on which the long war ended, and many people died in it, he said. words",
            None,
        ),
    ],
)
def test_a_dateline_stands_in_for_publication(text: str, first: str | None) -> None:
    head = When("words", 0, 5, type="DATE", basis=DATELINE.written())
    thursday = replace(when(Reckoning(WEEKDAY, day=4, cue="past")), start=text.rindex("words"))
    assert resolve_dates([head, thursday], published=None, text=text)[1].first == first


def test_a_when_without_a_basis_comes_back_as_it_is() -> None:
    plain = When("Tuesday", 0, 7)
    assert resolve_date(plain, published=WEDNESDAY, context=[plain], text="Tuesday") == plain


def event(*says: Reckoning) -> tuple[str | None, str | None, str | None]:
    rows = [
        when(r, start=20 * n, kind="TIME" if r.part or r.clock else "DATE")
        for n, r in enumerate(says)
    ]
    return combine(resolve_dates(rows, published=WEDNESDAY, text="x" * 100))


MONDAY, TUESDAY = Reckoning(WEEKDAY, day=1), Reckoning(WEEKDAY, day=2)

EVENTS = [
    ((), (None, None, None)),
    ((TUESDAY,), ("2021-11-16", "2021-11-16", None)),
    (
        (replace(MONDAY, bound="between"), replace(TUESDAY, bound="and")),
        ("2021-11-15", "2021-11-16", None),
    ),
    (
        (
            Reckoning(DATE, month=5, day=3, bound="from"),
            Reckoning(DATE, month=5, day=5, bound="to"),
        ),
        ("2021-05-03", "2021-05-05", None),
    ),
    (
        (replace(MONDAY, bound="from"), Reckoning(WEEKDAY, day=5, bound="to")),
        ("2021-11-15", "2021-11-19", None),
    ),
    ((MONDAY, replace(TUESDAY, bound="and")), ("2021-11-15", "2021-11-16", None)),
    ((TUESDAY, Reckoning(UNIT, unit="M", step=0)), ("2021-11-16", "2021-11-16", None)),
    ((TUESDAY, Reckoning("clock", clock="17:30")), ("2021-11-16", "2021-11-16", "17:30")),
    (
        (Reckoning("length", value="P1D", ordinal=6), Reckoning(WEEKDAY, day=3)),
        ("2021-11-12", WEDNESDAY, None),
    ),
    ((replace(TUESDAY, bound="after"),), (None, None, None)),
    ((Reckoning("set", value="P1D"), Reckoning("length", value="P3D")), (None, None, None)),
]


@pytest.mark.parametrize(("says", "wanted"), EVENTS)
def test_the_days_of_an_event(says: tuple[Reckoning, ...], wanted: tuple[str | None, ...]) -> None:
    assert event(*says) == wanted


_NUMBERS = st.none() | st.integers(min_value=-3, max_value=40)


@settings(max_examples=300, deadline=None)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    year=st.none() | st.integers(min_value=1000, max_value=2999),
    month=st.none() | st.integers(min_value=1, max_value=12),
    day=st.none() | st.integers(min_value=1, max_value=31),
    step=st.none() | st.integers(min_value=-2, max_value=2),
    unit=st.none() | st.sampled_from("D W WE M Q Y E C".split()),
    value=st.none() | st.sampled_from("P2D P3W PXM P900Y PT5H P99999Y P4E P2Y6M odd".split()),
    edge=st.none() | st.sampled_from("START MID END BEFORE AFTER".split()),
    bound=st.none() | st.sampled_from("since until by before".split()),
    published=st.sampled_from([None, "0001-01-01", "9999-12-31", "2021-11-17", "soon"]),
)
def test_any_reckoning_resolves_to_days_in_order(**draw: object) -> None:
    published = draw.pop("published")
    says = Reckoning(**draw, number=2, code="WI", way="past", clock="10:00")  # type: ignore[arg-type]
    found = resolved(replace(says, weekday=None), published=published)  # type: ignore[arg-type]
    if found.first and found.last:
        assert found.first <= found.last


def test_a_month_that_year_is_of_the_year_told_before() -> None:
    before = when(Reckoning(DATE, year=2008, month=8), 0)
    month = replace(when(Reckoning(DATE, month=10), 20), end=30)
    year = when(Reckoning(UNIT, unit="Y", step=0, of="text"), 31)
    got = resolve_dates([before, month, year], published="2010-06-21", text="x" * 60)
    assert [w.value for w in got] == ["2008-08", "2008-10", "2008"]


def test_a_year_earlier_beside_a_quarter_is_that_quarter() -> None:
    quarter = when(Reckoning("quarter", year=1989, number=3), 0)
    earlier = when(Reckoning("shift", value="P1Y", way="past", of="text"), 40)
    again = when(Reckoning("shift", value="P1Y", way="past"), 90)
    got = resolve_dates([quarter, earlier, again], published="1989-10-26", text="x" * 120)
    assert [w.value for w in got] == ["1989-Q3", "1988-Q3", "1988-Q3"]


def test_a_clock_time_alone_fixes_no_day() -> None:
    got = resolved(Reckoning("clock", clock="14:15"))
    assert (got.value, got.first, got.time) == (f"{WEDNESDAY}T14:15", None, "14:15")


def test_the_morning_of_a_new_paragraph_is_that_of_the_news() -> None:
    text = "On tuesday they met.\nHe had left on monday.\nThey spoke in the morning."
    told = [when(Reckoning(WEEKDAY, day=2, cue="past"), start=3), when(Reckoning(WEEKDAY, day=1, cue="past"), start=37)]
    morning = Reckoning("unit", unit="D", step=0, of="text", part="MO")
    apart = when(morning, start=text.index("the morning"), kind="TIME")
    beside = when(morning, start=43, kind="TIME")
    assert resolve_dates([*told, apart], published=WEDNESDAY, text=text)[-1].first == "2021-11-16"
    assert resolve_dates([*told, beside], published=WEDNESDAY, text=text)[-1].first == "2021-11-15"


def test_the_morning_is_of_the_day_that_a_sentence_tells_and_not_of_that_which_it_recalls() -> None:
    text = "On tuesday he freed men seized on monday. Others left in the morning."
    days = [replace(when(Reckoning(WEEKDAY, day=n, cue="past"), start=text.index(word)), end=text.index(word) + len(word)) for word, n in (("tuesday", 2), ("monday", 1))]
    morning = when(Reckoning("unit", unit="D", step=0, of="text", part="MO"), start=text.index("the morning"), kind="TIME")
    assert resolve_dates([*days, morning], published=WEDNESDAY, text=text)[2].first == "2021-11-16"


@pytest.mark.parametrize("end", [". ", ".\n", '." '])
def test_a_clock_time_takes_no_day_of_another_sentence(end: str) -> None:
    text = f"On tuesday men left{end}Shells fell at nine."
    told = replace(when(Reckoning(WEEKDAY, day=2, cue="past"), start=3), end=10)
    clock = when(Reckoning("clock", clock="21:00"), start=text.index("nine"), kind="TIME")
    assert resolve_dates([told, clock], published=WEDNESDAY, text=text)[1].first is None


@pytest.mark.parametrize(("part", "clock", "first"), [("EV", "02:00", "2021-11-17"), ("EV", "21:00", "2021-11-16"), ("MO", "02:00", "2021-11-16")])
def test_an_hour_of_the_night_after_an_evening_is_of_the_next_day(part: str, clock: str, first: str) -> None:
    told = when(Reckoning(WEEKDAY, day=2, cue="past", part=part), start=0, kind="TIME")
    hour = when(Reckoning("clock", clock=clock), start=15, kind="TIME")
    assert resolve_dates([told, hour], published=WEDNESDAY, text="words soldiers words")[1].first == first


@pytest.mark.parametrize(("bound", "first"), [("since", "2020-12-01"), (None, "2021-12-01")])
def test_since_a_month_is_since_one_that_has_begun(bound: str | None, first: str) -> None:
    (found,) = resolve_dates([when(Reckoning("date", month=12, cue="past", bound=bound), start=0)], published=WEDNESDAY, text="word")
    assert found.first == first
