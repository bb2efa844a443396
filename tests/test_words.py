"""Words of a text: the conventions of the treebanks, and that they are slices of any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.words import find_words

# text, its words with a bar between them
CUT = [
    ("Rebels shelled Zenda.", "Rebels|shelled|Zenda|."),
    ("They don't, can't and won't talk.", "They|do|n't|,|ca|n't|and|wo|n't|talk|."),
    ("It didn’t hold.", "It|did|n’t|hold|."),
    ("We cannot stay.", "We|can|not|stay|."),
    ("Ruritania's army and the generals' plan.", "Ruritania|'s|army|and|the|generals|'|plan|."),
    ("He'll say they've left, I'm told.", "He|'ll|say|they|'ve|left|,|I|'m|told|."),
    ("A cross-border raid by pro-Gotha fighters.", "A|cross|-|border|raid|by|pro-Gotha|fighters|."),
    ("the ex-minister and the co-founder", "the|ex-minister|and|the|co-founder"),
    ("a 12-year-old boy", "a|12|-|year|-|old|boy"),
    ("Gen. Rupert met Dr. Sapt on Jan. 4.", "Gen.|Rupert|met|Dr.|Sapt|on|Jan.|4|."),
    ("The U.S. and the U.N. agree.", "The|U.S.|and|the|U.N.|agree|."),
    ("J. Rassendyll spoke.", "J.|Rassendyll|spoke|."),
    ("At 5 p.m. they left.", "At|5|p.m.|they|left|."),
    ("1,200 men, 3.5 tonnes, 17:30, 4/5", "1,200|men|,|3.5|tonnes|,|17:30|,|4/5"),
    ("a 155mm gun, 40km away", "a|155|mm|gun|,|40|km|away"),
    ("the 1990s and the 21st day", "the|1990s|and|the|21st|day"),
    ("Sana'a, O'Brien and Ta’izz", "Sana'a|,|O'Brien|and|Ta’izz"),
    ("See https://example.org/a-b?c=1, or www.example.org.", "See|https://example.org/a-b?c=1|,|or|www.example.org|."),
    ("Write to desk@example.org now", "Write|to|desk@example.org|now"),
    ("He paused... then -- left", "He|paused|...|then|--|left"),
    ('"Leave," (he) said', '"|Leave|,|"|(|he|)|said'),
    ("AT&T sold it for $5bn", "AT&T|sold|it|for|$|5|bn"),
    ("Café Zürich", "Café|Zürich"),
    ("the army,police and mayor;none left", "the|army|,|police|and|mayor|;|none|left"),
    ("", ""),
    (" \n\t ", ""),
]  # fmt: skip

# What upsets tokenizers, beside what hypothesis thinks of by itself.
ODD = ["😀👩‍👩‍👧", "e\u0301\u0327", "\r\n", "\ufeff", "\u200e", "חיפה", "القاهرة", "\u00a0", "\u2029", "’s", "n't", "...", "-", "U.S."]
TEXTS = st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=12), st.sampled_from(["Rebels", " ", ". "])), max_size=12).map("".join)


@pytest.mark.parametrize(("text", "wanted"), CUT)
def test_words(text: str, wanted: str) -> None:
    assert "|".join(text[w.start : w.end] for w in find_words(text)) == wanted


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_words_are_sorted_slices_that_cover_what_is_written(text: str) -> None:
    words = find_words(text)
    at = 0
    for start, end in words:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(st.sampled_from(["a", "-", "'", ".", "9", "n't", "&", "@a.", "\u0301", "http://"]), st.integers(1, 400))
@settings(max_examples=60, deadline=None)
def test_long_runs_of_one_thing_end(piece: str, times: int) -> None:
    text = piece * times
    assert "".join(text[w.start : w.end] for w in find_words(text)) == text


def test_no_word_holds_white_space() -> None:
    text = "Rebels left\u00a0Zenda,\r\nGotha said.\tNo one\u2009knew."
    words = [text[w.start : w.end] for w in find_words(text)]
    assert not [w for w in words if any(c.isspace() for c in w)]
    assert len(words) == 11
