"""Where the sentence of a token begins and ends."""

from sayso.extract.sentences import find_sentence, find_start_before
from tests.factory import make_doc

FIRST = "Rebels/NOUN/2/nsubj left/VERB/0/root _./PUNCT/2/punct"
SECOND = "Gotha/PROPN/2/nsubj denied/VERB/0/root it/PRON/2/obj _./PUNCT/2/punct"


def test_each_token_has_the_ends_of_its_own_sentence() -> None:
    doc = make_doc([FIRST, SECOND])
    assert [find_sentence(token) for token in doc] == [(0, 3)] * 3 + [(3, 7)] * 4


def test_the_sentence_before() -> None:
    doc = make_doc([FIRST, SECOND])
    assert [find_start_before(token) for token in (doc[1], doc[4])] == [0, 0]
    assert find_start_before(make_doc([FIRST, SECOND, SECOND])[8]) == 3
