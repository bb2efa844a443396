"""The verbs of a ledger over stand-ins of the coder and of merging: forms, filters, exit codes."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

import tests.fake_coder
from sayso.cli import main
from tests.fake_merging import load_merging
from tests.test_cli import FAKED, _python

TEXTS = {"r1": "Rebels shelled Zenda.", "r2": "They shelled Zenda and shelled Hentzau.", "r3": "Nobody shelled Hentzau.", "r4": "Bonjour."}


@pytest.fixture(autouse=True)
def _ledger(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "sayso.coder", tests.fake_coder)
    for module in ("add", "judging", "correcting", "then", "merging"):
        monkeypatch.setattr(f"sayso.run.{module}.load_merging", load_merging)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_LEDGER", "w.duckdb")
    rows = [{"id": i, "text": text, "published": f"2021-11-0{i[1]}"} for i, text in TEXTS.items()]
    Path("four.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main(["add", "four.jsonl"]) == 1
    capsys.readouterr()


def _rows(call: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main([*call, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_incidents_have_the_keys_of_the_interface(capsys: pytest.CaptureFixture[str]) -> None:
    one, other = _rows(["incidents", "--order", "known"], capsys)
    keys = ["id", "reports", "claims", "type", "mode", "date", "place", "actor", "recipient", "casualties", "fields"]
    assert set(keys) <= set(one)
    assert one["claims"] == ["r1-1", "r2-1"]
    assert other["reports"] == ["r2", "r3"]
    (value,) = one["fields"]["type"]
    assert list(value)[:5] == ["value", "holders", "of", "reports", "verdict"]
    assert value["value"] == "ASSAULT"
    assert value["verdict"] == "corroborated"


def test_claims_are_those_of_code_with_report_and_incident(capsys: pytest.CaptureFixture[str]) -> None:
    rows = _rows(["claims"], capsys)
    assert [(row["id"], row["report"]) for row in rows] == [("r1-1", "r1"), ("r2-1", "r2"), ("r2-2", "r2"), ("r3-1", "r3")]
    assert rows[0]["incident"] == rows[1]["incident"] != rows[2]["incident"]
    assert {"at", "trigger", "type", "mode", "actor", "recipient", "sources", "status", "date", "casualties"} <= set(rows[0])


@pytest.mark.parametrize(
    ("call", "count"),
    [
        (["claims", "--limit", "2"], 2),
        (["claims", "--limit", "0"], 0),
        (["claims", "--type", "assault"], 4),
        (["claims", "--type", "AID"], 0),
        (["claims", "--mode", "firearms"], 0),
        (["incidents", "--mode", "firearms"], 0),
        (["claims", "--status", "actual", "--as-of", "2021-11-01"], 1),
        (["incidents", "--as-of", "2021-11-02"], 2),
        (["incidents", "--as-of", "2021-11-01"], 1),
        (["incidents", "--as-of", "2021-10-01"], 0),
        (["incidents", "--contested"], 0),
        (["incidents", "--party", "RUR"], 0),
        (["reports"], 4),
        (["reports", "--as-of", "2021-11-03"], 3),
        (["issues"], 1),
        (["judgements"], 0),
        (["judgements", "--machine"], 2),
        (["sql", "SELECT * FROM claims"], 4),
    ],
)
def test_filters_hold(call: list[str], count: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(_rows(call, capsys)) == count


@pytest.mark.parametrize("verb", ["incidents", "claims", "reports", "issues"])
def test_a_table_and_an_array_are_forms_too(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)
    assert main([verb, "--format", "table"]) == 0
    assert "r1" in capsys.readouterr().out or verb == "issues" or verb == "incidents"


def test_an_empty_answer_is_an_empty_array_and_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--type", "AID", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["claims", "--type", "AID", "--format", "table"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "sayso: no claim fits.\n"


def test_a_table_does_not_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("steer.jsonl").write_text(json.dumps({"id": "r9\x1b[2J\nx", "text": "Who shelled Zenda?", "publisher": "\x9b1m"}))
    assert main(["add", "steer.jsonl"]) == 0
    capsys.readouterr()
    for verb in ("reports", "claims", "incidents", "judgements"):
        assert main([verb, "--format", "table"]) == 0
        assert not set("\x1b\x9b") & set(capsys.readouterr().out)


def test_explain_tells_what_holds_an_incident_together(capsys: pytest.CaptureFixture[str]) -> None:
    incident = _rows(["claims", "--limit", "1"], capsys)[0]["incident"]
    assert main(["same", "r1-1", "r3-1", "--by", "anna"]) == 0
    capsys.readouterr()
    assert main(["explain", incident]) == 0
    told = capsys.readouterr().out
    assert "r1-1 and r2-1: same (0.90): topic +2.00" in told
    assert "r1-1 and r3-1: same (1.00), by anna at 20" in told
    assert main(["explain", "r1-1"]) == 0
    told = capsys.readouterr().out
    assert '"shelled" 7-14' in told
    assert f"incident: {incident}" in told
    assert "r1-1 and r2-1: same (0.90)" in told


def test_judging_is_undone(capsys: pytest.CaptureFixture[str]) -> None:
    before = _rows(["incidents"], capsys)
    assert main(["different", "r1-1", "r2-1", "--by", "anna"]) == 0
    capsys.readouterr()
    assert len(_rows(["incidents"], capsys)) == 3
    assert main(["unjudge", "r1-1", "r2-1", "--by", "bert"]) == 0
    assert "is taken back by bert." in capsys.readouterr().out
    assert _rows(["incidents"], capsys) == before
    (row,) = _rows(["judgements"], capsys)
    assert (row["by"], row["same"], row["given"], bool(row["withdrawn"])) == ("anna", False, ["r1-1", "r2-1"], True)
    assert row["withdrawn_by"] == "bert"
    assert main(["judgements", "--format", "table"]) == 0
    assert "bert" in capsys.readouterr().out


def test_a_ledger_is_looked_after(capsys: pytest.CaptureFixture[str]) -> None:
    before = _rows(["incidents"], capsys)
    assert main(["check", "--deep"]) == 0
    assert "nothing wrong; 4 reports, 4 claims, 2 incidents." in capsys.readouterr().out
    assert main(["dump", "backup"]) == 0
    assert main(["restore", "backup", "--ledger", "again.duckdb"]) == 0
    assert main(["rebuild", "--ledger", "again.duckdb"]) == 0
    capsys.readouterr()
    assert _rows(["incidents", "--ledger", "again.duckdb"], capsys) == before


def test_check_names_what_is_wrong_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    import duckdb

    with duckdb.connect("w.duckdb") as connection:
        connection.execute("UPDATE reports SET text = 'Rebels shelled Gotha.' WHERE id = 'r1'")
    assert main(["check"]) == 1
    assert capsys.readouterr().out == "report r1: its text is not the one that was added (hash).\n"


def test_a_deep_check_finds_an_incident_that_no_rebuild_gives(capsys: pytest.CaptureFixture[str]) -> None:
    import duckdb

    with duckdb.connect("w.duckdb") as connection:
        connection.execute("""UPDATE incidents SET record = replace(record, 'corroborated', 'single')""")
    assert main(["check"]) == 0
    assert main(["check", "--deep"]) == 1
    assert "stands where a rebuild has" in capsys.readouterr().out


def test_a_ledger_without_texts_is_rebuilt_and_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "four.jsonl", "--no-text", "--ledger", "bare.duckdb"]) == 1
    capsys.readouterr()
    before = _rows(["incidents", "--ledger", "bare.duckdb"], capsys)
    assert before == _rows(["incidents"], capsys)
    assert main(["rebuild", "--ledger", "bare.duckdb"]) == 0
    assert main(["check", "--deep", "--ledger", "bare.duckdb"]) == 0
    assert main(["explain", "r1-1", "--ledger", "bare.duckdb"]) == 0
    assert "keeps no texts" in capsys.readouterr().out
    assert _rows(["incidents", "--ledger", "bare.duckdb"], capsys) == before


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["claims", "--ledger", "none.duckdb"], "there is no ledger; sayso add"),
        (["claims", "--ledger", "four.jsonl"], "is no ledger"),
        (["add", "four.jsonl", "--ledger", "four.jsonl"], "is no ledger"),
        (["add", "four.jsonl", "--ledger", "no/w.duckdb"], "there is no folder"),
        (["add", "four.jsonl", "--no-text"], "keeps texts"),
        (["claims", "--as-of", "yesterday"], "--as-of: 'yesterday' is no day"),
        (["claims", "--from", "2021-02-30"], "--from: '2021-02-30' is no day"),
        (["claims", "--from", "2021-03-01", "--to", "2021-02-01"], "is after --to"),
        (["claims", "--party", "Ruritania 7"], "is no code of a party"),
        (["claims", "--type", "WAR"], "type 'WAR' is not known"),
        (["claims", "--mode", "waltz"], "mode 'waltz' is not known"),
        (["claims", "--status", "maybe"], "status 'maybe' is not known"),
        (["claims", "--format", "xml"], "--format 'xml' is not known"),
        (["incidents", "--rule", "wish"], "rule 'wish' is not known"),
        (["incidents", "--order", "size"], "--order 'size' is not known"),
        (["explain", "r9-9"], "There is no claim or incident 'r9-9'"),
        (["explain", "four.jsonl", "r1-1", "--ledger", "w.duckdb"], "there is one argument"),
        (["same", "r1-1", "r9-9", "--by", "anna"], "There is no claim or incident 'r9-9'"),
        (["unjudge", "r1-1", "r3-1"], "no judgement of a person"),
        (["sql", "DELETE FROM claims"], "DELETE is not allowed"),
        (["restore", "four.jsonl", "--ledger", "again.duckdb"], "there is no manifest.json"),
        (["dump", "four.jsonl"], "is a file"),
        (["rebuild", "--ledger", "none.duckdb"], "there is no ledger"),
    ],
)
def test_a_wrong_call_is_one_line_and_2(call: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("w.duckdb").read_bytes()
    assert main(call) == 2
    found = capsys.readouterr()
    assert found.out == ""
    assert found.err.startswith("sayso: ")
    assert told in found.err
    assert len(found.err.splitlines()) == 1
    assert Path("w.duckdb").read_bytes() == before


def test_standard_input_is_added(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"id": "r9", "text": "Who shelled Zenda?"}\n')))
    assert main(["add", "-", "--stdin-jsonl"]) == 0
    assert "1 reports added" in capsys.readouterr().err
    assert any(row["id"] == "r9-1" for row in _rows(["claims"], capsys))


def test_reading_loads_no_coder() -> None:
    program = (
        "import sys\nfrom sayso.cli import main\ncode = main(['claims', '--format', 'jsonl'])\n"
        "heavy = {'spacy', 'numpy', 'onnxruntime', 'yaml', 'rich', 'sayso.coder', 'sayso.merge'}\n"
        "sys.exit(code or bool(heavy & set(sys.modules)))"
    )
    process = _python(program)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert len(out.splitlines()) == 4


def test_a_reader_that_goes_away_ends_it_in_silence() -> None:
    process = _python(FAKED + "sys.exit(main(['sql', 'SELECT unnest(range(1000000)) AS n', '--format', 'jsonl']))")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0
    process.stderr.close()


def test_correcting_is_undone(capsys: pytest.CaptureFixture[str]) -> None:
    before = _rows(["claims"], capsys)
    assert main(["correct", "r1-1", "--type", "protest", "--actor", "RUR CVL", "--source", "none", "--by", "anna"]) == 0
    told = capsys.readouterr().out
    assert "r1-1: type is PROTEST, not ASSAULT, says anna.\nr1-1: actor is RUR CVL, not none, says anna.\n" in told
    assert [row["type"] for row in _rows(["claims"], capsys)] == ["PROTEST", "ASSAULT", "ASSAULT", "ASSAULT"]
    assert main(["reject", "r1-1", "--by", "bert"]) == 0
    assert "r1-1 is no event, says bert.\n  before" in capsys.readouterr().out
    (row,) = _rows(["claims", "--status", "rejected"], capsys)
    assert (row["id"], row["incident"]) == ("r1-1", "")
    assert main(["check", "--deep"]) == 0
    assert main(["explain", "r1-1"]) == 0
    told = capsys.readouterr().out
    assert "no incident: a person rejected it" in told
    assert "  type PROTEST (coded ASSAULT), by anna at 20" in told
    assert main(["undo", "r1-1", "--by", "carla"]) == 0
    assert "coding rejected, by bert, is taken back by carla." in capsys.readouterr().out
    assert main(["undo", "r1-1", "--all", "--by", "dora"]) == 0
    capsys.readouterr()
    assert _rows(["claims"], capsys) == before
    assert [(r["field"], r["by"], bool(r["withdrawn"]), r["withdrawn_by"]) for r in _rows(["corrections"], capsys)] == [
        ("actor", "anna", True, "dora"), ("type", "anna", True, "dora"), ("coding", "bert", True, "carla"),
    ]  # fmt: skip
    assert main(["corrections", "--format", "table"]) == 0
    told = capsys.readouterr().out
    assert "r1-1  actor RUR CVL  anna, 20" in told
    assert "Z by dora\n" in told


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["correct", "r1-1"], "Nothing is corrected: give a field"),
        (["correct", "r9-1", "--type", "AID"], "There is no claim 'r9-1'"),
        (["correct", "r1-1", "--killed", "few"], "'few' is no count"),
        (["accept", "r1-1", "--by", "machine"], "give the name of a person"),
        (["undo", "r1-1", "--by", "machine"], "give the name of a person"),
        (["undo", "r1-1"], "Nobody has said anything of r1-1"),
    ],
)
def test_a_correction_that_cannot_be_meant_is_a_wrong_call(call: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(call) == 2
    assert told in capsys.readouterr().err
