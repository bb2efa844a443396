"""Which act a word tells of, by whether its deed was done."""

import pytest

from tests.extract.test_claims import claims

KENYA = "Kenya/NNP/3/nsubj"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # help that is to come is promised
        (f"{KENYA} will/MD/3/aux assist/VB/0/root Uganda/NNP/3/obj", ["AGREE assist future"]),
        (f"{KENYA} has/VBZ/3/aux assisted=assist/VBN/0/root Uganda/NNP/3/obj", ["AID assisted actual"]),
        # what one will not do is refused; what one has not done is not
        ("Kenya/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod recognise/VB/0/root Uganda/NNP/4/obj", ["REJECT recognise actual"]),
        ("Kenya/NNP/4/nsubj has/VBZ/4/aux not/RB/4/advmod recognised=recognise/VBN/0/root Uganda/NNP/4/obj", ["SUPPORT recognised negated"]),
        # who wants to thank does so
        ("He/PRP/2/nsubj said=say/VBD/0/root she/PRP/4/nsubj wanted=want/VBD/2/ccomp to/TO/6/mark thank/VB/4/xcomp Uganda/NNP/6/obj",
         ["SUPPORT thank actual"]),
        ("We/PRP/2/nsubj want/VBP/0/root to/TO/4/mark thank/VB/2/xcomp Uganda/NNP/4/obj", ["SUPPORT thank actual"]),
    ],
)  # fmt: skip
def test_the_act_of_a_word(row: str, wanted: list[str]) -> None:
    assert [f"{c.type} {c.trigger} {c.status}" for c in claims(row)] == wanted
