"""Openly licensed sentences with our events, joined with the releases that they are from.

    python -m models.events.open_texts DATA models/events/data/open/*.jsonl

A line of `data/open/` names a sentence and its events by characters, without a word of its text: texts that
others wrote are not kept here. `DATA` has the releases, as models/language/README.md lists them, and
`factuality/inputs.jsonl.gz`. Prints what does not fit, one line a fault, and exits with 1 then.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.events.corpus import DATA, ROLES, Event, Example, Fault, Phrase, check_event

OPEN = DATA / "open"
TREEBANKS = ("ewt-train", "gum-train.free")
REPORTS = ("entities/inputs.jsonl", "factuality/inputs.jsonl.gz")


@dataclass(frozen=True, slots=True)
class Release:
    """The texts of the releases: sentences of treebanks by their id, others by the id of their document."""

    sentences: Mapping[str, str]
    documents: Mapping[str, str]

    def find(self, row: Mapping[str, Any]) -> str:
        """The text of a sentence; Fault where the releases have none of that length."""
        if "sentence" in row:
            text = self.sentences.get(row["sentence"], "")
        else:
            start, end = row["span"]
            text = self.documents.get(row["document"], "")[start:end]
        if len(text) != row["length"]:
            raise Fault(f"the releases have no such sentence: {row.get('sentence') or row['document']}")
        return text


def read_release(folder: Path) -> Release:
    """All texts that annotated sentences may be from."""
    sentences: dict[str, str] = {}
    for name in TREEBANKS:
        with gzip.open(folder / "ud" / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
            key = ""
            for line in lines:
                if line.startswith("# sent_id ="):
                    key = line.split("=", 1)[1].strip()
                elif line.startswith("# text ="):
                    sentences[key] = line.split("=", 1)[1].strip()
    documents: dict[str, str] = {}
    for name in REPORTS:
        content = (folder / name).read_bytes()
        text = (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")
        documents |= {row["id"]: row["text"] for row in map(json.loads, filter(None, text.split("\n")))}
    return Release(sentences, documents)


def read_open(paths: Sequence[Path], folder: Path) -> list[Example]:
    """The annotated sentences of the files, in order; ValueError at the first fault, with file and line."""
    release = read_release(folder)
    found = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line.strip():
                try:
                    found.append(make_example(json.loads(line), release))
                except Fault as fault:
                    raise ValueError(f"{path}:{number}: {fault}") from fault
    return found


def make_example(row: Mapping[str, Any], release: Release) -> Example:
    """One line with the text that it is about."""
    text = release.find(row)
    return Example(text, "", tuple(_events(row["events"], len(text))), report=row["document"])


def _events(rows: Sequence[Mapping[str, Any]], length: int) -> Iterator[Event]:
    for row in rows:
        roles = {role: tuple(_phrase(p, length) for p in row.get(role, ())) for role in ROLES}
        place = tuple(_phrase(p, length) for p in row.get("place", ()))
        kind, mode, status = check_event(row)
        yield Event((row["at"][0], row["at"][1]), kind, mode, status, bool(row.get("opt")), roles, place)


def _phrase(row: Sequence[Any], length: int) -> Phrase:
    start, end, *sector = row
    if not 0 <= start < end <= length:
        raise Fault(f"{row} is outside the sentence")
    return Phrase(start, end, sector[0] if sector else None)


def main() -> None:
    folder, *paths = map(Path, sys.argv[1:])
    try:
        examples = read_open(paths, folder)
    except (OSError, ValueError) as fault:
        sys.exit(str(fault))
    types = Counter(e.type for x in examples for e in x.events)
    print(f"{len(examples)} sentences of {len({x.report for x in examples})} texts, {sum(not x.events for x in examples)} without events")
    print(", ".join(f"{t} {n}" for t, n in types.most_common()))


if __name__ == "__main__":
    main()
