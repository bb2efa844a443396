"""Reports of `models/whose/data` whose events are told apart by the happening that they tell of.

    python -m models.merging.happenings

A line of `data/happenings.jsonl` names a report by its file and id, how many events it has, and which of them (by number, in the order
of the text) are one happening; an event in no group stands alone. Prints what does not fit, one line a fault, and exits with 1 then.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from models.events.corpus import Example, read_examples
from sayso.records import Claim, Report

DATA = Path(__file__).parent / "data" / "happenings.jsonl"
REPORTS = Path(__file__).parent.parent / "whose" / "data"
PUBLISHED = "2003-05-15"  # the reports tell no day of their own: weekdays are told apart all the same


class Told(NamedTuple):
    """One report: the (start, end) of its events in the text, and the happening of each."""

    source: str
    report: Report
    events: tuple[tuple[int, int], ...]
    happenings: tuple[str, ...]

    def match(self, claims: Sequence[Claim]) -> dict[str, set[str]]:
        """The happening of each claim whose trigger is an event's word; of the others nothing is known."""
        found: dict[str, set[str]] = {claim.id: set() for claim in claims}
        free = dict(zip(self.events, self.happenings, strict=True))
        for claim in sorted(claims, key=lambda c: (c.at, c.id)):
            at = next(((a, b) for a, b in free if claim.at < b and a < claim.at + len(claim.trigger)), None)
            if at is not None:
                found[claim.id].add(free.pop(at))
        return found


def read_happenings(path: Path = DATA, reports: Path = REPORTS) -> Iterator[Told]:
    """All reports of the file; ValueError at the first line that does not fit its report."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    for name, own in groupby(rows, key=lambda row: str(row["file"])):
        texts = {k: list(g) for k, g in groupby(read_examples([reports / f"{name}.jsonl"]), key=lambda e: e.report)}
        for row in own:
            yield _read_report(row, texts.get(row["report"], []))


def _read_report(row: Mapping[str, Any], examples: Sequence[Example]) -> Told:
    events: list[tuple[int, int]] = []
    start = 0
    for example in examples:
        events += sorted((start + e.at[0], start + e.at[1]) for e in example.events)
        start += len(example.text) + 1
    name = f"{row['file']}:{row['report']}"
    listed = [number for group in row["groups"] for number in group]
    if len(events) != row["events"] or len(set(listed)) < len(listed) or not set(listed) <= set(range(1, len(events) + 1)):
        raise ValueError(f"{name}: its events are not those of the report")
    group_of = {number: f"group {k}" for k, group in enumerate(row["groups"]) for number in group}
    happenings = tuple(group_of.get(number, f"event {number}") for number in range(1, len(events) + 1))
    return Told(row["file"], Report(name, "\n".join(e.text for e in examples), PUBLISHED), tuple(events), happenings)


def main() -> None:
    try:
        told = list(read_happenings())
    except (OSError, ValueError) as fault:
        sys.exit(str(fault))
    groups = sum(len({h for h in t.happenings if h.startswith("group")}) for t in told)
    print(f"{len(told)} reports, {sum(len(t.events) for t in told)} events, {groups} happenings of two events or more")


if __name__ == "__main__":
    main()
