"""The PLOVER types and their modes, with quad class and CAMEO code, from `ontology/plover.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.frames import TYPES
from sayso.reference.knowledge import DATA, entries

SHIPPED = DATA / "ontology" / "plover.yml"


@dataclass(frozen=True, slots=True)
class EventType:
    """One type: quad class 1 to 4, its CAMEO code, and the CAMEO code of each mode."""

    quad: int
    cameo: str
    modes: Mapping[str, str]

    def code(self, mode: str | None) -> str:
        """The CAMEO code of the type in a mode, or without one."""
        return self.modes[mode] if mode is not None else self.cameo


@lru_cache(maxsize=2)
def load_ontology(path: Path = SHIPPED) -> dict[str, EventType]:
    """Type -> quad, CAMEO code and modes; every PLOVER type must be there."""
    found = {}
    for row in entries(path):
        kind, quad = row.get("type"), int(row.get("quad", 0))
        if kind not in TYPES or quad not in (1, 2, 3, 4):
            raise LexiconError(f"{path}: {kind!r} with quad {quad} is no PLOVER type with a quad from 1 to 4.")
        found[kind] = EventType(quad, str(row["cameo"]), {str(m): str(c) for m, c in row["modes"].items()})
    if missing := [kind for kind in TYPES if kind not in found]:
        raise LexiconError(f"{path}: the type {missing[0]} is missing.")
    return found
