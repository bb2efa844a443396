"""Options that several verbs share, each with its help."""

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help="Reports: .txt .jsonl .json .csv .tsv .parquet .html .rss .atom .xml .warc, folders of them, or URLs "
        "(with --network); none or '-' is standard input.",
    ),
]
Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help="Reports: files, or folders of them, of the kinds that code reads; '-' is standard input.",
    ),
]
LedgerPath = Annotated[
    Path,
    typer.Option(
        "--ledger", metavar="PATH", envvar="SAYSO_LEDGER", show_default=False, help="The ledger's file."
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
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN",
        show_default=False,
        help="Column of a table or key of JSON lines that holds a field: text=body,published=date.",
    ),
]
Network = Annotated[
    bool,
    typer.Option(
        "--network",
        envvar="SAYSO_NETWORK",
        help="Fetch URLs, and the pages behind feed entries that are summaries. Off unless asked for.",
    ),
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
