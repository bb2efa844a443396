"""What a search shows of a report: whole words around what was found, and a sign where the text goes on."""

from pathlib import Path

from sayso.ledger.texts import Sought, search_reports, split_words
from tests.kept import open_kept


def test_what_is_found_stands_among_whole_words(tmp_path: Path) -> None:
    words = " ".join(f"word{n:03}" for n in range(100))
    with open_kept(tmp_path / "w.duckdb", f"{words} Strelsau {words}") as ledger:
        count, (found,) = search_reports(ledger, Sought(("strelsau",)), 5, 0)
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
        _, (found,) = search_reports(ledger, Sought(("strelsau",)), 5, 0)
    assert found.before + found.found + found.after == "Rebels left Strelsau on foot."


def test_reports_are_sought_by_publisher_and_day(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "Rebels left Strelsau.", "Rebels left Zenda.") as ledger:
        ledger.run("UPDATE reports SET publisher = 'The Strelsau Wire' WHERE id = 'r2'")
        asked = [Sought(publisher="strelsau"), Sought(first="2021-11-02"), Sought(last="2021-11-01"), Sought(("rebels",), "wire"), Sought()]
        assert [[found.id for found in search_reports(ledger, each, 5, 0)[1]] for each in asked] == [["r2"], ["r2"], ["r1"], ["r2"], []]
        (found,) = search_reports(ledger, Sought(publisher="wire"), 5, 0)[1]
    assert (found.before, found.found, found.after) == ("Rebels left Zenda.", "", "")
