"""Words that tell what becomes of a ceasefire, from `lexicons/en/ceasefires.yml`; its head explains the keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "ceasefires.yml"
STAGES = "requested rejected declared in-force held violated broken ended extended".split()
POSITIONS = ("before", "after", "alone")
_SECTIONS = frozenset(
    "nouns stages near negators negated modals kinds brokers earlier later".split()
)

Phrase = tuple[str, ...]  # words in lower case; one that ends in "*" stands for any ending


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that tells a stage or a kind, and on which side of the noun it stands."""

    words: Phrase
    position: str
    tells: str


@dataclass(frozen=True, slots=True)
class CeasefireWords:
    """The sections of `ceasefires.yml`."""

    nouns: tuple[Phrase, ...]
    stages: tuple[Cue, ...]
    kinds: tuple[Cue, ...]
    near: frozenset[Phrase]
    negators: frozenset[str]
    negated: Mapping[str, str]
    modals: frozenset[str]
    brokers: tuple[Cue, ...]
    earlier: frozenset[str]
    later: frozenset[str]


@lru_cache(maxsize=4)
def load_ceasefire_words(path: Path = SHIPPED) -> CeasefireWords:
    """The words of one file; `LexiconError` names the section that breaks the schema."""
    content = read_knowledge(path)
    if not isinstance(content, dict) or set(content) != _SECTIONS:
        raise LexiconError(f"{path}: the sections must be {sorted(_SECTIONS)}.")
    negated = content["negated"]
    if not isinstance(negated, dict) or not {*negated, *negated.values()} <= set(STAGES):
        raise LexiconError(f"{path}: negated: stages must be of {', '.join(STAGES)}.")
    return CeasefireWords(
        nouns=_phrases(path, "nouns", content["nouns"]),
        stages=_cues(path, "stage", content["stages"], STAGES),
        kinds=_cues(path, "kind", content["kinds"], None),
        brokers=_cues(path, "broker", [{"broker": "broker", **content["brokers"]}], None),
        near=frozenset(_phrases(path, "near", content["near"])),
        negated=negated,
        **{
            name: frozenset(word for (word,) in _phrases(path, name, content[name]))
            for name in ("negators", "modals", "earlier", "later")
        },
    )


def _phrases(path: Path, section: str, rows: Any) -> tuple[Phrase, ...]:
    if not isinstance(rows, list) or not all(isinstance(row, str) and row for row in rows):
        raise LexiconError(f"{path}: {section}: words must be a list of words, not {rows!r}.")
    return tuple(tuple(row.lower().split()) for row in rows)


def _cues(path: Path, name: str, rows: Any, known: list[str] | None) -> tuple[Cue, ...]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise LexiconError(f"{path}: {name}s must be a list of entries.")
    found = []
    for row in rows:
        tells = row.get(name)
        if not set(row) <= {name, *POSITIONS} or not tells or (known and tells not in known):
            raise LexiconError(
                f"{path}: {name} {tells!r}: keys must be of {name}, {', '.join(POSITIONS)}"
                + (f", and the {name} of {', '.join(known)}." if known else ".")
            )
        for position in POSITIONS:
            phrases = _phrases(path, f"{name} {tells}, {position}", row.get(position, []))
            found += [Cue(words, position, tells) for words in phrases]
    return tuple(found)
