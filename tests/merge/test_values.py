"""Incidents by hand: values, holders and verdicts."""

from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest

from sayso.marks import OWNED_UP
from sayso.merge.values import make_incident
from sayso.records import Account, Attribution, Claim, Incident, Party, Value
from tests.factory import make_account, make_claim, make_days, make_parties, make_place, make_toll

DENIES = Attribution((), None, (), stance="deny")


def told(by: str = "", actor: str = "", on: str = "", **fields: Any) -> Claim:
    """A claim on the say-so of `by` ("" is the narrator); parties are split at commas."""
    roles = {"sources": by, "actor": actor, "recipient": on}
    parties = {role: make_parties(*filter(None, codes.split(","))) for role, codes in roles.items()}
    return make_claim(**{**parties, **fields})


def tolls(*counts: tuple[int, str], by: str = "", **fields: Any) -> Claim:
    return told(by, casualties=tuple(make_toll(n, of=of or None) for n, of in counts), **fields)


def verdicts(incident: Incident, field: str) -> dict[str, str]:
    return {_text(value): value.verdict for value in incident.fields[field]}


def _text(value: Value) -> str:
    shown = value.value["name"] if isinstance(value.value, dict) else value.value
    if isinstance(shown, list):
        low, high = shown
        shown = str(low) if low == high else f"{low}-{'' if high is None else high}"
    return f"{shown} {value.of}" if value.of else str(shown)


def reports(*claims: Sequence[Claim] | Claim, days: Sequence[int] = ()) -> list[Account]:
    """One account a report; the n-th is known on the n-th of `days` of November, else on the 17th."""
    return [
        make_account(
            *([c] if isinstance(c, Claim) else c),
            report=f"r{n}",
            known=f"2021-11-{(days[n - 1] if days else 17):02}",
        )
        for n, c in enumerate(claims, 1)
    ]


def test_a_value_keeps_holders_reports_claims_and_days() -> None:
    incident = make_incident(reports(tolls((2, ""), by="RUR GOV"), tolls((2, "")), days=(17, 19)))
    (value,) = incident.fields["killed"]
    assert (value.value, value.of, value.holders) == ([2, 2], None, ("RUR GOV",))
    assert (value.reports, value.known) == (("r1", "r2"), ("2021-11-17", "2021-11-19"))
    assert value.claims == ("r1:0000:ASSAULT", "r2:0000:ASSAULT")
    assert (value.verdict, value.voices, value.narrated) == ("corroborated", 2, True)


def test_the_order_of_accounts_does_not_matter() -> None:
    accounts = reports(
        tolls((2, "RUR MIL"), by="GOT GOV", actor="GOT MIL", on="RUR MIL"),
        [tolls((5, "RUR MIL")), told("RUR GOV", "GOT MIL", status="negated")],
        told("RUR GOV", actor="GOT MIL", place=(make_place("Zenda"),)),
    )
    first, *others = (make_incident(order) for order in permutations(accounts))
    assert all(other == first for other in others)


def test_the_id_is_that_of_the_claim_known_first() -> None:
    early, late = reports(told(), told(), days=(16, 18))
    assert make_incident([late, early]).id == make_incident([early]).id != make_incident([late]).id
    assert make_incident([late, early]).known == ("2021-11-16", "2021-11-18")


TOLLS = [
    ("one report", reports(tolls((3, "RUR MIL"))), {"3 RUR MIL": "single"}),
    ("two outlets", reports(tolls((3, "")), tolls((3, ""))), {"3": "corroborated"}),
    ("two rival sides agree", reports(tolls((3, "RUR MIL"), by="RUR GOV"), tolls((3, "RUR MIL"), by="GOT GOV")), {"3 RUR MIL": "corroborated"}),
    ("one side twice", reports(tolls((3, ""), by="RUR GOV"), tolls((3, ""), by="RUR MIL")), {"3": "single"}),
    ("at least six, and eight", reports(told(casualties=(make_toll(6, None),)), tolls((8, ""))), {"6-": "corroborated", "8": "corroborated"}),
    ("the state at large, and its army", reports(tolls((3, "RUR GOV")), tolls((3, "RUR MIL"))), {"3 RUR GOV": "corroborated", "3 RUR MIL": "corroborated"}),
    ("losses of the two sides", reports(tolls((3, "RUR MIL"), by="RUR GOV"), tolls((5, "GOT MIL"), by="GOT GOV")), {"3 RUR MIL": "single", "5 GOT MIL": "single"}),
    ("outlets count differently", reports(tolls((3, "")), tolls((5, ""))), {"3": "single", "5": "single"}),
    ("a toll that rises", reports(tolls((3, ""), by="RUR COP"), tolls((5, ""), by="UN IGO"), days=(17, 18)), {"3": "single", "5": "single"}),
    ("a part beside its whole", reports([tolls((5, "RUR CVL"), by="RUR GOV"), tolls((3, "RUR CVL"), by="RUR GOV")], tolls((5, "RUR CVL"), by="GOT GOV")), {"5 RUR CVL": "corroborated", "3 RUR CVL": "single"}),
    ("five are three and two", reports(tolls((3, "RUR GOV"), (2, "RUR MIL"), by="RUR GOV"), tolls((5, "RUR GOV"), by="GOT GOV")), {"3 RUR GOV": "single", "2 RUR MIL": "single", "5 RUR GOV": "single"}),
    ("sides contradict each other", reports(tolls((20, "RUR MIL"), by="GOT GOV"), tolls((5, "RUR MIL"), by="RUR GOV")), {"20 RUR MIL": "contested", "5 RUR MIL": "contested"}),
    ("whenever they say so", reports(tolls((5, "RUR MIL"), by="RUR GOV", actor="GOT MIL"), tolls((20, "RUR MIL"), by="GOT GOV"), days=(17, 19)), {"20 RUR MIL": "contested", "5 RUR MIL": "contested"}),
    ("until one gives in", reports([tolls((5, "RUR MIL"), by="RUR GOV", actor="GOT MIL")], tolls((20, "RUR MIL"), by="GOT GOV"), tolls((20, "RUR MIL"), by="RUR GOV"), days=(17, 18, 19)), {"20 RUR MIL": "corroborated", "5 RUR MIL": "single"}),
    ("a side against the press", reports(tolls((5, "RUR MIL"), by="RUR GOV", actor="GOT MIL"), tolls((12, "RUR MIL"))), {"12 RUR MIL": "contested", "5 RUR MIL": "contested"}),
    ("which hears more a day later", reports(tolls((5, "RUR MIL"), by="RUR GOV", actor="GOT MIL"), tolls((12, "RUR MIL")), days=(17, 18)), {"12 RUR MIL": "single", "5 RUR MIL": "single"}),
    ("a bound against a number", reports(told("GOT GOV", casualties=(make_toll(10, None, "RUR MIL"),)), tolls((5, "RUR MIL"), by="RUR GOV")), {"10- RUR MIL": "contested", "5 RUR MIL": "contested"}),
    ("police and citizens", reports(tolls((3, "RUR CVL"), by="RUR COP", actor="RUR CRM"), tolls((4, "RUR CVL"))), {"3 RUR CVL": "single", "4 RUR CVL": "single"}),
    ("citizens whom another killed", reports(tolls((2, "RUR CVL"), by="GOT GOV", actor="RUR MIL", on="GOT MIL"), tolls((8, "RUR CVL"), by="RUR GOV", actor="GOT MIL")), {"2 RUR CVL": "single", "8 RUR CVL": "single"}),
    ("citizens whom the same side killed", reports(tolls((2, "RUR CVL"), by="GOT GOV", actor="GOT MIL"), tolls((8, "RUR CVL"), by="RUR GOV", actor="GOT MIL", on="RUR MIL")), {"2 RUR CVL": "contested", "8 RUR CVL": "contested"}),
    ("soldiers, whoever began", reports(tolls((2, "RUR MIL"), by="GOT GOV", actor="RUR MIL"), tolls((8, "RUR MIL"), by="RUR GOV", actor="GOT MIL")), {"2 RUR MIL": "contested", "8 RUR MIL": "contested"}),
    ("a count over days is of several happenings", reports(tolls((6, "RUR MIL"), by="GOT GOV", actor="GOT MIL"), tolls((2, "RUR MIL"), by="RUR GOV", when=(make_days("2021-11-14", "2021-11-17"),))), {"6 RUR MIL": "single", "2 RUR MIL": "single"}),
    ("outsiders count differently", reports(tolls((6, "RUR CVL"), by="UN IGO", actor="GOT MIL"), tolls((2, "RUR CVL"), by="KRA GOV")), {"6 RUR CVL": "single", "2 RUR CVL": "single"}),
    ("who shot them counts fewer than a doctor", reports(tolls((4, "RUR CVL"), by="--- CVL", actor="RUR COP"), tolls((2, "RUR CVL"), by="RUR COP")), {"4 RUR CVL": "contested", "2 RUR CVL": "contested"}),
    ("who spoke before him", reports(tolls((2, "RUR CVL"), by="RUR COP"), tolls((4, "RUR CVL"), by="--- CVL", actor="RUR COP"), days=(17, 18)), {"2 RUR CVL": "single", "4 RUR CVL": "single"}),
    ("who heard of more later", reports(tolls((2, "RUR CVL"), by="--- CVL", actor="RUR COP"), tolls((4, "RUR CVL"), by="RUR COP"), days=(17, 18)), {"2 RUR CVL": "single", "4 RUR CVL": "single"}),
    ("rebels counted more than a doctor after them", reports(tolls((30, "RUR CVL"), by="RUR REB", actor="RUR REB"), tolls((13, "RUR CVL"), by="--- CVL"), days=(17, 18)), {"30 RUR CVL": "contested", "13 RUR CVL": "contested"}),
    ("who had no hand in it", reports(tolls((4, "RUR CVL"), by="--- CVL", actor="RUR CRM"), tolls((2, "RUR CVL"), by="RUR COP")), {"4 RUR CVL": "single", "2 RUR CVL": "single"}),
    ("nobody was killed, says another side", reports(tolls((6, "RUR CVL"), by="RUR GOV", actor="GOT MIL"), told("GOT GOV", on="RUR CVL", status="negated", trigger="killed", text="killed")), {"6 RUR CVL": "denied", "0 RUR CVL": "denied"}),
    ("nobody of others was killed", reports(tolls((6, "RUR CVL"), by="RUR GOV", actor="GOT MIL"), told("GOT GOV", on="GOT MIL", status="negated", trigger="hurt", text="hurt")), {"6 RUR CVL": "single"}),
    ("a toll that its side denies", reports([tolls((20, "RUR MIL"), by="GOT GOV", actor="GOT MIL"), tolls((20, "RUR MIL"), by="RUR GOV", actor="GOT MIL", status="negated", attribution=DENIES)]), {"20 RUR MIL": "denied"}),
]  # fmt: skip


@pytest.mark.parametrize(("accounts", "expected"), [t[1:] for t in TOLLS], ids=[t[0] for t in TOLLS])
def test_tolls(accounts: list[Account], expected: dict[str, str]) -> None:
    assert verdicts(make_incident(accounts), "killed") == expected


ACTORS = [
    ("one side is blamed", reports(told("RUR GOV", "GOT MIL", "RUR MIL")), {"GOT MIL": "single"}),
    ("state and army", reports(told("", "GOT GOV"), told("RUR GOV", "GOT MIL")), {"GOT GOV": "corroborated", "GOT MIL": "corroborated"}),
    ("each blames the other", reports(told("RUR GOV", "GOT MIL", "RUR MIL"), told("GOT GOV", "RUR MIL", "GOT MIL")), {"GOT MIL": "contested", "RUR MIL": "contested"}),
    ("a clash as the press tells it", reports([told("RUR GOV", "GOT MIL"), told("GOT GOV", "RUR MIL"), told("", "RUR MIL,GOT MIL")]), {"GOT MIL": "contested", "RUR MIL": "contested"}),
    ("each tells its answer too", reports([told("RUR GOV", "GOT MIL"), told("RUR GOV", "RUR MIL")], told("GOT GOV", "RUR MIL")), {"GOT MIL": "contested", "RUR MIL": "contested"}),
    ("each tells of a clash", reports(told("RUR GOV", "RUR MIL,GOT MIL"), told("GOT GOV", "RUR MIL,GOT MIL")), {"GOT MIL": "corroborated", "RUR MIL": "corroborated"}),
    ("losses as each tells them", reports(told("RUR GOV", "GOT MIL", trigger="killed", text="killed"), told("GOT GOV", "RUR MIL", trigger="killed", text="killed")), {"RUR MIL": "single", "GOT MIL": "single"}),
    ("another state's gunmen", reports(told("RUR GOV", "GOT UAF", "RUR MIL"), told("GOT GOV", "RUR MIL", "GOT MIL")), {"GOT UAF": "contested", "RUR MIL": "contested"}),
    ("who wounded him, as each names him", reports(told("RUR GOV", "GOT MIL", "RUR MIL", trigger="wounded", text="wounded", made_by={"actor": "slots:subj"}), told("GOT GOV", "RUR MIL")), {"GOT MIL": "contested", "RUR MIL": "contested"}),
    ("each claims its own act", reports(told("RUR GOV", "RUR MIL"), told("GOT GOV", "GOT MIL")), {"RUR MIL": "single", "GOT MIL": "single"}),
    ("appeals", reports(told("RUR GOV", "GOT GOV", type="REQUEST"), told("GOT GOV", "RUR GOV", type="REQUEST")), {"RUR GOV": "single", "GOT GOV": "single"}),
    ("an exchange of fire", reports([told("", "RUR MIL", "GOT MIL"), told("", "GOT MIL", "RUR MIL")], told("GOT GOV", "RUR MIL")), {"RUR MIL": "corroborated", "GOT MIL": "single"}),
    ("blamed by the press, blames rebels", reports(told("", "RUR MIL", "RUR CVL"), told("RUR GOV", "RUR REB")), {"RUR MIL": "contested", "RUR REB": "contested"}),
    ("outlets disagree", reports(told("", "RUR MIL"), told("", "RUR REB")), {"RUR MIL": "single", "RUR REB": "single"}),
    ("gunmen, then rebels", reports(told("", "RUR UAF"), told("RUR GOV", "RUR REB")), {"RUR REB": "corroborated", "RUR UAF": "corroborated"}),
    ("allies", reports([told("", "GOT MIL,KRA MIL", "RUR MIL"), told("RUR GOV", "GOT MIL", "RUR MIL")], told("GOT GOV", "KRA MIL", "RUR MIL")), {"GOT MIL": "single", "KRA MIL": "corroborated"}),
    ("blamed, who denies it and blames back", reports(told("RUR GOV", "GOT MIL", "RUR MIL"), [told("GOT GOV", "RUR MIL", "GOT MIL"), told("GOT GOV", "GOT MIL", status="negated")]), {"GOT MIL": "contested", "RUR MIL": "contested"}),
    ("blamed by the press, denies it and blames rebels", reports(told("", "RUR MIL", "RUR CVL"), [told("RUR GOV", "RUR REB"), told("RUR GOV", "RUR MIL", status="negated")]), {"RUR MIL": "single", "RUR REB": "single"}),
    ("the accused is no actor of his denial", reports([told("RUR GOV", "GOT MIL"), told("GOT GOV", "GOT MIL", status="negated")]), {"GOT MIL": "single"}),
]  # fmt: skip


@pytest.mark.parametrize(("accounts", "expected"), [t[1:] for t in ACTORS], ids=[t[0] for t in ACTORS])
def test_actors(accounts: list[Account], expected: dict[str, str]) -> None:
    assert verdicts(make_incident(accounts), "actor") == expected


STATUS = [
    ("the accused denies", [told("RUR GOV", "GOT MIL"), told("GOT GOV", "GOT MIL", status="negated")], {"actual": "denied", "negated": "denied"}),
    ("another denies in words", [told("", "GOT MIL"), told("KRA GOV", "GOT MIL", status="negated", attribution=DENIES)], {"actual": "denied", "negated": "denied"}),
    ("the press tells what was not", [told("", "GOT MIL"), told("", "GOT MIL", status="negated")], {"actual": "single", "negated": "single"}),
    ("nobody says that it was", [told("GOT GOV", "GOT MIL", status="negated")], {"negated": "single"}),
    ("a speaker against himself", [told("GOT GOV", "GOT MIL"), told("GOT GOV", "GOT MIL", status="negated")], {"actual": "single", "negated": "single"}),
    ("planned, then done", [told("GOT GOV", "GOT MIL", status="future"), told("", "GOT MIL")], {"actual": "single", "future": "single"}),
    ("losses alone are denied", [told("RUR GOV", "RUR MIL", "GOT MIL"), tolls((9, "GOT MIL"), by="GOT GOV", actor="RUR MIL", status="negated", attribution=DENIES)], {"actual": "single", "negated": "single"}),
]  # fmt: skip


BOMBED = tolls((2, "RUR CVL"), actor="", mode="explosives")
BLAMED = told("RUR GOV", "GOT REB", mode="explosives")
DISCLAIMED = told("GOT REB", "GOT REB", status="negated")


@pytest.mark.parametrize(
    ("claims", "field"),
    [
        ([BOMBED, BLAMED, DISCLAIMED], "actor"),
        ([BLAMED, DISCLAIMED], "status"),
        ([tolls((2, "RUR CVL"), actor="", mode="heavy-weapons"), BLAMED, DISCLAIMED], "status"),
        ([BOMBED, told("", "GOT REB"), DISCLAIMED], "status"),
        ([BOMBED, told("GOT REB", "GOT REB"), BLAMED, DISCLAIMED], "status"),
        ([BOMBED, BLAMED, DISCLAIMED, told("KRA GOV", "KRA MIL", status="negated")], "status"),
    ],
    ids=["who did it", "nothing else is told", "shells are a side's", "the press names it", "it claims another", "others deny"],
)
def test_of_what_is_in_no_doubt_who_did_it_is_denied(claims: list[Claim], field: str) -> None:
    found = make_incident([make_account(*claims)])
    denied = {name for name in ("actor", "status") if "denied" in verdicts(found, name).values()}
    assert denied == {field}
    if field == "actor":
        assert verdicts(found, "actor") == {"GOT REB": "denied"}


@pytest.mark.parametrize(("claims", "expected"), [t[1:] for t in STATUS], ids=[t[0] for t in STATUS])
def test_status(claims: list[Claim], expected: dict[str, str]) -> None:
    assert verdicts(make_incident([make_account(*claims)]), "status") == expected


ZENDA = make_place("Zenda", name="Zenda", id="1", lat=50.0, lon=15.0, country="RUR", precision="town")
TARLENHEIM = make_place("Tarlenheim", name="Tarlenheim", id="2", lat=50.5, lon=15.0, country="RUR", precision="town")
PROVINCE = make_place("Elphberg", name="Elphberg", id="3", lat=50.1, lon=15.1, country="RUR", precision="admin1")
WIDE = [
    ("a town in its province", (ZENDA, PROVINCE), {"Zenda": "corroborated", "Elphberg": "corroborated"}),
    ("a name, once resolved", (ZENDA, make_place("Zenda")), {"Zenda": "corroborated"}),
    ("two towns as the sides tell it", (ZENDA, TARLENHEIM), {"Zenda": "contested", "Tarlenheim": "contested"}),
]


@pytest.mark.parametrize(("places", "expected"), [t[1:] for t in WIDE], ids=[t[0] for t in WIDE])
def test_places(places: Sequence[Any], expected: dict[str, str]) -> None:
    a, b = (
        told(by, "GOT MIL", "RUR MIL", place=(p,)) for by, p in zip(("RUR GOV", "GOT GOV"), places, strict=True)
    )
    assert verdicts(make_incident(reports(a, b)), "place") == expected


def test_outlets_that_name_two_towns_do_not_contest_them() -> None:
    incident = make_incident(reports(told("", "GOT MIL", "RUR MIL", place=(ZENDA,)), told("", "GOT MIL", place=(TARLENHEIM,))))
    assert set(verdicts(incident, "place").values()) == {"single"}


def test_places_of_one_act_are_contested_though_one_report_turns_it_round() -> None:
    ours = told("GOT GOV", "GOT MIL", "RUR MIL", place=(ZENDA,))
    turned = told("GOT GOV", "RUR MIL", "GOT MIL", place=(ZENDA,))
    theirs = told("RUR GOV", "GOT MIL", "RUR MIL", place=(TARLENHEIM,))
    narrated = told("", "GOT MIL", "RUR MIL", place=(ZENDA,))
    incident = make_incident(reports(ours, turned, theirs, narrated))
    assert verdicts(incident, "place") == {"Zenda": "contested", "Tarlenheim": "contested"}


def test_who_denies_an_act_stands_where_he_denies() -> None:
    shelled = told("RUR GOV", "GOT MIL", "RUR CVL")
    denied = told("GOT GOV", "GOT MIL", "RUR CVL", status="negated")
    fired_at = told("GOT GOV", "RUR MIL", "GOT MIL")
    status = make_incident(reports(shelled, [denied, fired_at])).fields["status"]
    assert {(v.value, v.holders) for v in status} == {("actual", ("RUR GOV",)), ("negated", ("GOT GOV",))}


def test_what_each_side_did_in_a_town_of_its_own_is_no_contested_place() -> None:
    ours = told("RUR GOV", "GOT MIL", "RUR MIL", place=(ZENDA,))
    incident = make_incident(reports(ours, told("GOT GOV", "RUR MIL", "GOT MIL", place=(TARLENHEIM,))))
    assert set(verdicts(incident, "place").values()) == {"single"}


def test_a_side_that_names_both_towns_does_not_contest_them() -> None:
    both = told("RUR GOV", "GOT MIL", "RUR MIL", place=(ZENDA, TARLENHEIM))
    incident = make_incident(reports(both, told("GOT GOV", "GOT MIL", place=(ZENDA,))))
    assert verdicts(incident, "place") == {"Zenda": "corroborated", "Tarlenheim": "single"}


DATES = [
    ("a day in its week", ("2021-11-16", ""), ("2021-11-15", "2021-11-21"), "corroborated"),
    ("the night between", ("2021-11-16", ""), ("2021-11-17", ""), "single"),
    ("days apart", ("2021-11-12", ""), ("2021-11-16", ""), "contested"),
    ("a week and a day after", ("2021-11-01", "2021-11-07"), ("2021-11-16", ""), "single"),
]


@pytest.mark.parametrize(("first", "second", "verdict"), [t[1:] for t in DATES], ids=[t[0] for t in DATES])
def test_dates(first: tuple[str, str], second: tuple[str, str], verdict: str) -> None:
    a, b = (
        told(by, "GOT MIL", "RUR MIL", when=(make_days(*d),))
        for by, d in (("RUR GOV", first), ("GOT GOV", second))
    )
    assert set(verdicts(make_incident(reports(a, b)), "date").values()) == {verdict}


def test_background_is_left_out_where_there_is_news() -> None:
    old = tolls((90, ""), historical=True)
    assert verdicts(make_incident(reports([old, tolls((2, ""))])), "killed") == {"2": "single"}
    assert verdicts(make_incident(reports(old)), "killed") == {"90": "single"}


@pytest.mark.parametrize(
    ("trigger", "words", "injured"),
    [("shot", "man", {"1 RUR CVL": "single"}), ("shot", "men", {}), ("shot", "guards", {}), ("shot", "Gotha", {}), ("shelled", "man", {})],
)
def test_one_who_is_shot_is_hurt(trigger: str, words: str, injured: dict[str, str]) -> None:
    claim = make_claim(trigger, trigger, recipient=(Party(words, 0, len(words), "RUR CVL"),))
    assert verdicts(make_incident(reports(claim)), "injured") == injured
    assert verdicts(make_incident(reports([claim, tolls((1, "RUR CVL"))])), "injured") == {}


def test_what_did_not_happen_has_no_toll() -> None:
    incident = make_incident(reports(tolls((9, "RUR CVL"), by="GOT GOV", actor="GOT MIL", status="negated")))
    assert incident.fields["killed"] == ()


def test_who_denies_and_names_another_puts_in_doubt_who_did_it() -> None:
    accused = told("KRA GOV", "GOT MIL", "KRA CVL")
    denied = told("GOT GOV", "GOT MIL", "KRA CVL", status="negated")
    shifted = told("GOT GOV", "GOT REB", "KRA CVL")

    found = make_incident(reports(accused, [denied, shifted]))
    assert "denied" not in verdicts(found, "status").values()
    assert verdicts(found, "actor") == {"GOT MIL": "contested", "GOT REB": "contested"}

    clash = told("GOT GOV", "GOT MIL,GOT REB", "KRA CVL")  # of both it says nothing of who began
    fought = make_incident(reports(accused, [denied, shifted], clash))
    assert verdicts(fought, "actor") == {"GOT MIL": "denied", "GOT REB": "denied"}

    answered = make_incident(reports(accused, [denied, told("GOT GOV", "KRA MIL", "GOT CVL")]))  # two states, two acts
    assert verdicts(answered, "status") == {"actual": "denied", "negated": "denied"}


def test_the_number_beside_a_claim_of_responsibility_is_not_the_claimants() -> None:
    counted = tolls((7, "GOT COP"), by="GOT GOV", actor="GOT REB")
    boast = tolls((30, "GOT COP"), by="GOT REB", actor="GOT REB")
    claimed = tolls((7, "GOT COP"), by="GOT REB", actor="GOT REB", made_by={"sources": OWNED_UP})
    found = make_incident(reports(counted, boast, claimed))
    assert verdicts(found, "killed") == {"7 GOT COP": "contested", "30 GOT COP": "contested"}
    assert found.fields["killed"][0].holders == ("GOT GOV",)
