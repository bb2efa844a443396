"""Values as cells of text files: what a spreadsheet would run as a formula stands as text."""

import re
from collections.abc import Iterable
from datetime import date

Cell = str | int | float | bool | None | list[str]

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def to_csv(cells: Iterable[Cell]) -> str:
    """One line of comma-separated values: text in quotation marks, numbers bare, what is unknown empty."""
    return ",".join(_quote(cell) for cell in cells) + "\n"


def to_tsv(cells: Iterable[Cell]) -> str:
    """One line of tab-separated values without quotation marks; breaks inside a value become blanks."""
    return "\t".join(_BREAKS.sub(" ", _plain(cell)) for cell in cells) + "\n"


def defuse(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def _quote(cell: Cell) -> str:
    text = _plain(cell)
    if isinstance(cell, str | list) and text:
        return '"' + text.replace('"', '""') + '"'
    return text


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return repr(cell)
    return defuse(("; ".join(cell) if isinstance(cell, list) else cell).replace("\x00", ""))


def find_day(text: str | None) -> date | None:
    """The day of an ISO string; None for what no calendar has."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
