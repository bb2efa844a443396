"""Who took people, and whom he took."""

from dataclasses import replace

import pytest

from sayso.records import Claim, Party
from sayso.resolve.captives import freed, taken_by, wished_free
from sayso.resolve.threads import carry_roles
from tests.factory import make_claim, make_parties

REBELS, PEOPLE, OTHER = "RUR REB", "RUR CVL", "GOT MIL"


def claim(actor: tuple[str, ...] = (), recipient: tuple[str, ...] = (), type_: str = "ASSAULT", mode: str | None = None) -> Claim:
    return make_claim(actor=make_parties(*actor), recipient=make_parties(*recipient), type=type_, mode=mode, made_by={"type": "frames:x.verb"})


def codes(found: tuple[Party, ...]) -> tuple[str | None, ...]:
    return tuple(p.code for p in found)


TAKEN = claim((REBELS,), (PEOPLE,), "ASSAULT", "abduct")


@pytest.mark.parametrize(
    ("words", "code", "meant"),
    [("kidnappers", "RUR CRM", REBELS), ("hostages", "RUR CRM", PEOPLE), ("kidnappers", "GOT MIL", "GOT MIL"), ("bankers", "RUR CRM", "RUR CRM"),
     ("Gothan hostages", "GOT CVL", "GOT CVL"), ("Ruritanian hostages", "RUR CRM", PEOPLE)],
)  # fmt: skip
def test_kidnappers_and_hostages_are_those_told_of(words: str, code: str, meant: str) -> None:
    asked = make_claim(actor=(Party(words, 0, 1, code),), recipient=(), type="CONSULT", made_by={"type": "frames:x.verb"})
    assert codes(carry_roles([TAKEN, asked])[-1].actor) == (meant,)
    assert codes(carry_roles([asked])[-1].actor) == (code,)


@pytest.mark.parametrize(
    ("actor", "taken", "asked"),
    [
        ("GOT GOV", claim(("RUR COP",), ("GOT CVL",), "COERCE", "arrest"), ("RUR GOV",)),
        ("GOT GOV", claim((REBELS,), (PEOPLE,), "ASSAULT", "abduct"), (REBELS,)),
        ("RUR PTY", claim(("RUR COP",), ("RUR CVL",), "COERCE", "arrest"), ("RUR COP",)),
        ("RUR COP", claim(("RUR COP",), ("RUR CVL",), "COERCE", "arrest"), ()),
        ("GOT GOV", claim(("RUR COP",), ("GOT CVL",)), ()),
    ],
    ids=["of another state", "of rebels", "at home", "not of themselves", "nobody was taken"],
)
def test_who_is_asked_to_free_somebody_has_taken_him(actor: str, taken: Claim, asked: tuple[str, ...]) -> None:
    wish = replace(claim((actor,), type_="REQUEST", mode="yield"), made_by={"type": "frames:request.free.verb"})
    assert codes(wished_free(wish, [taken]).recipient) == asked
    assert wished_free(replace(wish, made_by={"type": "frames:request.demand.verb"}), [taken]).recipient == ()


def test_who_is_let_go_was_taken_by_the_same() -> None:
    freed = claim((REBELS,), type_="RETREAT", mode="release")
    assert codes(carry_roles([TAKEN, freed])[-1].recipient) == (PEOPLE,)
    assert carry_roles([claim((OTHER,), (PEOPLE,), "ASSAULT", "abduct"), freed])[-1].recipient == ()


def test_who_was_kidnapped_was_kidnapped_by_the_kidnappers() -> None:
    asked = make_claim(type="REQUEST", actor=(Party("the kidnappers", 0, 14, "RUR CRM"),), recipient=())
    _, taken = carry_roles([asked, claim((), (PEOPLE,), mode="abduct")])
    assert codes(taken.actor) == ("RUR CRM",)


@pytest.mark.parametrize(("at", "whom", "by"), [((0, 10), PEOPLE, (REBELS,)), ((0, 10), OTHER, ()), ((700, 720), PEOPLE, ())])
def test_whom_they_hold_they_have_kidnapped(at: tuple[int, int], whom: str, by: tuple[str, ...]) -> None:
    taken = replace(claim((), (whom,), mode="abduct"), historical=True, sentence=at)
    assert codes(taken_by(taken, [replace(TAKEN, sentence=(0, 10))]).actor) == by


@pytest.mark.parametrize(
    ("told", "at", "by"),
    [(claim((REBELS,), (PEOPLE,)), (100, 110), (REBELS,)), (claim((REBELS,), (PEOPLE,)), (600, 610), ()),
     (claim((REBELS,), (OTHER,)), (100, 110), ()), (claim((REBELS,), (PEOPLE,), "CONSULT"), (100, 110), ())],
)  # fmt: skip
def test_who_was_freed_was_freed_by_who_laid_hands_on_him(told: Claim, at: tuple[int, int], by: tuple[str, ...]) -> None:
    let_go = replace(claim((), (PEOPLE,), "RETREAT", "release"), sentence=at)
    assert codes(freed(let_go, [told]).actor) == by


@pytest.mark.parametrize(("who", "meant"), [("former police commander", PEOPLE), ("police commanders", OTHER), ("police crew", OTHER), ("eleven", OTHER)])
def test_many_captives_are_not_one_who_was_arrested(who: str, meant: str) -> None:
    arrested = make_claim(recipient=(Party(who, 0, 1, OTHER),), type="COERCE", mode="arrest", made_by={"type": "frames:x.verb"})
    killed = make_claim(recipient=(Party("detainees", 0, 1, PEOPLE),), made_by={"type": "frames:x.verb"})
    assert codes(carry_roles([arrested, killed])[-1].recipient) == (meant,)
