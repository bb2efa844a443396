"""The text of a report in runs: nothing is lost, nothing overlaps."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.marks import Run, Span, cut_text, find_spans
from tests.factory import make_claim

TEXT = "Gotha said troops shelled Zenda."


def test_runs_join_to_the_text_and_carry_all_marks() -> None:
    runs = cut_text(TEXT, [Span(11, 25, "party", "c1"), Span(18, 25, "trigger", "c1")])
    assert runs == [
        Run("Gotha said ", (), (), None),
        Run("troops ", ("party",), ("c1",), None, 11),
        Run("shelled", ("party", "trigger"), ("c1",), "c1", 18),
        Run(" Zenda.", (), (), None, 25),
    ]


def test_a_span_outside_the_text_marks_nothing() -> None:
    assert cut_text("short", [Span(2, 99, "party", "c1"), Span(3, 3, "place", "c1")]) == [
        Run("short", (), (), None)
    ]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12))
def test_any_spans_leave_the_text_whole(pairs: list[tuple[int, int]]) -> None:
    spans = [Span(a, b, "party", str(n)) for n, (a, b) in enumerate(pairs)]
    runs = cut_text(TEXT, spans)
    assert "".join(run.text for run in runs) == TEXT
    at = 0
    for run in runs:
        inside = {s.claim for s in spans if s.start <= at and at + len(run.text) <= s.end <= len(TEXT) and s.start < s.end}
        assert set(run.claims) == inside
        at += len(run.text)


def test_a_claim_points_at_its_trigger_first() -> None:
    claim = make_claim()
    first = next(find_spans(claim))
    assert (first.kind, first.start, first.end) == ("trigger", claim.at, claim.at + len(claim.trigger))
