"""What an incident hangs on, and why, in words that no comparison lacks."""

from sayso.desk.joins import REASONS, find_bonds, tell_reasons
from sayso.merge.compare import COMPARISONS
from sayso.records import Judgement
from sayso.reference.merging import load_merging


def judge(a: str, b: str, score: float) -> Judgement:
    return Judgement(a, b, score >= 0.5, score)


def test_every_comparison_has_words() -> None:
    table = load_merging()
    assert set(REASONS) == {"start", *COMPARISONS, *table.within.counted}


def test_reasons_begin_where_the_sum_does_and_go_by_weight() -> None:
    told = tell_reasons({"date": 2.0, "place": -2.5, "start": -2.0, "unheard of": 0.1})
    assert told == [("to begin with", -2.0), ("places told", -2.5), ("days told", 2.0), ("unheard of", 0.1)]


def test_what_holds_an_incident_together_is_told_the_weakest_first() -> None:
    judged = [judge("a", "b", 0.9), judge("b", "c", 0.6), judge("a", "c", 0.8), judge("c", "d", 0.3), judge("d", "e", 0.7)]
    assert [(j.a, j.b) for j in find_bonds(judged)] == [("d", "e"), ("a", "c"), ("a", "b")]
