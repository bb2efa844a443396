"""Places that the gazetteer does not know, on documents built by hand."""

from sayso.annotate.toponym_unknown import find_described
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
    assert [s.text for s in find_described(doc)] == ["Zorwak"]


def test_a_person_before_a_common_noun_is_no_place() -> None:
    doc = make(
        "It PRON nsubj 1",
        "hit VERB ROOT 1",
        "the DET det 4",
        "Zorwak PROPN compound 4 B-PER",
        "village NOUN obj 1",
    )
    assert list(find_described(doc)) == []
