"""The sentences of the event model: their form, and that the shipped ones are sound and many."""

from collections import Counter

import pytest

from models.events.corpus import (
    DATA,
    MODES,
    TYPES,
    Fault,
    find_phrase,
    parse_example,
    read_examples,
)
from models.events.open_texts import OPEN

GOOD = '{"text": "Gotha shelled Zenda.", "why": "plain", "events": [{"at": "shelled", "type": "ASSAULT", "actor": ["Gotha=MIL"]}]}'


def test_an_example_has_its_spans() -> None:
    example = parse_example(GOOD)
    (event,) = example.events
    assert example.text[slice(*event.at)] == "shelled"
    assert [(example.text[p.start : p.end], p.sector) for p in event.roles["actor"]] == [("Gotha", "MIL")]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"ASSAULT"', '"ATTACK"', "type 'ATTACK' is not known"),
        ('"ASSAULT"', '"ASSAULT", "mode": "curfew"', "mode 'curfew' is none of ASSAULT"),
        ("Gotha=MIL", "Gotha", "has no sector"),
        ("Gotha=MIL", "Strelsau=MIL", "does not stand in the text"),
        ('"shelled", "type"', '"shelled Zenda", "type"', "one word"),
        ('"why"', '"reason"', "key 'reason' of a line is not known"),
        ("}]}", "}, {}]}", "type None is not known"),
    ],
)
def test_faults_are_named(old: str, new: str, fault: str) -> None:
    with pytest.raises(Fault, match=fault):
        parse_example(GOOD.replace(old, new, 1))


def test_a_repeated_phrase_needs_its_number() -> None:
    text = "Gotha blamed Gotha"
    assert find_phrase(text, "Gotha#2") == (13, 18)
    with pytest.raises(Fault, match="stands 2 times"):
        find_phrase(text, "Gotha")


def test_the_shipped_sentences_cover_every_type_and_mode() -> None:
    examples = read_examples([path for path in sorted(DATA.rglob("*.jsonl")) if path.parent != OPEN])
    assert len(examples) >= 3000
    assert len({e.text for e in examples}) == len(examples)
    types = Counter(event.type for e in examples for event in e.events)
    assert min(types[t] for t in TYPES) >= 150
    assert {(e.type, e.mode) for x in examples for e in x.events if e.mode} == {(t, m) for t, ms in MODES.items() for m in ms.split()}
