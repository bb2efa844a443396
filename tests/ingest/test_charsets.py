"""Bytes of the web to text."""

import pytest

from sayso.ingest.charsets import decode_page, repair_text

WORDS = "“Zenda’s” café – Прэт"
HEAD = '<meta charset="{}">'


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_by_its_mark_or_form(charset: str) -> None:
    assert decode_page(WORDS.encode(charset), told="latin-1") == WORDS


@pytest.mark.parametrize(
    ("declared", "real", "words"),
    [
        ("iso-8859-1", "cp1252", "“Zenda’s” café"),
        ("windows-1251", "cp1251", "Зенда взята"),
        ("gb2312", "gb18030", "曾达镕"),
    ],
)
def test_a_declared_charset_is_the_larger_set_of_its_name(declared: str, real: str, words: str) -> None:
    page = HEAD.format(declared) + words
    assert decode_page(page.encode(real)) == page
    assert decode_page(words.encode(real), told=declared) == words


@pytest.mark.parametrize("declared", ["utf-8", "base64", "no-such-set", "\u00e9"])
def test_a_false_declaration_is_no_failure(declared: str) -> None:
    page = (HEAD.format(declared) + "Le café de Zenda a été fermé. " * 20).encode("cp1252")
    assert "Le caf" in decode_page(page, told=declared)


def test_a_few_broken_bytes_cost_themselves_alone() -> None:
    pytest.importorskip("ftfy")
    page = (HEAD.format("utf-8") + "Prêt à tirer. " * 50).encode() + b"\xff end"
    assert decode_page(page).endswith("tirer. \ufffd end")


def test_mojibake_is_mended_and_the_rest_left() -> None:
    pytest.importorskip("ftfy")
    assert repair_text("Zenda’s “café„".encode().decode("cp1252")) == "Zenda’s “café„"
    for text in ("Zenda’s “café”", "São João", "Âme – naïve", "&amp; kept", "ﬁ kept"):
        assert repair_text(text) == text
