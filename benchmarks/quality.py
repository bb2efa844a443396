"""Hold sayso against the shared benches: predictions through the coder, figures from score_spans.py.

    python benchmarks/quality.py ../shared [--bench attribution dates places typing event_place factuality] [--limit 100]

The benches and their scorer are not part of the project. `--limit` takes the first N inputs.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from sayso.coder import Coder, annotate_report, load_coder, relate_parties
from sayso.extract.said_by import attribution_of, find_attributions
from sayso.extract.status import find_status
from sayso.extract.where import find_event_places
from sayso.layers import find_spans
from sayso.records import Attribution, Report

Row = dict[str, Any]


def read_rows(folder: Path, stem: str) -> Iterator[Row]:
    """The lines of inputs.jsonl or gold.jsonl, gzipped or not."""
    packed = folder / f"{stem}.jsonl.gz"
    content = (
        gzip.decompress(packed.read_bytes())
        if packed.exists()
        else (folder / f"{stem}.jsonl").read_bytes()
    )
    for line in filter(None, content.decode("utf-8").split("\n")):
        yield json.loads(line)


def _layer(name: str) -> Callable[[Row, Coder], Row]:
    def predict(row: Row, coder: Coder) -> Row:
        published = row.get("published")
        report = Report(row["id"], row["text"], published[:10] if published else None)
        return {"id": row["id"], **find_spans(report, coder, [name])}

    return predict


def _typing(row: Row, coder: Coder) -> Row:
    actor, recipient = row["actor"] or [0, 0], row["recipient"] or [0, 0]
    return {"id": row["id"], **relate_parties(row["text"], tuple(actor), tuple(recipient), coder)}


def _event_place(row: Row, coder: Coder) -> Row:
    seen = annotate_report(Report(row["id"], row["text"]), coder)
    span = seen.doc.char_span(row["at"], row["end"], alignment_mode="expand")
    found = (
        find_event_places(span.root, seen.doc, list(seen.places.values()))
        if span is not None
        else ()
    )
    return {"id": row["id"], "place": [found[0].start, found[0].end] if found else None}


_SEEN: dict[str, tuple[Doc, list[Attribution]]] = {}  # the last text: its events stand in a row


def _read(text: str, coder: Coder) -> tuple[Doc, list[Attribution]]:
    if text not in _SEEN:
        _SEEN.clear()
        doc = coder.read(text)
        _SEEN[text] = doc, find_attributions(doc, coder.cues)
    return _SEEN[text]


def _factuality(row: Row, coder: Coder) -> Row:
    doc, attributions = _read(row["text"], coder)
    span = doc.char_span(row["at"], row["end"], alignment_mode="expand")
    if span is None:
        return {"id": row["id"], "score": 0.0}
    said = attribution_of(span.root.i, attributions, doc)
    return {"id": row["id"], "score": 3 * find_status(span.root, span.root, said).degree}


BENCHES: dict[str, Callable[[Row, Coder], Row]] = {
    "attribution": _layer("attributions"),
    "dates": _layer("dates"),
    "places": _layer("places"),
    "typing": _typing,
    "event_place": _event_place,
    "factuality": _factuality,
}


def score_bench(name: str, shared: Path, limit: int | None, coder: Coder) -> str:
    """The scorer's own words for one bench."""
    folder = shared / "data" / name
    inputs = list(read_rows(folder, "inputs"))[:limit]
    wanted = {row["id"] for row in inputs}
    with tempfile.TemporaryDirectory() as scratch:
        bench = Path(scratch)
        with (bench / "pred.jsonl").open("w", encoding="utf-8") as out:
            for row in inputs:
                out.write(json.dumps(BENCHES[name](row, coder), ensure_ascii=False) + "\n")
        for stem, rows in (("inputs", inputs), ("gold", read_rows(folder, "gold"))):
            kept = [json.dumps(r, ensure_ascii=False) for r in rows if r["id"] in wanted]
            (bench / f"{stem}.jsonl").write_text("\n".join(kept) + "\n", encoding="utf-8")
        command = [
            sys.executable,
            str(shared / "score_spans.py"),
            str(bench),
            str(bench / "pred.jsonl"),
            "--bench",
            name,
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout or done.stderr


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--bench", nargs="+", choices=sorted(BENCHES), default=sorted(BENCHES))
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    coder = load_coder()
    for name in options.bench:
        print(f"== {name}")
        print(score_bench(name, options.shared, options.limit, coder), flush=True)


if __name__ == "__main__":
    main()
