"""Country outlines for the desk's map: Natural Earth 1:50m, as packed in an npm package, to one JSON file.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/build_outlines.py package/countries-50m.json

The outlines are facts in the public domain. The output depends on that file and on
`disputed_borders.yml` alone, byte by byte.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

OUT = Path(__file__).parents[1] / "src/sayso/desk/static/outlines.json"
DISPUTED = Path(__file__).with_name("disputed_borders.yml")
ABOUT = "Natural Earth 1:50m, public domain. Lines in `dashed` are not agreed between states."

Point = list[int]  # steps of `scale` degrees from `translate`, the first absolute, the others by difference


def main(source: Path) -> None:
    """Write the outlines file."""
    atlas = json.loads(source.read_text(encoding="utf-8"))
    lands = [
        {"name": shape["properties"]["name"], "rings": list(find_rings(shape["arcs"], shape["type"]))}
        for shape in atlas["objects"]["countries"]["geometries"]
        if shape["type"] in ("Polygon", "MultiPolygon")
    ]
    dashed = list(find_dashed(atlas, lands, yaml.safe_load(DISPUTED.read_text(encoding="utf-8"))))
    outlines = {
        "about": ABOUT,
        "scale": atlas["transform"]["scale"],
        "translate": atlas["transform"]["translate"],
        "arcs": atlas["arcs"],
        "lands": lands,
        "dashed": dashed,
    }
    OUT.write_text(json.dumps(outlines, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{OUT}: {len(lands)} lands, {len(dashed)} dashed lines, {OUT.stat().st_size:,} bytes.")


def find_rings(arcs: list[Any], kind: str) -> Iterator[list[int]]:
    """Each ring of a shape as arc numbers; a negative one, ~n, is arc n backwards."""
    for polygon in [arcs] if kind == "Polygon" else arcs:
        yield from polygon


def find_dashed(
    atlas: dict[str, Any], lands: list[dict[str, Any]], rows: list[dict[str, Any]]
) -> Iterator[list[int]]:
    """[arc, first point, last point] of each line that a row of the disputed borders names."""
    sides: dict[int, set[str]] = {}
    for land in lands:
        for ring in land["rings"]:
            for arc in ring:
                sides.setdefault(arc if arc >= 0 else ~arc, set()).add(land["name"])
    for row in rows:
        found = [
            arc
            for arc, names in sides.items()
            if len(names) == 2 and row["land"] in names and (row["with"] == "all" or row["with"] in names)
        ]
        if not found:
            raise SystemExit(f"{DISPUTED.name}: {row['land']} has no border with {row['with']}.")
        for arc in sorted(found):
            yield from _runs_within(arc, degrees(atlas, arc), row.get("within"))


def degrees(atlas: dict[str, Any], arc: int) -> list[tuple[float, float]]:
    """The points of an arc as (longitude, latitude)."""
    (kx, ky), (dx, dy) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    x = y = 0
    points = []
    for step_x, step_y in atlas["arcs"][arc]:
        x, y = x + step_x, y + step_y
        points.append((x * kx + dx, y * ky + dy))
    return points


def _runs_within(
    arc: int, points: list[tuple[float, float]], box: list[float] | None
) -> Iterator[list[int]]:
    if box is None:
        yield [arc, 0, len(points) - 1]
        return
    west, south, east, north = box
    start = None
    for n, (lon, lat) in enumerate(points):
        inside = west <= lon <= east and south <= lat <= north
        if inside and start is None:
            start = n
        if start is not None and (not inside or n == len(points) - 1):
            last = n if inside else n - 1
            if last > start:
                yield [arc, start, last]
            start = None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
