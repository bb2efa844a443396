"""Records to rows and back: what is asked for in columns, nothing lost in the record."""

from dataclasses import replace

import pytest

from sayso.ledger.rows import decode, encode, find_identity, hash_key, incident_row, widen_codes
from sayso.records import Attribution, Claim, Incident, Value
from tests.factory import make_claim, make_party, make_report, make_toll


def test_a_claim_comes_back_as_it_was() -> None:
    said = Attribution((make_party("Gotha", "GOT GOV"),), (6, 10), ((11, 50),), outer=Attribution((), None, ((0, 5),)))
    claim = make_claim(actor=(make_party("Ruritania", "RUR MIL"),), attribution=said, casualties=(make_toll(2, None),), made_by={"type": "x"})
    assert decode(encode(claim), Claim) == claim


def test_an_incident_comes_back_as_it_was_and_is_found_by_its_values() -> None:
    place = {"name": "Zenda", "id": "7", "lat": 1.0, "lon": 2.0, "country": "RUR", "precision": "town"}
    known = ("2021-11-17", "2021-11-18")

    def value(told: object, verdict: str = "single") -> Value:
        return Value(told, (), ("r1",), ("r1-1",), known, verdict=verdict)

    fields = {
        "date": (value(["2021-11-15", "2021-11-16"]), value(["2021-11-14", "2021-11-14"])),
        "place": (value(place),),
        "actor": (value("RUR MIL"),),
        "recipient": (value("---"),),
        "type": (value("ASSAULT"),),
        "status": (value("actual"), value("negated", "contested")),
    }
    incident = Incident("i1", ("r1-1",), ("r1",), ("r1-1",), known, fields, leads=2)
    row = incident_row(incident, "2022-01-01")
    denied = replace(incident, fields=fields | {"status": (value("actual", "denied"), value("negated", "denied"))})
    assert incident_row(denied, "2022-01-01")[-3] is True
    assert incident_row(replace(incident, fields=fields | {"status": (value("actual"),)}), "2022-01-01")[-3] is False
    assert row[1:3] == ("2021-11-14", "2021-11-16")
    assert row[8:] == (["ASSAULT"], ["actual", "negated"], ["RUR", "RUR MIL"], ["7", "rur", "zenda"], [], 1.0, 2.0, 5.0, True, encode(incident), 2)
    assert decode(row[-2], Incident) == incident


@pytest.mark.parametrize(("field", "same"), [("id", True), ("title", True), ("publisher", False), ("url", False), ("text", False)])
def test_a_report_is_its_text_publisher_and_address(field: str, same: bool) -> None:
    assert (find_identity(make_report()) == find_identity(make_report(**{field: "other"}))) is same


def test_text_publisher_and_address_do_not_run_together() -> None:
    assert find_identity(make_report(url="a")) != find_identity(make_report(publisher="a"))
    assert find_identity(make_report("b", publisher="a")) != find_identity(make_report("ab"))


def test_a_country_finds_all_its_sectors() -> None:
    assert widen_codes(["AZE MIL", "---", "--- REB", "AZE GOV"]) == ["--- REB", "AZE", "AZE GOV", "AZE MIL"]


def test_a_key_is_the_same_number_everywhere() -> None:
    assert hash_key("p:7:d18948:force") == hash_key("p:7:d18948:force") < 2**64
    assert hash_key("7") == hash_key(7)
