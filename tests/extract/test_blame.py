"""Who is blamed for a deed that a noun tells."""

import pytest

from sayso.extract.blame import find_blamed, find_deniers
from tests.factory import find_token, make_parsed

BLAMED = "Gotha=Gotha/NNP/2/nsubj blamed=blame/VBD/0/root"


@pytest.mark.parametrize(
    ("row", "blamed"),
    [
        (f"{BLAMED} rebels=rebel/NNS/2/obj for/IN/6/case the/DT/6/det attack/NN/2/obl", ["rebels"]),
        (f"{BLAMED} rebels=rebel/NNS/2/obj for/IN/6/case the/DT/6/det attack/NN/3/nmod", ["rebels"]),
        (f"{BLAMED} the/DT/4/det attack/NN/2/obj on/IN/6/case rebels=rebel/NNS/2/obl", ["rebels"]),
        (f"{BLAMED} the/DT/4/det attack/NN/2/obj on/IN/6/case rebels=rebel/NNS/4/nmod", ["rebels"]),
        ("Gotha/NNP/2/nsubj attributed=attribute/VBD/0/root the/DT/4/det attack/NN/2/obj to/IN/6/case rebels=rebel/NNS/2/obl", ["rebels"]),
        ("The/DT/2/det attack/NN/4/nsubj:pass was=be/VBD/4/aux:pass attributed=attribute/VBN/0/root to/IN/6/case rebels=rebel/NNS/4/obl", ["rebels"]),
        ("Gotha=Gotha/NNP/2/nsubj held=hold/VBD/0/root rebels=rebel/NNS/2/obj responsible/JJ/2/xcomp for/IN/7/case the/DT/7/det attack/NN/4/obl",
         ["rebels"]),
        ("Rebels=rebel/NNS/3/nsubj are=be/VBP/3/cop responsible/JJ/0/root for/IN/6/case the/DT/6/det attack/NN/3/obl", ["Rebels"]),
        ("Rebels=rebel/NNS/3/nsubj are=be/VBP/3/cop responsible/JJ/0/root for/IN/6/case the/DT/6/det bomb/NN/3/obl and/CC/9/cc the/DT/9/det "
         "attack/NN/6/conj", ["Rebels"]),
        ("Gotha=Gotha/NNP/2/nsubj condemned=condemn/VBD/0/root the/DT/4/det attack/NN/2/obj on/IN/6/case rebels=rebel/NNS/4/nmod", []),
        ("Rebels=rebel/NNS/3/nsubj:pass are=be/VBP/3/aux:pass accused=accuse/VBN/0/root of/IN/5/mark ordering=order/VBG/3/advcl the/DT/7/det "
         "attack/NN/5/obj", ["Rebels"]),
        (f"{BLAMED} soldiers=soldier/NNS/2/obj and/CC/5/cc rebels=rebel/NNS/3/conj for/IN/7/mark ordering=order/VBG/5/acl the/DT/9/det attack/NN/7/obj",
         ["soldiers", "rebels"]),
        ("Rebels=rebel/NNS/3/nsubj:pass are=be/VBP/3/aux:pass accused=accuse/VBN/0/root of/IN/5/mark fearing=fear/VBG/3/advcl the/DT/7/det "
         "attack/NN/5/obj", []),
    ],
)  # fmt: skip
def test_who_is_blamed(row: str, blamed: list[str]) -> None:
    assert [t.text for t in find_blamed(find_token(make_parsed(row), "attack"))] == blamed


@pytest.mark.parametrize(
    ("row", "deniers"),
    [
        ("Rebels=rebel/NNS/2/nsubj denied=deny/VBD/0/root any/DT/4/det part/NN/2/obj in/IN/7/case the/DT/7/det attack/NN/4/nmod", ["Rebels"]),
        ("Rebels=rebel/NNS/2/nsubj denied=deny/VBD/0/root playing=play/VBG/2/xcomp a/DT/5/det part/NN/3/obj in/IN/8/case the/DT/8/det attack/NN/5/nmod",
         ["Rebels"]),
        ("Rebels=rebel/NNS/2/nsubj had=have/VBD/0/root nothing/NN/2/obj to/TO/5/mark do/VB/3/acl with/IN/8/case the/DT/8/det attack/NN/5/obl", ["Rebels"]),
        ("Rebels=rebel/NNS/2/nsubj had=have/VBD/0/root much/JJ/2/obj to/TO/5/mark do/VB/3/acl with/IN/8/case the/DT/8/det attack/NN/5/obl", []),
        ("Rebels=rebel/NNS/2/nsubj denied=deny/VBD/0/root reports=report/NNS/2/obj of/IN/6/case the/DT/6/det attack/NN/3/nmod", []),
        ("Rebels=rebel/NNS/2/nsubj had=have/VBD/0/root a/DT/4/det part/NN/2/obj in/IN/7/case the/DT/7/det attack/NN/4/nmod", []),
    ],
)  # fmt: skip
def test_who_denies_a_part_in_it_is_who_would_have_done_it(row: str, deniers: list[str]) -> None:
    assert [t.text for t in find_deniers(find_token(make_parsed(row), "attack"))] == deniers
