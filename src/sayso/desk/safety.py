"""What keeps the desk to its owner: who may ask, what a page may load, and how often.

Reports are hostile input and any web page that the analyst has open could send requests to 127.0.0.1. So
requests must name a host that the desk was started for (no DNS rebinding), acts must come from the desk's
own pages (origin and a token of the session), and no page may run or load anything but the desk's own files.
"""

import hashlib
import hmac
import logging
import secrets
import time
from collections import defaultdict, deque
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "sayso_desk"
READING = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN_PATHS = ("/static/", "/enter")
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
MOST_ACTS = 120  # acts of one client in a minute; an analyst at full speed makes some 60
MOST_TRIES = 10  # wrong tokens of one client in a minute
MINUTE = 60.0
LARGEST_BODY = 64_000_000  # bytes of one request
log = logging.getLogger("sayso")


class Keys:
    """Who may come in: one secret for each run signs the sessions; `token` is what a visitor must know."""

    def __init__(self, token: str | None) -> None:
        self.token = token
        self._secret = secrets.token_bytes(32)

    def sign(self, visitor: str) -> str:
        """The signature of a session id."""
        return hmac.new(self._secret, visitor.encode(), hashlib.sha256).hexdigest()

    def make_session(self) -> str:
        """The value of a new session's cookie."""
        visitor = secrets.token_urlsafe(16)
        return f"{visitor}.{self.sign(visitor)}"

    def is_session(self, cookie: str) -> bool:
        """Whether this run of the desk gave out that cookie."""
        visitor, _, signature = cookie.partition(".")
        return bool(visitor) and hmac.compare_digest(signature.encode(), self.sign(visitor).encode())

    def make_act_token(self, cookie: str) -> str:
        """What a form of that session must carry."""
        return self.sign(f"act:{cookie}")

    def is_act_token(self, cookie: str, given: str) -> bool:
        """Whether a form carries the token of its session."""
        return hmac.compare_digest(given.encode(), self.make_act_token(cookie).encode())

    def is_token(self, given: str) -> bool:
        """Whether a visitor knows the token; without one everybody who reaches the port does."""
        return self.token is None or hmac.compare_digest(given.encode(), self.token.encode())


class Pace:
    """How many acts a client did within the last minute."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._times: dict[str, deque[float]] = defaultdict(deque)

    def is_too_fast(self, client: str, now: float | None = None) -> bool:
        """Count one act; true where the client has had its share."""
        now = time.monotonic() if now is None else now
        times = self._times[client]
        while times and times[0] < now - MINUTE:
            times.popleft()
        if len(times) >= self._most:
            return True
        times.append(now)
        return False


class Safety:
    """The middleware around the desk."""

    def __init__(self, app: ASGIApp, *, keys: Keys, hosts: frozenset[str], read_only: bool) -> None:
        self.app = app
        self.keys = keys
        self.hosts = hosts
        self.read_only = read_only
        self.acts = Pace(MOST_ACTS)
        self.tries = Pace(MOST_TRIES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on with the headers that every answer has."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cookie = find_cookie(headers)
        known = cookie is not None and self.keys.is_session(cookie)
        fresh = None
        if not known and self.keys.token is None:
            cookie = fresh = self.keys.make_session()
            known = True
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        told = self.keys.token is not None and bool(bearer) and self.keys.is_token(bearer)
        scope.setdefault("state", {}).update(
            session=cookie if known else None,
            act_token=self.keys.make_act_token(cookie) if known and cookie else "",
            bearer=told,
        )
        refusal = self._refuse(scope, headers, known=known, told=told, bearer=bool(bearer))

        begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                outgoing = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    outgoing[name] = value
                if "cache-control" not in outgoing:
                    outgoing["Cache-Control"] = "no-store"
                if fresh:
                    outgoing.append("Set-Cookie", cookie_line(fresh))
            await send(message)

        try:
            await (refusal or self.app)(scope, count_bytes(receive), send_with_headers)
        except Exception:
            if begun:
                raise
            log.exception("%s %s failed", scope["method"], scope["path"])
            await refuse(500, "It failed; the desk's terminal says how.")(scope, receive, send_with_headers)

    def _refuse(
        self, scope: Scope, headers: Headers, *, known: bool, told: bool, bearer: bool
    ) -> ASGIApp | None:
        path, method = scope["path"], scope["method"]
        client = (scope.get("client") or ("?", 0))[0]
        if not is_host_known(headers.get("host", ""), self.hosts):
            return refuse(421, "The desk does not answer to this host name.")
        if not (known or told) and not path.startswith(OPEN_PATHS):
            if bearer and self.tries.is_too_fast(client):
                return refuse(429, "Too many wrong tokens; wait a minute.")
            if path.startswith("/api/"):
                return refuse(401, "This desk needs its token: Authorization: Bearer TOKEN.")
            return RedirectResponse("/enter", 303)
        if method in READING:
            return None
        if self.read_only and path != "/enter":
            return refuse(403, "This desk is read-only.")
        if not told and not is_same_origin(headers):
            return refuse(403, "Acts are taken from the desk's own pages only.")
        if (self.tries if path == "/enter" else self.acts).is_too_fast(client):
            return refuse(429, "Too many acts within a minute; wait a little.")
        return None


def count_bytes(receive: Receive) -> Receive:
    """What comes in, until it is more than one request may bring."""
    left = LARGEST_BODY

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(413, f"More than {LARGEST_BODY:,} bytes at once; use sayso add for so much.")
        return message

    return counted


def find_cookie(headers: Headers) -> str | None:
    """The session cookie of a request."""
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    return morsel.value if morsel else None


def cookie_line(value: str) -> str:
    """The header that sets the session cookie: out of reach of scripts and of other sites."""
    return f"{COOKIE}={value}; Path=/; HttpOnly; SameSite=Strict"


def is_host_known(host: str, hosts: frozenset[str]) -> bool:
    """Whether the Host header, without its port, is a name that the desk was started for."""
    name = host.rsplit(":", 1)[0] if host.rpartition(":")[2].isdigit() else host
    return name.lower() in hosts


def is_same_origin(headers: Headers) -> bool:
    """Whether a request with an effect comes from a page of the desk itself."""
    site = headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == headers.get("host")


def is_local(host: str) -> bool:
    """Whether an address can only be reached from this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refuse(status: int, told: str) -> JSONResponse:
    """An error in the one shape that all of the interface has."""
    return JSONResponse({"error": {"status": status, "message": told}}, status)
