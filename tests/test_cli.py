"""The command line over a coder that stands in for the real one: forms, exit codes, folders, pipes."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import tests.fake_coder
from sayso import __version__
from sayso.cli import main

ROOT = Path(__file__).parents[1]
LEXICON = ROOT / "src/sayso/reference/data/lexicons/en"
VERBS = (
    "code", "spans", "relate", "read", "explain", "add", "check", "dump", "restore", "rebuild", "incidents", "claims", "reports",
    "issues", "ceasefires", "timeline", "export", "sql", "same", "different", "unjudge", "judgements", "correct",
    "accept", "reject", "undo", "corrections", "evaluate", "check-lexicon", "version",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _fake_coder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for module in ("sayso.coder", "sayso.layers"):
        monkeypatch.setitem(sys.modules, module, tests.fake_coder)
    monkeypatch.chdir(tmp_path)
    Path("zenda.txt").write_text("They shelled it.", encoding="utf-8")


def _lines(told: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told.splitlines()]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, "--help"]) == 0
    assert f"Example: sayso {verb}" in " ".join(capsys.readouterr().out.split())


def test_code_writes_json_lines_into_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["code", "zenda.txt"]) == 0
    (row,) = _lines(capsys.readouterr().out)
    assert list(row) == ["id", "claims", "issues"]
    assert [(claim["id"], claim["trigger"]) for claim in row["claims"]] == [("zenda-1", "shelled")]


def test_code_writes_one_array_with_format_json(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two.jsonl").write_text('{"text": "One."}\n{"text": "Two.", "desk": "north"}\n')
    assert main(["code", "--format", "json", "two.jsonl"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["id"] for row in rows] == ["two-1", "two-2"]
    assert rows[1]["desk"] == "north"
    Path("none.jsonl").write_text("")
    assert main(["code", "--format", "json", "none.jsonl"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_code_draws_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["code", "--format", "table", "zenda.txt"]) == 0
    told = capsys.readouterr().out
    assert "They shelled it." in told
    assert "the narrator" in told


def test_standard_input_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"They shelled it.")))
    assert main(["code"]) == 0
    assert _lines(capsys.readouterr().out)[0]["claims"][0]["id"] == "stdin-1"


def test_what_cannot_be_coded_is_named_kept_and_ends_with_1(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = ["", "poison", "Bonjour.", "They shelled it."]
    Path("mixed.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in rows))
    assert main(["code", "gone.txt", "mixed.jsonl"]) == 1
    told = capsys.readouterr()
    kept = {row["id"]: [issue["reason"] for issue in row["issues"]] for row in _lines(told.out)}
    assert list(kept) == ["gone", "mixed-1", "mixed-2", "mixed-3", "mixed-4"]
    assert kept["mixed-4"] == []
    named = [line.split(": ", 2)[1] for line in told.err.splitlines()]
    assert named == ["gone", "mixed-1", "mixed-2", "mixed-3"]


@pytest.mark.parametrize(
    "call",
    [
        ["code", "--published", "2021-02-30", "zenda.txt"],
        ["code", "--format", "xml", "zenda.txt"],
        ["code", "--format", "json", "--out", "o", "zenda.txt"],
        ["code", "--skip-done", "zenda.txt"],
        ["code", "--jobs", "0", "zenda.txt"],
        ["code", "--model", "none", "zenda.txt"],
        ["code", "--no-such-option"],
        ["spans", "--layer", "words", "zenda.txt"],
        ["read", "http://zenda.example/1"],
        ["explain", "zenda.txt", "zenda-9"],
        ["explain", "gone.txt", "gone-1"],
        ["evaluate", "no-gold"],
        ["evaluate", "no-gold", "--set-floors"],
        ["check-lexicon", "no-folder"],
        ["no-such-verb"],
    ],
)
def test_a_wrong_call_says_so_in_one_place_and_ends_with_2(
    call: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(call) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "Traceback" not in told.err
    assert told.err.startswith("sayso: ") or "Error" in told.err


def test_out_writes_a_file_for_each_report_and_skip_done_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("mixed.jsonl").write_text(
        '{"id": "a/b", "text": "They shelled it."}\n{"text": "poison"}\n'
    )
    assert main(["code", "--out", "out", "mixed.jsonl"]) == 1
    assert sorted(path.name for path in Path("out").iterdir()) == ["a%2Fb.json", "mixed-2.json"]
    assert json.loads(Path("out/a%2Fb.json").read_text())["claims"][0]["trigger"] == "shelled"
    Path("mixed.jsonl").write_text(
        '{"id": "a/b", "text": "poison"}\n{"text": "They shelled it."}\n'
    )
    assert main(["code", "--out", "out", "--skip-done", "mixed.jsonl"]) == 0
    assert json.loads(Path("out/a%2Fb.json").read_text())["issues"] == []
    assert json.loads(Path("out/mixed-2.json").read_text())["claims"]
    assert "1 reports, 1 claims, 0 not coded" in capsys.readouterr().err


def test_spans_has_the_layers_that_were_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["spans", "--layer", "dates,syntax", "zenda.txt", "gone.txt"]) == 1
    good, gone = _lines(capsys.readouterr().out)
    assert good == {"id": "zenda", "dates": [], "conllu": ""}
    assert list(gone) == ["id", "dates", "conllu", "issues"]


def test_spans_of_a_foreign_text_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("gotha.txt").write_text("Bonjour.", encoding="utf-8")
    assert main(["spans", "--layer", "dates", "gotha.txt"]) == 1
    told = capsys.readouterr()
    assert _lines(told.out)[0]["issues"][0]["reason"] == "The text is in French, and only English is coded."
    assert told.err == "sayso: gotha: The text is in French, and only English is coded.\n"


def test_relate_reads_lines_and_refuses_spans_outside_the_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = [
        {"id": "p", "text": "Gotha shelled Zenda.", "actor": [0, 5], "recipient": [14, 19]},
        {"id": "q", "text": "Gotha shelled Zenda.", "actor": [0, 5], "recipient": [14, 99]},
        {"id": "r", "text": "Gotha shelled Zenda.", "actor": [0, 5], "recipient": None},
        {"id": "s", "text": "Gotha shelled Zenda.", "actor": None, "recipient": None},
        {"id": "t", "text": "Gotha shelled Zenda.", "actor": [0, 5]},
    ]
    content = "".join(json.dumps(pair) + "\n" for pair in pairs).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert main(["relate"]) == 1
    good, bad, half, none, forgotten = _lines(capsys.readouterr().out)
    assert good == {
        "id": "p",
        "type": "ASSAULT",
        "mode": None,
        "scores": {"ASSAULT": 1.0, "who": "Gotha"},
    }
    assert bad["type"] is None
    assert bad["issues"][0]["reason"].startswith("'recipient' is [14, 99]; give [start, end]")
    assert half["type"] == "ASSAULT"  # one of the two may be unknown
    assert "both null" in none["issues"][0]["reason"]
    assert forgotten["issues"][0]["reason"].startswith("'recipient' is None; give [start, end]")


def test_read_writes_report_lines_that_code_reads(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["read", "zenda.txt", "--published", "2019-03-12"]) == 0
    line = capsys.readouterr().out
    assert json.loads(line)["published"] == "2019-03-12"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    assert main(["code", "--stdin-jsonl"]) == 0
    assert _lines(capsys.readouterr().out)[0]["id"] == "zenda"


def test_explain_prints_one_claim(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "zenda.txt", "zenda-1"]) == 0
    assert '"shelled" 5-12' in capsys.readouterr().out


def test_evaluate_scores_and_holds_the_gate(capsys: pytest.CaptureFixture[str]) -> None:
    claim = {
        "at": 5, "trigger": "shelled", "type": ["ASSAULT"], "actor": [], "recipient": [], "sources": [],
        "status": "actual", "historical": False, "place": [], "date": None, "casualties": [],
    }  # fmt: skip
    Path("gold").mkdir()
    gold = Path("gold/one.json")
    gold.write_text(json.dumps({"text": "They shelled it.", "claims": [claim]}))
    call = ["evaluate", "gold", "--floors", "floors.json"]
    assert main([*call, "--set-floors"]) == 0
    assert main([*call, "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["whole"]["f1"] == 1.0

    gold.write_text(
        json.dumps({"text": "They shelled it.", "claims": [{**claim, "actor": ["GOT MIL"]}]})
    )
    assert main([*call, "--misses"]) == 1
    told = capsys.readouterr()
    assert "wrong actor" in told.out
    assert "one.json has changed" in told.err
    assert "whole.f1 is 0.0000, under its floor of 0.995" in told.err
    assert main([*call, "--set-floors"]) == 1
    assert main([*call, "--set-floors", "--allow-lower"]) == 0


def test_evaluate_takes_claims_that_are_coded_already(capsys: pytest.CaptureFixture[str]) -> None:
    gold = ROOT / "tests" / "gold"
    assert main(["evaluate", str(gold), "--coded", str(gold), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["actor"]["f1"] == 1.0


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        ("- id: maul\n  type: ASSAULT\n  verbs: [maul]\n  actor: [subj]\n", "nothing wrong"),
        ("- id: maul\n  type: ASSAILT\n  verbs: [maul]\n", "'ASSAILT'"),
        ("- id: [\n", "assault.yml, line"),
    ],
)
def test_check_lexicon_names_the_fault(
    frame: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("mine/frames").mkdir(parents=True)
    Path("mine/light_verbs.yml").write_text("[]\n")
    Path("mine/frames/assault.yml").write_text(frame)
    assert main(["check-lexicon", str(Path("mine").absolute())]) == (told != "nothing wrong")
    assert told in capsys.readouterr().out


def test_nothing_is_wrong_with_the_shipped_lexicon(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-lexicon", str(LEXICON)]) == 0
    assert "nothing wrong" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["jsonl", "json", "table"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_one_line_and_2(
    form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["code", "--format", form, "zenda.txt"]) == 2
    assert capsys.readouterr().err.startswith("sayso: Standard output cannot be written (No space")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["version"]) == 0
    assert capsys.readouterr().out == f"{__version__}\n"


def _python(program: str, **options: Any) -> "subprocess.Popen[bytes]":
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    return subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": paths},
        **options,
    )


FAKED = """
import sys, tests.fake_coder
sys.modules["sayso.coder"] = tests.fake_coder
from sayso.cli import main
"""


def test_help_loads_no_room() -> None:
    program = (
        "import sys\nfrom sayso.cli import main\ncode = main(['--help'])\n"
        "heavy = {'spacy', 'numpy', 'duckdb', 'msgspec', 'onnxruntime', 'rich.table', 'yaml', 'sayso.coder'}\n"
        "sys.exit(code or bool(heavy & set(sys.modules)))"
    )
    process = _python(program)
    process.communicate(timeout=60)
    assert process.returncode == 0


def test_a_reader_that_goes_away_ends_the_run_in_silence() -> None:
    Path("many.jsonl").write_text('{"text": "They shelled it."}\n' * 20_000)
    process = _python(FAKED + "sys.exit(main(['code', 'many.jsonl']))")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0
    process.stderr.close()


def test_ctrl_c_ends_the_run_with_one_line() -> None:
    program = FAKED + (
        "def interrupt(report, coder):\n    raise KeyboardInterrupt\n"
        "tests.fake_coder.code_report = interrupt\n"
        "sys.exit(main(['code', 'zenda.txt']))"
    )
    process = _python(program)
    out, err = process.communicate(timeout=60)
    assert out == b""
    assert err.decode().splitlines() == ["sayso: stopped after 0 reports."]
    assert process.returncode == 130
