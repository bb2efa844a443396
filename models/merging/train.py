"""Weigh the comparisons of two accounts, on reports whose happenings are told apart by hand.

    python -m models.merging.train [--write] [FOLDER…]

Each pair of claims of one report, and of accounts of two, of which the hand says that they are one happening or two is an
example; what the comparisons answer is what is known of it. Learning begins at the weights of `hand.yml`, which move
only as far as the examples pull them away. Prints how many pairs are judged rightly by the weights that ship, and by weights
learnt without the reports at hand; `--write` puts those learnt from all into `merging/comparisons.yml`.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray

from models.merging.happenings import read_happenings
from sayso.coder import Coder, code_report, load_coder
from sayso.evaluate.incidents import match_evidence, read_expected
from sayso.merge.accounts import make_accounts
from sayso.merge.block import find_keys, find_pairs
from sayso.merge.contradictions import contradict
from sayso.merge.in_report import InReport
from sayso.merge.judge import find_answers
from sayso.merge.profile import profile_accounts
from sayso.records import Account, Claim, Profile, Report
from sayso.reference.merging import SHIPPED, SIDES, Weights, load_merging

ROOT = Path(__file__).parent.parent.parent
HAND = Path(__file__).parent / "hand.yml"
BUNDLES = ("examples/story", "tests/bundles/*/", "tests/bundles_hard/*/", "models/merging/data/bundles/*/")
PULL = 10.0  # how firmly the weights are held where they began
# Not learnt: what is said outright and what is told too seldom, and between reports what is of whole texts, tried on many more than the bundles have.
FIRM = {
    "within": frozenset({"series", "stage", "status", "losses", "hour"}),
    "across": frozenset({"series", "stage", "status", "losses", "hour", "people", "setting", "theme"}),
}
TOGETHER = {"within": 1.3, "across": 1.75}  # what a pair that belongs together counts, of one that does not
STRICTER = {"within": 0.0, "across": -0.2}  # where the sum begins, beside what is learnt: bundles have more that belongs together than news has
OF_BUNDLE = 3.0  # what a pair of one report counts where the report is one of many on the same days
STEPS, ENOUGH, LONGEST = 40, 1e-4, 2.0
Floats = NDArray[np.float64]
Key = tuple[str, str | float]
Answers = Mapping[str, str | float]
START: Key = ("start", "")


class Pair(NamedTuple):
    """Two accounts on one side of the table, what they are compared by, whether they are one happening, and what the pair counts."""

    source: str
    side: str
    answers: Answers
    one: bool
    counts: float = 1.0


def read_bundle(folder: Path, coder: Coder) -> Iterator[Pair]:
    """The pairs of a bundle that its evidence says something about."""
    rows = map(json.loads, filter(None, (folder / "reports.jsonl").read_text(encoding="utf-8").split("\n")))
    reports = [Report(r["id"], r["text"], r.get("published"), r.get("publisher"), r.get("title")) for r in rows]
    claims = {report.id: code_report(report, coder).claims for report in reports}
    content = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
    names: defaultdict[str, set[str]] = defaultdict(set)
    expected = read_expected(content, {report.id: report.text for report in reports})
    for (name, _), claim in match_evidence(expected, claims).items():
        names[claim].add(name)
    for report in reports:
        for pair in _pairs_within(folder.name, report, claims[report.id], names):
            yield pair._replace(counts=OF_BUNDLE)
    yield from _pairs_across(folder.name, reports, claims, names)


def read_reports(coder: Coder) -> Iterator[Pair]:
    """The pairs of reports that stand alone."""
    for told in read_happenings():
        claims = code_report(told.report, coder).claims
        yield from _pairs_within(told.source, told.report, claims, told.match(claims))


def _pairs_within(source: str, report: Report, claims: Sequence[Claim], names: Mapping[str, Set[str]]) -> Iterator[Pair]:
    ordered = sorted(claims, key=lambda c: (c.at, c.id))
    single = [Account(c.id, report.id, report.id, report.published or "", report.publisher, (c,), True) for c in ordered]
    profiles = {p.id: p for p in profile_accounts(single, report)}
    told = InReport(report, ordered)
    for a, b in combinations(range(len(ordered)), 2):
        one, other = ordered[a].id, ordered[b].id
        if names[one] and names[other] and not contradict(profiles[one], profiles[other]):
            answers = told.complete(find_answers(profiles[one], profiles[other]), a, b)
            if answers is not None:
                yield Pair(source, "within", answers, bool(names[one] & names[other]))


def _pairs_across(
    source: str, reports: Sequence[Report], claims: Mapping[str, Sequence[Claim]], names: Mapping[str, Set[str]]
) -> Iterator[Pair]:
    profiles: dict[str, Profile] = {}
    told: dict[str, set[str]] = {}
    for report in reports:
        made = make_accounts(report, claims[report.id], origin=report.id, known=report.published or "1970-01-01")
        profiles |= {p.id: p for p in profile_accounts(made, report)}
        told |= {a.id: {name for c in a.claims for name in names[c.id]} for a in made}
    blocks: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for profile in profiles.values():
        for key in find_keys(profile):
            blocks[key].append((profile.known, profile.id))
    for a, b in sorted(find_pairs(blocks)):
        one, other = profiles[a], profiles[b]
        if one.report != other.report and told[a] and told[b] and not contradict(one, other):
            answers = find_answers(one, other)
            if answers is not None:
                yield Pair(source, "across", answers, bool(told[a] & told[b]))


def list_weights(weights: Weights) -> dict[Key, float]:
    """What the table has: where the sum begins, each answer, each corner of a scale."""
    answers = {(name, answer): weight for name, row in weights.answers.items() for answer, weight in row.items()}
    corners = {(name, x): weight for name, row in weights.scales.items() for x, weight in row}
    return {START: weights.start} | answers | corners


def read_hand(side: str, keys: Sequence[Key]) -> Floats:
    """Where each weight of one side began."""
    content = yaml.safe_load(HAND.read_text(encoding="utf-8"))
    rows = content["answers"] | content["scales"]
    return np.array([content["start"][side] if key == START else rows.get(key[0], {}).get(side, {}).get(key[1], 0.0) for key in keys], float)


def stack(pairs: Sequence[Pair], weights: Weights, keys: Sequence[Key]) -> Floats:
    """(P, K): how much of each weight a pair takes."""
    place = {key: k for k, key in enumerate(keys)}
    x = np.zeros((len(pairs), len(keys)))
    x[:, place[START]] = 1.0
    for row, pair in zip(x, pairs, strict=True):
        for name, answer in pair.answers.items():
            if isinstance(answer, str):
                if (name, answer) in place:
                    row[place[name, answer]] += 1.0
            elif corners := [at for at, _ in weights.scales[name]]:
                for at, share in zip(corners, _shares(corners, answer), strict=True):
                    row[place[name, at]] += share
    return x


def _shares(corners: Sequence[float], value: float) -> Floats:
    """What each corner of a scale has of a value between two of them."""
    return np.array([np.interp(value, corners, np.eye(len(corners))[k]) for k in range(len(corners))])


def learn(x: Floats, one: NDArray[np.bool_], counts: Floats, start: Floats, pull: Floats) -> Floats:
    """The likeliest weights that are not far from `start`, by Newton's method; `pull` holds each where it is."""
    weights = start.copy()
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (counts * (chances - one)) + pull * (weights - start)
        bend = (x * (counts * chances * (1 - chances))[:, None]).T @ x + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        weights = weights - step * min(1.0, LONGEST / np.abs(step).max())
        if np.abs(step).max() < ENOUGH:
            break
    return weights


def write_weights(text: str, learnt: Mapping[str, Mapping[Key, float]]) -> str:
    """The table with other weights; its words, comments and lines stay as they are."""
    name, out = "", []
    for line in text.split("\n"):
        if found := re.match(r"  ([a-z]+):", line):
            name = found[1]
        if line.startswith("start:"):
            line = f"start: {{{', '.join(f'{side}: {learnt[side][START]:.1f}' for side in SIDES)}}}"
        elif (row := re.match(r"    (within|across):( +)\{(.+)\}$", line)) is not None:
            held = {str(key[1] if isinstance(key[1], str) else f"{key[1]:g}"): w for key, w in learnt[row[1]].items() if key[0] == name}
            told = [part.split(": ")[0] for part in row[3].split(", ")]
            line = f"    {row[1]}:{row[2]}{{{', '.join(f'{word}: {held[word]:.1f}' for word in told)}}}"
        out.append(line.replace("-0.0", "0.0"))
    return "\n".join(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", default=sorted(f for pattern in BUNDLES for f in ROOT.glob(pattern)))
    parser.add_argument("--write", action="store_true", help="put the weights into the file that ships")
    options = parser.parse_args()
    coder, table = load_coder(), load_merging()
    pairs = [*read_reports(coder), *(pair for folder in options.folders for pair in read_bundle(folder, coder))]
    learnt: dict[str, dict[Key, float]] = {}
    for side in SIDES:
        weights: Weights = getattr(table, side)
        known = list_weights(weights)
        keys = list(known)
        start, pull = read_hand(side, keys), np.array([1e9 if name in FIRM[side] else PULL for name, _ in keys])
        own = [pair for pair in pairs if pair.side == side]
        x, one = stack(own, weights, keys), np.array([pair.one for pair in own])
        counts = np.array([pair.counts for pair in own]) * np.where(one, TOGETHER[side], 1.0)
        source = np.array([pair.source for pair in own])
        right = 0
        for name in sorted(set(source)):
            apart = source == name
            right += int(((x[apart] @ learn(x[~apart], one[~apart], counts[~apart], start, pull) > 0) == one[apart]).sum())
        before = int(((x @ np.array(list(known.values())) > 0) == one).sum())
        print(f"{side}: {len(own)} pairs, {int(one.sum())} of one happening; {before} judged rightly as it ships, {right} by what the others teach")
        learnt[side] = dict(zip(keys, learn(x, one, counts, start, pull).tolist(), strict=True))
        learnt[side][START] += STRICTER[side]
    if options.write:
        SHIPPED.write_text(write_weights(SHIPPED.read_text(encoding="utf-8"), learnt), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
