"""A deed that is told again without those to whom it was done."""

from dataclasses import replace

import pytest

from sayso.records import Claim, Party
from sayso.resolve.again import (
    counted_foes,
    hurt_again,
    marched_again,
    named_again,
    of_fight,
    rounded_up,
    same_attack,
    says_responsible,
    struck_again,
    those,
    told_again,
)
from tests.factory import make_claim, make_parties, make_place, make_toll

REBELS, ARMY, PEOPLE, STATE, NOBODY = "RUR REB", "RUR MIL", "RUR CVL", "RUR GOV", "--- CVL"
NEXT, NEAR, FAR = (72, 80), (300, 310), (600, 610)


def claim(actor: tuple[str, ...], recipient: tuple[str, ...] = (), by: str = "shoot.verb", mode: str | None = None) -> Claim:
    return make_claim(actor=make_parties(*actor), recipient=make_parties(*recipient), mode=mode, made_by={"type": f"frames:assault.{by}"})


SHOT = claim((REBELS,), (PEOPLE,))
BOMB = claim((), (PEOPLE,), mode="explosives")
NEW_BLAST = make_claim(actor=(), recipient=(), mode="explosives", made_by={"type": "frames:assault.blast.noun", "actor": "event:new"})

# what was told before, the deed told again, where, whom it struck
AGAIN = [
    ("the rebels fired on", [SHOT], claim((REBELS,)), NEXT, (PEOPLE,)),
    ("the army fired", [SHOT], claim((ARMY,)), NEXT, ()),
    ("the rebels fired, much later", [SHOT], claim((REBELS,)), NEAR, ()),
    ("the rebels took the town", [SHOT], claim((REBELS,), by="capture-place.verb"), NEXT, ()),
    ("the rebels fired at nobody knows whom", [claim((REBELS,), (NOBODY,))], claim((REBELS,)), NEXT, ()),
    ("the rebels planted the bomb", [BOMB], claim((REBELS,), by="plant.verb", mode="explosives"), NEAR, (PEOPLE,)),
    ("the rebels planted the bomb, long after another", [BOMB], claim((REBELS,), by="plant.verb", mode="explosives"), FAR, ()),
    ("the rebels beat somebody", [BOMB], claim((REBELS,), by="beat.verb", mode="beat"), NEAR, ()),
    ("they blamed the rebels for the attack", [BOMB], claim((REBELS,), by="attack.noun"), NEAR, (PEOPLE,)),
    ("the rebels' war", [BOMB], claim((REBELS,), by="war.noun"), NEAR, ()),
    ("an operation of the army after a bomb of others", [BOMB], claim((ARMY,), by="offensive.noun"), NEAR, ()),
    ("the blast that nobody is known to have caused", [BOMB], claim((), by="blast.noun", mode="explosives"), NEAR, (PEOPLE,)),
    ("another blast", [BOMB], NEW_BLAST, NEAR, ()),
    ("an attack of nobody named", [BOMB], claim((), by="attack.noun"), NEAR, ()),
    ("somebody blew something up", [BOMB], claim((), by="blow-up.verb", mode="explosives"), NEAR, ()),
    ("nobody strikes himself", [claim((), (REBELS,))], claim((REBELS,), by="attack.noun"), NEAR, ()),
    ("the old war's dead", [replace(SHOT, historical=True)], claim((REBELS,)), NEXT, ()),
    ("talks are no attack", [replace(SHOT, type="CONSULT")], claim((REBELS,)), NEXT, ()),
]  # fmt: skip


@pytest.mark.parametrize(("told", "open_", "at", "struck"), [row[1:] for row in AGAIN], ids=[row[0] for row in AGAIN])
def test_whom_a_deed_told_again_struck(told: list[Claim], open_: Claim, at: tuple[int, int], struck: tuple[str, ...]) -> None:
    found = struck_again(replace(open_, sentence=at), told)
    assert tuple(p.code for p in found.recipient) == struck
    assert (found.made_by.get("recipient") == "threads:carried") is bool(struck)


MEN = claim(("RUR UAF",), (PEOPLE,))
TAKEN, LET_GO = claim(("RUR UAF",), (PEOPLE,), mode="abduct"), replace(SHOT, type="RETREAT", mode="release")


@pytest.mark.parametrize(
    ("told", "done", "at", "who"),
    [
        (SHOT, MEN, NEXT, REBELS),
        (SHOT, MEN, NEAR, "RUR UAF"),  # another attack
        (SHOT, claim(("RUR UAF",), (ARMY,)), NEXT, "RUR UAF"),
        (SHOT, claim(("GOT UAF",), (PEOPLE,)), NEXT, "GOT UAF"),
        (replace(SHOT, status="negated"), MEN, NEXT, "RUR UAF"),
        (replace(SHOT, historical=True), MEN, NEXT, "RUR UAF"),
        (claim((ARMY,), (PEOPLE,)), MEN, NEXT, "RUR UAF"),
        (LET_GO, TAKEN, FAR, REBELS),
        (LET_GO, MEN, FAR, "RUR UAF"),
    ],
)
def test_armed_men_who_strike_whom_rebels_struck_are_they(told: Claim, done: Claim, at: tuple[int, int], who: str) -> None:
    assert [p.code for p in same_attack(replace(done, sentence=at), [told]).actor] == [who]


SEIZED = claim(("RUR UAF",), (PEOPLE,), by="abduct.verb", mode="abduct")
BLAMED = replace(claim((REBELS,), by="abduction.noun", mode="abduct"), made_by={"type": "frames:assault.abduction.noun", "recipient": "event:again"}, sentence=FAR)


@pytest.mark.parametrize(
    ("told", "blamed", "struck"),
    [
        ([SEIZED], BLAMED, (PEOPLE,)),
        ([replace(SEIZED, actor=())], BLAMED, (PEOPLE,)),
        ([replace(SEIZED, actor=make_parties(ARMY))], BLAMED, ()),  # of another, as is known
        ([SEIZED], replace(BLAMED, made_by={"type": "frames:assault.abduction.noun"}), ()),  # of "an abduction" nothing was told
        ([replace(SEIZED, mode="beat")], BLAMED, ()),
        ([replace(SEIZED, historical=True)], BLAMED, ()),
        ([SEIZED], replace(BLAMED, actor=make_parties(REBELS, ARMY)), ()),
        ([replace(SEIZED, recipient=make_parties(REBELS))], BLAMED, ()),
    ],
)
def test_whom_the_deed_of_unknown_people_befell(told: list[Claim], blamed: Claim, struck: tuple[str, ...]) -> None:
    assert tuple(p.code for p in told_again(blamed, told).recipient) == struck


ARRESTED = make_claim(actor=(), recipient=(), type="COERCE", mode="arrest", sentence=NEAR)
GASSED = claim(("RUR COP",), (PEOPLE,))


@pytest.mark.parametrize(
    ("told", "arrested", "who"),
    [(GASSED, ARRESTED, ("RUR COP", PEOPLE)), (SHOT, ARRESTED, ()), (GASSED, replace(ARRESTED, sentence=FAR), ()), (GASSED, replace(ARRESTED, mode="restrict"), ()),
     (replace(GASSED, status="negated"), ARRESTED, ()), (replace(GASSED, historical=True), ARRESTED, ()),
     (GASSED, replace(ARRESTED, recipient=make_parties(REBELS)), (REBELS,))],
)  # fmt: skip
def test_who_is_arrested_was_gassed_before(told: Claim, arrested: Claim, who: tuple[str, ...]) -> None:
    found = rounded_up(arrested, [told])
    assert tuple(p.code for p in (*found.actor, *found.recipient)) == who


MARCHED = claim(("RUR LAB",), by="march.verb")
ZENDA = make_place("Zenda", country="RUR")
MARCH = make_claim(type="PROTEST", mode="demo", place=(ZENDA,))

# what was told before, the protest of nobody named, whose it is
PROTESTS = [
    ("of the people there", [], MARCH, ("RUR CVL",)),
    ("nowhere", [], replace(MARCH, place=()), ()),
    ("a place that is not known", [], replace(MARCH, place=(make_place("Zenda"),)), ()),
    ("a strike is of workers", [], replace(MARCH, mode="strike"), ("RUR LAB",)),
    ("a march before a strike", [replace(MARCHED, type="PROTEST", actor=make_parties("RUR EDU"))], replace(MARCH, mode="strike"), ("RUR LAB",)),
    ("another march", [replace(MARCHED, type="PROTEST")], replace(MARCH, made_by={"actor": "event:new"}), ("RUR CVL",)),
    ("a fast", [], replace(MARCH, mode="hunger"), ()),
    ("told before", [replace(MARCHED, type="PROTEST")], MARCH, ("RUR LAB",)),
    ("told before, the place left out", [replace(MARCHED, type="PROTEST")], replace(MARCH, place=()), ("RUR LAB",)),
    ("told before, elsewhere", [replace(MARCHED, type="PROTEST", actor=make_parties("KEN LAB"))], MARCH, ("RUR CVL",)),
    ("of old", [replace(MARCHED, type="PROTEST", historical=True)], MARCH, ("RUR CVL",)),
    ("another deed", [MARCHED], replace(MARCH, place=()), ()),
]  # fmt: skip


@pytest.mark.parametrize(("told", "march", "whose"), [row[1:] for row in PROTESTS], ids=[row[0] for row in PROTESTS])
def test_who_protests(told: list[Claim], march: Claim, whose: tuple[str, ...]) -> None:
    assert tuple(p.code for p in marched_again(march, told).actor) == whose


@pytest.mark.parametrize(
    ("told", "at", "words", "whom"),
    [
        (claim((REBELS,), (ARMY,)), NEXT, "four", ARMY),
        (claim((REBELS, ARMY)), NEXT, "four", ARMY),  # they clashed
        (claim((REBELS,), (ARMY,)), NEAR, "four", NOBODY),
        (claim((REBELS,), (ARMY,)), NEXT, "four men", NOBODY),
        (claim((REBELS,), (PEOPLE,)), NEXT, "four", NOBODY),
        (claim((ARMY,), (REBELS,)), NEXT, "four", NOBODY),  # the others struck
    ],
)
def test_a_bare_number_is_of_those_whom_the_same_side_fought(told: Claim, at: tuple[int, int], words: str, whom: str) -> None:
    hurt = Party(words, 80, 80 + len(words), NOBODY)
    tolls = (replace(make_toll(1, start=70, text="one"), of=Party("one", 70, 73, NOBODY)), replace(make_toll(4, start=80, text="four"), of=hurt))
    found = counted_foes(replace(claim((REBELS,)), recipient=(hurt,), casualties=tolls, sentence=at), [told])
    assert ([p.code for p in found.recipient], [t.of.code for t in found.casualties if t.of]) == ([whom], [whom, whom])


CLASH = claim((ARMY, REBELS), by="fighting.noun")
KILLED = replace(claim((), (REBELS,)), casualties=(make_toll(2, of=REBELS),))
ARRESTED = replace(claim((), (REBELS,), mode="arrest"), type="COERCE")


@pytest.mark.parametrize(
    ("deed", "fight", "actor", "recipient"),
    [
        (KILLED, CLASH, (ARMY, REBELS), ()),
        (replace(KILLED, casualties=()), CLASH, (ARMY,), (REBELS,)),
        (ARRESTED, CLASH, (ARMY,), (REBELS,)),
        (replace(ARRESTED, recipient=make_parties(ARMY)), CLASH, (), (ARMY,)),  # rebels arrest nobody
        (KILLED, replace(CLASH, sentence=NEXT), (), (REBELS,)),
        (KILLED, claim((ARMY, PEOPLE)), (), (REBELS,)),
        (replace(KILLED, actor=make_parties(PEOPLE)), CLASH, (PEOPLE,), (REBELS,)),
    ],
)
def test_who_is_hurt_in_the_sentence_of_a_fight(deed: Claim, fight: Claim, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    found = of_fight(deed, [deed, fight])
    assert (tuple(p.code for p in found.actor), tuple(p.code for p in found.recipient)) == (actor, recipient)


@pytest.mark.parametrize(
    ("told", "at", "made_by", "who"),
    [
        (claim((REBELS,), (STATE,)), NEXT, {}, (REBELS,)),
        (claim((REBELS,), (STATE,)), NEAR, {}, ()),
        (claim((REBELS,), (STATE,)), NEXT, {"actor": "event:new"}, ()),  # "another attack"
        (claim((REBELS,), (STATE,)), NEXT, {"recipient": "slots:on"}, ()),  # "the attack on the people" may be any
        (claim((REBELS,), (STATE,)), NEXT, {"type": "frames:assault.kill.verb"}, ()),
        (claim((REBELS, ARMY)), NEXT, {}, ()),  # they clashed
        (replace(claim((REBELS,), (STATE,)), status="negated"), NEXT, {}, ()),
    ],
)
def test_the_attacks_that_killed_were_of_who_had_just_attacked(told: Claim, at: tuple[int, int], made_by: dict[str, str], who: tuple[str, ...]) -> None:
    made = {"type": "frames:assault.attack.noun", "recipient": "slots:obj", **made_by}
    again = replace(claim((), (PEOPLE,)), made_by=made, casualties=(make_toll(4, start=80, text="four"),), sentence=at)
    assert tuple(p.code for p in hurt_again(again, [told]).actor) == who


@pytest.mark.parametrize(("words", "mode", "whom"), [("those", "arrest", "RUR CRM"), ("those", "abduct", PEOPLE), ("those men", "arrest", PEOPLE)])
def test_those_arrested_are_whoever_was_arrested_before(words: str, mode: str, whom: str) -> None:
    told = make_claim(type="COERCE", mode="arrest", actor=make_parties(ARMY), recipient=make_parties("RUR CRM"))
    found = those(make_claim(type="COERCE", mode=mode, actor=(), recipient=(Party(words, 80, 90, PEOPLE),)), [told])
    assert [p.code for p in found.recipient] == [whom]
    assert [p.code for p in found.actor] == ([ARMY] if whom == "RUR CRM" else [])


@pytest.mark.parametrize(("mark", "at", "who"), [("event:again", NEXT, (REBELS,)), ("event:again", NEAR, (REBELS,)), ("event:again", FAR, ()), ("event:new", NEXT, ())])
def test_who_was_hit_during_the_attack_was_hit_by_its_makers(mark: str, at: tuple[int, int], who: tuple[str, ...]) -> None:
    hit = replace(claim((), (PEOPLE,)), made_by={"type": "frames:assault.strike.verb", "actor": mark}, sentence=at)
    assert tuple(p.code for p in hurt_again(hit, [claim((REBELS,), (STATE,))]).actor) == who


@pytest.mark.parametrize(("doer", "type_"), [((), "ASSAULT"), (("RUR UAF",), "ASSAULT"), ((STATE,), "ACCUSE")])
def test_who_says_that_he_is_responsible_says_responsible(doer: tuple[str, ...], type_: str) -> None:
    said = make_claim(type="ACCUSE", actor=(), recipient=make_parties(REBELS), sources=make_parties(REBELS), made_by={"type": "frames:accuse.blame.adjective"})
    found = says_responsible(said, [claim(doer, (PEOPLE,))])
    assert found.type == type_
    assert [p.code for p in found.actor] == ([REBELS] if type_ == "ASSAULT" else [])
    assert says_responsible(replace(said, sources=make_parties(STATE)), [claim(doer, (PEOPLE,))]).type == "ACCUSE"


@pytest.mark.parametrize(
    ("first", "noun", "sides"),
    [
        ("ambushed", "ambush", ([REBELS], [PEOPLE])),
        ("ambushed", "raid", ([], [])),
        ("hit", "hit", ([], [])),
    ],
    ids=["the same root", "another deed", "too short to tell"],
)
def test_the_ambush_is_the_one_where_they_ambushed(first: str, noun: str, sides: tuple[list[str], list[str]]) -> None:
    told = replace(claim((REBELS,), (PEOPLE,)), trigger=first)
    answer = replace(claim((ARMY,), (REBELS,)), trigger="shot")
    found = named_again(replace(claim((), (), "attack.noun"), trigger=noun), [told, answer])
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == sides
