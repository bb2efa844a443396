"""The verb that writes a ledger in the files of others."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.app import READING, app
from sayso.cli.options import LedgerPath
from sayso.cli.reading import (
    AsOf,
    Between,
    From,
    Kind,
    Limit,
    Mode,
    Party,
    RuleName,
    Status,
    Until,
    Where,
)


@app.command(
    rich_help_panel=READING,
    epilog="Example: sayso export --format ucdp --out events.csv --ledger war.duckdb",
)
def export(
    ledger: LedgerPath,
    layout: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="NAME",
            help="csv, jsonl, parquet, geojson, polecat, ucdp, acled, gdelt or gdelt-mentions; see docs/export.md.",
        ),
    ],
    what: Annotated[str, typer.Option(metavar="WHAT", help="incidents or claims.")] = "incidents",
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="File to write; else standard output.")
    ] = None,
    between: Between = None,
    party: Party = None,
    type_: Kind = None,
    mode: Mode = None,
    place: Where = None,
    status: Status = None,
    first: From = None,
    last: Until = None,
    contested: Annotated[
        bool,
        typer.Option("--contested", help="Only incidents with values that cannot all be true."),
    ] = False,
    as_of: AsOf = None,
    rule: RuleName = None,
    limit: Limit = None,
) -> None:
    """Claims or incidents as CSV, JSON lines, Parquet, GeoJSON, or in the layout of another data set."""
    from sayso.run.asked import make_filter
    from sayso.run.export import export_ledger

    asked = make_filter(between, party, type_, mode, place, status, first, last, contested or None, as_of, limit)
    raise typer.Exit(export_ledger(ledger, layout, what, out, asked, rule))
