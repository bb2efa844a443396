"""Which claims tell of a ceasefire, and on which day it was made."""

import pytest

from sayso.merge.profile import profile_account
from sayso.merge.truces import date_truces, is_truce
from sayso.records import Account, Attribution, Claim
from tests.factory import make_claim, make_days, make_report


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("Gotha announced a truce.", "announced", True),
        ("The truce was brokered by Gotha.", "brokered", True),
        ("A day after a truce announced by Gotha took hold, guns fired.", "announced", True),
        ("Both had agreed to stop shooting.", "agreed", True),
        ("Under the truce the army agreed a timetable.", "agreed", False),
        ("After the truce which failed, Gotha agreed to pay.", "agreed", False),
    ],
)
def test_what_is_agreed_is_a_truce_where_one_is_its_object(text: str, trigger: str, told: bool) -> None:
    assert is_truce(make_claim(trigger, text, type="AGREE"), text) is told


def test_men_who_are_let_go_in_a_truce_are_none() -> None:
    text = "Gotha released four men as a truce held."
    assert not is_truce(make_claim("released", text, type="RETREAT", mode="release"), text)
    assert is_truce(make_claim("released", text, type="RETREAT"), text)


def _told(text: str, trigger: str, cue: str | None = None, **fields: object) -> Claim:
    at = text.index(cue) if cue else 0
    said = Attribution((), (at, at + len(cue)), ()) if cue else None
    return make_claim(trigger, text, **{"id": trigger, "type": "AGREE", "attribution": said, **fields})


def _days(text: str, *claims: Claim, published: str | None = "2031-05-05") -> list[tuple[str | None, str | None]]:
    """The days of the first claim; 2 May is a Friday."""
    return [(when.first, when.last) for when in date_truces(make_report(text, published=published), claims)[0].when]


@pytest.mark.parametrize(
    ("text", "cue", "day"),
    [
        ("The envoy announced late on Friday that both had agreed to stop firing.", "announced", "2031-05-02"),
        ("The envoy on Friday announced that both had agreed to stop firing.", "announced", "2031-05-02"),
        ("Both had agreed to stop firing, the envoy announced on Friday.", "announced", "2031-05-02"),
        ("Both had agreed to stop firing, the envoy announced, but on Friday guns were heard.", "announced", None),
        ("The envoy said on Friday that both had agreed to stop firing.", "said", None),
        ("The envoy announced on Friday that both had agreed to build a dam.", "announced", None),
    ],
)
def test_a_ceasefire_is_made_by_being_announced(text: str, cue: str, day: str | None) -> None:
    agreed = _told(text, "agreed", cue)
    assert _days(text, agreed) == ([(day, day)] if day else [])
    assert _days(text, agreed, published=None) == []


def test_a_ceasefire_that_tells_its_own_day_keeps_it() -> None:
    text = "The envoy announced on Friday that both had agreed to a truce on May 1."
    assert _days(text, _told(text, "agreed", "announced", when=(make_days("2031-05-01"),))) == [("2031-05-01", "2031-05-01")]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("within a day", "2031-05-02"),
        ("within hours", "2031-05-02"),
        ("after barely 2 days", "2031-05-01"),
        ("within days", None),
        ("after 40 days", None),
        ("", None),
    ],
)
def test_a_ceasefire_was_made_no_longer_before_it_broke_than_it_held(words: str, first: str | None) -> None:
    text = f"An earlier truce announced by the king broke down on Saturday {words}."
    broke = make_claim("broke down", text, type="RETREAT", mode="ceasefire", status="negated", when=(make_days("2031-05-03"),))
    announced = _told(text, "announced", type="CONCEDE")
    assert _days(text, announced, broke) == ([(first, "2031-05-03")] if first else [])
    assert _days(text, announced) == []


def test_an_account_is_compared_by_it() -> None:
    text = "The envoy announced on Friday that both had agreed to stop firing."
    account = Account("agreed", "r1", "r1", "2031-05-05", None, (_told(text, "agreed", "announced"),))
    found = profile_account(account, make_report(text, published="2031-05-05"))
    assert (found.days, found.dated, found.sure_days) == (("2031-05-02", "2031-05-02"), True, ("2031-05-02", "2031-05-02"))
