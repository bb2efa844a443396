"""`sayso ceasefires` and `sayso timeline`: what the ledger tells of two sides through time."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from sayso.conflicts import Ceasefire, Entry, Stretch
from sayso.errors import InputError
from sayso.ledger import find, read
from sayso.ledger.filters import Filter
from sayso.ledger.store import Ledger
from sayso.merge.ceasefires import find_ceasefires, find_pair
from sayso.merge.timeline import STEPS, find_timeline
from sayso.merge.truce_tellings import find_pairs
from sayso.output.words import tell_range
from sayso.records import Account, Incident
from sayso.run.reading import find_form, open_as_of, write_all

CHUNK = 500


def show_ceasefires(path: Path, asked: Filter, form: str | None) -> int:
    """The ceasefires of two sides, or of all pairs that are told to agree to one."""
    find_form(form)
    with open_as_of(path, asked.as_of) as ledger:
        return write_all(_find_ceasefires(ledger, asked), form, ceasefire_to_json, _tell_ceasefire, "no ceasefire is told.")


def show_timeline(path: Path, asked: Filter, form: str | None, by: str, rule: str | None) -> int:
    """What two sides did to and with each other, by day or week."""
    from sayso.merge.reading import DEFAULT, find_rule

    find_form(form)
    chosen = rule or DEFAULT
    find_rule(chosen)
    if by not in STEPS:
        raise InputError(f"--by: {by!r} is not known. Known: {', '.join(STEPS)}.")
    if asked.between is None:
        raise InputError("--between A B is needed: a timeline is of two sides.")
    with open_as_of(path, asked.as_of) as ledger:
        found = find_timeline(_find_happenings(ledger, asked), asked.between, by=by, rule=chosen)
        stretches = [s for s in found if _is_asked(s, asked)]
        return write_all(stretches, form, msgspec.to_builtins, _tell_stretch, "nothing is told of the two.")


def _find_ceasefires(ledger: Ledger, asked: Filter) -> Iterator[Ceasefire]:
    happenings = _find_happenings(ledger, asked)
    reports = sorted({account.report for _, accounts in happenings for account in accounts})
    texts = {
        name: report.text
        for at in range(0, len(reports), CHUNK)
        for name, report in find.find_reports(ledger, reports[at : at + CHUNK]).items()
        if report.text
    }
    for pair in [asked.between] if asked.between else find_pairs(happenings, texts):
        for ceasefire in find_ceasefires(happenings, pair, texts):
            if not (asked.first and _last(ceasefire) < asked.first) and not (asked.last and ceasefire.declared[0] > asked.last):
                yield ceasefire


def _last(ceasefire: Ceasefire) -> str:
    ended = [step.days[1] for step in ceasefire.steps if step.stage == "ended" and step.days]
    return max(ended, default="9999-12-31")


def _find_happenings(ledger: Ledger, asked: Filter) -> Sequence[tuple[Incident, list[Account]]]:
    """The incidents of the reports that tell of both sides, each with its accounts."""
    sides = find_pair(asked.between) if asked.between else None
    incidents = read.find_incidents_of(ledger, sides, then=asked.as_of is not None)
    accounts: dict[str, Account] = {}
    ids = [i for incident in incidents for i in incident.accounts]
    for at in range(0, len(ids), CHUNK):
        accounts |= {account.id: account for account in find.find_accounts(ledger, ids[at : at + CHUNK])}
    return [(incident, [accounts[i] for i in incident.accounts]) for incident in incidents]


def ceasefire_to_json(ceasefire: Ceasefire) -> dict[str, Any]:
    """The keys of the interface, and the steps by which each report tells of it."""
    row: dict[str, Any] = msgspec.to_builtins(ceasefire)
    violations = [{"incident": v["incident"], "by": v["by"], "holder": v["holders"], **v} for v in row["violations"]]
    return row | {"violations": violations}


def _tell_ceasefire(found: Ceasefire) -> Iterator[str]:
    yield f"{' and '.join(found.between)}  {found.kind}, declared {_days(found.declared)}: {found.status}"
    told = {
        "in effect": " ".join(part for part in (_days(found.effective), found.time or "") if part),
        "by": ", ".join(found.by),
        "announced": ", ".join(found.announced_by),
        "brokered": ", ".join(found.brokers),
        "incident": found.incident or "",
    }
    yield from (f"  {name:11}{told[name]}" for name in told if told[name])
    for violation in found.violations:
        by = ", ".join(violation.by) or "nobody named"
        holders = ", ".join(violation.holders) or "the narrator"
        denied = f", denied by {', '.join(violation.denied_by)}" if violation.denied_by else ""
        yield f"  {'violated':11}{_days(violation.days)} by {by}, says {holders}{denied}  {violation.incident}"
    yield ""


def _tell_stretch(stretch: Stretch) -> Iterator[str]:
    yield f"{stretch.first} to {stretch.last}  score {stretch.total:+.1f}, mean {stretch.mean:+.1f}"
    yield from (f"  {_tell_entry(entry)}" for entry in stretch.entries)


def _tell_entry(entry: Entry) -> str:
    kind = f"{entry.type} {entry.mode}" if entry.mode else entry.type
    sides = " -> ".join(", ".join(codes) for codes in (entry.actor, entry.recipient) if codes)
    killed = f", {tell_range(*entry.killed)} killed" if entry.killed else ""
    status = "" if entry.status == "actual" else f", {entry.status}"
    return f"{entry.days[0]}  {entry.line:12}  {kind}, {sides or '-'}{killed}{status} ({entry.score:+.1f})  {entry.incident}"


def _days(days: Sequence[str] | None) -> str:
    if not days:
        return ""
    return days[0] if days[0] == days[1] else f"{days[0]} to {days[1]}"


def _is_asked(stretch: Stretch, asked: Filter) -> bool:
    return not (asked.first and stretch.last < asked.first) and not (asked.last and stretch.first > asked.last)
