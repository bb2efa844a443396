"""What leads from a toponym to an event, on sentences of our own."""

import pytest

from tests.extract.test_where import places
from tests.factory import make_parsed


def test_a_country_before_a_noun_says_whose_it_is() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj downed=down/VBD/0/root a/DT/5/det Gotha/NNP/5/compound plane/NN/2/obj _././2/punct")
    assert places(doc, "downed", "Gotha", precision={"Gotha": "country"}) == []
    assert places(doc, "downed", "Gotha", precision={"Gotha": "town"}) == ["Gotha"]


def test_who_tells_it_may_be_elsewhere() -> None:
    told = "according/VBG/7/case to/IN/7/case a/DT/7/det doctor/NN/3/obl in/IN/9/case Zenda/NNP/7/nmod _././3/punct"
    doc = make_parsed(f"Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass shot=shoot/VBN/0/root {told}")
    assert places(doc, "shot", "Zenda") == []


def test_whence_somebody_is_need_not_be_where_it_was() -> None:
    who = "Rudolf/NNP/5/nsubj:pass/{} of/IN/3/case Zenda/NNP/1/nmod was=be/VBD/5/aux:pass"
    doc = make_parsed(f"{who.format('PER')} shot=shoot/VBN/0/root in/IN/7/case Berg/NNP/5/obl _././5/punct")
    assert places(doc, "shot", "Zenda", "Berg") == ["Berg"]
    doc = make_parsed(f"{who.format('PER')} shot=shoot/VBN/0/root _././5/punct")
    assert places(doc, "shot", "Zenda") == []
    doc = make_parsed("Mayor=mayor/NN/5/nsubj:pass of/IN/3/case Zenda/NNP/1/nmod was=be/VBD/5/aux:pass shot=shoot/VBN/0/root _././5/punct")
    assert places(doc, "shot", "Zenda") == ["Zenda"]


def test_what_is_done_during_a_deed_is_done_there() -> None:
    doc = make_parsed(
        "Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass shot=shoot/VBN/0/root during/IN/6/case a/DT/6/det standoff/NN/3/obl "
        "in/IN/8/case front/NN/6/nmod of/IN/12/case Zenda/NNP/12/nmod:poss _'s/POS/10/case church/NN/8/nmod _././3/punct"
    )
    assert places(doc, "shot", "Zenda") == ["Zenda"]


def test_a_clause_of_the_same_hour_has_the_same_place() -> None:
    rows = (
        "Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass hurt/VBN/0/root {}/IN/6/mark bombs=bomb/NNS/6/nsubj hit/VBD/3/advcl "
        "doors=door/NNS/6/obj of/IN/9/case homes=home/NNS/7/nmod of/IN/11/case farmers=farmer/NNS/9/nmod in/IN/13/case Zenda/NNP/11/nmod"
    )
    assert places(make_parsed(rows.format("when")), "hurt", "Zenda") == ["Zenda"]
    assert places(make_parsed(rows.format("because")), "hurt", "Zenda") == []


def test_by_what_it_is_done_is_done_there() -> None:
    rows = (
        "Rebels=rebel/NNS/2/nsubj began=begin/VBD/0/root {}/IN/4/mark firing=fire/VBG/2/advcl rockets=rocket/NNS/4/obj "
        "towards/IN/7/case posts=post/NNS/5/nmod of/IN/9/case guards=guard/NNS/7/nmod in/IN/11/case Zenda/NNP/9/nmod"
    )
    assert places(make_parsed(rows.format("by")), "began", "Zenda") == ["Zenda"]
    assert places(make_parsed(rows.format("before")), "began", "Zenda") == []


def test_the_base_of_a_state_may_be_anywhere() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj hit/VBD/0/root a/DT/5/det Gotha/NNP/5/compound base/NN/2/obj _././2/punct")
    assert places(doc, "hit", "Gotha", precision={"Gotha": "country"}) == []
    assert places(doc, "hit", "Gotha", precision={"Gotha": "town"}) == ["Gotha"]


def test_who_is_named_beside_a_doer_is_no_place() -> None:
    row = "Otto/NNP/4/nsubj {}/IN/3/case Zenda/NNP/1/nmod shot=shoot/VBD/0/root men=man/NNS/4/obj"
    assert places(make_parsed(row.format("like")), "shot", "Zenda") == []
    assert places(make_parsed(row.format("near")), "shot", "Zenda") == ["Zenda"]
    row = "Rebels=rebel/NNS/5/nsubj _,/,/4/punct Gotha/NNP/4/nmod:poss {}/NN/1/appos shot=shoot/VBD/0/root men=man/NNS/5/obj"
    assert places(make_parsed(row.format("allies=ally")), "shot", "Gotha") == []
    assert places(make_parsed(row.format("youths=youth")), "shot", "Gotha") == ["Gotha"]


@pytest.mark.parametrize(("who", "where"), [("Otto/NNP", []), ("six/CD", ["Zenda"])])
def test_where_another_by_name_acts_is_not_where_the_first_did(who: str, where: list[str]) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj shot=shoot/VBD/0/root men=man/NNS/2/obj and/CC/6/cc {who}/6/nsubj slept=sleep/VBN/2/conj in/IN/8/case Zenda/NNP/6/obl"
    assert places(make_parsed(row), "shot", "Zenda") == where


@pytest.mark.parametrize(("noun", "where"), [("request", []), ("border", ["Gotha"])])
def test_who_asked_for_it_is_no_place(noun: str, where: list[str]) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj shot=shoot/VBD/0/root men=man/NNS/2/obj at/IN/7/case Gotha/NNP/7/nmod:poss _'s/POS/5/case {noun}/NN/2/obl"
    assert places(make_parsed(row), "shot", "Gotha") == where


def test_who_is_accused_of_it_is_no_place() -> None:
    row = "Gotha/NNP/2/nsubj {}/VBD/0/root Zenda/NNP/2/obj {}/5/mark shelling=shell/VBG/2/advcl a/DT/7/det camp/NN/5/obj"
    assert places(make_parsed(row.format("accused=accuse", "of/IN")), "shelling", "Zenda") == []
    assert places(make_parsed(row.format("entered=enter", "while/IN")), "shelling", "Zenda") == ["Zenda"]
