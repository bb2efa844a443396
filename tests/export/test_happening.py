"""sayso.export.happening: claims and incidents in one form."""

from sayso.export.happening import Count, Side, make_of_claim, make_of_incident
from sayso.merge.reading import read_incident
from sayso.merge.values import make_incident
from sayso.records import Party
from tests.factory import (
    make_account,
    make_claim,
    make_days,
    make_happening,
    make_parties,
    make_place,
    make_source,
    make_toll,
)

SHELLED = make_claim(
    actor=make_parties("AZE MIL"),
    recipient=make_parties("ARM MIL"),
    sources=(Party("the  ministry", 0, 3, "ARM GOV"),),
    when=(make_days("2021-11-16"),),
    place=(
        make_place("Zenda", name="Zenda", lat=40.5, lon=-45.25, country="ARM", precision="town"),
    ),
    casualties=(
        make_toll(4, of="ARM MIL"),
        make_toll(3, 5, of="ARM CVL"),
        make_toll(2, None, kind="injured"),
    ),
    cameo="194",
)


def test_a_claim() -> None:
    got = make_of_claim(SHELLED, "i1", make_source())
    assert (got.id, got.incident, got.first, got.last) == ("r1-1", "i1", "2021-11-16", "2021-11-16")
    assert got.holders == (Side("ARM GOV", "the ministry"),)
    assert got.place is not None
    assert got.place.lon == -45.25
    assert got.rule is None


def test_the_dead_of_a_claim_are_summed_up() -> None:
    got = make_of_claim(SHELLED, None, make_source())
    assert got.toll("killed") == Count("killed", 7, 9)
    assert got.toll("injured") == Count("injured", 2, None)
    assert got.toll("missing") is None
    assert got.bounds == (7, 9)


def test_a_claim_that_says_little() -> None:
    got = make_of_claim(make_claim(casualties=(make_toll(None, None),)), None, make_source())
    assert (got.first, got.place, got.tolls, got.bounds, got.actor) == (
        None,
        None,
        (),
        (None, None),
        (),
    )


def test_an_incident() -> None:
    accounts = [
        make_account(SHELLED),
        make_account(
            make_claim(casualties=(make_toll(12, of="ARM MIL"),), sources=make_parties("AZE MIL")),
            report="r2",
        ),
    ]
    incident = make_incident(accounts)
    claims = [claim for account in accounts for claim in account.claims]
    sources = [make_source(), make_source(id="r2")]
    got = make_of_incident(incident, read_incident(incident), claims, sources)
    assert got.id == got.incident == incident.id
    assert got.cameo == "194"
    assert [side.code for side in got.actor] == ["AZE MIL"]
    assert {side.code for side in got.holders} == {"ARM GOV", "AZE MIL"}
    assert got.rule == "latest"
    assert got.toll("killed") is not None
    assert got.toll("killed").of is None or len({c.of for c in got.tolls}) == 1
    assert len(got.sources) == len(got.claims) == 2


def test_names_of_the_lists_go_first() -> None:
    claim = make_claim(actor=(Party("soldiers", 0, 8, "AZE MIL"),))
    other = make_claim(actor=(Party("the army", 0, 8, "AZE MIL", name="Ruritanian Army"),))
    incident = make_incident([make_account(claim, other)])
    got = make_of_incident(incident, read_incident(incident), [claim, other], [make_source()])
    assert got.actor == (Side("AZE MIL", "Ruritanian Army", listed=True),)


def test_numbers() -> None:
    assert make_happening().number == 255
    claim = make_of_claim(SHELLED, "i00000000ff", make_source())
    assert claim.number == make_of_claim(SHELLED, None, make_source()).number
    assert 0 <= claim.number < 2**32


def test_a_day_of_report_is_no_day_of_the_event() -> None:
    incident = make_incident([make_account(make_claim(), published=True)])
    reading = read_incident(incident)
    assert reading["date"] == ["2021-11-17", "2021-11-17"]
    assert make_of_incident(incident, reading, [make_claim()], [make_source()]).first is None
