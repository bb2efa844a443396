"""The days that claims tell, and those by which their report bounds them."""

from sayso.merge.days import find_bounds, find_days
from sayso.records import When
from tests.factory import make_claim, make_report

FRIDAY = When("on Friday", 0, 9, first="2031-05-02", last="2031-05-02")
WEEK = When("this week", 0, 9, first="2031-04-28", last="2031-05-04")
TEXT = "Guards shot a student on Friday."
SHOT = make_claim("shot", TEXT, when=(FRIDAY,))
FIRED = make_claim("shot", TEXT, id="r1:9:ASSAULT")
PLAN = make_claim("shot", TEXT, id="r1:7:ASSAULT", status="future")


def test_days_of_claims_are_what_they_share() -> None:
    assert find_days([SHOT, make_claim("shot", TEXT, id="r1:9:ASSAULT", when=(WEEK,))]) == ("2031-05-02", "2031-05-02")
    assert find_days([FIRED]) is None


def test_news_is_of_the_last_days_and_a_plan_of_the_next() -> None:
    bounds = find_bounds(make_report(TEXT, published="2031-05-03"), [SHOT])

    assert bounds.of([FIRED], historical=False) == ("2031-04-30", "2031-05-03")
    assert bounds.of([PLAN], historical=False) == ("2031-05-03", "2031-05-10")
    assert bounds.of([FIRED], historical=True) is None
