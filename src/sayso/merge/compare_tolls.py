"""Whether the tolls of two accounts can be those of one happening."""

from sayso.merge.compare_parties import ARMED, STATE
from sayso.records import Profile

AGREEING = frozenset({"equal", "same", "fits"})


def compare_tolls(a: Profile, b: Profile) -> str | None:
    """equal, same, grown, fits, rival, differ; None where nothing is comparable.

    equal: one number of three or more; same: one of one or two; fits: intervals that overlap; grown:
    the report of the later day tells more; rival: two sources, two numbers.
    """
    found = set()
    for kind, low, high, of in a.tolls:
        for other, least, most, hurt in b.tolls:
            if kind == other and _one_people(of, hurt):
                answer = _compare(a, b, (low, high), (least, most))
                # Soldiers and villagers are counted apart.
                if answer in AGREEING or of is None or hurt is None or of == hurt:
                    found.add(answer)
    if not found:
        return None
    for answer in ("equal", "same", "fits", "grown", "rival", "differ"):
        if answer in found:
            return answer
    return None


def _compare(
    a: Profile,
    b: Profile,
    ours: tuple[int | None, int | None],
    theirs: tuple[int | None, int | None],
) -> str:
    if ours == theirs:
        return "equal" if (ours[0] or 0) > 2 else "same"
    low, high = ours[0] or 0, _top(ours)
    least, most = theirs[0] or 0, _top(theirs)
    if low <= most and least <= high:
        return "fits"
    if a.known != b.known and (a.known < b.known) == (low < least):
        return "grown"
    return "rival" if a.sources != b.sources else "differ"


def _top(toll: tuple[int | None, int | None]) -> float:
    return float("inf") if toll[1] is None else toll[1]


def _one_people(ours: str | None, theirs: str | None) -> bool:
    """Tolls of two countries' people are two counts, and so are those of its soldiers and its rebels."""
    if ours is None or theirs is None:
        return True
    (a, _, kind), (b, _, other) = ours.partition(" "), theirs.partition(" ")
    if (kind in STATE and other in ARMED) or (kind in ARMED and other in STATE):
        return False
    return a == b or "---" in (a, b)
