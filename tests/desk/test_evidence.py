"""The sentences of an incident stand by report in the order of days, each once, with everything coded in it."""

from dataclasses import replace
from typing import Any

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
    (told,), _ = show_tellers(claims, {"r1": make_report()}, {"r1": tell("r1", "2021-11-16")})
    both, alone = told["sentences"]
    assert [item["claim"].id for item in both["codings"]] == ["a", "b"]
    assert [run.text for run in both["runs"] if run.kinds] == ["said", "shelled"]
    assert "".join(run.text for run in both["runs"] + alone["runs"]) == TEXT


def test_a_print_of_another_s_story_says_so() -> None:
    (told,), _ = show_tellers([code("a", "r2")], {}, {"r2": tell("r2", "2021-11-16", "r1")})
    assert (told["folded"], told["origin"]) == (True, "r1")


def test_without_texts_the_triggers_stand_alone() -> None:
    claims = [code("a", "r1"), code("b", "r1", "said")]
    (told,), _ = show_tellers(claims, {"r1": make_report("")}, {"r1": tell("r1", "2021-11-16")})
    runs = told["sentences"][0]["runs"]
    assert [run.text for run in runs] == ["shelled", " … ", "said"]
    assert runs[0] == Run("shelled", ("trigger",), ("a",), None)


STORIES = {"r1": tell("r1", "2021-11-16"), "r2": tell("r2", "2021-11-17", "r1"), "r3": tell("r3", "2021-11-17"), "r4": tell("r4", "2021-11-18", "r1")}
REPORTS = {name: make_report() for name in STORIES}


def test_other_prints_stand_under_their_story_with_what_differs() -> None:
    changed = replace(code("d", "r4", "denied", REST), status="negated")
    claims = [code("a", "r1"), code("b", "r1", "denied", REST), code("c", "r2"), code("e", "r3"), code("f", "r4"), changed]
    tellers, left = show_tellers(claims, REPORTS, STORIES)
    assert ([told["report"] for told in tellers], left) == (["r1", "r3"], 0)
    copies = [(copy["report"], *map(name_claims, (copy["sentences"], copy["same"]))) for copy in tellers[0]["copies"]]
    assert copies == [("r2", [], ["c"]), ("r4", ["d"], ["f"])]


def test_a_print_that_came_before_its_story_stands_under_it() -> None:
    stories = {"r1": tell("r1", "2021-11-17"), "r2": tell("r2", "2021-11-16", "r1")}
    (told,), _ = show_tellers([code("b", "r2"), code("a", "r1")], REPORTS, stories)
    assert (told["report"], [copy["report"] for copy in told["copies"]]) == ("r1", ["r2"])


def test_what_stands_above_takes_no_room() -> None:
    claims = [code("a", "r1"), code("b", "r2"), code("c", "r2", "denied", REST), code("d", "r3"), code("e", "r4")]
    tellers, left = show_tellers(claims, REPORTS, STORIES, 2)
    assert ([(told["report"], len(told["copies"])) for told in tellers], left) == ([("r1", 2)], 1)
    tellers, left = show_tellers(claims, REPORTS, STORIES, 1)
    assert ([(told["report"], len(told["copies"])) for told in tellers], left) == ([("r1", 1)], 2)


def name_claims(sentences: list[dict[str, Any]]) -> list[str]:
    return [item["claim"].id for sentence in sentences for item in sentence["codings"]]
