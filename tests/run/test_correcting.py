"""What a person says of a claim is read everywhere, kept beside the coding, and can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.export.kept import find_claims
from sayso.ledger.check import find_faults
from sayso.ledger.corrections import read_corrections
from sayso.ledger.dump import dump_ledger, restore_ledger
from sayso.ledger.filters import Filter
from sayso.ledger.open import open_ledger
from sayso.ledger.read import read_claims, read_incidents
from sayso.ledger.store import Ledger
from sayso.ledger.write import choose_text
from sayso.run.correcting import accept, correct, find_reviewed, find_wrong, reject, undo
from sayso.run.judging import judge, take_back
from sayso.run.keeping import DERIVED
from sayso.run.rebuild import rebuild
from tests.fake_merging import load_merging
from tests.kept import TABLES, find_groups, find_rows, make_reports, open_kept, place

REST = tuple(table for table in TABLES if table != "corrections")
TEXTS = ("Rebels shelled Zenda.", "They shelled Zenda and shelled Hentzau.", "Nobody shelled Hentzau.", "They shelled Strelsau.")


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    for module in ("judging", "correcting"):
        monkeypatch.setattr(f"sayso.run.{module}.load_merging", load_merging)
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        yield ledger


def find_derived(ledger: Ledger) -> list[object]:
    return [ledger.rows(f"SELECT {columns} FROM {table} ORDER BY ALL") for table, columns in DERIVED.items()]


def is_whole(ledger: Ledger) -> bool:
    """Whether nothing is wrong, and a rebuild gives the same."""
    faults = [*find_faults(ledger), *find_wrong(ledger)]
    before = find_derived(ledger)
    rebuild(ledger, load_merging())
    return not faults and find_derived(ledger) == before


def test_a_correction_is_read_everywhere_and_the_coding_stays(ledger: Ledger) -> None:
    correct(ledger, "r1-1", {"type": "protest", "actor": "RUR CVL"}, "anna")
    (placed,) = read_claims(ledger, Filter(types=("PROTEST",)))
    assert (placed.claim.id, [p.code for p in placed.claim.actor]) == ("r1-1", ["RUR CVL"])
    (incident,) = read_incidents(ledger, Filter(parties=("RUR",)))
    assert [v.value for v in incident.fields["type"]] == ["PROTEST", "ASSAULT"]
    reviewed = find_reviewed(ledger, "r1-1")
    assert (reviewed.coded.type, reviewed.coded.actor, reviewed.now.type) == ("ASSAULT", (), "PROTEST")
    assert ledger.rows("SELECT count(*) FROM claims WHERE json_extract_string(record, '$.type') = 'ASSAULT'") == [(5,)]
    assert is_whole(ledger)


def test_a_rejected_claim_leaves_its_incident_and_stays_listed(ledger: Ledger) -> None:
    reject(ledger, "r2-1", "anna")
    assert find_groups(ledger) == {frozenset({"r1-1"}), frozenset({"r2-2", "r3-1"}), frozenset({"r4-1"})}
    placed = {p.claim.id: p for p in read_claims(ledger, Filter())}
    assert (placed["r2-1"].claim.status, placed["r2-1"].incident) == ("rejected", "")
    assert [p.claim.id for p in read_claims(ledger, Filter(statuses=("rejected",)))] == ["r2-1"]
    assert "r2-1" not in {h.id for h in find_claims(ledger, Filter())}
    assert is_whole(ledger)


def test_the_only_claim_of_a_report_is_rejected_and_accepted_again(ledger: Ledger) -> None:
    before = find_rows(ledger, REST)
    reject(ledger, "r4-1", "anna")
    assert len(find_groups(ledger)) == 2
    assert is_whole(ledger)
    accept(ledger, "r4-1", "bert")
    assert find_rows(ledger, REST) == before


@pytest.mark.parametrize("claim", ["r1-1", "r2-1", "r3-1", "r4-1"])
def test_taking_back_restores_what_was_there(claim: str, ledger: Ledger) -> None:
    before = find_rows(ledger, REST)
    correct(ledger, claim, {"status": "negated", "killed": "3 of RUR CVL", "place": "Strelsau @ 47 9.5"}, "anna")
    middle = find_rows(ledger, REST)
    reject(ledger, claim, "bert")
    assert len(undo(ledger, claim, "carla").corrections) == 1
    assert find_rows(ledger, REST) == middle != before
    assert len(undo(ledger, claim, "dora").corrections) == 3
    assert find_rows(ledger, REST) == before
    rows = list(read_corrections(ledger))
    assert [row["by"] for row in rows] == ["anna"] * 3 + ["bert"]
    assert all(row["withdrawn"] for row in rows)
    assert [row["withdrawn_by"] for row in rows] == ["dora"] * 3 + ["carla"]
    with pytest.raises(InputError, match="Nobody has said anything"):
        undo(ledger, claim, "carla")


def test_all_is_taken_back_at_once_or_one_act_of_a_time(ledger: Ledger) -> None:
    correct(ledger, "r1-1", {"type": "AID"}, "anna")
    correct(ledger, "r1-1", {"status": "future"}, "bert")
    (first, _) = read_corrections(ledger)
    undo(ledger, "r1-1", "carla", at=str(first["at"]))
    now = find_reviewed(ledger, "r1-1").now
    assert (now.type, now.status) == ("ASSAULT", "future")
    correct(ledger, "r1-1", {"type": "AID"}, "anna")
    assert len(undo(ledger, "r1-1", "carla", all_of_it=True).corrections) == 2
    assert find_reviewed(ledger, "r1-1").now == find_reviewed(ledger, "r1-1").coded


def test_a_correction_outlasts_adding_dumping_and_restoring(ledger: Ledger, tmp_path: Path) -> None:
    correct(ledger, "r1-1", {"type": "PROTEST", "mode": "riot"}, "anna")
    reject(ledger, "r2-2", "anna")
    place(ledger, make_reports("Who shelled Zenda?", "Who shelled Hentzau?", first=8))
    assert frozenset({"r1-1", "r2-1", "r8-1"}) in find_groups(ledger)
    assert frozenset({"r3-1", "r9-1"}) in find_groups(ledger)
    assert is_whole(ledger)
    dump_ledger(ledger, tmp_path / "dump")
    restore_ledger(tmp_path / "dump", tmp_path / "again.duckdb")
    with open_ledger(tmp_path / "again.duckdb", write=True) as again:
        assert find_rows(again) == find_rows(ledger)
        undo(again, "r2-2", "carla")
        assert is_whole(again)


def test_a_claim_that_leaves_a_crowd_lets_another_in(ledger: Ledger) -> None:
    place(ledger, make_reports(*[f"{name} shelled Zenda." for name in ("Ana", "Ben", "Cem", "Dan")], first=5))
    before = find_rows(ledger, REST)
    reject(ledger, "r1-1", "anna")
    assert is_whole(ledger)
    undo(ledger, "r1-1", "carla")
    assert find_rows(ledger, REST) == before


def test_judgements_and_corrections_stand_beside_each_other(ledger: Ledger) -> None:
    judge(ledger, "r1-1", "r4-1", "anna", same=True)
    joined = find_groups(ledger)
    reject(ledger, "r4-1", "bert")
    assert frozenset({"r1-1", "r2-1"}) in find_groups(ledger)
    with pytest.raises(InputError, match="r4-1 is rejected"):
        judge(ledger, "r2-2", "r4-1", "anna", same=True)
    undo(ledger, "r4-1", "carla")
    assert find_groups(ledger) == joined
    reject(ledger, "r4-1", "bert")
    take_back(ledger, "r1-1", "r4-1", "carla")
    undo(ledger, "r4-1", "carla")
    assert frozenset({"r4-1"}) in find_groups(ledger)


def test_the_same_words_in_other_prints_are_corrected_in_one_act(ledger: Ledger) -> None:
    texts = ("Wire shelled Yssel.", "Wire shelled Yssel.", "Wire shelled Yssel too.", "Wire shelled Yssel.")
    place(ledger, [replace(report, publisher=f"{report.id} Gazette") for report in make_reports(*texts, first=5)])
    before = find_rows(ledger, REST)
    done = correct(ledger, "r6-1", {"type": "AID", "killed": "2"}, "anna", copies=True)
    assert [(each.claim, each.field) for each in done.corrections] == [(i, f) for i in ("r6-1", "r5-1", "r8-1") for f in ("type", "killed")]
    assert [p.claim.id for p in read_claims(ledger, Filter(types=("AID",)))] == ["r5-1", "r6-1", "r8-1"]
    assert is_whole(ledger)
    middle = find_rows(ledger, REST)
    reject(ledger, "r5-1", "bert", copies=True)
    assert [p.claim.id for p in read_claims(ledger, Filter(statuses=("rejected",)))] == ["r5-1", "r6-1", "r8-1"]
    assert len(undo(ledger, "r8-1", "carla").corrections) == 3
    assert find_rows(ledger, REST) == middle
    assert len(undo(ledger, "r8-1", "carla").corrections) == 6
    assert find_rows(ledger, REST) == before
    assert len(accept(ledger, "r5-1", "anna", copies=True).corrections) == 3


def test_accepting_changes_no_row_but_its_own(ledger: Ledger) -> None:
    before = find_rows(ledger, REST)
    accept(ledger, "r1-1", "anna")
    assert find_rows(ledger, REST) == before
    assert [(c.field, c.value, c.by) for c in find_reviewed(ledger, "r1-1").corrections] == [("coding", "accepted", "anna")]


@pytest.mark.parametrize(
    ("claim", "told", "fault"),
    [
        ("r9-1", {"type": "AID"}, "There is no claim 'r9-1'"),
        ("r1-1", {"type": "ASSAULT"}, "reads like that already"),
        ("r1-1", {"mode": "riot"}, "mode is 'riot'. Modes of ASSAULT: abduct"),
        ("r1-1", {"type": "AID", "mode": "riot"}, "AID has no modes"),
        ("r1-1", {"type": "PROTEST", "actor": "nobody"}, "is no party"),
    ],
)
def test_what_cannot_be_corrected_is_refused_and_nothing_kept(claim: str, told: dict[str, str], fault: str, ledger: Ledger) -> None:
    with pytest.raises(InputError) as error:
        correct(ledger, claim, told, "anna")
    assert fault in str(error.value)
    assert ledger.rows("SELECT count(*) FROM corrections") == [(0,)]


def test_a_rejected_claim_has_no_fields_to_correct(ledger: Ledger) -> None:
    reject(ledger, "r1-1", "anna")
    with pytest.raises(InputError, match="is rejected"):
        correct(ledger, "r1-1", {"type": "AID"}, "anna")
    with pytest.raises(InputError, match="is rejected already"):
        reject(ledger, "r1-1", "anna")


def test_without_texts_a_claim_can_only_be_accepted(ledger: Ledger) -> None:
    with ledger.transaction():
        choose_text(ledger, False)
    accept(ledger, "r1-1", "anna")
    with pytest.raises(InputError, match="keeps no texts"):
        reject(ledger, "r1-1", "anna")
    assert ledger.rows("SELECT value FROM corrections") == [('"accepted"',)]


def test_a_claim_that_reads_otherwise_than_was_said_is_found(ledger: Ledger) -> None:
    correct(ledger, "r1-1", {"type": "AID"}, "anna")
    assert find_wrong(ledger) == []
    ledger.run("UPDATE claims SET corrected = NULL WHERE id = 'r1-1'")
    assert find_wrong(ledger) == ["r1-1"]
    rebuild(ledger, load_merging())
    assert find_wrong(ledger) == []
