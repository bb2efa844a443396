"""Patterns look at the words around a head: particles, objects, prepositions, compounds."""

import pytest

from sayso.extract.patterns import find_parted, fits, name_compound, name_forms
from sayso.reference.frames import Pattern
from tests.factory import find_token, make_parsed

OPENED = "Rebels=rebel/NNS/2/nsubj opened=open/VBD/0/root fire/NN/2/obj on/IN/6/case the/DT/6/det army/NN/2/obl"
PULLED = "Rebels=rebel/NNS/2/nsubj pulled=pull/VBD/0/root out/RP/2/compound:prt"
EXTENDED = ("Gotha/NNP/2/nsubj extended=extend/VBD/0/root a/DT/4/det state/NN/2/obj of/IN/6/case emergency/NN/4/nmod")
USED = "Rebels=rebel/NNS/2/nsubj used=use/VBD/0/root banned/JJ/5/amod chemical/JJ/5/amod weapons=weapon/NNS/2/obj"
ADMITTED = "Rebels=rebel/NNS/2/nsubj admitted=admit/VBD/0/root to/IN/4/case one/CD/2/obl dead/JJ/4/amod"
TOLD = "Rebels=rebel/NNS/2/nsubj told=tell/VBD/0/root us/PRP/2/iobj"
BATTLE = "A/DT/3/det gun/NN/3/compound battle/NN/4/nsubj raged=rage/VBD/0/root"


@pytest.mark.parametrize(
    ("row", "word", "pattern", "wanted"),
    [
        (OPENED, "opened", Pattern("verb", "open", obj=("fire",)), True),
        (OPENED, "opened", Pattern("verb", "open", obj=("door",)), False),
        (OPENED, "opened", Pattern("verb", "open", prep="on", noun=("army",)), True),
        (OPENED, "opened", Pattern("verb", "open", prep="at"), False),
        (EXTENDED, "extended", Pattern("verb", "extend", obj=("state of emergency",)), True),
        (EXTENDED, "extended", Pattern("verb", "extend", obj=("state of siege",)), False),
        (USED, "used", Pattern("verb", "use", obj=("chemical weapon",)), True),
        (USED, "used", Pattern("verb", "use", obj=("nuclear weapon",)), False),
        (PULLED, "pulled", Pattern("verb", "pull", prt="out"), True),
        (f"{TOLD} to/TO/5/mark hand/VB/2/ccomp it/PRP/5/obj", "told", Pattern("verb", "tell", xcomp=("hand",)), True),
        (f"{TOLD} he/PRP/6/nsubj would/MD/6/aux hand/VB/2/ccomp it/PRP/6/obj", "told", Pattern("verb", "tell", xcomp=("hand",)), False),
        (f"{TOLD} that/IN/5/mark hand/VB/2/ccomp it/PRP/5/obj", "told", Pattern("verb", "tell", xcomp=("hand",)), False),
        (PULLED, "pulled", Pattern("verb", "pull", neg=True), False),
        (PULLED, "pulled", Pattern("verb", "pull", left=("rebel",)), True),
        (PULLED, "pulled", Pattern("verb", "pull", left=("army",)), False),
        (ADMITTED, "admitted", Pattern("verb", "admit", prep="to", noun=("dead",)), True),
        (BATTLE, "battle", Pattern("noun", "battle", left=("gun",)), True),
        (BATTLE, "battle", Pattern("noun", "battle", left=("court",)), False),
    ],
)
def test_a_pattern_fits_or_not(row: str, word: str, pattern: Pattern, wanted: bool) -> None:
    assert fits(find_token(make_parsed(row), word), pattern) is wanted


def test_a_compound_has_the_forms_that_a_lexicon_may_write() -> None:
    battle = find_token(make_parsed(BATTLE), "battle")
    assert name_compound(battle) == "gun battle"
    assert name_forms(battle) == {"battle", "gun battle", "gun-battle", "gunbattle"}


@pytest.mark.parametrize(("word", "parts"), [("last", ["rebels"]), ("bulk", ["rebels"]), ("leader", [])])
def test_of_whom_a_word_takes_a_part(word: str, parts: list[str]) -> None:
    row = f"The/DT/2/det {word}/NN/6/nsubj of/IN/5/case the/DT/5/det rebels=rebel/NNS/2/nmod left=leave/VBD/0/root"
    assert [t.text for t in find_parted(find_token(make_parsed(row), word))] == parts


def test_a_day_is_nothing_that_a_verb_asks_for() -> None:
    called = find_token(make_parsed("Gotha/NNP/2/nsubj called=call/VBD/0/root on/IN/4/case Monday/NNP/2/obl"), "called")
    assert not fits(called, Pattern("verb", "call", prep="on"))
    jailed = find_token(make_parsed("He/PRP/2/nsubj:pass jailed=jail/VBN/0/root for/IN/5/case a/DT/5/det month/NN/2/obl"), "jailed")
    assert fits(jailed, Pattern("verb", "jail", prep="for"))


@pytest.mark.parametrize(("dep", "wanted"), [("obj", True), ("obl", False)])
def test_a_particle_may_be_read_as_the_preposition_of_an_object(dep: str, wanted: bool) -> None:
    called = find_token(make_parsed(f"Gotha/NNP/2/nsubj called=call/VBD/0/root in/IN/5/case an/DT/5/det envoy/NN/2/{dep}"), "called")
    assert fits(called, Pattern("verb", "call", prt="in")) is wanted


@pytest.mark.parametrize(("head", "wanted"), [(4, True), (1, False)])
def test_a_particle_may_be_read_as_part_of_an_adverb(head: int, wanted: bool) -> None:
    row = f"Men=man/NNS/0/root mown=mow/VBN/1/acl down/RB/{head}/advmod there/RB/2/advmod"
    assert fits(find_token(make_parsed(row), "mown"), Pattern("verb", "mow", prt="down")) is wanted


@pytest.mark.parametrize(("word", "wanted"), [("one/CD", True), ("mother/NN", False)])
def test_of_what_a_verb_has_one_it_has(word: str, wanted: bool) -> None:
    row = f"Gotha/NNP/2/nsubj dealt=deal/VBD/0/root {word}/2/obj of/IN/5/case defeats=defeat/NNS/3/nmod"
    assert fits(find_token(make_parsed(row), "dealt"), Pattern("verb", "deal", obj=("defeat",))) is wanted


@pytest.mark.parametrize(("comma", "wanted"), [("_,/,/2/punct", False), ("then/RB/5/advmod", True)])
def test_a_phrase_set_off_before_the_subject_is_nothing_that_a_verb_asks_for(comma: str, wanted: bool) -> None:
    row = f"With/IN/2/case Gotha/NNP/5/obl {comma} Kenya/NNP/5/nsubj broke=break/VBD/0/root"
    assert fits(find_token(make_parsed(row), "broke"), Pattern("verb", "break", prep="with")) is wanted


@pytest.mark.parametrize(("how", "wanted"), [("string/NN", ["bombs"]), ("fear/NN", [])])
def test_what_comes_in_a_string(how: str, wanted: list[str]) -> None:
    doc = make_parsed(f"A/DT/2/det {how}/5/nsubj of/IN/4/case bombs=bomb/NNS/2/nmod hit=hit/VBD/0/root Zenda/NNP/5/obj/LOC")
    assert [t.text for t in find_parted(doc[1])] == wanted


@pytest.mark.parametrize(("word", "wanted"), [("from", True), ("by", False)])
def test_a_preposition_may_lead_to_a_deed(word: str, wanted: bool) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj kept=keep/VBD/0/root us/PRP/2/obj {word}/IN/5/mark leaving=leave/VBG/2/advcl"
    assert fits(find_token(make_parsed(row), "kept"), Pattern("verb", "keep", prep="from")) is wanted
