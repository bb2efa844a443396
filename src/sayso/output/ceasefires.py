"""Ceasefires and timelines as JSON and as text for people."""

from collections.abc import Iterator
from typing import Any

from sayso.conflicts import Ceasefire, Entry, Step, Stretch, Violation

NARRATOR = "the narrator"


def ceasefire_to_json(ceasefire: Ceasefire) -> dict[str, Any]:
    """The keys of the interface, then the clock, who announced it, and what was said through time."""
    return {
        "incident": ceasefire.incident,
        "between": list(ceasefire.between),
        "declared": list(ceasefire.declared),
        "effective": list(ceasefire.effective) if ceasefire.effective else None,
        "time": ceasefire.time,
        "by": list(ceasefire.by),
        "announced_by": list(ceasefire.announced_by),
        "brokers": list(ceasefire.brokers),
        "kind": ceasefire.kind,
        "status": ceasefire.status,
        "violations": [_violation(violation) for violation in ceasefire.violations],
        "steps": [_step(step) for step in ceasefire.steps],
    }


def _violation(violation: Violation) -> dict[str, Any]:
    return {
        "incident": violation.incident,
        "by": list(violation.by),
        "holder": list(violation.holders),
        "denied_by": list(violation.denied_by),
        "date": list(violation.days),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "stage": step.stage,
        "date": list(step.days) if step.days else None,
        "known": step.known,
        "report": step.report,
        "start": step.start,
        "end": step.end,
        "holders": list(step.holders),
        "claim": step.claim,
    }


def stretch_to_json(stretch: Stretch) -> dict[str, Any]:
    """A day or week with its incidents."""
    return {
        "first": stretch.first,
        "last": stretch.last,
        "score": stretch.total,
        "mean": stretch.mean,
        "incidents": [_entry(entry) for entry in stretch.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "incident": entry.incident,
        "date": list(entry.days),
        "line": entry.line,
        "type": entry.type,
        "mode": entry.mode,
        "actor": list(entry.actor),
        "recipient": list(entry.recipient),
        "status": entry.status,
        "killed": list(entry.killed) if entry.killed else None,
        "score": entry.score,
    }


def tell_ceasefire(ceasefire: Ceasefire) -> Iterator[str]:
    """A ceasefire in lines: what it is, what broke it, and each change of what is said of it."""
    first, second = ceasefire.between
    yield f"{first} - {second}  {ceasefire.kind} ceasefire, {ceasefire.status}"
    clock = f" {ceasefire.time}" if ceasefire.time else ""
    told = {
        "declared": _tell_days(ceasefire.declared),
        "effective": f"{_tell_days(ceasefire.effective)}{clock}" if ceasefire.effective else clock,
        "by": ", ".join(ceasefire.by),
        "announced": ", ".join(ceasefire.announced_by),
        "brokers": ", ".join(ceasefire.brokers),
    }
    yield from (f"  {name:11}{value.strip()}" for name, value in told.items() if value)
    for violation in ceasefire.violations:
        denied = f"; denied by {', '.join(violation.denied_by)}" if violation.denied_by else ""
        holders = ", ".join(violation.holders) or NARRATOR
        by = ", ".join(violation.by) or "nobody named"
        yield f"  {'violated':11}{_tell_days(violation.days)}  by {by}: {holders}{denied}  {violation.incident}"
    yield from _tell_steps(ceasefire)


def _tell_steps(ceasefire: Ceasefire) -> Iterator[str]:
    """Each thing that is said of it once for each speaker, with the day on which it was known first."""
    said: dict[tuple[str, tuple[str, ...]], list[Step]] = {}
    for step in ceasefire.steps:
        said.setdefault((step.stage, step.holders), []).append(step)
    for (stage, holders), steps in said.items():
        more = len({step.report for step in steps}) - 1
        where = steps[0].report + (f" and {more} more" if more else "")
        yield f"  {steps[0].known}  {stage}: {', '.join(holders) or NARRATOR}, {where}"


def tell_stretch(stretch: Stretch) -> Iterator[str]:
    """A day or week with its score, and a line for each incident."""
    days = _tell_days((stretch.first, stretch.last))
    count = len(stretch.entries)
    yield f"{days}  score {stretch.total:+.1f} in {count} incident{'' if count == 1 else 's'}, mean {stretch.mean:+.1f}"
    for entry in stretch.entries:
        sides = " -> ".join(", ".join(codes) for codes in (entry.actor, entry.recipient) if codes)
        kind = f"{entry.type} {entry.mode}" if entry.mode else entry.type
        denied = ", denied" if entry.status == "denied" else ""
        killed = f", {_tell_range(entry.killed)} killed" if entry.killed else ""
        yield f"  {_tell_days(entry.days)}  {entry.line:12}{kind}  {sides}{killed}{denied}  {entry.incident}"


def _tell_days(days: tuple[str, str] | None) -> str:
    if days is None:
        return ""
    return days[0] if days[0] == days[1] else f"{days[0]} to {days[1]}"


def _tell_range(found: tuple[int | None, int | None]) -> str:
    low, high = found
    if low == high:
        return "some" if low is None else str(low)
    return f"{low} or more" if high is None else f"{low or 0} to {high}"
