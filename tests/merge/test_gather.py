"""Accounts to incidents: a function of the set, in which persons outweigh the machine."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.gather import gather
from sayso.merge.judge import judge
from sayso.records import Judgement, Profile
from tests.factory import make_judgement, make_profile, make_spot

ZENDA, STREL = make_spot("zenda"), make_spot("strel", 11.0)
WORDS = ("ruzhov", "zenda")


def _world() -> list[Profile]:
    """Two clashes of one day, each told by three reports, and a talk of both."""
    told = [make_profile(f"z{n}", places=(ZENDA,), words=WORDS) for n in range(3)]
    told += [make_profile(f"s{n}", places=(STREL,), words=("strel", "tarn")) for n in range(3)]
    return [*told, make_profile("both", places=(STREL, ZENDA), words=("strel", *WORDS))]


WORLD = _world()
JUDGED = [j for a, b in combinations(WORLD, 2) if (j := judge(a, b)) is not None]


def _id(name: str) -> str:
    return f"{name}:0:ASSAULT"


def _incidents(*more: Judgement) -> list[tuple[str, ...]]:
    return gather(WORLD, [*JUDGED, *more], {})


def test_a_report_on_two_things_does_not_glue_them() -> None:
    groups = {account: n for n, group in enumerate(_incidents()) for account in group}

    assert len({groups[_id(f"z{n}")] for n in range(3)}) == 1
    assert len({groups[_id(f"s{n}")] for n in range(3)}) == 1
    assert groups[_id("z0")] != groups[_id("s0")]


def test_persons_outweigh_the_machine() -> None:
    split = _incidents(make_judgement(_id("z0"), _id("z1"), False, by="mo"))
    joined = _incidents(make_judgement(_id("z0"), _id("s0"), True, by="mo"))

    assert not any({_id("z0"), _id("z1")} <= set(group) for group in split)
    assert any({_id("z0"), _id("s0")} <= set(group) for group in joined)


def test_a_judgement_may_name_any_claim_of_an_account() -> None:
    given = make_judgement("z0:9:ASSAULT", "s0:7:ASSAULT", True, by="mo")
    groups = gather(WORLD, [*JUDGED, given], {"z0:9:ASSAULT": _id("z0"), "s0:7:ASSAULT": _id("s0")})

    assert any({_id("z0"), _id("s0")} <= set(group) for group in groups)


@given(st.permutations(WORLD), st.permutations(JUDGED))
def test_the_order_of_arrival_does_not_matter(
    profiles: list[Profile], judgements: list[Judgement]
) -> None:
    assert gather(profiles, judgements, {}) == _incidents()


PERSONS = [
    make_judgement(a.id, b.id, same, by="mo", at=at)
    for a, b in combinations(WORLD, 2)
    for same, at in ((True, "1"), (False, "2"))
]


@given(st.lists(st.sampled_from(PERSONS), max_size=6), st.sampled_from(PERSONS))
def test_withdrawing_a_judgement_restores_what_was_there(
    given_before: list[Judgement], withdrawn: Judgement
) -> None:
    before = gather(WORLD, [*JUDGED, *given_before], {})
    held = [*JUDGED, *given_before, withdrawn]
    gather(WORLD, held, {})
    held.pop()

    assert gather(WORLD, held, {}) == before
