"""How well reports are brought together: pairs, contested values and ceasefires of the hand-coded bundles, and a bench.

    python benchmarks/merging.py bundles [FOLDER…] [--show] [--floors FILE]
    python benchmarks/merging.py bench FOLDER --out PRED.jsonl [--limit 500]

A bundle is a folder with reports.jsonl and expected.yml (examples/story, tests/bundles, tests/bundles_hard, tests/bundles_aside).
The bench is no part of the project; PRED.jsonl has a line per incident, in the order `told`.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from sayso.coder import code_report, load_coder
from sayso.conflicts import Ceasefire
from sayso.evaluate.contests import ContestScore, score_contests
from sayso.evaluate.incidents import BundleScore, match_evidence, read_expected, score_bundle
from sayso.evaluate.lines import LineScore, score_lines
from sayso.ledger.filters import Filter
from sayso.ledger.open import open_in_memory
from sayso.ledger.read import read_incidents
from sayso.ledger.store import Ledger
from sayso.merge.accounts import make_accounts
from sayso.merge.block import find_keys, find_pairs
from sayso.merge.gather import gather
from sayso.merge.judge import judge
from sayso.merge.profile import profile_accounts
from sayso.merge.reading import read_incident
from sayso.merge.values import make_incident
from sayso.records import Account, Claim, Profile, Reading, Report
from sayso.run.add import Adding
from sayso.run.asked import make_filter
from sayso.run.merging import load_merging
from sayso.run.progress import Progress
from sayso.run.sides import find_all_ceasefires, find_happenings

BUNDLES = ("examples/story", "tests/bundles/*/", "tests/bundles_hard/*/", "tests/bundles_aside/*/")


def read_reports(folder: Path, stem: str) -> Iterator[Report]:
    """The report lines of a file, gzipped or not."""
    packed = folder / f"{stem}.jsonl.gz"
    content = gzip.decompress(packed.read_bytes()) if packed.exists() else (folder / f"{stem}.jsonl").read_bytes()
    for row in map(json.loads, filter(None, content.decode("utf-8").split("\n"))):
        yield Report(row["id"], row["text"], row.get("published"), row.get("publisher"), row.get("title"))


def merge(
    reports: Iterable[Report], claims: Mapping[str, Sequence[Claim]]
) -> tuple[list[tuple[str, ...]], dict[str, Account], dict[str, Profile]]:
    """The accounts of each incident, all accounts and profiles by id; every report an origin of its own."""
    accounts: dict[str, Account] = {}
    profiles: dict[str, Profile] = {}
    for report in reports:
        known = report.published or "1970-01-01"
        made = make_accounts(report, claims[report.id], origin=report.id, known=known)
        accounts |= {account.id: account for account in made}
        profiles |= {profile.id: profile for profile in profile_accounts(made, report)}
    blocks: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for profile in profiles.values():
        for key in find_keys(profile):
            blocks[key].append((profile.known, profile.id))
    judged = [
        judgement
        for a, b in sorted(find_pairs(blocks))
        if profiles[a].report != profiles[b].report
        and (judgement := judge(profiles[a], profiles[b])) is not None
    ]
    return gather(list(profiles.values()), judged, {}), accounts, profiles


def code_reports(reports: Sequence[Report], coder: Any) -> dict[str, Reading]:
    """What each report yields."""
    return {report.id: code_report(report, coder) for report in reports}


@contextmanager
def fill_ledger(reports: Sequence[Report], readings: Mapping[str, Reading]) -> Iterator[Ledger]:
    """A ledger in memory to which the reports are added, as `sayso add` does."""
    with open_in_memory() as ledger, Progress(quiet=True) as progress:
        adding = Adding(ledger, load_merging(), progress)
        for report in reports:
            adding.take(report, readings[report.id])
        adding.flush()
        yield ledger


@dataclass(frozen=True, slots=True)
class Scores:
    """What is measured of a bundle."""

    pairs: BundleScore = field(default_factory=BundleScore)
    contests: ContestScore = field(default_factory=ContestScore)
    lines: LineScore = field(default_factory=LineScore)

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(self.pairs + other.pairs, self.contests + other.contests, self.lines + other.lines)

    def figures(self) -> dict[str, float]:
        return self.pairs.figures() | self.contests.figures() | self.lines.figures()


def score_folder(folder: Path, coder: Any) -> Scores:
    """The figures of one bundle through a ledger."""
    reports = list(read_reports(folder, "reports"))
    readings = code_reports(reports, coder)
    content = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
    rows = content.get("ceasefires") or []
    with fill_ledger(reports, readings) as ledger:
        incidents = {incident.id: incident for incident in read_incidents(ledger, Filter())}
        found = [_find_lines(ledger, row) for row in rows]
    days = sorted({day for row in rows for day in row.get("as_of", ())})
    statuses = {day: _find_statuses(reports, readings, rows, day) for day in days}
    told = [{day: statuses[day][n] for day in row.get("as_of", ())} for n, row in enumerate(rows)]
    texts = {report.id: report.text for report in reports}
    expected = read_expected(content, texts)
    claims = {report.id: readings[report.id].claims for report in reports}
    home = {claim: incident.id for incident in incidents.values() for claim in incident.claims}
    homes: dict[str, list[str]] = {}
    for (name, _), claim in match_evidence(expected, claims).items():
        homes.setdefault(name, []).append(home[claim])
    return Scores(
        score_bundle(expected, content.get("apart") or [], claims, home),
        score_contests(content.get("contested") or [], homes, incidents),
        score_lines(rows, homes, found, told, texts),
    )


def _find_lines(ledger: Ledger, row: Mapping[str, Any]) -> list[Ceasefire]:
    first, second = row["between"]
    asked = make_filter(between=(first, second))
    return list(find_all_ceasefires(ledger, asked, find_happenings(ledger, asked)))


def _find_statuses(
    reports: Sequence[Report], readings: Mapping[str, Reading], rows: Sequence[Mapping[str, Any]], day: str
) -> list[str | None]:
    """The status of each row's ceasefire by what was published until a day."""
    known = [report for report in reports if (report.published or "") <= day]
    with fill_ledger(known, readings) as ledger:
        found = [[c for c in _find_lines(ledger, row) if list(c.declared) == row["declared"]] for row in rows]
    return [lines[0].status if lines else None for lines in found]


def score_bundles(folders: Sequence[Path], show: bool, floors: Path | None) -> int:
    """The figures of each folder, and of all folders of one kind; `show` prints what is wrong, never of those kept aside.

    1 where a figure of a kind is under its floor, else 0.
    """
    coder = load_coder()
    totals: dict[str, Scores] = {}
    for folder in folders:
        found = score_folder(folder, coder)
        aside = folder.parent.name == "bundles_aside"
        if not aside:
            print(f"{folder.name:18}", *(f"{k} {v:.3f}" for k, v in found.figures().items()), sep="  ")
        if show and not aside:
            print(*(f"    missed  {told}" for told in found.contests.missed), sep="\n")
            print(*(f"    false   {told}" for told in found.contests.false), sep="\n")
            print(*(f"    line    {told}" for told in found.lines.wrong), sep="\n")
        totals[folder.parent.name] = totals.get(folder.parent.name, Scores()) + found
    for name, total in totals.items():
        print(f"{name:18}", *(f"{k} {v:.3f}" for k, v in total.figures().items()), sep="  ")
    pinned = json.loads(floors.read_text(encoding="utf-8")) if floors else {}
    under = [
        f"{name}: {key} is {totals[name].figures()[key]:.3f}, under its floor of {floor}"
        for name, wanted in pinned.items()
        if name in totals
        for key, floor in wanted.items()
        if totals[name].figures()[key] < floor
    ]
    print(*under, sep="\n", end="\n" if under else "")
    return 1 if under else 0


def predict_bench(folder: Path, out: Path, limit: int | None) -> None:
    """A line per incident, as `sayso incidents` writes them, but for the fields."""
    coder = load_coder()
    reports = list(read_reports(folder, "inputs"))[:limit]
    groups, accounts, profiles = merge(
        reports, {report.id: code_report(report, coder).claims for report in reports}
    )
    told = {g: _how_told(g, accounts, profiles) for g in groups}
    with out.open("w", encoding="utf-8") as lines:
        for group in sorted(groups, key=lambda g: (-told[g], g)):  # as `--order told`
            incident = make_incident([accounts[a] for a in group])
            row = {"id": incident.id, "reports": incident.reports, **read_incident(incident)}
            lines.write(json.dumps(row, default=str) + "\n")


def _how_told(group: Sequence[str], accounts: Mapping[str, Account], profiles: Mapping[str, Profile]) -> int:
    """What the order `told` sorts by (ledger/read.py)."""
    reports = {accounts[a].report for a in group}
    leads = {accounts[a].report for a in group if not profiles[a].rank}
    return 10 * len(leads) + 5 * len(reports) + 2 * sum(len(accounts[a].claims) for a in group)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["bundles", "bench"])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, default=Path("merging.jsonl"))
    parser.add_argument("--limit", type=int)
    parser.add_argument("--floors", type=Path, help="JSON: kind of folder -> figure -> what it must not fall under.")
    parser.add_argument("--show", action="store_true", help="Print what is wrong, but for bundles kept aside.")
    options = parser.parse_args()
    if options.what == "bench":
        predict_bench(options.folders[0], options.out, options.limit)
    else:
        root = Path(__file__).parents[1]
        shipped = [path for pattern in BUNDLES for path in sorted(root.glob(pattern))]
        raise SystemExit(score_bundles(options.folders or shipped, options.show, options.floors))


if __name__ == "__main__":
    main()
