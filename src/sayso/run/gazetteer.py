"""`sayso gazetteer import`: a GeoNames dump to a gazetteer file of one's own."""

from collections.abc import Mapping
from pathlib import Path

from sayso.errors import InputError
from sayso.ingest.geonames import DumpRow, read_dump
from sayso.reference.gazetteer import KINDS, load_gazetteer
from sayso.reference.gazetteer_file import PlaceRow, is_gazetteer, write_gazetteer
from sayso.reference.knowledge import DATA, entries


def import_dump(dump: Path, out: Path | None) -> int:
    """Write the gazetteer `out` from a dump and return how many places it holds."""
    if out is None:
        raise InputError("Where to? Give --out PATH, or set SAYSO_GAZETTEER.")
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise InputError(f"--out {out}: give a file in a folder that there is.")
    if out.exists() and not is_gazetteer(out):
        raise InputError(f"--out {out}: the file there is no gazetteer, and is not written over; give another name.")
    codes = _countries()
    regions = _regions(dump)
    return write_gazetteer((_placed(row, codes, regions) for row in read_dump(dump)), out)


def _countries() -> Mapping[str, str]:
    """Alpha-2 to alpha-3 codes."""
    rows = entries(DATA / "parties" / "states.yml")
    return {row["iso2"]: row["code"] for row in rows if row.get("iso2")}


def _regions(dump: Path) -> Mapping[tuple[str, ...], int]:
    """Ids of the regions of the dump by their codes."""
    out: dict[tuple[str, ...], int] = {}
    for row in read_dump(dump):
        if row.kind == "admin1":
            out[row.country, row.admin1] = row.id
        elif row.kind == "admin2":
            out.setdefault((row.country, row.admin1, row.admin2), row.id)
    return out


def _placed(row: DumpRow, codes: Mapping[str, str], regions: Mapping[tuple[str, ...], int]) -> PlaceRow:
    admin1 = regions.get((row.country, row.admin1)) or _shipped_region(row)
    admin2 = regions.get((row.country, row.admin1, row.admin2))
    return PlaceRow(
        row.id,
        row.name,
        row.names,
        KINDS.index(row.kind),
        row.lat,
        row.lon,
        codes.get(row.country),
        admin1 if admin1 != row.id else None,
        admin2 if admin2 != row.id else None,
        row.population,
    )


def _shipped_region(row: DumpRow) -> int | None:
    """The region that the shipped gazetteer gives the same place, where the dump holds no regions."""
    known = load_gazetteer().entry(str(row.id))
    return int(known.admin1) if known is not None and known.admin1 else None
