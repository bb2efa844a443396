"""Export a trained relation model to the files that ship.

    python -m models.relations.export --run RUN --encoder ENCODER --out src/sayso/reference/data/relations

Writes relations.onnx (dynamic int8, weights in 7 bits) and labels.json; the tokenizer is that of the
language model.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch

from models.quantize import write_int8
from models.relations.net import open_net
from sayso.annotate.relations import INPUTS, OUTPUTS


def export_net(run: Path, encoder: Path, out: Path) -> None:
    """Write the int8 network of `run` to `out`/relations.onnx."""
    net = open_net(encoder, len(json.loads((run / "labels.json").read_text(encoding="utf-8"))))
    net.load_state_dict(torch.load(run / "model.pt", weights_only=True))
    net.eval()
    net.bert.config._attn_implementation = "eager"
    pieces = torch.tensor([[101, 2023, 2003, 102], [101, 2023, 102, 0]])
    mask = torch.tensor([[1, 1, 1, 1], [1, 1, 1, 0]])
    case = torch.tensor([[0, 2, 1, 0], [0, 1, 0, 0]])
    first = torch.tensor([[1, 2], [1, 0]])
    words = torch.tensor([[1.0, 1.0], [1.0, 0.0]])
    sample = (pieces, mask, case, first, torch.zeros_like(pieces), words * 0, words * 0, words)
    axes = {k: {0: "b", 1: "t"} for k in ("pieces", "mask", "case", "marks")}
    axes |= {k: {0: "b", 1: "w"} for k in ("first", "actor", "recipient", "inside")}
    axes["relation"] = {0: "b"}
    write_int8(net, out / "relations.onnx", sample=sample, inputs=INPUTS, outputs=OUTPUTS, axes=axes)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    export_net(options.run, options.encoder, options.out)
    shutil.copy(options.run / "labels.json", options.out / "labels.json")


if __name__ == "__main__":
    main()
