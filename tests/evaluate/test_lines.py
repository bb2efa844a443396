"""Lines of ceasefires against those of a bundle."""

from dataclasses import replace
from typing import Any

from sayso.conflicts import Ceasefire, Step, Violation
from sayso.evaluate.lines import score_lines

TEXT = "The truce took effect at noon. Guns hit Zenda."
DAY, NEXT = ("2011-11-11", "2011-11-11"), ("2011-11-12", "2011-11-12")
HOMES = {"truce": ["i1"], "shots": ["i2"]}
STEP = Step("in-force", NEXT, NEXT[0], "r1", 0, 30)
LINE = Ceasefire(
    "i1", ("GOT", "RUR"), DAY, NEXT, "12:00", ("GOT GOV",), (), (), "signed", "broken",
    (Violation("i2", ("RUR MIL",), ("GOT GOV",), (), NEXT),), (STEP,),
)  # fmt: skip
ROW: dict[str, Any] = {
    "incident": "truce", "between": ["GOT", "RUR"], "declared": list(DAY), "effective": list(NEXT), "time": "12:00",
    "by": ["GOT GOV"], "announced_by": [], "brokers": [], "kind": "signed", "status": "broken",
    "as_of": {"2011-11-11": "declared"},
    "violations": [{"incident": "shots", "by": ["RUR MIL"], "holder": ["GOT GOV"], "denied_by": []}],
    "told": [{"report": "r1", "words": "took effect at noon", "what": "in-force"}],
}  # fmt: skip


def _wrong(*lines: Ceasefire, status: str = "declared", **row: Any) -> tuple[str, ...]:
    return score_lines([ROW | row], HOMES, [lines], [{"2011-11-11": status}], {"r1": TEXT}).wrong


def test_all_right() -> None:
    found = score_lines([ROW], HOMES, [[LINE]], [{"2011-11-11": "declared"}], {"r1": TEXT})

    assert found.wrong == ()
    assert found.right == found.wanted == 12


def test_each_thing_that_is_wrong_is_told() -> None:
    assert _wrong(replace(LINE, time=None)) == ("truce: time None, not 12:00",)
    assert _wrong(replace(LINE, incident="i3")) == ("truce: incident i3 is another one",)
    assert _wrong(LINE, status="broken") == ("truce: as of 2011-11-11 broken, not declared",)
    assert _wrong(replace(LINE, steps=())) == ("truce: r1 'took effect at noon' is nothing, not in-force",)
    assert _wrong() == ("truce: no ceasefire is found",)


def test_a_violation_too_many_and_another_ceasefire_are_wrong() -> None:
    more = Violation("i9", ("GOT MIL",), (), (), NEXT)

    assert _wrong(replace(LINE, violations=(*LINE.violations, more))) == (
        "truce: violation i9 by ['GOT MIL'] told by [] is none",
    )
    assert _wrong(LINE, replace(LINE, declared=NEXT)) == ("another ceasefire, declared 2011-11-12",)


def test_another_status_that_is_right() -> None:
    assert _wrong(replace(LINE, status="holding"), or_status=["holding"]) == ()
