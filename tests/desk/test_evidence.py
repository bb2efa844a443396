"""The sentences of an incident stand by report in the order of days, each once, with everything coded in it."""

from sayso.desk.evidence import order_evidence, show_tellers
from sayso.desk.marks import Run
from sayso.ledger.texts import Listed
from sayso.records import Claim
from tests.factory import TEXT, make_claim, make_report

FIRST, REST = (0, 51), (51, len(TEXT))


def tell(name: str, known: str, origin: str | None = None) -> Listed:
    return Listed(name, known, "Zenda Wire", None, True, origin or name, 1)


def code(name: str, report: str, trigger: str = "shelled", sentence: tuple[int, int] = FIRST) -> Claim:
    return make_claim(trigger, id=name, report=report, sentence=sentence)


def test_reports_stand_in_the_order_of_days_and_claims_as_in_the_text() -> None:
    claims = [code("b", "late"), code("d", "soon", "denied", REST), code("c", "soon"), code("a", "also")]
    stories = {"late": tell("late", "2021-11-18"), "soon": tell("soon", "2021-11-16"), "also": tell("also", "2021-11-16")}
    assert [claim.id for claim in order_evidence(claims, stories)] == ["a", "c", "d", "b"]


def test_a_sentence_with_two_codings_is_shown_once() -> None:
    claims = [code("a", "r1"), code("b", "r1", "said"), code("c", "r1", "denied", REST)]
    (told,) = show_tellers(claims, {"r1": make_report()}, {"r1": tell("r1", "2021-11-16")})
    both, alone = told["sentences"]
    assert [item["claim"].id for item in both["codings"]] == ["a", "b"]
    assert [run.text for run in both["runs"] if run.kinds] == ["said", "shelled"]
    assert "".join(run.text for run in both["runs"] + alone["runs"]) == TEXT


def test_a_print_of_another_s_story_says_so() -> None:
    (told,) = show_tellers([code("a", "r2")], {}, {"r2": tell("r2", "2021-11-16", "r1")})
    assert (told["folded"], told["origin"]) == (True, "r1")


def test_without_texts_the_triggers_stand_alone() -> None:
    claims = [code("a", "r1"), code("b", "r1", "said")]
    (told,) = show_tellers(claims, {"r1": make_report("")}, {"r1": tell("r1", "2021-11-16")})
    runs = told["sentences"][0]["runs"]
    assert [run.text for run in runs] == ["shelled", " … ", "said"]
    assert runs[0] == Run("shelled", ("trigger",), ("a",), None)
