"""Heads that are joined to one."""

import pytest

from sayso.extract.joined import conjuncts
from tests.factory import make_parsed

MEMBERS = "Four/CD/2/nummod members=member/NNS/9/nsubj of/IN/5/case the/DT/5/det army/NN/2/nmod and/CC/8/cc"


@pytest.mark.parametrize(
    ("row", "at", "heads"),
    [
        ("Kenya/NNP/6/nsubj _,/,/3/punct Uganda/NNP/1/conj and/CC/5/cc Ghana/NNP/1/conj signed=sign/VBD/0/root", 0, ["Kenya", "Uganda", "Ghana"]),
        (f"{MEMBERS} a/DT/8/det tourist/NN/5/conj died=die/VBD/0/root", 1, ["members", "tourist"]),
        (f"{MEMBERS} the/DT/8/det navy/NN/5/conj died=die/VBD/0/root", 1, ["members"]),
    ],
)
def test_conjuncts(row: str, at: int, heads: list[str]) -> None:
    assert [t.text for t in conjuncts(make_parsed(row)[at])] == heads
