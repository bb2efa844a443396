"""The frames: which words report which event, and where their parties stand.

One file per PLOVER type under `lexicons/en/frames`; the form is described at the head of each.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, entries

SHIPPED = DATA / "lexicons" / "en"
TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
MODES = frozenset(
    "visit third-party multilateral phone withdraw release return disarm ceasefire access resign assist change yield meet "
    "disapprove investigate allege restrict arrest relations expel territory violence demo riot strike hunger boycott "
    "obstruct vandalize convict discontinue troops weapons police militia seize censor curfew martial-law deport withhold "
    "misinformation cyber abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial "
    "drone heavy-weapons crowd-control unconventional".split()
)
KEYS = frozenset(
    "id type mode verbs nouns adjectives actor recipient sides if toll toll_slot status mediator quotes claimed admitted state weight note".split()
)
CLASSES = frozenset("party person place force state government official weapon vehicle none".split())
TOLLS = frozenset({"killed", "injured", "captured", "missing", "displaced"})
STATUSES = frozenset({"actual", "negated", "future", "hypothetical"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a frame looks for around a head lemma; empty parts ask for nothing."""

    kind: str  # verb, noun or adjective
    lemma: str
    prt: str | None = None
    obj: tuple[str, ...] = ()
    prep: str | None = None
    noun: tuple[str, ...] = ()
    xcomp: tuple[str, ...] = ()
    acomp: tuple[str, ...] = ()
    neg: bool = False
    will: bool = False  # only of what somebody will or would do
    left: tuple[str, ...] = ()  # lemmas right before the head: ("gun",) for "gun battle", ("test",) for "test-fire"
    mod: tuple[str, ...] = ()  # one of these must modify the noun

    @property
    def size(self) -> int:
        """How specific the pattern is: the parts it asks for."""
        parts = (
            self.prt,
            self.obj,
            self.prep,
            self.noun,
            self.xcomp,
            self.acomp,
            self.neg,
            self.will,
            self.mod,
        )
        return sum(bool(p) for p in parts) + len(self.left) * (2 if self.kind == "verb" else 1)  # "test-fired" before "fired missiles"


@dataclass(frozen=True, slots=True)
class Frame:
    """One entry of the lexicon; slots are tried in order."""

    id: str
    type: str
    mode: str | None
    patterns: tuple[Pattern, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    sides: bool
    conditions: Mapping[str, Any]
    toll: str | None
    toll_slot: str
    status: str | None
    mediator: tuple[str, ...]
    quotes: bool
    weight: float
    claimed: bool = False
    admitted: bool = False
    state: bool = False  # a noun with its preposition, "in custody": who is so stands before it

    @property
    def of_subject(self) -> bool:
        """Whether it is of some doers alone, by their words: "warplanes hit the town"."""
        wanted = self.conditions.get("subj") or ()
        return bool(wanted) and all(w.startswith("=") for w in wanted)


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that lends its clause to an event noun: "carry out an attack", "come under fire"."""

    verb: str
    prt: str | None
    prep: str | None
    subj_is: str | None
    status: str | None
    aspect: str | None
    obj_is: str | None = None
    only: frozenset[str] = frozenset()

    def carries(self, event_type: str) -> bool:
        """Whether the verb is light with nouns of this type."""
        return not self.only or event_type in self.only


@dataclass(slots=True)
class Frames:
    """Look-up by (kind, head lemma); `open` has the slots of each type for words that no frame knows."""

    by_lemma: dict[tuple[str, str], list[tuple[Pattern, Frame]]] = field(default_factory=dict)
    light: dict[str, list[LightVerb]] = field(default_factory=dict)
    open: dict[str, Frame] = field(default_factory=dict)

    def find(self, kind: str, lemma: str) -> list[tuple[Pattern, Frame]]:
        """Candidate patterns for a head, most specific first."""
        return self.by_lemma.get((kind, lemma), [])


@lru_cache(maxsize=4)
def load_frames(folder: Path = SHIPPED) -> Frames:
    """All frames and light verbs of a lexicon folder."""
    frames = Frames()
    seen: set[str] = set()
    for path in sorted((folder / "frames").glob("*.yml")):
        for row in entries(path):
            frame = _make_frame(path, row)
            if frame.id in seen:
                raise LexiconError(f"{path}: the id {frame.id!r} stands twice.")
            seen.add(frame.id)
            for pattern in frame.patterns:
                frames.by_lemma.setdefault((pattern.kind, pattern.lemma), []).append(
                    (pattern, frame)
                )
    for held in frames.by_lemma.values():
        held.sort(key=_order)
    for row in entries(folder / "light_verbs.yml"):
        light = LightVerb(
            row["verb"],
            row.get("prt"),
            row.get("prep"),
            row.get("subj_is"),
            row.get("status"),
            row.get("aspect"),
            row.get("obj_is"),
            frozenset(row.get("only") or ()),
        )
        frames.light.setdefault(light.verb, []).append(light)
    path = folder / "open_frames.yml"  # a folder of a user need not have it
    for row in entries(path) if path.exists() else ():
        frame = _make_frame(path, row, worded=False)
        frames.open[frame.type] = frame
    return frames


def _order(held: tuple[Pattern, Frame]) -> tuple[bool, int, int, float, str]:
    """The most specific first; those that need another event told come last, since it may not be."""
    pattern, frame = held
    return "told" in frame.conditions, -pattern.size, -len(frame.conditions), -frame.weight, frame.id


def _make_frame(path: Path, row: Mapping[str, Any], *, worded: bool = True) -> Frame:
    name = row.get("id")

    def wrong(what: str) -> LexiconError:
        return LexiconError(f"{path}: frame {name!r} {what}.")

    unknown = set(row) - KEYS
    if not name or unknown:
        raise wrong(f"has the unknown keys {sorted(unknown)}" if unknown else "has no id")
    if row.get("type") not in TYPES:
        raise wrong(f"has the type {row.get('type')!r}; the types are {', '.join(TYPES)}")
    if row.get("mode") is not None and row["mode"] not in MODES:
        raise wrong(f"has the unknown mode {row['mode']!r}")
    if row.get("toll") is not None and row["toll"] not in TOLLS:
        raise wrong(f"has the unknown toll {row['toll']!r}")
    if row.get("status") is not None and row["status"] not in STATUSES:
        raise wrong(f"has the unknown status {row['status']!r}")
    conditions = dict(row.get("if") or {})
    for slot, wanted in conditions.items():
        if isinstance(wanted, list) and not slot.startswith("not_") and slot != "only":
            odd = [w for w in wanted if not str(w).startswith("=") and w not in CLASSES]
            if odd:
                raise wrong(f"asks for the unknown class {odd[0]!r} in {slot!r}")
    patterns = tuple(_patterns(row))
    if worded and not patterns:
        raise wrong("has no verbs, nouns or adjectives")
    return Frame(
        name,
        row["type"],
        row.get("mode"),
        patterns,
        _slots(row.get("actor")),
        _slots(row.get("recipient")),
        bool(row.get("sides")),
        conditions,
        row.get("toll"),
        row.get("toll_slot") or "obj",
        row.get("status"),
        _slots(row.get("mediator")),
        bool(row.get("quotes")),
        float(row.get("weight", 0.7)),
        bool(row.get("claimed")),
        bool(row.get("admitted")),
        bool(row.get("state")),
    )


def _slots(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else ((value,) if value else ())


def _patterns(row: Mapping[str, Any]) -> Iterator[Pattern]:
    for item in row.get("verbs") or []:
        pattern = _verb_pattern({"verb": item} if isinstance(item, str) else item)
        yield pattern
        *left, head = pattern.lemma.split("-")
        if left:  # a text has it in one word or in several
            yield replace(pattern, lemma=head, left=tuple(left))
    for item in row.get("nouns") or []:
        entry = {"noun": item} if isinstance(item, str) else item
        words = re.split(r"[ -]", entry["noun"])
        yield Pattern("noun", words[-1], left=tuple(words[:-1]), mod=_slots(entry.get("mod")))
        if "-" in entry["noun"] and " " not in entry["noun"]:
            yield Pattern("noun", entry["noun"], mod=_slots(entry.get("mod")))
    for item in row.get("adjectives") or []:
        entry = {"adjective": item} if isinstance(item, str) else item
        lemma = entry.get("adjective") or entry.get("adj") or entry.get("acomp")
        yield Pattern(
            "adjective",
            str(lemma),
            xcomp=_slots(entry.get("xcomp")),
            prep=entry.get("prep"),
            noun=_slots(entry.get("noun")),
            neg=bool(entry.get("neg")),
        )


def _verb_pattern(item: Mapping[str, Any]) -> Pattern:
    return Pattern(
        "verb",
        item["verb"],
        prt=item.get("prt"),
        obj=_slots(item.get("obj")),
        prep=item.get("prep"),
        noun=_slots(item.get("noun")),
        xcomp=_slots(item.get("xcomp")),
        acomp=_slots(item.get("acomp")),
        neg=bool(item.get("neg")),
        will=bool(item.get("will")),
    )
