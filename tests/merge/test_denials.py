"""A denial that does not say again what it denies goes with what it denies."""

from dataclasses import replace
from typing import Any

import pytest

from sayso.merge.accounts import make_accounts
from sayso.merge.denials import find_denied, is_bare_denial, leave_out_denials
from sayso.merge.values import make_incident
from sayso.records import Claim
from tests.factory import make_account, make_claim, make_parties, make_report, make_toll

TEXT = "Ruritania said Gothic guns shelled Zenda on Friday. Gotha rejected the charge. It had rejected a treaty."


def said(word: str, kind: str, actor: str, by: str = "", **fields: Any) -> Claim:
    claim = make_claim(word, TEXT, type=kind, actor=make_parties(actor), id=f"r1:{TEXT.index(word)}:{kind}", sentence=(0, 50))
    return replace(claim, sources=make_parties(*filter(None, [by])), **fields)


SHELLED = said("shelled", "ASSAULT", "GOT MIL", "RUR GOV", recipient=make_parties("RUR CVL"))
DENIED = replace(
    said("rejected the charge", "ASSAULT", "GOT MIL", "GOT GOV", recipient=make_parties("RUR CVL")),
    status="negated",
    made_by={"type": "denials:told"},
)


def test_what_a_bare_denial_is() -> None:
    assert is_bare_denial(DENIED)
    assert not is_bare_denial(SHELLED)
    assert not is_bare_denial(replace(DENIED, made_by={"type": "frames:shell"}))  # it says itself what is denied


def test_it_goes_with_the_claim_that_it_denies() -> None:
    assert find_denied([DENIED, SHELLED]) == {DENIED.id: SHELLED}
    assert leave_out_denials([SHELLED, DENIED]) == (SHELLED,)


@pytest.mark.parametrize(
    "other",
    [
        replace(SHELLED, recipient=make_parties("RUR MIL")),
        replace(SHELLED, type="ACCUSE"),
        replace(SHELLED, status="future"),
        replace(SHELLED, at=DENIED.at + 10),
    ],
    ids=["others were hit", "another type", "not done", "told after"],
)
def test_what_it_does_not_deny(other: Claim) -> None:
    assert find_denied([other, DENIED]) == {}


def test_both_are_one_account_and_the_act_is_denied() -> None:
    (account,) = make_accounts(make_report(TEXT), [SHELLED, DENIED], origin="r1", known="2021-11-17")
    status = make_incident([account]).fields["status"]

    assert account.claims == (SHELLED, DENIED)
    assert {(v.value, v.holders, v.verdict) for v in status} == {
        ("actual", ("RUR GOV",), "denied"),
        ("negated", ("GOT GOV",), "denied"),
    }


def test_who_denies_what_left_dead_denies_that_it_was_he() -> None:
    killed = replace(SHELLED, casualties=(make_toll(1, of="RUR CVL"),))
    incident = make_incident([make_account(killed, DENIED)])

    assert [(v.value, v.verdict) for v in incident.fields["actor"]] == [("GOT MIL", "denied")]
    assert [v.value for v in incident.fields["status"]] == ["actual"]
    assert len(incident.claims) == 2


def test_who_denies_what_was_told_denies_all_of_it() -> None:
    killed = replace(SHELLED, casualties=(make_toll(1, of="RUR CVL"),))
    fields = make_incident([make_account(killed, replace(DENIED, trigger="denied it"))]).fields

    assert [(v.value, v.verdict) for v in fields["actor"]] == [("GOT MIL", "single")]
    assert [(v.value, v.verdict) for v in fields["status"]] == [("actual", "denied"), ("negated", "denied")]


def test_a_country_that_nobody_blames_denies_no_more_than_an_allusion() -> None:
    rebels = replace(SHELLED, actor=make_parties("RUR REB"))
    unknown = replace(SHELLED, actor=make_parties("RUR UAF"))

    assert {v.verdict for v in make_incident([make_account(rebels, DENIED)]).fields["status"]} == {"single"}
    assert {v.verdict for v in make_incident([make_account(unknown, DENIED)]).fields["status"]} == {"denied"}


def test_it_gives_no_type_and_no_party_of_its_own() -> None:
    fields = make_incident([make_account(SHELLED, DENIED)]).fields

    assert [v.value for v in fields["type"]] == ["ASSAULT"]
    assert [v.value for v in fields["recipient"]] == ["RUR CVL"]
