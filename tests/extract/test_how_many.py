"""Counts of people as ranges."""

import pytest

from sayso.extract.how_many import parse_number, read_count
from tests.factory import find_token, make_parsed

# sentence, the head of the phrase, low, high, the words of the count
COUNTED = [
    ("Both/DT/2/det gunmen=gunman/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root", "gunmen", 2, 2, "Both"),
    ("Both/DT/2/det sides=side/NNS/3/nsubj fled=flee/VBD/0/root", "sides", None, None, "sides"),
    ("Two/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root", "soldiers", 2, 2, "Two"),
    ("Two/CD/2/compound dozen/CD/3/nummod rebels=rebel/NNS/4/nsubj died=die/VBD/0/root", "rebels", 24, 24, "Two dozen"),
    ("At/IN/2/case least/JJS/3/nmod six/CD/4/nummod people/NNS/5/nsubj died=die/VBD/0/root", "people", 6, None, "six"),
    ("More/JJR/3/advmod than/IN/1/fixed 6,500/CD/4/nummod people/NNS/5/nsubj fled=flee/VBD/0/root", "people", 6501, None, "6,500"),
    ("Twenty/CD/3/nummod _-/HYPH/1/punct _one/CD/5/nsubj:pass were=be/VBD/5/aux:pass killed=kill/VBN/0/root", "one", 21, 21, "Twenty-one"),
    ("Up/RB/3/advmod to/IN/1/fixed 40/CD/4/nummod rebels=rebel/NNS/5/nsubj died=die/VBD/0/root", "rebels", None, 40, "40"),
    ("Fewer/JJR/3/amod than/IN/1/fixed ten/CD/4/nummod people/NNS/5/nsubj died=die/VBD/0/root", "people", None, 9, "ten"),
    ("Dozens=dozen/NNS/4/nsubj of/IN/3/case people/NNS/1/nmod died=die/VBD/0/root", "Dozens", 24, None, "Dozens"),
    ("A/DT/2/det dozen/NN/3/compound men=man/NNS/4/nsubj died=die/VBD/0/root", "men", 12, 12, "dozen"),
    ("Half/PDT/3/det:predet a/DT/3/det dozen/CD/4/nummod men=man/NNS/5/nsubj died=die/VBD/0/root", "men", 6, 6, "dozen"),
    ("At/IN/2/case least/JJS/3/nmod half/PDT/5/det:predet a/DT/5/det dozen/CD/6/nummod men=man/NNS/7/nsubj died=die/VBD/0/root", "men", 6, None, "dozen"),
    ("Some/DT/3/det 30/CD/3/nummod soldiers=soldier/NNS/4/nsubj died=die/VBD/0/root", "soldiers", 30, 30, "30"),
    ("Five/CD/4/nummod or/CC/3/cc six/CD/1/conj men=man/NNS/5/nsubj died=die/VBD/0/root", "men", 5, 6, "Five or six"),
    ("35/CD/4/nummod _-/SYM/3/case _40/CD/1/nmod rebels=rebel/NNS/5/nsubj died=die/VBD/0/root", "rebels", 35, 40, "35-40"),
    ("Between/IN/2/case five/CD/5/nummod and/CC/4/cc seven/CD/2/conj men=man/NNS/6/nsubj died=die/VBD/0/root", "men", 5, 7, "five and seven"),
    ("20/CD/4/nummod or/CC/3/cc more/JJR/1/conj people/NNS/5/nsubj died=die/VBD/0/root", "people", 20, None, "20"),
    ("They/PRP/2/nsubj handed=hand/VBD/0/root over/RP/2/compound:prt four/CD/5/nummod men=man/NNS/2/obj", "men", 4, 4, "four"),
    ("They/PRP/2/nsubj killed=kill/VBD/0/root over/IN/4/advmod four/CD/5/nummod men=man/NNS/2/obj", "men", 5, None, "four"),
    ("About/RB/3/advmod 1.4/CD/3/compound million/CD/4/nummod people/NNS/5/nsubj fled=flee/VBD/0/root", "people", 1_400_000, 1_400_000, "1.4 million"),
    ("Hundreds=hundred/NNS/4/nsubj of/IN/3/case men=man/NNS/1/nmod died=die/VBD/0/root", "Hundreds", None, None, "Hundreds"),
    ("As/RB/2/advmod many/JJ/5/amod as/IN/4/case 30/CD/2/nmod men=man/NNS/6/nsubj died=die/VBD/0/root", "men", None, 30, "30"),
    ("At/IN/2/case least/JJS/4/nmod a/DT/4/det dozen/NN/5/nsubj died=die/VBD/0/root", "dozen", 12, None, "dozen"),
    ("Several/JJ/2/amod hundred/CD/3/nummod men=man/NNS/4/nsubj died=die/VBD/0/root", "men", None, None, "hundred"),
    ("Rebels=rebel/NNS/2/nsubj wounded=wound/VBD/0/root another/DT/2/obj", "another", 1, 1, "another"),
    ("A/DT/3/det large/JJ/3/amod number/NN/6/nsubj of/IN/5/case men=man/NNS/3/nmod died=die/VBD/0/root", "number", None, None, "number"),
    ("A/DT/2/det group/NN/6/nsubj of/IN/5/case nine/CD/5/nummod men=man/NNS/2/nmod died=die/VBD/0/root", "group", 9, 9, "nine"),
    ("Several/JJ/2/amod men=man/NNS/3/nsubj died=die/VBD/0/root", "men", None, None, "Several"),
    ("Soldiers=soldier/NNS/2/nsubj died=die/VBD/0/root", "Soldiers", None, None, "Soldiers"),
    ("Serbs=Serb/NNPS/2/nsubj/PER died=die/VBD/0/root", "Serbs", None, None, "Serbs"),
    ("Tutsis=Tutsis/NNP/3/nsubj:pass/LOC were=be/VBD/3/aux:pass killed=kill/VBN/0/root", "Tutsis", None, None, "Tutsis"),
    ("The/DT/3/det 1989/CD/3/nummod deaths=death/NNS/4/nsubj shocked=shock/VBD/0/root", "deaths", None, None, "deaths"),
    ("About/RB/2/advmod 1989/CD/3/nummod men=man/NNS/4/nsubj died=die/VBD/0/root", "men", 1989, 1989, "1989"),
    ("A/DT/2/det policeman/NN/3/nsubj died=die/VBD/0/root", "policeman", 1, 1, "policeman"),
    ("A/DT/2/det number/NN/5/nsubj of/IN/4/case men=man/NNS/2/nmod died=die/VBD/0/root", "number", None, None, "number"),
    ("Three/CD/2/nsubj died=die/VBD/0/root", "Three", 3, 3, "Three"),
    ("A/DT/6/det 17/CD/4/nummod _-/HYPH/2/punct _year/NN/6/compound _-/HYPH/4/punct _old/NN/7/nsubj died=die/VBD/0/root", "old", 1, 1, "old"),
    ("Two/CD/6/nummod 20/CD/4/nummod _-/HYPH/2/punct _year/NN/6/compound _-/HYPH/4/punct _olds=old/NNS/7/nsubj died=die/VBD/0/root", "olds", 2, 2, "Two"),
    ("She/PRP/2/nsubj died=die/VBD/0/root", "She", 1, 1, "She"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "head", "low", "high", "words"), COUNTED)
def test_counts(row: str, head: str, low: int | None, high: int | None, words: str) -> None:
    doc = make_parsed(row)
    count = read_count(find_token(doc, head))
    assert count is not None
    assert (count.low, count.high) == (low, high)
    assert doc.text[count.start : count.end] == words


def test_nobody_is_not_counted() -> None:
    doc = make_parsed("No/DT/2/det soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass hurt/VBN/0/root")
    assert read_count(find_token(doc, "soldiers")) is None


def test_a_thing_is_not_counted() -> None:
    doc = make_parsed("Fear/NN/2/nsubj reigned=reign/VBD/0/root")
    assert read_count(doc[0]) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("five", (5, 5)),
        ("twenty five", (25, 25)),
        ("one hundred and twenty five", (125, 125)),
        ("two thousand", (2000, 2000)),
        ("3 million", (3_000_000, 3_000_000)),
        ("1,250", (1250, 1250)),
        ("two dozen", (24, 24)),
        ("35 to 40", (35, 40)),
        ("five or six", (5, 6)),
        ("zero", (0, 0)),
        ("scores", None),
        ("rebels", None),
    ],
)
def test_numbers(words: str, value: tuple[int, int] | None) -> None:
    assert parse_number(words.split()) == value


@pytest.mark.parametrize(
    ("row", "word", "wanted"),
    [
        ("from/IN/2/case two/CD/0/root to/TO/4/case four/CD/2/nmod", "two", (4, 4)),
        ("two/CD/0/root to/TO/3/case four/CD/1/nmod", "two", (2, 4)),
        ("A/DT/2/det family/NN/0/root of/IN/4/case eight/CD/2/nmod", "family", (8, 8)),
        ("40/CD/2/nummod men=man/NNS/0/root and/CC/5/cc 13/CD/2/conj women=woman/NNS/2/conj", "women", (13, 13)),
    ],
)
def test_what_a_number_counts(row: str, word: str, wanted: tuple[int, int]) -> None:
    count = read_count(find_token(make_parsed(row), word))
    assert count is not None
    assert (count.low, count.high) == wanted
