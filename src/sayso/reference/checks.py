"""What is wrong with a user's folder of knowledge files: every file goes through the loader that coding uses."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.agencies import load_agencies
from sayso.reference.boilerplate import load_boilerplate
from sayso.reference.ceasefire_words import load_ceasefire_words
from sayso.reference.cues import load_cues
from sayso.reference.domains import load_domains
from sayso.reference.frames import load_frames
from sayso.reference.grammar import load_grammar
from sayso.reference.knowledge import parse_knowledge
from sayso.reference.languages import load_languages
from sayso.reference.status_words import load_status_words
from sayso.reference.things import load_things
from sayso.reference.times import load_times

# A folder of the form of `data/lexicons/en`: the file that stands for a part, and the part's loader.
LOADERS: Mapping[str, Callable[[Path], object]] = {
    "frames": load_frames,
    "cues.yml": lambda folder: load_cues(folder / "cues.yml"),
    "things.yml": lambda folder: load_things(folder / "things.yml"),
    "boilerplate.yml": lambda folder: load_boilerplate(folder / "boilerplate.yml"),
    "times.yml": lambda folder: load_times(folder / "times.yml"),
    "domains.yml": lambda folder: load_domains(folder / "domains.yml"),
    "grammar.yml": lambda folder: load_grammar(folder / "grammar.yml"),
    "status.yml": lambda folder: load_status_words(folder / "status.yml"),
    "agencies.yml": lambda folder: load_agencies(folder / "agencies.yml"),
    "ceasefires.yml": lambda folder: load_ceasefire_words(folder / "ceasefires.yml"),
    "language.yml": lambda folder: load_languages(folder / "language.yml"),
}
KNOWN = frozenset(
    {name for name in LOADERS if name.endswith(".yml")} | {"light_verbs.yml", "open_frames.yml"}
)


def find_faults(folder: Path) -> Iterator[str]:
    """One line for each fault; nothing where the folder can be used with `--lexicon`."""
    files = sorted(folder.rglob("*.yml"))
    if not files:
        yield f"{folder}: there is no knowledge file (*.yml) in it."
    broken = False
    for path in files:
        if path.parent.name != "frames" and path.name not in KNOWN:
            yield f"{path}: no file of this name is read. Known: frames/*.yml, {', '.join(sorted(KNOWN))}."
        try:
            parse_knowledge(path)
        except LexiconError as error:
            broken = True
            yield str(error)
    if broken:
        return
    for name, load in LOADERS.items():
        if (folder / name).exists():
            yield from _find_fault(folder / name, load, folder)


def _find_fault(path: Path, load: Callable[[Path], object], folder: Path) -> Iterator[str]:
    try:
        load(folder)
    except LexiconError as error:
        yield str(error)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        yield f"{path}: an entry does not have the form of the shipped files ({type(error).__name__}: {error})."
