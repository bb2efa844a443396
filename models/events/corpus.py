"""Read and check the sentences that the event model learns from.

    python -m models.events.corpus models/events/data/*.jsonl

The form is that of README.md. Prints what is wrong, one line a fault, and counts types and modes;
exits with 1 when a line is faulty.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST "
    "SANCTION MOBILIZE COERCE ASSAULT"
).split()
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release return disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": (
        "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack "
        "aerial drone heavy-weapons crowd-control unconventional"
    ),
}
STATUSES = ("actual", "negated", "future", "hypothetical")
ROLES = ("actor", "recipient", "mediator")
SECTORS = (
    "GOV MIL REB COP PTY LEG JUD SPY CRM UAF CVL REF MED BUS EDU LAB REL SOC IGO NGO"
).split()
DATA = Path(__file__).parent / "data"
COUNTRY = re.compile(r"[A-Z]{2,4}\Z")
NTH = re.compile(r"(.*)#([1-9])\Z", re.DOTALL)


class Fault(ValueError):
    """What is wrong with one line."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A party or place in a sentence, by characters."""

    start: int
    end: int
    sector: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One marked event; `at` is (start, end) of its word."""

    at: tuple[int, int]
    type: str
    mode: str | None
    status: str
    optional: bool
    roles: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    place: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence with its events; `parties` are phrases that stand in no relation, `report` is what it is a sentence of."""

    text: str
    why: str
    events: tuple[Event, ...]
    parties: tuple[Phrase, ...] = ()
    report: str | None = None


def read_examples(paths: Sequence[Path]) -> list[Example]:
    """All examples of the files; ValueError at the first fault, with file and line."""
    found = []
    for path in paths:
        for number, line in _lines(path):
            try:
                found.append(parse_example(line))
            except Fault as fault:
                raise ValueError(f"{path}:{number}: {fault}") from fault
    return found


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            yield number, line


def parse_example(line: str) -> Example:
    """One line to an example; Fault says what is wrong with it."""
    try:
        row = json.loads(line)
    except ValueError as error:
        raise Fault(f"no JSON: {error}") from error
    _known(row, {"text", "why", "events", "parties", "report"}, "line")
    text = row["text"]
    events = tuple(_event(text, e) for e in row["events"])
    words = [e.at for e in events]
    if len(set(words)) < len(words):
        raise Fault("two events at one word")
    parties = tuple(_party(text, p, sector=False) for p in row.get("parties", ()))
    return Example(text, row.get("why", ""), events, parties, row.get("report"))


def _event(text: str, row: dict[str, object]) -> Event:
    _known(row, {"at", "type", "mode", "status", "opt", "place", *ROLES}, "event")
    kind, mode, status = check_event(row)
    at = find_phrase(text, str(row.get("at")))
    if re.search(r"\s", text[slice(*at)]):
        raise Fault(f"'at' is one word, not {text[slice(*at)]!r}")
    roles = {r: tuple(_party(text, p) for p in _listed(row, r)) for r in ROLES}
    place = tuple(Phrase(*find_phrase(text, p)) for p in _listed(row, "place"))
    return Event(at, kind, mode, status, bool(row.get("opt")), roles, place)


def check_event(row: Mapping[str, Any]) -> tuple[str, str | None, str]:
    """Type, mode and status of an event; Fault where one is not known."""
    kind, mode, status = row.get("type"), row.get("mode"), row.get("status", "actual")
    if kind not in TYPES:
        raise Fault(f"type {kind!r} is not known")
    if mode is not None and mode not in MODES.get(kind, "").split():
        raise Fault(f"mode {mode!r} is none of {kind}")
    if status not in STATUSES:
        raise Fault(f"status {status!r} is not known")
    return kind, mode, status


def _listed(row: dict[str, object], key: str) -> list[str]:
    value = row.get(key, [])
    if not isinstance(value, list):
        raise Fault(f"{key!r} is a list")
    return value


def _party(text: str, written: str, *, sector: bool = True) -> Phrase:
    phrase, _, code = written.rpartition("=") if "=" in written else (written, "", "")
    country, _, code = code.rpartition(" ")
    if sector and code not in SECTORS:
        raise Fault(f"party {written!r} has no sector; known: {' '.join(SECTORS)}")
    if country and not COUNTRY.match(country):
        raise Fault(f"party {written!r} has no country in capitals before its sector")
    return Phrase(*find_phrase(text, phrase), code or None, country or None)


def find_phrase(text: str, written: str) -> tuple[int, int]:
    """(start, end) of a phrase with `#n` for the n-th time it stands as whole words."""
    found = NTH.match(written)
    phrase, n = (found.group(1), int(found.group(2))) if found else (written, 1)
    spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)]
    if not phrase or len(spans) < n:
        raise Fault(f"{written!r} does not stand in the text")
    if found is None and len(spans) > 1:
        raise Fault(f"{written!r} stands {len(spans)} times: write {written}#1, {written}#2 …, or a longer phrase")
    return spans[n - 1]


def _known(row: object, keys: set[str], what: str) -> None:
    if not isinstance(row, dict):
        raise Fault(f"a {what} is an object")
    if unknown := set(row) - keys:
        raise Fault(f"key {min(unknown)!r} of a {what} is not known")


def main() -> None:
    types: Counter[str] = Counter()
    modes: Counter[str] = Counter()
    seen: dict[str, str] = {}
    faults = lines = empty = 0
    for name in sys.argv[1:]:
        for number, line in _lines(Path(name)):
            lines += 1
            try:
                example = parse_example(line)
                if (first := seen.setdefault(example.text, f"{name}:{number}")) != f"{name}:{number}":
                    raise Fault(f"the same text as {first}")
            except (Fault, KeyError, TypeError, AttributeError) as fault:
                faults += 1
                print(f"{name}:{number}: {fault}")
                continue
            types.update(e.type for e in example.events)
            modes.update(f"{e.type} {e.mode}" for e in example.events if e.mode)
            empty += not example.events
    print(f"{lines} lines, {empty} without events, {faults} faulty")
    print(", ".join(f"{t} {n}" for t, n in types.most_common()))
    print(", ".join(f"{m} {n}" for m, n in modes.most_common()))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
