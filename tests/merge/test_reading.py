"""What an incident reads as under each rule."""

from pathlib import Path
from typing import Any

import pytest

from sayso.errors import InputError
from sayso.merge.reading import DEFAULT, RULES, read_incident, total_range
from sayso.merge.values import make_incident
from sayso.records import Account, Claim, Incident
from tests.factory import make_account, make_claim, make_days, make_parties, make_place, make_toll


def told(by: str, *counts: tuple[int, str], **fields: Any) -> Claim:
    casualties = tuple(make_toll(n, of=of or None) for n, of in counts)
    return make_claim(sources=make_parties(*([by] if by else [])), casualties=casualties, **fields)


def make_one(*reports: tuple[int, list[Claim]]) -> Incident:
    """An incident of reports with the day of November on which they are known."""
    return make_incident(
        [
            make_account(*claims, report=f"r{n}", known=f"2021-11-{day:02}")
            for n, (day, claims) in enumerate(reports, 1)
        ]
    )


def killed(incident: Incident, rule: str) -> list[tuple[int | None, int | None, str | None]]:
    rows = read_incident(incident, rule)["casualties"]
    return [(row["low"], row["high"], row["of"]) for row in rows if row["kind"] == "killed"]


def test_the_reading_names_its_rule() -> None:
    incident = make_one((17, [told("", (2, ""))]))
    assert read_incident(incident)["rule"] == DEFAULT == next(iter(RULES))
    assert {rule: read_incident(incident, rule)["rule"] for rule in RULES} == {r: r for r in RULES}


def test_every_rule_says_what_it_goes_by() -> None:
    assert all(rule.about for rule in RULES.values())


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(InputError, match=r"rule 'lowest' is not known. Known: latest, "):
        read_incident(make_one((17, [told("")])), "lowest")


MOVED = make_one((16, [told("", (3, ""))]), (17, [told("RUR COP", (5, ""))]), (19, [told("", (4, ""))]))
DISPUTED = make_one(
    (16, [told("GOT GOV", (20, "RUR MIL"), actor=make_parties("GOT MIL"))]),
    (17, [told("RUR GOV", (5, "RUR MIL"))]),
    (17, [told("UN IGO", (8, "RUR MIL"))]),
)
WHOLE = make_one((16, [told("", (5, "RUR CVL")), told("", (3, "RUR CVL"))]))


NONE_FELL = make_one(
    (16, [told("GOT GOV", (8, "RUR MIL"), actor=make_parties("GOT MIL"))]),
    (17, [told("RUR GOV", recipient=make_parties("RUR MIL"), status="negated", trigger="lost nobody", text="lost nobody")]),
)


@pytest.mark.parametrize(("rule", "expected"), [("latest", (0, 8)), ("conservative", (0, 0)), ("highest", (8, 8))])
def test_nobody_is_as_far_from_some_as_can_be(rule: str, expected: tuple[int, int]) -> None:
    assert killed(NONE_FELL, rule) == [(*expected, "RUR MIL")]


@pytest.mark.parametrize(
    ("incident", "rule", "expected"),
    [
        (MOVED, "latest", (4, 4, None)),
        (MOVED, "highest", (5, 5, None)),
        (MOVED, "conservative", (4, 4, None)),  # three was overtaken
        (MOVED, "narrator", (4, 4, None)),
        (DISPUTED, "latest", (5, 20, "RUR MIL")),
        (DISPUTED, "independent", (8, 8, "RUR MIL")),
        (DISPUTED, "conservative", (5, 5, "RUR MIL")),
        (DISPUTED, "highest", (20, 20, "RUR MIL")),
        (WHOLE, "latest", (5, 5, "RUR CVL")),
        (WHOLE, "conservative", (5, 5, "RUR CVL")),
    ],
)
def test_one_toll(incident: Incident, rule: str, expected: tuple[int, int, str | None]) -> None:
    assert killed(incident, rule) == [expected]


def test_a_rule_that_admits_nobody_reads_nothing() -> None:
    assert killed(DISPUTED, "narrator") == []


def test_losses_of_both_sides_are_summed_first() -> None:
    both = make_one((16, [told("", (3, "RUR MIL"), (5, "GOT MIL"))]))
    assert killed(both, DEFAULT) == [(8, 8, None), (5, 5, "GOT MIL"), (3, 3, "RUR MIL")]


@pytest.mark.parametrize(
    ("ranges", "total"),
    [
        ({None: (7, 7)}, (7, 7)),
        ({None: (7, 7), "RUR CVL": (5, 5)}, (7, 7)),  # five of the seven
        ({None: (1, 1), "RUR CVL": (5, 5)}, (5, 5)),
        ({"RUR GOV": (5, 5), "RUR MIL": (3, 3), "RUR CVL": (2, 2)}, (5, 5)),
        ({"RUR MIL": (3, None), "GOT MIL": (2, 2)}, (5, None)),
    ],
)
def test_totals(ranges: Any, total: tuple[int, int | None]) -> None:
    assert total_range(ranges) == total


def test_the_best_of_other_fields() -> None:
    first = make_claim(actor=make_parties("RUR GOV"), when=(make_days("2021-11-15"),), place=(make_place("Zenda"),))
    second = make_claim(actor=make_parties("RUR MIL", "--- UAF"), when=(make_days("2021-11-16"),), mode="firearms")
    third = make_claim(when=(make_days("2021-11-15"),))
    incident = make_one((16, [first]), (17, [second]), (16, [third]))
    reading = read_incident(incident, "agreed")
    assert (reading["type"], reading["mode"], reading["status"]) == ("ASSAULT", "firearms", "actual")
    assert reading["date"] == ["2021-11-15", "2021-11-15"]
    assert reading["actor"] == ["--- UAF", "RUR MIL"]
    assert [place["name"] for place in reading["place"]] == ["Zenda"]
    assert read_incident(incident, "narrator")["date"] == ["2021-11-15", "2021-11-15"]


def dated(account: Account, *more: Account, rule: str = DEFAULT) -> tuple[object, object]:
    reading = read_incident(make_incident([account, *more]), rule)
    return reading["date"], reading["date_basis"]


def test_where_no_day_is_told_the_first_report_of_the_news_gives_it() -> None:
    first = make_account(make_claim(), known="2021-11-17", published=True)
    later = make_account(make_claim(), report="r2", known="2021-11-19", published=True)
    assert dated(first, later) == dated(later, first) == (["2021-11-17", "2021-11-17"], "reported")
    assert dated(first, later, rule="conservative") == (None, None)
    told = make_claim(when=(make_days("2021-11-15"),))
    assert dated(first, make_account(told, report="r2")) == (["2021-11-15", "2021-11-15"], "told")


@pytest.mark.parametrize("fields", [{"historical": True}, {"status": "planned"}, {"status": "negated"}])
def test_what_is_no_news_has_no_day_of_report(fields: dict[str, Any]) -> None:
    account = make_account(make_claim(**fields), known="2021-11-17", published=True)
    assert dated(account) == (None, None)
    news = make_account(make_claim(), report="r2", known="2021-11-19", published=True)
    assert dated(account, news) == (["2021-11-19", "2021-11-19"], "reported")


def test_the_day_on_which_a_report_was_added_is_no_day_of_report() -> None:
    assert dated(make_account(make_claim(), known="2021-11-17")) == (None, None)


def test_a_mode_is_one_of_the_type() -> None:
    claims = [make_claim(type="MOBILIZE", mode="troops"), make_claim(), make_claim(mode="abduct")]
    reading = read_incident(make_one((16, claims), (17, [make_claim()]), (18, claims[:1])))
    assert (reading["type"], reading["mode"]) == ("ASSAULT", "abduct")


def test_what_nobody_says_is_open() -> None:
    reading = read_incident(make_one((16, [told("")])))
    assert (reading["date"], reading["mode"], reading["place"], reading["casualties"]) == (None, None, [], [])


def test_the_page_tells_the_rules() -> None:
    page = (Path(__file__).parents[2] / "docs" / "values.md").read_text(encoding="utf-8")
    for name, rule in RULES.items():
        assert f"| `{name}`{' (the default)' if name == DEFAULT else ''} | {rule.about} |" in page
