"""Verbs about quality and knowledge: scores, lexicons and places of your own."""

from pathlib import Path
from typing import Annotated

import typer

from sayso import __version__
from sayso.cli.app import KNOWLEDGE, app
from sayso.cli.options import Gazetteer, Jobs, Lexicon, Model, Parties
from sayso.errors import InputError


@app.command(rich_help_panel=KNOWLEDGE, epilog="Example: sayso evaluate tests/gold --floors benchmarks/floors.json")
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR")],
    coded: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Claims that are coded already (code --out DIR)."),
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="List what was missed, spurious or wrong.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="The figures as one JSON object.")
    ] = False,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Fail where a figure is under its floor.")
    ] = None,
    set_floors: Annotated[
        bool, typer.Option("--set-floors", help="Write the floors anew, just under the figures.")
    ] = False,
    allow_lower: Annotated[
        bool, typer.Option("--allow-lower", help="With --set-floors: let a floor fall.")
    ] = False,
    lexicon: Lexicon = None,
    parties: Parties = None,
    gazetteer: Gazetteer = None,
    model: Model = None,
    jobs: Jobs = 1,
) -> None:
    """Precision, recall and F1 of ten figures over gold reports, and the quality gate."""
    from sayso.run.score import Gate, score_folder
    from sayso.run.setup import Setup

    if set_floors and floors is None:
        raise InputError("--set-floors needs --floors FILE.")
    gate = Gate(floors, set_floors, allow_lower) if floors else None
    setup = Setup(model, lexicon, parties, gazetteer)
    raise typer.Exit(
        score_folder(gold, coded, setup, gate, misses=misses, as_json=as_json, jobs=jobs)
    )


@app.command("check-lexicon", rich_help_panel=KNOWLEDGE, epilog="Example: sayso check-lexicon my-lexicon/")
def check_lexicon(folder: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    """Say what is wrong with a lexicon folder of your own."""
    from sayso.reference.checks import find_faults

    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder.")
    faults = list(find_faults(folder))
    for fault in faults:
        typer.echo(fault)
    if not faults:
        typer.echo(f"{folder}: nothing wrong.")
    raise typer.Exit(1 if faults else 0)


gazetteer_app = typer.Typer(
    no_args_is_help=True,
    help="Places of your own.",
    epilog="Example: sayso gazetteer import GE.txt --out georgia.sqlite",
)
app.add_typer(gazetteer_app, name="gazetteer", rich_help_panel=KNOWLEDGE)


@gazetteer_app.command(
    "import", epilog="Example: sayso gazetteer import GE.txt --out georgia.sqlite"
)
def import_gazetteer(
    dump: Annotated[Path, typer.Argument(metavar="FILE")],
    out: Annotated[
        Path | None,
        typer.Option(metavar="PATH", envvar="SAYSO_GAZETTEER", help="The gazetteer to write."),
    ] = None,
) -> None:
    """A GeoNames dump (XX.txt, allCountries.txt) to a gazetteer of your own, for --gazetteer."""
    from sayso.run.gazetteer import import_dump

    count = import_dump(dump, out)
    typer.echo(f"{out}: {count} places.")


@app.command(rich_help_panel=KNOWLEDGE, epilog="Example: sayso version")
def version() -> None:
    """The version of this sayso."""
    typer.echo(__version__)
