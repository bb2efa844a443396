"""The application that the verbs register with, and the groups under which its help lists them."""

from typing import Any

import typer
from typer.core import TyperGroup

CODING = "Reports to claims"
KEEPING = "The ledger"
READING = "Reading the ledger"
JUDGING = "Judging what belongs together"
CORRECTING = "Correcting what was coded"
KNOWLEDGE = "Quality and knowledge"
ORDER = (CODING, KEEPING, READING, JUDGING, CORRECTING, KNOWLEDGE)


class VerbGroup(TyperGroup):
    """Lists verbs under the groups they name, in the order of the groups."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """One section of the help for each group."""
        shown = {name: verb for name, verb in self.commands.items() if not verb.hidden}
        limit = formatter.width - 6 - max(map(len, shown))
        groups: dict[str, list[tuple[str, str]]] = {group: [] for group in ORDER}
        for name, verb in shown.items():
            group = getattr(verb, "rich_help_panel", None) or KNOWLEDGE
            groups[group].append((name, verb.get_short_help_str(limit)))
        for group, rows in groups.items():
            if not rows:
                continue
            with formatter.section(group):
                formatter.write_dl(rows, col_max=max(map(len, shown)) + 2)


app = typer.Typer(
    cls=VerbGroup,
    name="sayso",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="News reports into event claims: who did what to whom, where, when, and on whose say-so. Offline.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
