"""Of which force men are whom no word puts in one."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()
ARMY = "Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj left=leave/VBD/0/root"
POLICE = "Kenyan/JJ/2/amod policemen=policeman/NNS/3/nsubj left=leave/VBD/0/root"


def _code_of(word: str, *rows: str) -> tuple[str, ...]:
    doc = make_parsed(*rows)
    head = find_token(doc, word).i
    return next(m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES) if m.head == head)


@pytest.mark.parametrize(("told", "code"), [(ARMY, "KEN MIL"), (POLICE, "KEN COP")])
def test_men_in_uniform_are_of_the_force_told_of(told: str, code: str) -> None:
    assert _code_of("men", told, "Uniformed=uniformed/JJ/2/amod men=man/NNS/3/nsubj fired=fire/VBD/0/root") == (code,)


@pytest.mark.parametrize(
    ("before", "code"),
    [
        ("Police/NNS/2/nsubj came=come/VBD/0/root", "--- COP"),
        ("Soldiers=soldier/NNS/2/nsubj met=meet/VBD/0/root police/NNS/2/obj", "--- MIL"),
        ("Nuns=nun/NNS/2/nsubj came=come/VBD/0/root", "--- MIL"),
    ],
)
def test_ranks_are_of_the_police_where_there_is_no_army(before: str, code: str) -> None:
    assert _code_of("Otto", before, "Sgt./NNP/2/nmod:desc Otto/NNP/3/nsubj/PER spoke=speak/VBD/0/root") == (code,)


def test_who_is_called_officer_is_of_the_police() -> None:
    assert _code_of("Otto", "Soldiers=soldier/NNS/2/nsubj met=meet/VBD/0/root Officer/NNP/4/nmod:desc Otto/NNP/2/obj/PER") == ("--- COP",)


@pytest.mark.parametrize(("craft", "code"), [("police/NN/5/compound helicopter/NN", "--- COP"), ("cargo/NN/5/compound plane/NN", "--- BUS")])
def test_the_pilot_is_of_whose_craft_is_told_just_before(craft: str, code: str) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj downed=down/VBD/0/root a/DT/5/det {craft}/2/obj killing=kill/VBG/2/advcl the/DT/8/det pilot/NN/6/obj"
    assert _code_of("pilot", row) == (code,)
