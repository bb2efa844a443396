"""Learn what weighs where it is asked whose a role is, from the reports of `data/`.

    python -m models.whose.train [--write]

Reports whose phrases have a country ("the police=KEN COP") are annotated as far as coreference; each role that its own
words give to nobody is a question, the country of its phrase the answer. Prints how many are right, learnt on four
fifths of the reports and asked of the last, in turn; `--write` puts the weights into `parties/whose.yml`.
"""

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.events.corpus import Example, read_examples
from sayso.annotate.known import is_known
from sayso.annotate.whose import Answers
from sayso.coder import Coder, link_report, load_coder
from sayso.records import Report
from sayso.reference.whose import SHIPPED, load_whose

DATA = Path(__file__).parent / "data"
SEED, FOLDS = 1, 5
ROUNDS, PACE, SHRINK = 400, 0.05, 1e-3
Floats = NDArray[np.float64]


class Question(NamedTuple):
    """A role of a report: what each country answers, whose it is, and what coreference or else the report's home says."""

    report: str
    answers: dict[str, Answers]
    country: str
    linked: str | None


def ask_report(name: str, sentences: Sequence[Example], coder: Coder) -> Iterator[Question]:
    """The questions of one report, a line a sentence."""
    spans: dict[tuple[int, int], str] = {}
    start = 0
    for example in sentences:
        for phrase in (p for e in example.events for role in e.roles.values() for p in role if p.country):
            spans[start + phrase.start, start + phrase.end] = str(phrase.country)
        start += len(example.text) + 1
    if not spans:
        return
    doc, _, _, linked, whose = link_report(Report(name, "\n".join(e.text for e in sentences)), coder)
    roots = {
        span.root.i: country
        for (first, last), country in spans.items()
        if (span := doc.char_span(first, last, alignment_mode="expand")) is not None
    }
    for m in linked:
        if m.head in roots and whose.is_open(m):
            yield Question(name, dict(whose.ask(m)), roots[m.head], m.codes[0].split(" ")[0] if is_known(m) else None)


def stack(questions: Sequence[Question], names: Sequence[str]) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """(Q, C, N) answers, (Q, C) minus infinity where there is no further country, (Q,) the right one."""
    most = max(len(q.answers) for q in questions)
    x, mask = np.zeros((len(questions), most, len(names))), np.full((len(questions), most), -np.inf)
    right = np.zeros(len(questions), np.int64)
    for k, q in enumerate(questions):
        for c, country in enumerate(sorted(q.answers)):
            x[k, c] = [q.answers[country].get(name, 0.0) for name in names]
            mask[k, c] = 0.0
            right[k] = c if country == q.country else right[k]
    return x, mask, right


def learn(questions: Sequence[Question], names: Sequence[str]) -> Floats:
    """The weights under which the right countries are likeliest, by plain gradient descent with momentum."""
    x, mask, right = stack([q for q in questions if q.country in q.answers and len(q.answers) > 1], names)
    weights, speed = np.zeros(len(names)), np.zeros(len(names))
    rows = np.arange(len(right))
    for _ in range(ROUNDS):
        scores = x @ weights + mask
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        chances[rows, right] -= 1
        gradient = np.einsum("qc,qcn->n", chances, x) / len(right) + 2 * SHRINK * weights
        speed = 0.9 * speed - PACE * gradient
        weights = weights + speed
    return weights


def count_right(questions: Sequence[Question], names: Sequence[str], weights: Floats) -> int:
    """How many questions the weights answer rightly."""
    x, mask, right = stack(questions, names)
    best = (x @ weights + mask).argmax(1)
    return sum(int(b == r) for b, r, q in zip(best, right, questions, strict=True) if q.country in q.answers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put the weights into the file that ships")
    options = parser.parse_args()
    coder, names = load_coder(), list(load_whose())
    reports = groupby((e for e in read_examples(sorted(DATA.glob("*.jsonl"))) if e.report), key=lambda e: str(e.report))
    questions = [q for name, sentences in reports for q in ask_report(name, list(sentences), coder) if q.answers]
    told = sorted({q.report for q in questions})
    random.Random(SEED).shuffle(told)
    right = 0
    for fold in range(FOLDS):
        apart = set(told[fold::FOLDS])
        weights = learn([q for q in questions if q.report not in apart], names)
        right += count_right([q for q in questions if q.report in apart], names, weights)
    linked = [q for q in questions if q.linked is not None]
    agreed = sum(q.linked == q.country for q in linked)
    print(f"{len(questions)} roles of {len(told)} reports, {right} right; coreference knew {len(linked)} of them, {agreed} rightly")
    weights = learn(questions, names)
    text = SHIPPED.read_text(encoding="utf-8")
    for name, weight in zip(names, weights, strict=True):
        print(f"{name}: {weight:.2f}")
        text = re.sub(rf"(?m)^{re.escape(name)}: -?[\d.]+", f"{name}: {weight:.2f}", text)
    if options.write:
        SHIPPED.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
