"""What two sides did, by week and by day."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sayso.conflicts import Stretch
from sayso.errors import InputError
from sayso.merge.timeline import find_timeline
from sayso.merge.values import make_incident
from sayso.merge.violations import Happening
from sayso.records import Claim
from tests.factory import make_account, make_claim, make_days, make_parties, make_toll

PAIR = ("RUR", "GOT")


def made(day: int, kind: str, mode: str | None = None, actor: Sequence[str] = ("RUR GOV", "GOT GOV"), on: str = "", **fields: object) -> Claim:
    when = (make_days(f"2021-11-{day:02}"),)
    recipient = make_parties(*filter(None, [on]))
    return make_claim(type=kind, mode=mode, actor=make_parties(*actor), recipient=recipient, when=when, **fields)


def happen(*claims: Claim) -> list[Happening]:
    accounts = [make_account(claim, report=f"r{n}") for n, claim in enumerate(claims, 1)]
    return [(make_incident([account]), [account]) for account in accounts]


def tell(stretches: Sequence[Stretch]) -> list[tuple[str, str, float, list[str]]]:
    return [(s.first, s.last, s.total, [entry.line for entry in s.entries]) for s in stretches]


CLAIMS = (
    made(16, "ASSAULT", "heavy-weapons", ["GOT MIL"], "RUR CVL", casualties=(make_toll(2, of="RUR CVL"),)),
    made(15, "CONSULT"),
    made(22, "RETREAT", "withdraw", ["GOT MIL"], "RUR GOV"),
    made(22, "COERCE", "arrest", ["RUR COP"], "GOT CVL"),
    made(23, "RETREAT", "release", ["RUR GOV"], "GOT MIL"),
)


def test_weeks_begin_on_monday() -> None:
    assert tell(find_timeline(happen(*CLAIMS), PAIR)) == [
        ("2021-11-15", "2021-11-21", -9.0, ["talks", "hostilities"]),
        ("2021-11-22", "2021-11-28", 12.0, ["withdrawals", "detentions", "detentions"]),
    ]


def test_the_last_week_of_the_calendar_ends_with_it() -> None:
    claim = replace(CLAIMS[1], when=(make_days("9999-12-31"),))
    assert [(s.first, s.last) for s in find_timeline(happen(claim), PAIR)] == [("9999-12-27", "9999-12-31")]


def test_days() -> None:
    found = find_timeline(happen(*CLAIMS), ("GOT MIL", "RUR"), by="day")
    assert [(s.first, s.last, s.mean) for s in found] == [
        (f"2021-11-{day}",) * 2 + (score,) for day, score in ((15, 1.0), (16, -10.0), (22, 2.5), (23, 7.0))
    ]


def test_an_entry_is_what_the_incident_reads_as() -> None:
    (stretch,) = find_timeline(happen(CLAIMS[0]), PAIR)
    (entry,) = stretch.entries
    assert (entry.type, entry.mode, entry.actor, entry.recipient) == ("ASSAULT", "heavy-weapons", ("GOT MIL",), ("RUR CVL",))
    assert (entry.killed, entry.status, entry.days) == ((2, 2), "actual", ("2021-11-16", "2021-11-16"))


@pytest.mark.parametrize("status", ["negated", "future", "hypothetical"])
def test_what_did_not_happen_is_left_out(status: str) -> None:
    assert find_timeline(happen(made(15, "CONSULT", status=status)), PAIR) == []


def test_what_is_denied_is_in_and_marked() -> None:
    told = make_claim(actor=make_parties("GOT MIL"), recipient=make_parties("RUR MIL"), sources=make_parties("RUR GOV"))
    denied = make_claim(actor=make_parties("GOT MIL"), recipient=make_parties("RUR MIL"), sources=make_parties("GOT GOV"), status="negated")
    account = make_account(told, denied)
    (stretch,) = find_timeline([(make_incident([account]), [account])], PAIR)
    assert [entry.status for entry in stretch.entries] == ["denied"]


def test_others_and_one_side_alone_are_left_out() -> None:
    assert find_timeline(happen(made(15, "ASSAULT", None, ["RUR REB"], "RUR MIL"), made(15, "MOBILIZE", None, ["RUR MIL"])), PAIR) == []


def test_an_unknown_step_is_refused() -> None:
    with pytest.raises(InputError, match=r"--by: 'month' is not known. Known: day, week."):
        find_timeline([], PAIR, by="month")


def test_a_fight_in_which_captives_are_made_is_a_fight() -> None:
    fought = made(16, "ASSAULT", "abduct", ["GOT MIL"], "RUR MIL", casualties=(make_toll(4, of="RUR MIL"),))
    taken = made(17, "ASSAULT", "abduct", ["GOT MIL"], "RUR MIL")
    (stretch,) = find_timeline(happen(fought, taken), PAIR)
    assert [entry.line for entry in stretch.entries] == ["hostilities", "detentions"]
