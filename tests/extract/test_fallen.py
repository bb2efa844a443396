"""Who they are to whom an attack that is told was done."""

import pytest

from sayso.extract.claims import Extractor
from sayso.extract.fallen import find_fallen
from sayso.marks import AGAIN
from sayso.records import Claim
from sayso.reference.frames import load_frames
from sayso.reference.things import load_things
from tests.factory import make_parsed, make_scene

SHOT = (
    "Bandits=bandit/NNS/2/nsubj shot=shoot/VBD/0/root 12/CD/4/nummod villagers=villager/NNS/2/obj"
)
CODED = {"Bandits": "RUR CRM", "villagers": "RUR CVL", "nurses": "RUR CVL", "policemen": "RUR COP"}
# sentence, kind, the heads of what is counted, who they are where the number stands apart
TOLD = [
    (
        "The/DT/2/det dead/JJ/3/nsubj included=include/VBD/0/root two/CD/5/nummod nurses=nurse/NNS/3/obj",
        "killed",
        ["nurses"],
        [],
    ),
    (
        "The/DT/2/det victims=victim/NNS/4/nsubj were=be/VBD/4/cop nurses=nurse/NNS/0/root",
        "killed",
        ["nurses"],
        [],
    ),
    (
        "the/DT/2/det dead/JJ/7/ccomp were=be/VBD/5/cop two/CD/5/nummod nurses=nurse/NNS/7/ccomp it/PRP/7/nsubj said=say/VBD/0/root",
        "killed",
        ["nurses"],
        [],
    ),
    (
        "Those/DT/4/nsubj killed=kill/VBN/1/acl were=be/VBD/4/cop nurses=nurse/NNS/0/root",
        "killed",
        ["nurses"],
        [],
    ),
    (
        "Two/CD/6/nsubj of/IN/4/case the/DT/4/det wounded/JJ/1/nmod were=be/VBD/6/cop nurses=nurse/NNS/0/root",
        "injured",
        ["Two"],
        ["nurses"],
    ),
    (
        "Two/CD/2/nummod nurses=nurse/NNS/6/nsubj were=be/VBD/6/cop among/IN/6/case the/DT/6/det wounded/JJ/0/root",
        "injured",
        ["nurses"],
        [],
    ),
    (
        "Among/IN/3/case the/DT/3/det missing/JJ/6/nmod were=be/VBD/6/cop two/CD/6/nummod nurses=nurse/NNS/0/root",
        "missing",
        ["nurses"],
        [],
    ),
]
UNTOLD = [
    "The/DT/2/det dead/JJ/4/nsubj:pass were=be/VBD/4/aux:pass buried=bury/VBN/0/root",
    "The/DT/3/det 20/CD/3/nummod dead/JJ/4/nsubj included=include/VBD/0/root two/CD/6/nummod nurses=nurse/NNS/4/obj",  # which counts them all
    "Dead/JJ/2/amod men=man/NNS/4/nsubj were=be/VBD/4/cop nurses=nurse/NNS/0/root",
    "Two/CD/5/nsubj of/IN/4/case the/DT/4/det wounded/JJ/1/nmod left=leave/VBD/0/root",
    "The/DT/2/det victims=victim/NNS/5/nsubj were=be/VBD/5/cop in/IN/5/case hospital/NN/0/root",
]


@pytest.mark.parametrize(("row", "kind", "counted", "who"), TOLD)
def test_who_they_were(row: str, kind: str, counted: list[str], who: list[str]) -> None:
    (found,) = [f for t in make_parsed(row) if (f := find_fallen(t, load_things())) is not None]
    assert (found.kind, [t.text for t in found.counted], [t.text for t in found.who]) == (
        kind,
        counted,
        who,
    )


@pytest.mark.parametrize("row", UNTOLD)
def test_not_told_who_they_were(row: str) -> None:
    assert all(find_fallen(t, load_things()) is None for t in make_parsed(row))


def claims(*rows: str) -> list[Claim]:
    doc = make_parsed(*rows)
    scene = make_scene(doc, {w: c for w, c in CODED.items() if w in {t.text for t in doc}})
    return Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")


def test_they_are_whom_the_attack_told_before_hurt() -> None:
    _, claim = claims(
        SHOT,
        "Two/CD/6/nsubj of/IN/4/case the/DT/4/det dead/JJ/1/nmod were=be/VBD/6/cop policemen=policeman/NNS/0/root",
    )
    assert [(t.kind, t.low, t.of and t.of.code) for t in claim.casualties] == [
        ("killed", 2, "RUR COP")
    ]
    assert ([p.code for p in claim.actor], [p.code for p in claim.recipient]) == ([], ["RUR COP"])
    assert claim.made_by["actor"] == AGAIN


def test_nobody_is_among_the_dead_of_no_attack() -> None:
    assert claims(TOLD[0][0]) == []
