"""The JSON form of a claim: the keys of the codebook, and values in the forms of the interface."""

import json
from typing import Any

import pytest

from sayso.output import claim_to_json, reading_to_json, report_to_json, to_line
from sayso.records import Attribution, Issue, Place, Reading, Toll, When
from tests.factory import make_claim, make_party, make_report

CODEBOOK = (
    "at trigger type mode actor recipient sources via medium status historical "
    "place date time casualties mediator"
).split()
MONDAY = When("on Monday", 11, 20, "DATE", "2019-03-11", "2019-03-11", "2019-03-11")


def test_a_claim_has_the_keys_of_the_codebook_and_where_it_comes_from() -> None:
    row = claim_to_json(make_claim())
    assert [k for k in row if k not in ("quad", "cameo")] == [
        "id", "report", *CODEBOOK, "when", "sentence", "attribution", "confidence", "made_by",
    ]  # fmt: skip


def test_a_relative_place_has_two_keys_more() -> None:
    place = Place("Zenda", 44, 49, "Zenda", "123", 48.4, 14.25, "RUR", "point", 3.0, "20 km south of")
    (row,) = claim_to_json(make_claim(place=(place,)))["place"]
    assert (row["radius"], row["relative"]) == (3.0, "20 km south of")


def test_values_have_the_forms_of_the_interface() -> None:
    gotha = make_party("Gotha", "GOT GOV", id="state:GOT", name="Gotha", carried=True)
    said = Attribution(
        (gotha,), (6, 10), ((26, 50),), "deny", "statement", (0, 5), made_by="verb:said"
    )
    claim = make_claim(
        mode="heavy-weapons",
        actor=(make_party("Ruritania", "RUR MIL"),),
        sources=(gotha,),
        place=(Place("Zenda", 44, 49, "Zenda", "123", 48.5, 14.25, "RUR", "town"),),
        when=(MONDAY,),
        casualties=(Toll("killed", 2, None, "Ruritania", 26, 35, gotha), Toll("injured", 1, 1, "it", 1, 3)),
        attribution=Attribution((), None, ((0, 50),), outer=said),
        confidence=2 / 3,
        made_by={"type": "frames:shell", "actor": "slots:subject"},
    )  # fmt: skip
    row = json.loads(to_line(claim_to_json(claim)))
    assert row["sources"] == [
        {"text": "Gotha", "start": 0, "end": 5, "code": "GOT GOV", "id": "state:GOT", "name": "Gotha", "carried": True}
    ]  # fmt: skip
    assert row["place"] == [
        {"text": "Zenda", "start": 44, "end": 49, "name": "Zenda", "id": "123", "lat": 48.5, "lon": 14.25,
         "country": "RUR", "precision": "town"}
    ]  # fmt: skip
    assert row["casualties"] == [
        {"kind": "killed", "low": 2, "high": None, "of": "GOT GOV", "text": "Ruritania", "start": 26, "end": 35},
        {"kind": "injured", "low": 1, "high": 1, "of": None, "text": "it", "start": 1, "end": 3},
    ]  # fmt: skip
    assert (row["date"], row["time"]) == (["2019-03-11", "2019-03-11"], None)
    assert row["attribution"]["speakers"] == []
    assert row["attribution"]["outer"]["cue"] == [6, 10]
    assert row["attribution"]["outer"]["outer"] is None
    assert row["confidence"] == 0.667
    assert list(row["made_by"]) == ["actor", "type"]


@pytest.mark.parametrize(
    ("when", "date", "time"),
    [
        ((), None, None),
        ((When("recently", 0, 8),), None, None),
        ((When("recently", 0, 8), MONDAY), ["2019-03-11", "2019-03-11"], None),
        ((When("at noon", 0, 7, time="12:00"), MONDAY), ["2019-03-11", "2019-03-11"], "12:00"),
        ((When("since Monday", 0, 8, first="2019-03-11"),), None, None),
    ],
)
def test_day_and_clock_time_are_the_first_that_are_fixed(
    when: tuple[When, ...], date: Any, time: str | None
) -> None:
    row = claim_to_json(make_claim(when=when))
    assert (row["date"], row["time"]) == (date, time)


def test_a_reading_hands_on_the_unknown_keys_of_its_report() -> None:
    report = make_report(extra={"desk": "north", "claims": "of another"})
    reading = Reading("r1", (make_claim(),), (Issue("r1", "Skipped.", 3, 5),))
    row = reading_to_json(reading, report)
    assert list(row) == ["id", "claims", "issues", "desk"]
    assert row["claims"][0]["trigger"] == "shelled"
    assert row["issues"] == [{"reason": "Skipped.", "start": 3, "end": 5}]


def test_a_report_line_can_be_read_back() -> None:
    row = report_to_json(make_report("A\u2028B 🚀", title="T", extra={"desk": "north"}))
    line = to_line(row)
    assert "\n" not in line
    assert json.loads(line) == {
        "id": "r1", "text": "A\u2028B 🚀", "published": None, "publisher": None, "title": "T", "url": None,
        "desk": "north",
    }  # fmt: skip
