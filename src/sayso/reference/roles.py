"""Common nouns for parties and their people, from `data/parties/roles.yml`, and kinds of bodies."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import LexiconError
from sayso.reference.knowledge import entries, read_knowledge
from sayso.text import fold
from sayso.words import find_words


@dataclass(frozen=True, slots=True)
class Role:
    """A common noun for a party or a member of one: "soldier" is MIL, a person, of an unsaid country."""

    lemma: str
    sector: str
    person: bool = False
    collective: bool = False
    speaks_as: str | None = None
    unnamed: str = "---"
    takes_host: bool = False
    needs_country: bool = False
    ambiguous: bool = False
    plural: bool = False
    singular: bool = False
    counted: bool = False
    apart: bool = False
    metonym: bool = False
    acts_as: str | None = None
    works: bool = False
    of_state: str | None = None
    source_only: bool = False

    @property
    def country(self) -> str:
        """The country of a role of which there is but one, "the pope"."""
        return "---" if self.unnamed == "scene" else self.unnamed


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of organisation by its name: last words, and words of which one must stand before them; or first words before an article."""

    sector: str
    heads: frozenset[str]
    words: frozenset[str]
    first: frozenset[str] = frozenset()


def load_roles(path: Path) -> tuple[dict[tuple[str, ...], Role], dict[str, str], dict[str, tuple[str, bool]]]:
    """Roles by their words, sectors by the verb behind a noun for people, and (sector, weak) by modifier."""
    content = read_knowledge(path)
    apart = {w for row in content.get("apart") or () for w in row["lemma"]}
    armed = {w: row["sector"] for row in content.get("armed") or () for w in row["lemma"]}
    workers = {w for row in content.get("workers") or () for w in row["lemma"]}
    roles: dict[tuple[str, ...], Role] = {}
    listed: set[str] = set()
    for row in entries(path, "roles"):
        for lemma in _lemmas(row):
            if lemma in listed:
                raise LexiconError(f"{path}: the role {lemma!r} stands twice.")
            listed.add(lemma)
            plain = lemma.replace(" ", "").isalpha()  # the tokenizer would do the same, more slowly
            words = tuple(map(fold, lemma.split(" ") if plain else (lemma[w.start : w.end] for w in find_words(lemma))))
            works = bool({lemma, lemma.replace("-", " ").split(" ")[-1]} & workers)
            role = _role(lemma, row, apart=lemma in apart, acts_as=armed.get(lemma), works=works)
            roles.setdefault(words, role)
            if "-" in words:
                roles.setdefault(tuple(w for w in words if w != "-"), role)
    told = {verb: row["sector"] for row in content.get("told") or () for verb in row["verb"]}
    modifiers = {
        fold(word): (row["sector"], bool(row.get("weak"))) for row in entries(path, "modifiers") for word in row["word"]
    }
    return roles, told, modifiers


def _lemmas(row: Mapping[str, Any]) -> list[str]:
    """The lemmas of an entry; with `before` each of them behind each of those words."""
    return [f"{word} {lemma}" for word in row["before"] for lemma in row["lemma"]] if "before" in row else list(row["lemma"])


def _role(
    lemma: str, row: Mapping[str, Any], *, apart: bool = False, acts_as: str | None = None, works: bool = False
) -> Role:
    return Role(
        lemma,
        row["sector"],
        bool(row.get("person")),
        bool(row.get("collective")),
        row.get("speaks_as"),
        str(row.get("unnamed") or "---"),
        bool(row.get("takes_host")),
        bool(row.get("needs_country")),
        bool(row.get("ambiguous")),
        row.get("number") == "plural",
        row.get("number") == "singular",
        bool(row.get("counts_as")),
        apart,
        bool(row.get("metonym")),
        acts_as,
        works,
        row.get("of_state"),
        bool(row.get("source_only")),
    )
