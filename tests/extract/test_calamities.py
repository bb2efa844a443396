"""What nature destroys is nobody's deed."""

import pytest

from sayso.extract.calamities import is_of_nature
from tests.factory import find_token, make_parsed

SCHOOL = "The/DT/2/det school/NN/4/nsubj:pass was=be/VBD/4/aux:pass destroyed=destroy/VBN/0/root"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("A/DT/2/det flood/NN/3/nsubj destroyed=destroy/VBD/0/root the/DT/5/det school/NN/3/obj", True),
        (f"{SCHOOL} by/IN/6/case fire/NN/4/obl:agent", True),
        (f"{SCHOOL} in/IN/7/case the/DT/7/det quake/NN/4/obl", True),
        (f"{SCHOOL} along/IN/6/case with/IN/7/case others/NNS/4/obl in/IN/10/case the/DT/10/det quake/NN/7/obl", True),
        ("Rebel/NN/2/compound fire/NN/3/nsubj destroyed=destroy/VBD/0/root the/DT/5/det school/NN/3/obj", False),
        ("Rebels=rebel/NNS/2/nsubj destroyed=destroy/VBD/0/root the/DT/4/det school/NN/2/obj with/IN/6/case fire/NN/2/obl", False),
    ],
)
def test_what_nature_destroys_nobody_has(row: str, wanted: bool) -> None:
    assert is_of_nature(find_token(make_parsed(row), "destroyed")) is wanted
