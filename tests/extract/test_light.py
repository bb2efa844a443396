"""Which verb carries an event noun."""

import pytest

from sayso.extract.light import find_light_verb
from sayso.reference.frames import load_frames
from tests.factory import make_parsed


@pytest.mark.parametrize(
    ("row", "kind", "verb"),
    [
        ("Rebels=rebel/NNS/2/nsubj launched=launch/VBD/0/root an/DT/4/det attack/NN/2/obj", "ASSAULT", "launched"),
        ("Rebels=rebel/NNS/2/nsubj laid=lay/VBD/0/root an/DT/4/det attack/NN/2/obj", "ASSAULT", "laid"),
        ("Rebels=rebel/NNS/2/nsubj mourned=mourn/VBD/0/root an/DT/4/det attack/NN/2/obj", "ASSAULT", None),
        ("an/DT/2/det attack/NN/0/root carried=carry/VBN/2/acl out/RP/3/compound:prt by/IN/6/case rebels=rebel/NNS/3/obl:agent", "ASSAULT", "carried"),
        ("Rebels=rebel/NNS/2/nsubj fended=fend/VBD/0/root off/RP/2/compound:prt an/DT/5/det attack/NN/2/obj", "ASSAULT", "fended"),
        ("She/PRP/2/nsubj received=receive/VBD/0/root an/DT/4/det apology/NN/2/obj", "CONCEDE", "received"),
        ("Rebels=rebel/NNS/2/nsubj claimed=claim/VBD/0/root the/DT/4/det attack/NN/2/obj", "ASSAULT", "claimed"),
        ("Kenya/NNP/2/nsubj reiterated=reiterate/VBD/0/root calls=call/NNS/2/obj", "REQUEST", "reiterated"),
        ("Kenya/NNP/2/nsubj refused=refuse/VBD/0/root a/DT/4/det call/NN/2/obj", "REQUEST", None),  # and rejects it
        ("Doctors=doctor/NNS/2/nsubj spoke=speak/VBD/0/root of/IN/5/case an/DT/5/det attack/NN/2/obl", "ASSAULT", "spoke"),
        ("Doctors=doctor/NNS/2/nsubj spoke=speak/VBD/0/root of/IN/5/case the/DT/5/det attack/NN/2/obl", "ASSAULT", None),
        ("Nobody/PRP/2/nsubj claimed=claim/VBD/0/root the/DT/4/det attack/NN/2/obj", "ASSAULT", None),
    ],
)
def test_the_verb_of_an_event_noun(row: str, kind: str, verb: str | None) -> None:
    doc = make_parsed(row)
    noun = next(t for t in doc if t.lemma_ in ("apology", "attack", "call"))
    found = find_light_verb(noun, load_frames(), kind)
    assert (found[0].text if found else None) == verb
