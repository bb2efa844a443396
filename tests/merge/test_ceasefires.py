"""The line of ceasefires between Ruritania and Gotha, from reports by hand."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sayso.conflicts import Ceasefire
from sayso.merge.ceasefires import find_ceasefires, find_pair
from sayso.merge.truce_tellings import find_pairs
from sayso.merge.values import make_incident
from sayso.merge.violations import Happening
from sayso.records import Account, Claim, Party
from tests.factory import make_claim, make_days, make_parties

PAIR = ("RUR", "GOT")
SIDES = ("RUR GOV", "GOT GOV")


class World:
    """Reports with their claims; every claim is a happening of its own unless `same` names one."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.groups: dict[str, list[tuple[str, Claim]]] = {}
        self.days: dict[str, str] = {}

    def add(self, day: int, text: str, *claims: tuple[str, Claim]) -> "World":
        report = f"r{len(self.texts) + 1}"
        self.texts[report] = text
        self.days[report] = f"2021-11-{day:02}"
        for name, claim in claims:
            placed = replace(claim, id=f"{report}:{claim.at}:{claim.type}", report=report, sentence=(0, len(text)))
            self.groups.setdefault(name or placed.id, []).append((report, placed))
        return self

    def happenings(self, until: int = 30) -> list[Happening]:
        found = []
        for group in self.groups.values():
            accounts = [
                Account(claim.id, report, report, self.days[report], None, (claim,))
                for report, claim in group
                if self.days[report] <= f"2021-11-{until:02}"
            ]
            if accounts:
                found.append((make_incident(accounts), accounts))
        return found

    def line(self, until: int = 30, pair: tuple[str, str] = PAIR) -> list[Ceasefire]:
        return find_ceasefires(self.happenings(until), pair, self.texts)


def agreed(text: str, word: str, day: int | None = None, actors: Sequence[str] = SIDES, kind: str = "AGREE") -> tuple[str, Claim]:
    when = (make_days(f"2021-11-{day:02}"),) if day else ()
    return "", make_claim(word, text, type=kind, actor=make_parties(*actors), when=when)


def kept(text: str, word: str, day: int | None = None, by: str = "", status: str = "actual") -> tuple[str, Claim]:
    when = (make_days(f"2021-11-{day:02}"),) if day else ()
    claim = make_claim(word, text, type="RETREAT", mode="ceasefire", actor=make_parties("RUR MIL", "GOT MIL"), when=when)
    return "", replace(claim, sources=make_parties(*filter(None, [by])), status=status)


def shelled(text: str, word: str, actor: str, on: str, by: str = "", day: int = 13, status: str = "actual", same: str = "") -> tuple[str, Claim]:
    claim = make_claim(word, text, actor=make_parties(actor), recipient=make_parties(on), when=(make_days(f"2021-11-{day:02}"),))
    return same, replace(claim, sources=make_parties(*filter(None, [by])), status=status)


DECLARED = "Ruritania and Gotha agreed on Friday to a ceasefire that takes effect at 6 a.m. on Saturday. The truce was brokered by Kravonia."
HOLDING = "The truce between Ruritania and Gotha was holding on Sunday, Kravonia said."
VIOLATED = "Gotha shelled Zenda on Saturday, Ruritania said. Gotha denied it."
CALLED_OFF = "Ruritania on Monday called off its truce with Gotha."
SIGNED = "Ruritania and Gotha signed a ceasefire on Thursday."


def make_world() -> World:
    """Agreed on Friday 12, violated on 13, called off on 15, signed anew on 18."""
    world = World()
    world.add(12, DECLARED, agreed(DECLARED, "agreed", 12), ("", make_claim("brokered", DECLARED, type="AGREE", actor=make_parties("KRA GOV"), mediator=make_parties("KRA GOV"))))
    world.add(
        14,
        VIOLATED,
        shelled(VIOLATED, "shelled", "GOT MIL", "RUR CVL", "RUR GOV", same="zenda"),
        shelled(VIOLATED, "denied", "GOT MIL", "RUR CVL", "GOT GOV", status="negated", same="zenda"),
    )
    world.add(15, CALLED_OFF, kept(CALLED_OFF, "truce", 15, status="negated"))
    world.add(18, SIGNED, agreed(SIGNED, "signed", 18, kind="SUPPORT"))
    return world


def test_a_declared_ceasefire() -> None:
    (first,) = make_world().line(until=12)
    assert first.between == ("GOT", "RUR")
    assert (first.declared, first.effective, first.time) == (("2021-11-12",) * 2, ("2021-11-13",) * 2, "06:00")
    assert (first.by, first.brokers, first.announced_by) == (("GOT GOV", "RUR GOV"), ("KRA GOV",), ())
    assert (first.kind, first.status, first.violations) == ("agreed", "declared", ())
    assert first.incident is not None


def test_a_violation_has_an_account_and_a_denial() -> None:
    (first,) = make_world().line(until=14)
    (violation,) = first.violations
    assert (violation.by, violation.holders, violation.denied_by) == (("GOT MIL",), ("RUR GOV",), ("GOT GOV",))
    assert violation.days == ("2021-11-13", "2021-11-13")
    assert first.status == "declared"  # by one side's account alone it is not broken


def test_a_side_has_one_voice_in_a_violation() -> None:
    text = "Gotha shelled Zenda, said the ministry. It fired guns, said the army. It struck, said a minister. Gotha denied it."
    words = (("shelled", "RUR GOV"), ("fired guns", "RUR MIL"), ("struck", "RUR GOV"))
    claims = [shelled(text, word, "GOT MIL", "RUR CVL", by, same="zenda") for word, by in words]
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12)).add(14, text, *claims)
    (violation,) = world.line()[0].violations
    assert violation.holders == ("RUR GOV",)


def test_who_tells_of_the_wounded_alone_says_not_who_did_it() -> None:
    text = "Gotha shelled Zenda on Saturday, Ruritania said. A boy lost a leg, said a nurse."
    name, lost = shelled(text, "lost", "GOT MIL", "RUR CVL", "RUR CVL", same="zenda")
    lost = replace(lost, actor=tuple(replace(p, carried=True) for p in lost.actor))
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12))
    world.add(14, text, shelled(text, "shelled", "GOT MIL", "RUR CVL", "RUR GOV", same="zenda"), (name, lost))
    assert [v.holders for v in world.line()[0].violations] == [("RUR GOV",)]


def test_a_headline_rests_on_the_speaker_of_its_report() -> None:
    text = "Guns struck Zenda\nGotha shelled Zenda on Saturday, Ruritania said."
    said = shelled(text, "shelled", "GOT MIL", "RUR CVL", "RUR GOV", same="zenda")
    headline = shelled(text, "struck", "GOT MIL", "RUR CVL", same="zenda")
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12)).add(14, text, headline, said)
    assert [v.holders for v in world.line()[0].violations] == [("RUR GOV",)]
    world.add(14, text, headline)
    assert [v.holders for v in world.line()[0].violations] == [()]


def test_a_side_that_only_the_text_names_is_told_of() -> None:
    text = "The army of Ruritania fought rebels. With Gotha the ceasefire is being respected."
    claims = ("", make_claim("fought", text, actor=make_parties("RUR MIL"), recipient=make_parties("RUR REB")))
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12)).add(16, text, claims)
    named = ("", replace(make_claim("agreed", DECLARED, type="CONSULT"), actor=(Party("Gotha", 0, 5, "GOT GOV"),)))
    assert "held" not in [step.stage for step in world.line()[0].steps]
    assert "held" in [step.stage for step in world.add(12, DECLARED, named).line()[0].steps]


def test_after_a_collapse_another_is_another() -> None:
    first, second = make_world().line()
    assert (first.status, second.status) == ("ended", "declared")
    assert (first.kind, second.kind) == ("agreed", "signed")
    assert second.declared == ("2021-11-18", "2021-11-18")
    assert [step.stage for step in first.steps] == ["declared", "in-force", "declared", "ended"]
    assert [step.stage for step in second.steps] == ["declared"]


def test_the_order_of_reports_does_not_matter() -> None:
    world = make_world()
    happenings = world.happenings()
    assert find_ceasefires(happenings[::-1], PAIR, world.texts) == find_ceasefires(happenings, PAIR, world.texts)


def test_declared_anew_without_a_collapse_is_the_same() -> None:
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12))
    world.add(18, SIGNED, agreed(SIGNED, "signed", 18, kind="SUPPORT"))
    (only,) = world.line()
    assert only.declared == ("2021-11-12", "2021-11-12")
    assert [step.stage for step in only.steps] == ["declared", "in-force", "declared", "declared"]


def test_it_holds_by_the_word_of_others() -> None:
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12))
    world.add(14, HOLDING, kept(HOLDING, "truce", by="KRA GOV"))
    (only,) = world.line()
    assert (only.status, only.steps[-1].stage, only.steps[-1].holders) == ("holding", "held", ("KRA GOV",))


@pytest.mark.parametrize(
    ("extra", "status"),
    [
        ([(14, "The truce collapsed on Sunday.")], "broken"),
        ([(14, "The truce collapsed on Sunday."), (16, HOLDING)], "holding"),
        ([(16, "The truce expired.")], "ended"),
        ([(16, "The UN called for a truce.")], "declared"),
    ],
)
def test_status(extra: list[tuple[int, str]], status: str) -> None:
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12))
    for day, text in extra:
        word = text.split()[1]
        world.add(day, text, ("", make_claim(word, text, type="CONSULT", actor=make_parties(*SIDES))))
    (only,) = world.line()
    assert only.status == status


def test_a_fight_that_the_narrator_tells_breaks_it() -> None:
    text = "Ruritania and Gotha fought at Zenda on Sunday."
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12))
    clash = make_claim("fought", text, actor=make_parties("RUR MIL", "GOT MIL"), when=(make_days("2021-11-14"),))
    (only,) = world.add(14, text, ("", clash)).line()
    assert (only.status, only.violations[0].by, only.violations[0].holders) == ("broken", ("GOT MIL", "RUR MIL"), ())


def test_force_before_it_holds_or_of_others_is_no_violation() -> None:
    text = "Rebels attacked."
    world = World().add(12, DECLARED, agreed(DECLARED, "agreed", 12))
    world.add(13, VIOLATED, shelled(VIOLATED, "shelled", "GOT MIL", "RUR CVL", "RUR GOV", day=12))
    world.add(15, text, shelled(text, "attacked", "RUR REB", "RUR MIL", day=15))
    (only,) = world.line()
    assert only.violations == ()


@pytest.mark.parametrize(
    "text",
    [
        "The UN called for a ceasefire between Ruritania and Gotha.",
        "Gotha rejected a truce with Ruritania.",
        "Ruritania and Gotha agreed to respect the truce.",
    ],
)
def test_appeals_refusals_and_promises_are_none(text: str) -> None:
    claim = make_claim(text.split()[2], text, type="REQUEST", actor=make_parties(*SIDES))
    assert World().add(12, text, ("", claim)).line() == []


def test_ceasefires_of_others_are_left_out() -> None:
    text = "Ruritania and the Black Guard signed a ceasefire, Gotha said."
    claim = make_claim("signed", text, type="SUPPORT", actor=make_parties("RUR GOV", "RUR REB"), sources=make_parties("GOT GOV"))
    world = World().add(12, text, ("", claim))
    assert world.line() == []
    assert len(world.line(pair=("RUR GOV", "RUR REB"))) == 1
    assert find_pairs(world.happenings(), world.texts) == [("RUR", "RUR REB")]


def test_without_a_text_the_claims_count() -> None:
    world = make_world()
    world.texts.clear()
    world.add(20, SIGNED, kept(SIGNED, "signed", 20))
    world.texts.clear()
    happenings = world.happenings()
    assert find_ceasefires(happenings, PAIR, {}) == []  # nothing says that "agreed" is of a truce
    named = World().add(12, DECLARED, agreed(DECLARED, "agreed on Friday to a ceasefire", 12))
    (only,) = find_ceasefires(named.happenings(), PAIR, {})
    assert (only.declared, only.effective) == (("2021-11-12", "2021-11-12"), None)


def test_pairs_are_sides() -> None:
    assert find_pair(("RUR MIL", "GOT")) == ("GOT", "RUR")
    assert find_pair(("RUR REB", "RUR GOV")) == ("RUR", "RUR REB")
