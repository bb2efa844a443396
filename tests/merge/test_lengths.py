"""The days of talks of which the length is told."""

from collections.abc import Mapping

import pytest

from sayso.merge.carried import find_carried
from sayso.merge.lengths import date_lengths
from sayso.merge.profile import profile_account
from sayso.records import Account, Claim
from tests.factory import find_sentence, make_claim, make_days, make_report

KINDS: Mapping[str, Mapping[str, str]] = {
    "signed": {"type": "SUPPORT"}, "talks": {"type": "CONSULT"}, "shelling": {"type": "ASSAULT"}, "begins": {"type": "RETREAT", "mode": "ceasefire"},
    "protested": {"type": "REJECT"},
}  # fmt: skip
DAYS = {"on Friday": "2031-05-02", "on Saturday": "2031-05-03"}


def _claims(text: str) -> list[Claim]:
    """A claim for each word of `KINDS` that stands in the text, with the day that stands right behind it."""
    return [
        make_claim(
            word, text, id=word, sentence=find_sentence(text, word),
            when=tuple(make_days(day) for told, day in DAYS.items() if text.partition(word)[2].lstrip(" ,").startswith(told)), **fields,
        )
        for word, fields in KINDS.items() if word in text
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They signed on Friday a pact after two days of hard talks.", "2031-05-01"),
        ("They signed on Friday a pact after a day of talks.", "2031-05-02"),
        ("After three days of talks they signed on Friday a pact.", "2031-04-30"),
        ("They signed on Friday a pact. It was signed after a two-day round of talks.", "2031-05-01"),
        ("They signed on Friday a truce that begins on Saturday, following two days of talks.", "2031-05-01"),
        ("They protested on Friday after two days of talks.", None),
        ("They signed on Friday a pact after 12 days of talks.", None),
        ("They signed on Friday a pact after talks.", None),
        ("They signed a pact after two days of talks.", None),
    ],
)
def test_talks_end_with_what_they_lead_to(text: str, first: str | None) -> None:
    claims = _claims(text)
    if text.count("signed") == 2:
        second = make_claim("signed", text, id="again", type="SUPPORT", at=text.rindex("signed"), sentence=find_sentence(text, "talks"))
        claims = sorted([*claims, second], key=lambda c: c.at)
    report = make_report(text, published="2031-05-05")
    dated = date_lengths(report, claims, find_carried(report, claims, {c.id: () for c in claims}))
    talks = next(c for c in dated if c.id == "talks")
    assert [(when.first, when.last) for when in talks.when] == ([(first, "2031-05-02")] if first else [])


def test_a_war_ends_with_nothing_that_is_told_beside_it() -> None:
    text = "They signed on Friday a pact after two days of shelling."
    claims = _claims(text)
    report = make_report(text)
    assert date_lengths(report, claims, find_carried(report, claims, {c.id: () for c in claims})) == claims


def test_an_account_is_compared_by_it() -> None:
    text = "They signed on Friday a pact after two days of talks."
    signed, talks = (Account(c.id, "r1", "r1", "2031-05-05", None, (c,)) for c in _claims(text))
    found = profile_account(talks, make_report(text, published="2031-05-05"), [signed])
    assert (found.days, found.dated) == (("2031-05-01", "2031-05-02"), True)
