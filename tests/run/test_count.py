"""How many reports a call holds, where its files tell."""

from pathlib import Path

from sayso.run.count import count_reports


def test_texts_and_lines_are_counted_and_others_are_not_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They shelled Zenda.")
    (tmp_path / "b.jsonl").write_text("{}\n{}\n{}")
    (tmp_path / "c.csv").write_text("text\nThey shelled Zenda.\n")
    names = [str(tmp_path / name) for name in ("a.txt", "b.jsonl", "c.csv")]
    assert count_reports(names[:2]) == 4
    assert count_reports(names) is None
    assert count_reports(["-"]) is None
    assert count_reports([str(tmp_path)]) is None
