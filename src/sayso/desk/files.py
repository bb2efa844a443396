"""What is filtered on a page, to take along in any layout of `sayso export`."""

import tempfile
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response

from sayso.desk.asking import make_filter, read_asked
from sayso.desk.office import Office
from sayso.export import find_layout

ENDINGS = {"jsonl": "jsonl", "parquet": "parquet", "geojson": "geojson", "polecat": "tsv", "gdelt": "tsv", "gdelt-mentions": "tsv"}


def make_files(office: Office) -> APIRouter:
    """The route of the exports."""
    router = APIRouter(include_in_schema=False)

    @router.get("/export/{layout}")
    def export(request: Request, layout: str) -> Response:
        find_layout(layout)
        asked = read_asked(request.query_params)
        folder = tempfile.TemporaryDirectory(prefix="sayso-desk-")
        name = f"sayso-{layout}.{ENDINGS.get(layout, 'csv')}"
        path = Path(folder.name) / name
        with office.reading(asked.as_of or None) as ledger:
            office.views.export(ledger, layout, make_filter(asked, None), asked.rule, path)
        return FileResponse(path, filename=name, background=BackgroundTask(folder.cleanup))

    return router
