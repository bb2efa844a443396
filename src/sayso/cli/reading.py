"""Verbs that read a ledger."""

from typing import Annotated

import typer

from sayso.cli.app import JUDGING, READING, app
from sayso.cli.options import LedgerPath

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="As it was known on that day (2021-11-17)."),
]
Form = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORM",
        help="table, jsonl or json; else a table on a terminal, jsonl in a pipe.",
    ),
]
Between = Annotated[
    tuple[str, str] | None,
    typer.Option(
        metavar="A B", show_default=False, help="Both parties take part: AZE ARM, or 'AZE MIL' ARM."
    ),
]
Party = Annotated[
    list[str] | None, typer.Option(metavar="CODE", help="One of these parties takes part.")
]
Kind = Annotated[
    list[str] | None, typer.Option("--type", metavar="TYPE", help="Of one of these PLOVER types.")
]
Mode = Annotated[
    list[str] | None, typer.Option(metavar="MODE", help="In one of these modes of its type: firearms, arrest.")
]
Where = Annotated[
    list[str] | None, typer.Option("--place", metavar="NAME", help="At a place: name, GeoNames id or country.")
]
Status = Annotated[
    list[str] | None, typer.Option(metavar="STATUS", help="actual, negated, future, or rejected by a person.")
]
From = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="Happened on that day or later.")
]
Until = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Happened on that day or earlier.")
]
Limit = Annotated[int | None, typer.Option(min=0, metavar="N", help="At most so many.")]
RuleName = Annotated[
    str | None,
    typer.Option("--rule", metavar="NAME", help="What stands at the top where accounts differ; see docs/values.md."),
]


@app.command(rich_help_panel=READING, epilog="Example: sayso incidents --between AZE ARM --contested --ledger war.duckdb")
def incidents(
    ledger: LedgerPath,
    between: Between = None,
    party: Party = None,
    type_: Kind = None,
    mode: Mode = None,
    place: Where = None,
    status: Status = None,
    first: From = None,
    last: Until = None,
    contested: Annotated[
        bool, typer.Option("--contested", help="Only those with values that cannot all be true.")
    ] = False,
    as_of: AsOf = None,
    rule: RuleName = None,
    order: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="told: the most told first; date: by the day they happened; known: by the day of the first report.",
        ),
    ] = None,
    limit: Limit = None,
    form: Form = None,
) -> None:
    """What happened: claims of one happening as one, with all values, their holders and verdicts."""
    from sayso.run.asked import make_filter
    from sayso.run.reading import show_incidents

    asked = make_filter(between, party, type_, mode, place, status, first, last, contested or None, as_of, limit)
    raise typer.Exit(show_incidents(ledger, asked, form, rule, order))


@app.command(rich_help_panel=READING, epilog="Example: sayso claims --party NIC --from 2014-03-01 --ledger war.duckdb")
def claims(
    ledger: LedgerPath,
    between: Between = None,
    party: Party = None,
    type_: Kind = None,
    mode: Mode = None,
    place: Where = None,
    status: Status = None,
    first: From = None,
    last: Until = None,
    as_of: AsOf = None,
    limit: Limit = None,
    form: Form = None,
) -> None:
    """The claims of all reports, each with its incident."""
    from sayso.run.asked import make_filter
    from sayso.run.reading import show_claims

    asked = make_filter(between, party, type_, mode, place, status, first, last, None, as_of, limit)
    raise typer.Exit(show_claims(ledger, asked, form))


@app.command(rich_help_panel=READING, epilog="Example: sayso ceasefires --between AZE ARM --as-of 2021-11-17 --ledger war.duckdb")
def ceasefires(
    ledger: LedgerPath,
    between: Between = None,
    first: From = None,
    last: Until = None,
    as_of: AsOf = None,
    form: Form = None,
) -> None:
    """The ceasefires of two sides: declared, in force, held, violated by whose account, ended."""
    from sayso.run.asked import make_filter
    from sayso.run.sides import show_ceasefires

    asked = make_filter(between, first=first, last=last, as_of=as_of)
    raise typer.Exit(show_ceasefires(ledger, asked, form))


@app.command(rich_help_panel=READING, epilog="Example: sayso timeline --between AZE ARM --by week --ledger war.duckdb")
def timeline(
    ledger: LedgerPath,
    between: Between = None,
    by: Annotated[str, typer.Option(metavar="STEP", help="day or week.")] = "week",
    first: From = None,
    last: Until = None,
    as_of: AsOf = None,
    rule: RuleName = None,
    form: Form = None,
) -> None:
    """What two sides did to and with each other, with a score of conflict and cooperation."""
    from sayso.run.asked import make_filter
    from sayso.run.sides import show_timeline

    asked = make_filter(between, first=first, last=last, as_of=as_of)
    raise typer.Exit(show_timeline(ledger, asked, form, by, rule))


@app.command(rich_help_panel=READING, epilog="Example: sayso reports --ledger war.duckdb")
def reports(ledger: LedgerPath, as_of: AsOf = None, limit: Limit = None, form: Form = None) -> None:
    """The reports that are kept: publisher, days, hash, and whose story each prints."""
    from sayso.run.asked import make_filter
    from sayso.run.reading import show_reports

    raise typer.Exit(show_reports(ledger, make_filter(as_of=as_of, limit=limit), form))


@app.command(rich_help_panel=READING, epilog="Example: sayso issues --ledger war.duckdb")
def issues(ledger: LedgerPath, as_of: AsOf = None, limit: Limit = None, form: Form = None) -> None:
    """What was skipped, and why."""
    from sayso.run.asked import make_filter
    from sayso.run.reading import show_issues

    raise typer.Exit(show_issues(ledger, make_filter(as_of=as_of, limit=limit), form))


@app.command(rich_help_panel=READING, epilog="Example: sayso sql 'SELECT type, count(*) FROM claims GROUP BY type' --ledger war.duckdb")
def sql(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="One SELECT; '-' reads it from standard input.")],
    ledger: LedgerPath,
    form: Form = None,
) -> None:
    """A question in SQL; it can write nothing, and reaches nothing but the ledger."""
    from sayso.run.keeping import show_query

    raise typer.Exit(show_query(ledger, query, form))


@app.command(rich_help_panel=JUDGING, epilog="Example: sayso judgements --ledger war.duckdb")
def judgements(
    ledger: LedgerPath,
    machine: Annotated[
        bool, typer.Option("--machine", help="Those of the machine as well.")
    ] = False,
    as_of: AsOf = None,
    limit: Limit = None,
    form: Form = None,
) -> None:
    """What persons judged to be one happening or two, also what they took back."""
    from sayso.run.asked import make_filter
    from sayso.run.reading import show_judgements

    raise typer.Exit(show_judgements(ledger, make_filter(as_of=as_of, limit=limit), form, machine=machine))
