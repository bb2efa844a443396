"""Whether it happened, by the words of the clause."""

import pytest

import tests.sentences as s
from sayso.extract.status import find_status
from tests.factory import find_token, make_parsed

ACTUAL, NEGATED, FUTURE, HYPOTHETICAL = "actual", "negated", "future", "hypothetical"


@pytest.mark.parametrize(
    ("row", "word", "status"),
    [
        (s.SHELLED, "shelled", ACTUAL),
        (s.SHELLED_BY, "shelled", ACTUAL),
        (s.HAD_ATTACKED, "attacked", ACTUAL),
        (s.KILLING_SIX, "killing", ACTUAL),
        (s.NO_ONE_HURT, "hurt", NEGATED),
        (s.NOBODY_HURT, "hurt", NEGATED),
        (s.NEITHER_ATTACKED, "attacked", NEGATED),
        (s.DID_NOT_ATTACK, "attack", NEGATED),
        (s.WITHOUT_ATTACKING, "attacking", NEGATED),
        (s.WITHOUT_ATTACKING, "left", ACTUAL),
        (s.FAILED_TO_FREE, "free", NEGATED),
        (s.STOPPED_SHELLING, "shelling", NEGATED),
        (s.WILL_ATTACK, "attack", FUTURE),
        (s.WILL_ATTACK_AND_DESTROY, "destroy", FUTURE),
        (s.PLANS_TO_ATTACK, "attack", FUTURE),
        (s.PLANS_TO_ATTACK, "plans", ACTUAL),
        (s.PROMISED_TO_LEAVE, "leave", FUTURE),
        (s.ORDERED_TO_LEAVE, "leave", FUTURE),
        (s.TO_MEET, "meet", FUTURE),
        (s.MAY_ATTACK, "attack", HYPOTHETICAL),
        (s.IF_ATTACK, "attack", HYPOTHETICAL),
        (s.IF_ATTACK, "respond", FUTURE),
        (s.WOULD_IF, "attack", HYPOTHETICAL),
        ("Rebels=rebel/NNS/4/nsubj may/MD/4/aux not/RB/4/advmod attack/VB/0/root", "attack", HYPOTHETICAL),
        ("Rebels=rebel/NNS/3/nsubj never/RB/3/advmod attacked=attack/VBD/0/root", "attacked", NEGATED),
        ("They/PRP/4/nsubj wo=will/MD/4/aux _n't=not/RB/4/advmod attack/VB/0/root", "attack", NEGATED),
        ("A/DT/3/det possible/JJ/3/amod attack/NN/0/root", "attack", HYPOTHETICAL),
    ],
)
def test_status(row: str, word: str, status: str) -> None:
    token = find_token(make_parsed(row), word)
    assert find_status(token, token).value == status


def test_a_light_verb_lends_its_status_to_the_noun() -> None:
    doc = make_parsed("Rebels=rebel/NNS/4/nsubj did=do/VBD/4/aux not/RB/4/advmod launch/VB/0/root an=a/DT/6/det attack/NN/4/obj")
    assert find_status(doc[3], doc[5]) == ("negated", "not")


def test_a_plain_statement_has_no_reason() -> None:
    doc = make_parsed(s.SHELLED)
    assert find_status(doc[1], doc[1]).because == ""
