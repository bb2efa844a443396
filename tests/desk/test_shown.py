"""Tolls of an incident by kind: in all, and of each side, with what its sources make of them."""

from sayso.desk.api import make_feature
from sayso.desk.shown import show_incident, show_tolls
from sayso.records import Incident, Value

DAYS = ("2021-11-16", "2021-11-16")


def count(number: int, of: str | None, verdict: str = "single") -> Value:
    return Value([number, number], (), ("r1",), ("r1-1",), DAYS, of, verdict)


def row(kind: str, number: int, of: str | None = None) -> dict[str, object]:
    return {"kind": kind, "of": of, "low": number, "high": number}


def test_tolls_stand_by_kind_with_the_sides_under_the_whole() -> None:
    values = (count(3, "RUR CVL", "contested"), count(4, "GOT MIL"))
    incident = Incident("i1", ("a1",), ("r1",), ("r1-1",), DAYS, {"killed": values})
    rows = [row("injured", 9, "RUR CVL"), row("killed", 7), row("killed", 3, "RUR CVL"), row("killed", 4, "GOT MIL")]
    killed, injured = show_tolls(incident, rows)
    assert killed["all"] == {"of": None, "told": "7", "verdict": "contested"}
    assert [(side["of"], side["told"], side["verdict"]) for side in killed["sides"]] == [("RUR CVL", "3", "contested"), ("GOT MIL", "4", "")]
    assert (injured["kind"], injured["all"]) == ("injured", None)


def where(*places: dict[str, object]) -> Incident:
    values = tuple(Value(place, (), ("r1",), ("r1-1",), DAYS) for place in places)
    return Incident("i1", ("a1",), ("r1",), ("r1-1",), DAYS, {"place": values})


def test_list_and_map_name_the_sharpest_place() -> None:
    country = {"name": "Ruritania", "lat": 47.0, "lon": 9.0, "precision": "country"}
    town = {"name": "Zenda", "lat": 47.5, "lon": 9.5, "precision": "town", "country": "RUR"}
    told = where(country, town)
    feature = make_feature(told, "latest")
    assert show_incident(told, "latest")["where"] == "Zenda, RUR"
    assert feature["geometry"]["coordinates"] == [9.5, 47.5]
    assert (feature["properties"]["precision"], feature["properties"]["radius_km"]) == ("town", 5.0)
    assert make_feature(where(country), "latest")["properties"]["radius_km"] == 500.0


def test_a_feature_without_a_point_has_no_geometry() -> None:
    feature = make_feature(where({"name": "Nowhere"}), "latest")
    assert (feature["geometry"], feature["properties"]["precision"]) == (None, None)
    assert show_incident(where({"name": "Nowhere"}), "latest")["where"] == "Nowhere"
