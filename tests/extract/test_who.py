"""Whom the slots of an event name."""

from dataclasses import replace

import pytest

import tests.sentences as s
from sayso.extract.phrases import distinct
from sayso.extract.scene import Scene
from sayso.extract.what import Trigger, find_triggers
from sayso.extract.who import Who, find_who, note_actor
from sayso.marks import NEW_EVENT
from sayso.records import Attribution, Party
from sayso.reference.frames import load_frames
from sayso.reference.things import load_things
from tests.factory import find_token, make_mention, make_parsed, make_scene

COUNTRIES = {"Kenya": "KEN GOV", "Uganda": "UGA GOV", "Ghana": "GHA GOV"}
WHO = {"tanks": "RUR MIL", "Rebels": "RUR REB", "rebels": "RUR REB", "bandits": "RUR CRM", "army": "RUR MIL", "soldiers": "RUR MIL", "Police": "RUR COP", "court": "RUR JUD",
       "protesters": "RUR CVL", "reporters": "RUR MED", **COUNTRIES}  # fmt: skip
SAID = Attribution((Party("Fritz", 0, 5, "RUR GOV"),), None, ())


def scene_of(row: str) -> Scene:
    doc = make_parsed(row)
    return make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})


def who(row: str, word: str) -> Who:
    scene = scene_of(row)
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == word)
    return find_who(scene, trigger, None)


def mentioned(row: str, word: str, type_: str) -> Who:
    """The parties of a noun, whether or not the clause says that its event took place."""
    scene = scene_of(row)
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", word) if f.type == type_)
    return find_who(scene, Trigger(find_token(scene.doc, word), frame, pattern), None)


def codes(parties: tuple[Party, ...] | list[Party]) -> list[str | None]:
    return [p.code for p in parties]


@pytest.mark.parametrize(("beside", "actor"), [("army", ["RUR COP", "RUR MIL"]), ("bandits", ["RUR COP"]), ("tanks=tank", ["RUR COP"])])
def test_forces_of_a_state_act_with_those_who_back_them(beside: str, actor: list[str]) -> None:
    row = f"Police/NNS/5/nsubj backed=back/VBN/1/acl by/IN/4/case {beside}/NN/2/obl:agent arrested=arrest/VBD/0/root protesters=protester/NNS/5/obj"
    assert codes(who(row, "arrested").actor) == actor


def test_the_tanks_of_the_army_are_not_the_polices() -> None:
    row = (
        "Police/NNS/6/nsubj backed=back/VBN/1/acl by/IN/5/case army/NN/5/compound tanks=tank/NNS/2/obl:agent arrested=arrest/VBD/0/root "
        "protesters=protester/NNS/6/obj"
    )
    assert codes(who(row, "arrested").actor) == ["RUR COP", "RUR MIL"]


def test_who_is_appalled_blames() -> None:
    row = "Uganda/NNP/3/nsubj:pass was=be/VBD/3/aux:pass appalled=appall/VBN/0/root by/IN/6/case the/DT/6/det rebels=rebel/NNS/3/obl"
    found = who(row, "appalled")
    assert (codes(found.actor), codes(found.recipient)) == (["UGA GOV"], ["RUR REB"])


@pytest.mark.parametrize(
    ("row", "word", "actor", "recipient"),
    [
        (s.KILLING_SIX, "attacked", ["RUR REB"], ["RUR MIL"]),
        (s.DID_NOT_ATTACK, "attack", ["RUR REB"], ["RUR MIL"]),
        (s.WHOM_THEY_CAPTURED, "captured", ["RUR REB"], ["RUR MIL"]),
        (s.WHOM_THEY_CAPTURED, "freed", [], ["RUR MIL"]),
        (s.CARRIED_OUT, "attack", ["RUR REB"], ["RUR MIL"]),
        (s.ARMY_ATTACK_ON, "attack", ["RUR MIL"], ["RUR REB"]),
        (s.OPENED_FIRE, "opened", ["RUR MIL"], ["RUR CVL"]),
        (s.ARRESTED, "arrested", ["RUR COP"], ["RUR CVL"]),
        (s.ACCUSED_OF, "accused", ["KEN GOV"], ["UGA GOV"]),
        (s.TALKS_BETWEEN, "Talks", ["KEN GOV", "UGA GOV"], []),
        # what is patrolled is where
        ("soldiers=soldier/NNS/2/nsubj patrolled=patrol/VBD/0/root Kenya/NNP/2/obj/LOC", "patrolled", ["RUR MIL"], []),
        (s.SHELLED_AND_BURNED, "shelled", ["RUR REB", "RUR CRM"], [None]),  # a village: whose is told by where it lies
    ],
)
def test_actor_and_recipient(row: str, word: str, actor: list[str], recipient: list[str]) -> None:
    found = who(row, word)
    assert codes(found.actor) == actor
    assert codes(found.recipient) == recipient


@pytest.mark.parametrize(("word", "code", "recipient"), [("casualties", "RUR MIL", ["RUR MIL"]), ("casualties", "--- CVL", []), ("bodies", "--- CVL", [])])
def test_people_told_by_what_befell_them_did_nothing(word: str, code: str, recipient: list[str]) -> None:
    doc = make_parsed(f"Six/CD/2/nummod {word}={'casualty' if word == 'casualties' else 'body'}/NNS/0/root")
    own = replace(make_mention(doc, word, code), kind="role", person=True, plural=True)
    scene = Scene(doc, {own.head: own}, scene_of("Rebels=rebel/NNS/0/root").things)
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", doc[1].lemma_) if f.type == "ASSAULT")
    found = find_who(scene, Trigger(doc[1], frame, pattern), None)
    assert (codes(found.actor), codes(found.recipient)) == ([], recipient)


@pytest.mark.parametrize(("site", "actor", "recipient"), [("court", [], ["RUR JUD"]), ("army", ["RUR MIL"], [])])
def test_the_house_before_an_attack_is_where_it_struck(site: str, actor: list[str], recipient: list[str]) -> None:
    found = mentioned(f"the/DT/3/det {site}/NN/3/compound attack/NN/0/root", "attack", "ASSAULT")
    assert (codes(found.actor), codes(found.recipient)) == (actor, recipient)


def test_the_agent_of_a_passive_is_the_actor() -> None:
    found = who(s.SHELLED_BY, "shelled")
    assert [(p.text, p.code) for p in found.actor] == [("rebels", "RUR REB")]


def test_who_brokers_is_the_mediator() -> None:
    row = (
        "Talks=talk/NNS/8/nsubj mediated=mediate/VBN/1/acl by/IN/4/case Ghana/NNP/2/obl:agent between/IN/6/case Kenya/NNP/1/nmod "
        "Uganda/NNP/6/conj began=begin/VBD/0/root"
    )
    found = who(row, "Talks")
    assert codes(found.mediator) == ["GHA GOV"]
    assert {"KEN GOV", "UGA GOV"} <= set(codes(found.actor))


def test_who_mediates_talks_is_the_mediator() -> None:
    row = "Ghana/NNP/2/nsubj mediated=mediate/VBD/0/root talks=talk/NNS/2/obj between/IN/5/case Kenya/NNP/3/nmod and/CC/7/cc Uganda/NNP/5/conj"
    assert codes(who(row, "talks").mediator) == ["GHA GOV"]


AGREED_TO = "Kenya/NNP/2/nsubj agreed=agree/VBD/0/root to/TO/4/mark {verb}/VB/2/xcomp rebels=rebel/NNS/4/obj"


def test_who_consents_to_something_for_another_is_no_side_of_a_deal() -> None:
    found = who(AGREED_TO.format(verb="receive"), "agreed")
    assert (codes(found.actor), codes(found.recipient), found.mutual) == (["KEN GOV"], ["RUR REB"], False)


def test_who_agrees_to_meet_does_so_with_another() -> None:
    found = who(AGREED_TO.format(verb="meet"), "agreed")
    assert (codes(found.actor), codes(found.recipient), found.mutual) == (["KEN GOV"], [], True)


@pytest.mark.parametrize(("deed", "recipient"), [("killing", []), ("tactics", ["RUR REB"])])
def test_whom_a_condemned_deed_was_done_to_is_not_blamed(deed: str, recipient: list[str]) -> None:
    row = f"Kenya/NNP/2/nsubj condemned=condemn/VBD/0/root the/DT/4/det {deed}/NN/2/obj of/IN/6/case rebels=rebel/NNS/4/nmod"
    assert codes(who(row, "condemned").recipient) == recipient


def test_protests_against_the_government() -> None:
    row = "Thousands=thousand/NNS/2/nsubj joined=join/VBD/0/root _anti-government/JJ/4/amod protests=protest/NNS/2/obj"
    assert codes(who(row, "protests").recipient) == ["--- GOV"]


def test_the_two_of_both_sides_are_two_though_no_country_is_known() -> None:
    both = [Party("sides", 0, 5, code) for code in ("--- REL", "--- CRM", "--- CRM")]
    assert [p.code for p in distinct(both)] == ["--- REL", "--- CRM"]


def test_who_speaks_on_a_visit_is_the_visitor() -> None:
    row = "Kenya/NNP/2/nsubj spoke=speak/VBD/0/root during/IN/5/case a/DT/5/det visit/NN/2/obl to/IN/7/case Uganda/NNP/5/nmod"
    found = who(row, "visit")
    assert (codes(found.actor), codes(found.recipient)) == (["KEN GOV"], ["UGA GOV"])


def test_who_tells_of_the_talks_of_others_is_not_in_them() -> None:
    row = (
        "Kenya/NNP/2/nsubj spoke=speak/VBD/0/root after/IN/4/case talks=talk/NNS/2/obl between/IN/6/case Uganda/NNP/4/nmod "
        "and/CC/8/cc rebels=rebel/NNS/6/conj"
    )
    assert codes(who(row, "talks").actor) == ["UGA GOV", "RUR REB"]


@pytest.mark.parametrize(("other", "sides"), [("and/CC/9/cc rebels=rebel/NNS/7/conj", ["RUR MIL", "RUR REB"]), ("", ["RUR CVL", "RUR MIL"])])
def test_whom_the_fighting_between_two_killed_is_no_side(other: str, sides: list[str]) -> None:
    row = (
        "protesters=protester/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root in/IN/5/mark fighting=fight/VBG/3/advcl between/IN/7/case "
        f"army/NN/5/obl {other}"
    )
    scene = scene_of(row)
    pattern, frame = next((p, f) for p, f in load_frames().find("verb", "fight") if f.sides)
    assert codes(find_who(scene, Trigger(find_token(scene.doc, "fighting"), frame, pattern), None).actor) == sides


def test_who_is_told_something_in_a_phone_call_is_in_it() -> None:
    row = "In/IN/4/case a/DT/4/det phone/NN/4/compound call/NN/6/obl Kenya/NNP/6/nsubj told=tell/VBD/0/root Uganda/NNP/6/iobj"
    assert codes(mentioned(row, "call", "CONSULT").actor) == ["KEN GOV", "UGA GOV"]


def test_who_is_under_investigation_does_not_investigate() -> None:
    row = "Kenya/NNP/4/nsubj is/VBZ/4/cop under/IN/4/case investigation/NN/0/root by/IN/6/case Uganda/NNP/4/nmod"
    found = mentioned(row, "investigation", "ACCUSE")
    assert (codes(found.actor), codes(found.recipient)) == (["UGA GOV"], ["KEN GOV"])


@pytest.mark.parametrize(("wish", "recipient"), [("out/RB/2/xcomp", []), ("to/TO/5/mark leave/VB/2/xcomp", ["UGA GOV"])])
def test_what_is_wished_for_is_asked_of_nobody(wish: str, recipient: list[str]) -> None:
    assert codes(who(f"Kenya/NNP/2/nsubj wants=want/VBZ/0/root Uganda/NNP/2/obj {wish}", "wants").recipient) == recipient


def test_forces_moved_are_not_whom_they_are_moved_against() -> None:
    row = "Kenya/NNP/2/nsubj moved=move/VBD/0/root soldiers=soldier/NNS/2/obj to/IN/6/case the/DT/6/det border/NN/2/obl"
    found = who(row, "moved")
    assert (codes(found.actor), codes(found.recipient)) == (["KEN GOV"], [])


def test_forces_ordered_to_a_place_are_moved_and_asked_nothing() -> None:
    row = "Kenya/NNP/2/nsubj ordered=order/VBD/0/root soldiers=soldier/NNS/2/obj to/IN/6/case the/DT/6/det border/NN/2/obl"
    assert [t.frame.type for t in find_triggers(scene_of(row), load_frames())] == ["MOBILIZE"]
    found = who(row, "ordered")
    assert (codes(found.actor), codes(found.recipient)) == (["KEN GOV"], [])


def test_who_makes_a_request_may_stand_behind_of() -> None:
    found = mentioned("at/IN/3/case the/DT/3/det request/NN/0/root of/IN/5/case Kenya/NNP/3/nmod", "request", "REQUEST")
    assert (codes(found.actor), codes(found.recipient)) == (["KEN GOV"], [])


def test_whose_assets_are_frozen() -> None:
    row = "Kenya/NNP/2/nsubj froze=freeze/VBD/0/root Uganda=Uganda/NNP/5/nmod:poss _'s/POS/3/case assets=asset/NNS/2/obj"
    assert codes(who(row, "froze").recipient) == ["UGA GOV"]


def test_what_drives_over_a_bomb_is_struck() -> None:
    row = "soldiers=soldier/NNS/2/nsubj hit=hit/VBD/0/root a/DT/4/det device/NN/2/obj"
    found = who(row, "hit")
    assert (codes(found.actor), codes(found.recipient)) == ([], ["RUR MIL"])


@pytest.mark.parametrize(("word", "noted"), [("a", {"actor": "event:new"}), ("the", {})])
def test_who_laid_a_bomb_is_not_who_was_told_of_before(word: str, noted: dict[str, str]) -> None:
    scene = scene_of(f"{word}/DT/2/det bomb/NN/3/nsubj killed=kill/VBD/0/root soldiers=soldier/NNS/3/obj")
    triggers = [t for t in find_triggers(scene, load_frames()) if t.token.text == "killed"]
    assert note_actor(triggers, triggers[0].token, ()) == noted


@pytest.mark.parametrize(
    ("where", "noted"),
    [
        ("in/IN/6/case other/JJ/6/amod parts=part/NNS/3/obl", {"actor": NEW_EVENT}),
        ("in/IN/6/case another/DT/6/det statement/NN/3/obl", {}),
        ("elsewhere/RB/3/advmod", {"actor": NEW_EVENT}),
        ("in/IN/6/case the/DT/6/det north/NN/3/obl", {}),
    ],
)
def test_who_was_killed_elsewhere_was_killed_by_others(where: str, noted: dict[str, str]) -> None:
    scene = scene_of(f"soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root {where}")
    triggers = [t for t in find_triggers(scene, load_frames()) if t.token.text == "killed"]
    assert note_actor(triggers, triggers[0].token, ()) == noted


@pytest.mark.parametrize(("taker", "sides"), [("army", ["RUR REB", "RUR MIL"]), ("protesters", ["RUR REB"])])
def test_who_takes_a_place_after_clashes_has_fought(taker: str, sides: list[str]) -> None:
    row = (
        f"{taker}/NN/2/nsubj took=take/VBD/0/root Zenda/NNP/2/obj/LOC after/IN/5/case clashes=clash/NNS/2/obl with/IN/7/case rebels=rebel/NNS/5/nmod"
    )
    assert codes(who(row, "clashes").actor) == sides


def test_who_dies_in_a_clash_with_two_has_fought_both() -> None:
    row = (
        "soldiers=soldier/NNS/2/nsubj died=die/VBD/0/root in/IN/5/case a/DT/5/det clash/NN/2/obl with/IN/7/case rebels=rebel/NNS/5/nmod "
        "and/CC/9/cc bandits=bandit/NNS/7/conj"
    )
    assert codes(who(row, "clash").actor) == ["RUR REB", "RUR CRM", "RUR MIL"]


@pytest.mark.parametrize("hung", [3, 5])
def test_from_whom_villages_are_taken(hung: int) -> None:
    row = (
        "army/NN/2/nsubj seized=seize/VBD/0/root dozens=dozen/NNS/2/obj of/IN/5/case villages=village/NNS/3/nmod from/IN/7/case "
        f"rebels=rebel/NNS/{hung}/nmod"
    )
    assert codes(who(row, "seized").recipient) == ["RUR REB"]


def test_who_is_choked_to_death_is_killed() -> None:
    row = "soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass suffocated=suffocate/VBN/0/root to/IN/5/case death/NN/3/obl"
    found = who(row, "suffocated")
    assert (codes(found.actor), codes(found.recipient)) == ([], ["RUR MIL"])


@pytest.mark.parametrize(
    ("row", "word", "found"),
    [
        ("Kenya/NNP/2/compound embassy=embassy/NN/3/compound bombing=bombing/NN/0/root", "bombing", []),
        ("Kenya/NNP/2/compound bombing=bombing/NN/0/root", "bombing", ["KEN GOV"]),
        ("Bombs=bomb/NNS/4/nsubj in/IN/3/case Kenya/NNP/1/nmod/LOC killed=kill/VBD/0/root soldiers=soldier/NNS/4/obj", "killed", []),
    ],
)
def test_where_an_attack_was_is_not_who_made_it(row: str, word: str, found: list[str]) -> None:
    assert codes(who(row, word).actor) == found


@pytest.mark.parametrize(
    ("row", "word", "found"),
    [
        # a person suffered it, a body or an armed band did it, and so did who stands before "of"
        ("The/DT/2/det president/NN/4/nmod:poss _'s/POS/2/case murder=murder/NN/0/root", "president/KEN GOV/one", ([], ["KEN GOV"])),
        ("The/DT/2/det pupils=pupil/NNS/4/nmod:poss _'/POS/2/case abduction=abduction/NN/0/root", "pupils/KEN EDU/many", ([], ["KEN EDU"])),
        ("The/DT/2/det gunmen=gunman/NNS/4/nmod:poss _'/POS/2/case abduction=abduction/NN/0/root", "gunmen/KEN UAF/many", (["KEN UAF"], [])),
        ("The/DT/2/det president/NN/4/nmod:poss _'s/POS/2/case murder=murder/NN/0/root of/IN/6/case soldiers=soldier/NNS/4/nmod",
         "president/KEN GOV/one", (["KEN GOV"], ["RUR MIL"])),
        ("The/DT/2/det president/NN/4/nmod:poss _'s/POS/2/case arrest=arrest/NN/0/root by/IN/6/case soldiers=soldier/NNS/4/nmod",
         "president/KEN GOV/one", (["RUR MIL"], ["KEN GOV"])),
    ],
)  # fmt: skip
def test_whose_murder_it_was(row: str, word: str, found: tuple[list[str], list[str]]) -> None:
    name, code, number = word.split("/")
    scene = scene_of(row)
    owner = replace(make_mention(scene.doc, name, code), kind="role", person=True, plural=number == "many")
    scene = Scene(scene.doc, {**scene.mentions, owner.head: owner}, scene.things)
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text in ("murder", "abduction", "arrest"))
    got = find_who(scene, trigger, None)
    assert (codes(got.actor), codes(got.recipient)) == found


def test_whose_murder_is_condemned_is_not_blamed() -> None:
    row = "Kenya/NNP/2/nsubj condemned=condemn/VBD/0/root the/DT/4/det priest/NN/6/nmod:poss _'s/POS/4/case murder=murder/NN/2/obj"
    scene = scene_of(row)
    priest = replace(make_mention(scene.doc, "priest", "UGA REL"), kind="role", person=True)
    scene = Scene(scene.doc, {**scene.mentions, priest.head: priest}, scene.things)
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "condemned")
    assert find_who(scene, trigger, None).recipient == ()


@pytest.mark.parametrize(("mark", "codes_"), [("\"/\"", ["UGA GOV"]), (",/,", ["KEN GOV"])])
def test_who_met_is_told_outside_the_quotation(mark: str, codes_: list[str]) -> None:
    row = (
        f"Kenya/NNP/2/nsubj fled=flee/VBD/6/ccomp _,/,/2/punct {mark}/2/punct Uganda/NNP/6/nsubj said=say/VBD/0/root after/IN/9/case "
        "a/DT/9/det meeting/NN/2/obl"
    )
    scene = scene_of(row)
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", "meeting") if f.type == "CONSULT")
    assert codes(find_who(scene, Trigger(find_token(scene.doc, "meeting"), frame, pattern), None).actor) == codes_


@pytest.mark.parametrize(("tail", "kind"), [("", "CONSULT"), (" for/IN/10/case peace/NN/4/nmod", None)])
def test_a_call_from_one_to_another(tail: str, kind: str | None) -> None:
    row = f"It/PRP/2/nsubj told=tell/VBD/0/root a/DT/4/det call/NN/2/obj from/IN/6/case Kenya/NNP/4/nmod to/IN/8/case Uganda/NNP/4/nmod{tail}"
    found = [t for t in find_triggers(scene_of(row), load_frames()) if t.token.text == "call"]
    assert [t.frame.type for t in found if t.frame.type == "CONSULT"] == ([kind] if kind else [])


@pytest.mark.parametrize(("wish", "recipient"), [("avenge", []), ("attack", ["RUR MIL"])])
def test_whom_somebody_will_avenge_he_does_not_threaten(wish: str, recipient: list[str]) -> None:
    row = (
        f"Rebels=rebel/NNS/2/nsubj threatened=threaten/VBD/0/root to/TO/4/mark {wish}/VB/2/xcomp the/DT/6/det convoy/NN/4/obj of/IN/9/case the/DT/9/det "
        "army/NN/6/nmod"
    )
    assert codes(who(row, "threatened").recipient) == recipient


@pytest.mark.parametrize(("by", "noted"), [("shells=shell/NNS", {"actor": "event:new"}), ("fire/NN", {})])
def test_what_a_weapon_did_beside_somebodys_deed_is_anothers(by: str, noted: dict[str, str]) -> None:
    scene = scene_of(
        "Police/NNS/3/nsubj:pass were=be/VBD/3/aux:pass shot=shoot/VBN/0/root by/IN/5/case rebels=rebel/NNS/3/obl:agent and/CC/9/cc soldiers=soldier/NNS/9/nsubj:pass "
        f"were=be/VBD/9/aux:pass wounded=wound/VBN/3/conj by/IN/11/case {by}/9/obl:agent"
    )
    triggers = [t for t in find_triggers(scene, load_frames()) if t.token.text == "wounded"]
    assert note_actor(triggers, triggers[0].token, ()) == noted


def test_a_court_martial_is_who_did_it() -> None:
    doc = make_parsed("Soldiers=soldier/NNS/2/nsubj face/VBP/0/root tribunal/NN/2/obj")
    scene = Scene(doc, {2: make_mention(doc, "tribunal", "--- JUD", kind="role")}, load_things())
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", "court-martial") if f.type == "SANCTION")
    trigger = Trigger(doc[2], frame, pattern)
    assert codes(find_who(scene, trigger, None).actor) == ["--- JUD"]


def test_a_suicide_bomber_strikes_what_his_verb_has() -> None:
    doc = make_parsed("A/DT/3/det suicide/NN/3/compound bomber/NN/4/nsubj struck=strike/VBD/0/root a/DT/6/det mosque/NN/4/obj")
    scene = Scene(doc, {2: make_mention(doc, "bomber", "--- UAF", kind="role")}, load_things())
    (trigger,) = find_triggers(scene, load_frames())
    found = find_who(scene, trigger, None)
    assert (trigger.token.text, trigger.frame.mode, codes(found.actor), codes(found.recipient)) == ("struck", "suicide-attack", ["--- UAF"], ["--- REL"])


def test_reported_casualties_have_struck_nobody() -> None:
    doc = make_parsed("Heavy=heavy/JJ/2/amod casualties=casualty/NNS/4/nsubj:pass were=be/VBD/4/aux:pass reported=report/VBN/0/root")
    scene = Scene(doc, {1: make_mention(doc, "casualties", "--- CVL", kind="role", lemma="casualty")}, load_things())
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "casualties")
    assert find_who(scene, trigger, None).actor == ()


@pytest.mark.parametrize(("under", "sides"), [("under/IN", ["RUR MIL", "RUR REB"]), ("despite/IN", ["RUR MIL"])])
def test_who_does_what_was_agreed_has_agreed_to_it(under: str, sides: list[str]) -> None:
    scene = scene_of(
        f"Rebels=rebel/NNS/2/nsubj disarmed=disarm/VBD/0/root {under}/5/case a/DT/5/det deal/NN/2/obl reached=reach/VBN/5/acl with/IN/9/case "
        "the/DT/9/det army/NN/6/obl"
    )
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.frame.type == "AGREE")
    assert codes(find_who(scene, trigger, None).actor) == sides


def test_to_whom_one_protests_is_blamed() -> None:
    row = "Kenya/NNP/2/nsubj protested=protest/VBD/0/root to/IN/4/case Uganda/NNP/2/obl over/IN/7/case the/DT/7/det raid/NN/2/obl"
    assert codes(who(row, "protested").recipient) == ["UGA GOV"]


@pytest.mark.parametrize(("noun", "whom"), [("release", []), ("withdrawal", ["RUR MIL"])])
def test_whose_release_is_called_for_is_not_who_is_called_on(noun: str, whom: list[str]) -> None:
    scene = scene_of(f"Gotha/NNP/2/nsubj called=call/VBD/0/root for/IN/5/case the/DT/5/det {noun}/NN/2/obl of/IN/7/case soldiers=soldier/NNS/5/nmod")
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.frame.type == "REQUEST")
    assert codes(find_who(scene, trigger, None).recipient) == whom


@pytest.mark.parametrize(("told", "actor"), [("reporters", ["UGA GOV", "KEN GOV"]), ("rebels", ["UGA GOV", "KEN GOV"])])
def test_who_is_told_after_talks_has_not_talked(told: str, actor: list[str]) -> None:
    row = f"Kenya/NNP/2/nsubj told=tell/VBD/0/root {told}/NNS/2/obj after/IN/5/case talks=talk/NNS/2/obl with/IN/7/case Uganda/NNP/5/nmod"
    assert codes(mentioned(row, "talks", "CONSULT").actor) == actor


@pytest.mark.parametrize(("told", "actor"), [("reporters", ["KEN GOV"]), ("army", ["KEN GOV", "RUR MIL"])])
def test_reporters_are_told_on_a_visit_and_not_visited(told: str, actor: list[str]) -> None:
    row = f"Kenya/NNP/2/nsubj told=tell/VBD/0/root {told}/NNS/2/obj during/IN/6/case a/DT/6/det visit/NN/2/obl"
    assert codes(mentioned(row, "visit", "CONSULT").actor) == actor


@pytest.mark.parametrize(("why", "noted"), [("revenge/NN/2/obl for", {"actor": "event:new"}), ("fear/NN/2/obl of", {})])
def test_who_did_what_is_avenged_is_another(why: str, noted: dict[str, str]) -> None:
    scene = scene_of(f"Kenya/NNP/2/nsubj acted=act/VBD/0/root in/IN/4/case {why}/IN/7/case the/DT/7/det raid/NN/4/nmod")
    raid = find_token(scene.doc, "raid")
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", "raid") if f.type == "ASSAULT")
    assert note_actor([Trigger(raid, frame, pattern)], raid, ()) == noted
