"""The bundled story and the hand-coded bundles are sound: their evidence stands in their texts."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
STORY = ROOT / "examples" / "story"
FOLDERS = [STORY, *sorted((ROOT / "tests").glob("bundles*/*/")), *sorted((ROOT / "models" / "merging" / "data" / "bundles").glob("*/"))]
FIELDS = {
    "killed", "injured", "captured", "missing", "displaced", "place", "date", "actor", "status",
}  # fmt: skip
STATUSES = {"declared", "holding", "broken", "ended"}


def _name(folder: Path) -> str:
    return folder.relative_to(ROOT).as_posix()


def _read_reports(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def _read_expected(folder: Path) -> dict[str, Any]:
    expected = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
    assert isinstance(expected, dict)
    return expected


each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=_name)


@each_folder
def test_reports_are_report_lines(folder: Path) -> None:
    reports = _read_reports(folder)

    assert len({report["id"] for report in reports}) == len(reports)
    for report in reports:
        assert set(report) == {"id", "text", "published", "publisher", "title", "url"}
        assert report["text"].startswith(report["title"] + "\n")
        date.fromisoformat(report["published"])


@each_folder
def test_evidence_stands_once_in_its_report(folder: Path) -> None:
    texts = {report["id"]: report["text"] for report in _read_reports(folder)}

    for incident in _read_expected(folder)["incidents"]:
        for item in incident["evidence"]:
            assert texts[item["report"]].count(item["words"]) == 1, (incident["name"], item)
            assert item["words"].count(item["trigger"]) == 1, (incident["name"], item)


@each_folder
def test_a_trigger_is_evidence_of_one_incident(folder: Path) -> None:
    texts = {report["id"]: report["text"] for report in _read_reports(folder)}
    seen: dict[tuple[str, int], str] = {}

    for incident in _read_expected(folder)["incidents"]:
        for item in incident["evidence"]:
            start = texts[item["report"]].index(item["words"])
            at = (item["report"], start + item["words"].index(item["trigger"]))
            assert at not in seen, (at, seen.get(at), incident["name"])
            seen[at] = incident["name"]


@each_folder
def test_incidents_are_whole(folder: Path) -> None:
    published = {report["id"]: report["published"] for report in _read_reports(folder)}
    incidents = _read_expected(folder)["incidents"]

    assert len({incident["name"] for incident in incidents}) == len(incidents)
    for incident in incidents:
        reports = {item["report"] for item in incident["evidence"]}
        assert incident["type"], incident["name"]
        assert sorted(incident["reports"]) == sorted(reports), incident["name"]
        if incident["date"] is not None:
            first, last = map(date.fromisoformat, incident["date"])
            told = date.fromisoformat(min(published[report] for report in reports))
            assert first <= last, incident["name"]
            assert first <= told or incident.get("planned"), incident["name"]


@each_folder
def test_names_are_those_of_incidents_and_reports(folder: Path) -> None:
    expected = _read_expected(folder)
    names = {incident["name"] for incident in expected["incidents"]}
    ids = {report["id"] for report in _read_reports(folder)}

    assert set(expected) <= {"incidents", "apart", "contested", "tolls", "copies", "ceasefires"}
    for pair in expected["apart"]:
        assert len(set(pair)) == 2, pair
        assert set(pair) <= names, pair
    for row in [*expected["contested"], *expected.get("tolls", ())]:
        assert row["incident"] in names, row
        assert row["field"] in FIELDS, row
        assert len(row["values"]) > 1, row
    for group in expected["copies"]:
        assert len(set(group)) > 1, group
        assert set(group) <= ids, group


@each_folder
def test_contested_values_differ_and_have_holders(folder: Path) -> None:
    for row in _read_expected(folder)["contested"]:
        values = [str(item["value"]) for item in row["values"]]
        assert len(set(values)) == len(values), row
        assert all(isinstance(item["holders"], list) for item in row["values"]), row


def _check_ceasefire(line: Mapping[str, Any], names: set[str], texts: Mapping[str, str]) -> None:
    assert {line["incident"], *(item["incident"] for item in line["violations"])} <= names
    assert {line["status"], *line["as_of"].values()} <= STATUSES
    first, last = map(date.fromisoformat, line["declared"])
    assert first <= last
    assert len(line["between"]) == 2
    if line["effective"]:
        assert date.fromisoformat(line["effective"][0]) >= first
    days = [date.fromisoformat(day) for day in line["as_of"]]
    assert days == sorted(days)
    for item in line.get("told", ()):
        assert texts[item["report"]].count(item["words"]) == 1, item


@each_folder
def test_ceasefire_lines_are_whole(folder: Path) -> None:
    expected = _read_expected(folder)
    names = {incident["name"] for incident in expected["incidents"]}
    texts = {report["id"]: report["text"] for report in _read_reports(folder)}

    for line in expected["ceasefires"]:
        _check_ceasefire(line, names, texts)


@each_folder
def test_copies_share_most_of_their_sentences(folder: Path) -> None:
    texts = {report["id"]: report["text"] for report in _read_reports(folder)}

    for group in _read_expected(folder)["copies"]:
        lines = [set(texts[report].splitlines()) for report in group]
        for copy in lines[1:]:
            assert len(copy & lines[0]) >= min(len(copy), len(lines[0])) / 2


def test_the_story_has_what_it_is_told_for() -> None:
    expected = _read_expected(STORY)

    assert [line["status"] for line in expected["ceasefires"]] == ["ended", "holding"]
    assert {row["field"] for row in expected["contested"]} >= {"killed", "status", "place"}
    assert expected["copies"]
    assert expected["apart"]
    assert expected["tolls"]
