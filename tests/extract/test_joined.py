"""Heads that are joined to one."""

import pytest

from sayso.extract.joined import (
    conjuncts,
    find_bare_subject,
    find_between,
    find_joined_object,
    find_late_object,
    find_leaders,
    find_shared_agent,
    has_case,
    has_gap,
    is_behind,
    is_main,
    is_named_by_place,
    is_no_doer,
    is_told_beside,
    joined_verb,
    names_use,
    objects_of,
    sharers_of,
)
from tests.factory import find_token, make_parsed

MEMBERS = "Four/CD/2/nummod members=member/NNS/9/nsubj of/IN/5/case the/DT/5/det army/NN/2/nmod and/CC/8/cc"


@pytest.mark.parametrize(
    ("row", "at", "heads"),
    [
        ("Kenya/NNP/6/nsubj _,/,/3/punct Uganda/NNP/1/conj and/CC/5/cc Ghana/NNP/1/conj signed=sign/VBD/0/root", 0, ["Kenya", "Uganda", "Ghana"]),
        (f"{MEMBERS} a/DT/8/det tourist/NN/5/conj died=die/VBD/0/root", 1, ["members", "tourist"]),
        # the parse takes the last but one of a list for a word before the last
        ("Troops=troop/NNS/8/nsubj _,/,/3/punct police/NNS/6/compound and/CC/5/cc village/NN/3/conj guards=guard/NNS/1/conj soon/RB/8/advmod "
         "left=leave/VBD/0/root", 0, ["Troops", "guards", "police"]),
        ("Troops=troop/NNS/8/nsubj and/CC/6/cc town/NN/6/compound and/CC/5/cc village/NN/3/conj guards=guard/NNS/1/conj soon/RB/8/advmod "
         "left=leave/VBD/0/root", 0, ["Troops", "guards"]),
        (f"{MEMBERS} the/DT/8/det navy/NN/5/conj died=die/VBD/0/root", 1, ["members"]),
        # what a name is, between commas and without an "and"
        ("Kenya/NNP/7/nsubj _,/,/5/punct the/DT/5/det former/JJ/5/amod ally/NN/1/conj _,/,/1/punct spoke=speak/VBD/0/root", 0, ["Kenya"]),
        ("Kenya/NNP/6/nsubj and/CC/4/cc the/DT/4/det rebels=rebel/NNS/1/conj soon/RB/6/advmod spoke=speak/VBD/0/root", 0, ["Kenya", "rebels"]),
        ("Kenya/NNP/9/nsubj _,/,/4/punct the/DT/4/det rebels=rebel/NNS/1/conj _,/,/7/punct and/CC/7/cc Ghana/NNP/1/conj soon/RB/9/advmod "
         "spoke=speak/VBD/0/root", 0, ["Kenya", "rebels", "Ghana"]),
    ],
)  # fmt: skip
def test_conjuncts(row: str, at: int, heads: list[str]) -> None:
    assert [t.text for t in conjuncts(make_parsed(row)[at])] == heads


@pytest.mark.parametrize(
    ("between", "agents"),
    [("and/CC/4/cc", ["Kenya"]), ("in/IN/4/case", [])],
)
def test_participles_in_a_row_share_their_agent(between: str, agents: list[str]) -> None:
    row = f"rebels=rebel/NNS/2/nsubj:pass armed=arm/VBN/0/root {between} trained=train/VBN/2/conj by/IN/6/case Kenya/NNP/4/obl:agent"
    assert [t.text for t in find_shared_agent(find_token(make_parsed(row), "armed"))] == agents


@pytest.mark.parametrize(
    ("said", "tag", "word", "told"),
    [
        ("said=say", "VBD", "soon/RB/8/advmod", True),
        ("said=say", "VBN", "soon/RB/8/advmod", False),
        ("saw=see", "VBD", "soon/RB/8/advmod", False),
        ("said=say", "VBD", "women=woman/NNS/8/nsubj", False),  # who has a subject of his own
    ],
)
def test_a_past_tense_is_joined_to_no_participle(said: str, tag: str, word: str, told: bool) -> None:
    row = (
        f"Kenya/NNP/2/nsubj {said}/VBD/0/root men=man/NNS/5/nsubj:pass were/VBD/5/aux:pass hurt=hurt/VBN/2/ccomp and/CC/8/cc "
        f"{word} sued=sue/{tag}/5/conj"
    )
    assert is_told_beside(find_token(make_parsed(row), "sued")) is told


@pytest.mark.parametrize(
    ("verb", "what", "told"),
    [
        ("condemned=condemn", "it=it/PRP/8/obj", True),
        ("burned=burn", "it=it/PRP/8/obj", False),  # which they had done too
        ("demanded=demand", "inquiries=inquiry/NNS/8/obj", True),
        ("demanded=demand", "money/NN/8/obj", False),  # of whom they had hurt
        ("ordered=order", "leave/VB/8/xcomp", False),
    ],
)
def test_what_is_done_by_speaking_is_done_by_the_speaker(verb: str, what: str, told: bool) -> None:
    row = (
        f"Kenya/NNP/2/nsubj said=say/VBD/0/root men=man/NNS/5/nsubj had/VBD/5/aux hurt=hurt/VBN/2/ccomp women=woman/NNS/5/obj and/CC/8/cc "
        f"{verb}/VBD/5/conj {what}"
    )
    assert is_told_beside(find_token(make_parsed(row), verb.split("=")[0])) is told


@pytest.mark.parametrize(("and_", "found"), [("and/CC/3/cc army/NN/1/conj", ["Police"]), ("and/CC/4/cc army/NN/4/compound", []), ("of/IN/3/case town/NN/1/nmod", []), ("and/CC/3/cc medical/JJ/1/conj", ["Police"]), ("and/CC/3/cc soon/RB/1/conj", [])])
def test_who_shares_a_noun(and_: str, found: list[str]) -> None:
    doc = make_parsed(f"Police/NNS/4/compound {and_} officials=official/NNS/5/nsubj spoke=speak/VBD/0/root")
    assert [t.text for t in sharers_of(doc[3])] == found


@pytest.mark.parametrize(
    ("compound", "wanted"),
    [
        ("checkpoint/NN/4/compound attack/NN/0/root", True),
        ("boat/NN/4/compound attack/NN/0/root", False),  # what carries it
        ("checkpoint/NN/4/compound guard/NN/0/root", False),
    ],
)
def test_an_attack_is_named_by_the_place_that_was_attacked(compound: str, wanted: bool) -> None:
    assert is_named_by_place(make_parsed(f"The/DT/4/det army/NN/4/compound {compound}")[3]) is wanted


@pytest.mark.parametrize(("second", "main"), [("Kenya/NNP/7/nsubj", True), ("later/RB/7/advmod", False)])
def test_whose_verb_a_participle_is(second: str, main: bool) -> None:
    row = f"Men=man/NNS/7/nsubj shot=shoot/VBN/1/acl at/IN/4/case homes=home/NNS/2/obl and/CC/7/cc {second} replied=reply/VBD/0/root"
    assert is_main(find_token(make_parsed(row), "shot")) is main


@pytest.mark.parametrize(("second", "gap"), [("they/PRP/3/nsubj", True), ("who/WP/3/nsubj", False), ("later/RB/3/advmod", False), ("_,/,/3/punct", False)])
def test_whether_a_clause_has_the_noun_before_it_for_an_object(second: str, gap: bool) -> None:
    row = f"men=man/NNS/4/nsubj {second} killed=kill/VBD/1/acl:relcl slept=sleep/VBD/0/root"
    assert has_gap(find_token(make_parsed(row), "killed")) is gap


@pytest.mark.parametrize(("verb", "leaders"), [("led=lead", ["Gothan"]), ("made=make", [])])
def test_who_leads_a_deed(verb: str, leaders: list[str]) -> None:
    row = f"A/DT/5/det Gothan/JJ/4/obl:unmarked _-/HYPH/2/punct {verb}/VBN/5/amod raid/NN/6/nsubj failed=fail/VBD/0/root"
    assert [t.text for t in find_leaders(find_token(make_parsed(row), "raid"))] == leaders


@pytest.mark.parametrize(("thing", "named"), [("helicopters=helicopter", True), ("plan", False)])
def test_what_a_thing_is_made_for_is_no_event(thing: str, named: bool) -> None:
    row = f"Attack/NN/2/compound {thing}/NNS/3/nsubj flew=fly/VBD/0/root"
    assert names_use(find_token(make_parsed(row), "Attack")) is named


@pytest.mark.parametrize(("before", "found"), [("", "camp"), ("who/WP/2/nsubj", None)])
def test_the_noun_behind_a_day_is_an_object(before: str, found: str | None) -> None:
    at = 3 if before else 2
    row = (f"Troops=troop/NNS/0/root {before.replace('/2/', f'/{at}/')} captured=capture/VBN/1/acl on/IN/{at + 2}/case Friday/NNP/{at}/obl "
           f"a/DT/{at + 4}/det camp/NN/{at}/nsubj:pass")  # fmt: skip
    late = find_late_object(find_token(make_parsed(row), "captured"))
    assert (late.text if late is not None else None) == found


@pytest.mark.parametrize(
    ("day", "noun", "found"),
    [("on/IN/6/case Monday/NNP/6/compound", "tons=ton", "tons"), ("on/IN/6/case Monday/NNP/6/compound", "nights=night", None), ("in/IN/5/case", "tons=ton", None)],
)  # fmt: skip
def test_what_stands_behind_a_day_is_no_time(day: str, noun: str, found: str | None) -> None:
    at = 4 + day.count(" ")
    row = f"Police/NNS/2/nsubj:pass seized=seize/VBN/0/root {day} 3/CD/{at + 1}/nummod {noun}/NNS/2/obl:unmarked of/IN/{at + 3}/case weed/NN/{at + 1}/nmod"
    late = find_late_object(find_token(make_parsed(row), "seized"))
    assert (late.text if late is not None else None) == found


@pytest.mark.parametrize(("mark", "objects"), [("to/TO/5/mark", ["men"]), ("not/RB/5/advmod", [])])
def test_what_two_threaten_to_do_has_the_object_of_both(mark: str, objects: list[str]) -> None:
    link = "xcomp" if objects else "ccomp"
    row = (f"captured=capture/VBD/0/root and/CC/3/cc threatened=threaten/VBD/1/conj {mark.replace('/5/', '/6/')} then/RB/6/advmod burn/VB/3/{link} "
           "men=man/NNS/6/obj")  # fmt: skip
    first = make_parsed(row)[0]
    second = joined_verb(first)
    assert (second is not None) is bool(objects)
    assert [t.text for t in find_joined_object(find_token(first.doc, "threatened"))] == objects


@pytest.mark.parametrize(("which", "sides"), [("that/WDT", ["rebels", "troops"]), ("where/WRB", [])])
def test_between_whom_a_fight_rages(which: str, sides: list[str]) -> None:
    dep = "nsubj" if which.startswith("that") else "advmod"
    doc = make_parsed(
        f"A/DT/2/det clash/NN/0/root {which}/4/{dep} raged=rage/VBD/2/acl:relcl in/IN/6/case streets=street/NNS/4/obl between/IN/8/case "
        "rebels=rebel/NNS/6/nmod and/CC/10/cc troops=troop/NNS/8/conj"
    )
    assert [t.text for t in find_between(doc[1], [])] == sides


@pytest.mark.parametrize(("of", "sides"), [("of/IN", ["army", "rebels"]), ("in/IN", ["army"])])
def test_the_second_side_behind_whose_the_first_is(of: str, sides: list[str]) -> None:
    doc = make_parsed(
        f"Talks=talk/NNS/0/root between/IN/3/case army/NN/1/nmod {of}/5/case Kenya/NNP/3/nmod and/CC/8/cc the/DT/8/det rebels=rebel/NNS/5/conj"
    )
    assert [t.text for t in find_between(doc[0], [doc[2]])] == sides


OWN_OBJECTS = (
    "They/PRP/2/nsubj killed=kill/VBD/0/root one/CD/2/obj and/CC/5/cc wounded=wound/VBD/2/conj four/CD/7/nummod men=man/NNS/{of}/obj"
)


@pytest.mark.parametrize("of", [2, 5])
def test_two_verbs_that_have_an_object_each_share_none(of: int) -> None:
    doc = make_parsed(OWN_OBJECTS.format(of=of))
    assert [[t.text for t in objects_of(doc[i])] for i in (1, 4)] == [["one"], ["men"]]


@pytest.mark.parametrize(("first", "heads"), [("a/DT", ["general", "lawyer", "commander"]), ("the/DT", ["general", "lawyer"])])
def test_each_of_a_list_is_brought_in(first: str, heads: list[str]) -> None:
    row = (
        f"{first}/2/det general/NN/9/nsubj:pass _,/,/5/punct a/DT/5/det commander/NN/2/appos and/CC/8/cc a/DT/8/det lawyer/NN/2/conj shot=shoot/VBN/0/root"
    )
    assert sorted(t.text for t in conjuncts(make_parsed(row)[1])) == sorted(heads)


@pytest.mark.parametrize(("dep", "seen", "found"), [("compound", "/PER", "Otto"), ("nsubj", "/PER", None), ("compound", "", None)])
def test_a_name_right_before_a_verb_is_its_subject(dep: str, seen: str, found: str | None) -> None:
    doc = make_parsed(f"Otto/NNP/2/{dep}{seen} accused=accuse/VBN/0/root the/DT/4/det army/NN/2/obj")
    bare = find_bare_subject(doc[1])
    assert (bare.text if bare is not None else None) == found


HURT = "Blasts=blast/NNS/2/nsubj killed=kill/VBD/0/root two/CD/2/obj and/CC/5/cc hurt/{}/2/conj six/CD/5/obj _,/,/5/punct {}"


@pytest.mark.parametrize(
    ("tag", "behind", "word", "apart"),
    [
        ("VBD", "police/NNS/5/nsubj said=say/VBD/2/parataxis", "police", True),
        ("VBD", "police/NNS/5/nsubj fled=flee/VBD/2/parataxis", "police", False),
        ("VBG", "many/JJ/5/nsubj of/IN/10/case them/PRP/8/nmod women=woman/NNS/5/obj", "many", True),
        ("VBD", "by/IN/9/case police/NNS/5/obl:agent said=say/VBD/2/parataxis", "police", False),
    ],
)
def test_who_stands_behind_a_comma_has_not_done_it(tag: str, behind: str, word: str, apart: bool) -> None:
    doc = make_parsed(HURT.format(tag, behind))
    assert is_behind(find_token(doc, word), find_token(doc, "hurt")) is apart


def test_no_teller_at_the_end_acts() -> None:
    row = "Two/CD/2/nsubj:pass died=kill/VBN/10/ccomp and/CC/5/cc six/CD/5/nsubj:pass fell=hurt/VBN/2/conj _,/,/7/punct aides=aide/NNS/2/obl:agent "
    doc = make_parsed(row + "and/CC/9/cc guards=guard/NNS/7/conj said=say/VBD/0/root")
    assert is_behind(find_token(doc, "aides"), find_token(doc, "died"))


def test_a_preposition_marks_its_phrase() -> None:
    doc = make_parsed("Raids=raid/NNS/0/root by/IN/3/case rebels=rebel/NNS/1/nmod")
    assert [has_case(doc[2], "by", "of"), has_case(doc[2], "of"), has_case(doc[0], "by")] == [True, False, False]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Two/CD/2/nsubj:pass killed=kill/VBD/0/root _:/:/4/punct army/NN/2/obl:agent", True),
        ("Two/CD/2/nsubj:pass flown=fly/VBN/0/root by/IN/4/case helicopter/NN/2/obl:agent", True),
        ("Two/CD/2/nsubj:pass flown=fly/VBN/0/root by/IN/5/case a/DT/5/det helicopter/NN/2/obl:agent", False),
        ("Two/CD/2/nsubj:pass killed=kill/VBN/0/root by/IN/4/case helicopter/NN/2/obl:agent", False),
    ],
)
def test_who_is_cited_and_what_carries_do_nothing(row: str, wanted: bool) -> None:
    doc = make_parsed(row)
    assert is_no_doer(next(t for t in doc if t.dep_ == "obl:agent"), doc[1]) is wanted
