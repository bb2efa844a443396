"""GeoNames dumps: what a line gives, and what is refused."""

from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.ingest.geonames import read_dump


def make_line(**cells: str) -> str:
    """A line of a dump; cells by their column names."""
    row = {
        "id": "1", "name": "Zorwak", "ascii": "Zorwak", "others": "Zorvak,Zorwaq", "lat": "34.5", "lon": "43.25",
        "class": "P", "code": "PPL", "country": "IQ", "cc2": "", "admin1": "12", "admin2": "", "admin3": "", "admin4": "",
        "population": "5200", "elevation": "", "dem": "40", "zone": "Asia/Baghdad", "changed": "2020-01-01",
    } | cells  # fmt: skip
    return "\t".join(row.values()) + "\n"


def test_a_town(tmp_path: Path) -> None:
    dump = tmp_path / "IQ.txt"
    dump.write_text(make_line(), encoding="utf-8")
    (row,) = read_dump(dump)
    assert (row.id, row.name, row.lat, row.lon, row.kind, row.country) == (1, "Zorwak", 34.5, 43.25, "town", "IQ")
    assert row.names == ("Zorwak", "Zorvak", "Zorwaq")
    assert row.population == 5200


@pytest.mark.parametrize(
    ("feature", "code", "kind"),
    [("A", "ADM1", "admin1"), ("A", "PCLI", "country"), ("A", "ADM3", "admin2"), ("P", "PPLC", "capital"),
     ("H", "STM", "region"), ("S", "AIRP", "point")],
)  # fmt: skip
def test_kinds(tmp_path: Path, feature: str, code: str, kind: str) -> None:
    dump = tmp_path / "IQ.txt"
    dump.write_text(make_line(**{"class": feature, "code": code}), encoding="utf-8")
    assert [row.kind for row in read_dump(dump)] == [kind]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Zorwak\n", "line 2 has 1 columns"),
        (make_line(lat="93"), "latitude \\(column 5\\) is '93'"),
        (make_line(lon="east"), "longitude \\(column 6\\) is 'east'"),
        (make_line(id="1.5"), "geonameid \\(column 1\\) is '1.5'"),
        (make_line(population="-1"), "population \\(column 15\\) is '-1'"),
        (make_line(country="IRQ"), "country code 'IRQ'"),
        (make_line(name=" "), "the name is empty"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, told: str) -> None:
    dump = tmp_path / "IQ.txt"
    dump.write_text(make_line() + line, encoding="utf-8")
    with pytest.raises(InputError, match=told):
        list(read_dump(dump))


def test_no_file_and_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(read_dump(tmp_path / "none.txt"))
    (tmp_path / "IQ.zip").write_bytes(b"PK\x03\x04\xff\xfe\n")
    with pytest.raises(InputError, match="line 1 is not UTF-8"):
        list(read_dump(tmp_path / "IQ.zip"))
