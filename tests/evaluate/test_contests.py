"""Contested values against those of a bundle."""

from typing import Any

from sayso.evaluate.contests import find_contests, score_contests
from sayso.records import Incident, Value


def _value(value: object, *holders: str, verdict: str = "contested", of: str | None = None) -> Value:
    return Value(value, holders, ("r1",), ("r1-1",), ("2011-11-08", "2011-11-08"), of, verdict)


def _incident(name: str, **fields: tuple[Value, ...]) -> Incident:
    return Incident(name, ("r1-1",), ("r1",), ("r1-1",), ("2011-11-08", "2011-11-08"), fields)


def _row(field: str, *values: Any, **more: Any) -> dict[str, Any]:
    return {"incident": "battle", "field": field, "values": [{"value": v} for v in values], **more}


TOLLS = (
    _value([4, 4], "RUR MIL", of="RUR MIL"),
    _value([20, 20], "GOT GOV", of="RUR GOV"),
    _value([7, 7], "GOT GOV", of="GOT CVL", verdict="single"),
)


def test_the_tolls_of_one_side_are_one_contest() -> None:
    (found,) = find_contests(_incident("i1", killed=TOLLS))

    assert found.tell() == "killed of RUR MIL: [4, 4] by RUR MIL; [20, 20] by GOT GOV"


def test_what_is_found_missed_and_false() -> None:
    incidents = {
        "i1": _incident("i1", killed=TOLLS),
        "i2": _incident("i2", place=(_value({"name": "Zenda"}, "RUR GOV"), _value({"name": "Strel"}, "GOT GOV"))),
    }
    rows = [_row("killed", [4, 4], [20, 20], of="RUR MIL"), _row("status", "actual", "negated")]
    found = score_contests(rows, {"battle": ["i1"], "raid": ["i2"]}, incidents)

    assert (found.wanted, found.found, found.told, found.right) == (2, 1, 2, 1)
    assert found.missed == ("battle status",)
    assert found.false == ("raid: place: Zenda by RUR GOV; Strel by GOT GOV",)
    assert found.figures() == {"contested P": 0.5, "contested R": 0.5}


def test_the_contest_of_another_incident_or_side_is_none() -> None:
    incidents = {"i1": _incident("i1", killed=TOLLS)}

    for row in (_row("killed", [4, 4], [20, 20], of="GOT MIL"), _row("killed", [5, 5], [9, 9], of="RUR MIL")):
        assert score_contests([row], {"battle": ["i1"]}, incidents).right == 0
    assert score_contests([_row("killed", [4, 4], [20, 20], of="RUR MIL")], {"battle": ["i2"]}, incidents).found == 0


def test_what_is_optional_counts_neither_way() -> None:
    row = _row("killed", [4, 4], [20, 20], of="RUR MIL", optional=True)
    found = score_contests([row], {"battle": ["i1"]}, {"i1": _incident("i1", killed=TOLLS)})

    assert (found.wanted, found.found, found.told, found.right) == (0, 0, 0, 0)


def test_a_denial_without_a_value_of_its_own() -> None:
    blamed = _incident("i1", actor=(_value("RUR MIL", "GOT GOV", verdict="denied"),))

    assert score_contests([_row("actor", ["RUR MIL"], [])], {"battle": ["i1"]}, {"i1": blamed}).found == 1
