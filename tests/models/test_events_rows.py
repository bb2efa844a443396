"""Rows of the event model: sentences of a report are read as neighbours, in their order."""

import random

from models.events.rows import Row, group_rows


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
