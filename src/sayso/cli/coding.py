"""Verbs that read reports and show what they say, without keeping it."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.app import CODING, app
from sayso.cli.options import (
    Columns,
    Files,
    Gazetteer,
    Jobs,
    Lexicon,
    Lines,
    Model,
    Network,
    Parties,
    Published,
    Publisher,
    Verbose,
)


@app.command(rich_help_panel=CODING, epilog="Example: sayso code story.txt --published 2021-11-17")
def code(
    files: Files = None,
    published: Published = None,
    publisher: Publisher = None,
    columns: Columns = None,
    network: Network = False,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORM",
            help="table, jsonl or json; else a table on a terminal, jsonl in a pipe.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write DIR/ID.json for each report instead.")
    ] = None,
    skip_done: Annotated[
        bool, typer.Option("--skip-done", help="With --out: leave out what DIR has already.")
    ] = False,
    lexicon: Lexicon = None,
    parties: Parties = None,
    gazetteer: Gazetteer = None,
    model: Model = None,
    jobs: Jobs = 1,
    stdin_jsonl: Lines = False,
    verbose: Verbose = False,
) -> None:
    """Code reports: every event with its parties, place, time, toll, status, and on whose say-so it stands."""
    from sayso.ingest.reports import read_reports
    from sayso.run.code import code_all, make_writer
    from sayso.run.progress import follow
    from sayso.run.setup import Setup

    follow(verbose)
    writer = make_writer(form, out, skip_done)
    reports = read_reports(
        files or [],
        published=published,
        publisher=publisher,
        stdin_lines=stdin_jsonl,
        columns=columns or (),
        network=network,
    )
    raise typer.Exit(code_all(reports, Setup(model, lexicon, parties, gazetteer), writer, jobs))


@app.command(rich_help_panel=CODING, epilog="Example: sayso spans story.txt --layer attributions,dates")
def spans(
    files: Files = None,
    layer: Annotated[
        str,
        typer.Option(
            metavar="NAME[,NAME...]", help="attributions, dates, places, parties, tolls, syntax."
        ),
    ] = "attributions,dates,places,parties,tolls",
    published: Published = None,
    publisher: Publisher = None,
    columns: Columns = None,
    network: Network = False,
    lexicon: Lexicon = None,
    parties: Parties = None,
    gazetteer: Gazetteer = None,
    model: Model = None,
    jobs: Jobs = 1,
    stdin_jsonl: Lines = False,
    verbose: Verbose = False,
) -> None:
    """What the coder saw, layer by layer: one line per report."""
    from sayso.ingest.reports import read_reports
    from sayso.run.lines import find_all_spans
    from sayso.run.progress import follow
    from sayso.run.setup import Setup, find_layers

    follow(verbose)
    layers = find_layers(layer)
    reports = read_reports(
        files or [],
        published=published,
        publisher=publisher,
        stdin_lines=stdin_jsonl,
        columns=columns or (),
        network=network,
    )
    raise typer.Exit(find_all_spans(reports, Setup(model, lexicon, parties, gazetteer), layers, jobs))


@app.command(rich_help_panel=CODING, epilog="Example: sayso relate pairs.jsonl")
def relate(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE", show_default=False, help=".jsonl; none or '-' is standard input."
        ),
    ] = None,
    lexicon: Lexicon = None,
    parties: Parties = None,
    gazetteer: Gazetteer = None,
    model: Model = None,
    jobs: Jobs = 1,
    verbose: Verbose = False,
) -> None:
    """What the first party does to the second in a text.

    A line is {"id", "text", "actor": [start, end], "recipient": [start, end]}, one of the two
    spans null where that party is not known; the answer is
    {"id", "type", "mode", "scores"}.
    """
    from sayso.ingest.reports import read_reports
    from sayso.run.lines import relate_all
    from sayso.run.progress import follow
    from sayso.run.setup import Setup

    follow(verbose)
    pairs = read_reports(files or [], stdin_lines=True)
    raise typer.Exit(relate_all(pairs, Setup(model, lexicon, parties, gazetteer), jobs))


@app.command(rich_help_panel=CODING, epilog="Example: sayso read page.html > report.jsonl")
def read(
    files: Files = None,
    published: Published = None,
    publisher: Publisher = None,
    columns: Columns = None,
    network: Network = False,
    stdin_jsonl: Lines = False,
) -> None:
    """Pages, feeds, archives and tables to report lines: the text, title, publisher, day and more."""
    from sayso.ingest.reports import read_reports
    from sayso.run.lines import read_all

    reports = read_reports(
        files or [],
        published=published,
        publisher=publisher,
        stdin_lines=stdin_jsonl,
        columns=columns or (),
        network=network,
    )
    raise typer.Exit(read_all(reports))


@app.command(rich_help_panel=CODING, epilog="Example: sayso explain story.txt story:71:ASSAULT --published 2021-11-17")
def explain(
    file: Annotated[
        str,
        typer.Argument(metavar="REPORT_FILE", help="A file; with --ledger the id of a claim or an incident."),
    ],
    claim: Annotated[
        str | None, typer.Argument(metavar="CLAIM_ID", show_default=False, help="A claim of the file.")
    ] = None,
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", metavar="PATH", help="Explain what stands in a ledger: explain ID --ledger PATH."),
    ] = None,
    rule: Annotated[
        str | None, typer.Option(metavar="NAME", help="With --ledger: the rule that an incident is read by.")
    ] = None,
    published: Published = None,
    publisher: Publisher = None,
    lexicon: Lexicon = None,
    parties: Parties = None,
    gazetteer: Gazetteer = None,
    model: Model = None,
) -> None:
    """One claim from value to words to rule; of a ledger also an incident, and what holds it together."""
    from sayso.errors import InputError
    from sayso.run.asked import find_kept
    from sayso.run.setup import Setup

    kept = find_kept(claim, ledger)
    if kept is not None:
        from sayso.run.telling import explain_kept

        raise typer.Exit(explain_kept(kept, file, rule))
    from sayso.ingest.reports import read_reports
    from sayso.run.explain import explain_one

    if claim is None:
        raise InputError("Which claim? Give REPORT_FILE and CLAIM_ID, or the id of a claim or an incident and --ledger.")
    reports = read_reports([file], published=published, publisher=publisher)
    explain_one(reports, claim, Setup(model, lexicon, parties, gazetteer))
