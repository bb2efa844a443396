"""Fetching over http and https, only where a call asked for it: to public addresses, within bounds, as robots.txt allows.

A host is resolved once per request, every address of it is checked, and the connection goes to a checked one; so
does each redirect. No proxy, cookie, password or configuration of the environment is used.
"""

import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urljoin

from sayso import __version__
from sayso.ingest.addresses import is_public, resolve_host
from sayso.ingest.rows import LONGEST_BYTES

AGENT = "sayso"
HEADERS = {
    "User-Agent": f"{AGENT}/{__version__} (news report reader; obeys robots.txt)",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Language": "en, *;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
MOST_REDIRECTS = 5
SECONDS = 30.0  # for one request, from its first byte to its last
CONNECT_SECONDS = 10.0
ADDRESSES_TRIED = 3
ROBOTS_BYTES = 512_000
MOST_FAILURES = 3  # connections that a host may fail in a row
PAUSE = 1.0  # seconds between two requests to one host
LONGEST_PAUSE = 60.0
LONGEST_URL = 4_000
REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Fetched(NamedTuple):
    """What a URL gave: `url` is the last one of its redirects, `kind` its media type, `retrieved` an ISO time."""

    content: bytes
    url: str
    kind: str
    charset: str | None
    retrieved: str


class NotFetched(Exception):
    """Why a URL was not fetched, as a sentence without the URL."""


class Answer(NamedTuple):
    """One response: `content` is empty where the status is neither 200 nor asked for."""

    status: int
    headers: Any
    content: bytes


class Fetcher:
    """Fetches one URL after the other. `resolve` and `is_allowed` are the look-up of a host and the check of an address."""

    def __init__(
        self,
        *,
        resolve: Callable[[str, int], Sequence[str]] = resolve_host,
        is_allowed: Callable[[str], bool] = is_public,
        most_bytes: int = LONGEST_BYTES,
        seconds: float = SECONDS,
        pause: float = PAUSE,
    ) -> None:
        import httpx2

        self._resolve, self._is_allowed = resolve, is_allowed
        self._most_bytes, self._seconds, self._pause = most_bytes, seconds, pause
        self._robots: dict[str, Any] = {}
        self._last: dict[str, float] = {}
        self._failures: dict[str, int] = {}
        # No connection is used twice: it is kept by its address, and two hosts may share one.
        self._client = httpx2.Client(
            trust_env=False,
            follow_redirects=False,
            limits=httpx2.Limits(max_connections=4, max_keepalive_connections=0),
        )

    def fetch(self, url: str) -> Fetched:
        """What a URL gives; `NotFetched` says why not."""
        for _ in range(MOST_REDIRECTS + 1):
            parsed = self._parse(url)
            self._wait(parsed.host, self._ask_robots(parsed))
            answer = self._get(parsed, self._most_bytes)
            if answer.status not in REDIRECTS:
                return _take(answer, url)
            url = _lead_on(url, answer)
        raise NotFetched(f"it leads on more than {MOST_REDIRECTS} times")

    def _parse(self, url: str) -> Any:
        import httpx2

        if len(url) > LONGEST_URL:
            raise NotFetched(f"a URL of {len(url):,} characters is none")
        try:
            parsed = httpx2.URL(url)
        except (httpx2.InvalidURL, ValueError) as error:
            raise NotFetched(f"it is no URL ({error})") from None
        if parsed.scheme not in ("http", "https") or not parsed.host:
            raise NotFetched(f"only http and https are fetched, and this is '{parsed.scheme}'")
        if parsed.userinfo:
            raise NotFetched("a URL with a name or password is not fetched")
        if parsed.port is not None and parsed.port < 1024 and parsed.port not in (80, 443):
            raise NotFetched(f"port {parsed.port} is none of the web's")
        return parsed

    def _ask_robots(self, url: Any) -> float:
        """The seconds that a host asks for between two pages; `NotFetched` where it does not allow this one."""
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if origin not in self._robots:
            try:
                self._robots[origin] = self._read_robots(f"{origin}/robots.txt")
            except NotFetched as fault:
                self._robots[origin] = fault
        rules = self._robots[origin]
        if rules is None:
            return 0.0
        if isinstance(rules, NotFetched):
            raise rules
        if not rules.can_fetch(str(url), AGENT):
            raise NotFetched("robots.txt of its host does not allow it")
        asked = float(rules.crawl_delay(AGENT) or 0)
        if not asked <= LONGEST_PAUSE:  # nor is it a number
            raise NotFetched(f"robots.txt of its host asks for {asked:.0f} seconds between pages")
        return asked

    def _read_robots(self, url: str) -> Any:
        """The rules of a host, None where it has none; a host that does not say is not asked for more."""
        from protego import Protego

        for _ in range(MOST_REDIRECTS + 1):
            answer = self._get(self._parse(url), ROBOTS_BYTES, cut=True)
            if answer.status not in REDIRECTS:
                break
            url = _lead_on(url, answer)
        else:
            raise NotFetched("robots.txt of its host leads on without end")
        if answer.status == 200:
            try:
                return Protego.parse(answer.content.decode("utf-8", "replace"))
            except Exception as error:  # whatever it does to its parser, it is not obeyed by guessing
                raise NotFetched(f"robots.txt of its host cannot be read ({type(error).__name__})") from error
        if 400 <= answer.status < 500 and answer.status != 429:
            return None
        raise NotFetched(f"robots.txt of its host cannot be read (status {answer.status})")

    def _get(self, url: Any, most: int, *, cut: bool = False) -> Answer:
        """One response from a checked address."""
        import httpx2

        host = url.raw_host.decode("ascii")
        if self._failures.get(host, 0) >= MOST_FAILURES:
            raise NotFetched(f"its host has not answered {MOST_FAILURES} times")
        deadline = time.monotonic() + self._seconds
        failure = "it has no address"
        self._failures[host] = self._failures.get(host, 0) + 1
        for address in self._find_addresses(host, url.port or (443 if url.scheme == "https" else 80)):
            try:
                answer = self._get_from(address, url, host, most, deadline, cut=cut)
                self._failures[host] = 0
                return answer
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                failure = f"no connection to {address} ({_words(error)})"
            except (httpx2.TimeoutException, TimeoutError):
                raise NotFetched(f"it took more than {self._seconds:.0f} seconds") from None
            except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
                if time.monotonic() >= deadline:
                    raise NotFetched(f"it took more than {self._seconds:.0f} seconds") from None
                raise NotFetched(f"the answer cannot be read ({_words(error)})") from None
        raise NotFetched(failure)

    def _wait(self, host: str, asked: float) -> None:
        due = self._last.get(host, float("-inf")) + max(self._pause, asked)
        if (left := due - time.monotonic()) > 0:
            time.sleep(left)
        self._last[host] = time.monotonic()

    def _find_addresses(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = self._resolve(host.strip("[]"), port)
        except (OSError, UnicodeError) as error:
            raise NotFetched(f"the host {host} is not found ({_words(error)})") from None
        for address in addresses:
            if not self._is_allowed(address):
                raise NotFetched(f"the host {host} has the address {address}, which is none of the public internet")
        return addresses[:ADDRESSES_TRIED]

    def _get_from(
        self, address: str, url: Any, host: str, most: int, deadline: float, *, cut: bool
    ) -> Answer:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        guard = _Guard(left)
        request = self._client.build_request(
            "GET",
            url.copy_with(host=address, fragment=None),
            headers={"Host": url.netloc.decode("ascii"), **HEADERS},
            timeout=min(CONNECT_SECONDS, left),
            extensions={
                "sni_hostname": host.strip("[]"),
                "trace": guard.see,
                "timeout": dict.fromkeys(("connect", "read", "write", "pool"), min(CONNECT_SECONDS, left)),
            },
        )
        with guard:
            response = self._client.send(request, stream=True)
            try:
                if response.status_code != 200:
                    return Answer(response.status_code, response.headers, b"")
                told = response.headers.get("content-length", "")
                if told.isdigit() and int(told) > most and not cut:
                    raise NotFetched(f"it has {int(told):,} bytes, and {most:,} are fetched at most")
                encoding = response.headers.get("content-encoding", "identity").strip().lower()
                content = unpack(response.iter_raw(), encoding, most + 1)
            finally:
                response.close()
        if guard.ended:  # a body of no told length looks whole then
            raise TimeoutError
        if len(content) > most and not cut:
            raise NotFetched(f"it has more than the {most:,} bytes that are fetched at most")
        return Answer(200, response.headers, content[:most])


class _Guard:
    """Ends a connection at its time, however slowly the other side goes on."""

    def __init__(self, seconds: float) -> None:
        self.ended = False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def see(self, event: str, info: dict[str, Any]) -> None:
        """Take note of the connection once it stands."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = info["return_value"].get_extra_info("socket")

    def _end(self) -> None:
        self.ended = True
        if self._socket is not None:
            with suppress(OSError):  # it has ended by itself
                self._socket.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()


def unpack(chunks: Iterator[bytes], encoding: str, most: int) -> bytes:
    """The first `most` bytes of a body; `ValueError` for an encoding that is not known, or a broken one."""
    if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise ValueError(f"the content encoding '{encoding[:20]}' is not known")
    packed = encoding not in ("", "identity")
    inflate = zlib.decompressobj(47) if packed else None
    parts: list[bytes] = []
    size = 0
    try:
        for chunk in chunks:
            part = inflate.decompress(chunk, most - size) if inflate else chunk
            parts.append(part)
            size += len(part)
            if size >= most:
                break
    except zlib.error as error:
        raise ValueError(f"its compression is broken: {error}") from None
    if inflate and not inflate.eof and size < most:
        raise ValueError("its compressed content is cut off")
    return b"".join(parts)[:most]


def _take(answer: Answer, url: str) -> Fetched:
    if answer.status != 200:
        raise NotFetched(f"the server answered with status {answer.status}")
    kind, _, rest = answer.headers.get("content-type", "").partition(";")
    charset = rest.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Fetched(answer.content, url, kind.strip().lower(), charset, now)


def _lead_on(url: str, answer: Answer) -> str:
    """Where a redirect leads."""
    location = answer.headers.get("location")
    if not location:
        raise NotFetched(f"the server answered with status {answer.status} and no address to go on to")
    try:
        return urljoin(url, str(location))
    except ValueError:
        raise NotFetched("it leads on to what is no URL") from None


def _words(error: Exception) -> str:
    return str(error).partition("\n")[0][:200] or type(error).__name__
