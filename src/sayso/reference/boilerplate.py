"""What pages print around a report, from `lexicons/en/boilerplate.yml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "boilerplate.yml"
KEYS = ("line", "link_mark")


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """`line` fits a whole line of furniture, `link_mark` the beginning of a line that points elsewhere."""

    line: re.Pattern[str]
    link_mark: re.Pattern[str]


@lru_cache(maxsize=2)
def load_boilerplate(path: Path = SHIPPED) -> Boilerplate:
    """The patterns of one file; `LexiconError` names the key or the pattern that is wrong."""
    content = read_knowledge(path)
    compiled = []
    for key in KEYS:
        patterns = content.get(key) if isinstance(content, dict) else None
        if not isinstance(patterns, list) or not patterns:
            raise LexiconError(f"{path}: {key!r} must be a list of regular expressions.")
        for pattern in patterns:
            try:
                re.compile(str(pattern))
            except re.error as error:
                raise LexiconError(
                    f"{path}: the {key} pattern {pattern!r} is wrong: {error}."
                ) from error
        compiled.append(re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE))
    return Boilerplate(*compiled)
