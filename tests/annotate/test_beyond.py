"""Places that a report names and where nothing happened."""

import pytest

from sayso.annotate.beyond import lies_beyond
from tests.factory import find_token, make_parsed


@pytest.mark.parametrize(
    ("row", "beyond"),
    [
        ("near/IN/4/case the/DT/4/det Gotha/NNP/4/compound border/NN/0/root", True),
        ("a/DT/2/det town/NN/0/root bordering=border/VBG/2/acl Gotha/NNP/3/obj", True),
        ("The/DT/2/det radio/NN/6/nsubj monitored=monitor/VBN/2/acl in/IN/5/case Gotha/NNP/3/obl quoted=quote/VBD/0/root him/PRP/6/obj", True),
        ("The/DT/2/det radio/NN/4/nsubj in/IN/5/case quoted=quote/VBD/0/root Gotha/NNP/2/nmod", False),
        ("Police/NNS/2/nsubj heard=hear/VBD/0/root shots=shot/NNS/2/obj in/IN/5/case Gotha/NNP/2/obl", False),
    ],
)
def test_over_the_border_or_where_a_radio_was_heard(row: str, beyond: bool) -> None:
    assert lies_beyond(find_token(make_parsed(row), "Gotha")) is beyond


@pytest.mark.parametrize(
    ("row", "beyond"),
    [
        ("They/PRP/2/nsubj attacked=attack/VBD/0/root from/IN/4/case Kenya/NNP/2/obl", True),
        ("They/PRP/2/nsubj fled=flee/VBD/0/root from/IN/4/case Kenya/NNP/2/obl", False),
        ("They/PRP/2/nsubj attacked=attack/VBD/0/root in/IN/4/case Kenya/NNP/2/obl", False),
        ("Gunmen=gunman/NNS/4/nsubj from/IN/3/case Kenya/NNP/1/nmod left=leave/VBD/0/root", True),
        ("Farmers=farmer/NNS/4/nsubj from/IN/3/case Kenya/NNP/1/nmod left=leave/VBD/0/root", False),
        ("They/PRP/2/nsubj met=meet/VBD/0/root near/IN/6/case the/DT/6/det Kenya/NNP/6/compound border/NN/2/obl", True),
    ],
)
def test_where_intruders_came_from_lies_beyond(row: str, beyond: bool) -> None:
    assert lies_beyond(find_token(make_parsed(row), "Kenya")) is beyond
