"""Where names of places begin and end."""

from sayso.annotate.toponym_edges import find_ends, may_begin, named_end, trimmed, whole_compound
from tests.annotate.test_toponyms import make


def test_arabic_quotes_and_hyphens_are_inside() -> None:
    doc = make("Tal PROPN obj 0 B-LOC", "Al PROPN flat 0 I-LOC", "- PUNCT punct 0", "Eiss PROPN flat 0", "fell VERB ROOT 4")
    assert find_ends(doc, 0) == [1, 2, 4]
    assert named_end(doc, 0, find_ends(doc, 0)) == 4


def test_two_names_with_a_common_noun_between() -> None:
    doc = make(
        "Raman PROPN compound 1 B-LOC", "district NOUN obl 4 I-LOC", "of ADP case 3 I-LOC", "Yala PROPN nmod 1 I-LOC", "fell VERB ROOT 4"
    )
    span = trimmed(doc[0:4])
    assert span is not None
    assert span.text == "Raman"


def test_a_name_begins_with_a_capital() -> None:
    doc = make("town NOUN obj 0", "Basra PROPN flat 0")
    assert not may_begin(doc, 0)
    assert may_begin(doc, 1)
    assert whole_compound(doc, 2) == 2


def test_no_name_begins_with_an_article() -> None:
    doc = make("A DET det 2", "Basra PROPN compound 2", "man NOUN ROOT 2")
    assert not may_begin(doc, 0)
    assert may_begin(make("A PROPN ROOT 0", "Coruna PROPN flat 0"), 0)


def test_a_small_french_word_is_inside_a_name() -> None:
    doc = make("Port PROPN obj 0 B-LOC", "- PUNCT punct 0", "au PROPN flat 0 I-LOC", "- PUNCT punct 0", "Berg PROPN flat 0 I-LOC", "fell VERB ROOT 5")
    assert find_ends(doc, 0)[-1] == 5
