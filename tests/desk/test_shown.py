"""Tolls of an incident by kind: in all, and of each side, with what its sources make of them."""

from sayso.desk.shown import show_tolls
from sayso.records import Incident, Value

DAYS = ("2021-11-16", "2021-11-16")


def count(number: int, of: str | None, verdict: str = "single") -> Value:
    return Value([number, number], (), ("r1",), ("r1-1",), DAYS, of, verdict)


def row(kind: str, number: int, of: str | None = None) -> dict[str, object]:
    return {"kind": kind, "of": of, "low": number, "high": number}


def test_tolls_stand_by_kind_with_the_sides_under_the_whole() -> None:
    values = (count(3, "RUR CVL", "contested"), count(4, "GOT MIL"))
    incident = Incident("i1", ("a1",), ("r1",), ("r1-1",), DAYS, {"killed": values})
    rows = [row("injured", 9, "RUR CVL"), row("killed", 7), row("killed", 3, "RUR CVL"), row("killed", 4, "GOT MIL")]
    killed, injured = show_tolls(incident, rows)
    assert killed["all"] == {"of": None, "told": "7", "verdict": "contested"}
    assert [(side["of"], side["told"], side["verdict"]) for side in killed["sides"]] == [("RUR CVL", "3", "contested"), ("GOT MIL", "4", "")]
    assert (injured["kind"], injured["all"]) == ("injured", None)
