"""Who a pronoun cannot stand for."""

import pytest

from sayso.annotate.apart import doers_to
from tests.factory import find_token, make_parsed


@pytest.mark.parametrize(("word", "doers"), [("them/PRP/4/obj", ["Rebels", "bandits"]), ("themselves/PRP/4/obj", []), ("them/PRP/4/obl", [])])
def test_who_does_it_to_them_is_another(word: str, doers: list[str]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/4/nsubj and/CC/3/cc bandits=bandit/NNS/1/conj caught=catch/VBD/0/root {word}")
    assert [doc[i].text for i in sorted(doers_to(find_token(doc, word.split("/")[0])))] == doers
