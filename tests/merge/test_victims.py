"""One victim told by several words is one; soldiers and civilians are not."""

import pytest

from sayso.merge.reading import read_incident
from sayso.merge.values import make_incident
from sayso.records import Claim, Party, Toll
from tests.factory import make_account, make_claim


def killed(*people: tuple[str, str]) -> Claim:
    """A claim that one is dead of each of these (word, code)."""
    tolls = [Toll("killed", 1, 1, "", n, n, Party(word, n, n, code)) for n, (word, code) in enumerate(people)]
    return make_claim(casualties=tuple(tolls))


@pytest.mark.parametrize(
    ("told", "dead"),
    [
        ([[("man", "NIC CVL")], [("editor", "NIC MED")]], 1),
        ([[("boy", "NIC CVL")], [("Flavia", "NIC REL")], [("student", "NIC EDU")]], 1),
        ([[("man", "NIC CVL")], [("victim", "HND CVL")], [("man", "NIC CVL")]], 1),
        ([[("woman", "NIC CVL")], [("soldier", "NIC MIL")]], 2),
        ([[("commander", "HND REB")], [("soldier", "NIC MIL")]], 2),
        ([[("man", "NIC CVL"), ("editor", "NIC MED")]], 2),  # counted side by side
    ],
)
def test_one_victim_by_several_words(told: list[list[tuple[str, str]]], dead: int) -> None:
    accounts = [make_account(killed(*people), report=f"r{n}") for n, people in enumerate(told)]
    first = read_incident(make_incident(accounts))["casualties"][0]
    assert (first["kind"], first["low"], first["high"]) == ("killed", dead, dead)
