"""Head scores to trees, held against trying every tree there is."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotate.tree import (
    Scores,
    find_heads,
    settle_apposition,
    settle_finite_verb,
    settle_headline,
    settle_joined_verb,
    settle_main_verb,
    settle_subject,
    settle_teller,
)


def random_scores(n: int, seed: int, spread: float = 5.0) -> Scores:
    return np.random.default_rng(seed).normal(0, spread, (n, n + 1)).astype(np.float32)


def is_tree(heads: list[int]) -> bool:
    """One root, and every word comes to it."""
    if heads.count(-1) != 1:
        return False
    for i in range(len(heads)):
        at, steps = i, 0
        while at != -1:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return False
    return True


def total(scores: Scores, heads: list[int]) -> float:
    return float(sum(scores[i, h + 1] for i, h in enumerate(heads)))


def best_by_force(scores: Scores, roots: int) -> float:
    """The score of the best tree whose root is one of the `roots` likeliest."""
    n = scores.shape[0]
    likely = np.argsort(-scores[:, 0])[:roots]
    trees = (list(h) for h in product(range(-1, n), repeat=n) if is_tree(list(h)))
    return max(total(scores, h) for h in trees if h.index(-1) in likely)


@given(st.integers(1, 40), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_always_a_tree_with_one_root(n: int, seed: int) -> None:
    assert is_tree(find_heads(random_scores(n, seed)))


def test_rubbish_with_more_cycles_than_any_sentence_is_a_tree_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.annotate.tree.MOST_CYCLES", 2)
    assert all(is_tree(find_heads(random_scores(60, seed))) for seed in range(20))


@pytest.mark.parametrize("n", [1, 2, 3, 4])
@pytest.mark.parametrize("seed", range(25))
def test_best_of_all_trees(n: int, seed: int) -> None:
    scores = random_scores(n, seed)
    found = total(scores, find_heads(scores))
    assert found <= best_by_force(scores, n) + 1e-3
    assert found >= best_by_force(scores, min(n, 3)) - 1e-3  # less likely roots need not be tried


@pytest.mark.parametrize("value", [0.0, -1e4, 1e4])
def test_scores_without_a_preference_give_a_tree(value: float) -> None:
    assert is_tree(find_heads(np.full((6, 7), value, dtype=np.float32)))


def test_greedy_heads_that_form_a_tree_are_kept() -> None:
    scores = np.full((3, 4), -9.0, dtype=np.float32)
    for word, head in enumerate([1, -1, 1]):
        scores[word, head + 1] = 9.0
    assert find_heads(scores) == [1, -1, 1]


def test_a_cycle_is_opened_where_it_costs_least() -> None:
    # Words 0 and 1 want each other; word 2 is the root and pulls word 1 a little harder.
    scores = np.array([[-9, -9, 8, 1], [-9, 8, -9, 4], [5, -9, -9, -9]], dtype=np.float32)
    assert find_heads(scores) == [1, 2, -1]


def test_a_word_is_never_its_own_head() -> None:
    scores = np.zeros((4, 5), dtype=np.float32)
    scores[np.arange(4), np.arange(4) + 1] = 100
    assert all(h != i for i, h in enumerate(find_heads(scores)))


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
        (["Rudolf", "said", "he", "“", "will", "and", "left"], ["NNP", "VBD", "PRP", "``", "MD", "CC", "VBD"], False),
    ],
)
def test_a_past_verb_joined_to_what_is_said_goes_on_with_the_telling(words: list[str], tags: list[str], settled: bool) -> None:
    heads, relations = [1, -1, 4, 4, 1, 6, 4], ["nsubj", "root", "nsubj", "aux", "ccomp", "cc", "conj"]
    got, names = settle_joined_verb(words, tags, heads, relations)
    assert is_tree(got)
    assert (got[6], names) == ((1 if settled else 4), relations)


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
