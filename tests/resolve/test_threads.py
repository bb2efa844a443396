"""Roles that a later clause leaves out, filled from what was told before."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Claim, Party, Toll
from sayso.resolve.threads import carry_roles
from tests.factory import make_claim

ARMY, REBELS, POLICE, PEOPLE, STATE, OTHER = "RUR MIL", "RUR REB", "RUR COP", "RUR CVL", "RUR GOV", "GOT MIL"


def parties(*codes: str) -> tuple[Party, ...]:
    return tuple(Party(c, 0, 1, c) for c in codes)


def claim(actor: tuple[str, ...] = (), recipient: tuple[str, ...] = (), type_: str = "ASSAULT", mode: str | None = None, by: str = "x.verb") -> Claim:
    return make_claim(actor=parties(*actor), recipient=parties(*recipient), type=type_, mode=mode, made_by={"type": f"frames:{by}"})


def codes(found: tuple[Party, ...]) -> tuple[str | None, ...]:
    return tuple(p.code for p in found)


def unnamed(type_: str) -> Claim:
    return make_claim(actor=(), recipient=(), type=type_, made_by={"type": "frames:x.verb", "actor": "sides:unnamed"})


def owned_up(who: str) -> Claim:
    return make_claim(actor=parties(who), recipient=(), made_by={"type": "frames:x.verb", "sources": "said_by:claimed"})


DEAD = (Toll("killed", 50, 50, "50", 0, 2, parties(PEOPLE)[0]),)
TOLD = claim((REBELS,), (ARMY,))
ANOTHER = replace(claim((), (STATE,)), made_by={"type": "frames:attack.noun", "actor": "event:new"})
TOTAL = replace(claim((), (ARMY,)), sentence=(80, 90), casualties=(Toll("killed", 6, 6, "6", 0, 1, parties(ARMY)[0], True),))

# what was told before, the open claim, its actor and recipient afterwards
CARRIED = [
    ("two soldiers were wounded", [TOLD], claim((), (ARMY,)), (REBELS,), (ARMY,)),
    ("the rebels attacked again", [TOLD], claim((REBELS,)), (REBELS,), (ARMY,)),
    ("the army struck back", [TOLD], claim((ARMY,)), (ARMY,), (REBELS,)),
    ("the attack (a noun) repeats its parties", [TOLD], claim(by="attack.noun"), (REBELS,), (ARMY,)),
    ("a verb without parties stays open", [TOLD], claim(), (), ()),
    ("strangers stay strangers", [TOLD], claim((), (OTHER,)), (), (OTHER,)),
    ("nothing was told", [], claim((), (ARMY,)), (), (ARMY,)),
    ("both sides of a clash", [claim((ARMY, REBELS))], claim((), (REBELS,)), (ARMY,), (REBELS,)),
    ("a truce is kept by those who fought", [TOLD], claim(type_="RETREAT", mode="ceasefire"), (REBELS, STATE), ()),
    ("fighting stops between the forces", [TOLD], claim(type_="RETREAT", mode="ceasefire", by="retreat.fighting-stops.verb"), (REBELS, ARMY), ()),
    ("an arrest that was denied made none", [replace(claim((STATE,), (PEOPLE,), "COERCE", "arrest"), status="negated")],
     claim(type_="COERCE", mode="arrest"), (), ()),
    ("who is condemned for the attack", [TOLD], claim((STATE,), type_="ACCUSE", mode="disapprove"), (STATE,), (REBELS,)),
    ("a civilian victim is no enemy", [claim((POLICE,), (PEOPLE,))], replace(claim((POLICE,)), sentence=(200, 210)), (POLICE,), ()),
    ("an arrest by those who arrested", [claim((POLICE,), (PEOPLE,), "COERCE", "arrest")], claim((), (PEOPLE,), "COERCE", "arrest"), (POLICE,), (PEOPLE,)),
    ("both sides who met have agreed", [claim((STATE, REBELS), type_="CONSULT")], unnamed("AGREE"), (STATE, REBELS), ()),
    ("both sides of nobody knows what", [TOLD], unnamed("AGREE"), (), ()),
    ("who claims the attack struck whom it struck", [claim((), (PEOPLE,))], owned_up(REBELS), (REBELS,), (PEOPLE,)),
    ("an attack that others made is not theirs", [claim((OTHER,), (PEOPLE,))], owned_up(REBELS), (REBELS,), ()),
    ("the dead of nobody knows whose clashes", [], replace(claim(), casualties=DEAD), (), (PEOPLE,)),
    ("losses on both sides of an attack", [TOLD], claim((), (ARMY, REBELS)), (REBELS,), (ARMY,)),
    ("losses on both sides of a clash", [claim((ARMY, REBELS))], claim((), (ARMY, REBELS)), (ARMY, REBELS), ()),
    ("losses of one side and of others", [TOLD], claim((), (ARMY, PEOPLE)), (REBELS,), (ARMY, PEOPLE)),
    ("a total of an attack with no known maker", [TOLD, ANOTHER], TOTAL, (), (ARMY,)),
    ("a total of the last attack that is not on others", [TOLD, claim((), (OTHER,))], TOTAL, (REBELS,), (ARMY,)),
    ("a denied attack is nothing to condemn", [replace(TOLD, status="negated")], claim((STATE,), type_="ACCUSE", mode="disapprove"), (STATE,), ()),
    ("a complaint may be of anything", [TOLD], claim((STATE,), type_="ACCUSE", mode="disapprove", by="accuse.complain.verb"), (STATE,), ()),
    ("a curfew is lifted by who imposed it", [claim((STATE,), (PEOPLE,), "COERCE", "curfew")], claim(type_="CONCEDE", by="concede.lift.verb"),
     (STATE,), (PEOPLE,)),
    ("an arrest is no curfew", [claim((STATE,), (PEOPLE,), "COERCE", "arrest")], claim(type_="CONCEDE", by="concede.lift.verb"), (), ()),
    ("police strike no people for a bomb among them", [claim((PEOPLE,), (POLICE,), mode="suicide-attack")], claim((), (PEOPLE,)), (), (PEOPLE,)),
    ("police may strike people who threw stones", [claim((PEOPLE,), (POLICE,), mode="primitive")], claim((), (PEOPLE,)), (POLICE,), (PEOPLE,)),
    ("what was told long before was another incident", [TOLD], replace(claim((), (ARMY,)), sentence=(600, 610)), (), (ARMY,)),
    ("a side that is long told is still the enemy", [TOLD], replace(claim((REBELS,)), sentence=(600, 610)), (REBELS,), (ARMY,)),
    ("who threatened has not killed", [claim((REBELS,), (ARMY,), "THREATEN")], claim((), (ARMY,)), (), (ARMY,)),
    ("who killed has not deported", [claim((OTHER,), (PEOPLE,))], replace(claim((), (PEOPLE,), "COERCE", "deport"), sentence=(80, 90)), (), (PEOPLE,)),
    ("who killed has deported in the same sentence", [claim((OTHER,), (PEOPLE,))], claim((), (PEOPLE,), "COERCE", "deport"), (OTHER,), (PEOPLE,)),
    ("who was held is deported by who held him", [claim((OTHER,), (PEOPLE,), "COERCE", "seize")], claim((), (PEOPLE,), "COERCE", "deport"),
     (OTHER,), (PEOPLE,)),
    ("who died after a clash died of both sides", [claim((ARMY, REBELS))], replace(claim((), (ARMY,)), casualties=DEAD), (ARMY, REBELS), ()),
    ("who died long after a clash did not", [claim((ARMY, REBELS))], replace(claim((), (ARMY,)), casualties=DEAD, sentence=(200, 210)),
     (REBELS,), (ARMY,)),
    ("the dead of enemies in arms are neither's", [], replace(claim((ARMY, REBELS), (PEOPLE,)), casualties=DEAD), (ARMY, REBELS), ()),
    ("the dead of two who struck together are not theirs", [],
     replace(claim((ARMY, REBELS), (PEOPLE,)), casualties=DEAD, made_by={"type": "frames:x.verb", "actor": "slots:subj"}), (ARMY, REBELS), (PEOPLE,)),
    ("the dead of allies are theirs", [], replace(claim((ARMY, OTHER), (PEOPLE,)), casualties=DEAD), (ARMY, OTHER), (PEOPLE,)),
    ("the dead of allies that fought once are not", [claim((ARMY, OTHER))], replace(claim((ARMY, OTHER), (PEOPLE,)), casualties=DEAD),
     (ARMY, OTHER), ()),
    ("a war is of those who fought long before", [TOLD], replace(unnamed("ASSAULT"), sentence=(600, 610)), (REBELS, ARMY), ()),
    ("police who arrested somebody have stolen nothing", [claim((POLICE,), (PEOPLE,), "COERCE", "arrest")],
     claim((), (PEOPLE,), "COERCE", "seize", by="coerce.steal.verb"), (), (PEOPLE,)),
    ("rebels who took something may have stolen too", [claim((REBELS,), (PEOPLE,), "COERCE", "seize")],
     claim((), (PEOPLE,), "COERCE", "seize", by="coerce.steal.verb"), (REBELS,), (PEOPLE,)),
    ("a rape is of no army that one fights", [TOLD], replace(claim((REBELS,), mode="sexual"), sentence=(200, 210)), (REBELS,), ()),
    ("talks are not filled from fights", [TOLD], claim((ARMY,), type_="CONSULT"), (ARMY,), ()),
]  # fmt: skip


@pytest.mark.parametrize(("told", "open_", "actor", "recipient"), [row[1:] for row in CARRIED], ids=[row[0] for row in CARRIED])
def test_open_roles(told: list[Claim], open_: Claim, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    found = carry_roles([*told, open_])[-1]
    assert codes(found.actor) == actor
    assert codes(found.recipient) == recipient


def test_what_is_carried_says_so() -> None:
    found = carry_roles([TOLD, claim((), (ARMY,))])[-1]
    assert all(p.carried for p in found.actor)
    assert not any(p.carried for p in found.recipient)
    assert found.made_by["actor"].startswith("threads")
    assert "recipient" not in found.made_by


@pytest.mark.parametrize(("told", "wanted"), [([TOLD], (REBELS,)), ([], (PEOPLE,))])
def test_whoever_the_army_fights_is_struck_in_a_village_of_its_own(told: list[Claim], wanted: tuple[str, ...]) -> None:
    village = Party("village", 0, 7, PEOPLE, id="place")
    assert codes(carry_roles([*told, replace(claim((ARMY,)), recipient=(village,))])[-1].recipient) == wanted


def test_the_nearest_fight_counts() -> None:
    found = carry_roles([TOLD, claim((OTHER,), (ARMY,)), claim((), (ARMY,))])[-1]
    assert codes(found.actor) == (OTHER,)


def test_another_attack_is_not_that_of_those_told() -> None:
    other = replace(claim((), (ARMY,)), made_by={"type": "frames:attack.noun", "actor": "event:new"})
    assert carry_roles([TOLD, other])[-1].actor == ()


@pytest.mark.parametrize(("striker", "actor"), [(REBELS, (REBELS,)), (POLICE, ())])
def test_police_who_acted_before_plant_no_bombs(striker: str, actor: tuple[str, ...]) -> None:
    _, found = carry_roles([claim((striker,), (PEOPLE,)), claim((), (PEOPLE,), mode="explosives")])
    assert codes(found.actor) == actor


def test_old_deeds_are_not_those_of_todays_parties() -> None:
    old = replace(claim((), (ARMY,)), historical=True)
    assert carry_roles([TOLD, old])[-1].actor == ()
    assert codes(carry_roles([replace(TOLD, historical=True), old])[-1].actor) == (REBELS,)


@pytest.mark.parametrize(
    ("wrong", "recipient"),
    [("wrong:attack", (REBELS,)), ("wrong:arrest", (POLICE,)), ("wrong:closure", (POLICE,)), ("wrong:new", ()), ("wrong:none", ())],
)
def test_who_is_condemned_did_such_a_wrong(wrong: str, recipient: tuple[str, ...]) -> None:
    condemned = make_claim(
        actor=parties(STATE), recipient=(), type="ACCUSE", mode="disapprove", made_by={"type": "frames:x.verb", "recipient": wrong}
    )
    jailed = claim((POLICE,), (PEOPLE,), "COERCE", "arrest")
    assert codes(carry_roles([TOLD, jailed, condemned])[-1].recipient) == recipient


@pytest.mark.parametrize(("wrong", "recipient"), [("wrong:attack", (REBELS,)), ("", ())])
def test_who_calls_a_deed_names_means_who_did_it(wrong: str, recipient: tuple[str, ...]) -> None:
    made = {"type": "frames:accuse.call-names.verb", "recipient": wrong}
    called = make_claim(actor=parties(STATE), recipient=(), type="ACCUSE", mode="disapprove", made_by=made)
    assert codes(carry_roles([TOLD, called])[-1].recipient) == recipient


def test_a_government_blames_its_own_army_for_its_fall() -> None:
    coup = replace(claim((ARMY,), (STATE,), "COERCE"), mode="seize")
    called = make_claim(actor=parties(STATE), recipient=(), type="ACCUSE", mode="disapprove", made_by={"type": "frames:x.verb", "recipient": "wrong:coup"})
    assert codes(carry_roles([coup, called])[-1].recipient) == (ARMY,)


def test_a_foreign_army_is_condemned_as_its_state() -> None:
    raid = replace(TOLD, actor=(Party("Gothan soldiers", 0, 1, OTHER, id="state:GOT"),))
    assert codes(carry_roles([raid, claim((STATE,), type_="ACCUSE", mode="disapprove")])[-1].recipient) == ("GOT GOV",)
    concern = claim((STATE,), type_="ACCUSE", mode="disapprove", by="accuse.concern.verb")
    assert carry_roles([TOLD, concern])[-1].recipient == ()


def test_who_opened_fire_killed_whom_the_sentence_tells_of() -> None:
    dead = replace(claim((), (PEOPLE,)), casualties=(Toll("killed", 1, 1, "one", 0, 3, parties(PEOPLE)[0]),))
    fire = claim((ARMY,))
    assert codes(carry_roles([dead, fire])[0].actor) == (ARMY,)
    assert carry_roles([dead, claim((ARMY,), (OTHER,))])[0].actor == ()  # another fight
    assert carry_roles([dead, replace(fire, sentence=(500, 600))])[0].actor == ()


def test_the_attackers_are_the_group_that_attacked() -> None:
    attackers = Party("attackers", 0, 9, "RUR UAF")
    assert codes(carry_roles([TOLD, replace(claim((ARMY,)), recipient=(attackers,))])[-1].recipient) == (REBELS,)
    assert codes(carry_roles([replace(claim((ARMY,)), recipient=(attackers,))])[-1].recipient) == ("RUR UAF",)


@pytest.mark.parametrize(("word", "code"), [("killers", REBELS), ("gunmen", "RUR UAF")])
def test_the_killers_are_who_was_blamed(word: str, code: str) -> None:
    blamed = replace(claim((ARMY,), (REBELS,), type_="ACCUSE"), mode="allege")
    shot = replace(claim((ARMY,)), recipient=(Party(word, 0, len(word), "RUR UAF"),))
    assert codes(carry_roles([blamed, shot])[-1].recipient) == (code,)


def test_we_who_agreed_are_both_sides_of_the_talks() -> None:
    ours = replace(claim(("GOT GOV",), type_="AGREE", by="agree.unable.verb"), made_by={"type": "frames:agree.unable.verb", "actor": "speaker:we"})
    talks = claim(("GOT GOV", "RUR GOV"), type_="CONSULT")
    assert codes(carry_roles([talks, ours])[-1].actor) == ("GOT GOV", "RUR GOV")
    assert codes(carry_roles([ours])[-1].actor) == ("GOT GOV",)


@pytest.mark.parametrize(
    ("by", "own", "actor"),
    [("speaker:we", (), ("GOT GOV",)), ("slots:subj", (), ()), ("speaker:we", ("RUR GOV",), ("GOT GOV", "RUR GOV")), ("speaker:we", ("GOT GOV",), ("GOT GOV",))],
)
def test_we_of_a_statement_are_the_state_that_speaks_in_it(by: str, own: tuple[str, ...], actor: tuple[str, ...]) -> None:
    condemned = claim(("GOT GOV",), (REBELS,), "ACCUSE", "disapprove")
    ours = make_claim(actor=parties(*own), recipient=(), type="CONSULT", made_by={"type": "frames:consult.talk.verb", "actor": by})
    assert codes(carry_roles([condemned, ours])[-1].actor) == actor


def test_never_from_later_text() -> None:
    found = carry_roles([claim((), (ARMY,)), TOLD])
    assert found[0].actor == ()


def test_a_refusal_is_aimed_at_who_stood_opposite() -> None:
    demand = claim(("KEN GOV",), ("UGA GOV",), "REQUEST")
    found = carry_roles([demand, claim(("UGA GOV",), type_="REJECT")])[-1]
    assert codes(found.recipient) == ("KEN GOV",)


def test_a_refusal_is_aimed_at_who_has_just_asked_or_offered() -> None:
    offer = claim(("KEN GOV",), type_="AGREE", by="agree.offer.verb")
    refusal = claim(("UGA GOV",), type_="REJECT")
    assert codes(carry_roles([offer, refusal])[-1].recipient) == ("KEN GOV",)
    assert carry_roles([offer, replace(refusal, sentence=(600, 610))])[-1].recipient == ()
    assert carry_roles([offer, claim(("KEN GOV",), type_="REJECT")])[-1].recipient == ()


def test_what_is_wished_for_is_asked_of_nobody_told() -> None:
    talks = claim(("UGA GOV", "UGA REB"), type_="CONSULT")
    assert carry_roles([talks, claim(("UGA REB",), type_="REQUEST", by="request.demand.verb")])[-1].recipient == ()


@pytest.mark.parametrize(("author", "blamed"), [(REBELS, (REBELS,)), ("RUR UAF", ()), (ARMY, ())])
def test_a_state_condemns_who_is_known_and_not_its_own(author: str, blamed: tuple[str, ...]) -> None:
    found = carry_roles([claim((author,), (PEOPLE,)), claim((STATE,), type_="ACCUSE", mode="disapprove")])
    assert codes(found[-1].recipient) == blamed


@pytest.mark.parametrize(
    ("accuser", "author", "struck", "blamed"),
    [("KEN GOV", ARMY, PEOPLE, STATE), ("UN IGO", "RUR SPY", PEOPLE, STATE), ("KEN GOV", POLICE, PEOPLE, POLICE), ("RUR SOC", ARMY, PEOPLE, ARMY),
     ("KEN GOV", ARMY, STATE, ARMY), ("KEN GOV", REBELS, PEOPLE, REBELS)],
)  # fmt: skip
def test_a_state_blames_the_state_whose_army_did_it(accuser: str, author: str, struck: str, blamed: str) -> None:
    found = carry_roles([claim((author,), (struck,)), claim((accuser,), type_="ACCUSE", mode="disapprove")])
    assert codes(found[-1].recipient) == (blamed,)


def test_a_request_is_aimed_at_who_stood_opposite() -> None:
    talks = claim(("UGA GOV", "UGA REB"), type_="CONSULT")
    assert codes(carry_roles([talks, claim(("UGA REB",), type_="REQUEST")])[-1].recipient) == ("UGA GOV",)


CODES = st.lists(st.sampled_from([ARMY, REBELS, POLICE, PEOPLE, OTHER]), max_size=2, unique=True).map(tuple)
CLAIM = st.builds(
    claim, CODES, CODES, st.sampled_from(["ASSAULT", "COERCE", "RETREAT", "REJECT", "ACCUSE", "CONSULT"]),
    st.sampled_from([None, "arrest", "ceasefire", "release", "disapprove"]), st.sampled_from(["x.verb", "x.noun"]),
)  # fmt: skip


def in_sentences(told: list[tuple[Claim, bool]]) -> list[Claim]:
    """The claims in their order; each that is marked opens a sentence."""
    number = 0
    placed = []
    for one, opens in told:
        number += opens
        placed.append(replace(one, sentence=(10 * number, 10 * number + 9)))
    return placed


CLAIMS = st.lists(st.tuples(CLAIM, st.booleans()), max_size=6).map(in_sentences)


@given(CLAIMS)
@settings(max_examples=80, deadline=None)
def test_nothing_said_is_changed_and_nothing_is_invented(told: list[Claim]) -> None:
    found = carry_roles(told)
    assert len(found) == len(told)
    named: set[str] = set()
    for before, after in zip(told, found, strict=True):
        assert not before.actor or after.actor == before.actor
        hurt = {p.code for p in before.recipient}
        split = len(hurt) > 1 and not before.actor  # the losses of two sides: one of them is the actor
        assert not hurt or after.recipient == before.recipient or (split and hurt == {p.code for p in (*after.actor, *after.recipient)})
        assert (after.type, after.mode, after.at) == (before.type, before.mode, before.at)
        # A carried code was named before or in the same sentence ("soldiers died when rebels opened fire"), or is the same country's forces.
        beside = {p.code or "" for c in told if c.sentence == before.sentence for p in (*c.actor, *c.recipient)}
        countries = {c.split(" ")[0] for c in named | beside}
        carried = {p.code or "" for p in (*after.actor, *after.recipient) if p.carried}
        assert {c.split(" ")[0] for c in carried} <= countries
        named |= {p.code or "" for p in (*before.actor, *before.recipient)}


def test_a_government_and_its_army_are_one_side() -> None:
    first = claim((ARMY,), (STATE,))
    fight = replace(claim(by="x.noun"), made_by={"type": "frames:x.noun", "actor": "sides:unnamed"})
    assert codes(carry_roles([first, fight])[1].actor) == ()
    assert codes(carry_roles([TOLD, fight])[1].actor) == (REBELS, ARMY)


def test_the_bomb_is_not_the_deed_of_troops_told_of_before() -> None:
    bomb = claim(mode="explosives", by="blast.noun")
    assert codes(carry_roles([claim((ARMY,), (REBELS,)), bomb])[-1].actor) == ()
    assert codes(carry_roles([claim((REBELS,), (ARMY,)), bomb])[-1].actor) == (REBELS,)


def test_who_arrests_does_not_kill() -> None:
    arrested = claim((POLICE,), (PEOPLE,), type_="COERCE", mode="arrest")
    _, killed = carry_roles([arrested, claim((), (PEOPLE,))])
    assert killed.actor == ()


def test_the_attack_is_none_of_things_that_were_seized() -> None:
    seized = claim((ARMY,), (OTHER,), type_="COERCE", mode="seize")
    assert codes(carry_roles([TOLD, seized, claim(by="attack.noun")])[-1].actor) == (REBELS,)


@pytest.mark.parametrize(("mark", "actor"), [("wrong:attack", ()), ("wrong:none", (REBELS,))])
def test_who_condemned_a_wrong_has_not_done_it(mark: str, actor: tuple[str, ...]) -> None:
    condemned = replace(claim((REBELS,), (), "ACCUSE", "disapprove"), made_by={"type": "frames:accuse.condemn.verb", "recipient": mark})
    found = carry_roles([TOLD, condemned, claim(by="attack.noun")])
    assert codes(found[-1].actor) == actor
    blamed = replace(claim((STATE,), (), "ACCUSE", "disapprove"), made_by={"type": "frames:accuse.condemn.verb", "recipient": "wrong:attack"})
    assert codes(carry_roles([TOLD, condemned, blamed])[-1].recipient) == actor


def test_who_was_shot_as_he_attacked_has_not_shot_himself() -> None:
    men = (Party("men", 4, 7, "RUR UAF"),)
    shot = replace(claim(), recipient=(replace(men[0], code=PEOPLE),), casualties=DEAD)
    attack = replace(claim(), actor=men)
    assert carry_roles([shot, attack])[0].actor == ()
    assert codes(carry_roles([shot, replace(attack, actor=(replace(men[0], start=20, end=23),))])[0].actor) == ("RUR UAF",)


@pytest.mark.parametrize(("name", "actor"), [("Otto", ()), ("Hans", ("RUR MIL",))])
def test_nobody_arrests_himself(name: str, actor: tuple[str, ...]) -> None:
    told = replace(claim((), (STATE,)), actor=(Party("Otto", 0, 4, "RUR MIL"),))
    jailed = replace(claim(type_="COERCE", mode="arrest"), recipient=(Party(name, 0, 4, "RUR LEG"),))
    assert codes(carry_roles([told, jailed])[-1].actor) == actor


def test_who_fights_meanwhile_has_not_killed() -> None:
    dead = replace(claim((), ("GOT CVL",)), casualties=(Toll("killed", 2, 2, "two", 0, 3, parties("GOT CVL")[0]),), sources=parties("GOT MIL"))
    fought = claim((ARMY, REBELS))
    told, _ = carry_roles([dead, fought])  # "two were killed, the Gothic army said, while Ruritanian troops and rebels fought"
    assert codes(told.actor) == ()

    told, _ = carry_roles([replace(dead, sources=()), fought])  # "two were killed when troops and rebels fought"
    assert codes(told.actor) == (ARMY, REBELS)


@pytest.mark.parametrize(("mode", "actor"), [("aerial", ()), (None, (ARMY, REBELS))])
def test_neither_of_two_who_fight_on_the_ground_killed_from_the_air(mode: str | None, actor: tuple[str, ...]) -> None:
    killed = replace(claim((), (PEOPLE,), mode=mode), casualties=DEAD)
    assert codes(carry_roles([killed, claim((ARMY, REBELS))])[0].actor) == actor


def test_what_arrested_suspects_did_was_not_done_to_the_police() -> None:
    arrest = claim((POLICE,), ("RUR CRM",), "COERCE", "arrest")
    assert codes(carry_roles([arrest, claim(("RUR CRM",))])[1].recipient) == ()  # "arrested men suspected of a bombing"
    assert codes(carry_roles([arrest, replace(claim(("RUR CRM",)), sentence=(200, 210))])[1].recipient) == (POLICE,)


def test_nobody_is_set_against_himself() -> None:
    man, clerk = Party("officer", 20, 27, OTHER), Party("clerk", 9, 14, STATE)
    shot = make_claim(actor=parties(OTHER), recipient=(clerk, replace(man, code="--- MIL")), type="ASSAULT", made_by={"type": "frames:x.verb"})
    seized = make_claim(actor=(man,), recipient=(), type="ASSAULT", made_by={"type": "frames:x.verb"})
    other = replace(seized, actor=(replace(man, start=40, text="colonel"),))
    assert carry_roles([shot, seized])[1].recipient == ()
    assert carry_roles([shot, other])[1].recipient != ()


@pytest.mark.parametrize(("noted", "actor"), [({}, (REBELS,)), ({"actor": "event:new"}, ())])
def test_one_actor_of_a_sentence_is_not_shared_with_what_he_answers(noted: dict[str, str], actor: tuple[str, ...]) -> None:
    fired = replace(claim((REBELS,)), sentence=(0, 60))
    raid = replace(claim((), (PEOPLE,)), sentence=(0, 60), at=30, casualties=DEAD, made_by={"type": "frames:x.verb", **noted})
    assert codes(carry_roles([fired, raid])[1].actor) == actor
