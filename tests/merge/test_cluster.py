"""Average linkage with bounds, held against what it must never depend on."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.cluster import VOICES, cluster

COUNT = 6
PAIRS = list(combinations(range(COUNT), 2))
weights = st.fixed_dictionaries({pair: st.integers(-4, 4) for pair in PAIRS})


def _cluster(found: dict[tuple[int, int], int], **bounds: list[tuple[int, int]]) -> list[list[int]]:
    return cluster(COUNT, PAIRS, lambda a, b: found[a, b], **bounds)


def test_a_rambling_item_does_not_glue_two_groups() -> None:
    near = {(0, 1): 3, (3, 4): 3, (2, 1): 2, (1, 2): 2, (2, 3): 2}

    assert cluster(5, near, lambda a, b: near.get((a, b), -3)) == [[0, 1], [2], [3, 4]]


def test_bounds_outweigh_what_is_weighed() -> None:
    found = dict.fromkeys(PAIRS, 2)

    assert _cluster(found, apart=[(0, 1)]) == [[0, 2, 3, 4, 5], [1]]
    assert _cluster(dict.fromkeys(PAIRS, -2), together=[(4, 1)]) == [[0], [1, 4], [2], [3], [5]]


def test_a_huge_group_is_weighed_by_its_first_members() -> None:
    asked = set()

    def weigh(a: int, b: int) -> float:
        asked.add((a, b))
        return 1.0

    n = VOICES * 10
    chain = [(i, i + 1) for i in range(n - 1)]
    assert cluster(n, chain, weigh) == [list(range(n))]
    assert len(asked) < n * VOICES * 4


@given(weights, st.permutations(PAIRS))
def test_the_order_of_links_does_not_matter(
    found: dict[tuple[int, int], int], order: list[tuple[int, int]]
) -> None:
    turned = [(b, a) for a, b in order]

    assert cluster(COUNT, turned, lambda a, b: found[a, b]) == _cluster(found)


@given(weights, st.lists(st.sampled_from(PAIRS), max_size=3))
def test_bounds_always_hold(
    found: dict[tuple[int, int], int], apart: list[tuple[int, int]]
) -> None:
    groups = _cluster(found, apart=apart)

    assert sorted(i for group in groups for i in group) == list(range(COUNT))
    assert not any(a in group and b in group for a, b in apart for group in groups)
