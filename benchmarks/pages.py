"""Text of web pages: F1 by score_spans.py, and pages a second beside trafilatura alone, page by page in the same run.

    python benchmarks/pages.py ../shared [--rounds 3]

The bench and its scorer are not part of the project.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from quality import read_rows
from trafilatura import extract

from sayso.ingest.pages import read_page


def read_ours(page: bytes) -> str:
    found = read_page(page)
    return "" if isinstance(found, str) else str(found.fields["text"])


def read_alone(page: bytes) -> str:
    """The settings of trafilatura that are best and quickest on news."""
    return extract(page, fast=True, include_comments=False) or ""


def score(folder: Path, scorer: Path, texts: dict[str, str]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "pred.jsonl"
        path.write_text(
            "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in texts.items()),
            encoding="utf-8",
        )
        done = subprocess.run(
            [sys.executable, str(scorer), str(folder), str(path), "--bench", "pages", "--json"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    folder = options.shared / "data" / "pages"
    pages = {row["id"]: gzip.decompress((folder / row["file"]).read_bytes()) for row in read_rows(folder, "inputs")}
    readers: dict[str, Callable[[bytes], str]] = {"trafilatura": read_alone, "sayso": read_ours}
    texts: dict[str, dict[str, str]] = {name: {} for name in readers}
    spent = dict.fromkeys(readers, 0.0)
    for number in range(options.rounds + 1):
        for report_id, page in pages.items():
            for name, read in readers.items():
                began = time.process_time()
                texts[name][report_id] = read(page)
                spent[name] += (time.process_time() - began) * bool(number)  # the first round warms up
    for name, found in texts.items():
        figures = score(folder, options.shared / "score_spans.py", found)
        rate = options.rounds * len(pages) / spent[name]
        print(
            f"{name:12} F1 {figures['F1']:.4f}  P {figures['precision']:.4f}  R {figures['recall']:.4f}"
            f"  {rate:.1f} pages a second of one processor"
        )
    print(f"ratio of the rates: {spent['trafilatura'] / spent['sayso']:.2f}")


if __name__ == "__main__":
    main()
