"""The desk put together: routes, static files, errors in one shape, and the safety around them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Security
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPBearer
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso import __version__
from sayso.desk.acts import Add, make_acts
from sayso.desk.api import make_api
from sayso.desk.api_corrections import make_corrections_api
from sayso.desk.codings import make_codings
from sayso.desk.files import make_files
from sayso.desk.incoming import make_incoming
from sayso.desk.maps import make_map_routes
from sayso.desk.office import HERE, Office
from sayso.desk.pages import make_pages
from sayso.desk.parties import make_party_pages
from sayso.desk.reports import make_report_pages
from sayso.desk.review import make_review
from sayso.desk.safety import Keys, Safety
from sayso.desk.sure import make_sure
from sayso.errors import InputError, LedgerError, SaysoError

STATUS: Mapping[type[Exception], int] = {
    InputError: 400,
    LedgerError: 503,
    SaysoError: 500,
    LookupError: 404,
    PermissionError: 403,
}
NAMES: Mapping[int, str] = {404: "There is no such page.", 405: "This page takes no such request."}
BEARER = HTTPBearer(scheme_name="token", description="the --token that the desk was started with", auto_error=False)
OUTLINES = HERE / "static" / "outlines.json"


def make_app(office: Office, keys: Keys, hosts: frozenset[str], add: Add) -> FastAPI:
    """The application over one open ledger."""
    app = FastAPI(
        title="sayso desk",
        version=__version__,
        description="The record of a ledger: reports, claims, incidents, parties, ceasefires, judgements.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    for router in (
        make_pages(office),
        make_report_pages(office),
        make_party_pages(office),
        make_map_routes(office),
        make_codings(office, keys),
        make_review(office),
        make_sure(office),
        make_files(office),
        make_acts(office, keys, add),
    ):
        app.include_router(router)
    told = [Security(BEARER)] if keys.token else []  # for the description alone: `Safety` has refused whoever lacks it
    for router in (make_api(office), make_corrections_api(office), make_incoming(office, add)):
        app.include_router(router, dependencies=told)
    app.mount("/static", StaticFiles(directory=Path(HERE) / "static"))
    _add_errors(app, office)
    app.add_middleware(GZipMiddleware, minimum_size=2000)
    app.add_middleware(Safety, keys=keys, hosts=hosts, read_only=office.read_only)
    app.add_middleware(Heads)
    return app


class Heads:
    """The middleware that answers HEAD as GET, without the body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; what comes back loses its body."""
        if scope.get("method") != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            await send({**message, "body": b""} if "body" in message else message)

        await self.app({**scope, "method": "GET"}, receive, send_head)


def _add_errors(app: FastAPI, office: Office) -> None:
    def answer(request: Request, status: int, told: str) -> Response:
        if request.url.path.startswith("/api/") or request.url.path.endswith(".json"):
            return JSONResponse({"error": {"status": status, "message": told}}, status)
        return office.page(request, "error.html", status, status=status, message=told)

    async def ours(request: Request, error: Exception) -> Response:
        status = next(code for kind, code in STATUS.items() if isinstance(error, kind))
        return answer(request, status, str(error.args[0]) if error.args else "It failed.")

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return answer(request, 422, "; ".join(tell_fault(fault) for fault in error.errors()))

    async def other(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return answer(request, error.status_code, NAMES.get(error.status_code, str(error.detail)))

    for kind in STATUS:
        app.add_exception_handler(kind, ours)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, other)


def tell_fault(fault: Mapping[str, Any]) -> str:
    """One fault of a request: which value, and what is wrong with it."""
    where = ".".join(str(part) for part in fault.get("loc", ())[1:]) or "the request"
    return f"{where}: {fault.get('msg', 'is wrong')}"
