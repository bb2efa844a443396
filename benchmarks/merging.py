"""How well reports are brought together: evidence pairs of the hand-coded bundles, and the shared bench.

    python benchmarks/merging.py bundles [FOLDER…]
    python benchmarks/merging.py bench FOLDER --out PRED.jsonl [--limit 500]

A bundle is a folder with reports.jsonl and expected.yml (examples/story, tests/bundles, tests/bundles_aside).
The bench is no part of the project; PRED.jsonl has a line per incident, the ones that a report leads with first.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from sayso.coder import code_report, load_coder
from sayso.evaluate.incidents import BundleScore, read_expected, score_bundle
from sayso.merge.accounts import make_accounts
from sayso.merge.block import find_keys, find_pairs
from sayso.merge.gather import gather
from sayso.merge.judge import judge
from sayso.merge.profile import profile_accounts
from sayso.merge.reading import read_incident
from sayso.merge.values import make_incident
from sayso.records import Account, Claim, Profile, Report

BUNDLES = ("examples/story", "tests/bundles/*/", "tests/bundles_aside/*/")


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


def score_folder(folder: Path, coder: Any) -> BundleScore:
    """The counts of one bundle."""
    reports = list(read_reports(folder, "reports"))
    claims = {report.id: code_report(report, coder).claims for report in reports}
    groups, accounts, _ = merge(reports, claims)
    expected = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
    home = {c.id: str(n) for n, group in enumerate(groups) for a in group for c in accounts[a].claims}
    wanted = read_expected(expected, {report.id: report.text for report in reports})
    return score_bundle(wanted, expected.get("apart") or [], claims, home)


def score_bundles(folders: Sequence[Path]) -> None:
    coder = load_coder()
    totals: dict[str, BundleScore] = {}
    for folder in folders:
        found = score_folder(folder, coder)
        print(f"{folder.name:18}", *(f"{k} {v:.3f}" for k, v in found.figures().items()), sep="  ")
        totals[folder.parent.name] = totals.get(folder.parent.name, BundleScore()) + found
    for name, total in totals.items():
        print(f"{name:18}", *(f"{k} {v:.3f}" for k, v in total.figures().items()), sep="  ")


def predict_bench(folder: Path, out: Path, limit: int | None) -> None:
    """A line per incident, as `sayso incidents` writes them, but for the fields."""
    coder = load_coder()
    reports = list(read_reports(folder, "inputs"))[:limit]
    groups, accounts, profiles = merge(
        reports, {report.id: code_report(report, coder).claims for report in reports}
    )
    leads = Counter({g: len({accounts[a].report for a in g if not profiles[a].rank}) for g in groups})
    told = {g: sum(len(accounts[a].claims) for a in g) for g in groups}
    with out.open("w", encoding="utf-8") as lines:
        for group in sorted(groups, key=lambda g: (-leads[g], -told[g], g)):
            incident = make_incident([accounts[a] for a in group])
            row = {"id": incident.id, "reports": incident.reports, **read_incident(incident)}
            lines.write(json.dumps(row, default=str) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["bundles", "bench"])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, default=Path("merging.jsonl"))
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    if options.what == "bench":
        predict_bench(options.folders[0], options.out, options.limit)
    else:
        root = Path(__file__).parents[1]
        shipped = [path for pattern in BUNDLES for path in sorted(root.glob(pattern))]
        score_bundles(options.folders or shipped)


if __name__ == "__main__":
    main()
