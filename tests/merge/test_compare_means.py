"""With what force was used."""

import pytest

from sayso.merge.compare_means import compare_means, find_means
from sayso.merge.profile import profile_account
from tests.factory import make_account, make_claim, make_profile, make_report


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Mortar bombs fell on Zenda", {"mortars", "bombs"}),
        ("police used Tear Gas and water cannon", {"riot gear"}),
        ("air strikes by jets", {"aircraft"}),
        ("the men were killed", set()),
    ],
)
def test_words_tell_what_was_used(text: str, means: set[str]) -> None:
    assert find_means(text) == means


@pytest.mark.parametrize(
    ("ours", "theirs", "answer"),
    [
        (("rockets",), ("aircraft", "rockets"), "same"),
        (("mortars",), ("shells",), "fits"),
        (("mortars",), ("rockets",), "different"),
        (("mortars",), (), None),
    ],
)
def test_answers(ours: tuple[str, ...], theirs: tuple[str, ...], answer: str | None) -> None:
    a, b = make_profile("a", means=ours), make_profile("b", means=theirs)

    assert compare_means(a, b) == compare_means(b, a) == answer


def test_an_account_has_the_means_of_its_clauses_and_of_force_alone() -> None:
    text = "Rockets hit Zenda, and mortars fell on Strel."
    told = [make_account(make_claim("hit", text, type=kind)) for kind in ("ASSAULT", "ACCUSE")]

    assert [profile_account(account, make_report(text)).means for account in told] == [("rockets",), ()]
