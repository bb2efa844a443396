"""Ceasefires and timelines as they are written out."""

from sayso.conflicts import Ceasefire, Entry, Step, Stretch, Violation
from sayso.output.ceasefires import ceasefire_to_json, stretch_to_json, tell_ceasefire, tell_stretch

DAY = ("2021-11-13", "2021-11-13")
TRUCE = Ceasefire(
    incident="i1",
    between=("GOT", "RUR"),
    declared=("2021-11-12", "2021-11-12"),
    effective=DAY,
    time="06:00",
    by=("GOT GOV", "RUR GOV"),
    announced_by=(),
    brokers=("KRA GOV",),
    kind="agreed",
    status="broken",
    violations=(Violation("i2", ("GOT MIL",), ("RUR GOV",), ("GOT GOV",), DAY), Violation("i3", ("RUR MIL",), (), (), DAY)),
    steps=(
        Step("declared", ("2021-11-12", "2021-11-12"), "2021-11-12", "r1", 0, 40, claim="r1:5:AGREE"),
        Step("broken", None, "2021-11-14", "r2", 0, 30),
        Step("broken", None, "2021-11-15", "r3", 0, 30),
    ),
)
ENTRY = Entry("i2", DAY, "ASSAULT", "heavy-weapons", "hostilities", ("GOT MIL",), ("RUR CVL",), "denied", -10.0, (2, 3))
WEEK = Stretch("2021-11-08", "2021-11-14", -10.0, -10.0, (ENTRY,))


def test_the_json_of_a_ceasefire() -> None:
    row = ceasefire_to_json(TRUCE)
    assert list(row) == [
        "incident", "between", "declared", "effective", "time", "by", "announced_by", "brokers", "kind", "status",
        "violations", "steps",
    ]  # fmt: skip
    assert row["violations"][0] == {
        "incident": "i2", "by": ["GOT MIL"], "holder": ["RUR GOV"], "denied_by": ["GOT GOV"], "date": list(DAY),
    }  # fmt: skip
    assert row["steps"][1] == {
        "stage": "broken", "date": None, "known": "2021-11-14", "report": "r2", "start": 0, "end": 30, "holders": [], "claim": None,
    }  # fmt: skip


def test_a_ceasefire_for_people() -> None:
    assert list(tell_ceasefire(TRUCE)) == [
        "GOT - RUR  agreed ceasefire, broken",
        "  declared   2021-11-12",
        "  effective  2021-11-13 06:00",
        "  by         GOT GOV, RUR GOV",
        "  brokers    KRA GOV",
        "  violated   2021-11-13  by GOT MIL: RUR GOV; denied by GOT GOV  i2",
        "  violated   2021-11-13  by RUR MIL: the narrator  i3",
        "  2021-11-12  declared: the narrator, r1",
        "  2021-11-14  broken: the narrator, r2 and 1 more",
    ]


def test_the_json_of_a_week() -> None:
    row = stretch_to_json(WEEK)
    assert {key: row[key] for key in ("first", "last", "score", "mean")} == {
        "first": "2021-11-08", "last": "2021-11-14", "score": -10.0, "mean": -10.0,
    }  # fmt: skip
    assert row["incidents"][0]["killed"] == [2, 3]
    assert row["incidents"][0]["date"] == list(DAY)


def test_a_week_for_people() -> None:
    assert list(tell_stretch(WEEK)) == [
        "2021-11-08 to 2021-11-14  score -10.0 in 1 incident, mean -10.0",
        "  2021-11-13  hostilities ASSAULT heavy-weapons  GOT MIL -> RUR CVL, 2 to 3 killed, denied  i2",
    ]
