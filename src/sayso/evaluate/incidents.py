"""Incidents against hand-coded bundles of reports: which claims were brought together, which kept apart.

A bundle is `reports.jsonl` and `expected.yml` (`examples/story/README.md` tells the form): incidents with
their evidence, each a trigger inside words of one report, and pairs of incidents that are never one.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sayso.records import Claim

Evidence = tuple[str, int, int, int, int]  # report, trigger from and to, words from and to


@dataclass(frozen=True, slots=True)
class Expected:
    """One incident of a bundle: where its evidence stands."""

    name: str
    types: frozenset[str]
    optional: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class BundleScore:
    """Counts of pairs of evidence: wanted, coded and both, over all reports and across them.

    Evidence that no claim tells is left out, but counted in `missed`. `apart` are the pairs of incidents
    that are never one, kept where none of their evidence is together; `apart_pairs` those of their evidence.
    Of `incidents` that are told those are `whole` whose evidence is in one incident, and nobody else's in it.
    """

    evidence: int = 0
    missed: int = 0
    wanted: int = 0
    coded: int = 0
    both: int = 0
    wanted_across: int = 0
    coded_across: int = 0
    both_across: int = 0
    apart: int = 0
    kept_apart: int = 0
    apart_pairs: int = 0
    kept_apart_pairs: int = 0
    incidents: int = 0
    whole: int = 0

    def __add__(self, other: "BundleScore") -> "BundleScore":
        return BundleScore(*(getattr(self, n) + getattr(other, n) for n in self.__slots__))

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 of pairs over all reports and across them, and the share kept apart."""
        found = {"evidence": float(self.evidence), "evidence told": 1 - _ratio(self.missed, self.evidence)}
        for name, wanted, coded, both in (
            ("pairs", self.wanted, self.coded, self.both),
            ("pairs across", self.wanted_across, self.coded_across, self.both_across),
        ):
            p, r = _ratio(both, coded), _ratio(both, wanted)
            found |= {f"{name} P": p, f"{name} R": r, f"{name} F1": _ratio(2 * p * r, p + r)}
        return found | {
            "kept apart": _ratio(self.kept_apart, self.apart),
            "pairs kept apart": _ratio(self.kept_apart_pairs, self.apart_pairs),
            "incidents right": _ratio(self.whole, self.incidents),
        }


def read_expected(content: Mapping[str, Any], texts: Mapping[str, str]) -> list[Expected]:
    """The incidents of an `expected.yml` with the offsets of their evidence; `texts` are those of the reports."""
    found = []
    for row in content["incidents"]:
        evidence = []
        for item in row["evidence"]:
            start = texts[item["report"]].index(item["words"])
            at = start + item["words"].index(item["trigger"])
            spans = (at, at + len(item["trigger"]), start, start + len(item["words"]))
            evidence.append((item["report"], *spans))
        kinds = frozenset(row["type"])
        found.append(Expected(row["name"], kinds, bool(row.get("optional")), tuple(evidence)))
    return found


def match_evidence(
    expected: Sequence[Expected], claims: Mapping[str, Sequence[Claim]]
) -> dict[tuple[str, int], str]:
    """(incident, number of its evidence) -> id of the claim that tells it; each claim tells one.

    A trigger that overlaps goes first, then a claim of an accepted type inside the words.
    """
    found: dict[tuple[str, int], str] = {}
    taken: set[str] = set()
    for strict in (True, False):
        for incident in expected:
            for number, evidence in enumerate(incident.evidence):
                key = (incident.name, number)
                if key in found:
                    continue
                for claim in claims.get(evidence[0], ()):
                    if claim.id not in taken and _tells(claim, evidence, incident, strict):
                        found[key] = claim.id
                        taken.add(claim.id)
                        break
    return found


def _tells(claim: Claim, evidence: Evidence, incident: Expected, strict: bool) -> bool:
    _, start, end, first, last = evidence
    if strict:
        return claim.at < end and start < claim.at + len(claim.trigger)
    return claim.type in incident.types and first <= claim.at < last


def score_bundle(
    expected: Sequence[Expected],
    apart: Sequence[Sequence[str]],
    claims: Mapping[str, Sequence[Claim]],
    incident_of: Mapping[str, str],
) -> BundleScore:
    """The counts of one bundle; `claims` by report, `incident_of` from a claim's id to its incident."""
    told = match_evidence(expected, claims)
    report = {c.id: r for r, found in claims.items() for c in found}
    counted = [e for e in expected if not e.optional]
    where = [
        (e.name, told[e.name, n]) for e in counted for n in range(len(e.evidence)) if (e.name, n) in told
    ]
    total = sum(len(e.evidence) for e in counted)
    wanted, coded, both = [0, 0], [0, 0], [0, 0]
    for (one, a), (other, b) in combinations(where, 2):
        want, have = one == other, incident_of[a] == incident_of[b]
        for part in range(1 + (report[a] != report[b])):
            wanted[part] += want
            coded[part] += have
            both[part] += want and have
    homes: dict[str, list[str]] = {}
    for (name, _), claim in told.items():
        homes.setdefault(name, []).append(incident_of[claim])
    known = [(homes[one], homes[other]) for one, other in apart if one in homes and other in homes]
    return BundleScore(
        total, total - len(where), wanted[0], coded[0], both[0], wanted[1], coded[1], both[1],
        len(known), sum(set(ours).isdisjoint(theirs) for ours, theirs in known),
        sum(len(ours) * len(theirs) for ours, theirs in known),
        sum(a != b for ours, theirs in known for a in ours for b in theirs),
        *_count_whole(homes, {e.name for e in counted}),
    )  # fmt: skip


def _count_whole(homes: Mapping[str, Sequence[str]], counted: Collection[str]) -> tuple[int, int]:
    """How many of the counted incidents are told, and how many of these are one incident of their own."""
    shared = Counter(home for name in counted for home in set(homes.get(name, ())))
    told = [set(homes[name]) for name in counted if name in homes]
    return len(told), sum(len(ours) == 1 and shared[min(ours)] == 1 for ours in told)


def _ratio(a: float, b: float) -> float:
    return a / b if b else 0.0
