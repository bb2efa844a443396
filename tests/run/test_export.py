"""sayso.run.export, through the command line."""

import csv
import io
import json
from pathlib import Path

import pytest

from sayso.cli import main
from tests.kept import open_kept

TEXTS = ("Wire: they shelled Zenda.", "They shelled Zenda and shelled Hofbau.")


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    with open_kept(tmp_path / "war.duckdb", *TEXTS):
        pass
    return "war.duckdb"


def test_to_standard_output(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--ledger", ledger, "--format", "csv", "--what", "claims"]) == 0
    told = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(told.out, newline="")))
    assert [row["reports"] for row in rows] == ["r1", "r2", "r2"]
    assert told.err == ""


def test_to_a_file(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--ledger", ledger, "--format", "geojson", "--out", "x.json"]) == 0
    assert capsys.readouterr().out == ""
    got = json.loads(Path("x.json").read_text(encoding="utf-8"))
    assert [f["properties"]["rule"] for f in got["features"]] == ["latest", "latest"]


def test_as_it_was_known(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(
            [
                "export",
                "--ledger",
                ledger,
                "--format",
                "jsonl",
                "--as-of",
                "2021-11-01",
                "--rule",
                "agreed",
            ]
        )
        == 0
    )
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (row["reports"], row["rule"]) == (["r1"], "agreed")


def test_what_is_left_out_is_said(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--ledger", ledger, "--format", "ucdp"]) == 0
    told = capsys.readouterr()
    assert told.out.count("\n") == 1
    assert told.err == "sayso: 2 incidents have no place in ucdp and were left out.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "xls"], "--format: layout 'xls' is not known. Known: csv,"),
        (["--format", "parquet"], "--format parquet needs a file; add --out FILE."),
        (
            ["--format", "csv", "--what", "reports"],
            "--what 'reports' is not known. Known: incidents, claims.",
        ),
        (["--format", "csv", "--rule", "loudest"], "rule 'loudest' is not known"),
        (["--format", "csv", "--out", "."], "is a folder; give the name of a file."),
        (["--format", "csv", "--out", "/dev/null"], "is no file; give the name of a file."),
        (["--format", "csv", "--out", "war.duckdb"], "is the ledger itself; give another name."),
        (
            ["--format", "csv", "--out", "no/x.csv"],
            "cannot be written (No such file or directory).",
        ),
        (["--format", "csv", "--as-of", "soon"], "'soon' is no day"),
    ],
)
def test_a_wrong_call_is_one_line(
    ledger: str, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(ledger).read_bytes()
    assert main(["export", "--ledger", ledger, *arguments]) == 2
    told = capsys.readouterr()
    assert told.err.startswith("sayso: ")
    assert said in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert Path(ledger).read_bytes() == before
    assert [path.name for path in Path().iterdir()] == ["war.duckdb"]


def test_a_link_keeps_leading_to_its_file(ledger: str) -> None:
    Path("real.csv").write_text("old")
    Path("link.csv").symlink_to("real.csv")
    assert main(["export", "--ledger", ledger, "--format", "csv", "--out", "link.csv"]) == 0
    assert Path("link.csv").is_symlink()
    assert Path("real.csv").read_text(encoding="utf-8").startswith('"id"')
