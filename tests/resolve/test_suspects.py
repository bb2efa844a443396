"""Who is charged in one sentence is a suspect in all."""

import pytest

from sayso.records import Claim, Party
from sayso.resolve.suspects import settle_suspects
from tests.factory import make_claim

ACCUSED = Party("Hans Otto", 0, 9, "RUR CRM")


def charged(by: str = "ACCUSE") -> Claim:
    return make_claim(type=by, mode="allege", recipient=(ACCUSED,), sentence=(0, 5))


@pytest.mark.parametrize(
    ("other", "code"),
    [
        (Party("Otto", 0, 4, "RUR CVL"), "RUR CRM"),
        (Party("Otto", 0, 4, "RUR COP"), "RUR COP"),  # of whom more is known
        (Party("Otto", 0, 4, "RUR CVL", "person:otto"), "RUR CVL"),
        (Party("Hans", 0, 4, "RUR CVL"), "RUR CVL"),
        (Party("Man", 0, 4, "RUR CVL"), "RUR CVL"),
        (Party("Mr. Otto and", 0, 12, "RUR CVL"), "RUR CRM"),
        (Party("Fritz Otto", 0, 10, "RUR CVL"), "RUR CVL"),  # his brother
    ],
)
def test_of_one_name(other: Party, code: str) -> None:
    told = make_claim(actor=(other,), sentence=(6, 9))
    assert settle_suspects([told, charged()])[0].actor[0].code == code


def test_only_who_is_charged() -> None:
    told = make_claim(actor=(Party("Otto", 0, 4, "RUR CVL"),), sentence=(6, 9))
    assert settle_suspects([told, charged("REQUEST")])[0].actor[0].code == "RUR CVL"


def test_who_is_held_at_a_protest_is_no_criminal_there() -> None:
    otto = (Party("Otto", 0, 4, "RUR CVL"),)
    held = make_claim(type="COERCE", mode="arrest", recipient=otto, sentence=(6, 9))
    march = make_claim(type="PROTEST", actor=otto, sentence=(6, 9))
    found = settle_suspects([charged(), held, march])
    assert [p.code for c in found[1:] for p in (*c.actor, *c.recipient)] == ["RUR CVL", "RUR CVL"]
