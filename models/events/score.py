"""Score the shipped event model on sentences with their marks.

    python -m models.events.score FILE… [--held 0.05] [--model FOLDER]

`--held` takes only the sentences that `train --held` with the same share kept out. Prints precision,
recall and F1 of event words, of event words with the right type, of actor and recipient heads given
the event word, and accuracies of status and sector.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from models.events.rows import Row, is_held, load_rows
from sayso.annotate.events import SHIPPED, EventModel
from sayso.annotate.language import load_language
from sayso.records import Guess

LEAST = 0.5


def score_rows(rows: Sequence[tuple[str, Row]], model: EventModel) -> Counter[str]:
    """Counts of right, told and wanted of each figure."""
    read = load_language().doc
    counts: Counter[str] = Counter()
    for text, row in rows:
        doc = read(text)
        tokens = [t.i for t in doc if not t.is_space]
        guesses = model.guess(doc, [(0, len(doc))])
        _count_words(row, tokens, guesses, counts)
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
    parser.add_argument("--held", type=float, default=1.0)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    options = parser.parse_args()
    rows = [(e.text, r) for e, r in load_rows(options.files) if is_held(e.text, options.held)]
    c = score_rows(rows, EventModel(options.model))
    print(f"{len(rows)} sentences")
    for name in ("event", "actor", "recipient"):
        p, r = c[f"{name} right"] / max(c[f"{name} told"], 1), c[f"{name} right"] / max(c[f"{name} wanted"], 1)
        print(f"{name:12} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f} of {c[f'{name} wanted']}")
    for name, whole in (("type", "event right"), ("status", "event right"), ("sector", "sector wanted")):
        print(f"{name:15} {c[f'{name} right'] / max(c[whole], 1):.3f} of {c[whole]}")


if __name__ == "__main__":
    main()
