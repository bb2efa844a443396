"""The pages of parties: lists go on, and tolls are added up by who claims them."""

import pytest
from starlette.testclient import TestClient

from sayso.desk import parties
from sayso.desk.parties import is_background, sum_tolls
from sayso.records import Incident, Value

DAY = "2021-11-16"


def count(low: int | None, high: int | None, *holders: str, known: str = DAY, of: str = "RUR CVL", narrated: bool = False) -> Value:
    return Value([low, high], holders, ("r1",), ("r1-1",), (known, known), of, narrated=narrated)


def tell(*killed: Value, **fields: tuple[Value, ...]) -> Incident:
    return Incident("i1", ("a1",), ("r1",), ("r1-1",), (DAY, DAY), {"killed": killed, **fields})


def test_a_source_s_newest_counts_are_added_with_their_ranges() -> None:
    first = tell(count(3, 3, "RUR GOV"), count(5, 7, "RUR GOV", known="2021-11-17"), count(2, 2, "GOT GOV"))
    second = tell(count(1, 1, "RUR GOV"), captured=(count(4, None, "RUR GOV", of="GOT MIL"),))
    told = sum_tolls([first, second])
    assert (told.kinds, told.more) == (["killed", "captured"], 0)
    assert [(*row["holder"], row["of"], row.get("killed"), row.get("captured")) for row in told.rows] == [
        ("RUR GOV", "RUR CVL", "6 to 8", None), ("RUR GOV", "GOT MIL", None, "4 or more"), ("GOT GOV", "RUR CVL", "2", None),
    ]  # fmt: skip


def test_what_reports_say_on_their_own_word_is_theirs_too() -> None:
    told = sum_tolls([tell(count(3, 3, "RUR GOV", narrated=True)), tell(count(None, None))])
    assert [(row["holder"], row["killed"]) for row in told.rows] == [([], "3 or more"), (["RUR GOV"], "3")]


def test_an_uncounted_toll_is_some() -> None:
    assert [row["killed"] for row in sum_tolls([tell(count(None, None))]).rows] == ["some"]


def test_smaller_counts_beyond_the_table_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parties, "MOST_TOLLS", 1)
    told = sum_tolls([tell(count(3, 3, "RUR GOV"), count(9, 9, "GOT GOV"))])
    assert ([row["holder"] for row in told.rows], told.more) == ([["GOT GOV"]], 1)


@pytest.mark.parametrize(("days", "old"), [(["1994-01-01", "1994-12-31"], True), (["2021-11-01", DAY], False), ([None, DAY], False)])
def test_what_lies_long_before_its_reports_is_background(days: list[str | None], old: bool) -> None:
    when = Value(days, (), ("r1",), ("r1-1",), (DAY, DAY))
    assert is_background(tell(date=(when,))) is old


def test_without_a_day_nothing_is_background() -> None:
    assert not is_background(tell())


@pytest.mark.parametrize(("page", "start"), [("/party/GOT%20MIL", 1), ("/pair/GOT/RUR", 1), ("/parties", 2)])
def test_lists_go_on_under_their_own_address(client: TestClient, page: str, start: int) -> None:
    everything, rest = client.get(page).text, client.get(f"{page}?start={start}").text
    assert 'class="pages"' not in everything
    assert f'<a data-part href="{page}">Earlier rows</a>' in rest
    assert rest.count('<td class="days">') == everything.count('<td class="days">') - start > 0


def test_tolls_of_a_party_are_those_of_all_its_incidents(client: TestClient) -> None:
    first, rest = (client.get(f"/party/GOT?start={n}").text for n in (0, 1))
    tolls = [page[page.index('aria-label="Tolls by claimant"') : page.index("</table>")] for page in (first, rest)]
    assert tolls[0] == tolls[1]
    assert "9" in tolls[0]
