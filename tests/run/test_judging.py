"""Judgements of persons: they outweigh the machine's, and taking one back restores what was there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import InputError
from sayso.ledger.judgements import find_homes
from sayso.ledger.open import open_ledger
from sayso.ledger.store import Ledger
from sayso.ledger.write import choose_text
from sayso.records import Judgement
from sayso.run.judging import find_name, judge, judge_pair, take_back, unjudge_pair
from tests.fake_merging import gather, load_merging
from tests.kept import TABLES, find_groups, find_rows, make_reports, open_kept, place

DERIVED = tuple(table for table in TABLES if table != "judgements")
TEXTS = ("Rebels shelled Zenda.", "They shelled Zenda and shelled Hentzau.", "Nobody shelled Hentzau.", "They shelled Strelsau.")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr("sayso.run.judging.load_merging", load_merging)
    with open_kept(tmp_path / "w.duckdb", *TEXTS):
        pass
    return tmp_path / "w.duckdb"


def read(path: Path) -> tuple[set[frozenset[str]], object]:
    with open_ledger(path, write=False) as ledger:
        return find_groups(ledger), find_rows(ledger, DERIVED)


def find_incident(path: Path, claim: str) -> str:
    with open_ledger(path, write=False) as ledger:
        return find_incident_in(ledger, claim)


def find_incident_in(ledger: Ledger, claim: str) -> str:
    return find_homes(ledger, [claim])[claim]


@pytest.mark.parametrize(
    ("same", "pair", "joined"),
    [
        (True, ("r1-1", "r4-1"), {frozenset({"r1-1", "r2-1", "r4-1"}), frozenset({"r2-2", "r3-1"})}),
        (False, ("r1-1", "r2-1"), {frozenset({"r1-1"}), frozenset({"r2-1"}), frozenset({"r2-2", "r3-1"}), frozenset({"r4-1"})}),
        (True, ("r2-1", "r2-2"), {frozenset({"r1-1", "r2-1", "r2-2"}), frozenset({"r3-1"}), frozenset({"r4-1"})}),
    ],
)
def test_a_judgement_holds_and_taking_it_back_restores(
    same: bool, pair: tuple[str, str], joined: set[frozenset[str]], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    groups, before = read(path)
    assert judge_pair(path, *pair, "anna", same=same) == 0
    assert read(path)[0] == joined
    assert "says anna" in capsys.readouterr().out
    assert unjudge_pair(path, *reversed(pair), "bert") == 0
    assert read(path) == (groups, before)
    with open_ledger(path, write=False) as ledger:
        assert ledger.rows("SELECT judge, withdrawn IS NULL, withdrawn_by FROM judgements WHERE judge <> 'machine'") == [
            ("anna", False, "bert")
        ]


def test_incidents_are_judged_and_taken_back_by_the_ids_they_had(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = read(path)
    one, other = find_incident(path, "r1-1"), find_incident(path, "r4-1")
    judge_pair(path, one, other, "anna", same=True)
    assert find_incident(path, "r4-1") == one
    told = capsys.readouterr().out.splitlines()
    assert told[1:] == sorted(told[1:])
    assert [line.split() for line in told[1:]] == [
        *sorted([["before", one, "2", "accounts"], ["before", other, "1", "account"]]),
        ["now", one, "3", "accounts"],
    ]
    unjudge_pair(path, one, other, "bert")
    assert read(path) == before


def test_a_claim_is_taken_out_of_its_incident(path: Path) -> None:
    judge_pair(path, "r1-1", find_incident(path, "r1-1"), "anna", same=False)
    assert frozenset({"r1-1"}) in read(path)[0]


def test_a_claim_is_out_of_its_incident_whatever_else_would_hold_it(path: Path) -> None:
    with open_ledger(path, write=True) as ledger:
        place(ledger, make_reports("Who shelled Zenda?", first=9))
    before = read(path)
    incident = find_incident(path, "r1-1")
    judge_pair(path, "r1-1", incident, "anna", same=False)
    assert {frozenset({"r1-1"}), frozenset({"r2-1", "r9-1"})} <= read(path)[0]
    unjudge_pair(path, "r1-1", incident, "bert")
    assert read(path) == before


def test_all_of_two_incidents_are_one(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def gather_loosely(profiles: Any, judgements: Sequence[Judgement], of_claim: Any) -> Any:
        """Whom a person joined is joined by nobody else."""
        joined = {of_claim.get(i, i) for j in judgements if j.by != "machine" and j.same for i in (j.a, j.b)}
        kept = [j for j in judgements if j.by != "machine" or joined.isdisjoint((j.a, j.b))]
        return gather(profiles, kept, of_claim)

    monkeypatch.setattr("sayso.run.judging.load_merging", lambda: replace(load_merging(), gather=gather_loosely))
    before = read(path)
    one, other = find_incident(path, "r1-1"), find_incident(path, "r3-1")
    judge_pair(path, one, other, "anna", same=True)
    assert read(path)[0] == {frozenset({"r1-1", "r2-1", "r2-2", "r3-1"}), frozenset({"r4-1"})}
    told = [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]]
    assert told == ["before", "before", "now"]
    unjudge_pair(path, one, other, "bert")
    assert read(path) == before


def test_a_claim_goes_alone_or_with_its_account(path: Path) -> None:
    with open_ledger(path, write=True) as ledger:
        place(ledger, make_reports("Who shelled Zenda and shelled Zenda again?", first=9))
        before = find_groups(ledger)
        judge(ledger, "r9-2", find_incident_in(ledger, "r9-2"), "anna", same=False)
        assert frozenset({"r9-1", "r9-2"}) in find_groups(ledger)
        take_back(ledger, "r9-2", find_incident_in(ledger, "r1-1"), "bert")
        assert find_groups(ledger) == before
        incident = find_incident_in(ledger, "r9-2")
    judge_pair(path, "r9-2", incident, "anna", same=False, alone=True)
    with open_ledger(path, write=True) as ledger:
        assert {frozenset({"r9-2"}), frozenset({"r1-1", "r2-1", "r9-1"})} <= find_groups(ledger)
        take_back(ledger, "r9-2", find_incident_in(ledger, "r1-1"), "bert")
        assert find_groups(ledger) == before


def test_a_judgement_outlasts_what_is_added_later(path: Path) -> None:
    judge_pair(path, "r1-1", "r2-1", "anna", same=False)
    judge_pair(path, "r3-1", "r4-1", "anna", same=True)
    with open_ledger(path, write=True) as ledger:
        place(ledger, make_reports("Who shelled Strelsau?", first=9))
        assert frozenset({"r2-2", "r3-1", "r4-1", "r9-1"}) in find_groups(ledger)
        assert frozenset({"r1-1"}) in find_groups(ledger)


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("r1-1", "r9-1", "There is no claim or incident 'r9-1'"),
        ("r1-1", "r1-1", "stands twice"),
        ("r4-1", "its incident", "one and the same claim"),
    ],
)
def test_what_cannot_be_judged_is_refused(a: str, b: str, told: str, path: Path) -> None:
    named = find_incident(path, a) if b == "its incident" else b
    with pytest.raises(InputError, match=told):
        judge_pair(path, a, named, "anna", same=True)


def test_what_nobody_judged_cannot_be_taken_back(path: Path) -> None:
    with pytest.raises(InputError, match="no judgement of a person between r1-1 and r4-1"):
        unjudge_pair(path, "r1-1", "r4-1", "bert")


def test_claims_of_one_report_cannot_be_judged_without_its_text(path: Path) -> None:
    with open_ledger(path, write=True) as ledger, ledger.transaction():
        choose_text(ledger, False)
    with pytest.raises(InputError, match="keeps no texts"):
        judge_pair(path, "r2-1", "r2-2", "anna", same=True)


def test_who_judges_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "flavia")
    assert find_name(None) == "flavia"
    for name in ("", " ", "Machine"):
        with pytest.raises(InputError, match="--by"):
            find_name(name)
