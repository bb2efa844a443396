"""Two sides through time, read from a ledger: the happenings of all reports that tell of both."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import InputError
from sayso.ledger.filters import Filter
from sayso.ledger.open import open_ledger
from sayso.records import Claim, Reading
from sayso.run.correcting import reject
from sayso.run.place import Coded, place_batch
from sayso.run.sides import show_ceasefires, show_timeline
from tests.factory import make_claim, make_days, make_party, make_report
from tests.fake_merging import load_merging
from tests.kept import NOW

AGREED = "Ruritania and Gotha agreed to a ceasefire on Monday. Ruritania and Strelsau held talks."
SHELLED = "Gotha shelled Zenda on Friday, Ruritania said."
RUR, GOT = "RUR GOV", "GOT GOV"


def claim(trigger: str, text: str, report: str, *, day: str, **fields: Any) -> Claim:
    made = make_claim(trigger, text, when=(make_days(day),), report=report, **fields)
    end = text.index(".", made.at) + 1
    return replace(made, id=f"{report}:{made.at}:{made.type}", sentence=(text.rfind(".", 0, made.at) + 1, end))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    first = (
        claim("agreed", AGREED, "r1", day="2021-11-15", type="CONCEDE", mode="ceasefire",
              actor=(make_party("Ruritania", RUR, AGREED), make_party("Gotha", GOT, AGREED))),
        claim("talks", AGREED, "r1", day="2021-11-15", type="CONSULT", actor=(make_party("Ruritania", RUR, AGREED),)),
    )  # fmt: skip
    second = (
        claim("shelled", SHELLED, "r2", day="2021-11-19", actor=(make_party("Gotha", "GOT MIL", SHELLED),),
              recipient=(make_party("Ruritania", RUR, SHELLED),), sources=(make_party("Ruritania", RUR, SHELLED),)),
    )  # fmt: skip
    path = tmp_path / "w.duckdb"
    with open_ledger(path, write=True) as ledger, ledger.transaction():
        for name, text, day, claims in (("r1", AGREED, "2021-11-16", first), ("r2", SHELLED, "2021-11-20", second)):
            report = make_report(text, id=name, published=day)
            place_batch(ledger, load_merging(), [Coded(report, Reading(name, claims), True, day)], NOW, "0")
    return path


def read(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_ceasefire_and_what_broke_it(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_ceasefires(path, Filter(between=("RUR", "GOT")), "jsonl") == 0
    (row,) = read(capsys)
    assert {"incident", "between", "declared", "effective", "by", "brokers", "kind", "status", "violations"} <= set(row)
    assert row["between"] == ["GOT", "RUR"]
    assert row["declared"] == ["2021-11-15", "2021-11-15"]
    (violation,) = row["violations"]
    assert (violation["by"], violation["holder"], violation["denied_by"]) == (["GOT MIL"], ["RUR GOV"], [])
    assert show_ceasefires(path, Filter(between=("RUR", "GOT")), "table") == 0
    assert "GOT - RUR" in capsys.readouterr().out


def test_what_broke_it_was_not_known_before(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_ceasefires(path, Filter(between=("RUR", "GOT"), as_of="2021-11-17"), "jsonl") == 0
    assert [row["violations"] for row in read(capsys)] == [[]]
    assert show_ceasefires(path, Filter(between=("RUR", "GOT"), as_of="2021-11-01"), "jsonl") == 0
    assert read(capsys) == []


def test_a_rejected_claim_declares_nothing_though_its_words_stand_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.run.correcting.load_merging", load_merging)
    text = "Ruritania and Gotha agreed to a ceasefire on Monday. Ruritania's army and Gotha's fought on Tuesday."
    both = (make_party("Ruritania", "RUR MIL", text), make_party("Gotha", "GOT MIL", text))
    agreed = claim("agreed", text, "r1", day="2021-11-15", type="CONCEDE", mode="ceasefire", actor=both)
    claims = (agreed, claim("fought", text, "r1", day="2021-11-16", actor=both))
    path, asked = tmp_path / "one.duckdb", Filter(between=("RUR", "GOT"))
    with open_ledger(path, write=True) as ledger, ledger.transaction():
        coded = Coded(make_report(text, published="2021-11-17"), Reading("r1", claims), True, "2021-11-17")
        place_batch(ledger, load_merging(), [coded], NOW, "0")
    assert show_ceasefires(path, asked, "jsonl") == 0
    assert len(read(capsys)) == 1
    with open_ledger(path, write=True) as ledger:
        reject(ledger, agreed.id, "anna")
    assert show_ceasefires(path, asked, "jsonl") == 0
    assert read(capsys) == []


def test_without_sides_all_that_agree_are_shown(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_ceasefires(path, Filter(), "jsonl") == 0
    assert [row["between"] for row in read(capsys)] == [["GOT", "RUR"]]


def test_a_timeline_counts_each_incident_once(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_timeline(path, Filter(between=("RUR", "GOT")), "jsonl", "day", None) == 0
    rows = read(capsys)
    assert [row["first"] for row in rows] == ["2021-11-15", "2021-11-19"]
    assert rows[0]["score"] > 0 > rows[1]["score"]
    assert show_timeline(path, Filter(between=("RUR", "GOT"), first="2021-11-16"), "jsonl", "day", None) == 0
    assert [row["first"] for row in read(capsys)] == ["2021-11-19"]
    assert show_timeline(path, Filter(between=("RUR", "GOT")), "table", "week", None) == 0
    assert "score" in capsys.readouterr().out


def test_a_timeline_needs_two_sides(path: Path) -> None:
    with pytest.raises(InputError, match="--between A B is needed"):
        show_timeline(path, Filter(), "jsonl", "week", None)
    with pytest.raises(InputError, match="--by: 'year' is not known"):
        show_timeline(path, Filter(between=("RUR", "GOT")), "jsonl", "year", None)
