"""The reports of a call: files of any kind and standard input, each with an id of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from sayso.errors import InputError
from sayso.ingest import READERS, Reader
from sayso.ingest.json_lines import read_standard_lines
from sayso.ingest.rows import find_day
from sayso.ingest.text_file import read_standard_input
from sayso.records import Issue, Report

STANDARD_INPUT = "-"


def read_reports(
    paths: Sequence[str],
    *,
    published: str | None = None,
    publisher: str | None = None,
    stdin_lines: bool = False,
) -> Iterator[Report | Issue]:
    """The reports of `paths` in their order; no path, or "-", is standard input.

    `published` (an ISO day) and `publisher` hold for reports that say nothing of their own. Standard
    input is one report, or report lines if `stdin_lines`. A second report of the same id is called
    ID-2. What cannot be read is an `Issue`; a call that cannot be meant raises `InputError` at once.
    """
    try:
        day = find_day(published)
    except ValueError as error:
        raise InputError(f"--published {error}.") from None
    for path in paths:
        _check_extra(path)
    if list(paths).count(STANDARD_INPUT) > 1:
        raise InputError("'-' stands twice among the files; standard input can be read once.")
    found = _read_all(paths or [STANDARD_INPUT], stdin_lines)
    return _with_own_ids(_with_defaults(found, day, publisher))


def find_reader(path: Path) -> Reader | None:
    """The reader for a file's ending; text if it has none."""
    name = path.name.lower()
    for ending in sorted(READERS, key=len, reverse=True):
        if name.endswith(ending):
            return READERS[ending]
    return READERS[".txt"] if not path.suffix else None


def _check_extra(path: str) -> None:
    """A missing extra is told before anything is read: it is the set-up that is wrong, not a report."""
    reader = find_reader(Path(path))
    if reader is None or reader.needs is None:
        return
    try:
        import_module(reader.needs)
    except ImportError as error:
        raise InputError(
            f"{path}: reading this kind needs {reader.needs} ({error}); "
            f"run: pip install 'sayso[{reader.extra}]'"
        ) from error


def _read_all(paths: Sequence[str], stdin_lines: bool) -> Iterator[Report | Issue]:
    for name in paths:
        if name == STANDARD_INPUT:
            yield from read_standard_lines() if stdin_lines else read_standard_input()
        else:
            yield from _read_file(Path(name))


def _read_file(path: Path) -> Iterator[Report | Issue]:
    reader = find_reader(path)
    try:
        if path.is_dir():
            yield Issue(path.name, f"{path} is a folder; name its files, as in {path}/*.txt.")
        elif not path.exists():
            yield Issue(path.stem, f"{path}: there is no such file.")
        elif reader is None:
            known = ", ".join(READERS)
            yield Issue(
                path.stem, f"{path}: files of kind '{path.suffix}' cannot be read. Known: {known}."
            )
        else:
            yield from reader.read(path)
    except OSError as error:
        yield Issue(path.stem, f"{path}: cannot be read ({error.strerror or error}).")


def _with_defaults(
    found: Iterable[Report | Issue], published: str | None, publisher: str | None
) -> Iterator[Report | Issue]:
    for item in found:
        if isinstance(item, Report):
            item = replace(
                item,
                published=item.published or published,
                publisher=item.publisher or publisher,
            )
        yield item


def _with_own_ids(found: Iterable[Report | Issue]) -> Iterator[Report | Issue]:
    seen: set[str] = set()
    for item in found:
        own = item.id if isinstance(item, Report) else item.report
        name, number = own, 1
        while name in seen:
            number += 1
            name = f"{own}-{number}"
        seen.add(name)
        if name != own:
            item = (
                replace(item, id=name) if isinstance(item, Report) else replace(item, report=name)
            )
        yield item
