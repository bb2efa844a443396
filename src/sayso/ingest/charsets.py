"""Bytes of the web to text: by their mark, as UTF-8, by the charset they declare, by their statistics."""

import codecs
import re

LOOKED_AT = 65_536  # bytes in which a declaration stands, and by which an undeclared charset is found
DECLARED = re.compile(rb"""(?:charset\s*=|encoding\s*=)\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
# Letters that UTF-8 turns into when it is read as something else; looked for first, since `is_bad` is slow.
MAY_BE_BAD = re.compile(r"[\x80-\x9fÂÃÄÅÎÏÐÑ×ØÙâãäåæçèéïð¬]")
# What browsers read these names as: the larger set, which pages use under the smaller one's name.
LARGER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}


def decode_page(content: bytes, told: str | None = None) -> str:
    """The text of a page or feed; `told` is the charset that a server named. Never fails: a lost byte becomes U+FFFD."""
    for mark, charset in MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(charset, "replace")
    try:
        return content.decode("utf-8")  # by chance no other charset is
    except UnicodeDecodeError:
        pass
    declared = DECLARED.search(content[:LOOKED_AT])
    for name in (told, declared[1].decode("ascii") if declared else None):
        text = _try(content, name)
        if text is not None:
            return text
    return _by_statistics(content)


def repair_text(text: str) -> str:
    """A text without mojibake ("â€™" for "’"), where ftfy is sure of it; anything else stays."""
    if not MAY_BE_BAD.search(text):
        return text
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    return fix_encoding(text) if is_bad(text) else text


def _try(content: bytes, name: str | None) -> str | None:
    try:
        codec = codecs.lookup(name or "").name
    except (LookupError, ValueError):
        return None
    if codec.startswith("utf-8"):  # declared so, and in fact nearly so: a few bytes are broken
        text = content.decode("utf-8", "replace")
        return text if text.count("\ufffd") <= max(3, len(text) // 1000) else None
    try:
        return content.decode(LARGER.get(codec, codec))
    except (UnicodeDecodeError, LookupError):  # a codec from bytes to bytes is a LookupError
        return None


def _by_statistics(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:LOOKED_AT]).best()
    return content.decode(best.encoding if best else "cp1252", "replace")
