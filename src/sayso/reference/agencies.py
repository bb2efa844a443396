"""News agencies and the forms of a credit, from `lexicons/en/agencies.yml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "agencies.yml"
_SECTIONS = frozenset({"agencies", "unnamed", "around", "forms"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way to credit: `expression` has a group `list`; of a strict one every part must be known."""

    expression: re.Pattern[str]
    strict: bool


@dataclass(frozen=True, slots=True)
class Agencies:
    """`names` maps each printed name to what its credit is kept as, the words for unnamed agencies included."""

    names: Mapping[str, str]
    around: re.Pattern[str]
    forms: tuple[Form, ...]


@lru_cache(maxsize=4)
def load_agencies(path: Path = SHIPPED) -> Agencies:
    """The agencies of one file; `LexiconError` names the entry that breaks the schema."""
    content = read_knowledge(path)
    if not isinstance(content, dict) or set(content) != _SECTIONS:
        raise LexiconError(f"{path}: the sections must be {sorted(_SECTIONS)}.")
    for section in sorted(_SECTIONS):
        if not isinstance(content[section], list) or not content[section]:
            raise LexiconError(f"{path}: {section} must be a list.")
    names: dict[str, str] = {}
    for number, row in enumerate(content["agencies"], 1):
        _add(names, row, f"{path}: agencies, entry {number}")
    unnamed = [str(word) for word in content["unnamed"]]
    for word in unnamed:
        names.update(
            dict.fromkeys((word, word.capitalize(), word.title(), word.upper()), unnamed[0])
        )
    words = "|".join(re.escape(str(w)) for w in sorted(content["around"], key=len, reverse=True))
    forms = [
        _read_form(row, f"{path}: forms, entry {n}") for n, row in enumerate(content["forms"], 1)
    ]
    return Agencies(
        names, re.compile(rf"(?i)^(?:(?:{words})\s+)+|(?:\s+(?:{words}))+$"), tuple(forms)
    )


def _add(names: dict[str, str], row: object, where: str) -> None:
    if not isinstance(row, dict) or set(row) != {"name", "names"}:
        raise LexiconError(f"{where} must have the keys ['name', 'names'], and no others.")
    if not isinstance(row["names"], list) or not row["name"]:
        raise LexiconError(f"{where} needs a name, and a list of other names (it may be empty).")
    own = str(row["name"])
    for printed in (own, *map(str, row["names"])):
        for form in {printed, printed.upper()}:
            if names.setdefault(form, own) != own:
                raise LexiconError(f"{where}: the name {printed!r} is that of {names[form]!r} too.")


def _read_form(row: object, where: str) -> Form:
    if not isinstance(row, dict) or set(row) != {"pattern", "strict"}:
        raise LexiconError(f"{where} must have the keys ['pattern', 'strict'], and no others.")
    if not isinstance(row["strict"], bool):
        raise LexiconError(f"{where} has strict {row['strict']!r}; it must be true or false.")
    try:
        expression = re.compile(str(row["pattern"]))
    except re.error as error:
        raise LexiconError(f"{where}: the pattern is wrong: {error}.") from error
    if "list" not in expression.groupindex:
        raise LexiconError(f"{where}: the pattern has no group (?P<list>…).")
    return Form(expression, row["strict"])
