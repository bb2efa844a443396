"""What becomes of the roles whose country only the whole report tells."""

import pytest

from sayso.annotate.unsaid import settle_roles
from sayso.coder import link_report, load_coder
from sayso.records import Mention, Report

CHILE = "Peru shuts its border with Chile\nLIMA - Peru closed its border on Monday. Peru's president spoke in Lima.\n"


def settle(text: str) -> tuple[dict[str, Mention], dict[str, set[str]]]:
    doc, _, _, linked, whose = link_report(Report("r", text), load_coder())
    mentions, weights = settle_roles(linked, whose)
    return {doc[m.head].text: m for m in mentions}, {doc[head].text: set(w) for head, w in weights.items()}


def test_what_its_own_words_say_is_not_asked() -> None:
    mentions, weights = settle(f"{CHILE}88 American conscripts were sent home.")
    assert mentions["conscripts"].codes == ("USA MIL",)
    assert "conscripts" not in weights


def test_what_is_left_open_is_weighed() -> None:
    mentions, weights = settle(f"{CHILE}88 conscripts were sent home.")
    assert mentions["conscripts"].codes == ("--- MIL",)
    assert weights["conscripts"] >= {"PER", "CHL"}


@pytest.mark.parametrize(("owner", "asked"), [("88", True), ("Its", False)])
def test_soldiers_of_a_pronoun_are_left_to_it(owner: str, asked: bool) -> None:
    assert ("conscripts" in settle(f"{CHILE}{owner} conscripts were sent home.")[1]) is asked


def test_what_stands_for_a_role_goes_with_it() -> None:
    mentions, _ = settle(f"{CHILE}In Chile, 88 conscripts were freed. They had been held in Tacna.")
    assert mentions["They"].codes == mentions["conscripts"].codes


def test_what_a_role_that_is_asked_owns_goes_with_it() -> None:
    _, weights = settle(f"{CHILE}In Chile, the army said its helicopters had left Arica.")
    assert weights["helicopters"] == weights["army"]


def test_a_report_of_no_country_settles_nothing() -> None:
    assert settle("The police arrested two men.")[1] == {}
