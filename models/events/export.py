"""Export a trained event model to the files that ship.

    python -m models.events.export --run RUN --out src/sayso/reference/data/events

Writes events.onnx (dynamic int8, weights in 7 bits) and labels.json.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch

from models.events.net import EventNet
from models.quantize import write_int8
from sayso.annotate.events import INPUTS, OUTPUTS
from sayso.annotate.language import STATE_WIDTH


def export_net(run: Path, out: Path) -> None:
    """Write the int8 network of `run` to `out`/events.onnx."""
    labels = json.loads((run / "labels.json").read_text(encoding="utf-8"))
    net = EventNet({k: len(v) for k, v in labels.items()})
    net.load_state_dict(torch.load(run / "model.pt", weights_only=True))
    net.eval()
    sample = (torch.randn(2, 3, STATE_WIDTH), torch.tensor([[1.0, 1.0, 1.0], [1.0, 1.0, 0.0]]), torch.tensor([[0, 4, 0], [1, 0, 0]]))
    axes = {k: {0: "b", 1: "w"} for k in (*INPUTS, *OUTPUTS)}
    axes["roles"] = {0: "b", 1: "w", 3: "v"}
    write_int8(net, out / "events.onnx", sample=sample, inputs=INPUTS, outputs=OUTPUTS, axes=axes)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    export_net(options.run, options.out)
    shutil.copy(options.run / "labels.json", options.out / "labels.json")


if __name__ == "__main__":
    main()
