"""Edit scripts between a word and its lemma."""

import lemminflect
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotate.lemma import _look_up, apply_script, find_lemma, make_script


@pytest.mark.parametrize(
    ("word", "lemma", "script"),
    [
        ("shelled", "shell", "2||l"),
        ("Rebels", "rebel", "1||l"),
        ("cities", "city", "3|y|l"),
        ("went", "go", "4|go|l"),
        ("Zenda", "Zenda", "0||k"),
        ("UN", "UN", "0||k"),
        ("n't", "not", "2|ot|l"),
    ],
)
def test_scripts_lead_there_and_back(word: str, lemma: str, script: str) -> None:
    assert make_script(word, lemma) == script
    assert apply_script(script, word) == lemma


def test_one_script_serves_many_words() -> None:
    script = make_script("shelled", "shell")
    assert [apply_script(script, w) for w in ("bombed", "Attacked", "BURNED")] == ["bomb", "attack", "burn"]


def test_a_script_that_does_not_fit_leaves_the_word() -> None:
    assert apply_script("4|go|l", "ran") == "ran"


@given(st.text("abcXYZéß", min_size=1, max_size=8), st.text("abcxyz", min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_any_lower_case_lemma_can_be_scripted(word: str, lemma: str) -> None:
    if len(word.lower()) == len(word):
        assert apply_script(make_script(word, lemma), word) == lemma


@pytest.mark.parametrize(
    ("script", "word", "upos", "lemma"),
    [
        ("2||l", "ceded", "VERB", "cede"),  # the pieces do not show the "e"; the dictionary does
        ("2||l", "shelled", "VERB", "shell"),
        ("0||l", "left", "VERB", "leave"),
        ("0||l", "armed", "ADJ", "armed"),
        ("1||l", "paramilitaries", "NOUN", "paramilitary"),  # which it lacks
        ("1||l", "movies", "NOUN", "movie"),
        ("1||l", "trawlermen", "NOUN", "trawlerman"),
        ("1||l", "under-secretaries", "NOUN", "under-secretary"),
        ("1||k", "Athens", "PROPN", "Athen"),  # names are the model's alone
        ("2||l", "zorped", "VERB", "zorp"),  # so is what no dictionary has
        ("1||l", "1990s", "NOUN", "1990"),
    ],
)
def test_the_dictionary_has_the_last_word(script: str, word: str, upos: str, lemma: str) -> None:
    assert find_lemma(script, word, upos) == lemma


def test_words_are_looked_up_as_in_the_dictionary_of_the_package() -> None:
    for word in "shelled left dead men data people gunmen zorped axes leaves all another won't talks struck wounded met".split():
        for upos in ("VERB", "NOUN"):
            assert _look_up(word, upos) == tuple(lemminflect.getLemma(word, upos=upos, lemmatize_oov=False)), (word, upos)
