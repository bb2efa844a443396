"""The command line: one thin verb per act, in one module per group of verbs.

Exit codes: 0 all done, 1 some reports failed or the gate does not hold, 2 a wrong call.
Rooms are imported inside the verbs, so that `sayso --help` does not wait for a language model.
"""

import sys
from collections.abc import Sequence

from sayso.cli import coding, correcting, desk, export, knowledge, ledger, reading
from sayso.cli.app import app
from sayso.errors import SaysoError

WRONG_CALL = 2
GROUPS = (coding, ledger, correcting, reading, export, desk, knowledge)
"""The modules whose verbs there are, in the order of the help."""


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
