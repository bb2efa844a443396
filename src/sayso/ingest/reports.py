"""The reports of a call: files of any kind, folders and standard input, each with an id of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from sayso.errors import InputError
from sayso.ingest import READERS, Asked, Reader
from sayso.ingest.columns import find_columns
from sayso.ingest.fetch import Fetcher
from sayso.ingest.folders import find_files
from sayso.ingest.json_lines import read_standard_lines
from sayso.ingest.rows import find_day
from sayso.ingest.text_file import read_standard_input
from sayso.ingest.web import is_url, read_url
from sayso.records import Issue, Report

STANDARD_INPUT = "-"


def read_reports(
    paths: Sequence[str],
    *,
    published: str | None = None,
    publisher: str | None = None,
    stdin_lines: bool = False,
    columns: Sequence[str] = (),
    network: bool = False,
    fetcher: Fetcher | None = None,
) -> Iterator[Report | Issue]:
    """The reports of `paths` in their order; no path, or "-", is standard input.

    `published` (an ISO day) and `publisher` hold for reports that say nothing of their own. Standard
    input is one report, or report lines if `stdin_lines`. A second report of the same id is called
    ID-2. `columns` are FIELD=COLUMN for tables and JSON. A folder stands for its files. URLs are
    fetched with `network` alone, by `fetcher` if one is given.
    What cannot be read is an `Issue`; a call that cannot be meant raises `InputError` at once.
    """
    try:
        day = find_day(published)
    except ValueError as error:
        raise InputError(f"--published {error}.") from None
    asked_columns = find_columns(columns)
    if "" in paths:
        raise InputError("An empty name stands among the files; an unset variable of the shell?")
    for path in paths:
        _check_extra(path)
    asked = Asked(asked_columns, _find_fetcher(paths, network, fetcher))
    if list(paths).count(STANDARD_INPUT) > 1:
        raise InputError("'-' stands twice among the files; standard input can be read once.")
    found = _read_all(paths or [STANDARD_INPUT], stdin_lines, asked)
    return _with_own_ids(_with_defaults(found, day, publisher))


def _find_fetcher(paths: Sequence[str], network: bool, fetcher: Fetcher | None) -> Fetcher | None:
    """What fetches, None where nothing may be; a URL then, or one of another kind, is a wrong call."""
    for name in paths:
        scheme, sign, _ = name.partition("://")
        if not sign or not scheme.isalpha():
            continue
        if not is_url(name):
            raise InputError(f"{name}: only http and https URLs can be read, and {scheme}:// is neither.")
        if not network and fetcher is None:
            raise InputError(
                f"{name} is a URL, and the network is off; add --network to have it fetched, or save it and name the file."
            )
    if network and fetcher is None:
        for module in ("httpx2", "protego", "feedparser", "trafilatura"):
            _need(module, "web", "--network")
        return Fetcher()
    return fetcher


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
    if reader is not None and reader.needs is not None and reader.extra is not None and not is_url(path):
        _need(reader.needs, reader.extra, f"{path}: reading this kind")


def _need(module: str, extra: str, what: str) -> None:
    try:
        import_module(module)
    except ImportError as error:
        raise InputError(
            f"{what} needs {module} ({error}); run: pip install 'sayso[{extra}]'"
        ) from error


def _read_all(paths: Sequence[str], stdin_lines: bool, asked: Asked) -> Iterator[Report | Issue]:
    for name in paths:
        if name == STANDARD_INPUT:
            yield from (
                read_standard_lines(asked.columns) if stdin_lines else read_standard_input()
            )
        elif is_url(name) and asked.fetcher is not None:
            yield from read_url(name, asked.fetcher)
        else:
            yield from _read_path(Path(name), asked)


def _read_path(path: Path, asked: Asked) -> Iterator[Report | Issue]:
    try:
        is_folder = path.is_dir()
    except OSError as error:
        yield Issue(path.stem[:100], f"{str(path)[:200]}: cannot be read ({error.strerror or error}).")
        return
    yield from _read_folder(path, asked) if is_folder else _read_file(path, asked)


def _read_folder(folder: Path, asked: Asked) -> Iterator[Report | Issue]:
    found = False
    for item in find_files(folder, lambda file: find_reader(file) is not None):
        found = True
        if isinstance(item, Issue):
            yield item
            continue
        try:
            _check_extra(str(item))
        except InputError as error:  # the rest of the folder can be read
            yield Issue(item.stem, str(error))
        else:
            yield from _read_file(item, asked)
    if not found:
        yield Issue(folder.name, f"{folder}: there is no file in this folder.")


def _read_file(path: Path, asked: Asked) -> Iterator[Report | Issue]:
    reader = find_reader(path)
    try:
        if not path.exists():
            yield Issue(path.stem, f"{path}: there is no such file.")
        elif reader is None:
            known = ", ".join(READERS)
            yield Issue(
                path.stem, f"{path}: files of kind '{path.suffix}' cannot be read. Known: {known}."
            )
        else:
            yield from reader.read(path, asked)
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
    last: dict[str, int] = {}  # a name to the number that was last put behind it
    for item in found:
        own = item.id if isinstance(item, Report) else item.report
        name = own
        while name in last:
            last[own] += 1
            name = f"{own}-{last[own]}"
        last[name] = 1
        if name != own:
            item = (
                replace(item, id=name) if isinstance(item, Report) else replace(item, report=name)
            )
        yield item
