"""Rows of the event model: sentences of a report are read as neighbours, and what the coder knows of their parties is marked."""

import random

from models.events.corpus import Example, parse_example
from models.events.rows import LABELS, Row, group_examples, group_rows, parse_rows


def _row(report: str | None, words: int = 20) -> Row:
    return Row(("word",) * words, {}, {}, {}, (), report)


def test_sentences_of_a_report_stay_together_in_their_order() -> None:
    rows = [_row(None), *[_row("A")] * 3, _row(None), *[_row("B")] * 2, _row(None)]
    for seed in range(20):
        groups = group_rows(rows, random.Random(seed))
        assert sorted(k for group in groups for k in group) == list(range(len(rows)))
        for report in ((1, 2, 3), (5, 6)):
            (group,) = (g for g in groups if report[0] in g)
            at = group.index(report[0])
            assert at == 0
            assert tuple(group[: len(report)]) == report


def test_a_long_report_is_read_in_parts() -> None:
    groups = group_rows([_row("A", 40)] * 10, random.Random(1))
    assert [k for group in groups for k in group] == list(range(10))
    assert 3 <= len(groups) <= 10


def _example(report: str | None, text: str = "Rain fell.") -> Example:
    return Example(text, "", (), report=report)


def test_sentences_of_a_report_are_parsed_together_and_others_alone() -> None:
    examples = [_example(None), _example("A"), _example("A"), _example("B"), _example(None), _example(None)]
    assert [len(group) for group in group_examples(examples)] == [1, 2, 1, 1, 1]


def test_an_event_its_party_and_its_mark_stand_on_words() -> None:
    text = "Honduran troops shelled the village."
    event = '{"at": "shelled", "type": "ASSAULT", "actor": ["Honduran troops=MIL"], "recipient": ["the village=GOV"]}'
    ((_, row),) = parse_rows([parse_example(f'{{"text": "{text}", "why": "", "events": [{event}]}}')])
    assert {k: e.type for k, e in row.events.items()} == {2: "ASSAULT"}
    assert row.arcs == {(2, 1): "actor", (2, 4): "recipient"}
    assert LABELS["sector"][row.marks[1] - 1] == "MIL"


def test_what_stands_for_a_party_of_an_earlier_sentence_is_marked_as_that() -> None:
    rows = parse_rows([_example("A", "The Kachin rebels left the town on Monday."), _example("A", "They burned their camp.")])
    they = rows[1][1].marks[0]
    assert LABELS["sector"][they - 1] == "REB"
