"""Who fights beside whom."""

import pytest

from sayso.extract.companions import find_companions
from tests.factory import find_token, make_parsed


@pytest.mark.parametrize(
    ("row", "word", "beside"),
    [
        ("Troops=troop/NNS/5/nsubj backed=back/VBN/1/acl by/IN/4/case marines=marine/NNS/2/obl:agent attacked=attack/VBD/0/root", "Troops", ["marines"]),
        ("Troops=troop/NNS/5/nsubj trained=train/VBN/1/acl by/IN/4/case marines=marine/NNS/2/obl:agent attacked=attack/VBD/0/root", "Troops", []),
        ("Ships=ship/NNS/2/nsubj sail/VBP/0/root alongside/IN/4/case frigates=frigate/NNS/2/obl", "sail", ["frigates"]),
        ("Ships=ship/NNS/2/nsubj sail/VBP/0/root near/IN/4/case frigates=frigate/NNS/2/obl", "sail", []),
    ],
)
def test_companions(row: str, word: str, beside: list[str]) -> None:
    assert [t.text for t in find_companions(find_token(make_parsed(row), word))] == beside
