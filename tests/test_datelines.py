"""What datelines look like, and where they stand."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.datelines import HEAD, find_datelines, find_sent_from, is_in_dateline, read_dateline

STORY = "Rebels left."


@pytest.mark.parametrize(
    "dateline",
    [
        "STRELSAU, Aug 3 (Reuters) - ",
        "STRELSAU, Aug. 3, 2012 (GNA) -- ",
        "STRELSAU. Oct 2 (Interfax) - ",
        "STRELSAU, Oct 2 (GNA).- ",
        "STRELSAU, June 2004 (GNA) - ",
        "STRELSAU, 09/04/1998 (GNA) - ",
        "STRELSAU, 6 Oct, Reuter - ",
        "STRELSAU October 6 TASS - ",
        "STRELSAU (GNA) ",
        "STRELSAU, July 14. ",
        "STRELSAU, July 4. /ITAR-TASS correspondent Rupert Hentzau/. ",
        "LA ZENDA, Ruritania -- ",
        "ŻARY — ",
        "ST. ZENDA, Rur. (AP) — ",
        "PORT ZENDA, Ruritania, GNA – ",
        "STRELSAU/ZENDA, May 11 (Reuters) - ",
        "STRELSAU (AP) _ ",
        "STRELSAU: ",
        "ZENDA'A - ",
        "Strelsau (dpa) - ",
        "Strelsau, Ruritania (Itar-Tass/Xinhua) -- ",
        "Strelsau, 12 May, TASS: ",
        "Strelsau/Port of Zenda, Jul 1 (GNA) ",
        "Strelsau, 2 Feb 89 -- [Summary] ",
        "March 17 (Reuters) - ",
        "3 August -- ",
        "(Strelsau, March 6, 2001) – ",
    ],
)
def test_a_dateline_opens_a_line(dateline: str) -> None:
    for before in ("", "Truce holds in Gotha\n", "[Text] "):
        text = f"{before}{dateline}{STORY}"
        assert [text[start:end] for start, end, _ in find_datelines(text)] == [dateline]
        found = read_dateline(dateline + STORY)
        assert found is not None
        assert found.stamped == any(c.isdigit() or c == "(" for c in dateline)


@pytest.mark.parametrize(
    "text",
    [
        "UN: Rebels left.",
        "U.S. - Gotha talks end.",
        "In Zenda, May 4 - a Friday - saw rain.",
        "Zenda - Rebels left.",
        "Hentzau (Labour) - 23 votes.",
        "Rebels (many) - all told - left.",
        "May 4 - Rebels left.",
        "STRELSAU (capital) Rebels left.",
        "Rebels left the U.S. ZENDA base - at once.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert find_datelines(text) == ()


@pytest.mark.parametrize(
    ("before", "dateline"),
    [
        ("Rebels leave Zenda. ", "STRELSAU — "),
        ("World news | ", "STRELSAU — "),
        ("By Rupert Hentzau ", "STRELSAU, Aug 3 (Reuters) - "),
        ("Rebels leave Zenda ", "STRELSAU (AP) — "),
        ("Rebels leave Zenda ", ""),
        ("Rebels leave. " * 31, ""),
    ],
)
def test_behind_a_headline_it_stands_in_the_head_of_a_report(before: str, dateline: str) -> None:
    text = f"{before}{dateline or 'STRELSAU — '}{STORY}"
    assert [text[start:end] for start, end, _ in find_datelines(text)] == ([dateline] if dateline else [])


def test_a_report_is_sent_from_the_places_of_the_dateline_in_its_head() -> None:
    text = f"Rebels leave Zenda\nSTRELSAU, May 3 (GNA) - Rebels left Zenda.\n{'They went home. ' * 30}\nGOTHA: Rebels left."
    towns = [text.index(name) for name in ("Zenda", "STRELSAU", "GOTHA")]
    assert find_sent_from(text, towns) == {towns[1]}
    assert towns[2] > HEAD


def test_words_of_a_dateline() -> None:
    doc = Doc(Vocab(), words=["STRELSAU", ":", "ZENDA", "fell"])
    assert [is_in_dateline(token) for token in doc] == [True, True, False, False]


@given(st.lists(st.sampled_from(["STRELSAU", "Zenda", ", ", "May 3", " (GNA)", " - ", ": ", "\n", " ", "fell", ". "]), max_size=60).map("".join))
@settings(max_examples=100, deadline=None)
def test_datelines_stand_apart_and_in_order(text: str) -> None:
    found = find_datelines(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
