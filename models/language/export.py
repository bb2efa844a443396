"""Export a trained run to the files that ship.

    python -m models.language.export --run RUN --encoder FOLDER --out src/sayso/reference/data/model

Writes language.onnx (dynamic int8, weights in 7 bits so that processors without VNNI do not
saturate), labels.json and tokenizer.json.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch

from models.language.train import make_net
from models.quantize import write_int8
from sayso.annotate.language import OUTPUTS


def export_net(run: Path, encoder: Path, out: Path) -> None:
    """Write the int8 network of `run` to `out`/language.onnx."""
    labels = json.loads((run / "labels.json").read_text(encoding="utf-8"))
    net = make_net(encoder, labels)
    net.load_state_dict(torch.load(run / "model.pt", weights_only=True))
    net.eval()
    net.bert.config._attn_implementation = "eager"
    sample = (
        torch.tensor([[101, 2023, 2003, 102], [101, 2023, 102, 0]]),
        torch.tensor([[1, 1, 1, 1], [1, 1, 1, 0]]),
        torch.tensor([[0, 2, 1, 0], [0, 1, 0, 0]]),
        torch.tensor([[1, 2], [1, 0]]),
    )
    axes = {k: {0: "b", 1: "t"} for k in ("pieces", "mask", "case")} | {"first": {0: "b", 1: "w"}}
    axes |= {k: {0: "b", 1: "w"} for k in OUTPUTS} | {
        "arcs": {0: "b", 1: "w", 2: "h"}, "heads": {0: "b", 1: "h"}
    }
    write_int8(
        net, out / "language.onnx", sample=sample, inputs=("pieces", "mask", "case", "first"), outputs=OUTPUTS, axes=axes
    )


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
    shutil.copy(options.encoder / "tokenizer.json", options.out / "tokenizer.json")


if __name__ == "__main__":
    main()
