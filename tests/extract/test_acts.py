"""Which act a word tells of, by whether its deed was done."""

import pytest

from sayso.extract.acts import find_act
from sayso.extract.status import Status
from sayso.extract.what import Trigger
from sayso.reference.frames import Pattern, load_frames
from tests.extract.test_claims import claims, said_by
from tests.factory import find_token, make_parsed

KENYA = "Kenya/NNP/3/nsubj"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # help that is to come is promised
        (f"{KENYA} will/MD/3/aux assist/VB/0/root Uganda/NNP/3/obj", ["AGREE assist future"]),
        (f"{KENYA} has/VBZ/3/aux assisted=assist/VBN/0/root Uganda/NNP/3/obj", ["AID assisted actual"]),
        # what one will not do is refused; what one has not done is not
        ("Kenya/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod recognise/VB/0/root Uganda/NNP/4/obj", ["REJECT recognise actual"]),
        ("Kenya/NNP/4/nsubj has/VBZ/4/aux not/RB/4/advmod recognised=recognise/VBN/0/root Uganda/NNP/4/obj", ["SUPPORT recognised negated"]),
        # who wants to thank does so
        ("He/PRP/2/nsubj said=say/VBD/0/root she/PRP/4/nsubj wanted=want/VBD/2/ccomp to/TO/6/mark thank/VB/4/xcomp Uganda/NNP/6/obj",
         ["SUPPORT thank actual"]),
        # a strike that is voted for is still to come, a sanction is not
        ("Workers=worker/NNS/2/nsubj voted=vote/VBD/0/root to/TO/4/mark strike/VB/2/xcomp", ["PROTEST strike future"]),
        ("Kenya/NNP/2/nsubj voted=vote/VBD/0/root to/TO/4/mark expel/VB/2/xcomp Uganda/NNP/4/obj", ["SANCTION expel actual"]),
        ("We/PRP/2/nsubj want/VBP/0/root to/TO/4/mark thank/VB/2/xcomp Uganda/NNP/4/obj", ["SUPPORT thank actual"]),
    ],
)  # fmt: skip
def test_the_act_of_a_word(row: str, wanted: list[str]) -> None:
    assert [f"{c.type} {c.trigger} {c.status}" for c in claims(row)] == wanted


@pytest.mark.parametrize(("verb", "kind"), [("not/RB/5/advmod negotiate", "REJECT"), ("surely/RB/5/advmod negotiate", "AGREE"), ("not/RB/5/advmod sleep", "AGREE")])
def test_who_promises_never_to_yield_refuses(verb: str, kind: str) -> None:
    doc = make_parsed(f"Kenya/NNP/2/nsubj vowed=vow/VBD/0/root to/TO/5/mark {verb}/VB/2/xcomp")
    assert find_act(Trigger(doc[1], load_frames().open["AGREE"], Pattern("verb", "vow")), Status("actual", "plain"))[0] == kind


@pytest.mark.parametrize(("aux", "status"), [("will/MD", "actual"), ("did=do/VBD", "negated")])
def test_a_not_that_makes_a_refusal_of_a_word_denies_none(aux: str, status: str) -> None:
    doc = make_parsed(f"Kenya/NNP/4/nsubj {aux}/4/aux not/RB/4/advmod return/VB/0/root to/TO/6/case talks=talk/NNS/4/obl")
    trigger = Trigger(find_token(doc, "return"), load_frames().open["REJECT"], Pattern("verb", "return"))
    kind, judged = find_act(trigger, Status("negated", "not", -0.9))
    assert (kind, judged.value) == ("REJECT", status)


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # who tries to use force has used some; nobody is told to be killed
        ("Rebels=rebel/NNS/2/nsubj tried=try/VBD/0/root to/TO/4/mark kill/VB/2/xcomp Uganda/NNP/4/obj", ["ASSAULT kill actual 0"]),
        ("Rebels=rebel/NNS/2/nsubj tried=try/VBD/0/root to/TO/4/mark assist/VB/2/xcomp Uganda/NNP/4/obj", []),
        ("Rebels=rebel/NNS/3/nsubj will/MD/3/aux try/VB/0/root to/TO/5/mark kill/VB/3/xcomp Uganda/NNP/5/obj", ["ASSAULT kill future 0"]),
        ("Rebels=rebel/NNS/2/nsubj denied=deny/VBD/0/root trying=try/VBG/2/xcomp to/TO/5/mark kill/VB/3/xcomp Uganda/NNP/5/obj", ["ASSAULT kill negated 0"]),
    ],
)
def test_an_attempt_on_somebody_is_a_deed(row: str, wanted: list[str]) -> None:
    assert [f"{c.type} {c.trigger} {c.status} {len(c.casualties)}" for c in claims(row)] == wanted


STRIKE = "Kenya/NNP/3/nsubj would/MD/3/aux attack/VB/0/root Uganda/NNP/3/obj"
IF_IT_FAILS = "if/IN/7/mark talks=talk/NNS/7/nsubj fail/VBP/3/advcl"


@pytest.mark.parametrize(
    ("row", "speaker", "wanted"),
    [
        (STRIKE, "KEN GOV", ["THREATEN attack actual"]),  # its own force, on its own word
        (f"{STRIKE} {IF_IT_FAILS}", "KEN GOV", ["THREATEN attack actual"]),
        (STRIKE, "UGA GOV", ["ASSAULT attack future"]),  # what another expects of it
        (f"{STRIKE} {IF_IT_FAILS}", "UGA GOV", []),
        ("Kenya/NNP/2/nsubj attacked=attack/VBD/0/root Uganda/NNP/2/obj", "KEN GOV", ["ASSAULT attacked actual"]),
    ],
)
def test_announced_force_is_a_threat(row: str, speaker: str, wanted: list[str]) -> None:
    assert [f"{c.type} {c.trigger} {c.status}" for c in claims(row, say=said_by(speaker, "attack", "attacked"))] == wanted


@pytest.mark.parametrize(
    ("before", "row", "status"),
    [
        ("A/DT/2/det bombing/NN/3/nsubj shook=shake/VBD/0/root Zenda/NNP/3/obj",
         "Rebels=rebel/NNS/2/nsubj planned=plan/VBD/0/root the/DT/4/det attack/NN/2/obj", "actual"),  # the one that was told
        ("A/DT/2/det bombing/NN/3/nsubj shook=shake/VBD/0/root Zenda/NNP/3/obj",
         "Rebels=rebel/NNS/2/nsubj plan/VBP/0/root the/DT/4/det attack/NN/2/obj", "future"),
        ("Uganda/NNP/2/nsubj slept=sleep/VBD/0/root", "Rebels=rebel/NNS/2/nsubj planned=plan/VBD/0/root the/DT/4/det attack/NN/2/obj", "future"),
        ("A/DT/2/det bombing/NN/3/nsubj shook=shake/VBD/0/root Zenda/NNP/3/obj",
         "Rebels=rebel/NNS/2/nsubj planned=plan/VBD/0/root an/DT/4/det attack/NN/2/obj", "future"),
    ],
)  # fmt: skip
def test_the_attack_that_somebody_plotted_was_made_if_it_is_told_before(before: str, row: str, status: str) -> None:
    assert [c.status for c in claims(before, row) if c.trigger == "attack"] == [status]
