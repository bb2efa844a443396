"""Persons whom the lexicon has in several offices: the title beside the name says in which."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import Entry, load_parties
from sayso.reference.roles import Role
from tests.factory import make_lexicon, make_parsed


def codes_of(title: str, code: str) -> tuple[str, ...]:
    """The codes of Fritz Tarlenheim, who has `code` in the lexicon, behind a title of words that hang on his name."""
    lexicon = make_lexicon()
    lexicon.add("Fritz Tarlenheim", Entry("person:fritz", "Fritz Tarlenheim", "person", ((code, "", ""),), countries=("RUR",)))
    lexicon.roles[("president",)] = Role("president", "GOV", person=True)
    lexicon.modifiers["opposition"] = ("PTY", False)
    words = title.split()
    at = len(words) + 1
    row = [f"{w}/{'JJ' if n + 1 < len(words) else 'NN'}/{at if n + 1 == len(words) else len(words)}/{'nmod:desc' if n + 1 == len(words) else 'compound'}" for n, w in enumerate(words)]
    row += [f"Fritz/NNP/{at + 2}/nsubj/PER", f"Tarlenheim/NNP/{at}/flat/PER", "spoke=speak/VBD/0/root"]
    doc = make_parsed(" ".join(row))
    return next(m.codes for m in find_mentions(doc, lexicon) if doc[m.head].text == "Fritz")


@pytest.mark.parametrize(
    ("title", "code", "told"),
    [
        ("president", "RUR PTY", "RUR GOV"),
        ("president", "RUR GOV", "RUR GOV"),
        ("opposition leader", "RUR GOV", "RUR PTY"),
        ("rebel leader", "RUR PTY", "RUR REB"),
        ("former president", "RUR PTY", "RUR PTY"),  # what he was
        ("separatist president", "RUR REB", "RUR REB"),  # what he calls himself
        ("captain", "RUR GOV", "RUR GOV"),  # many can be that
        ("president", "UN IGO", "UN IGO"),
    ],
)
def test_a_title_says_what_a_known_person_is(title: str, code: str, told: str) -> None:
    assert codes_of(title, code) == (told,)


@pytest.mark.parametrize(
    ("row", "name", "code"),
    [
        # "the rebel, identified as Rupert", "a rebel called Rupert", "named the rebel as Rupert"
        ("The/DT/2/det rebel/NN/7/nsubj _,/,/4/punct identified=identify/VBN/2/acl as/IN/6/case Rupert/NNP/4/obl/PER left=leave/VBD/0/root", "Rupert", "--- REB"),
        ("A/DT/2/det rebel/NN/5/nsubj called=call/VBN/2/acl Rupert/NNP/3/xcomp/PER left=leave/VBD/0/root", "Rupert", "--- REB"),
        ("They/PRP/2/nsubj named=name/VBD/0/root a/DT/4/det rebel/NN/2/obj as/IN/6/case Rupert/NNP/2/obl/PER", "Rupert", "--- REB"),
        ("They/PRP/2/nsubj called=call/VBD/0/root a/DT/4/det rebel/NN/2/obj for/IN/6/case Rupert/NNP/2/obl/PER", "Rupert", None),
        ("Rupert/NNP/4/nsubj/PER is=be/VBZ/4/cop a/DT/4/det senator/NN/0/root", "Rupert", "--- LEG"),
        ("The/DT/2/det mayor/NN/8/nsubj of/IN/4/case Zenda/NNP/2/nmod/LOC _,/,/6/punct Rupert/NNP/4/appos/PER _,/,/2/punct left=leave/VBD/0/root", "Rupert", "--- GOV"),
        ("UN/NNP/3/compound Special/NNP/3/amod Envoy/NNP/4/nmod:desc Rupert/NNP/5/nsubj/PER left=leave/VBD/0/root", "Rupert", "UN IGO"),
        ("Veteran/NN/3/compound dissident/NN/3/compound Rupert/NNP/4/nsubj/PER left=leave/VBD/0/root", "Rupert", "--- PTY"),
        # a title on no list, of whose words the parse makes little
        ("UN/NNP/2/compound tulip/NN/4/compound tsar/NN/4/nmod:desc Rupert/NNP/5/nsubj/PER left=leave/VBD/0/root", "Rupert", "UN IGO"),
        ("The/DT/3/det defence/NN/3/compound minister/NN/7/nsubj _,/,/6/punct General/NNP/6/nmod:desc Rupert/NNP/3/appos/PER left=leave/VBD/0/root", "Rupert", "--- GOV"),
        ("General/NNP/2/nmod:desc Rupert/NNP/7/nsubj/PER _,/,/5/punct police/NN/5/compound superintendent/NN/2/appos _,/,/2/punct left=leave/VBD/0/root",
         "Rupert", "--- COP"),
        # a post on no list, in a body that is told behind it
        ("Rupert/NNP/10/nsubj/PER _,/,/4/punct the/DT/4/det director/NN/1/appos of/IN/6/case tulips=tulip/NNS/4/nmod at/IN/8/case ministry/NN/1/nmod "
         "_,/,/1/punct left=leave/VBD/0/root", "Rupert", "--- GOV"),
        ("Rupert/NNP/10/nsubj/PER _,/,/4/punct the/DT/4/det director/NN/1/appos of/IN/6/case tulips=tulip/NNS/4/nmod at/IN/8/case home/NN/1/nmod "
         "_,/,/1/punct left=leave/VBD/0/root", "Rupert", None),
        # chosen for an office
        ("Deputies=deputy/NNS/2/nsubj elected=elect/VBD/0/root Rupert/NNP/2/obj/PER president/NN/2/xcomp", "Rupert", "--- GOV"),
        ("Deputies=deputy/NNS/2/nsubj elected=elect/VBD/0/root Rupert/NNP/4/compound/PER president/NN/2/xcomp", "Rupert", "--- GOV"),
        ("Rupert/NNP/3/nsubj:pass/PER was=be/VBD/3/aux:pass sworn=swear/VBN/0/root in/RP/3/compound:prt as/IN/6/case president/NN/3/obl",
         "Rupert", "--- GOV"),
        ("Rupert/NNP/3/nsubj:pass/PER was=be/VBD/3/aux:pass elected=elect/VBN/0/root by/IN/5/case deputies=deputy/NNS/3/obl:agent", "Rupert", None),
    ],
)
def test_a_name_is_what_the_clause_says_of_it(row: str, name: str, code: str | None) -> None:
    doc = make_parsed(row)
    found = next(m.codes for m in find_mentions(doc, load_parties()) if doc[m.head].text == name)
    assert found == (() if code is None else (code,))


PARTIES = load_parties()


@pytest.mark.parametrize(
    ("row", "code"),
    [
        # ranks without a stop, the last of two decides, and such as the model counts to the name
        ("Gen/NNP/2/nmod:desc Rudolf/NNP/4/nsubj/PER Rassendyll/NNP/2/flat/PER spoke=speak/VBD/0/root", "--- MIL"),
        ("Lt/NNP/3/compound/PER Gen/NNP/3/nmod:desc/PER Rudolf/NNP/5/nsubj/PER Rassendyll/NNP/3/flat/PER spoke=speak/VBD/0/root", "--- MIL"),
        ("IGP/NNP/2/compound/PER Rudolf/NNP/4/nsubj/PER Rassendyll/NNP/2/flat/PER spoke=speak/VBD/0/root", "--- COP"),
        ("PM/NNP/2/nmod:desc Rudolf/NNP/4/nsubj/PER Rassendyll/NNP/2/flat/PER spoke=speak/VBD/0/root", "--- GOV"),
        ("Rev/NNP/2/nmod:desc Rudolf/NNP/4/nsubj/PER Rassendyll/NNP/2/flat/PER spoke=speak/VBD/0/root", "--- REL"),
        ("Otto/NNP/4/nsubj/PER Sen/NNP/1/flat/PER Rassendyll/NNP/1/flat/PER spoke=speak/VBD/0/root", None),
        ("Dr/NNP/2/compound/PER Rudolf/NNP/4/nsubj/PER Rassendyll/NNP/2/flat/PER spoke=speak/VBD/0/root", None),
    ],
)  # fmt: skip
def test_a_rank_is_read_however_it_is_written(row: str, code: str | None) -> None:
    doc = make_parsed(row)
    found = next(m for m in find_mentions(doc, PARTIES) if m.kind == "person")
    assert found.codes == (() if code is None else (code,))


def test_a_retired_general_speaks_as_a_citizen() -> None:
    doc = make_parsed("Retired/JJ/2/amod General/NNP/3/nmod:desc Rudolf/NNP/5/nsubj/PER Rassendyll/NNP/3/flat/PER spoke=speak/VBD/0/root")
    found = next(m for m in find_mentions(doc, PARTIES) if m.kind == "person")
    assert (found.codes, found.speaks_as) == (("--- MIL",), "CVL")


def test_a_body_that_is_no_part_of_a_title_says_nothing() -> None:
    doc = make_parsed("UN/NNP/2/nsubj met=meet/VBD/0/root tsar/NN/4/nmod:desc Rupert/NNP/2/obj/PER")
    assert next(m.codes for m in find_mentions(doc, load_parties()) if doc[m.head].text == "Rupert") == ()


def test_an_envoy_listed_by_name_says_whose_the_person_is() -> None:
    doc = make_parsed(
        "UN/NNP/3/compound/PER Special/NNP/3/amod/PER Envoy/NNP/4/nmod:desc/PER Fritz/NNP/6/nsubj/PER Tarlenheim/NNP/4/flat/PER left=leave/VBD/0/root"
    )
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}["Fritz"] == ("UN IGO",)


@pytest.mark.parametrize(("title", "code"), [("MP", "RUR LEG"), ("farmer", "RUR PTY")])
def test_who_sits_for_a_party_speaks_in_parliament(title: str, code: str) -> None:
    lexicon = load_parties()
    lexicon.add("Harvest Party", Entry("group:harvest", "Harvest Party", "group", (("RUR PTY", "", ""),)))
    row = f"{title}/NN/2/nmod:desc Fritz/NNP/6/nsubj/PER of/IN/5/case Harvest/NNP/5/compound Party/NNP/2/nmod spoke=speak/VBD/0/root"
    doc = make_parsed(row)
    assert next(m.codes for m in find_mentions(doc, lexicon) if doc[m.head].text == "Fritz") == (code,)


def test_who_is_told_something_is_no_title() -> None:
    doc = make_parsed("Nuns=nun/NNS/2/nsubj told=tell/VBD/0/root police/NNS/5/nsubj Fritz/NNP/5/nsubj/PER left=leave/VBD/2/ccomp")
    parties = load_parties()
    found = {doc[m.head].text: m.codes for m in link_mentions(doc, find_mentions(doc, parties), parties)}
    assert found["Fritz"] == ()


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Rebel/JJ/2/compound commanders=commander/NNS/3/nmod:desc Fritz/NNP/6/nsubj/PER and/CC/5/cc Otto/NNP/3/conj/PER fled=flee/VBD/0/root", ("--- REB",)),
        ("Rebel/JJ/2/compound commanders=commander/NNS/6/nsubj Fritz/NNP/2/appos/PER and/CC/5/cc Otto/NNP/3/conj/PER fled=flee/VBD/0/root", ("--- REB",)),
        ("Rebel/JJ/2/compound commander/NN/3/nmod:desc Fritz/NNP/6/nsubj/PER and/CC/5/cc Otto/NNP/3/conj/PER fled=flee/VBD/0/root", ()),
    ],
)
def test_a_title_of_several_is_of_each(row: str, code: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}["Otto"] == code


@pytest.mark.parametrize(("of", "code"), [("rebel/NN/7/compound leaders=leader/NNS", "--- REB"), ("many/JJ/7/amod survivors=survivor/NNS", None)])
def test_who_is_one_of_the_leaders_is_a_leader(of: str, code: str | None) -> None:
    doc = make_parsed(f"Otto/NNP/8/nsubj/PER _,/,/3/punct one/CD/1/appos of/IN/7/case the/DT/7/det {of}/3/nmod left=leave/VBD/0/root")
    parties = load_parties()
    found = {m.head: m.codes for m in find_mentions(doc, parties)}
    assert found[0] == (() if code is None else (code,))


def test_the_title_of_whom_somebody_meets_is_not_his() -> None:
    row = "Otto/NNP/2/nsubj/PER met=meet/VBD/0/root Kenyan/JJ/4/amod envoy/NN/1/nmod:desc Fritz/NNP/4/appos/PER"
    doc, parties = make_parsed(row), load_parties()
    found = {doc[m.head].text: m.codes for m in find_mentions(doc, parties)}
    assert found["Otto"] == ()
    assert found["Fritz"] == ("KEN GOV",)


def test_who_is_named_behind_the_office_holds_it() -> None:
    doc = make_parsed("The/DT/3/det UN/NNP/3/compound/ORG envoy/NN/7/nsubj/ORG _,/,/5/punct Otto/NNP/3/appos/PER _,/,/5/punct left=leave/VBD/0/root")
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}["Otto"] == ("UN IGO",)


@pytest.mark.parametrize(("post", "codes"), [("member", ("--- GOV",)), ("critic", ())])
def test_a_member_of_a_council_is_of_it(post: str, codes: tuple[str, ...]) -> None:
    row = f"Otto/NNP/9/nsubj:pass/PER _,/,/4/punct a/DT/4/det {post}/NN/1/appos of/IN/7/case the/DT/7/det council/NN/4/nmod _,/,/4/punct fled=flee/VBD/0/root"
    doc = make_parsed(row)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}["Otto"] == codes


@pytest.mark.parametrize(("case", "code"), [("of", "GOT GOV"), ("from", "--- GOV")])
def test_a_minister_of_a_state_is_of_it(case: str, code: str) -> None:
    doc = make_parsed(f"Minister/NNP/2/nmod:desc Jan/NNP/6/nsubj/PER Moller/NNP/2/flat/PER {case}/IN/5/case/PER Gotha/NNP/2/nmod/PER spoke=speak/VBD/0/root")
    lexicon = make_lexicon()
    lexicon.roles[("minister",)] = Role("minister", "GOV", person=True)
    assert next(m.codes for m in find_mentions(doc, lexicon) if doc[m.head].text == "Jan") == (code,)
