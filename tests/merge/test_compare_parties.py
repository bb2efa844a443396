"""Whether parties can be those of one happening."""

import pytest

from sayso.merge.compare_parties import compare_parties, compare_speakers
from tests.factory import make_profile

SHELLING = {"actors": ("RUR MIL",), "recipients": ("GOT CVL",)}


@pytest.mark.parametrize(
    ("ours", "theirs", "answer"),
    [
        (SHELLING, {"actors": ("RUR GOV",), "recipients": ("GOT SOC",)}, "both"),
        (SHELLING, {"recipients": ("GOT CVL",)}, "one"),
        (SHELLING, {"actors": ("RUR MIL",), "recipients": ("GOT MIL",)}, "kindred"),
        (SHELLING, {"actors": ("RUR REB",), "recipients": ("GOT CVL",)}, "foes"),
        (SHELLING, {"actors": ("RUR MIL",), "recipients": ("RUR CVL",)}, "mixed"),
        (SHELLING, {"actors": ("XAN REB",), "recipients": ("XAN CVL",)}, "none"),
        (SHELLING, {}, None),
        (SHELLING, {"actors": ("--- UAF",)}, None),
        (
            {"actors": ("RUR MIL",), "recipients": ("GOT MIL",)},
            {"actors": ("GOT MIL",), "recipients": ("RUR MIL",)},
            "swapped",
        ),
        (
            {"actors": ("RUR MIL",), "recipients": ("GOT MIL",), "sources": ("GOT GOV",)},
            {"actors": ("GOT MIL",), "recipients": ("RUR MIL",), "sources": ("RUR GOV",)},
            "versions",
        ),
        (
            {"actors": ("RUR GOV",), "recipients": ("GOT MIL",), "modes": ("release",)},
            {"actors": ("GOT GOV",), "recipients": ("RUR MIL",), "modes": ("release",)},
            "exchange",
        ),
        (
            {"actors": ("GOT GOV", "RUR GOV"), "sources": ("STR GOV",), "truce": True},
            {"actors": ("STR GOV",), "truce": True},
            "voice",
        ),
        ({"actors": ("GOT GOV", "RUR GOV"), "sources": ("STR GOV",)}, {"actors": ("STR GOV",)}, "none"),
        (
            {"actors": ("GOT GOV", "RUR GOV"), "sources": ("GOT GOV",), "truce": True},
            {"actors": ("STR GOV",), "truce": True},
            "none",
        ),
        ({"actors": ("GOT GOV", "RUR GOV"), "truce": True}, {"actors": ("STR GOV",), "truce": True}, None),  # it may have brokered it
        ({"actors": ("GOT MIL", "RUR MIL")}, {"actors": ("RUR MIL",), "recipients": ("GOT MIL",)}, "clash"),
        ({"actors": ("GOT MIL", "RUR MIL")}, {"actors": ("XAN REB",)}, "none"),
    ],
)
def test_answers(ours: dict[str, object], theirs: dict[str, object], answer: str | None) -> None:
    a, b = make_profile("a", **ours), make_profile("b", **theirs)

    assert compare_parties(a, b) == answer
    assert compare_parties(b, a) == answer


DEMAND = {"kinds": ("REQUEST",), "actors": ("RUR GOV",), "recipients": ("GOT GOV",)}


@pytest.mark.parametrize(
    ("theirs", "answer"),
    [
        (DEMAND, "same"),
        ({**DEMAND, "recipients": ()}, "same"),
        ({**DEMAND, "recipients": ("XAN GOV",)}, "turned"),
        ({**DEMAND, "actors": ("RUR LEG",)}, "kindred"),
        ({**DEMAND, "actors": ("XAN GOV",)}, None),  # a contradiction
        ({**DEMAND, "actors": ()}, None),
        ({**DEMAND, "kinds": ("ASSAULT",), "actors": ("XAN MIL",)}, None),
    ],
)
def test_words_are_those_of_who_speaks(theirs: dict[str, object], answer: str | None) -> None:
    a, b = make_profile("a", **DEMAND), make_profile("b", **theirs)

    assert compare_speakers(a, b) == compare_speakers(b, a) == answer
