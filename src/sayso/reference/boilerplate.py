"""What pages print around a report, from `lexicons/en/boilerplate.yml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "boilerplate.yml"
WHERE = ("line", "segment", "start", "end", "head", "tail", "inside")
LINKS = ("marked", "weak", "bare")
_SECTIONS = frozenset({"parts", "patterns", "links"})
_KEYS = frozenset({"kind", "where", "patterns", "opening", "first_line", "cased", "words"})
_PART = re.compile(r"\{([a-z]+)\}")
_SHAPES = {
    "line": r"(?:{})\Z",
    "segment": r"(?:{})\Z",
    "start": r"(?:{})",
    "end": r"(?:{})\Z",
    "head": r"(?:{})",
    "tail": r"(?:{})\Z",
    "inside": r"(?:{})",
}
# Between the words of a link mark and the link; a full stop or nothing ends the mark alone.
_AFTER = r"\s*(?P<sign>[:|»>→]+|[-–—]+(?=\s|\Z)|\.{3}|…|\Z)"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One group of patterns as one expression; see the head of `boilerplate.yml` for `where`."""

    kind: str
    where: str
    expression: re.Pattern[str]
    words: int
    opening: bool
    first_line: bool
    cased: bool


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """All patterns in the order of the file, and the marks of links by their strength."""

    patterns: tuple[Pattern, ...]
    marked: re.Pattern[str]
    weak: re.Pattern[str]
    bare: re.Pattern[str]


@lru_cache(maxsize=2)
def load_boilerplate(path: Path = SHIPPED) -> Boilerplate:
    """The patterns of one file; `LexiconError` names the entry and the pattern that is wrong."""
    content = read_knowledge(path)
    if not isinstance(content, dict) or set(content) != _SECTIONS:
        raise LexiconError(f"{path}: the sections must be {sorted(_SECTIONS)}.")
    parts = _parts(content["parts"], f"{path}: parts")
    rows = content["patterns"]
    if not isinstance(rows, list) or not rows:
        raise LexiconError(f"{path}: patterns must be a list of entries.")
    found = [_pattern(row, parts, f"{path}: patterns, entry {n}") for n, row in enumerate(rows, 1)]
    links = content["links"]
    if not isinstance(links, dict) or set(links) != set(LINKS):
        raise LexiconError(f"{path}: links must have the lists {list(LINKS)}.")
    marked, weak = (_marks(links[name], _AFTER, f"{path}: links, {name}") for name in LINKS[:2])
    return Boilerplate(
        tuple(found), marked, weak, _marks(links["bare"], r"\b", f"{path}: links, bare")
    )


def _parts(content: object, where: str) -> dict[str, str]:
    if not isinstance(content, dict):
        raise LexiconError(f"{where}: expected names with their patterns.")
    parts: dict[str, str] = {}
    for name, text in content.items():  # a part may use those above it
        parts[str(name)] = _fill(str(text), parts, f"{where}, {name}")
    return parts


def _fill(text: str, parts: Mapping[str, str], where: str) -> str:
    def put(match: re.Match[str]) -> str:
        if match[1] not in parts:
            raise LexiconError(
                f"{where}: the part {match[0]} is not known; known are {sorted(parts)}."
            )
        return parts[match[1]]

    return _PART.sub(put, text)


def _pattern(row: object, parts: Mapping[str, str], where: str) -> Pattern:
    if not isinstance(row, dict):
        raise LexiconError(f"{where} is not a mapping but {row!r}.")
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise LexiconError(f"{where} has the key {unknown[0]!r}; known keys are {sorted(_KEYS)}.")
    if row.get("where") not in WHERE:
        raise LexiconError(f"{where} has where {row.get('where')!r}; allowed are {list(WHERE)}.")
    texts = row.get("patterns")
    if not isinstance(texts, list) or not texts:
        raise LexiconError(f"{where} names no patterns.")
    flags = re.NOFLAG if row.get("cased") else re.IGNORECASE
    filled = [_fill(str(text), parts, where) for text in texts]
    expression = _join(filled, _SHAPES[row["where"]], flags, where)
    words: Any = row.get("words", 60)
    if not isinstance(words, int) or words < 1:
        raise LexiconError(f"{where} has words {words!r}; it must be a number of words.")
    opening, first_line, cased = (bool(row.get(key)) for key in ("opening", "first_line", "cased"))
    return Pattern(
        str(row.get("kind")), row["where"], expression, words, opening, first_line, cased
    )


def _join(texts: list[str], shape: str, flags: re.RegexFlag, where: str) -> re.Pattern[str]:
    joined = shape.format("|".join(f"(?:{text})" for text in texts))
    try:
        return re.compile(joined, flags)
    except re.error:
        for text in texts:
            _compile(text, flags, where)  # one by one, so that the error names its pattern
        return _compile(joined, flags, where)


def _compile(text: str, flags: re.RegexFlag, where: str) -> re.Pattern[str]:
    try:
        return re.compile(text, flags)
    except re.error as error:
        raise LexiconError(f"{where}: the pattern {text[:60]!r} is wrong: {error}.") from error


def _marks(words: object, after: str, where: str) -> re.Pattern[str]:
    if not isinstance(words, list) or not words:
        raise LexiconError(f"{where} names no words.")
    # Longest first, so that "read more" does not stop at "read"; an apostrophe may be curly.
    texts = sorted((re.escape(str(w)).replace("'", "['’]") for w in words), key=len, reverse=True)
    return re.compile(rf"[\"“(\[>*•·-]*\s*(?:{'|'.join(texts)}){after}", re.IGNORECASE)
