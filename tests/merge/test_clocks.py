"""The day of a clock time that its sentence does not tell."""

import pytest

from sayso.merge.clocks import date_clocks
from sayso.merge.profile import profile_account
from sayso.records import Account, Claim, When
from tests.factory import find_sentence, make_claim, make_report

DAYS = {"Monday": "2031-05-05", "Tuesday": "2031-05-06"}


def _claims(text: str, *triggers: str) -> list[Claim]:
    """A claim for each trigger, with the times of its sentence."""
    claims = []
    for trigger in triggers:
        start, end = find_sentence(text, trigger)
        told = [(word, day, None) for word, day in DAYS.items()] + [("9 p.m", None, "21:00")]
        whens = tuple(
            When(word, i, i + len(word), first=day, last=day, time=time)
            for word, day, time in told
            if start <= (i := text.find(word)) < end and (trigger == "fell" or word != "Monday")
        )
        claims.append(make_claim(trigger, text, id=f"r1:{trigger}", sentence=(start, end), when=whens))
    return claims


@pytest.mark.parametrize(
    ("between", "day"),
    [("", "2031-05-06"), ("Nobody was hurt. ", "2031-05-06"), ("Nobody was hurt. " * 30, None)],
    ids=["the sentence before", "a few sentences", "too far"],
)
def test_a_clock_time_is_of_the_day_told_last(between: str, day: str | None) -> None:
    text = f"Gunmen raided a town on Tuesday. {between}Shells hit the bridge at 9 p.m."
    hit = date_clocks(_claims(text, "raided", "hit"))[1]
    assert [(w.first, w.last, w.time) for w in hit.when] == [(day, day, "21:00")]


def test_of_two_days_of_a_sentence_the_news_goes_on_with_the_later() -> None:
    text = "Gunmen raided on Tuesday a town where shells fell on Monday. They burned it at 9 p.m."
    burned = date_clocks(_claims(text, "raided", "fell", "burned"))[2]
    assert burned.when[0].first == DAYS["Tuesday"]


def test_a_clock_time_with_a_day_keeps_it_and_none_is_told_before_the_first() -> None:
    text = "Shells hit the bridge at 9 p.m. Gunmen raided a town on Tuesday."
    assert date_clocks(_claims(text, "hit", "raided"))[0].when[0].first is None
    own = _claims("Gunmen raided a town on Tuesday at 9 p.m.", "raided")
    assert date_clocks(own) == own


def test_an_account_is_compared_by_it() -> None:
    text = "Gunmen raided a town on Tuesday. Shells hit the bridge at 9 p.m."
    raided, hit = (Account(c.id, "r1", "r1", "2031-05-07", None, (c,)) for c in _claims(text, "raided", "hit"))
    found = profile_account(hit, make_report(text), [raided])
    assert (found.days, found.dated) == ((DAYS["Tuesday"], DAYS["Tuesday"]), True)
