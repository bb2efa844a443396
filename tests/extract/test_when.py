"""Which words of a text are time expressions, of which type, and how they reckon."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.when import find_dates
from sayso.reference.times import load_times

TIMES = load_times()

# sentence, the expressions with their types
FOUND = [
    ("The clash of 16 November 2021 left two dead.", ["16 November 2021 DATE"]),
    (
        "It began on Tuesday, 16 November 2021, at 17:30.",
        ["Tuesday, 16 November 2021 DATE", "17:30 TIME"],
    ),
    (
        "It began Nov. 16 and went on until the 18th of November.",
        ["Nov. 16 DATE", "the 18th of November DATE"],
    ),
    (
        "Raids on 11/16/2021, 2021-11-16 and 16.11.2021.",
        ["11/16/2021 DATE", "2021-11-16 DATE", "16.11.2021 DATE"],
    ),
    ("A dusk-to-dawn curfew was imposed.", []),
    ("The truce held Nov 16-18.", ["Nov 16-18 DATE"]),
    ("A summit on April 24 and 25, he said.", ["April 24 and 25 DATE"]),
    ("Dated 22-Nov-2013.", ["22-Nov-2013 DATE"]),
    ("Rebels left in June of last year.", ["June of last year DATE"]),
    ("Rebels left in July and August.", ["July DATE", "August DATE"]),
    (
        "War in the mid-1970s, the early 1990s and the 19th century.",
        ["the mid-1970s DATE", "the early 1990s DATE", "the 19th century DATE"],
    ),
    ("The 2015 pact, unlike the law of 1958.", ["2015 DATE", "1958 DATE"]),
    ("Profits rose in the third quarter of 2021.", ["the third quarter of 2021 DATE"]),
    (
        "They fled in the summer of 2006 or last winter.",
        ["the summer of 2006 DATE", "last winter DATE"],
    ),
    ("Shops shut on Christmas Day and Labor Day.", ["Christmas Day DATE", "Labor Day DATE"]),
    ("He spoke late Monday and last Friday night.", ["late Monday DATE", "last Friday night TIME"]),
    (
        "Shelling overnight followed yesterday evening's raid.",
        ["overnight TIME", "yesterday evening TIME"],
    ),
    ("Two days ago, and three weeks earlier.", ["Two days ago DATE", "three weeks earlier DATE"]),
    ("Nearly two years ago he left.", ["Nearly two years ago DATE"]),
    (
        "Earlier this month, and later this year.",
        ["Earlier this month DATE", "later this year DATE"],
    ),
    (
        "Over the past six months and the next few days.",
        ["the past six months DURATION", "the next few days DURATION"],
    ),
    (
        "A six-week truce lasted three days and 36 hours.",
        ["six-week DURATION", "three days DURATION", "36 hours DURATION"],
    ),
    ("It took two and a half years.", ["two and a half years DURATION"]),
    (
        "They meet every day, weekly and on Tuesdays.",
        ["every day SET", "weekly SET", "Tuesdays SET"],
    ),
    ("At 5.30 pm on Tuesday it began.", ["5.30 pm TIME", "Tuesday DATE"]),
    ("At 10 p.m. Wednesday it ended.", ["10 p.m. Wednesday TIME"]),
    ("At 0930 GMT (1:30 p.m.) a bomb fell.", ["0930 GMT TIME", "1:30 p.m. TIME"]),
    (
        "Before dawn, at noon, by midnight, five o'clock.",
        ["dawn TIME", "noon TIME", "midnight TIME", "five o'clock TIME"],
    ),
    (
        "On the night of November 3 and in the early hours of Sunday.",
        ["the night of November 3 TIME", "the early hours of Sunday DATE"],
    ),
    ("He is now in jail; recently two more were held.", ["now DATE", "recently DATE"]),
    ("The siege entered its sixth day.", ["its sixth day DURATION"]),
    ("The end of 2019, since then.", ["The end of 2019 DATE"]),
]

# Words and figures that look like a time and are none.
TRAPS = [
    "Protesters may march, and a second man sat in the sun.",
    "President Theresa May met April Jones and August Wilson.",
    "A 34-year-old man and his six-year-old son, who is 6 years old, died.",
    "The fall of the town, and a spring in the hills.",
    "He drove at 60 miles an hour and paid $1998.",
    "They won 2:1; version 1.2.10; call 555-1998.",
    "Some 2000 people and 1999 soldiers, as soon as they came.",
    "Three-quarters of the food is gone, said 60 Minutes.",
    "The China Daily quoted him since he left.",
    "The next of kin took the last of it to Jan Smit.",
    "",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_expressions_are_found(text: str, wanted: list[str]) -> None:
    assert [f"{when.text} {when.type}" for when in find_dates(text, TIMES)] == wanted


@pytest.mark.parametrize("text", TRAPS)
def test_look_alikes_are_left(text: str) -> None:
    assert find_dates(text, TIMES) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Tuesday 49 soldiers died.", ["Tuesday"]),
        ("In May 10 people died.", ["May"]),
        ("In 2020, 1,200 troops came.", ["2020"]),
    ],
)
def test_a_count_after_a_date_is_no_part_of_it(text: str, wanted: list[str]) -> None:
    assert [when.text for when in find_dates(text, TIMES)] == wanted


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("The army said on Tuesday it had left.", "cue:past"),
        ("The army will leave on Tuesday.", "cue:future"),
        ("Talks are due to begin on Tuesday.", "cue:future"),
        ("On Tuesday, talks will begin.", "cue:future"),
        ("We will vote there on Tuesday, the minister said.", "cue:future"),
        ("Before dawn on Tuesday they came.", "part:MO"),
        ("Before dawn on Tuesday they came.", "day:2"),
        ("From May 3 to June 5, 2020, they fought.", "year:2020"),
        ("Until Tuesday, they had not spoken.", "cue:past"),
        ("He would look for ways around Tuesday's ruling.", "cue:past"),
        ("He said he would fly to the United States Tuesday.", "cue:future"),
        ("The officer will be released on Tuesday.", "cue:future"),
        ("The officer would be formally charged on Tuesday.", "cue:future"),
        ("The officer was released on Tuesday.", "cue:past"),
        ("They signed a deal on Tuesday that takes effect in a week.", "cue:past"),
        ("The truce takes effect on Tuesday.", "cue:future"),
        ("They agreed on Tuesday to a truce that takes effect in a week.", "cue:past"),
        ("Fighting has gone on since Tuesday.", "bound:since"),
        ("Talks between Tuesday and Friday.", "bound:between"),
        ("He left late on Tuesday.", "edge:END"),
    ],
)
def test_the_words_around_are_noted(text: str, piece: str) -> None:
    basis = find_dates(text, TIMES)[0].basis
    assert basis is not None
    assert piece in basis.split()


def test_a_clock_ends_no_sentence() -> None:
    found = find_dates("The order takes effect at 6 a.m. on Tuesday, the envoy announced.", TIMES)
    assert ["cue:future" in (when.basis or "") for when in found] == [True, True]


def test_offsets_hold_in_text_of_other_scripts_and_line_ends() -> None:
    # long dashes, narrow gaps, a dotted capital and curly quotes fold to one character each
    text = "\U0001f525\U0001f525 \u0130zmir \u2013 killed\r\non 16\u00a0November\r\n2021 "
    text += "\u2014 \u201clast\tweek\u201d, 2 days\u2019 march"
    found = find_dates(text, TIMES)
    assert [when.text for when in found] == ["16\u00a0November\r\n2021", "last\tweek", "2 days"]
    assert all(text[when.start : when.end] == when.text for when in found)


def test_no_expression_crosses_a_blank_line() -> None:
    assert [when.text for when in find_dates("He left on May 3\n\n2021 people fled", TIMES)] == [
        "May 3"
    ]


_WORDS = "May 16 , . the past two days ago 2021 last week Tuesday night 5:30 p.m. GMT - ' of mid 1990s and a"
_PIECES = st.lists(
    st.one_of(st.text(max_size=12), st.sampled_from([*_WORDS.split(), "\n", "\r\n"])),
    max_size=40,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(_PIECES)
def test_spans_slice_are_sorted_and_never_overlap(text: str) -> None:
    end = 0
    for when in find_dates(text, TIMES):
        assert end <= when.start < when.end
        assert text[when.start : when.end] == when.text
        end = when.end


def test_time_grows_with_the_length_of_one_line() -> None:
    piece = "Troops left the town on Tuesday, 16 November 2021, two days after the truce had begun there. "

    def seconds(times: int) -> float:
        text = piece * times
        started = time.process_time()
        find_dates(text, TIMES)
        return time.process_time() - started

    seconds(10)
    assert seconds(4000) < 40 * max(seconds(400), 0.01)


def test_by_before_an_owner_sets_no_last_day() -> None:
    (owner,) = find_dates("Three were killed by Tuesday's shelling.", TIMES)
    (last,) = find_dates("The guns must be gone by Tuesday.", TIMES)
    assert ("by" in (owner.basis or ""), "by" in (last.basis or "")) == (False, True)
    (owner,) = find_dates("A school that came through Tuesday's shelling burned.", TIMES)
    (last,) = find_dates("They fought through Tuesday.", TIMES)
    assert ("until" in (owner.basis or ""), "until" in (last.basis or "")) == (False, True)
