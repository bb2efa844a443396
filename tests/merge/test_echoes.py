"""A count of a toll told just before goes with what told it."""

from dataclasses import replace

from sayso.marks import ECHO
from sayso.merge.accounts import make_accounts
from sayso.merge.echoes import find_echoed
from tests.factory import make_claim, make_parties, make_report, make_toll

TEXT = "Ruritania said it killed six Gothic soldiers. Gotha admits to one. It talks of peace."
KILLED = make_claim("killed", TEXT, id="r1:1", sentence=(0, 45), actor=make_parties("RUR MIL"), recipient=make_parties("GOT MIL"),
    casualties=(make_toll(6, of="GOT MIL"),), sources=make_parties("RUR GOV"))  # fmt: skip
ADMITS = replace(KILLED, id="r1:2", sentence=(46, 66), at=TEXT.index("admits"), trigger="admits", sources=make_parties("GOT GOV"),
    casualties=(make_toll(1, of="GOT MIL"),), made_by={"casualties": ECHO})  # fmt: skip


def test_it_goes_with_the_toll_that_it_counts() -> None:
    assert find_echoed([ADMITS, KILLED]) == {ADMITS.id: KILLED}
    assert find_echoed([replace(KILLED, type="COERCE"), ADMITS]) == {}
    assert find_echoed([KILLED, replace(ADMITS, made_by={})]) == {}


def test_both_are_one_account() -> None:
    (account,) = make_accounts(make_report(TEXT), [KILLED, ADMITS], origin="r1", known="2021-11-17")
    assert account.claims == (KILLED, ADMITS)
