"""Score the shipped event model on sentences with their marks.

    python -m models.events.score FILE… [--model FOLDER]

Prints precision, recall and F1 of event words, of actor and recipient heads given the event word, and
how often type, status and sector are right.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from models.events.corpus import Example, read_examples
from models.events.rows import Row, group_examples, read_group
from sayso.annotate.events import SHIPPED, EventModel
from sayso.coder import load_coder
from sayso.records import Guess

LEAST = 0.5


def score_examples(examples: Sequence[Example], model: EventModel) -> Counter[str]:
    """Counts of right, told and wanted of each figure."""
    coder, counts = load_coder(), Counter[str]()
    for group in group_examples(examples):
        seen, placed = read_group(group, coder)
        for _, tokens, row in placed:
            if tokens:
                counts["sentences"] += 1
                _count_words(row, tokens, model.guess(seen.doc, [(tokens[0], tokens[-1] + 1)], seen.mentions), counts)
    return counts


def _count_words(row: Row, tokens: Sequence[int], guesses: dict[int, Guess], counts: Counter[str]) -> None:
    nothing = Guess({}, None, {"actual": 1.0}, ())
    for word, at in enumerate(tokens):
        guess, event = guesses.get(at, nothing), row.events.get(word)
        if event is not None and event.optional:
            continue
        told = guess.p >= LEAST
        counts["event told"] += told
        counts["event wanted"] += event is not None
        if event is None or not told:
            continue
        best = max(guess.types, key=lambda k: guess.types[k])
        counts["event right"] += 1
        counts["type right"] += best == event.type
        counts["status right"] += max(guess.status, key=lambda k: guess.status[k]) == event.status
        for role in ("actor", "recipient"):
            wanted = {tokens[w] for (e, w), r in row.arcs.items() if e == word and r == role}
            found = {r.token for r in guess.roles if r.name == role and r.p >= LEAST}
            counts[f"{role} told"] += len(found)
            counts[f"{role} wanted"] += len(wanted)
            counts[f"{role} right"] += len(found & wanted)
            for r in guess.roles:
                sector = row.sectors.get(tokens.index(r.token))
                if r.name == role and r.token in wanted and sector:
                    counts["sector wanted"] += 1
                    counts["sector right"] += r.sector == sector


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    options = parser.parse_args()
    c = score_examples(read_examples(options.files), EventModel(options.model))
    print(f"{c['sentences']} sentences")
    for name in ("event", "actor", "recipient"):
        p, r = c[f"{name} right"] / max(c[f"{name} told"], 1), c[f"{name} right"] / max(c[f"{name} wanted"], 1)
        print(f"{name:12} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f} of {c[f'{name} wanted']}")
    for name, whole in (("type", "event right"), ("status", "event right"), ("sector", "sector wanted")):
        print(f"{name:15} {c[f'{name} right'] / max(c[whole], 1):.3f} of {c[whole]}")


if __name__ == "__main__":
    main()
