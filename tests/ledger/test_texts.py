"""What a search shows of a report: whole words around what was found, and a sign where the text goes on."""

from pathlib import Path

from sayso.ledger.texts import search_reports, split_words
from tests.kept import open_kept


def test_what_is_found_stands_among_whole_words(tmp_path: Path) -> None:
    words = " ".join(f"word{n:03}" for n in range(100))
    with open_kept(tmp_path / "w.duckdb", f"{words} Strelsau {words}") as ledger:
        count, (found,) = search_reports(ledger, "strelsau", 5, 0)
    assert (count, found.found) == (1, "Strelsau")
    sign, first, *_ = found.before.split(" ")
    *_, last, end = found.after.split(" ")
    assert (sign, end) == ("…", "…")
    assert {first, last} <= set(words.split(" "))


def test_quotes_hold_words_together() -> None:
    assert split_words('Shelled  "the Old bridge" at') == ["shelled", "the old bridge", "at"]
    assert split_words('""') == []


def test_a_short_text_is_shown_whole(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "Rebels left Strelsau on foot.") as ledger:
        _, (found,) = search_reports(ledger, "strelsau", 5, 0)
    assert found.before + found.found + found.after == "Rebels left Strelsau on foot."
