"""Contested values against hand-coded bundles: which were found, which are none, which were missed.

A row of `contested` names an incident, a field, whose toll it is, and values that cannot all be true. It is found
where an incident that holds some of its evidence has two of them as contested or denied.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.records import Incident, Value
from sayso.text import fold

VERDICTS = frozenset({"contested", "denied"})
# Fields of which a bundle says nothing: they follow from the others.
UNTOLD = frozenset({"type", "mode", "recipient"})
ENOUGH = 2  # values that make a contest


@dataclass(frozen=True, slots=True)
class ContestScore:
    """Rows wanted and found, rows that the incidents have and the right ones of these; what was missed or is none."""

    wanted: int = 0
    found: int = 0
    told: int = 0
    right: int = 0
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    def __add__(self, other: "ContestScore") -> "ContestScore":
        return ContestScore(*(getattr(self, n) + getattr(other, n) for n in self.__slots__))

    def figures(self) -> dict[str, float]:
        """Precision over the rows told, recall over the rows wanted; 1 where there is nothing to get wrong."""
        return {
            "contested P": self.right / self.told if self.told else 1.0,
            "contested R": self.found / self.wanted if self.wanted else 1.0,
        }


@dataclass(frozen=True, slots=True)
class Contest:
    """The contested values of one field of one incident, of one party where it is a toll."""

    incident: str
    field: str
    of: str | None
    values: tuple[Value, ...]

    def tell(self) -> str:
        """In one line: the field and each value with its holders."""
        said = (
            f"{_short(v.value)} by {', '.join(v.holders) or 'the narrator'}" for v in self.values
        )
        return f"{self.field}{f' of {self.of}' if self.of else ''}: {'; '.join(said)}"


def find_contests(incident: Incident) -> Iterator[Contest]:
    """What an incident has of contested values; a toll's party stands with its state."""
    for field, values in incident.fields.items():
        groups: dict[str | None, list[Value]] = {}
        for value in values:
            if value.verdict in VERDICTS:
                groups.setdefault(_country(value.of), []).append(value)
        if field not in UNTOLD:
            for found in groups.values():
                yield Contest(incident.id, field, found[0].of, tuple(found))


def score_contests(
    rows: Sequence[Mapping[str, Any]],
    homes: Mapping[str, Sequence[str]],
    incidents: Mapping[str, Incident],
) -> ContestScore:
    """The counts of one bundle: `rows` of its expected.yml, `homes` the incidents with evidence of each named one."""
    names: dict[str, list[str]] = {}
    for name, ids in homes.items():
        for home in dict.fromkeys(ids):
            names.setdefault(home, []).append(name)
    told = [contest for i in incidents.values() for contest in find_contests(i)]
    counted, found = 0, 0
    meant: dict[int, bool] = {}  # number of a contest to whether it counts
    missed = []
    for row in rows:
        matching = [
            n for n, contest in enumerate(told)
            if contest.incident in homes.get(row["incident"], ()) and _is_row(contest, row)
        ]  # fmt: skip
        for n in matching:
            meant[n] = meant.get(n, False) or not row.get("optional")
        if not row.get("optional"):
            counted += 1
            found += bool(matching)
            if not matching:
                missed.append(f"{row['incident']} {row['field']} {row.get('of', '')}".strip())
    other = [c for n, c in enumerate(told) if n not in meant]
    false = tuple(f"{', '.join(names.get(c.incident, [c.incident]))}: {c.tell()}" for c in other)
    right = sum(meant.values())
    return ContestScore(counted, found, right + len(false), right, tuple(missed), false)


def _is_row(contest: Contest, row: Mapping[str, Any]) -> bool:
    if contest.field != row["field"] or _country(contest.of) != _country(row.get("of")):
        return False
    wanted = [each["value"] for each in row["values"]]
    same = [w for w in wanted if any(_is_same(v.value, w) for v in contest.values)]
    # What is only denied has no value of its own: the value that is denied is enough.
    own = [w for w in wanted if w not in (None, [])]
    return len(same) >= min(ENOUGH, len(own))


def _is_same(value: Any, wanted: Any) -> bool:
    if isinstance(value, Mapping):
        return fold(str(value["name"])) == fold(str(wanted))
    if isinstance(value, str) and isinstance(wanted, list):
        return any(value == code or _country(value) == _country(str(code)) for code in wanted)
    return bool(value == wanted)


def _country(code: str | None) -> str | None:
    """The side of a toll's party: a state's forces are one, citizens and rebels are others."""
    if code is None:
        return None
    country, _, sector = code.partition(" ")
    return country if sector in ("", "GOV", "MIL", "COP") else code


def _short(value: Any) -> str:
    return str(value["name"]) if isinstance(value, Mapping) else str(value)
