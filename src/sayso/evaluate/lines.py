"""Lines of ceasefires against hand-coded bundles: each thing that a line says, right or wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.conflicts import Ceasefire

FIELDS = ("declared", "effective", "time", "by", "announced_by", "brokers", "kind", "status")


@dataclass(frozen=True, slots=True)
class LineScore:
    """How many of the things that lines should say they say, and what is wrong in words.

    Violations that a line has and should not have count as wrong; a `told` step as wanted.
    """

    wanted: int = 0
    right: int = 0
    wrong: tuple[str, ...] = ()

    def __add__(self, other: "LineScore") -> "LineScore":
        return LineScore(*(getattr(self, n) + getattr(other, n) for n in self.__slots__))

    def figures(self) -> dict[str, float]:
        """The share that is right."""
        return {"ceasefires": self.right / self.wanted if self.wanted else 1.0}


def score_lines(
    rows: Sequence[Mapping[str, Any]],
    homes: Mapping[str, Sequence[str]],
    found: Sequence[Sequence[Ceasefire]],
    statuses: Sequence[Mapping[str, str | None]],
    texts: Mapping[str, str],
) -> LineScore:
    """The counts of one bundle.

    For each row of its `ceasefires`: `found` are the ceasefires of its two sides, `statuses` the status on each of its
    `as_of` days. `homes` are the incidents with evidence of each named one. A line that no row asks for is one wrong.
    """
    checks: list[tuple[str, bool]] = []
    taken: set[Ceasefire] = set()
    for row, lines, status in zip(rows, found, statuses, strict=True):
        line = min(
            lines, key=lambda c: (c.declared != tuple(row["declared"]), c.declared), default=None
        )
        name = row["incident"]
        if line is None:
            checks.append((f"{name}: no ceasefire is found", False))
            continue
        taken.add(line)
        checks += [(f"{name}: {told}", good) for told, good in _check(row, line, homes, texts)]
        for day, wanted in row.get("as_of", {}).items():
            checks.append(
                (f"{name}: as of {day} {status.get(day)}, not {wanted}", status.get(day) == wanted)
            )
    others = {line for lines in found for line in lines} - taken
    checks += [
        (f"another ceasefire, declared {line.declared[0]}", False)
        for line in sorted(others, key=lambda c: c.declared)
    ]
    return LineScore(
        len(checks),
        sum(good for _, good in checks),
        tuple(told for told, good in checks if not good),
    )


def _check(
    row: Mapping[str, Any],
    line: Ceasefire,
    homes: Mapping[str, Sequence[str]],
    texts: Mapping[str, str],
) -> Iterator[tuple[str, bool]]:
    for field in FIELDS:
        have, want = _plain(getattr(line, field)), row[field]
        good = have == want or (field == "status" and have in row.get("or_status", ()))
        yield f"{field} {have}, not {want}", good
    yield (
        f"incident {line.incident} is another one",
        line.incident in homes.get(row["incident"], ()),
    )
    wanted = [
        (home, v["by"], v["holder"], v["denied_by"])
        for v in row["violations"]
        for home in (homes.get(v["incident"], ()),)
    ]
    have = [
        (v.incident, _plain(v.by), _plain(v.holders), _plain(v.denied_by)) for v in line.violations
    ]
    for violation, (home, *who) in zip(row["violations"], wanted, strict=True):
        same = [others for incident, *others in have if incident in home and others[0] == who[0]]
        yield f"violation {violation['incident']} {same}, not {who}", who in same
    for incident, by, holders, _ in have:
        if not any(incident in home and by == who[0] for home, *who in wanted):
            yield f"violation {incident} by {by} told by {holders} is none", False
    for told in row.get("told", ()):
        start = texts[told["report"]].index(told["words"])
        stages = [
            s.stage
            for s in line.steps
            if s.report == told["report"] and s.start < start + len(told["words"]) and start < s.end
        ]
        yield (
            f"{told['report']} {told['words']!r} is {stages or 'nothing'}, not {told['what']}",
            told["what"] in stages,
        )


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
