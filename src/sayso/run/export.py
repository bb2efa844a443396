"""`sayso export`: what a ledger holds, in the files of others."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.errors import InputError
from sayso.export import Tally, find_layout, write_file, write_stream
from sayso.export.happening import Happening
from sayso.ledger.filters import Filter
from sayso.ledger.store import Ledger
from sayso.run.reading import open_as_of
from sayso.run.stdout import ReaderGone, guard_stdout, open_stdout

WHATS = ("incidents", "claims")


def export_ledger(
    path: Path, name: str, what: str, out: Path | None, asked: Filter, rule: str | None
) -> int:
    """Write claims or incidents of the ledger in the layout `name`, to `out` or to standard output."""
    from sayso.merge.reading import DEFAULT, find_rule

    layout = find_layout(name)
    if what not in WHATS:
        raise InputError(f"--what {what!r} is not known. Known: {', '.join(WHATS)}.")
    if out is None and layout.write is None:
        raise InputError(f"--format {name} needs a file; add --out FILE.")
    find_rule(rule or DEFAULT)
    if out is not None and out.exists() and path.exists() and out.samefile(path):
        raise InputError(f"--out: {out} is the ledger itself; give another name.")
    with open_as_of(path, asked.as_of) as ledger:
        happenings = _find(ledger, what, asked, rule or DEFAULT)
        try:
            tally = write_file(name, happenings, out) if out else _write_out(name, happenings)
        except ReaderGone:
            return 0
    if tally.left_out:
        print(
            f"sayso: {tally.left_out} {what} have no place in {name} and were left out.",
            file=sys.stderr,
        )
    return 0


def _find(ledger: Ledger, what: str, asked: Filter, rule: str) -> Iterator[Happening]:
    from sayso.export.kept import find_claims, find_incidents
    from sayso.merge.reading import read_incident

    if what == "claims":
        return find_claims(ledger, asked)
    return find_incidents(ledger, asked, lambda incident: read_incident(incident, rule))


class _Guarded:
    """Standard output whose faults are ours."""

    def write(self, text: str, /) -> int:
        with guard_stdout():
            return sys.stdout.write(text)

    def writelines(self, lines: Iterable[str], /) -> None:
        for line in lines:
            self.write(line)


def _write_out(name: str, happenings: Iterator[Happening]) -> Tally:
    open_stdout()
    tally = write_stream(name, happenings, _Guarded())
    with guard_stdout():
        sys.stdout.flush()
    return tally
