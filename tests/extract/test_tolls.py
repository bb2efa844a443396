"""Whose toll it is, and which event it belongs to."""

import pytest

import tests.sentences as s
from sayso.extract.claims import Extractor
from sayso.extract.tolls import find_tolls
from sayso.records import Attribution, Claim, Party, Toll
from sayso.reference.frames import load_frames
from tests.factory import make_parsed, make_scene

WHO = {"Rebels": "RUR REB", "rebels": "RUR REB", "soldiers": "RUR MIL", "commander": "RUR MIL", "deputy": "RUR MIL", "army": "RUR MIL"}


def claims(row: str) -> list[Claim]:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    return Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")


def told(toll: Toll) -> tuple[str, int | None, int | None, str | None]:
    return toll.kind, toll.low, toll.high, toll.of.code if toll.of else None


def test_tolls_of_a_text() -> None:
    doc = make_parsed(s.KILLING_SIX, s.SHELLED, s.BOMB_KILLED)
    tolls = find_tolls(make_scene(doc, {}), load_frames())
    assert [(t.kind, t.low, t.high, doc.text[t.start : t.end]) for t in tolls] == [("killed", 6, 6, "six"), ("killed", 6, None, "six")]


def test_those_counted_after_are_of_those_before() -> None:
    (claim,) = claims(
        "Four/CD/2/nummod rebels=rebel/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root and/CC/8/cc "
        "five/CD/7/nummod others=other/NNS/4/conj wounded=wound/VBN/4/conj"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 4, 4, "RUR REB"), ("injured", 5, 5, "RUR REB")]


def test_one_entry_for_one_party() -> None:
    (claim,) = claims(
        "The/DT/2/det commander/NN/7/nsubj:pass and/CC/5/cc his/PRP$/5/nmod:poss deputy/NN/2/conj were=be/VBD/7/aux:pass "
        "injured=injure/VBN/0/root"
    )
    assert [told(t) for t in claim.casualties] == [("injured", 2, 2, "RUR MIL")]


def test_the_own_toll_before_the_running_total() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root six/CD/4/nummod soldiers=soldier/NNS/2/obj _,/,/6/punct "
        "bringing=bring/VBG/2/advcl the/DT/9/det death/NN/9/compound toll/NN/6/obj to/IN/11/case 40/CD/6/obl"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 6, 6, "RUR MIL")]


def test_a_total_alone() -> None:
    (claim,) = claims(
        "The/DT/3/det death/NN/3/compound toll/NN/4/nsubj rose=rise/VBD/0/root to/IN/6/case 40/CD/4/obl"
    )
    assert (claim.type, [told(t) for t in claim.casualties]) == ("ASSAULT", [("killed", 40, 40, "--- CVL")])


def test_a_toll_beside_its_event() -> None:
    (claim,) = claims(
        "The/DT/2/det army/NN/3/nsubj shelled=shell/VBD/0/root the/DT/5/det village/NN/3/obj with/IN/8/mark 10/CD/8/nummod "
        "wounded/JJ/3/advcl"
    )
    assert [told(t) for t in claim.casualties] == [("injured", 10, 10, "--- CVL")]


def test_who_says_it_is_not_hurt() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root wounding=wound/VBG/2/advcl 17/CD/3/obj _,/,/6/punct "
        "soldiers=soldier/NNS/4/conj said=say/VBD/2/parataxis"
    )
    assert [told(t)[1] for t in claim.casualties] == [17]


def test_shot_dead_is_one_event() -> None:
    (claim,) = claims("Rebels=rebel/NNS/2/nsubj shot=shoot/VBD/0/root dead/JJ/5/amod two/CD/5/nummod soldiers=soldier/NNS/2/obj")
    assert (claim.trigger, [told(t) for t in claim.casualties]) == ("shot dead", [("killed", 2, 2, "RUR MIL")])


def test_the_foreign_are_not_of_the_scene() -> None:
    (claim,) = claims(
        "Four/CD/3/nummod Western/JJ/3/amod tourists=tourist/NNS/5/nsubj:pass were=be/VBD/5/aux:pass killed=kill/VBN/0/root"
    )
    assert [t.of.id for t in claim.casualties if t.of] == ["foreign"]


def test_who_loses_men_is_hurt() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj lost=lose/VBD/0/root two/CD/4/nummod men=man/NNS/2/obj _././2/punct"
    )
    assert ([p.code for p in claim.recipient], [told(t) for t in claim.casualties]) == (["RUR REB"], [("killed", 2, 2, "RUR REB")])
    assert claim.actor == ()


def test_who_loses_men_in_a_battle_is_hurt_and_they_have_not_fought_it() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj lost=lose/VBD/0/root two/CD/4/nummod men=man/NNS/2/obj in/IN/7/case a/DT/7/det battle/NN/2/obl "
        "with/IN/10/case the/DT/10/det army/NN/7/nmod _././2/punct"
    )
    assert ([p.code for p in claim.actor], [p.code for p in claim.recipient]) == (["RUR MIL"], ["RUR REB"])


def test_civilians_whom_a_side_loses_bear_no_arms() -> None:
    (claim,) = claims("army/NN/2/nsubj lost=lose/VBD/0/root two/CD/4/nummod civilians=civilian/NNS/2/obj _././2/punct")
    assert [told(t) for t in claim.casualties] == [("killed", 2, 2, "RUR CVL")]


def test_for_the_loss_of_men_they_are_the_doers_own() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root nine/CD/4/nummod soldiers=soldier/NNS/2/obj for/IN/7/case the/DT/7/det loss/NN/2/obl "
        "of/IN/10/case three/CD/10/nummod men=man/NNS/7/nmod _././2/punct"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 9, 9, "RUR MIL"), ("killed", 3, 3, "RUR REB")]


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("Rebels=rebel/NNS/2/nsubj admit/VBP/0/root four/CD/4/nummod dead/NN/2/obj _././2/punct", 4),
        ("Rebels=rebel/NNS/2/nsubj admit/VBP/0/root to/IN/5/case four/CD/5/nummod dead/NN/2/obl _././2/punct", 4),
        ("Rebels=rebel/NNS/2/nsubj put/VBD/0/root their/PRP$/5/nmod:poss own/JJ/5/amod dead/NN/2/obj at/IN/7/case eight/CD/2/obl _././2/punct", 8),
    ],
)
def test_who_admits_his_dead_tells_of_them(row: str, count: int) -> None:
    (claim,) = claims(row)
    assert [told(t) for t in claim.casualties] == [("killed", count, count, "RUR REB")]
    assert [p.code for p in claim.sources] == ["RUR REB"]
    assert claim.actor == ()


def test_the_dead_that_somebody_counts_are_not_his() -> None:
    assert claims("army/NN/2/nsubj put/VBD/0/root the/DT/4/det dead/NN/2/obj at/IN/6/case eight/CD/2/obl _././2/punct") == []


def test_losses_beside_those_of_the_other_side() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root nine/CD/4/nummod soldiers=soldier/NNS/2/obj and/CC/6/cc lost=lose/VBD/2/conj "
        "two/CD/8/nummod men=man/NNS/6/obj _././2/punct"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 9, 9, "RUR MIL"), ("killed", 2, 2, "RUR REB")]
    assert [p.code for p in claim.actor] == ["RUR REB"]


def test_the_number_of_people_killed_is_a_total() -> None:
    (claim,) = claims(
        "The/DT/2/det number/NN/6/nsubj of/IN/4/case soldiers=soldier/NNS/2/nmod killed=kill/VBN/4/acl rose=rise/VBD/0/root "
        "to/IN/8/case seven/CD/6/obl _././6/punct"
    )
    assert [(told(t), t.total) for t in claim.casualties] == [(("killed", 7, 7, "RUR MIL"), True)]


@pytest.mark.parametrize(
    ("row", "toll"),
    [
        ("A/DT/2/det man/NN/5/nsubj:pass was=be/VBD/5/aux:pass fatally/RB/5/advmod shot=shoot/VBN/0/root", ("killed", 1, 1)),
        ("A/DT/3/det fatal/JJ/3/amod shooting/NN/7/nsubj of/IN/6/case three/CD/6/nummod men=man/NNS/3/nmod followed=follow/VBD/0/root",
         ("killed", 3, 3)),
    ],
)
def test_a_harm_that_kills(row: str, toll: tuple[str, int, int]) -> None:
    assert toll in [told(t)[:3] for claim in claims(row) for t in claim.casualties]


DIED = "A/DT/2/det boy/NN/4/nsubj later/RB/4/advmod died=die/VBD/0/root"
SHOT = "Rebels=rebel/NNS/2/nsubj shot=shoot/VBD/0/root soldiers=soldier/NNS/2/obj"


@pytest.mark.parametrize(("rows", "tolls"), [((SHOT, DIED), [("killed", 1, 1)]), ((DIED,), []), ((DIED, SHOT), [])])
def test_who_dies_after_an_attack_is_its_dead(rows: tuple[str, ...], tolls: list[tuple[str, int, int]]) -> None:
    doc = make_parsed(*rows)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    found = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert [told(t)[:3] for claim in found for t in claim.casualties] == tolls


def test_who_is_found_dead_is_not_killed_by_the_finder() -> None:
    found = claims(
        "Soldiers=soldier/NNS/2/nsubj found=find/VBD/0/root a/DT/4/det boy/NN/2/obj dead/JJ/2/xcomp after/IN/8/case the/DT/8/det "
        "shooting/NN/2/obl"
    )
    assert [(claim.actor, [told(t)[:3] for t in claim.casualties]) for claim in found] == [((), [("killed", 1, 1)])]


def test_counts_of_a_crime_are_nobody() -> None:
    (claim,) = claims(
        "The/DT/2/det man/NN/3/nsubj faces=face/VBZ/0/root six/CD/5/nummod counts=count/NNS/3/obj of/IN/7/case murder/NN/5/nmod"
    )
    assert claim.casualties == ()


TOTAL = "The/DT/2/det toll/NN/3/nsubj rose=rise/VBD/0/root to/IN/5/case 14/CD/3/obl after/IN/10/mark five/CD/9/nummod more/JJ/9/amod bodies=body/NNS/10/nsubj:pass found=find/VBN/3/advcl"


def test_what_raises_a_total_is_not_the_toll() -> None:
    (claim,) = claims(TOTAL)
    assert [told(t)[:3] for t in claim.casualties] == [("killed", 14, 14)]


def test_a_state_counts_its_people() -> None:
    gotha = "Gotha/NNP/2/nsubj puts=put/VBZ/0/root its=its/PRP$/4/nmod:poss dead/JJ/2/obj at/IN/6/case six/CD/2/obl"
    doc = make_parsed(SHOT, gotha)
    scene = make_scene(doc, {"Rebels": "RUR REB", "soldiers": "RUR MIL", "Gotha": "GOT GOV", "its": "GOT GOV"})
    found = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert [told(t) for t in found[-1].casualties] == [("killed", 6, 6, "GOT CVL")]


def test_a_total_of_several_sorts_of_people() -> None:
    (claim,) = claims(
        "The/DT/2/det toll/NN/3/nsubj rose=rise/VBD/0/root to/IN/6/case ten/CD/6/nummod soldiers=soldier/NNS/3/obl and/CC/9/cc "
        "two/CD/9/nummod rebels=rebel/NNS/6/conj"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 10, 10, "RUR MIL"), ("killed", 2, 2, "RUR REB")]


def test_by_how_many_a_count_is_another_counts_nobody() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root seven/CD/4/nummod soldiers=soldier/NNS/2/obj _,/,/7/punct two/CD/7/nummod more/JJR/4/appos "
        "than/IN/10/mark it/PRP/10/nsubj said=say/VBD/7/advcl _././2/punct"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 7, 7, "RUR MIL")]


def test_who_loses_nobody_is_the_side_that_nobody_fell_of() -> None:
    (claim,) = claims("Rebels=rebel/NNS/2/nsubj lost=lose/VBD/0/root nobody/NN/2/obj _././2/punct")
    assert (claim.status, claim.casualties, [p.code for p in claim.recipient]) == ("negated", (), ["RUR REB"])


def test_a_lorry_is_nobody_lost() -> None:
    (claim,) = claims(
        "The/DT/2/det army/NN/3/nsubj put/VBD/0/root its/PRP$/5/nmod:poss losses=loss/NNS/3/obj at/IN/8/case two/CD/8/nummod dead/JJ/3/obl "
        "and/CC/11/cc a/DT/11/det lorry/NN/8/conj"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 2, 2, "RUR MIL")]


def test_who_lost_men_is_the_one_hurt() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root and/CC/4/cc lost=lose/VBD/2/conj 17/CD/4/obj _././2/punct"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 17, 17, "RUR REB")]


@pytest.mark.parametrize(
    ("row", "toll"),
    [
        ("12/CD/2/nummod attackers=attacker/NNS/3/nsubj fell=fall/VBD/0/root", 12),
        ("Eight/CD/2/nummod soldiers=soldier/NNS/3/nsubj fell=fall/VBD/0/root in/IN/6/case the/DT/6/det battle/NN/3/obl", 8),
        ("Three/CD/2/nummod soldiers=soldier/NNS/3/nsubj sacrificed=sacrifice/VBD/0/root their/PRP$/5/nmod:poss lives=life/NNS/3/obj", 3),
        ("The/DT/2/det army/NN/3/nsubj brought=bring/VBD/0/root down/RP/3/compound:prt five/CD/6/nummod rebels=rebel/NNS/3/obj", 5),
    ],
    ids=["attackers fell", "fell in battle", "gave their lives", "brought down"],
)  # fmt: skip
def test_words_of_those_who_fall(row: str, toll: int) -> None:
    (claim,) = claims(row)
    assert [(t.kind, t.low) for t in claim.casualties] == [("killed", toll)]


@pytest.mark.parametrize(("who", "trigger"), [("Strelsau/NNP", "battle"), ("soldiers=soldier/NNS", "fell")])
def test_a_town_that_falls_in_battle_has_not_died(who: str, trigger: str) -> None:
    assert [c.trigger for c in claims(f"{who}/2/nsubj fell=fall/VBD/0/root in/IN/4/case battle/NN/2/obl")] == [trigger]


def test_bombs_that_fall_are_nobody() -> None:
    (claim,) = claims("Four/CD/2/nummod bombs=bomb/NNS/3/nsubj fell=fall/VBD/0/root on/IN/6/case the/DT/6/det village/NN/3/obl")
    assert (claim.made_by["type"], claim.casualties) == ("frames:assault.shell-lands.verb", ())


SPEAK = (
    "Rebels=rebel/NNS/2/nsubj took=take/VBD/0/root the/DT/4/det village/NN/2/obj _;/:/7/punct the/DT/7/det army/NN/8/nsubj "
    "speaks=speak/VBZ/2/parataxis of/IN/12/case 35/CD/12/nummod dead/JJ/12/amod soldiers=soldier/NNS/8/obl"
)


def test_what_another_counts_stands_on_his_word() -> None:
    doc = make_parsed(SPEAK)
    cue = doc.text.index("speaks")
    army = Attribution((Party("army", 0, 4, "RUR MIL"),), (cue, cue + 6), ((cue, cue + 6),))
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    extractor = Extractor(scene, load_frames(), lambda t: army if t.i > 7 else None, lambda t: (), lambda t: ())
    taken, dead = extractor.claims("r1")
    assert (taken.casualties, [told(t) for t in dead.casualties]) == ((), [("killed", 35, 35, "RUR MIL")])
    assert dead.sources == army.speakers


def test_who_admits_to_dead_tells_of_his_own() -> None:
    doc = make_parsed(
        "Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root the/DT/4/det village/NN/2/obj _././2/punct",
        "A/DT/2/det man/NN/3/nsubj admitted=admit/VBD/0/root to/IN/6/case one/CD/6/nummod dead/JJ/3/obl",
    )
    cue = doc.text.index("admitted")
    rebels = Attribution((Party("man", 0, 3, "RUR REB"),), (cue, cue + 8), ((cue, cue + 8),))
    scene = make_scene(doc, {"Rebels": "RUR REB"})
    (*_, claim) = Extractor(scene, load_frames(), lambda t: rebels if t.i > 2 else None, lambda t: (), lambda t: ()).claims("r1")
    assert [told(t) for t in claim.casualties] == [("killed", 1, 1, "RUR REB")]


def test_dead_and_wounded_in_brackets_are_of_who_lost_them() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj sustained=sustain/VBD/0/root nine/CD/4/nummod casualties=casualty/NNS/2/obj _(/-LRB-/6/punct six/CD/7/nummod "
        "dead/JJ/4/amod and/CC/9/cc three/CD/10/nummod wounded/JJ/7/conj _)/-RRB-/7/punct"
    )
    assert [told(t) for t in claim.casualties] == [("killed", 6, 6, "RUR REB"), ("injured", 3, 3, "RUR REB")]
    assert [p.code for p in claim.recipient] == ["RUR REB"]


def test_dead_among_soldiers_are_soldiers() -> None:
    doc = make_parsed(
        "There/EX/2/expl were=be/VBD/0/root 26/CD/4/nummod dead/JJ/2/nsubj and/CC/7/cc 65/CD/7/nummod wounded/JJ/4/conj among/IN/10/case the/DT/10/det "
        "soldiers=soldier/NNS/7/obl"
    )
    tolls = find_tolls(make_scene(doc, {"soldiers": "RUR MIL"}), load_frames())
    assert [told(t) for t in tolls] == [("killed", 26, 26, "RUR MIL"), ("injured", 65, 65, "RUR MIL")]


def test_who_died_in_a_clash_was_one_of_two_who_fought() -> None:
    (claim,) = claims(
        "Four/CD/2/nummod soldiers=soldier/NNS/5/nsubj from/IN/4/case Zenda/NNP/5/obl/LOC died=die/VBD/0/root in/IN/8/case a/DT/8/det clash/NN/5/obl "
        "with/IN/10/case rebels=rebel/NNS/8/nmod"
    )
    assert (sorted(str(p.code) for p in claim.actor), claim.recipient) == (["RUR MIL", "RUR REB"], ())
    assert [told(t) for t in claim.casualties] == [("killed", 4, 4, "RUR MIL")]


@pytest.mark.parametrize(
    ("row", "tolls"),
    [
        ("Nine/CD/4/nsubj of/IN/3/case soldiers=soldier/NNS/1/nmod lost=lose/VBD/0/root their/PRP$/6/nmod:poss lives=life/NNS/4/obj",
         [("killed", 9, 9, "RUR MIL")]),
        ("The/DT/2/det enemy/NN/3/nsubj left=leave/VBD/0/root 61/CD/3/obj dead/JJ/3/xcomp", [("killed", 61, 61, "RUR REB")]),
        ("The/DT/2/det enemy/NN/3/nsubj left=leave/VBD/0/root 17/CD/5/nummod soldiers=soldier/NNS/3/obj dead/JJ/3/xcomp", [("killed", 17, 17, "RUR MIL")]),
        ("The/DT/2/det army/NN/3/nsubj had=have/MD/0/root 30/CD/3/obj killed=kill/VBN/3/xcomp", [("killed", 30, 30, "RUR MIL")]),
    ],
    ids=["lost their lives", "the enemy left dead", "left others dead", "had killed"],
)  # fmt: skip
def test_whose_dead_they_are(row: str, tolls: list[tuple[str, int, int, str]]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in {**WHO, "enemy": "--- REB" if "soldiers" in row else "RUR REB"}.items() if w in {t.text for t in doc}})
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert [told(t) for t in claim.casualties] == tolls


@pytest.mark.parametrize(("over", "of"), [(6, "GOT CVL"), (4, "GOT CVL"), (None, "--- CVL")], ids=["on the number", "on the verb", "nowhere"])
def test_a_toll_on_one_side(over: int | None, of: str) -> None:
    side = f" on/IN/9/case the/DT/9/det side/NN/{over}/{'nmod' if over == 6 else 'obl'}" if over else ""
    row = f"The/DT/2/det toll/NN/4/nsubj had/VBD/4/aux risen=rise/VBN/0/root to/IN/6/case six/CD/4/obl{side} after/IN/{11 if over else 8}/case fighting/NN/4/obl"
    doc = make_parsed(row)
    scene = make_scene(doc, {"side": "GOT GOV"} if over else {})
    found = [t for t in find_tolls(scene, load_frames()) if t.total]
    assert [told(t) for t in found] == [("killed", 6, 6, of)]


def test_the_dead_of_a_country_are_its_own() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj spoke=speak/VBD/0/root of/IN/6/case 20/CD/6/nummod Gothan/JJ/6/amod dead/NN/2/obl")
    scene = make_scene(doc, {"dead": "GOT CVL"})
    assert [told(t) for t in find_tolls(scene, load_frames())] == [("killed", 20, 20, "GOT CVL")]


@pytest.mark.parametrize(("what", "tolls"), [("tanker", []), ("pilot", [("captured", 1, 1, "GOT BUS")])])
def test_a_ship_that_is_taken_is_nobody(what: str, tolls: list[tuple[str, int, int, str]]) -> None:
    doc = make_parsed(f"Pirates=pirate/NNS/2/nsubj hijacked=hijack/VBD/0/root a/DT/4/det {what}/NN/2/obj")
    scene = make_scene(doc, {what: "GOT BUS"})
    assert [told(t) for t in find_tolls(scene, load_frames())] == tolls


@pytest.mark.parametrize("over", [7, 4, 2], ids=["on the second", "on the first", "on the verb"])
def test_all_whom_a_deed_left_dead_are_counted(over: int) -> None:
    dep = "xcomp" if over == 2 else "amod"
    doc = make_parsed(
        "It/PRP/2/nsubj left=leave/VBD/0/root six/CD/4/nummod policemen=policeman/NNS/2/obj and/CC/7/cc two/CD/7/nummod rebels=rebel/NNS/4/conj "
        f"dead/JJ/{over}/{dep}"
    )
    scene = make_scene(doc, {"policemen": "RUR COP", "rebels": "RUR REB"})
    assert [told(t) for t in find_tolls(scene, load_frames())] == [("killed", 6, 6, "RUR COP"), ("killed", 2, 2, "RUR REB")]


@pytest.mark.parametrize(("mark", "tolls"), [("among", [("killed", 11, 11, "RUR CVL")]), ("beside", [("killed", 11, 11, "RUR CVL"), ("killed", 5, 5, "RUR COP")])])
def test_who_is_among_the_killed_is_counted_already(mark: str, tolls: list[tuple[str, int, int, str]]) -> None:
    doc = make_parsed(
        f"Bombs=bomb/NNS/2/nsubj killed=kill/VBD/0/root 11/CD/4/nummod people/NNS/2/obj _,/,/9/punct {mark}/IN/7/case them/PRP/2/obl five/CD/9/nummod "
        "policemen=policeman/NNS/4/conj"
    )
    scene = make_scene(doc, {"people": "RUR CVL", "policemen": "RUR COP"})
    assert [told(t) for t in find_tolls(scene, load_frames())] == tolls


@pytest.mark.parametrize(("of", "count"), [("of/IN/9/case them/PRP/7/nmod", 14), ("in/IN/9/case Zenda/NNP/7/nmod", 21)])
def test_those_told_again_are_counted_once(of: str, count: int) -> None:
    doc = make_parsed(f"14/CD/2/nummod people/NNS/4/nsubj were/VBD/4/cop hurt/JJ/0/root _,/,/7/punct only/RB/7/advmod seven/CD/4/nsubj {of} badly/RB/7/advmod")
    found = [t for t in find_tolls(make_scene(doc, {}), load_frames()) if t.kind == "injured"]
    assert sum(t.low or 0 for t in found) == count


def test_the_year_of_a_killing_counts_nobody() -> None:
    doc = make_parsed(
        "The/DT/3/det 1982/CD/3/nummod killing/NN/7/nsubj of/IN/6/case 14/CD/6/nummod soldiers=soldier/NNS/3/nmod shocked=shock/VBD/0/root "
        "Zenda/NNP/7/obj"
    )
    assert [(t.low, t.high) for t in find_tolls(make_scene(doc, {"soldiers": "RUR MIL"}), load_frames())] == [(14, 14)]


@pytest.mark.parametrize(("what", "killed"), [("goats=goat/NNS", []), ("herders=herder/NNS", [12])])
def test_beasts_are_no_people(what: str, killed: list[int]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root a/DT/4/det dozen/CD/5/nummod {what}/2/obj")
    tolls = find_tolls(make_scene(doc, {"Rebels": "RUR REB"}), load_frames())
    assert [t.low for t in tolls] == killed
