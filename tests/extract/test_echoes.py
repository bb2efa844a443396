"""Counts set against one told before: the same happening on another's word."""

import pytest

from sayso.extract.claims import Extractor
from sayso.records import Attribution, Claim, Party
from sayso.reference.frames import load_frames
from tests.factory import make_parsed, make_scene

WHO = {"Rebels": "RUR REB", "soldiers": "RUR MIL", "Gotha": "GOT GOV", "army": "RUR MIL"}
KILLED = "Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root six/CD/4/nummod soldiers=soldier/NNS/2/obj _;/:/7/punct"
ADMITS = f"{KILLED} Gotha/NNP/7/nsubj admits=admit/VBZ/2/parataxis to/IN/9/case one/CD/7/obl _././2/punct"
FIGURE = (
    f"{KILLED.replace('7/punct', '8/punct')} the/DT/7/det army/NN/8/nsubj put/VBD/2/parataxis the/DT/10/det figure/NN/8/obj at/IN/12/case "
    "two/CD/8/obl _././2/punct"
)


def claims(row: str, speaker: Attribution | None = None) -> list[Claim]:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    counts = {t.i for t in doc if t.text in ("one", "two")}
    return Extractor(scene, load_frames(), lambda t: speaker if t.i in counts else None, lambda t: (), lambda t: ()).claims("r1")


def counted(claim: Claim) -> list[tuple[str, int | None, str | None]]:
    return [(t.kind, t.low, t.of.code if t.of else None) for t in claim.casualties]


def test_who_admits_to_fewer() -> None:
    killed, admits = claims(ADMITS)
    assert (admits.type, admits.trigger, admits.actor, admits.recipient) == ("ASSAULT", "admits", killed.actor, killed.recipient)
    assert (counted(killed), counted(admits)) == ([("killed", 6, "RUR MIL")], [("killed", 1, "RUR MIL")])
    assert [p.code for p in admits.sources] == ["GOT GOV"]


def test_a_figure_of_what_was_told() -> None:
    army = Attribution((Party("army", 0, 4, "RUR MIL"),), (0, 3), ((0, 3),))
    _, figure = claims(FIGURE, army)
    assert (figure.trigger, counted(figure)) == ("figure", [("killed", 2, "RUR MIL")])
    assert figure.sources == army.speakers


def test_a_count_that_is_passed_on_keeps_the_way_by_which_it_came() -> None:
    agency = Attribution((Party("agency", 0, 6, "RUR MED"),), (0, 3), ((0, 3),), medium="telephone")
    army = Attribution((Party("army", 0, 4, "RUR MIL"),), (0, 3), ((0, 3),), outer=agency)
    _, figure = claims(FIGURE, army)
    assert ([p.code for p in figure.via], figure.medium) == (["RUR MED"], "telephone")


@pytest.mark.parametrize(
    "row",
    [
        ADMITS.replace("one/CD/7/obl", "mistakes=mistake/NNS/7/obl"),
        ADMITS.replace("to/IN/9/case one/CD/7/obl", "to/IN/9/case one/CD/7/obl in/IN/11/case Zenda/NNP/7/obl"),  # of another place
        ADMITS.replace("six/CD/4/nummod soldiers=soldier/NNS/2/obj", "the/DT/4/det road/NN/2/obj"),
        ADMITS.replace("one/CD/7/obl", "1998/CD/7/obl"),
    ],
    ids=["no count", "elsewhere", "nobody was counted", "a year"],
)
def test_what_is_none(row: str) -> None:
    assert all(c.trigger != "admits" for c in claims(row))
