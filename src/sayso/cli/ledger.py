"""Verbs that write a ledger, look after it, and judge what belongs together in it."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.app import JUDGING, KEEPING, app
from sayso.cli.options import (
    Columns,
    Gazetteer,
    Jobs,
    LedgerPath,
    Lexicon,
    Lines,
    Model,
    Network,
    Parties,
    Paths,
    Published,
    Publisher,
    Verbose,
)

By = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who judges; else the name of the user.")
]
One = Annotated[str, typer.Argument(metavar="A", help="A claim or an incident.")]
Other = Annotated[str, typer.Argument(metavar="B", help="Another one.")]


@app.command(rich_help_panel=KEEPING, epilog="Example: sayso add news/ --ledger war.duckdb")
def add(
    files: Paths,
    ledger: LedgerPath,
    published: Published = None,
    publisher: Publisher = None,
    columns: Columns = None,
    network: Network = False,
    no_text: Annotated[
        bool,
        typer.Option("--no-text", help="Keep hashes and offsets only; chosen when a ledger is made."),
    ] = False,
    lexicon: Lexicon = None,
    parties: Parties = None,
    gazetteer: Gazetteer = None,
    model: Model = None,
    jobs: Jobs = 1,
    stdin_jsonl: Lines = False,
    verbose: Verbose = False,
) -> None:
    """Code what is new and keep it; a report that is there is not coded twice. Made where there is none."""
    from sayso.ingest.reports import read_reports
    from sayso.run.add import add_all
    from sayso.run.count import count_reports
    from sayso.run.progress import follow
    from sayso.run.setup import Setup

    follow(verbose)
    reports = read_reports(
        files,
        published=published,
        publisher=publisher,
        stdin_lines=stdin_jsonl,
        columns=columns or (),
        network=network,
    )
    setup = Setup(model, lexicon, parties, gazetteer)
    total = count_reports(files)
    raise typer.Exit(add_all(reports, setup, ledger, jobs, no_text=no_text, total=total))


@app.command(rich_help_panel=KEEPING, epilog="Example: sayso check --ledger war.duckdb")
def check(
    ledger: LedgerPath,
    deep: Annotated[
        bool, typer.Option("--deep", help="Also make all incidents again, in a copy, and compare.")
    ] = False,
) -> None:
    """Say what is wrong with a ledger: offsets, hashes, references, judgements, incidents."""
    from sayso.run.keeping import check_ledger

    raise typer.Exit(check_ledger(ledger, deep=deep))


@app.command(rich_help_panel=KEEPING, epilog="Example: sayso dump backup/ --ledger war.duckdb")
def dump(folder: Annotated[Path, typer.Argument(metavar="DIR")], ledger: LedgerPath) -> None:
    """A ledger to a folder of Parquet files, one a table."""
    from sayso.run.keeping import dump as write_dump

    raise typer.Exit(write_dump(ledger, folder))


@app.command(rich_help_panel=KEEPING, epilog="Example: sayso restore backup/ --ledger again.duckdb")
def restore(folder: Annotated[Path, typer.Argument(metavar="DIR")], ledger: LedgerPath) -> None:
    """A dump to a new ledger, the same as the one it was made of."""
    from sayso.run.keeping import restore as read_dump

    raise typer.Exit(read_dump(folder, ledger))


@app.command(rich_help_panel=KEEPING, epilog="Example: sayso rebuild --ledger war.duckdb")
def rebuild(ledger: LedgerPath) -> None:
    """Make incidents again from reports, claims and what persons judged; nothing else changes."""
    from sayso.run.keeping import rebuild_ledger

    raise typer.Exit(rebuild_ledger(ledger))


@app.command(rich_help_panel=JUDGING, epilog="Example: sayso same i3fa9c01d2b i77b0e4c21a --by anna --ledger war.duckdb")
def same(a: One, b: Other, ledger: LedgerPath, by: By = None) -> None:
    """Two claims or incidents are one happening: a person's judgement, which outweighs the machine's."""
    from sayso.run.judging import judge_pair

    raise typer.Exit(judge_pair(ledger, a, b, by, same=True))


@app.command(rich_help_panel=JUDGING, epilog="Example: sayso different story:71:ASSAULT i77b0e4c21a --ledger war.duckdb")
def different(
    a: One,
    b: Other,
    ledger: LedgerPath,
    alone: Annotated[
        bool, typer.Option("--alone", help="The claim leaves its incident without those that its report tells with it.")
    ] = False,
    by: By = None,
) -> None:
    """Two claims or incidents are two happenings: a person's judgement, which outweighs the machine's."""
    from sayso.run.judging import judge_pair

    raise typer.Exit(judge_pair(ledger, a, b, by, same=False, alone=alone))


@app.command(rich_help_panel=JUDGING, epilog="Example: sayso unjudge i3fa9c01d2b i77b0e4c21a --by anna --ledger war.duckdb")
def unjudge(a: One, b: Other, ledger: LedgerPath, by: By = None) -> None:
    """Take back what persons judged of two claims or incidents; what was before is there again."""
    from sayso.run.judging import unjudge_pair

    raise typer.Exit(unjudge_pair(ledger, a, b, by))
