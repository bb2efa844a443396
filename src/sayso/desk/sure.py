"""How sure: the accuracy of each field, as it was measured, from a file in the package."""

import json
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.desk.office import Office

FIGURES = Path(__file__).with_name("figures.json")


def load_figures() -> list[dict[str, Any]]:
    """Rows of {"name", "about", "p", "r", "f1"}, as shares between 0 and 1."""
    found: list[dict[str, Any]] = json.loads(FIGURES.read_text(encoding="utf-8"))["fields"]
    return found


def make_sure(office: Office) -> APIRouter:
    """The route of the page."""
    router = APIRouter(include_in_schema=False)
    figures = load_figures()

    @router.get("/sure")
    def sure(request: Request) -> Response:
        return office.page(request, "sure.html", figures=figures)

    return router
