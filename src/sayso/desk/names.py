"""The name under which a visitor judges: given once, kept by the visitor's own browser, never guessed."""

from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "sayso_name"
LONGEST = 80


def keep_name(answer: Response, name: str) -> None:
    """Have the browser remember who judged, until it is closed."""
    if name.strip():
        answer.set_cookie(COOKIE, quote(name.strip()[:LONGEST]), httponly=True, samesite="strict", path="/")


def recall_name(request: Request) -> str:
    """Who judged last in this browser; nobody where nobody has."""
    return unquote(request.cookies.get(COOKIE, ""))[:LONGEST]
