"""What is told as history."""

from datetime import date, timedelta
from typing import Any

import pytest

from sayso.records import Claim, Party, Period, When
from sayso.resolve.background import BACK_REFERENCE, NEWS_DAYS, mark_historical
from tests.factory import make_claim

PUBLISHED = "2010-06-15"
TEXT = "Rebels shelled Zenda. In 1998 they had shelled it. Dozens were killed. The army shelled it on Monday."


def day(ago: int) -> str:
    return (date.fromisoformat(PUBLISHED) - timedelta(days=ago)).isoformat()


def when(ago: int, start: int = 0, **fields: object) -> When:
    return When(**{"text": "then", "start": start, "end": start + 4, "type": "DATE", "first": day(ago), "last": day(ago), **fields})  # type: ignore[arg-type]


def claim(sentence: tuple[int, int] = (0, 21), **fields: object) -> Claim:
    return make_claim("shelled", TEXT, id=f"{sentence}{fields}", sentence=sentence, **fields)


def historical(claims: list[Claim], *whens: When, published: str | None = PUBLISHED, **period: Any) -> list[bool]:
    """With the dates of its sentence around each claim, unless `period` says otherwise."""
    periods = {
        c.id: Period(**{"around": tuple(w for w in whens if c.sentence[0] <= w.start < c.sentence[1]), **period}) for c in claims
    }
    return [c.historical for c in mark_historical(claims, whens, published, periods)]


@pytest.mark.parametrize(
    ("ago", "old"), [(0, False), (7, False), (NEWS_DAYS, False), (NEWS_DAYS + 1, True), (4000, True), (-30, False)]
)
def test_six_weeks(ago: int, old: bool) -> None:
    assert historical([claim(when=(when(ago),))]) == [old]


def test_a_campaign_is_as_old_as_its_first_day() -> None:
    since = when(0, first=day(400), type="DURATION")
    assert historical([claim(when=(since,))]) == [True]


def test_without_a_date_of_publication_the_last_day_that_is_told_of_stands_for_it() -> None:
    assert historical([claim(when=(when(4000),))], when(4000), published=None) == [False]
    assert historical([claim(when=(when(4000),))], when(4000), when(0, start=30), published=None) == [True]
    assert historical([claim()], published=None) == [False]


@pytest.mark.parametrize("published", ["2010-06-15", "2010-06-15T08:30:00Z"])
def test_a_time_of_day_in_the_date_of_publication(published: str) -> None:
    assert historical([claim(when=(when(4000),))], published=published) == [True]


@pytest.mark.parametrize("status", ["future", "hypothetical"])
def test_what_has_not_happened_is_no_history(status: str) -> None:
    assert historical([claim(when=(when(4000),), status=status)]) == [False]


def test_a_deed_takes_the_time_of_its_sentence_and_a_speech_act_does_not() -> None:
    old = when(4000, start=5)
    assert historical([claim(), claim(type="ACCUSE")], old) == [True, False]


def test_one_new_date_in_the_sentence_is_enough() -> None:
    assert historical([claim()], when(4000, start=5), when(2, start=12)) == [False]


def test_unfixed_expressions_say_nothing() -> None:
    assert historical([claim(when=(When("then", 0, 4, type="DATE"),))], when(4000, start=90)) == [False]


def test_an_undated_sentence_goes_on_in_the_time_before_it() -> None:
    carried = (Party("they", 0, 4, "RUR REB", carried=True),)
    first = claim((22, 50), when=(when(4000, start=25),))
    follows = claim((51, 70), actor=carried)
    assert historical([first, follows], when(4000, start=25)) == [True, True]
    assert historical([claim((0, 21)), follows], when(4000, start=-9)) == [False, False]


def test_new_actors_and_new_speakers_end_the_background() -> None:
    first = claim((22, 50), when=(when(4000, start=25),))
    army = claim((51, 70), actor=(Party("army", 0, 4, "RUR MIL"),))
    said = claim((51, 70), sources=(Party("army", 0, 4, "RUR MIL"),))
    assert historical([first, army], when(4000, start=25)) == [True, False]
    assert historical([first, said], when(4000, start=25)) == [True, False]


@pytest.mark.parametrize(("first", "last", "old"), [("2010-05-01", "2010-05-31", False), ("2010-04-01", "2010-04-30", True), ("2010-01-01", "2010-12-31", True)])
def test_a_month_counts_by_its_middle_and_what_goes_on_by_its_first_day(first: str, last: str, old: bool) -> None:
    assert historical([claim(when=(when(0, first=first, last=last),))]) == [old]


def test_dates_of_the_clause_above_hold_for_any_act() -> None:
    assert historical([claim(type="ACCUSE")], over=(when(4000),)) == [True]
    assert historical([claim(type="ACCUSE")], over=(when(4000), when(2))) == [False]
    assert historical([claim(when=(when(2),))], over=(when(4000),)) == [False]


def test_words_of_an_earlier_period() -> None:
    assert historical([claim()], past=True) == [True]
    assert historical([claim()], past=True, recent=True) == [False]
    assert historical([claim()], over=(when(4000),), recent=True) == [False]
    assert historical([claim(when=(when(4000),))], recent=True) == [True]


def test_since_then_goes_on_from_the_date_before() -> None:
    old, new = when(4000, start=3), when(2, start=3)
    assert historical([claim((22, 50))], old, back=True) == [True]
    assert historical([claim((22, 50))], new, back=True) == [False]
    assert historical([claim((22, 50))], back=True) == [False]
    assert historical([claim((22 + BACK_REFERENCE, 500))], old, back=True) == [False]


@pytest.mark.parametrize(("kind", "old"), [("THREATEN", False), ("ASSAULT", True)])
def test_what_is_threatened_for_this_year_is_to_come(kind: str, old: bool) -> None:
    year = when(100, last=day(-100))
    assert historical([claim(type=kind, when=(year,))]) == [old]
