"""Where a text is cut before it is encoded."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotate.chunks import MOST_WORDS, TARGET_WORDS, find_chunks, is_wrapped
from sayso.words import find_words

WRAPPED = (
    "The envoy said on Monday that the talks\nhad gone well and that both sides would\nmeet again before the end of the\n"
    "month to sign the text of the pact.\n"
)


def chunks(text: str) -> list[str]:
    words = find_words(text)
    return [text[words[a].start : words[b - 1].end] for a, b in find_chunks(text, words)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Truce holds\nRebels left Zenda.", ["Truce holds", "Rebels left Zenda."]),
        ("Rebels left.\n\nGotha denied it.", ["Rebels left.", "Gotha denied it."]),
        ("Rebels left.\r\nGotha denied it.", ["Rebels left.", "Gotha denied it."]),
        ("Rebels left.\u2029Gotha denied it.", ["Rebels left.", "Gotha denied it."]),
        ("Rebels left Zenda and\nwent home.", ["Rebels left Zenda and\nwent home."]),
        ("Rebels left. Gotha denied it.", ["Rebels left. Gotha denied it."]),
        ("STRELSAU (GNA) Rebels left.", ["STRELSAU (GNA)", "Rebels left."]),
        ("STRELSAU (capital) Rebels left.", ["STRELSAU (capital) Rebels left."]),
        ("STRELSAU, May 4 (GNA) -- Rebels left.", ["STRELSAU, May 4 (GNA) --", "Rebels left."]),
        # a day or an agency makes a dateline of a town in small letters, and a mark of the monitoring service stands before the story
        ("Strelsau, 6 Apr 90 (GNA-EFE) -- Five died.", ["Strelsau, 6 Apr 90 (GNA-EFE) --", "Five died."]),
        ("Los Zenda (Gotha), 14 Nov (GNA) -- Five died.", ["Los Zenda (Gotha), 14 Nov (GNA) --", "Five died."]),
        ("Strelsau, 2 Feb 89 -- [Summary] Five died.", ["Strelsau, 2 Feb 89 -- [Summary]", "Five died."]),
        ("Zenda, May 4 - Five died.", ["Zenda, May 4 -", "Five died."]),
        ("In Zenda, May 4 - a Friday - saw rain.", ["In Zenda, May 4 - a Friday - saw rain."]),
        ("Zenda, May 4 (GNA) -- [Rupert] left.", ["Zenda, May 4 (GNA) --", "[Rupert] left."]),
        ("Gotha won.\nPort of Zenda, March 3 - Rebels left.", ["Gotha won.", "Port of Zenda, March 3 -", "Rebels left."]),
        ("Zenda (ANI): Rebels left.", ["Zenda (ANI):", "Rebels left."]),
        ("Rebels (many) - all told - left.", ["Rebels (many) - all told - left."]),
        ("Zenda - Rebels left.", ["Zenda - Rebels left."]),
        ("Gotha won. Zenda, March 3 - Rebels left.", ["Gotha won. Zenda, March 3 - Rebels left."]),
        ("ZENDA: Rebels left.", ["ZENDA:", "Rebels left."]),
        ("Rebels quit town. STRELSAU, Ruritania — Rebels left.", ["Rebels quit town.", "STRELSAU, Ruritania —", "Rebels left."]),
        ("Rebels left. " * 31 + "ZENDA: Rebels left.", [("Rebels left. " * 31 + "ZENDA: Rebels left.").strip()]),
        ("Rebels left the U.S. ZENDA base - at once.", ["Rebels left the U.S. ZENDA base - at once."]),
        ("Note: Rebels left.", ["Note: Rebels left."]),
        # a full stop that is an abbreviation's and the sentence's
        ("Rebels met the U.S. The army left.", ["Rebels met the U.S.", "The army left."]),
        ("Rebels met U.S. The-Hague men.", ["Rebels met U.S. The-Hague men."]),
        ("Gotha vs. The Hague ended.", ["Gotha vs. The Hague ended."]),
        ("At 7 p.m. The army left.", ["At 7 p.m.", "The army left."]),
        ("The rebels left Zenda at 7 p.m. Soldiers followed.", ["The rebels left Zenda at 7 p.m.", "Soldiers followed."]),
        ("Rebels left. Shortly after 7 p.m. Gothan soldiers followed.", ["Rebels left. Shortly after 7 p.m. Gothan soldiers followed."]),
        ("The rebels left Zenda at 7 p.m. Monday.", ["The rebels left Zenda at 7 p.m. Monday."]),
        ("The rebels left Zenda at 7 p.m. Gotha time.", ["The rebels left Zenda at 7 p.m. Gotha time."]),
        ("The rebels left Zenda at 7 p.m. GMT.", ["The rebels left Zenda at 7 p.m. GMT."]),
        ("", []),
    ],
)
def test_cuts(text: str, wanted: list[str]) -> None:
    assert chunks(text) == wanted


def test_lines_of_fixed_width_stay_together() -> None:
    assert is_wrapped(WRAPPED)
    assert chunks(WRAPPED + "Later that day the\nEnvoy went home.") == [(WRAPPED + "Later that day the\nEnvoy went home.").strip()]


@pytest.mark.parametrize("text", ["", "One line", "Rebels left.\nGotha won.\nZenda fell.\nAll wept.\nThe end.\n"])
def test_a_line_a_paragraph_is_not_wrapped(text: str) -> None:
    assert not is_wrapped(text)


def test_long_text_is_cut_at_a_sentence_end() -> None:
    text = "Rebels left the town of Zenda. " * 60
    found = chunks(text)
    assert len(found) > 1
    assert all(c.endswith(".") for c in found)
    assert all(len(find_words(c)) >= TARGET_WORDS for c in found[:-1])


def test_text_without_a_stop_is_cut_all_the_same() -> None:
    assert [len(find_words(c)) for c in chunks("word " * (2 * MOST_WORDS + 5))] == [MOST_WORDS, MOST_WORDS, 5]


@given(st.lists(st.sampled_from(["Rebels left", ".", "\n", " ", "\n\n", "ZENDA: ", "a ", '"', "and "]), max_size=400).map("".join))
@settings(max_examples=50, deadline=None)
def test_chunks_tile_the_words(text: str) -> None:
    words = find_words(text)
    found = find_chunks(text, words)
    assert [i for a, b in found for i in range(a, b)] == list(range(len(words)))
    assert all(0 < b - a <= MOST_WORDS for a, b in found)
