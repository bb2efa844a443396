"""Who is held or charged for a crime, and who is not."""

from dataclasses import replace

import pytest

from sayso.extract.phrases import parties_of
from sayso.extract.scene import Scene
from sayso.extract.suspects import as_known_suspects, as_suspects, is_charged
from sayso.extract.what import Trigger, find_triggers, slot_of
from sayso.records import Party
from sayso.reference.frames import load_frames
from sayso.reference.things import load_things
from tests.factory import make_claim, make_mention, make_parsed, make_scene

POLICE = "Police/NNP/2/nsubj arrested=arrest/VBD/0/root"


def told(row: str, people: str = "man") -> tuple[Scene, Trigger]:
    doc = make_parsed(row)
    scene = make_scene(doc, {people: "RUR CVL"})
    return scene, find_triggers(scene, load_frames())[0]


@pytest.mark.parametrize(
    ("row", "people", "code"),
    [
        (f"{POLICE} a/DT/4/det man/NN/2/obj over/IN/7/case the/DT/7/det murder/NN/2/obl", "man", "RUR CRM"),
        (f"{POLICE} a/DT/4/det man/NN/2/obj on/IN/6/case suspicion/NN/2/obl of/IN/8/case fraud/NN/6/nmod", "man", "RUR CRM"),
        (f"{POLICE} a/DT/4/det man/NN/2/obj _,/,/6/punct accused=accuse/VBN/2/advcl of/IN/8/case theft/NN/6/obl", "man", "RUR CRM"),
        (f"{POLICE} a/DT/4/det man/NN/2/obj for/IN/6/case questioning/NN/2/obl", "man", "RUR CRM"),
        ("A/DT/2/det man/NN/4/nsubj:pass was=be/VBD/4/aux:pass wanted=want/VBN/0/root for/IN/6/case murder/NN/4/obl", "man", "RUR CRM"),
        ("Police/NNP/2/nsubj questioned=question/VBD/0/root a/DT/4/det man/NN/2/obj", "man", "RUR CRM"),
        (f"{POLICE} a/DT/4/det man/NN/2/obj about/IN/7/case the/DT/7/det murder/NN/2/obl", "man", "RUR CRM"),
        ("a/DT/2/det theft/NN/0/root for/IN/4/case which/WDT/8/obl a/DT/6/det man/NN/8/nsubj:pass was=be/VBD/8/aux:pass arrested=arrest/VBN/2/acl:relcl",
         "man", "RUR CRM"),
        ("a/DT/2/det town/NN/0/root in/IN/4/case which/WDT/8/obl a/DT/6/det man/NN/8/nsubj:pass was=be/VBD/8/aux:pass arrested=arrest/VBN/2/acl:relcl",
         "man", "RUR CVL"),
        (f"{POLICE} a/DT/4/det man/NN/2/obj", "man", "RUR CVL"),
        ("Gotha/NNP/2/nsubj hanged=hang/VBD/0/root a/DT/4/det man/NN/2/obj for/IN/6/case murder/NN/2/obl", "man", "RUR CRM"),
        ("Gotha/NNP/2/nsubj hanged=hang/VBD/0/root a/DT/4/det man/NN/2/obj", "man", "RUR CVL"),
        (f"{POLICE} a/DT/4/det man/NN/2/obj over/IN/7/case the/DT/7/det weekend/NN/2/obl", "man", "RUR CVL"),
        (f"{POLICE} a/DT/4/det man/NN/2/obj for/IN/7/case the/DT/7/det protest/NN/2/obl", "man", "RUR CVL"),
        (f"{POLICE} a/DT/4/det lawyer/NN/2/obj over/IN/7/case the/DT/7/det murder/NN/2/obl", "lawyer", "RUR CVL"),
        ("A/DT/2/det man/NN/4/nsubj:pass was=be/VBD/4/aux:pass convicted=convict/VBN/0/root", "man", "RUR CRM"),
        ("A/DT/2/det man/NN/4/nsubj:pass was=be/VBD/4/aux:pass convicted=convict/VBN/0/root of/IN/6/case blasphemy/NN/4/obl", "man", "RUR CVL"),
    ],
)
def test_who_is_held_for_a_crime_is_a_suspect(row: str, people: str, code: str) -> None:
    scene, trigger = told(row, people)
    (party,) = as_suspects(scene, trigger, parties_of(scene, slot_of(trigger, "obj"), None))
    assert party.code == code


@pytest.mark.parametrize(
    ("row", "charged"),
    [
        ("A/DT/2/det man/NN/4/nsubj:pass was=be/VBD/4/aux:pass accused=accuse/VBN/0/root of/IN/6/case theft/NN/4/obl", True),
        ("Police/NNP/2/nsubj accused=accuse/VBD/0/root a/DT/4/det man/NN/2/obj of/IN/6/case theft/NN/2/obl", False),
        (f"{POLICE} a/DT/4/det man/NN/2/obj", False),
    ],
)
def test_charges_without_an_accuser(row: str, charged: bool) -> None:
    assert is_charged(told(row)[1]) is charged


@pytest.mark.parametrize(("lemma", "code"), [("", "RUR CRM"), ("man", "RUR CRM"), ("activist", "RUR CVL")])
def test_a_name_with_nothing_but_a_people_is_anybodys(lemma: str, code: str) -> None:
    doc = make_parsed("Police/NNP/2/nsubj charged=charge/VBD/0/root Fritz/NNP/2/obj/PER with/IN/5/case murder/NN/2/obl")
    scene = make_scene(doc, {})
    scene.mentions[2] = make_mention(doc, "Fritz", "RUR CVL", kind="person", lemma=lemma)
    trigger = find_triggers(scene, load_frames())[0]
    (party,) = as_suspects(scene, trigger, parties_of(scene, slot_of(trigger, "obj"), None))
    assert party.code == code


def test_a_tradesman_held_for_a_crime_is_a_suspect() -> None:
    scene, trigger = told(f"{POLICE} a/DT/4/det roofer/NN/2/obj over/IN/7/case the/DT/7/det murder/NN/2/obl", "roofer")
    at = next(m.head for m in scene.mentions.values())
    scene.mentions[at] = replace(scene.mentions[at], acts_as="CRM")
    (party,) = as_suspects(scene, trigger, parties_of(scene, slot_of(trigger, "obj"), None))
    assert party.code == "RUR CRM"


@pytest.mark.parametrize(
    ("types", "where", "code"),
    [
        (("ACCUSE", "COERCE"), "inn/NN", "RUR CRM"),
        (("ACCUSE", "COERCE"), "rally/NN", "RUR CVL"),
        (("PROTEST", "COERCE"), "inn/NN", "RUR CVL"),  # who is held there may be of the crowd
    ],
)
def test_who_is_held_in_a_report_of_crime_is_a_suspect(types: tuple[str, str], where: str, code: str) -> None:
    doc = make_parsed(
        "Police/NNP/2/nsubj charged=charge/VBD/0/root two/CD/2/obj",
        f"Fritz/NNP/3/nsubj:pass/PER was=be/VBD/3/aux:pass held=hold/VBN/0/root at/IN/6/case an/DT/6/det {where}/3/obl",
    )
    scene = make_scene(doc, {})
    at, second = doc.text.index("Fritz"), list(doc.sents)[1]
    first = make_claim("charged", doc.text, type="ACCUSE", mode="allege", recipient=(Party("two", 15, 18, "RUR CRM"),))
    crowd = make_claim("charged", doc.text, type=types[0])
    held = make_claim(
        "held", doc.text, type=types[1], mode="arrest", recipient=(Party("Fritz", at, at + 5),), sentence=(second.start_char, second.end_char)
    )
    assert as_known_suspects(scene, [first, crowd, held])[2].recipient[0].code == ("--- CRM" if code.endswith("CRM") else None)


@pytest.mark.parametrize(
    ("fields", "where", "code"),
    [
        ({"type": "COERCE", "mode": "arrest"}, "inn/NN", "RUR CRM"),
        ({"type": "ASSAULT", "mode": "beat"}, "inn/NN", "RUR CRM"),
        ({"type": "ASSAULT", "mode": "firearms"}, "inn/NN", "RUR CVL"),  # a man of that name may be another
        ({"type": "COERCE", "mode": "arrest"}, "rally/NN", "RUR CVL"),
    ],
)
def test_suspects_are_suspects_in_the_whole_report(fields: dict[str, str], where: str, code: str) -> None:
    charged = "Police/NNP/2/nsubj charged=charge/VBD/0/root two/CD/4/nummod men=man/NNS/2/obj"
    doc = make_parsed(charged, f"The/DT/2/det men=man/NNS/3/nsubj:pass left=leave/VBN/0/root a/DT/5/det {where}/3/obj")
    first, again = make_mention(doc, "men", "RUR CVL"), make_mention(doc, "men", "RUR CVL", nth=2)
    scene = Scene(doc, {first.head: first, again.head: replace(again, antecedent=first.head)}, load_things())
    at, also = doc[first.head].idx, doc[again.head].idx
    second = next(s for s in doc.sents if s.start_char <= also < s.end_char)
    told = make_claim("charged", doc.text, type="ACCUSE", recipient=(Party("men", at, at + 3, "RUR CRM"),))
    later = make_claim("left", doc.text, recipient=(Party("men", also, also + 3, "RUR CVL"),), sentence=(second.start_char, second.end_char), **fields)
    assert as_known_suspects(scene, [told, later])[1].recipient[0].code == code


@pytest.mark.parametrize(("by", "code"), [("RUR REB", "RUR CVL"), ("RUR COP", "RUR CRM"), (None, "RUR CRM")])
def test_whom_rebels_accuse_is_no_suspect(by: str | None, code: str) -> None:
    scene, trigger = told("Rebels=rebel/NNS/2/nsubj accused=accuse/VBD/0/root a/DT/4/det man/NN/2/obj of/IN/6/case theft/NN/2/obl")
    man = parties_of(scene, slot_of(trigger, "obj"), None)
    doers = (Party("Rebels", 0, 6, by),) if by else ()
    assert [p.code for p in as_suspects(scene, trigger, man, doers)] == [code]
