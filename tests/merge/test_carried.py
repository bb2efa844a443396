"""Places and days that a claim goes on with."""

from typing import Any

import pytest

from sayso.merge.carried import find_carried, find_steps, is_added, is_further
from sayso.records import Claim
from tests.factory import make_claim, make_days, make_place, make_report

TEXT = "Guns shelled Zenda on Friday. Two men died. Another strike hurt a boy. Jets bombed Tarnau."
ZENDA, TARNAU = make_place("Zenda", name="Zenda"), make_place("Tarnau", name="Tarnau")
FRIDAY = make_days("2031-05-02")


def _claim(trigger: str, **fields: Any) -> Claim:
    at = TEXT.index(trigger)
    start = TEXT.rfind(". ", 0, at) + 2 if ". " in TEXT[:at] else 0
    return make_claim(trigger, TEXT, id=trigger, sentence=(start, TEXT.index(".", at) + 1), **fields)


SHELLED = _claim("shelled", place=(ZENDA,), when=(FRIDAY,))
DIED = _claim("died")
BOMBED = _claim("bombed", place=(TARNAU,))


def _carried(*claims: Claim) -> dict[str, tuple[list[str | None], str | None]]:
    found = find_carried(make_report(TEXT), claims, {c.id: c.place for c in claims})
    return {i: ([p.name for p in held.places], held.days and held.days[0]) for i, held in found.items()}


def test_what_is_told_next_goes_on_with_place_and_day() -> None:
    assert _carried(SHELLED, DIED)["died"] == (["Zenda"], "2031-05-02")


def test_a_further_one_begins_anew_and_so_does_what_follows_it() -> None:
    assert is_further(_claim("strike"), TEXT)
    assert _carried(SHELLED, _claim("strike"))["strike"] == ([], None)


def test_another_place_does_not_keep_the_day() -> None:
    assert _carried(SHELLED, BOMBED)["bombed"] == (["Tarnau"], None)


def test_another_day_does_not_keep_the_place() -> None:
    monday = _claim("died", when=(make_days("2031-05-05"),))

    assert _carried(SHELLED, monday)["died"] == ([], "2031-05-05")


def test_neither_talks_nor_background_go_on_with_a_strike() -> None:
    assert _carried(SHELLED, _claim("died", historical=True))["died"] == ([], None)
    assert _carried(SHELLED, _claim("died", type="CONSULT"))["died"] == ([], None)


def test_a_sentence_has_one_day_but_where_it_counts_from_one_act_to_the_next() -> None:
    text = "Togo shut the border on Friday and {} guns had shelled Zenda."
    found = []
    for words in ("said that", "a day after"):
        whole = text.format(words)
        shut = make_claim("shut", whole, id="shut", sentence=(0, len(whole)), type="COERCE", when=(FRIDAY,))
        shelled = make_claim("shelled", whole, id="shelled", sentence=(0, len(whole)), historical=True)
        held = find_carried(make_report(whole), [shut, shelled], {"shut": (), "shelled": ()})
        found.append(held["shelled"].days)

    assert found == [("2031-05-02", "2031-05-02"), ("2031-05-01", "2031-05-01")]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("two weeks before", [14]),
        ("3 days after", [-3]),
        ("an hour after", [None]),
        ("months after", [None]),
        ("a day later", [1]),
        ("on the day after", [None]),
        ("soon after", []),
    ],
)
def test_how_much_later_it_is_is_reckoned_where_days_are_counted(words: str, steps: list[int | None]) -> None:
    assert find_steps(f"closed the bridge {words} guns fired") == steps


def test_a_sentence_that_goes_on_tells_of_no_further_one() -> None:
    text = "Rebels later also burned the post."
    claim = make_claim("burned", text, at=text.index("burned"), sentence=(0, len(text)))
    assert is_added(claim, text)
    assert not is_further(claim, text)


@pytest.mark.parametrize(
    ("words", "further"),
    [
        ("A second blast", True),
        ("Another crowd of men", True),
        ("For a third day troops", True),
        ("In a separate case, men", True),
        ("Elsewhere, rebels", True),
        ("A third soldier", False),
        ("Another official said that rebels", False),
        ("Another 20 men", False),
        ("A previously unknown group", False),
        ("In a different version rebels", False),
    ],
)
def test_words_that_tell_of_a_further_one(words: str, further: bool) -> None:
    text = f"{words} hit the depot."
    claim = make_claim("hit", text, at=text.index("hit"), sentence=(0, len(text)))
    assert is_further(claim, text) == further
