"""The examples of `data/` on their parsed words, as both networks learn from them."""

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Token

from models.events.corpus import (
    MODES,
    SECTORS,
    STATUSES,
    TYPES,
    Event,
    Example,
    Phrase,
    read_examples,
)
from sayso.annotate.events import mark_of
from sayso.coder import Annotated, Coder, annotate_report, load_coder
from sayso.records import Report
from sayso.reference.frames import load_frames
from sayso.words import Word

NONE = "none"
CHUNKS = (60, 110, 150)  # words that are encoded together, as in a report
LABELS = {
    "event": [NONE, *TYPES],
    "mode": [NONE, *(f"{t} {m}" for t, ms in MODES.items() for m in ms.split())],
    "status": list(STATUSES),
    "sector": list(SECTORS),
    "roles": [NONE, "actor", "recipient", "mediator", "place"],
}
INDEX = {layer: {v: i for i, v in enumerate(labels)} for layer, labels in LABELS.items()}
# Where the type between two given parties is not that of a claim; see models/relations/README.md.
COMING = ("CONSULT", "SUPPORT", "COOPERATE", "AID")
BETWEEN_PARTIES = {("SANCTION", "convict"): "ACCUSE", ("COERCE", "cyber"): "ASSAULT"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties of a sentence by word indices, and the type of what the first does to the second."""

    actor: tuple[int, ...]
    recipient: tuple[int, ...]
    type: str


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence by word indices.

    `arcs` maps (event word, word) to a role, `events` a word to its event, `marks` the head of a known party to its mark.
    """

    words: tuple[str, ...]
    events: dict[int, Event]
    arcs: dict[tuple[int, int], str]
    sectors: dict[int, str]
    pairs: tuple[Pair, ...]
    report: str | None = None
    marks: dict[int, int] = field(default_factory=dict)


class Placed(NamedTuple):
    """An example with the tokens of its words in the document that it is read in."""

    example: Example
    tokens: list[int]
    row: Row


def make_row(example: Example, at: Mapping[int, Token]) -> Row:
    """An example on its parsed words, given by the offset of each in the text."""
    spans = [Word(start, start + len(token)) for start, token in at.items()]
    tokens = list(at.values())
    place = {t.i: k for k, t in enumerate(tokens)}

    def covered(phrase: Phrase) -> list[int]:
        return [k for k, w in enumerate(spans) if w.start < phrase.end and w.end > phrase.start]

    def head(phrase: Phrase) -> int:
        inside = covered(phrase)
        own = {tokens[k].i for k in inside}
        tops = [k for k in inside if tokens[k].head.i not in own or tokens[k].head.i == tokens[k].i]
        tops = [k for k in tops if tokens[k].pos_ not in ("PUNCT", "ADP", "DET")] or tops or inside
        return tops[0]

    def wide(phrase: Phrase) -> list[int]:
        """The noun phrase around a phrase: "the EU's call" for "the EU"."""
        top = tokens[head(phrase)]
        while top.dep_ in ("nmod", "nmod:poss", "compound", "amod", "flat") and top.head.pos_ in ("NOUN", "PROPN"):
            top = top.head
        return [place[t.i] for t in top.subtree if t.i in place]

    events = {k: e for e in example.events for k in _carriers(e.type, covered(Phrase(*e.at))[0], tokens, place)}
    arcs: dict[tuple[int, int], str] = {}
    sectors: dict[int, str] = {}
    pairs: list[Pair] = []
    for word, event in events.items():
        for phrase in event.place:
            arcs[word, head(phrase)] = "place"
        for role in ("mediator", "recipient", "actor"):
            for phrase in event.roles[role]:
                arcs[word, head(phrase)] = role
                if phrase.sector:
                    sectors[head(phrase)] = phrase.sector
        if event.optional:
            continue
        actors, recipients = event.roles["actor"], event.roles["recipient"]
        others = recipients or actors[1:]
        if not actors:
            continue
        first, kind = tuple(covered(actors[0])), _related(event)
        pairs += [Pair(first, tuple(span), kind) for r in others for span in (covered(r), wide(r))]
        pairs += [Pair(tuple(covered(r)), first, NONE) for r in recipients]  # it does nothing to the first
    pairs += list(_unrelated([covered(p) for e in example.events for r in e.roles.values() for p in r], pairs))
    named = [covered(p) for p in example.parties]
    pairs += [Pair(tuple(a), tuple(b), NONE) for a in named for b in named if a != b]
    return Row(tuple(example.text[w.start : w.end] for w in spans), events, arcs, sectors, tuple(pairs), example.report)


def _related(event: Event) -> str:
    """The type of an event between two parties; what is still to come is agreed to."""
    if event.status == "future" and event.type in COMING:
        return "AGREE"
    return BETWEEN_PARTIES.get((event.type, event.mode), event.type)


def _carriers(kind: str, word: int, tokens: Sequence[Token], place: Mapping[int, int]) -> set[int]:
    """An event word, and the light verb or the noun that carries the same event with it: "staged a protest"."""
    token, frames = tokens[word], load_frames()
    carriers = {word}
    if token.pos_ == "VERB" and token.lemma_.lower() in frames.light:
        nouns = [c for c in token.children if c.dep_ == "obj" and c.pos_ == "NOUN" and c.i in place]
        carriers |= {
            place[c.i]
            for c in nouns
            if any(f.type == kind for _, f in frames.find("noun", c.lemma_.lower()))
        }
    elif token.pos_ == "NOUN" and token.dep_ == "obj" and token.head.lemma_.lower() in frames.light:
        carriers.add(place[token.head.i])
    return carriers


def _unrelated(phrases: Sequence[list[int]], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Parties of one sentence that stand in no event together."""
    together = {frozenset((p.actor[0], p.recipient[0])) for p in pairs if p.actor and p.recipient}
    for a in phrases:
        for b in phrases:
            if a != b and not set(a) & set(b) and frozenset((a[0], b[0])) not in together:
                yield Pair(tuple(a), tuple(b), NONE)


def is_held(text: str, share: float) -> bool:
    """Whether a sentence is kept out of training, by its hash."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF < share


def group_rows(rows: Sequence[Row], rng: random.Random) -> list[list[int]]:
    """Rows that are encoded together: sentences of a report as they follow each other, others among random neighbours."""
    units: list[list[int]] = []
    for k, row in enumerate(rows):
        if units and row.report is not None and rows[units[-1][-1]].report == row.report:
            units[-1].append(k)
        else:
            units.append([k])
    groups: list[list[int]] = [[]]
    size = 0
    for unit in rng.sample(units, len(units)):
        for k in unit:
            apart = len(unit) > 1 and k == unit[0]
            if groups[-1] and (apart or size + len(rows[k].words) > rng.choice(CHUNKS)):
                groups.append([])
                size = 0
            groups[-1].append(k)
            size += len(rows[k].words)
    return groups


def load_rows(paths: Sequence[Path]) -> list[tuple[Example, Row]]:
    """All examples of the data files on their words."""
    return parse_rows(read_examples(paths))


def parse_rows(examples: Sequence[Example]) -> list[tuple[Example, Row]]:
    """Examples on their words and with the parties that the coder knows in them, a report at a time."""
    coder = load_coder()
    return [(r.example, r.row) for group in group_examples(examples) for r in read_group(group, coder)[1]]


def read_group(group: Sequence[Example], coder: Coder) -> tuple[Annotated, list[Placed]]:
    """Sentences that stand together as the coder sees them."""
    seen = annotate_report(Report("", "\n".join(e.text for e in group)), coder)
    at = {t.idx: t for t in seen.doc if not t.is_space}
    placed, start = [], 0
    for example in group:
        end = start + len(example.text)
        inside = {i - start: t for i, t in at.items() if start <= i < end}
        marks = {k: mark_of(m, LABELS["sector"]) for k, t in enumerate(inside.values()) if (m := seen.mentions.get(t.i)) is not None}
        placed.append(Placed(example, [t.i for t in inside.values()], replace(make_row(example, inside), marks=marks)))
        start = end + 1
    return seen, placed


def group_examples(examples: Sequence[Example]) -> Iterator[list[Example]]:
    """The sentences of a report together, every other by itself."""
    for report, found in groupby(examples, key=lambda e: e.report):
        group = list(found)
        yield from [group] if report is not None else ([e] for e in group)
