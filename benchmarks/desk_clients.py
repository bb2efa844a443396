"""Many read a desk while one writes: whether anything fails, is lost, or waits.

    python benchmarks/desk_clients.py LEDGER [--minutes 5] [--clients 20] [--pause 1]

LEDGER is copied first. Each client asks for one page after another, with a pause between them as of a quick reader; one more adds
made-up reports through the interface and judges pairs of claims, some of which it takes back. At the end every judgement has
to stand as it was given.
"""

import argparse
import http.client
import json
import os
import random
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from desk import FILTERS, PAGES, find_names, open_desk

SLOWEST = 0.95
SHOWN = 10  # addresses, those that were waited for longest
WORDS = "The army of Armenia shelled Azerbaijani positions near {town} on Tuesday, killing {dead} soldiers, the defence ministry said."


@dataclass
class Seen:
    """What came of all that was asked."""

    times: dict[str, list[float]] = field(default_factory=lambda: {"read": [], "judge": [], "add": []})
    pages: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))  # those of readers by address
    faults: Counter[str] = field(default_factory=Counter)
    judged: dict[tuple[str, str], bool] = field(default_factory=dict)  # pair to whether it stands


def ask(port: int, seen: Seen, kind: str, address: str, body: object = None) -> bytes:
    """One call on a line of its own."""
    began = time.perf_counter()
    try:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        told = None if body is None else json.dumps(body)
        line.request("GET" if told is None else "POST", address, told, {"content-type": "application/json"} if told else {})
        answer = line.getresponse()
        content = answer.read()
        line.close()
        if answer.status >= 400:
            seen.faults[f"{answer.status} {address[:60]}"] += 1
    except OSError as error:
        seen.faults[f"{type(error).__name__} {address[:60]}"] += 1
        return b""
    seconds = time.perf_counter() - began
    seen.times[kind].append(seconds)
    if kind == "read":
        seen.pages[address].append(seconds)
    return content


def read_on(port: int, seen: Seen, addresses: list[str], until: float, pause: float, seed: int) -> None:
    """A reader, until the time is over."""
    made = random.Random(seed)
    while time.monotonic() < until:
        ask(port, seen, "read", made.choice(addresses))
        time.sleep(made.uniform(0, 2 * pause))


def write_on(port: int, seen: Seen, claims: list[str], until: float) -> None:
    """The one who writes: judgements, some taken back, and now and then a few reports."""
    made = random.Random(1)
    number = 0
    while time.monotonic() < until:
        a, b = sorted(made.sample(claims, 2))
        verdict = made.choice(("same", "different"))
        ask(port, seen, "judge", "/api/v1/judgements", {"a": a, "b": b, "verdict": verdict, "by": "Flavia"})
        seen.judged[a, b] = True
        if number % 5 == 4:
            ask(port, seen, "judge", "/api/v1/judgements", {"a": a, "b": b, "verdict": "undo", "by": "Flavia"})
            seen.judged[a, b] = False
        if number % 10 == 0:
            told = [{"text": WORDS.format(town=f"Zenda {number} {n}", dead=number + n), "published": "2022-01-01"} for n in range(3)]
            ask(port, seen, "add", "/api/v1/reports", {"reports": told})
        number += 1
        time.sleep(1)


def find_lost(port: int, seen: Seen) -> int:
    """How many judgements do not stand as they were given."""
    rows = json.loads(ask(port, seen, "judge", "/api/v1/judgements?limit=1000"))["items"]
    stands = {(row["a"], row["b"]): not row["withdrawn"] for row in rows}
    return sum(stands.get(pair) is not standing for pair, standing in seen.judged.items())


def measure(path: Path, minutes: float, clients: int, pause: float) -> None:
    """Print what came of it."""
    names = find_names(path)
    addresses = [f"/?{query.format(**names)}" for query in FILTERS] + [page.format(**names) for page in PAGES] + ["/", "/map.json?zoom=3"]
    seen = Seen()
    with open_desk(path) as desk:
        rows = json.loads(desk.get("/api/v1/claims?limit=1000")[1])["items"]
        claims = [row["id"] for row in rows if row["incident"]]
        until = time.monotonic() + 60 * minutes
        work = [threading.Thread(target=read_on, args=(desk.port, seen, addresses, until, pause, n)) for n in range(clients)]
        work.append(threading.Thread(target=write_on, args=(desk.port, seen, claims, until)))
        for each in work:
            each.start()
        for each in work:
            each.join()
        lost = find_lost(desk.port, seen)
        for kind, times in seen.times.items():
            late = sorted(times)[int(SLOWEST * len(times))] if times else 0.0
            middle = statistics.median(times) if times else 0.0
            all_ = max(times, default=0)
            print(f"{kind}: {len(times):,} answers, half within {middle:.2f} s, 95 of 100 within {late:.2f} s, all within {all_:.2f} s")
        for address, times in sorted(seen.pages.items(), key=lambda item: -sum(item[1]))[:SHOWN]:
            print(f"  {sum(times):6.1f} s waited, half within {statistics.median(times):.2f} s: {address}")
        print(f"{len(seen.judged)} pairs judged, {lost} lost; faults: {dict(seen.faults) or 'none'}")
        print(f"{desk.memory():,.0f} MB at most; load average {os.getloadavg()[0]:.1f}")


def main() -> None:
    """Measure on a copy."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--pause", type=float, default=1, help="seconds between a reader's pages, on average")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.ledger.parent) as folder:
        measure(Path(shutil.copy(asked.ledger, folder)), asked.minutes, asked.clients, asked.pause)


if __name__ == "__main__":
    main()
