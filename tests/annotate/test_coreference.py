"""Whom pronouns, short names and definite roles stand for."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.annotate.pronouns import link_pronoun
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_lexicon, make_mention, make_parsed

LEXICON, SHIPPED = make_lexicon(), load_parties()
SAID = "said=say/VBD/0/root"


def codes_of(word: str, *rows: str, nth: int = 1, published: str | None = None) -> tuple[str, ...] | None:
    """The codes of the mention headed by a word once linked; None where it is no mention."""
    doc = make_parsed(*rows)
    linked = link_mentions(doc, find_mentions(doc, LEXICON, published), LEXICON, published)
    found = {m.head: m for m in linked}.get(find_token(doc, word, nth).i)
    return found.codes if found else None


RUR_SAID_IT = f"Ruritania/NNP/2/nsubj {SAID} it/PRP/5/nsubj would/MD/5/aux reply/VB/2/ccomp"
MINISTER_LEFT = "Gotha=Gotha/NNP/3/nmod:poss _'s/POS/1/case minister/NN/4/nsubj left=leave/VBD/0/root Strelsau/NNP/4/obj"
ARMY_SHELLED = "Gotha=Gotha/NNP/3/nmod:poss _'s/POS/1/case army/NN/4/nsubj shelled=shell/VBD/0/root Strelsau/NNP/4/obj"
BOTH_SIGNED = "Ruritania/NNP/4/nsubj and/CC/3/cc Gotha/NNP/1/conj signed=sign/VBD/0/root"
REBELS_FLED = "Black/NNP/2/compound Guard/NNP/3/compound fighters=fighter/NNS/4/nsubj fled=flee/VBD/0/root Strelsau/NNP/4/obj"

ARMY_TOLD = f"Gotha=Gotha/NNP/3/nmod:poss _'s/POS/1/case army/NN/4/nsubj {SAID} so/RB/4/advmod"

LINKED = [
    ("it", [RUR_SAID_IT], ("RUR GOV",)),
    ("It", [ARMY_SHELLED, f"It/PRP/2/nsubj {SAID} so/RB/2/advmod"], ("GOT MIL",)),
    ("He", [MINISTER_LEFT, "He/PRP/2/nsubj gave=give/VBD/0/root no/DT/4/det reason/NN/2/obj"], ("GOT GOV",)),
    ("They", [REBELS_FLED, "They/PRP/2/nsubj returned=return/VBD/0/root"], ("RUR REB",)),
    ("army", [ARMY_SHELLED, f"The/DT/2/det army/NN/3/nsubj {SAID} so/RB/3/advmod"], ("GOT MIL",)),
    ("sides", [BOTH_SIGNED, "Both/DT/2/det sides=side/NNS/3/nsubj praised=praise/VBD/0/root it/PRP/3/obj"], ("RUR GOV", "GOT GOV")),
    ("troops", [RUR_SAID_IT, "Its/PRP$/2/nmod:poss troops/NNS/3/nsubj left=leave/VBD/0/root"], ("RUR MIL",)),
    ("rebels", [RUR_SAID_IT, "Its/PRP$/2/nmod:poss rebels=rebel/NNS/3/nsubj left=leave/VBD/0/root"], ("RUR REB",)),
    ("ministry", [RUR_SAID_IT, f"The/DT/2/det ministry/NN/3/nsubj {SAID} so/RB/3/advmod"], ("RUR GOV",)),
    (
        "statement",
        [f"Gotha/NNP/2/nsubj {SAID} so/RB/2/advmod in/IN/6/case a/DT/6/det statement/NN/2/obl"], ("GOT GOV",),
    ),
    ("statement", ["Gotha/NNP/2/nsubj issued=issue/VBD/0/root a/DT/4/det statement/NN/2/obj"], ("GOT GOV",)),
    ("statement", ["Gotha/NNP/2/nsubj rejected=reject/VBD/0/root a/DT/4/det statement/NN/2/obj"], ()),
    ("report", [ARMY_TOLD, f"The/DT/2/det report/NN/3/nsubj {SAID} so/RB/3/advmod"], ("GOT MIL",)),
    ("bulletin", [ARMY_TOLD, f"The/DT/3/det official/JJ/3/amod bulletin/NN/4/nsubj {SAID} so/RB/4/advmod"], ("GOT MIL",)),
    ("report", [ARMY_TOLD, f"The/DT/3/det police/NN/3/compound report/NN/4/nsubj {SAID} so/RB/4/advmod"], ("--- COP",)),
    ("report", [ARMY_SHELLED, f"The/DT/2/det report/NN/3/nsubj {SAID} so/RB/3/advmod"], ()),
    ("reports", [f"Gotha/NNP/2/nsubj {SAID} so/RB/2/advmod according/VBG/6/case to/IN/4/fixed reports=report/NNS/2/obl"], ()),
    ("statement", [f"Gotha/NNP/5/nsubj in/IN/4/case a/DT/4/det statement/NN/1/nmod {SAID} so/RB/5/advmod"], ("GOT GOV",)),
    (
        "document",
        [
            "A/DT/2/det letter/NN/5/nsubj by/IN/4/case Gotha/NNP/2/nmod helped=help/VBD/0/root",
            "The/DT/2/det document/NN/3/nsubj helped=help/VBD/0/root",
        ],
        ("GOT GOV",),
    ),
    (
        "reports", ["Gotha/NNP/2/nsubj began=begin/VBD/0/root broadcasting=broadcast/VBG/2/xcomp a/DT/5/det number/NN/3/obj of/IN/7/case "
                    "reports=report/NNS/5/nmod"], ("GOT GOV",),
    ),
    ("He", ["He/PRP/2/nsubj left=leave/VBD/0/root"], ()),
    ("It", ["It/PRP/2/nsubj rained=rain/VBD/0/root", RUR_SAID_IT], ()),  # never what comes later
    ("He", [RUR_SAID_IT, "He/PRP/2/nsubj left=leave/VBD/0/root"], ()),  # a state is no "he"
]  # fmt: skip


@pytest.mark.parametrize(("word", "rows", "codes"), LINKED)
def test_links(word: str, rows: list[str], codes: tuple[str, ...]) -> None:
    nth = max(1, sum(item.split("/")[0].split("=")[0] == word for row in rows for item in row.split()))
    assert codes_of(word, *rows, nth=nth) == codes


def first_of(*rows: str) -> tuple[str, ...]:
    """The codes of the first mention of the last row, by the lists that are shipped."""
    doc, day = make_parsed(*rows), "2007-03-01"
    linked = link_mentions(doc, find_mentions(doc, SHIPPED, day), SHIPPED, day)
    start = list(doc.sents)[-1].start
    return next(m.codes for m in linked if m.head >= start and m.kind == "role")


def test_soldiers_of_a_party_are_no_states() -> None:
    told = "The/DT/4/det Kenyan/JJ/4/amod opposition/NN/4/compound party/NN/5/nsubj agreed=agree/VBD/0/root"
    assert first_of(told, "Its/PRP$/2/nmod:poss troops/NNS/3/nsubj left=leave/VBD/0/root") == ("KEN REB",)


def test_a_spokesman_behind_his_name_speaks_for_whom_he_names() -> None:
    rows = (
        REBELS_FLED,
        "Otto/NNP/9/nsubj/PER _,/,/3/punct spokesman/NN/1/appos of/IN/6/case the/DT/6/det rebels=rebel/NNS/3/nmod _,/,/3/punct he/PRP/9/nsubj left=leave/VBD/0/root",
        "Otto/NNP/2/nsubj/PER fled=flee/VBD/0/root",
    )
    assert codes_of("Otto", *rows, nth=2) == ("RUR REB",)


def test_the_government_is_no_foreign_minister() -> None:
    rows = (f"Ruritania/NNP/2/nsubj {SAID} so/RB/2/advmod", RUR_SAID_IT, MINISTER_LEFT, f"The/DT/2/det ministry/NN/3/nsubj {SAID} so/RB/3/advmod")
    assert codes_of("ministry", *rows) == ("RUR GOV",)


def test_subject_and_object_of_one_verb_are_two_parties() -> None:
    rows = (BOTH_SIGNED, f"Ruritania/NNP/2/nsubj {SAID} Gotha/NNP/4/nsubj attacked=attack/VBD/2/ccomp it/PRP/4/obj")
    assert codes_of("it", *rows) == ("RUR GOV",)


@pytest.mark.parametrize(("between", "codes"), [("_'s/POS/1/case", ("--- REB",)), ("and/CC/3/cc", ("--- MIL",))])
def test_what_is_joined_to_rebels_is_not_theirs(between: str, codes: tuple[str, ...]) -> None:
    assert codes_of("troops", f"Rebels=rebel/NNS/3/nmod:poss {between} troops/NNS/4/nsubj left=leave/VBD/0/root") == codes


def test_who_is_allied_to_rebels_fights_as_they_do() -> None:
    row = ("Hamas/NNP/5/nsubj/ORG and/CC/4/cc their/PRP$/4/nmod:poss allies=ally/NNS/1/conj shelled=shell/VBD/0/root Zenda/NNP/5/obj")
    doc = make_parsed(row)
    found = link_mentions(doc, find_mentions(doc, load_parties()), load_parties())
    assert next(m.codes for m in found if doc[m.head].text == "allies") == ("PSE REB",)


def test_who_did_two_things_did_the_second_to_others() -> None:
    row = (
        "Army/NN/2/nsubj chased=chase/VBD/0/root rebels=rebel/NNS/2/obj and/CC/5/cc detained=detain/VBD/2/conj "
        "six/CD/5/obj of/IN/8/case them/PRP/6/nmod"
    )
    assert codes_of("them", row) == ("--- REB",)


def test_nothing_is_lost_or_moved_but_empty_weak_mentions() -> None:
    doc = make_parsed(RUR_SAID_IT, MINISTER_LEFT, REBELS_FLED)
    before = find_mentions(doc, LEXICON)
    after = link_mentions(doc, before, LEXICON)
    assert [(m.head, m.start, m.end, m.kind) for m in after] == [(m.head, m.start, m.end, m.kind) for m in before]
    assert link_mentions(doc, before, LEXICON) == after


def test_a_president_is_of_what_the_text_says_elsewhere() -> None:
    caption = f"President/NN/2/nmod:desc Otto/NNP/4/nsubj/PER Tarlenheim/NNP/2/flat/PER {SAID} so/RB/4/advmod"
    text = (
        "Rebel/NN/2/compound president/NN/3/nmod:desc Otto/NNP/5/nsubj/PER Tarlenheim/NNP/3/flat/PER left=leave/VBD/0/root",
    )
    assert codes_of("Otto", caption, *text) == codes_of("Otto", caption, *text, nth=2) == ("--- REB",)


def test_the_two_are_the_persons_just_named() -> None:
    rows = (
        "Gothan/JJ/2/amod minister/NN/3/nmod:desc Fritz/NNP/4/nsubj/PER toured=tour/VBD/0/root Zenda/NNP/4/obj with/IN/9/case "
        "Ruritanian/JJ/8/amod minister/NN/9/nmod:desc Otto/NNP/4/obl/PER",
        "The/DT/2/det two/CD/3/nsubj talked=talk/VBD/0/root",
    )
    assert codes_of("two", *rows) == ("GOT GOV", "RUR GOV")


def test_witnesses_close_to_somebody_speak_for_him() -> None:
    row = f"Witnesses=witness/NNS/6/nsubj close/JJ/1/amod to/IN/5/case Gothan/JJ/5/amod army/NN/2/obl {SAID}"
    assert codes_of("Witnesses", row) == ("GOT MIL",)


def test_him_in_a_clause_without_subject_is_not_the_subject_around_it() -> None:
    row = (
        "Gothan/JJ/3/amod minister/NN/3/nmod:desc Fritz/NNP/4/nsubj/PER feted=fete/VBD/0/root Ruritanian/JJ/7/amod minister/NN/7/nmod:desc "
        "Otto/NNP/4/obj/PER _,/,/9/punct welcoming=welcome/VBG/4/advcl him/PRP/9/obj"
    )
    assert codes_of("him", row) == ("RUR GOV",)


def test_the_minister_whom_a_minister_thanks_is_another() -> None:
    met = "Gothan/JJ/2/amod minister/NN/3/nsubj met=meet/VBD/0/root Ruritanian/JJ/5/amod minister/NN/3/obj"
    thanked = "Gothan/JJ/2/amod minister/NN/3/nsubj thanked=thank/VBD/0/root the/DT/5/det minister/NN/3/obj"
    assert codes_of("minister", met, thanked, nth=4) == ("RUR GOV",)


@pytest.mark.parametrize(("part", "codes"), [("committee", ("GOT GOV",)), ("critics", None)])
def test_the_leader_of_a_part_is_of_the_whole(part: str, codes: tuple[str, ...] | None) -> None:
    row = (
        f"A/DT/2/det leader/NN/9/nsubj of/IN/8/case the/DT/6/det Red/NNP/6/compound Tower=Tower/NNP/8/nmod:poss _'s/POS/6/case {part}/NNS/2/nmod "
        "left=leave/VBD/0/root"
    )
    assert codes_of("leader", row) == codes


@pytest.mark.parametrize(("code", "meant"), [("RUR MED", "RUR REB"), ("RUR MIL", "RUR MIL")])
def test_who_writes_it_down_is_not_who_it_is_about(code: str, meant: str) -> None:
    doc = make_parsed(
        "Of/IN/2/case rebels=rebel/NNS/4/obl he/PRP/4/nsubj told=tell/VBD/0/root reporters=reporter/NNS/4/iobj they/PRP/7/nsubj left=leave/VBD/4/ccomp"
    )
    done = [make_mention(doc, word, c, kind="role", plural=True) for word, c in (("rebels", "RUR REB"), ("reporters", code))]
    they = make_mention(doc, "they", kind="pronoun", plural=True)
    found = link_pronoun(doc, they, done, {t.i: 0 for t in doc})
    assert found.codes == (meant,)


@pytest.mark.parametrize(("rows", "codes"), [
    (["A/DT/3/det Gothan/JJ/3/amod minister/NN/4/nsubj left=leave/VBD/0/root", "Otto/NNP/5/nsubj/PER _,/,/3/punct 47/CD/1/nmod _,/,/3/punct fled=flee/VBD/0/root"],
     ("GOT GOV",)),
    (["A/DT/3/det Gothan/JJ/3/amod minister/NN/4/nsubj met=meet/VBD/0/root Otto/NNP/4/obj/PER _,/,/7/punct 47/CD/5/nmod _,/,/5/punct here/RB/4/advmod"], ()),
])  # fmt: skip
def test_a_name_with_an_age_is_whom_another_sentence_tells_of(rows: list[str], codes: tuple[str, ...]) -> None:
    assert codes_of("Otto", *rows) == codes


@pytest.mark.parametrize(("own", "code"), [("own/JJ/3/amod", "KEN CVL"), ("best/JJS/3/amod", "KEN MIL")])
def test_their_own_people_are_no_soldiers(own: str, code: str) -> None:
    told = "Kenyan/JJ/2/amod gunners=gunner/NNS/3/nsubj left=leave/VBD/0/root"
    assert first_of(told, f"Their/PRP$/3/nmod:poss {own} people/NNS/4/nsubj fled=flee/VBD/0/root") == (code,)


@pytest.mark.parametrize(("case", "codes"), [("from", ("PRK GOV", "KOR GOV")), ("in", ("--- GOV",))])
def test_who_comes_from_two_states_is_of_both(case: str, codes: tuple[str, ...]) -> None:
    row = f"Officials=official/NNS/6/nsubj {case}/IN/5/case the/DT/5/det two/CD/5/nummod Koreas=Koreas/NNPS/1/nmod met=meet/VBD/0/root"
    assert first_of(row) == codes


@pytest.mark.parametrize(("whose", "code"), [("ministers=minister", "KEN GOV"), ("spokesmen=spokesman", "KEN MIL")])
def test_the_ministers_of_a_general_are_no_soldiers(whose: str, code: str) -> None:
    told = "A/DT/3/det Kenyan/JJ/3/amod general/NN/4/nsubj left=leave/VBD/0/root"
    assert first_of(told, f"His/PRP$/2/nmod:poss {whose}/NNS/3/nsubj fled=flee/VBD/0/root") == (code,)


def test_the_driver_of_a_soldier_is_a_soldier() -> None:
    told = "A/DT/3/det Kenyan/JJ/3/amod colonel/NN/4/nsubj left=leave/VBD/0/root"
    assert first_of(told, "His/PRP$/2/nmod:poss driver/NN/3/nsubj fled=flee/VBD/0/root") == ("KEN MIL",)


@pytest.mark.parametrize(("office", "code"), [("Interior", "KEN COP"), ("Finance", "KEN MIL")])
def test_the_men_of_who_is_over_the_police_are_policemen(office: str, code: str) -> None:
    told = f"Kenyan/JJ/3/amod {office}/NNP/3/compound Minister/NNP/4/nsubj left=leave/VBD/0/root"
    assert first_of(told, "His/PRP$/2/nmod:poss men=man/NNS/3/nsubj fired=fire/VBD/0/root") == (code,)


@pytest.mark.parametrize(("whose", "speaks_as"), [("spokesman", "GOV"), ("soldiers", None)])
def test_who_speaks_for_a_ministry_speaks_as_it_does_and_its_soldiers_do_not(whose: str, speaks_as: str | None) -> None:
    doc = make_parsed("Kenyan/JJ/3/amod Defense/NN/3/compound Ministry/NN/4/nsubj spoke=speak/VBD/0/root",
                      f"Its/PRP$/2/nmod:poss {whose}={whose.rstrip('s')}/NN{'S' if whose.endswith('s') else ''}/3/nsubj left=leave/VBD/0/root")  # fmt: skip
    linked = link_mentions(doc, find_mentions(doc, SHIPPED), SHIPPED)
    assert next((m.codes, m.speaks_as) for m in linked if doc[m.head].text == whose) == (("KEN MIL",), speaks_as)


def test_troops_linked_to_a_ministry_do_not_speak_for_it() -> None:
    doc = make_parsed("Kenyan/JJ/3/amod Defense/NN/3/compound Ministry/NN/4/nsubj spoke=speak/VBD/0/root",
                      "Troops/NNS/2/nsubj left=leave/VBD/0/root")  # fmt: skip
    linked = link_mentions(doc, find_mentions(doc, SHIPPED), SHIPPED)
    assert (linked[-1].codes, linked[-1].speaks_as) == (("KEN MIL",), None)


@pytest.mark.parametrize(("who", "code"), [("sheriff", "USA COP"), ("king", "--- LEG")])
def test_deputies_are_the_sheriffs(who: str, code: str) -> None:
    parties = load_parties()
    doc = make_parsed(f"The/DT/2/det {who}/NN/3/nsubj came=come/VBD/0/root", "Deputies=deputy/NNS/2/nsubj fled=flee/VBD/0/root")
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, parties), parties)}
    assert found[find_token(doc, "Deputies").i] == (code,)


@pytest.mark.parametrize(("first", "codes"), [("Jason", ()), ("Rupert", ("GOT GOV",)), ("Zog", ("GOT GOV",))])
def test_who_has_another_first_name_is_not_the_minister(first: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(
        f"{first}/NNP/3/nsubj/PER Hentzau/NNP/1/flat/PER visited=visit/VBD/0/root Gotha/NNP/3/obj/LOC",
        "Hentzau/NNP/2/nsubj/PER left=leave/VBD/0/root",
    )
    found = link_mentions(doc, find_mentions(doc, LEXICON, "1992-05-01"), LEXICON, "1992-05-01", frozenset({"GOT"}))
    assert found[-1].codes == codes


@pytest.mark.parametrize(
    ("before", "report", "codes"),
    [
        ("radio/NN", "The/DT/2/det report/NN/3/nsubj", ("KEN MED",)),
        ("radio/NN", "Early/JJ/2/amod reports=report/NNS/3/nsubj", ()),  # others
        ("army/NN", "The/DT/2/det report/NN/3/nsubj", ("KEN MIL",)),
    ],
)
def test_the_report_is_of_the_radio_told_of_before(before: str, report: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"Kenyan/JJ/2/amod {before}/3/nsubj {SAID} so/RB/3/advmod", f"{report} {SAID} so/RB/3/advmod")
    parties = load_parties()
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, parties), parties)}
    assert found.get(5, ()) == codes


@pytest.mark.parametrize(("which", "codes"), [("The/DT", ("GOT MIL",)), ("Another/DT", ())])
def test_another_report_need_not_be_of_whom_the_last_one_was(which: str, codes: tuple[str, ...]) -> None:
    first = f"Gotha=Gotha/NNP/3/nmod:poss _'s/POS/1/case army/NN/5/nmod:poss _'s/POS/3/case report/NN/6/nsubj {SAID} so/RB/6/advmod"
    assert codes_of("report", first, f"{which}/2/det report/NN/3/nsubj {SAID} so/RB/3/advmod", nth=2) == codes


def test_a_spokesman_who_represents_somebody_is_his() -> None:
    doc = make_parsed(
        "A/DT/2/det spokesman/NN/6/nsubj representing=represent/VBG/2/acl Peruvian/JJ/5/amod miners=miner/NNS/3/obj said=say/VBD/0/root so/RB/6/advmod"
    )
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED), SHIPPED)}
    assert linked[find_token(doc, "spokesman").i].codes == ("PER LAB",)


@pytest.mark.parametrize(("who", "det", "code"), [("soldiers=soldier", "The/DT", "PER MIL"), ("rebels=rebel", "The/DT", "PER CVL"), ("soldiers=soldier", "Many/JJ", "PER CVL")])
def test_a_people_is_the_soldiers_of_it_told_of_before(who: str, det: str, code: str) -> None:
    doc = make_parsed(
        f"Rebels=rebel/NNS/2/nsubj shot=shoot/VBD/0/root Peruvian/JJ/4/amod {who}/NNS/2/obj",
        f"{det}/2/det Peruvians/NNPS/3/nsubj fled=flee/VBD/0/root",
    )
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED), SHIPPED)}
    assert linked[find_token(doc, "Peruvians").i].codes == (code,)


@pytest.mark.parametrize(("who", "code"), [("aide", "PER GOV"), ("ambassador", "--- GOV")])
def test_an_aide_to_a_president_is_his(who: str, code: str) -> None:
    doc = make_parsed(f"An/DT/2/det {who}/NN/7/nsubj to/IN/6/case the/DT/6/det Peruvian/JJ/6/amod president/NN/2/nmod spoke=speak/VBD/0/root")
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED), SHIPPED)}
    assert linked[1].codes == (code,)


@pytest.mark.parametrize(("who", "code"), [("guards=guard", "--- MIL"), ("miners=miner", "--- CVL")])
def test_the_men_of_unknown_soldiers_are_soldiers(who: str, code: str) -> None:
    doc = make_parsed(f"The/DT/2/det {who}/NNS/6/nsubj whose/WP$/4/nmod:poss men=man/NNS/5/nsubj fled=flee/VBD/2/acl:relcl spoke=speak/VBD/0/root")
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED), SHIPPED)}
    assert linked[3].codes == (code,)


def test_the_journalists_of_a_partys_newspaper_are_journalists() -> None:
    told = "The/DT/4/det Kenyan/JJ/4/amod opposition/NN/4/compound party/NN/5/nsubj agreed=agree/VBD/0/root"
    assert first_of(told, "Its/PRP$/2/nmod:poss journalists=journalist/NNS/3/nsubj left=leave/VBD/0/root") == ("KEN MED",)


def test_the_radio_of_rebels_is_their_word() -> None:
    told = "The/DT/3/det Kenyan/JJ/3/amod rebels=rebel/NNS/4/nsubj agreed=agree/VBD/0/root"
    assert first_of(told, "Their/PRP$/2/nmod:poss radio/NN/3/nsubj left=leave/VBD/0/root") == ("KEN REB",)


@pytest.mark.parametrize(("head", "code"), [("administration", "USA GOV"), ("widow", None)])
def test_an_administration_is_called_by_its_head_wherever_it_is_told_of(head: str, code: str | None) -> None:
    doc = make_parsed("Peru/NNP/2/nsubj waited=wait/VBD/0/root", f"The/DT/3/det Bush/NNP/3/compound/PER {head}/NN/4/nsubj left=leave/VBD/0/root")
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, SHIPPED, "1990-06-12"), SHIPPED, "1990-06-12")}
    assert linked[find_token(doc, "Bush").i][:1] == (() if code is None else (code,))


@pytest.mark.parametrize("peer", ["counterpart", "colleague"])
def test_whose_a_counterpart_is_his_own_office_says(peer: str) -> None:
    told = "Ghana/NNP/3/nmod:poss _'s/POS/1/case minister/NN/4/nsubj left=leave/VBD/0/root"
    row = f"His/PRP$/2/nmod:poss {peer}/NN/7/nsubj _,/,/5/punct Kenyan/JJ/5/amod minister/NN/2/appos _,/,/5/punct left=leave/VBD/0/root"
    assert first_of(told, row) == ("KEN GOV",)


@pytest.mark.parametrize(
    ("who", "where", "code"),
    [
        ("source", "in/IN/4/case Kenyan/JJ/4/amod army/NN/1/nmod", "KEN MIL"),
        ("official", "at/IN/4/case Kenyan/JJ/4/amod ministry/NN/1/nmod", "KEN GOV"),
        ("official", "at/IN/4/case Kenyan/JJ/4/amod market/NN/1/nmod", "--- GOV"),
        ("officer", "at/IN/4/case Kenyan/JJ/4/amod court/NN/1/nmod", "--- COP"),  # none of its judges
    ],
)
def test_who_is_in_a_body_speaks_as_one_of_its_people(who: str, where: str, code: str) -> None:
    doc = make_parsed(f"{who}/NN/5/nsubj {where} {SAID}")
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED), SHIPPED)}
    assert linked[0].codes == (code,)
