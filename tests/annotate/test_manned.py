"""Whose the crew and the inhabitants are."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.manned import find_manned
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()
SEIZED = "Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj seized=seize/VBD/0/root {} and/CC/{n}/cc shot=shoot/VBD/3/conj {}"


@pytest.mark.parametrize(
    ("what", "people", "thing"),
    [
        ("a/DT/5/det bus/NN/3/obj", "its/PRP$/9/nmod:poss driver/NN/7/obj", "bus"),
        ("two/CD/5/nummod towns=town/NNS/3/obj", "their/PRP$/9/nmod:poss residents=resident/NNS/7/obj", "towns"),
        ("a/DT/5/det town/NN/3/obj", "their/PRP$/9/nmod:poss residents=resident/NNS/7/obj", None),  # the rebels'
        ("a/DT/5/det town/NN/3/obj", "its/PRP$/9/nmod:poss driver/NN/7/obj", None),  # towns have none
        ("two/CD/5/nummod towns=town/NNS/3/obj", "their/PRP$/9/nmod:poss captives=captive/NNS/7/obj", None),
    ],
)
def test_the_people_of_a_thing(what: str, people: str, thing: str | None) -> None:
    doc = make_parsed(SEIZED.format(what, people, n=7))
    found = find_manned(next(t for t in doc if t.tag_ == "PRP$"))
    assert (found.text if found is not None else None) == thing


@pytest.mark.parametrize(("ship", "code"), [("Ugandan/JJ/5/amod boat/NN/3/obj", "UGA CVL"), ("big/JJ/5/amod boat/NN/3/obj", None)])
def test_its_crew_is_of_whose_ship_it_is_and_never_of_who_seized_it(ship: str, code: str | None) -> None:
    doc = make_parsed(SEIZED.format(ship, "its/PRP$/9/nmod:poss crew/NN/7/obj", n=7))
    its = next(m for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES) if m.head == find_token(doc, "its").i)
    assert its.codes == ((code,) if code else ())
