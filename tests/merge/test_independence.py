"""Sides and voices: who may corroborate whom."""

import pytest

from sayso.merge.independence import count_independent, find_allies, find_side, find_told
from sayso.records import Account
from tests.factory import make_account, make_claim, make_parties

# What an account tells: report, origin, publisher, and the speakers of its claims ("" is the narrator).
Story = tuple[str, str, str | None, list[str]]


def make_story(story: Story) -> Account:
    report, origin, publisher, speakers = story
    claims = [make_claim(sources=make_parties(*([code] if code else []))) for code in speakers]
    return make_account(*claims, report=report, origin=origin, publisher=publisher)


def count(stories: list[Story], allies: frozenset[frozenset[str]] = frozenset()) -> int:
    told = [t for a in map(make_story, stories) for c in a.claims for t in find_told(c, a)]
    return count_independent(told, allies)


@pytest.mark.parametrize(
    ("code", "side"),
    [("RUR GOV", "RUR"), ("RUR MIL", "RUR"), ("RUR MED", "RUR"), ("RUR REB", "RUR REB"), ("UN IGO", "UN IGO"), ("RUR", "RUR"), ("--- CVL", "--- CVL")],
)
def test_a_state_and_its_forces_are_one_side(code: str, side: str) -> None:
    assert find_side(code) == side


@pytest.mark.parametrize(("code", "kind"), [("RUR GOV", "side"), ("RUR REB", "side"), ("RUR CVL", "unnamed"), ("RUR REF", "unnamed"), ("--- GOV", "unnamed")])
def test_a_witness_speaks_for_no_side_whosever_people_he_is_of(code: str, kind: str) -> None:
    account = make_story(("r1", "o1", None, [code]))
    assert [t.voice.kind for t in find_told(account.claims[0], account)] == [kind]


@pytest.mark.parametrize(
    ("stories", "voices"),
    [
        ([("r1", "r1", None, [""])], 1),
        ([("r1", "r1", None, [""]), ("r2", "r2", None, [""])], 2),
        ([("r1", "r1", None, [""]), ("r2", "r1", "Gotha Post", [""])], 1),  # prints r1's story
        ([("r1", "r1", "Gotha Post", [""]), ("r2", "r2", "Gotha Post", [""])], 1),  # repeats itself
        ([("r1", "r1", None, ["RUR GOV"]), ("r2", "r2", None, ["RUR MIL"])], 1),
        ([("r1", "r1", None, ["RUR GOV", "GOT GOV"])], 2),
        ([("r1", "r1", None, ["", "RUR GOV"])], 1),  # the narrator rests on whom he quotes
        ([("r1", "r1", None, ["", "RUR GOV"]), ("r2", "r2", None, ["", "RUR MIL"])], 1),
        ([("r1", "r1", None, ["RUR GOV"]), ("r2", "r2", None, [""])], 2),
        ([("r1", "r1", None, ["RUR GOV"]), ("r2", "r2", None, ["RUR REB"])], 2),
        ([("r1", "r1", None, ["--- GOV"]), ("r2", "r2", None, ["RUR GOV"])], 1),  # may be its officials
        ([("r1", "r1", None, ["--- GOV"]), ("r2", "r2", None, ["--- COP"])], 1),
        ([("r1", "r1", None, ["--- CVL"]), ("r2", "r2", None, ["--- CVL"])], 2),  # other witnesses
        ([("r1", "r1", None, ["--- CVL", "--- GOV"])], 2),
    ],
)  # fmt: skip
def test_voices_that_are_independent(stories: list[Story], voices: int) -> None:
    assert count(stories) == voices
    assert count(stories[::-1]) == voices


def test_allies_are_one_voice() -> None:
    stories: list[Story] = [("r1", "r1", None, ["RUR GOV", "KRA GOV"])]
    assert count(stories) == 2
    assert count(stories, frozenset({frozenset({"RUR", "KRA"})})) == 1


def test_allies_act_together_and_not_on_each_other() -> None:
    joint = make_claim(actor=make_parties("RUR MIL", "KRA MIL"), recipient=make_parties("GOT MIL"))
    assert find_allies([joint]) == {frozenset({"RUR", "KRA"})}
    clash = make_claim(actor=make_parties("RUR MIL", "GOT MIL"))
    assert find_allies([clash]) == set()
    later = make_claim(actor=make_parties("KRA MIL"), recipient=make_parties("RUR MIL"))
    assert find_allies([joint, later]) == set()
