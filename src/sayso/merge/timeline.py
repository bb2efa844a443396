"""What two sides did to and with each other, by day or week, with a score of conflict and cooperation.

Each incident counts once, however many reports tell of it, on its first day.
"""

from collections.abc import Sequence
from datetime import date

from sayso.conflicts import Entry, Stretch
from sayso.errors import InputError
from sayso.merge.ceasefires import find_pair
from sayso.merge.moments import shift
from sayso.merge.reading import DEFAULT, read_incident
from sayso.merge.violations import Happening, Pair, find_incident_days, is_between
from sayso.records import Incident
from sayso.reference.scores import load_scores

STEPS = {"day": 1, "week": 7}
DEFAULT_STEP = "week"
DIGITS = 2


def find_timeline(
    happenings: Sequence[Happening], between: Pair, *, by: str = DEFAULT_STEP, rule: str = DEFAULT
) -> list[Stretch]:
    """The days or weeks (from Monday) on which something happened between two sides, in order.

    What is only planned or only denied is left out; what one side tells and the other denies is in.
    """
    find_step(by)
    pair = find_pair(between)
    entries = [
        _make_entry(incident, rule)
        for incident, accounts in happenings
        if is_between(accounts, pair) and _happened(incident)
    ]
    stretches: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda e: (e.days, e.incident)):
        stretches.setdefault(_find_start(entry.days[0], by), []).append(entry)
    return [_make_stretch(first, by, found) for first, found in sorted(stretches.items())]


def find_step(by: str) -> int:
    """How many days a stretch of that name has."""
    if by not in STEPS:
        raise InputError(f"--by: {by!r} is not known. Known: {', '.join(STEPS)}.")
    return STEPS[by]


def _happened(incident: Incident) -> bool:
    return any(value.value == "actual" for value in incident.fields.get("status", ()))


def _make_entry(incident: Incident, rule: str) -> Entry:
    reading = read_incident(incident, rule)
    score = load_scores()[reading["type"]]
    killed = next((row for row in reading["casualties"] if row["kind"] == "killed"), None)
    denied = any(value.verdict == "denied" for value in incident.fields["status"])
    return Entry(
        incident=incident.id,
        days=find_incident_days(incident),
        type=reading["type"],
        mode=reading["mode"],
        line=score.line_of(None if killed else reading["mode"]),  # a fight in which captives are made is a fight
        actor=tuple(reading["actor"]),
        recipient=tuple(reading["recipient"]),
        status="denied" if denied else "actual",
        score=score.of(reading["mode"]),
        killed=(killed["low"], killed["high"]) if killed else None,
    )


def _find_start(day: str, by: str) -> str:
    found = date.fromisoformat(day)
    return shift(found, -found.weekday() if by == "week" else 0).isoformat()


def _make_stretch(first: str, by: str, entries: Sequence[Entry]) -> Stretch:
    last = shift(date.fromisoformat(first), STEPS[by] - 1)
    total = sum(entry.score for entry in entries)
    return Stretch(
        first,
        last.isoformat(),
        round(total, DIGITS),
        round(total / len(entries), DIGITS),
        tuple(entries),
    )
