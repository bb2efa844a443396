"""Who fills which slot, whatever the voice or the clause."""

import pytest

import tests.sentences as s
from sayso.extract.slots import fill_slot, is_passive
from tests.factory import find_token, make_parsed

# a title behind the verb that the parse has hung on the subject before it
CROSSING = "Rebels=rebel/NNS/2/nsubj accused=accuse/VBD/0/root Gothan/JJ/4/amod leader/NN/1/nmod:desc Michael/NNP/4/flat"
ARMED = "rebels=rebel/NNS/2/nsubj:pass armed=arm/JJ/0/root and/CC/4/cc trained=train/VBN/2/conj by/IN/6/case Kenya/NNP/4/obl:agent"
# a headline of two clauses, the second of which the parse has taken for an object
HOLDS = "Truce=truce/NN/2/nsubj holds=hold/VBZ/0/root _,/,/5/punct rebels=rebel/NNS/5/compound attack/NN/2/obj"
ANTI = "An/DT/5/det anti/JJ/5/amod _-/HYPH/2/punct _PKK/NNP/2/obj operation/NN/6/nsubj failed=fail/VBD/0/root"
ANTI_ONE_WORD = "An/DT/3/det _anti-PKK/JJ/3/amod operation/NN/4/nsubj failed=fail/VBD/0/root"
SENT_TO_FIGHT = "Kenya/NNP/2/nsubj sent=send/VBD/0/root soldiers=soldier/NNS/2/obj to/TO/5/mark fight/VB/2/advcl rebels=rebel/NNS/5/obj"
SENT_TO_MEET = "Kenya/NNP/2/nsubj sent=send/VBD/0/root soldiers=soldier/NNS/2/obj to/TO/5/mark meet/VB/2/advcl rebels=rebel/NNS/5/obj"
PATROLLED_AFTER = (
    "Soldiers=soldier/NNS/2/nsubj patrolled=patrol/VBD/0/root Zenda/NNP/2/obj after/IN/6/mark officers=officer/NNS/6/nsubj fought=fight/VBD/2/advcl "
    "rebels=rebel/NNS/6/obj"
)
# what somebody did to the men is told behind them
MEN_KILLED = "men=man/NNS/6/nsubj {} killed=kill/VBD/1/acl:relcl in/IN/5/case Zenda/NNP/3/obl slept=sleep/VBD/0/root"
MEN_SHOT_AND = (
    "Gunmen=gunman/NNS/7/nsubj shot=shoot/VBN/1/acl at/IN/4/case homes=home/NNS/2/obl and/CC/7/cc Kenya/NNP/7/nsubj replied=reply/VBD/0/root"
)
SHOT_DOWN = (
    "pilot/NN/3/nsubj:pass was/VBD/3/aux:pass found=find/VBN/0/root shot=shoot/VBN/3/xcomp down/RP/4/compound:prt over/IN/7/case Zenda/NNP/4/obl"
)
SHOT_OVER = "police/NNS/2/nsubj shot=shoot/VBD/0/root over/IN/4/case heads=head/NNS/2/obl"

# sentence, the event word, slot, its fillers
RETURNING = "a/DT/2/det convoy/NN/0/root of/IN/5/case returning=return/VBG/2/acl refugees=refugee/NNS/4/obj"
BAG = "He/PRP/2/nsubj left=leave/VBD/0/root a/DT/4/det bag/NN/2/obj"
# the parse takes the first of two verbs for a passive
KIDNAPPED = "Rebels=rebel/NNS/2/nsubj:pass kidnapped=kidnap/VBN/0/root and/CC/5/cc later/RB/5/advmod killed=kill/VBD/2/conj"
# a past tense that the parse has joined to the participle before it
PAID_AND_ARRESTED = (
    "Police/NNS/2/nsubj said=say/VBD/0/root no/DT/4/det ransom/NN/6/nsubj:pass was/VBD/6/aux:pass paid=pay/VBN/2/ccomp and/CC/8/cc "
    "arrested=arrest/VBD/6/conj at/IN/10/case dawn/NN/8/obl"
)
# what the attacks were on hangs on the victims
VICTIMS = "Victims=victim/NNS/6/nsubj of/IN/3/case attacks=attack/NNS/1/nmod"
LAND_TAKEN = "The/DT/2/det land/NN/0/root Kenya/NNP/4/nsubj captured=capture/VBN/2/acl"
CAUGHT = "Men=man/NNS/3/nsubj:pass were/VBD/3/aux:pass captured=capture/VBN/0/root"
RAIDED = "Police/NNS/4/compound raid/NN/4/compound two/CD/4/nummod papers=paper/NNS/7/obj"
STOPPED = (
    "Police/NNS/2/nsubj shot=shoot/VBD/0/root to/TO/4/mark stop/VB/2/advcl men=man/NNS/4/obj from/IN/7/mark marching=march/VBG/4/xcomp"
)
FILLED = [
    # against whom hangs on who did it
    ("an/DT/2/det attack/NN/0/root made=make/VBN/2/acl by/IN/5/case rebels=rebel/NNS/3/obl:agent against/IN/7/case Kenya/NNP/5/nmod", "made", "against",
     ["Kenya"]),
    ("an/DT/2/det attack/NN/0/root by/IN/4/case rebels=rebel/NNS/2/nmod against/IN/6/case Kenya/NNP/4/nmod", "attack", "against", ["Kenya"]),
    ("an/DT/2/det attack/NN/0/root by/IN/4/case rebels=rebel/NNS/2/nmod near/IN/6/case Kenya/NNP/4/nmod", "attack", "against", []),
    ("an/DT/2/det attack/NN/0/root blamed=blame/VBN/2/acl on/IN/5/case rebels=rebel/NNS/3/obl:agent", "blamed", "subj", []),
    ("an/DT/2/det attack/NN/0/root blamed=blame/VBN/2/acl on/IN/5/case rebels=rebel/NNS/3/obl:agent", "blamed", "on", ["rebels"]),
    ("a/DT/2/det militant/NN/3/nsubj held=hold/VBN/5/acl responsible/JJ/3/xcomp men=man/NNS/0/root", "held", "obj", ["militant"]),
    (PAID_AND_ARRESTED, "arrested", "subj", ["Police"]),
    ("One/CD/4/nsubj of/IN/3/case workers=worker/NNS/1/nmod snatched=snatch/VBD/0/root on/IN/6/case Monday/NNP/4/obl", "snatched", "subj", []),
    (f"{KIDNAPPED} tourists=tourist/NNS/5/obj", "kidnapped", "subj", ["Rebels"]),
    (f"{KIDNAPPED} tourists=tourist/NNS/5/obj", "kidnapped", "obj", ["tourists"]),
    (f"{KIDNAPPED} in/IN/7/case Zenda/NNP/5/obl", "kidnapped", "obj", ["Rebels"]),
    (f"{BAG} with/IN/6/case explosives=explosive/NNS/4/nmod", "left", "obj.load", ["explosives"]),
    (f"{BAG} packed=pack/VBN/4/acl with/IN/7/case explosives=explosive/NNS/5/obl", "left", "obj.load", ["explosives"]),
    (f"{BAG} containing=contain/VBG/4/acl a/DT/7/det bomb/NN/5/obj", "left", "obj.load", ["bomb"]),
    (f"{VICTIMS} on/IN/5/case embassies=embassy/NNS/1/nmod wept=weep/VBD/0/root", "attacks", "on", ["embassies"]),
    (f"{VICTIMS} wept=weep/VBD/0/root on/IN/6/case Monday/NNP/4/obl", "attacks", "on", []),
    ("Bombings=bombing/NNS/0/root this/DT/3/det month/NN/1/nmod:unmarked of/IN/5/case embassies=embassy/NNS/3/nmod", "Bombings", "obj", ["embassies"]),
    (CROSSING, "accused", "obj", ["leader"]),
    (ARMED, "armed", "subj", ["Kenya"]),
    ("rebels=rebel/NNS/0/root who/WP/6/nsubj Kenya/NNP/4/nsubj said=say/VBD/1/acl:relcl had/VBD/6/aux shelled=shell/VBN/4/ccomp Zenda/NNP/6/obj",
     "shelled", "subj", ["rebels"]),
    (HOLDS, "holds", "obj", []),
    (ANTI, "operation", "against", ["PKK"]),
    ("this/DT/2/det weekend/NN/5/nmod:poss _'s/POS/2/case rebel/NN/5/compound raid/NN/0/root", "raid", "subj", ["rebel"]),
    # what killed is the deed, and not what it was aimed at, nor a force that made it
    ("attacks=attack/NNS/0/root on/IN/4/case a/DT/4/det bank/NN/1/nmod _,/,/7/punct which/WDT/7/nsubj killed=kill/VBD/4/acl:relcl two/CD/7/obj",
     "killed", "subj", ["attacks"]),
    ("attacks=attack/NNS/0/root by/IN/4/case the/DT/4/det army/NN/1/nmod _,/,/7/punct which/WDT/7/nsubj killed=kill/VBD/4/acl:relcl two/CD/7/obj",
     "killed", "subj", ["army"]),
    # one death beside other deeds is no death of theirs
    ("the/DT/2/det death/NN/0/root of/IN/5/case one/CD/5/nummod soldier/NN/2/nmod and/CC/8/cc the/DT/8/det arrest/NN/5/conj of/IN/10/case "
     "men=man/NNS/8/nmod", "death", "obj", ["soldier"]),
    (ANTI_ONE_WORD, "operation", "against", ["anti-PKK"]),
    (ANTI_ONE_WORD, "operation", "subj", []),  # it is not theirs
    (SENT_TO_FIGHT, "sent", "foe", ["rebels"]),
    (SENT_TO_MEET, "sent", "foe", []),
    (PATROLLED_AFTER, "patrolled", "foe", []),  # whom others fought before
    (s.SHELLED, "shelled", "subj", ["Rebels"]),
    (s.SHELLED, "shelled", "obj", ["village"]),
    (s.SHELLED_BY, "shelled", "subj", ["rebels"]),
    (s.SHELLED_BY, "shelled", "obj", ["village"]),
    (s.SHELLED_BY, "shelled", "on", ["Monday"]),
    (s.SHELLED_AND_BURNED, "shelled", "subj", ["Rebels", "bandits"]),
    (s.SHELLED_AND_BURNED, "burned", "subj", ["Rebels", "bandits"]),
    (s.SHELLED_AND_BURNED, "burned", "obj", ["village"]),
    (s.WHICH_THEY_SHELLED, "shelled", "subj", ["rebels"]),
    (s.WHICH_THEY_SHELLED, "shelled", "obj", ["village"]),
    (s.WHO_SHELLED, "shelled", "subj", ["rebels"]),
    (s.WHO_SHELLED, "fled", "subj", ["rebels"]),
    (s.WHOM_THEY_CAPTURED, "captured", "obj", ["soldiers"]),
    (s.WHOM_THEY_CAPTURED, "captured", "subj", ["rebels"]),
    (s.WHOM_THEY_CAPTURED, "freed", "obj", ["soldiers"]),
    (s.WHOM_THEY_CAPTURED, "freed", "subj", []),
    (s.KILLING_SIX, "killing", "subj", ["Rebels"]),
    (s.ATTACKED_AND_KILLED, "killed", "subj", ["army"]),
    (s.ORDERED_TO_LEAVE, "leave", "subj", ["rebels"]),  # the object of the order leaves
    (s.PROMISED_TO_LEAVE, "leave", "subj", ["rebels"]),  # the subject of the promise does
    (s.PROMISED_TO_LEAVE, "promised", "xcomp", ["leave"]),
    (s.ORDERED_TO_LEAVE, "ordered", "xcomp.obj", ["town"]),
    (s.KILLED_IN_RAID, "killed", "obj", ["men"]),
    (s.KILLED_IN_RAID, "killed", "subj", []),
    (s.KILLED_IN_RAID, "killed", "in", ["raid"]),
    (s.ARMY_ATTACK_ON, "attack", "subj", ["army"]),
    (s.ARMY_ATTACK_ON, "attack", "on", ["rebels"]),
    (s.ATTACK_BY, "attack", "subj", ["rebels"]),
    (s.CARRIED_OUT_BY, "attack", "subj", ["rebels"]),
    (s.TRUCE_BROKERED, "truce", "broker", ["Ghana"]),
    (s.TRUCE_BROKERED, "truce", "subj", []),
    (s.TALKS_BETWEEN, "Talks", "between", ["Kenya", "Uganda"]),
    (s.WAS_ACCUSED_OF, "accused", "obj", ["army"]),
    (s.WAS_ACCUSED_OF, "shelling", "subj", ["army"]),
    (s.SAID_KILLED, "said", "ccomp", ["killed"]),
    (s.MET, "met", "subj", ["presidents"]),
    (s.MET, "presidents", "of", ["Kenya", "Uganda"]),
    (MEN_KILLED.format("they/PRP/3/nsubj"), "killed", "obj", ["men"]),
    ("A/DT/5/det Gothan/JJ/4/obl:unmarked _-/HYPH/2/punct led=lead/VBN/5/amod raid/NN/6/nsubj failed=fail/VBD/0/root", "raid", "subj", ["Gothan"]),
    ("A/DT/5/det Gothan/JJ/4/compound _-/HYPH/2/punct backed=back/VBN/5/amod raid/NN/6/nsubj failed=fail/VBD/0/root", "raid", "subj", []),
    (RETURNING, "convoy", "of", ["refugees"]),
    (LAND_TAKEN, "captured", "subj", ["Kenya"]),
    (LAND_TAKEN, "captured", "obj", ["land"]),
    ("The/DT/4/det army/NN/4/compound checkpoint/NN/4/compound attack/NN/0/root", "attack", "subj", []),
    ("Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass hurt/JJ/0/root", "hurt", "subj", []),
    ("Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass hurt/JJ/0/root", "hurt", "obj", ["Two"]),
    (f"{CAUGHT} according/VBG/5/case rebels=rebel/NNS/3/obl:agent", "captured", "subj", []),
    (f"{CAUGHT} alongside/IN/5/case rebels=rebel/NNS/3/obl:agent", "captured", "subj", []),
    # teachers who strike, whom the parse has struck
    (f"{CAUGHT} by/IN/5/mark striking=strike/VBG/3/advcl teachers=teacher/NNS/5/obj", "captured", "subj", ["teachers"]),
    (f"{CAUGHT} by/IN/5/mark firing=fire/VBG/3/advcl shells=shell/NNS/5/obj", "captured", "subj", []),
    # what came of a deed, which the parse hangs on what the deed was to stop
    (f"{STOPPED} _,/,/9/punct wounding=wound/VBG/7/advcl two/CD/9/obj", "wounding", "subj", ["Police"]),
    (f"{STOPPED} _,/,/9/punct singing=sing/VBG/7/advcl songs=song/NNS/9/obj", "singing", "subj", ["men"]),
    (f"{CAUGHT} _,/,/6/punct including/VBG/6/case rebels=rebel/NNS/3/obl:agent", "captured", "subj", []),
]


@pytest.mark.parametrize(("row", "word", "slot", "wanted"), FILLED)
def test_slots(row: str, word: str, slot: str, wanted: list[str]) -> None:
    assert [t.text for t in fill_slot(find_token(make_parsed(row), word), slot)] == wanted


@pytest.mark.parametrize(
    ("row", "word", "passive"),
    [
        (s.SHELLED, "shelled", False),
        (s.SHELLED_BY, "shelled", True),
        (s.KILLED_IN_RAID, "killed", True),
        (s.CARRIED_OUT_BY, "carried", True),
        (s.WHO_SHELLED, "shelled", False),
        (s.WHOM_THEY_CAPTURED, "captured", False),
        (s.WHOM_THEY_CAPTURED, "freed", True),
        (s.HAD_ATTACKED, "attacked", False),
        (s.KILLING_SIX, "killing", False),
        ("Gunmen=gunman/NNS/2/nsubj killed=kill/VBN/0/root in/IN/4/case raid/NN/2/obl", "killed", True),  # headline
        ("Rebels=rebel/NNS/2/nsubj blamed=blame/VBD/6/ccomp for/IN/4/case raids=raid/NNS/2/obl he/PRP/6/nsubj said=say/VBD/0/root", "blamed", True),
        ("Soldiers=soldier/NNS/2/nsubj:pass held=hold/VBD/0/root at/IN/4/case Zenda/NNP/2/obl", "held", True),  # a place, and no aim
        (SHOT_OVER, "shot", False),
        ("Six/CD/2/nsubj died=die/VBD/0/root in/IN/4/case what/WP/2/obl they/PRP/6/nsubj called=call/VBD/4/acl:relcl a/DT/8/det raid/NN/6/xcomp by/IN/10/case "
         "rebels=rebel/NNS/6/obl:agent", "called", False),
        ("Men=man/NNS/2/nsubj shot=shoot/VBD/0/root in/IN/5/case the/DT/5/det air/NN/2/obl", "shot", False),
        (MEN_KILLED.format("they/PRP/3/nsubj"), "killed", False),
        (MEN_KILLED.format("later/RB/3/advmod"), "killed", True),
        (MEN_SHOT_AND, "shot", False),  # and the verb behind "and" has a subject of its own
        ("Prosecutors=prosecutor/NNS/2/nsubj charged=charge/VBD/0/root him=he/PRP/2/iobj with/IN/5/case theft/NN/2/obl", "charged", False),
        (PAID_AND_ARRESTED, "arrested", False),
        ("It/PRP/3/nsubj:pass had=have/VBD/3/aux retaken=retake/VBN/0/root Zenda/NNP/3/obj", "retaken", False),
        ("It/PRP/4/nsubj:pass had=have/VBD/4/aux been/VBN/4/aux:pass retaken=retake/VBN/0/root", "retaken", True),
        ("Men=man/NNS/3/nsubj:pass were/VBD/3/aux:pass ordered=order/VBN/0/root held=hold/VBN/3/xcomp", "held", True),
        ("Men=man/NNS/2/nsubj seem=seem/VBP/0/root to/TO/5/mark have/VB/5/aux held=hold/VBN/2/xcomp", "held", False),
        ("Gunships=gunship/NNS/0/root fired=fire/VBD/1/acl on/IN/4/case positions=position/NNS/2/obl", "fired", False),
        ("Men=man/NNS/0/root fired=fire/VBN/1/acl on/IN/4/case Monday/NNP/2/obl", "fired", True),
        ("Men=man/NNS/2/nsubj captured=capture/VBD/0/root and/CC/4/cc threatened=threaten/VBD/2/conj to/TO/6/mark burn/VB/4/xcomp guards=guard/NNS/6/obj",
         "captured", False),
        # a headline whose form is no past tense
        ("Monks=monk/NNS/2/nsubj beaten=beat/VBD/0/root in/IN/4/case Zenda/NNP/2/obl", "beaten", True),
        ("Monks=monk/NNS/2/nsubj hit/VBD/0/root in/IN/4/case Zenda/NNP/2/obl", "hit", False),
        # verbs that need an object, whatever the form
        ("Man/NNP/2/nsubj accused=accuse/VBD/0/root of/IN/4/case theft/NN/2/obl", "accused", True),
        ("Police/NNS/2/nsubj held=hold/VBD/0/root two/CD/2/obj _,/,/5/punct charged=charge/VBN/2/advcl with/IN/7/case theft/NN/5/obl", "charged", True),
        # the second of two clauses of a headline
        (f"{RAIDED} _,/,/6/punct editors=editor/NNS/7/nsubj held=hold/VBN/0/root", "held", True),
        (f"{RAIDED} then/RB/6/advmod editors=editor/NNS/7/nsubj held=hold/VBN/0/root", "held", False),
        (f"{CAUGHT} and/CC/6/cc later/RB/6/advmod let/VB/3/conj go/VB/6/xcomp", "let", True),  # a participle that looks like the verb itself
        (f"{CAUGHT} and/CC/6/cc later/RB/6/advmod let/VB/3/conj us/PRP/6/obj go/VB/6/xcomp", "let", False),
        ("Gotha/NNP/2/nsubj denied=deny/VBD/0/root it/PRP/2/obj as/IN/6/mark rebels=rebel/NNS/6/nsubj charged=charge/VBD/2/advcl", "charged", False),
    ],
)  # fmt: skip
def test_voice(row: str, word: str, passive: bool) -> None:
    assert is_passive(find_token(make_parsed(row), word)) is passive


def test_long_chains_of_control_end() -> None:
    """A parse gone wrong, thirty verbs deep, costs little and finds nothing false."""
    verbs = " ".join(f"tried=try/VBD/{i + 1}/xcomp" for i in range(1, 30))
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj tried=try/VBD/0/root {verbs}")
    assert fill_slot(doc[len(doc) - 1], "subj") == []
    assert [t.text for t in fill_slot(doc[4], "subj")] == ["Rebels"]


@pytest.mark.parametrize(
    ("row", "word", "slot", "found"),
    [
        ("In/IN/2/case addition/NN/7/obl to/IN/4/mark bombing=bomb/VBG/2/acl Zenda/NNP/4/obj rebels=rebel/NNS/7/nsubj shelled=shell/VBD/0/root it/PRP/7/obj",
         "bombing", "subj", ["rebels"]),
        ("In/IN/2/case addition/NN/6/obl to/IN/4/case raids=raid/NNS/2/nmod rebels=rebel/NNS/6/nsubj shelled=shell/VBD/0/root it/PRP/6/obj",
         "raids", "subj", ["rebels"]),
        ("Troops=troop/NNS/0/root captured=capture/VBN/1/acl on/IN/4/case Friday/NNP/2/obl a/DT/6/det camp/NN/2/nsubj:pass", "captured", "subj", ["Troops"]),
        ("Troops=troop/NNS/0/root captured=capture/VBN/1/acl on/IN/4/case Friday/NNP/2/obl a/DT/6/det camp/NN/2/nsubj:pass", "captured", "obj", ["camp"]),
    ],
)  # fmt: skip
def test_slots_behind_an_addition_and_a_day(row: str, word: str, slot: str, found: list[str]) -> None:
    assert [t.text for t in fill_slot(find_token(make_parsed(row), word), slot)] == found


@pytest.mark.parametrize(("aim", "found"), [("dawn/NN", ["dawn"]), ("1835/CD", [])])
def test_an_hour_is_nobody_at_whom_an_attack_is(aim: str, found: list[str]) -> None:
    doc = make_parsed(f"The/DT/2/det attack/NN/0/root at/IN/4/case {aim}/2/nmod")
    assert [t.text for t in fill_slot(find_token(doc, "attack"), "at")] == found
