"""Repairs of parses, on sentences of our own as words, tags and heads."""

import pytest

from sayso.annotate.settle import (
    settle_apposition,
    settle_dead,
    settle_finite_verb,
    settle_headline,
    settle_joined_deed,
    settle_joined_verb,
    settle_main_verb,
    settle_missing,
    settle_subject,
    settle_teller,
)
from tests.factory import is_tree

ACTIVE = (["Moscow", ",", "which", "left", ",", "called", "."], ["NNP", ",", "WDT", "VBD", ",", "VBN", "."])


@pytest.mark.parametrize(
    ("heads", "relations", "comma", "verb"),
    [
        ([-1, 3, 3, 0, 0, 0, 0], ["root", "punct", "nsubj", "acl:relcl", "punct", "acl", "punct"], ",", 5),
        ([5, 3, 3, 0, 0, -1, 5], ["nsubj:pass", "punct", "nsubj", "acl:relcl", "punct", "root", "punct"], ",", 5),
        ([5, 3, 3, 0, 0, -1, 5], ["nsubj:pass", "punct", "nsubj", "acl:relcl", "punct", "root", "punct"], "-", None),
        ([-1, 3, 3, 0, 0, 0, 0], ["root", "punct", "nsubj", "acl:relcl", "punct", "appos", "punct"], ",", None),
    ],
    ids=["a participle on the name", "a passive without auxiliary", "no comma", "no verb"],
)
def test_a_main_verb_behind_a_relative_clause(heads: list[int], relations: list[str], comma: str, verb: int | None) -> None:
    forms = [*ACTIVE[0][:4], comma, *ACTIVE[0][5:]]
    settled, named, found = settle_main_verb(forms, ACTIVE[1], heads, relations)
    assert found == verb
    assert (settled, named) == ((heads, relations) if verb is None else ([5, 3, 3, 0, 0, -1, 5], ["nsubj", *named[1:]]))
    assert is_tree(settled)


@pytest.mark.parametrize(
    ("act", "relations", "told", "speaker"),
    [
        ("accused", ["nsubj", "root", "nsubj:pass", "aux:pass", "ccomp", "cc", "conj", "obj"], "beaten", True),  # "she said he was beaten and accused Gotha"
        ("urged", ["nsubj", "root", "nsubj", "cop", "ccomp", "cc", "conj", "iobj"], "free", True),
        ("accused", ["nsubj", "root", "nsubj:pass", "aux:pass", "ccomp", "cc", "conj", "obl"], "held", False),  # "he was held and accused of theft"
        ("demanded", ["nsubj", "root", "nsubj", "aux", "ccomp", "cc", "conj", "obj"], "fled", False),  # "he had fled and demanded money"
        ("urged", ["nsubj", "root", "nsubj", "aux", "ccomp", "cc", "conj", "iobj"], "fled", True),  # "he had fled and urged it to stop"
        ("robbed", ["nsubj", "root", "nsubj:pass", "aux:pass", "ccomp", "cc", "conj", "obj"], "beaten", False),
    ],
)
def test_who_says_what_was_done_acts_in_words(act: str, relations: list[str], told: str, speaker: bool) -> None:
    other = "it" if "aux" in relations and act == "urged" else "Gotha"
    forms, tags = ["She", "said", "he", "had" if "aux" in relations else "was", told, "and", act, other], ["PRP", "VBD", "PRP", "VBD", "VBN", "CC", "VBD", "NNP"]
    heads = [1, -1, 4, 4, 1, 6, 4, 6]
    assert settle_joined_verb(forms, tags, heads, relations) == ([*heads[:6], 1, 6] if speaker else heads)


@pytest.mark.parametrize(
    ("words", "tags", "heads", "relations", "joined"),
    [
        # "miners shut the pit and accused guards of theft"
        ("Miners shut pits and accused guards of theft", "NNS VBD NNS CC VBN NNS IN NN", [1, -1, 1, 5, 5, 2, 7, 5],
         "nsubj root obj cc amod conj case nmod", True),
        ("Miners shut pits and arrested guards of theft", "NNS VBD NNS CC VBN NNS IN NN", [1, -1, 1, 5, 5, 1, 7, 5],
         "nsubj root obj cc amod obj case nmod", True),
        ("Nurses treated miners and wounded guards of pits", "NNS VBD NNS CC VBN NNS IN NN", [1, -1, 1, 5, 5, 2, 7, 5],
         "nsubj root obj cc amod conj case nmod", False),
        ("Miners and trained guards left", "NNS CC VBN NNS VBD", [4, 3, 3, 0, -1], "nsubj cc amod conj root", False),
    ],
)  # fmt: skip
def test_a_second_deed_is_no_word_of_its_object(words: str, tags: str, heads: list[int], relations: str, joined: bool) -> None:
    got, names, verbs = settle_joined_deed(words.split(), tags.split(), heads, relations.split())
    assert is_tree(got)
    if joined:
        assert (got[3:6], names[4:6], verbs) == ([4, 1, 4], ["conj", "obj"], [4])
    else:
        assert (got, names, verbs) == (heads, relations.split(), [])


@pytest.mark.parametrize(
    ("heads", "relations", "verbs"),
    [
        ([2, 2, -1, 2], ["nsubj", "advcl", "root", "obj"], [1]),
        ([2, 0, -1, 2], ["nsubj", "nmod", "root", "obj"], [1]),
        ([1, -1, 1, 2], ["nsubj", "root", "xcomp", "obj"], []),
        ([1, -1, 1, 1], ["nsubj", "root", "xcomp", "obj"], []),
    ],
)
def test_who_is_shot_dead_is_shot(heads: list[int], relations: list[str], verbs: list[int]) -> None:
    got, names, found = settle_dead(["Bikers", "shot", "dead", "nuns"], heads, relations)
    assert (got, names[1:], found) == ([1, -1, 1, 1], ["root", "xcomp", "obj"], verbs)
    assert settle_dead(["Bikers", "saw", "dead", "nuns"], heads, relations) == (heads, relations, [])


@pytest.mark.parametrize(("relation", "subject"), [("advcl", 2), ("conj", None)])
def test_a_subject_that_was_taken_for_a_phrase(relation: str, subject: int | None) -> None:
    words, tags = ["They", "met", "clashes", "left", "ten"], ["PRP", "VBD", "NNS", "VBD", "CD"]
    words.insert(2, "after"), tags.insert(2, "IN")
    heads, relations = settle_subject(words, tags, [1, -1, 3, 1, 1, 4], ["nsubj", "root", "case", "obl", relation, "obj"])
    assert (heads[3], relations[3], relations[2]) == ((4, "nsubj", "mark") if subject else (1, "obl", "case"))


@pytest.mark.parametrize(
    ("tags", "heads", "relations", "subject"),
    [
        (["DT", "NN", "VBD", "NNS"], [3, 3, 3, -1], ["det", "compound", "amod", "root"], True),  # "the army shelled villages"
        (["NNS", "VBD", "NNS"], [1, 2, -1], ["nsubj", "amod", "root"], True),
        (["DT", "NN", "VBD", "NNS", "VBD"], [3, 3, 4, 4, -1], ["det", "compound", "ccomp", "nsubj", "root"], True),  # "..., they said"
        (["NN", "VBD", "NNS", "VBD"], [2, 2, 3, -1], ["compound", "amod", "nsubj", "root"], False),  # "army trained fighters fled"
        (["IN", "VBD", "NNS", "VBD"], [3, 2, 3, -1], ["mark", "amod", "nsubj", "root"], False),  # "that masked youths fired"
        (["NNS", "VBN", "NNS"], [1, 2, -1], ["nsubj", "amod", "root"], True),
        (["NN", "VBZ", "NN"], [1, 2, -1], ["compound", "compound", "root"], True),  # "bomb hits bus"
        (["DT", "NN", "VBN", "NNS", "VBZ", "NNS"], [3, 3, 3, 5, 5, -1], ["det", "compound", "amod", "nsubj", "cop", "root"], False),
        (["NNS", "VBZ", "NN", "VBN", "NNS"], [4, 4, 4, 4, -1], ["nsubj", "cop", "compound", "amod", "root"], False),  # "they are army trained fighters"
    ],
)  # fmt: skip
def test_a_verb_in_the_past_has_a_subject_before_and_an_object_behind(tags: list[str], heads: list[int], relations: list[str], subject: bool) -> None:
    verb = next(i for i, tag in enumerate(tags) if tag in ("VBD", "VBN", "VBZ"))
    got, names, verbs = settle_finite_verb(tags, heads, relations)
    assert is_tree(got)
    assert (names[verb - 1], names[verb + 1]) == (("nsubj", "obj") if subject else (relations[verb - 1], relations[verb + 1]))
    assert (got[verb - 1], got[verb + 1], verbs) == ((verb, verb, [verb]) if subject else (heads[verb - 1], heads[verb + 1], []))


@pytest.mark.parametrize(
    ("tags", "relations", "main"),
    [
        (["NNP", "TO", "VB", "NNS"], ["root", "mark", "acl", "obj"], True),  # "Gotha to free captives"
        (["NN", "TO", "VB", "NNS"], ["root", "mark", "acl", "obj"], False),  # "deal to free captives"
        (["NNP", "TO", "NNP", "NNS"], ["root", "case", "nmod", "obj"], False),
    ],
)
def test_a_headline_has_what_is_to_come_as_its_verb(tags: list[str], relations: list[str], main: bool) -> None:
    heads = [-1, 2, 0, 2]
    settled, named = settle_headline(tags, heads, relations)
    assert is_tree(settled)
    assert (settled, named) == (([2, 2, -1, 2], ["nsubj", "mark", "root", "obj"]) if main else (heads, relations))


def test_a_name_with_an_aim_in_a_whole_sentence_keeps_it() -> None:
    tags, heads = ["NNP", "TO", "VB", "VBZ", "NN"], [4, 2, 0, 4, -1]
    relations = ["nsubj", "mark", "acl", "cop", "root"]
    assert settle_headline(tags, heads, relations) == (heads, relations)


@pytest.mark.parametrize(
    ("words", "tags", "settled"),
    [
        (["She", "said", "she", "would", "stay", "and", "left"], ["PRP", "VBD", "PRP", "MD", "VB", "CC", "VBD"], True),
        (["Zenda", "said", "talks", "are", "over", "and", "hailed"], ["NNP", "VBD", "NNS", "VBP", "JJ", "CC", "VBD"], True),
        (["Rudolf", "said", "he", "was", "ill", "and", "blamed"], ["NNP", "VBD", "PRP", "VBD", "JJ", "CC", "VBD"], True),
        (["Police", "said", "he", "was", "drunk", "and", "fired"], ["NNS", "VBD", "PRP", "VBD", "JJ", "CC", "VBD"], False),
        (["Police", "said", "men", "had", "fled", "and", "blamed"], ["NNS", "VBD", "NNS", "VBD", "VBN", "CC", "VBD"], False),
        (["Zenda", "said", "men", "all", "overran", "and", "took"], ["NNP", "VBD", "NNS", "DT", "VBP", "CC", "VBD"], False),
        (["Zenda", "said", "men", "all", "want", "and", "praised"], ["NNP", "VBD", "NNS", "DT", "VBP", "CC", "VBD"], True),
        (["Rudolf", "said", "he", "“", "will", "and", "left"], ["NNP", "VBD", "PRP", "``", "MD", "CC", "VBD"], False),
    ],
)
def test_a_past_verb_joined_to_what_is_said_goes_on_with_the_telling(words: list[str], tags: list[str], settled: bool) -> None:
    heads, relations = [1, -1, 4, 4, 1, 6, 4], ["nsubj", "root", "nsubj", "aux", "ccomp", "cc", "conj"]
    got = settle_joined_verb(words, tags, heads, relations)
    assert is_tree(got)
    assert got[6] == (1 if settled else 4)


@pytest.mark.parametrize(
    ("words", "tags", "heads", "relations", "settled"),
    [
        # "said Flavia, head of churches": what she is beside the clause
        (["said", "Flavia", ",", "head", "of", "churches"], ["VBD", "NNP", ",", "NN", "IN", "NNS"], [-1, 0, 3, 0, 5, 3],
         ["root", "nsubj", "punct", "parataxis", "case", "nmod"], {3: (1, "appos")}),
        # "head" beside her, and "churches" as well
        (["said", "Flavia", ",", "head", "of", "churches"], ["VBD", "NNP", ",", "NN", "IN", "NNS"], [-1, 0, 3, 1, 5, 1],
         ["root", "nsubj", "punct", "appos", "case", "appos"], {5: (3, "nmod")}),
        # a clause of its own: "said Flavia, guards are here"
        (["said", "Flavia", ",", "guards", "are", "here"], ["VBD", "NNP", ",", "NNS", "VBP", "RB"], [-1, 0, 3, 0, 3, 3],
         ["root", "nsubj", "punct", "parataxis", "cop", "advmod"], {}),
    ],
)  # fmt: skip
def test_what_somebody_is_stands_beside_the_name(
    words: list[str], tags: list[str], heads: list[int], relations: list[str], settled: dict[int, tuple[int, str]]
) -> None:
    got, names = settle_apposition(words, tags, heads, relations)
    assert is_tree(got)
    assert {i: (got[i], names[i]) for i in range(len(heads)) if (got[i], names[i]) != (heads[i], relations[i])} == settled


NAME, ROLE = ("Rupert/NNP", "Hentzau/NNP"), ("a/DT", "tax/NN", "official/NN")


@pytest.mark.parametrize(
    ("first", "second", "hung", "said", "teller"),
    [
        (NAME, ROLE, "appos", "said/VBD", 5),
        (ROLE, NAME, "appos", "said/VBD", 7),
        (NAME, ROLE, "conj", "told/VBD Reuters/NNP", 5),  # read as if Reuters had told
        (NAME, ("45/CD", ",/,", *ROLE), "appos", "told/VBD", 5),
        (("the/DT", "northern/JJ", "port/NN"), ROLE, "appos", "said/VBD", None),
        (NAME, ("Ruritania/NNP",), "appos", "said/VBD", None),
        (NAME, ROLE, "obl", "said/VBD", None),
        (NAME, ROLE, "appos", "says/VBZ Otto/NNP", None),
    ],
)
def test_who_stands_between_commas_before_a_verb_without_subject_speaks(
    first: tuple[str, ...], second: tuple[str, ...], hung: str, said: str, teller: int | None
) -> None:
    """ "Rebels fled to Zenda, Rupert Hentzau, a tax official, said": the parse has him as another name of the town."""
    before = "Rebels/NNS fled/VBD to/TO Zenda/NNP ,/,".split()
    rows = [row.split("/") for row in [*before, *first, ",/,", *second, ",/,", *said.split()]]
    verb = len(before) + len(first) + len(second) + 2
    heads, relations = [1, verb, 3, 1, 5], ["nsubj", "ccomp", "case", "obl", "punct"]
    tops = []
    for part, above, relation in ((first, 3, hung), (second, None, "appos")):
        begin = len(heads)
        tops.append(begin if part is NAME else begin + len(part) - 1)
        for i in range(len(part)):
            number = part[0] == "45/CD" and i < 2
            heads.append((tops[0] if above is None else above) if begin + i == tops[-1] else tops[0] if number else tops[-1])
            relations.append(relation if begin + i == tops[-1] else "nummod" if number else "flat")
        heads.append(tops[-1])
        relations.append("punct")
    heads += [-1, *[verb] * (len(rows) - verb - 1)]
    relations += ["root", *["nsubj"] * (len(rows) - verb - 1)]
    settled, named = settle_teller([word for word, _ in rows], [tag for _, tag in rows], heads, relations)
    assert is_tree(settled)
    assert [i for i in range(verb) if settled[i] == verb and named[i] == "nsubj"] == ([] if teller is None else [teller])


JOINED = {
    # "X accused us of failing to act and called Y"
    "a verb without tense": ("X accused us of failing to act and called Y", "NNP VBD PRP IN VBG TO VB CC VBD NNP", [1, -1, 1, 4, 1, 6, 4, 8, 6, 8],
                             "nsubj root obj mark advcl mark xcomp cc conj obj", 1),
    "what came of a deed": ("X struck , killing two and wounded Y", "NNP VBD , VBG CD CC VBD NNP", [1, -1, 3, 1, 3, 6, 3, 6],
                            "nsubj root punct advcl obj cc conj obj", 3),
    "no infinitive": ("X that hit homes and burned Y", "NNP WDT VB NNS CC VBD NNP", [-1, 2, 0, 2, 5, 2, 5], "root nsubj acl:relcl obj cc conj obj", 2),
    "two deeds told": ("X said men came and left", "NNP VBD NNS VBD CC VBD", [1, -1, 3, 1, 5, 3], "nsubj root nsubj ccomp cc conj", 3),
    "what men told of may have said": ("X said men came and threatened Y", "NNP VBD NNS VBD CC VBD NNP", [1, -1, 3, 1, 5, 3, 5],
                                       "nsubj root nsubj ccomp cc conj obj", 3),
    "who denies": ("X denied men came and accused Y", "NNP VBD NNS VBD CC VBD NNP", [1, -1, 3, 1, 5, 3, 5], "nsubj root nsubj ccomp cc conj obj", 1),
    "those hurt": ("X said men were shot and accused Y", "NNP VBD NNS VBD VBN CC VBD NNP", [1, -1, 4, 4, 1, 6, 4, 6],
                   "nsubj root nsubj:pass aux:pass ccomp cc conj obj", 1),
    "himself": ("X said it was glad and urged Y", "NNP VBD PRP VBD JJ CC VBD NNP", [1, -1, 4, 4, 1, 6, 4, 6], "nsubj root nsubj cop ccomp cc conj obj", 1),
    "himself before": ("X said he had met and urged Y", "NNP VBD PRP VBD VBN CC VBN NNP", [1, -1, 4, 4, 1, 6, 4, 6],
                       "nsubj root nsubj aux ccomp cc conj obj", 4),
}  # fmt: skip


@pytest.mark.parametrize(("words", "tags", "heads", "relations", "peer"), list(JOINED.values()), ids=list(JOINED))
def test_a_verb_is_joined_to_its_peer(words: str, tags: str, heads: list[int], relations: str, peer: int) -> None:
    settled = settle_joined_verb(words.split(), tags.split(), heads, relations.split())
    assert is_tree(settled)
    assert settled[relations.split().index("conj")] == peer


@pytest.mark.parametrize(
    ("words", "heads", "relations", "told"),
    [
        ("Two nurses are missing".split(), [1, 3, 3, -1], ["nummod", "nsubj", "aux", "root"], ["nummod", "nsubj", "cop", "root"]),
        ("Gotha is missing its targets".split(), [2, 2, -1, 4, 2], ["nsubj", "aux", "root", "nmod:poss", "obj"], None),
    ],
)
def test_who_is_missing_misses_nothing(words: list[str], heads: list[int], relations: list[str], told: list[str] | None) -> None:
    got, found = settle_missing(words, heads, relations)
    assert (got, found) == ((told, [words.index("missing")]) if told else (relations, []))
