"""Claims for a terminal: each sentence with its events marked, and under it who, to whom, on whose say-so."""

from itertools import groupby
from typing import IO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.output.words import tell_act, tell_chain, tell_days, tell_place, tell_status, tell_toll
from sayso.records import Claim, Reading, Report

WIDTH_IN_A_PIPE = 100
COLOURS = {"actual": "green", "negated": "red", "future": "cyan", "hypothetical": "yellow"}


def make_console(stream: IO[str]) -> Console:
    """A console of the terminal's width; in a pipe or file one of 100 columns without colour."""
    if stream.isatty():
        return Console(file=stream, highlight=False)
    return Console(file=stream, highlight=False, width=WIDTH_IN_A_PIPE, no_color=True)


def draw_reading(reading: Reading, report: Report | None) -> RenderableType:
    """One report as a block of text: heading, sentences with their claims, issues."""
    parts: list[RenderableType] = [_draw_heading(reading, report)]
    by_sentence = groupby(
        sorted(reading.claims, key=lambda c: (c.sentence, c.at)), lambda c: c.sentence
    )
    for sentence, group in by_sentence:
        claims = list(group)
        parts.append(Text())
        if report is not None:
            parts.append(_draw_sentence(report.text, sentence, claims))
        parts.extend(_draw_claim(claim) for claim in claims)
    for issue in reading.issues:
        where = f" [{issue.start}:{issue.end}]" if issue.start is not None else ""
        parts.append(Text(f"issue{where}: {issue.reason}", style="yellow"))
    parts.append(Text())
    return Group(*parts)


def _draw_heading(reading: Reading, report: Report | None) -> Text:
    count = len(reading.claims)
    told = [f"{count} claim{'' if count == 1 else 's'}"]
    if report is not None:
        told = [part for part in (report.publisher, report.published) if part] + told
    return Text.assemble((reading.id, "bold"), "  ", (", ".join(told), "dim"))


def _draw_sentence(text: str, sentence: tuple[int, int], claims: list[Claim]) -> Text:
    start, end = sentence
    drawn = Text(text[start:end].translate({10: " ", 13: " ", 9: " "}))
    for claim in claims:
        drawn.stylize("bold underline", claim.at - start, claim.at - start + len(claim.trigger))
    return drawn


def _draw_claim(claim: Claim) -> Padding:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="dim", no_wrap=True)
    rows.add_column(overflow="fold")
    kind = f"{claim.type} {claim.mode}" if claim.mode else claim.type
    rows.add_row(
        "what",
        Text.assemble(
            (kind, "bold"),
            f' "{claim.trigger}", ',
            (tell_status(claim), COLOURS.get(claim.status, "")),
            (f"  {claim.id}", "dim"),
        ),
    )
    rows.add_row("who", Text(tell_act(claim)))
    told = {
        "where": ", ".join(map(tell_place, claim.place)),
        "when": tell_days(claim),
        "toll": ", ".join(map(tell_toll, claim.casualties)),
        "broker": ", ".join(party.code or "---" for party in claim.mediator),
    }
    for name, value in told.items():
        if value:
            rows.add_row(name, Text(value))
    rows.add_row("say-so", Text(tell_chain(claim), style="italic"))
    return Padding(rows, (0, 0, 0, 2))
