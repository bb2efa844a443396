"""The verbs that read a ledger: rows as they come, as JSON lines, one JSON array or text for people."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sayso.errors import InputError
from sayso.ledger.filters import Filter
from sayso.ledger.open import open_ledger
from sayso.ledger.store import Ledger
from sayso.run.stdout import ReaderGone, open_stdout, write_text

T = TypeVar("T")
FORMS = ("table", "jsonl", "json")


def find_form(form: str | None) -> str:
    """The form that `--format` asks for, else a table on a terminal and lines in a pipe."""
    if form not in (None, *FORMS):
        raise InputError(f"--format {form!r} is not known. Known: {', '.join(FORMS)}.")
    return form or ("table" if sys.stdout.isatty() else "jsonl")


@contextmanager
def open_as_of(path: Path, as_of: str | None) -> Iterator[Ledger]:
    """The ledger for reading, as it was known on a day."""
    with open_ledger(path, write=False) as ledger:
        if as_of:
            from sayso.run.then import go_back

            go_back(ledger, as_of)
        yield ledger


def write_all(
    items: Iterable[T],
    form: str | None,
    to_json: Callable[[T], Mapping[str, Any]],
    tell: Callable[[T], Iterable[str]],
    nothing: str,
) -> int:
    """Write each item as it comes; `nothing` is said on standard error where a table would be empty."""
    from sayso.output.lines import to_line
    from sayso.output.words import CONTROLS

    chosen = find_form(form)
    open_stdout()
    count = 0
    try:
        for count, item in enumerate(items, 1):
            if chosen == "table":
                write_text("".join(f"{line.translate(CONTROLS)}\n" for line in tell(item)))
            else:
                before = {"jsonl": "", "json": "[\n" if count == 1 else ",\n"}[chosen]
                write_text(before + to_line(to_json(item)) + ("\n" if chosen == "jsonl" else ""))
        if chosen == "json":
            write_text("\n]\n" if count else "[]\n")
    except ReaderGone:
        return 0
    if chosen == "table" and not count:
        print(f"sayso: {nothing}", file=sys.stderr)
    return 0


def show_claims(path: Path, asked: Filter, form: str | None) -> int:
    """`sayso claims`."""
    from sayso.ledger.read import Placed, read_claims
    from sayso.output.lines import claim_to_json
    from sayso.output.words import tell_row

    def to_json(placed: Placed) -> dict[str, Any]:
        row = claim_to_json(placed.claim)
        return {"id": row.pop("id"), "report": row.pop("report"), "incident": placed.incident, **row}

    find_form(form)
    with open_as_of(path, asked.as_of) as ledger:
        return write_all(
            read_claims(ledger, asked),
            form,
            to_json,
            lambda placed: tell_row(placed.claim, placed.incident),
            "no claim fits.",
        )


def show_incidents(path: Path, asked: Filter, form: str | None, rule: str | None, order: str | None) -> int:
    """`sayso incidents`."""
    from sayso.ledger.read import ORDERS, read_incidents
    from sayso.merge.reading import DEFAULT, find_rule, read_incident
    from sayso.output.incidents import incident_to_json, tell_incident

    chosen = rule or DEFAULT
    find_rule(chosen)
    if order not in (None, *ORDERS):
        raise InputError(f"--order {order!r} is not known. Known: {', '.join(ORDERS)}.")
    by = order or ("date" if find_form(form) == "table" else "told")
    with open_as_of(path, asked.as_of) as ledger:
        return write_all(
            read_incidents(ledger, asked, by),
            form,
            lambda incident: incident_to_json(incident, read_incident(incident, chosen)),
            lambda incident: [*tell_incident(incident, read_incident(incident, chosen)), ""],
            "no incident fits.",
        )


def show_rows(
    path: Path, read: Callable[[Ledger], Iterable[Mapping[str, Any]]], form: str | None, keys: tuple[str, ...], nothing: str
) -> int:
    """`sayso reports`, `issues` and `judgements`: rows as they stand; of a table the `keys` alone."""
    find_form(form)
    with open_ledger(path, write=False) as ledger:
        return write_all(
            read(ledger),
            form,
            lambda row: row,
            lambda row: ["  ".join("-" if row[key] is None else str(row[key]) for key in keys)],
            nothing,
        )


def show_reports(path: Path, asked: Filter, form: str | None) -> int:
    """`sayso reports`."""
    from sayso.ledger.read import read_reports

    keys = ("id", "known", "publisher", "origin", "coded")
    return show_rows(path, lambda ledger: read_reports(ledger, asked.as_of, asked.limit), form, keys, "no report is kept.")


def show_issues(path: Path, asked: Filter, form: str | None) -> int:
    """`sayso issues`."""
    from sayso.ledger.read import read_issues

    keys = ("report", "start", "reason", "resolved")
    return show_rows(path, lambda ledger: read_issues(ledger, asked.as_of, asked.limit), form, keys, "nothing was skipped.")


def show_corrections(path: Path, asked: Filter, form: str | None) -> int:
    """`sayso corrections`."""
    from sayso.ledger.corrections import read_corrections
    from sayso.run.field_words import tell_value

    def tell(row: Mapping[str, Any]) -> list[str]:
        told = tell_value(row["field"], row["value"]) or "none"
        back = f", taken back {row['withdrawn'][:19]}Z" if row["withdrawn"] else ""
        back += f" by {row['withdrawn_by']}" if row["withdrawn_by"] else ""
        return [f"{row['claim']}  {row['field']} {told}  {row['by']}, {row['at'][:19]}Z{back}"]

    find_form(form)
    with open_ledger(path, write=False) as ledger:
        rows = read_corrections(ledger, as_of=asked.as_of, limit=asked.limit)
        return write_all(rows, form, lambda row: row, tell, "nobody has corrected anything.")


def show_judgements(path: Path, asked: Filter, form: str | None, *, machine: bool) -> int:
    """`sayso judgements`."""
    from sayso.ledger.judgements import read_judgements

    keys = ("a", "b", "same", "by", "at", "withdrawn", "withdrawn_by")
    return show_rows(
        path,
        lambda ledger: read_judgements(ledger, machine=machine, as_of=asked.as_of, limit=asked.limit),
        form,
        keys,
        "nobody has judged anything.",
    )
