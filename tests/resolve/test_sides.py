"""Who stands against whom in what was told before."""

from dataclasses import replace

import pytest

from sayso.records import Party
from sayso.resolve.sides import (
    Dyad,
    as_forces,
    as_state,
    find_against,
    find_enemies,
    find_sides,
    make_dyad,
)
from tests.factory import make_claim

ARMY, REBELS, PEOPLE = Party("army", 0, 4, "RUR MIL"), Party("rebels", 0, 6, "RUR REB"), Party("villagers", 0, 9, "RUR CVL")
STATE = Party("Gotha", 0, 5, "GOT MIL", id="state:GOT")


def dyad(actor: tuple[Party, ...], recipient: tuple[Party, ...]) -> Dyad:
    made = make_dyad(make_claim(actor=actor, recipient=recipient, type="ASSAULT"))
    assert made is not None
    return made


def test_a_dyad_has_two_sides() -> None:
    assert make_dyad(make_claim(actor=(ARMY,), recipient=(), type="ASSAULT")) is None
    assert make_dyad(make_claim(actor=(ARMY,), recipient=(REBELS,), type="CONSULT")) is None
    assert dyad((ARMY, REBELS), ()).mutual


def test_enemies_are_those_who_fought_and_no_bystanders() -> None:
    told = [dyad((ARMY,), (REBELS,)), dyad((ARMY,), (PEOPLE,))]
    assert find_enemies([ARMY], told) == (REBELS,)
    assert find_enemies([REBELS], told) == (ARMY,)
    assert find_against([PEOPLE], told, forces=True) == (ARMY,)


def test_an_army_that_fought_its_own_people_has_no_other_side() -> None:
    assert find_sides([dyad((ARMY,), (PEOPLE,))]) == ()
    assert set(find_sides([dyad((ARMY,), (REBELS,))])) == {ARMY, REBELS}


def test_a_state_is_its_government_or_its_forces() -> None:
    assert [p.code for p in as_state([STATE, ARMY])] == ["GOT GOV", "RUR MIL"]
    assert [p.code for p in as_state([STATE, ARMY], every=True)] == ["GOT GOV", "RUR GOV"]
    assert [p.code for p in as_state([replace(ARMY, code="NATO MIL")], every=True)] == ["NATO IGO"]
    assert [p.code for p in as_forces(as_state([STATE]))] == ["GOT MIL"]


@pytest.mark.parametrize(("mode", "hurt", "found"), [
    (None, PEOPLE, (STATE,)), ("explosives", PEOPLE, ()), ("targeted", PEOPLE, ()), ("targeted", REBELS, (STATE,)), ("explosives", REBELS, ()),
])  # fmt: skip
def test_a_state_that_was_struck_plants_no_bombs_and_murders_nobody_else(mode: str | None, hurt: Party, found: tuple[Party, ...]) -> None:
    assert find_against([hurt], [dyad((REBELS,), (STATE,))], forces=True, mode=mode) == found
