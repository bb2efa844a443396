"""A folder to the files in it and below, in the order of their names; nothing is passed over in silence."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from sayso.records import Issue

log = logging.getLogger("sayso")


def find_files(folder: Path, is_known: Callable[[Path], bool]) -> Iterator[Path | Issue]:
    """The files of known kinds; an `Issue` for each other one, for a loop of links, for what cannot be listed.

    A folder that two links lead to is read once. Hidden files and folders are counted in a note.
    """
    hidden: list[Path] = []
    yield from _walk(folder, is_known, {os.path.realpath(folder): folder}, hidden)
    if hidden:
        more = f" and {len(hidden) - 1} more" if len(hidden) > 1 else ""
        log.warning("sayso: %s: hidden, and passed over: %s%s.", folder, hidden[0].name, more)


def _walk(
    folder: Path, is_known: Callable[[Path], bool], seen: dict[str, Path], hidden: list[Path]
) -> Iterator[Path | Issue]:
    waiting = [folder]  # a stack: the folders of one stand before those that follow it
    while waiting:
        here = waiting.pop()
        try:
            paths = sorted(here.iterdir())
        except OSError as error:
            yield Issue(here.name, f"{here}: the folder cannot be listed ({error.strerror or error}).")
            continue
        below: list[Path] = []
        for path in paths:
            if path.name.startswith("."):
                hidden.append(path)
                continue
            try:
                item = _look_at(path, is_known, seen)
            except OSError as error:
                item = Issue(path.stem, f"{path}: cannot be read ({error.strerror or error}).")
            if item is None:
                below.append(path)
            else:
                yield item
        waiting += reversed(below)


def _look_at(
    path: Path, is_known: Callable[[Path], bool], seen: dict[str, Path]
) -> Path | Issue | None:
    """A file to read, why it is not read, or None for a folder to go into, which is then among `seen`."""
    if path.is_dir():
        real = os.path.realpath(path)
        if real in seen:
            return _say_seen(path, Path(real), seen[real])
        seen[real] = path
        return None
    if path.is_symlink() and not path.exists():
        return Issue(path.stem, f"{path}: the link leads nowhere or around in a circle.")
    if not path.is_file():
        return Issue(path.stem, f"{path} is no file but a device, pipe or socket; it was passed over.")
    if not path.suffix or not is_known(path):
        kind = f"files of kind '{path.suffix}' are" if path.suffix else "a file without an ending is"
        return Issue(path.stem, f"{path}: {kind} not read from a folder; it was passed over.")
    return path


def _say_seen(path: Path, real: Path, first: Path) -> Issue:
    around = Path(os.path.realpath(path.parent)).is_relative_to(real)
    what = "is a loop: the link leads back to" if around else "is another way to"
    return Issue(path.name, f"{path} {what} {first}; it was not read again.")
