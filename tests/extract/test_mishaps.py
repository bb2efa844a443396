"""Deaths that nobody brought about."""

import pytest

from sayso.extract.mishaps import is_accidental, is_deed, is_mishap
from tests.factory import find_token, make_parsed, make_scene

DIED = "Two/CD/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root"
IN = "in/IN/6/case a/DT/6/det"


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ((f"{DIED} {IN} crash/NN/3/obl",), True),
        ((f"{DIED} {IN} tent/NN/3/obl",), False),
        ((f"{DIED} {IN} raid/NN/3/obl", "A/DT/2/det bus/NN/3/nsubj overturned=overturn/VBD/0/root"), False),
        ((f"{DIED} {IN} tent/NN/3/obl", "A/DT/2/det bus/NN/3/nsubj overturned=overturn/VBD/0/root"), True),  # the report has nothing else
        ((f"{DIED} {IN} crash/NN/3/obl", "Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root Zenda/NNP/2/obj"), True),
        ((f"{DIED} {IN} tent/NN/3/obl", "A/DT/2/det crash/NN/0/root", "An/DT/2/det attack/NN/0/root"), False),
        (("Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root two/CD/2/obj after/IN/6/case a/DT/6/det crash/NN/2/obl",), False),
        ((f"{DIED} {IN} crash/NN/3/obl on/IN/8/case Rock/NNP/6/nmod",), True),
        (("A/DT/2/det van/NN/3/nsubj crashed=crash/VBD/0/root into/IN/6/case a/DT/6/det crowd/NN/3/obl killing=kill/VBG/3/advcl two/CD/7/obj",), False),
        (("A/DT/2/det van/NN/3/nsubj crashed=crash/VBD/0/root into/IN/6/case a/DT/6/det tree/NN/3/obl killing=kill/VBG/3/advcl two/CD/7/obj",), True),
    ],
)
def test_what_befalls_people(rows: tuple[str, ...], wanted: bool) -> None:
    doc = make_parsed(*rows)
    verb = next(t for t in doc if t.lemma_ == "kill")
    assert is_mishap(make_scene(doc, {"Rebels": "RUR REB"} if "Rebels killed" in doc.text else {}), verb) is wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (f"{DIED} by/IN/6/case a/DT/6/det train/NN/3/obl:agent", True),
        (f"{DIED} by/IN/6/case a/DT/6/det sniper/NN/3/obl:agent", False),
        (f"{DIED} by/IN/7/case an/DT/7/det army/NN/7/compound jeep/NN/3/obl:agent", False),
        (f"{DIED} by/IN/6/case a/DT/6/det car/NN/3/obl:agent that/WDT/8/nsubj rammed=ram/VBD/6/acl:relcl them/PRP/8/obj", False),
        (f"{DIED} when/WRB/7/advmod a/DT/6/det truck/NN/7/nsubj hit=hit/VBD/3/advcl them/PRP/7/obj", True),
    ],
)
def test_whom_traffic_runs_down_nobody_attacks(row: str, wanted: bool) -> None:
    doc = make_parsed(row)
    assert is_mishap(make_scene(doc, {}), find_token(doc, "killed")) is wanted


@pytest.mark.parametrize(("row", "word"), [
    ("He/PRP/2/nsubj received=receive/VBD/0/root injuries=injury/NNS/2/obj in/IN/6/case a/DT/6/det crash/NN/2/obl", "received"),
    ("Two/CD/2/nummod buses=bus/NNS/3/nsubj collided=collide/VBD/0/root", "collided"),
])  # fmt: skip
def test_injuries_and_collisions_are_mishaps(row: str, word: str) -> None:
    doc = make_parsed(row)
    assert is_mishap(make_scene(doc, {}), find_token(doc, word))


def test_only_what_hurts_is_a_mishap() -> None:
    doc = make_parsed("Police/NNS/2/nsubj probed=probe/VBD/0/root a/DT/4/det crash/NN/2/obj")
    assert not is_mishap(make_scene(doc, {}), find_token(doc, "probed"))


@pytest.mark.parametrize(
    ("rows", "accidental", "deed"),
    [
        (("A/DT/3/det gas/NN/3/compound blast/NN/4/nsubj killed=kill/VBD/0/root two/CD/4/obj",), True, False),
        (("A/DT/2/det blast/NN/6/nsubj at/IN/5/case a/DT/5/det factory/NN/2/nmod killed=kill/VBD/0/root two/CD/6/obj",), True, False),
        (("A/DT/2/det blast/NN/3/nsubj killed=kill/VBD/0/root two/CD/3/obj in/IN/7/case a/DT/7/det mine/NN/3/obl",), True, False),
        (("A/DT/3/det bomb/NN/3/compound blast/NN/7/nsubj at/IN/6/case a/DT/6/det factory/NN/3/nmod killed=kill/VBD/0/root two/CD/7/obj",), False, True),
        (("A/DT/2/det blast/NN/6/nsubj at/IN/5/case a/DT/5/det market/NN/2/nmod killed=kill/VBD/0/root two/CD/6/obj",), False, True),
        (("A/DT/2/det blast/NN/3/nsubj killed=kill/VBD/0/root two/CD/3/obj", "It/PRP/3/nsubj was=be/VBD/3/cop accident/NN/0/root"), False, False),
        (("A/DT/2/det blast/NN/3/nsubj hit/VBD/0/root a/DT/5/det factory/NN/3/obj",), True, False),
        (("A/DT/2/det blast/NN/3/nsubj tore=tear/VBD/0/root through/IN/6/case a/DT/6/det court/NN/3/obl",), False, True),
    ],
)
def test_what_blows_up_by_itself(rows: tuple[str, ...], accidental: bool, deed: bool) -> None:
    doc = make_parsed(*rows)
    blast = find_token(doc, "blast")
    assert (is_accidental(blast), is_deed(blast)) == (accidental, deed)
    assert is_mishap(make_scene(doc, {}), blast) is accidental
