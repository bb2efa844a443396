"""A server on this machine for the tests of fetching, and a fetcher that is allowed to go there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from sayso.ingest.fetch import Fetcher

HERE = "127.0.0.1"


class Site(BaseHTTPRequestHandler):
    """Answers with what `answers` holds for a path: status, headers, body or what writes it."""

    answers: dict[str, tuple[int, dict[str, str], bytes | Callable[[Any], None]]]
    seen: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.seen.append((self.path, self.headers["Host"]))
        status, headers, body = self.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if isinstance(body, bytes):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if isinstance(body, bytes):
            self.wfile.write(body)
        else:
            with suppress(OSError):  # the reader has gone
                body(self.wfile)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serve(answers: dict[str, Any]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The root URL of a server, by a name that is not its address, and what it was asked for."""
    seen: list[tuple[str, str]] = []
    server = ThreadingHTTPServer((HERE, 0), type("Here", (Site,), {"answers": answers, "seen": seen}))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://gazette.example:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def make_fetcher(**options: Any) -> Fetcher:
    """A fetcher for which every host but "inner.example" is this machine."""
    found = {"resolve": lambda host, _: ["10.0.0.1"] if host == "inner.example" else [HERE]}
    return Fetcher(**{**found, "is_allowed": lambda address: address == HERE, "pause": 0, **options})
