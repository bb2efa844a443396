"""Who the event model puts where, and what the slots know better."""

import pytest

import tests.sentences as s
from sayso.extract.events import find_events
from sayso.extract.scene import Scene
from sayso.extract.weigh_roles import find_guessed, is_where, weigh_who
from sayso.extract.what import Trigger, find_triggers
from sayso.extract.who import find_who
from sayso.records import Role
from sayso.reference.frames import load_frames
from sayso.reference.things import load_things
from tests.extract.test_weigh import make_guess, make_guessed
from tests.factory import find_token, make_mention, make_mentions, make_parsed


def test_who_stands_beside_attacks_known_by_their_day_has_not_made_them() -> None:
    row = (
        "Gotha/NNP/2/nsubj fell=fall/VBD/0/root after/IN/7/case the/DT/7/det March/NNP/6/compound 3/CD/7/compound attacks=attack/NNS/2/obl "
        "by/IN/9/case rebels=rebel/NNS/7/nmod"
    )
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, *(Role("actor", find_token(doc, w).i, 0.9, "REB", 0.9) for w in ("Gotha", "rebels")))
    at = find_token(doc, "attacks").i
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV", "rebels": "--- REB"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.text for p in find_guessed(scene, trigger, "actor", 0.6, None)] == ["rebels"]


@pytest.mark.parametrize(("told", "recipient"), [("No=no", []), ("Many=many", ["deaths"])])
def test_nobody_is_hurt_where_there_are_no_deaths(told: str, recipient: list[str]) -> None:
    doc = make_parsed(f"{told}/DT/2/det deaths=death/NNS/4/nsubj:pass were=be/VBD/4/aux:pass reported=report/VBN/0/root")
    at = find_token(doc, "deaths").i
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", at, 0.9, "CVL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"deaths": "--- CVL"}), load_things(), guesses={at: guess})
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", "death") if f.type == "ASSAULT")
    found = find_guessed(scene, Trigger(doc[at], frame, pattern), "recipient", 0.6, None)
    assert [p.text for p in found] == recipient


@pytest.mark.parametrize(("killed", "actor"), [("army", ["RUR REB"]), ("villagers=villager", [])])
def test_forces_who_die_against_rebels_are_killed_by_them(killed: str, actor: list[str]) -> None:
    doc = make_parsed(
        f"The/DT/2/det {killed}/NN/4/nsubj:pass was=be/VBD/4/aux:pass killed=kill/VBN/0/root in/IN/7/case an/DT/7/det operation/NN/4/obl against/IN/9/case "
        "rebels=rebel/NNS/7/nmod"
    )
    coded = {"army": "RUR MIL", "villagers": "RUR CVL", "rebels": "RUR REB"}
    scene = Scene(doc, make_mentions(doc, {w: c for w, c in coded.items() if w in {t.text for t in doc}}), load_things())
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "killed")
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == actor


@pytest.mark.parametrize(("struck", "actor"), [(0.6, []), (0.3, ["rebels"])])
def test_whom_the_model_rather_has_as_struck_has_not_struck(struck: float, actor: list[str]) -> None:
    doc = make_parsed("The/DT/2/det army/NN/4/nsubj:pass was=be/VBD/4/aux:pass shelled=shell/VBN/0/root with/IN/6/case rebels=rebel/NNS/4/obl near/RB/6/advmod")
    at, rebels = find_token(doc, "shelled").i, find_token(doc, "rebels").i
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", rebels, 0.5, "REB", 0.9), Role("recipient", rebels, struck, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"army": "RUR MIL", "rebels": "--- REB"}), load_things(), guesses={at: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.text for p in weigh_who(scene, trigger, None).actor] == actor


def test_who_fends_off_an_attack_is_struck_whatever_the_model_sees() -> None:
    doc = make_parsed("The/DT/2/det army/NN/3/nsubj fended=fend/VBD/0/root off/RP/3/compound:prt a/DT/7/det rebel/NN/7/compound attack/NN/3/obj")
    guess = make_guess(
        {"ASSAULT": 0.9}, Role("actor", find_token(doc, "army").i, 0.9, "MIL", 0.9), Role("recipient", find_token(doc, "rebel").i, 0.9, "REB", 0.9)
    )
    at = find_token(doc, "attack").i
    scene = Scene(doc, make_mentions(doc, {"army": "RUR MIL", "rebel": "RUR REB"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    found = weigh_who(scene, trigger, None)
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == (["RUR REB"], ["RUR MIL"])


def test_parties_stand_where_the_model_puts_them() -> None:
    doc = make_parsed(s.SHELLED.replace("village", "army"))
    mentions = make_mentions(doc, {"Rebels": "--- REB", "army": "RUR MIL"})
    swapped = make_guess(
        {"ASSAULT": 0.9},
        Role("actor", find_token(doc, "army").i, 0.9, "MIL", 0.9),
        Role("recipient", find_token(doc, "Rebels").i, 0.9, "REB", 0.9),
    )
    at = find_token(doc, "shelled").i
    scene = Scene(doc, mentions, load_things(), guesses={at: swapped})
    (trigger,) = find_triggers(scene, load_frames())
    who = weigh_who(scene, trigger, None)
    assert [p.text for p in who.actor] == ["army"]
    assert [p.text for p in who.recipient] == ["Rebels"]


def test_a_passive_says_to_whom_it_was_done() -> None:
    doc = make_parsed(s.SHELLED_BY)
    mentions = make_mentions(doc, {"rebels": "--- REB", "village": "RUR CVL"})
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", find_token(doc, "village").i, 0.9, "CVL", 0.9))
    scene = Scene(doc, mentions, load_things(), guesses={find_token(doc, "shelled").i: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.text for p in weigh_who(scene, trigger, None).recipient] == ["village"]


TOTAL = "Police=police/NNS/2/nsubj put=put/VBD/0/root the/DT/4/det toll/NN/2/obj at/IN/6/case 14/CD/2/obl"


def test_a_toll_is_told_though_the_model_sees_no_event_in_it_and_is_not_made_by_who_tells_it() -> None:
    doc = make_parsed(s.SHELLED, TOTAL)
    mentions = make_mentions(doc, {"Rebels": "--- REB", "village": "RUR CVL", "Police": "RUR COP"})
    guess = make_guess({"ASSAULT": 0.01}, Role("actor", find_token(doc, "Police").i, 0.9, "COP", 0.9))
    scene = Scene(doc, mentions, load_things(), guesses={find_token(doc, "toll").i: guess})
    (_, event) = find_events(scene, load_frames())
    assert event.main.token.text == "toll"
    assert weigh_who(scene, event.main, None).actor == ()


def test_mobilizing_is_against_nobody_that_no_slot_names() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj deployed=deploy/VBD/0/root troops/NNS/2/obj near/IN/6/case the/DT/6/det army/NN/2/obl")
    mentions = make_mentions(doc, {"Rebels": "--- REB", "army": "RUR MIL"})
    told = Role("recipient", find_token(doc, "army").i, 0.99, "MIL", 0.9)
    scene = Scene(doc, mentions, load_things(), guesses={find_token(doc, "deployed").i: make_guess({"MOBILIZE": 0.9}, told)})
    (trigger,) = find_triggers(scene, load_frames())
    assert weigh_who(scene, trigger, None).recipient == ()


EMERGENCY = "Rebels=rebel/NNS/2/nsubj declared=declare/VBD/0/root martial/JJ/4/amod law/NN/2/obj in/IN/7/case the/DT/7/det village/NN/2/obl"
LEFT = "Rebels=rebel/NNS/2/nsubj retreated=retreat/VBD/0/root past/IN/5/case the/DT/5/det village/NN/2/obl"


@pytest.mark.parametrize(("row", "word", "type_"), [(EMERGENCY, "declared", "COERCE"), (LEFT, "retreated", "RETREAT")])
def test_martial_law_and_a_retreat_are_done_to_nobody_that_the_model_guesses(row: str, word: str, type_: str) -> None:
    doc = make_parsed(row)
    mentions = make_mentions(doc, {"Rebels": "--- REB", "village": "RUR CVL"})
    told = Role("recipient", find_token(doc, "village").i, 0.99, "CVL", 0.9)
    scene = Scene(doc, mentions, load_things(), guesses={find_token(doc, word).i: make_guess({type_: 0.9}, told)})
    (trigger,) = find_triggers(scene, load_frames())
    assert weigh_who(scene, trigger, None).recipient == ()


@pytest.mark.parametrize(("noun", "code", "actor"), [("embassy", "GOT MIL", []), ("army", "GOT MIL", []), ("rebels", "GOT REB", ["rebels"])])
def test_neither_what_is_struck_nor_troops_set_off_a_bomb(noun: str, code: str, actor: list[str]) -> None:
    doc = make_parsed(f"A/DT/2/det bomb/NN/3/nsubj exploded=explode/VBD/0/root near/IN/6/case the/DT/6/det {noun}={noun.rstrip('s')}/NN/3/obl")
    at = find_token(doc, "exploded").i
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", find_token(doc, noun).i, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {noun: code}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.text for p in find_guessed(scene, trigger, "actor", 0.6, None)] == actor


@pytest.mark.parametrize(("noun", "sure", "codes"), [("zinger", 0.9, ["--- BUS"]), ("zinger", 0.5, []), ("barrage", 0.9, [])])
def test_a_noun_that_no_list_has_is_what_the_model_sees_in_it(noun: str, sure: float, codes: list[str]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj robbed=rob/VBD/0/root the/DT/4/det {noun}s={noun}/NNS/2/obj")
    told = Role("recipient", find_token(doc, f"{noun}s").i, 0.9, "BUS", sure)
    at = find_token(doc, "robbed").i
    scene = Scene(doc, make_mentions(doc, {"Rebels": "--- REB"}), load_things(), guesses={at: make_guess({"ASSAULT": 0.99}, told)})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in find_guessed(scene, trigger, "recipient", 0.6, None)] == codes


@pytest.mark.parametrize(
    ("row", "sector", "sure", "codes"),
    [
        ("The/DT/2/det Zingers=Zinger/NNPS/3/nsubj robbed=rob/VBD/0/root farmers=farmer/NNS/3/obj", "CRM", 0.6, ["--- CRM"]),
        ("The/DT/2/det Zingers=Zinger/NNPS/3/nsubj robbed=rob/VBD/0/root farmers=farmer/NNS/3/obj", "CRM", 0.4, []),
        # who does not act in the syntax
        ("At/IN/2/case Zingers=Zinger/NNPS/4/obl men=man/NNS/4/nsubj robbed=rob/VBD/0/root farmers=farmer/NNS/4/obj", "CRM", 0.9, []),
        # of a place its authorities act
        ("Zingers=Zinger/NNPS/2/nsubj/LOC robbed=rob/VBD/0/root farmers=farmer/NNS/2/obj", "GOV", 0.9, [None]),
        ("Zingers=Zinger/NNPS/2/nsubj/LOC robbed=rob/VBD/0/root farmers=farmer/NNS/2/obj", "CRM", 0.9, []),
        # nobody told which of two
        ("Zingers=side/NNS/2/nsubj robbed=rob/VBD/0/root farmers=farmer/NNS/2/obj", "MIL", 0.9, []),
    ],
)
def test_who_acts_and_is_on_no_list_is_what_the_model_sees_in_him(row: str, sector: str, sure: float, codes: list[str | None]) -> None:
    doc = make_parsed(row)
    told = Role("actor", find_token(doc, "Zingers").i, 0.9, sector, sure)
    at = find_token(doc, "robbed").i
    scene = Scene(doc, make_mentions(doc, {"farmers": "--- CVL"}), load_things(), guesses={at: make_guess({"ASSAULT": 0.99}, told)})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.code for p in find_guessed(scene, trigger, "actor", 0.6, None)] == codes


def test_people_killed_in_a_fight_are_no_side_of_it() -> None:
    doc = make_parsed(
        "Two/CD/2/nummod villagers=villager/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root as/IN/7/mark rebels=rebel/NNS/7/nsubj "
        "fought=fight/VBD/4/advcl"
    )
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", find_token(doc, "villagers").i, 0.9, "CVL", 0.9))
    at = find_token(doc, "fought").i
    scene = Scene(doc, make_mentions(doc, {"villagers": "RUR CVL", "rebels": "--- REB"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == ["--- REB"]


def test_a_fight_has_the_side_that_the_slots_leave_open() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj clashed=clash/VBD/0/root near/IN/5/case the/DT/5/det army/NN/2/obl")
    mentions = make_mentions(doc, {"Rebels": "--- REB", "army": "RUR MIL"})
    told = Role("recipient", find_token(doc, "army").i, 0.9, "MIL", 0.9)
    scene = Scene(doc, mentions, load_things(), guesses={find_token(doc, "clashed").i: make_guess({"ASSAULT": 0.9}, told)})
    (trigger,) = find_triggers(scene, load_frames())
    who = weigh_who(scene, trigger, None)
    assert [p.code for p in who.actor] == ["--- REB", "RUR MIL"]
    assert who.recipient == ()


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("who/WP/3/nsubj kill=kill/VBP/1/acl:relcl", []),
        ("whom/WP/4/obj rebels=rebel/NNS/4/nsubj kill=kill/VBP/1/acl:relcl", ["those"]),
    ],
)
def test_those_who_do_it_are_not_whom_it_is_done_to(clause: str, wanted: list[str]) -> None:
    told = make_guess({"ASSAULT": 1.0}, Role("recipient", 0, 0.9, "CVL", 0.5))
    scene = make_guessed(f"those/DT/0/root {clause}", {"kill": told})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.text for p in find_guessed(scene, trigger, "recipient", 0.6, None)] == wanted


@pytest.mark.parametrize(("verb", "sides"), [("brokered=broker", []), ("reached=reach", ["GOT GOV"])])
def test_who_brokers_a_deal_is_no_side_of_it(verb: str, sides: list[str]) -> None:
    doc = make_parsed(f"The/DT/2/det deal=deal/NN/4/nsubj:pass was=be/VBD/4/aux:pass {verb}/VBN/0/root by/IN/6/case Gotha/NNP/4/obl:agent")
    at = next(t.i for t in doc if t.dep_ == "ROOT")
    guess = make_guess({"AGREE": 0.9}, Role("actor", find_token(doc, "Gotha").i, 0.9, "GOV", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == sides


@pytest.mark.parametrize(("verb", "actor"), [("said=say", "Gotha"), ("sent=send", "troops")])
def test_who_tells_and_urges_does_so_whoever_is_told_of(verb: str, actor: str) -> None:
    doc = make_parsed(
        f"Gotha/NNP/2/nsubj {verb}/VBD/0/root troops=troop/NNS/4/nsubj left=leave/VBD/2/ccomp and/CC/6/cc urged=urge/VBD/2/conj Zenda/NNP/6/obj"
    )
    at = find_token(doc, "urged").i
    guess = make_guess({"REQUEST": 0.9}, Role("actor", find_token(doc, "troops").i, 0.95, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV", "troops": "GOT MIL", "Zenda": "RUR GOV"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.text for p in weigh_who(scene, trigger, None).actor] == [actor]


def test_who_did_what_is_asked_about_is_unknown() -> None:
    doc = make_parsed("Nobody/NN/4/nsubj does=do/VBZ/4/aux not/RB/4/advmod know/VB/0/root who/WP/6/nsubj attacked=attack/VBD/4/ccomp Gotha/NNP/6/obj")
    at = find_token(doc, "attacked").i
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", find_token(doc, "Nobody").i, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Nobody": "RUR MIL", "Gotha": "GOT GOV"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert weigh_who(scene, trigger, None).actor == ()


FREED = "The/DT/2/det army/NN/3/nsubj freed=free/VBD/0/root rebels=rebel/NNS/3/obj"
BEATEN = "rebels=rebel/NNS/3/nsubj:pass were/VBD/3/aux:pass freed=free/VBN/0/root"


def test_whom_the_slots_have_freed_has_not_freed() -> None:
    scene = make_guessed(BEATEN, {"freed": make_guess({"RETREAT": 0.9}, Role("actor", 0, 0.9, "REB", 0.9))})
    (trigger,) = find_triggers(scene, load_frames())
    found = weigh_who(scene, trigger, None)
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == ([], ["--- REB"])


@pytest.mark.parametrize(
    ("row", "actor", "recipient"),
    [
        ("The/DT/2/det army/NN/3/nsubj arrested=arrest/VBD/0/root on/IN/5/case Monday/NNP/3/obl _././3/punct", ["RUR MIL"], []),
        ("The/DT/2/det army/NN/3/nsubj arrested=arrest/VBD/0/root on/IN/5/case Monday/NNP/3/obl", [], ["RUR MIL"]),
        ("A/DT/2/det bus/NN/4/nsubj:pass was/VBD/4/aux:pass hit/VBN/0/root and/CC/8/cc the/DT/7/det army/NN/8/nsubj arrested=arrest/VBN/4/conj _././4/punct",
         [], ["RUR MIL"]),
    ],
)  # fmt: skip
def test_who_is_sure_to_act_does_so_though_the_parse_has_him_suffer(row: str, actor: list[str], recipient: list[str]) -> None:
    """A bare participle is a passive in a headline, as "soldiers freed", and beside a passive."""
    at = find_token(make_parsed(row), "army").i
    scene = make_guessed(row, {"arrested": make_guess({"COERCE": 0.9}, Role("actor", at, 0.9, "MIL", 0.9))})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "arrested")
    found = weigh_who(scene, trigger, None)
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == (actor, recipient)


def test_one_party_is_not_both() -> None:
    scene = make_guessed(FREED, {"freed": make_guess({"RETREAT": 0.9}, Role("recipient", 1, 0.99, "REB", 0.9))})
    (trigger,) = find_triggers(scene, load_frames())
    found = weigh_who(scene, trigger, None)
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == (["RUR MIL"], ["--- REB"])


def test_what_a_meeting_is_about_does_not_meet() -> None:
    row = (
        "The/DT/2/det army/NN/3/nsubj held=hold/VBD/0/root talks=talk/NNS/3/obj on/IN/7/case the/DT/7/det rebels=rebel/NNS/4/nmod"
    )
    scene = make_guessed(row, {"talks": make_guess({"CONSULT": 0.9}, Role("recipient", 6, 0.9, "REB", 0.9))})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.frame.type == "CONSULT")
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == ["RUR MIL"]


def test_who_is_received_is_the_visitor_whatever_the_model_takes() -> None:
    row = "The/DT/2/det army/NN/3/nsubj received=receive/VBD/0/root rebels=rebel/NNS/3/obj"
    scene = make_guessed(row, {"received": make_guess({"CONSULT": 0.9}, Role("actor", 1, 0.99, "MIL", 0.9), Role("recipient", 3, 0.99, "REB", 0.9))})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.frame.id == "consult.host.verb")
    found = weigh_who(scene, trigger, None)
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == (["--- REB"], ["RUR MIL"])


@pytest.mark.parametrize(("bomb", "actor"), [("explosion/NN", []), ("shelling/NN", ["Soldiers"])])
def test_troops_have_not_laid_the_bomb_that_they_are_told_of_with(bomb: str, actor: list[str]) -> None:
    row = f"Soldiers=soldier/NNS/2/nsubj came=come/VBD/0/root after/IN/5/case the/DT/5/det {bomb}/2/obl"
    doc = make_parsed(row)
    word = find_token(doc, bomb.split("/")[0])
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 0, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Soldiers": "RUR MIL"}), load_things(), guesses={word.i: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.text for p in weigh_who(scene, trigger, None).actor] == actor


def test_who_is_heartened_is_not_who_heartens_whatever_the_model_takes() -> None:
    row = "Gotha/NNP/3/nsubj:pass was=be/VBD/3/aux:pass heartened=hearten/VBN/0/root by/IN/6/case the/DT/6/det army/NN/3/obl"
    doc = make_parsed(row)
    guess = make_guess({"SUPPORT": 0.9}, Role("actor", 5, 0.99, "MIL", 0.9), Role("recipient", 0, 0.99, "GOV", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV", "army": "RUR MIL"}), load_things(), guesses={2: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.frame.type == "SUPPORT")
    found = weigh_who(scene, trigger, None)
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == (["GOT GOV"], ["RUR MIL"])


def test_who_mediates_meets_as_well() -> None:
    row = (
        "Talks=talk/NNS/0/root mediated=mediate/VBN/1/acl by/IN/4/case Gotha/NNP/2/obl:agent between/IN/7/case the/DT/7/det army/NN/1/nmod "
        "and/CC/9/cc rebels=rebel/NNS/7/conj"
    )
    doc = make_parsed(row)
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV", "army": "RUR MIL", "rebels": "RUR REB"}), load_things())
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 0)
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == ["RUR MIL", "RUR REB", "GOT GOV"]


@pytest.mark.parametrize(("noun", "actor"), [("embassy", []), ("army", ["Gothan"])])
def test_whose_the_struck_house_is_says_nothing_of_who_struck_it(noun: str, actor: list[str]) -> None:
    row = (
        "Six/CD/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root in/IN/8/case the/DT/8/det Gothan/JJ/8/amod "
        f"{noun}/NN/8/compound bombing/NN/3/obl"
    )
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 5, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Gothan": "GOT MIL"}), load_things(), guesses={2: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 2)
    assert [p.text for p in weigh_who(scene, trigger, None).actor] == actor


@pytest.mark.parametrize(("place", "struck"), [("embassy", ["embassy"]), ("office", ["people"])])
def test_a_struck_embassy_is_the_one_attacked_whoever_is_hurt(place: str, struck: list[str]) -> None:
    row = f"Bombings=bombing/NNS/4/nsubj at/IN/3/case {place}/NN/1/nmod killed=kill/VBD/0/root six/CD/6/nummod people/NNS/4/obj"
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", find_token(doc, "people").i, 0.99, "CVL", 0.9))
    scene = Scene(doc, make_mentions(doc, {place: "GOT GOV", "people": "--- CVL"}), load_things(), guesses={0: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 0)
    assert [p.text for p in weigh_who(scene, trigger, None).recipient] == struck
    assert is_where(trigger, find_who(scene, trigger, None).recipient) is (place != "embassy")


def test_a_neighbour_is_no_side_of_the_fighting_along_the_border_with_it() -> None:
    row = "Fighting=fighting/NN/0/root along/IN/4/case the/DT/4/det border/NN/1/nmod with/IN/6/case Gotha/NNP/4/nmod and/CC/8/cc Zenda/NNP/6/conj"
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 5, 0.9, "MIL", 0.9), Role("actor", 7, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV", "Zenda": "RUR GOV"}), load_things(), guesses={0: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert weigh_who(scene, trigger, None).actor == ()


@pytest.mark.parametrize(("far", "actor"), [("mile/NN", []), ("raid/NN", ["--- REB"])])
def test_whose_camp_is_a_mile_away_has_not_done_it(far: str, actor: list[str]) -> None:
    row = (
        f"army/NN/3/nsubj:pass was=be/VBD/3/aux:pass shelled=shell/VBN/0/root a/DT/5/det {far}/3/obl from/IN/8/case rebels=rebel/NNS/8/nmod:poss camp/NN/5/nmod"
    )
    scene = make_guessed(row, {"shelled": make_guess({"ASSAULT": 0.9}, Role("actor", 6, 0.9, "REB", 0.9))})
    (trigger,) = [t for t in find_triggers(scene, load_frames()) if t.token.text == "shelled"]
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == actor


@pytest.mark.parametrize(("case", "actor"), [("along/IN/6/case", []), ("again/RB/4/advmod", ["--- REB"])])
def test_who_is_killed_along_with_others_has_not_made_the_raid(case: str, actor: list[str]) -> None:
    row = (
        f"The/DT/2/det army/NN/4/nsubj:pass was=be/VBD/4/aux:pass shelled=shell/VBN/0/root {case} with/IN/7/case rebels=rebel/NNS/4/obl in/IN/10/case "
        "the/DT/10/det raid/NN/7/nmod"
    ).replace("IN/6/case", "IN/7/case")
    scene = make_guessed(row, {"raid": make_guess({"ASSAULT": 0.9}, Role("actor", 6, 0.9, "REB", 0.9))})
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", "raid") if f.type == "ASSAULT")
    assert [p.code for p in weigh_who(scene, Trigger(find_token(scene.doc, "raid"), frame, pattern), None).actor] == actor


@pytest.mark.parametrize(("struck", "recipient"), [("RUR MIL", []), ("GOT MIL", ["GOT MIL"])])
def test_no_army_fires_at_itself(struck: str, recipient: list[str]) -> None:
    row = "troops/NNS/2/nsubj opened=open/VBD/0/root fire/NN/2/obj when/WRB/6/advmod patrols=patrol/NNS/6/nsubj came=come/VBD/2/advcl back/RB/6/advmod"
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.95}, Role("recipient", find_token(doc, "patrols").i, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"troops": "RUR MIL", "patrols": struck}), load_things(), guesses={find_token(doc, "opened").i: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == recipient


def test_whom_a_pronoun_right_behind_stands_for() -> None:
    row = (
        "Soldiers=soldier/NNS/2/nsubj fled=flee/VBD/0/root with/IN/4/case Rebels=rebel/NNS/2/obl _,/,/4/punct "
        "who/WP/7/nsubj attacked=attack/VBD/4/acl:relcl women=woman/NNS/7/obj"
    )
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 0, 0.99, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "RUR REB", "Soldiers": "GOT MIL"}), load_things(), guesses={find_token(doc, "attacked").i: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "attacked")
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == ["RUR REB"]


@pytest.mark.parametrize(("verb", "sides"), [("attacked=attack", ["RUR MIL"]), ("left=leave", ["RUR MIL", "--- REB"])])
def test_who_strikes_a_meeting_does_not_meet(verb: str, sides: list[str]) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj {verb}/VBD/0/root a/DT/4/det meeting/NN/2/obj of/IN/7/case the/DT/7/det army/NN/4/nmod"
    scene = make_guessed(row, {"meeting": make_guess({"CONSULT": 0.9}, Role("actor", 0, 0.9, "REB", 0.9), Role("actor", 6, 0.9, "MIL", 0.9))})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.frame.type == "CONSULT")
    assert sorted(p.code or "" for p in weigh_who(scene, trigger, None).actor) == sorted(sides)


def test_whose_shooting_death_it_was_did_not_shoot() -> None:
    row = "Police/NNS/2/nsubj probed=probe/VBD/0/root the/DT/4/det boy/NN/7/nmod:poss _'s/POS/4/case shooting=shoot/VBG/7/compound death/NN/2/obj"
    doc = make_parsed(row)
    boy, at = find_token(doc, "boy").i, find_token(doc, "shooting").i
    mentions = {boy: make_mention(doc, "boy", "--- CVL", kind="role", person=True)}
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", boy, 0.9, "CRM", 0.9))
    scene = Scene(doc, mentions, load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    who = weigh_who(scene, trigger, None)
    assert ([p.text for p in who.actor], [p.text for p in who.recipient]) == ([], ["boy"])


@pytest.mark.parametrize(("dep", "actor"), [("nmod:desc", []), ("obl:agent", ["leader"])])
def test_the_title_of_who_was_killed_has_not_killed_him(dep: str, actor: list[str]) -> None:
    doc = make_parsed(f"The/DT/2/det murder/NN/0/root of/IN/5/case leader/NN/5/{dep} Rupert/NNP/2/nmod/PER")
    at = find_token(doc, "murder").i
    guess = make_guess({"ASSAULT": 0.9}, *(Role(r, find_token(doc, w).i, 0.9, "PTY", 0.9) for r, w in (("actor", "leader"), ("recipient", "Rupert"))))
    scene = Scene(doc, make_mentions(doc, {"leader": "RUR PTY", "Rupert": "RUR PTY"}), load_things(), guesses={at: guess})
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", "murder") if f.type == "ASSAULT")
    found = weigh_who(scene, Trigger(doc[at], frame, pattern), None)
    assert ([p.text for p in found.actor], [p.text for p in found.recipient]) == (actor, ["Rupert"])


def test_who_suffers_losses_is_the_subject_whatever_the_model_takes() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj suffered=suffer/VBD/0/root casualties=casualty/NNS/2/obj")
    at = find_token(doc, "suffered").i
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", find_token(doc, "casualties").i, 0.9, "CVL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "RUR REB", "casualties": "--- CVL"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == ["RUR REB"]


def test_casualties_are_of_somebody_else() -> None:
    doc = make_parsed("Twenty/CD/2/nummod casualties=casualty/NNS/3/nsubj resulted=result/VBD/0/root")
    at = find_token(doc, "casualties").i
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", at, 0.9, "CVL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"casualties": "RUR CVL"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert find_guessed(scene, trigger, "recipient", 0.6, None) == ()


@pytest.mark.parametrize(("code", "actor"), [("RUR COP", []), ("RUR CVL", ["RUR CVL"])])
def test_who_shoots_in_a_riot_does_not_riot(code: str, actor: list[str]) -> None:
    row = "In/IN/3/case a/DT/3/det riot/NN/5/obl men=man/NNS/5/nsubj shot=shoot/VBD/0/root villagers=villager/NNS/5/obj"
    doc = make_parsed(row)
    guess = make_guess({"PROTEST": 0.9}, Role("actor", 3, 0.5, "COP", 0.9))
    scene = Scene(doc, make_mentions(doc, {"men": code}), load_things(), guesses={2: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "riot")
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == actor


@pytest.mark.parametrize(("verb", "actor"), [("detonated=detonate", []), ("killed=kill", ["--- REB"])])
def test_who_signs_on_the_day_has_not_set_off_the_bomb(verb: str, actor: list[str]) -> None:
    row = f"Bombs=bomb/NNS/2/nsubj {verb}/VBD/0/root the/DT/4/det day/NN/2/obl rebels=rebel/NNS/6/nsubj signed=sign/VBD/4/acl:relcl"
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 4, 0.4, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"rebels": "--- REB"}), load_things(), guesses={1: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 1)
    assert [p.code for p in find_guessed(scene, trigger, "actor", 0.3, None)] == actor


@pytest.mark.parametrize(("relation", "recipient"), [("appos", []), ("nmod", ["rebel"])])
def test_who_is_another_word_for_the_doer_is_not_struck(relation: str, recipient: list[str]) -> None:
    row = (
        f"Bomber/NN/7/nsubj _,/,/5/punct a/DT/5/det Gothan/JJ/5/amod rebel/NN/1/{relation} _,/,/5/punct detonated=detonate/VBD/0/root a/DT/9/det "
        "bomb/NN/7/obj"
    )
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.95}, Role("recipient", find_token(doc, "rebel").i, 0.9, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Bomber": "--- UAF", "rebel": "GOT REB"}), load_things(), guesses={find_token(doc, "detonated").i: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.text for p in weigh_who(scene, trigger, None).recipient] == recipient


@pytest.mark.parametrize(("noun", "sides"), [("war/NN", ["GOT GOV"]), ("clash/NN", ["GOT GOV", "--- CVL"])])
def test_the_people_who_die_in_a_war_do_not_fight_it(noun: str, sides: list[str]) -> None:
    row = f"Gotha=Gotha/NNP/2/nsubj saw=see/VBD/0/root a/DT/4/det {noun}/2/obj in/IN/6/case which/WDT/8/obl people/NNS/8/nsubj died=die/VBD/4/acl:relcl"
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 0, 0.9, "GOV", 0.9), Role("recipient", 6, 0.9, "CVL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV", "people": "--- CVL"}), load_things(), guesses={3: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 3)
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == sides


def test_casualties_are_inflicted_on_somebody_else() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj inflicted=inflict/VBD/0/root casualties=casualty/NNS/2/obj")
    told = make_guess({"ASSAULT": 0.99}, Role("recipient", 2, 0.9, "CVL", 0.9))
    mentions = {0: make_mention(doc, "Rebels", "RUR REB"), 2: make_mention(doc, "casualties", "--- CVL", kind="role", lemma="casualty")}
    scene = Scene(doc, mentions, load_things(), guesses={1: told})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 1)
    assert find_guessed(scene, trigger, "recipient", 0.6, None) == ()


def test_who_suffers_no_losses_does_nothing_whatever_the_model_takes() -> None:
    row = "Rebels=rebel/NNS/4/nsubj did=do/VBD/4/aux not/RB/4/advmod sustain/VB/0/root any/DT/6/det casualties=casualty/NNS/4/obj"
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 0, 0.99, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "RUR REB"}), load_things(), guesses={3: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 3)
    found = weigh_who(scene, trigger, None)
    assert ([p.code for p in found.actor], [p.code for p in found.recipient]) == ([], ["RUR REB"])


@pytest.mark.parametrize(("dep", "sides"), [("conj", ["UGA GOV"]), ("parataxis", ["UGA GOV", "KEN GOV"])])
def test_who_does_another_thing_is_no_side_of_what_is_agreed(dep: str, sides: list[str]) -> None:
    row = (
        "Kenya/NNP/2/nsubj sent=send/VBD/0/root ships=ship/NNS/2/obj and/CC/6/cc Uganda/NNP/6/nsubj "
        f"agreed=agree/VBD/2/{dep} to/TO/8/mark help/VB/6/xcomp"
    )
    doc = make_parsed(row)
    guess = make_guess({"AGREE": 0.99}, Role("actor", 0, 0.5, "GOV", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Kenya": "KEN GOV", "Uganda": "UGA GOV"}), load_things(), guesses={5: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 5)
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == sides


@pytest.mark.parametrize(("case", "recipient"), [("through", []), ("to", ["Zenda"])])
def test_where_an_embassy_is_that_hands_over_a_protest(case: str, recipient: list[str]) -> None:
    doc = make_parsed(
        f"Gotha/NNP/2/nsubj protested=protest/VBD/0/root {case}/IN/5/case its/PRP$/5/nmod:poss embassy/NN/2/obl in/IN/7/case Zenda/NNP/5/nmod"
    )
    at = find_token(doc, "protested").i
    guess = make_guess({"ACCUSE": 0.9}, Role("recipient", find_token(doc, "Zenda").i, 0.9, "GOV", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV", "Zenda": "RUR GOV"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.text for p in find_guessed(scene, trigger, "recipient", 0.6, None)] == recipient


@pytest.mark.parametrize(("waged", "recipient"), [("insurgency", []), ("army", ["army"])])
def test_an_insurgency_that_is_waged_suffers_nothing(waged: str, recipient: list[str]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj {'waged=wage' if waged != 'army' else 'attacked=attack'}/VBD/0/root an/DT/4/det {waged}/NN/2/obj")
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", 3, 0.9, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "GOT REB", waged: "GOT MIL"}), load_things(), guesses={1: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 1)
    assert [p.text for p in weigh_who(scene, trigger, None).recipient] == recipient


@pytest.mark.parametrize(("link", "recipient"), [("burning=burn/VBG/2/advcl", ["GOT GOV"]), ("burned=burn/VBN/2/advcl", ["GOT COP"])])
def test_what_else_was_done_beside_befell_others(link: str, recipient: list[str]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root Gotha/NNP/2/obj _,/,/5/punct {link} police/NNS/5/obj")
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", find_token(doc, "police").i, 0.9, "COP", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "--- REB", "Gotha": "GOT GOV", "police": "GOT COP"}), load_things(), guesses={1: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 1)
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == recipient


def test_who_travels_somewhere_visits_the_host_whatever_the_model_sees() -> None:
    doc = make_parsed(
        "The/DT/2/det minister/NN/3/nsubj flew=fly/VBD/0/root to/IN/5/case Strelsau/NNP/3/obl/LOC to/TO/7/mark demand/VB/3/advcl rebels=rebel/NNS/7/obj"
    )
    guess = make_guess({"CONSULT": 0.9}, Role("recipient", 7, 0.95, "REB", 0.9))
    mentions = make_mentions(doc, {"minister": "RUR GOV", "Strelsau": "GOT GOV", "rebels": "RUR REB"})
    scene = Scene(doc, mentions, load_things(), guesses={2: guess})
    pattern, frame = next((p, f) for p, f in load_frames().find("verb", "fly") if f.id == "consult.travel.verb")
    assert [p.code for p in weigh_who(scene, Trigger(doc[2], frame, pattern), None).recipient] == ["GOT GOV"]
