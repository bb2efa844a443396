"""Whether tolls can be those of one happening."""

import pytest

from sayso.merge.compare_tolls import compare_tolls
from tests.factory import make_profile


def _toll(low: int | None, high: int | None, of: str = "RUR MIL", kind: str = "killed") -> dict[str, object]:
    return {"tolls": ((kind, low, high, of),)}


@pytest.mark.parametrize(
    ("ours", "theirs", "answer"),
    [
        (_toll(5, 5), _toll(5, 5), "equal"),
        (_toll(1, 1), _toll(1, 1), "same"),
        (_toll(6, None), _toll(9, 9), "fits"),
        (_toll(3, 3), _toll(5, 5), "differ"),
        (_toll(3, 3), _toll(5, 5) | {"sources": ("GOT GOV",)}, "rival"),
        (_toll(3, 3), _toll(5, 5) | {"known": "2031-05-09"}, "grown"),
        (_toll(5, 5), _toll(3, 3) | {"known": "2031-05-09"}, "differ"),
        (_toll(5, 5), _toll(5, 5, "GOT MIL"), None),
        (_toll(5, 5), _toll(5, 5, "RUR CVL"), "equal"),
        (_toll(5, 5), _toll(2, 2, "RUR CVL"), None),
        (_toll(5, 5), _toll(5, 5, "RUR REB"), None),
        (_toll(5, 5), _toll(5, 5, kind="injured"), None),
    ],
)
def test_answers(ours: dict[str, object], theirs: dict[str, object], answer: str | None) -> None:
    a, b = make_profile("a", **ours), make_profile("b", **theirs)

    assert compare_tolls(a, b) == answer
    assert compare_tolls(b, a) == answer
