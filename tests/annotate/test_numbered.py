"""The two, the three, each: numbers that stand for persons or parties just named."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.annotate.numbered import is_two, number_of
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()
CALLED = (
    "Kenyan/JJ/2/amod President/NNP/3/nmod:desc Otto/NNP/4/nsubj/PER called=call/VBD/0/root his/PRP$/9/nmod:poss "
    "Ugandan/JJ/9/amod and/CC/8/cc Ghanaian/JJ/6/conj counterparts=counterpart/NNS/4/obj"
)


@pytest.mark.parametrize(
    ("number", "verb", "codes"),
    [
        ("three/CD", "met=meet", ("KEN GOV", "UGA GOV", "GHA GOV")),
        ("three/CD", "fell=fall", None),  # who fell may be anybody
        ("four/CD", "met=meet", None),  # one of them is not told
    ],
)
def test_the_three_who_meet(number: str, verb: str, codes: tuple[str, ...] | None) -> None:
    doc = make_parsed(CALLED, f"The/DT/2/det {number}/3/nsubj {verb}/VBD/0/root")
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert linked.get(10) == codes


@pytest.mark.parametrize(("word", "wanted", "number"), [("two", True, "two"), ("pair", True, "two"), ("five", False, "five")])
def test_how_many_such_a_word_is_of(word: str, wanted: bool, number: str) -> None:
    token = find_token(make_parsed(f"The/DT/2/det {word}/CD/3/nsubj fell=fall/VBD/0/root"), word)
    assert (is_two(token), number_of(token)) == (wanted, number)


@pytest.mark.parametrize(("which", "code"), [("tenth/JJ", "GHA MIL"), ("young/JJ", "--- MIL")])
def test_one_more_of_those_told_of(which: str, code: str) -> None:
    doc = make_parsed(
        "Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root nine/CD/5/nummod Ghanaian/JJ/5/amod peacekeepers=peacekeeper/NNS/2/obj in/IN/7/case Kenya/NNP/2/obl/LOC",
        f"A/DT/3/det {which}/3/amod soldier/NN/4/nsubj died=die/VBD/0/root",
    )
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert linked[find_token(doc, "soldier").i] == (code,)


@pytest.mark.parametrize(("which", "code"), [("third/NN", ("UGA COP",)), ("knife/NN", None)])
def test_a_third_without_a_noun_is_one_more_of_them(which: str, code: tuple[str, ...] | None) -> None:
    doc = make_parsed(
        "Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root two/CD/5/nummod Ugandan/JJ/5/amod policemen=policeman/NNS/2/obj and/CC/7/cc "
        f"took=take/VBD/2/conj a/DT/9/det {which}/7/obj in/IN/11/case Gulu/NNP/9/nmod/LOC"
    )
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert linked.get(8) == code


TWO_SHOT = "Two/CD/3/nummod Kenyan/JJ/3/amod policemen=policeman/NNS/5/nsubj:pass were/VBD/5/aux:pass shot=shoot/VBN/0/root and/CC/9/cc"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (f"{TWO_SHOT} a/DT/8/det third/NN/9/nsubj:pass wounded=wound/VBN/5/conj", "KEN COP"),
        (f"{TWO_SHOT} a/DT/8/det third/JJ/9/nsubj escaped=escape/VBD/5/conj", "KEN COP"),
        ("Kenyan/JJ/2/amod policemen=policeman/NNS/3/nsubj shot=shoot/VBD/0/root a/DT/5/det third/NN/3/obj", None),  # no policeman
    ],
)
def test_a_third_is_one_more_of_those_just_counted(row: str, code: str | None) -> None:
    shipped = load_parties()
    doc = make_parsed(row)
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, shipped, "2007-03-01"), shipped, "2007-03-01")}
    assert linked.get(find_token(doc, "third").i) == ((code,) if code else None)
