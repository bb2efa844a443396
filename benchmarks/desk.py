"""How fast the desk is over large ledgers, each page for itself.

    python benchmarks/desk.py FOLDER [--incidents 50000] [--claims 1000000]

The ledgers are made in FOLDER where they are not there yet: some thousand made-up reports, all of whose rows
are multiplied under other ids, days and places. Each time is that of whole answers, over HTTP, of
`sayso desk` in a process of its own; the first of a kind, unless it says otherwise, for nobody asks the same twice.
"""

import argparse
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sayso.ledger.open import open_ledger
from sayso.ledger.store import Ledger

sys.path.insert(0, str(Path(__file__).parent))
from scale import SPAN, fill

SEED_CLAIMS = 20_000
# Each two accounts of an incident, and each account with that of another, as sure and as doubtful as it comes.
JUDGED = """
    INSERT INTO judgements
    SELECT a.id, b.id, a.incident = b.incident, 0.05 + (hash(a.id, b.id) % 90)::DOUBLE / 100, '{"place":0.9,"day":0.4}', 'machine',
    NULL, NULL, NULL, NULL, NULL
    FROM accounts AS a JOIN accounts AS b ON a.id < b.id AND (a.incident = b.incident OR hash(a.id, b.id) % 2000 = 0)
"""
PROGRAM = [sys.executable, "-c", "import sys; from sayso.cli import main; sys.exit(main())"]
FIRST_PAGE, TABLE, MAP = 2.0, 0.3, 1.5  # seconds that issue 5 allows

# Table -> what of its columns differs in each copy. Ids stand in the records too.
_IDS = "regexp_replace({0}, '\"(r[0-9]+(:[0-9]+:[A-Z]+)?|i[0-9a-f]{{10}})\"', '\"\\1-' || k || '\"', 'g') AS {0}"
_NAMES = "{0} || '-' || k AS {0}"
_DAYS = f"{{0}} + k * {SPAN} AS {{0}}"
_KEYS = "xor({0}, hash(k)) AS {0}"
_PLACES = "{0} + (hash({0}, k) % 1000)::DOUBLE / 500 - 1 AS {0}"
MULTIPLIED: Mapping[str, Mapping[str, str]] = {
    "reports": {_NAMES: "id identity origin", _DAYS: "known"},
    "bands": {_KEYS: "band", _NAMES: "report", _DAYS: "known"},
    "copies": {_NAMES: "a b"},
    "claims": {_NAMES: "id report account", _DAYS: "first last known", _IDS: "record"},
    "accounts": {_NAMES: "id report origin component incident", _DAYS: "first last known", _IDS: "profile"},
    "keys": {_KEYS: "key", _NAMES: "account", _DAYS: "known"},
    "judgements": {_NAMES: "a b"},
    "incidents": {_NAMES: "id", _DAYS: "first last known_first known_last", _PLACES: "lat lon", _IDS: "record"},
}


def make_seed(path: Path) -> None:
    """A ledger of some thousand reports, with what the machine would have judged of their accounts."""
    with open_ledger(path, write=True) as ledger:
        fill(ledger, SEED_CLAIMS)
        with ledger.transaction():
            ledger.run(JUDGED)


def multiply(seed: Path, path: Path, times: int) -> None:
    """A ledger with all rows of the seed so many times."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.write_bytes(seed.read_bytes())
    with open_ledger(part, write=True) as ledger:
        for table, changed in MULTIPLIED.items():
            told = ", ".join(form.format(column) for form, columns in changed.items() for column in columns.split())
            copies = f"(SELECT unnest(range(1, {times}))::INTEGER AS k) AS times"
            with ledger.transaction():
                ledger.run(f"INSERT INTO {table} SELECT {table}.* REPLACE ({told}) FROM {table}, {copies}")
    part.rename(path)


def count(ledger: Ledger, table: str) -> int:
    """The rows of a table."""
    return int(ledger.rows(f"SELECT count(*) FROM {table}")[0][0])


def find_ledgers(folder: Path, incidents: int, claims: int) -> list[Path]:
    """The two ledgers, made where they are not there."""
    folder.mkdir(parents=True, exist_ok=True)
    seed = folder / f"seed-{SEED_CLAIMS}.duckdb"
    if not seed.exists():
        make_seed(seed.with_suffix(".part"))
        seed.with_suffix(".part").rename(seed)
    with open_ledger(seed, write=False) as ledger:
        there = {table: count(ledger, table) for table in ("incidents", "claims")}
    found = []
    for table, wanted in (("incidents", incidents), ("claims", claims)):
        path = folder / f"{table}-{wanted}.duckdb"
        if wanted and not path.exists():
            multiply(seed, path, -(-wanted // there[table]))
        if wanted:
            found.append(path)
    return found


class Desk:
    """A desk in a process of its own, and a visitor."""

    def __init__(self, port: int, process: subprocess.Popen[bytes]) -> None:
        self.port = port
        self.process = process
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=600)

    def get(self, address: str, *, part: bool = False) -> tuple[float, bytes]:
        """Seconds until all of the answer is there, and the answer."""
        began = time.perf_counter()
        self.line.request("GET", address, headers={"X-Desk-Part": "results"} if part else {})
        answer = self.line.getresponse()
        content = answer.read()
        seconds = time.perf_counter() - began
        assert answer.status == 200, (address, answer.status, content[:300])
        return seconds, content

    def memory(self) -> float:
        """The most memory that the process has held, in MB."""
        told = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.findall(r"VmHWM:\s+(\d+)", told)[0]) / 1024


@contextmanager
def open_desk(path: Path, *options: str) -> Iterator[Desk]:
    """A desk that answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([*PROGRAM, "desk", "--ledger", str(path), "--port", str(port), *options], stderr=subprocess.PIPE)
    try:
        desk = Desk(port, process)
        for _ in range(600):
            try:
                desk.get("/static/icon.svg")
                break
            except OSError:
                desk.line.close()
                time.sleep(0.1)
        yield desk
    finally:
        process.terminate()
        process.wait()


def open_first_page(desk: Desk, query: str = "") -> tuple[float, float]:
    """Seconds until the table is there, and until the map is: its outlines and what lies in it."""
    table, content = desk.get(f"/?{query}")
    bounds = re.findall(rb'data-bounds="([^"]*)"', content)[0].decode()
    outlines, _ = desk.get("/outlines.json")
    marks, _ = desk.get(f"/map.json?{query}&bbox={bounds}&zoom=2")
    return table, table + outlines + marks


FILTERS = (
    "type=ASSAULT", "mode=firearms", "party=AZE+MIL", "party=UKR", "party=IND&other=PAK", "from=2018-03-01&to=2018-03-31", "from=2019-01-01",
    "contested=1", "status=negated", "source=RUS", "place={town}", "q={town}", "q=shelled+soldiers", "type=REJECT&party=SDN&contested=1",
    "start=5000", "as_of=2018-03-01",
)  # fmt: skip
PAGES = (
    "/incident/{incident}", "/report/{report}", "/claim/{claim}", "/parties", "/party/AZE", "/party/AZE%20MIL", "/pair/AZE/ARM", "/pair/RUS/UKR",
    "/reports", "/search?q={town}", "/search?q=shelled+soldiers", "/review", "/review?skip=100", "/review/codings", "/issues", "/sure",
    "/api/v1/incidents?limit=100", "/api/v1/claims?limit=100", "/api/v1/claims?party=AZE", "/api/v1/parties",
    "/api/v1/timeline?between=AZE,ARM",
)  # fmt: skip


def find_names(path: Path) -> dict[str, str]:
    """What the addresses speak of."""
    with open_ledger(path, write=False) as ledger:
        incident, town = ledger.rows("SELECT id, places[-1] FROM incidents ORDER BY reports DESC, id DESC LIMIT 1")[0]
        claim, report = ledger.rows("SELECT id, report FROM claims ORDER BY id LIMIT 1 OFFSET 5000")[0]
        told = [f"{count(ledger, table):,} {table}" for table in ("incidents", "claims", "reports", "judgements")]
        print(", ".join(told), f"{path.stat().st_size / 1e6:,.0f} MB", sep=", ")
    return {"incident": incident, "town": quote(town), "claim": quote(claim), "report": quote(report)}


def measure(path: Path) -> dict[str, float]:
    """Print all times over one ledger; returns those that have a bar."""
    names = find_names(path)
    with open_desk(path) as desk:
        cold, ready = open_first_page(desk)
        warm, ready_again = open_first_page(desk)
        print(f"first page: table {cold:.2f} s, ready {ready:.2f} s; again {warm:.2f} s and {ready_again:.2f} s")
        tables, maps = [], []
        for query in FILTERS:
            told = query.format(**names)
            table, _ = desk.get(f"/?{told}", part=True)
            marks, content = desk.get(f"/map.json?{told}&zoom=2")
            tables.append(table)
            maps.append(marks)
            print(f"{table:6.2f} s table {marks:6.2f} s map  {len(content) / 1000:6.0f} kB  {told}", flush=True)
        for page in PAGES:
            told = page.format(**names)
            seconds, content = desk.get(told)
            again, _ = desk.get(told)
            print(f"{seconds:6.2f} s, again {again:.2f} s  {len(content) / 1000:6.0f} kB  {told}", flush=True)
        print(f"{desk.memory():,.0f} MB at most; load average {os.getloadavg()[0]:.1f}")
    return {"first page": ready, "table": max(tables), "map": max(maps)}


def main() -> None:
    """Make what is missing, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--incidents", type=int, default=50_000)
    parser.add_argument("--claims", type=int, default=1_000_000)
    asked = parser.parse_args()
    for path in find_ledgers(asked.folder, asked.incidents, asked.claims):
        found = measure(path)
        print(json.dumps({name: round(seconds, 2) for name, seconds in found.items()}), flush=True)


if __name__ == "__main__":
    main()
