"""What the map asks for: the incidents of a box, joined where they lie together, and the country outlines."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, JSONResponse, Response

from sayso.desk.asking import make_filter, read_asked
from sayso.desk.office import Office
from sayso.errors import InputError
from sayso.ledger import overview
from sayso.ledger.rows import REACH

WORLD = 360.0
CELLS = 5.0  # cells along a tile of the map: incidents closer than that are drawn as one mark
WHOLE = (-180.0, -90.0, 180.0, 90.0)


def make_map_routes(office: Office) -> APIRouter:
    """The routes of the map."""
    router = APIRouter(include_in_schema=False)

    @router.get("/map.json")
    def marks(request: Request) -> Response:
        asked = read_asked(request.query_params)
        box = read_box(request.query_params.get("bbox", ""))
        size = find_cell_size(request.query_params.get("zoom", "1"))
        wanted = make_filter(asked, None)
        cells = office.find(
            lambda ledger: overview.find_cells(ledger, wanted, box, size), "cells", asked, box, size, as_of=asked.as_of
        )
        features = [show_cell(cell) for cell in cells]
        return JSONResponse({"type": "FeatureCollection", "features": features})

    @router.get("/outlines.json")
    def outlines() -> Response:
        return FileResponse(office.outlines, media_type="application/json", headers={"Cache-Control": "max-age=86400"})

    return router


def read_box(told: str) -> tuple[float, float, float, float]:
    """West, south, east and north of "w,s,e,n"; the whole world where nothing is told."""
    if not told:
        return WHOLE
    try:
        west, south, east, north = (float(part) for part in told.split(","))
    except ValueError:
        raise InputError(f"bbox is {told!r}; give west,south,east,north in degrees.") from None
    if not all(abs(n) <= WORLD for n in (west, south, east, north)):
        raise InputError(f"bbox is {told!r}; give degrees, from -180 to 180 and -90 to 90.")
    return west, south, east, north


def find_cell_size(told: str) -> float:
    """Degrees of a cell at a zoom of the map, 0 being the world in one tile."""
    try:
        zoom = min(20.0, max(0.0, float(told)))
    except ValueError:
        raise InputError(f"zoom is {told!r}; give a number from 0 to 20.") from None
    return float(WORLD / 2**zoom / CELLS) if zoom == zoom else WORLD / CELLS


def show_cell(cell: overview.Cell) -> dict[str, Any]:
    """A mark of the map: one incident, several that lie together, or those told of no more than a province or a country."""
    title = cell.told if cell.count == 1 else f"{cell.count} incidents"
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(cell.lon, 4), round(cell.lat, 4)]},
        "properties": {
            "count": cell.count,
            "contested": cell.contested,
            "country": cell.reach >= REACH["country"],
            "radius": cell.reach if cell.count == 1 or cell.reach > overview.WIDE else 0,
            "title": title,
            "url": f"/incident/{cell.one}" if cell.one else None,
        },
    }
