"""The columns of POLECAT, the PLOVER data that NGEC codes; docs/export.md says what each is filled with."""

from typing import Any

from sayso.export.happening import Happening, Side
from sayso.export.mappings import load_goldstein
from sayso.export.naming import find_country, find_event_day, name_side

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
EMPTY = frozenset({
    "Contexts", "Actor Title", "Wikipedia Actor ID", "Recipient Title", "Wikipedia Recipient ID", "Story People",
    "Story Organizations", "Story Locations",
})  # fmt: skip
"""What sayso does not code."""
QUADS = {
    1: "VERBAL COOPERATION",
    2: "MATERIAL COOPERATION",
    3: "VERBAL CONFLICT",
    4: "MATERIAL CONFLICT",
}
FEATURES = {
    "point": "POINT",
    "town": "PPL",
    "admin2": "ADM2",
    "admin1": "ADM1",
    "region": "RGN",
    "country": "PCLI",
}
# The finest column that a place of a precision fills.
LEVELS = {"point": "City", "town": "City", "admin2": "District", "admin1": "Province"}


def make_row(happening: Happening) -> list[Any] | None:
    """One row, or None for what did not happen, or on no day: the layout has no columns for that."""
    day = find_event_day(happening)
    if happening.status != "actual" or not happening.type or day is None:
        return None
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row["Event ID"] = happening.id
    row["Event Date"] = day
    row["Event Type"], row["Event Mode"] = happening.type, happening.mode
    row["Intensity"] = find_intensity(happening.cameo)
    row["Quad Code"] = QUADS.get(happening.quad or 0)
    row.update(_tell_party("Actor", happening.actor))
    row.update(_tell_party("Recipient", happening.recipient))
    row.update(_tell_place(happening))
    row["Source"] = (
        "; ".join(dict.fromkeys(s.publisher for s in happening.sources if s.publisher)) or None
    )
    row["Publication Date"] = min(
        (s.published for s in happening.sources if s.published), default=None
    )
    row["Language"], row["Version"] = "en", "sayso"
    return list(row.values())


def find_intensity(cameo: str | None) -> float | None:
    """The Goldstein value of a CAMEO code, or of its root."""
    scale = load_goldstein()
    if cameo is None:
        return None
    return scale.get(cameo, scale.get(f"{cameo[:2]}0"))


def _tell_party(role: str, sides: tuple[Side, ...]) -> dict[str, Any]:
    if not sides:
        return {}
    countries = [find_country(side.code) for side in sides]
    return {
        f"{role} Name": "; ".join(name_side(side) for side in sides),
        f"{role} Country": "; ".join(side.country for side in sides),
        f"{role} COW": "; ".join(
            str(country.gw) if country and country.gw else "" for country in countries
        ).strip("; ")
        or None,
        f"Primary {role} Sector": sides[0].sector or sides[0].country,
        f"{role} Sectors": "; ".join(side.sector or side.country for side in sides),
        f"{role} Name Raw": "; ".join(side.name or "" for side in sides).strip("; ") or None,
    }


def _tell_place(happening: Happening) -> dict[str, Any]:
    place = happening.place
    if place is None:
        return {}
    level = LEVELS.get(place.precision or "")
    return {
        "Placename": place.name or place.text,
        **({level: place.name} if level else {}),
        "Country": place.country,
        "Latitude": place.lat,
        "Longitude": place.lon,
        "GeoNames ID": place.id,
        "Raw Placename": place.text or place.name,
        "Feature Type": FEATURES.get(place.precision or ""),
    }
