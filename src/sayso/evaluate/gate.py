"""The quality gate: scores may not fall under pinned floors, and the gold they are measured on may not drift."""

import json
import math
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from sayso.errors import InputError
from sayso.evaluate.claims import Score

GUARDED = {
    "detect": ("precision", "recall", "f1"),
    "source": ("f1",),
    "who": ("f1",),
    "status": ("f1",),
    "place": ("f1",),
    "date": ("f1",),
    "casualties": ("f1",),
    "whole": ("f1",),
}
SLACK = 0.005
"""A floor lies this far under the figure it was set at: int8 sums differ a little from one CPU to another."""


class Floors(NamedTuple):
    """Pinned figures ("detect.f1": 0.81) and the SHA-256 of each gold file they hold for."""

    figures: Mapping[str, float]
    gold: Mapping[str, str]


def load_floors(path: Path) -> Floors:
    """The floors of a file."""
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
        return Floors(dict(row["floors"]), dict(row["gold"]))
    except OSError as error:
        raise InputError(f"{path}: the floors cannot be read ({error.strerror}).") from None
    except (ValueError, KeyError, TypeError):
        raise InputError(f"{path}: floors are an object with 'floors' and 'gold'.") from None


def write_floors(path: Path, floors: Floors) -> None:
    """Write the floors as a file to be committed."""
    row = {"floors": dict(floors.figures), "gold": dict(sorted(floors.gold.items()))}
    path.write_text(json.dumps(row, indent=1) + "\n", encoding="utf-8", newline="\n")


def make_floors(scores: Mapping[str, Score], folder: Path) -> Floors:
    """Floors just under these scores, over the gold of a folder."""
    figures = {
        f"{figure}.{part}": math.floor(max(0.0, getattr(scores[figure], part) - SLACK) * 1000)
        / 1000
        for figure, parts in GUARDED.items()
        for part in parts
    }
    return Floors(figures, hash_gold(folder))


def hash_gold(folder: Path) -> dict[str, str]:
    """File name to the SHA-256 of its bytes."""
    return {
        path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("*.json"))
    }


def find_failures(scores: Mapping[str, Score], folder: Path, floors: Floors) -> list[str]:
    """What breaks the gate, a sentence each; an empty list is a pass."""
    failures = []
    now = hash_gold(folder)
    for name in sorted(now.keys() | floors.gold.keys()):
        if now.get(name) != floors.gold.get(name):
            state = (
                "is new"
                if name not in floors.gold
                else "is gone"
                if name not in now
                else "has changed"
            )
            failures.append(
                f"gold {name} {state} since the floors were set; look at it and set them anew."
            )
    for key, floor in floors.figures.items():
        figure, _, part = key.partition(".")
        measured = getattr(scores.get(figure), part, None)
        if not isinstance(measured, float):
            failures.append(f"{key} is no figure that is measured.")
        elif measured < floor:
            failures.append(f"{key} is {measured:.4f}, under its floor of {floor:.3f}.")
    return failures


def find_lowered(old: Floors, new: Floors) -> list[str]:
    """The floors that would fall or vanish, a sentence each."""
    return [
        f"{key} would fall from {floor:.3f} to {new.figures.get(key, 0.0):.3f}."
        for key, floor in old.figures.items()
        if new.figures.get(key, 0.0) < floor
    ]
