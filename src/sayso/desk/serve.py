"""Starting a desk: over which ledger, for whom, on which address; one process until it is stopped."""

import socket
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.ledger.open import open_ledger
from sayso.run.setup import Setup

PORT = 8765
SHORTEST_TOKEN = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of `sayso desk`."""

    path: Path
    host: str = "127.0.0.1"
    port: int = PORT
    token: str | None = None
    read_only: bool = False
    network: bool = False
    outlines: Path | None = None
    setup: Setup = field(default_factory=Setup)


def serve(wanted: Wanted) -> int:
    """Serve the desk until it is interrupted; `InputError` for options that cannot be meant."""
    try:
        import uvicorn
    except ImportError as error:
        raise InputError(f"The desk needs {error.name}; run: pip install 'sayso[desk]'") from error

    check_options(wanted)
    if not wanted.path.exists() and not wanted.read_only:
        print(f"sayso: there is no ledger {wanted.path} yet; a new one is made.", file=sys.stderr)
    with open_ledger(wanted.path, write=not wanted.read_only) as ledger:
        app = make_desk(ledger, wanted)
        shown = f"http://{wanted.host}:{wanted.port}/"
        print(f"sayso: the desk over {wanted.path} is at {shown} until you press Ctrl-C.", file=sys.stderr)
        uvicorn.run(app, host=wanted.host, port=wanted.port, log_level="warning", access_log=False, server_header=False)
    return 0


def make_desk(ledger: Any, wanted: Wanted, code: Any = None) -> Any:
    """The application over an open ledger; `code` stands in for the coder in tests."""
    from sayso.desk.adding import make_add
    from sayso.desk.app import OUTLINES, make_app
    from sayso.desk.jobs import Jobs
    from sayso.desk.office import Office
    from sayso.desk.safety import LOCAL_NAMES, Keys
    from sayso.desk.views import make_views

    office = Office(
        ledger=ledger,
        read_only=wanted.read_only,
        network=wanted.network,
        outlines=wanted.outlines or OUTLINES,
        views=make_views(),
        jobs=Jobs(),
        gazetteer=wanted.setup.gazetteer,
    )
    hosts = LOCAL_NAMES | {wanted.host.lower()}
    return make_app(office, Keys(wanted.token), hosts, make_add(wanted.setup, network=wanted.network, code=code))


def check_options(wanted: Wanted) -> None:
    """Refuse what would open the desk to others unawares, and what cannot work."""
    from sayso.desk.safety import is_local

    if not is_local(wanted.host) and not wanted.token:
        raise InputError(
            f"--host {wanted.host} opens the desk to other machines; give a --token that they must know, too."
        )
    if wanted.token is not None and len(wanted.token) < SHORTEST_TOKEN:
        raise InputError(f"--token has {len(wanted.token)} characters; give {SHORTEST_TOKEN} or more.")
    if wanted.outlines is not None and not wanted.outlines.is_file():
        raise InputError(f"--outlines: there is no file {wanted.outlines}; tools/build_outlines.py makes one.")
    family = socket.AF_INET6 if ":" in wanted.host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((wanted.host.strip("[]"), wanted.port))
        except OSError as error:
            raise InputError(
                f"--host {wanted.host} --port {wanted.port}: cannot listen there ({error.strerror}); choose another --port."
            ) from None
