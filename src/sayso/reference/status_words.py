"""Words that say whether an event happened, from `lexicons/en/status.yml`; its head explains the keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from sayso.errors import LexiconError
from sayso.reference.frames import STATUSES
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "status.yml"
TAKES = frozenset("to ing from of for about at unto noun_to that whether noun".split())
_NEGATORS = ("adverbs", "determiners", "subjects", "objects", "prepositions", "occasions")
_GRADED = ("scarce", "modals", "hedges", "conditions", "stances")
_LISTS = ("instead", "until", "said", "charges", "shares", "deniers", "untrue", "answering", "pointing", "recent", "earlier", "campaigns", "back")


Key = TypeVar("Key")
Value = TypeVar("Value")


class Grade(NamedTuple):
    """What a word leaves of the event: -1 (did not happen) to 1, and what such an event is called."""

    degree: float
    status: str


class Governor(NamedTuple):
    """What becomes of an event under a word that is told (`yes`) or negated (`no`)."""

    yes: Grade
    no: float


@dataclass(frozen=True, slots=True)
class StatusWords:
    """The sections of `status.yml` by word; `governors` by (word, takes)."""

    negators: Mapping[str, frozenset[str]]
    scarce: Mapping[str, Grade]
    modals: Mapping[str, Grade]
    hedges: Mapping[str, Grade]
    conditions: Mapping[str, Grade]
    stances: Mapping[str, Grade]
    instead: frozenset[str]
    until: frozenset[str]
    said: frozenset[str]
    charges: frozenset[str]
    shares: frozenset[str]
    deniers: frozenset[str]
    untrue: frozenset[str]
    answering: frozenset[str]
    pointing: frozenset[str]
    recent: frozenset[str]
    earlier: frozenset[str]
    campaigns: frozenset[str]
    back: frozenset[str]
    governors: Mapping[tuple[str, str], Governor]

    def governor(self, form: str, lemma: str, takes: str) -> Governor | None:
        """The entry of a word for what hangs on it so; a form goes before its lemma."""
        return self.governors.get((form, takes)) or self.governors.get((lemma, takes))


@lru_cache(maxsize=4)
def load_status_words(path: Path = SHIPPED) -> StatusWords:
    """The words of one file; `LexiconError` names the section and entry that breaks the schema."""
    content = read_knowledge(path)
    wanted = {"negators", "governors", *_GRADED, *_LISTS}
    if not isinstance(content, dict) or set(content) != wanted:
        raise LexiconError(f"{path}: the sections must be {sorted(wanted)}.")
    negators = content["negators"]
    if not isinstance(negators, dict) or set(negators) != set(_NEGATORS):
        raise LexiconError(f"{path}: the kinds of negators must be {sorted(_NEGATORS)}.")
    sections: dict[str, Any] = {name: _words(path, name, content[name]) for name in _LISTS}
    for name in _GRADED:
        sections[name] = _once(path, name, _read_grades(path, name, content[name]))
    return StatusWords(
        negators={kind: _words(path, f"negators, {kind}", negators[kind]) for kind in _NEGATORS},
        governors=_once(path, "governors", _read_governors(path, content["governors"])),
        **sections,
    )


def _once(path: Path, section: str, pairs: Iterator[tuple[Key, Value]]) -> dict[Key, Value]:
    found: dict[Key, Value] = {}
    for key, value in pairs:
        if key in found:
            raise LexiconError(f"{path}: {section}: {key!r} stands twice; leave one of them.")
        found[key] = value
    return found


def _words(path: Path, where: str, found: Any) -> frozenset[str]:
    if not isinstance(found, list) or not found or not all(isinstance(w, str) and w for w in found):
        raise LexiconError(f"{path}: {where}: words must be a list of words, not {found!r}.")
    return frozenset(found)


def _read_grades(path: Path, section: str, rows: Any) -> Iterator[tuple[str, Grade]]:
    for number, row in enumerate(_rows(path, section, rows, {"words", "degree", "status"}), 1):
        where = f"{section}, entry {number}"
        grade = _grade(path, where, row.get("degree"), row.get("status"))
        yield from ((word, grade) for word in sorted(_words(path, where, row["words"])))


def _read_governors(path: Path, rows: Any) -> Iterator[tuple[tuple[str, str], Governor]]:
    keys = {"words", "takes", "yes", "no", "status"}
    for number, row in enumerate(_rows(path, "governors", rows, keys), 1):
        where = f"governors, entry {number}"
        takes = _words(path, f"{where}, takes", row.get("takes"))
        if not takes <= TAKES:
            raise LexiconError(
                f"{path}: {where}: takes {sorted(takes - TAKES)[0]!r} is not known. "
                f"Known: {', '.join(sorted(TAKES))}."
            )
        yes, no = row.get("yes"), row.get("no")
        told = row.get("status") or ("negated" if isinstance(yes, float) and yes < 0 else "actual")
        governor = Governor(
            _grade(path, where, yes, told), _grade(path, where, no, "actual").degree
        )
        for word in sorted(_words(path, where, row["words"])):
            yield from (((word, form), governor) for form in sorted(takes))


def _rows(path: Path, section: str, rows: Any, keys: set[str]) -> list[dict[str, Any]]:
    if not isinstance(rows, list):
        raise LexiconError(f"{path}: {section} must be a list of entries.")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or not set(row) <= keys or "words" not in row:
            raise LexiconError(
                f"{path}: {section}, entry {number}: keys must be of {sorted(keys)}, with words."
            )
    return rows


def _grade(path: Path, where: str, degree: Any, status: Any) -> Grade:
    if not isinstance(degree, int | float) or not -1 <= degree <= 1:
        raise LexiconError(f"{path}: {where}: degree {degree!r} must be a number from -1 to 1.")
    if status not in STATUSES:
        raise LexiconError(
            f"{path}: {where}: status {status!r} is not known. Known: {', '.join(sorted(STATUSES))}."
        )
    return Grade(float(degree), status)
