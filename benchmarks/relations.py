"""Hold `sayso relate` against invented sentences, half of which tell nothing between the two parties.

    python benchmarks/relations.py

`relations.jsonl` has a line for each: {"id", "text", "actor", "recipient", "type"}; a type of null is
a pair of parties without an event from the first to the second: in half of them the sentence tells no
event at all, in half an event of others. The sentences were written apart from those that the event
model learns from, and are never trained on.
"""

import json
from collections import Counter
from pathlib import Path

from sayso.coder import load_coder, relate_parties

ROWS = Path(__file__).parent / "relations.jsonl"


def main() -> None:
    coder = load_coder()
    counts: Counter[str] = Counter()
    for line in filter(None, ROWS.read_text(encoding="utf-8").split("\n")):
        row = json.loads(line)
        told = relate_parties(row["text"], tuple(row["actor"]), tuple(row["recipient"]), coder)["type"]
        if row["type"] is None:
            counts["without"] += 1
            counts["false alarms"] += told is not None
        else:
            counts["with"] += 1
            counts["right"] += told == row["type"]
            counts["silent"] += told is None
    for name, of in (("false alarms", "without"), ("right", "with"), ("silent", "with")):
        print(f"{name:13}{counts[name] / counts[of]:.3f} of {counts[of]} pairs {of} an event")


if __name__ == "__main__":
    main()
