"""Count in how many sentences each word stands, for `src/sayso/reference/data/rarity/en.txt`.

    python tools/count_words.py UD_FOLDER [--events models/events/data] [--out FILE]

UD_FOLDER holds the open treebanks (`ewt-train.conllu.gz`, `gum-train.free.conllu.gz`). Merging asks how rare
a word is; counted over the reports at hand it would depend on which came first, so the counts are fixed.
"""

import argparse
import gzip
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from sayso.reference.rarity import SHIPPED, find_terms

TREEBANKS = ("ewt-train.conllu.gz", "gum-train.free.conllu.gz")
LEAST = 2  # a word of one sentence is as rare as one of none
HEAD = (
    "# Words by how many of {total} sentences have them: a line each for 2, 3-4, 5-8, … sentences.\n"
    "# Made by tools/count_words.py from UD English EWT (CC BY-SA 4.0), the open part of GUM (CC BY) and models/events/data.\n"
)


def read_sentences(folder: Path, events: Path) -> Iterator[str]:
    """The plain sentences of the treebanks and of the event model's own data."""
    for name in TREEBANKS:
        with gzip.open(folder / name, "rt", encoding="utf-8") as lines:
            yield from (line[9:].strip() for line in lines if line.startswith("# text = "))
    for path in sorted(events.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)["text"]


def count_words(sentences: Iterator[str]) -> tuple[int, Counter[str]]:
    """How many sentences there are, and how many of them hold each word."""
    counts: Counter[str] = Counter()
    total = 0
    for sentence in sentences:
        total += 1
        counts.update({term.word for term in find_terms(sentence)})
    return total, counts


def to_text(total: int, counts: Counter[str]) -> str:
    """The content of the file: one line of words for each doubling of the count."""
    bands: dict[int, list[str]] = defaultdict(list)
    for word, n in counts.items():
        if n >= LEAST and not any(c.isdigit() for c in word):
            bands[math.ceil(math.log2(n))].append(word)
    rows = [f"{2**band}\t{' '.join(sorted(bands[band]))}\n" for band in sorted(bands)]
    return HEAD.format(total=total) + f"sentences\t{total}\n" + "".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=Path, default=Path("models/events/data"))
    parser.add_argument("--out", type=Path, default=SHIPPED)
    options = parser.parse_args()
    text = to_text(*count_words(read_sentences(options.folder, options.events)))
    options.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
