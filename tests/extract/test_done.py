"""Who did what a speaker denies to have done."""

import pytest

from sayso.extract.claims import Extractor
from sayso.marks import BY_ANOTHER
from sayso.records import Attribution, Claim, Party
from sayso.reference.frames import load_frames
from tests.factory import make_parsed, make_scene

WHO = {"Ruritania": "RUR GOV", "Zenda": "GOT GOV", "rebels": "RUR REB"}
DENIED = (
    "Ruritania/NNP/2/nsubj denied=deny/VBD/0/root having=have/VBG/4/aux shelled=shell/VBN/2/xcomp Zenda/NNP/4/obj and/CC/7/cc said=say/VBD/2/conj "
    "rebels=rebel/NNS/10/nsubj had=have/VBD/10/aux done=do/VBN/7/ccomp it/PRP/10/obj"
)


def claims(row: str, speaker: str = "RUR GOV") -> list[Claim]:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    denying = Attribution((Party("Ruritania", 0, 9, "RUR GOV"),), (10, 16), ((17, 37),), stance="deny")
    saying = Attribution((Party("Ruritania", 0, 9, speaker),), (42, 46), ((47, 65),), stance="say")
    say = {"shelled": denying, "done": saying, "talked": saying}
    return Extractor(scene, load_frames(), lambda t: say.get(t.text), lambda t: (), lambda t: ()).claims("r1")


def test_a_deed_denied_is_laid_to_another() -> None:
    denied, done = claims(DENIED)
    assert (denied.status, done.status, done.trigger, done.made_by["actor"]) == ("negated", "actual", "done", BY_ANOTHER)
    assert ([p.code for p in done.actor], done.recipient, done.type, done.mode) == (["RUR REB"], denied.recipient, denied.type, denied.mode)


@pytest.mark.parametrize(
    ("row", "speaker"),
    [(DENIED.replace("it/PRP", "nothing/NN"), "RUR GOV"), (DENIED, "GOT GOV"), (DENIED.replace("had=have/VBD/10/aux", "not/RB/10/advmod"), "RUR GOV")],
    ids=["nothing taken up", "another speaker", "not"],
)
def test_other_deeds_are_none(row: str, speaker: str) -> None:
    assert [c.trigger for c in claims(row, speaker)] == ["shelled"]
