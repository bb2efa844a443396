"""Which words report an event, with the shipped frames and with tiny ones."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

import tests.sentences as s
from sayso.extract.what import candidates, find_triggers, slot_of
from sayso.records import Guess
from sayso.reference.frames import Frames, load_frames
from tests.factory import make_parsed, make_scene

WHO = {"Rebels": "--- REB", "rebels": "--- REB", "army": "RUR MIL", "soldiers": "RUR MIL", "Kenya": "KEN GOV", "Uganda": "UGA GOV"}

TINY = """
- {id: assault.raid.noun, type: ASSAULT, nouns: [raid, gun battle], actor: [subj], recipient: ["on"]}
- {id: assault.shell.verb, type: ASSAULT, mode: heavy-weapons, verbs: [shell], actor: [subj], recipient: [obj]}
- {id: assault.hit.verb, type: ASSAULT, verbs: [hit], actor: [subj], recipient: [obj], if: {obj: [party, place], not_subj: [storm]}}
- {id: assault.fire.verb, type: ASSAULT, verbs: [{verb: open, obj: fire}], actor: [subj], recipient: ["on"], weight: 0.9}
- {id: assault.fire.noun, type: ASSAULT, nouns: [fire], actor: [subj], recipient: ["on"], weight: 0.6}
- {id: retreat.pull.verb, type: RETREAT, verbs: [{verb: pull, prt: out}], actor: [subj]}
- {id: assault.blow.verb, type: ASSAULT, verbs: [{verb: blow, prt: up}], actor: [subj], recipient: [obj]}
- {id: accuse.faint.verb, type: ACCUSE, verbs: [grumble], actor: [subj], weight: 0.3}
"""
LIGHT = "- {verb: launch, subj_is: actor, aspect: begin}\n- {verb: fail, subj_is: event, status: negated}\n"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Frames:
    folder: Path = tmp_path_factory.mktemp("lexicon")
    (folder / "frames").mkdir()
    (folder / "frames" / "all.yml").write_text(TINY, encoding="utf-8")
    (folder / "light_verbs.yml").write_text(LIGHT, encoding="utf-8")
    return load_frames(folder)


def found(frames: Frames, *rows: str, coded: Mapping[str, str] = WHO) -> list[tuple[str, str]]:
    doc = make_parsed(*rows)
    here = {w: c for w, c in coded.items() if w in {t.text for t in doc}}
    return [(t.token.text, t.frame.id) for t in find_triggers(make_scene(doc, here), frames)]


REBELS = "Rebels=rebel/NNS/2/nsubj"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (s.SHELLED, [("shelled", "assault.shell.verb")]),
        (s.SHELLED_BY, [("shelled", "assault.shell.verb")]),
        (f"{REBELS} hit/VBD/0/root the/DT/4/det army/NN/2/obj", [("hit", "assault.hit.verb")]),
        (f"{REBELS} hit/VBD/0/root Zenda/NNP/2/obj/LOC", [("hit", "assault.hit.verb")]),
        (f"{REBELS} hit/VBD/0/root a/DT/4/det record/NN/2/obj", []),
        ("A/DT/2/det storm/NN/3/nsubj hit/VBD/0/root Zenda/NNP/3/obj/LOC", []),
        (s.OPENED_FIRE, [("opened", "assault.fire.verb")]),  # and its noun is no second event
        (f"{REBELS} pulled=pull/VBD/0/root out/RP/2/compound:prt", [("pulled", "retreat.pull.verb")]),
        (f"{REBELS} pulled=pull/VBD/0/root a/DT/4/det cart/NN/2/obj", []),
        (f"{REBELS} grumbled=grumble/VBD/0/root", []),  # too light to stand alone
        (f"{REBELS} launched=launch/VBD/0/root a/DT/4/det raid/NN/2/obj", [("raid", "assault.raid.noun")]),
        (f"{REBELS} discussed=discuss/VBD/0/root the/DT/4/det raid/NN/2/obj", []),  # a mere mention
        (f"{REBELS} fled=flee/VBD/0/root after/IN/5/case a/DT/5/det raid/NN/2/obl", [("raid", "assault.raid.noun")]),
        (f"{REBELS} fled=flee/VBD/0/root after/IN/5/case the/DT/5/det raid/NN/2/obl", []),  # known already
        ("Gun/NN/2/compound battle/NN/0/root in/IN/4/case Zenda/NNP/2/nmod/LOC", [("battle", "assault.raid.noun")]),  # headline
        ("A/DT/2/det battle/NN/0/root in/IN/4/case Zenda/NNP/2/nmod/LOC", []),
        ("A/DT/2/det raid/NN/3/nsubj began=begin/VBD/0/root", [("raid", "assault.raid.noun")]),
        ("The/DT/2/det raid/NN/3/nsubj ended=end/VBD/0/root", []),
        ("The/DT/3/det raid/NN/3/compound team/NN/4/nsubj slept=sleep/VBD/0/root", []),
    ],
)  # fmt: skip
def test_tiny_lexicon(tiny: Frames, row: str, wanted: list[tuple[str, str]]) -> None:
    assert found(tiny, row) == wanted


def test_boilerplate_reports_nothing(tiny: Frames) -> None:
    doc = make_parsed(s.SHELLED)
    scene = make_scene(doc, {"Rebels": "--- REB"})
    hidden = type(scene)(doc, scene.mentions, scene.things, frozenset({1}))
    assert len(list(find_triggers(scene, tiny))) == 1
    assert find_triggers(hidden, tiny) == []


def test_a_light_verb_lends_its_slots_to_the_noun(tiny: Frames) -> None:
    doc = make_parsed(f"{REBELS} launched=launch/VBD/0/root a/DT/4/det raid/NN/2/obj on/IN/6/case Zenda/NNP/2/obl/LOC")
    (trigger,) = find_triggers(make_scene(doc, {"Rebels": "--- REB"}), tiny)
    assert trigger.clause.text == "launched"
    assert [t.text for t in slot_of(trigger, "subj")] == ["Rebels"]
    assert [t.text for t in slot_of(trigger, "on")] == ["Zenda"]


def test_candidates_need_not_have_taken_place(tiny: Frames) -> None:
    doc = make_parsed(f"{REBELS} discussed=discuss/VBD/0/root the/DT/4/det raid/NN/2/obj")
    scene = make_scene(doc, {"Rebels": "--- REB"})
    assert not find_triggers(scene, tiny)
    assert [t.token.text for t in candidates(scene, tiny)] == ["raid"]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (s.SHELLED_BY, ["shelled ASSAULT"]),
        (s.CARRIED_OUT, ["attack ASSAULT"]),
        (s.CARRIED_OUT_BY, ["attack ASSAULT"]),
        (s.OPENED_FIRE, ["opened ASSAULT"]),
        (s.MET, ["met CONSULT"]),
        (s.ARRESTED, ["arrested COERCE"]),
        (s.ACCUSED_OF, ["accused ACCUSE", "shelling ASSAULT"]),
        ("The/DT/2/det battle/NN/3/nsubj began=begin/VBD/0/root before/IN/5/case dawn/NN/3/obl", ["battle ASSAULT"]),
        ("Five/CD/2/nummod dead/JJ/0/root in/IN/4/case shelling/NN/2/nmod", ["shelling ASSAULT"]),
        ("Police/NNS/2/nsubj denies=deny/VBZ/0/root attack/NN/2/obj", ["attack ASSAULT"]),
        ("Four/CD/2/nummod protesters=protester/NNS/0/root held=hold/VBN/2/acl at/IN/5/case Zenda/NNP/3/obl", ["held COERCE"]),
        ("Talks=talk/NNS/3/nsubj:pass were=be/VBD/3/aux:pass held=hold/VBN/0/root", []),
        ("Any/DT/4/nsubj of/IN/3/case soldiers=soldier/NNS/1/nmod crossed=cross/VBD/0/root the/DT/6/det border/NN/4/obj", ["crossed MOBILIZE"]),
        ("Rebels=rebel/NNS/2/nsubj mined=mine/VBD/0/root the/DT/4/det road/NN/2/obj", ["mined ASSAULT"]),
        ("Rebels=rebel/NNS/2/nsubj mined=mine/VBD/0/root gold/NN/2/obj", []),
        ("Rebels=rebel/NNS/2/nsubj placed=place/VBD/0/root roadblocks=roadblock/NNS/2/obj", ["placed COERCE"]),
        ("Kenya/NNP/2/nsubj gave=give/VBD/0/root millions=million/NNS/2/obj for/IN/5/case resettlement/NN/2/obl", ["gave AID"]),
        ("Kenya/NNP/2/nsubj gave=give/VBD/0/root millions=million/NNS/2/obj for/IN/5/case paintings=painting/NNS/2/obl", []),
        ("Rebels=rebel/NNS/2/nsubj turned=turn/VBD/0/root in/RP/2/compound:prt rifles=rifle/NNS/2/obj", ["turned RETREAT"]),
        ("The/DT/2/det army/NN/3/nsubj sent=send/VBD/0/root a/DT/5/det patrol/NN/3/obj", ["sent MOBILIZE"]),
        ("Rebels=rebel/NNS/3/nsubj:pass were=be/VBD/3/aux:pass taken=take/VBN/0/root to/IN/5/case Zenda/NNP/3/obl by/IN/7/case ship/NN/3/obl", []),
        ("Rebels=rebel/NNS/2/nsubj harassed=harass/VBD/0/root soldiers=soldier/NNS/2/obj", ["harassed ASSAULT"]),
        ("Rebels=rebel/NNS/2/nsubj harassed=harass/VBD/0/root protesters=protester/NNS/2/obj", ["harassed COERCE"]),
        ("Soldiers=soldier/NNS/2/nsubj dismantled=dismantle/VBD/0/root a/DT/5/det rebel/NN/5/compound arsenal/NN/2/obj", []),
        ("Rebels=rebel/NNS/2/nsubj fired=fire/VBD/0/root mortar/NN/4/compound bombs=bomb/NNS/2/obj", ["fired ASSAULT"]),
        ("They/PRP/3/nsubj had=have/VBD/3/aux eaten=eat/VBN/0/root", []),
        ("He/PRP/2/nsubj had=have/VBD/0/root a/DT/5/det heart/NN/5/compound attack/NN/2/obj", []),
        ("Rain/NN/2/nsubj attacked=attack/VBD/0/root nobody/NN/2/obj", []),
        ("A/DT/3/det gas/NN/3/compound blast/NN/4/nsubj killed=kill/VBD/0/root six/CD/6/nummod protesters=protester/NNS/4/obj", []),
        ("Police=police/NNS/2/nsubj blocked=block/VBD/0/root the/DT/4/det street/NN/2/obj", ["blocked COERCE"]),
        ("protesters=protester/NNS/2/nsubj blocked=block/VBD/0/root the/DT/4/det street/NN/2/obj", ["blocked PROTEST"]),
        ("Kenya/NNP/2/nsubj pledged=pledge/VBD/0/root to/TO/4/mark bomb/VB/2/xcomp soldiers=soldier/NNS/4/obj", ["pledged THREATEN", "bomb ASSAULT"]),
    ],
)
def test_shipped_frames(row: str, wanted: list[str]) -> None:
    frames = load_frames()
    types = {f.id: f.type for held in frames.by_lemma.values() for _, f in held}
    coded = {**WHO, "Police": "--- COP", "protesters": "--- CVL", "soldiers": "RUR MIL", "presidents": "KEN GOV"}
    assert [f"{word} {types[id_]}" for word, id_ in found(frames, row, coded=coded)] == wanted


REBELS_DID = "Rebels=rebel/NNS/2/nsubj {0}/VBD/0/root"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (f"{REBELS_DID.format('captured=capture')} nine/CD/2/obj of/IN/6/case the/DT/6/det seats=seat/NNS/3/nmod", False),
        (f"{REBELS_DID.format('captured=capture')} nine/CD/2/obj of/IN/6/case the/DT/6/det men=man/NNS/3/nmod", True),
        (f"{REBELS_DID.format('shot=shoot')} a/DT/4/det 67/CD/2/obj", False),
        (f"{REBELS_DID.format('shot=shoot')} 67/CD/2/obj", True),
        ("Hills=hill/NNS/5/nsubj held=hold/VBN/1/acl by/IN/4/case rebels=rebel/NNS/2/obl:agent slid=slide/VBD/0/root", False),
        ("Men=man/NNS/5/nsubj held=hold/VBN/1/acl by/IN/4/case rebels=rebel/NNS/2/obl:agent fled=flee/VBD/0/root", True),
        ("Rebels=rebel/NNS/3/nsubj:pass were=be/VBD/3/aux:pass forced=force/VBN/0/root to/TO/5/mark eat/VB/3/xcomp", False),
        ("Rebels=rebel/NNS/3/nsubj:pass were=be/VBD/3/aux:pass forced=force/VBN/0/root", True),
    ],
)
def test_what_is_won_kept_or_done_under_force_is_no_assault_whatever_the_model_sees(row: str, told: bool) -> None:
    doc = make_parsed(row)
    word = next(t for t in doc if t.text in ("captured", "shot", "held", "forced"))
    scene = replace(make_scene(doc, {}), guesses={word.i: Guess({"ASSAULT": 0.95}, None, {"actual": 1.0}, ())})
    assert [t.token.text for t in find_triggers(scene, load_frames())] == [word.text] * told


ACTS = {"fighters": "KEN REB", "Kenya": "KEN GOV", "Kenyans": "KEN CVL", "envoy": "UGA GOV", "envoys": "UGA GOV", "patrol": "KEN MIL", "We": "KEN GOV", "Guerrillas": "KEN REB"}
KENYA = "Kenya/NNP/2/nsubj"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (f"{KENYA} protested=protest/VBD/0/root over/IN/5/case the/DT/5/det raid/NN/2/obl", "accuse.protest-act.verb"),
        ("Kenyans=Kenyan/NNPS/2/nsubj protested=protest/VBD/0/root over/IN/5/case the/DT/5/det raid/NN/2/obl", "protest.protest-state.verb"),
        (f"{KENYA} called=call/VBD/0/root in/IN/5/case an/DT/5/det envoy/NN/2/obj", "accuse.protest-note.verb"),
        (f"{KENYA} insisted=insist/VBD/0/root that/IN/5/mark envoys=envoy/NNS/5/nsubj leave/VB/2/ccomp", "request.insist.verb"),
        (f"{KENYA} insisted=insist/VBD/0/root that/IN/5/mark envoys=envoy/NNS/5/nsubj left=leave/VBD/2/ccomp", None),
        ("The/DT/2/det patrol/NN/4/nsubj:pass was=be/VBD/4/aux:pass fired=fire/VBN/0/root on/RP/4/compound:prt", "assault.fired-on.verb"),
        ("The/DT/2/det state/NN/7/nsubj of/IN/4/case emergency/NN/2/nmod is=be/VBZ/7/cop in/IN/7/case place/NN/0/root", "coerce.emergency-in-place.noun"),
        ("We/PRP/4/nsubj will/MD/4/aux not/RB/4/advmod tolerate/VB/0/root it/PRP/4/obj", "reject.will-not.verb"),
        ("We/PRP/3/nsubj will/MD/3/aux tolerate/VB/0/root it/PRP/3/obj", None),
        ("The/DT/2/det envoy/NN/4/nsubj:pass was/VBD/4/aux:pass forced=force/VBN/0/root to/TO/6/mark quit/VB/4/xcomp", "retreat.forced-resign.verb"),
        ("The/DT/2/det envoy/NN/4/nsubj:pass was/VBD/4/aux:pass forced=force/VBN/0/root to/TO/6/mark step/VB/4/xcomp up/RP/6/compound:prt aid/NN/6/obj", None),
        ("The/DT/2/det envoy/NN/3/nsubj tendered=tender/VBD/0/root his/PRP$/5/nmod:poss letter/NN/3/obj of/IN/7/case resignation/NN/5/nmod", "retreat.resign.verb"),
        ("Guerrillas=guerrilla/NNS/2/nsubj gave=give/VBD/0/root Kenya/NNP/2/iobj a/DT/5/det truce/NN/2/obj", "concede.declare-truce.verb"),
        ("Kenyans=Kenyan/NNPS/2/nsubj went=go/VBD/0/root on/IN/5/case hunger/NN/5/compound strike/NN/2/obl", "protest.hunger.verb"),
        ("The/DT/2/det envoy/NN/5/nsubj would/MD/5/aux not/RB/5/advmod resign/VB/0/root", "reject.will-not.verb"),
        (f"{KENYA} vowed=vow/VBD/0/root to/TO/4/mark stay/VB/2/xcomp", "reject.defy.verb"),
        ("Kenyans=Kenyan/NNPS/2/nsubj joined=join/VBD/0/root the/DT/4/det marchers=marcher/NNS/2/obj", "protest.demonstrate.verb"),
        ("Kenyans=Kenyan/NNPS/2/nsubj joined=join/VBD/0/root a/DT/4/det club/NN/2/obj", None),
        ("Students=student/NNS/2/nsubj continued=continue/VBD/0/root a/DT/4/det strike/NN/2/obj", "protest.strike.verb"),
        ("Kenyans=Kenyan/NNPS/2/nsubj poured=pour/VBD/0/root into/IN/5/case the/DT/5/det square/NN/2/obl", "protest.demonstrate.verb"),
        ("Kenyans=Kenyan/NNPS/2/nsubj burned=burn/VBD/0/root an/DT/4/det envoy/NN/2/obj in/IN/6/case effigy/NN/2/obl", "protest.protest-state.verb"),
        ("Students=student/NNS/2/nsubj broke=break/VBD/0/root through/IN/5/case a/DT/5/det cordon/NN/2/obl", "protest.riot.verb"),
        (f"{KENYA} gave=give/VBD/0/root Kenyans=Kenyan/NNPS/2/iobj six/CD/5/nummod years=year/NNS/2/obj in/IN/7/case jail/NN/5/nmod", "sanction.sentence.verb"),
        ("Ties=tie/NNS/3/nsubj:pass were=be/VBD/3/aux:pass restored=restore/VBN/0/root", "support.ties.passive"),
        ("Ties=tie/NNS/3/nsubj:pass were=be/VBD/3/aux:pass severed=sever/VBN/0/root", "sanction.ties.passive"),
        ("The/DT/2/det envoy/NN/3/nsubj flew=fly/VBD/0/root to/IN/5/case Zenda/NNP/3/obl/LOC", "consult.travel.verb"),
        ("Kenya/NNP/2/nsubj headed=head/VBD/0/root to/IN/4/case Zenda/NNP/2/obl/LOC", "consult.travel.verb"),
        ("The/DT/2/det patrol/NN/3/nsubj headed=head/VBD/0/root to/IN/5/case Zenda/NNP/3/obl/LOC", None),
        ("We/PRP/2/nsubj demonstrated=demonstrate/VBD/0/root our/PRP$/4/nmod:poss unity/NN/2/obj", None),
        ("We/PRP/2/nsubj demonstrated=demonstrate/VBD/0/root a/DT/4/det device/NN/2/obj", None),
        ("We/PRP/2/nsubj demonstrated=demonstrate/VBD/0/root our/PRP$/4/nmod:poss appeal/NN/2/obj", None),
        ("People=people/NNS/2/nsubj marched=march/VBD/0/root in/IN/4/case parades=parade/NNS/2/obl", None),
        ("People=people/NNS/2/nsubj marched=march/VBD/0/root in/IN/4/case Zenda/NNP/2/obl", "protest.march.verb"),
        ("The/DT/2/det law/NN/5/nsubj is=be/VBZ/5/cop in/IN/5/case place/NN/0/root", None),
        ("The/DT/2/det curfew/NN/3/nsubj remains=remain/VBZ/0/root in/IN/5/case force/NN/3/obl", "coerce.curfew-in-force.verb"),
        ("The/DT/2/det patrol/NN/0/root backed=back/VBN/2/acl by/IN/5/case tanks=tank/NNS/3/obl:agent", None),
        ("The/DT/2/det patrol/NN/0/root armed=arm/VBN/2/acl with/IN/5/case rifles=rifle/NNS/3/obl", None),
        ("The/DT/2/det envoy/NN/5/nsubj is=be/VBZ/5/cop not/RB/5/advmod happy/JJ/0/root with/IN/7/case Kenya/NNP/5/obl", "accuse.unhappy.adjective"),
        ("The/DT/2/det envoy/NN/4/nsubj is=be/VBZ/4/cop happy/JJ/0/root with/IN/6/case Kenya/NNP/4/obl", "support.pleased.adjective"),
        ("Two/CD/2/nummod Kenyans=Kenyan/NNPS/4/nsubj:pass were=be/VBD/4/aux:pass hurt/JJ/0/root", "assault.hurt.verb"),
        (f"{KENYA} captured=capture/VBD/0/root Zenda/NNP/2/obj/LOC", "assault.capture-place.verb"),
        (f"{KENYA} captured=capture/VBD/0/root gold/NN/2/obj", None),
        # police charge a crowd, and charge a man with theft
        ("Police=police/NNS/2/nsubj charged=charge/VBD/0/root into/IN/5/case the/DT/5/det crowd/NN/2/obl", "assault.disperse.verb"),
        ("Police=police/NNS/2/nsubj charged=charge/VBD/0/root the/DT/4/det barricades=barricade/NNS/2/obj", "assault.crowd.verb"),
        ("The/DT/2/det patrol/NN/3/nsubj blocked=block/VBD/0/root the/DT/5/det march/NN/3/obj", "coerce.block-road.verb"),
        (f"{KENYA} told=tell/VBD/0/root the/DT/4/det consul/NN/2/iobj to/TO/6/mark leave/VB/2/xcomp", "sanction.expel-order.verb"),
        # what people own is seized, ground is taken, and of a country power
        (f"{KENYA} seized=seize/VBD/0/root cars=car/NNS/2/obj", "coerce.seize-thing.verb"),
        (f"{KENYA} seized=seize/VBD/0/root laptops=laptop/NNS/2/obj", "coerce.seize-thing.verb"),
        ("Soldiers=soldier/NNS/2/nsubj took=take/VBD/0/root control/NN/2/obj of/IN/6/case the/DT/6/det country/NN/3/nmod", "coerce.coup-control.verb"),
        (f"{KENYA} seized=seize/VBD/0/root points=point/NNS/2/obj from/IN/5/case fighters=fighter/NNS/2/obl", "assault.capture-place.verb"),
        (f"{KENYA} received=receive/VBD/0/root hundreds=hundred/NNS/2/obj of/IN/5/case envoys=envoy/NNS/3/nmod", "consult.host.verb"),
        (f"{KENYA} received=receive/VBD/0/root hundreds=hundred/NNS/2/obj of/IN/5/case fighters=fighter/NNS/3/nmod", None),
        ("Kenyans=Kenyan/NNPS/2/nsubj huddled=huddle/VBD/0/root in/IN/5/case a/DT/5/det church/NN/2/obl", None),
        ("The/DT/2/det envoy/NN/3/nsubj huddled=huddle/VBD/0/root with/IN/5/case aides=aide/NNS/3/obl", "consult.meet.verb"),
        (f"{KENYA} wants=want/VBZ/0/root to/TO/4/mark withdraw/VB/2/xcomp", "agree.want-peace.verb"),
        ("We/PRP/2/nsubj vowed=vow/VBD/0/root to/TO/4/mark march/VB/2/xcomp", "threaten.protest.verb"),
        ("Kenya/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod cooperate/VB/0/root with/IN/7/case the/DT/7/det envoy/NN/4/obl", "reject.will-not.verb"),
        (f"{KENYA} cooperated=cooperate/VBD/0/root with/IN/5/case the/DT/5/det envoy/NN/2/obl", "cooperate.cooperate.verb"),
        (f"{KENYA} disputed=dispute/VBD/0/root that/DT/4/det account/NN/2/obj", "reject.deny-claim.verb"),
        ("The/DT/2/det patrol/NN/3/nsubj searched=search/VBD/0/root for/IN/5/case survivors=survivor/NNS/3/obl", "aid.search.verb"),
        ("The/DT/2/det patrol/NN/3/nsubj used=use/VBD/0/root chemical/JJ/5/amod weapons=weapon/NNS/3/obj against/IN/7/case Kenyans=Kenyan/NNPS/3/obl", "assault.gas.verb"),
        ("The/DT/2/det patrol/NN/3/nsubj used=use/VBD/0/root heavy/JJ/5/amod tools=tool/NNS/3/obj", None),
        ("The/DT/2/det patrol/NN/3/nsubj cleared=clear/VBD/0/root the/DT/5/det town/NN/3/obj", "assault.clear-place.verb"),
        ("The/DT/2/det patrol/NN/3/nsubj reached=reach/VBD/0/root the/DT/5/det town/NN/3/obj", "mobilize.reach.verb"),
        (f"{KENYA} relieved=relieve/VBD/0/root the/DT/4/det commander/NN/2/obj", "sanction.expel-member.verb"),
        ("We/PRP/2/nsubj regret/VBP/0/root the/DT/4/det loss/NN/2/obj of/IN/6/case life/NN/4/nmod", "concede.regret.verb"),
        (f"{KENYA} struck=strike/VBD/0/root a/DT/4/det camp/NN/2/obj for/IN/6/case families=family/NNS/2/obl", "assault.strike.verb"),
        ("Kenyans=Kenyan/NNPS/2/nsubj struck=strike/VBD/0/root for/IN/5/case higher/JJ/5/amod pay/NN/2/obl", "protest.strike-for.verb"),
        (f"{KENYA} attacked=attack/VBD/0/root envoys=envoy/NNS/2/obj over/IN/6/case the/DT/6/det pact/NN/2/obl", "accuse.attack-over.verb"),
        (f"{KENYA} attacked=attack/VBD/0/root envoys=envoy/NNS/2/obj for/IN/5/case hours=hour/NNS/2/obl", "assault.attack.verb"),
        ("Guerrillas=guerrilla/NNS/2/nsubj attacked=attack/VBD/0/root envoys=envoy/NNS/2/obj over/IN/6/case the/DT/6/det pact/NN/2/obl", "assault.attack.verb"),
        (f"{KENYA} launched=launch/VBD/0/root a/DT/5/det scathing/JJ/5/amod attack/NN/2/obj on/IN/7/case envoys=envoy/NNS/5/nmod", "accuse.attack-words.noun"),
        (f"{KENYA} agreed=agree/VBD/0/root to/TO/4/mark tighten/VB/2/xcomp rules=rule/NNS/4/obj", "agree.agree-against.verb"),
        (f"{KENYA} called=call/VBD/0/root for/IN/5/case a/DT/5/det rally/NN/2/obl", "request.rally.verb"),
        (f"{KENYA} demanded=demand/VBD/0/root their/PRP$/4/nmod:poss release/NN/2/obj", "request.free.verb"),
        (f"{KENYA} gave=give/VBD/0/root envoys=envoy/NNS/2/iobj 48/CD/5/nummod hours=hour/NNS/2/obj", "sanction.expel-deadline.verb"),
        (f"{KENYA} gave=give/VBD/0/root Kenyans=Kenyan/NNPS/2/iobj 48/CD/5/nummod hours=hour/NNS/2/obj", None),
        (f"{KENYA} summoned=summon/VBD/0/root its/PRP$/4/nmod:poss envoy/NN/2/obj home/RB/2/advmod", "sanction.withdraw-envoy.verb"),
    ],
)
def test_what_a_verb_tells_goes_by_who_does_it_to_what(row: str, wanted: str | None) -> None:
    assert [kind for _, kind in found(load_frames(), row, coded=ACTS)] == ([wanted] if wanted else [])


@pytest.mark.parametrize(("kind", "wanted"), [("ACCUSE", "accuse.attack-words.verb"), ("ASSAULT", "assault.attack.verb")])
def test_the_model_says_whether_somebody_was_attacked_in_words(kind: str, wanted: str) -> None:
    doc = make_parsed(f"{KENYA} attacked=attack/VBD/0/root envoys=envoy/NNS/2/obj")
    scene = replace(make_scene(doc, {"Kenya": "KEN GOV", "envoys": "UGA GOV"}), guesses={1: Guess({kind: 0.95}, None, {"actual": 1.0}, ())})
    assert [t.frame.id for t in find_triggers(scene, load_frames())] == [wanted]


@pytest.mark.parametrize(("who", "wanted"), [("Rebels=rebel/NNS/2/nsubj", ["attack"]), ("Nobody/PRP/2/nsubj", [])])
def test_an_attack_that_nobody_claims_is_not_negated(who: str, wanted: list[str]) -> None:
    row = f"{who} claimed=claim/VBD/0/root the/DT/4/det attack/NN/2/obj"
    assert [word for word, _ in found(load_frames(), row)] == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Police/NNS/2/nsubj open/JJ/0/root fire/NN/2/obj", ["assault.open-fire.verb"]),  # no adjective has an object
        ("The/DT/2/det truce/NN/3/nsubj held=hold/VBD/0/root", ["retreat.truce-holds.verb"]),
        ("Soldiers=soldier/NNS/2/nsubj replied=reply/VBD/0/root with/IN/4/case mortars=mortar/NNS/2/obl", ["assault.reply-fire.verb"]),
        ("Soldiers=soldier/NNS/2/nsubj replied=reply/VBD/0/root with/IN/4/case questions=question/NNS/2/obl", []),
    ],
)
def test_words_of_headlines_and_agencies(row: str, wanted: list[str]) -> None:
    assert [kind for _, kind in found(load_frames(), row, coded={"Police": "RUR COP", "Soldiers": "RUR MIL"})] == wanted


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        ("not/RB/5/advmod to/TO/5/mark named=name/VBN/2/xcomp be/VB/5/aux:pass", []),
        ("if/IN/5/mark envoys=envoy/NNS/5/nsubj left=leave/VBD/2/ccomp", []),
        ("for/IN/4/case help/NN/2/obl", ["request.assist-aid.verb"]),
    ],
)
def test_what_is_asked_may_be_a_question(rest: str, wanted: list[str]) -> None:
    assert [kind for _, kind in found(load_frames(), f"{KENYA} asked=ask/VBD/0/root {rest}", coded=ACTS)] == wanted


@pytest.mark.parametrize(("agent", "wanted"), [("tanks=tank/NNS", []), ("Kenya/NNP", ["support.back.verb"])])
def test_soldiers_backed_by_tanks_have_nobodys_support(agent: str, wanted: list[str]) -> None:
    row = f"Soldiers=soldier/NNS/5/nsubj backed=back/VBN/1/acl by/IN/4/case {agent}/2/obl:agent smiled=smile/VBD/0/root"
    assert [kind for _, kind in found(load_frames(), row, coded={"Soldiers": "RUR MIL", "Kenya": "KEN GOV"})] == wanted


def test_a_statement_that_a_spokesman_signs_binds_nobody() -> None:
    row = "Kenya/NNP/2/nsubj signed=sign/VBD/0/root {}/NN/2/obj"
    assert [[kind for _, kind in found(load_frames(), row.format(noun), coded=ACTS)] for noun in ("statement", "treaty")] == [[], ["support.sign.verb"]]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (f"{KENYA} called=call/VBD/0/root the/DT/4/det claim/NN/2/obj baseless/JJ/2/xcomp", ["reject.call-untrue.verb"]),
        (f"{KENYA} dismissed=dismiss/VBD/0/root it/PRP/2/obj as/IN/5/case propaganda/NN/2/obl", ["reject.call-untrue.verb"]),
        ("The/DT/2/det plan/NN/3/nsubj drew=draw/VBD/0/root protests=protest/NNS/3/obj from/IN/6/case Kenya/NNP/3/obl", ["accuse.draw-criticism.verb"]),
        (f"{KENYA} contributed=contribute/VBD/0/root dollars=dollar/NNS/2/obj to/IN/5/case envoys=envoy/NNS/2/obl", ["aid.give.verb"]),
        (f"{KENYA} voiced=voice/VBD/0/root regret/NN/2/obj", ["accuse.concern.verb"]),
        (f"{KENYA} robbed=rob/VBD/0/root Kenyans=Kenyan/NNPS/2/obj", ["coerce.rob.verb"]),
        (f"{KENYA} appreciates=appreciate/VBZ/0/root envoys=envoy/NNS/2/obj", ["support.praise.verb"]),
        (f"{KENYA} wants=want/VBZ/0/root to/TO/4/mark help/VB/2/xcomp Kenyans=Kenyan/NNPS/4/obj", ["agree.want-peace.verb", "aid.help.verb"]),
        (f"{KENYA} dispatched=dispatch/VBD/0/root dozens=dozen/NNS/2/obj of/IN/5/case agents=agent/NNS/3/nmod", ["mobilize.send-out.verb"]),
        ("Envoys=envoy/NNS/2/nsubj pointed=point/VBD/0/root to/IN/5/case Kenya/NNP/5/compound involvement/NN/2/obl", ["accuse.blame.verb"]),
        (f"{KENYA} described=describe/VBD/0/root envoys=envoy/NNS/2/obj as/IN/5/case liars=liar/NNS/2/obl", ["accuse.call-names.verb"]),
        # an attack that is stepped up is told by its noun
        (f"{KENYA} increased=increase/VBD/0/root attacks=attack/NNS/2/obj on/IN/5/case envoys=envoy/NNS/3/nmod", ["assault.attack.noun"]),
        # what blows up is a thing, though it may stand for an army
        ("It/PRP/2/nsubj blew=blow/VBD/0/root up/RP/2/compound:prt", ["assault.it-exploded.verb"]),
        ("It/PRP/2/nsubj blew=blow/VBD/0/root up/RP/2/compound:prt Kenya/NNP/2/obj", ["assault.blow-up.verb"]),
        # units are readied by the forces, an army by its government
        (f"{KENYA} put=put/VBD/0/root destroyers=destroyer/NNS/2/obj on/IN/5/case alert/NN/2/obl", ["mobilize.alert.verb"]),
        (f"{KENYA} put=put/VBD/0/root its/PRP$/4/nmod:poss army/NN/2/obj on/IN/6/case alert/NN/2/obl", ["mobilize.call-up.verb"]),
        (f"{KENYA} moved=move/VBD/0/root troops=troops/NNS/2/obj", ["mobilize.own-forces.verb"]),
        (f"{KENYA} sent=send/VBD/0/root warplanes=warplane/NNS/2/obj", ["mobilize.own-forces.verb"]),
        (f"{KENYA} sent=send/VBD/0/root troops=troops/NNS/2/obj", ["mobilize.send-troops.verb"]),
        # of a strike on somebody, of a shot at a post and of work laid down
        (f"{KENYA} launched=launch/VBD/0/root strikes=strike/NNS/2/obj on/IN/5/case envoys=envoy/NNS/3/nmod", ["assault.strike-on.noun"]),
        # ground is taken by force, and farms that are seized are somebody's
        (f"{KENYA} captured=capture/VBD/0/root farms=farm/NNS/2/obj", ["assault.capture-ground.verb"]),
        (f"{KENYA} laid=lay/VBD/0/root down/RP/2/compound:prt rifles=rifle/NNS/2/obj", ["retreat.disarm.verb"]),
        (f"{KENYA} laid=lay/VBD/0/root down/RP/2/compound:prt baskets=basket/NNS/2/obj", []),
        (f"{KENYA} fired=fire/VBD/0/root ministers=minister/NNS/2/obj", ["sanction.expel-member.verb"]),
        (f"{KENYA} killed=kill/VBD/0/root those=that/DT/2/obj", ["assault.kill.verb"]),
        (f"{KENYA} asked=ask/VBD/0/root that/IN/5/mark envoys=envoy/NNS/5/nsubj leave/VB/2/ccomp", ["request.ask-that.verb"]),
        (f"{KENYA} obstructed=obstruct/VBD/0/root boats=boat/NNS/2/obj", ["coerce.block-ship.verb"]),
        (f"{KENYA} brought=bring/VBD/0/root envoys=envoy/NNS/2/obj in/IN/5/case handcuffs=handcuff/NNS/2/obl", ["coerce.arrest.verb"]),
        (f"{KENYA} sent=send/VBD/0/root envoys=envoy/NNS/2/obj to/IN/6/case the/DT/6/det gallows/NNS/2/obl", ["sanction.sentence.verb"]),
        # a road that people bar, notes of diplomats and troops in planes
        ("Women=woman/NNS/2/nsubj cut=cut/VBD/0/root roads=road/NNS/2/obj", ["protest.obstruct.verb"]),
        ("Women=woman/NNS/2/nsubj occupied=occupy/VBD/0/root roads=road/NNS/2/obj", ["protest.occupy.verb"]),
        ("Students=student/NNS/2/nsubj occupied=occupy/VBD/0/root embassies=embassy/NNS/2/obj", ["protest.occupy.verb"]),
        ("Gunmen=gunman/NNS/2/nsubj occupied=occupy/VBD/0/root embassies=embassy/NNS/2/obj", ["assault.occupy-building.verb"]),
        ("Guerrillas=guerrilla/NNS/2/nsubj occupied=occupy/VBD/0/root highways=highway/NNS/2/obj", ["assault.capture-place.verb"]),
        (f"{KENYA} cut=cut/VBD/0/root roads=road/NNS/2/obj", []),
        (f"{KENYA} handed=hand/VBD/0/root envoys=envoy/NNS/2/iobj a/DT/6/det diplomatic/JJ/6/amod note/NN/2/obj", ["accuse.protest-note.verb"]),
        (f"{KENYA} lifted=lift/VBD/0/root troops/NNS/2/obj", ["mobilize.send-troops.verb"]),
        (f"{KENYA} resumed=resume/VBD/0/root use/NN/2/obj of/IN/5/case force/NN/3/nmod against/IN/7/case envoys=envoy/NNS/3/nmod", ["assault.use.noun"]),
        # verbs in two parts, and what states do to one another
        ("Kenya/NNP/4/nsubj test/NN/4/compound _-/HYPH/2/punct _fired=fire/VBD/0/root missiles=missile/NNS/4/obj", ["mobilize.test-fire.verb"]),
        ("Women=woman/NNS/4/nsubj fire/NN/4/compound _-/HYPH/2/punct _bombed=bomb/VBD/0/root embassies=embassy/NNS/4/obj", ["assault.blow-up.verb"]),
        (f"{KENYA.replace('/2/', '/3/')} trade/NN/3/compound charges=charge/NNS/0/root", ["accuse.trade-blame.noun"]),
        (f"{KENYA} poured=pour/VBD/0/root weapons=weapon/NNS/2/obj into/IN/5/case Uganda/NNP/2/obl/LOC", ["aid.give.verb"]),
        (f"{KENYA} froze=freeze/VBD/0/root loans=loan/NNS/2/obj to/IN/5/case envoys=envoy/NNS/3/nmod", ["sanction.freeze.verb"]),
        (f"{KENYA} closed=close/VBD/0/root its/PRP$/5/nmod:poss border/NN/5/compound post/NN/2/obj", ["coerce.close.verb"]),
        (f"{KENYA} ended=end/VBD/0/root its/PRP$/4/nmod:poss occupation/NN/2/obj of/IN/6/case Uganda/NNP/4/nmod/LOC", ["retreat.end-occupation.verb"]),
        (f"{KENYA} flew=fly/VBD/0/root soldiers=soldier/NNS/2/obj to/IN/5/case Uganda/NNP/2/obl/LOC", ["mobilize.send-troops.verb"]),
        (f"{KENYA} announced=announce/VBD/0/root $/$/2/obj 5/CD/5/compound million/CD/3/nummod in/IN/7/case aid/NN/3/nmod",
         ["agree.announce-aid.verb"]),
        (f"{KENYA} put=put/VBD/0/root rebels=rebel/NNS/2/obj on/IN/7/case its/PRP$/7/nmod:poss terror/NN/7/compound list/NN/2/obl", ["sanction.impose.verb"]),
        (f"{KENYA} pulled=pull/VBD/0/root its/PRP$/4/nmod:poss monitors=monitor/NNS/2/obj out/RP/2/compound:prt", ["retreat.withdraw-force.verb"]),
        (f"{KENYA} annexed=annex/VBD/0/root its/PRP$/4/nmod:poss islands=island/NNS/2/obj", ["coerce.annex.verb"]),
        # nobody's deed, and charges
        ("Two/CD/2/nummod envoys=envoy/NNS/3/nsubj died=die/VBD/0/root of/IN/5/case cholera/NN/3/obl", []),
        ("Envoys=envoy/NNS/3/nsubj:pass were/VBD/3/aux:pass wanted=want/VBN/0/root for/IN/5/case murder/NN/3/obl", ["accuse.wanted-for.verb"]),
        ("Envoys=envoy/NNS/2/nsubj served=serve/VBD/0/root years=year/NNS/2/obj in/IN/5/case prison/NN/2/obl", ["sanction.receive-sentence.verb"]),
        ("Kenya/NNP/3/nsubj is/VBZ/3/cop responsible/JJ/0/root for/IN/6/case the/DT/6/det delay/NN/3/obl", ["accuse.blame.adjective"]),
        ("Kenya/NNP/3/nsubj is/VBZ/3/cop responsible/JJ/0/root for/IN/6/case the/DT/6/det prisoners=prisoner/NNS/3/obl", []),
    ],
)
def test_words_of_the_news(row: str, wanted: list[str]) -> None:
    assert [kind for _, kind in found(load_frames(), row, coded=ACTS) if not kind.startswith("consult")] == wanted


@pytest.mark.parametrize(("word", "frame"), [("ministry", "coerce.cyber.verb"), ("man", "assault.blade.verb")])
def test_an_office_is_hacked_otherwise_than_a_man(word: str, frame: str) -> None:
    rows = f"The/DT/2/det {word}/NN/4/nsubj:pass was/VBD/4/aux:pass hacked=hack/VBN/0/root by/IN/6/case rebels=rebel/NNS/4/obl:agent"
    assert found(load_frames(), rows) == [("hacked", frame)]


@pytest.mark.parametrize(("sought", "frames"), [("survivors=survivor", ["aid.search.verb"]), ("gunmen=gunman", [])])
def test_a_search_for_gunmen_is_no_aid(sought: str, frames: list[str]) -> None:
    row = f"soldiers=soldier/NNS/2/nsubj launched=launch/VBD/0/root a/DT/4/det search/NN/2/obj for/IN/6/case {sought}/NNS/4/nmod"
    assert [f for _, f in found(load_frames(), row) if f.startswith("aid")] == frames


@pytest.mark.parametrize(
    ("row", "frames"),
    [
        ("Kenya/NNP/3/nsubj:pass was=be/VBD/3/aux:pass captured=capture/VBN/0/root in/IN/5/case Zenda/NNP/3/obl", ["assault.capture-people.verb"]),
        ("Kenya/NNP/3/nsubj:pass was=be/VBD/3/aux:pass captured=capture/VBN/0/root on/IN/5/case film/NN/3/obl", []),
        # who takes his own life attacks nobody
        ("Kenya/NNP/2/nsubj mourned=mourn/VBD/0/root the/DT/4/det suicide/NN/2/obj of/IN/6/case Uganda/NNP/4/nmod", []),
        ("Kenya/NNP/2/nsubj set/VBD/0/root fire/NN/2/obj to/IN/5/case himself=himself/PRP/2/obl", ["protest.hunger.verb"]),
        # what is made for an attack is none
        ("Attack/NN/2/compound helicopters=helicopter/NNS/3/nsubj left=leave/VBD/0/root Kenya/NNP/3/obj", []),
        # who is wanted for a crime is arrested
        ("Two/CD/2/nummod traffickers=trafficker/NNS/4/nsubj:pass were=be/VBD/4/aux:pass captured=capture/VBN/0/root", ["coerce.capture-criminal.verb"]),
        # a strike from the air is none of workers
        (f"{KENYA} began=begin/VBD/0/root strikes=strike/NNS/2/obj", ["protest.strike.verb"]),
        (f"{KENYA} began=begin/VBD/0/root missile/NN/4/compound strikes=strike/NNS/2/obj", ["assault.shelling.noun"]),
        # a bomber is no aircraft, and drives into what he strikes
        ("Suicide/NN/2/compound bombers=bomber/NNS/3/nsubj pounded=pound/VBD/0/root Kenya/NNP/3/obj", ["assault.shell.verb"]),
        ("bombers=bomber/NNS/2/nsubj hit/VBD/0/root Kenya/NNP/2/obj", ["assault.aircraft-hit.verb"]),
        ("A/DT/2/det militant/NN/3/nsubj drove=drive/VBD/0/root a/DT/5/det car/NN/3/obj into/IN/7/case soldiers=soldier/NNS/3/obl",
         ["assault.drive-bomb.verb"]),
        ("A/DT/2/det courier/NN/3/nsubj drove=drive/VBD/0/root a/DT/5/det car/NN/3/obj into/IN/7/case soldiers=soldier/NNS/3/obl", []),
        # ground of other kinds
        ("soldiers=soldier/NNS/2/nsubj took=take/VBD/0/root the/DT/4/det heights=height/NNS/2/obj from/IN/6/case rebels=rebel/NNS/2/obl",
         ["assault.capture-place.verb"]),
    ],
)  # fmt: skip
def test_what_is_no_force_against_others(row: str, frames: list[str]) -> None:
    assert [f for _, f in found(load_frames(), row)] == frames


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("Kenya/NNP/2/nsubj mourned=mourn/VBD/0/root the/DT/4/det suicide/NN/2/obj of/IN/6/case Uganda/NNP/4/nmod", 3),
        ("Kenya/NNP/2/nsubj mourned=mourn/VBD/0/root its/PRP$/4/nmod:poss commander/NN/2/obj", 1),
        ("Kenya/NNP/2/nsubj captured=capture/VBD/0/root the/DT/4/det derby/NN/2/obj", 1),
        ("Attack/NN/2/compound helicopters=helicopter/NNS/3/nsubj left=leave/VBD/0/root Kenya/NNP/3/obj", 0),
    ],
)
def test_what_is_no_attack_whatever_the_model_says(row: str, word: int) -> None:
    scene = replace(make_scene(make_parsed(row), {"Kenya": "KEN GOV"}), guesses={word: Guess({"ASSAULT": 0.95}, None, {"actual": 1.0}, ())})
    assert find_triggers(scene, load_frames()) == []


@pytest.mark.parametrize(("prize", "fought"), [("presidency/NN", False), ("village/NN", True)])
def test_a_battle_for_an_office_is_fought_without_arms(prize: str, fought: bool) -> None:
    doc = make_parsed(
        f"A/DT/2/det battle/NN/9/nsubj for/IN/5/case the/DT/5/det {prize}/2/nmod between/IN/7/case rebels=rebel/NNS/2/nmod has/VBZ/9/aux "
        "erupted=erupt/VBN/0/root"
    )
    found = find_triggers(make_scene(doc, {"rebels": "RUR REB"}), load_frames())
    assert bool([t for t in found if t.token.text == "battle"]) is fought


@pytest.mark.parametrize(("verb", "where"), [("took=take/VBD/0/root place/NN/3/obj", []), ("targeted=target/VBD/0/root cars=car/NNS/3/obj", ["army"])])
def test_on_whom_an_attack_took_place(verb: str, where: list[str]) -> None:
    doc = make_parsed(f"The/DT/2/det attack/NN/3/nsubj {verb} on/IN/6/case army/NN/3/obl")
    found = find_triggers(make_scene(doc, {"army": "RUR MIL"}), load_frames())
    assert [t.text for trigger in found if trigger.token.text == "attack" for t in slot_of(trigger, "on")] == where


def test_who_detonates_herself_is_a_suicide_bomber() -> None:
    doc = make_parsed("She/PRP/2/nsubj detonated=detonate/VBD/0/root herself=herself/PRP/2/obj")
    assert [t.frame.mode for t in find_triggers(make_scene(doc, {}), load_frames())] == ["suicide-attack"]


@pytest.mark.parametrize(("noun", "kept"), [("plan", False), ("rebel", True)])
def test_the_execution_of_a_plan_kills_nobody(noun: str, kept: bool) -> None:
    row = f"The/DT/2/det execution/NN/6/nsubj of/IN/5/case the/DT/5/det {noun}/NN/2/nmod began=begin/VBD/0/root in/IN/8/case Kenya/NNP/6/obl"
    doc = make_parsed(row)
    scene = make_scene(doc, {"Kenya": "KEN GOV"} | ({noun: "RUR REB"} if kept else {}))
    scene = replace(scene, guesses={1: Guess({"ASSAULT": 0.6}, None, {"actual": 0.99}, ())})
    assert any(t.token.i == 1 for t in find_triggers(scene, load_frames())) is kept


def test_from_where_a_place_is_measured_nobody_attacks() -> None:
    row = (
        "The/DT/2/det attack/NN/3/nsubj took=take/VBD/0/root place/NN/3/obj ten/CD/6/nummod blocks=block/NNS/9/obl from/IN/9/case the/DT/9/det "
        "palace/NN/3/obl"
    )
    found = find_triggers(make_scene(make_parsed(row), {"palace": "KEN GOV"}), load_frames())
    assert [slot_of(t, "from") for t in found if t.token.text == "attack"] == [[]]


@pytest.mark.parametrize(("what", "types"), [("absurd", ["REJECT"]), ("an outrage", ["ACCUSE"])])
def test_what_is_described_as_untrue_is_rejected(what: str, types: list[str]) -> None:
    last = "as/IN/5/case absurd/JJ/2/obl" if what == "absurd" else "as/IN/6/case an/DT/6/det outrage/NN/2/obl"
    doc = make_parsed(f"Kenya/NNP/2/nsubj described=describe/VBD/0/root it/PRP/2/obj {last}")
    found = find_triggers(make_scene(doc, {"Kenya": "KEN GOV"}), load_frames())
    assert [t.frame.type for t in found if t.token.text == "described"] == types


@pytest.mark.parametrize(("whom", "modes"), [("court", []), ("mission", ["release"])])
def test_who_is_handed_to_a_court_is_not_freed(whom: str, modes: list[str]) -> None:
    doc = make_parsed(
        f"Police/NNS/2/nsubj handed=hand/VBD/0/root soldiers=soldier/NNS/2/obj over/RP/2/compound:prt to/IN/7/case a/DT/7/det {whom}/NN/2/obl"
    )
    found = find_triggers(make_scene(doc, {"soldiers": "RUR MIL"}), load_frames())
    assert [t.frame.mode for t in found if t.frame.type == "RETREAT"] == modes


@pytest.mark.parametrize(("what", "types"), [("rice/NN", ["AID"]), ("leaflets=leaflet/NNS", [])])
def test_who_distributes_food_gives_aid(what: str, types: list[str]) -> None:
    doc = make_parsed(f"Kenya/NNP/2/nsubj distributed=distribute/VBD/0/root {what}/2/obj to/IN/5/case soldiers=soldier/NNS/2/obl")
    assert [t.frame.type for t in find_triggers(make_scene(doc, {"Kenya": "KEN GOV", "soldiers": "KEN MIL"}), load_frames())] == types


@pytest.mark.parametrize(("verb", "told"), [("prompted=prompt", 0), ("enjoined=enjoin", 1)])
def test_what_prompts_somebody_to_act_has_asked_nothing_of_him(verb: str, told: int) -> None:
    doc = make_parsed(f"{KENYA} {verb}/VBD/0/root an/DT/4/det envoy/NN/2/obj to/TO/6/mark leave/VB/2/xcomp")
    scene = replace(make_scene(doc, {"Kenya": "KEN GOV", "envoy": "UGA GOV"}), guesses={1: Guess({"REQUEST": 0.95}, None, {"actual": 1.0}, ())})
    assert len(find_triggers(scene, load_frames())) == told


@pytest.mark.parametrize(("verb", "words"), [("called=call", ["called"]), ("cried=cry", ["cried", "arrest"])])
def test_a_deed_that_is_called_for_is_asked_for(verb: str, words: list[str]) -> None:
    row = f"{KENYA} {verb}/VBD/0/root for/IN/5/case the/DT/5/det arrest/NN/2/obl of/IN/7/case soldiers=soldier/NNS/5/nmod"
    guesses = {1: Guess({"REQUEST": 0.95}, None, {"actual": 1.0}, ()), 4: Guess({"COERCE": 0.95}, None, {"actual": 1.0}, ())}
    scene = replace(make_scene(make_parsed(row), {"Kenya": "KEN GOV", "soldiers": "KEN MIL"}), guesses=guesses)
    assert [t.token.text for t in find_triggers(scene, load_frames())] == words


@pytest.mark.parametrize(
    ("helper", "verb", "types"),
    [("will/MD", "leave/VB", ["REJECT"]), ("would/MD", "leave/VB", ["REJECT"]), ("did=do/VBD", "leave/VB", []), ("will/MD", "hand/VB", [])],
)
def test_who_will_not_leave_refuses_to(helper: str, verb: str, types: list[str]) -> None:
    row = f"Rebels=rebel/NNS/4/nsubj {helper}/4/aux not/RB/4/advmod {verb}/0/root"
    scene = make_scene(make_parsed(row), {"Rebels": "RUR REB"})
    assert [t.frame.type for t in find_triggers(scene, load_frames())] == types


@pytest.mark.parametrize(("helper", "asked"), [("should/MD", 1), ("would/MD", 0)])
def test_what_one_tells_of_oneself_is_no_order(helper: str, asked: int) -> None:
    row = f"{KENYA} told=tell/VBD/0/root soldiers=soldier/NNS/2/obj he/PRP/6/nsubj {helper}/6/aux resign/VB/2/ccomp"
    scene = make_scene(make_parsed(row), {"Kenya": "KEN GOV", "soldiers": "KEN MIL"})
    assert sum(t.frame.type == "REQUEST" for t in find_triggers(scene, load_frames())) == asked


@pytest.mark.parametrize(("row", "types"), [
    ("Kenya/NNP/5/nsubj who/WP/3/nsubj mediated=mediate/VBD/1/acl:relcl here/RB/3/advmod left=leave/VBD/0/root", ["CONSULT"]),
    ("Kenya/NNP/5/nsubj which/WDT/3/nsubj mediated=mediate/VBD/1/acl:relcl here/RB/3/advmod left=leave/VBD/0/root", []),
    ("Kenya/NNP/2/nsubj fired=fire/VBD/0/root soldiers=soldier/NNS/2/obj", ["SANCTION"]),
    ("Kenya/NNP/3/nsubj:pass was=be/VBD/3/aux:pass concerned=concern/VBN/0/root by/IN/6/case the/DT/6/det arrests=arrest/NNS/3/obl:agent", ["ACCUSE"]),
])  # fmt: skip
def test_who_mediates_dismisses_or_is_concerned(row: str, types: list[str]) -> None:
    doc = make_parsed(row)
    guesses = {1: Guess({"ASSAULT": 0.95}, None, {"actual": 1.0}, ())} if doc[1].lemma_ == "fire" else None
    scene = replace(make_scene(doc, {t.text: "KEN MIL" for t in doc if t.text in ("Kenya", "soldiers")}), guesses=guesses)
    assert [t.frame.type for t in find_triggers(scene, load_frames()) if t.token.lemma_ in ("mediate", "fire", "concern")] == types


@pytest.mark.parametrize(("what", "types"), [("election/NN", []), ("envoy/NN", ["REQUEST"])])
def test_an_election_that_is_called_for_a_day_is_not_asked_for(what: str, types: list[str]) -> None:
    row = f"{KENYA} called=call/VBD/0/root an/DT/4/det {what}/2/obj for/IN/6/case October/NNP/2/obl"
    assert [t.frame.type for t in find_triggers(make_scene(make_parsed(row), {"Kenya": "KEN GOV"}), load_frames()) if t.token.text == "called"] == types


@pytest.mark.parametrize(("by", "types"), [("by/IN/6/case phone/NN/2/obl", ["CONSULT"]), ("by/IN/6/case mistake/NN/2/obl", [])])
def test_who_tells_his_counterpart_by_phone_talks_to_him(by: str, types: list[str]) -> None:
    doc = make_parsed(f"Gotha/NNP/2/nsubj told=tell/VBD/0/root Gothan/JJ/4/amod counterpart/NN/2/obj {by} that/IN/9/mark rebels=rebel/NNS/9/nsubj came=come/VBD/2/ccomp")
    scene = make_scene(doc, {"Gotha": "GOT GOV", "counterpart": "RUR GOV"})
    assert [t.frame.type for t in find_triggers(scene, load_frames()) if t.token.text == "told" and t.frame.weight] == types


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Gotha/NNP/2/nsubj released=release/VBD/0/root calls=call/NNS/2/obj", []),  # what is made known frees nobody
        ("Gotha/NNP/2/nsubj released=release/VBD/0/root hostages=hostage/NNS/2/obj", ["RETREAT"]),
        ("Gotha/NNP/2/nsubj approved=approve/VBD/0/root raids=raid/NNS/2/obj", []),
        ("Gotha/NNP/2/nsubj ordered=order/VBD/0/root the/DT/4/det arrest/NN/2/obj of/IN/6/case rebels=rebel/NNS/4/nmod", ["COERCE"]),
        ("Gotha/NNP/2/nsubj ordered=order/VBD/0/root the/DT/4/det expulsion/NN/2/obj of/IN/6/case hostages=hostage/NNS/4/nmod", ["SANCTION"]),
        ("Troops=troops/NNS/2/nsubj called=call/VBD/0/root for/IN/5/case a/DT/5/det rally/NN/2/obl", ["REQUEST"]),
        ("Gotha/NNP/2/nsubj retaliated=retaliate/VBD/0/root by/IN/4/mark expelling=expel/VBG/2/advcl hostages=hostage/NNS/4/obj", ["SANCTION"]),
        ("Gotha/NNP/2/nsubj retaliated=retaliate/VBD/0/root with/IN/4/case tariffs=tariff/NNS/2/obl", ["SANCTION"]),
        ("Gotha/NNP/2/nsubj retaliated=retaliate/VBD/0/root", ["ASSAULT"]),
        ("Gotha/NNP/2/nsubj left=leave/VBD/0/root charging=charge/VBG/2/advcl that/IN/6/mark Troops=troops/NNS/6/nsubj lied=lie/VBD/3/ccomp", ["ACCUSE"]),
        ("Workers=worker/NNS/2/nsubj ended=end/VBD/0/root a/DT/4/det strike/NN/2/obj", ["RETREAT"]),
        ("Police=police/NNS/2/nsubj ended=end/VBD/0/root a/DT/4/det sit-in/NN/2/obj", ["PROTEST"]),
        ("Gotha/NNP/2/nsubj scrapped=scrap/VBD/0/root a/DT/4/det visit/NN/2/obj", ["SANCTION"]),
        ("Gotha/NNP/2/nsubj called=call/VBD/0/root the/DT/4/det charge/NN/2/obj absurd/JJ/2/xcomp", ["REJECT"]),
        ("Gotha/NNP/2/nsubj hits=hit/VBZ/0/root back/RP/2/compound:prt in/IN/6/case trade/NN/6/compound row/NN/2/obl", []),
        ("Gotha/NNP/2/nsubj hits=hit/VBZ/0/root back/RP/2/compound:prt at/IN/5/case rebels=rebel/NNS/2/obl", ["ASSAULT"]),
    ],
)
def test_words_of_quarrels_between_states(row: str, found: list[str]) -> None:
    doc, who = make_parsed(row), {"Gotha": "GOT GOV", "Troops": "GOT MIL", "hostages": "GOT CVL", "Workers": "GOT LAB", "Police": "GOT COP"}
    scene = make_scene(doc, {t.text: who[t.text] for t in doc if t.text in who})
    assert [t.frame.type for t in find_triggers(scene, load_frames()) if t.frame.weight] == found


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Kenya/NNP/2/nsubj demanded=demand/VBD/0/root the/DT/4/det arrest/NN/2/obj of/IN/6/case rebels=rebel/NNS/4/nmod", [("demanded", "request.demand.verb")]),
        ("Kenya/NNP/2/nsubj called=call/VBD/0/root for/IN/5/case the/DT/5/det arrest/NN/2/obl of/IN/7/case rebels=rebel/NNS/5/nmod", [("called", "request.demand.verb")]),
        ("Kenya/NNP/2/nsubj ordered=order/VBD/0/root the/DT/4/det arrest/NN/2/obj of/IN/6/case rebels=rebel/NNS/4/nmod", [("ordered", "coerce.order-arrest.verb")]),
        ("Kenya/NNP/2/nsubj ordered=order/VBD/0/root the/DT/4/det expulsion/NN/2/obj of/IN/6/case rebels=rebel/NNS/4/nmod",
         [("ordered", "sanction.order-expulsion.verb")]),
    ],
)  # fmt: skip
def test_what_is_demanded_or_ordered_is_no_event_beside_it(row: str, wanted: list[tuple[str, str]]) -> None:
    assert found(load_frames(), row) == wanted
