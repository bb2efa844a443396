"""Speed and memory of the whole process: raw text in, claims out, and the model alone for the ratio.

    python benchmarks/speed.py [--reports 200]

The reports are those of tests/gold, repeated with their numbers changed so that no cache sees the
same sentence twice. Machines are noisy: compare the ratios of one run, not seconds of two.
"""

import argparse
import json
import random
import re
import resource
import time
from pathlib import Path

STARTED = time.perf_counter()

from sayso.run.startup import import_spacy, load_lasting  # noqa: E402

import_spacy()  # as the command does

from sayso.coder import Coder, code_report, load_coder  # noqa: E402
from sayso.records import Report  # noqa: E402

GOLD = Path(__file__).parent.parent / "tests" / "gold"


def make_reports(count: int) -> list[Report]:
    """`count` reports in the manner of the gold ones."""
    rng = random.Random(7)
    seeds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]
    reports = []
    for n in range(count):
        seed = seeds[n % len(seeds)]
        text = re.sub(
            r"\b[2-9]\d?\b", lambda m: str(int(m.group()) + rng.randrange(9)), seed["text"]
        )
        reports.append(Report(f"r{n}", text, seed["published"]))
    return reports


def measure_speed(reports: list[Report], coder: Coder) -> dict[str, float]:
    """Sentences, words and reports a second for claims, and for the language model alone."""
    started = time.perf_counter()
    claims = sum(len(code_report(report, coder).claims) for report in reports)
    coded = time.perf_counter() - started
    started = time.perf_counter()
    docs = [coder.read(report.text) for report in reports]
    read = time.perf_counter() - started
    sentences, words = sum(len(list(d.sents)) for d in docs), sum(len(d) for d in docs)
    return {
        "reports": len(reports),
        "sentences": sentences,
        "claims": claims,
        "reports/s": len(reports) / coded,
        "sentences/s": sentences / coded,
        "words/s": words / coded,
        "share of the language model": read / coded,
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=100)
    options = parser.parse_args()
    coder = load_lasting(load_coder)
    first = make_reports(1)[0]
    code_report(first, coder)
    print(f"first claim after {time.perf_counter() - STARTED:.2f} s")
    for name, value in measure_speed(make_reports(options.reports), coder).items():
        print(f"{name:30}{value:10.2f}")


if __name__ == "__main__":
    main()
