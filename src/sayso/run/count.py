"""How many reports the files of a call hold, where that can be known without reading them."""

from collections.abc import Sequence
from pathlib import Path

ONE_EACH = (".txt", ".html", ".htm")
BLOCK = 1 << 20


def count_reports(names: Sequence[str]) -> int | None:
    """The number of reports, or None where one of the files does not tell it."""
    total = 0
    for name in names:
        count = _count(Path(name))
        if count is None:
            return None
        total += count
    return total


def _count(path: Path) -> int | None:
    try:
        if not path.is_file():
            return None
        if path.suffix.lower() in ONE_EACH:
            return 1
        return _count_lines(path) if path.suffix.lower() == ".jsonl" else None
    except OSError:
        return None


def _count_lines(path: Path) -> int:
    with path.open("rb") as file:
        lines, last = 0, b"\n"
        while block := file.read(BLOCK):
            lines += block.count(b"\n")
            last = block[-1:]
    return lines + (last != b"\n")
