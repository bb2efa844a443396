"""sayso.reference.domains: the words are read, and a broken file is named."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.domains import CONFLICT, DOMAINS, find_pieces, load_domains


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "domains.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_domain_and_conflict_have_words() -> None:
    named = {domain for weights in load_domains().weights.values() for domain in weights}
    assert named == {*DOMAINS, CONFLICT}


def test_first_words_lead_to_every_phrase() -> None:
    domains = load_domains()
    assert all(len(phrase) in domains.by_first[phrase[0]] for phrase in domains.weights)


@pytest.mark.parametrize(
    ("phrase", "pieces"),
    [
        ("half-time", ("half", "time")),
        ("S&P 500", ("s&p", "500")),
        ("director’s cut", ("director", "'s", "cut")),
        ("Goalkeeper", ("goalkeeper",)),
        ("", ()),
    ],
)
def test_pieces(phrase: str, pieces: tuple[str, ...]) -> None:
    assert find_pieces(phrase) == pieces


def test_the_higher_weight_of_a_word_listed_twice_counts(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "- {domain: sport, weight: 0.4, words: [puck]}\n- {domain: sport, weight: 1, words: [puck]}\n",
    )
    assert load_domains(path).weights[("puck",)] == {"sport": 1.0}


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("{domain: cookery, weight: 1, words: [whisk]}", "cookery"),
        ("{domain: sport, weight: 2, words: [puck]}", "weight"),
        ("{domain: sport, weight: true, words: [puck]}", "weight"),
        ("{domain: sport, weight: 1, words: []}", "names no words"),
        ("{domain: sport, weight: 1, words: ['-']}", "empty word"),
        ("{domain: sport, weight: 1, word: [puck]}", "'word'"),
    ],
)
def test_a_broken_entry_is_named(tmp_path: Path, entry: str, named: str) -> None:
    path = write(tmp_path, f"- {entry}\n")
    with pytest.raises(LexiconError, match=r"entry 1") as error:
        load_domains(path)
    assert named in str(error.value)
