"""Who fights beside whom."""

import pytest

from sayso.extract.companions import (
    find_companions,
    find_fellows,
    find_helpers,
    is_beside,
    is_near_by,
)
from tests.factory import find_token, make_parsed, make_scene


@pytest.mark.parametrize(
    ("row", "word", "beside"),
    [
        ("Troops=troop/NNS/5/nsubj backed=back/VBN/1/acl by/IN/4/case marines=marine/NNS/2/obl:agent attacked=attack/VBD/0/root", "Troops", ["marines"]),
        ("Troops=troop/NNS/5/nsubj trained=train/VBN/1/acl by/IN/4/case marines=marine/NNS/2/obl:agent attacked=attack/VBD/0/root", "Troops", []),
        ("Ships=ship/NNS/2/nsubj sail/VBP/0/root alongside/IN/4/case frigates=frigate/NNS/2/obl", "sail", ["frigates"]),
        ("Ships=ship/NNS/2/nsubj sail/VBP/0/root beside/IN/4/case frigates=frigate/NNS/2/obl", "sail", ["frigates"]),
        ("Ships=ship/NNS/2/nsubj sail/VBP/0/root near/IN/4/case frigates=frigate/NNS/2/obl", "sail", []),
    ],
)
def test_companions(row: str, word: str, beside: list[str]) -> None:
    assert [t.text for t in find_companions(find_token(make_parsed(row), word))] == beside


@pytest.mark.parametrize(("whom", "beside"), [("marines=marine/NNS", True), ("freedom/NN", False)])
def test_for_whom_people_fight_says_whose_they_are(whom: str, beside: bool) -> None:
    doc = make_parsed(f"Gunmen=gunman/NNS/5/nsubj fighting=fight/VBG/1/acl for/IN/4/case {whom}/2/obl fled=flee/VBD/0/root")
    scene = make_scene(doc, {w: "RUR MIL" for w in ("marines",) if w in {t.text for t in doc}})
    assert is_beside(scene, find_token(doc, "fighting")) is beside


@pytest.mark.parametrize(
    ("head", "agent", "beside"),
    [
        ("Soldiers=soldier/NNS", "tanks=tank/NNS", True),
        ("Soldiers=soldier/NNS", "marines=marine/NNS", True),
        ("Operations=operation/NNS", "helicopters=helicopter/NNS", True),
        ("Soldiers=soldier/NNS", "Gotha/NNP", False),  # a state that backs an army supports it
        ("Parties=party/NNS", "marines=marine/NNS", False),
    ],
)
def test_who_a_force_has_with_it_supports_nobody(head: str, agent: str, beside: bool) -> None:
    doc = make_parsed(f"{head}/5/nsubj backed=back/VBN/1/acl by/IN/4/case {agent}/2/obl:agent moved=move/VBD/0/root")
    coded = {"Soldiers": "RUR MIL", "marines": "RUR MIL", "Gotha": "GOT GOV", "Parties": "RUR PTY"}
    scene = make_scene(doc, {w: c for w, c in coded.items() if w in {t.text for t in doc}})
    assert is_beside(scene, find_token(doc, "backed")) is beside


@pytest.mark.parametrize(("noun", "found"), [("help", ["marines"]), ("mortars", [])])
def test_who_helps_to_strike_is_not_struck(noun: str, found: list[str]) -> None:
    row = f"Troops=troop/NNS/2/nsubj struck=strike/VBD/0/root camps=camp/NNS/2/obj with/IN/5/case {noun}/NN/2/obl from/IN/7/case marines=marine/NNS/5/nmod"
    assert [t.text for t in find_helpers(find_token(make_parsed(row), "struck"))] == found


@pytest.mark.parametrize(("noun", "found"), [("responsibility", ["bomber"]), ("money", [])])
def test_whom_rebels_sent_they_did_not_strike(noun: str, found: list[str]) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj claimed=claim/VBD/0/root {noun}/NN/2/obj for/IN/6/case a/DT/6/det bomber/NN/3/nmod"
    assert [t.text for t in find_helpers(find_token(make_parsed(row), "claimed"))] == found


ALONG = "The/DT/2/det envoy/NN/4/nsubj:pass was=be/VBD/4/aux:pass shot=shoot/VBN/0/root near/IN/6/case home/NN/4/obl _,/,/10/punct along/RB/10/case with/IN/10/case two/CD/{head}"


@pytest.mark.parametrize("head", ["6/nmod", "4/obl"])  # the comma sets it off, whatever the parse hangs it on
def test_who_is_killed_along_with_somebody_suffers_the_same(head: str) -> None:
    doc = make_parsed(ALONG.format(head=head) + " of/IN/12/case guards=guard/NNS/10/nmod")
    assert [t.text for t in find_fellows(find_token(doc, "shot"))] == ["two"]
    assert is_near_by(find_token(doc, "guards"))


def test_who_acts_along_with_somebody_suffers_nothing() -> None:
    doc = make_parsed("The/DT/2/det envoy/NN/3/nsubj left=leave/VBD/0/root along/RB/6/case with/IN/6/case guards=guard/NNS/3/obl")
    assert find_fellows(find_token(doc, "left")) == []


def test_who_is_included_among_the_hurt_has_not_hurt_them() -> None:
    row = (
        "Nine/CD/3/nsubj:pass were=be/VBD/3/aux:pass hurt=hurt/VBN/0/root today/NN/3/obl:unmarked _,/,/7/punct including=include/VBG/7/case "
        "soldiers=soldier/NNS/3/obl"
    )
    assert is_near_by(find_token(make_parsed(row), "soldiers"))
    assert not is_near_by(find_token(make_parsed(row.replace("including=include/VBG", "by/IN")), "soldiers"))


@pytest.mark.parametrize(("case", "helped"), [("for/IN", ["army"]), ("against/IN", [])])
def test_whom_they_fight_for_they_do_not_fight(case: str, helped: list[str]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj fought=fight/VBD/0/root {case}/5/case the/DT/5/det army/NN/2/obl")
    assert [t.text for t in find_helpers(find_token(doc, "fought"))] == helped


@pytest.mark.parametrize(("case", "near"), [("beside", True), ("by", False)])
def test_what_stands_where_a_bomb_goes_off_did_not_lay_it(case: str, near: bool) -> None:
    doc = make_parsed(
        f"Bomb=bomb/NN/2/nsubj exploded=explode/VBD/0/root {case}/IN/5/case the/DT/5/det car/NN/2/obl of/IN/8/case a/DT/8/det minister/NN/5/nmod"
    )
    assert is_near_by(find_token(doc, "minister")) is near


@pytest.mark.parametrize(("noun", "near"), [("motorcade", True), ("rebels", False)])
def test_a_vehicle_near_which_a_bomb_goes_off(noun: str, near: bool) -> None:
    doc = make_parsed(f"Bomb=bomb/NN/2/nsubj exploded=explode/VBD/0/root near/IN/5/case the/DT/5/det {noun}/NN/2/obl")
    assert is_near_by(find_token(doc, noun)) is near
