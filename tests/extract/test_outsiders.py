"""Who has no part in a deed beside which he is named, whatever the event model sees in him."""


import pytest

from sayso.extract.outsiders import find_done_to
from sayso.extract.scene import Scene
from sayso.extract.weigh_roles import find_guessed, weigh_who
from sayso.extract.what import Trigger, find_triggers
from sayso.records import Attribution, Party, Role
from sayso.reference.frames import Pattern, load_frames
from sayso.reference.things import load_things
from tests.extract.test_weigh import make_guess, make_guessed
from tests.factory import find_token, make_mention, make_mentions, make_parsed

SAID = "Rebels=rebel/NNS/2/nsubj said=say/VBD/0/root the/DT/4/det village/NN/6"


TAKEN = f"{SAID}/nsubj:pass was=be/VBD/6/aux:pass captured=capture/VBN/2/ccomp"


FLED = f"{SAID}/nsubj had/VBD/6/aux captured=capture/VBN/2/ccomp it/PRP/6/obj"


@pytest.mark.parametrize(("row", "actor"), [(TAKEN, []), (FLED, ["Rebels"])])
def test_who_tells_of_a_capture_did_not_make_it(row: str, actor: list[str]) -> None:
    doc = make_parsed(row)
    at = find_token(doc, "captured").i
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", find_token(doc, "Rebels").i, 0.9, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "--- REB"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.text for p in find_guessed(scene, trigger, "actor", 0.6, None)] == actor


@pytest.mark.parametrize(
    ("row", "actor"),
    [
        ("Rebels=rebel/NNS/2/nsubj said=say/VBD/0/root the/DT/4/det attack/NN/5/nsubj occurred=occur/VBD/2/ccomp", []),
        ("Rebels=rebel/NNS/2/nsubj said=say/VBD/0/root these=this/DT/4/det attack/NN/5/nsubj violated=violate/VBD/2/ccomp truces=truce/NNS/5/obj", []),
        ("Rebels=rebel/NNS/2/nsubj said=say/VBD/0/root their/PRP$/4/nmod:poss attack/NN/5/nsubj occurred=occur/VBD/2/ccomp", ["Rebels"]),
        ("This/DT/3/nsubj was=be/VBD/3/cop attack/NN/5/ccomp Rebels=rebel/NNS/5/nsubj said=say/VBD/0/root", []),
        ("This/DT/4/nsubj was=be/VBD/4/cop our/PRP$/4/nmod:poss attack/NN/6/ccomp Rebels=rebel/NNS/6/nsubj said=say/VBD/0/root", ["Rebels"]),
        ("The/DT/3/det attack/NN/3/compound victim/NN/4/nsubj met=meet/VBD/0/root Rebels=rebel/NNS/4/obj", []),
        ("Kenya/NNP/2/nsubj gave=give/VBD/0/root Rebels=rebel/NNS/2/iobj arms=arm/NNS/2/obj after/IN/7/case an/DT/7/det attack/NN/2/obl", []),
        ("The/DT/2/det attack/NN/3/nsubj angered=anger/VBD/0/root Rebels=rebel/NNS/3/obj", []),
        ("The/DT/2/det attack/NN/3/nsubj came=come/VBD/0/root as/IN/6/mark Rebels=rebel/NNS/6/nsubj fled=flee/VBD/3/advcl", []),
        ("The/DT/2/det attack/NN/3/nsubj came=come/VBD/0/root from/IN/5/case Rebels=rebel/NNS/3/obl", ["Rebels"]),
        ("An/DT/2/det attack/NN/5/nsubj in/IN/4/case Rebels=Gotha/NNP/2/nmod/LOC killed=kill/VBD/0/root six/CD/5/obj", []),
    ],
)
def test_neither_who_tells_of_an_attack_nor_where_it_was_has_made_it(row: str, actor: list[str]) -> None:
    doc = make_parsed(row)
    at = find_token(doc, "attack").i
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", find_token(doc, "Rebels").i, 0.9, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "--- REB"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert [p.text for p in find_guessed(scene, trigger, "actor", 0.6, None)] == actor


def test_who_announces_a_truce_is_no_side_of_the_clash_before_it() -> None:
    doc = make_parsed(
        "The/DT/2/det clash/NN/3/nsubj ended=end/VBD/0/root before/IN/6/case a/DT/6/det truce/NN/3/obl announced=announce/VBN/6/acl by/IN/9/case "
        "Gotha/NNP/7/obl:agent"
    )
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", find_token(doc, "Gotha").i, 0.9, "GOV", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Gotha": "GOT GOV"}), load_things(), guesses={find_token(doc, "clash").i: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "clash")
    assert find_guessed(scene, trigger, "actor", 0.6, None) == ()


STABBED = (
    "rebels=rebel/NNS/3/nsubj:pass were/VBD/3/aux:pass shot=shoot/VBN/0/root by/IN/6/case the/DT/6/det army/NN/3/obl:agent {and_} "
    "village/NN/10/nsubj:pass was/VBD/10/aux:pass shelled=shell/VBN/3/conj"
)


@pytest.mark.parametrize(("by", "actor"), [("mines=mine", []), ("night=night", ["RUR MIL"])])
def test_who_is_told_to_have_done_one_thing_did_not_do_the_one_before(by: str, actor: list[str]) -> None:
    link = "obl:agent" if actor == [] else "obl"
    row = (
        f"rebels=rebel/NNS/3/nsubj:pass were/VBD/3/aux:pass shot=shoot/VBN/0/root by/IN/5/case {by}/NNS/3/{link} and/CC/9/cc "
        "village/NN/9/nsubj:pass was/VBD/9/aux:pass shelled=shell/VBN/3/conj by/IN/12/case the/DT/12/det army/NN/9/obl:agent"
    )
    scene = make_guessed(row, {"shot": make_guess({"ASSAULT": 0.9}, Role("actor", 11, 0.9, "MIL", 0.9))})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "shot")
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == actor


@pytest.mark.parametrize(("and_", "actor"), [("and/CC/10/cc", []), ("_;/:/10/punct", ["RUR MIL"])])
def test_who_did_one_thing_need_not_have_done_the_next(and_: str, actor: list[str]) -> None:
    scene = make_guessed(STABBED.format(and_=and_), {"shelled": make_guess({"ASSAULT": 0.9}, Role("actor", 5, 0.9, "REB", 0.9))})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "shelled")
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == actor


def test_who_frees_captives_has_not_captured_them() -> None:
    row = (
        "Men=man/NNS/5/nsubj:pass captured=capture/VBN/1/acl in/IN/4/case May/NNP/2/obl freed=free/VBN/0/root were=be/VBD/5/aux:pass "
        "by/IN/8/case soldiers=soldier/NNS/5/obl:agent"
    )
    doc = make_parsed(row)
    captured, soldiers = find_token(doc, "captured"), find_token(doc, "soldiers")
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", soldiers.i, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Men": "RUR CVL", "soldiers": "RUR MIL"}), load_things(), guesses={captured.i: guess})
    (trigger,) = [t for t in find_triggers(scene, load_frames()) if t.token == captured]
    assert weigh_who(scene, trigger, None).actor == ()


BANISHED = "Guards=guard/NNS/2/nsubj freed=free/VBD/0/root men=man/NNS/2/obj who/WP/6/nsubj:pass were=be/VBD/6/aux:pass banished=banish/VBN/3/acl:relcl"


BESIDE = (
    "Guards=guard/NNS/2/nsubj beat=beat/VBD/0/root men=man/NNS/2/obj _;/:/7/punct bombs=bomb/NNS/7/nsubj:pass were=be/VBD/7/aux:pass "
    "thrown=throw/VBN/2/parataxis at/IN/9/case villagers=villager/NNS/7/obl"
)


@pytest.mark.parametrize(("row", "word", "type_"), [(BANISHED, "banished", "COERCE"), (BESIDE, "thrown", "ASSAULT")])
def test_a_passive_leaves_its_doer_open_beside_another_deed(row: str, word: str, type_: str) -> None:
    doc = make_parsed(row)
    at = find_token(doc, word).i
    guess = make_guess({type_: 0.9}, Role("actor", 0, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Guards": "RUR MIL", "men": "RUR CVL"}), load_things(), guesses={at: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == at)
    assert weigh_who(scene, trigger, None).actor == ()


@pytest.mark.parametrize(("verb", "actor"), [("survived=survive", ()), ("launched=launch", ("RUR MIL",))])
def test_who_survives_a_raid_has_not_made_it(verb: str, actor: tuple[str, ...]) -> None:
    doc = make_parsed(f"Soldiers=soldier/NNS/2/nsubj {verb}/VBD/0/root a/DT/4/det raid/NN/2/obj")
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 0, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Soldiers": "RUR MIL"}), load_things(), guesses={3: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.i == 3)
    assert tuple(p.code for p in find_guessed(scene, trigger, "actor", 0.6, None)) == actor


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("Soldiers=soldier/NNS/2/nsubj confirmed=confirm/VBD/0/root the/DT/4/det attack/NN/2/obj", "attack"),
        ("Soldiers=soldier/NNS/2/nsubj said=say/VBD/0/root attacks=attack/NNS/5/nsubj had/VBD/5/aux fallen=fall/VBN/2/ccomp", "attacks"),
    ],
)
def test_who_confirms_or_counts_attacks_has_not_made_them(row: str, word: str) -> None:
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 0, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Soldiers": "RUR MIL"}), load_things(), guesses={find_token(doc, word).i: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert weigh_who(scene, trigger, None).actor == ()


@pytest.mark.parametrize(
    ("where", "whom", "actor"),
    [("Zenda/NNP/4/obl/LOC", "boy/NN", []), ("Zenda/NNP/4/obl/LOC", "others=other/NNS", ["--- REB"]), ("June/NNP/4/obl", "boy/NN", ["--- REB"])],
)
def test_who_did_what_is_told_last_did_what_is_told_first_unless_it_was_elsewhere(where: str, whom: str, actor: list[str]) -> None:
    row = (
        f"The/DT/2/det army/NN/4/nsubj:pass was=be/VBD/4/aux:pass shelled=shell/VBN/0/root in/IN/6/case {where} and/CC/10/cc {whom}/10/nsubj:pass "
        "was=be/VBD/10/aux:pass killed=kill/VBN/4/conj by/IN/12/case rebels=rebel/NNS/10/obl:agent"
    )
    scene = make_guessed(row, {"shelled": make_guess({"ASSAULT": 0.9}, Role("actor", 11, 0.9, "REB", 0.9))})
    (trigger,) = [t for t in find_triggers(scene, load_frames()) if t.token.text == "shelled"]
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == actor


@pytest.mark.parametrize(
    ("row", "role", "word", "found"),
    [
        # who uses a camp does not take it, nor does who names a man
        ("a/DT/2/det camp/NN/7/nsubj:pass used=use/VBN/2/acl by/IN/5/case Rebels=rebel/NNS/3/obl:agent was=be/VBD/7/aux:pass shelled=shell/VBN/0/root",
         "actor", "Rebels", []),
        ("a/DT/2/det raid/NN/7/nsubj:pass made=make/VBN/2/acl by/IN/5/case Rebels=rebel/NNS/3/obl:agent was=be/VBD/7/aux:pass shelled=shell/VBN/0/root",
         "actor", "Rebels", ["--- REB"]),
        ("Named=name/VBN/6/advcl by/IN/3/case Rebels=rebel/NNS/1/obl:agent he/PRP/6/nsubj:pass was=be/VBD/6/aux:pass shelled=shell/VBN/0/root",
         "actor", "Rebels", []),
        # from where an attack comes
        ("their/PRP$/2/nmod:poss attack/NN/3/nsubj came=come/VBD/0/root from/IN/5/case Rebels=rebel/NNS/3/obl", "recipient", "Rebels", []),
        ("their/PRP$/2/nmod:poss attack/NN/3/nsubj fell=fall/VBD/0/root on/IN/5/case Rebels=rebel/NNS/3/obl", "recipient", "Rebels", ["--- REB"]),
    ],
)  # fmt: skip
def test_who_is_named_beside_a_deed(row: str, role: str, word: str, found: list[str]) -> None:
    doc = make_parsed(row)
    event = find_token(doc, "attack" if "attack" in row else "shelled")
    guess = make_guess({"ASSAULT": 0.9}, Role(role, find_token(doc, word).i, 0.9, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "--- REB"}), load_things(), guesses={event.i: guess})
    (trigger,) = [t for t in find_triggers(scene, load_frames()) if t.token == event]
    assert [p.code for p in find_guessed(scene, trigger, role, 0.3, None)] == found


@pytest.mark.parametrize(("verb", "actor"), [("killed=kill", []), ("seen=see", ["RUR MIL"])])
def test_whom_a_shot_killed_has_not_fired_it(verb: str, actor: list[str]) -> None:
    row = (
        f"The/DT/2/det army/NN/4/nsubj:pass was=be/VBD/4/aux:pass {verb}/VBN/0/root by/IN/7/case a/DT/7/det shot/NN/4/obl:agent fired=fire/VBN/7/acl "
        "from/IN/10/case Zenda/NNP/8/obl"
    )
    scene = make_guessed(row, {"fired": make_guess({"ASSAULT": 0.9}, Role("actor", 1, 0.6, "MIL", 0.9))})
    pattern, frame = next((p, f) for p, f in load_frames().find("verb", "fire") if f.type == "ASSAULT")
    assert [p.code for p in weigh_who(scene, Trigger(find_token(scene.doc, "fired"), frame, pattern), None).actor] == actor


@pytest.mark.parametrize(("noun", "recipient"), [("return", []), ("approval", ["RUR MIL"])])
def test_whose_return_is_demanded_is_asked_for_nothing(noun: str, recipient: list[str]) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj demanded=demand/VBD/0/root the/DT/4/det {noun}/NN/2/obj of/IN/7/case the/DT/7/det army/NN/4/nmod"
    scene = make_guessed(row, {"demanded": make_guess({"REQUEST": 0.9}, Role("recipient", 6, 0.9, "MIL", 0.9))})
    (trigger,) = [t for t in find_triggers(scene, load_frames()) if t.token.text == "demanded"]
    assert [p.code for p in weigh_who(scene, trigger, None).recipient] == recipient


def test_of_two_clauses_each_has_its_own_doer() -> None:
    row = (
        "Rebels=rebel/NNS/2/nsubj hid=hide/VBD/0/root where/WRB/8/advmod a/DT/5/det rocket/NN/8/nsubj of/IN/7/case soldiers=soldier/NNS/5/nmod "
        "killed=kill/VBD/2/advcl women=woman/NNS/8/obj"
    )
    doc = make_parsed(row)
    guess = make_guess({"ASSAULT": 0.9}, *(Role("actor", find_token(doc, w).i, 0.9, "MIL", 0.9) for w in ("Rebels", "soldiers")))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "RUR REB", "soldiers": "GOT MIL"}), load_things(), guesses={find_token(doc, "killed").i: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "killed")
    assert [p.code for p in find_guessed(scene, trigger, "actor", 0.5, None)] == ["GOT MIL"]


@pytest.mark.parametrize(("case", "struck"), [("from", []), ("towards", ["GOT GOV"])])
def test_from_where_it_is_done_is_not_to_whom(case: str, struck: list[str]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj fired=fire/VBD/0/root {case}/IN/4/case Gotha/NNP/2/obl/LOC")
    guess = make_guess({"ASSAULT": 0.9}, Role("recipient", 3, 0.9, "GOV", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "RUR REB", "Gotha": "GOT GOV"}), load_things(), guesses={1: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.code for p in find_guessed(scene, trigger, "recipient", 0.5, None)] == struck


@pytest.mark.parametrize(("verb", "actor"), [("flanked=flank", ["--- REB"]), ("shot=shoot", [])])
def test_who_harmed_somebody_did_not_rescue_him(verb: str, actor: list[str]) -> None:
    row = f"Kim/NNP/3/nsubj:pass was=be/VBD/3/aux:pass {verb}/VBN/0/root by/IN/5/case rebels=rebel/NNS/3/obl:agent and/CC/8/cc was=be/VBD/8/aux:pass rescued=rescue/VBN/3/conj"
    scene = make_guessed(row, {"rescued": make_guess({"AID": 0.9}, Role("actor", 4, 0.9, "REB", 0.9))})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "rescued")
    assert [p.code for p in weigh_who(scene, trigger, None).actor] == actor


@pytest.mark.parametrize(
    ("row", "word", "role"),
    [
        # who is told of it
        ("Gotha/NNP/2/nsubj reported=report/VBD/0/root the/DT/4/det attack/NN/2/obj to/IN/7/case the/DT/7/det court/NN/2/obl", "court", "recipient"),
        # who reports it
        ("The/DT/2/det report/NN/8/nsubj by/IN/4/case police/NNS/2/nmod of/IN/7/case an/DT/7/det attack/NN/2/nmod came=come/VBD/0/root", "police", "actor"),
        # where people come from
        ("Soldiers=soldier/NNS/5/nsubj from/IN/3/case Gotha/NNP/1/nmod were=be/VBD/5/aux seen=see/VBN/0/root after/IN/8/case an/DT/8/det attack/NN/5/obl",
         "Gotha", "recipient"),
        ("Soldiers=soldier/NNS/4/nsubj from/IN/3/case Gotha/NNP/4/obl fled=flee/VBD/0/root after/IN/7/case an/DT/7/det attack/NN/4/obl", "Gotha", "recipient"),
    ],
)  # fmt: skip
def test_who_is_beside_an_attack_has_no_part_in_it(row: str, word: str, role: str) -> None:
    doc = make_parsed(row)
    at = find_token(doc, "attack").i
    guess = make_guess({"ASSAULT": 0.9}, Role(role, find_token(doc, word).i, 0.9, "GOV", 0.9))
    coded = {"Gotha": "GOT GOV", "court": "GOT JUD", "police": "GOT COP"}
    mentions = make_mentions(doc, {w: c for w, c in coded.items() if w in {t.text for t in doc}})
    if doc[0].text == "Soldiers":
        mentions[0] = make_mention(doc, "Soldiers", "--- MIL", kind="role")
    pattern, frame = next((p, f) for p, f in load_frames().find("noun", "attack") if f.type == "ASSAULT")
    scene = Scene(doc, mentions, load_things(), guesses={at: guess})
    assert find_guessed(scene, Trigger(doc[at], frame, pattern), role, 0.6, None) == ()


@pytest.mark.parametrize(("noun", "found"), [("reinstatement", ["army"]), ("approval", [])])
def test_whom_the_deed_befalls_that_is_demanded(noun: str, found: list[str]) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj demanded=demand/VBD/0/root the/DT/4/det {noun}/NN/2/obj of/IN/7/case the/DT/7/det army/NN/4/nmod"
    scene = make_guessed(row, {"demanded": make_guess({"REQUEST": 0.9}, Role("recipient", 6, 0.9, "MIL", 0.9))})
    (trigger,) = [t for t in find_triggers(scene, load_frames()) if t.token.text == "demanded"]
    assert [t.text for t in find_done_to(trigger)] == found


def test_whose_massacre_it_is_called_does_not_call_it_so() -> None:
    row = (
        "Mourners=mourner/NNS/2/nsubj called=call/VBD/0/root it/PRP/2/obj a/DT/5/det massacre/NN/2/xcomp by/IN/7/case "
        "soldiers=soldier/NNS/5/nmod"
    )
    doc = make_parsed(row)
    guess = make_guess({"ACCUSE": 0.9}, Role("actor", 6, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"soldiers": "RUR MIL"}), load_things(), guesses={1: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "called")
    assert find_guessed(scene, trigger, "actor", 0.3, None) == ()


@pytest.mark.parametrize(("where", "actor"), [("where/WRB", []), ("after/IN", ["army"])])
def test_whom_others_fight_where_somebody_died_has_not_killed_him(where: str, actor: list[str]) -> None:
    word, tag = where.split("/")
    doc = make_parsed(
        f"He/PRP/3/nsubj:pass was=be/VBD/3/aux:pass killed=kill/VBN/0/root in/IN/5/case Zenda/NNP/3/obl/LOC {word}/{tag}/8/"
        f"{'advmod' if tag == 'WRB' else 'mark'} rebels=rebel/NNS/8/nsubj fought=fight/VBD/{5 if tag == 'WRB' else 3}/"
        f"{'acl:relcl' if tag == 'WRB' else 'advcl'} the/DT/10/det army/NN/8/obj"
    )
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", find_token(doc, "army").i, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"army": "RUR MIL"}), load_things(), guesses={find_token(doc, "killed").i: guess})
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "killed")
    assert [p.text for p in find_guessed(scene, trigger, "actor", 0.6, None)] == actor


@pytest.mark.parametrize(("case", "actor"), [("on", []), ("of", ["GOT MIL"])])
def test_on_whom_it_is_done_is_not_who_does_it(case: str, actor: list[str]) -> None:
    row = f"The/DT/2/det attack/NN/6/nsubj {case}/IN/5/case the/DT/5/det army/NN/2/nmod killed=kill/VBD/0/root ten/CD/6/obj"
    doc = make_parsed(row)
    guesses = {i: make_guess({"ASSAULT": 0.9}, Role("actor", 4, 0.9, "MIL", 0.9)) for i in (1, 5)}
    scene = Scene(doc, make_mentions(doc, {"army": "GOT MIL"}), load_things(), guesses=guesses)
    trigger = next(t for t in find_triggers(scene, load_frames()) if t.token.text == "attack")
    assert [p.code for p in find_guessed(scene, trigger, "actor", 0.5, None)] == actor


@pytest.mark.parametrize(("verb", "actor"), [("recorded=record", []), ("caused=cause", ["Soldiers"])])
def test_who_records_deaths_has_killed_nobody(verb: str, actor: list[str]) -> None:
    doc = make_parsed(f"Soldiers=soldier/NNS/2/nsubj {verb}/VBD/0/root six/CD/4/nummod deaths=death/NNS/2/obj")
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 0, 0.9, "MIL", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Soldiers": "RUR MIL"}), load_things(), guesses={3: guess})
    trigger = Trigger(doc[3], load_frames().open["ASSAULT"], Pattern("noun", "death"))
    said = Attribution((Party("Soldiers", 0, 8, "RUR MIL"),), None, ())
    assert [p.text for p in find_guessed(scene, trigger, "actor", 0.6, said)] == actor


@pytest.mark.parametrize(("noun", "recipient"), [("behalf", []), ("soldiers", ["Gotha"])])
def test_for_whom_somebody_speaks_is_not_whom_he_speaks_to(noun: str, recipient: list[str]) -> None:
    doc = make_parsed(f"They/PRP/2/nsubj apologised=apologise/VBD/0/root on/IN/4/case {noun}/NN/2/obl of/IN/6/case Gotha/NNP/4/nmod")
    guess = make_guess({"CONCEDE": 0.9}, Role("recipient", 5, 0.9, "GOV", 0.9))
    scene = Scene(doc, {5: make_mention(doc, "Gotha", "GOT GOV")}, load_things(), guesses={1: guess})
    (trigger,) = find_triggers(scene, load_frames())
    assert [p.text for p in find_guessed(scene, trigger, "recipient", 0.6, None)] == recipient


@pytest.mark.parametrize(
    ("before", "deed", "struck", "actor"),
    [
        ("Gotha/NNP/2/compound", "bomb", "villagers", []),
        ("Gothan/JJ/2/amod", "blast", "villagers", []),
        ("Gothan/JJ/2/amod", "attack", "villagers", ["GOT GOV"]),
        ("Gothan/JJ/2/amod", "attack", "policemen", []),  # no state attacks its own police
        ("Gotha/NNP/2/compound", "raid", "villagers", ["GOT GOV"]),
    ],
)
def test_where_a_deed_was_done_is_told_before_it(before: str, deed: str, struck: str, actor: list[str]) -> None:
    doc = make_parsed(f"{before} {deed}/NN/3/nsubj killed=kill/VBD/0/root five/CD/5/nummod {struck}=person/NNS/3/obj")
    whose = make_mention(doc, doc[0].text, "GOT GOV", kind="adjective" if before.endswith("amod") else "name", id="state:GOT")
    people = make_mention(doc, struck, "GOT COP" if struck == "policemen" else "RUR CVL", kind="role")
    scene = Scene(doc, {0: whose, 4: people}, load_things())
    pattern, frame = next((p, f) for p, f in load_frames().find("verb", "kill") if f.type == "ASSAULT")
    assert [p.code for p in weigh_who(scene, Trigger(doc[2], frame, pattern), None).actor] == actor


@pytest.mark.parametrize(("why", "actor"), [("in/IN/5/case revenge/NN/3/obl for", []), ("during/IN/5/case fights=fight/NNS/3/obl over", ["Rebels"])])
def test_who_avenges_a_deed_has_not_done_it(why: str, actor: list[str]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/3/nsubj have/VBP/3/aux struck=strike/VBN/0/root {why}/IN/8/case a/DT/8/det raid/NN/5/nmod")
    at = find_token(doc, "raid").i
    guess = make_guess({"ASSAULT": 0.9}, Role("actor", 0, 0.9, "REB", 0.9))
    scene = Scene(doc, make_mentions(doc, {"Rebels": "--- REB"}), load_things(), guesses={at: guess})
    frame = load_frames().open["ASSAULT"]
    found = find_guessed(scene, Trigger(doc[at], frame, Pattern("noun", "raid")), "actor", 0.5, None)
    assert [p.text for p in found] == actor
