"""What leads from a toponym to an event, on sentences of our own."""

from tests.extract.test_where import places
from tests.factory import make_parsed


def test_a_country_before_a_noun_says_whose_it_is() -> None:
    doc = make_parsed("Rebels=rebel/NNS/2/nsubj downed=down/VBD/0/root a/DT/5/det Gotha/NNP/5/compound plane/NN/2/obj _././2/punct")
    assert places(doc, "downed", "Gotha", precision={"Gotha": "country"}) == []
    assert places(doc, "downed", "Gotha", precision={"Gotha": "town"}) == ["Gotha"]
