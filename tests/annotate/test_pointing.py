"""Nouns that only point, in sentences parsed by hand."""

import pytest

from sayso.annotate.mentions import find_mentions
from sayso.annotate.numbered import TWO
from sayso.annotate.pointing import ENEMY, LATTER, NEXT_DOOR
from sayso.reference.parties import load_parties
from tests.factory import make_parsed

PARTIES = load_parties()


@pytest.mark.parametrize(
    ("row", "lemma"),
    [
        ("The/DT/2/det sides=side/NNS/3/nsubj met=meet/VBD/0/root", "side"),
        ("Both/DT/2/det camps=camp/NNS/3/nsubj met=meet/VBD/0/root", "camp"),
        ("The/DT/2/det camps=camp/NNS/3/nsubj closed=close/VBD/0/root", None),  # of tents
        ("Neither/DT/2/det side/NN/3/nsubj won=win/VBD/0/root", "side"),
        ("The/DT/2/det side/NN/3/nsubj won=win/VBD/0/root", None),
        ("Its=its/PRP$/2/nmod:poss neighbour/NN/3/nsubj fled=flee/VBD/0/root", NEXT_DOOR),
        ("A/DT/2/det neighbour/NN/3/nsubj fled=flee/VBD/0/root", None),  # who lives beside
        ("The/DT/2/det latter/JJ/3/nsubj fled=flee/VBD/0/root", LATTER),
        ("The/DT/3/det latter/JJ/3/amod plan/NN/4/nsubj failed=fail/VBD/0/root", None),
        ("The/DT/2/det pair/NN/3/nsubj met=meet/VBD/0/root", TWO),
        ("A/DT/2/det pair/NN/3/nsubj met=meet/VBD/0/root", None),
        ("The/DT/2/det pair/NN/5/nsubj of/IN/4/case shoes=shoe/NNS/2/nmod fell=fall/VBD/0/root", None),
        ("He/PRP/2/nsubj urged=urge/VBD/0/root both/DT/2/obj", TWO),
        ("He/PRP/2/nsubj saw=see/VBD/0/root both/DT/2/obj", None),
        ("Each/DT/2/nsubj blamed=blame/VBD/0/root the/DT/4/det other/JJ/2/obj", TWO),
        ("Each/DT/2/nsubj blamed=blame/VBD/0/root the/DT/4/det driver/NN/2/obj", None),
    ],
)
def test_who_is_only_pointed_at(row: str, lemma: str | None) -> None:
    found = [m.lemma for m in find_mentions(make_parsed(row), PARTIES) if m.codes == ("--- GOV",)]
    assert found == ([] if lemma is None else [lemma])


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("The/DT/3/det two/CD/3/nummod Koreas=korea/NNPS/4/nsubj met=meet/VBD/0/root", [(2, "name", ("PRK GOV", "KOR GOV"))]),
        ("The/DT/5/det inter/JJ/5/amod -/HYPH/2/punct Korean/JJ/5/amod meeting/NN/6/nsubj ended=end/VBD/0/root", [(1, "adjective", ("PRK GOV", "KOR GOV"))]),
        ("The/DT/2/det Chads=chad/NNPS/3/nsubj met=meet/VBD/0/root", []),
    ],
)
def test_two_states_that_share_a_name(row: str, found: list[tuple[int, str, tuple[str, ...]]]) -> None:
    doc = make_parsed(row.replace("inter/JJ/5/amod -/HYPH", "_inter/JJ/5/amod _-/HYPH"))
    assert [(m.start, m.kind, m.codes) for m in find_mentions(doc, PARTIES) if len(m.codes) == 2] == found


@pytest.mark.parametrize(
    ("row", "start"),
    [
        ("The/DT/2/det enemy/NN/3/nsubj fled=flee/VBD/0/root", 1),
        ("Enemy=enemy/NN/2/compound troops/NNS/3/nsubj fled=flee/VBD/0/root", 0),
        ("He/PRP/2/nsubj blamed=blame/VBD/0/root the/DT/4/det enemies=enemy/NNS/2/obj of/IN/6/case bread/NN/4/nmod", None),
        ("He/PRP/2/nsubj made=make/VBD/0/root enemies=enemy/NNS/2/obj", None),
        ("The/DT/3/det Gothan/JJ/3/amod enemy/NN/4/nsubj fled=flee/VBD/0/root", None),
    ],
    ids=["the enemy", "enemy troops", "of something", "some", "told which"],
)
def test_the_enemy_is_a_party(row: str, start: int | None) -> None:
    doc = make_parsed(row)
    found = [m.start for m in find_mentions(doc, PARTIES) if m.lemma == ENEMY]
    assert found == ([] if start is None else [start])
