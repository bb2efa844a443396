"""Places that the gazetteer does not know, on documents built by hand."""

from sayso.annotate.toponym_edges import find_begins
from sayso.annotate.toponym_unknown import find_again, find_described
from tests.annotate.test_toponyms import make, texts


def test_the_village_of() -> None:
    doc = make(
        "They PRON nsubj 1",
        "raided VERB ROOT 1",
        "the DET det 3",
        "village NOUN obj 1",
        "of ADP case 5",
        "Zorwak PROPN nmod 3",
    )
    assert texts(doc) == ["Zorwak"]


def test_a_town_called() -> None:
    doc = make(
        "It PRON nsubj 1",
        "hit VERB ROOT 1",
        "a DET det 3",
        "town NOUN obj 1",
        "called VERB acl 3",
        "Zorwak PROPN xcomp 4",
    )
    assert texts(doc) == ["Zorwak"]


def test_a_common_noun_after_the_name() -> None:
    doc = make(
        "It PRON nsubj 1",
        "hit VERB ROOT 1",
        "the DET det 4",
        "Zorwak PROPN compound 4",
        "district NOUN obj 1",
    )
    assert [s.text for s in find_described(doc, find_begins(doc))] == ["Zorwak"]


def test_a_person_before_a_common_noun_is_no_place() -> None:
    doc = make(
        "It PRON nsubj 1",
        "hit VERB ROOT 1",
        "the DET det 4",
        "Zorwak PROPN compound 4 B-PER",
        "village NOUN obj 1",
    )
    assert list(find_described(doc, find_begins(doc))) == []


def test_a_name_that_a_settlement_is_apposed_to() -> None:
    howitzers = ("Guns NOUN nsubj 1", "pounded VERB ROOT 1", "Zorwak PROPN obj 1", ", PUNCT punct 6")
    doc = make(*howitzers, "a DET det 6", "large ADJ amod 6", "village NOUN appos 2", ". PUNCT punct 1")
    assert [s.text for s in find_described(doc, find_begins(doc))] == ["Zorwak"]
    doc = make(*howitzers, "a DET det 6", "village NOUN compound 6", "elder NOUN appos 2", ". PUNCT punct 1")
    assert list(find_described(doc, find_begins(doc))) == []
    doc = make(*howitzers, "20 NUM nummod 5", "km NOUN npadvmod 6", "away ADV appos 2", ". PUNCT punct 1")
    assert [s.text for s in find_described(doc, find_begins(doc))] == ["Zorwak"]
    doc = make(*howitzers, "some DET advmod 5", "20 NUM nummod 6", "km NOUN appos 2", ". PUNCT punct 1")
    assert [s.text for s in find_described(doc, find_begins(doc))] == ["Zorwak"]


def test_a_name_apposed_to_a_settlement() -> None:
    doc = make(
        "Another DET det 1",
        "village NOUN nsubj 5",
        ", PUNCT punct 1",
        "Zorwak PROPN appos 1",
        ", PUNCT punct 1",
        "burned VERB ROOT 5",
    )
    assert [s.text for s in find_described(doc, find_begins(doc))] == ["Zorwak"]


def test_what_was_a_place_is_one_again() -> None:
    doc = make(
        "Shells NOUN nsubj 1",
        "strike VERB ROOT 1",
        "Zorwak PROPN obj 1 B-PER",
        "while SCONJ mark 5",
        "Zorwak PROPN nsubj 5 B-PER",
        "slept VERB advcl 1",
    )
    doc[1].lemma_ = "strike"
    assert [s.start for s in find_again(doc, find_begins(doc), {"Zorwak"})] == [2]
    assert list(find_again(doc, find_begins(doc), {"Jibu"})) == []
    doc = make("Then ADV advmod 2", "Zorwak PROPN nsubj 2", "burned VERB ROOT 2")
    assert [s.start for s in find_again(doc, find_begins(doc), {"Zorwak"})] == [1]


def test_what_stands_at_a_place_is_named_after_it() -> None:
    doc = make("They PRON nsubj 1", "searched VERB ROOT 1", "her PRON nmod:poss 4", "Zorwak PROPN compound 4 B-LOC", "residence NOUN obj 1")
    assert texts(doc) == ["Zorwak"]
    doc = make("They PRON nsubj 1", "searched VERB ROOT 1", "her PRON nmod:poss 4", "Zorwak PROPN compound 4 B-LOC", "soldiers NOUN obj 1")
    assert texts(doc) == []
