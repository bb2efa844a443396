"""What a reading verb's options ask for, checked before the ledger is opened."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sayso.errors import InputError
from sayso.ledger.filters import Filter
from sayso.records import REJECTED

STATUSES = ("actual", "negated", "future", "hypothetical", REJECTED)
TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE"
    " ASSAULT"
).split()


def make_filter(
    between: tuple[str, str] | None = None,
    parties: Sequence[str] | None = None,
    types: Sequence[str] | None = None,
    modes: Sequence[str] | None = None,
    places: Sequence[str] | None = None,
    statuses: Sequence[str] | None = None,
    first: str | None = None,
    last: str | None = None,
    contested: bool | None = None,
    as_of: str | None = None,
    limit: int | None = None,
) -> Filter:
    """The filter that the options mean; `InputError` names the value that means nothing."""
    asked = Filter(
        between=(_code("--between", between[0]), _code("--between", between[1])) if between else None,
        parties=tuple(_code("--party", code) for code in parties or ()),
        types=tuple(_one_of("--type", "type", name.upper(), TYPES) for name in types or ()),
        modes=tuple(_one_of("--mode", "mode", name.lower(), find_modes()) for name in modes or ()),
        places=tuple(places or ()),
        statuses=tuple(_one_of("--status", "status", name.lower(), STATUSES) for name in statuses or ()),
        first=_day("--from", first),
        last=_day("--to", last),
        contested=contested,
        as_of=_day("--as-of", as_of),
        limit=limit,
    )
    if asked.first and asked.last and asked.last < asked.first:
        raise InputError(f"--from {asked.first} is after --to {asked.last}.")
    return asked


def find_modes() -> list[str]:
    """The modes of all types, by name."""
    # Most calls ask for no mode, and need not wait for the table of types.
    from sayso.reference.ontology import load_ontology

    return sorted({mode for each in load_ontology().values() for mode in each.modes})


def find_kept(claim: str | None, ledger: Path | None) -> Path | None:
    """The ledger in which `explain` is to look, or None where a file is meant."""
    if claim is not None:
        if ledger is not None:
            raise InputError("With --ledger there is one argument: the id of a claim or an incident.")
        return None
    named = os.environ.get("SAYSO_LEDGER")
    return ledger or (Path(named) if named else None)


def _code(option: str, told: str) -> str:
    code = " ".join(told.upper().split())
    parts = code.split(" ")
    if not code or len(parts) > 2 or not all(part.isalpha() or part == "---" for part in parts):
        raise InputError(f"{option}: {told!r} is no code of a party; give one such as AZE or 'AZE MIL'.")
    return code


def _one_of(option: str, what: str, told: str, known: Sequence[str]) -> str:
    if told not in known:
        raise InputError(f"{option}: {what} {told!r} is not known. Known: {', '.join(known)}.")
    return told


def _day(option: str, told: str | None) -> str | None:
    if told is None:
        return None
    try:
        return date.fromisoformat(told).isoformat()
    except ValueError:
        raise InputError(f"{option}: {told!r} is no day; give one such as 2021-11-17.") from None
