"""Read and check the sentences that the relation model learns from.

    python -m models.relations.corpus models/relations/data/*.txt

The form is that of README.md. Prints what is wrong, one line a fault, and counts types; exits with 1
when a line is faulty.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.events.corpus import TYPES

DATA = Path(__file__).parent / "data"
NONE = "none"
BRACKETS = {"[": "]", "{": "}", "<": ">"}
MUTUAL = "~"
Span = tuple[int, int]


class Fault(ValueError):
    """What is wrong with one line."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A sentence and what its `actor` does to its `recipient`; `others` have no part in it.

    `mutual` is true where the recipient does the same to the actor.
    """

    text: str
    type: str
    mutual: bool
    actor: Span
    recipient: Span
    others: tuple[Span, ...]


def read_relations(paths: Sequence[Path]) -> list[Relation]:
    """All relations of the files; ValueError at the first fault, with file and line."""
    found = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            try:
                found += [parse_relation(line)] if line.strip() else []
            except Fault as fault:
                raise ValueError(f"{path}:{number}: {fault}") from fault
    return found


def parse_relation(line: str) -> Relation:
    """One line to a relation; Fault says what is wrong with it."""
    name, _, marked = line.partition(" ")
    mutual, kind = name.endswith(MUTUAL), name.removesuffix(MUTUAL)
    if kind not in (*TYPES, "NONE"):
        raise Fault(f"type {kind!r} is not known")
    text, spans = _read_marks(marked)
    for bracket, what in (("[", "actor"), ("{", "recipient")):
        if len(spans[bracket]) != 1:
            raise Fault(f"there are {len(spans[bracket])} spans in {bracket}{BRACKETS[bracket]}, and one {what} is wanted")
    return Relation(
        text, NONE if kind == "NONE" else kind, mutual, spans["["][0], spans["{"][0], tuple(spans["<"])
    )


def _read_marks(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The text without its brackets, and the spans of each kind of bracket."""
    spans: dict[str, list[Span]] = {b: [] for b in BRACKETS}
    text, opened = "", ""
    start = 0
    for sign in marked:
        if sign in BRACKETS and not opened:
            opened, start = sign, len(text)
        elif opened and sign == BRACKETS[opened]:
            spans[opened].append((start, len(text)))
            opened = ""
        elif sign in "[]{}<>":
            raise Fault(f"{sign!r} stands alone or inside another mark")
        else:
            text += sign
    if opened or any(a == b for found in spans.values() for a, b in found):
        raise Fault("a mark is not closed or has nothing in it")
    return text, spans


def main() -> None:
    types: Counter[str] = Counter()
    seen: dict[tuple[str, Span, Span], str] = {}
    faults = 0
    for name in sys.argv[1:]:
        for number, line in enumerate(Path(name).read_text(encoding="utf-8").split("\n"), 1):
            if not line.strip():
                continue
            try:
                row = parse_relation(line)
                key = (row.text, row.actor, row.recipient)
                if (first := seen.setdefault(key, f"{name}:{number}")) != f"{name}:{number}":
                    raise Fault(f"the same pair as {first}")
                types[row.type] += 1
            except Fault as fault:
                faults += 1
                print(f"{name}:{number}: {fault}")
    print(f"{sum(types.values())} sentences, {faults} faulty")
    print(", ".join(f"{t} {n}" for t, n in types.most_common()))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
