"""`sayso evaluate`: gold reports coded (or coded already), scored, and held against the floors."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sayso.errors import InputError
from sayso.evaluate.claims import (
    Document,
    Score,
    find_misses,
    load_coded,
    load_gold,
    score_documents,
)
from sayso.evaluate.gate import (
    find_failures,
    find_lowered,
    load_floors,
    make_floors,
    write_floors,
)
from sayso.output import claim_to_json
from sayso.records import Issue, Report
from sayso.run.jobs import run_task
from sayso.run.setup import CodeTask, Setup
from sayso.run.stdout import ReaderGone, open_stdout, write_text


class Gate(NamedTuple):
    """The floors of a run, and whether they are to be set anew."""

    path: Path
    set_anew: bool = False
    allow_lower: bool = False


def score_folder(
    gold: Path,
    coded: Path | None,
    setup: Setup,
    gate: Gate | None,
    *,
    misses: bool = False,
    as_json: bool = False,
    jobs: int = 1,
) -> int:
    """Print the figures over a folder of gold reports; 1 where the gate does not hold."""
    documents = load_gold(gold)
    if coded is not None and not coded.is_dir():
        raise InputError(f"--coded {coded}: there is no such folder.")
    if gate is not None and not gate.set_anew:
        load_floors(gate.path)  # what is wrong with the call is told before the coding, not after
    names = [document.name for document in documents]
    claims = load_coded(coded, names) if coded else _code_gold(documents, setup, jobs)
    for name in names:
        if name not in claims:
            print(f"sayso: {name}: not coded", file=sys.stderr)
    scores = score_documents(documents, claims)
    open_stdout()
    try:
        if misses:
            write_text(
                "".join(
                    f"{m.kind:17} {m.document} @{m.at} {m.told}\n"
                    for m in find_misses(documents, claims)
                )
            )
        write_text(_tell_json(scores) if as_json else _tell_table(scores, len(documents)))
    except ReaderGone:
        return 0
    return _hold_gate(scores, gold, gate) if gate else 0


def _code_gold(
    documents: Sequence[Document], setup: Setup, jobs: int
) -> dict[str, list[Mapping[str, Any]]]:
    reports = [
        Report(d.name, d.text, published=d.published, publisher=d.publisher) for d in documents
    ]
    claims: dict[str, list[Mapping[str, Any]]] = {}
    for report, result in run_task(reports, CodeTask(setup), jobs):
        if isinstance(result, Issue):
            print(f"sayso: {result.report}: {result.reason}", file=sys.stderr)
        elif isinstance(report, Report):
            claims[report.id] = [claim_to_json(claim) for claim in result.claims]
    return claims


def _hold_gate(scores: Mapping[str, Score], gold: Path, gate: Gate) -> int:
    """Check or set the floors; what is wrong goes to standard error."""
    if gate.set_anew:
        new = make_floors(scores, gold)
        lowered = find_lowered(load_floors(gate.path), new) if gate.path.exists() else []
        for line in lowered:
            print(f"sayso: {line}", file=sys.stderr)
        if lowered and not gate.allow_lower:
            print("sayso: nothing was written; --allow-lower lets a floor fall.", file=sys.stderr)
            return 1
        write_floors(gate.path, new)
        print(f"sayso: floors written to {gate.path}.", file=sys.stderr)
        return 0
    failures = find_failures(scores, gold, load_floors(gate.path))
    for line in failures:
        print(f"sayso: gate: {line}", file=sys.stderr)
    return 1 if failures else 0


def _tell_table(scores: Mapping[str, Score], documents: int) -> str:
    lines = [
        f"{documents} documents",
        f"{'figure':11}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'coded':>7}",
    ]
    for figure, s in scores.items():
        lines.append(
            f"{figure:11}{s.precision:7.3f}{s.recall:7.3f}{s.f1:7.3f}{s.gold:7}{s.coded:7}"
        )
    return "\n".join(lines) + "\n"


def _tell_json(scores: Mapping[str, Score]) -> str:
    return json.dumps({figure: score._asdict() for figure, score in scores.items()}) + "\n"
