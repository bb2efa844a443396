"""The word lists that rules ask in the middle of a document, tied to the document they are to hold for.

A `Doc` carries the lexicon that it is read with, so that every rule that gets one of its tokens has the
same words, and a call with `--lexicon` changes nothing for the documents of another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from spacy.tokens import Doc

from sayso.errors import LexiconError
from sayso.reference.grammar import Grammar, load_grammar
from sayso.reference.knowledge import DATA
from sayso.reference.status_words import StatusWords, load_status_words
from sayso.reference.things import load_things

SHIPPED = DATA / "lexicons" / "en"
FILES = (
    "frames", "cues.yml", "things.yml", "grammar.yml", "status.yml", "times.yml", "domains.yml", "boilerplate.yml", "language.yml",
)  # fmt: skip
_KEY = "sayso.lexicon"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by grammar, by what they say of an event's status, and by class of thing."""

    grammar: Grammar
    status: StatusWords
    things: Mapping[str, frozenset[str]]


@lru_cache(maxsize=4)
def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The lists of a folder, where it has them, and the shipped ones where not; `LexiconError` if it has nothing."""
    if folder is not None and not any((folder / name).exists() for name in FILES):
        raise LexiconError(f"{folder}: none of the files of a lexicon is there. Known: {', '.join(FILES)}.")
    return Lexicon(
        load_grammar(find_file(folder, "grammar.yml")),
        load_status_words(find_file(folder, "status.yml")),
        load_things(find_file(folder, "things.yml")),
    )


def find_folder(folder: Path | None, name: str) -> Path:
    """The folder that holds `name`: the user's, or the shipped one where it has none."""
    return find_file(folder, name).parent


def find_file(folder: Path | None, name: str) -> Path:
    """The file of a user's lexicon folder, or the shipped one where there is none."""
    own = folder / name if folder is not None else None
    return own if own is not None and own.exists() else SHIPPED / name


def give_lexicon(doc: Doc, lexicon: Lexicon) -> None:
    """Let the rules read `doc` with these words."""
    doc.user_data[_KEY] = lexicon


def lexicon_of(doc: Doc) -> Lexicon:
    """The words for `doc`: those it was given, else the shipped ones."""
    held: Lexicon | None = doc.user_data.get(_KEY)
    return held or load_lexicon()
