"""The verb that opens the desk."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.app import READING, app
from sayso.cli.options import Gazetteer, LedgerPath, Lexicon, Model, Parties


@app.command(rich_help_panel=READING, epilog="Example: sayso desk --ledger war.duckdb")
def desk(
    ledger: LedgerPath,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; others than this machine need --token.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535)] = 8765,
    token: Annotated[
        str | None,
        typer.Option(metavar="TOKEN", envvar="SAYSO_TOKEN", help="What a visitor must know."),
    ] = None,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Nothing can be added or judged.")
    ] = False,
    network: Annotated[
        bool, typer.Option("--network", help="Pages and feeds may be fetched for adding.")
    ] = False,
    outlines: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Country outlines of your own, as tools/build_outlines.py writes them."),
    ] = None,
    lexicon: Lexicon = None,
    parties: Parties = None,
    gazetteer: Gazetteer = None,
    model: Model = None,
) -> None:
    """A web application on this machine over a ledger: see it, question it, correct it."""
    from sayso.desk.serve import Wanted, serve
    from sayso.run.setup import Setup

    setup = Setup(model, lexicon, parties, gazetteer)
    raise typer.Exit(serve(Wanted(ledger, host, port, token, read_only, network, outlines, setup)))
