"""Kill -9 at random moments of an add, then add again: nothing lost, nothing twice, `sayso check` clean.

    python benchmarks/kill.py [--kills 30] [--reports 3000] [--seed 7]

The reports and their readings are those of scale.py. Every run is killed at a random moment, soon
enough that all of them together do not add everything; what a batch had written by then must be there, and never half of it. At the end
the ledger that was killed so often is compared with one that was filled at once.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sayso.ledger.check import find_faults
from sayso.ledger.open import open_ledger

sys.path.insert(0, str(Path(__file__).parents[1]))

TABLES = {
    "reports": "id, origin, hash, known",
    "claims": "id, account, record",
    "accounts": "id, incident, component, profile",
    "judgements": "a, b, same, score, reasons",
    "copies": "a, b, share",
    "incidents": "* EXCLUDE (added)",
    "keys": "key, account",
    "bands": "band, report",
}


def add(path: Path, count: int) -> None:
    """Add the reports with small batches, so that there are many moments between them."""
    from benchmarks.scale import make_reports
    from sayso.run import add as adding
    from sayso.run.merging import load_merging
    from sayso.run.progress import Progress

    adding.MOST_REPORTS = 10
    with open_ledger(path, write=True) as ledger, Progress(quiet=True) as progress:
        each = adding.Adding(ledger, load_merging(), progress)
        readings = {report.id: (report, reading) for report, reading in make_reports(count)}
        for report in each.find_new(report for report, _ in readings.values()):
            each.take(*readings[report.id])  # type: ignore[union-attr]
        each.flush()


def find_rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table, as far as they do not tell when they were added."""
    with open_ledger(path, write=False) as ledger:
        return {table: ledger.rows(f"SELECT {columns} FROM {table} ORDER BY ALL") for table, columns in TABLES.items()}


def main() -> None:
    """Run it and print what was found; 1 where anything is lost, twice or at fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--reports", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--add", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.add:
        add(asked.add, asked.reports)
        return
    made = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        whole, killed = Path(folder) / "whole.duckdb", Path(folder) / "killed.duckdb"
        call = [sys.executable, __file__, "--reports", str(asked.reports), "--add"]
        began = time.perf_counter()
        subprocess.run([*call, str(whole)], check=True)
        seconds = time.perf_counter() - began
        began = time.perf_counter()
        subprocess.run([sys.executable, __file__, "--reports", "0", "--add", str(Path(folder) / "none.duckdb")], check=True)
        start = time.perf_counter() - began
        counts, faults = [], 0
        for _ in range(asked.kills):
            process = subprocess.Popen([*call, str(killed)])
            time.sleep(start * made.uniform(0.9, 1.1) + made.uniform(0, 3 * (seconds - start) / asked.kills))
            process.kill()
            process.wait()
            if killed.exists():
                with open_ledger(killed, write=True) as ledger:
                    faults += sum(1 for _ in find_faults(ledger))
                    counts.append(ledger.rows("SELECT count(*) FROM reports")[0][0])
        subprocess.run([*call, str(killed)], check=True)
        same = find_rows(whole) == find_rows(killed)
    print(f"killed {asked.kills} times, with {counts} reports kept; {faults} faults; the same ledger at the end: {same}")
    print("lost: nothing" if counts == sorted(counts) and same else "LOST")
    sys.exit(0 if same and not faults and counts == sorted(counts) else 1)


if __name__ == "__main__":
    main()
