"""What keeps waits short: for the first claim, and for the rounds of the garbage collector."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def load_lasting(load: Callable[[], T]) -> T:
    """What `load` gives, kept out of the garbage collector's rounds: knowledge lasts as long as the process.

    Without that every round walks through some half a million records that are never given back.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        return load()
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


@contextmanager
def pause_collecting() -> Iterator[None]:
    """No rounds of the garbage collector in the block, for work whose many records hold no cycles and end with it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def import_spacy() -> None:
    """Import spaCy without its command line: a third of the time that the import takes, and never called here.

    Whoever asks for `spacy.cli` afterwards gets it.
    """
    if "spacy" in sys.modules:
        return
    package, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    info.info = None  # type: ignore[attr-defined]
    stand_ins = {"spacy.cli": package, "spacy.cli.info": info}
    sys.modules.update(stand_ins)
    try:
        import spacy  # noqa: F401
    except ImportError:  # another spaCy, that wants more of it: the first room that needs it imports it whole
        pass
    finally:
        for name in stand_ins:
            del sys.modules[name]
