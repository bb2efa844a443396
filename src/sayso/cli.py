"""The command line: one thin verb per room.

Exit codes: 0 all done, 1 some reports failed or the gate does not hold, 2 a wrong call.
Rooms are imported inside the verbs, so that `sayso --help` does not wait for a language model.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from sayso import __version__
from sayso.errors import InputError, SaysoError

WRONG_CALL = 2

app = typer.Typer(
    name="sayso",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="News reports into event claims: who did what to whom, where, when, and on whose say-so. Offline.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
gazetteer_app = typer.Typer(
    no_args_is_help=True,
    help="Places of your own.",
    epilog="Example: sayso gazetteer import GE.txt --out georgia.sqlite",
)
app.add_typer(gazetteer_app, name="gazetteer", rich_help_panel=None)

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help="Reports: .txt .jsonl .jsonl.gz .json .csv .tsv .html .parquet; none or '-' is standard input.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Day of publication (2021-11-17) of reports that do not say it."
    ),
]
Publisher = Annotated[
    str | None, typer.Option(metavar="NAME", help="Publisher of reports that do not say it.")
]
Lines = Annotated[
    bool, typer.Option("--stdin-jsonl", help="Standard input holds report lines, not one text.")
]
Lexicon = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Lexicon of your own; see check-lexicon.")
]
Parties = Annotated[
    Path | None,
    typer.Option(
        "--parties", metavar="FILE", help="Parties of your own, added to the shipped ones."
    ),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Another spaCy pipeline with Universal Dependencies."),
]
Gazetteer = Annotated[
    Path | None,
    typer.Option(
        metavar="PATH",
        envvar="SAYSO_GAZETTEER",
        help="Places of your own, beside the shipped ones; see gazetteer import.",
    ),
]
Jobs = Annotated[int, typer.Option(min=1, metavar="N", help="Processes to code with.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Show where a report failed.")]


@app.command(epilog="Example: sayso code story.txt --published 2021-11-17")
def code(
    files: Files = None,
    published: Published = None,
    publisher: Publisher = None,
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
        files or [], published=published, publisher=publisher, stdin_lines=stdin_jsonl
    )
    raise typer.Exit(code_all(reports, Setup(model, lexicon, parties, gazetteer), writer, jobs))


@app.command(epilog="Example: sayso spans story.txt --layer attributions,dates")
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
        files or [], published=published, publisher=publisher, stdin_lines=stdin_jsonl
    )
    raise typer.Exit(find_all_spans(reports, Setup(model, lexicon, parties, gazetteer), layers, jobs))


@app.command(epilog="Example: sayso relate pairs.jsonl")
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

    A line is {"id", "text", "actor": [start, end], "recipient": [start, end]}; the answer is
    {"id", "type", "mode", "scores"}.
    """
    from sayso.ingest.reports import read_reports
    from sayso.run.lines import relate_all
    from sayso.run.progress import follow
    from sayso.run.setup import Setup

    follow(verbose)
    pairs = read_reports(files or [], stdin_lines=True)
    raise typer.Exit(relate_all(pairs, Setup(model, lexicon, parties, gazetteer), jobs))


@app.command(epilog="Example: sayso read page.html > report.jsonl")
def read(
    files: Files = None,
    published: Published = None,
    publisher: Publisher = None,
    stdin_jsonl: Lines = False,
) -> None:
    """Pages and tables to report lines: the article's text, title, publisher and day."""
    from sayso.ingest.reports import read_reports
    from sayso.run.lines import read_all, refuse_urls

    refuse_urls(files or [])
    reports = read_reports(
        files or [], published=published, publisher=publisher, stdin_lines=stdin_jsonl
    )
    raise typer.Exit(read_all(reports))


@app.command(epilog="Example: sayso explain story.txt story:71:ASSAULT --published 2021-11-17")
def explain(
    file: Annotated[str, typer.Argument(metavar="REPORT_FILE")],
    claim: Annotated[str, typer.Argument(metavar="CLAIM_ID")],
    published: Published = None,
    publisher: Publisher = None,
    lexicon: Lexicon = None,
    parties: Parties = None,
    gazetteer: Gazetteer = None,
    model: Model = None,
) -> None:
    """One claim from value to words to rule, and the chain of who says it."""
    from sayso.ingest.reports import read_reports
    from sayso.run.explain import explain_one
    from sayso.run.setup import Setup

    reports = read_reports([file], published=published, publisher=publisher)
    explain_one(reports, claim, Setup(model, lexicon, parties, gazetteer))


@app.command(epilog="Example: sayso evaluate tests/gold --floors benchmarks/floors.json")
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


@app.command("check-lexicon", epilog="Example: sayso check-lexicon my-lexicon/")
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


@app.command(epilog="Example: sayso version")
def version() -> None:
    """The version of this sayso."""
    typer.echo(__version__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one call and return its exit code; every failure is one line on standard error."""
    try:
        app(args=list(arguments) if arguments is not None else None, prog_name="sayso")
    except SaysoError as error:
        print(f"sayso: {error}", file=sys.stderr)
        return WRONG_CALL
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else int(bool(ending.code))
    return 0
