"""Whose a people is that is kin to one state and lives in another."""

import pytest

from sayso.annotate.mentions import find_mentions
from tests.factory import make_lexicon, make_parsed

LEXICON = make_lexicon()
FOUGHT = "Ethnic=ethnic/JJ/2/amod Gothan/JJ/3/amod rebels=rebel/NNS/4/nsubj fought=fight/VBD/0/root"
LATER = "{}/2/{} {}/3/nsubj fled=flee/VBD/0/root"


@pytest.mark.parametrize(
    ("rows", "word", "code"),
    [
        ([FOUGHT, LATER.format("Gothan/JJ", "amod", "soldiers=soldier/NNS")], "soldiers", "--- MIL"),
        ([FOUGHT.replace("Gothan", "Ruritanian"), LATER.format("Two/CD", "nummod", "Ruritanians=Ruritanian/NNPS")], "Ruritanians", "--- CVL"),
        ([FOUGHT, LATER.format("Ruritanian/JJ", "amod", "soldiers=soldier/NNS")], "soldiers", "RUR MIL"),
        # where the state itself is told of, they may be its own
        ([FOUGHT, "Gotha/NNP/2/nsubj protested=protest/VBD/0/root", LATER.format("Gothan/JJ", "amod", "soldiers=soldier/NNS")], "soldiers", "GOT MIL"),
        ([LATER.format("Gothan/JJ", "amod", "soldiers=soldier/NNS")], "soldiers", "GOT MIL"),
    ],
)
def test_a_people_told_of_as_kin_is_of_where_it_lives(rows: list[str], word: str, code: str) -> None:
    doc = make_parsed(*rows)
    found = {doc[m.head].text: m.codes for m in find_mentions(doc, LEXICON)}
    assert found[word] == (code,)


def test_leaders_of_such_a_people_are_of_where_it_lives() -> None:
    doc = make_parsed(FOUGHT, LATER.format("Gothan/JJ", "amod", "leaders=leader/NNS"))
    assert [m.codes for m in find_mentions(doc, LEXICON) if doc[m.head].text == "leaders"] == [("--- CVL",)]
