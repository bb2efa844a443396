"""Reporting cues: the words that say who says what, and where their content stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, entries, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "cues.yml"
STANCES = frozenset("say deny accuse claim doubt ask promise threaten know believe hope attitude".split())
TAKES = frozenset(
    "quote that to gerund object object_to object_of object_for object_as object_is text figure seem".split()
)
MEDIA = frozenset(
    "statement phone press-conference interview social-media broadcast document".split()
)
_KEYS = frozenset("words stance takes prep particle hearer passive medium".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """One word with one way of taking its content; see the head of `cues.yml` for the values."""

    word: str
    stance: str
    takes: frozenset[str] = frozenset()
    prep: frozenset[str] = frozenset()
    particle: str | None = None
    hearer: bool = False
    passive: bool = True
    medium: str | None = None


@dataclass(slots=True)
class Cues:
    """Look-up of cues by lemma (prepositional phrases by their first word)."""

    verbs: dict[str, list[Cue]] = field(default_factory=dict)
    nouns: dict[str, list[Cue]] = field(default_factory=dict)
    adjectives: dict[str, list[Cue]] = field(default_factory=dict)
    adverbs: dict[str, Cue] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = field(default_factory=dict)
    not_verbs: frozenset[str] = frozenset()
    not_sources: frozenset[str] = frozenset()
    verb_forms: dict[str, str] = field(default_factory=dict)  # inflected form -> word
    noun_forms: dict[str, str] = field(default_factory=dict)
    text_nouns: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    counters: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    schemes: frozenset[str] = frozenset()
    held_to_be: frozenset[str] = frozenset()
    communiques: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()
    media_phrases: list[tuple[str, str]] = field(default_factory=list)
    media_subjects: dict[str, str] = field(default_factory=dict)
    media_hearers: dict[str, str] = field(default_factory=dict)


def load_cues(path: Path = SHIPPED) -> Cues:
    """The cues of one file; `LexiconError` names the file and the entry that breaks the schema."""
    return _load(path)


@lru_cache(maxsize=4)
def _load(path: Path) -> Cues:
    cues = Cues()
    for section, table in (
        ("verbs", cues.verbs),
        ("nouns", cues.nouns),
        ("adjectives", cues.adjectives),
    ):
        for cue in _read(path, section):
            table.setdefault(cue.word, []).append(cue)
    for cue in _read(path, "adverbs"):
        cues.adverbs[cue.word] = cue
    for cue in _read(path, "prepositions"):
        words = tuple(cue.word.split())
        cues.phrases.setdefault(words[0], []).append((words, cue))
    cues.not_verbs = frozenset(_words(path, "not_verbs"))
    cues.text_nouns = frozenset(_words(path, "text_nouns"))
    cues.not_sources = frozenset(_words(path, "not_sources"))
    cues.figures = frozenset(_words(path, "figures"))
    cues.counters = frozenset(_words(path, "counters"))
    cues.contrasts = frozenset(_words(path, "contrasts"))
    cues.schemes = frozenset(_words(path, "schemes"))
    cues.held_to_be = frozenset(_words(path, "held_to_be"))
    cues.communiques = frozenset(_words(path, "communiques"))
    cues.issuers = frozenset(_words(path, "issuers"))
    _add_media(path, cues)
    _add_forms(path, cues)
    return cues


def _add_forms(path: Path, cues: Cues) -> None:
    """Inflected forms, so that a cue is known even where the lemma of the parser is wrong."""
    irregular = read_knowledge(path).get("irregular") or {}
    if not isinstance(irregular, dict):
        raise LexiconError(f"{path}: irregular must map a word to its forms.")
    for word in [*cues.verbs, *sorted(cues.not_verbs)]:
        for form in (word, *_inflect(word)):
            cues.verb_forms.setdefault(form, word)
    for word in irregular:
        for form in _strings(irregular, word, f"{path}: irregular"):
            cues.verb_forms[form] = word
    for word in [*cues.nouns, *sorted(cues.text_nouns), *cues.media_hearers, *cues.media_subjects]:
        for form in (word, _inflect(word)[0]):
            cues.noun_forms.setdefault(form, word)


def _inflect(word: str) -> tuple[str, str, str]:
    """Regular -s, -ed and -ing forms."""
    if word.endswith("e"):
        return word + "s", word + "d", word[:-1] + "ing"
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return word[:-1] + "ies", word[:-1] + "ied", word + "ing"
    return (
        word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s"),
        word + "ed",
        word + "ing",
    )


def _read(path: Path, section: str) -> list[Cue]:
    found: list[Cue] = []
    for number, row in enumerate(entries(path, section), 1):
        where = f"{path}: {section}, entry {number}"
        unknown = sorted(set(row) - _KEYS)
        if unknown:
            raise LexiconError(
                f"{where} has the key {unknown[0]!r}; known keys are {sorted(_KEYS)}."
            )
        words = _strings(row, "words", where)
        if not words:
            raise LexiconError(f"{where} names no words.")
        stance, medium = row.get("stance"), row.get("medium")
        _check(where, "stance", stance, STANCES)
        if medium is not None:
            _check(where, "medium", medium, MEDIA)
        takes = _strings(row, "takes", where)
        for kind in takes:
            _check(where, "takes", kind, TAKES)
        particle = row.get("particle")
        if not isinstance(particle, str | None):
            raise LexiconError(f"{where}: particle must be a word (in quotes), not {particle!r}.")
        prep = frozenset(_strings(row, "prep", where))
        for word in words:
            found.append(
                Cue(
                    word,
                    str(stance),
                    frozenset(takes),
                    prep,
                    particle,
                    bool(row.get("hearer")),
                    bool(row.get("passive", True)),
                    medium,
                )
            )
    return found


def _check(where: str, key: str, value: object, known: frozenset[str]) -> None:
    if value not in known:
        raise LexiconError(
            f"{where} has the {key} {value!r}; known are {', '.join(sorted(known))}."
        )


def _strings(row: Mapping[str, Any], key: str, where: str) -> Sequence[str]:
    value = row.get(key) or []
    if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
        raise LexiconError(
            f"{where}: {key} must be a list of words (in quotes where YAML reads them otherwise)."
        )
    return value


def _words(path: Path, section: str) -> Sequence[str]:
    content = read_knowledge(path)
    return _strings(content if isinstance(content, dict) else {}, section, f"{path}: {section}")


def _add_media(path: Path, cues: Cues) -> None:
    for number, row in enumerate(entries(path, "media"), 1):
        where = f"{path}: media, entry {number}"
        medium = row.get("medium")
        _check(where, "medium", medium, MEDIA)
        cues.media_phrases += [(phrase, str(medium)) for phrase in _strings(row, "phrases", where)]
        cues.media_subjects.update(dict.fromkeys(_strings(row, "subjects", where), str(medium)))
        cues.media_hearers.update(dict.fromkeys(_strings(row, "hearers", where), str(medium)))
