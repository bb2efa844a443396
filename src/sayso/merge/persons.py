"""Persons' judgements as bounds: what must be together, and what must be apart."""

from collections.abc import Iterable, Mapping

from sayso.records import Judgement

MACHINE = "machine"


def settle(
    judgements: Iterable[Judgement], place: Mapping[str, int]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The pairs (by `place` of a claim) that persons hold to be one, and those they hold to be two.

    Where they contradict each other, also by way of third claims, the later judgement stands.
    """
    home: dict[int, int] = {}
    together: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []

    def find(x: int) -> int:
        while home.get(x, x) != x:
            x = home[x]
        return x

    ours = [j for j in judgements if j.by != MACHINE and j.a in place and j.b in place]
    for j in sorted(ours, key=lambda j: (j.at, j.a, j.b, j.by, j.same), reverse=True):
        pair = place[j.a], place[j.b]
        x, y = find(pair[0]), find(pair[1])
        if not j.same and x != y:
            apart.append(pair)
        elif j.same and all({find(a), find(b)} != {x, y} for a, b in apart):
            together.append(pair)
            home[max(x, y)] = min(x, y)
    return together, apart
