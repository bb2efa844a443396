"""Incidents as JSON and as text for people: what is agreed, what is contested, and who holds it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from sayso.output.words import tell_range
from sayso.records import Incident, Value

FIRST_KEYS = ("value", "holders", "of", "reports", "verdict")
TOLLS = ("killed", "injured", "captured", "missing", "displaced")
NARRATOR = "the narrator"
NAMED = 4


def incident_to_json(incident: Incident, reading: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of the interface: the reading under a rule at the top, all values under `fields`."""
    return {
        "id": incident.id,
        "reports": list(incident.reports),
        "claims": list(incident.claims),
        **reading,
        "known": list(incident.known),
        "fields": {name: [value_to_json(value) for value in values] for name, values in incident.fields.items()},
    }


def value_to_json(value: Value) -> dict[str, Any]:
    """One value with its holders, the reports that say it, and its verdict."""
    found: dict[str, Any] = msgspec.to_builtins(value)
    return {key: found.pop(key) for key in FIRST_KEYS} | found


def tell_incident(incident: Incident, reading: Mapping[str, Any]) -> Iterator[str]:
    """An incident in a few lines."""
    kind = " ".join(str(reading[key]) for key in ("type", "mode") if reading.get(key))
    reports = len(incident.reports)
    known = incident.known[0] if incident.known[0] == incident.known[1] else " to ".join(incident.known)
    days = tell_days(reading.get("date"))
    days = f"reported {days}" if reading.get("date_basis") == "reported" else days
    yield f"{incident.id}  {kind}  {days}".rstrip()
    told = {
        "who": _tell_sides(reading),
        "where": ", ".join(_tell_place(place) for place in reading.get("place") or ()),
        "status": str(reading.get("status") or ""),
    }
    yield from (f"  {name:10}{told[name]}" for name in told if told[name])
    for field, values in incident.fields.items():
        if field in TOLLS or any(value.verdict in ("contested", "denied") for value in values):
            yield from (f"  {field if n == 0 else '':10}{tell_value(field, value)}" for n, value in enumerate(values))
    yield f"  {'told by':10}{reports} report{'' if reports == 1 else 's'}, known {known}"


def tell_value(field: str, value: Value) -> str:
    """`2 of HND MIL: HND GOV, the narrator (corroborated)`."""
    holders = [*value.holders, *([NARRATOR] if getattr(value, "narrated", not value.holders) else [])]
    of = f" of {value.of}" if value.of else ""
    return f"{_tell(field, value.value)}{of}: {', '.join(holders) or NARRATOR} ({value.verdict})"


def tell_days(days: object) -> str:
    """`2021-11-16`, `2021-11-15 to 2021-11-17`, or nothing."""
    if not isinstance(days, Sequence) or isinstance(days, str) or not days:
        return ""
    return str(days[0]) if days[0] == days[-1] else f"{days[0]} to {days[-1]}"


def _tell(field: str, value: object) -> str:
    if field in TOLLS and isinstance(value, Sequence):
        return tell_range(value[0], value[1])
    if isinstance(value, Mapping):
        return _tell_place(value)
    return tell_days(value) or str(value)


def _tell_place(place: object) -> str:
    return str(place.get("name") or place.get("id")) if isinstance(place, Mapping) else str(place)


def _tell_sides(reading: Mapping[str, Any]) -> str:
    sides = [", ".join(map(str, reading.get(key) or ())) for key in ("actor", "recipient")]
    return " -> ".join(side or "-" for side in sides) if sides[1] else sides[0]
