"""Verbs by which a person corrects what was coded, and takes that back."""

from typing import Annotated, Any

import typer

from sayso.cli.app import CORRECTING, app
from sayso.cli.options import Gazetteer, LedgerPath
from sayso.cli.reading import AsOf, Form, Limit

By = Annotated[str | None, typer.Option(metavar="NAME", help="Who says so; else the name of the user.")]
Claim = Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim, as sayso claims gives it.")]
Words = str | None
Copies = Annotated[bool, typer.Option("--copies", help="Also of the same words in other prints of the story.")]


def _toll(kind: str) -> Any:
    return typer.Option(f"--{kind}", metavar="COUNT", help=f"How many were {kind}: 3, 3-5, 6+ or some; of whom: '3 of ARM CVL'.")


def _party(flag: str, about: str) -> Any:
    return typer.Option(flag, metavar="CODES", help=f"{about}: 'AZE MIL', or several with commas.")


@app.command(
    rich_help_panel=CORRECTING,
    epilog="Example: sayso correct story:71:ASSAULT --type PROTEST --mode riot --actor 'AZE CVL' --killed none --ledger war.duckdb",
)
def correct(
    claim: Claim,
    ledger: LedgerPath,
    type_: Annotated[Words, typer.Option("--type", metavar="TYPE", help="The PLOVER type.")] = None,
    mode: Annotated[Words, typer.Option(metavar="MODE", help="A mode of the type.")] = None,
    status: Annotated[Words, typer.Option(metavar="STATUS", help="actual, negated or future.")] = None,
    historical: Annotated[Words, typer.Option(metavar="YES", help="yes: background; no: news.")] = None,
    actor: Annotated[Words, _party("--actor", "Who did it")] = None,
    recipient: Annotated[Words, _party("--recipient", "To whom")] = None,
    source: Annotated[Words, _party("--source", "On whose say-so")] = None,
    place: Annotated[
        Words,
        typer.Option(metavar="NAME", help="Where: Zenda, 'Zenda, RUR', a GeoNames id or 'Zenda @ 47 9.5'; several with ';'."),
    ] = None,
    date: Annotated[Words, typer.Option(metavar="DAYS", help="When: 2021-11-16, or '2021-11-16 to 2021-11-18'.")] = None,
    killed: Annotated[Words, _toll("killed")] = None,
    injured: Annotated[Words, _toll("injured")] = None,
    captured: Annotated[Words, _toll("captured")] = None,
    missing: Annotated[Words, _toll("missing")] = None,
    displaced: Annotated[Words, _toll("displaced")] = None,
    gazetteer: Gazetteer = None,
    copies: Copies = False,
    by: By = None,
) -> None:
    """Fields of a claim read otherwise than they were coded, says a person; none empties a field. The coding stays kept."""
    from sayso.run.correcting import correct_claim

    told = {
        "type": type_, "mode": mode, "status": status, "historical": historical, "actor": actor, "recipient": recipient,
        "sources": source, "place": place, "date": date, "killed": killed, "injured": injured, "captured": captured,
        "missing": missing, "displaced": displaced,
    }  # fmt: skip
    given = {field: words for field, words in told.items() if words is not None}
    raise typer.Exit(correct_claim(ledger, claim, given, by, gazetteer, copies=copies))


@app.command(rich_help_panel=CORRECTING, epilog="Example: sayso accept story:71:ASSAULT --by anna --ledger war.duckdb")
def accept(claim: Claim, ledger: LedgerPath, copies: Copies = False, by: By = None) -> None:
    """A claim is right as it reads, says a person; one that was rejected is there again."""
    from sayso.run.correcting import judge_coding

    raise typer.Exit(judge_coding(ledger, claim, by, right=True, copies=copies))


@app.command(rich_help_panel=CORRECTING, epilog="Example: sayso reject story:71:ASSAULT --by anna --ledger war.duckdb")
def reject(claim: Claim, ledger: LedgerPath, copies: Copies = False, by: By = None) -> None:
    """A claim tells no event, says a person: it leaves its incident and stays in the list of claims as rejected."""
    from sayso.run.correcting import judge_coding

    raise typer.Exit(judge_coding(ledger, claim, by, right=False, copies=copies))


@app.command(rich_help_panel=CORRECTING, epilog="Example: sayso undo story:71:ASSAULT --by anna --ledger war.duckdb")
def undo(
    claim: Claim,
    ledger: LedgerPath,
    all_of_it: Annotated[bool, typer.Option("--all", help="All that persons said of it, not the last act alone.")] = False,
    by: By = None,
) -> None:
    """Take back what persons corrected, accepted or rejected of a claim; what was before is there again."""
    from sayso.run.correcting import undo_last

    raise typer.Exit(undo_last(ledger, claim, by, all_of_it=all_of_it))


@app.command(rich_help_panel=CORRECTING, epilog="Example: sayso corrections --ledger war.duckdb")
def corrections(ledger: LedgerPath, as_of: AsOf = None, limit: Limit = None, form: Form = None) -> None:
    """What persons said of claims, also what they took back."""
    from sayso.run.asked import make_filter
    from sayso.run.reading import show_corrections

    raise typer.Exit(show_corrections(ledger, make_filter(as_of=as_of, limit=limit), form))
