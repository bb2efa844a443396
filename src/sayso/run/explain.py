"""`sayso explain`: one claim of one file, from value to words to rule."""

from collections.abc import Iterable
from contextlib import suppress

from sayso.errors import InputError
from sayso.output.explanation import explain_claim
from sayso.records import Issue, Reading, Report
from sayso.run.jobs import run_task
from sayso.run.setup import CodeTask, Setup
from sayso.run.stdout import ReaderGone, open_stdout, write_text

NAMED = 12


def explain_one(reports: Iterable[Report | Issue], claim_id: str, setup: Setup) -> int:
    """Print the explanation; `InputError` names the claims there are where the id is none of them."""
    open_stdout()
    known: list[str] = []
    for item, result in run_task(reports, CodeTask(setup)):
        if isinstance(result, Reading) and isinstance(item, Report):
            for claim in result.claims:
                if claim.id == claim_id:
                    return _write("\n".join(explain_claim(claim, item)) + "\n")
                known.append(claim.id)
        elif isinstance(result, Issue):
            raise InputError(result.reason)
    if not known:
        raise InputError(f"There is no claim {claim_id!r}: no claim was found at all.")
    more = f" and {len(known) - NAMED} more" if len(known) > NAMED else ""
    raise InputError(
        f"There is no claim {claim_id!r}. There are: {', '.join(known[:NAMED])}{more}."
    )


def _write(text: str) -> int:
    with suppress(ReaderGone):
        write_text(text)
    return 0
