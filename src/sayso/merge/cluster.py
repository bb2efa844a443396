"""Average linkage: items to groups whose members on the whole belong together.

Joining by the mean over members, not by the closest pair, keeps a report that tells of two things from
gluing them. The result depends on the items alone, not on the order in which they or their links come.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush

VOICES = (
    12  # members of a group that speak for it: the first ones, so that a huge group costs no more
)

Pair = tuple[int, int]


def cluster(
    count: int,
    links: Iterable[Pair],
    weigh: Callable[[int, int], float],
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Groups of the items 0 to `count` - 1, which must come in their own fixed order.

    `links` are the pairs that may join groups, `weigh` says how much two belong together (above 0 they
    do), `together` are joined whatever it says, and groups that hold a pair of `apart` never are.
    """
    return _Groups(count, links, weigh, together, apart).join()


class _Groups:
    """The groups by the first of their members, and what lies between them."""

    def __init__(
        self,
        count: int,
        links: Iterable[Pair],
        weigh: Callable[[int, int], float],
        together: Iterable[Pair],
        apart: Iterable[Pair],
    ) -> None:
        self._weigh = weigh
        self._known: dict[Pair, float] = {}
        self._home = list(range(count))
        self._members = {i: [i] for i in range(count)}
        self._links: dict[int, set[int]] = defaultdict(set)
        self._apart: dict[int, set[int]] = defaultdict(set)
        for a, b in together:
            self._merge(*sorted((self._home[a], self._home[b])))
        for a, b in apart:
            self._between(self._apart, a, b)
        for a, b in links:
            self._between(self._links, a, b)

    def _between(self, table: dict[int, set[int]], a: int, b: int) -> None:
        x, y = self._home[a], self._home[b]
        if x != y:
            table[x].add(y)
            table[y].add(x)

    def join(self) -> list[list[int]]:
        """Join the closest two groups until none belong together."""
        heap = [
            (-weight, x, y, len(self._members[x]), len(self._members[y]))
            for x in sorted(self._links)
            for y in sorted(self._links[x])
            if x < y and (weight := self._mean(x, y)) > 0
        ]
        heapify(heap)
        while heap:
            _, x, y, size, other = heappop(heap)
            # A group that has changed since was weighed anew.
            if size != len(self._members.get(x, ())) or other != len(self._members.get(y, ())):
                continue
            if y in self._apart[x]:
                continue
            self._merge(x, y)
            for z in sorted(self._links[x]):
                weight = self._mean(x, z)
                if weight > 0:
                    a, b = min(x, z), max(x, z)
                    sizes = len(self._members[a]), len(self._members[b])
                    heappush(heap, (-weight, a, b, *sizes))
        return [self._members[x] for x in sorted(self._members)]

    def _merge(self, x: int, y: int) -> None:
        """Take the group `y` into `x`, the one of the smaller first member."""
        if x == y:
            return
        gone = self._members.pop(y)
        for member in gone:
            self._home[member] = x
        self._members[x] = sorted(self._members[x] + gone)
        for table in (self._links, self._apart):
            for z in table.pop(y, set()):
                table[z].discard(y)
                if z != x:
                    table[z].add(x)
                    table[x].add(z)
            table[x].discard(x)

    def _mean(self, x: int, y: int) -> float:
        ours, theirs = self._members[x][:VOICES], self._members[y][:VOICES]
        total = sum(self._pair(a, b) for a in ours for b in theirs)
        return round(total / (len(ours) * len(theirs)), 9)

    def _pair(self, a: int, b: int) -> float:
        pair = (a, b) if a < b else (b, a)
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = self._weigh(*pair)
        return found
