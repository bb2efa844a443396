"""What a ledger costs as it grows: adding reports, and reading beside a million claims.

    python benchmarks/scale.py add [--sizes 2000,20000]
    python benchmarks/scale.py read [--claims 1000000] [--ledger PATH]

`add` adds made-up reports whose readings are made up too, so that it measures the ledger and merging alone:
happenings at real places on days of years, three reports of each, a copy among them now and then. It prints
the milliseconds of CPU a report over the last thousand, the ratio between the sizes, and the peak memory.
`read` fills a ledger with made-up rows (kept with --ledger) and times whole calls of the command line.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sayso.ledger.open import open_ledger
from sayso.ledger.rows import encode
from sayso.ledger.store import Ledger
from sayso.ledger.write import choose_text
from sayso.merge.values import make_incident
from sayso.records import Account, Claim, Party, Place, Reading, Report, Toll, When

ROOT = Path(__file__).parents[1]
COUNTRIES = "AZE ARM IND PAK RUS UKR SDN SSD ETH ERI KHM THA COL VEN SYR TUR".split()
SYLLABLES = "ba dor ke lin mar no ra sal te vu zan bek hol mi dra gar wes pol tam ir os".split()
PLAIN = (
    "the of to in and a on that for with was by at from as it were had he they which an be is this their has but not more after"
    " who its have been about when two one people would also over said there all last first other new time year out up three could"
).split()
MODES = ("firearms", "heavy-weapons", "aerial", "explosives")
FIRST = date(2015, 1, 1)
A_DAY = 12  # happenings
LAST = 1000


def make_word(random_: random.Random, syllables: int = 4) -> str:
    """An invented word."""
    return "".join(random_.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def make_reports(count: int, seed: int = 7) -> Iterator[tuple[Report, Reading]]:
    """Reports in the order of their days, with what they yield; the first of many are the first of few."""
    made = random.Random(seed)
    number = 0
    happening = 0
    while number < count:
        happening += 1
        day = FIRST + timedelta(happening // A_DAY)
        one, other = made.sample(COUNTRIES, 2)
        town, lat, lon = make_word(made), made.uniform(-60, 60), made.uniform(-170, 170)
        words = [make_word(made) for _ in range(12)]
        dead, mode = made.randint(1, 30), made.choice(MODES)
        for copy in range(made.randint(1, 5)):
            if number >= count:
                return
            number += 1
            told = dead + made.choice((0, 0, 0, 1, 2))
            yield _make(f"r{number}", day, one, other, (town, lat, lon), words, told, mode, made, copy)


def _make(
    name: str, day: date, one: str, other: str, at: tuple[str, float, float], words: list[str], dead: int, mode: str,
    made: random.Random, copy: int,
) -> tuple[Report, Reading]:  # fmt: skip
    town, lat, lon = at
    first = f"{one} forces shelled {town} on Monday, killing {dead} soldiers of {other}. "
    filler = " ".join(made.choice(words if made.random() < 0.2 else PLAIN) for _ in range(90))
    second = f"The shelling of {town} was denied by {one}. "
    text = f"{first}{second}{filler}."
    published = (day + timedelta(1 + copy // 3)).isoformat()
    place = Place(town, text.index(town), text.index(town) + len(town), town, None, lat, lon, other, "town")
    hurt = Party(other, text.index(other), text.index(other) + 3, f"{other} MIL")
    actor = Party(one, 0, 3, f"{one} MIL")
    start = text.index(f"{dead} soldiers")
    toll = Toll("killed", dead, dead, str(dead), start, start + len(str(dead)), hurt)
    monday = text.index("Monday")
    when = When("Monday", monday, monday + 6, "DATE", day.isoformat(), day.isoformat(), day.isoformat())
    end = len(first)
    denied = text.index("denied")
    claims = (
        Claim(f"{name}:11:ASSAULT", name, (0, end), 11, "shelled", "ASSAULT", mode, 4, actor=(actor,), recipient=(hurt,),
              place=(place,), when=(when,), casualties=(toll,)),
        Claim(f"{name}:{end + 4}:ASSAULT", name, (end, end + len(second)), end + 4, "shelling", "ASSAULT", mode, 4, actor=(actor,),
              place=(place,), status="negated", sources=(Party(one, text.rindex(one), text.rindex(one) + 3, f"{one} GOV"),)),
        Claim(f"{name}:{denied}:REJECT", name, (end, end + len(second)), denied, "denied", "REJECT", None, 3, actor=(actor,)),
    )  # fmt: skip
    return Report(name, text, published, f"Paper {copy}"), Reading(name, claims)


def measure_add(count: int, path: Path) -> dict[str, float]:
    """CPU milliseconds a report, of the last thousand and of all, and peak memory, of this process."""
    from sayso.run.add import Adding
    from sayso.run.merging import load_merging
    from sayso.run.progress import Progress

    marks: list[float] = []
    began = time.process_time()
    with open_ledger(path, write=True) as ledger, Progress(quiet=True) as progress:
        with ledger.transaction():
            choose_text(ledger, True)
        adding = Adding(ledger, load_merging(), progress)
        readings = dict[str, Reading]()

        def reports() -> Iterator[Report]:
            for report, reading in make_reports(count):
                readings[report.id] = reading
                yield report

        for report in adding.find_new(reports()):
            assert isinstance(report, Report)
            adding.take(report, readings.pop(report.id))
            marks.append(time.process_time())
        adding.flush()
        incidents = ledger.rows("SELECT count(*) FROM incidents")[0][0]
    seconds = time.process_time() - began
    last = min(LAST, count - 1)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "reports": count,
        "ms a report, last thousand": 1000 * (marks[-1] - marks[-1 - last]) / last,
        "ms a report, all": 1000 * seconds / count,
        "peak MB": peak,
        "file MB": path.stat().st_size / 1e6,
        "incidents": incidents,
    }


def compare_add(sizes: list[int]) -> None:
    """Each size in a process of its own, then the ratio of the last to the first."""
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            call = [sys.executable, __file__, "one", str(size), str(Path(folder) / "w.duckdb")]
            found.append(json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout))
        print("  ".join(f"{key} {value:,.1f}" for key, value in found[-1].items()), flush=True)
    for key in ("ms a report, last thousand", "ms a report, all"):
        print(f"{key}: {found[-1][key] / found[0][key]:.2f} times that of {sizes[0]}")


TIMES = 50
SPAN = 185  # days of what is multiplied

# Table -> what of its columns differs in each copy.
MULTIPLIED = {
    "reports": "id || '-' || k AS id, identity || k AS identity, known + k * {span} AS known, origin || '-' || k AS origin",
    "claims": "id || '-' || k AS id, report || '-' || k AS report, account || '-' || k AS account,"
    " first + k * {span} AS first, last + k * {span} AS last, known + k * {span} AS known",
    "accounts": "id || '-' || k AS id, report || '-' || k AS report, origin || '-' || k AS origin, component || '-' || k AS component,"
    " incident || '-' || k AS incident, known + k * {span} AS known",
    "incidents": "id || '-' || k AS id, first + k * {span} AS first, last + k * {span} AS last,"
    " known_first + k * {span} AS known_first, known_last + k * {span} AS known_last",
}


def multiply(ledger: Ledger) -> None:
    """All rows again and again, each time some months later and under other ids."""
    with ledger.transaction():
        for table, changed in MULTIPLIED.items():
            told = changed.format(span=SPAN)
            copies = f"(SELECT unnest(range(1, {TIMES}))::INTEGER AS k) AS copies"
            ledger.run(f"INSERT INTO {table} SELECT {table}.* REPLACE ({told}) FROM {table}, {copies}")


CALLS = (
    ["claims", "--limit", "20"],
    ["claims", "--party", "AZE MIL", "--from", "2018-03-01", "--to", "2018-03-31", "--limit", "100"],
    ["claims", "--place", "PLACE", "--limit", "100"],
    ["claims", "--as-of", "2018-03-01", "--limit", "20"],
    ["incidents", "--limit", "20"],
    ["incidents", "--between", "AZE", "ARM", "--limit", "100"],
    ["incidents", "--contested", "--format", "table", "--limit", "20"],
    ["incidents", "--as-of", "2018-03-01", "--limit", "20"],
    ["explain", "INCIDENT"],
    ["explain", "r1000:11:ASSAULT"],
    ["reports", "--limit", "20"],
    ["issues", "--limit", "20"],
    ["sql", "SELECT type, count(*) FROM claims GROUP BY type"],
)


def fill(ledger: Ledger, claims: int) -> None:
    """Rows of so many claims, three a report, as an add would have written them."""
    from sayso.ledger.rows import (
        Stored,
        account_row,
        claim_row,
        find_identity,
        incident_row,
        report_row,
    )
    from sayso.merge.profile import profile_accounts

    rows: dict[str, list[tuple[object, ...]]] = {"reports": [], "claims": [], "accounts": [], "incidents": []}
    group: list[Account] = []
    now = "2022-01-01T00:00:00"

    def close() -> None:
        if group:
            incident = make_incident(group)
            rows["incidents"].append(incident_row(incident, now))
            for account in group:
                profile = profile_accounts([account], Report(account.report, "x"))[0]
                row = list(account_row(account, profile, now))
                row[8:10] = [group[0].id, incident.id]
                rows["accounts"].append(tuple(row))
        group.clear()

    def write() -> None:
        with ledger.transaction():
            for table, found in rows.items():
                ledger.insert(table, found)
                found.clear()

    for number, (report, reading) in enumerate(make_reports(claims // 3)):
        told = report.published or ""
        account = Account(reading.claims[0].id, report.id, report.id, told, report.publisher, reading.claims)
        if group and group[0].claims[0].place != account.claims[0].place:
            close()
        group.append(account)
        stored = Stored(report, find_identity(report), told, True, report.id, (), encode(None), "0", now)
        rows["reports"].append(report_row(stored, True))
        rows["claims"] += [claim_row(claim, account, now) for claim in reading.claims]
        if number % 2000 == 1999:
            write()
    close()
    write()


def measure_reading(path: Path) -> None:
    """Whole calls of the command line, the middle of three, and the time to the first line of all claims."""
    with open_ledger(path, write=False) as ledger:
        claims, reports, incidents = (ledger.rows(f"SELECT count(*) FROM {t}")[0][0] for t in ("claims", "reports", "incidents"))
        names = {
            "PLACE": ledger.rows("SELECT places[1] FROM claims LIMIT 1")[0][0],
            "INCIDENT": ledger.rows("SELECT id FROM incidents ORDER BY reports DESC LIMIT 1")[0][0],
        }
    print(f"{claims:,} claims, {reports:,} reports, {incidents:,} incidents, {path.stat().st_size / 1e6:,.0f} MB")
    program = [sys.executable, "-c", "import sys; from sayso.cli import main; sys.exit(main())"]
    for call in CALLS:
        told = [names.get(word, word) for word in call] + ["--ledger", str(path)]
        seconds = sorted(_time([*program, *told]) for _ in range(3))[1]
        print(f"{seconds:6.2f} s  sayso {' '.join(call)}", flush=True)
    for verb in ("claims", "incidents"):
        began = time.perf_counter()
        process = subprocess.Popen([*program, verb, "--ledger", str(path)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        process.stdout.readline()
        first = time.perf_counter() - began
        lines = 0
        for _ in process.stdout:
            lines += 1
            if lines == 20_000:
                break
        rate = lines / (time.perf_counter() - began - first)
        process.kill()
        process.wait()
        print(f"{first:6.2f} s  to the first line of all {verb}, then {rate:,.0f} a second")


def _time(call: list[str]) -> float:
    began = time.perf_counter()
    done = subprocess.run(call, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return time.perf_counter() - began


def main() -> None:
    """Measure what the first argument says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = parser.add_subparsers(dest="part", required=True)
    parts.add_parser("add").add_argument("--sizes", default="2000,20000")
    one = parts.add_parser("one")
    one.add_argument("size", type=int)
    one.add_argument("path", type=Path)
    read = parts.add_parser("read")
    read.add_argument("--claims", type=int, default=1_000_000)
    read.add_argument("--ledger", type=Path)
    asked = parser.parse_args()
    if asked.part == "one":
        print(json.dumps(measure_add(asked.size, asked.path)))
    elif asked.part == "add":
        compare_add([int(size) for size in asked.sizes.split(",")])
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = asked.ledger or Path(folder) / "million.duckdb"
            if not path.exists():
                with open_ledger(path, write=True) as ledger:
                    fill(ledger, asked.claims // TIMES)
                    multiply(ledger)
            measure_reading(path)


if __name__ == "__main__":
    main()
