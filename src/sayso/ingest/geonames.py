"""A GeoNames dump (allCountries.txt or XX.txt of geonames.org): tab-separated lines to rows, checked.

The columns are those of the dump's readme: geonameid, name, asciiname, alternatenames, latitude, longitude, feature
class, feature code, country code, cc2, admin1 to admin4 code, population, elevation, dem, timezone, modification date.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import InputError

COLUMNS = 19
HIGHEST_ID = 2_000_000_000  # names keep twice the id in 32 bits
SPOT_CLASSES = frozenset("SR")  # spots and roads; the other classes without administration are areas


@dataclass(frozen=True, slots=True)
class DumpRow:
    """One place of a dump. `kind` is one of the gazetteer's kinds; `admin1`, `admin2` are codes of the country."""

    id: int
    name: str
    names: tuple[str, ...]
    lat: float
    lon: float
    kind: str
    country: str  # ISO 3166-1 alpha-2, or empty
    admin1: str
    admin2: str
    population: int


def read_dump(path: Path) -> Iterator[DumpRow]:
    """The places of a dump in its order; `InputError` names the line and the value that is wrong."""
    if not path.is_file():
        raise InputError(f"{path}: there is no such file; give a GeoNames dump such as XX.txt, unpacked.")
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                text = line.decode("utf-8").rstrip("\r\n")
            except UnicodeDecodeError:
                raise InputError(f"{path}: line {number} is not UTF-8; GeoNames dumps are, once unpacked.") from None
            if text:
                yield _read_line(text, f"{path}: line {number}")


def _read_line(text: str, where: str) -> DumpRow:
    cells = text.split("\t")
    if len(cells) != COLUMNS:
        raise InputError(
            f"{where} has {len(cells)} columns between tabs; a line of a GeoNames dump has {COLUMNS}."
        )
    country = cells[8]
    if country and not (len(country) == 2 and country.isascii() and country.isupper()):
        raise InputError(f"{where}: country code {country!r} is no ISO 3166-1 alpha-2 code (column 9).")
    if not cells[1].strip():
        raise InputError(f"{where}: the name is empty (column 2).")
    return DumpRow(
        id=int(_number(cells[0], 1, HIGHEST_ID, f"{where}: geonameid (column 1)", whole=True)),
        name=cells[1].strip(),
        names=tuple(n for n in (cells[2], *cells[3].split(",")) if n.strip()),
        lat=_number(cells[4], -90, 90, f"{where}: latitude (column 5)"),
        lon=_number(cells[5], -180, 180, f"{where}: longitude (column 6)"),
        kind=_kind(cells[6], cells[7]),
        country=country,
        admin1=cells[10],
        admin2=cells[11],
        population=int(_number(cells[14] or "0", 0, 2e10, f"{where}: population (column 15)", whole=True)),
    )


def _number(cell: str, low: float, high: float, what: str, *, whole: bool = False) -> float:
    try:
        value = int(cell) if whole else float(cell)
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        raise InputError(f"{what} is {cell!r}; give a number from {low} to {high:.0f}.")
    return value


def _kind(feature: str, code: str) -> str:
    if code == "PPLC":
        return "capital"
    if feature == "P":
        return "town"
    if feature == "A":
        if code.startswith("PCL"):
            return "country"
        return "admin1" if code == "ADM1" else "admin2"
    return "point" if feature in SPOT_CLASSES else "region"
